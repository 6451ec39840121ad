import { expect, test } from 'vitest';
import type { Block } from '../../../src/document/book.js';
import { peopleOf } from '../../../src/print/layout/people.js';

const of = (...blocks: readonly Block[]) =>
  peopleOf({ kind: 'book', meta: { title: '', author: '', subject: '', keywords: '' }, blocks });
const speaker = (text: string): Block => ({ kind: 'byline', role: 'speaker', text: [{ text }] });

test('the speaker and everybody with an office', () => {
  const paragraph: Block = { kind: 'paragraph', lead: [], text: [{ text: '副区长李芳' }, { text: '同志作了说明。' }] };
  expect(of(speaker('云溪区代理区长　王建国'), paragraph)).toEqual(['王建国', '李芳']);
  expect(of(speaker('王建国'))).toEqual(['王建国']);
});

test('a line without a name', () => {
  expect(of(speaker('云溪区人民政府办公室'))).toEqual([]);
});
