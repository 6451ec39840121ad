import { expect, test } from 'vitest';
import { LONGEST_SENTENCE, longSentences, plainForNumbers, plainWithScripts } from '../../src/text/for-numbers.js';
import { quantitiesIn } from '../../src/text/quantities.js';
import { plain } from '../../src/text/running-text.js';
import { sentenceSpans } from '../../src/text/sentences.js';

test('for those who read numbers raised and lowered digits are those of Unicode, except in a name', () => {
  const of = (...runs: readonly (string | [script: 'sub' | 'sup', text: string])[]) =>
    runs.map((run) => (typeof run === 'string' ? { text: run } : { script: run[0], text: run[1] }));
  for (const [text, read] of [
    [of('增长4%'), '增长4%'],
    [of('增长４．５％、', '第１．'), '增长4.5%、第1．'],
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

test('a sentence longer than any real one is blank for those who read numbers, and its neighbours are not', () => {
  const clause = '完成项目1个，';
  const before = '前句“有2个”。';
  const long = (length: number) => clause.repeat(length).slice(0, length - 2);
  for (const [length, read] of [
    [LONGEST_SENTENCE, true],
    [LONGEST_SENTENCE + 1, false],
  ] as const) {
    const text = [{ text: before }, { text: `${long(length)}。）` }, { text: '后句3个' }];
    const characters = plainForNumbers(text);
    expect(sentenceSpans(characters)).toEqual(sentenceSpans(plain(text)));
    expect(quantitiesIn(characters).some(({ numerals: [{ value }] }) => value === 1)).toBe(read);
    expect(characters.startsWith(before) && characters.endsWith('。）后句3个')).toBe(true);
    expect(plainWithScripts(text)).toBe(plain(text));
    expect(longSentences(plain(text))).toEqual(
      read ? [] : [{ start: before.length, end: before.length + LONGEST_SENTENCE + 1 }],
    );
  }
});

test('a text of any length with short sentences is read, and one without marks is one sentence', () => {
  const short = [{ text: '完成项目1个。'.repeat(LONGEST_SENTENCE) }];
  expect(plainForNumbers(short)).toBe(plain(short));
  const bare = [{ text: '完成项目1个'.repeat(LONGEST_SENTENCE) }];
  expect(plainForNumbers(bare)).toBe('□'.repeat(plain(bare).length));
});
