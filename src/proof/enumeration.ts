/** Enumerations of running text: 一是…二是…, 一要…, 第一，…, ①…, and paragraphs that begin with 1. or （一）. */
import { valueOfNumeral } from '../text/chinese-numerals.js';
import type { Span } from '../text/slice.js';
import type { Passage } from './passage.js';

/** The number of an item of an enumeration. */
export interface Marker extends Span {
  /** Markers of one style count together. */
  readonly style: string;
  readonly number: number;
}

/** A marker and the passage it stands in. */
export interface Item {
  readonly passage: Passage;
  readonly marker: Marker;
}

const numeral = '十[一二三四五六七八九]?|[一二三四五六七八九]';
const within = new RegExp(
  `(?<=^|[。；：，！？“])(?:(?<is>${numeral})(?<verb>是(?!否|非)|要(?!素|点))|第(?<nth>${numeral})[，、是]|(?<circled>[①-⑳]))|(?<=[：；。])(?<digits>\\d{1,2})[.．](?=\\p{Script=Han})`,
  'gu',
);
const atStart = new RegExp(`^(?:(?<digits>\\d{1,2})[.．](?!\\d)|（(?<han>${numeral})）|（(?<inner>\\d{1,2})）)`, 'u');

/** The markers of a text, in order. */
export function markersIn(text: string): Marker[] {
  const opening = atStart.exec(text);
  return [...(opening ? [markerOf(opening)] : []), ...[...text.matchAll(within)].map(markerOf)];
}

function markerOf({ 0: whole, index, groups = {} }: RegExpExecArray): Marker {
  const { is, verb, nth, circled, digits, han, inner } = groups;
  const span = { start: index, end: index + whole.length };
  if (is !== undefined) return { ...span, style: `一${verb}`, number: valueOfNumeral(is) };
  if (nth !== undefined) return { ...span, style: '第一', number: valueOfNumeral(nth) };
  if (circled !== undefined) return { ...span, style: '①', number: circled.charCodeAt(0) - 0x245f };
  if (digits !== undefined) return { ...span, style: '1.', number: Number(digits) };
  if (han !== undefined) return { ...span, style: '（一）', number: valueOfNumeral(han) };
  return { ...span, style: '（1）', number: Number(inner) };
}

/** Items that follow each other as one list; `isOpen` where its first item has not the number one. */
export interface Enumeration {
  readonly items: readonly Item[];
  /** The item before in the same section where the list goes on with a wrong number; absent where it begins. */
  readonly before?: Item;
}

/** A list while it is read. */
interface OpenList {
  readonly items: Item[];
  before?: Item;
}

/**
 * The enumerations of a report's running text, each ended where the next number is not the one that follows. Items of one
 * list stand in one section, outside of sections in one part, unless a section goes on with the number that follows.
 */
export function enumerationsIn(passages: readonly Passage[]): Enumeration[] {
  const lists: OpenList[] = [];
  // For each style the list that is read, and those that it stands within.
  let open = new Map<string, OpenList[]>();
  let earlier = new Map<string, OpenList[]>();
  let around: unknown;
  for (const passage of passages) {
    if (passage.kind !== 'paragraph' && passage.kind !== 'intro') continue;
    const { visited, annex } = passage.within;
    const here = visited?.section ?? visited?.part ?? annex;
    if (here !== around) {
      earlier = new Map([...earlier, ...open]);
      open = new Map();
    }
    around = here;
    for (const marker of markersIn(passage.text)) {
      const item = { passage, marker };
      const within = open.get(marker.style) ?? [];
      const list = [
        ...within,
        ...(open.has(marker.style) ? [] : (earlier.get(marker.style)?.slice(-1) ?? [])),
      ].findLast((one, i, all) => goesOn(one, item, all[i + 1]));
      if (list) {
        list.items.push(item);
        open.set(marker.style, within.includes(list) ? within.slice(0, within.indexOf(list) + 1) : [list]);
        continue;
      }
      const last = within.at(-1)?.items.at(-1);
      const next: OpenList = { items: [item], ...(last && marker.number !== 1 && { before: last }) };
      lists.push(next);
      const isInner = marker.number === 1 && passage.text[marker.start - 1] === '：';
      open.set(marker.style, isInner ? [...within.slice(1 - MOST_NESTED), next] : [next]);
    }
  }
  return lists;
}

/** Lists within lists that are followed. */
const MOST_NESTED = 3;

/** Whether a list goes on with an item; where another one is open within it, only in a sentence of its own behind that. */
function goesOn({ items }: OpenList, { passage, marker }: Item, inner: OpenList | undefined): boolean {
  if (items.at(-1)!.marker.number !== marker.number - 1) return false;
  if (!inner) return true;
  const last = inner.items.at(-1)!;
  const isOwnSentence = (text: string, start: number) => start === 0 || text[start - 1] === '。';
  return isOwnSentence(passage.text, marker.start) && !isOwnSentence(last.passage.text, last.marker.start);
}
