/** Speaker notes and the pages they name. */
import { expect, test } from 'vitest';
import { withNotePages } from '../../src/deck/note-pages.js';
import { plain, type Text } from '../../src/text/running-text.js';
import { slide } from './sample.js';

const at = (line: number) => ({ file: 'report.yaml', line, column: 5 });
const words: Text = [{ text: '（见报告第' }, { text: '', field: 'page' }, { text: '页）' }];
const given = {
  ...slide('points', '题'),
  notes: [[{ text: '第一句。', at: at(8) }], [{ text: '引' }, { text: '第三句。', at: at(10) }], [{ text: '无处' }]],
  notePages: [words, words, undefined],
};
const notesOf = (pageAt?: Parameters<typeof withNotePages>[1]) => withNotePages(given, pageAt).notes.map(plain);

test('a note says the page of the first place it has', () => {
  expect(notesOf(({ line, column }) => `${line}.${column}`)).toEqual([
    '第一句。（见报告第8.5页）',
    '引第三句。（见报告第10.5页）',
    '无处',
  ]);
});

test('a page that is not known is not named', () => {
  expect(notesOf()).toEqual(['第一句。', '引第三句。', '无处']);
  expect(notesOf(({ line }) => (line === 8 ? '3' : undefined))).toEqual([
    '第一句。（见报告第3页）',
    '引第三句。',
    '无处',
  ]);
});

test('a slide is complete once, and stays as it is without words for pages', () => {
  expect(withNotePages(given)).not.toHaveProperty('notePages');
  const plainSlide = slide('points', '题');
  expect(withNotePages(plainSlide, () => '1')).toBe(plainSlide);
});

test('how many runs of a note say its page', () => {
  expect(withNotePages(given, ({ line }) => (line === 8 ? '3' : undefined)).pageRuns).toEqual([3, 0, 0]);
});
