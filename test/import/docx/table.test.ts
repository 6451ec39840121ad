/** Tables of Word as rows of the same number of cells. */
import { expect, it } from 'vitest';
import type { WordCell } from '../../../src/import/docx/blocks.js';
import { filledGrid, ownedCells, tableRows } from '../../../src/import/docx/table.js';
import { parseXml } from '../../../src/import/docx/xml.js';

const uri = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const tc = (name: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr><w:t>${name}</w:t></w:tc>`;
/** The grid of a table; each cell has one line, its name. */
const gridOf = (...rows: string[]) => {
  const xml = `<w:tbl xmlns:w="${uri}">${rows.map((row) => `<w:tr>${row}</w:tr>`).join('')}</w:tbl>`;
  const names = new Map<WordCell['blocks'], string>();
  let changes = 0;
  const cells = tableRows(
    parseXml(new TextEncoder().encode(xml)),
    (cell) => {
      const blocks: WordCell['blocks'] = [];
      names.set(blocks, cell.children.find(({ name }) => name === 'w:t')?.text ?? '');
      return blocks;
    },
    () => changes++,
  );
  return { grid: filledGrid(cells, ({ blocks }) => names.get(blocks) ?? ''), owned: ownedCells(cells), changes };
};

it('a cell over two columns stands in the first', () => {
  expect(gridOf(tc('甲', '<w:gridSpan w:val="2"/>') + tc('乙'), tc('1') + tc('2') + tc('3')).grid).toEqual([
    ['甲', '', '乙'],
    ['1', '2', '3'],
  ]);
});

it('a cell over two rows stands in the first', () => {
  const { grid, owned } = gridOf(
    tc('甲', '<w:vMerge w:val="restart"/>') + tc('乙'),
    tc('not shown', '<w:vMerge/>') + tc('2'),
  );
  expect(grid).toEqual([
    ['甲', '乙'],
    ['', '2'],
  ]);
  expect(owned[1]![0]).toBeUndefined();
});

it('columns are counted by what the cells cover', () => {
  const start = tc('乙', '<w:vMerge w:val="restart"/>');
  const rest = tc('not shown', '<w:vMerge/>');
  expect(gridOf(tc('甲', '<w:gridSpan w:val="2"/>') + start, tc('1') + tc('2') + rest).grid).toEqual([
    ['甲', '', '乙'],
    ['1', '2', ''],
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

it('a deleted row is left out, an inserted one counts, and both are changes', () => {
  const { grid, changes } = gridOf(`<w:trPr><w:del/></w:trPr>${tc('删')}`, `<w:trPr><w:ins/></w:trPr>${tc('增')}`);
  expect(grid).toEqual([['增']]);
  expect(changes).toBe(2);
});
