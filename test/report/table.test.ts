/** Tables and figures of a report: their shape, and what is wrong with them at its line. */
import { describe, expect, it } from 'vitest';
import type { ReportBlock } from '../../src/report/report.js';
import type { Text } from '../../src/text/running-text.js';
import { plain } from '../../src/text/running-text.js';
import { load, reportWith } from '../content/folder.js';
import { jpeg, png } from '../image/picture-files.js';

const picture = png({ width: 3, height: 2 });

const loadBody = (body: string, files: Readonly<Record<string, string | Uint8Array>> = {}) =>
  load({ 'report.yaml': reportWith(body), ...files });

const table = `  - table: 主要指标
    header: [指标, 总量, 增长]
    rows:
      - [生产总值, 3810.24亿元, 4.5%]
      - ['PM_{2.5}', —, '1,5']
    widths: [3, 2, 1.5]
`;
const figure = `  - figure: images/plan.png
    alt: 一张图。
    caption: 图1　示意图
    lines: 5
`;

const all = (body: readonly ReportBlock[]): ReportBlock[] =>
  body.flatMap((block) => [block, ...('body' in block ? all(block.body) : [])]);
const first = (body: string, files = {}) => {
  const { report, told } = loadBody(body, files);
  expect(told).toEqual([]);
  return report!.body[0]!;
};

describe('a table', () => {
  it('has caption, header, rows and widths, each text with its place', () => {
    const block = first(table);
    expect(block).toMatchObject({ kind: 'table', widths: [3, 2, 1.5], at: { line: 7 } });
    if (block.kind !== 'table') return;
    expect([block.caption, ...block.header].map(plain)).toEqual(['主要指标', '指标', '总量', '增长']);
    expect(block.rows.map((row) => row.map(plain))).toEqual([
      ['生产总值', '3810.24亿元', '4.5%'],
      ['PM2.5', '—', '1,5'],
    ]);
    const places = (text: Text) => text.map(({ at }) => `${at!.line}:${at!.column}`);
    expect(places(block.rows[1]![0]!)).toEqual(['11:11', '11:15']);
    expect(block.rows[1]![0]![1]).toMatchObject({ text: '2.5', script: 'sub' });
  });
  it('has units and a note where the file gives them', () => {
    const given = table
      .replace('\n    header', '\n    unit: 单位：亿元、%\n    header')
      .concat('    note: 注：可比价。\n');
    const [plainTable, full] = [first(table), first(given)];
    if (plainTable.kind !== 'table' || full.kind !== 'table') throw new Error('no table');
    expect([full.unit, full.note].map(plain)).toEqual(['单位：亿元、%', '注：可比价。']);
    expect([plainTable.unit, plainTable.note]).toEqual([[], []]);
  });

  it('stands wherever a paragraph may', () => {
    const indented = (by: number) => (table + figure).replace(/^/gm, ' '.repeat(by)).trimEnd();
    const body = `  - part: 甲\n    body:\n${indented(4)}\n      - section: 乙\n        body:\n${indented(8)}\n`;
    const { report, told } = loadBody(body, { 'images/plan.png': picture });
    expect(told).toEqual([]);
    const kinds = all(report!.body).map(({ kind }) => kind);
    expect(kinds).toEqual(['part', 'table', 'figure', 'section', 'table', 'figure']);
  });

  it('has a cell for every column in every row', () => {
    const body = '  - table: 表\n    header: [甲, 乙]\n    rows:\n      - [一, 1,024]\n      - [二, 2]\n      - [三]\n';
    expect(loadBody(body)).toEqual({
      report: undefined,
      told: ['10:9 content/uneven-row {"cells":3,"columns":2}', '12:9 content/uneven-row {"cells":1,"columns":2}'].map(
        (line) => `report.yaml:${line}`,
      ),
    });
  });

  it('has a width for every column, or none', () => {
    const { told } = loadBody('  - table: 表\n    header: [甲, 乙]\n    rows: [[一, 1]]\n    widths: [1, 2, 3]\n');
    expect(told).toEqual(['report.yaml:10:5+6 content/invalid-value {"expected":"2 widths","found":"1, 2, 3"}']);
  });

  it.each([
    ['no caption', 'table: \n    header: [甲]\n    rows: [[一]]', 'content/'],
    ['no rows', 'table: 表\n    header: [甲]\n    rows: []', 'content/invalid-value {"expected":"items"'],
    ['no header', 'table: 表\n    rows: [[一]]', 'content/missing-key {"key":"header"'],
    ['an empty cell', "table: 表\n    header: [甲]\n    rows: [['']]", 'content/invalid-value {"expected":"text"'],
    ['a width that is none', 'table: 表\n    header: [甲]\n    rows: [[一]]\n    widths: [0]', '"expected":"≥ 0.1"'],
    [
      'more columns than a page has',
      `table: 表\n    header: [${Array(13).fill('甲')}]\n    rows: [[一]]`,
      '"expected":"≤ 12 items"',
    ],
    ['a key it does not know', 'table: 表\n    header: [甲]\n    row: [[一]]', 'content/unknown-key {"key":"row"'],
  ])('with %s is an error', (_, block, expected) => {
    const { report, told } = loadBody(`  - ${block}\n`);
    expect(report).toBeUndefined();
    expect(told.join('\n')).toContain(expected);
  });

  it('is read neither for terms nor for figures', () => {
    const body = `  - 做地模式。\n  - table: 甲乙表\n    header: [指标]\n    rows: [[产值5亿元]]\n`;
    const glossary = 'label: 附件：\ntitle: 名词解释\nentries:\n  - { term: 甲乙, text: 解释。 }\n';
    const figures = 'groups:\n  - name: 组\n    figures: [{ id: a, label: 产值, pattern: "产值{value}亿元" }]\n';
    const { told } = loadBody(body, { 'glossary.yaml': glossary, 'figures.yaml': figures });
    expect(told.map((line) => line.split(' ').slice(1, 3).join(' '))).toEqual([
      'warning glossary/not-found',
      'warning figure/not-found',
    ]);
  });
});

describe('a figure', () => {
  it('has its picture, what it shows, a caption and a height', () => {
    const block = first(figure, { 'images/plan.png': picture });
    expect(block).toMatchObject({
      kind: 'figure',
      src: 'images/plan.png',
      lines: 5,
      picture: { width: 3, height: 2, encoding: 'png' },
      at: { line: 7 },
    });
    if (block.kind === 'figure') expect([block.alt, block.caption].map(plain)).toEqual(['一张图。', '图1　示意图']);
  });

  it('needs no caption and no height', () => {
    const block = first('  - { figure: plan.jpg, alt: 图 } # 规划图\n', { 'plan.jpg': jpeg() });
    expect(block).toMatchObject({ caption: [], lines: 8, picture: { width: 30, height: 20, encoding: 'jpeg' } });
  });

  it('that stands twice is one picture', () => {
    const { report } = loadBody(figure + figure, { 'images/plan.png': picture });
    const [a, b] = report!.body;
    expect(a!.kind === 'figure' && b!.kind === 'figure' && a!.picture === b!.picture).toBe(true);
  });

  it('must say what it shows and be as high as a page allows', () => {
    const { told } = loadBody('  - figure: plan.png\n    lines: 21\n', { 'plan.png': picture });
    expect(told.map((line) => line.split(' ')[1])).toEqual(['content/missing-key', 'content/invalid-value']);
  });

  const problem = (path: string, files = {}) => loadBody(`  - { figure: ${path}, alt: 图 }\n`, files).told;

  it.each(['../r-2/plan.png', '/plan.png', 'images/../../plan.png'])('does not leave its folder: %s', (path) => {
    expect(problem(path)).toEqual([
      `report.yaml:7:15+${path.length} world/outside-project {"path":"${path}","root":"content/r-1"}`,
    ]);
  });

  it('must be there', () => {
    expect(problem('plan.png')).toEqual(['report.yaml:7:15+8 world/not-found {"path":"plan.png"}']);
  });

  const cut = (bytes: Uint8Array, by: number) => bytes.slice(0, bytes.length - by);
  it.each([
    ['empty', new Uint8Array(0)],
    ['format', new TextEncoder().encode('GIF89a')],
    ['format', png({ width: 1, height: 1, bits: 3 })],
    ['format', png({ width: 1, height: 1, chunks: [['CgBI', [1]]] })],
    ['format', jpeg({ frame: 0xc9 })],
    ['format', jpeg({ bits: 12 })],
    ['format', jpeg({ channels: 2 })],
    ['damaged', cut(picture, 30)],
    ['damaged', png({ width: 4, height: 1, rows: [[0, 1, 2, 3]] })],
    ['damaged', png({ width: 2, height: 1, rows: [[0, 1, 2, 3]] })],
    ['damaged', png({ width: 2, height: 1, rows: [[7, 1, 2]] })],
    ['damaged', png({ width: 2, height: 1, colourType: 3 })],
    ['damaged', png({ width: 0, height: 1 })],
    ['damaged', cut(jpeg(), 2)],
    ['damaged', cut(jpeg(), 20)],
    ['damaged', jpeg({ width: 0 })],
    ['too-large', png({ width: 8000, height: 5001, rows: [[0]] })],
    ['too-large', jpeg({ width: 8000, height: 5001 })],
    ['cmyk', jpeg({ channels: 4 })],
  ])('is told at its line where its file is %s', (reason, bytes) => {
    expect(problem('a.png', { 'a.png': bytes })).toEqual([
      `report.yaml:7:15+5 content/bad-image {"path":"a.png","reason":"${reason}"}`,
    ]);
  });
});
