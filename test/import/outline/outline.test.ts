/** What is understood of drafts: the seed in whole, and the usual forms of every part of a report in small. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { GlossaryFile, ReportFile } from '../../../src/report/schema.js';
import { glossarySchema, reportSchema } from '../../../src/report/schema.js';
import { nodeWorld } from '../../../src/world/world.js';
import { readYaml } from '../../../src/yaml/checked.js';
import { head, read, sentence, shape as shapeOf } from '../outlined.js';

describe('the seed', () => {
  const seed = readFileSync(new URL('../../fixtures/report-2024.txt', import.meta.url), 'utf8');
  const { report, glossary, problems } = read(seed.replaceAll('PM_{', 'PM\\_{'));
  const world = nodeWorld();
  const committed = <T>(name: string, schema: Parameters<typeof readYaml<T>>[2]) =>
    readYaml(world, `content/yuexiu-2024/${name}.yaml`, schema, (problem) => {
      throw new Error(problem.code);
    })!.value;
  const lean = <T>(value: T): T =>
    JSON.parse(JSON.stringify(value, (_, inner) => (typeof inner === 'string' ? inner.trim() : inner)));

  it('is read as the committed report, but for what was curated by hand', () => {
    const { paper, ...wanted } = lean(committed<ReportFile>('report', reportSchema));
    expect(paper).toBe('广州市越秀区第十七届人民代表大会第四次会议文件');
    // Cut right after a full stop, at a page end that nothing in the file shows: one paragraph is two.
    const parted = /("[^"]*标杆城区。)"\},"(深化全省首批[^"]*")/;
    const found = JSON.stringify(lean(report));
    expect(found).toMatch(parted);
    expect(JSON.parse(found.replace(parted, '$1\\n$2}'))).toEqual(wanted);
  });

  it('has the committed glossary, but for one slip', () => {
    const found = JSON.parse(JSON.stringify(lean(glossary)).replace('街区and海珠', '街区和海珠'));
    expect(found).toEqual(lean(committed<GlossaryFile>('glossary', glossarySchema)));
  });

  it('leaves nothing to be unsure of', () => {
    expect(problems).toEqual([]);
  });
});

describe('the title block', () => {
  it.each([
    ['dash and name', '——2024年1月10日在海州市第十届人民代表大会\n第三次会议上\n海州市市长　张三'],
    ['brackets', '（2024年1月10日在海州市第十届人民代表大会第三次会议上）\n海州市市长：张三'],
    ['speaker first', '海州市市长 张　三\n——2024年1月10日在海州市第十届人民代表大会第三次会议上'],
    ['office and name apart', '2024年1月10日\n在海州市第十届人民代表大会第三次会议上\n海州市市长\n张  三'],
  ])('%s', (_, lines) => {
    const { report, problems } = read(`政府工作报告\n${lines}\n各位代表：\n现在，我代表市人民政府报告工作。`);
    expect(report).toMatchObject({
      title: '政府工作报告',
      occasion: '2024年1月10日在海州市第十届人民代表大会第三次会议上',
      speaker: { office: '海州市市长', name: '张三' },
      issuer: '海州市人民政府',
      date: '2024-01-10',
    });
    expect(problems).toEqual([]);
  });

  it('takes a title over two lines, and does without occasion and speaker', () => {
    const { report } = read(
      '海州市人民政府\n工 作 报 告\n（2024年1月10日）\n各位代表：\n我代表海州市人民政府报告工作。',
    );
    expect(report.title).toBe('海州市人民政府工作报告');
    expect(report.date).toBe('2024-01-10');
    expect(report.occasion).toBeUndefined();
    expect(report.speaker).toBeUndefined();
  });

  it('tells what it left out of a web page and what it assumed', () => {
    const { problems, report } = read(
      '2023年政府工作报告\n来源：政府网  浏览次数：12\n各位代表：\n我代表市人民政府报告工作。',
    );
    expect(problems.map(({ code }) => code).sort()).toEqual(['import/assumed', 'import/assumed', 'import/dropped']);
    expect(report).toMatchObject({ issuer: '市人民政府', date: '2023-01-01' });
  });
});

describe('paragraphs', () => {
  const bodyOf = (text: string) => read(head + text).report.body.slice(1);

  it('go on over page ends, with and without blank lines and page numbers', () => {
    const [first, second] = [sentence.slice(0, 40), sentence.slice(40)];
    expect(bodyOf(`${sentence}${first}\n\n— 2 —\n\n${second}\n${sentence}`)).toEqual([
      `${sentence}\n${sentence}`,
      sentence,
    ]);
  });

  it('go on over hard line ends, and begin at an indent', () => {
    const wrapped = Array.from({ length: 6 }, () =>
      `\u3000\u3000${sentence}${sentence}`.replace(/.{30}/gsu, '$&\n'),
    ).join('\n');
    expect(bodyOf(wrapped)).toEqual(Array.from({ length: 6 }, () => `${sentence}\n${sentence}`));
  });

  it('keep a short line and a heading for themselves', () => {
    const body = bodyOf(`一、今年工作\n${sentence}\n（一）抓好项目建设\n${sentence}\n（二）抓好产业发展\n${sentence}`);
    expect(body).toEqual([
      {
        part: '今年工作',
        body: [sentence, { section: '抓好项目建设', body: [sentence] }, { section: '抓好产业发展', body: [sentence] }],
      },
    ]);
  });
});

describe('headings', () => {
  const shape = (text: string) => shapeOf(head + text);

  it.each([
    ['一、 and （一）', '一、回顾\n（一）经济稳。全年很好。\n（二）改革深。全年很好。'],
    ['half-width brackets', '一、 回顾\n(一)经济稳。全年很好。\n(二)改革深。全年很好。'],
    [
      '第一部分 and 一、',
      '第一部分　回顾\n一、经济稳。全年很好。\n二、改革深。全年很好。\n第二部分　安排\n一、今年干。',
    ],
  ])('%s', (_, text) => {
    expect(shape(text).slice(0, 3)).toEqual(['回顾', '  经济稳。', '  改革深。']);
  });

  it('without numbers come from the styles of Word', () => {
    const lines = head
      .trim()
      .split('\n')
      .map((text) => ({ text, ends: true }));
    const { report, problems } = read([
      ...lines,
      { text: '去年工作', level: 1, ends: true },
      { text: '经济稳', level: 2, ends: true },
      { text: sentence, ends: true },
      { text: '今年安排', level: 1, ends: true },
      { text: sentence, ends: true },
    ]);
    expect(report.body.slice(1)).toEqual([
      { part: '去年工作', body: [{ section: '经济稳', body: [sentence] }] },
      { part: '今年安排', body: [sentence] },
    ]);
    expect(problems.map(({ code, args }) => [code, args])).toEqual([
      ['import/numbering', { was: '', now: '一、', heading: '去年工作', count: 2 }],
      ['import/numbering', { was: '', now: '（一）', heading: '经济稳', count: 1 }],
    ]);
  });

  it('with a number their position does not give are reported', () => {
    const { problems } = read(`${head}一、回顾\n${sentence}\n三、安排\n${sentence}`);
    expect(problems).toMatchObject([
      { code: 'import/numbering', args: { was: '三、', now: '二、', heading: '安排' }, at: { line: 7 } },
    ]);
  });

  it('of a third level stay text with their numbers, and 一、二、三产业 is none', () => {
    const { report } = read(`${head}一、安排\n1.抓项目。${sentence}\n一、二、三产业比重为5∶40∶55，结构更优。`);
    expect(JSON.stringify(report.body)).toContain('1.抓项目。');
    expect(JSON.stringify(report.body)).toContain('一、二、三产业');
    expect(shape(`一、安排\n1.抓项目。${sentence}\n一、二、三产业比重更优。`)).toEqual(['安排']);
  });

  it('in a typed list of contents are left out', () => {
    const { report, account } = read(
      `目　录\n一、回顾……………1\n二、安排……………9\n${head}一、回顾\n${sentence}\n二、安排\n${sentence}`,
    );
    expect([...account.dropped.values()]).toEqual(['contents', 'contents', 'contents']);
    expect(report.body.slice(1)).toEqual([
      { part: '回顾', body: [sentence] },
      { part: '安排', body: [sentence] },
    ]);
  });
});

describe('the glossary', () => {
  const text = (mark: string) =>
    `${head}一、安排\n深入实施“百千万工程”${mark}，培育专精特新企业，城市更加美好。${sentence}\n`;

  it.each([
    ['[1]', '附件\n名词解释\n[1]百千万工程：指一项工程。'],
    ['①', '附：名词解释\n①“百千万工程”：指一项工程。'],
    ['〔1〕', '名词解释\n1、百千万工程：指一项工程。'],
    ['1', '附件1：名词解释\n1.“百千万工程”：指一项工程。'],
    ['^{1}', '《政府工作报告》名词解释\n1．百千万工程——指一项工程。'],
    ['', '注释：\n1.百千万工程是指一项工程。'],
  ])('takes the mark %s off and reads its entry', (mark, annex) => {
    const { report, glossary, marks } = read(text(mark) + annex);
    expect(marks).toBe(mark === '' ? 0 : 1);
    expect(JSON.stringify(report.body)).toContain('“百千万工程”，培育');
    expect(glossary?.entries).toHaveLength(1);
    expect(glossary?.entries[0]?.term.replace(/[“”]/g, '')).toBe('百千万工程');
    expect(glossary?.entries[0]?.text).toMatch(/^(?:是)?指一项工程。$/);
  });

  it('names the words of the text for a term it has otherwise, and none for one it has not', () => {
    const { glossary, problems } = read(
      `${text('')}名词解释\n1.“专精特新”企业：指好企业。\n2.星际贸易走廊：指没有的事。`,
    );
    expect(glossary?.entries.map(({ term, marks }) => [term, marks])).toEqual([
      ['“专精特新”企业', ['专精特新企业']],
      ['星际贸易走廊', []],
    ]);
    expect(problems).toMatchObject([
      { code: 'import/unsure', args: { reason: 'term-not-found', excerpt: '星际贸易走廊' }, at: { line: 9 } },
    ]);
  });

  it('takes the notes of Word, whose terms are the words their marks stand behind', () => {
    const lines = text('^{1}')
      .trim()
      .split('\n')
      .map((line) => ({ text: line, ends: true }));
    const { report, glossary } = read([...lines, { text: '指百县千镇万村。', note: '1', ends: true }]);
    expect(glossary).toMatchObject({
      label: '附件：',
      title: '名词解释',
      entries: [{ term: '“百千万工程”', text: '指百县千镇万村。' }],
    });
    expect(JSON.stringify(report.body)).not.toContain('^{1}');
  });

  it('leaves numbers alone that are no marks', () => {
    const { report } = read(`${head}一、安排\n建设①号线和②号线，面积5m^{2}。${sentence}`);
    expect(JSON.stringify(report.body)).toContain('①号线和②号线，面积5m^{2}');
  });
});

describe('tables', () => {
  it('have the line before as caption and a dash where a cell is empty', () => {
    const lines = `${head}一、回顾\n${sentence}\n表1　主要指标`.split('\n').map((text) => ({ text, ends: true }));
    const { report } = read([
      ...lines,
      {
        table: [
          ['指标', '总量', '增长'],
          ['生产总值', '100亿元', ''],
        ],
        ends: true,
      },
    ]);
    expect(report.body[1]).toEqual({
      part: '回顾',
      body: [
        sentence,
        { table: '表1主要指标', header: ['指标', '总量', '增长'], rows: [['生产总值', '100亿元', '—']] },
      ],
    });
  });
});
