/**
 * Notes typed at the foot of pages: ①港澳药械通：指…… below the page that has 港澳药械通①.
 *
 * They differ from a list by the text: the same mark must occur before, behind a word. Such a line, with those it was
 * broken into, becomes a note as in Word, so that the paragraph above continues below it. The glossary is not searched.
 */
import type { DraftLine } from '../../draft/draft.js';
import type { Dropped } from '../furniture.js';
import { isGlossaryTitle, labelOf } from '../heading-forms.js';
import { termThenText } from '../lexicon.js';
import { folded } from '../typed-forms.js';

const MOST_LINES = 12;

/** The lines, those of typed footnotes marked as notes. */
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
    // A mark belongs to one note; the next page begins at ① again.
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

/** The lines of a note: up to the end of a sentence, or up to the end of the page where that is near. */
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
