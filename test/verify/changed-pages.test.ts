/** Which pages of a PDF differ from those that were built. */
import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { compact, type FileObject } from '../../src/print/pdf/compact.js';
import { changedPages } from '../../src/verify/changed-pages.js';

/** A file of pages, each with its text and entries of its dictionary. */
function file(...pages: readonly (readonly [text: string, entries?: string])[]): Uint8Array {
  const objects = pages.flatMap(([text, entries = ''], index): FileObject[] => {
    const stream = deflateSync(Buffer.from(text));
    return [
      { number: index * 2 + 3, value: `<</Type /Page /Contents ${index * 2 + 4} 0 R ${entries}>>` },
      { number: index * 2 + 4, value: `<</Length ${stream.length}\n/Filter /FlateDecode>>`, stream },
    ];
  });
  const kids = pages.map((_, index) => `${index * 2 + 3} 0 R`).join(' ');
  const tree = `<</Type /Pages /Kids [${kids}] /Count ${pages.length} /MediaBox [0 0 10 10]>>`;
  return compact([{ number: 1, value: '<</Pages 2 0 R>>' }, { number: 2, value: tree }, ...objects], '/Root 1 0 R');
}

const [one, two, three] = [['1'], ['2'], ['3']] as const;
const built = file(one, two, three);
const page = (number: number, how: string) => ({ thing: 'page', number, how });

test.each([
  ['the same', file(one, two, three), []],
  ['without its cover', file(two, three), [page(1, 'missing')]],
  ['without the last page', file(one, two), [page(3, 'missing')]],
  ['one page twice', file(one, two, two, three), [page(3, 'added')]],
  ['swapped', file(one, three, two), [page(2, 'moved'), page(3, 'moved')]],
  ['turned', file(one, ['2', '/Rotate 90'], three), [page(2, 'turned')]],
  ['cut', file(one, ['2', '/CropBox [0 0 5 5]'], three), [page(2, 'turned')]],
  ['with a note over a page', file(one, ['2', '/Annots [<</Subtype /Square>>]'], three), [page(2, 'changed')]],
  ['drawn on', file(one, ['2 x'], three), [page(2, 'changed')]],
])('a book %s', (_, found, places) => {
  expect(changedPages(found, built)).toEqual(places);
});

test('what cannot be read', () => {
  expect(changedPages(built.subarray(0, -20), built)).toEqual([{ thing: 'file', how: 'damaged' }]);
  const damaged = Buffer.from(file(one, two, three));
  damaged[damaged.indexOf('stream\n') + 9]! ^= 0xff;
  expect(changedPages(damaged, built)).toEqual([page(1, 'damaged')]);
});

test('a tree of pages that leads to itself', () => {
  const kids = '2 0 R '.repeat(1000);
  const tree = { number: 2, value: `<</Type /Pages /Kids [${kids}]>>` };
  const loop = compact([{ number: 1, value: '<</Pages 2 0 R>>' }, tree], '/Root 1 0 R');
  expect(changedPages(loop, built)).toEqual([{ thing: 'file', how: 'damaged' }]);
});
