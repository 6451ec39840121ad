/** Changed lines of a text as edits of its file. */
import { expect, test } from 'vitest';
import { edited, scalarEdits } from '../../src/update/edit-scalar.js';
import type { PutLine } from '../../src/update/put-text.js';
import { sourceBlocks } from '../../src/update/source-blocks.js';

/** The file after the text of its only block was given these lines. */
function withLines(block: string, ...lines: readonly PutLine[]): string {
  const file = sourceBlocks(`body:\n${block}`, 'body')!;
  const edits = scalarEdits(file.source.text, file.blocks[0]!.fields[0]!, lines);
  return edited(file.source.text, 'body:\n'.length, file.source.text.length, edits);
}

const block = '  - |\n    就业稳定。\n\n    税收增长4.5%。\n';

test('the same lines are no edit', () => {
  expect(withLines(block, { text: '就业稳定。', was: 0 }, { text: '税收增长4.5%。', was: 1 })).toBe(block);
});

test('a block scalar keeps unchanged lines with the blank lines before them', () => {
  expect(withLines(block, { text: '就业很稳定。', was: 0 }, { text: '税收增长4.5%。', was: 1 })).toBe(
    '  - |\n    就业很稳定。\n\n    税收增长4.5%。\n',
  );
  expect(withLines(block, { text: '税收增长4.5%。', was: 1 }, { text: '学位新增。' })).toBe(
    '  - |\n\n    税收增长4.5%。\n    学位新增。\n',
  );
});

test('a text in quotation marks keeps them', () => {
  expect(withLines("  - '就业稳定。' # 已核\n", { text: "就业'很'稳定。", was: 0 })).toBe(
    "  - '就业''很''稳定。' # 已核\n",
  );
  expect(withLines('  - "就业稳定。"\n', { text: '就业很稳定。', was: 0 })).toBe('  - "就业很稳定。"\n');
});

test('a text that cannot be plain gets quotation marks', () => {
  expect(withLines('  - 就业稳定。\n', { text: '# 就业', was: 0 })).toBe('  - "# 就业"\n');
});

test('a text that gets a second line becomes a block scalar; the comment stays on the line of the key', () => {
  expect(withLines('  - 就业稳定。 # 已核\n', { text: '就业稳定。', was: 0 }, { text: '税收增长。' })).toBe(
    '  - | # 已核\n    就业稳定。\n    税收增长。\n',
  );
});
