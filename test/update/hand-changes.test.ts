/** What a person changed since the last import, when the next draft comes. */
import { describe, expect, it } from 'vitest';
import type { HandDecision } from '../../src/update/hand-decisions.js';
import { blocksOf, importedJson, readImported } from '../../src/update/imported.js';
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

const roads = '      - 新建改造农村公路120公里。\n';
const deeds = '      - 办好十件民生实事。\n';
const more = `${base}  - part: 今后安排
    body:
      - section: 稳就业。
        intro: |
          坚持就业优先。
          把稳就业摆在突出位置。
        body:
          - 帮扶重点群体就业。
      - text: 还存在不少困难：
        points:
          - 一是“稳”的基础尚不牢固；
          - 二是“进”的动力仍要增强。
  - part: 结束语
    body:
      - 让我们团结奋斗！
`;
const section = more.slice(more.indexOf('      - section'), more.indexOf('      - text'));
const part = more.slice(more.indexOf('  - part: 今后'), more.indexOf('  - part: 结束'));

interface Update {
  /** Instead of the base above. */
  readonly of?: string;
  /** The base as a person left it. */
  readonly hand?: (text: string) => string;
  /** The base as the draft has it. */
  readonly draft?: (text: string) => string;
  readonly decisions?: readonly HandDecision[];
  readonly remembers?: boolean;
}

const asItIs = (text: string) => text;
const without = (some: string) => (text: string) => text.replace(some, '');
const withMore = (text: string) => text.replace(roads, `${roads}      - 就业总体稳定。\n`);

function update({ of = base, hand = asItIs, draft = asItIs, decisions, remembers = true }: Update) {
  const imported = remembers ? readImported(importedJson(new Map([['report.yaml', of]])))!['report.yaml'] : undefined;
  const old = hand(of);
  const updated = updateReport(old, reportOf(draft(of)), [], { base: imported, decisions })!;
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

  it('gives way with its line of several, where the draft has more on it', () => {
    const line = base.replace('稳定在30万吨。\n        城乡', '稳定在30万吨。城乡');
    const hand = (text: string) => text.replace('30万吨', '31万吨');
    const { found } = update({ of: line, hand, draft: (text) => text.replace('改善。', '改善。绿化荒山千亩。') });
    const words = '城乡面貌持续改善。';
    expect(found).toEqual([
      `粮食总产量稳定在31万吨。${words} | 粮食总产量稳定在30万吨。${words}绿化荒山千亩。 | conflict | draft`,
    ]);
  });

  it('stays in a cell, also where another cell has the words of the draft', () => {
    const row = (cells: string) => `          - [面积, ${cells}]\n`;
    const table = `${base}      - table: 指标\n        header: [指标, 甲, 乙, 丙]\n        rows:\n${row('"12", "12", "31"')}`;
    const hand = (text: string) => text.replace('"12", "12", "31"', '"13", "12", "12"');
    const { diff, found } = update({ of: table, hand });
    // Of a cell whose words another one has had nobody is known to have written them.
    expect(diff).toEqual([`-${row('"13", "12", "12"')}`, `+${row('"13", "12", "31"')}`].map((line) => line.trimEnd()));
    expect(found).toEqual(['13 | 12 | kept | report']);
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
    const { diff, found } = update({ hand: (text) => withMore(corrected(text)), remembers: false });
    expect([diff.length, found]).toEqual([3, []]);
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

  it('stays in its place on the first line and behind others', () => {
    const hand = (text: string) =>
      text
        .replace('      - |\n', '      - |\n        开局良好。\n')
        .replace('30万吨。\n', '30万吨。\n        就业总体稳定。\n        物价平稳。\n');
    expect(update({ hand, draft: without('        城乡面貌持续改善。\n') }).diff).toEqual([
      '-        城乡面貌持续改善。',
    ]);
  });

  it.each([
    ['a sentence', (text: string) => text.replace('30万吨。\n', '30万吨。\n        就业总体稳定。\n')],
    ['a paragraph', withMore],
  ])('goes where a person says so: %s', (_, hand) => {
    const { diff, found } = update({ hand, decisions: [{ report: '就业总体稳定。', draft: '', keep: 'draft' }] });
    expect(diff.map((line) => line.replace(/[- ]+/, ''))).toEqual(['就业总体稳定。']);
    expect(found).toEqual(['就业总体稳定。 |  | kept | draft | decided']);
  });

  it('stays out beside a paragraph that a person added, and beside one that the draft dropped', () => {
    const { diff, found } = update({ hand: (text) => withMore(without(deeds)(text)) });
    expect([diff, found]).toEqual([[], [' | 办好十件民生实事。 | kept | report', '就业总体稳定。 |  | kept | report']]);
    const dropped = update({ hand: without(deeds), draft: without(roads) });
    expect(dropped.diff).toEqual(['-      - 新建改造农村公路120公里。']);
  });

  it.each([
    ['an intro', section.slice(section.indexOf('        intro'), section.indexOf('        body')), 2],
    ['a point', '          - 二是“进”的动力仍要增强。\n', 1],
    ['a section', section, 2],
    ['a part', part, 4],
  ])('stays out: %s', (_, some, count) => {
    const { diff, found } = update({ of: more, hand: without(some) });
    expect(diff).toEqual([]);
    expect(found).toHaveLength(count);
    const decisions = found.map((line) => ({ report: '', draft: line.split(' | ')[1]!, keep: 'draft' as const }));
    const back = update({ of: more, hand: without(some), decisions });
    expect(back.diff.map((line) => line.slice(1)).filter(Boolean)).toEqual(some.trimEnd().split('\n'));
  });

  it.each([
    ['the draft changed what is below it', section, (text: string) => text.replace('帮扶', '扶持'), section.length],
    ['a person left what is below it', part.slice(0, part.indexOf('      - section')), asItIs, 0],
  ])('comes in, a heading, where %s', (_, some, draft) => {
    const { diff, found } = update({ of: more, hand: without(some), draft });
    expect(diff.map((line) => line.slice(1)).filter(Boolean)).toEqual(draft(some).trimEnd().split('\n'));
    expect(found).toEqual([]);
  });

  it('comes in whole where the draft changed a line of what was deleted', () => {
    const lines = ['      - |', '        全县生产总值增长5.2%。', '        粮食总产量稳定在30万吨。'];
    const paragraph = `${[...lines, '        城乡面貌持续改善。'].join('\n')}\n`;
    const { diff, found } = update({ hand: without(paragraph), draft: (text) => text.replace('5.2%', '5.5%') });
    expect(diff.map((line) => line.slice(1)).join('\n')).toBe(paragraph.replace('5.2%', '5.5%').trimEnd());
    expect(found).toEqual([]);
  });

  it('stays with its line of several in a paragraph that the draft dropped', () => {
    const two = roads.replace('公里。', '公里。农村客运全部通达。');
    const of = base.replace(roads, two);
    const { diff, found } = update({ of, hand: (text) => text.replace('120', '120.6'), draft: without(two) });
    expect(diff).toEqual([]);
    expect(found).toEqual(['新建改造农村公路120.6公里。农村客运全部通达。 |  | kept | report']);
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

  it.each(['report', 'draft'] as const)('the words of the %s go into a new paragraph', (keep) => {
    const lines = (road: string) => [
      '      - |',
      '        路网越织越密，群众出行更加便利，村村通上客车，农产品当天进城，农民收入稳定增长。',
      `        物流成本明显下降，快递进村实现全覆盖，冷链物流骨干基地投入使用。${road}`,
    ];
    const [own, drafted] = ['新建改造农村公路120.6公里。', '新建改造农村公路120公里。'];
    const draft = (text: string) => `${without(roads)(text)}${lines(drafted).join('\n')}\n`;
    const decisions = keep === 'draft' ? [{ report: own, draft: drafted, keep }] : [];
    const { diff, found } = update({ hand, draft, decisions });
    const wanted = lines(keep === 'draft' ? drafted : own);
    expect(diff).toEqual(['-      - 新建改造农村公路120.6公里。', ...wanted.map((line) => `+${line}`)]);
    expect(found).toEqual([`${own} | ${drafted} | kept | ${keep}${keep === 'draft' ? ' | decided' : ''}`]);
  });

  it('the words of a person go with it into a line of several, also where others of it were deleted', () => {
    const three = '物流成本下降。新建改造农村公路120公里。快递进村。';
    const joined = (line: string) => (text: string) =>
      without(roads)(text).replace('持续改善。\n', `持续改善。\n        ${line}\n`);
    expect(update({ hand, draft: joined(three) }).diff).toContain(`+        ${three.replace('120', '120.6')}`);
    const two = '办好十件民生实事。新建改造农村公路120公里。';
    const { diff } = update({
      hand: (text) => hand(without(deeds)(text)),
      draft: (text) => joined(two)(without(deeds)(text)),
    });
    expect(diff).toContain(`+        ${two.replace('120', '120.6')}`);
  });

  it('words that no person wrote are not taken for those of a sentence that a person deleted', () => {
    const near =
      '      - 种子库全部建成，农机补贴及时兑现，高标准农田连片建成，各乡镇增产增收。粮食总产量达到30万吨。\n';
    const { diff } = update({
      of: base.replace(roads, `${roads}${near}`),
      hand: without('        粮食总产量稳定在30万吨。\n'),
      draft: without(near),
    });
    expect(diff).toEqual([`-${near.trimEnd()}`]);
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

  it.each([
    ['stays', '    behind: 实干家\n', '    behind: 苦干者\n'],
    ['stays out', '    behind: 实干家\n', ''],
  ])('the place of a mark that a person changed %s', (_, imported, own) => {
    const draft = `${glossary('甲法')}${imported}`;
    const base = readImported(importedJson(new Map([['g', draft]])))!.g;
    const old = `${glossary('甲法')}${own}`;
    expect(updateGlossary(old, glossaryOf(draft), [], { base })!.text).toBe(old);
    const moved = draft.replace('实干家', '行动派');
    expect(updateGlossary(old, glossaryOf(moved), [], { base })!.text).toContain('行动派');
  });

  it.each([
    ['that an import wrote goes', '    behind: 实干家\n', ''],
    ['that a person wrote stays', '    behind: 苦干者\n', '    behind: 苦干者\n'],
  ])('the place of a mark %s where the draft has the mark at the first occurrence again', (_, own, left) => {
    const imported = readImported(importedJson(new Map([['g', `${glossary('甲法')}    behind: 实干家\n`]])))!;
    const hands = {
      base: imported.g,
      blocks: (list: 'body' | 'annexes' | 'entries') => blocksOf(imported, 'g', list),
    };
    const { text } = updateGlossary(`${glossary('甲法')}${own}`, glossaryOf(glossary('甲法')), [], hands)!;
    expect(text).toBe(`${glossary('甲法')}${left}`);
  });

  it.each(['    marks: []\n', '    marks: [实干法]\n', '    behind: 实干家\n'])(
    'a mark that alone is new in the draft, or gone, is put in once: %s',
    (mark) => {
      const imported = readImported(importedJson(new Map([['g', glossary('甲法')]])))!;
      const hands = {
        base: imported.g,
        blocks: (list: 'body' | 'annexes' | 'entries') => blocksOf(imported, 'g', list),
      };
      const { text } = updateGlossary(glossary('甲法'), glossaryOf(`${glossary('甲法')}${mark}`), [], hands)!;
      expect(text).toContain(mark);
      const without = updateGlossary(glossary('甲法'), glossaryOf(`${glossary('甲法')}${mark}`), [], {
        base: imported.g,
      })!;
      expect(text).toBe(without.text);
    },
  );
});
