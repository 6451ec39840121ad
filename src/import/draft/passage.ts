/**
 * Text that keeps the place in the draft of each of its characters.
 *
 * Lines are joined, headings cut off and marks removed before anything is normalised; the final comparison of draft and
 * result needs the line of each character and the offset in it. Spaces inserted between two lines have no place.
 */
import type { DraftLine } from './draft.js';

interface Piece {
  readonly text: string;
  /** The line of the draft, counted in `Draft.lines`; -1 for an inserted space. */
  readonly index: number;
  /** Where the piece begins in the text of that line. */
  readonly offset: number;
}

export interface Passage {
  readonly text: string;
  readonly pieces: readonly Piece[];
}

/** A stretch of a line that the result replaces or leaves out. */
export interface Edit {
  readonly index: number;
  readonly offset: number;
  readonly kind: EditKind;
  readonly was: string;
  readonly now: string;
}

export type EditKind =
  | 'number'
  | 'mark'
  | 'entry-number'
  | 'entry-colon'
  | 'page'
  | 'cell'
  | 'caption'
  | 'moved'
  | 'figure-caption'
  | 'lost-caption'
  | 'label'
  | 'annex-label'
  | 'term'
  | 'date';

/** White space that an edit puts where cells of a table become lines of their own; no text is typed with it. */
export const LINE_END = '\u205F';

export const nothing: Passage = { text: '', pieces: [] };

/** Invisible characters that content refuses: control and zero-width characters, direction marks, noncharacters. */
export const unseen =
  /[\0-\x08\x0A-\x1F\x7F-\x9F\u00AD\u061C\u180E\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFC\uFFFE\uFFFF\uFDD0-\uFDEF]|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])/g;

/** The characters of a line without invisible ones and without the white space around them. */
export function passageOf({ text }: DraftLine, index: number): Passage {
  const pieces: Piece[] = [];
  let from = 0;
  const push = (to: number) => {
    if (to > from) pieces.push({ text: text.slice(from, to), index, offset: from });
  };
  for (const { 0: gone, index: at } of text.matchAll(unseen)) {
    push(at);
    from = at + gone.length;
  }
  push(text.length);
  return trimmed(made(pieces));
}

function made(pieces: readonly Piece[]): Passage {
  return { text: pieces.map(({ text }) => text).join(''), pieces };
}

/** The part from offset `from` to before `to` of its text (UTF-16). */
export function cut(passage: Passage, from: number, to = passage.text.length): Passage {
  const pieces: Piece[] = [];
  let start = 0;
  for (const { text, index, offset } of passage.pieces) {
    const left = Math.max(from - start, 0);
    const piece = text.slice(left, Math.max(to - start, 0));
    if (piece) pieces.push({ text: piece, index, offset: offset + left });
    start += text.length;
  }
  return made(pieces);
}

export function trimmed(passage: Passage): Passage {
  const { text } = passage;
  const start = text.length - text.trimStart().length;
  const end = text.trimEnd().length;
  return start === 0 && end === text.length ? passage : cut(passage, start, Math.max(start, end));
}

/** Passages joined to one, with a space between Latin letters that a line end separated; PM and 2.5 belong together. */
export function joined(passages: readonly Passage[]): Passage {
  const latin = /[A-Za-z]/;
  return made(
    passages.flatMap(({ text, pieces }, i) => {
      const [last = '', first = ''] = [passages[i - 1]?.text.at(-1), text[0]];
      const isGap = latin.test(last) && latin.test(first);
      return isGap ? [{ text: ' ', index: -1, offset: 0 }, ...pieces] : pieces;
    }),
  );
}

/** The place in the draft of the character at an offset. */
export function placed({ pieces }: Passage, at: number): { readonly index: number; readonly offset: number } {
  let start = 0;
  let last = { index: 0, offset: 0 };
  for (const { text, index, offset } of pieces) {
    if (index >= 0) {
      if (at < start + text.length) return { index, offset: offset + Math.max(0, at - start) };
      last = { index, offset: offset + text.length };
    }
    start += text.length;
  }
  return last;
}

/** Replaces what is between the offsets by `now`: an edit for each line it lies on, the first with the new words. */
export function edits(passage: Passage, from: number, to: number, kind: EditKind, now = ''): Edit[] {
  if (from >= to) return [{ ...placed(passage, from), kind, was: '', now }];
  return cut(passage, from, to)
    .pieces.filter(({ index }) => index >= 0)
    .map(({ text, index, offset }, i) => ({ index, offset, kind, was: text, now: i === 0 ? now : '' }));
}

/** The passage without the stretches, which must be in order and not overlap. */
export function without(
  passage: Passage,
  stretches: readonly { readonly start: number; readonly end: number }[],
): Passage {
  const pieces: Piece[] = [];
  let done = 0;
  for (const { start, end } of stretches) {
    // Many pieces would not fit on the stack.
    for (const piece of cut(passage, done, start).pieces) pieces.push(piece);
    done = end;
  }
  return made([...pieces, ...cut(passage, done).pieces]);
}
