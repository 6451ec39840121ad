/**
 * Text as the readers of numbers see it.
 *
 * Offsets are as in `plain`. Raised and lowered digits are those of Unicode, full-width ones are in half width, and a sentence longer than any real one is
 * blank, so that the time of every reader grows with the text and not with the square of its longest sentence.
 */
import { oncePer } from '../world/memo.js';
import { halfWidth } from './half-width.js';
import type { Text } from './running-text.js';
import { plain } from './running-text.js';
import { sentenceMarks, sentenceSpans } from './sentences.js';
import type { Span } from './slice.js';

/** UTF-16 units of the longest sentence that is read for numbers. Work reports have sentences of up to some 650. */
export const LONGEST_SENTENCE = 5000;

/** What stands for each character that is not read. */
const BLANK = '□';

/** The characters for reading numbers, as many as in `plain`; known for each text that is the same object. */
export const plainForNumbers = oncePer((text: Text): string => halfWidth(withoutLongSentences(plainWithScripts(text))));

/** A text with blanks for its sentences that are too long to be read for numbers. */
export function withoutLongSentences(text: string): string {
  if (text.length <= LONGEST_SENTENCE) return text;
  return sentenceSpans(text)
    .map((span) => {
      const sentence = text.slice(span.start, span.end);
      return isLong(span) ? sentence.replace(untilMark, ({ length }) => BLANK.repeat(length)) : sentence;
    })
    .join('');
}

/** Where a text has sentences that are too long to be read for numbers. */
export function longSentences(text: string): readonly Span[] {
  return text.length <= LONGEST_SENTENCE ? [] : sentenceSpans(text).filter(isLong);
}

function isLong({ start, end }: Span): boolean {
  return end - start > LONGEST_SENTENCE;
}

const untilMark = new RegExp(`^[^${sentenceMarks}]+`, 'u');

const digitsOf = { sup: '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻', sub: '₀₁₂₃₄₅₆₇₈₉₊₋' };

/**
 * The characters, in which raised and lowered digits are those of Unicode (10⁸, PM₂.₅22), one for each, so that offsets
 * are as in `plain` and no number is read across them. In a name they stay as they are (PM2.5浓度): behind a Latin letter
 * and before no digit.
 */
export function plainWithScripts(text: Text): string {
  if (!text.some(({ script }) => script)) return plain(text);
  const runs = text.filter((run) => run.text !== '');
  return runs
    .map(({ text, script }, i) => {
      const isName = latinAtEnd.test(runs[i - 1]?.text.slice(-2) ?? '') && !/^\d/.test(runs[i + 1]?.text ?? '');
      if (!script || isName) return text;
      return text.replace(/[\d+-]/g, (sign) => digitsOf[script].charAt('0123456789+-'.indexOf(sign)));
    })
    .join('');
}

const latinAtEnd = /\p{Script=Latin}$/u;
