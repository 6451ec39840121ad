import { expect, test } from 'vitest';
import { contentParts } from '../../src/word/carried-content.js';

const content = {
  files: new Map([['report.yaml', 'title: "<甲>" & 乙\r\n']]),
  pictures: new Map([['images/a.png', '0123']]),
  unseen: ['paper'],
};

test('the content is a part of custom XML with properties of its own', () => {
  const parts = new Map(contentParts(content));
  expect([...parts.keys()]).toEqual([
    'customXml/item1.xml',
    'customXml/itemProps1.xml',
    'customXml/_rels/item1.xml.rels',
  ]);
  const item = parts.get('customXml/item1.xml')!;
  expect(item).toContain('unseen="paper"');
  expect(item).toContain('&lt;甲&gt;');
  expect(item).toContain('&#13;\n</file><picture path="images/a.png" digest="0123"/>');
});
