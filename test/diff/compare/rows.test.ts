/** Two revisions side by side: small reports edited by hand, and a glossary. */
import { describe, expect, it } from 'vitest';
import { compareReports, renumbered } from '../../../src/diff/compare/rows.js';
import { load, reportWith } from '../../content/folder.js';
import { body, compareEdited, lines, sectionMoved } from './small-report.js';

describe('paragraphs', () => {
  it('are unchanged in equal reports', () => {
    expect(lines(compareEdited((text) => text))).toEqual([]);
  });
  it('show a changed number as a whole', () => {
    expect(lines(compareEdited((text) => text.replace('4.5%', '4.6%')))).toEqual([
      'changed 全年生产总值增长-4.5%-+4.6%+，税收增长15.5%。',
    ]);
  });
  it('that are added and removed are rows at their positions', () => {
    const rows = compareEdited((text) =>
      text
        .replace('          - 商事主体增至24.3万户，企业活力增强。\n', '')
        .replace('          - 新增学位', '          - 建成公园三座，绿地成片。\n          - 新增学位'),
    );
    expect(lines(rows)).toEqual(['removed -商事主体增至24.3万户，企业活力增强。-', 'added +建成公园三座，绿地成片。+']);
    expect(rows.findIndex(({ state }) => state === 'removed')).toBe(
      rows.findIndex(({ after }) => after?.text.startsWith('全年')) + 1,
    );
  });
  it('move with their section, and the others get new numbers', () => {
    expect(lines(compareEdited(sectionMoved))).toEqual([
      'moved （三）→（一）强治理',
      'moved 街道整治了120条，市容焕然一新。',
      'kept （一）→（二）稳增长',
      'kept （二）→（三）惠民生',
      // Where they were.
      'left （三）→（一）',
      'left ',
    ]);
  });
  it('are recognized when moved and changed', () => {
    const rows = compareEdited((text) =>
      text
        .replace('          - 商事主体增至24.3万户，企业活力增强。\n', '')
        .concat('          - 商事主体增至25.1万户，企业活力增强。\n'),
    );
    expect(lines(rows)).toEqual(['left ', 'moved 商事主体增至-24.3万-+25.1万+户，企业活力增强。']);
  });
  it('and headings are recognized when words are added', () => {
    const rows = compareEdited((text) => text.replace('稳增长', '全力稳增长、扩内需'));
    expect(lines(rows)).toEqual(['changed （一）+全力+稳增长+、扩内需+']);
  });
  it('with equal words are matched in their order', () => {
    const twice = (text: string) => `${text}          - 谢谢大家。\n          - 谢谢大家。\n`;
    const before = load({ 'report.yaml': reportWith(twice(body)) }).report!;
    const after = load({ 'report.yaml': reportWith(twice(body).replace('120条', '130条')) }).report!;
    expect(lines(compareReports(before, after))).toEqual(['changed 街道整治了-120-+130+条，市容焕然一新。']);
  });
  it('of the title block are compared line by line', () => {
    const before = load({ 'report.yaml': reportWith(body) }).report!;
    const after = load({
      'report.yaml': reportWith(body).replace('罗光华', '某某').replace('2024-02-04', '2025-01-10'),
    }).report!;
    expect(lines(compareReports(before, after))).toEqual([
      'changed 区长 -罗光华-+某某+',
      'changed -2024-02-04-+2025-01-10+',
    ]);
  });
});

it('an entry of the glossary that is removed gives those after it new numbers', () => {
  const terms = ['税收', '商事主体', '学位', '街道'];
  const glossary = (terms: readonly string[]) =>
    `label: 附件：\ntitle: 名词解释\nentries:\n${terms.map((term) => `  - { term: ${term}, text: 解释${term}。 }\n`).join('')}`;
  const [before, after] = [terms, terms.filter((term) => term !== '商事主体')].map(
    (terms) => load({ 'report.yaml': reportWith(body), 'glossary.yaml': glossary(terms) }).report!,
  );
  const rows = compareReports(before!, after!);
  expect(lines(rows)).toEqual([
    'removed 2.-商事主体：解释商事主体。-',
    'kept 3.→2.学位：解释学位。',
    'kept 4.→3.街道：解释街道。',
  ]);
  expect(rows.filter(({ before, after }) => renumbered(before, after))).toHaveLength(2);
});
