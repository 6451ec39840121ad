/** The file as it is archived and read out: structure, navigation, metadata, colour. */
import { beforeAll, expect, test } from 'vitest';
import type { Tag } from '../../../src/print/layout/structure.js';
import { infoOf, xmpOf } from '../../../src/print/pdf/metadata.js';
import { print } from '../../../src/print/pdf/printer.js';
import { byteOrder } from '../../../src/print/pdf/tagging.js';
import { fontTable } from '../opened.js';
import type { Navigation } from './pdf-structure.js';
import { readObjects, readStructure } from './pdf-structure.js';
import { readPdf } from './pdf-text.js';
import { line, node, taggedBook } from './tagged-book.js';

const files = fontTable().files();
const fang = files.find(({ path }) => path.includes('YinfaFang'))!;
const job = taggedBook(files);
let bytes: Uint8Array;
let read: Navigation;
let objects: ReturnType<typeof readObjects>;

beforeAll(async () => {
  ({ bytes } = await print(taggedBook(files)));
  read = await readStructure(bytes);
  objects = readObjects(bytes);
});

const objectOf = (pattern: RegExp) => [...objects.values()].find(({ head }) => pattern.test(head))!;

test('the tree is the text in the order it is drawn, each piece under its tag', () => {
  expect(read.marked).toBe(true);
  expect(read.trees.join('\n————\n')).toBe(`Document
  H1
    "政府工作报告"
————

————
Document
  TOC
    TOCI
      Reference
        Link
          "一、回顾"
          "1"
          → 节/一
————
Document
  Part
    H2
      "一、回顾"
    P
      "扶持“专精特新”"
      Reference
        Link
          "1"
          → entry-1
      "企业4家，"
————
Document
  Part
    P
      "其余在下页。"
${files.map((font) => `  P\n    ${JSON.stringify(sampleOf(font.path))}`).join('\n')}
  Note
    Lbl
      "1."
    "专精特新：专业、精细。"
    Link
      "第1页"
      → mark-1
  Table
    TR
      TH
        P
          "指标"
      TH
        P
          "数值"
    TR
      TD
        P
          "产值"
      TD
        P
          "甲"
  Figure (区徽)
    "徽"
  P
    "区政府办公室"
  P
    Link
      "见目录"
      → contents
      → contents
      → contents
  P
    Link
      "网站"
      → https://www.example.com/
      → https://www.example.com/
  P
    "子"
  P
    "丑"`);
});

const sampleOf = (path: string) => {
  const found = job.content.find(
    (item) =>
      typeof item === 'object' &&
      'breaks' in item &&
      item.lines[0]?.glyphs[0]?.glyph.font.path === path &&
      item.lines[0].glyphs[0].glyph.tag?.role === 'P' &&
      item.lines.length === 1 &&
      item.turn === 0,
  ) as ReturnType<typeof node>;
  return found.lines[0]!.glyphs.map(({ glyph }) => glyph.cell.char).join('');
};

test('page furniture and leaders are artifacts; the cover and a page left blank have none', () => {
  expect(read.artifacts).toEqual(['', '', '……— 3 —', '— 4 —', '五']);
  const pages = [...objects.values()].filter(({ stream }) => stream.includes('\nBT\n'));
  expect(pages.filter(({ stream }) => stream.includes('/Artifact <</Type /Pagination>> BDC'))).toHaveLength(3);
  // What pdfmake draws of a table.
  expect(pages.some(({ stream }) => /\/Artifact BMC\n(?:(?!EMC).*\n)*S\nEMC/.test(stream))).toBe(true);
});

test('every stretch of one tag is one marked content, and of one font in it one TJ', () => {
  const text = [...objects.values()].find(({ stream }) => stream.includes('/Link <</MCID 2>> BDC'))!.stream;
  const operators = [...text.matchAll(/(?:\/\w+ (?:<<.*>> )?B[DM]C|TJ|EMC|BT|ET)$/gm)].map(([operator]) => operator);
  expect(operators.join(' ')).toBe(
    'BT /H2 <</MCID 0>> BDC TJ EMC ET ' +
      'BT /P <</MCID 1>> BDC TJ EMC /Link <</MCID 2>> BDC TJ EMC /P <</MCID 3>> BDC TJ TJ TJ EMC ET ' +
      'BT /Artifact <</Type /Pagination>> BDC TJ EMC ET',
  );
});

test('an anchor is the top left of its line, on an even page too', () => {
  const at = Object.entries(read.destinations).map(([name, dest]) => [name, ...(dest as unknown[]).slice(2)]);
  const top = 841.89 - 100;
  expect(new Map(at.map(([name, ...place]) => [name, place]))).toEqual(
    new Map([
      ['title', [80, expect.closeTo(top, 2), null]],
      ['contents', [80, expect.closeTo(top, 2), null]],
      ['节/一', [70, expect.closeTo(top, 2), null]],
      ['mark-1', [70, expect.closeTo(top - 28, 2), null]],
      ['entry-1', [80, expect.closeTo(top - 28 * (1 + files.length), 2), null]],
    ]),
  );
});

test('a link lies over the em boxes of its glyphs, moved with the page', async () => {
  const [contents, mark] = read.links;
  // From the first glyph to the last, over the leader between them.
  const box = (x: number, y: number, width: number, em: number) =>
    [x, y - 0.12 * em, x + width, y + 0.88 * em].map((side) => expect.closeTo(side, 2));
  const baseline = 841.89 - 100 - 14 - 6;
  expect(contents).toEqual({ page: 3, dest: '节/一', rect: box(80, baseline, 6 * 16 + 8, 16) });
  const { pages } = await readPdf(bytes);
  const number = pages[3]!.items.find(({ size }) => size === 9)!;
  // Its box is 4.5 by 9 pt; a link is at least 12 by 12, around the same middle.
  const [left, bottom] = [number.x - (12 - number.width) / 2, 841.89 - number.y - 1.08 - 1.5];
  const rect = [left, bottom, left + 12, bottom + 12].map((value) => expect.closeTo(value, 1));
  expect(mark).toEqual({ page: 4, dest: 'entry-1', rect });
  expect(number.x).toBeCloseTo(70 + 8 * 16, 2);
});

test('every link has a description, a place in the tree and no border', () => {
  const links = [...objects.values()].filter(({ head }) => head.includes('/Subtype /Link'));
  expect(links).toHaveLength(8);
  for (const { head } of links) {
    expect(head).toMatch(/\/Contents \(/);
    expect(head).toMatch(/\/StructParent \d/);
    expect(head).toContain('/Border [0 0 0]');
  }
  const pages = [...objects.values()].filter(({ head }) => head.includes('/Annots ['));
  expect(pages.every(({ head }) => head.includes('/Tabs /S'))).toBe(true);
});

test('a link of two lines has an annotation on each', async () => {
  const link: Tag = {
    role: 'Link',
    parent: { role: 'P', parent: { role: 'Document', parent: undefined } },
    link: { to: 'here', contents: '此处' },
  };
  const content = [
    node([
      line({ text: '上', font: fang, tag: link, anchor: 'here' }),
      line({ text: '下', font: fang, tag: { role: 'Span', parent: link } }),
    ]),
  ];
  const { links, trees } = await readStructure((await print({ ...job, content, outline: [] })).bytes);
  expect(links.map(({ dest }) => dest)).toEqual(['here', 'here']);
  expect(links[0]!.rect[1]! - links[1]!.rect[1]!).toBeCloseTo(28, 2);
  expect(trees[0]!.split('\n').map((text) => text.trim())).toEqual([
    'Document',
    'P',
    'Link',
    '"上"',
    '→ here',
    'Span',
    '"下"',
    '→ here',
  ]);
});

test('a paragraph over two pages is one element', () => {
  const paragraphs = [...objects.values()].filter(({ head }) => /\/S \/P\n/.test(head) && head.includes('/MCR'));
  expect(paragraphs).toHaveLength(1);
});

test('the outline leads to anchors, is open and closed as asked, and counts visible items', () => {
  const plain = (items: unknown): unknown =>
    (items as { title: string; dest: string; count?: number; items: unknown }[]).map(
      ({ title, dest, count, items }) => [title, dest, count, plain(items)],
    );
  expect(plain(read.outline)).toEqual([
    ['封面', 'title', undefined, []],
    [
      '正文',
      '节/一',
      2,
      [
        ['一、回顾', '节/一', -1, [['注', 'mark-1', undefined, []]]],
        ['名词解释', 'entry-1', undefined, []],
      ],
    ],
  ]);
  const root = [...objects.values()].find(({ head }) => /\/First \d+ 0 R/.test(head) && !head.includes('/Title'))!;
  expect(root.head).toContain('/Count 4');
});

test('pages are labelled as asked', () => {
  expect(read.labels).toEqual(['', '', 'i', '1', '2']);
});

test('elements have title, ID, scope and alternative text where their tag has', () => {
  expect(objectOf(/\/S \/Part\n/).head).toMatch(/\/T \(\xfe\xff/);
  expect(objectOf(/\/S \/Note\n/).head).toContain('/ID (note-1)');
  expect(objectOf(/\/Type \/StructTreeRoot/).head).toMatch(/\/IDTree <<\n\/Names \[\(note-1\) \d+ 0 R\]/);
  expect(objectOf(/\/S \/TH\n/).head).toContain('/Scope /Column');
  expect(objectOf(/\/S \/Figure\n/).head).toMatch(/\/Alt \(/);
});

test('information dictionary and XMP packet say the same, and what the file conforms to', () => {
  const { meta } = job;
  expect(infoOf(meta)).toEqual({
    Title: '政府工作报告 <2024> & 附件',
    Author: '越秀区人民政府',
    Keywords: '政府工作报告；越秀区',
    Creator: 'Yinfa',
    Producer: 'Yinfa',
    CreationDate: meta.date,
  });
  const packet = Buffer.from(objectOf(/\/Subtype \/XML/).stream, 'latin1').toString('utf8');
  expect(packet).toBe(xmpOf(meta));
  for (const said of [
    '<dc:title><rdf:Alt><rdf:li xml:lang="x-default">政府工作报告 &lt;2024&gt; &amp; 附件</rdf:li></rdf:Alt></dc:title>',
    '<dc:creator><rdf:Seq><rdf:li>越秀区人民政府</rdf:li></rdf:Seq></dc:creator>',
    '<pdf:Keywords>政府工作报告；越秀区</pdf:Keywords>',
    '<xmp:CreateDate>2024-02-04T00:00:00Z</xmp:CreateDate>',
    '<pdfaid:part>2</pdfaid:part>',
    '<pdfaid:conformance>A</pdfaid:conformance>',
    '<pdfuaid:part>1</pdfuaid:part>',
  ])
    expect(packet).toContain(said);
  expect(packet).not.toContain('dc:description');
});

test('the catalog says language, title, outline and intent', () => {
  const { head } = objectOf(/\/Type \/Catalog/);
  expect(head).toContain('/Lang (zh-CN)');
  expect(head).toContain('/PageMode /UseOutlines');
  expect(head).toContain('/OutputIntents [');
  expect(objectOf(/\/DisplayDocTitle true/)).toBeDefined();
  expect(objectOf(/\/S \/GTS_PDFA1/).head).toContain('/DestOutputProfile');
});

test('black is black ink alone, in what pdfmake draws too', () => {
  const operators = [...objects.values()].map(({ stream }) => stream).filter((stream) => stream.includes('\nBT\n'));
  const colours = operators.join('\n').match(/^.*\b(?:g|G|rg|RG|k|K|cs|CS|sc|SC|scn|SCN)$/gm);
  expect(new Set(colours)).toEqual(new Set(['0 g', '0 G']));
});

test('names are kept in the order of their bytes', () => {
  expect(['节', 'b', '一', 'a', 'ab', 'é'].sort(byteOrder)).toEqual(['a', 'ab', 'b', 'é', '一', '节']);
  expect(
    objectOf(/\/Dests <</)
      .head.match(/\((?:[^()\\]|\\.)*\) \[/g)!
      .slice(0, 4),
  ).toEqual(['(contents) [', '(entry-1) [', '(mark-1) [', '(title) [']);
});

test('characters that share a glyph are copied out as they were put in', async () => {
  const shared = ['·・一⼀一', '•·⼀'].map((text) => node([line({ text, font: fang })]));
  const { bytes } = await print({ ...job, content: shared, outline: [] });
  const { pages } = await readPdf(bytes);
  expect(pages[0]!.items.map(({ text }) => text).slice(0, 2)).toEqual(['·・一⼀一', '•·⼀']);
});

test('the same book is the same bytes; another has another identity', async () => {
  const again = await print(taggedBook(files));
  expect(Buffer.compare(Buffer.from(again.bytes), Buffer.from(bytes))).toBe(0);
  const other = await print({ ...taggedBook(files), evenShift: 0 });
  const identity = (file: Uint8Array) => /\/ID \[<(\w{32})> <\1>\]/.exec(Buffer.from(file).toString('latin1'))![1];
  expect(identity(other.bytes)).not.toBe(identity(bytes));
});

test('a link to nowhere, and two places of one name, are faults of ours', async () => {
  const nowhere = { ...job, content: [node([line({ text: '甲', font: fang })])] };
  await expect(async () => print(nowhere)).rejects.toThrow('no destination is called title');
  const twice = node([1, 2].map(() => line({ text: '甲', font: fang, anchor: 'title' })));
  await expect(async () => print({ ...nowhere, content: [twice] })).rejects.toThrow(
    'two destinations are called title',
  );
});
