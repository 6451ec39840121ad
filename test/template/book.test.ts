import { describe, expect, test } from 'vitest';
import type { LoadedReport } from '../../src/content/loaded-report.js';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import { textsOf } from '../../src/document/book.js';
import { bookOf } from '../../src/template/book.js';
import { deckOf } from '../../src/template/deck.js';
import type { Text } from '../../src/text/running-text.js';
import { plain } from '../../src/text/running-text.js';
import { memoryWorld } from '../world/memory-world.js';

const at = (line: number, column = 5) => ({ file: 'report.yaml', line, column });
const text = (value: string, line: number): Text => [{ text: value, at: at(line) }];

const report: LoadedReport = {
  name: 'sample',
  title: text('政府工作报告', 1),
  paper: text('大会文件', 2),
  occasion: text('2024年2月4日在大会上', 2),
  speaker: { office: text('区长', 3), name: text('某某', 3) },
  issuer: text('某区人民政府', 4),
  date: '2024-02-04',
  keywords: ['报告', 'a&b'],
  body: [
    { kind: 'salutation', text: text('各位代表：', 6), at: at(6) },
    {
      kind: 'part',
      heading: text('回顾', 7),
      at: at(7),
      body: [
        {
          kind: 'section',
          heading: text('稳增长。', 9),
          intro: [],
          at: at(9),
          body: [
            { kind: 'paragraph', lead: text('支撑有力。', 11), text: text('增长4%。', 12), points: [], at: at(11) },
          ],
        },
      ],
    },
  ],
  glossary: undefined,
  figures: [],
  briefing: { title: text('解读', 1), parts: [], closing: undefined },
};

/** Builds the sample with one main template and what partials it needs. */
function build(main: string, partials: Record<string, string> = {}, sample = report) {
  const files: Record<string, string> = { 'templates/report/book.hbs': main };
  for (const [name, source] of Object.entries(partials)) files[`templates/report/${name}.hbs`] = source;
  const problems: Diagnostic[] = [];
  const book = bookOf(sample, memoryWorld(files), 'book', (problem) => problems.push(problem));
  return { book, problems };
}

const open = '<book author="{{issuer}}" subject=""><title>{{title}}</title>';

/** One line a problem: code, place, arguments. */
function told(problems: readonly Diagnostic[]): string[] {
  return problems.map(({ code, at, args }) => {
    const place = at ? `${at.file}:${at.line}:${at.column}` : '-';
    return `${place} ${code} ${Object.values(args)[0]}`;
  });
}

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
        number: '一、',
        heading: [{ text: '回顾', at: at(7) }],
        blocks: [
          {
            kind: 'section',
            number: '（一）',
            intro: [],
            blocks: [{ kind: 'paragraph', lead: [{ at: at(11) }], text: [{ text: '增长4%。', at: at(12) }] }],
          },
        ],
      },
    ]);
  });

  test('content that looks like markup or like a template comes out as text', () => {
    const wild = '<p>&amp; {{title}} </book> "引号" \'单\' &lt; <sub>';
    const { book, problems } = build(`${open}</book>`, {}, { ...report, body: [], title: text(wild, 1) });
    expect(problems).toEqual([]);
    expect(book?.meta.title).toBe(wild);
  });

  test('spaces of content stay, line ends of the template go', () => {
    const spaced = text(' a  b ', 1);
    const { book } = build(
      '<book author="" subject=""><title>\n  甲 乙\n  {{title}}\n</title></book>',
      {},
      { ...report, title: spaced },
    );
    expect(book?.meta.title).toBe('甲 乙 a  b ');
  });

  test('an attribute takes the characters alone', () => {
    const pm: Text = [
      { text: 'PM', at: at(1) },
      { text: '2.5', script: 'sub', at: at(1, 8) },
    ];
    const main = '<book author="{{plain title}}" subject=""><title>{{title}}</title></book>';
    expect(build(main, {}, { ...report, title: pm }).book?.meta).toMatchObject({ author: 'PM2.5', title: 'PM2.5' });
  });

  test('lowered characters stay lowered', () => {
    const pm: Text = [
      { text: 'PM', at: at(1) },
      { text: '2.5', script: 'sub', at: at(1, 8) },
    ];
    const { book } = build(`${open}</book>`, {}, { ...report, title: pm });
    expect(book?.blocks[0]).toMatchObject({ text: pm });
  });

  test('a helper gives the first sentences with their places', () => {
    const two: Text = [
      { text: '第一句。“第二句！”', at: at(1) },
      { text: '第三句。', at: at(2) },
    ];
    const { book } = build(`${open}<p>{{first title 2}}</p></book>`, {}, { ...report, title: two });
    expect(plain(textsOf(book!.blocks[1]!).flat())).toBe('第一句。“第二句！”');
  });

  test.each([
    ['真的吗？！是的。', '真的吗？！'],
    ['（见《关于意见。》）下一句。', '（见《关于意见。》）'],
    ['没有句号', '没有句号'],
  ])('the first sentence of %s', (characters, first) => {
    const { book } = build(`${open}<p>{{first title 1}}</p></book>`, {}, { ...report, title: text(characters, 1) });
    expect(plain(textsOf(book!.blocks[1]!).flat())).toBe(first);
  });

  test('the first sentence keeps the mark of a term that ends it, and none of the next', () => {
    const marked: Text = [
      { text: '抓“工程！”' },
      { text: '', mark: '工程' },
      { text: '抓首店' },
      { text: '', mark: '首店' },
    ];
    const annex =
      '<annex><label>附件</label><heading>名词</heading><entry key="工程"><term>工程</term>好。</entry></annex>';
    const main = `${open.replace('{{title}}', '报告')}<p>{{first title 1}}</p>${annex}</book>`;
    const { book } = build(main, {}, { ...report, title: marked });
    const runs = textsOf(book!.blocks[1]!).flat();
    expect(runs.map((run) => run.mark ?? run.text)).toEqual(['抓“工程！”', '工程']);
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
      { kind: 'annex-note', text: [{ text: '附件：名词解释', at: here(15, 7) }], at: here(3, 7) },
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
    expect(told(problems)).toEqual(['- template/missing official.hbs']);
  });
});

describe('marks of the glossary', () => {
  const marked: LoadedReport = {
    ...report,
    body: [
      {
        kind: 'paragraph',
        lead: [],
        text: text('推广做地模式。', 6),
        points: [],
        at: at(6),
      },
    ],
    glossary: {
      label: text('附件：', 1),
      title: text('名词解释', 2),
      entries: [{ key: 't1', term: text('做地', 20), text: text('一。', 21), mark: 5, at: at(20) }],
    },
  };
  const paragraph = '{{#each body}}<p>{{text}}</p>{{/each}}';

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

  test('a book without annex is not told to leave out the glossary; one with an annex is', () => {
    expect(build(`${open}${paragraph}</book>`, {}, marked).problems).toEqual([]);
    const empty = build(`${open}${paragraph}<annex><heading>名</heading></annex></book>`, {}, marked);
    expect(empty.problems).toMatchObject([{ code: 'template/left-out', args: { text: '做地', count: 2 }, at: at(20) }]);
  });

  test('a sentence with a mark counts as one where it is left out', () => {
    const { problems } = build(`${open}</book>`, {}, marked);
    expect(problems).toMatchObject([{ code: 'template/left-out', args: { text: '推广做地模式。', count: 1 } }]);
  });

  test('have no characters in an attribute, and stay behind their words in the first sentences', () => {
    const main =
      '<book author="{{#each body}}{{plain text}}{{/each}}" subject=""><title>{{title}}</title>{{#each body}}<p>{{first text 1}}</p>{{/each}}</book>';
    const { book } = build(main, {}, marked);
    expect(book?.meta.author).toBe('推广做地模式。');
    expect(book?.blocks[1]).toMatchObject({ text: [{ text: '推广做地' }, { mark: 't1' }, { text: '模式。' }] });
  });

  test('never come into the deck', () => {
    const files = {
      'templates/briefing/deck.hbs':
        '<deck title="" author="">{{#each body}}<slide layout="closing"><title>{{text}}</title></slide>{{/each}}</deck>',
    };
    const problems: Diagnostic[] = [];
    const deck = deckOf(marked, memoryWorld(files), undefined, (problem) => problems.push(problem));
    expect(problems).toEqual([]);
    expect(deck?.slides.map(({ title }) => title)).toEqual([text('推广做地模式。', 6)]);
  });
});

test('the title must be printed too', () => {
  const { problems } = build('<book author="" subject=""><title>x</title></book>', {}, { ...report, body: [] });
  expect(problems).toMatchObject([{ code: 'template/left-out', args: { text: '政府工作报告', count: 1 } }]);
});

test('templates that print less than the report are told, with the first sentence left out', () => {
  const { book, problems } = build(`${open}{{#each body}}{{> (lookup . "kind")}}{{/each}}</book>`, {
    salutation: '<salutation>{{text}}</salutation>',
    part: '',
  });
  expect(book).toBeDefined();
  expect(problems).toMatchObject([
    { code: 'template/left-out', severity: 'warning', args: { text: '回顾', count: 4 }, at: at(7) },
  ]);
});

describe('a bad template is told with its file, line and column', () => {
  const cases: Record<string, [main: string, partials: Record<string, string>, told: string[]]> = {
    'unknown variable': [
      `${open}\n  <p>{{titel}}</p></book>`,
      {},
      ['templates/report/book.hbs:2:8 template/unknown-variable titel'],
    ],
    'unknown variable in a condition': [
      `${open}\n{{#if leed}}x{{/if}}</book>`,
      {},
      ['templates/report/book.hbs:2:7 template/unknown-variable leed'],
    ],
    'unknown variable in a partial': [
      `${open}\n{{> inner}}</book>`,
      { inner: '<p>\n   {{nothing}}</p>' },
      ['templates/report/inner.hbs:2:6 template/unknown-variable nothing'],
    ],
    'a name every object inherits': [
      `${open}\n<p>{{title.constructor}}</p></book>`,
      {},
      ['templates/report/book.hbs:2:6 template/unknown-variable constructor'],
    ],
    'unknown helper': [
      `${open}\n{{shout title}}</book>`,
      {},
      ['templates/report/book.hbs:2:1 template/unknown-helper shout'],
    ],
    'unknown partial': [
      `${open}\n{{> sectoin}}</book>`,
      { section: '' },
      ['templates/report/book.hbs:2:1 template/unknown-partial sectoin'],
    ],
    'unescaped output': [`${open}\n{{{title}}}</book>`, {}, ['templates/report/book.hbs:2:1 template/syntax {{{ }}}']],
    'a list printed as a text': [
      `${open}\n<p>{{body}}</p></book>`,
      {},
      ['templates/report/book.hbs:2:4 template/failed not-a-text'],
    ],
    'a helper without its arguments': [
      `${open}\n<p>{{first title}}</p></book>`,
      {},
      ['templates/report/book.hbs:2:4 template/failed not-a-text'],
    ],
    'an empty template': [
      '',
      {},
      ['templates/report/book.hbs:1:1 markup/malformed document must contain a root element'],
    ],
    'an element twice': [
      `${open}\n<title>x</title></book>`,
      {},
      ['templates/report/book.hbs:2:1 markup/repeated title'],
    ],
    'a bare ampersand': [
      `${open}\n<p>a & b</p></book>`,
      {},
      ['templates/report/book.hbs:2:6 markup/malformed undefined entity'],
    ],
    'a block never closed': [
      `${open}\n{{#if title}}</book>`,
      {},
      [
        "templates/report/book.hbs:2:1 template/syntax Expecting 'OPEN_INVERSE_CHAIN', 'INVERSE', 'OPEN_ENDBLOCK', got 'EOF'",
      ],
    ],
    'templates that include each other': [
      `${open}\n{{> a}}</book>`,
      { a: '{{> b}}', b: '{{> a}}' },
      ['templates/report/a.hbs:1:1 template/failed endless'],
    ],
    'a template that includes itself': [
      `${open}\n{{> a}}</book>`,
      { a: '{{> b}}', b: '{{> b}}' },
      ['templates/report/b.hbs:1:1 template/failed endless'],
    ],
    'unknown element': [`${open}\n <pp>x</pp></book>`, {}, ['templates/report/book.hbs:2:2 markup/unknown-element pp']],
    'misplaced element': [`${open}\n<p><p>x</p></p></book>`, {}, ['templates/report/book.hbs:2:4 markup/misplaced p']],
    'unclosed element': [`${open}\n\n  <p>x</book>`, {}, ['templates/report/book.hbs:3:3 markup/unclosed p']],
    'text where none may be': [`${open}\n闲话</book>`, {}, ['templates/report/book.hbs:2:1 markup/stray-text 闲话']],
    'unknown attribute': [
      '<book author="" subject="" colour="red"><title>x</title></book>',
      {},
      ['templates/report/book.hbs:1:1 markup/unknown-attribute colour'],
    ],
    'missing element': [
      '<book author="" subject=""></book>',
      {},
      ['templates/report/book.hbs:1:1 markup/missing-element title'],
    ],
    'a cover without title': [
      `${open}\n<cover><date>x</date><date>y</date></cover></book>`,
      {},
      [
        'templates/report/book.hbs:2:1 markup/missing-element title',
        'templates/report/book.hbs:2:22 markup/repeated date',
      ],
    ],
    'a signature without date': [
      `${open}\n<signature><issuer>x</issuer></signature></book>`,
      {},
      ['templates/report/book.hbs:2:1 markup/missing-element date'],
    ],
    'a mark of no entry': [
      `${open}\n<p>x<mark/></p></book>`,
      {},
      ['templates/report/book.hbs:2:5 markup/invalid-attribute entry'],
    ],
    'text in a field': [
      `${open}\n<p><page>3</page></p></book>`,
      {},
      ['templates/report/book.hbs:2:10 markup/stray-text 3'],
    ],
    'a field outside text': [
      `${open}\n<minutes/></book>`,
      {},
      ['templates/report/book.hbs:2:1 markup/misplaced minutes'],
    ],
    'wrong root': ['<deck/>', {}, ['templates/report/book.hbs:1:1 markup/unknown-element deck']],
    'an unknown entity': [
      `${open}\n<p>&nbsp;</p></book>`,
      {},
      ['templates/report/book.hbs:2:4 markup/malformed undefined entity'],
    ],
    'a character section': [
      `${open}\n<p><![CDATA[x]]></p></book>`,
      {},
      ['templates/report/book.hbs:2:16 markup/malformed cdata'],
    ],
    'a lookup of a name that is not there': [
      `${open}\n{{#each body}}{{> (lookup . "kimd")}}{{/each}}</book>`,
      { kind: '' },
      ['templates/report/book.hbs:2:19 template/unknown-variable kimd'],
    ],
    'each over a text': [
      `${open}\n<p>{{#each title}}x{{/each}}</p></book>`,
      {},
      ['templates/report/book.hbs:2:4 template/failed not-a-list'],
    ],
    'a partial block': [
      `${open}\n{{#> kind}}x{{/kind}}</book>`,
      { kind: '' },
      ['templates/report/book.hbs:2:1 template/syntax {{#> }}'],
    ],
    'a processing instruction': [
      `${open}\n<?php ?></book>`,
      {},
      ['templates/report/book.hbs:2:8 markup/malformed processinginstruction'],
    ],
  };
  for (const [name, [main, partials, expected]] of Object.entries(cases)) {
    test(name, () => {
      const { book, problems } = build(main, partials);
      expect(book).toBeUndefined();
      expect(told(problems)).toEqual(expected);
    });
  }

  test('several problems at once', () => {
    const { problems } = build(`${open}\n<x/>\n<y/>{{{title}}}</book>`);
    expect(told(problems)).toEqual(['templates/report/book.hbs:3:5 template/syntax {{{ }}}']);
    const { problems: more } = build(`${open}\n<x/>\n<y/></book>`);
    expect(told(more)).toEqual([
      'templates/report/book.hbs:2:1 markup/unknown-element x',
      'templates/report/book.hbs:3:1 markup/unknown-element y',
    ]);
  });

  test('no template at all', () => {
    const problems: Diagnostic[] = [];
    expect(bookOf(report, memoryWorld({}), 'book', (problem) => problems.push(problem))).toBeUndefined();
    expect(told(problems)).toEqual(['- template/missing book.hbs']);
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
