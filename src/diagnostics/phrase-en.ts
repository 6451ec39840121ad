/** Phrases that several messages in English share. */
import type { NearestSentence } from './codes/figure.js';
import type { NearestWording } from './codes/glossary.js';
import { clip, listed } from './phrase.js';

export const list = (items: readonly string[]) => listed(items, ', ', ({ left }) => `, and ${left} more`);
export const allowed = (known: readonly string[], fallback: string) =>
  known.length > 0 ? `Allowed here: ${list(known)}.` : fallback;

/** Before a hint, the path or name that was probably meant. */
export const meant = (nearest: string | undefined) => (nearest === undefined ? '' : `Did you mean “${nearest}”? `);

/** “Did you mean x?” before the list, if a known word is similar enough. */
export function choose(nearest: string | undefined, known: readonly string[], fallback: string): string {
  const all = allowed(known, fallback);
  return nearest === undefined ? all : `Did you mean “${nearest}”? ${all}`;
}

/** Whether a key is a Chinese sentence that was cut at a half-width colon. */
export const isSentence = (key: string) => /\p{Script=Han}/u.test(key);

export const unitName = (unit: string) => (unit === '' ? 'numbers without a unit' : `“${unit}”`);

export const near = ({ words, file, line, lacks }: NearestSentence) =>
  `${file}:${line}, “${clip(words)}”${lacks.length > 0 ? `, which lacks ${list(lacks.map((words) => `“${clip(words)}”`))}` : ''}`;

export const otherDigits = { 'full-width': 'full-width characters', chinese: 'Chinese numerals' };

const reportFault =
  'please report it with what npx yinfa --version says and, if you may share it, the content folder. No file was written.';
export const fileFault = `This is a fault of Yinfa: ${reportFault}`;
export const fontFault = `If you use fonts of your own, build once without them, as one may be damaged; else ${reportFault}`;

/** How words of the text differ from a term: what they lack, and what they have in addition. */
export const differing = ({ lacks, has }: NearestWording) =>
  [lacks.length > 0 ? `without ${lacks.join(' ')}` : '', has.length > 0 ? `with ${has.join(' ')}` : '']
    .filter(Boolean)
    .join(', ');
