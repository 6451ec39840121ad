/**
 * A number of tasks that a paragraph announces (重点抓好以下七项工作：), held against the sections that follow it.
 *
 * Only the end of the paragraph directly before the sections is read. The section about the government itself, the last
 * one, may be among those announced or not.
 */
import type { Note, Place } from '../diagnostics/diagnostic.js';
import { warning } from '../diagnostics/diagnostic.js';
import { valueOfNumeral } from '../text/chinese-numerals.js';
import type { Text } from '../text/running-text.js';
import { plain } from '../text/running-text.js';
import { placeAt } from '../text/slice.js';
import type { ReportBlock } from './report.js';
import { isAboutGovernment } from './roles.js';

const announcement =
  /(?:抓好|做好|抓实|做实|做|办好|完成|落实|推进|实施|突出|聚焦|围绕)(?:了|以下|如下|下列|今年|明年|来年|的|好)*(?<words>(?<number>\d{1,2}|[一二三四五六七八九十]{1,3}|两)(?:个方面|大方面|方面|大|项|个)的?(?:重点|主要|具体|重大)?(?:工作|任务)?)[：:。]?$/u;

/** With a colon no verb is needed: 重点把握好五个方面：. */
const withColon =
  /(?<words>(?<number>\d{1,2}|[一二三四五六七八九十]{1,3}|两)(?:个|大)?方面的?(?:重点|主要|具体|重大)?(?:工作|任务)?)[：:]$/u;

/** A number that does not fit the sections behind it. */
export interface AnnouncedCount {
  /** The announcement: 七项工作. */
  readonly words: string;
  /** How many sections follow, without the one about the government itself. */
  readonly sections: number;
  readonly at: Place;
}

/** Each paragraph of a part that announces another number than that of its sections. */
export function announcedCounts(body: readonly ReportBlock[]): AnnouncedCount[] {
  return body.flatMap((block) => (block.kind === 'part' ? countsOfPart(block.body) : []));
}

/** Notes `report/announced-count` for each of them. */
export function noteAnnouncedCounts(body: readonly ReportBlock[], note: Note): void {
  for (const { at, ...args } of announcedCounts(body)) note(warning('report/announced-count', args, at));
}

function countsOfPart(blocks: readonly ReportBlock[]): AnnouncedCount[] {
  return blocks.flatMap((block, i) => {
    // 全力抓好七项重点工作 as the heading of the sections themselves.
    if (block.kind === 'section') return countOf(block.heading, block.body, block.at, true);
    if (block.kind !== 'paragraph' || blocks[i + 1]?.kind !== 'section') return [];
    return countOf([...block.lead, ...block.text], blocks.slice(i + 1), block.at, false);
  });
}

/** What words announce, where the sections behind them are another number. */
function countOf(text: Text, behind: readonly ReportBlock[], at: Place, isHeading: boolean): AnnouncedCount[] {
  const found = announcement.exec(plain(text)) ?? (isHeading ? null : withColon.exec(plain(text)));
  if (!found) return [];
  const { words = '', number = '' } = found.groups!;
  if (!/方面|工作|任务/.test(words)) return [];
  const announced = /\d/.test(number) ? Number(number) : number === '两' ? 2 : valueOfNumeral(number);
  const counts = countsFrom(behind);
  if (announced < 2 || !counts || counts.includes(announced) || (isHeading && behind.length < 2)) return [];
  const start = found[0].indexOf(words) + found.index;
  return [{ words, sections: counts.at(-1)!, at: placeAt(text, start) ?? at }];
}

/**
 * How many sections follow, and how many without the one about the government itself. `undefined` where text between
 * sections leaves open which of them belong together, and where there is none.
 */
function countsFrom(blocks: readonly ReportBlock[]): number[] | undefined {
  const stop = blocks.findIndex(({ kind }) => kind !== 'section');
  const row = stop < 0 ? blocks : blocks.slice(0, stop);
  const isOpen = blocks.slice(row.length).some(({ kind }) => kind === 'section');
  if (isOpen || row.length === 0) return undefined;
  return isAboutGovernment(row.at(-1)!) ? [row.length, row.length - 1] : [row.length];
}
