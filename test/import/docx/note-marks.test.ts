/** Marks of notes: counted by their first reference, raised numbers left out, those of an author kept. */
import { expect, it } from 'vitest';
import type { Piece, WordBlock } from '../../../src/import/docx/blocks.js';
import { NoteMarks } from '../../../src/import/docx/note-marks.js';

const piece = (text: string, more: Partial<Piece> = {}): Piece => ({ text, script: undefined, bold: false, ...more });
const note = (text: string): WordBlock[] => [{ kind: 'paragraph', id: 1, line: 1, number: '', lines: [[piece(text)]] }];
const notes = new Map([
  ['footnote 1', note('河长制：一种办法。')],
  ['footnote 2', note('①林长制：一种办法。')],
  ['footnote 3', note(' ')],
]);

it('notes are counted by their first reference, without the numbers that are typed raised', () => {
  const marks = new NoteMarks(notes, new Set([2]));
  const all = ['footnote 2', 'footnote 1', 'footnote 2'].map((name, i) => marks.markOf(name, i + 1));
  expect(all).toEqual(['1', '3', '1']);
  expect(marks.referred.map(({ mark, line }) => [mark, line])).toEqual([
    ['1', 1],
    ['3', 2],
  ]);
});

it('the mark that an author typed is no text and belongs to its note', () => {
  const marks = new NoteMarks(notes, new Set());
  const typed = [piece('林长制'), piece('', { note: 'footnote 2', mark: 'follows' }), piece('①', { mark: 'may-be' })];
  expect(marks.withoutTyped([...typed, piece('全面推行')]).map(({ text }) => text)).toEqual([
    '林长制',
    '',
    '',
    '全面推行',
  ]);
  marks.markOf('footnote 2', 1);
  expect(marks.referred[0]?.typed).toBe('①');
});

it('a note of blanks, or one that is not there, has no text', () => {
  const marks = new NoteMarks(notes, new Set());
  expect(['footnote 1', 'footnote 3', 'footnote 4'].map((name) => marks.hasText(name))).toEqual([true, false, false]);
});
