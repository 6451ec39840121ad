/** What a person changed since the last import, when the next draft comes. */
import { describe, expect, it } from 'vitest';
import type { HandDecision } from '../../src/update/hand-changes.js';
import { importedJson, readImported } from '../../src/update/imported.js';
import { updateGlossary, updateReport } from '../../src/update/update-yaml.js';
import { changes, glossaryOf, head, reportOf } from './revised.js';

const base = `${head}body:
  - part: 工作回顾
    body:
      - |
        全县生产总值增长5.2%。
        粮食总产量稳定在30万吨。
        城乡面貌持续改善。
      - 新建改造农村公路120公里。
      - 办好十件民生实事。
`;

interface Update {
  /** The base as a person left it. */
  readonly hand?: (text: string) => string;
  /** The base as the draft has it. */
  readonly draft?: (text: string) => string;
  readonly decisions?: readonly HandDecision[];
  readonly remembers?: boolean;
}

const asItIs = (text: string) => text;

function update({ hand = asItIs, draft = asItIs, decisions, remembers = true }: Update) {
  const imported = remembers ? readImported(importedJson(new Map([['report.yaml', base]])))!['report.yaml'] : undefined;
  const old = hand(base);
  const updated = updateReport(old, reportOf(draft(base)), [], { base: imported, decisions })!;
  reportOf(updated.text);
  const found = updated.handChanges.map(({ report, draft, isConflict, keep, isDecided }) =>
    [report, draft, isConflict ? 'conflict' : 'kept', keep, ...(isDecided ? ['decided'] : [])].join(' | '),
  );
  return { diff: changes(old, updated.text), found };
}

const corrected = (text: string) => text.replace('增长5.2%', '增长5.3%');
const decision = { report: '全县生产总值增长5.3%。', draft: '全县生产总值增长5.5%。' };

describe('a sentence of a person', () => {
  it('stays where the draft did not change it, and the draft is put in elsewhere', () => {
    const draft = (text: string) => text.replace('120公里', '125公里').replace('30万吨', '31万吨');
    const { diff, found } = update({ hand: corrected, draft });
    expect(diff).toEqual([
      '-        粮食总产量稳定在30万吨。',
      '+        粮食总产量稳定在31万吨。',
      '-      - 新建改造农村公路120公里。',
      '+      - 新建改造农村公路125公里。',
    ]);
    expect(found).toEqual(['全县生产总值增长5.3%。 | 全县生产总值增长5.2%。 | kept | report']);
  });

  it('gives way, and is named, where the draft changed it too', () => {
    const { diff, found } = update({ hand: corrected, draft: (text) => text.replace('增长5.2%', '增长5.5%') });
    expect(diff).toEqual(['-        全县生产总值增长5.3%。', '+        全县生产总值增长5.5%。']);
    expect(found).toEqual(['全县生产总值增长5.3%。 | 全县生产总值增长5.5%。 | conflict | draft']);
  });

  it.each([
    ['report', []],
    ['draft', ['-        全县生产总值增长5.3%。', '+        全县生产总值增长5.5%。']],
  ] as const)('is decided by a person: %s', (keep, diff) => {
    const draft = (text: string) => text.replace('增长5.2%', '增长5.5%');
    const updated = update({ hand: corrected, draft, decisions: [{ ...decision, keep }] });
    expect(updated.diff).toEqual(diff);
    expect(updated.found).toEqual([`${decision.report} | ${decision.draft} | conflict | ${keep} | decided`]);
  });

  it('gives way to all words of the draft where the draft has more on its line', () => {
    const draft = (text: string) => text.replace('增长5.2%。', '增长5.2%。增速居全市前列。');
    const { diff, found } = update({ hand: corrected, draft });
    expect(diff).toEqual(['-        全县生产总值增长5.3%。', '+        全县生产总值增长5.2%。增速居全市前列。']);
    expect(found).toEqual(['全县生产总值增长5.3%。 | 全县生产总值增长5.2%。增速居全市前列。 | conflict | draft']);
  });

  it('gives way, and is named, in a paragraph that the draft dropped', () => {
    const { diff, found } = update({ hand: corrected, draft: (text) => text.replace(/ {6}- \|\n(?: {8}.*\n)+/, '') });
    expect(diff).toHaveLength(4);
    expect(found).toEqual(['全县生产总值增长5.3%。粮食总产量稳定在30万吨。城乡面貌持续改善。 |  | conflict | draft']);
  });

  it('gives way, and is named, to a sentence that the draft moved to its place', () => {
    const hand = (text: string) => text.replace('全县生产总值增长5.2%。', '三次产业协同发力。');
    const draft = (text: string) =>
      text
        .replace('      - 新建改造农村公路120公里。\n', '')
        .replace('全县生产总值增长5.2%。', '新建改造农村公路120公里。');
    const { diff, found } = update({ hand, draft });
    expect(diff).toContain('+        新建改造农村公路120公里。');
    expect(found).toEqual(['三次产业协同发力。 | 新建改造农村公路120公里。 | conflict | draft']);
  });

  it('stays where the report has the words of the draft elsewhere, as the draft has', () => {
    const twice = (text: string) => text.replace('办好十件民生实事。', '全县生产总值增长5.2%。');
    const { diff } = update({ hand: (text) => corrected(twice(text)), draft: twice });
    expect(diff).toEqual([]);
  });

  it('is no change where the draft made the same', () => {
    expect(update({ hand: corrected, draft: corrected })).toEqual({ diff: [], found: [] });
  });

  it('gives way where nothing is remembered', () => {
    const { diff, found } = update({ hand: corrected, remembers: false });
    expect([diff.length, found]).toEqual([2, []]);
  });

  it('is decided alone on a line of several', () => {
    const line = (text: string) => text.replace('稳定在30万吨。\n        城乡', '稳定在30万吨。城乡');
    const hand = (text: string) => line(text).replace('30万吨', '32万吨');
    const { diff } = update({ hand, draft: (text) => text.replace('持续改善', '明显改善') });
    expect(diff).toEqual([
      '-        粮食总产量稳定在32万吨。城乡面貌持续改善。',
      '+        粮食总产量稳定在32万吨。城乡面貌明显改善。',
    ]);
  });
});

describe('what a person added or deleted', () => {
  it.each([
    ['a sentence', (text: string) => text.replace('30万吨。\n', '30万吨。\n        就业总体稳定。\n')],
    [
      'a paragraph',
      (text: string) => text.replace('      - 办好', '      # 会后补\n      - 就业总体稳定。\n      - 办好'),
    ],
    [
      'a sentence at the end of a line',
      (text: string) => text.replace('30万吨。', '30万吨。就业总体稳定。'),
      '粮食总产量稳定在30万吨。就业总体稳定。 | 粮食总产量稳定在30万吨。',
    ],
  ])('stays: %s', (_, hand, words = '就业总体稳定。 | ') => {
    const { diff, found } = update({ hand, draft: (text) => text.replace('5.2%', '5.4%') });
    expect(diff).toEqual(['-        全县生产总值增长5.2%。', '+        全县生产总值增长5.4%。']);
    expect(found).toEqual([`${words} | kept | report`]);
  });

  it.each([
    [
      'a sentence',
      (text: string) => text.replace('        粮食总产量稳定在30万吨。\n', ''),
      '粮食总产量稳定在30万吨。',
    ],
    ['a paragraph', (text: string) => text.replace('      - 办好十件民生实事。\n', ''), '办好十件民生实事。'],
  ])('stays out: %s', (_, hand, sentence) => {
    const { diff, found } = update({ hand, draft: (text) => text.replace('5.2%', '5.4%') });
    expect(diff).toEqual(['-        全县生产总值增长5.2%。', '+        全县生产总值增长5.4%。']);
    expect(found).toEqual([` | ${sentence} | kept | report`]);
    const back = update({ hand, decisions: [{ report: '', draft: sentence, keep: 'draft' }] });
    expect(back.diff.filter((line) => line.startsWith('+')).join()).toContain(sentence);
  });

  it('comes in where the draft said more than what was deleted', () => {
    const hand = (text: string) => text.replace('      - 办好十件民生实事。\n', '');
    const { diff } = update({ hand, draft: (text) => text.replace('民生实事。', '民生实事。新开工一件。') });
    expect(diff).toEqual(['+      - 办好十件民生实事。新开工一件。']);
  });

  it('stays without the heading that a person put over it', () => {
    const hand = (text: string) => `${text}  - part: 今后安排\n    body:\n      - 就业总体稳定。\n`;
    const { diff, found } = update({ hand });
    expect(diff).toEqual(['-  - part: 今后安排', '-    body:']);
    expect(found).toEqual(['就业总体稳定。 |  | kept | report']);
  });

  it('comes in where the draft added it', () => {
    const draft = (text: string) => text.replace('      - 办好', '      - 稳住就业基本盘。\n      - 办好');
    expect(update({ draft })).toEqual({ diff: ['+      - 稳住就业基本盘。'], found: [] });
  });
});

describe('where the draft moved it', () => {
  const hand = (text: string) => text.replace('公路120公里', '公路120.6公里');

  it('the words of a person go with it into another paragraph', () => {
    const joined = (text: string) =>
      text
        .replace('      - 新建改造农村公路120公里。\n', '')
        .replace('持续改善。\n', '持续改善。\n        新建改造农村公路120公里。\n');
    const { diff, found } = update({ hand, draft: joined });
    expect(diff).toContain('+        新建改造农村公路120.6公里。');
    expect(diff).toContain('-      - 新建改造农村公路120.6公里。');
    expect(found).toEqual(['新建改造农村公路120.6公里。 | 新建改造农村公路120公里。 | kept | report']);
  });

  it('nothing of the draft or of a person is lost', () => {
    const draft = (text: string) => text.replace('      - 新建改造农村公路120公里。\n', '');
    const { diff, found } = update({ hand, draft });
    expect(diff).toEqual([]);
    expect(found).toHaveLength(1);
  });

  it('a sentence of the draft comes in where the words that a person had for it may go', () => {
    const rewritten = (text: string) => text.replace('全县生产总值增长5.2%。', '三次产业协同发力。');
    const divided = (text: string) =>
      text
        .replace('        粮食总产量稳定在30万吨。\n        城乡面貌持续改善。\n', '')
        .replace('- |\n        全县生产总值增长5.2%。', '- 全县生产总值增长5.2%。')
        .replace('120公里。', '120公里。粮食总产量稳定在30万吨。')
        .replace('民生实事。', '民生实事。城乡面貌持续改善。');
    const { diff } = update({ hand: rewritten, draft: divided });
    expect(diff.filter((line) => line.startsWith('+')).join()).toContain('全县生产总值增长5.2%。');
  });
});

describe('of the head and the glossary', () => {
  it('stay, too', () => {
    const hand = (text: string) => text.replace('第四次会议文件', '第五次会议文件').replace('title: 政', 'title: 县政');
    expect(update({ hand }).diff).toEqual([]);
  });

  const entry = (term: string) => `  - term: ${term}\n    text: 指${term}的做法。\n`;
  const glossary = (...terms: string[]) => `label: 附件\ntitle: 名词解释\nentries:\n${terms.map(entry).join('')}`;

  it.each([
    ['stays', ['甲法', '丙法', '乙法'], ['甲法', '乙法']],
    ['stays out where a person deleted it', ['甲法', '乙法'], ['甲法', '丙法', '乙法']],
  ])('an entry of a person %s', (_, own, terms) => {
    const draft = glossary(...terms);
    const imported = readImported(importedJson(new Map([['g', draft]])))!.g;
    const old = glossary(...own);
    expect(updateGlossary(old, glossaryOf(draft), [], { base: imported })!.text).toBe(old);
  });
});
