/** The pieces of one line of a Word file: what stands out of them, and the line they make. */
import { escapeInline, scripted } from '../draft/characters.js';
import type { DraftLine } from '../draft/draft.js';
import { plainYears } from '../draft/plain-characters.js';
import { leadsWithin } from '../draft/run-in-leads.js';
import type { Piece } from './blocks.js';
import { textIn } from './blocks.js';

/** A piece of a line; `mark`: it is in the notation of content already and never joins its neighbours. */
export interface LinePiece extends Pick<Piece, 'text' | 'script'> {
  /** It is bold or typed like a heading otherwise. */
  readonly bold: boolean;
  readonly mark?: true;
}

/** The pieces with a stop right behind a bold one made bold with it. */
export function withStops(pieces: readonly LinePiece[]): LinePiece[] {
  const moved = pieces.map((piece) => ({ ...piece }));
  for (const [i, piece] of moved.entries()) {
    const next = moved[i + 1];
    const stop = next && !next.bold && !next.mark && piece.bold && !piece.mark && /^[。：！？]/.test(next.text);
    if (!stop) continue;
    piece.text += next.text[0];
    next.text = next.text.slice(1);
  }
  return moved;
}

/** Least characters of running text. */
const LEAST_TEXT = 20;

/**
 * The first line of a paragraph broken by hand that is the text below its heading, which a style or its type makes one;
 * the number of lines where there is none.
 */
export function textBelowHeading(lines: readonly (readonly LinePiece[])[], isHeading: boolean): number {
  const isText = (pieces: readonly LinePiece[]) => {
    const text = textIn(pieces).trim();
    return text.length >= LEAST_TEXT && /[。！？；]/.test(text);
  };
  const at = lines.findIndex(isText);
  if (at < 1) return lines.length;
  const shown = (pieces: readonly LinePiece[]) => pieces.filter(({ text }) => text.trim() !== '');
  const isSetOff = shown(lines[at - 1]!).every(({ bold }) => bold) && shown(lines[at]!)[0]?.bold === false;
  return isHeading || isSetOff ? at : lines.length;
}

/** The pieces without the blanks before them. */
export function withoutIndent(pieces: readonly LinePiece[]): LinePiece[] {
  const from = pieces.findIndex(({ text }) => text.trim() !== '');
  return pieces.slice(from).map((piece, i) => (i === 0 ? { ...piece, text: piece.text.trimStart() } : piece));
}

/** The pieces behind a list number, which has the type of the first. */
export function withNumber(number: string, pieces: readonly LinePiece[]): LinePiece[] {
  return [{ text: number, script: undefined, bold: pieces[0]?.bold ?? false }, ...pieces];
}

/** The pieces of a line, parted before each lead within it. */
export function partedAtLeads(pieces: readonly LinePiece[]): LinePiece[][] {
  const runs: { text: string; bold: boolean; from: number }[] = [];
  for (const [from, { text, bold }] of pieces.entries()) {
    const run = runs.at(-1);
    if (run && (run.bold === bold || text.trim() === '')) run.text += text;
    else runs.push({ text, bold, from });
  }
  const starts = [0, ...leadsWithin(runs).map((i) => runs[i]!.from)];
  return starts.map((start, k) => pieces.slice(start, starts[k + 1]));
}

/** The pieces as one line in the notation of content, and how much of its beginning (UTF-16) is bold. */
export function composed(pieces: readonly LinePiece[]): Pick<DraftLine, 'text' | 'lead'> {
  let text = '';
  let lead = 0;
  let leading = true;
  for (let i = 0; i < pieces.length; ) {
    const { script, bold, mark } = pieces[i]!;
    let run = pieces[i++]!.text;
    const joins = (next: LinePiece | undefined) => next && next.script === script && next.bold === bold && !next.mark;
    while (!mark && joins(pieces[i])) run += pieces[i++]!.text;
    const flat = run.replace(/(?<=\p{Script=Han})\t(?=\p{Script=Han})/gu, '\u3000').replaceAll('\t', ' ');
    text += mark ? run : script ? scripted(flat, script) : escapeInline(flat);
    // Only at its beginning, because a line may have a hundred thousand pieces.
    if (!leading) continue;
    if (text.trim() === '') text = '';
    leading = bold || run.trim() === '';
    if (leading) lead = text.trim().length;
  }
  // The circle of a year is often in another font, so that its run is a piece of its own.
  const trimmed = plainYears(text.trim());
  return lead > 0 ? { text: trimmed, lead } : { text: trimmed };
}
