import { expect, it } from 'vitest';
import { baseBlock } from '../../src/update/base-blocks.js';
import { sourceBlocks } from '../../src/update/source-blocks.js';
import { undoneIn } from '../../src/update/undone.js';

/** A line for each paragraph. */
const blocksOf = (...paragraphs: string[]) =>
  sourceBlocks(`body:\n${paragraphs.map((text) => `  - ${text}\n`).join('')}`, 'body')!.blocks;

it.each([
  ['nothing', ['一。二。', '三。'], ['一。二。', '三。'], []],
  ['a sentence that is there again', ['一。', '三。'], ['一。二。', '三。'], ['deleted 二。 2']],
  [
    'a sentence that is moved back',
    ['二。一。', '三。'],
    ['一。二。', '三。'],
    ['placed 一。 2', 'placed 二。 2', 'placed 三。 3'],
  ],
  ['a paragraph that is whole again', ['一。', '二。', '三。'], ['一。新。二。', '三。'], ['placed 二。 2']],
  ['paragraphs that are apart again', ['一。二。三。'], ['一。二。', '三。'], ['placed 三。 3']],
  ['nothing that the draft moved, too', ['二。一。', '三。'], ['三。', '一。', '二。'], []],
  ['nothing that is where a person has it', ['二。一。', '三。'], ['二。新。一。', '三。'], []],
])('undone is %s', (_, mine, result, undone) => {
  const base = blocksOf('一。二。', '三。').map(baseBlock);
  const found = undoneIn(base, blocksOf(...mine), blocksOf(...result));
  expect(found.map(({ kind, text, line }) => `${kind} ${text} ${line}`)).toEqual(undone);
});
