/**
 * List numbers, which Word counts itself, written as it prints them (ECMA-376-1 17.9).
 *
 * A number is made of the text of its level (`第%1部分`, `（%2）`) with the counts of the levels above it. Lists of one
 * definition share one count; a level starts again after one above it, unless its definition says that it does not.
 * Bullets are decoration and are left out, except dashes, which offices print as ——.
 */
import { formatCount } from './number-formats.js';
import type { NumberedBy, WordStyles } from './styles.js';
import type { XmlElement } from './xml.js';
import { below, child, childrenOf, numberOf, settingOf, toggleOf } from './xml.js';

export interface WordNumbers {
  /** Counts one paragraph and returns its number, `（一）` or empty. Must be called in the order of the paragraphs. */
  next(by: NumberedBy): string;
}

interface Level {
  readonly format: string;
  readonly text: string;
  readonly start: number;
  /** The level (from 1) after which this one starts again; 0: never; absent: after every level above it. */
  readonly restart: number | undefined;
  /** All counts in Arabic digits. */
  readonly legal: boolean;
  readonly spaced: boolean;
  readonly style: string | undefined;
}

interface List {
  readonly definition: string;
  readonly levels: ReadonlyMap<number, Level>;
  readonly starts: ReadonlyMap<number, number>;
}

/** The numbering of `numbering.xml`, or of a file without one. */
export function wordNumbers(root: XmlElement | undefined, styles: WordStyles): WordNumbers {
  const definitions = new Map(
    childrenOf(root, 'w:abstractNum').map((definition) => [definition.attributes['w:abstractNumId'], definition]),
  );
  const lists = new Map(childrenOf(root, 'w:num').map((list) => [list.attributes['w:numId'], list]));
  const read = new Map<string, List | undefined>();
  const listOf = (id: string) => {
    if (!read.has(id)) read.set(id, readList(id, lists, definitions, styles));
    return read.get(id);
  };
  const counts = new Map<string, number[]>();
  const started = new Set<string>();

  return {
    next(by) {
      const list = listOf(by.id);
      if (!list) return '';
      const depth = by.style === undefined ? (by.level ?? 0) : levelOf(list, by);
      const level = list.levels.get(depth);
      if (!level) return '';
      let count = counts.get(list.definition);
      if (!count) {
        count = [];
        counts.set(list.definition, count);
      }
      const override = list.starts.get(depth);
      const fresh = override !== undefined && !started.has(`${by.id} ${depth}`);
      started.add(`${by.id} ${depth}`);
      const before = count[depth];
      count[depth] = fresh ? override : before === undefined ? level.start : before + 1;
      for (let deeper = depth + 1; deeper < count.length; deeper++) {
        const { restart } = list.levels.get(deeper) ?? {};
        if (restart === undefined || depth + 1 <= restart) delete count[deeper];
      }
      return shown(list, level, count);
    },
  };
}

/** A style belongs to the level that names it, whatever its own properties say (ECMA-376-1 17.9.23). */
function levelOf(list: List, by: NumberedBy): number {
  for (const [depth, level] of list.levels) if (level.style === by.style) return depth;
  return by.level ?? 0;
}

function readList(
  id: string,
  lists: ReadonlyMap<string | undefined, XmlElement>,
  definitions: ReadonlyMap<string | undefined, XmlElement>,
  styles: WordStyles,
): List | undefined {
  const list = lists.get(id);
  let definition = definitions.get(settingOf(list, 'w:abstractNumId'));
  // A definition may only refer to a numbering style; the limit stops a style that refers back.
  for (let hops = 0; definition && hops < 4; hops++) {
    const link = settingOf(definition, 'w:numStyleLink');
    const target = link === undefined ? undefined : styles.numberingOf(link);
    if (target === undefined) break;
    definition = definitions.get(settingOf(lists.get(target), 'w:abstractNumId'));
  }
  if (!list || !definition) return undefined;
  const levels = new Map(childrenOf(definition, 'w:lvl').map((level) => [depthOf(level), readLevel(level)]));
  const starts = new Map<number, number>();
  for (const override of childrenOf(list, 'w:lvlOverride')) {
    const own = child(override, 'w:lvl');
    if (own) levels.set(depthOf(override), readLevel(own));
    const start = numberOf(override, 'w:startOverride');
    if (start !== undefined) starts.set(depthOf(override), start);
  }
  return { definition: definition.attributes['w:abstractNumId'] ?? '', levels, starts };
}

function depthOf(level: XmlElement): number {
  return Number(level.attributes['w:ilvl'] ?? 0) || 0;
}

function readLevel(level: XmlElement): Level {
  // A newer format has a fallback that every program knows, which comes last.
  const format = settingOf(level, 'w:numFmt') ?? below(level, 'w:numFmt').at(-1)?.attributes['w:val'];
  return {
    format: format ?? 'decimal',
    text: settingOf(level, 'w:lvlText') ?? '',
    start: numberOf(level, 'w:start') ?? 0,
    restart: numberOf(level, 'w:lvlRestart'),
    legal: toggleOf(level, 'w:isLgl') ?? false,
    spaced: settingOf(level, 'w:suff') !== 'nothing',
    style: settingOf(level, 'w:pStyle'),
  };
}

function shown(list: List, level: Level, counts: readonly (number | undefined)[]): string {
  if (level.format === 'bullet') return /^[—–－―─-]+$/.test(level.text) ? level.text : '';
  const number = level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const depth = Number(digit) - 1;
    const other = list.levels.get(depth);
    return formatCount(counts[depth] ?? other?.start ?? 1, level.legal ? 'decimal' : (other?.format ?? 'decimal'));
  });
  // Word puts a tab behind a number; as text only a number that ends with a letter or digit needs a space.
  return level.spaced && /[\p{L}\p{Nd}]$/u.test(number) ? `${number} ` : number;
}
