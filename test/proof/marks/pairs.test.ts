import { expect, it } from 'vitest';
import { wordingOf } from '../../../src/proof/wording.js';
import { foundBy, proofed } from '../proofed.js';

const saidOf = (rule: string, text: string, language: 'zh-CN' | 'en') =>
  proofed(text).flatMap((one) => (one.rule === rule ? [wordingOf(one, language).message] : []));

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

it.each([
  ['做好“工作。', '前引号“没有后引号', 'nothing closes “: ” is missing'],
  ['做好工作”。', '后引号”没有前引号', 'nothing opens ”: “ is missing'],
  ['落实《规划。', '前书名号《没有后书名号', 'nothing closes 《: 》 is missing'],
  ['新建（含改建3所。', '前括号（没有后括号', 'nothing closes （: ） is missing'],
  ['落实云政发〔2023号。', '前六角括号〔没有后六角括号', 'nothing closes 〔: 〕 is missing'],
  ['抓好【重点工作。', '前方头括号【没有后方头括号', 'nothing closes 【: 】 is missing'],
])('names the half that is missing in %s', (text, zh, en) => {
  expect(saidOf('marks/unpaired', text, 'zh-CN')).toEqual([zh]);
  expect(saidOf('marks/unpaired', text, 'en')).toEqual([en]);
});

it('names a turned mark without quoting it by quotation marks', () => {
  expect(saidOf('marks/turned', '建成“智慧平台“和“数据中心”。', 'zh-CN')).toEqual(['此处应用后引号”，却用了前引号“']);
});
