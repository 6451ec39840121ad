/**
 * Comments and tracked changes of a draft at the lines of the content that has their sentences.
 *
 * They are listed and not kept with the content: they belong to the draft, where they are answered, and a copy beside
 * the text would be out of date with the next draft.
 */
import type { LoadedReport } from '../content/loaded-report.js';
import type { Place, WordPlace } from '../diagnostics/diagnostic.js';
import { annexPart, ownTexts, visit } from '../report/visit.js';
import type { Text } from '../text/running-text.js';
import type { DraftComment, Remarks, RevisedSentence, Revisions } from './draft/remarks.js';

/** Where the content has the sentence; absent where it has none. */
export interface InContent {
  readonly content?: Place;
}

export type PlacedComment = DraftComment & InContent;
export type PlacedRevisions = Omit<Revisions, 'sentences'> & {
  readonly sentences: readonly (RevisedSentence & InContent)[];
};

export interface PlacedRemarks {
  readonly comments: readonly PlacedComment[];
  readonly revisions: PlacedRevisions;
}

/** The remarks with their places in the report; without places where there is no report. */
export function placedRemarks({ comments, revisions }: Remarks, report: LoadedReport | undefined): PlacedRemarks {
  const exact = report && contentOf(report, lettersOf);
  // The draft has the digits of marks too, which content computes.
  const loose = report && contentOf(report, wordsOf);
  const placed = <R extends DraftComment | RevisedSentence>(remark: R): R & InContent => {
    const of = (content: Content | undefined) => content && placeIn(content, remark.at, remark.sentence);
    const place = of(exact) ?? of(loose);
    return place ? { ...remark, content: place } : remark;
  };
  return { comments: comments.map(placed), revisions: { ...revisions, sentences: revisions.sentences.map(placed) } };
}

interface Content {
  readonly fold: Fold;
  readonly running: Stretches;
  readonly tables: Stretches;
}

function contentOf(report: LoadedReport, fold: Fold): Content {
  const [running, tables] = [new Stretches(fold), new Stretches(fold)];
  for (const text of [report.title, report.occasion]) running.add(text);
  for (const { block } of visit([...report.body, ...report.annexes.map(annexPart)]))
    for (const text of ownTexts(block)) (block.kind === 'table' ? tables : running).add(text);
  for (const { term, text } of report.glossary?.entries ?? []) {
    running.add(term);
    running.add(text);
  }
  return { fold, running, tables };
}

/** Letters of the draft before and behind a place by which it is found. */
const CONTEXT = 30;
/** Fewer letters must stand in the content only once. */
const SURE = 10;

function placeIn({ fold, running, tables }: Content, { text = '', column = 1, inside }: WordPlace, sentence: string) {
  const characters = [...text];
  const before = fold(withoutNumber(characters.slice(0, column - 1).join(''))).slice(-CONTEXT);
  const rest = characters.slice(column - 1).join('');
  const behind = fold(before === '' ? withoutNumber(rest) : rest).slice(0, CONTEXT);
  const own = fold(withoutNumber(sentence));
  for (const stretches of inside?.kind === 'cell' ? [tables, running] : [running, tables]) {
    const place = stretches.place(before + behind, before.length) ?? stretches.place(own, 0);
    if (place) return place;
  }
  return undefined;
}

/** The letters and digits of texts one after another, each with its place. */
class Stretches {
  #letters = '';
  /** Where the last key was found: remarks come in the order of the text, so the next is mostly soon behind it. */
  #last = 0;
  readonly #starts: number[] = [];
  readonly #places: Place[] = [];

  constructor(private readonly fold: Fold) {}

  add(text: Text): void {
    for (const { text: run, at } of text) {
      const letters = this.fold(run);
      if (!at || letters === '') continue;
      this.#starts.push(this.#letters.length);
      this.#places.push(at);
      this.#letters += letters;
    }
  }

  #find(key: string): number {
    const at = this.#letters.indexOf(key, this.#last);
    return at < 0 ? this.#letters.indexOf(key) : at;
  }

  /** The place of the letter at an offset of a key; none where the key is nowhere, or short and in several places. */
  place(key: string, offset: number): Place | undefined {
    const at = key === '' ? -1 : this.#find(key);
    if (at < 0 || (key.length < SURE && this.#letters.indexOf(key) !== this.#letters.lastIndexOf(key)))
      return undefined;
    this.#last = at;
    const wanted = at + Math.min(offset, key.length - 1);
    let [low, high] = [0, this.#starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#starts[middle]! <= wanted) low = middle;
      else high = middle - 1;
    }
    return this.#places[low];
  }
}

/** What of a text is compared. */
type Fold = (text: string) => string;

function wordsOf(text: string): string {
  return text.normalize('NFKC').replace(/[^\p{L}]/gu, '');
}

function lettersOf(text: string): string {
  return text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
}

/** Without the number of a heading, which content computes. */
function withoutNumber(text: string): string {
  return text.replace(
    /^[\s…]*(?:第[一二三四五六七八九十\d]{1,3}(?:部分|篇|章)[、\s]*|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[.．、])/,
    '',
  );
}
