/** A deck of two slides written by hand, as PowerPoint would have it. */
import { strFromU8, strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readDeck } from '../../src/verify/deck-reader.js';

const rels = (...all: readonly (readonly [id: string, type: string, target: string])[]) =>
  `<Relationships>${all.map(([id, type, target]) => `<Relationship Id="${id}" Type="urn:x/${type}" Target="${target}"/>`).join('')}</Relationships>`;
const shape = (type: string, ...paragraphs: readonly string[]) =>
  `<p:sp><p:nvSpPr><p:nvPr><p:ph type="${type}"/></p:nvPr></p:nvSpPr><p:txBody>${paragraphs.map((text) => `<a:p>${text}</a:p>`).join('')}</p:txBody></p:sp>`;
const run = (text: string) => `<a:r><a:t>${text}</a:t></a:r>`;
const slide = (content: string) => `<p:sld><p:cSld><p:spTree>${content}</p:spTree></p:cSld></p:sld>`;
const cache = (cells: string, ...values: readonly string[]) =>
  `<c:f>Sheet1!${cells}</c:f><c:strCache>${values.map((value, idx) => `<c:pt idx="${idx}"><c:v>${value}</c:v></c:pt>`).join('')}</c:strCache>`;

const workbook = zipSync({
  'xl/sharedStrings.xml': strToU8('<sst><si><t>税收</t></si></sst>'),
  'xl/worksheets/sheet1.xml': strToU8(
    '<worksheet><c r="A2" t="s"><v>0</v></c><c r="B2"><v>7.3</v></c><c r="A3" t="inlineStr"><is><t>就业</t></is></c></worksheet>',
  ),
});

const files: Readonly<Record<string, Uint8Array>> = {
  'ppt/presentation.xml': strToU8(
    '<p:presentation><p:sldIdLst><p:sldId r:id="r2"/><p:sldId r:id="r1"/></p:sldIdLst><p:ext><p:sldId r:id="r1"/></p:ext></p:presentation>',
  ),
  'ppt/_rels/presentation.xml.rels': strToU8(
    rels(['r1', 'slide', 'slides/slide1.xml'], ['r2', 'slide', '/ppt/slides/slide2.xml']),
  ),
  'ppt/slides/slide1.xml': strToU8(
    slide(
      `${shape('title', run('亮点'))}<p:graphicFrame><p:cNvPr descr="柱形图：税收7.3%"/><c:chart r:id="c1"/></p:graphicFrame>`,
    ),
  ),
  'ppt/slides/_rels/slide1.xml.rels': strToU8(
    rels(['c1', 'chart', '../charts/chart1.xml'], ['n1', 'notesSlide', '../notesSlides/notes1.xml']),
  ),
  'ppt/notesSlides/notes1.xml': strToU8(
    slide(shape('body', run('税收增长7.3%（见第3页）')) + shape('sldNum', run('1'))),
  ),
  'ppt/charts/chart1.xml': strToU8(
    `<c:chart><c:ser><c:tx>${cache('$B$1', '增长')}</c:tx><c:cat>${cache('$A$2:$A$3', '税收', '就业')}</c:cat><c:val>${cache('$B$2:$B$3', '7.3', '2.1')}</c:val></c:ser></c:chart>`,
  ),
  'ppt/charts/_rels/chart1.xml.rels': strToU8(rels(['p1', 'package', '../embeddings/book.xlsx'])),
  'ppt/embeddings/book.xlsx': workbook,
  'ppt/slides/slide2.xml': strToU8(
    slide(
      `${shape('ctrTitle', run('工作') + run('报告'))}${shape('body', `${run('一行')}<a:br/>${run('二行')}`, '<a:fld><a:t>9</a:t></a:fld>')}`,
    ),
  ),
};

test('slides come in the order of the show, their titles joined, fields left out', () => {
  const [first, second] = readDeck(zipSync(files))!;
  expect(first).toMatchObject({ number: 1, title: '工作报告', paragraphs: ['工作报告', '一行\n二行'], charts: [] });
  expect(second).toMatchObject({ number: 2, title: '亮点' });
});

test('notes are the body of the notes page; alternative texts are read', () => {
  const [, second] = readDeck(zipSync(files))!;
  expect(second!.notes).toEqual(['税收增长7.3%（见第3页）']);
  expect(second!.descriptions).toEqual(['柱形图：税收7.3%']);
});

test('a point has its value in the chart and in the workbook, whose labels are shared or inline strings', () => {
  const [, second] = readDeck(zipSync(files))!;
  expect(second!.charts[0]!.points).toEqual([
    { series: '增长', label: '税收', value: '7.3', inBook: { label: '税收', value: '7.3' } },
    { series: '增长', label: '就业', value: '2.1', inBook: { label: '就业', value: undefined } },
  ]);
});

test('a doughnut is told from bars', () => {
  const chart = strFromU8(files['ppt/charts/chart1.xml']!);
  const ring = strToU8(
    chart.replace('<c:ser>', '<c:doughnutChart><c:ser>').replace('</c:ser>', '</c:ser></c:doughnutChart>'),
  );
  const isRing = (parts: typeof files) => readDeck(zipSync(parts))![1]!.charts[0]!.isRing;
  expect([isRing(files), isRing({ ...files, 'ppt/charts/chart1.xml': ring })]).toEqual([undefined, true]);
});

test('a chart without its workbook has no values in it', () => {
  const { 'ppt/charts/_rels/chart1.xml.rels': _, ...others } = files;
  const [, second] = readDeck(zipSync(others))!;
  expect(second!.charts[0]!.points[0]!.inBook).toBeUndefined();
});

test('a damaged part, a missing one, and what is no zip are refused', () => {
  expect(readDeck(zipSync({ ...files, 'ppt/slides/slide1.xml': strToU8('<p:sld>') }))).toBeUndefined();
  const { 'ppt/slides/slide2.xml': _, ...others } = files;
  expect(readDeck(zipSync(others))).toBeUndefined();
  expect(readDeck(strToU8('hello'))).toBeUndefined();
});

/** The deck with another part. */
const withPart = (name: string, text: string) => readDeck(zipSync({ ...files, [name]: strToU8(text) }));

test('charts with places far apart, groups in groups and slides without number are unreadable', () => {
  const chart = strFromU8(files['ppt/charts/chart1.xml']!);
  expect(withPart('ppt/charts/chart1.xml', chart.replace('idx="1"', 'idx="100000000"'))).toBeUndefined();
  const depth = 5_000;
  const groups = `${'<p:grpSp>'.repeat(depth)}${'</p:grpSp>'.repeat(depth)}`;
  expect(withPart('ppt/slides/slide2.xml', slide(groups))).toBeUndefined();
  const list = `<p:sldIdLst>${'<p:sldId r:id="r1"/>'.repeat(3_000)}</p:sldIdLst>`;
  expect(withPart('ppt/presentation.xml', `<p:presentation>${list}</p:presentation>`)).toBeUndefined();
});

test('many series, and a slide that is shown often, which together show too much', () => {
  const chart = strFromU8(files['ppt/charts/chart1.xml']!);
  const series = '<c:ser><c:val><c:pt idx="5999"><c:v>1</c:v></c:pt></c:val></c:ser>';
  expect(withPart('ppt/charts/chart1.xml', chart.replace('<c:ser>', `${series}<c:ser>`))).toHaveLength(2);
  expect(withPart('ppt/charts/chart1.xml', chart.replace('<c:ser>', `${series.repeat(2)}<c:ser>`))).toBeUndefined();
  const frames = (count: number) => slide('<p:graphicFrame><c:chart r:id="c1"/></p:graphicFrame>'.repeat(count));
  expect(withPart('ppt/slides/slide1.xml', frames(100))).toHaveLength(2);
  expect(withPart('ppt/slides/slide1.xml', frames(100_000))).toBeUndefined();
});

test('a long series without a name is read in linear time', () => {
  const points = Array.from({ length: 9_990 }, (_, index) => `<c:pt idx="${index}"><c:v>1</c:v></c:pt>`).join('');
  const chart = `<c:chart><c:ser><c:val>${points}</c:val></c:ser></c:chart>`;
  expect(withPart('ppt/charts/chart1.xml', chart)?.flatMap(({ charts }) => charts[0]?.points ?? [])).toHaveLength(
    9_990,
  );
}, 10_000);
