/** The parts of Office files as trees: what is read of them, and which are refused. */
import { expect, test } from 'vitest';
import { find, parseXml, textOf, within } from '../../src/verify/xml.js';

const slide = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<!-- made by hand -->
<p:sld xmlns:p="urn:p" xmlns:a="urn:a"><p:sp id="2"><a:t>增长4.5%</a:t><a:t>A&amp;B&#x3002;</a:t></p:sp>
<p:sp id="3"><a:t><![CDATA[1 < 2]]></a:t></p:sp></p:sld>`;

test('elements are found by their names without prefixes, attributes keep theirs', () => {
  const root = parseXml(slide)!;
  expect(root.name).toBe('sld');
  expect(root.attributes).toEqual({ 'xmlns:p': 'urn:p', 'xmlns:a': 'urn:a' });
  expect([...within(root, 'sp')].map(({ attributes }) => attributes.id)).toEqual(['2', '3']);
  expect(textOf(find(root, 'sp', 't'))).toBe('增长4.5%');
});

test('entities, character numbers and CDATA are characters', () => {
  expect([...within(parseXml(slide)!, 't')].map(textOf)).toEqual(['增长4.5%', 'A&B。', '1 < 2']);
});

test('a found element is not searched again for its own name', () => {
  const root = parseXml('<r><g><g><v/></g></g><g/></r>')!;
  expect([...within(root, 'g')]).toHaveLength(2);
  expect(find(root, 'g', 'v')).toBeDefined();
  expect(find(root, 'v', 'g')).toBeUndefined();
});

test.each([
  ['an element that is not closed', '<a><b></a>'],
  ['a file cut off', slide.slice(0, -4)],
  ['two roots', '<a/><b/>'],
  ['no root', 'hello'],
  ['nothing', ''],
  ['a bare ampersand', '<a>A&B</a>'],
  ['a closing tag too many', '<a/></a>'],
])('%s is refused', (_, text) => {
  expect(parseXml(text)).toBeUndefined();
});

test('too deep', () => {
  const nested = (depth: number) => parseXml(`${'<a>'.repeat(depth)}${'</a>'.repeat(depth)}`);
  expect(nested(150)).toBeDefined();
  expect(nested(5_000)).toBeUndefined();
});
