import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { workbook } from '../../../src/deck/pptx/workbook.js';

test('labels are in column A, the values of each series in a column after it, zero as a value', () => {
  const bytes = workbook({
    labels: ['甲', '乙<丙'],
    series: [
      { name: '2023年', values: [0, -1.5] },
      { name: '2024年', values: [2, 3] },
    ],
  });
  const sheet = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml']!);
  expect(
    [...sheet.matchAll(/r="([A-Z]\d)"[^>]*>(?:<is><t[^>]*>|<v>)([^<]*)/g)].map(([, cell, value]) => `${cell} ${value}`),
  ).toEqual(['B1 2023年', 'C1 2024年', 'A2 甲', 'B2 0', 'C2 2', 'A3 乙&lt;丙', 'B3 -1.5', 'C3 3']);
});
