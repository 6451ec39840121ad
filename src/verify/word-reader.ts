/**
 * The paragraphs of a slide read against words: those that may stand anywhere, and those of lists, whose entries come in
 * their order and are not mixed with each other.
 */
import type { DeckSlide } from './deck-reader.js';
import { comparable } from './numbers.js';

/** What a slide may show: words that stand anywhere on it, and lists whose entries come in their order. */
export interface SlideWords {
  readonly anywhere: ReadonlySet<string>;
  readonly lists: readonly (readonly ReadonlySet<string>[])[];
  /** What a chart beside a table shows: words of its alternative text only. */
  readonly charted: readonly ReadonlySet<string>[];
}

/** A paragraph that is not of its slide, or an entry before another that precedes it in the briefing. */
export interface WordFault {
  readonly slide: DeckSlide;
  readonly paragraph: string;
  readonly reason: 'words' | 'order';
}

/** The words of an entry as they are compared. */
export function setOf(words: readonly string[]): ReadonlySet<string> {
  return new Set(words.map(comparable).filter((word) => word !== ''));
}

/** The faults of slides that share one sequence of words. */
export function wordFaults(slides: readonly DeckSlide[], words: SlideWords): WordFault[] {
  const reader = new WordReader(words);
  return slides.flatMap((slide) => [
    ...slide.paragraphs.flatMap((paragraph) => reader.read(slide, paragraph)),
    ...slide.descriptions.flatMap((text) => describedFaults(slide, text, words)),
  ]);
}

/** The faults of an alternative text: 条形图：旅游77.2%，会展67.3%。 Its kind and the number of its rows are the layout's. */
function describedFaults(slide: DeckSlide, text: string, words: SlideWords): WordFault[] {
  const reader = new WordReader({ ...words, lists: [words.charted, ...words.lists] });
  const pieces = text.replace(/^[^：]*：/, '').split(/[，；。：]/);
  return pieces.flatMap((piece) => reader.read(slide, piece));
}

/** Places the paragraphs of a slide in its lists, each at the position reached there or further on. */
class WordReader {
  readonly #words: SlideWords;
  readonly #positions: number[];
  /** The list of the paragraph before; an entry that another list has interrupted does not go on. */
  #list: number | undefined;

  constructor(words: SlideWords) {
    this.#words = words;
    this.#positions = words.lists.map(() => -1);
  }

  read(slide: DeckSlide, paragraph: string): WordFault[] {
    const text = comparable(paragraph);
    const { anywhere, lists } = this.#words;
    if (reached(text, new Set([0]), [anywhere]).has(text.length)) return [];
    let isKnown = false;
    for (const [i, list] of lists.entries()) {
      const from = Math.max(0, this.#positions[i]! + (this.#list === i ? 0 : 1));
      const last = this.#lastOf(text, list, from, list.length);
      if (last !== undefined) {
        this.#positions[i] = last;
        this.#list = i;
        return [];
      }
      isKnown ||= this.#lastOf(text, list, 0, from) !== undefined;
    }
    return [{ slide, paragraph, reason: isKnown ? 'order' : 'words' }];
  }

  /** The last of the entries that a text consists of, which begin at the first possible place from `from` to `to`. */
  #lastOf(text: string, list: readonly ReadonlySet<string>[], from: number, to: number): number | undefined {
    for (let first = from; first < to; first++) {
      const last = this.#lastEntry(text, list, first);
      if (last !== undefined) return last;
    }
    return undefined;
  }

  /**
   * The last of the entries that a text consists of, in their order from `first` on: a cell of a table has the level
   * and the change, in one line or in two. `undefined` if it consists of something else.
   */
  #lastEntry(text: string, list: readonly ReadonlySet<string>[], first: number): number | undefined {
    let ends: ReadonlySet<number> = new Set([0]);
    for (let at = first; at < list.length; at++) {
      const further = reached(text, ends, [this.#words.anywhere, list[at]!]);
      if (further.has(text.length)) return at;
      // An entry without words in the text ends the sequence.
      if (further.size === ends.size) return undefined;
      ends = further;
    }
    return undefined;
  }
}

/** The offsets at which a sequence of words can end that begins at one of `starts`; each is visited once. */
function reached(text: string, starts: ReadonlySet<number>, sets: readonly ReadonlySet<string>[]): ReadonlySet<number> {
  const ends = new Set(starts);
  for (const start of ends) {
    for (let end = start + 1; end <= text.length; end++) {
      // No number is put together from two words.
      if (/\d/.test(text[end - 1]!) && /[\d.]/.test(text[end] ?? '')) continue;
      if (sets.some((set) => set.has(text.slice(start, end)))) ends.add(end);
    }
  }
  return ends;
}
