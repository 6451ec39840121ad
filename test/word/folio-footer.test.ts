import { expect, test } from 'vitest';
import { themeOf } from '../print/typesetting.js';
import { documentOf, everyBlock, partsOf } from './sample.js';

const footersOf = async (edition: string) => {
  const parts = await partsOf(everyBlock(), themeOf(edition));
  return [...parts].flatMap(([name, xml]) => (/^word\/footer\d+\.xml$/.test(name) ? [xml] : []));
};

test('the number is a field between dashes, outside on both sides of the paper', async () => {
  const numbered = (await footersOf('session')).filter((xml) => xml.includes('— '));
  expect(numbered.every((xml) => xml.includes('<w:instrText xml:space="preserve">PAGE</w:instrText>'))).toBe(true);
  expect(new Set(numbered.map((xml) => /<w:jc w:val="(\w+)"/.exec(xml)?.[1]))).toEqual(new Set(['left', 'right']));
});

test('in the middle where the theme has it there', async () => {
  const numbered = (await footersOf('podium')).filter((xml) => xml.includes('— '));
  expect(numbered.length).toBeGreaterThan(0);
  expect(numbered.every((xml) => xml.includes('<w:jc w:val="center"/>') && !xml.includes('w:ind'))).toBe(true);
  expect(await documentOf(everyBlock())).toContain('w:footerReference');
});
