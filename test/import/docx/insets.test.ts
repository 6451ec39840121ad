/** Pictures and objects of Word files in the lines of a draft, and what is reported of the others. */
import { expect, it } from 'vitest';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.js';
import { readDraft } from '../../../src/import/read-draft.js';
import { jpeg, png } from '../../image/picture-files.js';
import { memoryWorld } from '../../world/memory-world.js';
import { namespaces, p, relations, workbook, zipped } from '../word-file.js';

const drawing = (inner: string) => `<w:p><w:r><w:drawing>${inner}</w:drawing></w:r></w:p>`;
const blip = (id: string) => drawing(`<pic:pic><pic:blipFill><a:blip r:embed="${id}"/></pic:blipFill></pic:pic>`);

function read(body: string, parts: Record<string, Uint8Array | string>, rels: Record<string, [string, string]>) {
  const file = zipped({
    'word/document.xml': `<w:document ${namespaces}><w:body>${p('前')}${body}${p('后')}</w:body></w:document>`,
    'word/_rels/document.xml.rels': relations(rels),
    ...parts,
  });
  const { value, problems } = readDraft('a.docx', memoryWorld({ 'a.docx': file }));
  const lines = value!.lines.filter(({ text, table, picture }) =>
    picture ? picture.bytes.length > 0 : text !== '' || table,
  );
  return {
    lines: lines.map(({ text, table, picture }) => (picture ? `[${picture.extension}]` : table?.length ? table : text)),
    problems: problems.map(({ code, args }: Diagnostic) => [code, args]),
  };
}

it('PNG and JPEG are lines of their own', () => {
  const parts = { 'word/media/a.png': png({ width: 4, height: 2 }), 'word/media/b.jpg': jpeg({ width: 4, height: 2 }) };
  const found = read(blip('a') + blip('b'), parts, { a: ['image', 'media/a.png'], b: ['image', 'media/b.jpg'] });
  expect(found).toEqual({ lines: ['前', '[png]', '[jpg]', '后'], problems: [] });
});

it('others are reported by what is wrong with them, and the text is read', () => {
  const parts = {
    'word/media/a.emf': 'EMF',
    'word/media/b.gif': 'GIF89a',
    'word/media/c.png': png({ width: 4, height: 2 }).subarray(0, 40),
  };
  const rels: Record<string, [string, string]> = {
    a: ['image', 'media/a.emf'],
    b: ['image', 'media/b.gif'],
    c: ['image', 'media/c.png'],
  };
  const found = read(['a', 'b', 'c', 'd'].map(blip).join(''), parts, rels);
  expect(found.lines).toEqual(['前', '后']);
  expect(found.problems).toEqual([
    ['import/picture', { reason: 'vector', name: 'a.emf' }],
    ['import/picture', { reason: 'format', name: 'b.gif' }],
    ['import/picture', { reason: 'damaged', name: 'c.png' }],
    ['import/picture', { reason: 'damaged', name: '' }],
  ]);
});

it('one that is left out is named by what its author says of it', () => {
  const described = blip('a').replace(/<a:blip/, '<wp:docPr descr="全县重点项目 分布图"/><a:blip');
  const { problems } = read(described, { 'word/media/a.emf': 'EMF' }, { a: ['image', 'media/a.emf'] });
  expect(problems).toEqual([['import/picture', { reason: 'vector', name: '全县重点项目 分布图' }]]);
});

const rows =
  '<row r="1"><c t="s"><v>0</v></c><c t="s"><v>1</v></c></row><row r="2"><c t="s"><v>2</v></c><c><v>9</v></c></row>';
const cells = [
  ['指标', '总量'],
  ['产值', '9'],
];

it('the cells of an Excel object are a table at its place', () => {
  const object = '<w:p><w:r><w:object><o:OLEObject ProgID="Excel.Sheet.12" r:id="a"/></w:object></w:r></w:p>';
  const parts = { 'word/embeddings/a.xlsx': workbook(rows, ['指标', '总量', '产值']) };
  expect(read(object, parts, { a: ['package', 'embeddings/a.xlsx'] })).toEqual({
    lines: ['前', cells, '后'],
    problems: [['import/object', { kind: 'excel', name: '', rows: 2 }]],
  });
});

it('those of a chart likewise, named by its kind and title', () => {
  const chart = `<c:chartSpace ${namespaces}><c:chart><c:title><a:t>产值</a:t></c:title><c:plotArea><c:bar3DChart/></c:plotArea></c:chart></c:chartSpace>`;
  const parts = {
    'word/charts/c.xml': chart,
    'word/charts/_rels/c.xml.rels': relations({ w: ['package', '../embeddings/a.xlsx'] }),
    'word/embeddings/a.xlsx': workbook(rows, ['指标', '总量', '产值']),
  };
  expect(read(drawing('<c:chart r:id="a"/>'), parts, { a: ['chart', 'charts/c.xml'] })).toEqual({
    lines: ['前', cells, '后'],
    problems: [['import/object', { kind: 'bar-chart', name: '产值', rows: 2 }]],
  });
});

it('a chart without a workbook has the values it was drawn with, and all the words on it are named', () => {
  const point = (name: string, text: string) => `<c:${name}><c:pt idx="0"><c:v>${text}</c:v></c:pt></c:${name}>`;
  const label = '<c:dLbls><c:dLbl><a:t>新高</a:t></c:dLbl></c:dLbls>';
  const own = `<c:ser>${point('tx', '总量')}${label}${point('cat', '产值')}${point('val', '9')}</c:ser>`;
  const title = (text: string) => `<c:title><a:t>${text}</a:t></c:title>`;
  const chart = `<c:chartSpace ${namespaces}><c:chart>${title('产值图')}<c:plotArea><c:barChart>${own}</c:barChart><c:valAx>${title('亿元')}</c:valAx></c:plotArea></c:chart></c:chartSpace>`;
  expect(
    read(drawing('<c:chart r:id="a"/>'), { 'word/charts/c.xml': chart }, { a: ['chart', 'charts/c.xml'] }),
  ).toEqual({
    lines: [
      '前',
      [
        ['项目', '总量'],
        ['产值', '9'],
      ],
      '后',
    ],
    problems: [['import/object', { kind: 'bar-chart', name: '产值图 亿元 新高', rows: 2 }]],
  });
});

it('other objects are named', () => {
  const object = (id: string, more = '') =>
    `<w:p><w:r><w:object><o:OLEObject ProgID="${id}" r:id="a" ${more}/></w:object></w:r></w:p>`;
  const ids = ['Visio.Drawing.15', 'Equation.3', 'Package', 'PowerPoint.Show.12', 'KET.Sheet.9', 'My.Program'];
  const found = read(
    ids.map((id) => object(id)).join('') + object('Excel.Sheet.12', 'Type="Link"'),
    { 'word/a.bin': 'a' },
    {
      a: ['oleObject', 'a.bin'],
    },
  );
  expect(found.lines).toEqual(['前', '后']);
  expect(found.problems.map(([, args]) => (args as { kind: string }).kind)).toEqual([
    ...['visio', 'formula', 'package', 'powerpoint', 'excel', 'other', 'link'],
  ]);
  // One whose part is missing is what its program made, not a link.
  expect(read(object('PowerPoint.Show.12'), {}, {}).problems).toEqual([
    ['import/object', { kind: 'powerpoint', name: '', rows: 0 }],
  ]);
});
