/** The quick reader gives the tree of the yaml package or leaves the text to it. */
import { describe, expect, it } from 'vitest';
import { parseInOnePass } from '../../src/yaml/one-pass.js';
import { parseAny } from '../../src/yaml/parse.js';
import { sourceText } from '../../src/yaml/source-text.js';

const report = `# yaml-language-server: $schema=report.schema.json
title: 政府工作报告   # 标题
speaker: { office: 云溪县县长, name: "李明" }
keywords: [ 报告, '云溪县', [2024], {} , []]
body:
  # 开头
  - salutation: 各位代表：

  - part: 2023年工作
    body:
      - |
        第一句。
          第二句 # 不是注释
        key: 不是键

      - text: |
          第一句。


      # 注释
        lead: -1 与 a:b、a#b
  -   四、
  - part: last
    note: x
`;

const any = (text: string) => {
  const told: unknown[] = [];
  const tree = parseAny(sourceText('a.yaml', text), (problem) => told.push(problem));
  return told.length > 0 ? told : tree;
};

describe('what is read', () => {
  it('has the texts and places of the yaml package', () => {
    expect(parseInOnePass(report)).toBeDefined();
    expect(parseInOnePass(report)).toEqual(any(report));
  });

  it.each([
    'a: 1',
    '- a\n- b\n\n',
    'a: |\n  b',
    'a: |\n  b\n\n\n# c\n',
    'a:   # c\n  - b\n',
    "a: '#'   # c\n",
    'a: b:c -d ?e\n',
    'a:\n  b: 1\n  # c\n',
    'a:\n  b: 1\n    # c\n\n# d\ne: 1\n',
    'a:\n  - b: |\n      c\n    # d\n   # e\n  # f\n  - g\n    # h\n',
  ])('so has %j', (text) => {
    expect(parseInOnePass(text)).toBeDefined();
    expect(parseInOnePass(text)).toEqual(any(text));
  });
});

describe('what is left to the yaml package', () => {
  it.each([
    '',
    '# c\n',
    'text',
    'a:\nb: 1\n',
    'a: b\n  c\n',
    'a: b: c\n',
    'a: b:\n',
    'a: "b',
    'a: "b\\n"',
    "a: 'b''c'",
    'a: "b" c',
    'a: |-\n  b\n',
    'a: >\n  b\n',
    'a: |\nb: 1\n',
    'a: |\n\n  b\n',
    'a: 1\na: 2\n',
    'a: { b: 1, b: 2 }\n',
    'a: [b\n',
    'a: [b, ]\n',
    'a: [b: c]\n',
    'a: {b}\n',
    'a: &b c\n',
    'a: *b\n',
    'a: !b c\n',
    'a: @b\n',
    'a: - b\n',
    '键: b\n',
    'a: 1\n b: 2\n',
    '  a: 1\nb: 2\n',
    '- a\nb: 1\n',
    '-a\n',
    '---\na: 1\n',
    'a: 1\n---\nb: 1\n',
    `${Array.from({ length: 300 }, (_, i) => `k${i}: 1\n`).join('')}`,
    'a: 1\r\n',
    'a:\t1\n',
    `${Array.from({ length: 25 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')} b\n`,
    `a: ${'['.repeat(25)}${']'.repeat(25)}\n`,
  ])('%j', (text) => {
    expect(parseInOnePass(text)).toBeUndefined();
  });

  it('is all that a change of one place made wrong', () => {
    const pieces = ['', ' ', '\n', '\n  ', ': ', '- ', '#', ' # ', '"', "'", '[', '}', ',', '|', '&a ', '---\n'];
    for (let at = 0; at <= report.length; at += 3) {
      for (const piece of pieces) {
        // Nothing in place of a character, or something before it.
        const text = report.slice(0, at) + piece + report.slice(piece === '' ? at + 1 : at);
        const tree = parseInOnePass(text);
        if (tree) expect({ text, tree }).toEqual({ text, tree: any(text) });
      }
    }
  });
});
