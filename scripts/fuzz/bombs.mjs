/**
 * Small files that unpack to, draw or list very much. In the place of finished ones `verify` reports them as unreadable, or
 * as not what was built; drafts and pictures are read or refused; all within the limits of a case.
 */
import { spawn } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { strFromU8, unzipSync } from 'fflate';
import { build } from '../../dist/build/pipeline.js';
import { compact } from '../../dist/print/pdf/compact.js';
import { nodeWorld } from '../../dist/world/node-world.js';
import { packed, zip } from '../../dist/zip/write.js';
import { faultsOfRun } from './command.mjs';
import { draftBombs } from './draft-bombs.mjs';
import { empty, NAME, PACKAGE, project } from './project.mjs';
import { objectsOf } from './tampered.mjs';
import { megabytesOf, stopwatch } from './usage.mjs';

const MEGABYTE = 1024 * 1024;
const MOST_MEGABYTES = 1500;
/** The size of the bomb of the case that runs, of the largest. */
let scale = 1;

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

/** The finished book with an object that its pages name as their annotations, which nothing reads for their words. */
const annotated = (make) => (bytes) => {
  const { streams, small, trailer } = objectsOf(bytes);
  const free = Math.max(...[...streams, ...small].map(({ number }) => number)) + 1;
  const pages = small.map(({ number, value }) =>
    /\/Type\s*\/Page\b/.test(value)
      ? { number, value: value.replace(/\/Annots\s*\[[^\]]*\]/, '').replace(/>>$/, `/Annots ${free} 0 R\n>>`) }
      : { number, value },
  );
  return compact([...streams, ...pages, ...make(free)], trailer);
};

/** The finished book, each page of which lists its stream often. */
function drawnOften(bytes) {
  const { streams, small, trailer } = objectsOf(bytes);
  const times = Math.ceil(50_000 * scale);
  const pages = small.map(({ number, value }) => ({
    number,
    value: value.replace(/(\/Contents) (\d+ 0 R)/, (_, key, stream) => `${key} [${`${stream} `.repeat(times)}]`),
  }));
  return compact([...streams, ...pages], trailer);
}

const changedBooks = {
  'a stream drawn often': drawnOften,
  'a comment in the place of annotations': annotated((free) => [
    { number: free, value: `${'%'.repeat(100)}\n{` },
    { number: free + 1, value: 'null' },
  ]),
  'many annotations': annotated((free) => [
    { number: free, value: `[${`${free + 1} 0 R `.repeat(Math.ceil(300_000 * scale))}]` },
    { number: free + 1, value: '<</Type /Annot /Subtype /Link>>' },
  ]),
};

/** The first part with such a name, with one match replaced. */
const inPart = (name, pattern, to) => (parts) => {
  const part = Object.keys(parts).find((path) => name.test(path));
  return { ...parts, [part]: strFromU8(parts[part]).replace(pattern, to) };
};
const SLIDE = /^ppt\/slides\/slide2\.xml$/;

const decks = {
  'a point of a chart far behind': inPart(/^ppt\/charts\/chart\d+\.xml$/, /<c:pt idx="\d+"/, '<c:pt idx="100000000"'),
  'a point far behind in each of many series': inPart(
    /^ppt\/charts\/chart\d+\.xml$/,
    '<c:ser>',
    `${'<c:ser><c:val><c:pt idx="9999"><c:v>1</c:v></c:pt></c:val></c:ser>'.repeat(50_000 * scale)}<c:ser>`,
  ),
  'groups within groups': inPart(
    SLIDE,
    '</p:spTree>',
    `${'<p:grpSp>'.repeat(Math.ceil(5_000 * scale))}${'</p:grpSp>'.repeat(Math.ceil(5_000 * scale))}</p:spTree>`,
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

/** Runs a command in a process of its own, and watches its time and memory. */
function watched(argv, cwd) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(PACKAGE, 'dist/bin/yinfa.js'), ...argv], { cwd });
    const overtime = stopwatch(child.pid);
    let [stdout, stderr, megabytes] = ['', '', 0];
    const watch = setInterval(() => {
      megabytes = Math.max(megabytes, megabytesOf(child.pid));
      if (overtime()) child.kill('SIGKILL');
    }, 50);
    child.stdout.on('data', (data) => {
      stdout += data;
    });
    child.stderr.on('data', (data) => {
      stderr += data;
    });
    child.on('close', (code, signal) => {
      clearInterval(watch);
      resolve({ code, signal, stdout, stderr, words: stdout + stderr, megabytes });
    });
  });
}

export async function prepare(scratch) {
  empty(scratch);
  project(scratch);
  await build(NAME, { out: 'out' }, nodeWorld(scratch, {}));
  const deck = unzipSync(readFileSync(join(scratch, 'out/small/briefing.pptx')));
  const book = readFileSync(join(scratch, 'out/small/report.pdf'));
  const finished = (kind, file, make) => ({
    kind: `${file}: ${kind}`,
    argv: ['verify', NAME],
    code: 1,
    isRefused: true,
    write: (folder) => writeFileSync(join(folder, 'out/small', file), make()),
  });
  const bombs = [
    ...Object.entries(books).map(([kind, make]) => finished(kind, 'report.pdf', make)),
    ...Object.entries(changedBooks).map(([kind, make]) => finished(kind, 'report.pdf', () => make(book))),
    ...Object.entries(decks).map(([kind, make]) => finished(kind, 'briefing.pptx', () => zipped(make(deck)))),
    ...draftBombs(zipped),
  ];
  return async (random, folder) => {
    scale = random.pick([1, 1, 0.5, 0.1]);
    const { kind, argv, code, isRefused, write } = random.pick(bombs);
    cpSync(scratch, folder, { recursive: true });
    write(folder, scale);
    const result = await watched(argv, folder);
    const what = `${kind} (${scale})`;
    if (result.signal) return { faults: [{ sort: 'hang', text: `${what}: ended by ${result.signal}` }] };
    const faults = faultsOfRun(result, argv);
    if (result.megabytes > MOST_MEGABYTES) faults.push({ sort: 'memory', text: `${what}: ${result.megabytes} MB` });
    // A smaller one may be within the limits.
    if ((isRefused || scale === 1) && result.code !== code)
      faults.push({ sort: 'unnoticed', text: `${what}: exit code ${result.code}` });
    return { faults, outcome: result.code === 0 ? 'accepted' : 'refused' };
  };
}
