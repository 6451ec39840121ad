/** What differs between a book and its report. */
import { expect, test } from 'vitest';
import { align } from '../../src/verify/align.js';

const none = {
  isTemplate: (_: string): boolean => false,
  splitAtFields: (text: string) => [{ start: 0, end: text.length }],
};
const sentences = ['一年来，全区经济稳中有进。', '生产总值增长百分之四点五。', '民生支出占八成。', '谢谢大家！'];
const findings = (text: string, words = none) => align(sentences, text, words).findings;
const book = (...changed: readonly [number, string][]) => {
  const all = [...sentences];
  for (const [unit, text] of changed) all[unit] = text;
  return all.join('');
};

test('another wording at the same place is a change, however different it is', () => {
  expect(findings(book([1, '生产总值增长百分之四点六。']))).toMatchObject([
    { kind: 'changed', unit: 1, found: '生产总值增长百分之四点六。', offset: sentences[0]!.length },
  ]);
  expect(findings(book([3, '再见。']))).toMatchObject([{ kind: 'changed', unit: 3, found: '再见。' }]);
});

test('another wording at another place is a change only if it is similar', () => {
  const [a, b, c, d] = sentences as [string, string, string, string];
  expect(findings(`${a}${c}${d}生产总值增长百分之四点六。`)).toMatchObject([{ kind: 'changed', unit: 1 }]);
  expect(findings(`${a}${c}${d}进出口总额略有下降啊。`).map(({ kind }) => kind)).toEqual(['missing', 'extra']);
  expect(b).toBeDefined();
});

test('a sentence printed again is a repetition, any other is extra', () => {
  expect(findings(`${book()}${sentences[1]}`)).toMatchObject([{ kind: 'repeated', found: sentences[1] }]);
  expect(findings(`${book()}此处有误。`)).toMatchObject([
    { kind: 'extra', found: '此处有误。', offset: book().length },
  ]);
});

test('characters after a heading without a full stop are a change of the heading', () => {
  const { findings } = align(['一、工作回顾与总结', '经济稳中有进。'], '一、工作回顾与总结啊经济稳中有进。', none);
  expect(findings).toMatchObject([{ kind: 'changed', unit: 0, found: '一、工作回顾与总结啊' }]);
});

test('words of a template after another wording are not part of it', () => {
  const words = { ...none, isTemplate: (characters: string): boolean => characters === '——' };
  expect(findings(book([3, '谢谢各位——']), words)).toMatchObject([{ kind: 'changed', found: '谢谢各位' }]);
});
