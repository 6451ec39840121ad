/** The picture files a report names: found, recognised by their first bytes, and refused with the reason. */
import { expect, it } from 'vitest';
import { pictureReader } from '../../src/image/read-picture.js';
import { memoryWorld } from '../world/memory-world.js';
import { listening } from '../yaml/reported.js';
import { jpeg, png } from './picture-files.js';

const at = { file: 'c/report.yaml', line: 9, column: 7 };
const { note, told } = listening();
const read = pictureReader(
  'c',
  memoryWorld({
    'c/a.jpg': jpeg(),
    'c/named-jpg.jpg': png({ width: 2, height: 1 }),
    'c/empty.png': '',
    'c/map.gif': 'GIF89a',
  }),
  note,
);

it('knows PNG and JPEG by their first bytes, not by their names', () => {
  expect(read('a.jpg', at)).toMatchObject({ encoding: 'jpeg' });
  expect(read('named-jpg.jpg', at)).toMatchObject({ encoding: 'png', width: 2 });
  expect(told).toEqual([]);
});

it('reads a file once, however often the report names it', () => {
  expect(read('a.jpg', at)).toBe(read('a.jpg', at));
});

it.each([
  ['empty.png', 'c/report.yaml:9:7 content/bad-image {"path":"empty.png","reason":"empty"}'],
  ['map.gif', 'c/report.yaml:9:7 content/bad-image {"path":"map.gif","reason":"format"}'],
  ['none.png', 'c/report.yaml:9:7 world/not-found {"path":"c/none.png"}'],
  ['../a.png', 'c/report.yaml:9:7 world/outside-project {"path":"../a.png","root":"c"}'],
])('%s is refused where the report names it', (path, problem) => {
  told.length = 0;
  expect(read(path, at)).toBeUndefined();
  expect(told).toEqual([problem]);
});

it('refuses transparent pictures beyond what fits in memory together; others are taken as their files have them', () => {
  const files = { 'c/a.png': png({ width: 2, height: 2, colourType: 6 }), 'c/d.png': png({ width: 2, height: 2 }) };
  const clear = (most: number) => pictureReader('c', memoryWorld(files), note, most);
  told.length = 0;
  // Red, green, blue and opacity of four pixels.
  expect(clear(16)('a.png', at)?.encoding).toBe('raw');
  const few = clear(15);
  expect([few('a.png', at), few('d.png', at)?.encoding]).toEqual([undefined, 'png']);
  expect(told).toEqual(['c/report.yaml:9:7 content/bad-image {"path":"a.png","reason":"too-many"}']);
});
