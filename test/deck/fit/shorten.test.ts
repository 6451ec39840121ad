import { expect, test } from 'vitest';
import { shorterTexts, shorterTitles } from '../../../src/deck/fit/shorten.js';
import { plain } from '../../../src/text/running-text.js';
import { text } from '../sample.js';

test('whole sentences go first, then clauses of the first', () => {
  expect(shorterTexts(text('甲事，乙事；丙事。第二句，第三。第四。')).map(plain)).toEqual([
    '甲事，乙事；丙事。第二句，第三。',
    '甲事，乙事；丙事。',
    '甲事，乙事……',
    '甲事……',
  ]);
});

test('nothing is cut within quotation marks, brackets or numbers', () => {
  expect(shorterTexts(text('推进“甲，乙”建设（丙，丁），总值1,234.5亿元，完成。')).map(plain)).toEqual([
    '推进“甲，乙”建设（丙，丁），总值1,234.5亿元……',
    '推进“甲，乙”建设（丙，丁）……',
  ]);
});

test('titles end without a mark', () => {
  expect(shorterTitles(text('稳增长、扩内需，促改革，增强实力')).map(plain)).toEqual([
    '稳增长、扩内需，促改革',
    '稳增长、扩内需',
  ]);
});

test('what has no clause to lose stays', () => {
  for (const words of ['', '一句。', '一句，', '，一句', '——']) {
    expect(shorterTexts(text(words))).toEqual([]);
    expect(shorterTitles(text(words))).toEqual([]);
  }
});

test('form and place stay with what is kept', () => {
  const at = { file: 'a.yaml', line: 2, column: 3 };
  const whole = [
    { text: 'PM', at },
    { text: '2.5', script: 'sub' },
    { text: '降低，优化。', at },
  ] as const;
  expect(shorterTexts(whole)).toEqual([
    [{ text: 'PM', at }, { text: '2.5', script: 'sub' }, { text: '降低', at }, { text: '……' }],
  ]);
});
