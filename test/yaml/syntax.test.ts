/** What is not YAML as we read it: the reason and the place, one line each. */
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readYaml } from '../../src/yaml/checked.js';
import { memoryWorld } from '../world/memory-world.js';
import { listening } from './reported.js';

function problemsIn(text: string): string[] {
  const { note, told } = listening();
  const read = readYaml(memoryWorld({ f: text }), 'f', z.any(), note);
  if (told.length > 0) expect(read).toBeUndefined();
  return told.map((line) => line.replace(/content\/syntax {"reason":"([a-z-]*)"}/, '$1'));
}

/** A report in whose first text a line has lost its indentation. */
function broken(line: string): string {
  return `title: 报告
body:
  - part: 去年
    body:
      - |
        前半句，
${line}
      - section: 甲
        body:
          - 第二段。
  - part: 今年
    body:
      - section: 乙
        body:
          - 第三段。
`;
}

describe('syntax errors have a reason and the place to mend', () => {
  it.each([
    ['title: "abc\nspeaker: x\n', 'f:1:8 unclosed-quote'],
    ["a: 'x\nb: 1\n", 'f:1:4 unclosed-quote'],
    ['title: [a, b\nspeaker: x\n', 'f:1:8 unclosed-bracket'],
    ['title: a: b\n', 'f:1:8 colon-in-text'],
    ['title 报告\nspeaker: x\n', 'f:1:1 missing-colon'],
    ['a: 1\ntitle：报告\ndate: x\n', 'f:2:6 full-width-colon'],
    ['- part：报告\n  body: []\n', 'f:1:7 full-width-colon'],
    ['title: a\n  speaker: b\n', 'f:2:3 indentation'],
    ['a:\n  - x\n - y\n', 'f:3:2 indentation'],
    ['a: |\n  x\n y\nb: 1\n', 'f:3:2 indentation'],
    ['a:\n  b: 1\n c: 2\n', 'f:3:2 indentation'],
    ['  a: 1\nb: 2\n', 'f:2:1 indentation'],
    ['a: "x" y\n', 'f:1:8 text-after-value'],
    ['a: "他说"你好"。"\n', 'f:1:8 text-after-value'],
    ['pattern: {value}万户\n', 'f:1:17 text-after-value'],
    ['a: @x\n', 'f:1:4 reserved-start'],
    ['a: "\\q"\n', 'f:1:5 escape'],
    ['? [a]\n: b\n', 'f:1:3+3 key'],
    [': x\n', 'f:1:1 key'],
    ['a: }\n', 'f:1:4 unexpected'],
    ['- 第一段。\n   - 第二段。\n', 'f:2:4 folded-item'],
    ['- 第一段。\n  -\n', 'f:2:3 folded-item'],
    ['- lead: 一\n   text：二\n', 'f:2:4+5 folded-key'],
    ['body:\n  - 第一段。\n   - part: x\n     body:\n       - y\n', 'f:3:4 indentation'],
  ])('%j', (text, expected) => {
    expect(problemsIn(text)).toEqual([expected]);
  });

  it('lets text run on that only has a dash or a colon in it', () => {
    expect(problemsIn('- 第一段\n  -3度，\n  ——二。APP：三\n- |\n  一\n    - 二\n')).toEqual([]);
  });

  it.each([
    ['body:\n  - part: x\n   body: []\nfoo: "x\n', ['f:3:4 content/syntax {"reason":"indentation","others":1}']],
    ['body:\n  - part: x\n    body:\n      - y\n  - 第二段。\n   - part: z\n', ['f:6:4 indentation']],
    [broken('后半句。'), ['f:7:1 content/syntax {"reason":"left-block","others":2}']],
    [broken('  后半句。'), ['f:7:3 content/syntax {"reason":"indentation","others":2}']],
    [broken('\t后半句。'), ['f:7:1 content/tab {"others":2}']],
    [
      `${broken('\t后半句。')}\t- x\ntitle：x\n`,
      ['f:7:1 content/tab {"others":2}', 'f:16:1 content/tab {}', 'f:17:6 full-width-colon'],
    ],
  ])('tells the first line that is wrong in %j and counts those that may follow from it', (text, expected) => {
    expect(problemsIn(text)).toEqual(expected);
  });

  it.each([
    ['\ta: 1\n', 'f:1:1 content/tab {}'],
    ['a:\n\tb: 1\n', 'f:2:1 content/tab {}'],
    ['a:\n  - b\n\t- c\n', 'f:3:1 content/tab {}'],
    ['a:\n  b: |\n    x\n\ty\n', 'f:4:1 content/tab {}'],
  ])('a tab in the indentation of %j', (text, expected) => {
    expect(problemsIn(text)).toEqual([expected]);
  });
});

describe('what YAML allows and a content file does not', () => {
  it('refuses aliases and anchors without following them', () => {
    expect(problemsIn('a: &x 1\nb: *x\n')).toEqual(['f:1:4+2 anchor', 'f:2:4+2 content/alias {"name":"x"}']);
  });

  it('survives an alias bomb', () => {
    const levels = Array.from({ length: 30 }, (_, i) => `l${i + 1}: &l${i + 1} [*l${i}, *l${i}, *l${i}]\n`);
    const told = problemsIn(`l0: &l0 [x]\n${levels.join('')}`);
    expect(told).toHaveLength(31 + 90);
    expect(told[2]).toBe('f:2:10+3 content/alias {"name":"l0"}');
  });

  it.each([
    ['a: !!binary eHg=\n', 'f:1:4+8 tag'],
    ['a: !own x\n', 'f:1:4+4 tag'],
    ['%YAML 1.1\n---\na: 1\n', 'f:1:1+9 directive'],
    ['a: 1\n---\nb: 1\n', 'f:2:1+3 several-documents'],
  ])('refuses %j', (text, expected) => {
    expect(problemsIn(text)).toEqual([expected]);
  });

  it('tells a key given twice, and where it was first', () => {
    expect(problemsIn('标题: 1\nb: 2\n"标题": 3\n')).toEqual(['f:3:1+4 content/duplicate-key {"key":"标题","line":1}']);
  });

  it.each([
    ['brackets', '['.repeat(500_000), 'f:1:1001'],
    ['brackets that close', `a: ${'['.repeat(40)}${']'.repeat(40)}`, 'f:1:35'],
    ['list marks', `${'- '.repeat(100_000)}x`, 'f:1:1'],
    ['maps', Array.from({ length: 60 }, (_, i) => `${' '.repeat(i)}k:\n`).join(''), 'f:33:33'],
  ])('refuses nesting too deep: %s', (_, text, place) => {
    expect(problemsIn(text)).toEqual([`${place} content/too-deep {"limit":32}`]);
  });

  it('reads a list of very many items', () => {
    expect(problemsIn(`a: [${'x,'.repeat(130_000)}x]\n`)).toEqual([]);
  });

  it('says of an empty file, comments or not, what it begins with', () => {
    const { note, told } = listening();
    const world = memoryWorld({ a: '', b: '# only a comment\n', c: '---\n...\n' });
    const schema = z.strictObject({ title: z.string(), body: z.string() });
    for (const name of ['a', 'b', 'c']) expect(readYaml(world, name, schema, note)).toBeUndefined();
    expect(told).toEqual(['a', 'b', 'c'].map((name) => `${name}:1:1 content/empty {"expected":["title","body"]}`));
  });
});
