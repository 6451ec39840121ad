import { expect, it } from 'vitest';
import { isEndOfRange, isPieceOfNumber, isPieceOfWords, isUnitOfMore } from '../../src/text/quantity-wholes.js';

/** Where `|` stands in a text, and how long the numeral behind it is. */
function at(marked: string, length = 1) {
  const start = marked.indexOf('|');
  return [marked.replace('|', ''), { start, end: start + length }] as const;
}

it('digits are a piece behind a lost point, a space, a doubled dash or 负', () => {
  for (const marked of ['3. |5', '.|5', '3。|5', '3——|5', '1，|2345', '12 |34', '为负|3', '为- |3'])
    expect([marked, isPieceOfNumber(...at(marked))]).toEqual([marked, true]);
  for (const marked of ['减负|3', '2023，|5', '第3，|5', '3%，|5', 'No.|3', '目标——|3', '3% - |5'])
    expect([marked, isPieceOfNumber(...at(marked))]).toEqual([marked, false]);
});

it('Chinese numerals are a piece behind digits, and where they name no number', () => {
  for (const marked of ['3|十', '几|十', '廿|三', '三点五点|二', '|百', '共|万'])
    expect([marked, isPieceOfWords(...at(marked))]).toEqual([marked, true]);
  expect(isPieceOfWords(...at('|百分之十几', 4))).toBe(true);
  for (const marked of ['重点|五', '总数|三', '|十'])
    expect([marked, isPieceOfWords(...at(marked))]).toEqual([marked, false]);
  expect([isEndOfRange(...at('三至|五')), isEndOfRange(...at('提高到|五'))]).toEqual([true, false]);
});

it('a unit goes on in 半, another sign or unit, or 亿', () => {
  for (const [text, end] of [
    ['两倍半', 2],
    ['3%%', 2],
    ['3个亿', 2],
    ['3个亿以上。', 2],
    ['3万万元', 2],
    ['3亿元美元', 3],
    ['3亿元元', 3],
    ['3万㎡', 2],
    ['3万kW、', 2],
    ['3公里²', 3],
    ['1万+', 2],
    ['1万＋家', 2],
    ['3%+，', 2],
  ] as const)
    expect([text, isUnitOfMore(text, end)]).toEqual([text, true]);
  for (const text of [
    '3家半导体',
    '6个千万千瓦级基地',
    '3个亿元村',
    '3个亿元以上项目',
    '3万MR设备',
    '3元元旦红包',
    '3元+5元',
  ])
    expect([text, isUnitOfMore(text, 2)]).toEqual([text, false]);
});
