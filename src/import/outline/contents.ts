/** A typed list of contents: 目录 and the headings below it. */
import type { DraftLine } from '../draft/draft.js';
import type { Dropped } from './furniture.js';
import { isSalutation, labelOf } from './heading-forms.js';
import { contentsTitle } from './lexicon.js';
import { essence } from './typed-forms.js';

/** Dots, blanks or a tab before the page number of an entry. */
const leader = /(?:[.…·•。_-]{3}|[.…·] [.…·]|\s{3}|\t) {0,2}\(?\d{1,3}\)?$/;
/** As many characters as a leader needs; more of them are not looked at, as a line may be nothing else. */
const LEADER = 12;
const pageAlone = /^\d{1,3}$/;
/** A list of contents begins within this many lines. */
const MOST_BEFORE = 80;
const MOST_ENTRY = 60;
/** Headings are compared by so many characters. */
const KEY = 24;
const LEAST_KEY = 6;

function hasLeader(text: string): boolean {
  return leader.test(text.slice(-LEADER));
}

/** Drops a list of contents, each entry of which occurs again in the text or has a leader and a page. */
export function dropContents(lines: readonly DraftLine[], texts: readonly string[], dropped: Dropped): void {
  const title = texts.findIndex((text, i) => i < MOST_BEFORE && contentsTitle.test(text));
  // Without a title it begins with three consecutive leaders.
  const hasLeaders = (i: number) => [0, 1, 2].every((k) => hasLeader(texts[i + k] ?? ''));
  const from = title >= 0 ? title + 1 : texts.findIndex((_, i) => i < MOST_BEFORE && hasLeaders(i));
  if (from < 0) return;
  const headings = new LaterHeadings(texts);
  let end = from;
  for (let i = from; i < texts.length; i++) {
    if (texts[i] === '' || dropped.has(i)) continue;
    // Its page numbers may stand on lines of their own.
    const isPage = end === i && i > from && pageAlone.test(texts[i]!);
    if (isSalutation(lines[i]!.text) || !(isPage || headings.isEntry(i))) break;
    end = i + 1;
  }
  if (end === from && title < 0) return;
  if (title >= 0) dropped.set(title, 'contents');
  for (let i = from; i < end; i++) if (texts[i] !== '' && !dropped.has(i)) dropped.set(i, 'contents');
}

/** The lines of a draft by their words, to find an entry again as a heading further down. */
class LaterHeadings {
  readonly #whole: readonly string[];
  /** Without their numbers, which a list of contents may leave out. */
  readonly #unnumbered: readonly string[];
  /** Both in the order of their words; made when it is first needed. */
  #sorted: { readonly words: string; readonly line: number }[] | undefined;
  /** The last line that begins with these words. */
  readonly #last = new Map<string, number>();

  constructor(private readonly texts: readonly string[]) {
    this.#whole = texts.map(essence);
    this.#unnumbered = texts.map((text) => essence(text.slice(labelOf(text)?.length ?? 0)));
    for (const keys of [this.#unnumbered, this.#whole])
      for (const [i, words] of keys.entries()) {
        const key = words.slice(0, KEY);
        if (key) this.#last.set(key, Math.max(i, this.#last.get(key) ?? 0));
      }
  }

  /** Whether a line has a leader, or its words come again below it. */
  isEntry(i: number): boolean {
    const text = this.texts[i]!;
    if (hasLeader(text)) return true;
    if (text.length > MOST_ENTRY || /[。！？]$/.test(text)) return false;
    const words = essence(text.replace(/(?<! ) *\(?\d{1,3}\)?$/, '') || text);
    return this.#comesAgain(words, i) || this.#comesAgain(essence(text), i) || this.#beginsLater(words, i);
  }

  #comesAgain(words: string, i: number): boolean {
    return words.length >= 2 && (this.#last.get(words.slice(0, KEY)) ?? -1) > i;
  }

  #beginsLater(words: string, i: number): boolean {
    if (words.length < LEAST_KEY) return false;
    this.#sorted ??= [...this.#whole, ...this.#unnumbered]
      .map((words, k) => ({ words, line: k % this.texts.length }))
      .sort((a, b) => (a.words < b.words ? -1 : 1));
    const sorted = this.#sorted;
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sorted[middle]!.words < words) low = middle + 1;
      else high = middle;
    }
    for (; sorted[low]?.words.startsWith(words); low++) if (sorted[low]!.line > i) return true;
    return false;
  }
}
