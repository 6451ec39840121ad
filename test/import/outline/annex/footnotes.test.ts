/** Lines at the feet of pages that are notes; the number is the note, `…` is text. */
import { expect, it } from 'vitest';
import type { DraftLine } from '../../../../src/import/draft/draft.js';
import { withFootNotes } from '../../../../src/import/outline/annex/footnotes.js';
import { furnitureOf } from '../../../../src/import/outline/furniture.js';
import { draftOf } from '../../outlined.js';

const noted = (...rows: string[]) => {
  const { lines } = draftOf(rows.join('\n'));
  return withFootNotes(lines, furnitureOf(lines)).map(({ note }) => (note ? 'note' : '…'));
};

it('a note repeats a mark that stands in the text behind a word', () => {
  expect(noted('推进“港澳药械通”①，', '①港澳药械通：指药械。', '— 1 —', '培育企业。')).toEqual(['…', 'note', '…', '…']);
});

it('it goes on until its sentence ends', () => {
  expect(noted('推进港澳药械通①，', '①港澳药械通：指一项', '很大的工程。', '培育企业。')).toEqual([
    '…',
    'note',
    'note',
    '…',
  ]);
});

it('a list is none, nor a mark without its words before it', () => {
  expect(noted('办好实事：', '①新建：指幼儿园。', '②改造：指管网。')).toEqual(['…', '…', '…']);
});

it('they may be titled, marked with 注, or follow a rule, and a term is not needed then', () => {
  const text = ['推进放管服[1]，', '优化环境[2]。'];
  const rest = ['二、2025年工作安排', '培育企业。'];
  expect(noted(...text, '注：', '[1]见文件。', '[2]指环境。', ...rest)).toEqual([
    ...['…', '…', 'note', 'note', 'note', '…', '…'],
  ]);
  expect(noted(...text, '注：[1]见文件。', '[2]见文件。', ...rest)).toEqual(['…', '…', 'note', 'note', '…', '…']);
  expect(noted(...text, '——————', '1.见文件。', '2.见文件。', ...rest).slice(3)).toEqual(['note', 'note', '…', '…']);
  expect(noted(...text, '[1]见文件。', ...rest)).toEqual(['…', '…', '…', '…', '…']);
});

it('those of a table are its own', () => {
  const table = {
    text: '',
    table: [
      ['指标', '总量'],
      ['产值①', '3'],
    ],
  };
  const lines = [{ text: '推进放管服①。' }, table, { text: '注：①按现价。' }, { text: '①放管服：指改革。' }];
  const notes = (rows: readonly Partial<DraftLine>[]) =>
    withFootNotes(draftOf(rows).lines, new Map()).map(({ note }) => (note ? 'note' : '…'));
  expect(notes(lines.slice(0, 3))).toEqual(['…', '…', '…']);
  expect(notes([lines[0]!, { text: '正文。' }, lines[2]!])).toEqual(['…', '…', 'note']);
});

it('a term on a line of its own has its text on the next', () => {
  const rows = ['推进放管服①。', '①放管服：', '指改革。', '培育企业。'].map((text) => ({ text, ends: true }));
  expect(withFootNotes(draftOf(rows).lines, new Map()).map(({ note }) => note !== undefined)).toEqual([
    ...[false, true, true, false],
  ]);
});

it('a list that ends the text is one where the text has its marks', () => {
  expect(noted('推进放管服¹，优化环境²。', '1.放管服：指改革。', '2.环境：指条件。')).toEqual(['…', 'note', 'note']);
  expect(noted('推进放管服，优化环境。', '1.放管服：指改革。', '2.环境：指条件。')).toEqual(['…', '…', '…']);
});

it('nothing is looked for in a glossary', () => {
  expect(noted('推进港澳药械通①。', '名词解释', '①港澳药械通：指药械。')).toEqual(['…', '…', '…']);
});
