import { expect, it } from 'vitest';
import { foundBy } from '../proofed.js';

const found = (text: string) => foundBy('words/name-variant', text);

it('finds the rarer of two spellings of a name', () => {
  expect(found('荔湾石滘站开工。\n荔湾石窖站建成。\n荔湾石窖站运营。')).toEqual([]);
  expect(found('芦溪坳头工程开工。\n芦西坳头工程建成。\n芦溪坳头工程运营。')).toEqual(['西→溪']);
  expect(found('泰和永裕隆公司投产，泰和永裕龙公司纳税。')).toEqual(['龙→隆']);
});

it('leaves common words, and characters of other sound and shape', () => {
  for (const right of [
    '取得决定性进展，有的决定性作用。',
    '推进公共服务供给，公共服务共享。',
    '与经济增长同步，高于经济增长。',
    '芦溪坳头工程，芦塘坳头工程。',
    '保护高原生态保护区，治理江源生态保护区。',
    '我们将举全县之力，我们将聚全县之智。',
  ])
    expect(found(right), right).toEqual([]);
});
