/** Marks that an author typed for notes: where they end, and references by bookmark. */
import { describe, expect, it } from 'vitest';
import type { Piece } from '../../../src/import/docx/blocks.js';
import {
  deduceMark,
  isMarkOfReference,
  NoteReferences,
  raisedNumbers,
  withoutMark,
} from '../../../src/import/docx/note-references.js';
import type { XmlElement } from '../../../src/import/docx/xml.js';

const piece = (text: string, more: Partial<Piece> = {}): Piece => ({ text, script: undefined, bold: false, ...more });
const element = (attributes: Record<string, string>): XmlElement => ({ name: '', attributes, children: [], text: '' });

describe('a typed mark', () => {
  const reference = piece('', { note: 'footnote 1', mark: 'follows' });
  const inRun = (text: string) => piece(text, { mark: 'may-be' });
  const high = (text: string) => piece(text, { script: 'sup' });
  it.each([
    ['the run of the reference', [inRun('①'), piece('改革')], '放管服：…', '①'],
    ['of several characters', [inRun('[注1]'), piece('改革')], '放管服：…', '[注1]'],
    ['no more than the note repeats', [inRun('①改革')], '①放管服：…', '①'],
    ['no more than has its form', [inRun('①改革')], '放管服：…', '①'],
    ['the raised run behind it', [high('*'), piece('改革')], '放管服：…', '*'],
    ['continued by a raised run', [inRun('注'), high('1'), piece('改革')], '注1 放管服：…', '注1'],
    ['the sign behind it', [piece('②改革')], '放管服：…', '②'],
    ['absent', [piece('改革')], '放管服：…', ''],
  ])('is %s', (_, behind, text, mark) => {
    const deduced = deduceMark([piece('深化'), reference, ...behind], 1, text);
    const all = behind.map((each) => each.text).join('');
    expect(deduced.mark).toBe(mark);
    expect(deduced.pieces.map((each) => each.text).join('')).toBe(`深化${all.slice(mark.length)}`);
  });
});

it('a bookmark around a reference stands for its note', () => {
  const references = new NoteReferences();
  references.startBookmark(element({ 'w:id': '5', 'w:name': '_Ref1' }));
  const reference = references.read('footnote', element({ 'w:id': '7' }), false);
  references.endBookmark(element({ 'w:id': '5' }));
  references.read('endnote', element({ 'w:id': '2', 'w:customMarkFollows': '1' }), false);
  expect(reference).toEqual(piece('', { note: 'footnote 7' }));
  expect([...references.bookmarked]).toEqual([['_Ref1', 'footnote 7']]);
  expect(references.isInMark).toBe(true);
  references.endRun();
  expect(references.isInMark).toBe(false);
});

it('the numbers that are typed raised are known, those of notes are not among them', () => {
  const lines = [[piece('5m'), piece('2', { script: 'sup' }), piece('1', { script: 'sup', note: 'bookmark a' })]];
  expect([...raisedNumbers([{ kind: 'paragraph', id: 1, line: 1, number: '', lines }])]).toEqual([2]);
});

it('a note is without the mark at its head, raised or not', () => {
  expect(withoutMark({ text: '^{①} 指改革。', lead: 6 }, '①')).toEqual({ text: '指改革。', lead: 1 });
  expect(withoutMark({ text: '注1：指改革。' }, '注1')).toEqual({ text: '指改革。' });
  expect(withoutMark({ text: '指改革。' }, '①')).toEqual({ text: '指改革。' });
});

it('the result of a field is a mark where it is raised or a number right behind a word', () => {
  const isMark = (before: string) => isMarkOfReference('3', false, before);
  expect(['放管服', '“放管服”', '见注', '见注[', ''].map(isMark)).toEqual([true, true, false, false, false]);
  expect(isMarkOfReference('3', true, '见注')).toBe(true);
  expect(isMarkOfReference('第3页', true, '放管服')).toBe(false);
});
