import { expect, it } from 'vitest';
import { confusionsFrom, confusionsIn, indexOf } from '../../../src/proof/words/confusion-table.js';

const row = (conditions: string, wrong = '甲乙') => `T1\t${wrong}\t甲丙\tcertain\t${conditions}\t说明\t编校常识\n`;
const found = (conditions: string, text: string, wrong?: string) =>
  confusionsIn(text, indexOf([row(conditions, wrong)])).map(({ start, end }) => text.slice(start, end));

it('holds a row to what must and must not stand beside it', () => {
  expect(found('', '有甲乙，有甲乙。')).toEqual(['甲乙', '甲乙']);
  expect(found('后=丁|戊', '甲乙戊甲乙己')).toEqual(['甲乙']);
  expect(found('后≠丁', '甲乙丁')).toEqual([]);
  expect(found('前=丁', '丁甲乙')).toEqual(['甲乙']);
  expect(found('前≠丁', '丁甲乙')).toEqual([]);
  expect(found('近=丁', '甲乙，丁。甲乙。')).toEqual(['甲乙']);
  expect(found('近≠丁', '甲乙，丁。甲乙。')).toEqual(['甲乙']);
  expect(found('前=丁 后=戊', '丁甲乙戊，丁甲乙，甲乙戊')).toEqual(['甲乙']);
});

it('takes the longer of two rows that begin alike', () => {
  const index = indexOf([row(''), row('', '甲乙丙').replace('T1', 'T2')]);
  expect(confusionsIn('甲乙丙', index).map(({ confusion }) => confusion.id)).toEqual(['T2']);
});

it('refuses a row that lacks a column or has an unknown level or condition', () => {
  expect(() => confusionsFrom('T1\t甲乙\t甲丙\tcertain\n')).toThrow('not a row');
  expect(() => confusionsFrom(row('').replace('certain', 'sure'))).toThrow('not a row');
  expect(() => confusionsFrom(row('旁=丁'))).toThrow('not a condition');
});
