import { describe, expect, it } from 'vitest';
import { UnusedLetters } from '../../../src/import/raw/unused-letters.js';

describe('letters that are not used', () => {
  it('are found by those that stand together, each place once', () => {
    const unused = new UnusedLetters('甲乙丙甲乙丁');
    const search = unused.search(2);
    expect([search('甲乙', 0), search('丙丁', 0), search('戊甲乙', 1)]).toEqual([0, -1, 0]);
    unused.use(0, 2);
    expect([search('甲乙', 0), search('乙丙', 0), search('丙甲', 0)]).toEqual([3, -1, 2]);
    unused.use(3, 2);
    expect([search('甲乙', 0), search('甲乙', 0)]).toEqual([-1, -1]);
    expect([unused.has('丙', 2), unused.has('甲', 3), unused.has('丁', 5), unused.has('丁', 6)]).toEqual([
      true,
      false,
      true,
      false,
    ]);
    expect(unused.search(2)('乙丁', 0)).toBe(-1);
  });

  it('may be none', () => {
    expect(new UnusedLetters('').search(4)('甲乙丙丁', 0)).toBe(-1);
    expect(new UnusedLetters('甲').search(4)('甲乙丙丁', 0)).toBe(-1);
  });
});
