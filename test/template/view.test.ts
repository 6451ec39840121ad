import { expect, test } from 'vitest';
import { Origins } from '../../src/template/origins.js';
import { namesIn, viewOf } from '../../src/template/view.js';
import { NOT_A_TEXT } from '../../src/template/words.js';
import { marked, report } from './sample.js';

test('the day is written without leading zeros, the keywords with 、', () => {
  expect(viewOf(report, new Origins())).toMatchObject({ day: '2024年2月4日', keywords: '报告、a&b' });
});

test('an empty text is undefined, and its key stays', () => {
  const view = viewOf({ ...report, paper: [] }, new Origins());
  expect([view.paper, 'paper' in view]).toEqual([undefined, true]);
});

test('lists and groups print a noncharacter, so that they are not taken for texts', () => {
  const { body, speaker } = viewOf(report, new Origins());
  for (const value of [body, speaker]) expect((value as { toHTML(): string }).toHTML()).toBe(NOT_A_TEXT);
});

test('an entry that the text marks says so', () => {
  expect(viewOf(marked, new Origins()).glossary).toMatchObject({ entries: [{ key: 't1', marked: true }] });
});

test('the names for suggestions are those of all levels', () => {
  expect([...namesIn(viewOf(marked, new Origins()))]).toEqual(
    expect.arrayContaining(['title', 'office', 'entries', 'term']),
  );
});
