import { expect, test } from 'vitest';
import { paragraphOf } from '../../../src/deck/canvas/style.js';
import { loadDeckTheme } from '../../../src/deck/canvas/theme.js';
import { setOnce } from '../../../src/deck/fit/set-once.js';
import { nodeWorld } from '../../../src/world/node-world.js';

const theme = loadDeckTheme(nodeWorld(), () => {})!.value;
const larger = { ...theme, leading: { ...theme.leading, text: theme.leading.text * 2 } };

function counted() {
  const calls: number[] = [];
  const set = setOnce(({ text }: { readonly text: string }, size, w, { leading }) => {
    calls.push(size);
    return [paragraphOf([{ text: `${text} ${w}` }], { size, colour: 'ink' }, leading.text)];
  });
  return { calls, set };
}

test('the same object in the same size and width is set once', () => {
  const { calls, set } = counted();
  const words = { text: '云溪县' };
  expect(set(words, 20, 3, theme)).toBe(set(words, 20, 3, theme));
  expect(calls).toEqual([20]);
});

test('another object, size, width or theme is set again', () => {
  const { set } = counted();
  const words = { text: '云溪县' };
  const [first] = set(words, 20, 3, theme);
  expect(set({ text: '三条' }, 20, 3, theme)[0]!.runs[0]!.text).toBe('三条 3');
  expect(set(words, 18, 3, theme)[0]!.runs[0]!.size).toBe(18);
  expect(set(words, 20, 4, theme)[0]!.runs[0]!.text).toBe('云溪县 4');
  expect(set(words, 20, 3, larger)[0]!.leading).toBeCloseTo(first!.leading * 2, 0);
  expect(set(words, 20, 3, theme)[0]).toBe(first);
});
