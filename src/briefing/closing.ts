/**
 * The closing slide: the last words of the report.
 *
 * Its title is the opening of the last paragraph, or the call it ends with: 为……而努力奋斗. A paragraph in
 * brackets, or one that names the source of the text, is a remark about the report and not part of it.
 */

import type { ReportBlock, ReportParagraph } from '../report/report.js';

import { visit } from '../report/visit.js';

import type { Text } from '../text/running-text.js';
import { plain } from '../text/running-text.js';
import { sentences } from '../text/sentences.js';
import { slice } from '../text/slice.js';
import type { Briefing } from './story.js';
import { clausesOf, withoutStop } from './words/headline.js';

/** Most characters of an opening sentence used as title, and of any title. */
const SHORT = 24;
const LONGEST = 40;

/** The last paragraph of the body; `undefined` if it has no words for a title. */
export function closingOf(body: readonly ReportBlock[]): Briefing['closing'] {
  const last = lastParagraph(body);
  if (!last) return undefined;
  const all = sentences([...last.lead, ...last.text]);
  const title = titleOf(all);
  return title && { title, sentences: all };
}

/** Paragraphs from the end in which the last call is looked for: remarks and lists may follow it. */
const LAST = 8;
const call = /让我们|我们要更加紧密|更加紧密地团结|谢谢|感谢大家/;

/** The paragraph with the last call; else the last one, if it stands after the last task, outside all sections. */
export function lastParagraph(body: readonly ReportBlock[]): ReportParagraph | undefined {
  const paragraphs = [...visit(body)].flatMap(({ block, section }) =>
    block.kind === 'paragraph' ? [{ block, section }] : [],
  );
  const called = paragraphs.slice(-LAST).findLast(({ block }) => call.test(plain([...block.lead, ...block.text])));
  if (called) return called.block;
  const last = paragraphs.findLast(({ block }) => !isRemark(block));
  return last && !last.section && last.block.lead.length === 0 && isAfterSections(body, last.block)
    ? last.block
    : undefined;
}

/** Whether nothing but remarks comes after a paragraph. */
function isAfterSections(body: readonly ReportBlock[], paragraph: ReportParagraph): boolean {
  const blocks = [...visit(body)].map(({ block }) => block);
  return blocks.slice(blocks.indexOf(paragraph) + 1).every((block) => block.kind === 'paragraph' && isRemark(block));
}

const remark =
  /^(?:[（(][^（）()]*[）)]|[（(【]?(?:信息|文章|稿件)?(?:来源|责任编辑|编辑|发布(?:时间|日期|机构)|供稿)[:：].*|\d{4}年\d{1,2}月\d{1,2}日)$/;

/** Whether a paragraph is a remark about the report: （来源：中国政府网）, 2024年2月4日. */
export function isRemark({ lead, text }: ReportParagraph): boolean {
  return remark.test(plain([...lead, ...text]).trim());
}

const formalCall = /更加紧密地?团结|高举[^，]*伟大旗帜/;
/** Characters of an aim that can stand alone: 奋力谱写新篇章. */
const LEAST_AIM = 8;

/** The aim of a formal call; else the opening sentence without its 各位代表， if it is short; else the call; else any short ending. */
function titleOf(all: readonly Text[]): Text | undefined {
  const own = all.map((sentence) => withoutSalutation(sentence)).filter((sentence) => plain(sentence) !== '');
  const first = own[0];
  const last = own.at(-1);
  if (!first || !last) return undefined;
  const isShort = (text: Text, most: number) => plain(text).length <= most;
  // The formal call ends with what it calls for; its beginning is the same in every report.
  const formal = own.findLast((sentence) => formalCall.test(plain(sentence)));
  const aim = formal && endsOf(formal).findLast((end) => isShort(end, LONGEST) && plain(end).length >= LEAST_AIM);
  if (aim) return aim;
  const within = formal && clauseWithin(formal);
  if (within) return within;
  // A sentence about the present moment is no closing.
  if (isShort(first, SHORT) && !/^(?:今年|明年|来年|去年|当前|目前|\d{4}年)/.test(plain(first))) return first;
  const ends = endsOf(last);
  const call = ends.find((end) => plain(end).startsWith('为') && isShort(end, LONGEST));
  return (
    call ??
    (/让我们/.test(plain(last)) ? clauseWithin(last) : undefined) ??
    (isShort(first, LONGEST) ? first : ends.find((end) => isShort(end, SHORT)))
  );
}

/** Of a call whose end is too long for a title, the last clause that can stand alone: 冲刺完成各项任务. */
function clauseWithin(call: Text): Text | undefined {
  return clausesOf(call).findLast((clause) => {
    const words = plain(clause);
    return words.length >= LEAST_AIM && words.length <= LONGEST && !/^(?:让我们|我们|在)|领导下$/.test(words);
  });
}

function withoutSalutation(sentence: Text): Text {
  const length = /^(?:(?:各位|同志们|代表们)[^，！。：]*[，！：])+/.exec(plain(sentence))?.[0].length ?? 0;
  return withoutStop(slice(sentence, length));
}

/** The endings of a sentence that begin with a clause, longest first. */
function endsOf(sentence: Text): Text[] {
  return [...plain(sentence).matchAll(/(?<=，)./gsu)].map(({ index }) => slice(sentence, index));
}
