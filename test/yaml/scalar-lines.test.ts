/** The lines of a scalar in each of YAML's styles. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { z } from 'zod';
import { readYaml } from '../../src/yaml/checked.js';
import { memoryWorld } from '../world/memory-world.js';
import { listening } from './reported.js';

const schema = z.strictObject({ a: z.string(), b: z.string().optional() });

/** Each line of the text at `a` behind its place. */
function lines(yaml: string): string[] {
  const { note, told } = listening();
  const read = readYaml(memoryWorld({ f: yaml }), 'f', schema, note);
  expect(told).toEqual([]);
  return read!.linesOf(['a']).map(({ text, at }) => `${at.line}:${at.column} ${text}`);
}

describe('lines', () => {
  it.each([
    ['literal', 'a: |\n  第一句。\n  第二句。\nb: x\n', ['2:3 第一句。', '3:3 第二句。']],
    ['literal, blank line and deeper line', 'a: |\n  第一句。\n\n    第二句。\n', ['2:3 第一句。', '4:5 第二句。']],
    ['literal with marks and a comment', 'a: |2- # why\n  # no comment\n  x\n', ['2:3 # no comment', '3:3 x']],
    ['folded', 'a: >-\n  第一句。\n  第二句。\n', ['2:3 第一句。', '3:3 第二句。']],
    ['plain on several lines', 'a: 第一句，\n  第二句。 # why\nb: x\n', ['1:4 第一句，', '2:3 第二句。']],
    ['plain on the next line', 'a:\n  第一句。\n', ['2:3 第一句。']],
    ['single-quoted', "a: '他说''好''，\n  走了。'\n", ["1:5 他说'好'，", '2:3 走了。']],
    ['double-quoted', 'a: "他\\"好\\"\\u4e00\\U00020000\\x41，\n   走了。"\n', ['1:5 他"好"一𠀀A，', '2:4 走了。']],
    ['double-quoted, line joined', 'a: "长\\\n    城"\n', ['1:5 长城']],
    ['double-quoted, escaped line feed', 'a: "一\\n二"\n', ['1:5 一', '1:5 二']],
    ['CRLF', 'a: |\r\n  第一句。\r\n  第二句。\r\nb: x\r\n', ['2:3 第一句。', '3:3 第二句。']],
    ['in a flow map', '{ a: 报告, b: x }\n', ['1:6 报告']],
    ['empty block', 'a: |\nb: x\n', []],
    ['without a last line feed', 'a: |\n  第一句。', ['2:3 第一句。']],
  ])('%s', (_, yaml, expected) => {
    expect(lines(yaml)).toEqual(expected);
  });

  it('hold the characters YAML reads, layout aside, for any text in any style', () => {
    const characters = fc.string({
      unit: fc.constantFrom('中', '。', 'a', ' ', '\n', '"', "'", '\\', '#', ':', '𠀀', '-', '“', '{', '\t'),
    });
    const styles = fc.constantFrom('BLOCK_LITERAL', 'BLOCK_FOLDED', 'QUOTE_DOUBLE', 'QUOTE_SINGLE', 'PLAIN');
    const without = (text: string) => text.replace(/\s/g, '');
    fc.assert(
      fc.property(characters, styles, fc.integer({ min: 20, max: 80 }), (text, style, lineWidth) => {
        const document = parseDocument('a: x\n');
        const node = document.createNode(text) as { type?: string };
        node.type = style;
        document.set('a', node);
        const yaml = document.toString({ lineWidth });
        const given = readYaml(memoryWorld({ f: yaml }), 'f', z.strictObject({ a: z.any() }), () => {});
        const found = given?.linesOf(['a']).map((line) => line.text) ?? [];
        expect(without(found.join(''))).toBe(given ? without(text) : '');
        for (const line of found) expect(line).toBe(line.trim());
      }),
      { numRuns: 300, seed: 1 },
    );
  });
});
