/** How the places of a Word file are named. */
import { expect, it } from 'vitest';
import type { WordPlace } from '../../../src/diagnostics/diagnostic.js';
import { positionWords } from '../../../src/diagnostics/place.js';
import { reading } from '../reading.js';
import { p, run, wordFile } from '../word-file.js';

const named = (body: string, parts = {}) =>
  (reading('a.docx', wordFile(body, parts)).lines ?? [])
    .filter(({ text, table }) => text !== '' || table)
    .map(({ word }) => positionWords(word!, 'zh-CN'));
const picture = '<w:r><w:pict><v:imagedata/></w:pict></w:r>';
const placeOf = (body: string, parts = {}) => reading('a.docx', wordFile(body, parts)).problems[0]?.at as WordPlace;

it('the heading above is one by its style, its number or its type', () => {
  const styles = '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style>';
  const body = [
    p('上年回顾', '<w:pStyle w:val="1"/>'),
    p('经济稳中有进。'),
    p('（一）改革不断深化。全年办结事项三千件。'),
    p('服务窗口减少一半。'),
    `<w:p>${run('城乡建设', '<w:b/>')}</w:p>`,
    p('新修道路。'),
    p('一、二、三产业都增长。'),
  ].join('');
  expect(named(body, { styles })).toEqual([
    '“上年回顾”',
    '“上年回顾”下，“经济稳中有进。”',
    '“（一）改革不断深化。全年办结事项三千件。”',
    '“（一）改革不断深化”下，“服务窗口减少一半。”',
    '“城乡建设”',
    '“城乡建设”下，“新修道路。”',
    '“城乡建设”下，“一、二、三产业都增长。”',
  ]);
});

it('no heading is a bold sentence, a long bold line, a title, or an entry of the contents', () => {
  const styles =
    '<w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style><w:style w:type="paragraph" w:styleId="C"><w:name w:val="toc 1"/></w:style>';
  const bold = (text: string) => `<w:p>${run(text, '<w:b/>')}</w:p>`;
  const headings = [
    bold('全年经济稳中有进。'),
    bold('县'.repeat(31)),
    p('一、云溪县政府工作报告', '<w:pStyle w:val="T"/>'),
    p('一、回顾', '<w:pStyle w:val="C"/>'),
  ];
  for (const heading of headings) expect(named(heading + p('新修道路。'), { styles }).at(-1)).toBe('“新修道路。”');
});

it('a line broken by hand has its own words and heading', () => {
  const broken = '<w:p><w:r><w:t>一、回顾</w:t><w:br/><w:t>经济增长。</w:t><w:br/><w:t>就业稳定。</w:t></w:r></w:p>';
  expect(named(broken)).toEqual(['“一、回顾”', '“一、回顾”下，“经济增长。”', '“一、回顾”下，“就业稳定。”']);
});

it('names the cell, the note and the text box', () => {
  const cell = (inner: string) => `<w:tc>${inner}</w:tc>`;
  const row = `<w:tr>${cell(p('指标'))}${cell(`<w:p>${run('完成')}${picture}</w:p>`)}</w:tr>`;
  expect(placeOf(`${p('一、回顾')}<w:tbl>${row}${row}</w:tbl>`)).toMatchObject({
    words: '完成',
    heading: '一、回顾',
    inside: { kind: 'cell', row: 1, cell: 2 },
  });
  const reference = `<w:p>${run('就业')}<w:r><w:footnoteReference w:id="2"/></w:r></w:p>`;
  const footnotes = `<w:footnote w:id="2"><w:p>${run('就业：指')}${picture}</w:p></w:footnote>`;
  expect(placeOf(p('一、回顾') + reference, { footnotes })).toMatchObject({
    words: '就业：指',
    heading: '一、回顾',
    inside: { kind: 'footnote' },
  });
  const box = `<w:r><w:pict><v:shape><v:textbox><w:txbxContent><w:p>${run('框')}<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>`;
  expect(placeOf(`<w:p>${run('文')}${box}</w:p>`)).toMatchObject({ words: '框x', inside: { kind: 'text-box' } });
});

it('the character meant is counted behind the list number Word prints', () => {
  const numbering =
    '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>';
  const list = '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>';
  const at = placeOf(`<w:p>${list}${run('𠮷新建学校')}${picture}</w:p>`, { numbering });
  expect([...at.text!].slice(0, at.column! - 1).join('')).toBe('1.𠮷新建学校');
});

const formula = '<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>';
const alone = `<w:p>${picture}</w:p>`;
const whereabouts = (body: string, parts = {}) =>
  reading('a.docx', wordFile(body, parts)).problems.map(({ at }) => positionWords(at as WordPlace, 'zh-CN'));

it('what stands alone is named by the words before it', () => {
  const box = `<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>${p('框中')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>`;
  const hidden = `<w:p>${run('内部', '<w:vanish/>')}</w:p>`;
  const body = [
    p('一、回顾'),
    p('经济稳中有进。'),
    p(''),
    alone,
    p('新修道路。'),
    box,
    hidden,
    `<w:p>${formula}</w:p>`,
  ];
  expect(whereabouts(body.join(''))).toEqual([
    '“一、回顾”下，“经济稳中有进。”之后',
    '“一、回顾”下，“新修道路。”之后',
    '“一、回顾”下，“新修道路。”之后',
    '“一、回顾”下，“新修道路。”之后',
  ]);
});

it('right below a heading it is said to stand after the heading, at the start before the first words', () => {
  expect(whereabouts(p('一、回顾') + alone)).toEqual(['“一、回顾”之后']);
  expect(whereabouts(p('（一）改革不断深化。服务窗口减少一半，办事时间缩短三成。') + alone)[0]).toBe(
    '“（一）改革不断深化。服务窗口减少一半…”之后',
  );
  expect(whereabouts(alone + p('政府工作报告'))).toEqual(['“政府工作报告”之前']);
});

it('in a line broken by hand it is named by the line before', () => {
  expect(whereabouts(`<w:p><w:r><w:t>经济增长。</w:t><w:br/></w:r>${picture}</w:p>`)).toEqual(['“经济增长。”之后']);
});

it('a formula among words is named by them', () => {
  expect(whereabouts(`<w:p>${run('比率为')}${formula}</w:p>`)).toEqual(['“比率为x”']);
});

it('a table is named by the words before it, a cell without words by those of the cell before', () => {
  const row = (...cells: string[]) => `<w:tr>${cells.map((cell) => `<w:tc>${cell}</w:tc>`).join('')}</w:tr>`;
  const table = `<w:tbl>${row(p('指标'), p('总量'))}${row(p('产值'), alone)}</w:tbl>`;
  expect(whereabouts(p('一、回顾') + p('表1 主要指标') + table)).toEqual([
    '“一、回顾”下，“表1 主要指标”之后的表格第2行第2格，“产值”之后',
  ]);
  expect(whereabouts(p('一、回顾') + table)).toEqual(['“一、回顾”之后的表格第2行第2格，“产值”之后']);
  expect(whereabouts(table)).toEqual(['表格第2行第2格，“产值”之后']);
});

it('merged cells are named by the first of them', () => {
  const cell = (text: string, more = '') => `<w:tc><w:tcPr>${more}</w:tcPr>${p(text)}</w:tc>`;
  const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`;
  const table = `<w:tbl>${[
    row(cell('指标', '<w:vMerge w:val="restart"/>'), cell('2023年', '<w:gridSpan w:val="2"/>')),
    row(cell('', '<w:vMerge/>'), cell('总量'), cell('增速')),
    row(cell('产值'), cell('9'), cell('5')),
    row(cell('粮食'), cell('未统计', '<w:gridSpan w:val="2"/>')),
    row(cell('棉花'), cell('7'), cell('快报', '<w:vMerge w:val="restart"/>')),
    row(cell('油料'), cell('8'), cell('', '<w:vMerge/>')),
  ].join('')}</w:tbl>`;
  expect(whereabouts(p('表1') + table)).toEqual([
    '“表1”之后的表格第1行第2格，“2023年”',
    '“表1”之后的表格第5行第3格，“快报”',
    '“表1”之后的表格第4行第2格，“未统计”',
  ]);
});

it('in a note without words it is named by the text with the mark', () => {
  const reference = `<w:p>${run('就业稳定')}<w:r><w:footnoteReference w:id="2"/></w:r></w:p>`;
  const footnotes = `<w:footnote w:id="2">${alone}</w:footnote>`;
  expect(whereabouts(reference + p('新修道路。'), { footnotes })).toContain('脚注，“就业稳定”之后');
});
