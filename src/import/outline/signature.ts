/** The signature under a text: the office that issues it, and the day, on lines of their own. */
import { government } from './head/speaker-line.js';
import { dateOnly } from './iso-date.js';

/** The office that keeps the papers of a government: 云溪县人民政府办公室. */
const office = /^\p{Script=Han}{2,20}(?:政府|[县市区州省委])办公[室厅]$/u;

/** Whether a folded text is an office or a date alone, as they stand under a text. */
export function isSignature(text: string): boolean {
  return dateOnly.test(text) || isIssuer(text);
}

/** Whether a folded text is nothing but a government or its office. */
export function isIssuer(text: string): boolean {
  const bare = text.replace(/ /g, '');
  return government.test(bare) || office.test(bare);
}
