import { describe, expect, it } from 'vitest';
import { cells, padEnd, visible } from '../../src/diagnostics/terminal-cells.js';

describe('cells of a terminal', () => {
  it.each([
    ['abc', 3],
    ['报告', 4],
    ['：，。（）', 10],
    ['“”‘’—…·', 7],
    ['ｱ', 1],
    ['Ａ', 2],
    ['e\u0301', 1],
    ['\u{20bb7}', 2],
    ['😀', 2],
    ['한', 2],
    ['', 0],
  ])('of %j are %i', (text, width) => {
    expect(cells(text)).toBe(width);
  });

  it('leaves nothing a terminal would act on', () => {
    expect(visible('a\tb\r\nc\u001b[31m\u007f\u009b\u202e')).toBe('a b c␛[31m␡\ufffd\ufffd');
  });

  it('fills a column up to its width', () => {
    expect(padEnd('总量', 6)).toBe('总量  ');
    expect(padEnd('地区生产总值', 6)).toBe('地区生产总值');
  });
});
