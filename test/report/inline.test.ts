/** Raised and lowered characters in a line of the file. */
import { describe, expect, it } from 'vitest';
import { readLine } from '../../src/report/inline.js';
import type { Text } from '../../src/text/running-text.js';
import { listening } from '../yaml/reported.js';

const at = { file: 'f', line: 1, column: 5 };

/** Runs as a person reads them: `PM|_2.5@7`. */
function shown(text: Text): string {
  const marks = { sub: '_', sup: '^' };
  return text.map((run) => `${run.script ? marks[run.script] : ''}${run.text}@${run.at?.column}`).join('|');
}

function line(text: string): { runs: string; told: string[] } {
  const { note, told } = listening();
  return { runs: shown(readLine({ text, at }, note)), told };
}

describe('inline notation', () => {
  it.each([
    ['优良天数', '优良天数@5'],
    ['PM_{2.5}浓度', 'PM@5|_2.5@9|浓度@13'],
    ['10^{4}平方米', '10@5|^4@9|平方米@11'],
    ['_{a}^{b}', '_a@7|^b@11'],
    ['写作\\_{2}', '写作_{2}@5'],
    ['写作\\^{2}和x_{1}', '写作^{2}和x@5|_1@16'],
    ['a_b ^ {c} {d}', 'a_b ^ {c} {d}@5'],
    ['𠀀_{2}', '𠀀@5|_2@8'],
    ['a\tb', 'a b@5'],
  ])('%s', (text, runs) => {
    expect(line(text)).toEqual({ runs, told: [] });
  });

  it('tells an opening that is not closed on its line', () => {
    expect(line('PM_{2.5浓度')).toEqual({
      runs: 'PM_{2.5浓度@5',
      told: ['f:1:7+2 content/unclosed-script {"opening":"_{"}'],
    });
    expect(line('x_{1}和y^{2').told).toEqual(['f:1:12+2 content/unclosed-script {"opening":"^{"}']);
  });
});

it.each([
  ['x_{}y', 'empty', '_{', 6],
  ['x^{ }y', 'empty', '^{', 6],
  ['a_{b_{c}}d', 'nested', '_{', 6],
])('refuses the notation of %s', (text, reason, opening, column) => {
  expect(line(text).told).toEqual([`f:1:${column}+2 content/bad-script ${JSON.stringify({ reason, opening })}`]);
});

it('reads many scripts in one long line in time in proportion to it', () => {
  // In quadratic time it would take minutes.
  const count = 60_000;
  const runs = readLine({ text: '面积𠀀m^{2}'.repeat(count), at }, () => {});
  expect(runs).toHaveLength(2 * count);
  expect(runs.at(-1)).toEqual({ text: '2', script: 'sup', at: { ...at, column: at.column + 8 * count - 2 } });
}, 60_000);
