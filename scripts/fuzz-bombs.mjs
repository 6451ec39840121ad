/**
 * Puts small files that unpack to, draw or list very much in the place of finished files, and prints how long `verify`
 * takes until it says that they are unreadable, and how much memory.
 * Usage: npm run fuzz:bombs -- [FOLDER] [--scale N] [--only WORDS]
 *
 * Each must be unreadable within 20 seconds and 1,500 MB; memory is measured on Linux alone.
 */
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { deflateSync } from 'node:zlib';
import { strFromU8, unzipSync } from 'fflate';
import { build } from '../dist/build/pipeline.js';
import { compact } from '../dist/print/pdf/compact.js';
import { nodeWorld } from '../dist/world/node-world.js';
import { packed, zip } from '../dist/zip/write.js';

const { values, positionals } = parseArgs({
  options: { scale: { type: 'string', default: '1' }, only: { type: 'string', default: '' } },
  allowPositionals: true,
});
const folder = positionals[0] ?? 'content/yuexiu-2024';
const scale = Number(values.scale);
const MEGABYTE = 1024 * 1024;
const LIMITS = { seconds: 20, megabytes: 1500 };

const repeated = (text, megabytes) => Buffer.alloc(Math.ceil(megabytes * MEGABYTE), text);

/** A PDF of one page that draws a stream. */
function drawing(
  plain,
  { entries = '', filter = '/FlateDecode', deflate = deflateSync, objects = [], more = '' } = {},
) {
  const stream = deflate(plain);
  const value = `<<${entries}/Filter ${filter} /Length ${stream.length}>>`;
  return paged('4 0 R', 1, [
    { number: 3, value, stream },
    { number: 4, value: `<</Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 3 0 R ${more}>>` },
    ...objects,
  ]);
}

const paged = (kids, count, objects) =>
  compact(
    [
      { number: 1, value: '<</Type /Catalog /Pages 2 0 R>>' },
      { number: 2, value: `<</Type /Pages /Kids [${kids}] /Count ${count}>>` },
      ...objects,
    ],
    '/Root 1 0 R',
  );

const FONT = '/Resources <</Font <</F1 <</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>>>>>';

/** Pages that are drawn by forms, each of which draws the next one several times. */
function forms(depth, times) {
  const objects = Array.from({ length: depth }, (_, index) => {
    const stream = deflateSync(Buffer.from('/X Do '.repeat(times)));
    const resources = `/Resources <</XObject <</X ${index + 6} 0 R>>>>`;
    const form = `<</Type /XObject /Subtype /Form /BBox [0 0 9 9] ${index + 1 < depth ? resources : ''}`;
    return { number: index + 5, value: `${form}/Filter /FlateDecode /Length ${stream.length}>>`, stream };
  });
  return drawing(Buffer.from('/X Do'), { more: '/Resources <</XObject <</X 5 0 R>>>>', objects });
}

const books = {
  'deflated twice': () =>
    drawing(repeated('q ', 512 * scale), {
      filter: '[/FlateDecode /FlateDecode]',
      deflate: (data) => deflateSync(deflateSync(data)),
    }),
  'many operators': () => drawing(repeated('q Q ', 60 * scale)),
  'many operators, as a picture': () => drawing(repeated('q Q ', 60 * scale), { entries: '/Subtype /Image ' }),
  'many operators, as a font': () => drawing(Buffer.concat([Buffer.from('\0\x01\0\0 '), repeated('q Q ', 60 * scale)])),
  'many texts, as a picture': () =>
    drawing(Buffer.concat([Buffer.from('BT /F1 1 Tf '), repeated('(a) Tj ', 60 * scale)]), {
      entries: '/Subtype /Image ',
      more: FONT,
    }),
  'one page listed often': () =>
    paged('3 0 R '.repeat(100_000 * scale), 100_000 * scale, [
      { number: 3, value: '<</Type /Page /Parent 2 0 R /MediaBox [0 0 9 9]>>' },
    ]),
  'forms within forms': () => forms(Math.ceil(30 * scale), 10),
  'a tree of pages that leads to itself': () =>
    paged('3 0 R', 1_000_000 * scale, [
      { number: 3, value: `<</Type /Pages /Kids [${'3 0 R '.repeat(1000)}] /Count 1000>>` },
    ]),
  'brackets within brackets': () =>
    paged('3 0 R', 1, [{ number: 3, value: `<</Type /Page /A ${'['.repeat(100_000 * scale)}` }]),
};

/** The first part with such a name, with one match replaced. */
const inPart = (name, pattern, to) => (parts) => {
  const part = Object.keys(parts).find((path) => name.test(path));
  return { ...parts, [part]: strFromU8(parts[part]).replace(pattern, to) };
};
const SLIDE = /^ppt\/slides\/slide2\.xml$/;

const decks = {
  'a point of a chart far behind': inPart(/^ppt\/charts\/chart\d+\.xml$/, /<c:pt idx="\d+"/, '<c:pt idx="100000000"'),
  'groups within groups': inPart(
    SLIDE,
    '</p:spTree>',
    `${'<p:grpSp>'.repeat(5_000 * scale)}${'</p:grpSp>'.repeat(5_000 * scale)}</p:spTree>`,
  ),
  'large parts': (parts) => {
    const large = repeated('<a/>', 60 * scale);
    const more = Array.from({ length: 30 }, (_, index) => [`ppt/slides/large${index}.xml`, large]);
    return { ...parts, ...Object.fromEntries(more) };
  },
  'a large slide': inPart(SLIDE, '</p:spTree>', `${'<p:sp/>'.repeat((30 * MEGABYTE * scale) / 7)}</p:spTree>`),
  'one slide shown often': inPart(/^ppt\/presentation\.xml$/, /(<p:sldId [^>]*>)/, (one) =>
    one.repeat(100_000 * scale),
  ),
};

/** Parts of a deck as a zip; equal ones are deflated once. */
function zipped(parts) {
  const known = new Map();
  return zip(Object.entries(parts), (part) => {
    const made = known.get(part) ?? packed(part);
    known.set(part, made);
    return made;
  });
}

/** Runs `verify`, and watches its memory. */
async function verify(out) {
  const cli = fileURLToPath(new URL('../dist/bin/yinfa.js', import.meta.url));
  const start = performance.now();
  const child = spawn(process.execPath, [cli, 'verify', folder, '--out', out, '--json']);
  let text = '';
  let megabytes = 0;
  const watch = setInterval(() => {
    megabytes = Math.max(megabytes, peakOf(child.pid));
  }, 50);
  const end = setTimeout(() => child.kill(), LIMITS.seconds * 3000);
  child.stdout.on('data', (data) => {
    text += data;
  });
  await new Promise((done) => child.on('close', done));
  clearInterval(watch);
  clearTimeout(end);
  return { seconds: (performance.now() - start) / 1000, megabytes, isSaid: text.includes('verify/unreadable') };
}

function peakOf(pid) {
  try {
    return Number(/VmHWM:\s*(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024;
  } catch {
    return 0;
  }
}

const root = mkdtempSync(join(tmpdir(), 'yinfa-'));
try {
  const fresh = join(root, 'fresh');
  const { name } = await build(folder, { out: fresh }, nodeWorld());
  const deck = unzipSync(readFileSync(join(fresh, name, 'briefing.pptx')));
  const bombs = [
    ...Object.entries(books).map(([kind, make]) => [`report.pdf: ${kind}`, 'report.pdf', make]),
    ...Object.entries(decks).map(([kind, make]) => [
      `briefing.pptx: ${kind}`,
      'briefing.pptx',
      () => zipped(make(deck)),
    ]),
  ];
  for (const [kind, file, make] of bombs.filter(([kind]) => kind.includes(values.only))) {
    const out = join(root, 'out');
    cpSync(fresh, out, { recursive: true });
    const bytes = make();
    writeFileSync(join(out, name, file), bytes);
    const { seconds, megabytes, isSaid } = await verify(out);
    const isGood = isSaid && seconds < LIMITS.seconds && megabytes < LIMITS.megabytes;
    if (!isGood) process.exitCode = 1;
    const size = `${Math.ceil(bytes.length / 1024)} KB`;
    const words = isSaid ? 'unreadable' : 'NOT UNREADABLE';
    console.log(
      `${isGood ? 'ok' : 'BAD'} ${kind} (${size}): ${words}, ${seconds.toFixed(1)} s, ${Math.round(megabytes)} MB`,
    );
  }
} finally {
  rmSync(root, { recursive: true });
}
