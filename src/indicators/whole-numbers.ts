/**
 * Numbers of a text with all that belongs to them: 近1.2亿人次, 4.0%左右, 2019—2023年.
 *
 * Words quoted from the report may not part them: 增长15.5 says something else than 增长15.5%.
 * A unit that no list has still belongs to its number: digits end only at a mark or a space.
 */
import type { Span } from '../text/sentence-spans.js';
import { qualifiersBefore, qualifiersBehind, unitAtStart } from './lexicon.js';

// Digits behind a Latin letter are part of a name: G107, PM2.5.
const number = /(?<![\p{Script=Latin}\p{Nd}.])第?[+\-−]?\d+(?:[.,]\d+)*(?:[%‰]?[—–~～/-]\d+(?:[.,]\d+)*)*/gu;
// 附近 and 最近 are places and times, no qualification.
const before = new RegExp(`(?<![附最临邻靠远])(?:${qualifiersBefore.join('|')})$`, 'u');
const behind = new RegExp(`^(?:${qualifiersBehind.join('|')})`, 'u');
// Before the units, for 2个月 is not 2个.
const times = /^(?:个月|个工作日|个小时|学年|年|月|日)/;

/** The first number that begins before an offset and goes on behind it; `undefined` where none does. */
export function numberCutAt(characters: string, offset: number): string | undefined {
  for (const { 0: digits, index } of characters.matchAll(number)) {
    const span = whole(characters, { start: index, end: index + digits.length });
    if (span.start < offset && offset < span.end) return characters.slice(span.start, span.end);
    if (index > offset) break;
  }
  return undefined;
}

function whole(characters: string, { start, end }: Span): Span {
  const [qualifier = ''] = before.exec(characters.slice(Math.max(0, start - 3), start)) ?? [];
  let to = end;
  const take = (words: string) => {
    to += words.length;
    return words !== '';
  };
  const qualified = () => take(behind.exec(characters.slice(to, to + 2))?.[0] ?? '');
  const unit = () => {
    const next = characters.slice(to, to + 6);
    return take(times.exec(next)?.[0] ?? unitAtStart(next));
  };
  // 100余万元, 5万多人: a word of qualification may stand within.
  qualified();
  if (unit() && qualified()) unit();
  if (to === end) take(/^\p{L}/u.exec(characters.slice(end, end + 2))?.[0] ?? '');
  return { start: start - qualifier.length, end: to };
}
