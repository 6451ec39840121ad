import { describe, expect, it } from 'vitest';
import type { Code, Diagnostic } from '../../src/diagnostic.js';
import { error } from '../../src/diagnostic.js';
import { en } from '../../src/messages/en.js';
import { wording } from '../../src/messages/format.js';
import { languages } from '../../src/messages/language.js';
import { zhCN } from '../../src/messages/zh-CN.js';
import { codes, samples } from './samples.js';

const problems = (code: Code): Diagnostic[] => samples[code].map((args) => error(code, args as never));
const all = codes.flatMap(problems);
const said = (language: 'en' | 'zh-CN') => all.map((problem) => ({ problem, ...wording(problem, language) }));

describe('the words of every code', () => {
  it('stand in both tables', () => {
    expect(Object.keys(en).sort()).toEqual([...codes].sort());
    expect(Object.keys(zhCN).sort()).toEqual([...codes].sort());
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

  it('cuts long quotations', () => {
    const text = '文'.repeat(200);
    const { message } = wording(error('deck/overfull', { text, layout: 'task', lines: 9, room: 4 }), 'zh-CN');
    expect(message).toBe(`“任务”版式的幻灯片放不下：有 9 行，只容 4 行：“${'文'.repeat(47)}…”`);
  });
});
