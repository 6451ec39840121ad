/**
 * Clauses that open a heading or a sentence and make no statement of their own: an address, an ordinal, a time, a
 * circumstance, a basis, a principle or an attitude. What follows them is said: 以优化营商环境为基础，全面深化改革.
 */
import { indexOfMark } from '../../text/clauses.js';

/** Any characters of one clause. */
const some = '[^，。；：]+';

const address = '(?:各位代表|同志们|代表们)[，！：]';
const ordinal = '[一二三四五六七八九十]{1,2}[是要]|第[一二三四五六七八九十]{1,2}，|[—－–-]+|我们(?:一定要|必须|要|将)';
const years = '(?:\\d{4}年|(?:过去的?|这|新的)?[一二三四五]年)(?:以来|来|里)?，';
const times = `${years}|(?:今年|明年|来年|去年|当前|目前|同时|此外|与此同时|下一步|当前和今后一个时期)(?:以来|来)?，|“[^，。；：”]+”(?:时期|期间)，`;
const sources = `(?:(?:经)?初步(?:核算|统计)|综合考虑|为此|对此)，|受${some}(?:冲击|影响)，|综合[^，。；：]*形势，`;
const circumstances = `为(?:了|实现|确保)${some}，|(?:面对|随着|根据|依据|经过|通过|针对)${some}，|在${some}(?:[下上中后时里]|方面)，|[^，。；：]{2,12}方面，|(?:同|与)${some}相比，`;

/** Verbs that name a basis of what is done. */
const basis = '立足|锚定|紧扣|紧盯|围绕|依托|秉持|遵循|按照';
/** What 坚持 names as a principle; 坚持依法行政 says what is done. */
const principle = '引领|导向|原则|方向|理念|思维|优先|结合|并重|主导|主线|为[本大先要]|、';
/** Words of one form, as 科学调度、精准施策. */
const manner = '[^，。；：、]{3,5}(?:、[^，。；：、]{3,5})+';
const means = [
  `以${some}为${some}，`,
  `(?:${basis}|聚焦|发挥)${some}，`,
  `(?:始终|牢牢|更加)?坚持[^，。；：]*(?:${principle})[^，。；：]*，`,
  `${manner}，`,
  `[^，。；：]*以${some}(?:精神|姿态|态度|方式|担当|执着|决心|信心|干劲|作风|勇气|状态|魄力)，`,
].join('|');

const opening = new RegExp(
  `^(?:${[ordinal, address, times, sources, circumstances, means].join('|')})(?=[\\p{L}\\p{N}“《])`,
  'u',
);

const procedure = /^(?:各位代表|同志们|代表们)[！。：]$|草案[^。]*(?:审查|审议)[^。]*。$|我代表|(?:感谢|敬意)！$/;

/** Whether a sentence belongs to the session: 各位代表！, 向……表示衷心感谢！, ……（草案），提交大会审查。 */
export function isProcedure(sentence: string): boolean {
  return procedure.test(sentence);
}

const maxim =
  /才能|关乎|^[^，]*越.*越|^[^，。]*是[^，。]*的?(?:关键|保证|支撑|要求|保障|基础|根本|优势|前提|底线|源泉|道理|使命|职责)(?:[，。]|$)/;

/** Whether a sentence or its first clause says why something matters: 廉洁是干事的底线。 发展产业才能富民。 */
export function isMaxim(sentence: string): boolean {
  return maxim.test(sentence);
}

/** Characters of the openings of a sentence, marks included; something always follows them. */
export function openingsOf(sentence: string): number {
  let length = 0;
  for (let found = opening.exec(sentence); found; found = opening.exec(sentence.slice(length)))
    length += found[0].length;
  return length;
}

const yearsAlone = new RegExp(`^(?:${years})`);
// 聚焦稳增长、扩内需 says what is done: its verbs are within words of three characters.
const meansOfHeading = new RegExp(
  `^(?:始终|更加|牢牢|坚定|坚定不移)*(?:以.+为.+|坚持|牢固树立|树牢|我们|${basis}|(?:聚焦|聚力)(?!.{3}(?:、.{3})*$))`,
);

/** Where in a heading the clause that says by which means begins, and where the aim begins; equal if it has none. */
export function aimOf(heading: string): { readonly means: number; readonly aim: number } {
  const start = yearsAlone.exec(heading)?.[0].length ?? 0;
  const comma = indexOfMark(heading, '，', start);
  const hasMeans = comma >= 0 && meansOfHeading.test(heading.slice(start, comma));
  return { means: start, aim: hasMeans ? comma + 1 : start };
}

/** Words that emphasize what follows; without them a heading still says what is done. Other verbs stay. */
const emphasis = new RegExp(
  `^(?:聚焦|聚力|坚持|着力|(?:大力|全力|奋力|扎实|深入|积极)(?:推进|推动)?|持续|坚决|坚定不移|毫不动摇|这是|(?:${years.slice(0, -1)})，?(?:我们)?)`,
);

/** The word of emphasis a heading begins with; empty if it has none. */
export function emphasisOf(heading: string): string {
  return emphasis.exec(heading)?.[0] ?? '';
}
