/** Tables of official documents that only arrange lines, against tables of a report. */
import { describe, expect, it } from 'vitest';
import { withoutLayoutTables } from '../../../src/import/outline/layout-tables.js';
import { draftOf, sentence } from '../outlined.js';

const drawn = (...lines: (string | readonly (readonly string[])[])[]) =>
  withoutLayoutTables(
    draftOf(lines.map((line) => (typeof line === 'string' ? { text: line } : { text: '', table: line }))).lines,
  ).map(({ text, table }) => (table ? table.map((row) => row.join('|')).join(' / ') : text));
const text = ['各位代表：', sentence];

describe('a table over the text', () => {
  it('with the head of a document becomes a line a row', () => {
    const joint = [
      ['云溪县发展和改革局', '文件'],
      ['云溪县财政局', ''],
      ['', ''],
    ];
    expect(drawn(joint, [['云发改〔2025〕1号', '签发人：王明']], '政府工作报告', ...text)).toEqual([
      '云溪县发展和改革局　文件',
      '云溪县财政局',
      '云发改〔2025〕1号　签发人：王明',
      '政府工作报告',
      ...text,
    ]);
    const marks = [
      ['000123', ''],
      ['秘　密', '特急'],
    ];
    expect(drawn(marks, '政府工作报告')).toEqual(['000123', '秘　密　特急', '政府工作报告']);
  });

  it('of anything else stays', () => {
    const goals = [
      ['指标', '目标'],
      ['地区生产总值', '5.5%'],
    ];
    expect(drawn('政府工作报告', goals, ...text)).toEqual(['政府工作报告', '指标|目标 / 地区生产总值|5.5%', ...text]);
    const long = [['云政〔2025〕1号', sentence.repeat(2)]];
    expect(drawn(long, ...text)[0]).toContain('|');
  });
});

describe('a table under the text', () => {
  it('with the imprint or the signature becomes a line a row', () => {
    const imprint = [
      ['抄送：县委办公室，县政协办公室。', ''],
      ['云溪县人民政府办公室', '2025年1月8日印发'],
      ['', '共印500份'],
    ];
    expect(drawn(...text, [['云溪县人民政府'], ['2025年1月8日']], imprint)).toEqual([
      ...text,
      '云溪县人民政府',
      '2025年1月8日',
      '抄送：县委办公室，县政协办公室。',
      '云溪县人民政府办公室　2025年1月8日印发',
      '共印500份',
    ]);
  });

  it('of documents and their numbers is data', () => {
    const policies = [
      ['文号', '文件'],
      ['云政〔2025〕1号', '促进就业的意见'],
    ];
    expect(drawn(...text, policies).at(-1)).toBe('文号|文件 / 云政〔2025〕1号|促进就业的意见');
  });
});
