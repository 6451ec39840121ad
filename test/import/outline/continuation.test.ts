/** Pairs of lines, each with whether the second goes on with the first, and why. */
import { describe, expect, it } from 'vitest';
import type { DraftLine } from '../../../src/import/draft/draft.js';
import type { LineHabits } from '../../../src/import/outline/continuation.js';
import { columns, continuation } from '../../../src/import/outline/continuation.js';
import { labelOf } from '../../../src/import/outline/heading-forms.js';

const oneLineParagraphs: LineHabits = {
  width: undefined,
  length: 60,
  indents: false,
  blanks: false,
  cutHeadings: new Set(),
};
const wrapped: LineHabits = { ...oneLineParagraphs, width: 60, length: 30 };
const full = '稳'.repeat(30);

interface Case {
  readonly habits?: Partial<LineHabits>;
  readonly first?: Partial<DraftLine>;
  readonly second?: Partial<DraftLine>;
  readonly blank?: boolean;
  /** The first line is a heading cut at a page end. */
  readonly cut?: boolean;
}

const judged = (first: string, second: string, base: LineHabits, of: Case = {}) => {
  const line = (text: string, more: Partial<DraftLine> = {}) => ({ text, line: 1, ends: false, ...more });
  const before = {
    last: line(first, of.first),
    label: labelOf(first),
    length: [...first].length,
    stops: /[。！？]/.test(first),
    pauses: /[，、]/.test(first),
  };
  const habits = { ...base, ...of.habits, ...(of.cut && { cutHeadings: new Set([before.last]) }) };
  const { kind, reason } = continuation(before, line(second, of.second), of.blank ?? false, habits);
  return `${kind}: ${reason}`;
};

describe('in a file whose paragraphs are one line each', () => {
  it.each<[string, string, string, Case?]>([
    ['生产总值增长', '，消费回升。', 'continues: begins with a mark no paragraph begins with'],
    ['全市上下，', '坚持稳中求进。', 'continues: a line that ends with a comma'],
    ['经济社会发展的', '主要目标', 'continues: ends where no paragraph can end: …的 / 主要目标 / 是：…'],
    ['主要目标', '是：生产总值增长。', 'continues: ends where no paragraph can end: …的 / 主要目标 / 是：…'],
    ['（', '三）改革深化。', 'continues: ends where no paragraph can end: …的 / 主要目标 / 是：…'],
    ['就业24.3', '万人。', 'begins: a short line'],
    ['全年城镇新增就业人数达到24.3', '万人。', 'continues: a number whose unit stands on the next line'],
    ['全市经济向好。企业活力', '增强。', 'continues: a text that broke off'],
    ['坚持稳中求进。', '坚持实干。', 'begins: a sentence ended before the edge of the line'],
    ['经济稳中向好', '全年生产总值增长。', 'begins: a short line'],
    ['全市上下，', '一、回顾', 'begins: begins with a number'],
    ['全市上下，', '1.抓项目', 'continues: a line that ends with a comma'],
    ['各位代表', '现在报告工作。', 'begins: a salutation or the title of an annex is a block of its own'],
    ['名词解释', '百千万工程', 'begins: a salutation or the title of an annex is a block of its own'],
    ['（一）抓好项目', '全力推进。', 'begins: a numbered line is a heading'],
    ...(
      [
        ['（二）', '提升生态质量', 'continues: behind the number of a heading that has a line of its own'],
        ['二、', '今年工作安排', 'continues: behind the number of a heading that has a line of its own'],
        ['第二部分', '今年工作安排', 'continues: behind the number of a heading that has a line of its own'],
        ['（二）', '（三）提升生态质量', 'begins: begins with a number'],
        ['（二）', '（三）', 'begins: a short line'],
        ['2.', '提升生态质量', 'begins: a short line'],
      ] as const
    ).map(([a, b, judged]): [string, string, string] => [a, b, judged]),
    [
      '（二）提升生态质量和建',
      '设管理水平。',
      'continues: the rest of a heading that its list ends with a full stop',
      { cut: true, habits: { indents: true }, second: { indented: true } },
    ],
    [
      '（二）提升生态质量和建',
      '加强治理，保持优良。全年优于去年。',
      'begins: a numbered line is a heading',
      { cut: true, habits: { indents: true }, second: { indented: true } },
    ],
    ['指标', '', 'begins: a table is a block of its own', { second: { table: [['甲', '乙']] } }],
    ['去年工作', '全年很好，', 'begins: a line with a heading style is a block of its own', { first: { level: 1 } }],
    ...(
      [
        ['一、五年发展', '成就和去年工作', 'continues: a heading of Word broken by hand, so that its words stand well'],
        ['一、去年工作', '（一）抓好项目', 'begins: a line with a heading style is a block of its own'],
        ['抓好项目。', '稳住就业', 'begins: a line with a heading style is a block of its own'],
      ] as const
    ).map(([a, b, judged]): [string, string, string, Case] => [
      a,
      b,
      judged,
      { first: { level: 1 }, second: { level: 1 } },
    ]),
    [
      '去年工作',
      '今年工作',
      'begins: a line with a heading style is a block of its own',
      { first: { level: 1, ends: true }, second: { level: 1 } },
    ],
    ['全市上下，', '坚持', 'begins: the line is indented', { habits: { indents: true }, second: { indented: true } }],
  ])('%s | %s', (first, second, expected, of) => {
    expect(judged(first, second, oneLineParagraphs, of)).toBe(expected);
  });
});

describe('in a file of Word', () => {
  const cut = '商事主体总量不断增加，企业活力明显增强。城镇新增就业、困难人员再就业率都好于上年，商事主体总量增至24.3';
  it.each([
    [cut, '万户。', 'continues: a paragraph of Word that breaks off within a sentence was cut by a page'],
    [
      '污染防治攻坚战连续五年获考核优秀等次，生态环境保护督察整改取得明显成效，全县细颗粒物PM',
      '2.5',
      'continues: a paragraph of Word that breaks off within a sentence was cut by a page',
    ],
    ['今年经济社会发展的', '主要目标', 'continues: ends where no paragraph can end: …的 / 主要目标 / 是：…'],
    ['主要目标', '是：生产总值增长。', 'continues: ends where no paragraph can end: …的 / 主要目标 / 是：…'],
    ...['表1　主要指标', '图1　示意图', '单位：亿元', '注：快报数。'].map((line): [string, string, string] => [
      cut,
      line,
      'begins: a paragraph of Word that belongs to a table or a picture',
    ]),
    [`${cut}万户。`, '这一年很不平凡。', 'begins: the file says that the paragraph ends'],
    ['经济向好。企业活力增强', '这一年。', 'begins: the file says that the paragraph ends'],
  ])('%s | %s', (first, second, expected) => {
    expect(judged(first, second, oneLineParagraphs, { first: { ends: true } })).toBe(expected);
  });
});

describe('in a file broken at thirty characters', () => {
  it.each<[string, string, string, Case?]>([
    [full, '进', 'continues: a full line'],
    [`${'稳'.repeat(29)}。`, '进', 'continues: a sentence that ends at the very edge'],
    ['稳中求进。', '实干', 'begins: a sentence ended before the edge of the line'],
    [`${'稳'.repeat(27)}：`, '一是', 'continues: a full line that ends with a semicolon or colon'],
    ['经济稳中向好', '全年', 'begins: a short line'],
    [
      full,
      '进',
      'begins: a full line, but the next is indented',
      { habits: { indents: true }, second: { indented: true } },
    ],
    [
      `${'稳'.repeat(29)}。`,
      '进',
      'continues: a full line, and paragraphs of this file are indented',
      { habits: { indents: true } },
    ],
    [
      `${'稳'.repeat(29)}。`,
      '进',
      'begins: blank lines separate the paragraphs of this file',
      { habits: { blanks: true }, blank: true },
    ],
    ['（一）稳增长', '全年', 'begins: a numbered line that is not full is a heading'],
  ])('%s | %s', (first, second, expected, of) => {
    expect(judged(first, second, wrapped, of)).toBe(expected);
  });
});

it('a wide character takes two columns', () => {
  expect(columns('GDP增长6.1%。')).toBe(3 + 4 + 4 + 2);
});
