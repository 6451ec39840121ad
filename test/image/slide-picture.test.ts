import { describe, expect, it } from 'vitest';
import { SlidePicture, slidePictureReader } from '../../src/image/slide-picture.js';
import { memoryWorld } from '../world/memory-world.js';
import { listening } from '../yaml/reported.js';
import { jpeg, png } from './picture-files.js';

const at = { file: 'c/briefing.yaml', line: 3, column: 5 };
const svg = '\uFEFF<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"/>';

function read(path: string, files: Readonly<Record<string, string | Uint8Array>>) {
  const { note, told } = listening();
  return { picture: slidePictureReader('c', memoryWorld(files), note)(path, at), told };
}

describe('a picture for slides', () => {
  it('is the file itself with its size, whatever its name says', () => {
    const bytes = jpeg({ width: 640, height: 480 });
    expect(read('images/a.png', { 'c/images/a.png': bytes }).picture).toMatchObject({
      format: 'jpeg',
      width: 640,
      height: 480,
      bytes,
    });
    expect(read('a.svg', { 'c/a.svg': svg }).picture).toMatchObject({ format: 'svg', width: 4, height: 3 });
    const drawn = png({ width: 2, height: 1 });
    expect(read('a.png', { 'c/a.png': drawn }).picture).toMatchObject({ format: 'png', bytes: drawn });
  });

  it('that cannot be shown is told at the line that names it', () => {
    expect(
      read('a.svg', { 'c/a.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><script/></svg>' }),
    ).toEqual({
      picture: undefined,
      told: ['c/briefing.yaml:3:5 content/bad-image {"path":"a.svg","reason":"active"}'],
    });
    expect(read('a.png', {}).told).toEqual([expect.stringContaining('c/briefing.yaml:3:5 world/not-found')]);
    expect(read('../a.png', {}).told).toEqual([expect.stringContaining('world/outside-project')]);
    expect(read('a.docx', { 'c/a.docx': 'PK' }).told).toEqual([expect.stringContaining('"reason":"format"')]);
  });

  it('is refused where the camera stored it on its side, upside down or mirrored', () => {
    for (const orientation of [2, 3, 4, 5, 6, 7, 8])
      expect(read('a.jpg', { 'c/a.jpg': jpeg({ orientation }) }).told).toEqual([
        expect.stringContaining('"reason":"turned"'),
      ]);
    expect(read('a.jpg', { 'c/a.jpg': jpeg({ orientation: 1 }) }).told).toEqual([]);
  });

  it('is told from others by its bytes, which do not go into JSON', () => {
    const source = { path: 'a.png', at: { file: 'briefing.yaml', line: 1, column: 1 } };
    const [a, b, c] = [1, 1, 2].map((byte) => new SlidePicture('png', 3, 2, new Uint8Array([byte]), source));
    expect([a!.digest === b!.digest, a!.digest === c!.digest]).toEqual([true, false]);
    expect(JSON.parse(JSON.stringify(a))).toEqual({ format: 'png', width: 3, height: 2, digest: a!.digest });
  });
});
