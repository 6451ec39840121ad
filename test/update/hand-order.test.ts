/** What a person moved, divided, joined or made another kind of block since the last import, when the next draft comes. */
import { describe, expect, it } from 'vitest';
import { blocksOf, importedJson, readImported } from '../../src/update/imported.js';
import { updateGlossary, updateReport } from '../../src/update/update-yaml.js';
import { glossaryOf, head, reportOf } from './revised.js';

const base = `${head}body:
  - part: 工作回顾
    body:
      - section: 聚焦优格局。
        body:
          - |
            全县生产总值增长5.2%。
            粮食总产量稳定在30万吨。
            城乡面貌持续改善。
          - 新建改造农村公路120公里。
      - section: 聚焦强产业。
        body:
          - |
            新增规模以上工业企业35家。
            培育专精特新企业12家。
          - text: 还存在不少困难：
            points:
              - 一是“稳”的基础尚不牢固；
              - 二是“进”的动力仍要增强。
`;
const grain = '            粮食总产量稳定在30万吨。\n';
const firms = '            培育专精特新企业12家。\n';
const roads = '          - 新建改造农村公路120公里。\n';
const first = base.slice(base.indexOf('      - section: 聚焦优'), base.indexOf('      - section: 聚焦强'));

type Edit = (text: string) => string;
const swap =
  (...pairs: readonly (readonly [string, string])[]): Edit =>
  (text) =>
    pairs.reduce((all, [was, now]) => {
      expect(all).toContain(was);
      return all.replace(was, now);
    }, text);

function updated(hand: Edit, draft: Edit) {
  const imported = readImported(importedJson(new Map([['report.yaml', base]])))!;
  const blocks = (list: 'body' | 'annexes' | 'entries') => blocksOf(imported, 'report.yaml', list);
  const { text, undone } = updateReport(hand(base), reportOf(draft(base)), [], {
    base: imported['report.yaml'],
    blocks,
  })!;
  return { text, undone: undone.map(({ kind, text }) => `${kind} ${text}`) };
}

const inFirm = swap(['增长5.2%', '增长5.4%'], ['企业35家', '企业36家']);

describe('stays as a person has it, with what the draft changed around it', () => {
  it.each<[string, Edit]>([
    ['a sentence in another paragraph', swap([grain, ''], [firms, firms + grain])],
    ['a sentence at another place of its paragraph', swap([grain, ''], ['持续改善。\n', `持续改善。\n${grain}`])],
    ['a paragraph in another section', swap([roads, ''], [firms, firms + roads])],
    ['a paragraph divided', swap([grain, `          - |\n${grain}`])],
    ['two paragraphs joined', swap([roads, roads.replace('          - ', '            ')])],
    ['two sections exchanged', (text) => text.replace(first, '') + first],
    ['a section renamed and moved', (text) => text.replace(first, '') + first.replace('优格局', '新格局')],
  ])('%s', (_, hand) => {
    expect(updated(hand, (text) => text)).toEqual({ text: hand(base), undone: [] });
    expect(updated(hand, inFirm)).toEqual({ text: inFirm(hand(base)), undone: [] });
  });

  it('a heading that is a paragraph', () => {
    const hand = swap(['      - section: 聚焦强产业。\n        body:\n', '          - 聚焦强产业。\n']);
    expect(updated(hand, (text) => text)).toEqual({ text: hand(base), undone: [] });
  });

  it('with the words that the draft has for it now', () => {
    const hand = swap([grain, ''], [firms, firms + grain]);
    const draft = swap(['30万吨', '31万吨']);
    expect(updated(hand, draft)).toEqual({ text: draft(hand(base)), undone: [] });
  });
});

describe('goes with the draft', () => {
  it('where the draft dropped the sentence that a person moved', () => {
    const hand = swap([grain, ''], [firms, firms + grain]);
    expect(updated(hand, swap([grain, ''])).text).toBe(swap([grain, ''])(base));
  });

  it('where the draft moved it elsewhere', () => {
    const hand = swap([grain, ''], [firms, firms + grain]);
    const draft = swap([grain, ''], [roads, `          - |\n            新建改造农村公路120公里。\n${grain}`]);
    expect(reportOf(updated(hand, draft).text)).toEqual(reportOf(draft(base)));
  });
});

it('of two similar sentences the person deleted one and the draft the other: none comes back', () => {
  const others = ['甲', '乙'].map((name) => `          - ${name}镇新建改造农村公路30公里，惠及群众。\n`) as [
    string,
    string,
  ];
  const both = base.replace(roads, roads + others.join(''));
  const imported = readImported(importedJson(new Map([['report.yaml', both]])))!;
  const hands = { base: imported['report.yaml'], blocks: () => blocksOf(imported, 'report.yaml', 'body') };
  const update = updateReport(both.replace(others[0], ''), reportOf(both.replace(others[1], '')), [], hands)!;
  expect(update.text).toBe(base);
  expect(update.handChanges.map(({ draft }) => draft)).toEqual(['甲镇新建改造农村公路30公里，惠及群众。']);
});

it('entries of the glossary stay in the order of a person, with a new one of the draft', () => {
  const entry = (term: string) => `  - term: ${term}\n    text: 指${term}的做法。\n`;
  const glossary = (...terms: string[]) => `label: 附件\ntitle: 名词解释\nentries:\n${terms.map(entry).join('')}`;
  const imported = readImported(importedJson(new Map([['g', glossary('甲法', '乙法', '丙法')]])))!;
  const hands = { base: imported.g, blocks: () => blocksOf(imported, 'g', 'entries') };
  const draft = glossaryOf(glossary('甲法', '乙法', '丁法', '丙法'));
  const { text } = updateGlossary(glossary('丙法', '甲法', '乙法'), draft, [], hands)!;
  expect(glossaryOf(text).entries.map(({ term }) => term)).toEqual(['丙法', '甲法', '乙法', '丁法']);
});
