import { describe, expect, it } from 'vitest';
import { counting, error, nearest, warning } from '../../src/diagnostics/diagnostic.js';

describe('the nearest known word', () => {
  it.each([
    ['sectoin', 'section'],
    ['Section', 'section'],
    ['sction', 'section'],
    ['sectiont', 'section'],
    ['pat', 'part'],
    ['glossary', undefined],
    ['', undefined],
  ])('to %j is %j', (typed, known) => {
    expect(nearest(typed, ['part', 'section', 'salutation'])).toBe(known);
  });

  it('is the first of two that are equally near', () => {
    expect(nearest('tasl', ['task', 'tass'])).toBe('task');
  });

  it('takes a swap of neighbours for one mistake', () => {
    expect(nearest('ab', ['xb', 'ba'])).toBe('xb');
    expect(nearest('abcd', ['axcx', 'bacd'])).toBe('bacd');
  });

  it('is none of a word that is far too long', () => {
    expect(nearest('节'.repeat(3_000_000), ['part', 'section'])).toBeUndefined();
  });

  it('compares characters, not code units', () => {
    expect(nearest('\u{20bb7}', ['\u{20bb8}'])).toBe('\u{20bb8}');
  });
});

it('errors are counted, warnings are not, and all are passed on in order', () => {
  const noted: string[] = [];
  const problems = counting(({ severity, code }) => noted.push(`${severity} ${code}`));
  problems.note(warning('content/tab', {}));
  expect(problems.errors).toBe(0);
  problems.note(error('content/tab', {}));
  problems.note(error('import/damaged', {}));
  expect(problems.errors).toBe(2);
  expect(noted).toEqual(['warning content/tab', 'error content/tab', 'error import/damaged']);
});

it('a problem without a place has no key for one', () => {
  expect(error('content/tab', {})).toEqual({ code: 'content/tab', severity: 'error', args: {} });
});
