/** Changes of the text, as `yinfa diff` lists them. */
import { describe, expect, it, test } from 'vitest';
import { compareReports } from '../../../src/diff/compare/rows.js';
import { textChanges } from '../../../src/diff/compare/text-changes.js';
import { load, reportWith } from '../../content/folder.js';
import { body, compareEdited, sectionMoved } from './small-report.js';

describe('changes', () => {
  const changes = (edit: (body: string) => string) => textChanges(compareEdited(edit));

  it('are none of equal reports', () => {
    expect(changes((text) => text)).toEqual([]);
  });
  it('name the numbers that gave way to others', () => {
    const [change] = changes((text) => text.replace('4.5%', '4.6%').replace('15.5%', '-1.2%'));
    expect(change).toMatchObject({ state: 'changed', kind: 'paragraph', along: 0 });
    expect(change!.numbers).toEqual([
      { before: '4.5%', after: '4.6%' },
      { before: '15.5%', after: '-1.2%' },
    ]);
    expect(change!.after!.where).toEqual({ part: '一、', section: '（一）', paragraph: 1 });
  });
  it('have the place of the sentence that changed', () => {
    const sentences = (second: string) =>
      body.replace('各项工作都有成绩。', `|\n      各项工作都有成绩。\n      ${second}`);
    const load2 = (text: string) => load({ 'report.yaml': reportWith(text) }).report!;
    const [change] = textChanges(compareReports(load2(sentences('共5个。')), load2(sentences('共6个。'))));
    expect(change!.at!.line).toBe(change!.after!.at!.line + 2);
  });
  it('take a section that moved with its paragraphs for one', () => {
    const found = changes(sectionMoved);
    expect(found.map(({ state, along, before, after }) => [state, along, before!.number, after!.number])).toEqual([
      ['moved', 1, '（三）', '（一）'],
      ['renumbered', 0, '（一）', '（二）'],
      ['renumbered', 0, '（二）', '（三）'],
    ]);
  });
  it('tell a paragraph that moved and changed by itself', () => {
    const found = changes((text) => sectionMoved(text).replace('120条', '130条'));
    expect(found.map(({ state, along, numbers }) => [state, along, numbers.length])).toEqual([
      ['moved', 0, 0],
      ['moved', 0, 1],
      ['renumbered', 0, 0],
      ['renumbered', 0, 0],
    ]);
  });
  it('take a part that moved with all that stands under it for one', () => {
    const part = (name: string, words: string) =>
      `  - part: ${name}\n    body:\n      - ${words}一。\n      - section: ${words}二\n        body:\n          - ${words}三。\n`;
    const [first, long] = [part('甲', '短'), part('乙', '长长长长长长长长')];
    const before = load({ 'report.yaml': reportWith(first + long) }).report!;
    const after = load({ 'report.yaml': reportWith(long + first) }).report!;
    const found = textChanges(compareReports(before, after));
    expect(found.map(({ state, kind, along, after }) => [state, kind, along, after!.text])).toEqual([
      ['renumbered', 'part', 0, '乙'],
      ['moved', 'part', 3, '甲'],
    ]);
  });
  it('take a section that moved with those within it for one, and name both numbers', () => {
    const section = (name: string) =>
      `      - section: 抓${name}\n        body:\n          - section: 促${name}\n            body: [${name}上加力。, ${name}上加劲。]\n`;
    const within = (...names: string[]) =>
      load({
        'report.yaml': reportWith(`  - part: 安排\n    numbered: false\n    body:\n${names.map(section).join('')}`),
      }).report!;
    const found = textChanges(compareReports(within('消费', '投资', '外贸'), within('投资', '外贸', '消费')));
    const moved = found.find(({ state }) => state === 'moved')!;
    expect([moved.before!.number, moved.after!.number, moved.along]).toEqual(['一、', '三、', 3]);
    const [change] = textChanges(
      compareReports(
        within('消费'),
        load({
          'report.yaml': reportWith(
            `  - part: 安排\n    numbered: false\n    body:\n${section('消费').replace('上加劲', '上鼓劲')}`,
          ),
        }).report!,
      ),
    );
    expect(change!.after!.where).toEqual({ part: '安排：', section: '一、（一）', paragraph: 2 });
  });
  it('tell a paragraph that came under a moved heading from elsewhere by itself', () => {
    const task = / {6}- section: 强治理\n.*\n.*\n/.exec(body)![0];
    const other = '          - 商事主体增至24.3万户，企业活力增强。\n';
    const found = changes((text) =>
      text
        .replace(task, '')
        .replace(other, '')
        .replace('      - section: 稳增长', `${task}${other}      - section: 稳增长`),
    );
    expect(found.filter(({ state }) => state === 'moved').map(({ along, after }) => [along, after!.text])).toEqual([
      [1, '强治理'],
      [0, '商事主体增至24.3万户，企业活力增强。'],
    ]);
  });
  it('are told of the title of the glossary', () => {
    const glossary = (title: string) =>
      `label: 附件：\ntitle: ${title}\nentries:\n  - { term: 税收, text: 国家的钱。 }\n`;
    const [before, after] = ['名词解释', '名词说明'].map(
      (title) => load({ 'report.yaml': reportWith(body), 'glossary.yaml': glossary(title) }).report!,
    );
    const found = textChanges(compareReports(before!, after!));
    expect(found.map(({ state, kind, after }) => [state, kind, after!.text])).toEqual([
      ['changed', 'glossary', '附件：名词说明'],
    ]);
  });
});

test('an annex that moved is one change with all in it, and a new number none of its text', () => {
  const one = '  - title: 民生实事\n    body: [新建学校三所，增加学位。]\n';
  const two = '  - title: 重点任务\n    body: [抓好春耕备耕，种足粮食。, 抓好夏粮收购，应收尽收。]\n';
  const [before, after] = [one + two, two + one].map(
    (annexes) => load({ 'report.yaml': `${reportWith(body)}annexes:\n${annexes}` }).report!,
  );
  const found = textChanges(compareReports(before!, after!));
  expect(found.map(({ state, kind, after, along }) => [state, kind, after!.number + after!.text, along])).toEqual([
    ['renumbered', 'annex', '附件1重点任务', 0],
    ['moved', 'annex', '附件2民生实事', 1],
  ]);
});
