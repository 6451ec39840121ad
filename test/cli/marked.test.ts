/** The changes of a text as the terminal shows them. */
import { expect, it } from 'vitest';
import { headOf, marked } from '../../src/cli/marked.js';

const plain = (_: string, text: string) => text;
const coloured = (style: string, text: string) => `<${style}>${text}</>`;
const kept = (text: string) => ({ kind: 'kept', text }) as const;
const deleted = (text: string) => ({ kind: 'deleted', text }) as const;
const inserted = (text: string) => ({ kind: 'inserted', text }) as const;

it('has brackets around a change where there is no colour', () => {
  const changes = [kept('生产总值增长'), deleted('4.5%'), inserted('4.6%'), kept('，税收')];
  expect(marked(changes, plain)).toBe('生产总值增长[-4.5%-]{+4.6%+}，税收');
  expect(marked(changes, coloured)).toBe('生产总值增长<31;9>4.5%</><34;4>4.6%</>，税收');
});

it('cuts what stays the same: before a change at its beginning, after it at its end, between two in the middle', () => {
  const long = '一二三四五六七八九十'.repeat(4);
  const shown = marked([kept(long), deleted('甲'), kept(long), inserted('乙'), kept(long)], plain);
  expect(shown).toBe(
    '…九十一二三四五六七八九十[-甲-]一二三四五六七八九十一二…九十一二三四五六七八九十{+乙+}一二三四五六七八九十一二…',
  );
});

it('cuts a paragraph that was added as a whole', () => {
  expect(marked([inserted('字'.repeat(40))], plain)).toBe(`{+${'字'.repeat(30)}…+}`);
});

it('lets nothing of a text act on the terminal', () => {
  expect(marked([inserted('\u001b[31m红')], plain)).toBe('{+␛[31m红+}');
});

it('counts Han as two cells', () => {
  expect(headOf('增长4.5%', 8)).toBe('增长4.5%');
  expect(headOf('增长4.5%', 7)).toBe('增长4.5…');
});
