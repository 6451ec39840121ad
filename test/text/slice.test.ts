import { expect, test } from 'vitest';
import type { Text } from '../../src/text/running-text.js';
import { after, offsetOf, placeAt, placeOfText, slice, slices, upTo } from '../../src/text/slice.js';

const at = { file: 'f', line: 1, column: 5 };
const text: Text = [
  { text: '一二𠀀四', at },
  { text: '五', script: 'sup' },
  { text: '六七', at: { ...at, line: 2 } },
];

test('a slice cuts runs and moves their places', () => {
  expect(slice(text, 1, 4)).toEqual([{ text: '二𠀀', at: { ...at, column: 6 } }]);
  expect(slice(text, 4)).toEqual([{ text: '四', at: { ...at, column: 8 } }, text[1], text[2]]);
  expect(slice(text, 5, 7)).toEqual([text[1], { text: '六', at: { ...at, line: 2 } }]);
  expect(slice(text, 9)).toEqual([]);
});

test('several slices in one pass are those taken one by one', () => {
  const spans = [
    { start: 0, end: 1 },
    { start: 1, end: 4 },
    { start: 5, end: 5 },
    { start: 5, end: 7 },
    { start: 7, end: 8 },
    { start: 9, end: 9 },
  ];
  expect(slices(text, spans)).toEqual(spans.map(({ start, end }) => slice(text, start, end)));
  expect(slices([], spans.slice(0, 1))).toEqual([[]]);
});

test('a long text is cut in time in proportion to it', () => {
  // In quadratic time it would take minutes.
  const count = 200_000;
  const long = [{ text: '政府工作。'.repeat(count), at }];
  const spans = Array.from({ length: count }, (_, i) => ({ start: 5 * i, end: 5 * i + 5 }));
  expect(slices(long, spans).at(-1)).toEqual([{ text: '政府工作。', at: { ...at, column: 5 * count } }]);
}, 60_000);

test('the beginning of a text has the marks of its terms, and not that of the next', () => {
  const marked: Text = [{ text: '做地。' }, { text: '', mark: '做地' }, { text: '首店' }, { text: '', mark: '首店' }];
  expect(upTo(marked, 3)).toEqual(marked.slice(0, 2));
  expect(upTo(marked, 4)).toEqual([...marked.slice(0, 2), { text: '首' }]);
  expect(upTo(marked, 5)).toEqual(marked);
});

test('a place and the offset of its character lead to one another', () => {
  expect(after(at, '二𠀀')).toEqual({ ...at, column: 7 });
  expect(placeOfText(text.slice(1))).toEqual({ ...at, line: 2 });
  expect(placeOfText([])).toBeUndefined();
  expect(offsetOf(text, { ...at, column: 8 })).toBe(4);
  expect(offsetOf(text, { ...at, line: 2, column: 6 })).toBe(7);
  expect(offsetOf(text, { file: 'other', line: 1, column: 5 })).toBe(0);
});

test('slices of a text of many runs, some of them empty, are those taken in one pass', () => {
  const runs: Text = Array.from({ length: 60 }, (_, i) => ({
    text: ['', '山水', '林'][i % 3]!,
    at: { file: 'f', line: i + 1, column: 3 },
  }));
  for (let start = 0; start <= 62; start++) {
    const span = { start, end: start + 4 };
    expect(slice(runs, span.start, span.end)).toEqual(slices(runs, [span])[0]);
  }
});

test('the place at an offset is that of its character, or of the next that has one', () => {
  expect(placeAt(text, 1)).toEqual({ ...at, column: 6 });
  expect(placeAt(text, 5)).toEqual({ ...at, line: 2 });
  expect(placeAt(text, 9)).toBeUndefined();
});

test('places in a long run count characters, not the units of which they consist', () => {
  const words = '山𠀀水'.repeat(1000);
  const long: Text = [{ text: words, at }];
  for (const offset of [1, 3, 4, 2001, 3999])
    expect(placeAt(long, offset)).toEqual({ ...at, column: at.column + [...words.slice(0, offset)].length });
});
