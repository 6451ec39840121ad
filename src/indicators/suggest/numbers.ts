/**
 * The numbers of a sentence that count or measure something.
 *
 * A number counts when a unit stands behind it and nothing beside it makes it a part of something else: a date, a
 * rank, a range, a name in quotation marks or brackets (“1310”, “300米见绿”), a model (5G, PM2.5). Numbers in Chinese
 * numerals and full-width digits are not looked at. What is left out here is left out for good: no figure is better
 * than a wrong one.
 */
import { qualifiersBefore, qualifiersBehind, unitAtStart } from '../lexicon.js';

/** A number with what belongs to it; offsets into the text. */
export interface Counted {
  /** Where the 约 before it begins, else its digits. */
  readonly start: number;
  readonly digits: string;
  /** Behind the 余 or 多 that stands between digits and unit. */
  readonly endOfDigits: number;
  readonly unit: string;
  /** Whether the reader has to be told the unit. */
  readonly isUnusual: boolean;
  readonly endOfUnit: number;
  /** Behind the 左右 that follows. */
  readonly end: number;
  readonly before: string;
  readonly after: string;
}

/** Units that are counted in and that the reader of figures does not know by itself. */
const unusual =
  /^(?:[亿万千百]|万亿)?(?:吨标准煤|微克\/立方米|立方米\/秒|千伏安|公斤|平方千米|万头只|头只|头|羽|斤|盏|眼|口|根|课时|学时|厘米|毫米|兆瓦|列|班次|趟|款|本|篇|首|组|支|队|间次|户次|例次|台次|桌|箱|匹|桩|段|面|块|棵|株|顶|门|轮|把|粒|袋|瓶|车次|标箱)(?![\p{L}]*[／/])/u;

const before = new RegExp(`(?:${qualifiersBefore.join('|')})$`, 'u');
const behind = new RegExp(`^(?:${qualifiersBehind.join('|')})`, 'u');
const number = /\d{1,3}(?:,\d{3}){1,5}(?:\.\d{1,9})?|\d{1,18}(?:\.\d{1,9})?/gu;

// 第3 5G 2×35 1/3 3—5 5%至6 近20年 每万人 20＋8 PM2.5 二十3
const partBefore =
  /(?:[\p{Script=Latin}\d０-９.．,+＋±×*/／⁄^_#№:：∶〔﹝\-－−]|第|前|每|连续|近期|[○零〇一二三四五六七八九十百千万亿两]|(?:\d|[%‰年月日号时个项家人条元倍])[—–~～〜至到])\s?$/u;
const partBehind = /^(?:[\p{Script=Latin}\d+＋×*/／⁄:：∶·〕﹞\-－−]|[—–~～〜至到]\s?\d|[.．,]\d)/u;
// Their last character only looks like a qualifier: 签约12个项目, 大型商超8家.
const wordBefore = /(?:[签预节集合制条公违履邀特续]约|[商赶反高]超|[附最就邻临靠亲]近|不仅)$/u;
// 个月, 个百分点 within another, 人次 and 万亿 are longer units; 年 and 月 never are.
const notInUnit = /^(?:月|工作日|自然日|世纪|季度|点|方面|[万亿]|次(?!性)|\/|／|[—–~～〜至到\-－]\s?\d|百分点)/u;

/** Each character's depth of quotation marks and brackets. */
export function depths(text: string): Uint8Array {
  const found = new Uint8Array(text.length);
  let depth = 0;
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const character = text.charAt(i);
    if ('”’》）】」』)〉'.includes(character)) depth = Math.max(0, depth - 1);
    if (character === '"') quoted = !quoted;
    found[i] = depth + (quoted ? 1 : 0);
    if ('“‘《（【「『(〈'.includes(character)) depth++;
  }
  return found;
}

/** The numbers that count something, in order, outside quotation marks and brackets. */
export function countedIn(text: string, depth: Uint8Array): Counted[] {
  const found: Counted[] = [];
  for (const { 0: digits, index } of text.matchAll(number)) {
    const counted = depth[index] === 0 ? countedAt(text, index, digits) : undefined;
    if (counted) found.push(counted);
  }
  return found;
}

function countedAt(text: string, index: number, digits: string): Counted | undefined {
  const head = text.slice(Math.max(0, index - 12), index);
  const qualifier = before.exec(head)?.[0] ?? '';
  const bare = head.slice(0, head.length - qualifier.length);
  if (partBefore.test(head) || (qualifier !== '' && !/\p{Script=Latin}$/u.test(bare) && partBefore.test(bare)))
    return undefined;
  if (wordBefore.test(head)) return undefined;
  const tail = text.slice(index + digits.length, index + digits.length + 24);
  if (partBehind.test(tail)) return undefined;
  const more = /^[余多]/.exec(tail)?.[0] ?? '';
  const rest = tail.slice(more.length);
  const usual = unitAtStart(rest);
  const other = unusual.exec(rest)?.[0] ?? '';
  const isUnusual = other.length > usual.length;
  const unit = isUnusual ? other : usual;
  const last = rest.slice(unit.length);
  if (unit === '' || notInUnit.test(last)) return undefined;
  const after = behind.exec(last)?.[0] ?? '';
  if (/^(?:[—–~～〜至到\-－]\s?\d)/.test(last.slice(after.length))) return undefined;
  const endOfDigits = index + digits.length + more.length;
  const endOfUnit = endOfDigits + unit.length;
  return {
    start: index - qualifier.length,
    digits,
    endOfDigits,
    unit,
    isUnusual,
    endOfUnit,
    end: endOfUnit + after.length,
    before: qualifier,
    after: after || more,
  };
}
