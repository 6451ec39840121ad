/** Texts with a word are found as if each were searched by itself. */
import { describe, expect, it } from 'vitest';
import { havingWord } from '../../src/indicators/having-word.js';

const texts = ['全县粮食总产', '粮食、粮食', '', '总产值', '粮食\n'].map((characters) => ({ characters }));
const found = (word: string, some = texts) =>
  [...havingWord(some, word)].map(({ characters }) => some.findIndex((one) => one.characters === characters));

describe('havingWord', () => {
  it('gives each text once, in order', () => {
    expect(found('粮食')).toEqual([0, 1, 4]);
    expect(found('总产')).toEqual([0, 3]);
    expect(found('产值')).toEqual([3]);
  });

  it('finds no word that goes from one text into the next', () => {
    expect(found('产\n粮')).toEqual([]);
    expect(found('\n')).toEqual([4]);
    expect(found('没有')).toEqual([]);
  });

  it('gives all texts for no word, and none of none', () => {
    expect([...havingWord(texts, '')]).toEqual(texts);
    expect(found('粮食', [])).toEqual([]);
  });
});
