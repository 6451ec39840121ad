import { expect, it } from 'vitest';
import {
  claimsOfLabels,
  labelOfRow,
  repeatedLabels,
  withoutGeneral,
} from '../../../src/indicators/core/label-claims.js';
import type { ReportBlock } from '../../../src/report/report.js';
import { yearsPlanning } from '../../../src/report/years.js';

/** Labels and values that are compared in paragraphs of a review in a report of 2024. */
function claims(...texts: readonly string[]): string[] {
  const at = { file: 'report.yaml', line: 1, column: 1 };
  const body: ReportBlock[] = [
    {
      kind: 'part',
      heading: [{ text: '2023年工作回顾' }],
      numbered: true,
      at,
      body: texts.map((text) => ({ kind: 'paragraph', lead: [], text: [{ text, at }], points: [], at })),
    },
  ];
  const repeated = repeatedLabels([body], []);
  return withoutGeneral(claimsOfLabels(body, yearsPlanning(2024), (label) => repeated.has(label))).map(
    ({ label, value }) => `${label} ${value}`,
  );
}

it('compares clauses that are a label and its number', () => {
  expect(claims('改造老旧小区35个。', '民生改善，改造老旧小区53个，惠及群众2万人。')).toEqual([
    '改造老旧小区 35个',
    '改造老旧小区 53个',
  ]);
  expect(claims('高新技术企业总数达到128家。', '高新技术企业118家。')).toEqual([
    '高新技术企业 128家',
    '高新技术企业 118家',
  ]);
});

it.each([
  ['a label that narrows', ['城区改造老旧小区35个。', '镇区改造老旧小区8个。']],
  ['a general noun', ['签约项目86个。', '签约项目12个。']],
  ['another year', ['高新技术企业128家。', '2018年，高新技术企业68家。']],
  ['another time', ['接待游客230万人次。', '春节期间，接待游客30万人次。']],
  ['a place', ['改造老旧小区35个。', '云溪镇推进更新，改造老旧小区8个。']],
  ['works on one thing', ['新增学位1800个。', '新建城东小学，新增学位1080个。']],
  ['more values than two', ['改造老旧小区35个。', '改造老旧小区8个。', '改造老旧小区12个。']],
  ['a core indicator', ['地区生产总值312亿元。', '地区生产总值315亿元。']],
])('does not compare %s', (_, texts) => {
  expect(claims(...texts)).toEqual([]);
});

it('compares a general noun where both say that they count the whole', () => {
  expect(claims('全年签约项目86个。', '全年签约项目88个。')).toHaveLength(2);
});

it('reads names in tables as the clauses have them', () => {
  expect(['高新技术企业数量', '投资', '东坪镇学校'].map(labelOfRow)).toEqual(['高新技术企业', undefined, undefined]);
});

it('reads only labels with two numbers, in text or in a row of a table', () => {
  const at = { file: 'report.yaml', line: 1, column: 1 };
  const body: ReportBlock[] = [
    {
      kind: 'paragraph',
      lead: [],
      text: [{ text: '新建公厕3座。修复堤防8公里，新建公厕5座。种植林木9万株。种植林木9万株。', at }],
      points: [],
      at,
    },
  ];
  expect([...repeatedLabels([body], [])]).toEqual(['新建公厕']);
  expect([...repeatedLabels([body], ['修复堤防'])].sort()).toEqual(['修复堤防', '新建公厕']);
});
