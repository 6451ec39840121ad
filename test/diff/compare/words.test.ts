/** Which words of a text were deleted and inserted. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changedWords, numbersOf, words } from '../../../src/diff/compare/words.js';
import { shown } from './small-report.js';

describe('words', () => {
  test('keeps numbers, percentages and Latin words whole', () => {
    expect(words('增长15.5%，约1.2亿人次，CRO平台')).toEqual([
      '增长',
      '15.5%',
      '，',
      '约',
      '1.2亿',
      '人次',
      '，',
      'CRO',
      '平台',
    ]);
  });
  test('numbers of a text, with sign and unit of number', () => {
    expect(numbersOf('增长-4.5%，1.2亿人次，A-3栋，5-8个，2024-02-04')).toEqual([
      '-4.5%',
      '1.2亿',
      '3',
      '5',
      '8',
      '2024-02-04',
    ]);
  });
  test('two changes with no more than a particle between them are one', () => {
    expect(shown(changedWords('推动产业的升级。', '促进企业的转型。'))).toBe('-推动产业的升级-+促进企业的转型+。');
  });
  test('texts with nothing in common are deleted and inserted as a whole', () => {
    expect(shown(changedWords('安排部署产业工作。', '东南西北风起云涌。'))).toBe(
      '-安排部署产业工作。-+东南西北风起云涌。+',
    );
  });
  test('holds all of both texts, in order', () => {
    const text = fc
      .array(fc.constantFrom('经济', '增长', '4.5%', '，', '。', '的', 'CRO', '12万', '企业', '-'))
      .map((list) => list.join(''));
    fc.assert(
      fc.property(text, text, (a, b) => {
        const stretches = changedWords(a, b);
        const of = (other: string) =>
          stretches
            .filter(({ kind }) => kind !== other)
            .map(({ text }) => text)
            .join('');
        expect([of('inserted'), of('deleted')]).toEqual([a, b]);
      }),
    );
  });
});
