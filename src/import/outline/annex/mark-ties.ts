/**
 * Which entry a mark belongs to.
 *
 * A note of Word has a name; any other entry is identified by its number. Numbers may restart on each page or in each
 * part: the notes of a page stand below its text, so the nearest entry behind a mark is its own. A list at the end that
 * counts several times is used up in order.
 */
import type { Paragraph } from '../paragraphs.js';
import type { Entry } from './annex.js';
import type { Stretch } from './mark-forms.js';

/** What is known of an entry that has marks; one that the draft does not have has no place in it. */
export type Marked = Pick<Entry, 'number' | 'note' | 'term'> & Partial<Pick<Entry, 'first'>>;

interface Place {
  readonly entry: Marked;
  /** Paragraphs of the text before it. */
  readonly behind: number;
}

export class MarkTies {
  readonly #byNumber = new Map<number, Place[]>();
  readonly #byName = new Map<string, Marked>();
  readonly #used = new Set<Marked>();

  constructor(entries: readonly Marked[], paragraphs: readonly Paragraph[]) {
    const indices = paragraphs.map(({ index }) => index).sort((a, b) => a - b);
    // Entries without numbers are counted.
    const isNumbered = entries.some((entry) => entry.number > 0 && !isCounted(entry));
    for (const [i, entry] of entries.entries()) {
      if (entry.note !== undefined) this.#byName.set(entry.note, entry);
      const number = isNumbered ? entry.number : i + 1;
      if (number === 0 || isCounted(entry)) continue;
      const own = this.#byNumber.get(number) ?? [];
      own.push({ entry, behind: countBelow(indices, entry.first?.index ?? Infinity) });
      this.#byNumber.set(number, own);
    }
  }

  get numbers(): ReadonlySet<number> {
    return new Set(this.#byNumber.keys());
  }

  get hasNotes(): boolean {
    return this.#byName.size > 0;
  }

  isNote(name: string): boolean {
    return this.#byName.has(name);
  }

  ofNote(name: string): Marked | undefined {
    return this.#byName.get(name);
  }

  /** The entry of a mark in the line `index`; `again` where it had one before. `undefined` where none has its number. */
  take(
    { number, entry }: Stretch & { readonly entry?: Marked },
    index: number,
  ): { readonly entry: Marked; readonly again: boolean } | undefined {
    const found = entry ?? this.#nearest(number, index);
    if (!found) return undefined;
    const again = this.#used.has(found);
    this.#used.add(found);
    return { entry: found, again };
  }

  #nearest(number: number, index: number): Marked | undefined {
    const places = this.#byNumber.get(number) ?? [];
    let at = places.findIndex(({ entry }) => (entry.first?.index ?? Infinity) > index);
    if (at < 0) at = 0;
    const { behind } = places[at] ?? { behind: 0 };
    const isNext = (i: number) => places[i]?.behind === behind;
    while (isNext(at + 1) && this.#used.has(places[at]!.entry)) at++;
    return places[at]?.entry;
  }
}

/** Whether Word counts the mark, so that a number typed in the note says nothing of it. */
function isCounted({ note }: Marked): boolean {
  return note !== undefined && /^\d+$/.test(note);
}

function countBelow(sorted: readonly number[], limit: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
