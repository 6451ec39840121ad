/**
 * The numbers of a sentence that count or measure something.
 *
 * A number or a range counts when a unit stands behind it and nothing beside it makes it a part of something else: a
 * date, a rank, a name in quotation marks or brackets (“1310”, “300米见绿”), a model (5G, PM2.5). Full-width digits are not
 * looked at, and of Chinese numerals amounts alone (两千余家, 百分之五). What is left out here is left out for good: no figure is better
 * than a wrong one.
 */
import type { Quantity } from '../../text/quantities.js';
import { quantitiesIn } from '../../text/quantities.js';
import { isAmountInWords, qualifierAt } from '../../text/quantity-pieces.js';
import {
  chineseNumerals,
  doubledMark,
  falseQualifiers,
  operators,
  rangeMark,
  rareUnits,
  ratioSigns,
  signs,
  timeUnits,
  units,
} from '../../text/quantity-words.js';

/** A number with what belongs to it; offsets into the text. */
export interface Counted {
  /** Where the 约 before it begins, or its digits. */
  readonly start: number;
  readonly digits: string;
  /** Behind the 余 or 多 that stands between digits and unit. */
  readonly endOfDigits: number;
  readonly unit: string;
  /** Whether a figure must name the unit, as the reader does not know it. */
  readonly isUnusual: boolean;
  readonly endOfUnit: number;
  /** Behind the 左右 that follows. */
  readonly end: number;
  readonly before: string;
  readonly after: string;
}

const rareUnit = new RegExp(`^${rareUnits}`, 'u');

// Behind a number, these begin another one; any other punctuation mark between two numbers makes one of them: 1′000 1‥5.
const parting = '、，。；！？;!?%‰％…—）)〕〉》」』】\\]}”"';

// 第3 前3 每3 连续3 #3 〔3 ＋8 $3 =3 →3 ①3 为负3, 5——8 5……8, and whatever makes it part of another number or of a name.
const partBefore = new RegExp(
  '(?:' +
    `[\\p{Script=Latin}\\p{S}\\p{N}\\p{M}\\p{Lm}.．,*^_#&＆\\\\＼'’·•‧∙・․‚٬٫⁓ー〔﹝${operators}${ratioSigns}${chineseNumerals}${signs}]|` +
    `(?!—)\\p{Pd}|\\p{N}(?![${parting}])\\p{P}|[\\p{N}${chineseNumerals}](?:${units})?${doubledMark}|` +
    `第|前|每|连续|近期|(?<=[到达至为长率额值正])负|[${chineseNumerals}]点)\\s?$`,
  'u',
);
const partBehind = new RegExp(`^[\\p{Script=Latin}*·〕﹞${operators}${ratioSigns}${signs}]`, 'u');
const falseQualifier = new RegExp(`(?:${falseQualifiers})$`, 'u');
// 3万亿, 5户次, 2个方面, 3元/户 and 5斤—6斤 have another unit.
const unitGoesOn = new RegExp(
  `^(?:月|工作日|自然日|世纪|季度|点|方面|[万亿]|次(?!性)|[/／]|百分点|(?:${rangeMark}|${doubledMark})\\s?\\d)`,
  'u',
);
const rangeGoesOn = new RegExp(`^(?:${rangeMark}|${doubledMark})\\s?\\d`, 'u');

/** The numbers that count something, in order, outside quotation marks and brackets. */
export function countedIn(text: string, depth: Uint8Array): Counted[] {
  return quantitiesIn(text).flatMap((quantity) =>
    depth[quantity.numerals[0].start] === 0 ? (countedOf(text, quantity) ?? []) : [],
  );
}

function countedOf(text: string, quantity: Quantity): Counted | undefined {
  const { start, before, form, numerals } = quantity;
  const [{ start: digitsStart }] = numerals;
  const digitsEnd = numerals.at(-1)!.end;
  if ((form !== 'number' && form !== 'range') || isPartBefore(text, quantity)) return undefined;
  if (numerals.some(({ value }) => value === undefined)) return undefined;
  const digits = text.slice(digitsStart, digitsEnd);
  if (!/^\d/.test(digits) && !isAmountInWords(digits, quantity.unit)) return undefined;
  if (partBehind.test(text.slice(digitsEnd, digitsEnd + 2))) return undefined;
  const isUnitBefore = digits.includes('分之');
  const endOfDigits = quantity.endOfUnit - (isUnitBefore ? 0 : quantity.unit.length);
  const rest = text.slice(endOfDigits, endOfDigits + 24);
  const rare = rareUnit.exec(rest)?.[0] ?? '';
  const isUnusual = rare.length > quantity.unit.length && !isUnitBefore;
  const unit = isUnusual ? rare : quantity.unit;
  const lengthBehind = isUnitBefore ? 0 : unit.length;
  // 500千 and 300百 are cut off a unit that no list has.
  if (
    unit === '' ||
    unit === '千' ||
    unit === '百' ||
    timeUnits.includes(unit) ||
    unitGoesOn.test(rest.slice(lengthBehind))
  )
    return undefined;
  const endOfUnit = endOfDigits + lengthBehind;
  const behind = qualifierAt(text, endOfUnit);
  const end = endOfUnit + behind.length;
  if (rangeGoesOn.test(text.slice(end, end + 3))) return undefined;
  const after = behind || text.slice(digitsEnd, endOfDigits);
  return { start, digits, endOfDigits, unit, isUnusual, endOfUnit, end, before, after };
}

/** Whether what stands before a number, or before its qualifier, makes it a part of something else. */
function isPartBefore(text: string, { start, before, numerals }: Quantity): boolean {
  const head = text.slice(Math.max(0, numerals[0].start - 12), numerals[0].start);
  if ((before === '' && partBefore.test(head)) || falseQualifier.test(head)) return true;
  const bare = text.slice(Math.max(0, start - 12), start);
  return before !== '' && !/\p{Script=Latin}$/u.test(bare) && partBefore.test(bare);
}
