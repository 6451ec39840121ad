import { expect, it } from 'vitest';
import { foundBy } from '../proofed.js';

it('reads pairs over the sentences and the lead of a paragraph', () => {
  expect(foundBy('marks/unpaired', '他说：“做好工作。再做好工作。”')).toEqual([]);
  expect(foundBy('marks/unpaired', '他说：“做好工作。再做好工作。')).toEqual(['“']);
  expect(foundBy('marks/unpaired', '做好“工作。\n再做好”工作。')).toEqual(['“', '”']);
});

it('puts the right mark in place of a turned one', () => {
  expect(foundBy('marks/turned', '建成“智慧平台“和“数据中心”。')).toEqual(['“→”']);
  expect(foundBy('marks/pair-width', '新建（含改建)3所，(改建）5所。')).toEqual([')→）', '(→（']);
});
