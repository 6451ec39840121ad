import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { PDFDocument } from '../../../src/print/pdf/internals.js';
import { preflight } from '../../../src/print/pdf/preflight.js';
import type { PrintJob } from '../../../src/print/pdf/printer.js';
import { print } from '../../../src/print/pdf/printer.js';
import { fontTable } from '../opened.js';

const files = fontTable().files();
const latin = files.find(({ path }) => path.endsWith('YinfaLatin-Regular.ttf'))!;
const fang = files.find(({ path }) => path.endsWith('YinfaFang-Regular.ttf'))!;

/** pdfkit's own ways to draw, as far as they are used here. */
interface Drawing {
  readonly page: { readonly dictionary: { readonly data: object } };
  readonly _root: { readonly data: Record<string, unknown> };
  readonly outline: { addItem(title: string): void };
  addPage(): this;
  font(bytes: Uint8Array): this;
  text(text: string, x: number, y: number): this;
  addNamedDestination(name: string): void;
  goTo(x: number, y: number, width: number, height: number, name: string): this;
  link(x: number, y: number, width: number, height: number, to: string | number): this;
  addContent(operators: string): this;
  on(event: 'data' | 'end', listener: (chunk: Buffer) => void): this;
  end(): void;
}

/** A file of pages drawn by hand. */
function written(draw: (document: Drawing) => void, compress = false): Promise<Buffer> {
  const options = { font: null, autoFirstPage: false, compress, info: { CreationDate: new Date(0) } };
  const document = new PDFDocument({}, {}, {}, {}, options) as unknown as Drawing;
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    document.on('data', (chunk) => chunks.push(chunk)).on('end', () => resolve(Buffer.concat(chunks)));
    draw(document);
    document.end();
  });
}

/** Three pages in two fonts: one of roman, two of arabic number; a link from the second to the third, and one out. */
function drawThree(document: Drawing): void {
  document.addPage().font(latin.font.bytes()).text('one', 50, 50).addPage().addPage();
  document
    .text('two', 50, 50)
    .goTo(50, 50, 20, 10, 'there')
    .link(0, 0, 9, 9, 'https://example.org/')
    .link(0, 0, 9, 9, 0);
  document.addPage().font(fang.font.bytes()).text('三(四)', 50, 50);
  for (const name of ['near', 'there', 'yonder']) document.addNamedDestination(name);
  document._root.data.PageLabels = { Nums: [0, { S: 'r' }, 2, { S: 'D' }] };
  document.outline.addItem('four');
}

describe('a file made by hand', () => {
  let text: string;
  beforeAll(async () => {
    text = (await written(drawThree)).toString('latin1');
  });

  /** The faults of the same file with a piece of it replaced by one of the same length. */
  function faultsWith(piece: string | RegExp, other: string | ((...found: string[]) => string)): unknown[] {
    const broken = text.replace(piece, other as string);
    expect(broken, 'is another file').not.toBe(text);
    expect(broken, 'of the same length').toHaveLength(text.length);
    return preflight(Buffer.from(broken, 'latin1')).faults.map(({ code, args }) => [code, args]);
  }

  test('has no fault, and its pages, fonts and links are counted', () =>
    expect(preflight(Buffer.from(text, 'latin1'))).toEqual({ pages: 4, fonts: 2, links: 3, faults: [] }));

  test('the same compressed', async () =>
    expect(preflight(await written(drawThree, true))).toEqual({ pages: 4, fonts: 2, links: 3, faults: [] }));

  test('a font without its program', () =>
    expect(faultsWith('/FontFile2', '/FontFileX')).toEqual([
      ['preflight/font-not-embedded', { font: 'YinfaLatin-Regular' }],
    ]));

  test('a program that is not there', () =>
    expect(
      faultsWith(/\/FontFile2 (\d+)/, (found, digits) => found.replace(digits!, '9'.repeat(digits!.length))),
    ).toEqual([['preflight/font-not-embedded', { font: 'YinfaLatin-Regular' }]]));

  test('a font that is not cut to a subset', () =>
    expect(
      faultsWith(/\/BaseFont \/[A-Z]{6}\+(?=Yinfa.*\n\/Encoding)/, (found) =>
        found.toLowerCase().replace('basefont', 'BaseFont'),
      ),
    ).toEqual([['preflight/font-not-subset', { font: expect.stringMatching(/^[a-z]{6}\+YinfaLatin-Regular$/) }]]));

  test('a page that selects a font it does not have', () =>
    expect(faultsWith(/\/F1(?= [\d.]+ Tf)/, '/F9')).toEqual([['preflight/font-not-embedded', { font: 'F9' }]]));

  test('a character without a glyph', () =>
    expect(faultsWith('<00010002', '<00010000')).toEqual([
      ['preflight/missing-glyph', { page: 1, font: 'YinfaLatin-Regular' }],
    ]));

  test('zeros across two codes are no missing glyph', () => expect(faultsWith('<00010002', '<10000002')).toEqual([]));

  test('a link to a name that is nowhere', () =>
    expect(faultsWith('/D (there)', '/D (where)')).toEqual([['preflight/dead-link', { target: 'where', page: 3 }]]));

  test('a link to a place on no page', () =>
    expect(faultsWith(/\(there\) \[\d+/, (found) => found.replace(/\d/, '0'))).toEqual([
      ['preflight/dead-link', { target: 'there', page: 3 }],
    ]));

  test('a link to a name that stands out of its order, where readers do not look for it', () =>
    expect(faultsWith(/\(near\)(.*\n +)\(there\)/, '(there)$1(near)')).toEqual([
      ['preflight/dead-link', { target: 'there', page: 3 }],
    ]));

  test('a link to a page that is none', () =>
    expect(faultsWith(/\/D \[\d/, '/D [0')).toEqual([['preflight/dead-link', { target: '', page: 3 }]]));

  test('an entry of the outline to a page that is none', () =>
    expect(faultsWith(/\/Dest \[\d/, '/Dest [0')).toEqual([['preflight/dead-link', { target: '', page: undefined }]]));

  test('arabic numbers that begin on the left', () =>
    expect(faultsWith(/(\/Nums \[0 <<\n\/S \/r\n>>) 2/, '$1 3')).toEqual([
      ['preflight/page-parity', { page: 4, label: '1' }],
    ]));

  test('another number of pages than the tree says', () =>
    expect(faultsWith('/Count 4', '/Count 5')).toEqual([['preflight/unreadable', { reason: 'pages', detail: '4/5' }]]));

  test('a trailer that leads to another object', () =>
    expect(faultsWith(/(trailer\n<<\n\/Size \d+\n\/Root )\d/, (_, head) => `${head}1`)[0]).toEqual([
      'preflight/unreadable',
      expect.objectContaining({ reason: 'pages' }),
    ]));

  test('a file cut short, and no file at all', () => {
    const unreadable = [
      { code: 'preflight/unreadable', severity: 'error', args: { reason: 'table', detail: 'startxref' } },
    ];
    for (const end of [0, 10, text.length - 20, text.length / 2])
      expect(preflight(Buffer.from(text.slice(0, end), 'latin1')).faults).toEqual(unreadable);
  });

  test('whatever bytes are changed, it is read or said to be unreadable', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(text.length - 1), fc.nat(255)), { minLength: 1, maxLength: 9 }),
        (changes) => {
          const bytes = Buffer.from(text, 'latin1');
          for (const [at, byte] of changes) bytes[at] = byte;
          expect(preflight(bytes).faults).toBeInstanceOf(Array);
        },
      ),
    );
  });
});

test('arabic numbers that lie on the wrong side later on', async () => {
  const bytes = await written((document) => {
    for (let page = 0; page < 4; page++) document.addPage();
    document._root.data.PageLabels = { Nums: [0, { S: 'D' }, 2, {}, 3, { S: 'D', St: 3 }] };
  });
  expect(preflight(bytes).faults.map(({ args }) => args)).toEqual([{ page: 4, label: '3' }]);
});

test('the first arabic number on the left, though it is even', async () => {
  const bytes = await written((document) => {
    document.addPage().addPage();
    document._root.data.PageLabels = { Nums: [0, {}, 1, { S: 'D', St: 2 }] };
  });
  expect(preflight(bytes).faults.map(({ args }) => args)).toEqual([{ page: 2, label: '2' }]);
});

test('strings of properties are not shown, and a font set aside comes back', async () => {
  const bytes = await written((document) => {
    document.addPage().font(latin.font.bytes()).text('one', 50, 50).addPage();
    document.text('two', 50, 50);
    document.addContent('/Span <</ActualText <FEFF0000> /E (\\) <0000>)>> BDC');
    document.addContent('BT /F1 9 Tf q /F1 8 Tf Q <0001> Tj ET EMC');
  });
  expect(preflight(bytes).faults).toEqual([]);
  const zero = Buffer.from(bytes.toString('latin1').replace('<0001> Tj', '<0000> Tj'), 'latin1');
  expect(preflight(zero).faults.map(({ args }) => args)).toEqual([{ page: 2, font: 'YinfaLatin-Regular' }]);
});

test.each([
  ['0 g', []],
  ['/Spot1 cs 1 scn', []],
  ['0 0 0 rg', [2]],
  ['0 0 0 1 K', [2]],
])('black is black ink alone: %s', async (operators, pages) => {
  const bytes = await written((document) => {
    document.addPage().addPage();
    document.addContent(operators);
  });
  const coloured = preflight(bytes, true).faults.filter(({ code }) => code === 'preflight/colour');
  expect(coloured.map(({ args }) => args)).toEqual(pages.map((page) => ({ page })));
  expect(preflight(bytes).faults).toEqual(
    preflight(bytes, true).faults.filter(({ code }) => code !== 'preflight/colour'),
  );
});

test('names in Chinese are found', async () => {
  const bytes = await written((document) => {
    document.addPage();
    for (const name of ['大湾区', '专精特新', 'PM2.5']) document.addNamedDestination(name);
    document.goTo(0, 0, 9, 9, 'PM2.5').goTo(0, 0, 9, 9, '小区');
  });
  expect(preflight(bytes).faults.map(({ args }) => args)).toEqual([{ target: '小区', page: 1 }]);
});

test('what the printer makes has no fault', async () => {
  const job: PrintJob = {
    page: { width: 200, height: 300 },
    margins: { left: 30, right: 20, top: 40, bottom: 40 },
    evenShift: -10,
    content: [
      { table: { body: [['子', '丑']] } },
      { text: '去', linkToDestination: 'there' },
      { text: '处', id: 'there', pageBreak: 'before' },
    ],
    footer: () => undefined,
    fonts: new Map([[fang.path, fang.font]]),
    meta: { title: '书', author: '', subject: '', keywords: '', date: new Date(0) },
    language: 'zh-CN',
    outline: [{ title: '处', to: 'there', open: true, children: [] }],
    labels: [{ from: 0, style: 'decimal', start: 1 }],
  };
  const { bytes } = await print(job);
  expect(preflight(bytes)).toEqual({ pages: 2, fonts: 1, links: 1, faults: [] });
});
