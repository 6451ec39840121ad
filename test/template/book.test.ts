import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import { blocksOf, textsOf } from '../../src/document/book.js';
import { bookOf } from '../../src/template/book.js';
import { deckOf } from '../../src/template/deck.js';
import type { Text } from '../../src/text/running-text.js';
import { plain } from '../../src/text/running-text.js';
import { load, reportWith } from '../content/folder.js';
import { memoryWorld } from '../world/memory-world.js';
import { at, build, marked, open, paragraph, placed, report, text } from './sample.js';

describe('a good template', () => {
  test('gives the tree, numbered, with the place of every text', () => {
    const { book, problems } = build(`${open}{{#each body}}{{> (lookup . "kind")}}{{/each}}</book>`, {
      salutation: '<salutation>{{text}}</salutation>',
      paragraph: '<p>{{#if lead}}<lead>{{lead}}</lead>{{/if}}{{text}}</p>',
      part: '<part>\n  <heading>{{heading}}</heading>\n  {{#each body}}\n    {{> (lookup . "kind")}}\n  {{/each}}\n</part>',
      section:
        '<section><heading>{{heading}}</heading>{{#if intro}}<intro>{{intro}}</intro>{{/if}}{{#each body}}{{> (lookup . "kind")}}{{/each}}</section>',
    });
    expect(problems).toEqual([]);
    expect(book?.meta).toEqual({ title: '政府工作报告', author: '某区人民政府', subject: '', keywords: '' });
    expect(book?.blocks).toMatchObject([
      { kind: 'title', text: [{ text: '政府工作报告', at: at(1) }] },
      { kind: 'salutation', text: [{ text: '各位代表：', at: at(6) }] },
      {
        kind: 'part',
        numbered: true,
        number: '一、',
        heading: [{ text: '回顾', at: at(7) }],
        blocks: [
          {
            kind: 'section',
            level: 2,
            number: '（一）',
            intro: [],
            blocks: [{ kind: 'paragraph', lead: [{ at: at(11) }], text: [{ text: '增长4%。', at: at(12) }] }],
          },
        ],
      },
    ]);
  });

  test('has a part without number over three levels, as the partials of the house print it', () => {
    const nested = load({
      'report.yaml': reportWith(`  - part: 工作安排
    numbered: false
    body:
      - section: 抓重点
        body:
          - section: 扩内需。
            intro: 要实干。
`),
    }).report!;
    const real = (name: string) => readFileSync(`templates/report/${name}.hbs`, 'utf8');
    const { book, problems } = build(
      `${open}{{#each body}}{{> (lookup . "kind")}}{{/each}}</book>`,
      { salutation: real('salutation'), paragraph: real('paragraph'), part: real('part'), section: real('section') },
      nested,
    );
    expect(problems).toEqual([]);
    const numbered = [...blocksOf(book!.blocks)].flatMap((block) =>
      block.kind === 'part' || block.kind === 'section' ? `${block.number}${plain(block.heading)}` : [],
    );
    expect(numbered).toEqual(['工作安排', '一、抓重点', '（一）扩内需。']);
  });

  test('lowered characters stay lowered', () => {
    const pm: Text = [
      { text: 'PM', at: at(1) },
      { text: '2.5', script: 'sub', at: at(1, 8) },
    ];
    const { book } = build(`${open}</book>`, {}, { ...report, title: pm });
    expect(book?.blocks[0]).toMatchObject({ text: pm });
  });
});

describe('what a session needs', () => {
  test('cover, contents, reading, note, signature and annex, each with its places', () => {
    const main = `<book author="" subject="" keywords="{{keywords}}">
  <cover><paper>{{paper}}</paper><title>{{title}}</title><date>{{day}}</date></cover>
  <contents><heading>目录</heading></contents>
  <title>{{title}}</title>
  <reading>全文<characters/>字，约<minutes/>分钟</reading>
  {{> body}}
  <annex-note>附件：名词解释</annex-note>
  <signature><issuer>{{issuer}}</issuer><date>{{day}}</date></signature>
  <annex><heading>名词解释</heading><entry key="t1"><term>做地</term>（见<page/>页）</entry></annex>
</book>`;
    const { book, problems } = build(main, { body: '<p>{{title}}</p>' }, { ...report, body: [] });
    expect(problems).toEqual([]);
    expect(book?.meta.keywords).toBe('报告、a&b');
    const here = (column: number, line: number) => ({ file: 'templates/report/book.hbs', line, column });
    expect(book?.blocks).toEqual([
      {
        kind: 'cover',
        at: here(3, 2),
        lines: [
          { role: 'paper', text: text('大会文件', 2), at: here(10, 2) },
          { role: 'title', text: text('政府工作报告', 1), at: here(34, 2) },
          { role: 'date', text: [{ text: '2024年2月4日', at: here(64, 2) }], at: here(58, 2) },
        ],
      },
      { kind: 'contents', heading: [{ text: '目录', at: here(22, 3) }], at: here(3, 3) },
      { kind: 'title', text: text('政府工作报告', 1), at: here(3, 4) },
      {
        kind: 'byline',
        role: 'reading',
        at: here(3, 5),
        text: [
          { text: '全文', at: here(12, 5) },
          { text: '', field: 'characters', at: here(14, 5) },
          { text: '字，约', at: here(27, 5) },
          { text: '', field: 'minutes', at: here(30, 5) },
          { text: '分钟', at: here(40, 5) },
        ],
      },
      {
        kind: 'paragraph',
        lead: [],
        text: text('政府工作报告', 1),
        at: { file: 'templates/report/body.hbs', line: 1, column: 1 },
      },
      {
        kind: 'annex-note',
        label: [],
        number: '',
        text: [{ text: '附件：名词解释', at: here(15, 7) }],
        at: here(3, 7),
      },
      expect.objectContaining({
        kind: 'signature',
        issuer: text('某区人民政府', 4),
        date: [expect.objectContaining({ text: '2024年2月4日' })],
      }),
      expect.objectContaining({
        kind: 'annex',
        blocks: [
          expect.objectContaining({
            kind: 'entry',
            key: 't1',
            number: '1.',
            text: [
              expect.objectContaining({ text: '（见' }),
              expect.objectContaining({ text: '', field: 'page' }),
              expect.objectContaining({ text: '页）' }),
            ],
          }),
        ],
      }),
    ]);
  });

  test('a cover may have several papers, each a line', () => {
    const cover = '<cover>{{#each papers}}<paper>{{this}}</paper>{{/each}}<title>{{title}}</title></cover>';
    const main = `<book author="" subject="" keywords="">${cover}<title>{{title}} {{paper}}</title></book>`;
    const papers = [text('会议文件', 2), text('（之二）', 3)];
    const { book, problems } = build(main, {}, { ...report, body: [], paper: papers });
    expect(problems).toEqual([]);
    expect(book?.blocks).toMatchObject([
      { lines: [{ role: 'paper', text: papers[0]! }, { role: 'paper', text: papers[1]! }, { role: 'title' }] },
      { kind: 'title' },
    ]);
    expect((book?.blocks ?? []).flatMap((block) => [...textsOf(block)].map(plain)).at(-1)).toBe(
      '政府工作报告 会议文件（之二）',
    );
  });

  test('an empty paper and no keywords can be asked for', () => {
    const main =
      '<book author="" subject="" keywords="{{keywords}}"><title>{{title}}</title>{{#if paper}}<p>x</p>{{/if}}</book>';
    const { book, problems } = build(main, {}, { ...report, body: [], paper: [], keywords: [] });
    expect([problems, book?.meta.keywords, book?.blocks.length]).toEqual([[], '', 1]);
  });

  test('any of the main templates, named', () => {
    const files = {
      'templates/report/session.hbs': `${open}<p>一</p></book>`,
      'templates/report/podium.hbs': `${open}<p>二</p></book>`,
    };
    const problems: Diagnostic[] = [];
    const note = (problem: Diagnostic) => problems.push(problem);
    const words = (main: string) =>
      plain(textsOf(bookOf({ ...report, body: [] }, memoryWorld(files), main, note)!.blocks[1]!).flat());
    expect([words('session'), words('podium'), problems]).toEqual(['一', '二', []]);
    expect(bookOf(report, memoryWorld(files), 'official', note)).toBeUndefined();
    expect(placed(problems)).toEqual(['- template/missing official.hbs']);
  });
});

describe('marks of the glossary', () => {
  test('come into the book where the report has them, and entries have their keys', () => {
    const annex =
      '{{#with glossary}}<annex><heading>{{title}}</heading>{{#each entries}}<entry key="{{key}}"><term>{{term}}</term>{{text}}</entry>{{/each}}</annex>{{/with}}';
    const { book, problems } = build(`${open}${paragraph}${annex}</book>`, {}, marked);
    expect(problems).toEqual([]);
    expect(book?.blocks[1]).toMatchObject({
      text: [
        { text: '推广做地', at: at(6) },
        { text: '', mark: 't1' },
        { text: '模式。', at: at(6, 9) },
      ],
    });
    expect(book?.blocks[2]).toMatchObject({ blocks: [{ kind: 'entry', key: 't1', number: '1.' }] });
  });

  test('never come into the deck', () => {
    const files = {
      'templates/briefing/deck.hbs':
        '<deck title="" author="">{{#each body}}<slide layout="closing"><title>{{text}}</title></slide>{{/each}}</deck>',
    };
    const problems: Diagnostic[] = [];
    const deck = deckOf(marked, memoryWorld(files), (problem) => problems.push(problem));
    expect(problems).toEqual([]);
    expect(deck?.slides.map(({ title }) => title)).toEqual([text('推广做地模式。', 6)]);
  });
});

describe('keys of entries and marks', () => {
  const entry = (key: string) => `<entry${key}><term>词</term>：释</entry>`;
  const withEntries = (entries: string, inside = '') =>
    build(
      `<book author="" subject=""><title>题</title><p>文${inside}</p><annex><heading>名词</heading>${entries}</annex></book>`,
    );

  test.each([
    ['an entry without one', entry(''), '', 'key', ''],
    ['two entries with one', entry(' key="t1"') + entry(' key="t1"'), '', 'key', 't1'],
    ['two marks of one entry', entry(' key="t1"'), '<mark entry="t1"/>字<mark entry="t1"/>', 'entry', 't1'],
  ])('%s is told', (_, entries, inside, name, value) => {
    const { book, problems } = withEntries(entries, inside);
    expect(book).toBeUndefined();
    expect(problems.filter(({ severity }) => severity === 'error')).toMatchObject([
      { code: 'markup/invalid-attribute', args: { name, value } },
    ]);
  });

  test('one each is well', () => {
    const { book } = withEntries(entry(' key="t1"') + entry(' key="t2"'), '<mark entry="t1"/>字<mark entry="t2"/>');
    expect(book).toBeDefined();
  });
});

describe('headings', () => {
  const withHeading = (heading: string, before = '<part numbered="false">', after = '</part>') =>
    build(`<book><title>题</title>${before}<heading>${heading}</heading>${after}</book>`);

  test.each([
    ['nothing', '', '<part numbered="false">', '</part>', 'part'],
    ['blanks', '　', '<part numbered="false">', '</part>', 'part'],
    ['a field that is no word', '<page/>', '<part numbered="false">', '</part>', 'part'],
    ['a section without number', '', '<section number="">', '</section>', 'section'],
    ['an annex', '', '<annex><label>附件</label>', '</annex>', 'annex'],
  ])('of %s are reported at their element', (_, heading, before, after, parent) => {
    const { book, problems } = withHeading(heading, before, after);
    expect(book).toBeUndefined();
    expect(problems).toMatchObject([{ code: 'markup/empty-heading', args: { parent }, at: { line: 1 } }]);
  });

  test('may be numbers alone', () => {
    expect(withHeading('', '<part>').book).toBeDefined();
    expect(withHeading('', '<section number="其一">', '</section>').book).toBeDefined();
  });
});
