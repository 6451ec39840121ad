/**
 * The forms in which marks of notes are typed: ［1］ [1] 〔1〕 【1】 （注1） （1） ① ¹ ^{1} ^{ⅰ}, raised or not.
 *
 * Most of these forms have other uses: m² is a unit, ①号线 a name, （1） the number of an item. `isBehindWords` keeps
 * out what the characters around it show to be something else; what a whole text shows is up to `marks.ts`.
 */
import { circledSigns, numberOf } from '../heading-forms.js';
import { folded, plainDigits } from '../typed-forms.js';

export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly number: number;
  /** The number as it is typed; of a note of Word its name. */
  readonly name: string;
}

export type MarkForm = 'square' | 'hexagonal' | 'lenticular' | 'raised' | 'circled' | 'noted' | 'bracketed' | 'roman';

const digits = String.raw` *([\d０-９]{1,3}) *`;
/** Raised as a whole, or not. */
const either = (inner: string) => new RegExp(String.raw`\^\{${inner}\}|${inner}`, 'g');

const patterns: Readonly<Record<MarkForm, RegExp>> = {
  square: either(String.raw`[[［] *注?${digits}[\]］]`),
  hexagonal: either(`〔 *注?${digits}〕`),
  lenticular: either(`【 *注?${digits}】`),
  raised: /\^\{[(（]? *(?:注)?(\d{1,3}) *[)）]?\}|([⁰¹²³⁴-⁹]{1,3})/g,
  circled: either(`([${circledSigns}])`),
  noted: either(`[(（] *注${digits}[)）]`),
  bracketed: new RegExp(`[(（]${digits}[)）]`, 'g'),
  roman: /\^\{([ⅰ-ⅻⅠ-Ⅻ])\}|([ⅰ-ⅻ])/g,
};

export const markForms = Object.keys(patterns) as readonly MarkForm[];

/** The stretches of a text that have the form of a mark and stand where one may. */
export function marksIn(text: string): { readonly form: MarkForm; readonly stretch: Stretch }[] {
  return markForms.flatMap((form) =>
    [...text.matchAll(patterns[form])].flatMap((match) => {
      const name = match.slice(1).find(Boolean) ?? '';
      const number = numberOf(plainDigits(folded(name)));
      const stretch = { start: match.index, end: match.index + match[0].length, number, name };
      return isBehindWords(text, stretch, form) ? [{ form, stretch }] : [];
    }),
  );
}

/** Units of length and time, which a raised number squares: m², km^{2}; and powers of ten: 10⁸. */
const power = /(?:^|[^A-Za-z])(?:[kcdhmnμ]?m|[smh])$|(?:^|\D)10$/;

/** A number that opens a clause counts something; a mark stands behind a word. */
function isBehindWords(text: string, { start, end }: Stretch, form: MarkForm): boolean {
  const before = text.slice(Math.max(0, start - 6), start).trimEnd();
  if (before === '') return false;
  switch (form) {
    case 'raised':
      return !power.test(before);
    case 'circled':
      // ①号线 is a name.
      return text[end] !== '号' && (text[start] === '^' || !/[。；;：:！？]$/.test(before));
    case 'bracketed':
      return /[\p{L}\p{N}%”"》’]$/u.test(before) && !/[A-Za-z]$/.test(before);
    case 'noted':
    case 'roman':
      return !/[。；;：:！？]$/.test(before);
    default:
      return true;
  }
}
