/**
 * The closing slide: the last words of the report.
 *
 * Its title is the opening of the last paragraph, or the call it ends with: 为……而努力奋斗. A paragraph in
 * brackets, or one that names the source of the text, is a remark about the report and not part of it.
 */

import type { ReportBlock, ReportParagraph } from '../report/report.js';
import type { Text } from '../text/running-text.js';
import { plain } from '../text/running-text.js';
import { sentences } from '../text/sentences.js';
import { slice } from '../text/slice.js';
import { withoutStop } from './headline.js';
import type { Briefing } from './story.js';

/** Most characters of an opening sentence used as title, and of any title. */
const SHORT = 24;
const LONGEST = 40;

/** The last paragraph of the body; `undefined` if it has no words for a title. */
export function closingOf(body: readonly ReportBlock[]): Briefing['closing'] {
  const last = lastParagraph(body);
  if (!last) return undefined;
  const all = sentences(last.text);
  const title = titleOf(all);
  return title && { title, sentences: all };
}

/** The closing paragraph comes after the last task, outside all sections. */
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

/** The opening sentence without its 各位代表， if it is short; else the call; else any short ending. */
function titleOf(all: readonly Text[]): Text | undefined {
  const own = all.map((sentence) => withoutSalutation(sentence)).filter((sentence) => plain(sentence) !== '');
  const first = own[0];
  const last = own.at(-1);
  if (!first || !last) return undefined;
  const isShort = (text: Text, most: number) => plain(text).length <= most;
  // A sentence about the present moment is no closing.
  if (isShort(first, SHORT) && !/^(?:今年|去年|当前|目前|\d{4}年)/.test(plain(first))) return first;
  const ends = endsOf(last);
  const call = ends.find((end) => plain(end).startsWith('为') && isShort(end, LONGEST));
  return call ?? (isShort(first, LONGEST) ? first : ends.find((end) => isShort(end, SHORT)));
}

function withoutSalutation(sentence: Text): Text {
  const length = /^(?:(?:各位|同志们|代表们)[^，！。：]*[，！：])+/.exec(plain(sentence))?.[0].length ?? 0;
  return withoutStop(slice(sentence, length));
}

/** The endings of a sentence that begin with a clause, longest first. */
function endsOf(sentence: Text): Text[] {
  return [...plain(sentence).matchAll(/(?<=，)./gsu)].map(({ index }) => slice(sentence, index));
}
