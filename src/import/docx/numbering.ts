/**
 * List numbers, which Word counts itself, written as it prints them (ECMA-376-1 17.9).
 *
 * A number is made of the text of its level (`第%1部分`, `（%2）`) with the counts of the levels above it. Lists of one
 * definition share one count; a level starts again after one above it, unless its definition says that it does not. A
 * level that is skipped counts as used once. Text boxes and notes have counters of their own. Bullets are decoration
 * and are left out, except words, such as 注：, and dashes, which offices print as ——.
 */
import { formatCount } from './number-formats.js';
import type { Level, List } from './numbering-lists.js';
import { numberingLists } from './numbering-lists.js';
import type { NumberedBy, WordStyles } from './styles.js';
import { MOST_CHARACTERS, type XmlElement, XmlFault } from './xml.js';

/** The parts of a Word file whose lists have counters of their own. */
export type Story = 'body' | 'text-box' | 'note';

export interface WordNumbers {
  /**
   * Counts one paragraph and returns its number, `（一）` or empty. Must be called in the order of the paragraphs.
   * @throws XmlFault if all numbers together are too long
   */
  next(by: NumberedBy, story?: Story): string;
}

/** The numbering of `numbering.xml`, or of a file without one. */
export function wordNumbers(root: XmlElement | undefined, styles: WordStyles): WordNumbers {
  const listOf = numberingLists(root, styles);
  const stories = new Map<Story, StoryCounts>();
  let written = 0;
  return {
    next(by, story = 'body') {
      const list = listOf(by.id);
      if (!list) return '';
      const depth = depthIn(list, by);
      const level = list.levels.get(depth);
      if (!level) return '';
      let counts = stories.get(story);
      if (!counts) {
        counts = new StoryCounts();
        stories.set(story, counts);
      }
      const number = shown(list, level, counts.count(by.id, list, depth));
      written += number.length;
      if (written > MOST_CHARACTERS) throw new XmlFault('too-large', { of: 'characters', limit: MOST_CHARACTERS });
      return number;
    },
  };
}

/** The level of a paragraph: its own, or that of the nearest style that has one or is named by one (17.9.23). */
function depthIn({ levels }: List, { level, styles = [] }: NumberedBy): number {
  if (level !== undefined) return level;
  for (const { style, level: own } of styles) {
    for (const [depth, { style: named }] of levels) if (named === style) return depth;
    if (own !== undefined) return own;
  }
  return 0;
}

/** How far the lists of one story are counted. */
class StoryCounts {
  readonly #counts = new Map<string, (number | undefined)[]>();
  /** Lists and levels whose own start has been used: it counts once. */
  readonly #started = new Set<string>();

  /** The counts of all levels of a list, after one more paragraph at `depth`. */
  count(id: string, list: List, depth: number): readonly (number | undefined)[] {
    let counts = this.#counts.get(list.definition);
    if (!counts) {
      counts = [];
      this.#counts.set(list.definition, counts);
    }
    for (let above = 0; above < depth; above++) counts[above] ??= startOf(list, above);
    const key = `${id} ${depth}`;
    const restarts = list.starts.has(depth) && !this.#started.has(key);
    this.#started.add(key);
    const before = restarts ? undefined : counts[depth];
    counts[depth] = before === undefined ? startOf(list, depth) : before + 1;
    for (let deeper = depth + 1; deeper < counts.length; deeper++)
      if (restartsBelow(list.levels.get(deeper)?.restart, deeper, depth)) counts[deeper] = undefined;
    return counts;
  }
}

function startOf({ starts, levels }: List, depth: number): number | undefined {
  return starts.get(depth) ?? levels.get(depth)?.start;
}

/** Whether a level starts again after a paragraph at `depth`; a level to restart after that is not above it is ignored. */
function restartsBelow(restart: number | undefined, level: number, depth: number): boolean {
  return restart === undefined || restart > level || depth < restart;
}

function shown(list: List, level: Level, counts: readonly (number | undefined)[]): string {
  if (level.format === 'bullet') return /^[—–－―─-]+$|\p{Script=Han}/u.test(level.text) ? level.text : '';
  const number = level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const depth = Number(digit) - 1;
    const format = list.levels.get(depth)?.format;
    if (format === undefined || format === 'bullet') return '';
    return formatCount(counts[depth] ?? startOf(list, depth) ?? 1, level.legal ? 'decimal' : format);
  });
  // Word puts a tab behind a number; as text only a number that ends with a letter or digit needs a space.
  return level.spaced && /[\p{L}\p{Nd}]$/u.test(number) ? `${number}\u3000` : number;
}
