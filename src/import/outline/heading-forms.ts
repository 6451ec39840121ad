/**
 * Numbers typed before headings, paragraphs and entries of a glossary.
 *
 * Read from folded text, so full and half width are one: 第一部分 一、 （一） 1. （1） ①, and with a wide space 一　 1　 1.1　.
 * A number is a label only at the head of a paragraph; 一、二、三产业 and 1.5 are none.
 */
import { valueOfNumeral } from '../../text/chinese-numerals.js';
import { explainedThings, explanations, salutation } from './lexicon.js';
import { folded, plainDigits } from './typed-forms.js';

export type Form = 'chapter' | 'numeral' | 'bracketed' | 'digit' | 'dotted' | 'bracketed-digit' | 'circled' | 'note';

export interface Label {
  readonly form: Form;
  readonly number: number;
  /** Characters it takes, the white space behind it included. */
  readonly length: number;
  /** Without that white space. */
  readonly typed: string;
}

/** Circled and bracketed numbers that are one character: ① ⑴ ㉑ ❶. */
export const circledSigns = '①-⒇㉑-㉟㊱-㊿❶-❿➀-➓';

const numerals = '[一二三四五六七八九十]{1,3}';
const forms: readonly (readonly [Form, RegExp])[] = [
  [
    'chapter',
    new RegExp(`^第 *(${numerals}|\\d{1,2}) *(?:部分|篇|章)(?![的是和、，]*(?:主要|内容|包括)) *[、:.,，]? *`),
  ],
  [
    'numeral',
    new RegExp(
      `^(${numerals}) *(?:[、.]|,(?=[^。；！？:]{2,40}$))(?! *[一二三四五六七八九十百千万两] *(?:[、,和]|是|次|产))[ 、]*`,
    ),
  ],
  ['bracketed', /^([㈠-㈩]) *[、.]? */],
  ['digit', /^([⒈-⒛]) */],
  ['bracketed-digit', /^([⑴-⒇]) *[、.]? */],
  ['bracketed', new RegExp(`^\\( *(${numerals}) *\\) *[、.]? *`)],
  ['digit', /^(\d{1,2}) *(?:[.](?!\d)|[、)]) */],
  ['bracketed-digit', /^\( *(\d{1,2}) *\) *[、.]? */],
  ['circled', /^([①-⑳㉑-㉟㊱-㊿]) *[、.]? */],
  [
    'note',
    new RegExp(
      String.raw`^(?:注 *:? *)?(?:\^\{)?(?:\[ *注? *(\d{1,3}) *\]|〔 *注? *(\d{1,3}) *〕|【 *注? *(\d{1,3}) *】|\( *注 *(\d{1,3}) *\)|注 *(\d{1,3})[:.、]|(?<=\{)(?:\(? *注? *(\d{1,3}) *\)?|([${circledSigns}ⅰ-ⅻⅠ-Ⅻ]))(?=\})|([⁰¹²³⁴-⁹]{1,3})|([ⅰ-ⅻ])|(?<=注 *:? *)(?:([${circledSigns}])|(\d{1,3})[.、]))\}? *[、.:]? *`,
    ),
  ],
];

/** Numbers that nothing but a wide space sets off, as Word shows list numbers without a mark. */
const spaced: typeof forms = [
  ['numeral', new RegExp(`^(${numerals})\u3000\\s*`)],
  ['digit', /^(\d{1,2})\u3000\s*/],
  ['dotted', new RegExp(`^(?:\\d{1,2}|${numerals})[.．](\\d{1,2}|${numerals})\\u3000\\s*`)],
];

/** The label a text begins with. */
export function labelOf(text: string): Label | undefined {
  return labelIn(text, text, spaced) ?? labelIn(folded(text), text, forms);
}

const ofHeadings: ReadonlySet<Form> = new Set(['chapter', 'numeral', 'bracketed']);

/** Whether a text is the number of a heading and nothing else: （二） or 二、 before a line break. */
export function isBareNumber(text: string): boolean {
  const typed = text.trim();
  const label = typed.length <= LONGEST_NUMBER ? labelOf(`${typed}题`) : undefined;
  return label !== undefined && label.length === typed.length && ofHeadings.has(label.form);
}

/** 第 十二 部分、 */
const LONGEST_NUMBER = 10;

/** @param plain the text as the patterns read it, of the same length */
function labelIn(plain: string, text: string, patterns: typeof forms): Label | undefined {
  for (const [form, pattern] of patterns) {
    const match = pattern.exec(plain);
    if (!match) continue;
    const [all, ...groups] = match;
    const number = numberOf(groups.find(Boolean) ?? '');
    if (all.length < plain.length && number > 0)
      return { form, number, length: all.length, typed: text.slice(0, all.trimEnd().length) };
  }
  return undefined;
}

/** 一 → 1, 十二 → 12, 12 → 12, ③ → 3; 0 for what is no number. */
export function numberOf(typed: string): number {
  const circled = typed.codePointAt(0) ?? 0;
  if (circled >= 0x3220 && circled <= 0x3229) return circled - 0x321f;
  if (circled >= 0x2474 && circled <= 0x2487) return circled - 0x2473;
  if (circled >= 0x2488 && circled <= 0x249b) return circled - 0x2487;
  if (circled >= 0x2460 && circled <= 0x2473) return circled - 0x245f;
  if (circled >= 0x3251 && circled <= 0x325f) return circled - 0x3251 + 21;
  if (circled >= 0x32b1 && circled <= 0x32bf) return circled - 0x32b1 + 36;
  if (circled >= 0x2474 && circled <= 0x2487) return circled - 0x2473;
  if (circled >= 0x2776 && circled <= 0x2793) return ((circled - 0x2776) % 10) + 1;
  if (circled >= 0x2160 && circled <= 0x217f) return ((circled - 0x2160) % 16) + 1;
  const digits = plainDigits(typed);
  if (/^\d+$/.test(digits)) return Number(digits);
  return valueOfNumeral(typed);
}

/** A line that is nothing but a salutation. */
export function isSalutation(text: string): boolean {
  const match = salutation.exec(folded(text).replace(/ /g, ''));
  return match !== null && match[0].length >= folded(text).replace(/ /g, '').length - 1;
}

/** A sentence ends here, or a list begins: a paragraph may end behind it. */
export const endsParagraph = /[。！？；：…!?;:.](?:[”’」』）》)"']*)$/u;

const annexLabel = /^附 *(?:件|录|表)? *[\d一二三四五六]{0,2} *[:.、]?$/;

/** 名词解释 and its like: the title of a glossary. */
export function isGlossaryTitle(text: string): boolean {
  const plain = folded(text).trim().replace(/ /g, '');
  if (isNotesTitle(plain)) return true;
  // 《政府工作报告》 may precede it; （共2条） or （按出现顺序排列） may follow it.
  const bare = plain
    .replace(/^附(?:件|录|注|表)?[\d一二三四五六]{0,2}[:.、]?/, '')
    .replace(/[:]$/, '')
    .replace(/(?<=.)\([^()]*\)$/, '')
    .replace(/[)）》”"】]+$/, '');
  return (
    plain.length <= 40 &&
    explainedThings.test(bare) &&
    explanations.test(bare) &&
    !/[。；，,;!?！？]/.test(bare) &&
    !labelOf(bare)
  );
}

/** 注：, 注释, 脚注: the title of a list of notes, which may end a page or a part too. */
export function isNotesTitle(text: string): boolean {
  return /^(?:注释|注解|脚注|尾注|注|备注):?$/.test(folded(text).replace(/ /g, ''));
}

/** 附件： alone on its line. */
export function isAnnexLabel(text: string): boolean {
  return annexLabel.test(folded(text).trim());
}

/** 附件2：…项目表: the heading of another annex. */
export function isAnnexTitle(text: string): boolean {
  const plain = folded(text).trim();
  return (
    plain.length <= 40 &&
    /^附 *(?:件|录|表) *[\d一二三四五六]{0,2} *[:.、 ]? *[^。，,]*$/.test(plain) &&
    !/[。；]$/.test(plain)
  );
}
