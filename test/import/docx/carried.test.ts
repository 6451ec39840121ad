import { strToU8 } from 'fflate';
import { expect, it } from 'vitest';
import { carriedContent } from '../../../src/import/docx/carried.js';
import { contentParts, withContentRelation } from '../../../src/word/carried-content.js';
import type { ZipParts } from '../../../src/zip/zip.js';

const main = 'word/document.xml';
const none = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';

function zipOf(parts: Readonly<Record<string, string>>): ZipParts {
  return {
    names: Object.keys(parts),
    read: (name) => (parts[name] === undefined ? undefined : strToU8(parts[name])),
  };
}

const content = {
  files: new Map([['report.yaml', 'title: <甲>\r\n# 乙 & 丙\n']]),
  pictures: new Map([['photos/云溪.png', 'ab12']]),
  unseen: ['paper', 'speaker'],
};
const rels = { 'word/_rels/document.xml.rels': withContentRelation(none) };

it('reads what a Word file carries, to the byte', () => {
  expect(carriedContent(zipOf({ ...rels, ...Object.fromEntries(contentParts(content)) }), main)).toEqual(content);
});

it('takes no other files, and no paths out of the folder', () => {
  const files = new Map([
    ['theme.yaml', ''],
    ['../report.yaml', ''],
  ]);
  const pictures = new Map(
    ['../a.png', '/a.png', '.git/a.png', 'a/../b.png', 'a.exe', 'C:a.png'].map((path) => [path, 'ab']),
  );
  const parts = contentParts({ files, pictures, unseen: [] });
  expect(carriedContent(zipOf({ ...rels, ...Object.fromEntries(parts) }), main)).toMatchObject({
    files: new Map(),
    pictures: new Map(),
  });
});

it.each([[{}], [{ 'customXml/item1.xml': '<other/>' }], [{ 'customXml/item1.xml': '<broken' }]])(
  'finds nothing in parts of other programs',
  (parts) => {
    expect(carriedContent(zipOf({ ...rels, ...parts }), main)).toBeUndefined();
    expect(carriedContent(zipOf(parts), main)).toBeUndefined();
  },
);
