/**
 * Fields of Word that have no stored result: what they show is computed from their instruction.
 *
 * Offices meet them without knowing: 带圈字符 makes `EQ \o\ac(○,1)`, 拼音指南 makes `EQ \o\ad(\s\up 9(pīn),拼)`, and a
 * check box of a form is FORMCHECKBOX. Other equations are given as their characters and said to be a guess.
 */
import { circled } from './numbering.js';

export interface FieldText {
  readonly text: string;
  /** Whether its form could not be kept. */
  readonly guessed: boolean;
}

/** What a field without a result shows; nothing where it is no equation. */
export function fieldText(instruction: string): FieldText {
  if (/^\s*FORMCHECKBOX\b/i.test(instruction)) return { text: '□', guessed: false };
  const [, equation] = /^\s*EQ\s+(.*)$/is.exec(instruction) ?? [];
  if (equation === undefined) return { text: '', guessed: false };
  const [, ring, inner] = /\\o\s*\\ac\s*\(\s*([○〇◯])\s*[,，]\s*(.*?)\s*\)\s*$/is.exec(equation) ?? [];
  if (ring && inner) {
    const sign = /^\d{1,2}$/.test(inner) ? circled(Number(inner)) : inner;
    return { text: sign, guessed: sign === inner };
  }
  const [, base] = /\\o\s*\\ad\s*\(.*[,，]([^,，()]*)\)\s*$/is.exec(equation) ?? [];
  if (base !== undefined) return { text: base.trim(), guessed: false };
  const text = equation
    .replace(/\\\*\s*(?:"[^"]*"|\S+)/g, '')
    .replace(/\\[a-z]+\d*\s*/gi, '')
    .trim();
  return { text, guessed: text !== '' };
}
