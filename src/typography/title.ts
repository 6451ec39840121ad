/**
 * Breaks centred titles by meaning.
 *
 * GB/T 9704-2012 7.3.1: the lines of a title break between complete words and form a trapezoid or a lozenge. All
 * breakings into the fewest lines are weighed: not inside a word (words by `Intl.Segmenter`), preferably after a mark,
 * without a short last line or an hourglass. Limit: four lines; a longer title is broken like a paragraph.
 */
import { Class, classOf } from './classes.js';
import { naturalWidth } from './fill.js';
import type { Breaking, Measure } from './lines.js';
import type { Prepared } from './spacing.js';

const words = new Intl.Segmenter('zh', { granularity: 'word' });

/** For a break inside a word, used only if nothing else fits. */
const INSIDE_WORD_COST = 1000;
/** For a break before a particle, or between a numeral and its unit. */
const PARTICLE_COST = 40;
/** For every break. */
const BREAK_COST = 6;
/** For a line between two longer ones. */
const HOURGLASS_COST = 60;

/** Whether a word is one Han, which is often part of a name that the dictionary lacks (越 | 秀区), but not one of the `known` words. */
function isLoneHan(word: string, known: ReadonlySet<string>): boolean {
  return [...word].length === 1 && classOf(word.codePointAt(0)!) === Class.Han && !known.has(word);
}

const neverFirst = new Set([...'的了着过地得等上下中内外里们届次年月日区市县省']);
const neverLast = new Set([...'第在于和与及为的把被向从对在']);

/**
 * The best breaks of a title in a measure; `undefined` if it needs more than four lines.
 * @param shaped whether the lines should form a trapezoid or a lozenge
 */
export function breakTitle(p: Prepared, measure: Measure, shaped: boolean): Breaking | undefined {
  const costs = boundaryCosts(p);
  for (let lines = 1; lines <= 4; lines++) {
    const best = bestOf(p, measure, lines, costs, shaped);
    if (best) return best;
  }
  return undefined;
}

/** The cost of a break before each cell. */
function boundaryCosts(p: Prepared): Float64Array {
  const text = p.cells.map((cell) => (cell.mark ? '' : cell.char)).join('');
  const starts = new Map([...words.segment(text)].map(({ index, segment }) => [index, segment]));
  const ends = new Map([...starts].map(([index, segment]) => [index + segment.length, segment]));
  // No break before a reference mark or at the start of the paragraph.
  const costs = new Float64Array(p.n).fill(Infinity);
  let offset = 0;
  for (let k = 0; k < p.n; k++) {
    if (p.classes[k] === Class.Reference) continue;
    const previous = p.before[k]!;
    const here = p.cells[k]!.char;
    if (previous >= 0) {
      const before = p.cells[previous]!.char;
      const cls = p.classes[previous];
      let cost = p.penalties[k]! + BREAK_COST;
      if (cls === Class.Comma || cls === Class.Stop || cls === Class.Close) cost -= BREAK_COST;
      else if (!starts.has(offset)) cost += INSIDE_WORD_COST;
      else if (neverFirst.has(here) || neverLast.has(before)) cost += PARTICLE_COST;
      else if (isLoneHan(starts.get(offset)!, neverLast) || isLoneHan(ends.get(offset)!, neverFirst))
        cost += PARTICLE_COST;
      costs[k] = cost;
    }
    offset += here.length;
  }
  return costs;
}

function bestOf(
  p: Prepared,
  { width, indent }: Measure,
  lines: number,
  costs: Float64Array,
  shaped: boolean,
): Breaking | undefined {
  const em = p.cells[0]?.em ?? 1;
  let best: Breaking | undefined;
  const widths: number[] = [];
  const ends: number[] = [];
  const choose = (start: number, left: number, cost: number) => {
    if (best && cost >= best.cost) return;
    const room = width - (start === 0 ? indent : 0) + 1e-6;
    if (left === 1) {
      const last = naturalWidth(p, start, p.n) / em;
      if (last * em > room) return;
      const total = cost + (shaped ? shapeCost([...widths, last]) : 0);
      if (!best || total < best.cost) best = { ends: [...ends, p.n], cost: total };
      return;
    }
    for (let end = start + 1; end < p.n; end++) {
      const here = naturalWidth(p, start, end);
      if (here > room) break;
      if (costs[end] === Infinity) continue;
      widths.push(here / em);
      ends.push(end);
      choose(end, left - 1, cost + costs[end]!);
      widths.pop();
      ends.pop();
    }
  };
  if (p.n > 0) choose(0, lines, 0);
  return best;
}

/** The cost of a shape. Adjacent lines should differ by one to six ems, and none should be shorter than both its neighbours. Widths in em. */
function shapeCost(widths: readonly number[]): number {
  let cost = 0;
  for (let i = 1; i < widths.length; i++) {
    const step = Math.abs(widths[i]! - widths[i - 1]!);
    cost += step < 1 ? 4 * (1 - step) : step > 6 ? (step - 6) ** 2 : 0;
    if (i > 1 && widths[i - 1]! < widths[i]! && widths[i - 1]! < widths[i - 2]!) cost += HOURGLASS_COST;
  }
  return cost;
}
