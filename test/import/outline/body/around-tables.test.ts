/** Which paragraphs are taken to a table. */
import { expect, it } from 'vitest';
import { draftPicture } from '../../../../src/import/draft/picture.js';
import { withLinesAroundTables } from '../../../../src/import/outline/body/around-tables.js';
import type { Paragraph } from '../../../../src/import/outline/paragraphs.js';

const paragraphs = (...texts: string[]): Paragraph[] =>
  texts.map((text, index) =>
    text === '表格'
      ? { text: '', pieces: [], index, table: [['甲', '乙']] }
      : text === '图片'
        ? { text: '', pieces: [], index, picture: draftPicture(new Uint8Array(), '') }
        : { text, pieces: [{ text, index, offset: 0 }], index },
  );
const taken = (...texts: string[]) =>
  withLinesAroundTables(paragraphs(...texts)).map(({ text, around }) =>
    around ? [around.caption?.text, around.unit?.text, ...around.notes.map((note) => note.text)] : text,
  );

it('a caption with a number, units and notes', () => {
  expect(taken('文字。', '表1 指标', '单位：个', '表格', '注：1.略。', '2.略。', '2.另一段')).toEqual([
    '文字。',
    ['表1 指标', '单位：个', '注：1.略。', '2.略。', '2.另一段'],
  ]);
  expect(taken('表格', '来源：县统计局', '注：1．略。', '2．略。')).toEqual([
    [undefined, undefined, '来源：县统计局', '注：1．略。', '2．略。'],
  ]);
  expect(taken('表格', '文字。', '注：略。')).toEqual([[undefined, undefined], '文字。', '注：略。']);
});

it('a caption under the table is of the next one where that follows', () => {
  expect(taken('表格', '表1 指标', '文字。')).toEqual([['表1 指标', undefined], '文字。']);
  expect(taken('表格', '表2 指标', '表格')).toEqual([
    [undefined, undefined],
    ['表2 指标', undefined],
  ]);
});

it('a caption without a number stays a line', () => {
  expect(taken('主要指标', '表格')).toEqual(['主要指标', [undefined, undefined]]);
});

it('a caption stands under its picture, or over it where another picture has the line below', () => {
  expect(taken('图片', '图1 格局', '文字。')).toEqual([['图1 格局', undefined], '文字。']);
  expect(taken('图1 格局', '图片', '文字。')).toEqual([['图1 格局', undefined], '文字。']);
  expect(taken('图1 格局', '图片', '图2 布局', '文字。')).toEqual(['图1 格局', ['图2 布局', undefined], '文字。']);
  expect(taken('图1 格局', '图片', '图2 布局', '图片')).toEqual([
    ['图1 格局', undefined],
    ['图2 布局', undefined],
  ]);
});

it('the caption of a figure is that of the table made of a chart, where no picture has it', () => {
  expect(taken('表格', '图1 趋势', '数据来源：统计局', '表格', '图表2 结构', '文字。')).toEqual([
    ['图1 趋势', undefined, '数据来源：统计局'],
    ['图表2 结构', undefined],
    '文字。',
  ]);
  expect(taken('图1 趋势', '表格', '图2 结构', '表格')).toEqual([
    ['图1 趋势', undefined],
    ['图2 结构', undefined],
  ]);
  expect(taken('表格', '图1 格局', '图片', '文字。')).toEqual([
    [undefined, undefined],
    ['图1 格局', undefined],
    '文字。',
  ]);
  expect(taken('表格', '图1 趋势', '图片', '图2 格局')).toEqual([
    ['图1 趋势', undefined],
    ['图2 格局', undefined],
  ]);
  expect(taken('表1 指标', '表格', '图1 格局', '文字。')).toEqual([['表1 指标', undefined], '图1 格局', '文字。']);
});
