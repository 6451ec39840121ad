import { expect, test } from 'vitest';
import { workbookParts } from '../../src/zip/workbook.js';

const parts = new Map(workbookParts({ name: '表', styles: '<styleSheet/>', worksheet: '<worksheet/>' }));
const part = (path: string) => parts.get(path) ?? '';
const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map((found) => found[1]!);

test('every part is declared, and every relationship leads to one', () => {
  const declared = all(part('[Content_Types].xml'), /PartName="\/([^"]+)"/g);
  expect(declared.toSorted()).toEqual([...parts.keys()].filter((path) => !/rels|\[/.test(path)).toSorted());
  expect(all(part('_rels/.rels'), /Target="([^"]+)"/g)).toEqual(['xl/workbook.xml']);
  for (const target of all(part('xl/_rels/workbook.xml.rels'), /Target="([^"]+)"/g))
    expect(parts.has(`xl/${target}`)).toBe(true);
});

test('the sheet has its name, a number of its own and a relationship', () => {
  const [id] = all(part('xl/workbook.xml'), /<sheet name="表" sheetId="\d+" r:id="(\w+)"\/>/g);
  expect(part('xl/_rels/workbook.xml.rels')).toMatch(new RegExp(`Id="${id}" Type="[^"]+/worksheet"`));
});
