/**
 * One form for marks that are typed in several ways.
 *
 * `folded` is for reading: full-width digits, letters and marks become half-width, character by character, so that
 * offsets stay the same. `canonical` is for comparing two texts without what `normalised` may change.
 */

const foldable = /[\uFF01-\uFF5E\u3000\u00A0\u2000-\u200A\u202F\u205F\t﹙﹚]/;

/** Of the same length: ０ → 0, （ → (, ideographic and other spaces → a space. */
export function folded(text: string): string {
  if (!foldable.test(text)) return text;
  return text
    .replace(/[\uFF01-\uFF5E]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/[\u3000\u00A0\u2000-\u200A\u202F\u205F\t]/g, ' ')
    .replace(/﹙/g, '(')
    .replace(/﹚/g, ')');
}

const low = '₀₁₂₃₄₅₆₇₈₉';
const high = '⁰¹²³⁴⁵⁶⁷⁸⁹';

export const lowered = new RegExp(`[${low}]+(?:[.．][${low}]+)*`, 'g');
export const raised = new RegExp(`[${high}]+`, 'g');

/** Lowered and raised digits as plain digits. */
export function plainDigits(text: string): string {
  return [...text].map((c) => (low.includes(c) ? low.indexOf(c) : high.includes(c) ? high.indexOf(c) : c)).join('');
}

/** Reads a lowered number that the author typed in the notation of content: `PM\_{2.5}` → `PM_{2.5}`. */
export function typedNotation(text: string): string {
  return text.replace(/(?<=[A-Za-z])\\([_^]\{\d+(?:\.\d+)?\})/g, '$1');
}

/** The characters of the inline notation: `PM_{2.5}` → `PM2.5`, `\_{` → `_{`. */
export function withoutNotation(text: string): string {
  return text.replace(/(?<!\\)[_^]\{([^{}]*)\}/g, '$1').replace(/\\([_^]\{)/g, '$1');
}

const alike: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '‘': "'",
  '’': "'",
  '。': '.',
};

/**
 * The form of a character for comparing texts, without width, lowering and the direction of quotation marks. White space
 * is left to the caller.
 */
export function canonical(character: string): string {
  const one = folded(character);
  return alike[one] ?? (low.includes(one) || high.includes(one) ? plainDigits(one) : one);
}

/** The letters and Han of a line, by which headings are compared. */
export function essence(text: string): string {
  return [...text]
    .map(canonical)
    .join('')
    .replace(/[^\p{L}\p{N}]/gu, '');
}
