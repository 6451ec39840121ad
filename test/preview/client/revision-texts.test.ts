import { expect, test } from 'vitest';
import { abridged, dateParts, nextDifference, printRange } from '../../../src/preview/client/revision-texts.js';

const kept = (text: string) => ({ kind: 'kept', text }) as const;
const inserted = { kind: 'inserted', text: '新' } as const;

test('sentences without a change are left out, those with one stay whole', () => {
  const words = [
    kept('第一句。第二句。甲乙'),
    inserted,
    kept('丙丁。第三句。第四句。戊'),
    inserted,
    kept('己。第五句。第六句。'),
  ];
  expect(abridged(words).map(({ text }) => text)).toEqual(['……甲乙', '新', '丙丁。……戊', '新', '己。……']);
});

test('what is short anyway stays', () => {
  const words = [kept('甲。乙'), inserted, kept('丙。')];
  expect(abridged(words)).toEqual(words);
  expect(abridged([kept('甲。乙。丙。丁。戊。己。')])).toHaveLength(1);
});

test('a long sentence is cut', () => {
  const [first] = abridged([kept('长'.repeat(200)), inserted]);
  expect(first!.text).toBe(`……${'长'.repeat(40)}`);
});

test('the next difference in either direction', () => {
  const differs = [true, false, true, false];
  expect(nextDifference(differs, 0, 1)).toBe(2);
  expect(nextDifference(differs, 2, 1)).toBeUndefined();
  expect(nextDifference(differs, 3, -1)).toBe(2);
  expect(nextDifference(differs, 0, -1)).toBeUndefined();
  expect(nextDifference(differs, -1, 1)).toBe(0);
});

test('a date is by the clock of who made it', () => {
  expect(dateParts('2025-01-06T10:20:00+08:00')).toEqual({ year: 2025, month: 1, day: 6, time: '10:20' });
});

test('pages to print again by their places in the file, where these are not their numbers', () => {
  const pair = (after: number | undefined, changed: boolean) => ({ ...(after && { after }), changed });
  const pairs = [pair(1, false), pair(4, true), pair(3, true), pair(undefined, true), pair(6, true)];
  const after = (labels: string[]) => ({ size: { width: 1, height: 1 }, labels });
  expect(printRange({ pairs, after: after(['', 'i', '1', '2', '3', '4']) })).toBe('3-4,6');
  expect(printRange({ pairs, after: after(['1', '2', '3', '4', '5', '6']) })).toBe('');
  expect(printRange({ pairs: [pair(1, false)], after: after(['']) })).toBe('');
});
