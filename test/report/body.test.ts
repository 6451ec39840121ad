/** From lines of the file to running text: notation, joining, sentences, slices. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLine } from '../../src/report/inline.js';
import { joinLines } from '../../src/text/join-lines.js';
import type { Text } from '../../src/text/running-text.js';
import { plain } from '../../src/text/running-text.js';
import { sentences } from '../../src/text/sentences.js';
import { slice } from '../../src/text/slice.js';
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

describe('joining lines', () => {
  const join = (...lines: string[]) => plain(joinLines(lines.map((text) => [{ text }])));
  it.each([
    [['一句。', '二句。'], '一句。二句。'],
    [['引进', 'CRO企业'], '引进CRO企业'],
    [['引进CRO', '企业'], '引进CRO企业'],
    [['Contract Research', 'Organizations'], 'Contract Research Organizations'],
    [['growth of 4.5%', '10 firms'], 'growth of 4.5% 10 firms'],
    [['超过', '1000亿元'], '超过1000亿元'],
    [['APP', '“一本通”'], 'APP“一本通”'],
    [['APP”', 'B'], 'APP”B'],
    [['2023—', '2024'], '2023—2024'],
    [['ＡＢ', 'CD'], 'ＡＢCD'],
    [['a，', 'b'], 'a，b'],
    [['字𠀀', 'b'], '字𠀀b'],
    [['only'], 'only'],
    [[], ''],
  ])('%j', (lines, expected) => {
    expect(join(...lines)).toBe(expected);
  });

  it('keeps each line a run with its own place, and puts the space where it changes none', () => {
    const lines: Text[] = [
      [
        { text: 'CO', at },
        { text: '2', script: 'sub', at: { ...at, column: 9 } },
      ],
      [{ text: 'falls', at: { ...at, line: 2 } }],
      [{ text: 'again', at: { ...at, line: 3 } }],
    ];
    expect(joinLines(lines)).toEqual([
      lines[0]![0],
      lines[0]![1],
      { text: ' ' },
      { ...lines[1]![0], text: 'falls ' },
      lines[2]![0],
    ]);
  });

  it('loses and adds no character but the space between Latin words', () => {
    const word = fc.string({ unit: fc.constantFrom('中', '。', 'a', '1', '“', '%', '𠀀'), minLength: 1 });
    fc.assert(
      fc.property(fc.array(word), (lines) => {
        const text = joinLines(lines.map((line) => [{ text: line }]));
        expect(text).toHaveLength(lines.length);
        expect(text.map((run) => run.text.trimEnd())).toEqual(lines);
        expect(plain(text)).not.toMatch(/[中。“𠀀] | [中。“𠀀]/u);
        expect(plain(text)).not.toMatch(/[a1%]\n[a1%]/);
      }),
      { seed: 1 },
    );
  });
});

describe('sentences', () => {
  const split = (text: string) => sentences([{ text, at }]).map(plain);
  it.each([
    ['一句。二句！三句？', ['一句。', '二句！', '三句？']],
    ['他说：“好。”走了。', ['他说：“好。”', '走了。']],
    ['“一本通”；二。三', ['“一本通”；二。', '三']],
    ['真的！！（完。）后', ['真的！！', '（完。）', '后']],
    ['增长4.5%', ['增长4.5%']],
    ['', []],
  ])('%s', (text, expected) => {
    expect(split(text)).toEqual(expected);
  });

  it('keep runs, forms and places', () => {
    const text: Text = [
      { text: '一。二', at },
      { text: '2', script: 'sub', at: { ...at, column: 10 } },
      { text: '。三', at: { ...at, column: 12 } },
    ];
    expect(sentences(text).map(shown)).toEqual(['一。@5', '二@7|_2@10|。@12', '三@13']);
  });

  it('joined are the text', () => {
    const character = fc.constantFrom('中', '。', '！', '？', '”', '』', '）', 'a', '𠀀', '；');
    fc.assert(
      fc.property(fc.array(fc.string({ unit: character, minLength: 1 })), (runs) => {
        const text = runs.map((run) => ({ text: run }));
        expect(sentences(text).map(plain).join('')).toBe(runs.join(''));
        for (const sentence of sentences(text)) expect(plain(sentence)).not.toBe('');
      }),
      { seed: 1 },
    );
  });
});

describe('slices', () => {
  it('cut runs and move their places', () => {
    const text: Text = [
      { text: '一二𠀀四', at },
      { text: '五', script: 'sup' },
      { text: '六七', at: { ...at, line: 2 } },
    ];
    expect(slice(text, 1, 4)).toEqual([{ text: '二𠀀', at: { ...at, column: 6 } }]);
    expect(slice(text, 4)).toEqual([{ text: '四', at: { ...at, column: 8 } }, text[1], text[2]]);
    expect(slice(text, 5, 7)).toEqual([text[1], { text: '六', at: { ...at, line: 2 } }]);
    expect(slice(text, 9)).toEqual([]);
  });
});
