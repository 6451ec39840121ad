import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Text } from '../../src/text/running-text.js';
import { plain } from '../../src/text/running-text.js';
import { sentenceSpans, sentences } from '../../src/text/sentences.js';

const at = { file: 'f', line: 1, column: 5 };

/** Runs as a person reads them: `PM|_2.5@7`. */
function shown(text: Text): string {
  const marks = { sub: '_', sup: '^' };
  return text.map((run) => `${run.script ? marks[run.script] : ''}${run.text}@${run.at?.column}`).join('|');
}

describe('sentences', () => {
  const split = (text: string) => sentences([{ text, at }]).map(plain);
  it.each([
    ['一句。二句！三句？', ['一句。', '二句！', '三句？']],
    ['他说：“好。”走了。', ['他说：“好。”', '走了。']],
    ['“一本通”；二。三', ['“一本通”；二。', '三']],
    ['真的！！（完。）后', ['真的！！', '（完。）', '后']],
    ['真的吗？！是的。', ['真的吗？！', '是的。']],
    ['（见《关于意见。》）后', ['（见《关于意见。》）', '后']],
    ['增长4.5%', ['增长4.5%']],
    ['', []],
  ])('%s', (text, expected) => {
    expect(split(text)).toEqual(expected);
  });

  it('keep runs, forms and places', () => {
    const text: Text = [
      { text: '一。二', at },
      { text: '2', script: 'sub', at: { ...at, column: 10 } },
      { text: '。三', at: { ...at, column: 12 } },
    ];
    expect(sentences(text).map(shown)).toEqual(['一。@5', '二@7|_2@10|。@12', '三@13']);
  });

  it('joined are the text', () => {
    const character = fc.constantFrom('中', '。', '！', '？', '”', '』', '）', 'a', '𠀀', '；');
    fc.assert(
      fc.property(fc.array(fc.string({ unit: character, minLength: 1 })), (runs) => {
        const text = runs.map((run) => ({ text: run }));
        expect(sentences(text).map(plain).join('')).toBe(runs.join(''));
        for (const sentence of sentences(text)) expect(plain(sentence)).not.toBe('');
      }),
      { seed: 1 },
    );
  });
});

it('spans are offsets in UTF-16 units', () => {
  expect(sentenceSpans('𠀀。乙')).toEqual([
    { start: 0, end: 3 },
    { start: 3, end: 4 },
  ]);
});
