import { Bookmark, Document, Paragraph, TextRun } from 'docx';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { packed } from '../../src/word/packed.js';

const parts = {
  styles: '<styles/>',
  settings: '<settings/>',
  fontTable: '<fonts/>',
  core: '<core/>',
  app: '<app/>',
} as const;

const file = async () => {
  const bookmark = new Bookmark({ id: 'a', children: [new TextRun('甲')] });
  const document = new Document({ sections: [{ children: [new Paragraph({ children: [bookmark] })] }] });
  return packed(document, parts);
};

test('own parts take the place of those of the library; the list of types is the first part', async () => {
  const entries = unzipSync(await file());
  expect(Object.keys(entries).slice(0, 2)).toEqual(['[Content_Types].xml', '_rels/.rels']);
  for (const [name, xml] of [
    ['word/styles.xml', parts.styles],
    ['word/settings.xml', parts.settings],
    ['word/fontTable.xml', parts.fontTable],
    ['docProps/core.xml', parts.core],
    ['docProps/app.xml', parts.app],
  ] as const)
    expect(strFromU8(entries[name]!)).toBe(xml);
});

test('bookmarks are counted from the start of each file, so the same document gives the same bytes', async () => {
  const [first, second] = [await file(), await file()];
  expect(Buffer.compare(first, second)).toBe(0);
  expect(strFromU8(unzipSync(second)['word/document.xml']!)).toContain('w:id="0"');
});
