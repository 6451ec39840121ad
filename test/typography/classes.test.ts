import { expect, test } from 'vitest';
import {
  Class,
  classOf,
  emptySide,
  hasTrait,
  isSetOffFromHan,
  isWestern,
  Trait,
} from '../../src/typography/classes.js';

const point = (character: string) => character.codePointAt(0)!;

test.each<[string, string]>([
  ['政𠀀ｗ㎡①★', 'Han'],
  ['“‘（《〔', 'Open'],
  ['”’）》〕', 'Close'],
  ['、，；：', 'Comma'],
  ['。！？', 'Stop'],
  ['·', 'Dot'],
  ['—…', 'Dash'],
  ['Aéя₂⁴', 'Letter'],
  ['09', 'Digit'],
  ['+.,%(℃', 'Sign'],
  [' \u00a0', 'Space'],
])('%s is %s', (characters, name) => {
  for (const character of characters) expect(Class[classOf(point(character))]).toBe(name);
});

test('kinsoku: closing marks start no line, opening marks end none', () => {
  for (const character of '，。”）》％·') expect(hasTrait(point(character), Trait.NoStart)).toBe(true);
  for (const character of '“（《¥') expect(hasTrait(point(character), Trait.NoEnd)).toBe(true);
  for (const character of '“政A1') expect(hasTrait(point(character), Trait.NoStart)).toBe(false);
  for (const character of '”政A1') expect(hasTrait(point(character), Trait.NoEnd)).toBe(false);
});

test('full-width marks have an empty side', () => {
  expect(['（', '）', '，', '。', '·', '政'].map(emptySide)).toEqual([
    'left',
    'right',
    'right',
    'right',
    undefined,
    undefined,
  ]);
});

test('letters, digits and their signs are set off from Han', () => {
  expect(['A', '1', '%', '，', '政'].map(isSetOffFromHan)).toEqual([true, true, true, false, false]);
  expect([Class.Letter, Class.Digit, Class.Sign, Class.Han].map(isWestern)).toEqual([true, true, true, false]);
});
