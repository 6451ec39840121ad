/** Pages of a session that are taken over from the file before, and those that are drawn again. */
import { expect, test } from 'vitest';
import type { ComposedLine, ComposedParagraph, PlacedGlyph } from '../../../src/print/layout/composed.js';
import type { Tag } from '../../../src/print/layout/structure.js';
import { print } from '../../../src/print/pdf/printer.js';
import type { KeptRun } from '../../../src/print/pdf/runs.js';
import { StepCache } from '../../../src/world/memo.js';
import { cffFont, fontTable } from '../opened.js';

const files = fontTable().files();
const song = files.find(({ path }) => path.endsWith('YinfaSong-Bold.ttf'))!;
const root: Tag = { role: 'Document', parent: undefined };

/** A line with a gap after its first character, em. */
function lineOf(text: string, font = song, gap = 0): ComposedLine {
  const tag: Tag = { role: 'P', parent: root };
  const glyphs = [...text].map((char, n): PlacedGlyph => {
    const glyph = { cell: { char, em: 10, width: 10 }, font, rise: 0, tag };
    return { glyph: n === 0 ? { ...glyph, anchor: `at-${text}` } : glyph, x: n * 10 + (n > 0 ? gap * 10 : 0) };
  });
  return { glyphs, pitch: 20, middle: 10 };
}

/** Prints pages of one line each, with their number below; a session is a series of step caches. */
async function printed(lines: readonly ComposedLine[], cache?: StepCache): Promise<Uint8Array> {
  const paragraph = (line: ComposedLine, index: number): ComposedParagraph => ({
    lines: [line],
    breaks: new Set(),
    turn: index === 0 ? 0 : 1,
    before: 0,
    after: 0,
  });
  const footer = (page: number): ComposedParagraph => {
    const glyphs = [...String(page)].map((char, n) => ({
      glyph: { cell: { char, em: 9, width: 9 }, font: song, rise: 0 },
      x: n * 9,
    }));
    return { lines: [{ glyphs, pitch: 9, middle: 4 }], breaks: new Set(), turn: 0, before: 3, after: 0 };
  };
  const { bytes } = await print({
    page: { width: 300, height: 100 },
    margins: { left: 10, right: 20, top: 10, bottom: 30 },
    evenShift: 10,
    content: lines.map(paragraph),
    footer,
    fonts: new Map([...files, cffFont()].map(({ path, font }) => [path, font])),
    meta: { title: '书', author: '', subject: '', keywords: '', date: new Date(0) },
    language: 'zh-CN',
    outline: [],
    labels: [],
    runs: cache?.keyed<KeptRun>('runs', []),
    streams: cache?.keyed('streams', []),
  });
  return bytes;
}

/** The drawings of a file, by page. */
function kept(cache: StepCache) {
  return [...cache.keyed<KeptRun>('runs', []).entries.values()].map(({ value }) => value);
}

test('a page whose lines are the same is taken over, one with another line is drawn, and the bytes are those of a first file', async () => {
  const [first, second, third] = [lineOf('云溪县，'), lineOf('增长，'), lineOf('2024年')];
  const before = new StepCache();
  expect(await printed([first, second, third], before)).toEqual(await printed([first, second, third]));
  const drawings = kept(before).map(({ drawing }) => drawing);
  const after = new StepCache(before);
  const changed = lineOf('下降，');
  expect(await printed([first, changed, third], after)).toEqual(await printed([first, changed, third]));
  const now = kept(after).map(({ drawing }) => drawing);
  expect([now[0] === drawings[0], now[1] === drawings[1], now[2] === drawings[2]]).toEqual([true, false, true]);
});

test('a page on the other side of the leaf, or with another number below, is drawn again', async () => {
  const [first, second] = [lineOf('云溪县，'), lineOf('增长，')];
  const before = new StepCache();
  await printed([first, second], before);
  const after = new StepCache(before);
  const turned = [second, first];
  expect(await printed(turned, after)).toEqual(await printed(turned));
  const drawings = new Set(kept(before).map(({ drawing }) => drawing));
  expect(kept(after).some(({ drawing }) => drawings.has(drawing))).toBe(false);
});

test('a page whose glyphs have other codes in the new file is drawn again', async () => {
  const fang = cffFont();
  const [first, second] = [lineOf('云溪', fang), lineOf('县人', fang)];
  const before = new StepCache();
  await printed([first, second], before);
  const drawings = kept(before).map(({ drawing }) => drawing);
  // pdfkit numbers the glyphs of CFF fonts by first use: one more on the first page moves those of the second.
  const longer = lineOf('云溪河', fang);
  const after = new StepCache(before);
  expect(await printed([longer, second], after)).toEqual(await printed([longer, second]));
  expect(kept(after)[1]!.drawing).not.toBe(drawings[1]);
  const again = new StepCache(after);
  expect(await printed([longer, second], again)).toEqual(await printed([longer, second]));
  expect(kept(again)[1]!.drawing).toBe(kept(after)[1]!.drawing);
});
