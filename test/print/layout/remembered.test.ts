/** What is the same object in the next layout of a session: lines of blocks, headings, cover and contents. */
import { expect, test } from 'vitest';
import type { Block, Part } from '../../../src/document/book.js';
import { layOut } from '../../../src/print/layout/layout.js';
import type { Measured } from '../../../src/print/layout/measured.js';
import type { FrontSequence } from '../../../src/print/layout/page-sequence.js';
import type { Piece } from '../../../src/print/layout/pieces.js';
import type { Tag } from '../../../src/print/layout/structure.js';
import { StepCache } from '../../../src/world/memo.js';
import { bookWith, charactersOf, paragraph, setting, words } from '../typesetting.js';

const root: Tag = { role: 'Document', parent: undefined };
const cover: Block = { kind: 'cover', lines: [{ role: 'title', text: words('政府工作报告') }] };
const contents: Block = { kind: 'contents', heading: words('目录') };
const title: Block = { kind: 'title', text: words('报告') };
const part: Part = {
  kind: 'part',
  numbered: true,
  number: '一、',
  heading: words('回顾'),
  blocks: [paragraph('一。')],
};

/** The lines of a book by their characters, laid out after another one. */
function linesOf(blocks: readonly Block[], cache: StepCache) {
  const caches = {
    root,
    paragraphs: cache.keyed<Measured>('paragraphs', []),
    pieces: cache.keyed<Piece[]>('pieces', []),
    front: cache.keyed<FrontSequence>('front', []),
  };
  const lines = layOut(bookWith(...blocks), { ...setting, ...caches }).paragraphs.flatMap(({ lines }) => lines);
  return new Map(lines.map((line) => [charactersOf(line.glyphs), line] as const));
}

/** The lines that are other objects than before. */
function changed(before: ReadonlyMap<string, object>, after: ReadonlyMap<string, object>): string[] {
  return [...after].filter(([text, line]) => before.get(text) !== line).map(([text]) => text);
}

test('of a changed block its own lines are new; heading, title, cover and contents stay', () => {
  const blocks = [cover, contents, title, part];
  const cache = new StepCache();
  const before = linesOf(blocks, cache);
  const same = new StepCache(cache);
  expect(changed(before, linesOf(blocks, same))).toEqual([]);
  const other = { ...part, blocks: [paragraph('二。')] };
  expect(changed(before, linesOf([cover, contents, title, other], new StepCache(same)))).toEqual(['二。']);
});

test('a heading that is another is new, and its entry in the contents', () => {
  const blocks = [cover, contents, title, part];
  const cache = new StepCache();
  const before = linesOf(blocks, cache);
  const renamed = { ...part, heading: words('展望') };
  const after = linesOf([cover, contents, title, renamed], new StepCache(cache));
  expect(changed(before, after).some((text) => text === '一、展望')).toBe(true);
  expect(changed(before, after).some((text) => text.startsWith('一、展望') && text.endsWith('1'))).toBe(true);
});

test('without a session everything is made', () => {
  const lines = layOut(bookWith(title), { ...setting, root }).paragraphs.flatMap(({ lines }) => lines);
  expect(lines.map(({ glyphs }) => charactersOf(glyphs))).toEqual(['报告']);
});
