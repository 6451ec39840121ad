/** Tables of Word as rows of the same number of cells. */
import { expect, it } from 'vitest';
import type { WordCell } from '../../../src/import/docx/blocks.js';
import {
  bodyRow,
  headerDepth,
  headerOf,
  ownedCells,
  gridOf as slotsOf,
  tableRows,
} from '../../../src/import/docx/table.js';
import { parseXml } from '../../../src/import/docx/xml.js';

const uri = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const tc = (name: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr><w:t>${name}</w:t></w:tc>`;
/** The grid of a table; each cell has one line, its name. */
const gridOf = (...rows: string[]) => {
  const xml = `<w:tbl xmlns:w="${uri}">${rows.map((row) => `<w:tr>${row}</w:tr>`).join('')}</w:tbl>`;
  const names = new Map<WordCell['blocks'], string>();
  const { rows: cells, headerRows } = tableRows(parseXml(new TextEncoder().encode(xml)), (cell) => {
    const blocks: WordCell['blocks'] = [];
    names.set(blocks, cell.children.find(({ name }) => name === 'w:t')?.text ?? '');
    return blocks;
  });
  const slots = slotsOf(cells, ({ blocks }) => [names.get(blocks) ?? ''].filter(Boolean));
  const depth = headerDepth(slots, headerRows);
  const header = headerOf(slots.slice(0, depth));
  return { grid: slots.map(bodyRow), owned: ownedCells(cells), header };
};

it('a cell over two columns stands in the first', () => {
  expect(gridOf(tc('甲', '<w:gridSpan w:val="2"/>') + tc('乙'), tc('1') + tc('2') + tc('3')).grid).toEqual([
    ['甲', '', '乙'],
    ['1', '2', '3'],
  ]);
});

it('a cell over two rows stands in both', () => {
  const { grid, owned } = gridOf(
    tc('甲', '<w:vMerge w:val="restart"/>') + tc('乙'),
    tc('not shown', '<w:vMerge/>') + tc('2'),
  );
  expect(grid).toEqual([
    ['甲', '乙'],
    ['甲', '2'],
  ]);
  expect(owned[1]![0]).toBeUndefined();
});

it('columns are counted by what the cells cover', () => {
  const start = tc('乙', '<w:vMerge w:val="restart"/>');
  const rest = tc('not shown', '<w:vMerge/>');
  expect(gridOf(tc('甲', '<w:gridSpan w:val="2"/>') + start, tc('1') + tc('2') + rest).grid).toEqual([
    ['甲', '', '乙'],
    ['1', '2', '乙'],
  ]);
});

it('a cell that continues nothing stands for itself', () => {
  expect(gridOf(tc('甲', '<w:vMerge/>') + tc('乙')).grid).toEqual([['甲', '乙']]);
});

it('columns that a row leaves out are empty cells', () => {
  const row = `<w:trPr><w:gridBefore w:val="1"/><w:gridAfter w:val="1"/></w:trPr>${tc('中')}`;
  expect(gridOf(row, tc('1') + tc('2') + tc('3')).grid).toEqual([
    ['', '中', ''],
    ['1', '2', '3'],
  ]);
});

it('a deleted row is left out, an inserted one counts', () => {
  const { grid } = gridOf(`<w:trPr><w:del/></w:trPr>${tc('删')}`, `<w:trPr><w:ins/></w:trPr>${tc('增')}`);
  expect(grid).toEqual([['增']]);
});

const over = (name: string) => tc(name, '<w:vMerge w:val="restart"/>');
const under = tc('', '<w:vMerge/>');
const wide = (name: string, span = 2) => tc(name, `<w:gridSpan w:val="${span}"/>`);

it('a cell joined to the one before it, as older programs write it, is part of it', () => {
  const joined = tc('甲', '<w:hMerge w:val="restart"/>') + tc('', '<w:hMerge/>') + tc('乙');
  expect(gridOf(joined, tc('1') + tc('2') + tc('3')).grid[0]).toEqual(['甲', '', '乙']);
});

it('a deleted cell is left out and is a change', () => {
  const { grid } = gridOf(tc('甲') + tc('旧', '<w:cellDel/>'), tc('1') + tc('2', '<w:cellDel/>'));
  expect(grid).toEqual([['甲'], ['1']]);
});

it('heads over several columns stand before those under them', () => {
  const rows = [over('指标') + wide('2024年') + over('备注'), under + tc('总量') + tc('增速') + under];
  expect(gridOf(...rows, tc('产值') + tc('9') + tc('5%') + tc('无')).header).toEqual([
    '指标',
    '2024年总量',
    '2024年增速',
    '备注',
  ]);
});

it('heads may have three rows, or be divided without merging', () => {
  const three = [
    over('地区') + wide('工业', 3),
    under + wide('增加值') + over('利润'),
    under + tc('总量') + tc('增速') + under,
  ];
  expect(gridOf(...three, tc('甲') + tc('1') + tc('2') + tc('3')).header).toEqual([
    '地区',
    '工业增加值总量',
    '工业增加值增速',
    '工业利润',
  ]);
  const typed = [tc('指标') + tc('2024年') + tc('') + tc('备注'), tc('') + tc('总量') + tc('增速') + tc('')];
  expect(gridOf(...typed, tc('产值') + tc('9') + tc('5') + tc('')).header[2]).toBe('2024年增速');
});

it('rows marked to be repeated are the header, but not all rows', () => {
  const mark = '<w:trPr><w:tblHeader/></w:trPr>';
  const rows = [mark + tc('指标') + tc('完成'), mark + tc('名称') + tc('数量'), tc('产值') + tc('9')];
  expect(gridOf(...rows).header).toEqual(['指标名称', '完成数量']);
  expect(gridOf(mark + tc('甲') + tc('乙'), mark + tc('1') + tc('2')).header).toEqual(['甲', '乙']);
});

it('a row of values or of other words is no second header', () => {
  expect(gridOf(tc('任务') + wide('完成情况'), tc('产值') + tc('512.6') + tc('5.2%')).header).toEqual([
    '任务',
    '完成情况',
    '完成情况',
  ]);
  expect(
    gridOf(tc('任务') + wide('分工'), tc('建校') + tc('教育局') + tc('住建局'), tc('') + tc('') + tc('')).header[1],
  ).toBe('分工');
  expect(gridOf(over('民生') + tc('建校'), under + tc('招师'), tc('产业') + tc('招商')).header).toEqual([
    '民生',
    '建校',
  ]);
});

it('a head is without the blanks by which it was spread', () => {
  expect(gridOf(tc('指　标') + tc('总 量'), tc('1') + tc('2')).header).toEqual(['指标', '总量']);
});

it('a table of too many rows by columns is refused', () => {
  const wide = tc('甲', '<w:gridSpan w:val="99"/>').repeat(120);
  expect(() => gridOf(wide, ...Array.from({ length: 99 }, () => tc('乙')))).toThrow(
    expect.objectContaining({ reason: 'too-large', limit: { of: 'places', limit: 1_000_000 } }),
  );
});
