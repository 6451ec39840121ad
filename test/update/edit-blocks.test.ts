/** Entries and paragraphs inserted, deleted and divided: all other lines of the file stay. */
import { describe, expect, test } from 'vitest';
import { withDivided, withEntry, withoutBlock } from '../../src/update/edit-blocks.js';
import { linesOfFile } from '../../src/update/edit-line.js';
import { parseYaml } from '../../src/yaml/parse.js';
import { sourceText } from '../../src/yaml/source-text.js';

const glossary = `# 名词
label: 附件：
title: 名词解释
entries:
  # 第一
  - term: 甲
    text: 一。
  - term: 丙
    text: |
      三。
# 完
`;

describe('an entry of the glossary', () => {
  const own = '  - term: 乙\n    text: |\n      二。\n';
  test.each([
    [0, glossary.replace('  - term: 甲', `${own}  - term: 甲`)],
    [1, glossary.replace('  - term: 丙', `${own}  - term: 丙`)],
    [2, glossary.replace('# 完', `${own}# 完`)],
  ])('at position %i', (position, expected) => {
    expect(withEntry(glossary, position, { term: '乙', text: '二。' })).toBe(expected);
  });

  test('has a blank line before it where others have, and the line breaks of the file', () => {
    const spaced = glossary.replace('  - term: 丙', '\n  - term: 丙').replaceAll('\n', '\r\n');
    const expected = spaced.replace('\r\n\r\n  - term: 丙', `\r\n\r\n${own.replaceAll('\n', '\r\n')}\r\n  - term: 丙`);
    expect(withEntry(spaced, 1, { term: '乙', text: '二。' })).toBe(expected);
  });

  test('between brackets has no lines of its own', () => {
    expect(withEntry('entries: [{term: 甲, text: 一。}]\n', 1, { term: '乙', text: '二。' })).toBeUndefined();
  });
});

const body = `body:
  - 首段。
  - part: 一
    body:
      # 待核
      - |
        甲。

        乙。
        丙。
      - lead: 丁。
        text: |
          戊。
          己。
      - text: |
          庚。
          辛。
        points: [一是壬。]
  - part: 二
    body:
      - 末段。
`;

/** The first line with these characters. */
function line(text: string, characters: string) {
  const source = sourceText('report.yaml', text);
  const root = parseYaml(source, () => {})!;
  return linesOfFile(source, root).find(({ field, index }) => field.lines[index]!.text === characters)!;
}

describe('a paragraph', () => {
  test('is deleted, the comment before it stays', () => {
    expect(withoutBlock(body, line(body, '乙。'))).toBe(body.replace(/ {6}- \|\n {8}甲[\s\S]*丙。\n/, ''));
    expect(withoutBlock(body, line(body, '首段。'))).toBe(body.replace('  - 首段。\n', ''));
  });

  test('that is the only one of its part is not deleted, nor a part by its heading', () => {
    expect(withoutBlock(body, line(body, '末段。'))).toBeUndefined();
    expect(withoutBlock(body, line(body, '一'))).toBeUndefined();
  });

  test('is divided before a sentence', () => {
    expect(withDivided(body, line(body, '乙。'))).toBe(body.replace('        乙。', '      - |\n        乙。'));
    expect(withDivided(body, line(body, '己。'))).toBe(body.replace('          己。', '      - |\n          己。'));
  });

  test.each(['甲。', '辛。', '首段。', '丁。'])('is not divided before %s', (characters) => {
    expect(withDivided(body, line(body, characters))).toBeUndefined();
  });
});
