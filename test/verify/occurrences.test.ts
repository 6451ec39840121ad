/** Where words occur in a text: the same as by searching it for each of them. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { eachOccurrence, occurring } from '../../src/verify/occurrences.js';

const someText = fc.string({ unit: fc.constantFrom(...'甲乙丙'), maxLength: 40 });
const someWords = fc.array(fc.string({ unit: fc.constantFrom(...'甲乙丙'), maxLength: 12 }), { maxLength: 8 });

function searched(word: string, text: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) places.push(at);
  return places;
}

test('each place is found once', () => {
  fc.assert(
    fc.property(someWords, someText, (words, text) => {
      const found: string[] = [];
      eachOccurrence(words, text, (word, start) => found.push(`${word} ${start}`));
      const expected = [...new Set(words)].flatMap((word) =>
        word === '' ? [] : searched(word, text).map((start) => `${word} ${start}`),
      );
      expect(found.sort()).toEqual(expected.sort());
    }),
  );
});

test('words that the text has are told from the others', () => {
  expect(occurring(['推进建设', '云溪', '推进云溪山水城乡建设', ''], '推进云溪山水城乡建设。')).toEqual(
    new Set(['云溪', '推进云溪山水城乡建设']),
  );
});
