/** Comments on the lines of a block. */
import { expect, test } from 'vitest';
import { commentsIn } from '../../src/update/comments-in.js';
import { sourceBlocks } from '../../src/update/source-blocks.js';

/** The comments of a file with one block. */
function comments(block: string): string[] {
  const file = sourceBlocks(`body:\n${block}`, 'body')!;
  const [first] = file.blocks;
  return commentsIn(file, first!.span, first!.node).map(({ text, line }) => `${line} ${text}`);
}

test('a comment after a text and one on a line of its own', () => {
  expect(comments('  - lead: 经济向好。 # 已核\n    # 待补充\n    text: 就业稳定。\n')).toEqual([
    '2 # 已核',
    '3 # 待补充',
  ]);
});

test('a # within a text is none', () => {
  expect(comments('  - "第 # 号"\n')).toEqual([]);
  expect(comments('  - |\n    # 号\n    第 # 号\n')).toEqual([]);
  expect(comments('  - text: | # 已核\n      第 # 号\n')).toEqual(['2 # 已核']);
});
