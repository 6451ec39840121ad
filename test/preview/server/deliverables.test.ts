/** Names of the files that an office takes away. */
import { expect, test } from 'vitest';
import { deliverablesOf, fileName, officeName } from '../../../src/preview/server/deliverables.js';

test.each([
  ['政府工作报告', '云溪县人民政府', '云溪县2025年政府工作报告_2025-01-06'],
  ['2025年云溪县人民政府工作报告', '云溪县人民政府', '2025年云溪县人民政府工作报告_2025-01-06'],
  ['云溪县二〇二五年政府工作报告', '云溪县人民政府', '云溪县二〇二五年政府工作报告_2025-01-06'],
  ['政府工作 报告', '云溪县第十届人大常委会', '2025年政府工作报告_2025-01-06'],
  ['../政府:工作*报告?', '', '2025年..政府工作报告_2025-01-06'],
  ['', '', '2025年_2025-01-06'],
])('%s of %s', (title, issuer, name) => {
  expect(officeName({ title, issuer, date: '2025-01-06' })).toBe(name);
});

test('of a report that cannot be read', () => {
  expect(officeName({ title: '', issuer: '', date: '' })).toBe('报告');
});

test('editions that are called the same, in other letters or not at all have files of their own', () => {
  const all = deliverablesOf([
    { name: 'a', label: 'Large print' },
    { name: 'b', label: 'largePrint' },
    { name: 'c', label: '大字本' },
    { name: 'd', label: ' ' },
    { name: 'e', label: '长'.repeat(200) },
    { name: 'f', label: '长'.repeat(300) },
  ]);
  const names = all.map((one) => fileName(one, '甲').toLowerCase());
  expect(new Set(names).size).toBe(all.length);
  expect(names.slice(0, 4)).toEqual(['甲_largeprinta.pdf', '甲_largeprintb.pdf', '甲_大字本.pdf', '甲_d.pdf']);
  expect(names.every((name) => Buffer.byteLength(name) < 200)).toBe(true);
});

test('every file has a name and a number of its own', () => {
  const all = deliverablesOf([
    { name: 'session', label: '会议文本' },
    { name: 'large', label: '大字/本' },
  ]);
  const names = all.map((one) => fileName(one, '甲'));
  expect(names.slice(0, 3)).toEqual(['甲_会议文本.pdf', '甲_大字本.pdf', '甲_幻灯片.pptx']);
  expect(new Set(names).size).toBe(all.length);
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
});
