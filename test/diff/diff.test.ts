/** Two revisions through the whole: which are compared, and whether pages and slides are those that differ. */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from 'vitest';
import { build } from '../../src/build/pipeline.js';
import type { DiffOptions, DiffResult } from '../../src/diff/diff.js';
import { diffRevisions } from '../../src/diff/diff.js';
import { nodeWorld } from '../../src/world/node-world.js';
import { reportWith } from '../content/folder.js';
import { readNavigation } from '../print/pdf/pdf-links.js';
import { copiedText, readPdf } from '../print/pdf/pdf-text.js';
import { listening } from '../yaml/reported.js';

const noGit = spawnSync('git', ['--version']).status !== 0;
const base = mkdtempSync(join(tmpdir(), 'yinfa-diff-'));
afterAll(() => rmSync(base, { recursive: true, force: true }));

let count = 0;
let root = '';
beforeEach(() => {
  root = join(base, `${++count}`);
  mkdirSync(root);
});

function write(files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}

async function diff(options: DiffOptions): Promise<{ results: DiffResult[]; told: string[] }> {
  const { note, told } = listening();
  return { results: await diffRevisions(options, nodeWorld(root, {}), note), told };
}

/** The only report compared, of which nothing was told beside it. */
async function one(options: DiffOptions): Promise<DiffResult> {
  const { results, told } = await diff(options);
  expect(told).toEqual([]);
  expect(results).toHaveLength(1);
  return results[0]!;
}

const body = `  - salutation: 各位代表：
  - part: 去年工作
    body:
      - section: 稳增长。
        body:
          - 全年生产总值增长4.5%，税收增长15.5%。
          - 商事主体增至24.3万户，企业活力增强。
`;
const figures = `groups:
  - name: 经济
    figures:
      - { id: gdp, label: 生产总值, pattern: '全年生产总值增长{growth}%' }
      - { id: tax, label: 税收, pattern: '税收增长{growth}%' }
`;
const small = (edit = (text: string) => text) => ({ 'report.yaml': edit(reportWith(body)), 'figures.yaml': figures });
/** The same with a figure that a slide names, so that it is an error where it does not fit. */
const named = (edit: (text: string) => string) => ({
  ...small(edit),
  'briefing.yaml': 'glance: { figures: [gdp] }\n',
});
const at = (folder: string, files: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(files).map(([name, text]) => [`${folder}/${name}`, text]));
const more = (text: string) => text.replace('4.5%', '4.6%');

const states = ({ changes }: DiffResult) => changes.map(({ state }) => state);

describe('two folders', () => {
  it('are compared in text and indicators', async () => {
    write({ ...at('old/a', small()), ...at('new/b', small(more)) });
    const result = await one({ before: 'old/a/', after: 'new/b' });
    expect(result).toMatchObject({ name: 'b', before: 'old/a/', after: 'new/b', ok: true, diagnostics: [] });
    expect(states(result)).toEqual(['changed']);
    expect(result.figures.map(({ id, before, after }) => [id, before?.shown, after?.shown])).toEqual([
      ['gdp', '4.5%', '4.6%'],
    ]);
  });
  it('are the same if nothing differs', async () => {
    write({ ...at('old/a', small()), ...at('content/a', small()) });
    const result = await one({ before: 'old/a' });
    expect(result).toMatchObject({ ok: true, changes: [], figures: [] });
    expect([result.pages?.changed, result.slides?.changed]).toEqual([[], []]);
    expect(result.pages!.before).toBe(result.pages!.after);
  });
});

describe('errors', () => {
  it('in a figure that no longer fits leave the texts compared', async () => {
    write({
      ...at('old/a', small()),
      ...at(
        'content/a',
        named((text) => text.replace('全年生产总值', '全年经济总量')),
      ),
    });
    const result = await one({ before: 'old/a' });
    expect(result.ok).toBe(false);
    expect(result.diagnostics.map(({ code, at }) => [code, at?.file])).toEqual([
      ['figure/not-found', 'content/a/figures.yaml'],
    ]);
    expect(states(result)).toEqual(['changed']);
    expect(result.figures.map(({ id, before, after }) => [id, before?.shown, after?.shown])).toEqual([
      ['gdp', '4.5%', undefined],
    ]);
    expect(result.pages!.changed.length).toBeGreaterThan(0);
    expect(result.slides).toBeUndefined();
  });
  it('in the report itself leave nothing to compare', async () => {
    write({
      ...at('old/a', small()),
      ...at(
        'content/a',
        small((text) => text.replace('title:', 'titel:')),
      ),
    });
    const result = await one({ before: 'old/a' });
    expect(result).toMatchObject({ ok: false, changes: [], figures: [] });
    expect(result.pages).toBeUndefined();
    expect(result.diagnostics.length).toBeGreaterThan(0);
  });
  it('that are only warnings are for the build to tell', async () => {
    const odd = small((text) => text.replace('section: 稳', 'section: （一）稳'));
    write({ ...at('old/a', odd), ...at('content/a', odd) });
    const built = await build('content/a', { out: 'out' }, nodeWorld(root, {}));
    expect(built.diagnostics.map(({ severity }) => severity)).toContain('warning');
    expect(await one({ before: 'old/a' })).toMatchObject({ ok: true, diagnostics: [] });
  });
});

describe('the redline', () => {
  it('is a Word file with tracked changes where that is asked for, and no PDF', async () => {
    write({ ...at('old/a', small()), ...at('content/a', small(more)) });
    const date = new Date('2025-01-06T10:20:00Z');
    const options = { before: 'old/a', redline: 'dist', redlineKinds: ['docx'], author: '李四', date } as const;
    const result = await one(options);
    expect([result.ok, result.redline, existsSync(join(root, 'dist/a/revision/redline.pdf'))]).toEqual([
      true,
      undefined,
      false,
    ]);
    expect(result.redlineWord).toMatchObject({ path: 'dist/a/revision/redline.docx' });
    const bytes = readFileSync(join(root, 'dist/a/revision/redline.docx'));
    expect(bytes).toHaveLength(result.redlineWord!.bytes);
    const document = strFromU8(unzipSync(bytes)['word/document.xml']!);
    expect(document).toMatch(/<w:del w:id="\d+" w:author="李四" w:date="2025-01-06T10:20:00Z"><w:r>.*?4\.5%/);
    expect(document).toMatch(/<w:ins w:id="\d+" w:author="李四" w:date="2025-01-06T10:20:00Z"><w:r>.*?4\.6%/);
    await one(options);
    expect(Buffer.compare(bytes, readFileSync(join(root, 'dist/a/revision/redline.docx')))).toBe(0);
  });
  it('has the author that the theme of the report names, and the date of the report', async () => {
    const theme = { 'theme.yaml': 'book:\n  word:\n    author: 县政府办\n' };
    write({ ...at('old/a', small()), ...at('content/a', { ...small(more), ...theme }) });
    await one({ before: 'old/a', redline: 'dist', redlineKinds: ['docx'] });
    const bytes = readFileSync(join(root, 'dist/a/revision/redline.docx'));
    expect(strFromU8(unzipSync(bytes)['word/document.xml']!)).toMatch(
      /w:author="县政府办" w:date="2024-02-04T00:00:00Z"/,
    );
  });
  it('names the two revisions for people', async () => {
    write({ ...at('old/a', small()), ...at('content/a', small(more)) });
    await one({ before: 'old/a', redline: 'dist' });
    const text = copiedText(await readPdf(readFileSync(join(root, 'dist/a/revision/redline.pdf'))));
    expect(text).toMatch(/原稿：\s*文件夹\s*“\s*old/);
    expect(text).toMatch(/新稿：\s*文件夹\s*“\s*content/);
  });
  it('is written where it is asked for, and nothing else', async () => {
    write({ ...at('old/a', small()), ...at('content/a', small(more)) });
    const result = await one({ before: 'old/a', redline: 'dist' });
    expect(result.redline).toMatchObject({ path: 'dist/a/revision/redline.pdf' });
    const bytes = readFileSync(join(root, 'dist/a/revision/redline.pdf'));
    expect(bytes).toHaveLength(result.redline!.bytes);
    const pdf = await readPdf(bytes);
    expect(pdf.pages).toHaveLength(result.redline!.pages);
    expect(copiedText(pdf)).toContain('增长4.5%4.6%，税收');
    // So that no page is taken for one of the book.
    for (const page of pdf.pages) expect(page.items.some(({ text }) => text.includes('修改对照稿'))).toBe(true);
    expect([existsSync(join(root, 'out')), existsSync(join(root, 'dist/a/report.pdf'))]).toEqual([false, false]);
  });
  it('is not written where nothing changed', async () => {
    write({ ...at('old/a', small()), ...at('content/a', small()) });
    const result = await one({ before: 'old/a', redline: 'dist' });
    expect([result.ok, result.redline, existsSync(join(root, 'dist'))]).toEqual([true, undefined, false]);
  });
  it('that cannot be written is an error', async () => {
    write({ ...at('old/a', small()), ...at('content/a', small(more)), dist: 'a file' });
    const result = await one({ before: 'old/a', redline: 'dist' });
    expect(result.ok).toBe(false);
    expect(result.diagnostics.map(({ code }) => code)).toEqual(['world/write-failed']);
    expect(result.redline).toBeUndefined();
    expect(states(result)).toEqual(['changed']);
  });
});

describe.skipIf(noGit)('revisions of git', () => {
  const git = (...words: string[]) =>
    execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...words], {
      cwd: root,
      stdio: 'pipe',
    });
  const commit = () => {
    git('init', '-q');
    git('add', '-A');
    git('commit', '-q', '-m', 'x');
  };

  it('are compared with the disk, or with each other', async () => {
    write(at('content/a', small()));
    commit();
    write(at('content/a', small(more)));
    expect(states(await one({ before: 'HEAD' }))).toEqual(['changed']);
    commit();
    expect(states(await one({ before: 'HEAD' }))).toEqual([]);
    const between = await one({ before: 'HEAD~1', after: 'HEAD' });
    expect(between).toMatchObject({ name: 'a', before: 'HEAD~1', after: 'HEAD', ok: true });
    expect(states(between)).toEqual(['changed']);
    const back = await one({ before: 'HEAD', after: 'HEAD~1' });
    expect(back.changes[0]!.numbers).toEqual([{ before: '4.6%', after: '4.5%' }]);
  });
  it('find the report by what it is where its folder was renamed since', async () => {
    write(at('content/draft', small()));
    commit();
    rmSync(join(root, 'content/draft'), { recursive: true });
    write(at('content/final', small(more)));
    expect(states(await one({ before: 'HEAD' }))).toEqual(['changed']);
  });
  it('have no other report than those that are in them, though each side has one', async () => {
    write(at('content/a', small()));
    commit();
    write(at('content/fresh', small(more)));
    expect(await diff({ before: 'HEAD', after: 'content/fresh' })).toEqual({
      results: [],
      told: ['diff/no-report {"name":"fresh","known":[]}'],
    });
    // Folders that are both named are compared, whatever they are called.
    expect((await diff({ before: 'content/a', after: 'content/fresh' })).results).toHaveLength(1);
  });
  it('tell of a report that only one of them has', async () => {
    write({ ...at('content/a', small()), ...at('content/b', small()) });
    commit();
    write(at('content/fresh', small()));
    const { results, told } = await diff({ before: 'HEAD' });
    expect(results.map(({ name }) => name)).toEqual(['a', 'b']);
    expect(told).toEqual(['warning diff/no-report {"name":"fresh","known":["a","b"]}']);
    const named = await diff({ before: 'HEAD', after: 'content/b' });
    expect([named.results.map(({ name }) => name), named.told]).toEqual([['b'], []]);
  });
  it('name a place of theirs as git does', async () => {
    write(
      at(
        'content/a',
        named((text) => text.replace('全年生产总值', '全年经济总量')),
      ),
    );
    commit();
    write(at('content/a', small()));
    const result = await one({ before: 'HEAD' });
    expect(result.diagnostics.map(({ code, at }) => [code, at?.file])).toEqual([
      ['figure/not-found', 'HEAD:content/a/figures.yaml'],
    ]);
  });
  it('are told where there are none such', async () => {
    write(at('content/a', small()));
    commit();
    expect(await diff({ before: 'HEAD', after: 'v9' })).toEqual({
      results: [],
      told: ['diff/unknown-revision {"revision":"v9"}'],
    });
  });
  it('that have other templates are set with them', async () => {
    cpSync('templates', join(root, 'templates'), { recursive: true });
    write(at('content/a', small()));
    commit();
    const path = join(root, 'templates/report/theme.yaml');
    const theme = readFileSync(path, 'utf8');
    const wider = theme.replace(/lines: (\d+)/, (_, lines) => `lines: ${Number(lines) - 2}`);
    if (wider === theme) throw new Error('the theme has no such line');
    writeFileSync(path, wider);
    const result = await one({ before: 'HEAD' });
    expect(result.changes).toEqual([]);
    expect(result.pages!.changed.length).toBeGreaterThan(0);
  });
});

describe('the finished files', () => {
  interface Edited {
    /** A file of the content folder, and what is done to it. */
    readonly file: string;
    readonly edit: (text: string) => string;
    readonly expected?: (result: DiffResult) => void;
  }
  const small = 'test/fixtures/three-pages';
  const task = (text: string) => / {6}- section: 坚定不移抓产业[\s\S]*?(?= {6}- section)/.exec(text)![0];

  const edits: Readonly<Record<string, Edited>> = {
    'a changed number': {
      file: 'report.yaml',
      edit: (text) => text.replace('3810.24', '3825.10'),
    },
    'a moved task': {
      file: 'report.yaml',
      edit: (text) => text.replace(task(text), '').trimEnd().concat('\n', task(text)),
      expected: ({ changes }) => expect(changes[0]).toMatchObject({ state: 'moved', kind: 'section', along: 1 }),
    },
    'an entry of the glossary that is gone': {
      file: 'glossary.yaml',
      edit: (text) => text.replace(/ {2}- term: 专精特新\n[\s\S]*?(?= {2}- term)/, ''),
      expected: (result) => expect(states(result).filter((state) => state !== 'renumbered')).toEqual(['removed']),
    },
    'another date': {
      file: 'report.yaml',
      edit: (text) => text.replace('date: 2024-02-04', 'date: 2024-02-05'),
      expected: ({ pages }) => expect(pages!.changed).toContain('+0'),
    },
    'a longer text': {
      file: 'report.yaml',
      edit: (text) => text.replace('蓬勃发展', `${'扎扎实实'.repeat(90)}发展`),
    },
  };

  /** Every page by its printed number, with the place of each character; the cover and blank pages counted. */
  async function pagesOf(pdf: string): Promise<Map<string, string>> {
    const bytes = readFileSync(pdf);
    const { pages } = await readPdf(bytes);
    const { labels } = await readNavigation(bytes);
    let bare = 0;
    return new Map(
      pages.map(({ items }, i) => [
        labels[i] || `+${bare++}`,
        items.map(({ text, x, y, size }) => [text, x.toFixed(2), y.toFixed(2), size].join(' ')).join('\n'),
      ]),
    );
  }

  /** Every slide by its number. */
  function slidesOf(pptx: string): Map<string, string> {
    const parts = unzipSync(readFileSync(pptx));
    const slides = Object.keys(parts).flatMap((name) => /^ppt\/slides\/slide(\d+)\.xml$/.exec(name)?.[1] ?? []);
    return new Map(
      slides
        .sort((a, b) => Number(a) - Number(b))
        .map((number) => [number, strFromU8(parts[`ppt/slides/slide${number}.xml`]!)]),
    );
  }

  const unlike = (before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>) =>
    [...after].filter(([name, content]) => before.get(name) !== content).map(([name]) => name);

  /** Pages and slides before the content was edited. */
  let before: Map<string, string>;
  let old: Map<string, string>;
  beforeAll(async () => {
    cpSync(small, join(base, 'small'), { recursive: true });
    expect((await build('small', { out: 'out' }, nodeWorld(base, {}))).ok).toBe(true);
    before = await pagesOf(join(base, 'out/small/report.pdf'));
    old = slidesOf(join(base, 'out/small/briefing.pptx'));
  });

  test.each(Object.keys(edits))('%s: pages and slides are those of which they differ', async (name) => {
    const { file, edit, expected } = edits[name]!;
    cpSync(small, join(root, 'old'), { recursive: true });
    cpSync(small, join(root, 'new'), { recursive: true });
    const text = readFileSync(join(small, file), 'utf8');
    expect(edit(text)).not.toBe(text);
    write({ [`new/${file}`]: edit(text) });
    expect((await build('new', { out: 'out' }, nodeWorld(root, {}))).ok).toBe(true);
    const result = await one({ before: 'old', after: 'new' });
    expect(result.ok).toBe(true);
    const is = join(root, 'out/new');
    const after = await pagesOf(join(is, 'report.pdf'));
    expect(result.pages).toMatchObject({ before: before.size, after: after.size });
    expect(result.pages!.changed).toEqual(unlike(before, after));
    const fresh = slidesOf(join(is, 'briefing.pptx'));
    expect(result.slides).toMatchObject({ before: old.size, after: fresh.size });
    for (const slide of unlike(old, fresh)) expect(result.slides!.changed, `slide ${slide}`).toContain(slide);
    expected?.(result);
  });
});
