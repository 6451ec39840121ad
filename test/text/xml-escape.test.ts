import fc from 'fast-check';
import { expect, test } from 'vitest';
import { escapeXml, escapeXmlAnywhere, escapeXmlText, unescapeXml } from '../../src/text/xml-escape.js';

const text = `<甲 "乙" & 'R&amp;D'>`;

test('as much is escaped as the place needs', () => {
  expect(escapeXmlText(text)).toBe(`&lt;甲 "乙" &amp; 'R&amp;amp;D'&gt;`);
  expect(escapeXml(text)).toBe(`&lt;甲 &quot;乙&quot; &amp; 'R&amp;amp;D'&gt;`);
  expect(escapeXmlAnywhere(text)).toBe(`&lt;甲 &quot;乙&quot; &amp; &apos;R&amp;amp;D&apos;&gt;`);
});

test('what was escaped is read back', () => {
  const characters = fc.string({ unit: fc.constantFrom('甲', '&', '<', '>', '"', "'", 'amp;', '#38;', '𠀀') });
  fc.assert(
    fc.property(characters, fc.constantFrom(escapeXmlText, escapeXml, escapeXmlAnywhere), (written, escaping) => {
      expect(unescapeXml(escaping(written))).toBe(written);
    }),
    { seed: 1 },
  );
});

test('numeric references are read, entities of HTML are not', () => {
  expect(unescapeXml('&#19968;&#x4e8c;&nbsp;&x')).toBe('一二&nbsp;&x');
});
