/** Words in another language than the text. */
import { expect, test } from 'vitest';
import { foreignRuns } from '../../../src/print/layout/languages.js';

const words = (text: string) => foreignRuns(text).map(({ start, end }) => text.slice(start, end));

test.each([
  ['研发CRO平台和XR中心', ['CRO', 'XR']],
  ['引进Open AI Lab一家', ['Open AI Lab']],
  ['R&D经费', ['R&D']],
  ['用5G和WiFi6', ['WiFi']],
  ['B区、3A景区、V视频', []],
  ['全年3810.24亿元', []],
])('%s', (text, expected) => {
  expect(words(text)).toEqual(expected);
});

test('they are English', () => {
  expect(foreignRuns('推进ESG')).toEqual([{ start: 2, end: 5, language: 'en' }]);
});
