/** Entries of the glossary tied to the body: their order, the marks in the texts, and what is told. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LoadedReport } from '../../src/content/loaded-report.js';
import { withMarks } from '../../src/report/marks.js';
import { ownTexts, visit } from '../../src/report/visit.js';
import type { Text } from '../../src/text/running-text.js';
import { plain } from '../../src/text/running-text.js';
import { load, reportWith } from '../content/folder.js';

/** A `glossary.yaml` of these entries, one a line: `term` or `term = wording | wording`. The first is on line 4. */
function glossaryOf(...entries: readonly string[]): string {
  const lines = entries.map((entry) => {
    const [term, marks] = entry.split(' = ');
    const list = marks?.split(' | ').map((words) => JSON.stringify(words));
    return `  - { term: ${JSON.stringify(term)}, ${list ? `marks: [${list.join(', ')}], ` : ''}text: 一。 }\n`;
  });
  return `label: 附件：\ntitle: 名词解释\nentries:\n${lines.join('')}`;
}

function read(body: string, ...entries: readonly string[]): { report: LoadedReport | undefined; told: string[] } {
  return load({ 'report.yaml': reportWith(body), 'glossary.yaml': glossaryOf(...entries) });
}

/** Runs with `|` between them, and marks by their keys. */
function shown(text: Text): string {
  return text.map((run) => (run.mark === undefined ? run.text : `[${run.mark}]`)).join('|');
}

/** The texts of the body as the book has them, with their marks. */
const textsIn = (report: LoadedReport | undefined) =>
  [...visit(withMarks(report!).body)]
    .flatMap(({ block }) => (block.kind === 'paragraph' ? [block.lead, block.text] : ownTexts(block)))
    .filter((text) => text.length > 0);

const whole = `  - salutation: 各位甲类代表：
  - part: 乙类回顾
    body:
      - section: 聚焦丙类。
        intro: 要丁类。
        body:
          - lead: 戊类融合。
            text: |
              第一句有甲类。
              第二句有己类和PM_{2.5}指标。
      - text: 困难：
        points:
          - 一是庚类少，
          - 二是辛类多；
        after: 壬类。
`;

describe('the marks', () => {
  it('stand in every kind of text, and entries have the order of the text', () => {
    const terms = ['甲类', '乙类', '丙类', '丁类', '戊类', '己类', 'PM_{2.5}', '庚类', '辛类', '壬类'];
    const { report, told } = read(whole, ...terms);
    expect(told).toEqual([]);
    expect(textsIn(report).map(shown)).toEqual([
      '各位甲类|[t1]|代表：',
      '乙类|[t2]|回顾',
      '聚焦丙类|[t3]|。',
      '要丁类|[t4]|。',
      '戊类|[t5]|融合。',
      '第一句有甲类。|第二句有己类|[t6]|和PM|2.5|[t7]|指标。',
      '困难：|一是庚类|[t8]|少，|二是辛类|[t9]|多；|壬类|[t10]|。',
    ]);
    expect(report!.glossary!.entries.map(({ key, term }) => `${key} ${plain(term)}`)).toEqual(
      terms.map((term, i) => `t${i + 1} ${term.replace('_{2.5}', '2.5')}`),
    );
  });

  it('stand in the points of a text too', () => {
    const { report } = read(whole, '庚类', '辛类', '多；壬类');
    const part = withMarks(report!).body[1];
    const paragraph = part?.kind === 'part' ? part.body[1] : undefined;
    expect(paragraph?.kind === 'paragraph' && paragraph.points.map(shown)).toEqual([
      '一是庚类|[t1]|少，',
      '二是辛类|[t2]|多；',
    ]);
  });

  it('are found over lines and lowered characters, and split a run with its places', () => {
    const { told: missed } = read('  - |\n    推广甲\n    乙PM_{2.5}丙。\n', '甲乙PM2', 'PM2.5丙', '甲乙PM2.5丙');
    expect(missed.map((line) => line.replace(/.*(glossary.not-found \{"term":"[^"]*").*/, '$1'))).toEqual([
      'glossary/not-found {"term":"甲乙PM2"',
    ]);
    const { report: split, told } = read('  - |\n    推广甲\n    乙PM_{2.5}丙丁。\n', '甲乙PM2.5丙', '推广甲');
    const file = 'content/r-1/report.yaml';
    expect(told).toEqual(['glossary.yaml:5:13+5 warning glossary/order {"term":"推广甲","count":1}']);
    expect(textsIn(split)).toEqual([
      [
        { text: '推广甲', at: { file, line: 8, column: 5 } },
        { text: '', mark: 't1' },
        { text: '乙PM', at: { file, line: 9, column: 5 } },
        { text: '2.5', script: 'sub', at: { file, line: 9, column: 10 } },
        { text: '丙', at: { file, line: 9, column: 14 } },
        { text: '', mark: 't2' },
        { text: '丁。', at: { file, line: 9, column: 15 } },
      ],
    ]);
  });

  it('stand neither in the title block nor in the glossary', () => {
    const { told } = read('  - 一段。\n', '工作报告');
    expect(told).toEqual(['glossary.yaml:4:13+6 warning glossary/not-found {"term":"工作报告"}']);
    expect(read('  - 一段甲类。\n', '甲类').report!.title).toMatchObject([{ text: '政府工作报告' }]);
  });

  it('are not met by figures and slides', () => {
    const body = '  - part: 甲类安排\n    body:\n      - section: 推动甲类，乙类。\n        intro: 丙类增长4.5%。\n';
    const figures = 'groups:\n  - name: G\n    figures:\n      - { id: a, label: L, pattern: "丙类增长{growth}%" }\n';
    const files = { 'report.yaml': reportWith(body), 'figures.yaml': figures };
    const bare = load(files).report!;
    const { report } = load({ ...files, 'glossary.yaml': glossaryOf('甲类', '乙类', '丙类增长') });
    expect(
      textsIn(report)
        .flat()
        .filter(({ mark }) => mark),
    ).toHaveLength(3);
    expect(report!.briefing).toEqual(bare.briefing);
  });

  it('add no character to the text, and each entry has one', () => {
    const characters = fc.string({
      unit: fc.constantFrom('甲', '乙', '“', '”', 'a', '1', '𠀀'),
      minLength: 1,
      maxLength: 12,
    });
    const line = fc.tuple(characters, fc.constantFrom('', '_{2.5}', '\\_{'), characters).map((parts) => parts.join(''));
    const paragraph = fc.record({
      lead: line,
      text: fc.array(line, { minLength: 1, maxLength: 3 }),
      points: fc.array(line, { minLength: 1, maxLength: 2 }),
    });
    const terms = fc.uniqueArray(
      fc.string({ unit: fc.constantFrom('甲', '乙', '“', '”'), minLength: 1, maxLength: 3 }),
      {
        minLength: 1,
        maxLength: 6,
      },
    );
    fc.assert(
      fc.property(fc.array(paragraph, { minLength: 1, maxLength: 3 }), terms, (paragraphs, wanted) => {
        const body = paragraphs
          .map(({ lead, text, points }) => {
            const lines = text.map((words) => `      ${words}\n`).join('');
            return `  - lead: ${JSON.stringify(lead)}\n    text: |\n${lines}    points: ${JSON.stringify(points)}\n`;
          })
          .join('');
        const bare = load({ 'report.yaml': reportWith(body) }).report!;
        const has = (term: string) => textsIn(bare).some((text) => plain(text).includes(term));
        const found = wanted.filter((term) => has(term));
        if (found.length === 0) return;
        const { report, told } = read(body, ...found);
        expect(told.filter((problem) => !problem.includes(' glossary/order '))).toEqual([]);
        expect(report!.body).toEqual(bare.body);
        expect(textsIn(report).map(plain)).toEqual(textsIn(bare).map(plain));
        const keys = textsIn(report).flatMap((text) => text.flatMap(({ mark }) => mark ?? []));
        expect(keys).toEqual(found.map((_, i) => `t${i + 1}`));
        expect(report!.glossary!.entries.map(({ key }) => key)).toEqual(keys);
        expect(report!.glossary!.entries.map(({ term }) => plain(term)).sort()).toEqual([...found].sort());
      }),
      { numRuns: 100, seed: 1 },
    );
  });
});

describe('other wordings', () => {
  it('may be one text or a list, and the first to stand in the text is marked', () => {
    const body = '  - 有乙型，有甲类，有丙型。\n';
    const glossary =
      'label: 附\ntitle: 名\nentries:\n  - { term: 甲类, marks: 乙型, text: 一 }\n  - { term: 丙类, marks: [丙型], text: 一 }\n';
    const { report, told } = load({ 'report.yaml': reportWith(body), 'glossary.yaml': glossary });
    expect(told).toEqual([]);
    expect(textsIn(report).map(shown)).toEqual(['有乙型|[t1]|，有甲类，有丙型|[t2]|。']);
    expect(report!.glossary!.entries[1]).toMatchObject({ key: 't2', term: [{ text: '丙类' }] });
  });

  it('stand behind the words that say so, to the character', () => {
    const glossary = (behind: string) =>
      `label: 附件：\ntitle: 名词解释\nentries:\n  - term: 甲类\n    behind: ${behind}\n    text: 一。\n  - term: 乙类\n    text: 二。\n`;
    const at = (behind: string) =>
      load({
        'report.yaml': reportWith('  - 有甲类，有乙类，又有甲类“做好”甲类。\n'),
        'glossary.yaml': glossary(behind),
      });
    expect(textsIn(at('又有甲类').report).map(shown)).toEqual(['有甲类，有乙类|[t1]|，又有甲类|[t2]|“做好”甲类。']);
    expect(textsIn(at('“做好').report).map(shown)).toEqual(['有甲类，有乙类|[t1]|，又有甲类“做好|[t2]|”甲类。']);
    const { report, told } = at('也有甲类');
    expect(textsIn(report).map(shown)).toEqual(['有甲类，有乙类|[t2]|，又有甲类“做好”甲类。']);
    expect(told).toEqual([
      'glossary.yaml:5:13+4 warning glossary/place-not-found {"words":"也有甲类","term":"甲类","nearest":{"words":"有甲类","file":"report.yaml","line":7,"lacks":["也"],"has":[]}}',
    ]);
  });

  it('that stand nowhere are told where the term is found', () => {
    expect(read('  - 甲类。\n', '甲类 = 甲类 | 甲型 | 甲式').told).toEqual([
      'glossary.yaml:4:33+4 warning glossary/idle-mark {"words":"甲型","term":"甲类"}',
      'glossary.yaml:4:39+4 warning glossary/idle-mark {"words":"甲式","term":"甲类"}',
    ]);
    expect(read('  - 甲类。\n', '乙类 = 乙型').told).toEqual([
      'glossary.yaml:4:13+4 warning glossary/not-found {"term":"乙类"}',
    ]);
  });
});

describe('problems', () => {
  it('tells a term that stands nowhere, with the nearest words, their line and the difference', () => {
    const body = '  - 一段。\n  - |\n    前一句。\n    新增省级专精特新企业97家。\n';
    const { report, told } = read(body, '“专精特新”企业');
    expect(report!.glossary!.entries).toMatchObject([{ key: 't1', term: [{ text: '“专精特新”企业' }] }]);
    expect(report!.glossary!.entries[0]).not.toHaveProperty('mark');
    expect(told).toEqual([
      'glossary.yaml:4:13+10 warning glossary/not-found {"term":"“专精特新”企业","nearest":{"words":"专精特新企业","file":"report.yaml","line":10,"lacks":["“","”"],"has":[]}}',
    ]);
  });

  it('tells a term given twice and a wording given to two, with the line of the first', () => {
    const { report, told } = read('  - 甲类和乙类。\n', '甲类', '甲类', '丙类 = 甲类 | 乙类');
    expect(report).toBeUndefined();
    expect(told).toEqual([
      'glossary.yaml:5:13+4 glossary/duplicate-term {"term":"甲类","line":4}',
      'glossary.yaml:6:27+4 glossary/duplicate-term {"term":"甲类","line":4}',
    ]);
  });

  it('tells an explanation that says nothing', () => {
    const glossary = 'label: 附\ntitle: 名\nentries:\n  - { term: 甲类, text: " " }\n  - term: 乙类\n    text:\n';
    expect(load({ 'report.yaml': reportWith('  - 甲类、乙类。\n'), 'glossary.yaml': glossary }).told).toEqual([
      'glossary.yaml:4:23+3 content/invalid-value {"expected":"text","found":" "}',
      'glossary.yaml:6:5+4 content/wrong-type {"expected":"text","found":"empty"}',
    ]);
  });

  it.each([
    ['甲 乙 丙 丁', undefined],
    ['丁 甲 乙 丙', ':4:13+3 warning glossary/order {"term":"丁","after":{"term":"丙","line":7},"count":1}'],
    ['乙 丙 丁 甲', ':7:13+3 warning glossary/order {"term":"甲","count":1}'],
    ['甲 丙 乙 丁', ':6:13+3 warning glossary/order {"term":"乙","after":{"term":"甲","line":4},"count":1}'],
    ['丁 丙 乙 甲', ':7:13+3 warning glossary/order {"term":"甲","count":3}'],
  ])('tells once what to move in the order %s', (order, expected) => {
    const { report, told } = read('  - 甲、乙、丙、丁。\n', ...order.split(' '));
    expect(told).toEqual(expected ? [`glossary.yaml${expected}`] : []);
    expect(report!.glossary!.entries.map(({ term }) => plain(term)).join('')).toBe('甲乙丙丁');
  });

  it('brings any order right, one move after the other', () => {
    const all = [...'甲乙丙丁戊己庚'];
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
        const list = [...shuffled];
        for (let moves = 0; moves <= all.length; moves++) {
          const { told } = read(`  - ${all.join('、')}。\n`, ...list);
          if (told.length === 0) break;
          const [, args = ''] = /glossary\/order (.*)$/.exec(told[0]!)!;
          const { term, after } = JSON.parse(args) as { term: string; after?: { term: string } };
          list.splice(list.indexOf(term), 1);
          list.splice(after ? list.indexOf(after.term) + 1 : 0, 0, term);
        }
        expect(list).toEqual(all);
      }),
      { numRuns: 50, seed: 1 },
    );
  });
});
