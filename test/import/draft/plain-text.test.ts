/** Lines and tables of a plain text. */
import { describe, expect, it } from 'vitest';
import { rawLines, textLines } from '../../../src/import/draft/plain-text.js';
import { drawn } from '../reading.js';

it('lines end at every kind of line end and are numbered as editors do', () => {
  expect(rawLines('甲\r\n乙\r丙\f丁\n').map(({ raw, line }) => `${line} ${raw}`)).toEqual([
    '1 甲',
    '2 乙',
    '3 丙',
    '3 丁',
  ]);
});

describe('cells separated by tabs', () => {
  const table = (...rows: string[]) => drawn(textLines('a.txt', rows.join('\n'), () => {}));

  it('are a table from three rows on', () => {
    expect(table('指标\t值', '甲\t1', '乙\t')).toEqual(['1 … | 指标 值', '2 … | 甲 1', '3 … | 乙']);
    expect(table('指标\t值', '甲\t1', '乙\t2')).toEqual(['1 | [指标|值] [甲|1] [乙|2]']);
  });

  it('are none in a list of contents or where a cell is a sentence', () => {
    expect(table('一、回顾\t1', '二、安排\t5', '三、附件\t9')).toHaveLength(3);
    expect(table('甲。\t一', '乙。\t二', '丙。\t三')).toHaveLength(3);
  });
});
