/** Pages for reading out: no sentence continues on another page. */
import { expect, test } from 'vitest';
import { layOutSequence } from '../../../src/print/layout/page-sequence.js';
import { piecesOf } from '../../../src/print/layout/pieces.js';
import { contextWith, linesOf, paragraph, themeOf } from '../typesetting.js';

const podium = themeOf('podium');
const { page } = podium;
const perLine = Math.round(page.textWidth / page.em);
const context = contextWith({ theme: podium });

function set(...texts: readonly string[]) {
  const pieces = texts.flatMap((text, index) =>
    piecesOf(paragraph(text), { role: 'Document', parent: undefined }, context, index),
  );
  return layOutSequence(pieces, podium);
}

test('a sentence that does not fit is set on the next page as a whole', () => {
  const sentence = `${'国'.repeat(3 * perLine - 1)}。`;
  const { pages, firstLines, paragraphs, overfull } = set(sentence.repeat(Math.ceil(page.lines / 3) + 2));
  expect(pages).toBe(2);
  expect(overfull).toEqual([]);
  for (const { lines } of paragraphs) expect(linesOf(lines).at(-1)).toMatch(/。$/);
  // What continues the paragraph is not indented.
  expect(firstLines[1]).toHaveLength(perLine);
});

test('a sentence longer than a page is broken where its page ends, and returned as overfull', () => {
  const long = `${'国'.repeat(perLine * (page.lines + 4))}。`;
  const { pages, overfull, paragraphs } = set('短句。', long);
  expect(overfull).toHaveLength(1);
  expect(pages).toBe(3);
  expect(paragraphs.map(({ breaks }) => [...breaks])).toEqual([[], [0, page.lines]]);
});
