/** Properties of whole fonts, compared with those that fontkit reads. */
import { expect, test } from 'vitest';
import { byFontkit, CFF, FANG, fontOf, LATIN, opened, SONG, withTable } from './committed.js';

test.each([LATIN, FANG, SONG, CFF])('%s', (path) => {
  const { facts } = opened(path);
  const font = byFontkit(path);
  const { minX, minY, maxX, maxY } = font.bbox;
  expect(facts).toMatchObject({
    postScriptName: font.postscriptName,
    ascent: font.ascent,
    descent: font.descent,
    lineGap: font.lineGap,
    capHeight: font.capHeight || font.ascent,
    xHeight: font.xHeight || 0,
    italicAngle: font.italicAngle,
    box: { minX, minY, maxX, maxY },
    isFixedPitch: false,
    isItalic: false,
  });
});

test('slanted, fixed and by hand', () => {
  const slanted = withTable(LATIN, 'post', (post) => {
    post.writeInt32BE(-0xc8000, 4);
    post.writeUInt32BE(1, 12);
    return post;
  });
  expect(fontOf(slanted).facts).toMatchObject({ italicAngle: -12.5, isFixedPitch: true });
  const italic = withTable(LATIN, 'head', (head) => {
    head.writeUInt16BE(2, 44);
    return head;
  });
  expect(fontOf(italic).facts.isItalic).toBe(true);
  const script = withTable(LATIN, 'OS/2', (os2) => {
    os2.writeInt16BE(10 << 8, 30);
    os2.writeUInt16BE(1, 0);
    return os2;
  });
  // Its table is of a version that has no heights of letters.
  expect(fontOf(script).facts).toMatchObject({ familyClass: 10, xHeight: 0, capHeight: fontOf(script).facts.ascent });
});

test('the name is read in either encoding; a font without one has a name all the same', () => {
  const named = (platform: number, name: Buffer) =>
    fontOf(
      withTable(LATIN, 'name', () =>
        Buffer.concat([Buffer.from([0, 0, 0, 1, 0, 18, 0, platform, 0, 1, 0, 0, 0, 6, 0, name.length, 0, 0]), name]),
      ),
    ).facts.postScriptName;
  expect(named(1, Buffer.from('One-Byte'))).toBe('One-Byte');
  expect(named(3, Buffer.from('Two-Bytes', 'utf16le').swap16())).toBe('Two-Bytes');
  expect(named(1, Buffer.from('A/B (C)\n#<é>'))).toBe('AB C');
  expect(named(1, Buffer.alloc(200, 'A'))).toHaveLength(63);
  expect(named(1, Buffer.from('()'))).toBe('Unnamed');
  expect(fontOf(withTable(LATIN, 'name', () => Buffer.alloc(0))).facts.postScriptName).toBe('Unnamed');
});
