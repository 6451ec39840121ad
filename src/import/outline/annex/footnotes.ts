/**
 * Notes that stand typed at the foot of the pages: ①港澳药械通：指…… below the page that has 港澳药械通①.
 *
 * What marks them off from a list is the text: the same mark must stand in it before, behind a word. Such a line, and
 * those it was broken into, becomes a note as Word has them, so that the paragraph over it goes on below it. In a
 * glossary nothing is looked for.
 */
import type { DraftLine } from '../../draft/draft.js';
import type { Dropped } from '../furniture.js';
import { isGlossaryTitle, labelOf } from '../heading-forms.js';
import { termThenText } from '../lexicon.js';
import { folded } from '../typed-forms.js';

const MOST_LINES = 12;

/** The lines, with notes at the feet of pages named so. */
export function withFootNotes(lines: readonly DraftLine[], dropped: Dropped): readonly DraftLine[] {
  const found = new Map<number, string>();
  let before = '';
  for (let i = 0; i < lines.length; i++) {
    const { text, table, note } = lines[i]!;
    if (text === '' || table || note !== undefined || dropped.has(i) || found.has(i)) continue;
    if (isGlossaryTitle(text)) break;
    const plain = folded(text).trim();
    const label = labelOf(text);
    const isNote =
      label !== undefined &&
      (label.form === 'circled' || label.form === 'note') &&
      termThenText.test(plain.slice(label.length));
    const mark = isNote ? folded(label.typed).replace(/ /g, '') : '';
    const at = isNote ? lastBehindWord(before, mark) : -1;
    if (at < 0) {
      before += plain.replace(/ /g, '');
      continue;
    }
    // A mark leads to one note; those of the next page begin at ① again.
    before = `${before.slice(0, at)}${before.slice(at + mark.length)}`;
    for (const k of linesOf(lines, dropped, i)) found.set(k, `foot ${i}`);
  }
  return found.size === 0 ? lines : lines.map((line, i) => (found.has(i) ? { ...line, note: found.get(i)! } : line));
}

function lastBehindWord(text: string, mark: string): number {
  for (let at = text.lastIndexOf(mark); at > 0; at = text.lastIndexOf(mark, at - 1)) {
    if (/[\p{L}\p{N}”"》)’]/u.test(text[at - 1]!)) return at;
  }
  return -1;
}

/** A note goes on until a sentence ends; where a page ends soon, to its end. */
function linesOf(lines: readonly DraftLine[], dropped: Dropped, from: number): number[] {
  const run = [from];
  let whole = 1;
  for (let i = from + 1; i < lines.length && run.length <= MOST_LINES; i++) {
    const { text, table, note, indented } = lines[i]!;
    if (dropped.get(i) === 'page-number') return run;
    if (text === '' || dropped.has(i)) break;
    if (table || note !== undefined || labelOf(text) || (indented && /[。！？]$/.test(lines[i - 1]!.text))) break;
    run.push(i);
    if (whole === run.length - 1 && !/[。！？]$/.test(lines[i - 1]!.text)) whole = run.length;
  }
  return run.slice(0, whole);
}
