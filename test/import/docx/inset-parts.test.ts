/** Parts of drawings: each is read once, and all together within limits. */
import { expect, it } from 'vitest';
import { INSET_LIMITS, InsetParts } from '../../../src/import/docx/inset-parts.js';
import { MEGABYTE, openZip, type ZipParts } from '../../../src/zip/zip.js';
import { png } from '../../image/picture-files.js';
import { relations, workbook, zipped } from '../word-file.js';

const rows = '<row><c><v>1</v></c><c><v>2</v></c></row>';
const chart = '<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"/>';
const zip = openZip(
  zipped({
    'a.png': png({ width: 4, height: 2 }),
    'b.png': png({ width: 2, height: 4 }),
    'c.png': 'GIF89a',
    'a.xlsx': workbook(rows, []),
    'b.xlsx': workbook(rows, ['other']),
    'chart.xml': chart,
    '_rels/chart.xml.rels': relations({ a: ['package', 'a.xlsx'] }),
    'bad.xml': '<a>',
  }),
  { total: MEGABYTE, part: MEGABYTE },
);

function parts(limits: Partial<typeof INSET_LIMITS> = {}) {
  const read: string[] = [];
  const counted: ZipParts = {
    names: zip.names,
    read: (name) => {
      read.push(name);
      return zip.read(name);
    },
  };
  return { parts: new InsetParts(counted, { ...INSET_LIMITS, ...limits }), read };
}

it('reads a part once, however often it is shown', () => {
  const { parts: all, read } = parts();
  expect(all.picture('a.png')).toMatchObject({ extension: 'png', alt: '' });
  expect(all.picture('a.png')).toBe(all.picture('a.png'));
  expect(all.cells(all.workbookOf('chart.xml'))).toEqual([['1', '2']]);
  expect(all.cells(all.workbookOf('chart.xml'))).toEqual([['1', '2']]);
  expect(all.xml('chart.xml')).toBe(all.xml('chart.xml'));
  expect(read).toEqual(['a.png', '_rels/chart.xml.rels', 'a.xlsx', 'chart.xml']);
});

it('what is missing or damaged', () => {
  const { parts: all } = parts();
  expect([all.picture('none.png'), all.picture('c.png')]).toEqual(['missing', 'format']);
  expect([all.xml('none.xml'), all.xml('bad.xml'), all.cells(undefined), all.cells('c.png')]).toEqual(
    Array.from({ length: 4 }),
  );
});

it('pictures beyond the limits are large', () => {
  const { parts: byBytes } = parts({ pictures: zip.read('a.png')!.length });
  expect([typeof byBytes.picture('a.png'), byBytes.picture('b.png')]).toEqual(['object', 'large']);
  const { parts: byPixels } = parts({ pixels: 7 });
  expect([typeof byPixels.picture('a.png'), byPixels.picture('b.png')]).toEqual(['object', 'large']);
});

it('XML and cells beyond the limits are left out', () => {
  const { parts: few } = parts({ xml: 1_000 });
  expect(few.cells('a.xlsx')).toEqual([['1', '2']]);
  expect(few.cells('b.xlsx')).toBeUndefined();
  expect(parts({ xml: 10 }).parts.xml('chart.xml')).toBeUndefined();
  const { parts: shown } = parts({ cells: 3 });
  expect([shown.cells('a.xlsx'), shown.cells('a.xlsx')]).toEqual([[['1', '2']], undefined]);
});
