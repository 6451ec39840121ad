import { describe, expect, it } from 'vitest';
import { error } from '../../src/diagnostics/diagnostic.js';
import { yinfa } from './fake.js';

const bad = error('world/not-found', { path: 'out/a/report.pdf' });

describe('yinfa verify', () => {
  it('tells of every report what was compared', async () => {
    const { code, stdout, stderr } = await yinfa('verify');
    expect(stdout).toBe(
      ['a', 'b']
        .map((name) => `${name}: all as it is written: 37 pages, 120 paragraphs, 42 marks, 26 slides, 150 numbers\n`)
        .join(''),
    );
    expect([code, stderr]).toEqual([0, '']);
  });
  it('has the files built again', async () => {
    const asked: object[] = [];
    const verify = (_: string, options: object) => {
      asked.push(options);
      return {};
    };
    await yinfa('verify content/a', { verify });
    expect(asked).toEqual([{ out: 'out', rebuild: true }]);
  });
  it('tells it in Chinese', async () => {
    expect((await yinfa('verify content/a --lang zh')).stdout).toBe(
      'a：与原文一致：37 页，120 段，42 处标记，26 张，150 个数字\n',
    );
  });
  it('answers 1 where something differs, and goes on', async () => {
    const verify = (folder: string) => (folder === 'content/a' ? { ok: false, diagnostics: [bad] } : {});
    const { code, stdout, stderr } = await yinfa('verify', { verify });
    expect(code).toBe(1);
    expect(stdout).toMatch(/^a: 1 difference\nb: all as it is written/);
    expect(stderr).toContain('error[world/not-found]');
    expect((await yinfa('verify content/a --lang zh', { verify })).stdout).toBe('a：有 1 处不一致\n');
  });
  it('says of files that are missing that they are, not that they differ', async () => {
    const missing = error('verify/missing-file', { path: 'out/a/report.pdf' });
    const verify = () => ({ ok: false, diagnostics: [missing] });
    expect((await yinfa('verify content/a', { verify })).stdout).toBe('a: 1 file missing\n');
    expect((await yinfa('verify content/a --lang zh', { verify })).stdout).toBe('a：缺少 1 个文件\n');
    const both = () => ({ ok: false, diagnostics: [missing, bad] });
    expect((await yinfa('verify content/a', { verify: both })).stdout).toBe('a: 2 differences\n');
  });
  it('answers 2 for a file that is no report, 1 for a folder that is not there', async () => {
    const files = { 'content/a/report.yaml': '', 'README.md': '' };
    expect(await yinfa('verify README.md', { files })).toMatchObject({ code: 2, stdout: '', loaded: [] });
    expect(await yinfa('verify nowhere', { files })).toMatchObject({ code: 1, stdout: '', loaded: [] });
  });
  it('lets nothing of a name act on the terminal', async () => {
    for (const ok of [true, false]) {
      const { stdout } = await yinfa('verify content/a', { verify: () => ({ ok, name: '\u001b[31m\u202e' }) });
      expect(stdout.trimEnd()).not.toMatch(/\p{Cc}|\p{Bidi_Control}/u);
    }
  });
  it('prints one object with --json', async () => {
    const verify = (folder: string) => (folder === 'content/a' ? { ok: false, diagnostics: [bad] } : {});
    const { code, stdout } = await yinfa('verify --json', { verify });
    const outcome = JSON.parse(stdout);
    expect(Object.keys(outcome)).toEqual(['ok', 'version', 'reports', 'diagnostics']);
    expect(outcome).toMatchObject({
      ok: false,
      version: '1.2.3',
      reports: [
        { name: 'a', folder: 'content/a', ok: false, diagnostics: [{ code: 'world/not-found' }] },
        { name: 'b', folder: 'content/b', ok: true, diagnostics: [], checked: { pages: 37, entries: 42 } },
      ],
      diagnostics: [],
    });
    expect(code).toBe(1);
  });
});

describe('yinfa build --verify', () => {
  it('reads back what was built', async () => {
    const { code, stdout } = await yinfa('build content/a --verify');
    expect(stdout).toBe(
      'a: 0 files in 0.4 s\na: all as it is written: 37 pages, 120 paragraphs, 42 marks, 26 slides, 150 numbers\n',
    );
    expect(code).toBe(0);
  });
  it('answers 1 where something differs', async () => {
    const verify = () => ({ ok: false, diagnostics: [bad] });
    const { code, stdout, stderr } = await yinfa('build content/a --verify', { verify });
    expect([code, stdout]).toEqual([1, 'a: 0 files in 0.4 s\na: 1 difference\n']);
    expect(stderr).toContain('error[world/not-found]');
    const json = await yinfa('build content/a --verify --json', { verify });
    expect(JSON.parse(json.stdout)).toMatchObject({
      ok: false,
      reports: [{ ok: true, verified: { ok: false, diagnostics: [{ code: 'world/not-found' }] } }],
    });
  });
  it('reads back what was built, not what was left out', async () => {
    const asked: object[] = [];
    const verify = (_: string, options: object) => {
      asked.push(options);
      return {};
    };
    const files = [{ kind: 'pdf', path: 'out/a/report.pdf', bytes: 1 }] as const;
    const build = () => ({ files });
    await yinfa('build content/a --verify --only pdf', { build, verify });
    await yinfa('build content/a --verify --edition all', { build, verify });
    await yinfa('build content/a --verify', { build, verify });
    const made = { out: 'out', files: ['out/a/report.pdf'] };
    expect(asked).toEqual([made, made, { out: 'out' }]);
  });
  it('speaks only of what was read', async () => {
    const nothing = { pages: 0, paragraphs: 0, marks: 0, entries: 0, slides: 0, numbers: 0, charts: 0 };
    const line = async (checked: object, more = '') => {
      const verify = () => ({ checked: { ...nothing, ...checked } });
      return (await yinfa(`verify content/a${more}`, { verify })).stdout;
    };
    const [book, deck] = [
      { pages: 37, paragraphs: 120 },
      { slides: 26, numbers: 150 },
    ];
    expect(await line(book)).toBe('a: all as it is written: 37 pages, 120 paragraphs, 0 marks\n');
    expect(await line(deck)).toBe('a: all as it is written: 26 slides, 150 numbers\n');
    expect(await line(book, ' --lang zh')).toBe('a：与原文一致：37 页，120 段，0 处标记\n');
    expect(await line(deck, ' --lang zh')).toBe('a：与原文一致：26 张，150 个数字\n');
  });
  it('cannot read pictures back', async () => {
    const { code, stderr, loaded } = await yinfa('build content/a --verify --only svg');
    expect([code, loaded]).toEqual([2, []]);
    expect(stderr).toContain('--verify and --only svg cannot be used together');
  });
  it('does not read back what was not built', async () => {
    const { stdout } = await yinfa('build content/a --verify', { build: () => ({ ok: false, diagnostics: [bad] }) });
    expect(stdout).toBe('a: not written, 1 error\n');
  });
});

it('loads of the library what was asked for', async () => {
  expect(await yinfa('verify content/a')).toMatchObject({ loaded: ['verifyReport'] });
  expect(await yinfa('build content/a')).toMatchObject({ loaded: ['buildReport'] });
  expect(await yinfa('build', { threads: 2 })).toMatchObject({ loaded: ['buildMany'] });
});
