import { expect, test } from 'vitest';
import type { Text } from '../../src/text/running-text.js';
import { plain, plainForNumbers, renewed } from '../../src/text/running-text.js';

test('the characters of a text, without its marks', () => {
  expect(plain([{ text: 'PM' }, { text: '2.5', script: 'sub' }, { text: '', mark: 'pm' }, { text: '浓度' }])).toBe(
    'PM2.5浓度',
  );
});

test('a text that shows its revision is read as revised, and one that was deleted as it was', () => {
  const text: Text = [{ text: '增长' }, { text: '4%', change: 'deleted' }, { text: '5%', change: 'inserted' }];
  expect(renewed(text)).toBe('增长5%');
  expect(renewed([{ text: '整段', change: 'deleted' }])).toBe('整段');
});

test('for those who read numbers raised and lowered digits are those of Unicode, except in a name', () => {
  const of = (...runs: readonly (string | [script: 'sub' | 'sup', text: string])[]) =>
    runs.map((run) => (typeof run === 'string' ? { text: run } : { script: run[0], text: run[1] }));
  for (const [text, read] of [
    [of('增长4%'), '增长4%'],
    [of('10', ['sup', '8'], '元'), '10⁸元'],
    [of('10', ['sup', '-3'], '元'), '10⁻³元'],
    [of('PM', ['sub', '2.5'], '22微克'), 'PM₂.₅22微克'],
    [of('PM', ['sub', '2.5'], '浓度22微克'), 'PM2.5浓度22微克'],
    [of('3立方米', ['sup', '1']), '3立方米¹'],
    [of('每m', ['sup', '3']), '每m3'],
  ] as const) {
    expect(plainForNumbers(text)).toBe(read);
    expect(plainForNumbers(text)).toHaveLength(plain(text).length);
  }
});
