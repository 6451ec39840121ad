/** Tables of a draft and the lines before them. */
import { describe, expect, it } from 'vitest';
import { loadReport } from '../../../../src/content/load.js';
import { complete } from '../../../../src/diagnostics/outcome.js';
import { importDraft } from '../../../../src/import/import.js';
import { memoryWorld } from '../../../world/memory-world.js';
import { head, read, sentence } from '../../outlined.js';

describe('tables', () => {
  it('have the line before as caption and a dash where a cell is empty', () => {
    const lines = `${head}一、回顾\n${sentence}\n表1　主要指标`.split('\n').map((text) => ({ text, ends: true }));
    const { report } = read([
      ...lines,
      {
        table: [
          ['指标', '总量', '增长'],
          ['生产总值', '100亿元', ''],
        ],
        ends: true,
      },
    ]);
    expect(report.body[1]).toEqual({
      part: '回顾',
      body: [
        sentence,
        { table: '表1　主要指标', header: ['指标', '总量', '增长'], rows: [['生产总值', '100亿元', '—']] },
      ],
    });
  });
});

describe('a table of a text', () => {
  const rows = '指标\t总量\t增长\n生产总值\t100亿元\t6%\n财政收入\t\t4%';
  it('has cells separated by tabs', async () => {
    const world = memoryWorld({ 'a.txt': `${head}一、回顾\n${sentence}\n主要指标\n${rows}\n${sentence}` });
    expect(await importDraft('a.txt', {}, world)).toMatchObject({ ok: true, understood: { tables: 1, paragraphs: 2 } });
    const table = complete(loadReport('content/a', world), () => {})?.body[1];
    expect(JSON.stringify(table)).toContain('主要指标');
  });

  it('is none where two lines have a tab', async () => {
    const world = memoryWorld({ 'a.txt': `${head}一、回顾\n${sentence}\n指标\t总量\n财政收入\t4%` });
    expect((await importDraft('a.txt', {}, world)).understood?.tables).toBe(0);
  });
});

describe('lines around a table', () => {
  const text = (line: string) => ({ text: line, ends: true });
  const table = (...cells: string[]) => ({ table: [['指标', '总量'], cells], ends: true });
  const given = (...lines: Parameters<typeof read>[0] & object[]) => {
    const { report } = read([...`${head}一、回顾\n${sentence}`.split('\n').map(text), ...lines]);
    const [, part] = report.body as { body: unknown[] }[];
    return { body: part!.body.slice(1) };
  };
  const plain = { header: ['指标', '总量'], rows: [['产值', '9']] };

  it('are its caption, its units and its note', () => {
    const lines = [
      text('主要指标'),
      text('单位：亿元'),
      table('产值', '9'),
      text('注：快报数。'),
      text('数据来源：统计局'),
    ];
    expect(given(...lines).body).toEqual([
      { table: '主要指标', unit: '单位：亿元', ...plain, note: '注：快报数。\n数据来源：统计局' },
    ]);
  });

  it('give a caption and units on one line, whichever comes first', () => {
    expect(given(text('表1　指标    单位：亿元'), table('产值', '9')).body).toEqual([
      { table: '表1　指标', unit: '单位：亿元', ...plain },
    ]);
    expect(given(text('单位：亿元'), text('表1　指标'), table('产值', '9')).body).toEqual([
      { table: '表1　指标', unit: '单位：亿元', ...plain },
    ]);
  });

  it('give a caption under it, unless a table follows that', () => {
    const { body } = given(table('产值', '9'), text('表1　甲'), text(sentence), table('产值', '9'), text('表2　乙'));
    expect(body).toEqual([{ table: '表1　甲', ...plain }, sentence, { table: '表2　乙', ...plain }]);
    const over = given(text('表1　甲'), table('产值', '9'), text('表2　乙'), text('单位：个'), table('产值', '9')).body;
    expect(over).toEqual([
      { table: '表1　甲', ...plain },
      { table: '表2　乙', unit: '单位：个', ...plain },
    ]);
  });
});
