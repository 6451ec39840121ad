import { expect, it } from 'vitest';
import { withoutComments } from '../../src/yaml/without-comments.js';

it('takes comments out, and lines that hold nothing else; all else stays to the byte', () => {
  const text = `# yaml-language-server: $schema=../../schema/report.schema.json
# a note
title: 甲 # 乙
body:

  # of the paragraph
  - |  # of the text
    # no comment
    一 # 二

  - "c # d" # e
  - {a: 1, b: 'x # y'} # f
  - g#h
# the end`;
  expect(withoutComments(text)).toBe(`# yaml-language-server: $schema=../../schema/report.schema.json
title: 甲
body:

  - |
    # no comment
    一 # 二

  - "c # d"
  - {a: 1, b: 'x # y'}
  - g#h
`);
});

it('keeps ends of lines and a file without comments', () => {
  expect(withoutComments('a: 1 # x\r\n# y\r\nb: |\r\n  # z\r\n')).toBe('a: 1\r\nb: |\r\n  # z\r\n');
  expect(withoutComments('\uFEFFa: 1\n')).toBe('\uFEFFa: 1\n');
});
