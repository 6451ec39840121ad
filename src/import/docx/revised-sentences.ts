/**
 * Tracked changes by the sentences they stand in. A sentence shows what was changed and which numbers, which is what an
 * office has to decide; a list of runs, as the file has it, does not.
 */
import { quantitiesIn } from '../../text/quantities.js';
import { sentenceSpans } from '../../text/sentences.js';
import type { RevisedSentence, RevisedStretch, Revisions, TrackedChange } from '../draft/remarks.js';
import type { WordPlaces } from './places.js';
import type { RevisionMark } from './revision-marks.js';

/** The revisions of a file, whose marks are in the order of reading. */
export function revisionsOf(marks: readonly RevisionMark[], formatted: number, places: WordPlaces): Revisions {
  const byParagraph = new Map<number, RevisionMark[]>();
  for (const mark of joinedMarks(marks)) {
    const { line } = mark.at;
    const own = byParagraph.get(line);
    if (own) own.push(mark);
    else byParagraph.set(line, [mark]);
  }
  const sentences = [...byParagraph].flatMap(([id, own]) => new RevisedParagraph(id, own, places).sentences());
  const changes = new Set(sentences.flatMap((sentence) => sentence.changes));
  const counted = withoutSources([...changes]);
  const authors = new Map<string, number>();
  for (const { author } of counted) authors.set(author, (authors.get(author) ?? 0) + 1);
  return {
    count: counted.length,
    formatted,
    authors: [...authors].map(([author, count]) => ({ author, count })).sort((a, b) => b.count - a.count),
    sentences,
  };
}

/** Marks of one person that touch each other as one: a change is divided wherever the format changes within it. */
function joinedMarks(marks: readonly RevisionMark[]): RevisionMark[] {
  const joined: RevisionMark[] = [];
  for (const mark of marks) {
    const last = joined.at(-1);
    const touches =
      last &&
      !(last.cells || mark.cells || last.paragraph) &&
      last.kind === mark.kind &&
      last.author === mark.author &&
      last.at.line === mark.at.line &&
      last.at.column + last.length === mark.at.column;
    if (!touches) joined.push(mark);
    else
      joined[joined.length - 1] = {
        ...last,
        length: last.length + mark.length,
        text: last.text + mark.text,
        ...(mark.paragraph && { paragraph: true as const }),
      };
  }
  return joined;
}

/** The changes without those that a move took away and that came back elsewhere. */
function withoutSources(changes: readonly TrackedChange[]): TrackedChange[] {
  const arrived = new Map<string, number>();
  for (const { kind, text } of changes) if (kind === 'moved-here') arrived.set(text, (arrived.get(text) ?? 0) + 1);
  return changes.filter(({ kind, text }) => {
    const left = kind === 'moved-away' ? (arrived.get(text) ?? 0) : 0;
    if (left > 0) arrived.set(text, left - 1);
    return left === 0;
  });
}

class RevisedParagraph {
  readonly #characters: readonly string[];
  readonly #text: string;
  /** The first character (code points, from 0) of each sentence, and the end of the last. */
  readonly #bounds: readonly number[];

  constructor(
    private readonly id: number,
    private readonly marks: readonly RevisionMark[],
    private readonly places: WordPlaces,
  ) {
    this.#text = places.textOf(id);
    this.#characters = places.charactersOf(id);
    let length = 0;
    this.#bounds = [
      0,
      ...sentenceSpans(this.#text).map(({ start, end }) => (length += [...this.#text.slice(start, end)].length)),
    ];
  }

  sentences(): RevisedSentence[] {
    const sentences = new Map<number, { mark: RevisionMark; change: TrackedChange }[]>();
    const alone: RevisedSentence[] = [];
    for (const mark of this.marks) {
      const change = this.#changeOf(mark);
      const at = mark.at.column - 1;
      // A row, a cell, or a whole paragraph that is gone, changes no sentence.
      if (
        mark.cells ||
        (mark.kind.match(/deleted|away/) && mark.paragraph && mark.text !== '' && this.#isBetween(at))
      ) {
        alone.push(this.#alone(mark, change));
        continue;
      }
      for (const s of this.#sentencesOf(mark)) {
        const own = sentences.get(s);
        if (own) own.push({ mark, change });
        else sentences.set(s, [{ mark, change }]);
      }
    }
    return [...alone, ...[...sentences].map(([s, own]) => this.#sentence(s, own))];
  }

  #changeOf({ kind, author, date, at, length, text, paragraph, cells }: RevisionMark): TrackedChange {
    const own = length > 0 ? this.#characters.slice(at.column - 1, at.column - 1 + length).join('') : text;
    return { kind, author, ...(date && { date }), text: own, ...(paragraph && { paragraph }), ...(cells && { cells }) };
  }

  /** The sentences a mark stands in; one at the end of a sentence belongs to it, one between two to the second. */
  #sentencesOf({ at, length }: RevisionMark): number[] {
    const last = Math.max(0, this.#bounds.length - 2);
    const from = at.column - 1;
    const to = from + length;
    let first = this.#sentenceAt(from);
    const found = [first];
    while (first < last && this.#bounds[first + 1]! < to) found.push(++first);
    return found;
  }

  /** The last sentence that begins at or before a character. */
  #sentenceAt(character: number): number {
    let [low, high] = [0, Math.max(0, this.#bounds.length - 2)];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#bounds[middle]! <= character) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** Whether a character is the first of a sentence, or behind the last one. */
  #isBetween(character: number): boolean {
    return character === this.#bounds[this.#sentenceAt(character)] || character === this.#characters.length;
  }

  #alone({ at, kind }: RevisionMark, change: TrackedChange): RevisedSentence {
    const [was, now] = kind === 'inserted' || kind === 'moved-here' ? ['', change.text] : [change.text, ''];
    const moved = kind.startsWith('moved');
    return {
      at: now || change.cells ? this.places.of(at.line, at.column) : this.places.ofGone(at.line),
      sentence: now,
      stretches: [{ kind: now ? 'inserted' : 'deleted', text: change.text, ...(moved && { moved: true as const }) }],
      changes: [change],
      numbers: moved ? { was: [], now: [] } : changedNumbers(was, now),
    };
  }

  #sentence(s: number, own: readonly { mark: RevisionMark; change: TrackedChange }[]): RevisedSentence {
    const [start, end] = [this.#bounds[s] ?? 0, this.#bounds[s + 1] ?? 0];
    const stretches: RevisedStretch[] = [];
    let done = start;
    const upTo = (to: number, kind: RevisedStretch['kind'], moved?: true) => {
      const text = this.#characters.slice(done, to).join('');
      if (text) stretches.push({ kind, text, ...(moved && { moved }) });
      done = Math.max(done, to);
    };
    for (const { mark } of own) {
      const from = mark.at.column - 1;
      const moved = mark.kind.startsWith('moved') ? (true as const) : undefined;
      upTo(Math.min(end, from), 'kept');
      if (mark.text && mark.length === 0) stretches.push({ kind: 'deleted', text: mark.text, ...(moved && { moved }) });
      upTo(Math.min(end, from + mark.length), 'inserted', moved);
    }
    upTo(end, 'kept');
    const side = (other: 'inserted' | 'deleted') =>
      stretches
        .filter(({ kind, moved }) => kind === 'kept' || (kind !== other && !moved))
        .map(({ text }) => text)
        .join('');
    return {
      at: this.places.of(this.id, own[0]!.mark.at.column),
      sentence: this.#characters.slice(start, end).join('').trim(),
      stretches,
      changes: own.map(({ change }) => change),
      numbers: changedNumbers(side('inserted'), side('deleted')),
    };
  }
}

/** The numbers, with their units, that only one of two sentences has. */
function changedNumbers(was: string, now: string): RevisedSentence['numbers'] {
  const [old, recent] = [numbersIn(was), numbersIn(now)];
  return { was: lacking(old, recent), now: lacking(recent, old) };
}

function numbersIn(text: string): string[] {
  return quantitiesIn(text).map(({ start, endOfUnit }) => text.slice(start, endOfUnit));
}

/** The items of a list that another does not have as often. */
function lacking(items: readonly string[], others: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const other of others) left.set(other, (left.get(other) ?? 0) + 1);
  return items.filter((item) => {
    const count = left.get(item) ?? 0;
    left.set(item, count - 1);
    return count <= 0;
  });
}
