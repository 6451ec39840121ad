/** The book that shows a revision: its summary, its runs, and that it holds both texts. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { LoadedReport } from '../../src/content/loaded-report.js';
import { compareReports } from '../../src/diff/compare/rows.js';
import { unitsOf } from '../../src/diff/compare/units.js';
import type { RedlineFacts } from '../../src/diff/redline.js';
import { redlineOf } from '../../src/diff/redline.js';
import type { Block, Book } from '../../src/document/book.js';
import { blocksOf, textsOf } from '../../src/document/book.js';
import type { Run } from '../../src/text/running-text.js';
import { plain } from '../../src/text/running-text.js';
import { load, reportWith } from '../content/folder.js';

const facts: RedlineFacts = {
  names: { before: 'HEAD~1', after: 'content/r-1' },
  pages: { before: 9, after: 9, changed: [] },
  slides: { before: 5, after: 5, changed: [] },
  pageAt: () => '3',
};

const body = `  - salutation: 各位代表：
  - part: 去年工作
    body:
      - section: 稳增长。
        body:
          - lead: 经济向好。
            text: 全年生产总值增长4.5%，税收增长15.5%。
          - 商事主体增至24.3万户，企业活力增强。
      - section: 惠民生。
        body:
          - 新增学位5000个，校园更加安全。
      - section: 强治理。
        body:
          - 街道整治了120条，市容焕然一新。
`;

function report(text: string, files: Readonly<Record<string, string>> = {}): LoadedReport {
  return load({ 'report.yaml': reportWith(text), ...files }).report!;
}

const redline = (before: LoadedReport, after: LoadedReport, known = facts) =>
  redlineOf(after, compareReports(before, after), known);
const edited = (edit: (text: string) => string) => redline(report(body), report(edit(body)));

/** `[-out-]` and `{+in+}`. */
function shown(runs: readonly Run[]): string {
  return runs
    .map(({ text, change }) => {
      if (!change) return text;
      return change === 'deleted' ? `[-${text}-]` : `{+${text}+}`;
    })
    .join('');
}

const line = (block: Block) => {
  const text = textsOf(block).map(shown).join('｜');
  return block.kind === 'annex' ? text.replace('｜', '附 ') : text;
};

/** The lines of the summary before the text, and those of the text. */
function linesOf({ blocks }: Book): { summary: string[]; text: string[] } {
  const annexes = blocks.filter(({ kind }) => kind === 'annex');
  const summary = blocks.filter(({ kind }) => kind !== 'annex');
  return { summary: summary.map(line), text: [...blocksOf(annexes)].map(line) };
}

const kept = [
  '附 政府工作报告',
  '2024年2月4日在会议上',
  '区长 罗光华',
  '各位代表：',
  '一、去年工作',
  '（一）稳增长。｜',
  '经济向好。｜全年生产总值增长4.5%，税收增长15.5%。',
  '｜商事主体增至24.3万户，企业活力增强。',
  '（二）惠民生。｜',
  '｜新增学位5000个，校园更加安全。',
  '（三）强治理。｜',
  '｜街道整治了120条，市容焕然一新。',
];

/** The text of the unchanged report with other lines in the place of some. */
const but = (lines: Readonly<Record<number, string | readonly string[]>>) => kept.flatMap((one, i) => lines[i] ?? one);

describe('the text', () => {
  it('of equal reports is the report', () => {
    const { text, summary } = linesOf(edited((text) => text));
    expect(text).toEqual(kept);
    expect(summary).toEqual([
      '修改对照稿',
      'HEAD~1 → content/r-1',
      '｜删去的文字标红并加[-删除线-]，新增的文字标蓝并加{+下划线+}，有改动的行左侧有竖线。',
      '文字。｜没有改动。',
      '重印。｜无（共 9 页）。',
      '更换。｜无（共 5 张幻灯片）。',
    ]);
  });
  it('strikes out what is gone and puts in what is new, in lead and text', () => {
    expect(linesOf(edited((text) => text.replace('经济向好', '经济稳中向好').replace('15.5%', '16%'))).text).toEqual(
      but({ 6: '经济{+稳中+}向好。｜全年生产总值增长4.5%，税收增长[-15.5%-]{+16%+}。' }),
    );
  });
  it('keeps what was taken out of a lead or heading in it', () => {
    const [before, after] = [body.replace('经济向好', '经济稳中向好').replace('稳增长。', '全力稳增长。'), body].map(
      (one) => report(one),
    );
    expect(linesOf(redline(before!, after!)).text).toEqual(
      but({
        5: '（一）[-全力-]稳增长。｜',
        6: '经济[-稳中-]向好。｜全年生产总值增长4.5%，税收增长15.5%。',
      }),
    );
  });
  it('shows paragraphs that were added and removed whole, in their places', () => {
    const book = edited((text) =>
      text
        .replace('          - 商事主体增至24.3万户，企业活力增强。\n', '')
        .replace(
          '          - 新增学位',
          '          - lead: 公园更多。\n            text: 绿地成片。\n          - 新增学位',
        ),
    );
    expect(linesOf(book).text).toEqual(
      but({
        7: '｜[-商事主体增至24.3万户，企业活力增强。-]',
        9: ['{+公园更多。+}｜{+绿地成片。+}', kept[9]!],
      }),
    );
  });
  it('shows computed numbers old and new, and what moved with where it was', () => {
    const task = / {6}- section: 强治理。\n.*\n.*\n/.exec(body)![0];
    const book = edited((text) => text.replace(task, '').replace('      - section: 稳', `${task}      - section: 稳`));
    expect(linesOf(book).text).toEqual([
      ...kept.slice(0, 5),
      '[-（三）-]{+（一）+}{+【移自一、（三）】+}强治理。｜',
      '｜{+【移自一、（三）】+}街道整治了120条，市容焕然一新。',
      '[-（一）-]{+（二）+}稳增长。｜',
      ...kept.slice(6, 8),
      '[-（二）-]{+（三）+}惠民生。｜',
      kept[9],
    ]);
    expect(linesOf(book).summary).toContain('文字。｜移动 2 处。');
    expect(linesOf(book).summary).toContain(
      '编号。｜一、（三）改为（一）；一、（一）改为（二）；一、（二）改为（三）。',
    );
  });
  it('shows a new title, speaker and date; lines of the cover only where they changed', () => {
    const after = load({
      'report.yaml': reportWith(body)
        .replace('title: 政府工作报告', 'title: 政府工作报告（送审稿）')
        .replace('罗光华', '某某')
        .replace('2024-02-04', '2024-02-05'),
    }).report!;
    const { text } = linesOf(redline(report(body), after));
    expect(text).toEqual([
      '附 政府工作报告{+（送审稿）+}',
      '2024年2月4日在会议上',
      '区长 [-罗光华-]{+某某+}',
      '[-2024-02-04-]{+2024-02-05+}',
      ...kept.slice(3),
    ]);
  });
  it('gives tables a line a row', () => {
    const table = (share: string) =>
      `${body}          - table: 三次产业\n            header: [产业, 占比]\n            rows:\n              - [服务业, ${share}]\n              - [工业, 4%]\n`;
    const { text } = linesOf(redline(report(table('90%')), report(table('91%'))));
    expect(text.slice(kept.length)).toEqual([
      '｜三次产业',
      '｜产业 | 占比',
      '｜服务业 | [-90%-]{+91%+}',
      '｜工业 | 4%',
    ]);
  });
});

describe('the summary', () => {
  const glossary = (names: readonly string[]) =>
    `label: 附件：\ntitle: 名词解释\nentries:\n${names.map((name) => `  - term: ${name}\n    text: 就是${name}。\n`).join('')}`;

  it('counts what became of the text', () => {
    const book = edited((text) =>
      text.replace('4.5%', '4.6%').replace('5000', '6000').concat('          - 新的一段。\n'),
    );
    expect(linesOf(book).summary).toContain('文字。｜修改 2 处，新增 1 处。');
  });
  it('names the entries that changed and not those with another number', () => {
    const [before, after] = [
      ['税收', '学位'],
      ['商事主体', '学位'],
    ].map((names) => report(body, { 'glossary.yaml': glossary(names) }));
    const { summary, text } = linesOf(redline(before!, after!));
    expect(summary).toContain('名词解释。｜删去“税收”；新增“商事主体”。');
    expect(text.slice(kept.length)).toEqual([
      '附 附件：名词解释',
      '[-1.-][-税收-]｜[-：就是税收。-]',
      '{+1.+}{+商事主体+}｜{+：就是商事主体。+}',
      '2.学位｜：就是学位。',
    ]);
  });
  it('names pages and slides, the cover and blank pages by name', () => {
    const known = {
      ...facts,
      pages: { before: 9, after: 10, changed: ['+0', '+1', '+2', 'i', '1', '2', '3', '7'] },
      slides: { before: 5, after: 5, changed: ['2', '3'] },
    };
    const { summary } = linesOf(redline(report(body), report(body), known));
    expect(summary.slice(4)).toEqual([
      '重印。｜封面、第 i、1–3、7 页、空白页（原 9 页，现 10 页）。',
      '更换。｜第 2–3 张幻灯片（共 5 张幻灯片）。',
    ]);
  });
  it('says nothing of what could not be set', () => {
    const { summary } = linesOf(redline(report(body), report(body), { ...facts, pages: undefined, slides: undefined }));
    expect(summary).toHaveLength(4);
  });
  it('tells figures in a table, with their pages', () => {
    const figures = `groups:\n  - name: 经济\n    figures:\n      - { id: gdp, label: 生产总值增长, pattern: '生产总值增长{growth}%' }\n`;
    const [before, after] = [body, body.replace('4.5%', '4.6%')].map((text) =>
      load({ 'report.yaml': reportWith(text), 'figures.yaml': figures }),
    );
    if (before!.told.length > 0) throw new Error(before!.told.join('\n'));
    const table = redline(before!.report!, after!.report!).blocks.find(({ kind }) => kind === 'table');
    expect(table).toMatchObject({ kind: 'table' });
    if (table?.kind !== 'table') return;
    expect(table.header.map(plain)).toEqual(['指标', '原', '现', '页']);
    expect(table.rows.map((row) => row.map(plain))).toEqual([['生产总值增长', '4.5%', '4.6%', '3']]);
  });
});

describe('random edits', () => {
  const sentences = ['增长4.5%。', '学位5000个。', '公园三座。', '街道整治了120条。', '税收入库。', '企业活力增强。'];
  const text = fc.array(fc.constantFrom(...sentences), { minLength: 1, maxLength: 3 }).map((list) => list.join(''));
  const paragraph = fc.oneof(
    text.map((one) => `- ${one}`),
    fc.tuple(text, text).map(([lead, rest]) => `- { lead: ${lead}, text: ${rest} }`),
  );
  const headings = ['稳增长', '惠民生', '强治理', '抓改革', '促开放'].map((name) => `${name}。`);
  const section = fc.record({
    heading: fc.constantFrom(...headings),
    intro: fc.option(text),
    body: fc.array(paragraph, { minLength: 1, maxLength: 3 }),
  });
  const indent = (lines: readonly string[], by: number) => lines.map((one) => `${' '.repeat(by)}${one}\n`).join('');
  const part = fc
    .record({
      heading: fc.constantFrom('去年工作', '今年任务', '自身建设'),
      paragraphs: fc.array(paragraph, { maxLength: 2 }),
      sections: fc.array(section, { maxLength: 3 }),
    })
    .filter(({ paragraphs, sections }) => paragraphs.length + sections.length > 0);
  const someReport = fc
    .tuple(fc.array(paragraph, { minLength: 1, maxLength: 2 }), fc.array(part, { maxLength: 3 }))
    .map(([first, parts]) =>
      report(
        indent(first, 2) +
          parts
            .map(
              ({ heading, paragraphs, sections }) =>
                `  - part: ${heading}\n    body:\n${indent(paragraphs, 6)}${sections
                  .map(
                    ({ heading, intro, body }) =>
                      `      - section: ${heading}\n${intro === null ? '' : `        intro: ${intro}\n`}        body:\n${indent(body, 10)}`,
                  )
                  .join('')}`,
            )
            .join(''),
      ),
    );

  const unseen = new Set(['issuer', 'date', 'paper']);
  /** What a reader finds in one of the two, unit by unit, without the computed numbers. */
  const unitTexts = (one: LoadedReport) =>
    unitsOf(one)
      .filter(({ kind }) => !unseen.has(kind))
      .map(({ text }) => text);
  const number = /^(（?[一二三四五六七八九十]+[、）])/;
  const without = (book: Book, change: Run['change']) => {
    const annexes = book.blocks.filter(({ kind }) => kind === 'annex');
    return [...blocksOf(annexes)].map((block) => {
      const runs = textsOf(block)
        .flat()
        .filter((run) => run.change !== change && !/^【移自.*】$/.test(run.text));
      return plain(runs).replace(number, '');
    });
  };

  test('the text with insertions alone is the new one; with deletions alone it is the old one', () => {
    fc.assert(
      fc.property(someReport, someReport, (before, after) => {
        const comparison = compareReports(before, after);
        const book = redlineOf(after, comparison, facts);
        expect(without(book, 'deleted').filter(Boolean)).toEqual(unitTexts(after));
        const old = without(book, 'inserted').filter(Boolean);
        const moves = comparison.rows.some(({ state }) => state === 'moved');
        // What moved stands at its new place.
        expect(moves ? old.sort() : old).toEqual(moves ? unitTexts(before).sort() : unitTexts(before));
      }),
      { numRuns: 150 },
    );
  });
  test('nothing is marked where nothing differs', () => {
    fc.assert(
      fc.property(someReport, (one) => {
        const marked = redline(one, one).blocks.filter(({ kind }) => kind === 'annex');
        const runs = [...blocksOf(marked)].flatMap((block) => textsOf(block).flat());
        expect(runs.filter(({ change }) => change)).toEqual([]);
      }),
    );
  });
});
