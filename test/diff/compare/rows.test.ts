/** What `diff` says of two revisions: small reports edited by hand, and the real one. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { loadReport } from '../../../src/content/load.js';
import { complete } from '../../../src/diagnostics/outcome.js';
import { compareReports, differs, type Row, renumbered } from '../../../src/diff/compare/rows.js';
import { changesOf } from '../../../src/diff/compare/text-changes.js';
import { changedWords, type Stretch, words } from '../../../src/diff/compare/words.js';
import { nodeWorld } from '../../../src/world/world.js';
import { load, reportWith } from '../../content/folder.js';
import { memoryWorld } from '../../world/memory-world.js';

/** `kept` rows left out; `-deleted-` and `+inserted+` inside a text. */
function told(rows: readonly Row[]): string[] {
  return rows
    .filter(({ state, before, after }) => state !== 'kept' || renumbered(before, after))
    .map(({ state, before, after, words }) => {
      const numbers = [...new Set([before?.number, after?.number])].filter(Boolean).join('→');
      return `${state} ${numbers}${shown(words)}`;
    });
}

function shown(stretches: readonly Stretch[]): string {
  const marks = { kept: '', deleted: '-', inserted: '+' };
  return stretches.map(({ kind, text }) => `${marks[kind]}${text}${marks[kind]}`).join('');
}

const body = `  - 各项工作都有成绩。
  - part: 去年工作
    body:
      - section: 稳增长
        body:
          - 全年生产总值增长4.5%，税收增长15.5%。
          - 商事主体增至24.3万户，企业活力增强。
      - section: 惠民生
        body:
          - 新增学位5000个，校园更加安全。
      - section: 强治理
        body:
          - 街道整治了120条，市容焕然一新。
`;

function compare(edit: (body: string) => string) {
  const before = load({ 'report.yaml': reportWith(body) }).report!;
  const after = load({ 'report.yaml': reportWith(edit(body)) }).report!;
  return compareReports(before, after);
}

describe('paragraphs', () => {
  it('says nothing of equal reports', () => {
    const same = compare((text) => text);
    expect([differs(same), told(same.rows)]).toEqual([false, []]);
  });
  it('shows a changed number whole', () => {
    expect(told(compare((text) => text.replace('4.5%', '4.6%')).rows)).toEqual([
      'changed 全年生产总值增长-4.5%-+4.6%+，税收增长15.5%。',
    ]);
  });
  it('tells a paragraph put in and one taken out where they stand', () => {
    const rows = compare((text) =>
      text
        .replace('          - 商事主体增至24.3万户，企业活力增强。\n', '')
        .replace('          - 新增学位', '          - 建成公园三座，绿地成片。\n          - 新增学位'),
    ).rows;
    expect(told(rows)).toEqual(['removed -商事主体增至24.3万户，企业活力增强。-', 'added +建成公园三座，绿地成片。+']);
    expect(rows.findIndex(({ state }) => state === 'removed')).toBe(
      rows.findIndex(({ after }) => after?.text.startsWith('全年')) + 1,
    );
  });
  it('tells a section that moved, with its paragraphs, and the new numbers', () => {
    const task = / {6}- section: 强治理\n.*\n.*\n/.exec(body)![0];
    const rows = compare((text) =>
      text.replace(task, '').replace('      - section: 稳增长', `${task}      - section: 稳增长`),
    ).rows;
    expect(told(rows)).toEqual([
      'moved （三）→（一）强治理',
      'moved 街道整治了120条，市容焕然一新。',
      'kept （一）→（二）稳增长',
      'kept （二）→（三）惠民生',
    ]);
  });
  it('sees the same paragraph though moved and changed', () => {
    const rows = compare((text) =>
      text
        .replace('          - 商事主体增至24.3万户，企业活力增强。\n', '')
        .concat('          - 商事主体增至25.1万户，企业活力增强。\n'),
    ).rows;
    expect(told(rows)).toEqual(['moved 商事主体增至-24.3万-+25.1万+户，企业活力增强。']);
  });
  it('takes a heading with its numbers renewed for the same heading', () => {
    const rows = compare((text) => text.replace('稳增长', '全力稳增长、扩内需')).rows;
    expect(told(rows)).toEqual(['changed （一）+全力+稳增长+、扩内需+']);
  });
  it('matches equal paragraphs in their order', () => {
    const twice = (text: string) => `${text}          - 谢谢大家。\n          - 谢谢大家。\n`;
    const before = load({ 'report.yaml': reportWith(twice(body)) }).report!;
    const after = load({ 'report.yaml': reportWith(twice(body).replace('120条', '130条')) }).report!;
    expect(told(compareReports(before, after).rows)).toEqual(['changed 街道整治了-120-+130+条，市容焕然一新。']);
  });
  it('compares the title block line by line, whatever it says', () => {
    const before = load({ 'report.yaml': reportWith(body) }).report!;
    const after = load({
      'report.yaml': reportWith(body).replace('罗光华', '某某').replace('2024-02-04', '2025-01-10'),
    }).report!;
    expect(told(compareReports(before, after).rows)).toEqual([
      'changed 区长 -罗光华-+某某+',
      'changed -2024-02-04-+2025-01-10+',
    ]);
  });
});

describe('the real report', () => {
  const world = nodeWorld();
  const names = ['report', 'glossary', 'figures', 'briefing'].map((name) => `${name}.yaml`);
  const files = Object.fromEntries(
    names.map((name) => {
      const file = world.read(`content/yuexiu-2024/${name}`);
      return [`content/y/${name}`, file.ok ? new TextDecoder().decode(file.bytes) : ''];
    }),
  );
  const loaded = (change: Readonly<Record<string, (text: string) => string>>) =>
    complete(
      loadReport(
        'content/y',
        memoryWorld({
          ...files,
          ...Object.fromEntries(
            Object.entries(change).map(([name, edit]) => [`content/y/${name}`, edit(files[`content/y/${name}`]!)]),
          ),
        }),
      ),
      () => {},
    )!;
  const before = loaded({});

  it('reads a changed figure, once in the text and once as a figure', () => {
    const after = loaded({ 'report.yaml': (text) => text.replace('3810.24', '3825.10') });
    const { rows, figures } = compareReports(before, after);
    expect(told(rows)).toHaveLength(1);
    expect(told(rows)[0]).toContain('-3810.24亿-+3825.10亿+元');
    expect(figures.map(({ id, before, after }) => [id, before?.shown, after?.shown])).toEqual([
      ['gdp', '3810.24亿元', '3825.10亿元'],
    ]);
  });
  it('tells a glossary entry that is gone and the new numbers of those behind it', () => {
    const entry = / {2}- term: 做地\n[\s\S]*?(?= {2}- term)/.exec(files['content/y/glossary.yaml']!)![0];
    const after = loaded({ 'glossary.yaml': (text) => text.replace(entry, '') });
    const { rows } = compareReports(before, after);
    expect(rows.filter(({ state }) => state === 'removed').map(({ before }) => before?.number)).toEqual(['6.']);
    const numbers = rows.filter(({ before, after }) => renumbered(before, after));
    expect(numbers).toHaveLength(36);
    expect(numbers.every(({ state, before, after }) => state === 'kept' && before!.number !== after!.number)).toBe(
      true,
    );
  });
});

describe('words', () => {
  test('keeps numbers, percentages and Latin words whole', () => {
    expect(words('增长15.5%，约1.2亿人次，CRO平台')).toEqual([
      '增长',
      '15.5%',
      '，',
      '约',
      '1.2亿',
      '人次',
      '，',
      'CRO',
      '平台',
    ]);
  });
  test('joins changes with a crumb between them', () => {
    expect(shown(changedWords('推动产业的升级。', '促进企业的转型。'))).toBe('-推动产业的升级-+促进企业的转型+。');
  });
  test('strikes out and writes anew what has nothing in common', () => {
    expect(shown(changedWords('安排部署产业工作。', '东南西北风起云涌。'))).toBe(
      '-安排部署产业工作。-+东南西北风起云涌。+',
    );
  });
  test('holds all of both texts, in order', () => {
    const text = fc
      .array(fc.constantFrom('经济', '增长', '4.5%', '，', '。', '的', 'CRO', '12万', '企业', '-'))
      .map((list) => list.join(''));
    fc.assert(
      fc.property(text, text, (a, b) => {
        const stretches = changedWords(a, b);
        const of = (other: string) =>
          stretches
            .filter(({ kind }) => kind !== other)
            .map(({ text }) => text)
            .join('');
        expect([of('inserted'), of('deleted')]).toEqual([a, b]);
      }),
    );
  });
});

describe('changes', () => {
  const changes = (edit: (body: string) => string) => changesOf(compare(edit).rows);

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
  it('take a section that moved with its paragraphs for one', () => {
    const task = / {6}- section: 强治理\n.*\n.*\n/.exec(body)![0];
    const found = changes((text) =>
      text.replace(task, '').replace('      - section: 稳增长', `${task}      - section: 稳增长`),
    );
    expect(found.map(({ state, along, before, after }) => [state, along, before!.number, after!.number])).toEqual([
      ['moved', 1, '（三）', '（一）'],
      ['renumbered', 0, '（一）', '（二）'],
      ['renumbered', 0, '（二）', '（三）'],
    ]);
  });
  it('tell a paragraph that moved and changed by itself', () => {
    const task = / {6}- section: 强治理\n.*\n.*\n/.exec(body)![0];
    const found = changes((text) =>
      text
        .replace(task, '')
        .replace('      - section: 稳增长', `${task}      - section: 稳增长`)
        .replace('120条', '130条'),
    );
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
    const found = changesOf(compareReports(before, after).rows);
    expect(found.map(({ state, kind, along, after }) => [state, kind, along, after!.text])).toEqual([
      ['renumbered', 'part', 0, '乙'],
      ['moved', 'part', 3, '甲'],
    ]);
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
  it('are told of the title of the annex', () => {
    const glossary = (title: string) =>
      `label: 附件：\ntitle: ${title}\nentries:\n  - { term: 税收, text: 国家的钱。 }\n`;
    const [before, after] = ['名词解释', '名词说明'].map(
      (title) => load({ 'report.yaml': reportWith(body), 'glossary.yaml': glossary(title) }).report!,
    );
    const found = changesOf(compareReports(before!, after!).rows);
    expect(found.map(({ state, kind, after }) => [state, kind, after!.text])).toEqual([
      ['changed', 'annex', '附件：名词说明'],
    ]);
  });
});
