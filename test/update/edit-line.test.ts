/** A sentence corrected in its file: nothing else of the file changes. */
import { describe, expect, test } from 'vitest';
import { lineAt, linesOfFile, withLine, withText } from '../../src/update/edit-line.js';
import { parseYaml } from '../../src/yaml/parse.js';
import { sourceText } from '../../src/yaml/source-text.js';

/** The file with the line at the first `…` of it, which is deleted, replaced. */
function corrected(file: string, ...texts: string[]): string | undefined {
  const offset = file.indexOf('…');
  const source = sourceText('report.yaml', file.replace('…', ''));
  const root = parseYaml(source, () => {})!;
  const found = lineAt(linesOfFile(source, root), source.placeAt(offset));
  return found && withLine(source, found, texts);
}

const block = `# 第一稿
body:
  - lead: 经济增长。 # 待核
    text: |
      地区生产总值增长4.5%。

      财政…收入增长3%。
      就业稳定。
`;

describe('in a block text', () => {
  test('a line is replaced, with comments and blank lines as they were', () => {
    expect(corrected(block, '财政收入增长3.2%。')).toBe(block.replace('…', '').replace('增长3%', '增长3.2%'));
  });

  test('a line becomes two, or goes', () => {
    expect(corrected(block, '财政收入增长。', '支出下降。')).toContain(
      '\n      财政收入增长。\n      支出下降。\n      就业',
    );
    expect(corrected(block)).toContain('4.5%。\n      就业稳定。\n');
  });
});

describe('on the line of a key', () => {
  test.each([
    ['plain', 'lead: 经…济增长。 # 待核', '经济下降。', 'lead: 经济下降。 # 待核'],
    ['in single quotes', "lead: '它…是''好''的'", "它'是", "lead: '它''是'"],
    ['in double quotes', 'lead: "甲…\\u4e59"', '丙"丁', 'lead: "丙\\"丁"'],
    ['a text that YAML would read otherwise', 'lead: 甲…', '甲: 乙', 'lead: "甲: 乙"'],
    ['in a flow list', 'rows: [甲, 乙…]', '乙, 丙', 'rows: [甲, "乙, 丙"]'],
    ['in a list', '- 甲\n- 乙…\n- 丙', '丁', '- 甲\n- 丁\n- 丙'],
  ])('%s', (_, file, text, expected) => {
    expect(corrected(`${file}\n`, text)).toBe(`${expected}\n`);
  });

  test('several lines become a block', () => {
    expect(corrected('body:\n  - lead: 甲…。\n', '甲。', '乙。')).toBe('body:\n  - lead: |\n      甲。\n      乙。\n');
  });
});

test('where no text stands nothing is found', () => {
  expect(corrected('… # 注\nlead: 甲\n', '乙')).toBeUndefined();
  expect(corrected('lead: 甲\n\n…\n', '乙')).toBeUndefined();
});

test('the line breaks of Windows stay', () => {
  expect(corrected('lead: 甲…\r\ntext: |\r\n  乙\r\n', '丙')).toBe('lead: 丙\r\ntext: |\r\n  乙\r\n');
  expect(corrected('text: |\r\n  甲\r\n  乙…\r\n', '丙')).toBe('text: |\r\n  甲\r\n  丙\r\n');
});

/** Characters with a meaning in YAML or in our notation, at the ends and in the middle. */
const difficult = [
  '# 甲',
  '- 甲',
  '甲: 乙',
  '甲 # 乙',
  "'甲'",
  '"甲"',
  '甲"乙\'丙\\',
  '[甲]',
  '{甲}',
  '&甲',
  '*甲',
  '!甲',
  '|',
  '>',
  '%甲',
  '@甲',
  '`甲',
  '2024',
  'true',
  '~',
  '2024-02-04',
  '? 甲',
  ': 甲',
  '---',
  '...',
  '甲\\_{乙',
  'PM_{2.5}',
  '甲, 乙',
  '5%',
  '甲:',
  '-',
  '--- 甲',
];
const styles = [
  'a: 甲…\nz: 末\n',
  "a: '甲…'\nz: 末\n",
  'a: "甲…" # 注\nz: 末\n',
  'a: |\n  甲…\n  乙\nz: 末\n',
  'a: |\n  乙\n  甲…\nz: 末\n',
  'a: >-\n  甲…\n  乙\nz: 末\n',
  '- [甲, 甲…, 乙]\n- 末\n',
  '- {a: 甲…, b: 乙}\n- 末\n',
  '- 甲…\n  乙\n- 末\n',
  '- 甲…\n- 末\n',
];

test.each(styles)('whatever is typed is read back as it was typed: %j', (file) => {
  const texts = (text: string) => {
    const source = sourceText('report.yaml', text);
    const root = parseYaml(source, (problem) => expect([problem, text]).toBeUndefined());
    return linesOfFile(source, root!).map(({ field, index }) => field.lines[index]!.text);
  };
  const at = texts(file).findIndex((text) => text.includes('…'));
  for (const typed of difficult) {
    for (const lines of [[typed], [typed, '另一句'], ['另一句', typed]]) {
      const expected = texts(file.replace('…', '')).toSpliced(at, 1, ...lines);
      expect(texts(corrected(file, ...lines)!)).toEqual(expected);
    }
  }
});

test('a whole text is replaced; lines that stay keep their blank lines', () => {
  const file = block.replace('…', '');
  const source = sourceText('report.yaml', file);
  const lines = linesOfFile(source, parseYaml(source, () => {})!);
  const found = lines.find(({ path }) => path.at(-1) === 'text')!;
  expect(found.path).toEqual(['body', 0, 'text']);
  expect(withText(source, found, ['地区生产总值增长4.5%。', '财政收入增长3%。'])).toBe(
    file.replace('      就业稳定。\n', ''),
  );
});
