/** The notes of a Word file as entries of the glossary. */
import type { Edit } from '../../draft/passage.js';
import type { Label } from '../heading-forms.js';
import { labelOf } from '../heading-forms.js';
import { noTerm } from '../lexicon.js';
import type { Paragraph } from '../paragraphs.js';
import type { Entry } from './annex.js';
import { parted, withoutTerm } from './entry-forms.js';

/** Measures and units right behind a number, which then is no mark. */
const counted = /^\d+[年月日个项家条名人户亿万千百元倍岁分]/;

/** Of each note of Word the number that was typed at its head as a copy of its mark; they count as marks do. */
export function copiedMarks(notes: readonly Paragraph[]): (Label | undefined)[] {
  let last = 0;
  const typed = notes.map(({ text, note = '' }, i) => {
    const label = labelOf(text);
    const [all = '', number = ''] = /^(\d{1,3})(?![\d.%])[ \u3000]*/.exec(text) ?? [];
    const value = Number(number);
    const follows = [1, last + 1, i + 1].includes(label?.number ?? value);
    if (label || !/^\d+$/.test(note) || number === '' || !follows || counted.test(text)) {
      last = label?.number ?? last;
      return label;
    }
    last = value;
    return { form: 'note', number: value, length: all.length, typed: number } satisfies Label;
  });
  const all = typed.every((label) => label !== undefined);
  return typed.map((label, i) => (all || /^\D|^\d+[ \u3000]/.test(notes[i]!.text) ? label : labelOf(notes[i]!.text)));
}

/** A note of Word. One without a term of its own gets the words before its mark later. */
export function noteEntry(paragraph: Paragraph, label: Label | undefined): { entry: Entry; changes: Edit[] } {
  const split = parted(paragraph, label);
  const base = { number: label?.number ?? 0, note: paragraph.note!, first: paragraph };
  if (split && split.term.text.length <= 40 && !noTerm.test(split.term.text))
    return { entry: { ...base, term: split.term, texts: [split.text] }, changes: [...split.changes] };
  const { changes, ...rest } = withoutTerm(paragraph, label);
  return { entry: { ...base, ...rest }, changes };
}
