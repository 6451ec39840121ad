/**
 * Headings without a number that are known by what stands around them.
 *
 * A short line over a longer text, or a short first sentence with a longer text behind it, is a heading where at least
 * three of one part are parallel: they count (一是, 二是, 三是), begin with a dash, or begin with the same words (这五年，
 * 当好). Where nothing of a stretch is parallel, three short lines over texts are; else consecutive paragraphs with short
 * first sentences, as many as the paragraph before them announces (做好七个方面工作), or four in a part that has sections
 * beside them. Inside numbered sections such lines are leads and stay text.
 */
import { addTo } from '../../../text/add-to.js';
import { chineseNumeral } from '../../../text/chinese-numerals.js';
import { sentenceSpans } from '../../../text/sentences.js';
import { isSalutation, labelOf, numberOf } from '../heading-forms.js';
import { closesPart, opensNoLead, salutation } from '../lexicon.js';
import type { Paragraph } from '../paragraphs.js';
import { folded } from '../typed-forms.js';
import type { Rank } from './hierarchy.js';
import { runInEnd } from './run-in.js';

/** A heading at the beginning of a paragraph. */
export interface ParallelHeading {
  /** Characters of its number: of 一是 or ——; 0 where it has none. */
  readonly number: number;
  /** Where it ends in the paragraph. */
  readonly end: number;
  /** Those of one group are parallel. */
  readonly group: number;
  /** The first paragraph that is no longer under it. The last of a group has no more of them than the others have. */
  readonly behind: number;
}

/** Least headings of a row. */
export const LEAST = 3;
/** Least characters of a heading, its stop not counted. */
const LEAST_WORDS = 3;
/** Most characters of a heading; of one that is parallel to no other by its words. */
const MOST_HEADING = 72;
const MOST_FREE = 30;
/** Least characters of the text of a heading; of one that counts, or that is announced. */
const LEAST_TEXT = 50;
const LEAST_COUNTED_TEXT = 20;
/** Least headings that are run in and parallel by nothing but their form. */
const LEAST_RUN_IN = 4;
/** Characters that the beginnings of headings have in common. */
const SAME = 2;
/** The same of long headings that are run in. */
const SAME_LONG = 4;
const MOST_RUN_IN = 24;
const dash = /^(?:—{1,2}|―{1,2}|-{2})/;
/** The announcement of a list of troubles; challenges that were met are none. */
const troubles =
  /清醒|(?:存在|面临|还有|仍有|不少|一些|诸多|突出|主要)[^。]{0,24}(?:困难|问题|挑战|不足|短板|差距)|(?:困难|问题|挑战|不足)[^。]{0,6}[：:]$/;
/** 做好以下七个方面工作: the number of headings to come. */
const announced = /([一二三四五六七八九十]{1,3}|\d{1,2})(?:个方面|大方面|方面|项|件)[^，。；]{0,8}[。：:]$/;

/** The headings among paragraphs of these ranks, each at the index of its paragraph. */
export function parallelHeadings(
  paragraphs: readonly Paragraph[],
  ranks: readonly Rank[],
): ReadonlyMap<number, ParallelHeading> {
  const found = new Map<number, ParallelHeading>();
  let group = 0;
  const add = (row: readonly Opener[]) => {
    group++;
    const starts = row.map(({ index }) => index);
    const most = Math.max(...starts.slice(1).map((start, k) => start - starts[k]!));
    for (const [k, { index, typed, end }] of row.entries())
      if (!found.has(index))
        found.set(index, {
          number: typed.length,
          end,
          group,
          behind: starts[k + 1] ?? nextHeading(ranks, index, most),
        });
  };
  const read = stretchesOf(paragraphs, ranks).map((stretch) => {
    const inStretch = new Set(stretch);
    const openers = stretch.flatMap((i) => openerOf(paragraphs, inStretch, i) ?? []);
    const rows = [...countingRows(openers, paragraphs), ...dashRows(openers), ...wordRows(openers)];
    const own = rows.length > 0 ? rows : freeRows(openers, paragraphs);
    for (const row of own) add(row);
    return { openers, isFree: own.length === 0 };
  });
  // Beside sections such paragraphs have headings, too; in a part without any they have leads.
  const hasSections = partsWithSections(ranks, found);
  for (const { openers, isFree } of read)
    if (isFree && openers.some(({ index }) => hasSections[index])) for (const row of runInRows(openers)) add(row);
  return found;
}

/** The paragraphs of each part: the first, and that behind the last. */
export function partsOf(ranks: readonly Rank[]): [number, number][] {
  const starts = [...ranks.keys()].filter((i) => ranks[i] === 'part');
  return starts.map((start, k) => [start, starts[k + 1] ?? ranks.length]);
}

/** For each paragraph whether its part has sections. */
function partsWithSections(ranks: readonly Rank[], found: ReadonlyMap<number, ParallelHeading>): boolean[] {
  let part = 0;
  const parts = ranks.map((rank) => (rank === 'part' ? ++part : part));
  const holding = new Set(parts.filter((_, i) => found.has(i) || ranks[i] === 'section'));
  return parts.map((of) => holding.has(of));
}

/** The first paragraph behind a section of `most` paragraphs, or the heading that comes before. */
export function nextHeading(ranks: readonly Rank[], index: number, most: number): number {
  const heading = ranks.slice(index + 1, index + most).findIndex(Boolean);
  return heading < 0 ? index + most : index + 1 + heading;
}

/** For each paragraph whether no further heading of the row it stands under follows in the same part. */
export function lastOfRows(ranks: readonly Rank[], parallel: ReadonlyMap<number, ParallelHeading>): boolean[] {
  const rowOf = (i: number) => parallel.get(i)?.group ?? (ranks[i] ? 0 : undefined);
  const rows: (number | undefined)[] = [];
  for (const i of ranks.keys()) rows.push(rowOf(i) ?? rows.at(-1));
  const later = new Set<number | undefined>();
  return ranks.reduceRight<boolean[]>((last, rank, i) => {
    last.unshift(!later.has(rows[i]));
    if (rank === 'part') later.clear();
    else later.add(rowOf(i));
    return last;
  }, []);
}

/** A paragraph that may begin with a heading. */
interface Opener {
  readonly index: number;
  /** Its number: 一是, —— or nothing. */
  readonly typed: string;
  readonly end: number;
  /** Its words without number. */
  readonly words: string;
  readonly length: number;
  /** It stands on a line of its own. */
  readonly alone: boolean;
  /** Its text is long enough to need a heading. */
  readonly isLong: boolean;
}

/** Paragraphs of a part outside its numbered sections, parted where the text speaks of the whole part. */
function stretchesOf(paragraphs: readonly Paragraph[], ranks: readonly Rank[]): number[][] {
  const stretches: number[][] = [];
  const lastHeading = lastInParts(ranks);
  let isOpen = false;
  for (const [i, { text, table }] of paragraphs.entries()) {
    if (ranks[i]) {
      isOpen = ranks[i] === 'part';
      if (isOpen) stretches.push([]);
      continue;
    }
    const open = stretches.at(-1);
    if (!open || table) continue;
    if (
      salutation.test(folded(text)) ||
      (!ranks[i - 1] && lastHeading[i] && closesPart.test(text) && !(isOpen && continues(paragraphs, open, i)))
    ) {
      stretches.push([]);
      isOpen = true;
    }
    if (isOpen) stretches.at(-1)!.push(i);
  }
  return stretches;
}

/** For each paragraph whether no further heading follows in the same part. */
function lastInParts(ranks: readonly Rank[]): boolean[] {
  let isLast = true;
  const fromEnd = ranks.toReversed().map((rank) => {
    const own = isLast;
    if (rank) isLast = rank === 'part';
    return own;
  });
  return fromEnd.reverse();
}

/** 五年来 and 这五年 open a heading like others of the stretch before it, and not a new stretch. */
function continues(paragraphs: readonly Paragraph[], open: readonly number[], i: number): boolean {
  const words = (k: number) => paragraphs[k]!.text.replace(dash, '').slice(0, SAME + 1);
  return open.some((k) => words(k) === words(i));
}

function openerOf(paragraphs: readonly Paragraph[], stretch: ReadonlySet<number>, index: number): Opener | undefined {
  const { text, table } = paragraphs[index]!;
  const [first] = sentenceSpans(text);
  if (!first || table || isSalutation(text) || salutation.test(folded(text)) || labelOf(text)) return undefined;
  const typed = (/^[一二三四五六七八九十]{1,3}是/.exec(text) ?? dash.exec(text))?.[0] ?? '';
  const end = runInEnd(paragraphs[index]!, typed.length) ?? first.end;
  const length = [...text.slice(typed.length, end)].length;
  const words = text.slice(typed.length, end);
  if (
    [...words.replace(/。$/, '')].length < LEAST_WORDS ||
    length > MOST_HEADING ||
    /[！？；：:，,、]$/.test(words.trim()) ||
    hasNumber(words)
  )
    return undefined;
  const rest = text.slice(end).trim().length;
  const next = stretch.has(index + 1) ? paragraphs[index + 1]! : undefined;
  const overText = next !== undefined && !next.table && next.text.length >= Math.max(LEAST_TEXT, length);
  const alone = rest <= MOST_FREE && overText;
  if (!alone && rest < Math.max(LEAST_COUNTED_TEXT, length)) return undefined;
  const isLong = alone || rest >= Math.max(LEAST_TEXT, length);
  return { index, typed, end, words, length, alone, isLong };
}

/** A sentence with a number is a result; years and “1+5” are names. */
function hasNumber(words: string): boolean {
  return /\d/.test(words.replace(/“[^”]*”|20\d\d年/g, ''));
}

/** 一是, 二是, 三是 at the beginnings of paragraphs, and no list of troubles. */
function countingRows(openers: readonly Opener[], paragraphs: readonly Paragraph[]): Opener[][] {
  const rows: Opener[][] = [];
  for (const opener of openers) {
    const row = rows.at(-1);
    if (opener.typed === '一是') rows.push([opener]);
    else if (row && opener.typed === `${chineseNumeral(row.length + 1)}是`) row.push(opener);
  }
  return rows.filter(
    (row) => row.length >= LEAST && !troubles.test(paragraphs[row[0]!.index - 1]?.text.slice(-60) ?? ''),
  );
}

/** Consecutive paragraphs that begin with a dash, each with a short first sentence. */
function dashRows(openers: readonly Opener[]): Opener[][] {
  const rows: Opener[][] = [];
  for (const opener of openers.filter(({ typed }) => dash.test(typed))) {
    const row = rows.at(-1);
    if (row && row.at(-1)!.index === opener.index - 1) row.push(opener);
    else rows.push([opener]);
  }
  return rows.filter((row) => row.length >= LEAST);
}

/** Openers that begin with the same words. */
function wordRows(openers: readonly Opener[]): Opener[][] {
  const rows = new Map<string, Opener[]>();
  for (const opener of openers) {
    if (opener.typed !== '' || !opener.isLong) continue;
    const key = opener.words.slice(0, SAME);
    addTo(rows, key, opener);
  }
  const linesAlone = new Set(openers.filter(({ alone }) => alone).map(({ index }) => index));
  const isBelowLine = ({ index }: Opener) => linesAlone.has(index - 1);
  return [...rows.values()].filter(
    (row) => row.length >= LEAST && isParallel(row) && row.filter(isBelowLine).length * 2 <= row.length,
  );
}

/** Short lines over texts; else as many consecutive paragraphs with short first sentences as are announced. */
function freeRows(openers: readonly Opener[], paragraphs: readonly Paragraph[]): Opener[][] {
  const lines = openers.filter(({ alone, length }) => alone && length <= MOST_FREE);
  if (lines.length >= LEAST) return [lines];
  return runsIn(openers).filter((run) => {
    const count = announced.exec(paragraphs[run[0]!.index - 1]?.text ?? '')?.[1];
    return run.length >= LEAST && count !== undefined && numberOf(count) === run.length;
  });
}

/** Many consecutive paragraphs, each with a short first sentence, most of them over long texts. */
function runInRows(openers: readonly Opener[]): Opener[][] {
  return runsIn(openers).filter(
    (run) => run.length >= LEAST_RUN_IN && run.filter(({ isLong }) => isLong).length * 2 > run.length,
  );
}

function runsIn(openers: readonly Opener[]): Opener[][] {
  const runs: Opener[][] = [];
  for (const opener of openers.filter(isRunIn)) {
    const run = runs.at(-1);
    if (run && run.at(-1)!.index === opener.index - 1) run.push(opener);
    else runs.push([opener]);
  }
  return runs;
}

/** A short first sentence that names a subject: one or two clauses, no point of a list. */
function isRunIn({ alone, typed, words, length }: Opener): boolean {
  const clauses = words.split(/[，,]/).length;
  return (
    !alone && typed === '' && length <= MOST_FREE && clauses <= 3 && !opensNoLead.test(words) && !closesPart.test(words)
  );
}

/** Lines of their own; or run in, and short or alike in more than the first words, which chance may give too. */
function isParallel(row: readonly Opener[]): boolean {
  if (row.every(({ alone }) => alone)) return true;
  if (row.some(({ words }) => opensNoLead.test(words) && !/^(?:过去)?五年/.test(words))) return false;
  const same = row[0]!.words.slice(0, SAME_LONG);
  return row.every(({ words, length }) => words.startsWith(same) || length <= MOST_RUN_IN);
}
