/** The XML of Word: usual prefixes, whatever a file binds, and limits. */
import { expect, it } from 'vitest';
import { below, child, has, numberOf, parseXml, settingOf, toggleOf } from '../../../src/import/docx/xml.js';

const uri = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const parsed = (inner: string) => parseXml(new TextEncoder().encode(`<w:x xmlns:w="${uri}">${inner}</w:x>`));
const fault = (bytes: Uint8Array) => {
  try {
    parseXml(bytes);
  } catch (cause) {
    return (cause as { reason?: string }).reason;
  }
  return 'none';
};
const encoded = (text: string) => new TextEncoder().encode(text);

it('names have the usual prefix, in the strict form of the standard and in others', () => {
  const strict = '<q:p xmlns:q="http://purl.oclc.org/ooxml/wordprocessingml/main" q:val="1" plain="2"/>';
  expect(parseXml(encoded(strict))).toMatchObject({ name: 'w:p', attributes: { 'w:val': '1', plain: '2' } });
  expect(parseXml(encoded('<q:p xmlns:q="urn:unknown"/>')).name).toBe('?:p');
});

it('settings are values of children; a toggle is on where it stands', () => {
  const root = parsed('<w:a w:val="3"/><w:b/><w:c w:val="0"/><w:d w:val="x"/>');
  expect([settingOf(root, 'w:a'), numberOf(root, 'w:a'), numberOf(root, 'w:d')]).toEqual(['3', 3, undefined]);
  expect(['w:b', 'w:c', 'w:e'].map((name) => toggleOf(root, name))).toEqual([true, false, undefined]);
});

it('elements below are found without looking inside those found', () => {
  const root = parsed('<w:a><w:t>1<w:t>2</w:t></w:t></w:a><w:t>3</w:t>');
  expect(below(root, 'w:t').map(({ text }) => text)).toEqual(['1', '3']);
  expect([has(root, new Set(['w:t'])), has(root, new Set(['w:p'])), child(root, 'w:a') !== undefined]).toEqual([
    true,
    false,
    true,
  ]);
});

it('is read in UTF-16 by its mark', () => {
  const text = '\uFEFF<文>字</文>';
  expect(parseXml(new Uint8Array(Buffer.from(text, 'utf16le')))).toMatchObject({ name: '文', text: '字' });
});

it('is refused where it is broken, too deep or too much', () => {
  expect(fault(encoded('<a>'))).toBe('damaged');
  expect(fault(Uint8Array.of(0x3c, 0x61, 0xff, 0x2f, 0x3e))).toBe('damaged');
  expect(fault(encoded('<a>'.repeat(500) + '</a>'.repeat(500)))).toBe('too-large');
  expect(fault(encoded(`<a>${'<b/>'.repeat(500_001)}</a>`))).toBe('too-large');
  const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  for (const line of ['p', 'br'])
    expect(fault(encoded(`<w:r xmlns:w="${main}">${`<w:${line}/>`.repeat(40_001)}</w:r>`))).toBe('too-large');
});

it.each([
  ['<w:p/>'.repeat(40_001), { of: 'paragraphs', limit: 40_000 }],
  ['<w:p><w:r>'.repeat(300) + '</w:r></w:p>'.repeat(300), { of: 'depth', limit: 400 }],
])('a limit that is exceeded is named', (inner, limit) => {
  expect(() => parsed(inner)).toThrow(expect.objectContaining({ reason: 'too-large', limit }));
});
