import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinLines } from '../../src/text/join-lines.js';
import type { Text } from '../../src/text/running-text.js';
import { plain } from '../../src/text/running-text.js';

const at = { file: 'f', line: 1, column: 5 };

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
