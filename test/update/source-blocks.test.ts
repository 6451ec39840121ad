/** A content file as blocks, each with its lines. */
import { expect, test } from 'vitest';
import { sourceBlocks } from '../../src/update/source-blocks.js';

const text = `title: 报告
body:
  # 开头
  - 各位代表。

  - part: 回顾
    # 战略
    body:
      - section: 稳增长。
        body:
          - lead: 经济向好。
            text: 就业稳定。
    # 又一处
  - 谢谢。
# 完
`;
const file = sourceBlocks(text, 'body')!;
const linesOf = ({ from, to }: { readonly from: number; readonly to: number }) => file.lines.slice(from, to);

test('blocks in reading order with depth and texts', () => {
  expect(file.blocks.map(({ kind, depth, dash }) => [kind, depth, dash])).toEqual([
    ['text', 0, 2],
    ['part', 0, 2],
    ['section', 1, 6],
    ['text', 2, 10],
    ['text', 0, 2],
  ]);
  const texts = file.blocks.map(({ fields }) => fields.map(({ name, lines }) => `${name} ${lines[0]!.text}`));
  expect(texts).toEqual([
    ['text 各位代表。'],
    ['part 回顾'],
    ['section 稳增长。'],
    ['lead 经济向好。', 'text 就业稳定。'],
    ['text 谢谢。'],
  ]);
});

test('every line of the list belongs to one block, or is in front of one', () => {
  expect(file.blocks.map(({ front }) => linesOf(front))).toEqual([['  # 开头'], [''], [], [], []]);
  expect(linesOf(file.blocks[0]!.span)).toEqual(['  - 各位代表。']);
  expect(linesOf(file.blocks[3]!.span)).toEqual([
    '          - lead: 经济向好。',
    '            text: 就业稳定。',
    '    # 又一处',
  ]);
});

test('comments at the end belong to the file', () => {
  expect(linesOf(file.list.span).at(-1)).toBe('  - 谢谢。');
});

test('blocks in flow style are not read', () => {
  expect(sourceBlocks('title: 报告\nbody: [各位代表。]\n', 'body')).toBeUndefined();
  expect(sourceBlocks('body:\n  - part: 一\n    body: [一段]\n', 'body')).toBeUndefined();
  expect(sourceBlocks('title: 报告\n', 'body')).toBeUndefined();
});
