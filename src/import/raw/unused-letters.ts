/**
 * The letters of a text that no other text has been held against yet, found again by the few that stand together.
 *
 * A search for a gram takes constant time on average: all places with the same gram are one list, from which those that
 * are used are removed. Four to eight bytes of tables for each letter.
 */
export class UnusedLetters {
  readonly #used: Uint8Array;

  constructor(private readonly letters: string) {
    this.#used = new Uint8Array(letters.length);
  }

  /** Whether an unused letter stands at a place. */
  has(letter: string, at: number): boolean {
    return at < this.letters.length && this.#used[at] === 0 && this.letters[at] === letter;
  }

  use(at: number, length: number): void {
    this.#used.fill(1, at, at + length);
  }

  /** A search for the grams of a length that are unused: gives the first place that has the gram at `at` of a text, or -1. */
  search(length: number): (text: string, at: number) => number {
    const { letters } = this;
    const size = 2 ** Math.ceil(Math.log2(2 * letters.length + 2));
    // For each gram the first of its places, and for each place the next with the same gram; both from 1.
    const first = new Uint32Array(size);
    const next = new Uint32Array(letters.length);
    const slotOf = (text: string, at: number) => {
      let slot = hash(text, at, length) & (size - 1);
      while (first[slot] !== 0 && !same(text, at, letters, first[slot]! - 1, length)) slot = (slot + 1) & (size - 1);
      return slot;
    };
    for (let at = letters.length - length; at >= 0; at--) {
      if (!this.#isUnused(at, length)) continue;
      const slot = slotOf(letters, at);
      next[at] = first[slot]!;
      first[slot] = at + 1;
    }
    return (text, at) => {
      const slot = slotOf(text, at);
      for (let place = first[slot]!; place !== 0; place = next[place - 1]!) {
        first[slot] = place;
        if (this.#isUnused(place - 1, length)) return place - 1;
      }
      return -1;
    };
  }

  #isUnused(at: number, length: number): boolean {
    for (let i = at; i < at + length; i++) if (this.#used[i] !== 0) return false;
    return true;
  }
}

function same(a: string, atA: number, b: string, atB: number, length: number): boolean {
  for (let i = 0; i < length; i++) if (a.charCodeAt(atA + i) !== b.charCodeAt(atB + i)) return false;
  return true;
}

function hash(text: string, at: number, length: number): number {
  let sum = length;
  for (let i = at; i < at + length; i++) {
    sum = Math.imul(sum ^ text.charCodeAt(i), 0x9e3779b1);
    sum ^= sum >>> 15;
  }
  return sum >>> 0;
}
