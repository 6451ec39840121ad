/**
 * The places of marks in the text as content has it, and the words behind which content says that a mark stands.
 *
 * Between draft and content headings are cut off, widths changed and lines joined; a place is found again by the
 * characters around it, compared in the form that all of this leaves alone.
 */
import type { Paragraph } from '../paragraphs.js';
import { canonical, typedNotation, withoutNotation } from '../typed-forms.js';
import type { TiedMark } from './marks.js';

/** How many characters before and after a place are compared; the first that are found count. A number of a heading may be near. */
const WINDOWS = [
  [60, 20],
  [24, 8],
  [8, 4],
  [6, 0],
  [4, 8],
  [2, 4],
] as const;

/**
 * For each mark how many characters of `text` (UTF-16) stand before it; `undefined` where the text does not have its
 * place. Marks come in the order of the text, so that equal sentences are distinguished.
 */
export function placesIn(
  text: string,
  paragraphs: readonly Paragraph[],
  marks: readonly TiedMark[],
): (number | undefined)[] {
  const all = compared(text);
  let from = 0;
  let last: TiedMark | undefined;
  return marks.map((mark) => {
    const { paragraph, offset } = mark;
    // Two marks may stand at one place; any other stands behind the last one.
    const isSame = last?.paragraph === paragraph && last.offset === offset;
    last = mark;
    const typed = paragraphs[paragraph]!.text;
    const before = comparedBefore(typed, offset);
    const after = comparedBehind(typed, offset);
    for (const [back, ahead] of WINDOWS) {
      const left = before.slice(-back);
      const words = left + after.slice(0, ahead);
      const start = Math.max(0, from - left.length + (isSame || from === 0 ? 0 : 1));
      const at = left === '' ? -1 : all.characters.indexOf(words, start);
      if (at < 0) continue;
      from = at + left.length;
      return all.ends[from - 1]!;
    }
    return undefined;
  });
}

/** In characters of a draft: far more than the windows hold, so that what is cut off at its edge is in none. */
const NEAR = 600;
const ENOUGH = 200;

/** At least as many compared characters before an offset as the longest window, without reading a long text for each mark. */
function comparedBefore(typed: string, offset: number): string {
  const near = compared(typed.slice(Math.max(0, offset - NEAR), offset)).characters;
  return offset <= NEAR || near.length >= ENOUGH ? near : compared(typed.slice(0, offset)).characters;
}

function comparedBehind(typed: string, offset: number): string {
  const near = compared(typed.slice(offset, offset + NEAR)).characters;
  return offset + NEAR >= typed.length || near.length >= ENOUGH ? near : compared(typed.slice(offset)).characters;
}

/** A text without white space, each character in the form in which texts are compared, and where it ends in the text. */
function compared(typed: string): { readonly characters: string; readonly ends: readonly number[] } {
  const text = withoutNotation(typedNotation(typed));
  const ends: number[] = [];
  let characters = '';
  for (let at = 0; at < text.length; at++) {
    const character = canonical(text[at]!);
    if (/\s/.test(character)) continue;
    characters += character;
    for (let k = 0; k < character.length; k++) ends.push(at + 1);
  }
  return { characters, ends };
}

const clauseEnd = /[，。；：、！？,;:!?\n]/;

/**
 * The words right before a place, from a border of clauses on: as many as the text does not have before, to the
 * character. `undefined` where a whole line is not enough.
 */
export function wordsTo(text: string, place: number): string | undefined {
  const line = text.lastIndexOf('\n', place - 1) + 1;
  const isFirst = (from: number) => text.indexOf(text.slice(from, place)) === from;
  for (let from = place - 1; from >= line; from--) {
    const isBorder = from === line || clauseEnd.test(text[from - 1]!);
    const words = text.slice(from, place);
    if (isBorder && words.replace(/[^\p{L}\p{N}]/gu, '').length >= 2 && words.trim() === words && isFirst(from))
      return words;
  }
  return undefined;
}

/** Whether no words stand between two places: closing marks alone, which the book puts before a mark, and punctuation. */
export function isSamePlace(text: string, a: number, b: number): boolean {
  return /^[”’"'》〉」』】）)\s]*[。，；、：！？]?[”’"'」』]*$/.test(text.slice(Math.min(a, b), Math.max(a, b)));
}

/** The sentence before a place. */
export function sentenceTo(text: string, place: number): string {
  return /[^。！？；\n]*[。！？；]?[”’」』）)]*$/.exec(text.slice(Math.max(0, place - 300), place))![0];
}
