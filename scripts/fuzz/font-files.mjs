/** Font files that were damaged, and the files that offices put in the place of fonts. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { damaged } from './mutate.mjs';
import { PACKAGE } from './project.mjs';

/** Entries of the directory of a font: tag, checksum, offset and length of a table. */
const ENTRY = 16;
const HEAD = 12;

/** A font damaged anywhere, or in the numbers of one of its tables, which every glyph is read by. */
export function damagedFont(bytes, random) {
  if (random.next() < 0.2) return damaged(bytes, random);
  const copy = Buffer.from(bytes);
  const count = copy.readUInt16BE(4);
  const entry = HEAD + ENTRY * random.below(count);
  const start = copy.readUInt32BE(entry + 8);
  const length = copy.readUInt32BE(entry + 12);
  for (let flips = 1 + random.below(6); flips > 0; flips--) {
    const at = random.next() < 0.3 ? entry + random.below(ENTRY) : start + random.below(Math.min(length, 200));
    if (at < copy.length) copy[at] = random.pick([0, 1, 0x7f, 0x80, 0xff, random.below(256)]);
  }
  return copy;
}

/** A collection of fonts (OpenType 1.9, Collections). */
function collectionOf(fonts) {
  const head = Buffer.alloc(HEAD + 4 * fonts.length);
  head.write('ttcf', 'latin1');
  head.writeUInt32BE(0x00010000, 4);
  head.writeUInt32BE(fonts.length, 8);
  let at = head.length;
  const moved = fonts.map((font, i) => {
    const copy = Buffer.from(font);
    for (let entry = HEAD; entry < HEAD + ENTRY * font.readUInt16BE(4); entry += ENTRY)
      copy.writeUInt32BE(font.readUInt32BE(entry + 8) + at, entry + 8);
    head.writeUInt32BE(at, HEAD + 4 * i);
    at += copy.length;
    return copy;
  });
  return Buffer.concat([head, ...moved]);
}

/** A font without one of its tables. */
function withoutTable(font, random) {
  const count = font.readUInt16BE(4);
  const copy = Buffer.from(font);
  copy.write(random.pick(['xxxx', 'zzzz', 'aaaa']), HEAD + ENTRY * random.below(count), 'latin1');
  return copy;
}

const ofPackage = (name) => readFileSync(join(PACKAGE, 'fonts', name));
const WITH_CFF = join(PACKAGE, 'test/fixtures/fonts/FandolFang-Subset.otf');
const WEB_PAGE = '<!DOCTYPE html><html><head><title>下载</title></head><body>请登录后下载字体。</body></html>';

/** Each gives the name of a file in `fonts/local`, what is in it, and how the table of roles names it. */
const files = [
  (random) => ({
    name: 'simsun.ttc',
    bytes: collection(),
    as: `simsun.ttc${random.pick(['', '#0', '#1', '#2', '#-1', '#x', '#'])}`,
  }),
  (random) => ({ name: 'damaged.ttc', bytes: damaged(collection(), random), as: 'damaged.ttc#1' }),
  () => ({ name: '华文 仿宋.OTF', bytes: readFileSync(WITH_CFF) }),
  (random) => ({ name: 'cff.otf', bytes: damagedFont(readFileSync(WITH_CFF), random) }),
  () => ({ name: 'cff-named-otherwise.ttf', bytes: readFileSync(WITH_CFF) }),
  () => ({ name: 'latin.ttf', bytes: ofPackage('YinfaLatin-Regular.ttf') }),
  () => ({ name: 'folio.otf', bytes: ofPackage('YinfaFolio-Regular.ttf') }),
  (random) => ({
    name: 'short.ttf',
    bytes: ofPackage('YinfaKai-Regular.ttf').subarray(0, random.pick([0, 4, 100, 65_536, 1_000_000])),
  }),
  (random) => ({ name: 'without.ttf', bytes: withoutTable(ofPackage('YinfaSong-Bold.ttf'), random) }),
  () => ({ name: 'page.ttf', bytes: Buffer.from(WEB_PAGE) }),
  () => ({
    name: 'pointer.ttf',
    bytes: Buffer.from('version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n'),
  }),
  () => ({ name: 'fang.woff2', bytes: Buffer.from('wOF2\0\x01\0\0') }),
  () => ({ name: 'fang.woff', bytes: Buffer.from('wOFF\0\x01\0\0') }),
  () => ({ name: 'there.ttf', bytes: ofPackage('YinfaKai-Regular.ttf'), as: 'not-there.ttf' }),
  () => ({ name: 'THERE.TTF', bytes: ofPackage('YinfaKai-Regular.ttf'), as: 'there.ttf' }),
];

const collection = () => collectionOf([ofPackage('YinfaFolio-Regular.ttf'), ofPackage('YinfaSong-Bold.ttf')]);

const ROLES = ['body', 'title', 'hei', 'kai', 'folio', 'heading'];

/** Files of `fonts/local` of an office. */
export function localFonts(random) {
  const { name, bytes, as = name } = random.pick(files)(random);
  const roles = [...new Set([random.pick(ROLES), random.pick(ROLES)])];
  const list = random.pick([
    `han: ["${as}"]`,
    `han: ["${as}"]`,
    `latin: ["${as}"]`,
    `han: ["${as}"], latin: ["${as}"]`,
  ]);
  const table = `roles:\n${roles.map((role) => `  ${role}: { ${list} }\n`).join('')}`;
  return { [name]: bytes, 'fonts.yaml': Buffer.from(table) };
}
