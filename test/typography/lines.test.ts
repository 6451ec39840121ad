import { expect, test } from 'vitest';
import { breakLines } from '../../src/typography/lines.js';
import { prepare } from '../../src/typography/spacing.js';
import { cells, written } from './measured.js';

function lines(text: string, width: number, { indent = 0, justify = true, tail = 2 } = {}): string[][] {
  const list = cells(text);
  return breakLines(prepare(list), { width, indent, justify, tail }).map(({ ends }) =>
    ends.map((end, i) =>
      list
        .slice(ends[i - 1] ?? 0, end)
        .map(written)
        .join(''),
    ),
  );
}

test('the first line is indented', () => {
  expect(lines('始终把大湾区建设', 4, { indent: 2 })[0]).toEqual(['始终', '把大湾区', '建设']);
});

test('a last line of one character is avoided', () => {
  expect(lines('始终，把大湾，区建', 8)[0]).toEqual(['始终，把大湾，区建']);
});

test('the last line of a heading has three characters', () => {
  expect(lines('建设幸福美好城市，办', 8)[0]).toEqual(['建设幸福美好城', '市，办']);
  expect(lines('建设幸福美好，城市', 7, { justify: false, tail: 3 })[0]).toEqual(['建设幸福美', '好，城市']);
});

test('a word longer than the measure is broken only if nothing else fits', () => {
  expect(lines('AAAAAAAAAA', 3)[0]).toEqual(['AAAA', 'AAAA', 'AA']);
});

test('ragged text has one breaking', () => {
  expect(lines('始终把大湾区建设作为机遇', 5, { justify: false })).toHaveLength(1);
});

test('a text that fits in one line is not weighed in more, however long it is', () => {
  const ragged = { justify: false };
  // To weigh all breakings of so many characters takes minutes.
  expect(lines('始终把大湾区建设作为机遇，'.repeat(6_000), 1e6, ragged).map((all) => all.length)).toEqual([1]);
  expect(lines('始终把大湾', 5, ragged)).toEqual([['始终把大湾']]);
});

test('an empty paragraph has none', () => {
  expect(lines('', 5)).toEqual([]);
});
