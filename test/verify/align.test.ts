/** Sentences of a report found in the text of its book. */
import { expect, test } from 'vitest';
import { align } from '../../src/verify/align.js';

const none = { isTemplate: () => false, splitAtFields: (text: string) => [{ start: 0, end: text.length }] };
const sentences = [
  '各位代表：',
  '一年来，全区经济稳中有进。',
  '生产总值增长百分之四点五。',
  '民生支出占八成。',
  '各位代表：',
  '谢谢大家！',
];
const starts = (text: string, units = sentences) => align(units, text, none).starts;

test('all in order: no finding, each sentence where it begins', () => {
  const text = sentences.join('');
  const { starts, findings } = align(sentences, text, none);
  expect(findings).toEqual([]);
  expect(starts.map((start, unit) => text.startsWith(sentences[unit]!, start))).not.toContain(false);
});

test('the same words twice are distinguished by what stands between', () => {
  const text = sentences.join('');
  expect([starts(text)[0], starts(text)[4]]).toEqual([0, text.lastIndexOf('各位代表：')]);
});

test('units that repeat one another are in order where they follow one another in the whole text between two others', () => {
  const cells = ['一年来，全区经济稳中有进。', '—', '——', '—', '5', '15', '谢谢大家！'];
  expect(align(cells, cells.join(''), none).findings).toEqual([]);
  expect(align(cells, cells.toSpliced(3, 1).join(''), none).findings).toHaveLength(1);
});

test('the second of two equal units is missing if it is not between its neighbours', () => {
  const text = sentences.filter((_, unit) => unit !== 4).join('');
  const { findings } = align(sentences, text, none);
  expect(findings).toEqual([{ kind: 'missing', unit: 4, offset: text.indexOf('谢谢') }]);
});

test('a unit at another place has moved, the shorter of two that change places', () => {
  const [a, b, c, d] = sentences as [string, string, string, string];
  const text = [a, c, b, d, ...sentences.slice(4)].join('');
  const { findings, starts } = align(sentences, text, none);
  expect(findings).toEqual([{ kind: 'moved', unit: 2, offset: text.indexOf(c) }]);
  expect(starts[2]).toBe(text.indexOf(c));
});

test('a unit too short for a fixed point is found outside its place too', () => {
  const text = `谢谢大家！${sentences.slice(0, 5).join('')}`;
  expect(align(sentences, text, none).findings).toEqual([{ kind: 'moved', unit: 5, offset: 0 }]);
});

test('a short unit is found between its neighbours, but not inside a longer one', () => {
  const units = ['经济', '全区经济稳中有进，再上台阶。'];
  const text = '全区经济稳中有进，再上台阶。';
  expect(starts(text, units)).toEqual([undefined, 0]);
  expect(starts(`经济${text}`, units)).toEqual([0, 2]);
});

test('very many equal units, as cells of a table, between two that differ', () => {
  const units = Array.from({ length: 30_000 }, () => '合格');
  const text = units.slice(1).join('');
  const { starts, findings } = align(units, text, none);
  expect(findings).toEqual([{ kind: 'missing', unit: 29_999, offset: text.length }]);
  expect(starts.slice(0, 3)).toEqual([0, 2, 4]);
  const changed = [...units.slice(0, 14_000), '不好', ...units.slice(14_001)].join('');
  const of = align(units, changed, none);
  expect(of.starts.flatMap((start, unit) => (start === undefined ? [unit] : []))).toEqual([14_000]);
  expect(of.findings).toHaveLength(1);
});

test('very many units of which every second one is another', () => {
  const units = Array.from({ length: 3000 }, (_, unit) => `推进第${unit}项建设。`);
  const text = units.map((words, unit) => (unit % 2 ? words : words.replace('建设', '工程'))).join('');
  const { starts, findings } = align(units, text, none);
  expect(starts.flatMap((start, unit) => (start === undefined ? [unit % 2] : []))).toEqual(Array(1500).fill(0));
  expect(findings).toHaveLength(1500);
  expect(findings.every(({ kind }) => kind === 'changed')).toBe(true);
});

test('of very many units, those without a fixed point are found, and empty ones have a place', () => {
  const units = Array.from({ length: 2500 }, (_, unit) => (unit % 5 === 0 ? '' : unit % 2 ? '甲乙' : '丙丁'));
  expect(align(units, units.join(''), none).findings).toEqual([]);
});

test('what is repeated is a whole unit or a long part of one', () => {
  const text = `${sentences.join('')}${sentences[3]}五十万人。`;
  expect(align(sentences, text, none).findings).toMatchObject([{ kind: 'repeated' }, { kind: 'extra' }]);
});

test('words of a template between sentences are no finding, others are', () => {
  const text = `${sentences[0]}（见第3页）${sentences.slice(1).join('')}`;
  const words = { ...none, isTemplate: (characters: string) => characters === '（见第3页）' };
  expect(align(sentences, text, words).findings).toEqual([]);
  expect(align(sentences, text, none).findings).toMatchObject([{ kind: 'extra', found: '（见第3页）' }]);
});
