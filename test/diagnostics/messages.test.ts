import { describe, expect, it } from 'vitest';
import type { Code, Diagnostic } from '../../src/diagnostics/diagnostic.js';
import { error } from '../../src/diagnostics/diagnostic.js';
import { wording } from '../../src/diagnostics/format.js';
import { languages } from '../../src/diagnostics/language.js';
import { words } from '../../src/diagnostics/words.js';
import { codes, samples } from './samples.js';

const problems = (code: Code): Diagnostic[] => samples[code].map((args) => error(code, args as never));
const all = codes.flatMap(problems);
const said = (language: 'en' | 'zh-CN') => all.map((problem) => ({ problem, ...wording(problem, language) }));

describe('the words of every code', () => {
  it('stand in the table in both languages', () => {
    expect(Object.keys(words).sort()).toEqual([...codes].sort());
    for (const code of codes) expect(Object.keys(words[code])).toEqual(languages);
  });

  it.each(languages)('say something whole in %s', (language) => {
    for (const { problem, message, hint } of said(language)) {
      for (const text of [message, hint]) {
        expect(text.trim(), problem.code).toBe(text);
        expect(text, problem.code).not.toBe('');
        expect(text, problem.code).not.toMatch(/undefined|\[object|NaN|\$\d|\$\{/);
        expect(text, problem.code).not.toContain('\n');
      }
    }
  });

  it('hold Han in Chinese, and none in English that the content did not bring', () => {
    for (const { problem, message, hint } of said('zh-CN')) {
      expect(message, problem.code).toMatch(/\p{Script=Han}/u);
      expect(hint, problem.code).toMatch(/\p{Script=Han}/u);
    }
    for (const { problem, message, hint } of said('en'))
      expect(message + hint, problem.code).not.toMatch(/\p{Script=Han}/u);
  });

  it.each(languages)('write the commands of hints in %s as they are typed in a project', (language) => {
    for (const { problem, hint } of said(language)) expect(hint, problem.code).not.toMatch(/(?<!npx )\byinfa [a-z-]/);
  });

  it('ends every hint as a sentence', () => {
    for (const { problem, hint } of said('en')) expect(hint, problem.code).toMatch(/[.?]$/);
    for (const { problem, hint } of said('zh-CN')) expect(hint, problem.code).toMatch(/[。？]$/);
  });
});

describe('what a message brings in', () => {
  it('names the nearest word and the known ones', () => {
    const problem = error('content/unknown-key', { key: 'sectoin', nearest: 'section', known: ['part', 'section'] });
    expect(wording(problem, 'zh-CN')).toEqual({
      message: '不认识的键 sectoin',
      hint: '是不是 section？此处可用：part、section。',
    });
    expect(wording(problem, 'en')).toEqual({
      message: '“sectoin” is not a key known here',
      hint: 'Did you mean “section”? Allowed here: part, section.',
    });
  });

  it('lists twelve known words and counts the rest', () => {
    const known = Array.from({ length: 15 }, (_, i) => `k${i + 1}`);
    const { hint } = wording(error('content/unknown-key', { key: 'x', nearest: undefined, known }), 'en');
    expect(hint).toBe('Allowed here: k1, k2, k3, k4, k5, k6, k7, k8, k9, k10, k11, k12, and 3 more.');
    const zh = wording(error('content/unknown-key', { key: 'x', nearest: undefined, known }), 'zh-CN');
    expect(zh.hint).toBe('此处可用：k1、k2、k3、k4、k5、k6、k7、k8、k9、k10、k11、k12 等，共 15 个。');
  });

  it('says the reasons of other programs in its own words', () => {
    expect(wording(error('template/syntax', { reason: "if doesn't match each" }), 'zh-CN').message).toContain(
      '{{#if}} 与 {{/each}} 不配对',
    );
    expect(wording(error('markup/malformed', { reason: 'unmatched closing tag: p' }), 'en').message).toContain(
      '</p> closes nothing that is open',
    );
    expect(wording(error('content/wrong-type', { expected: 'text | list', found: 'map' }), 'zh-CN').message).toBe(
      '此处应为文字或列表（各行以“- ”开头），现在是成组的键和值（“键: 值”）',
    );
  });

  it.each([
    ['ELOOP', 'a link in its path leads back to itself', '路径中有指向自身的链接'],
    ['ENAMETOOLONG', 'its name is too long', '名称太长'],
    ['ERR_INVALID_ARG_VALUE', 'its name has a character that no name of a file may have', '名称中有文件名不能用的字符'],
  ])('says why a file cannot be read: %s', (reason, en, zh) => {
    const problem = error('world/unreadable', { path: 'a.yaml', reason });
    expect(wording(problem, 'en').message).toBe(`“a.yaml” cannot be read: ${en}`);
    expect(wording(problem, 'zh-CN').message).toBe(`无法读取“a.yaml”：${zh}`);
  });

  it.each([
    [
      'items',
      '[]',
      'a list with at least one item is expected here, but this is “[]”',
      '此处应为至少有一项的列表，现在是“[]”',
    ],
    ['whole number', '2.5', 'a whole number is expected here, but this is “2.5”', '此处应为整数，现在是“2.5”'],
    ['≥ 2', '1', 'a number of at least 2 is expected here, but this is “1”', '此处应为不小于 2 的数，现在是“1”'],
    [
      "'#A4161A'",
      'blue',
      "a colour, for example '#A4161A', is expected here, but this is “blue”",
      "此处应为颜色，例如 '#A4161A'，现在是“blue”",
    ],
    [
      '37mm, 2.8cm, 16pt',
      '37in',
      'a length, for example 37mm, 2.8cm or 16pt, is expected here, but this is “37in”',
      '此处应为长度，例如 37mm、2.8cm 或 16pt，现在是“37in”',
    ],
    [
      'text | map',
      '{}',
      'text or keys with values (“key: value”) is expected here, but this is “{}”',
      '此处应为文字或成组的键和值（“键: 值”），现在是“{}”',
    ],
    ['left | centre', 'x', 'left or centre is expected here, but this is “x”', '此处应为 left 或 centre，现在是“x”'],
    ['text', ' ', 'text is expected here, but this is empty', '此处应为文字，现在是空的'],
  ])('reads as a sentence where %s is expected', (expected, found, english, chinese) => {
    const problem = error('content/invalid-value', { expected, found });
    expect(wording(problem, 'en').message).toBe(english);
    expect(wording(problem, 'zh-CN').message).toBe(chinese);
  });

  it('tells to quote what # or a bare true took from the text', () => {
    for (const found of ['comment', 'truth']) {
      const problem = error('content/wrong-type', { expected: 'text', found });
      expect(wording(problem, 'en').hint).toContain('quotation marks');
      expect(wording(problem, 'zh-CN').hint).toContain('加引号');
    }
  });

  it('takes a key in Chinese for a sentence with a half-width colon', () => {
    const problem = error('content/unknown-key', { key: '重点工作', nearest: undefined, known: ['part'] });
    expect(wording(problem, 'en').hint).toContain('full-width colon');
    expect(wording(problem, 'zh-CN').hint).toContain('“：”');
  });

  it('names characters no reader sees', () => {
    const problem = error('content/control-character', { codePoint: 'U+200B' });
    expect(wording(problem, 'en').message).toBe('there is an invisible character here: a zero-width space (U+200B)');
    expect(wording(problem, 'zh-CN').message).toBe('此处有一个看不见的字符：零宽空格（U+200B）');
  });

  it('asks to compare with the nearest sentences, and says what they lack', () => {
    const near = (line: number, lacks: string[]) => ({ words: `s${line}`, file: 'r.yaml', line, lacks });
    const { hint } = wording(
      error('figure/not-found', { id: 'gdp', pattern: 'p', nearest: [near(7, ['x']), near(9, [])] }),
      'en',
    );
    expect(hint).toBe(
      'Compare it with r.yaml:7, “s7”, which lacks “x”; or with r.yaml:9, “s9”. If it is the sentence you mean, correct the pattern.',
    );
  });

  it('counts one line as one', () => {
    const { message } = wording(error('deck/overfull', { text: 'x', layout: 'task', lines: 1, room: 0 }), 'en');
    expect(message).toContain('1 line, room for 0');
  });

  it('cuts long quotations', () => {
    const text = '文'.repeat(200);
    const { message } = wording(error('deck/overfull', { text, layout: 'task', lines: 9, room: 4 }), 'zh-CN');
    expect(message).toBe(`“任务”版式的幻灯片放不下：有 9 行，只容 4 行：“${'文'.repeat(47)}…”`);
  });
});

describe('a font of a collection', () => {
  it('whose number is wrong is a matter of the number, a damaged file one of the file', () => {
    const hintOf = (reason: string) => wording(error('font/damaged', { path: 'a.ttc#9', reason }), 'en').hint;
    expect(hintOf('collection of 5')).toBe('Correct the number behind the name of the file.');
    expect(hintOf('cut off')).toContain('Copy the font file again');
  });
});
