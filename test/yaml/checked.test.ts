/** Values checked against a schema: every mismatch is told at its place. */
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readYaml } from '../../src/yaml/checked.js';
import { memoryWorld } from '../world/memory-world.js';
import { listening } from './reported.js';

const paragraph = z.strictObject({ lead: z.string().optional(), text: z.string() });
const section = z.strictObject({ section: z.string(), body: z.array(z.union([z.string(), paragraph])).optional() });
const schema = z.strictObject({
  title: z.string().regex(/\S/, 'text').optional(),
  date: z.iso.date().optional(),
  size: z.number().min(2).max(99).optional(),
  bold: z.boolean().optional(),
  align: z.enum(['left', 'centre']).optional(),
  styles: z.record(z.string(), z.strictObject({ size: z.number(), leading: z.number().optional() })).optional(),
  margins: z.tuple([z.number(), z.number()]).optional(),
  fill: z.union([z.string(), z.number(), z.null()]).optional(),
  indent: z.number().default(2),
  count: z.coerce.number().int().optional(),
  items: z.array(z.string()).min(1).optional(),
  short: z.string().max(3).optional(),
  range: z
    .strictObject({ a: z.number(), b: z.number() })
    .refine(({ a, b }) => a <= b, 'a ≤ b')
    .optional(),
  body: z.array(z.union([z.string(), section, paragraph])).optional(),
});

function check(text: string) {
  const { note, told } = listening();
  const read = readYaml(memoryWorld({ 'a.yaml': text }), 'a.yaml', schema, note);
  return { read, told: told.map((line) => line.replace('a.yaml:', '')) };
}

const value = (text: string) => check(text).read?.value;
const told = (text: string) => check(text).told;

it('says in one problem that more is wrong than can be listed', () => {
  const overflowing = z.strictObject({ items: z.array(z.string()) }).refine(() => {
    throw new RangeError('Maximum call stack size exceeded');
  });
  const { note, told } = listening();
  expect(readYaml(memoryWorld({ 'a.yaml': 'items: [a]' }), 'a.yaml', overflowing, note)).toBeUndefined();
  expect(told).toEqual(['a.yaml:1:1 content/wrong-throughout {"expected":["items"]}']);
});

it('names each of very many unknown keys at its place', () => {
  const keys = Array.from({ length: 3000 }, (_, i) => `k${i}: 1\n`).join('');
  const problems = told(keys);
  expect(problems).toHaveLength(3000);
  expect(problems.at(-1)).toMatch(/^3000:1\+5 content\/unknown-key /);
});

describe('values', () => {
  it('takes the characters of the file where the schema wants text', () => {
    expect(value('title: 2024\n')?.title).toBe('2024');
    expect(value('title: yes\n')?.title).toBe('yes');
    expect(value('title: 4.50\n')?.title).toBe('4.50');
    expect(value('title: "null"\n')?.title).toBe('null');
    expect(value("title: 'true'\n")?.title).toBe('true');
    expect(value('date: 2024-02-04\n')?.date).toBe('2024-02-04');
  });

  it('makes numbers and truth values where the schema wants them', () => {
    expect(value('size: 10.5\nbold: true\nmargins: [1, -2e1]\n')).toMatchObject({
      size: 10.5,
      bold: true,
      margins: [1, -20],
    });
    expect(value('fill: 7\n')?.fill).toBe(7);
    expect(value('fill: "7"\n')?.fill).toBe('7');
  });

  it('fills in defaults, whose place is that of what is above them', () => {
    const { read } = check('styles:\n  body: { size: 16 }\n');
    expect(read?.value.indent).toBe(2);
    expect(read?.placeOf(['indent'])).toEqual({ file: 'a.yaml', line: 1, column: 1, length: 6 });
    expect(read?.placeOf(['styles', 'body', 'leading'])).toEqual({ file: 'a.yaml', line: 2, column: 3, length: 4 });
  });

  it('knows the place of every value', () => {
    const { read } = check('title: 报告\nstyles:\n  正文: { size: 16 }\nmargins: [ 1, 22 ]\n');
    expect(read?.placeOf([])).toEqual({ file: 'a.yaml', line: 1, column: 1, length: 5 });
    expect(read?.placeOf(['title'])).toEqual({ file: 'a.yaml', line: 1, column: 8, length: 2 });
    expect(read?.placeOf(['styles', '正文'])).toEqual({ file: 'a.yaml', line: 3, column: 3, length: 2 });
    expect(read?.placeOf(['styles', '正文', 'size'])).toEqual({ file: 'a.yaml', line: 3, column: 15, length: 2 });
    expect(read?.placeOf(['margins', 1])).toEqual({ file: 'a.yaml', line: 4, column: 15, length: 2 });
  });

  it('counts columns in characters, in CRLF files too', () => {
    const { read } = check('title: 报告\r\nstyles: { 正𠀀文: { size: 16 } }\r\n');
    expect(read?.placeOf(['styles', '正𠀀文', 'size'])).toEqual({ file: 'a.yaml', line: 2, column: 24, length: 2 });
  });
});

describe('problems', () => {
  it('tells an unknown key with the nearest known one', () => {
    expect(told('titel: x\n')).toEqual([
      '1:1+5 content/unknown-key {"key":"titel","nearest":"title","known":["title","date","size","bold","align","styles","margins","fill","indent","count","items","short","range","body"]}',
    ]);
    expect(told('title: x\n__proto__: y\n')[0]).toMatch(/^2:1\+9 content\/unknown-key {"key":"__proto__","known"/);
  });

  it('chooses the form of a block by its keys before it looks for faults', () => {
    const keys = (text: string) => told(text).map((line) => line.replace(/"known":.*/, ''));
    expect(keys('body:\n  - sectoin: x\n    body: []\n')).toEqual([
      '2:5+7 content/unknown-key {"key":"sectoin","nearest":"section",',
    ]);
    expect(keys('body:\n  - lead: x\n    txt: y\n')).toEqual([
      '3:5+3 content/unknown-key {"key":"txt","nearest":"text",',
    ]);
    expect(keys('body:\n  - section: x\n    text: y\n')).toEqual(['3:5+4 content/unknown-key {"key":"text",']);
    expect(keys('body:\n  - lead: x\n')).toEqual(['2:5+4 content/missing-key {"key":"text",']);
    expect(keys('body:\n  - section: x\n    body:\n      - leed: y\n        text: z\n')).toEqual([
      '4:9+4 content/unknown-key {"key":"leed","nearest":"lead",',
    ]);
  });

  it('names the forms where a block is like none of them', () => {
    expect(told('body:\n  - 报告: x\n')).toEqual([
      '2:5+2 content/unknown-key {"key":"报告","known":["section","text"]}',
    ]);
  });

  it('tells what is missing at the map it is missing from', () => {
    expect(told('styles:\n  body: {}\n  head: { leading: 2 }\n')).toEqual([
      '2:3+4 content/missing-key {"key":"size","known":["size","leading"]}',
      '3:3+4 content/missing-key {"key":"size","known":["size","leading"]}',
    ]);
  });

  it.each([
    ['title: [a]', '1:1+5 content/wrong-type {"expected":"text","found":"list"}'],
    ['title: {a: b}', '1:1+5 content/wrong-type {"expected":"text","found":"map"}'],
    ['title: ~', '1:1+5 content/wrong-type {"expected":"text","found":"empty"}'],
    ['title: null', '1:1+5 content/wrong-type {"expected":"text","found":"empty"}'],
    ['title: true', '1:8+4 content/wrong-type {"expected":"text","found":"truth"}'],
    ['body:\n  - null', '2:5+4 content/wrong-type {"expected":"text | map","found":"empty"}'],
    ['body:\n  - False', '2:5+5 content/wrong-type {"expected":"text","found":"truth"}'],
    ['title: #A4161A', '1:1+5 content/wrong-type {"expected":"text","found":"comment"}'],
    ['title:', '1:1+5 content/wrong-type {"expected":"text","found":"empty"}'],
    ['size: big', '1:7+3 content/wrong-type {"expected":"number","found":"text"}'],
    ['size: "7"', '1:7+3 content/wrong-type {"expected":"number","found":"text"}'],
    ['bold: yes', '1:7+3 content/wrong-type {"expected":"true or false","found":"text"}'],
    ['bold: 1', '1:7 content/wrong-type {"expected":"true or false","found":"number"}'],
    ['body: 文字', '1:7+2 content/wrong-type {"expected":"list","found":"text"}'],
    ['styles: 文字', '1:9+2 content/wrong-type {"expected":"map","found":"text"}'],
    ['body:\n  - [a]', '2:5 content/wrong-type {"expected":"text | map","found":"list"}'],
    ['body:\n  -\n', '2:4 content/wrong-type {"expected":"text | map","found":"empty"}'],
    ['- a', '1:1 content/wrong-type {"expected":"map","found":"list"}'],
    ['政府工作报告', '1:1+6 content/wrong-type {"expected":"map","found":"text"}'],
  ])('a wrong type: %j', (text, expected) => {
    expect(told(text)).toEqual([expected]);
  });

  it.each([
    ['title: " "', '1:8+3 content/invalid-value {"expected":"text","found":" "}'],
    ['date: 2024-02-30', '1:7+10 content/invalid-value {"expected":"YYYY-MM-DD","found":"2024-02-30"}'],
    ['date: 2024年2月4日', '1:7+9 content/invalid-value {"expected":"YYYY-MM-DD","found":"2024年2月4日"}'],
    ['count: 2.5', '1:8+3 content/invalid-value {"expected":"whole number","found":"2.5"}'],
    ['items: []', '1:1+5 content/invalid-value {"expected":"items","found":"[]"}'],
    ['short: abcd', '1:8+4 content/invalid-value {"expected":"≤ 3 characters","found":"abcd"}'],
    ['range: { a: 2, b: 1 }', '1:1+5 content/invalid-value {"expected":"a ≤ b","found":"{ a: 2, b: 1 }"}'],
    ['range:\n  a: 2\n  b: 1\n', '1:1+5 content/invalid-value {"expected":"a ≤ b","found":"a: 2, b: 1"}'],
    ['body:\n  - {}', '2:5 content/invalid-value {"expected":"text | map","found":"{}"}'],
    ['size: 1', '1:7 content/invalid-value {"expected":"≥ 2","found":"1"}'],
    ['size: 100', '1:7+3 content/invalid-value {"expected":"≤ 99","found":"100"}'],
    ['align: right', '1:8+5 content/invalid-value {"expected":"left | centre","found":"right"}'],
    ['align:', '1:1+5 content/wrong-type {"expected":"text","found":"empty"}'],
  ])('an invalid value: %j', (text, expected) => {
    expect(told(text)).toEqual([expected]);
  });

  it('gives the comments behind texts, for who would miss them', () => {
    const { read } = check(
      'title: 报告 # 一\nstyles: # 二\n  正文: { size: 16 } # 三\nbody:\n  - a#b\n  - "q" # 四\n  - |\n    x # y\n  - 甲\n    乙 # 丙 # 丁\n',
    );
    expect(read?.comments).toEqual([
      { path: ['title'], text: '# 一', at: { file: 'a.yaml', line: 1, column: 11, length: 3 } },
      { path: ['body', 3], text: '# 丙 # 丁', at: { file: 'a.yaml', line: 10, column: 7, length: 7 } },
    ]);
  });

  it('tells all of a file, in the order of its lines', () => {
    const codes = told('size: x\nfoo: 1\ntitle: [a]\nbody:\n  - lead: 2\n').map((line) =>
      line.split(' ').slice(0, 2).join(' '),
    );
    expect(codes).toEqual([
      '1:7 content/wrong-type',
      '2:1+3 content/unknown-key',
      '3:1+5 content/wrong-type',
      '5:5+4 content/missing-key',
    ]);
  });

  it('tells a file that is not there, at the place that named it', () => {
    const { note, told } = listening();
    readYaml(memoryWorld({}), 'no.yaml', schema, note, { file: 'b', line: 3, column: 2 });
    expect(told).toEqual(['b:3:2 world/not-found {"path":"no.yaml"}']);
  });
});
