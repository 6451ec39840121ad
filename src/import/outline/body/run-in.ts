/**
 * Where a heading ends that text follows in the same paragraph: （一）经济稳中有进　全县地区生产总值….
 *
 * The border is what the author made it: the end of the type that the heading is set in, or a wide space. Only where
 * neither is there, it is the end of the first sentence.
 */
import { sentenceSpans } from '../../../text/sentences.js';
import type { Paragraph } from '../paragraphs.js';

/** Least characters of a heading that a stop or a space ends too, and of any other. */
const LEAST_SET_OFF = 2;
const LEAST_HEADING = 3;
const MOST_HEADING = 70;
/** Least and most characters of a heading that only a wide space ends. */
const LEAST_BEFORE_SPACE = 4;
const MOST_BEFORE_SPACE = 40;
/** Least characters of a sentence, where it has no comma and no digit. */
const LEAST_SENTENCE = 12;
/** Two clauses of a heading that stand beside each other differ by no more characters. */
const SAME_LENGTH = 2;

/** The end of a heading that begins at `from`, the space behind it not included. */
export function headingEnd(paragraph: Pick<Paragraph, 'text' | 'lead'>, from: number): number {
  const [first] = sentenceSpans(paragraph.text.slice(from));
  return runInEnd(paragraph, from) ?? from + (first?.end ?? 0);
}

/** The same; `undefined` where neither type nor space sets the heading off. */
export function runInEnd({ text, lead = 0 }: Pick<Paragraph, 'text' | 'lead'>, from: number): number | undefined {
  return endOfType(text, lead, from) ?? endBeforeSpace(text, from);
}

/** The end of the type of the heading, with the stop behind it. */
function endOfType(text: string, lead: number, from: number): number | undefined {
  const end = Math.min(lead, text.length);
  const heading = text.slice(from, end).trim();
  if (heading.length < LEAST_SET_OFF || end - from > MOST_HEADING || /[，、；“‘（《(]$/.test(heading)) return undefined;
  if (/[。：:！？]$/.test(heading)) return end;
  const rest = text.slice(end);
  if (/^[。：:！？]/.test(rest)) return end + 1;
  if (/^\s/.test(rest)) return end;
  // A few more characters up to the stop were left out of the bold type by mistake.
  return heading.length >= LEAST_HEADING && isSentence(firstOf(rest)) ? end : undefined;
}

/** The end before a wide space, a tab or several blanks with sentences behind them. */
function endBeforeSpace(text: string, from: number): number | undefined {
  const first = firstOf(text.slice(from));
  const [heading, space] = /^(.*?\S)((?:\u3000|\t| {2,})\s*)\S/u.exec(first)?.slice(1) ?? [];
  if (heading === undefined || space === undefined) return undefined;
  const behind = first.slice(heading.length + space.length);
  if (heading.length < LEAST_BEFORE_SPACE || heading.length > MOST_BEFORE_SPACE || /[，、；：:]$/.test(heading))
    return undefined;
  if (!/[。！？；]/.test(behind) || !isSentence(behind) || isCouplet(heading, behind)) return undefined;
  return from + heading.length;
}

function firstOf(text: string): string {
  const [first] = sentenceSpans(text);
  return text.slice(0, first?.end ?? 0);
}

/** Whether this is long enough, or has the marks, of a sentence of running text. */
function isSentence(text: string): boolean {
  return text.trim().length >= LEAST_SENTENCE || /[，,\d]/.test(text);
}

/** 坚持稳中求进　推动高质量发展。: two clauses of one heading with a space between them. */
function isCouplet(heading: string, behind: string): boolean {
  const second = behind.replace(/[。！？]+$/, '');
  return Math.abs(second.length - heading.length) <= SAME_LENGTH && !/\d/.test(second);
}
