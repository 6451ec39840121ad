/**
 * The report's last words as the last slide.
 *
 * Its title is what the last paragraph opens with, or the call it ends with: 为……而努力奋斗. A paragraph in
 * brackets, or one that says where the text comes from, is a remark about the report and none of its words.
 */

import type { Briefing, ReportBlock, ReportParagraph } from '../report/report.js';
import type { Text } from '../text/running-text.js';
import { plain } from '../text/running-text.js';
import { sentences } from '../text/sentences.js';
import { slice } from '../text/slice.js';
import { withoutStop } from './headline.js';

/** Characters of an opening sentence that is a title as it stands, and of any title. */
const SHORT = 24;
const LONGEST = 40;

/** The last paragraph of the body; none where it has no words for a title. */
export function closingOf(body: readonly ReportBlock[]): Briefing['closing'] {
  const last = lastParagraph(body);
  if (!last) return undefined;
  const all = sentences(last.text);
  const title = titleOf(all);
  return title && { title, sentences: all };
}

/** A report ends with words of its own, after the last task: a paragraph that no section holds. */
export function lastParagraph(body: readonly ReportBlock[]): ReportParagraph | undefined {
  const last = body.findLast((block) => block.kind !== 'paragraph' || !isRemark(block));
  if (last?.kind === 'paragraph') return last.lead.length === 0 ? last : undefined;
  return last?.kind === 'part' ? lastParagraph(last.body) : undefined;
}

const remark =
  /^(?:[（(][^（）()]*[）)]|[（(【]?(?:信息|文章|稿件)?(?:来源|责任编辑|编辑|发布(?:时间|日期|机构)|供稿)[:：].*|\d{4}年\d{1,2}月\d{1,2}日)$/;

/** Whether a paragraph is a remark about the report: （来源：中国政府网）, 2024年2月4日. */
export function isRemark({ lead, text }: ReportParagraph): boolean {
  return remark.test(plain([...lead, ...text]).trim());
}

/** The opening sentence, without the 各位代表， before it, where it is short; else the call; else what is short enough. */
function titleOf(all: readonly Text[]): Text | undefined {
  const own = all.map((sentence) => withoutSalutation(sentence)).filter((sentence) => plain(sentence) !== '');
  const first = own[0];
  const last = own.at(-1);
  if (!first || !last) return undefined;
  const isShort = (text: Text, most: number) => plain(text).length <= most;
  // What is said of the moment is no last word.
  if (isShort(first, SHORT) && !/^(?:今年|去年|当前|目前|\d{4}年)/.test(plain(first))) return first;
  const ends = endsOf(last);
  const call = ends.find((end) => plain(end).startsWith('为') && isShort(end, LONGEST));
  return call ?? (isShort(first, LONGEST) ? first : ends.find((end) => isShort(end, SHORT)));
}

function withoutSalutation(sentence: Text): Text {
  const length = /^(?:(?:各位|同志们|代表们)[^，！。：]*[，！：])+/.exec(plain(sentence))?.[0].length ?? 0;
  return withoutStop(slice(sentence, length));
}

/** The ends of a sentence by whole clauses, the longest first. */
function endsOf(sentence: Text): Text[] {
  return [...plain(sentence).matchAll(/(?<=，)./gsu)].map(({ index }) => slice(sentence, index));
}
