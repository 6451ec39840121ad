/** Indicators that read differently: by id, with value and movement. */
import { expect, test } from 'vitest';
import { indicatorChanges, indicatorsOf } from '../../../src/diff/compare/indicator-changes.js';
import { load, reportWith } from '../../content/folder.js';

const figures = (ids: readonly string[]) => {
  const lines: Readonly<Record<string, string>> = {
    gdp: "{ id: gdp, label: 生产总值, pattern: '生产总值{value}亿元，增长{growth}%' }",
    tax: "{ id: tax, label: 税收, pattern: '税收增长{growth}%' }",
    seats: "{ id: seats, label: 新增学位, pattern: '新增学位{value}个' }",
  };
  return `groups:\n  - name: 经济\n    figures:\n${ids.map((id) => `      - ${lines[id]}\n`).join('')}`;
};
const body = '  - 全年生产总值3800亿元，增长4.5%，税收增长15.5%。\n  - 新增学位5000个。\n';

/** `id label: before → after`. */
function changes(before: readonly string[], after: readonly string[], edit = (text: string) => text): string[] {
  const read = (text: string, ids: readonly string[]) =>
    indicatorsOf(load({ 'report.yaml': reportWith(text), 'figures.yaml': figures(ids) }).report!);
  return indicatorChanges(read(body, before), read(edit(body), after)).map(({ id, label, before, after }) => {
    const [old, now] = [before, after].map((one) => (one ? `${one.shown} ${one.change}`.trim() : '—'));
    return `${id} ${label}: ${old} → ${now}`;
  });
}
const all = ['gdp', 'tax', 'seats'];

test('none differ in equal reports', () => {
  expect(changes(all, all)).toEqual([]);
});

test('a changed value, and a value that moved differently', () => {
  expect(changes(all, all, (text) => text.replace('5000', '6000'))).toEqual(['seats 新增学位: 5000个 → 6000个']);
  expect(changes(all, all, (text) => text.replace('4.5%', '4.6%'))).toEqual([
    'gdp 生产总值: 3800亿元 增长4.5% → 3800亿元 增长4.6%',
  ]);
});

test('an indicator that is a movement is named after it', () => {
  expect(changes(all, all, (text) => text.replace('15.5%', '16%'))).toEqual(['tax 税收增长: 15.5% → 16%']);
});

test('added ones in the order of the new report, removed ones after them', () => {
  expect(changes(['gdp', 'tax'], ['seats', 'tax'])).toEqual([
    'seats 新增学位: — → 5000个',
    'gdp 生产总值: 3800亿元 增长4.5% → —',
  ]);
});
