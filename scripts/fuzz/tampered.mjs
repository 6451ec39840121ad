/**
 * Finished files that were changed in ways that text alone may not show: `verify` notices each of them, and reports none of
 * the untouched, also if they are packed by other settings of deflate.
 */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateRawSync, deflateSync, inflateSync } from 'node:zlib';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { build } from '../../dist/build/pipeline.js';
import { compact } from '../../dist/print/pdf/compact.js';
import { builtAgain } from '../../dist/verify/built-again.js';
import { nodeWorld } from '../../dist/world/node-world.js';
import { zip } from '../../dist/zip/write.js';
import { faultsOfRun, yinfa } from './command.mjs';
import { empty, NAME, project } from './project.mjs';

/** The generator of the case that runs. */
let generator;
const random = (limit) => generator.below(limit);
const one = (list) => list[random(list.length)];

/** One match of a pattern in the text replaced; `undefined` where there is none, or nothing changes. */
function replaced(text, pattern, to) {
  const matches = [...text.matchAll(pattern)];
  if (matches.length === 0) return undefined;
  const { index, 0: found } = one(matches);
  const next = typeof to === 'function' ? to(found) : to;
  return next === found ? undefined : text.slice(0, index) + next + text.slice(index + found.length);
}

/** Parts as our own builds pack them, so that nothing but what was changed in them is noticed. */
const zippedAsBuilt = (parts) => Buffer.from(zip(Object.entries(parts)));

/** A change of one part whose name matches. */
const inPart = (name, pattern, to) => (bytes) => {
  const parts = unzipSync(bytes);
  const part = one(Object.keys(parts).filter((path) => name.test(path)));
  const text = part && replaced(strFromU8(parts[part]), pattern, to);
  return text === undefined ? undefined : zippedAsBuilt({ ...parts, [part]: strToU8(text) });
};

function missingPart(bytes) {
  const parts = unzipSync(bytes);
  delete parts[one(Object.keys(parts))];
  return zippedAsBuilt(parts);
}

const SLIDE = /^ppt\/slides\/slide\d+\.xml$/;
const CHART = /^ppt\/charts\/chart\d+\.xml$/;
const SHAPE =
  '<p:sp><p:nvSpPr><p:cNvPr id="999" name="x"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:p><a:r><a:t>99.9%</a:t></a:r></a:p></p:txBody></p:sp></p:spTree>';

const changesOfDeck = {
  sign: inPart(SLIDE, /<a:t>(?=\d)/g, '<a:t>-'),
  qualifier: inPart(SLIDE, /<a:t>(?=\d)/g, '<a:t>近'),
  digit: inPart(SLIDE, /(?<=<a:t>[^<]*)\d/g, (digit) => `${(Number(digit) + 1 + random(8)) % 10}`),
  'data label': inPart(
    CHART,
    /<c:dLbls>/g,
    '<c:dLbls><c:dLbl><c:idx val="0"/><c:tx><c:rich><a:bodyPr/><a:p><a:r><a:t>99</a:t></a:r></a:p></c:rich></c:tx></c:dLbl>',
  ),
  'number format': inPart(CHART, /formatCode="[^"]*"/g, 'formatCode="&quot;99&quot;"'),
  'formula in a workbook': (bytes) => {
    const parts = unzipSync(bytes);
    const book = one(Object.keys(parts).filter((path) => path.endsWith('.xlsx')));
    const changed = book && inPart(/sheet1\.xml$/, /<v>(?=[\d.]+<)/g, '<f>1+98</f><v>')(parts[book]);
    return changed && zippedAsBuilt({ ...parts, [book]: new Uint8Array(changed) });
  },
  'hidden slide': inPart(SLIDE, /<p:sld /g, '<p:sld show="0" '),
  'removed slide': inPart(/^ppt\/presentation\.xml$/, /<p:sldId [^>]*>/g, ''),
  'swapped slides': inPart(/^ppt\/presentation\.xml$/, /(<p:sldId [^>]*>)(<p:sldId [^>]*>)/g, (both) =>
    both.replace(/(<[^>]*>)(<[^>]*>)/, '$2$1'),
  ),
  'shape on the master': inPart(/^ppt\/slideMasters\/.*\.xml$/, /<\/p:spTree>/g, SHAPE),
  'new shape': inPart(SLIDE, /<\/p:spTree>/g, SHAPE),
  'external link': inPart(
    /^ppt\/slides\/_rels\/.*\.rels$/,
    /<\/Relationships>/g,
    '<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="http://example.org/" TargetMode="External"/></Relationships>',
  ),
  'digit of the notes': inPart(
    /^ppt\/notesSlides\/notesSlide\d+\.xml$/,
    /(?<=<a:t>[^<]*)\d/g,
    (digit) => `${(Number(digit) + 1 + random(8)) % 10}`,
  ),
  'alternative text': inPart(SLIDE, /(?<=descr=")[^"]+/g, '别的说明'),
  'other colour of the theme': inPart(/^ppt\/theme\/theme1\.xml$/, /(?<=srgbClr val=")[\dA-F]{6}/g, '123456'),
  'text that is hidden': inPart(SLIDE, /<p:cNvPr /g, '<p:cNvPr hidden="1" '),
  'text of another size': inPart(SLIDE, /(?<= sz=")\d+/g, '100'),
  'other title of the file': inPart(/^docProps\/core\.xml$/, /(?<=<dc:title>)[^<]*/g, '别的标题'),
  'missing part': missingPart,
};

const TEXT = /^word\/document\.xml$/;
const changesOfWord = {
  digit: inPart(TEXT, /(?<=<w:t[^>]*>[^<]*)\d/g, (digit) => `${(Number(digit) + 1 + random(8)) % 10}`),
  qualifier: inPart(TEXT, /(?<=<w:t[^>]*>)(?=\d)/g, '近'),
  'hidden text': inPart(TEXT, /<w:r>/g, '<w:r><w:rPr><w:vanish/></w:rPr>'),
  'removed paragraph': inPart(TEXT, /<w:p>(?:(?!<w:p>).)*?<\/w:p>/gs, ''),
  'words in head or foot': inPart(/^word\/(?:header|footer)\d*\.xml$/, /<\/w:p>/g, '<w:r><w:t>内部</w:t></w:r></w:p>'),
  'doubled paragraph': inPart(TEXT, /<w:p>(?:(?!<w:p>).)*?<\/w:p>/gs, (found) => found + found),
  'tracked change': inPart(TEXT, /<w:r>/g, '<w:ins w:id="999" w:author="甲"><w:r><w:t>加入</w:t></w:r></w:ins><w:r>'),
  'text in white': inPart(TEXT, /<w:rPr>/g, '<w:rPr><w:color w:val="FFFFFF"/>'),
  'other style': inPart(/^word\/styles\.xml$/, /w:val="\d+"/g, 'w:val="7"'),
  'other date': inPart(/^docProps\/core\.xml$/, /(?<=>)20\d\d/g, '1999'),
  'missing part': missingPart,
};

/** A change of the objects of a PDF, given as what `compact` writes. */
const inObjects = (change) => (bytes) => {
  const objects = objectsOf(bytes);
  const changed = objects && change(objects.small);
  if (!changed) return undefined;
  return Buffer.from(compact([...objects.streams, ...objects.small], objects.trailer));
};

/** The objects of a PDF of ours: streams, small ones, and the entries of the trailer. */
export function objectsOf(bytes) {
  const source = Buffer.from(bytes);
  const text = source.toString('latin1');
  const streams = [];
  const small = [];
  let trailer = '';
  for (const { index, 0: found, 1: number, 2: value } of text.matchAll(/(\d+) 0 obj\n(<<[\s\S]*?>>)\nstream\n/g)) {
    const start = index + found.length;
    const stream = source.subarray(start, start + Number(/\/Length (\d+)/.exec(value)[1]));
    if (value.startsWith('<</Type/XRef')) trailer = /\/W\[1 4 2\]([\s\S]*)\/Filter/.exec(value)[1];
    else if (value.startsWith('<</Type/ObjStm')) small.push(...unpackedObjects(stream, value));
    else streams.push({ number: Number(number), value, stream });
  }
  return { streams, small, trailer };
}

function unpackedObjects(stream, dictionary) {
  const text = inflateSync(stream).toString('latin1');
  const first = Number(/\/First (\d+)/.exec(dictionary)[1]);
  const heads = text.slice(0, first).trim().split(/\s+/).map(Number);
  return heads.flatMap((number, i) => {
    if (i % 2 === 1) return [];
    const end = heads[i + 3] ?? text.length - first;
    return [{ number, value: text.slice(first + heads[i + 1], first + end).trimEnd() }];
  });
}

/** A change of the list of pages. */
const inPages = (change) =>
  inObjects((objects) => {
    const tree = objects.find(({ value }) => /\/Type\s*\/Pages\b/.test(value));
    const kids = /\/Kids\s*\[([^\]]*)\]/.exec(tree.value)[1];
    const pages = kids.match(/\d+ 0 R/g);
    const next = change(pages);
    if (!next || next.join() === pages.join()) return false;
    tree.value = tree.value.replace(kids, next.join(' ')).replace(/\/Count \d+/, `/Count ${next.length}`);
    return true;
  });

/** A change of the dictionary of a page. */
const inPage = (change) =>
  inObjects((objects) => {
    const page = one(objects.filter(({ value }) => /\/Type\s*\/Page\b/.test(value)));
    const next = page && change(page.value, objects);
    if (!next || next === page.value) return false;
    page.value = next;
    return true;
  });

/** Deflated by other settings, as by another version of the library. */
const packedOtherwise = (level) => (bytes) =>
  bytes[0] === 0x50
    ? Buffer.from(zipOtherwise(bytes, level))
    : Buffer.from(compactOtherwise(objectsOf(bytes), (data) => deflateSync(data, { level })));

const zipOtherwise = (bytes, level) => {
  const parts = Object.entries(unzipSync(bytes)).map(([name, part]) => [
    name,
    name.endsWith('.xlsx') ? zipOtherwise(part, level) : part,
  ]);
  return zip(parts, (part) => ({ data: deflateRawSync(part, { level }), size: part.length, sum: crc32(part) }));
};

function compactOtherwise({ streams, small, trailer }, deflate) {
  const again = streams.map(({ number, value, stream }) => {
    if (!/\/Filter\s*\/FlateDecode/.test(value)) return { number, value, stream };
    const packed = deflate(inflateSync(stream));
    return { number, value: value.replace(/\/Length \d+/, `/Length ${packed.length}`), stream: packed };
  });
  return compact([...again, ...small], trailer, deflate);
}

const changesOfBook = {
  'first page removed': inPages((pages) => pages.slice(1)),
  'page removed': inPages((pages) => pages.toSpliced(random(pages.length), 1)),
  'page doubled': inPages((pages) => pages.toSpliced(random(pages.length), 0, one(pages))),
  'pages swapped': inPages((pages) => {
    const at = random(pages.length - 1);
    return pages.toSpliced(at, 2, pages[at + 1], pages[at]);
  }),
  'page turned': inPage((value) => value.replace(/>>$/, `/Rotate ${90 * (1 + random(3))}\n>>`)),
  'page cut': inPage((value) => value.replace(/>>$/, '/CropBox [0 0 300 300]\n>>')),
  'other target of a link': inObjects((objects) => {
    const link = one(objects.filter(({ value }) => /\/Subtype\s*\/Link\b/.test(value)));
    if (!link) return false;
    link.value = link.value.replace(/>>\s*$/, '/Border [0 0 9]\n>>');
    return true;
  }),
  'stamp over a page': inPage((value) =>
    /\/Annots/.test(value)
      ? value
      : value.replace(/>>$/, '/Annots [<</Type /Annot /Subtype /FreeText /Rect [0 0 99 99] /Contents (1)>>]\n>>'),
  ),
  'more saved behind the end': (bytes) =>
    Buffer.concat([bytes, Buffer.from('\n999 0 obj\n<</Type /Annot>>\nendobj\ntrailer\n<</Size 1000>>\n%%EOF\n')]),
  'content of another page': inPage((value, objects) => {
    const pages = objects.filter(({ value }) => /\/Type\s*\/Page\b/.test(value));
    const contents = pages.map(({ value }) => /\/Contents \d+ 0 R/.exec(value)[0]);
    return value.replace(/\/Contents \d+ 0 R/, one(contents));
  }),
  'damaged stream': (bytes) => {
    const starts = [
      ...Buffer.from(bytes)
        .toString('latin1')
        .matchAll(/(?<!end)stream\n/g),
    ];
    return flipped(bytes, one(starts).index + 10 + random(20));
  },
  'packed again with another byte': (bytes) => {
    const source = Buffer.from(bytes);
    const streams = [...source.toString('latin1').matchAll(/\/Length (\d+)\n\/Filter \/FlateDecode\n>>\nstream\n/g)];
    if (streams.length === 0) return undefined;
    const { index, 0: head, 1: length } = one(streams);
    const start = index + head.length;
    const data = inflateSync(source.subarray(start, start + Number(length)));
    data[random(data.length)] ^= 1;
    const packed = deflateSync(data);
    const dictionary = Buffer.from(head.replace(/\d+/, packed.length));
    return Buffer.concat([source.subarray(0, index), dictionary, packed, source.subarray(start + Number(length))]);
  },
};

const changesOfAll = {
  'damaged byte': (bytes) => flipped(bytes, random(bytes.length)),
  'cut off': (bytes) => bytes.slice(0, random(bytes.length)),
  'more behind the end': (bytes) => Buffer.concat([bytes, Buffer.from('%'.repeat(1 + random(40)))]),
};

function flipped(bytes, at) {
  const changed = Buffer.from(bytes);
  changed[at] ^= 1 << random(8);
  return changed;
}

const FILES = ['briefing.pptx', 'report.pdf', 'handout.pdf', 'report.docx', 'speaker-notes.docx'];
/** One case in so many is compared by the whole command. */
const BY_COMMAND = 12;
/** One case in so many is an untouched file. */
const UNTOUCHED = 12;

export async function prepare(scratch) {
  empty(scratch);
  project(scratch);
  const world = nodeWorld(scratch, {});
  for (const only of [undefined, 'handout', 'docx', 'notes'])
    await build(NAME, { out: 'out', ...(only && { only }) }, world);
  const again = builtAgain(NAME, 'out', world);
  const cases = FILES.flatMap((name) => {
    const bytes = new Uint8Array(readFileSync(join(scratch, 'out/small', name)));
    const changes = {
      ...(name.endsWith('.pptx') && changesOfDeck),
      ...(name.endsWith('.pdf') && changesOfBook),
      ...(name.endsWith('.docx') && changesOfWord),
      ...changesOfAll,
    };
    return Object.entries(changes).map(([kind, change]) => ({ name, bytes, kind, change }));
  });
  return async (caseRandom, folder) => {
    generator = caseRandom;
    const { name, bytes, kind, change } = one(cases);
    const isUntouched = random(UNTOUCHED) === 0;
    const changed = isUntouched ? packedOtherwise(one([0, 1, 6, 9]))(bytes) : change(bytes);
    if (!changed) return { faults: [] };
    const { noticed, faults } =
      random(BY_COMMAND) === 0
        ? await byCommand(scratch, folder, name, changed)
        : { noticed: await isNoticed(again, name, changed), faults: [] };
    if (noticed === isUntouched) {
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, name), changed);
      faults.push(
        isUntouched ? { sort: 'false', text: `${name} untouched` } : { sort: 'unnoticed', text: `${name}: ${kind}` },
      );
    }
    return { faults, outcome: noticed ? 'refused' : 'accepted' };
  };
}

async function isNoticed(again, name, bytes) {
  let noticed = false;
  await again.compare(`out/small/${name}`, bytes, () => {
    noticed = true;
  });
  return noticed;
}

async function byCommand(scratch, folder, name, bytes) {
  cpSync(scratch, folder, { recursive: true });
  writeFileSync(join(folder, 'out/small', name), bytes);
  const argv = ['verify', NAME];
  const result = await yinfa(argv, folder);
  return { noticed: result.code !== 0, faults: faultsOfRun(result, argv) };
}
