/**
 * Values that a report needs and a draft may not have: issuer, date and keywords.
 *
 * Read from the occasion, the speaker's office, the text and the signature under it. What is found nowhere is assumed, which is reported.
 */
import { nextYearsPlan } from '../../../report/years.js';
import { dateOnly, isoDate } from '../iso-date.js';
import { areas } from '../lexicon.js';
import { folded } from '../typed-forms.js';

export interface Assumable {
  readonly value: string;
  /** The value is a guess. */
  readonly assumed: boolean;
}

interface ReportFacts {
  readonly title: string;
  readonly occasion: string;
  readonly office: string;
  /** The text of the body. */
  readonly text: string;
  /** What stands under the text: the office that signs it, and the day. */
  readonly signature?: Signature;
}

interface Signature {
  readonly issuer?: string;
  readonly date?: string;
}

/** The signature among the lines behind a text. */
export function signatureIn(lines: readonly string[]): Signature {
  const texts = lines.map((line) => folded(line).trim());
  const issuer = texts
    .map((text) => text.replace(/ /g, ''))
    .find((text) => /^\p{Script=Han}{2,24}人民政府$/u.test(text));
  const date = texts.filter((text) => dateOnly.test(text)).flatMap((text) => isoDate(text) ?? [])[0];
  return { ...(issuer !== undefined && { issuer }), ...(date !== undefined && { date }) };
}

/** 广州市越秀区人民政府. */
export function issuerOf({ title, occasion, office, text, signature }: ReportFacts): Assumable {
  const said =
    /我(?:受[^，,]{0,10}委托，?)?[，,]?(?:谨)?代表([^，,。；;、]{0,24}?(?:人民政府|国务院|國務院))/.exec(text)?.[1] ??
    '';
  if (/国务院|國務院/.test(said)) return { value: said, assumed: false };
  const place =
    new RegExp(
      `在([\\p{Script=Han}*×xX]{1,28}?(?:${areas}))(?:第?[一二三四五六七八九十百\\d*×xX]{1,4}届|人民代表大会|人大)`,
      'u',
    ).exec(folded(occasion))?.[1] ??
    new RegExp(
      `^([\\p{Script=Han}*×xX]{1,28}?(?:${areas}))(?:人民政府)?(?:代|副)?(?:常务)?(?:副)?[省市区县州盟旗镇乡]?(?:长|主席|主任)`,
      'u',
    ).exec(office)?.[1] ??
    new RegExp(`([\\p{Script=Han}*×xX]{2,28}?(?:${areas}))(?:人民)?政府`, 'u').exec(title.replace(/^.*?年/, ''))?.[1] ??
    '';
  const own = said.replace(/^(?:本届|上届|这届|第.{1,4}届)/, '');
  const whole = own.replace(/人民政府$/, '');
  // 市人民政府 is less specific than the place of the occasion.
  if (place.length >= 2 && (place.endsWith(whole) || whole.length <= place.length))
    return { value: `${place}人民政府`, assumed: false };
  if (signature?.issuer?.endsWith(own)) return { value: signature.issuer, assumed: false };
  if (own.length > 5) return { value: own, assumed: false };
  return own ? { value: own, assumed: true } : { value: '人民政府', assumed: true };
}

/** The date of the report; of one that names a year alone its first day, or its last if the text plans the next year. */
export function dateOf(
  { title, text, signature }: ReportFacts,
  given: string | undefined,
  remark: string | undefined,
): Assumable {
  if (given) return { value: given, assumed: false };
  const day = isoDate(/\d{4}年\d{1,2}月\d{1,2}日/.exec(folded(title))?.[0] ?? '');
  if (day) return { value: day, assumed: false };
  if (signature?.date) return { value: signature.date, assumed: false };
  if (remark) return { value: remark, assumed: true };
  const planned =
    /(\d{4}) *年(?:政府|全[省市区县州旗镇乡])?(?:经济社会发展|主要)?(?:工作|目标)(?:的)?(?:总体|安排|部署|建议|目标|任务|思路|打算|重点|要求)/.exec(
      folded(text),
    )?.[1];
  // A text that plans 明年 is of the last days of the year before.
  const dayIn = (year: string) => `${year}-${year !== planned && nextYearsPlan.test(text) ? '12-31' : '01-01'}`;
  const titled = isoDate(folded(title));
  if (titled && !titled.endsWith('-01-01')) return { value: titled, assumed: true };
  const named = titled?.slice(0, 4) ?? planned;
  if (named) return { value: dayIn(named), assumed: true };
  const years = [...folded(text).matchAll(/(?<!\d)((?:19|20)\d\d) *年/g)].map(([, year]) => Number(year));
  const count = (year: number) => years.filter((other) => other === year).length;
  const often = [...new Set(years)]
    .filter((year) => count(year) >= 2 && year <= 2100)
    .sort((a, b) => count(b) - count(a) || b - a);
  const year = often[0] ?? years[0];
  return { value: dayIn(String(year ?? 2000)), assumed: true };
}

/** Keywords of the PDF: kind of text, place and year. */
export function keywordsOf(title: string, issuer: string, date: string): string[] {
  const place = issuer.replace(/人民政府$/, '');
  return [/政府工作报告/.test(title) ? '政府工作报告' : title, ...(place ? [place] : []), `${date.slice(0, 4)}年`];
}
