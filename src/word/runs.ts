/** Running text → runs of Word: words, subscripts and superscripts, marks of the glossary, fields. */
import { Bookmark, EndnoteReferenceRun, InternalHyperlink, type IRunOptions, type ParagraphChild, TextRun } from 'docx';
import type { Run, Text } from '../text/running-text.js';
import { withAnchors } from './comments.js';
import { bookmarks, type WordContext } from './context.js';
import { field } from './elements.js';

/** What a run has beside its words. */
export interface RunLook {
  /** Id of a character style. */
  readonly style?: string;
  /** Key of the entry that the text belongs to: its page field is the page of its mark. */
  readonly key?: string;
  /** Space behind each character, twips. */
  readonly spacing?: number;
}

/**
 * A run of words. The hint says that marks which both scripts have, as “ ” … and —, are Chinese: without it Word sets
 * them half as wide in the Latin font.
 */
export function wordsRun(text: string, options: IRunOptions = {}): TextRun {
  return new TextRun({ text, font: { hint: 'eastAsia' }, ...options });
}

/** A text as children of a paragraph, with the ends of the comments on it. */
export function runsOf(text: Text, context: WordContext, look: RunLook = {}): ParagraphChild[] {
  const { comments, inFront } = context;
  if (!comments) return formedRuns(text, context, look);
  return comments.piecesOf(text, inFront).flatMap((piece) => withAnchors(piece, formedRuns(piece.text, context, look)));
}

function formedRuns(text: Text, context: WordContext, look: RunLook): ParagraphChild[] {
  const style: IRunOptions = {
    ...(look.style !== undefined && { style: look.style }),
    ...(look.spacing !== undefined && { characterSpacing: look.spacing }),
  };
  return joined(text).flatMap((run): ParagraphChild[] => {
    if (run.mark !== undefined) return markOf(run.mark, context);
    if (run.field !== undefined) return fieldOf(run.field, look, style, context);
    const script = run.script && { [run.script === 'sub' ? 'subScript' : 'superScript']: true };
    return run.text === '' ? [] : [wordsRun(run.text, { ...style, ...script })];
  });
}

/** Runs of one form joined: places in the content are of no use in Word, and editing is easier without seams. */
function joined(text: Text): Run[] {
  const runs: Run[] = [];
  for (const run of text) {
    const last = runs.at(-1);
    const isLike =
      last !== undefined &&
      [last, run].every(({ mark, field }) => mark === undefined && field === undefined) &&
      last.script === run.script &&
      last.change === run.change;
    if (isLike) runs[runs.length - 1] = { ...last, text: last.text + run.text };
    else runs.push(run);
  }
  return runs;
}

/** A raised number that leads to its entry, and to which its entry leads back; or an endnote. */
function markOf(key: string, { entries, theme }: WordContext): ParagraphChild[] {
  const number = entries.get(key);
  if (number === undefined) return [];
  if (theme.word.notes === 'endnotes') return [new EndnoteReferenceRun(Number(number))];
  const run = new TextRun({ text: number, style: 'EndnoteReference' });
  const link = new InternalHyperlink({ anchor: bookmarks.entry(number), children: [run] });
  return [new Bookmark({ id: bookmarks.mark(number), children: [link] })];
}

function fieldOf(
  name: NonNullable<Run['field']>,
  { key = '' }: RunLook,
  style: IRunOptions,
  { entries, marks, theme, pageOf, characters, minutes }: WordContext,
): ParagraphChild[] {
  if (name !== 'page') return [wordsRun(`${{ characters, minutes }[name]}`, style)];
  const page = pageOf(marks.get(key));
  const number = entries.get(key);
  // An endnote has no bookmark at its reference.
  if (number === undefined || !marks.has(key) || theme.word.notes === 'endnotes') return [wordsRun(page, style)];
  return field(`PAGEREF ${bookmarks.mark(number)} \\h`, [wordsRun(page, style)]);
}
