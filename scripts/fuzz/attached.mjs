/**
 * Files of other programs beside a report, whole and changed: pictures of books and slides, logos, an office's own .pptx as
 * master, tables of statistics.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { parse, stringify } from 'yaml';
import { buildToBytes } from '../../dist/index.js';
import { nodeWorld } from '../../dist/world/node-world.js';
import { buildIt, languageOf } from './built.mjs';
import { faultsOfRun, yinfa } from './command.mjs';
import { changedText, damaged, encoded, pieces } from './mutate.mjs';
import { empty, NAME, oldResults, project } from './project.mjs';

/** One case in so many changes nothing in the file, so that it must be accepted. */
const UNCHANGED = 8;

const u32 = (value) => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value >>> 0);
  return bytes;
};
function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  return Buffer.concat([u32(data.length), body, u32(crc32(body))]);
}
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Samples of a pixel for each colour type of PNG (PNG specification, 11.2.2), with the depths that it may have. */
const COLOURS = {
  0: [1, [1, 2, 4, 8, 16]],
  2: [3, [8, 16]],
  3: [1, [1, 2, 4, 8]],
  4: [2, [8, 16]],
  6: [4, [8, 16]],
};

/** A PNG of random form and pixels that is right. */
function pngOf(random) {
  const type = Number(random.pick(Object.keys(COLOURS)));
  const [samples, depths] = COLOURS[type];
  const depth = random.pick(depths);
  const [width, height] = random.pick([
    [1, 1],
    [17, 9],
    [300, 200],
    [3000, 2],
    [2, 3000],
  ]);
  const row = 1 + Math.ceil((width * samples * depth) / 8);
  const rows = Buffer.alloc(row * height);
  for (let y = 0; y < height; y++) {
    rows[y * row] = random.below(5);
    for (let x = 1; x < Math.min(row, 60); x++) rows[y * row + x] = random.below(256);
  }
  const palette = Buffer.alloc(3 * 2 ** depth, 0x66);
  const chunks = [
    ...(random.next() < 0.3
      ? [chunk('pHYs', Buffer.concat([u32(random.pick([0, 2835, 1e9])), u32(2835), Buffer.of(1)]))]
      : []),
    ...(random.next() < 0.2 ? [chunk('gAMA', u32(45455))] : []),
    ...(type === 3 ? [chunk('PLTE', palette)] : []),
    ...(type === 3 && random.next() < 0.5 ? [chunk('tRNS', Buffer.from([0, 128]))] : []),
    ...(type === 0 && random.next() < 0.3 ? [chunk('tRNS', Buffer.from([0, 1]))] : []),
    ...(random.next() < 0.2 ? [chunk('tEXt', Buffer.from('Title\0甲'))] : []),
  ];
  const header = Buffer.concat([u32(width), u32(height), Buffer.of(depth, type, 0, 0, 0)]);
  const data = deflateSync(rows);
  const half = random.below(data.length);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    ...chunks,
    ...(random.next() < 0.3
      ? [chunk('IDAT', data.subarray(0, half)), chunk('IDAT', data.subarray(half))]
      : [chunk('IDAT', data)]),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Of 16 × 12 pixels: in colours, and in greys. */
const JPEGS = [
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAKBueIx4ZKCMgoy0qqC+8P//8Nzc8P//////////////////////////////////////////////////////////2wBDAaq0tPDS8P//////////////////////////////////////////////////////////////////////////////wAARCAAMABADASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAL/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFQEBAQAAAAAAAAAAAAAAAAAAAQP/xAAUEQEAAAAAAAAAAAAAAAAAAAAA/9oADAMBAAIRAxEAPwCQAo//2Q==',
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAKBueIx4ZKCMgoy0qqC+8P//8Nzc8P//////////////////////////////////////////////////////////wAALCAAMABABAREA/8QAFQABAQAAAAAAAAAAAAAAAAAAAAL/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/9oACAEBAAA/AJAf/9k=',
].map((text) => Buffer.from(text, 'base64'));

/** A JPEG, sometimes with the segments that cameras and editors put before its frame. */
function jpegOf(random) {
  const bytes = random.pick(JPEGS);
  const segment = (marker, data) =>
    Buffer.concat([Buffer.of(0xff, marker, (data.length + 2) >> 8, (data.length + 2) & 255), data]);
  const orientation = Buffer.from([
    ...Buffer.from('Exif\0\0MM\0*', 'latin1'),
    0,
    0,
    0,
    8,
    0,
    1,
    1,
    0x12,
    0,
    3,
    0,
    0,
    0,
    1,
    0,
    1 + random.below(8),
    0,
    0,
    0,
    0,
    0,
    0,
  ]);
  const more = random.pick([
    [],
    [segment(0xe1, orientation)],
    [segment(0xfe, Buffer.alloc(60_000, 0x20))],
    [segment(0xe2, Buffer.from('ICC_PROFILE\0\x01\x01')), segment(0xee, Buffer.from('Adobe\0d\0\0\0\0\0\0'))],
    [Buffer.of(0xff, 0xff, 0xff)],
  ]);
  const behind = random.next() < 0.2 ? [Buffer.from('tail of an editor')] : [];
  return Buffer.concat([bytes.subarray(0, 2), ...more, bytes.subarray(2), ...behind]);
}

const SVGS = [
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 40"><defs><linearGradient id="g"><stop offset="0" stop-color="#c00"/><stop offset="1" stop-color="#fc0"/></linearGradient></defs><rect width="60" height="40" fill="url(#g)"/><g transform="rotate(30 30 20)"><path d="M1 1h20v20z"/></g></svg>',
  '<?xml version="1.0" encoding="UTF-8"?>\n<!-- Generator: 制图 -->\n<svg xmlns="http://www.w3.org/2000/svg" width="12cm" height="8cm" version="1.1"><style>.a{fill:#0a0}</style><circle class="a" cx="3cm" cy="3cm" r="2cm"/><text x="10" y="20" font-family="SimSun">云溪县</text></svg>',
];
const SVG_PIECES = [
  ...pieces.handlebars,
  ...[
    '<use href="#g"/>',
    '<image href="http://example.org/a.png"/>',
    '<script>1</script>',
    'width="1e9"',
    'viewBox="0 0 0 0"',
  ],
  ...[
    'transform="scale(1e9)"',
    '<g>'.repeat(3000),
    '<!DOCTYPE svg>',
    '<mask id="m">',
    'fill="url(#x)"',
    '<pattern id="g">',
  ],
];

/** Ten elements of which each draws the one before ten times. */
const repeating = (open, close, use) =>
  Array.from({ length: 10 }, (_, i) => `<${open} id="r${i}">${use(`#r${i - 1}`).repeat(i && 10)}</${close}>`).join('');
/** Small drawings that draw very much. */
const SVG_BOMBS = [
  repeating('g', 'g', (to) => `<use href="${to}"/>`),
  repeating('pattern width="1" height="1"', 'pattern', (to) => `<path d="M0 0h1v1z" fill="url(${to})"/>`),
  repeating('mask', 'mask', (to) => `<path d="M0 0h1v1z" style="mask:url(${to})"/>`),
  `<filter id="f"><feTurbulence baseFrequency="5" numOctaves="99999"/></filter><path d="M0 0h9v9z" filter="url(#f)"/>`,
  `<filter id="f"><feMorphology radius="500"/></filter><path d="M0 0h9v9z" filter="url(#f)"/>`,
  `${'<g>'.repeat(20_000)}${'</g>'.repeat(20_000)}`,
  '<path/>'.repeat(400_000),
  `<style>${'url('.repeat(200_000)}</style>`,
];

/** A drawing with a bomb in it, or changed otherwise. */
function changedSvg(bytes, random) {
  if (random.next() < 0.3) return Buffer.from(`${bytes}`.replace('</svg>', `${random.pick(SVG_BOMBS)}</svg>`));
  return Buffer.from(changedText(`${bytes}`, random, SVG_PIECES));
}

/** A JPEG that ends early with the marker of its end, or is damaged otherwise. */
function changedJpeg(bytes, random) {
  if (random.next() < 0.7) return damaged(bytes, random);
  return Buffer.concat([bytes.subarray(0, random.below(bytes.length)), Buffer.of(0xff, 0xd9)]);
}

/** Kinds of pictures with what may be done to them. */
const pictures = {
  png: { make: pngOf, change: damagedChunks },
  jpg: { make: jpegOf, change: changedJpeg },
  svg: {
    make: (random) => Buffer.from(random.pick(SVGS)),
    change: changedSvg,
  },
};

/** A PNG with a number of one of its chunks changed, and its sum right. */
function damagedChunks(bytes, random) {
  if (random.next() < 0.4) return damaged(bytes, random);
  const chunks = [];
  for (let at = 8; at + 12 <= bytes.length; at += 12 + bytes.readUInt32BE(at)) {
    const length = bytes.readUInt32BE(at);
    chunks.push([bytes.toString('latin1', at + 4, at + 8), Buffer.from(bytes.subarray(at + 8, at + 8 + length))]);
  }
  const i = random.below(chunks.length);
  const [type, data] = chunks[i];
  random.pick([
    () => chunks.splice(i, 1),
    () => chunks.splice(i, 0, chunks[random.below(chunks.length)]),
    () => changeByte(data, random),
    () => chunks.splice(i, 1, [type, data.subarray(0, random.below(data.length + 1))]),
    () => chunks.splice(i, 1, [type, deflateSync(Buffer.alloc(random.pick([0, 10, 5_000_000])))]),
  ])();
  return Buffer.concat([SIGNATURE, ...chunks.map(([type, body]) => chunk(type, body))]);
}

/** Changes one of the first bytes, where numbers are. */
function changeByte(data, random) {
  if (data.length > 0) data[random.below(Math.min(data.length, 16))] = random.pick([0, 1, 3, 16, 127, 255]);
}

const changeYaml = (path, change) => writeFileSync(path, stringify(change(parse(readFileSync(path, 'utf8')))));

/** Puts a picture into a report, its slides or its logo. Returns whether it must be accepted. */
function withPicture(folder, random) {
  const isOfBook = random.next() < 0.4;
  const kind = random.pick(isOfBook ? ['png', 'png', 'jpg'] : Object.keys(pictures));
  const { make, change } = pictures[kind];
  const isChanged = random.below(UNCHANGED) > 0;
  const bytes = make(random);
  const name = `图片/标 志.${kind === 'jpg' ? random.pick(['jpg', 'jpeg', 'JPG']) : kind}`;
  mkdirSync(join(folder, NAME, '图片'));
  writeFileSync(join(folder, NAME, name), isChanged ? change(bytes, random) : bytes);
  if (isOfBook)
    changeYaml(join(folder, NAME, 'report.yaml'), (report) => ({
      ...report,
      body: [...report.body, { figure: name, alt: '图', caption: '图1　布局', lines: 3 + random.below(10) }],
    }));
  else if (random.next() < 0.5)
    changeYaml(join(folder, NAME, 'briefing.yaml'), (briefing) => ({
      ...briefing,
      cover: { image: random.pick([name, { file: name, alt: '图', caption: '图的说明' }]) },
    }));
  else {
    const logo = { file: name, alt: '标志', ...(random.next() < 0.4 && { height: random.pick([0.2, 0.48, 0.54]) }) };
    writeFileSync(join(folder, NAME, 'theme.yaml'), stringify({ deck: { logo } }));
  }
  // A JPEG that is stored sideways is refused on slides, where PowerPoint would show it so.
  return !isChanged && (isOfBook || kind !== 'jpg');
}

/** The parts that a master is read from. */
const OF_MASTER = /^ppt\/(?:slideMasters|slideLayouts|theme)\/|^ppt\/presentation\.xml$|rels$|^\[Content_Types\]/;
const MASTER_PIECES = [
  '<p:sp><p:nvSpPr><p:cNvPr id="9" name="x"/><p:cNvSpPr/><p:nvPr><p:ph type="body" idx="1"/></p:nvPr></p:nvSpPr><p:spPr/></p:sp>',
  '<p:grpSp><p:nvGrpSpPr><p:cNvPr id="9" name="g"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/></p:grpSp>',
  '<p:transition/>',
  '<p:timing/>',
  '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="p14"/><mc:Fallback/></mc:AlternateContent>',
  '<a:hlinkClick xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" r:id="rId99"/>',
  '<p:extLst><p:ext uri="{1}"/></p:extLst>',
];

function changedMaster(parts, random) {
  if (random.next() < 0.1) return damaged(zipSync(parts), random);
  const changed = { ...parts };
  const names = Object.keys(parts).filter((name) => OF_MASTER.test(name));
  for (let count = 1 + random.below(3); count > 0; count--) {
    const name = random.pick(names);
    if (!changed[name]) continue;
    if (random.next() < 0.07) delete changed[name];
    else changed[name] = strToU8(changedPart(strFromU8(changed[name]), random));
  }
  return zipSync(changed);
}

function changedPart(text, random) {
  const place = (pattern) => random.pick([...text.matchAll(pattern)]);
  const put = (found, more) =>
    found ? text.slice(0, found.index) + more + text.slice(found.index + found[0].length) : text;
  return random.pick([
    () => put(place(/(?<==")-?\d+(?=")/g), random.pick(['0', '-1', '1', '914400', '9999999999', 'x', ''])),
    () =>
      put(
        place(/(?<= type=")\w+/g),
        random.pick(['title', 'ctrTitle', 'body', 'subTitle', 'dt', 'ftr', 'sldNum', 'obj', 'pic', 'x']),
      ),
    () => put(place(/(?<=val=")[\dA-F]{6}/g), random.pick(['FFFFFF', '000000', '808080', 'F', 'zzzzzz'])),
    () => put(place(/<p:sp>.*?<\/p:sp>/gs), ''),
    () => {
      const found = place(/<p:sp>.*?<\/p:sp>/gs);
      return put(found, (found?.[0] ?? '').repeat(2));
    },
    () => put(place(/<\/p:sp>/g), `</p:sp>${random.pick(MASTER_PIECES)}`),
    () => put(place(/<p:bg>.*?<\/p:bg>/gs), ''),
    () =>
      put(
        place(/<a:(?:srgbClr|schemeClr|sysClr)\b[^>]*\/>/g),
        random.pick([
          '<a:schemeClr val="phClr"/>',
          '<a:sysClr val="window"/>',
          '<a:prstClr val="red"/>',
          '<a:hslClr hue="0" sat="0" lum="0"/>',
        ]),
      ),
    () =>
      put(place(/typeface="[^"]*"/g), `typeface="${random.pick(['', '+mn-ea', '方正小标宋简体', 'x'.repeat(300)])}"`),
    () =>
      put(
        place(/(?<=Target=")[^"]*/g),
        random.pick(['', '../x.xml', '/ppt/slideLayouts/slideLayout1.xml', 'http://example.org/', '../../../x']),
      ),
    () => put(place(/<(\w+:\w+)\b[^>]*\/>/g), ''),
    () => put(place(/ \w+="[^"]*"/g), ''),
    () => (random.next() < 0.2 ? changedText(text, random, ['<', '>', '&', '"', '</p:sp>', '<p:sp>', '\0']) : text),
  ])();
}

/** Puts the slides of the small report, changed, in the place of an office's own master. */
function withMaster(folder, random, parts) {
  const isChanged = random.below(UNCHANGED) > 0;
  writeFileSync(join(folder, NAME, '单位模板.pptx'), isChanged ? changedMaster(parts, random) : zipSync(parts));
  writeFileSync(join(folder, NAME, 'theme.yaml'), stringify({ deck: { master: '单位模板.pptx' } }));
  return !isChanged;
}

const TABLE_PIECES = [
  ...pieces.yaml,
  ...[
    '\t',
    ',',
    ';',
    '"',
    '""',
    '，',
    '=1+1',
    '@x',
    '1.5E+03',
    '(12.3)',
    '#DIV/0!',
    '2023年1—12月',
    '1,234.50',
    '12.5%',
    '全市',
  ],
];

function csvOf(random) {
  const mark = random.pick([',', '\t', ';']);
  const names = ['地区生产总值', '地区生产总值增速', '一般公共预算收入', '粮食产量', '城镇新增就业', '常住人口'];
  const rows = names.map((name) => [
    name,
    random.pick(['2023年', '2023', '2023年末', '']),
    (random.next() * 1e4).toFixed(random.below(3)),
    random.pick(['亿元', '%', '万人', '']),
  ]);
  const wide = [['指标', '2022年', '2023年', '同比±%'], ...names.map((name) => [name, '1', '2', '-3.5'])];
  return random
    .pick([[['指标', '时期', '数值', '单位'], ...rows], wide, rows])
    .map((row) => row.join(mark))
    .join('\n');
}

/** Compares the small report with a table of a bureau. */
async function withTable(folder, random, workbook) {
  const isText = random.next() < 0.5;
  const name = isText ? random.pick(['统计.csv', '统计.tsv', '统计.xlsx']) : random.pick(['统计.xlsx', '统计.csv']);
  writeFileSync(join(folder, name), isText ? changedTable(csvOf(random), random) : changedWorkbook(workbook, random));
  const argv = ['check', NAME, '--against', name, ...languageOf(random)];
  const result = await yinfa(argv, folder);
  return { faults: faultsOfRun(result, argv), outcome: result.code === 0 ? 'accepted' : 'refused' };
}

function changedTable(text, random) {
  const changed = random.next() < 0.7 ? changedText(text, random, TABLE_PIECES) : text;
  const way = random.next();
  if (way < 0.3) return encoded(changed, random);
  return way < 0.4 ? damaged(Buffer.from(changed), random) : changed;
}

function changedWorkbook(parts, random) {
  if (random.next() < 0.15) return damaged(zipSync(parts), random);
  const changed = { ...parts };
  const name = random.pick(Object.keys(parts).filter((one) => one.startsWith('xl/')));
  const text = strFromU8(parts[name]);
  const cells = [
    '<c r="XFD1048576" t="n"><v>1</v></c>',
    '<c r="A9999999999"><v>1</v></c>',
    '<c t="s"><v>99999</v></c>',
    '<c t="e"><v>#REF!</v></c>',
    '<c t="inlineStr"><is><r><t>粮食</t></r><r><t>产量</t></r></is></c>',
    '<c><f>SUM(A1:A9)</f></c>',
    '<c s="99"><v>45000.5</v></c>',
    '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>',
  ];
  const found = random.pick([...text.matchAll(/<c\b[^>]*?(?:\/>|>.*?<\/c>)|<(\w+)\b[^>]*\/>|(?<=>)[^<>]+(?=<)/gs)]);
  const put = (more) => (found ? text.slice(0, found.index) + more + text.slice(found.index + found[0].length) : text);
  changed[name] = strToU8(
    random.pick([
      () => put(''),
      () => put(random.pick(cells)),
      () => put(found?.[0] + random.pick(cells)),
      () => put(random.pick(TABLE_PIECES.filter((piece) => !/[\0\uffff\ufdd0\ud83d<&]/.test(piece)))),
      () => changedText(text, random, ['<', '>', '&', '\0', ...cells]),
    ])(),
  );
  if (random.next() < 0.1) delete changed[random.pick(Object.keys(parts))];
  return zipSync(changed);
}

export async function prepare(scratch) {
  empty(scratch);
  project(scratch);
  const world = nodeWorld(scratch, {});
  const { files } = await buildToBytes(NAME, { only: 'pptx' }, world);
  const master = unzipSync(files[0].content);
  await yinfa(['check', NAME, '--template', 'table.xlsx'], scratch);
  const workbook = unzipSync(readFileSync(join(scratch, 'table.xlsx')));
  return async (random, folder) => {
    project(folder);
    oldResults(folder);
    const way = random.pick(['picture', 'picture', 'master', 'table']);
    if (way === 'table') return withTable(folder, random, workbook);
    const isWhole = way === 'master' ? withMaster(folder, random, master) : withPicture(folder, random);
    const result = await buildIt(folder, random, 6);
    if (isWhole && result.outcome === 'refused')
      result.faults.push({ sort: 'wrong', text: `nothing was changed, and it is refused: ${result.words}` });
    return result;
  };
}
