import { expect, it } from 'vitest';
import { foundBy } from '../proofed.js';

it('reads pairs over the sentences and the lead of a paragraph', () => {
  expect(foundBy('marks/unpaired', '他说：“做好工作。再做好工作。”')).toEqual([]);
  expect(foundBy('marks/unpaired', '他说：“做好工作。再做好工作。')).toEqual(['“']);
  expect(foundBy('marks/unpaired', '做好“工作。\n再做好”工作。')).toEqual(['“', '”']);
});

it('reads the numbers of documents', () => {
  expect(foundBy('marks/document-number', '落实云政发[2023]12号、云府办（2022）3号、国发〔2021〕第7号。')).toEqual([
    '[2023]12号→〔2023〕12号',
    '（2022）3号→〔2022〕3号',
    '〔2021〕第7号→〔2021〕7号',
  ]);
  expect(foundBy('marks/document-number', '落实国发〔2023〕12号，（2024）云01民初3号，项目（2023）3个')).toEqual([]);
});

it('puts the right mark in place of a turned one', () => {
  expect(foundBy('marks/turned', '建成“智慧平台“和“数据中心”。')).toEqual(['“→”']);
  expect(foundBy('marks/pair-width', '新建（含改建)3所，(改建）5所。')).toEqual([')→）', '(→（']);
});
