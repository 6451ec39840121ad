import { expect, test } from 'vitest';
import { slideSignatures } from '../../src/deck/slide-signatures.js';
import { layoutOf } from './laid-out.js';
import { item, slide, text } from './sample.js';

const signatureOf = (one: Parameters<typeof layoutOf>[0], shared = 'theme') =>
  slideSignatures([{ slide: one, ...layoutOf(one) }], shared)[0]!;

const base = slide('points', '困难', { items: [item('', '改革', '一句话。')], notes: [text('见报告第1页')] });

test('the same slide has the same signature, wherever its texts come from', () => {
  const moved = { ...base, title: [{ text: '困难', at: { file: 'report.yaml', line: 9, column: 1 } }] };
  expect(signatureOf(moved)).toEqual(signatureOf(base));
  expect(signatureOf(base)).toMatchObject({ label: '1', title: '困难' });
});

test('a word on the slide or another theme changes its signature, a word in the notes only that of the notes', () => {
  const before = signatureOf(base);
  const word = signatureOf({ ...base, items: [item('', '改革', '两句话。')] });
  const note = signatureOf({ ...base, notes: [text('见报告第2页')] });
  expect([word.signature === before.signature, word.notes === before.notes]).toEqual([false, true]);
  expect([note.signature === before.signature, note.notes === before.notes]).toEqual([true, false]);
  expect(signatureOf(base, 'another theme').signature).not.toBe(before.signature);
});
