import { expect, test } from 'vitest';
import { allIn, childOf, childrenOf, parseXml, textIn, written, xmlPart } from '../../../src/diff/word/xml.js';

const source =
  '<w:p w:a="&quot;1&quot; &lt; 2"><w:r><w:t xml:space="preserve"> 甲 &amp; 乙</w:t><w:tab/></w:r>尾</w:p>';
const root = parseXml(new TextEncoder().encode(`<?xml version="1.0"?>\n${source}`));

test('a part is written as it was read: prefixes, attributes, mixed content, characters with a meaning', () => {
  expect(written(root)).toBe(source);
  expect(xmlPart(root)).toBe(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${source}`);
});

test('elements are found by name, characters in their order', () => {
  expect(textIn(root)).toBe(' 甲 & 乙尾');
  expect(childrenOf(root, 'w:r')).toHaveLength(1);
  expect(childOf(childOf(root, 'w:r'), 'w:tab')?.name).toBe('w:tab');
  expect(childOf(undefined, 'w:r')).toBeUndefined();
  expect([...allIn(root)].map(({ name }) => name)).toEqual(['w:p', 'w:r', 'w:t', 'w:tab']);
});

test('what is not well-formed is refused', () => {
  expect(() => parseXml(new TextEncoder().encode('<w:p><w:r></w:p>'))).toThrow();
});
