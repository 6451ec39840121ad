import { expect, it } from 'vitest';
import { matching } from '../../src/proof/matching.js';
import { proofread } from '../../src/proof/proofread.js';
import type { Rule } from '../../src/proof/rule.js';
import { paragraphs, proofed, subjectOf } from './proofed.js';

const words = { 'zh-CN': { title: '', reason: '' }, en: { title: '', reason: '' } };
const cat: Rule = {
  code: 'words/cat',
  level: 'certain',
  source: '',
  wrong: '猫',
  right: '狗',
  words,
  passage: matching(/猫/g, () => ({ fix: '狗' })),
};
const dog: Rule = { ...cat, code: 'words/dog', level: 'likely', passage: matching(/狗/g) };

it('gives place, words and sentence, in the order of the file', () => {
  const found = proofed('第一句。有狗。\n有猫和狗。', [dog, cat]);
  expect(found.map(({ rule, at, words, sentence }) => [rule, at.line, at.column, words, sentence])).toEqual([
    ['words/dog', 8, 10, '狗', '有狗。'],
    ['words/cat', 10, 6, '猫', '有猫和狗。'],
    ['words/dog', 10, 8, '狗', '有猫和狗。'],
  ]);
});

it('keeps a number for a finding while other text changes, and tells two of one sentence apart', () => {
  const [first] = proofed('有猫。', [cat]);
  const [again] = proofed('前面一段。\n有猫。', [cat]);
  expect(again?.id).toBe(first?.id);
  const ids = proofed('猫和猫。', [cat]).map(({ id }) => id);
  expect(ids[1]).toBe(`${ids[0]}-2`);
});

it('has of a sentence without end the stretch around its words, and of any other all of it', () => {
  const most = `${'很'.repeat(200)}猫${'很'.repeat(199)}。`;
  expect(proofed(most, [cat])[0]?.sentence).toBe(most);
  const sentences = proofed(`${'\u{2000b}很猫'.repeat(2000)}。`, [cat]).map(({ sentence }) => sentence);
  expect(sentences).toHaveLength(2000);
  expect(sentences[0]).toMatch(/^\u{2000b}很猫(?:\u{2000b}很猫)+.?.?……$/u);
  expect(sentences[1000]).toMatch(/^……\p{L}+……$/u);
  expect(sentences.at(-1)).toMatch(/^……\p{L}+猫。$/u);
  expect(Math.max(...sentences.map(({ length }) => length))).toBeLessThan(410);
});

it('does as the settings say: off, or another level', () => {
  const levels = new Map([
    ['words/cat', 'off'],
    ['words/dog', 'hint'],
  ] as const);
  expect(proofed('有猫和狗。', [cat, dog], { levels }).map(({ rule, level }) => [rule, level])).toEqual([
    ['words/dog', 'hint'],
  ]);
});

it('gives no fix for characters that go over to another line', () => {
  const over: Rule = { ...cat, passage: matching(/甲。乙/g, () => ({ fix: '甲乙' })) };
  const [finding] = proofread(subjectOf('  - |\n    有甲。\n    乙来。\n'), [over]);
  expect(finding).toMatchObject({ words: '甲。' });
  expect(finding?.fix).toBeUndefined();
});

it('lets a rule read the whole report', () => {
  const count: Rule = {
    ...cat,
    passage: undefined as never,
    report: ({ passages }, find) => {
      const last = passages.at(-1)!;
      find(last, { start: 0, end: 1 }, { args: { passages: passages.length } });
    },
  };
  const { passage: _, ...whole } = count;
  expect(proofread(subjectOf(paragraphs('一。\n二。')), [whole])).toMatchObject([{ words: '二' }]);
});

it('says what two rules say of the same characters once, by the surer', () => {
  const unsure: Rule = { ...cat, code: 'words/unsure', level: 'likely' };
  expect(proofed('有猫。', [unsure, cat]).map(({ rule }) => rule)).toEqual(['words/cat']);
  const other: Rule = { ...unsure, passage: matching(/猫/g, () => ({ fix: '虎' })) };
  expect(proofed('有猫。', [other, cat])).toHaveLength(2);
});

it('says once what two rules correct alike, whichever of them has more characters', () => {
  const word: Rule = {
    ...cat,
    code: 'words/word',
    level: 'likely',
    passage: matching(/黑猫/g, () => ({ fix: '黑狗' })),
  };
  expect(proofed('有黑猫。', [word, cat]).map(({ rule, words }) => [rule, words])).toEqual([['words/cat', '猫']]);
  const other: Rule = { ...word, passage: matching(/黑猫/g, () => ({ fix: '白狗' })) };
  expect(proofed('有黑猫。', [other, cat])).toHaveLength(2);
  expect(proofed('猫和猫。', [cat])).toHaveLength(2);
});

it('says once that a number cannot be', () => {
  const found = proofed('常住人口城镇化率达到168%，提高1.2个百分点。').map(({ rule, words }) => [rule, words]);
  expect(found).toEqual([['numbers/implausible', '168%']]);
});

it('shows to rules that compare numbers those alone that are read, and to others every character', () => {
  const digits: Rule = { ...cat, code: 'marks/digits', passage: matching(/\d+(?:\.\d+)?家/g) };
  const text = '有1，234.5家，有10^{8}家，有56家。';
  expect(proofed(text, [digits]).map(({ words }) => words)).toEqual(['234.5家', '56家']);
  const numbers: Rule = { ...digits, code: 'numbers/digits' };
  expect(proofed(text, [numbers]).map(({ words, sentence }) => [words, sentence])).toEqual([
    ['56家', '有1，234.5家，有10⁸家，有56家。'],
  ]);
  const { passage: _, ...whole } = numbers;
  const first: Rule = {
    ...whole,
    report: ({ passages }, find) => find(passages.find(({ isProse }) => isProse)!, { start: 0, end: 7 }),
  };
  expect(proofed(text, [first]).map(({ words }) => words)).toEqual(['有1，234.']);
});
