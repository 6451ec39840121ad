/** Parts by the ids of their relations. */
import { expect, it } from 'vitest';
import { relationsOf } from '../../../src/import/docx/relations.js';
import { MEGABYTE, openZip } from '../../../src/zip/zip.js';
import { relations, zipped } from '../word-file.js';

it('targets are from the folder of the part or from the root; outside ones have no part', () => {
  const rels = relations({
    a: ['image', 'media/a.png'],
    b: ['chart', '/word/charts/c.xml'],
    c: ['package', '../x/y.xlsx'],
  });
  const outside = '<Relationship Id="d" Type="t/image" Target="file:///c:/d.png" TargetMode="External"/>';
  const zip = openZip(zipped({ 'word/_rels/document.xml.rels': rels.replace('</', `${outside}</`) }), {
    total: MEGABYTE,
    part: MEGABYTE,
  });
  expect([...relationsOf(zip, 'word/document.xml')]).toEqual([
    ['a', { type: 'image', part: 'word/media/a.png' }],
    ['b', { type: 'chart', part: 'word/charts/c.xml' }],
    ['c', { type: 'package', part: 'x/y.xlsx' }],
    ['d', { type: 'image' }],
  ]);
  expect(relationsOf(zip, 'word/other.xml').size).toBe(0);
});
