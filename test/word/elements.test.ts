import { Paragraph } from 'docx';
import { expect, test } from 'vitest';
import { element, field } from '../../src/word/elements.js';
import { bookOf, documentOf, paragraph } from './sample.js';

test('an element has its attributes and children', () => {
  const built = element('w:sdtPr', {}, [element('w:alias', { 'w:val': '目录' })]);
  expect(built.prepForXml({ stack: [] } as never)).toMatchObject({
    'w:sdtPr': [{}, { 'w:alias': { _attr: { 'w:val': '目录' } } }],
  });
});

test('a field is begun, separated from its result and ended', () => {
  expect(field('PAGE', [])).toHaveLength(4);
  expect(new Paragraph({ children: field('PAGE', []) })).toBeDefined();
});

test('the field of the page number stands in both footers', async () => {
  expect(await documentOf(bookOf(paragraph('一'))).then((xml) => xml.match(/w:footerReference/g))).toHaveLength(2);
});
