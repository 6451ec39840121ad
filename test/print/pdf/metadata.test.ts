/** The information dictionary and the XMP packet of a file. */
import { expect, test } from 'vitest';
import { infoOf, xmpOf } from '../../../src/print/pdf/metadata.js';

const meta = {
  title: '政府工作报告 <2024> & 附件',
  author: '越秀区人民政府',
  subject: '',
  keywords: '政府工作报告；越秀区',
  date: new Date('2024-02-04T08:30:15.250Z'),
};

test('both say the same; what is empty is left out of both', () => {
  const info = infoOf(meta);
  const xmp = xmpOf(meta);
  expect(info).toEqual({
    Title: meta.title,
    Author: meta.author,
    Keywords: meta.keywords,
    Creator: 'Yinfa',
    Producer: 'Yinfa',
    CreationDate: meta.date,
  });
  expect(xmp).toContain('<rdf:Seq><rdf:li>越秀区人民政府</rdf:li></rdf:Seq>');
  expect(xmp).toContain('<pdf:Keywords>政府工作报告；越秀区</pdf:Keywords>');
  expect(xmp).not.toContain('dc:description');
});

test('the title is escaped, and the date has whole seconds', () => {
  const xmp = xmpOf(meta);
  expect(xmp).toContain('<rdf:li xml:lang="x-default">政府工作报告 &lt;2024&gt; &amp; 附件</rdf:li>');
  expect(xmp).toContain('<xmp:CreateDate>2024-02-04T08:30:15Z</xmp:CreateDate>');
});

test('the packet declares PDF/A-2a and PDF/UA-1', () => {
  const xmp = xmpOf(meta);
  for (const property of [
    '<pdfaid:part>2</pdfaid:part>',
    '<pdfaid:conformance>A</pdfaid:conformance>',
    '<pdfuaid:part>1</pdfuaid:part>',
  ])
    expect(xmp).toContain(property);
});
