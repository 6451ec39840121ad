import { describe, expect, it } from 'vitest';
import { error, warning } from '../../src/diagnostics/diagnostic.js';
import { type Result, yinfa } from './fake.js';

const files: Result['files'] = [
  { kind: 'pdf', path: 'out/a/report.pdf', bytes: 1_300_000, pages: 31 },
  { kind: 'pptx', path: 'out/a/briefing.pptx', bytes: 310_000, slides: 21, figures: 1 },
];
const bad = error('content/tab', {}, { file: 'content/a/report.yaml', line: 1, column: 1 });
const meh = warning('deck/empty-slide', { layout: 'chart', needs: 'chart' });

describe('yinfa build', () => {
  it('tells what was written, in columns, on standard output alone', async () => {
    const { code, stdout, stderr } = await yinfa('build content/a', { build: () => ({ files }) });
    expect(stdout).toBe(`a: 2 files in 0.4 s
  out/a/report.pdf     1.2 MB  31 pages
  out/a/briefing.pptx  303 KB  21 slides, 1 figure
`);
    expect([code, stderr]).toEqual([0, '']);
  });

  it('tells it in Chinese', async () => {
    const { stdout } = await yinfa('build content/a --lang zh-CN', { build: () => ({ files, diagnostics: [meh] }) });
    expect(stdout).toBe(`a：已生成 2 个文件，用时 0.4 秒，有 1 条警告
  out/a/report.pdf     1.2 MB  31 页
  out/a/briefing.pptx  303 KB  21 张，1 个数据
`);
  });

  it('says in one line which files of earlier builds it did not make again, and how they are made', async () => {
    const stale = [
      { kind: 'pdf', path: 'out/a/report.pdf' },
      { kind: 'pdf', path: 'out/a/report-large.pdf' },
      { kind: 'pdf', path: 'out/a/report-podium.pdf' },
      { kind: 'docx', path: 'out/a/report.docx' },
      { kind: 'docx', path: 'out/a/report-large.docx' },
      { kind: 'svg', path: 'out/a/slides/01.svg' },
      { kind: 'svg', path: 'out/a/slides/02.svg' },
    ] as const;
    const scene = { build: () => ({ files, stale }) };
    expect((await yinfa('build content/a', scene)).stdout).toMatch(
      /\n {2}Not made again, still as built before: report\.pdf \(leave out --only\); report-large\.pdf, report-podium\.pdf \(use --edition all\); report\.docx \(use --only docx\); report-large\.docx \(use --only docx --edition all\); slides\/\*\.svg \(use --only svg\)\n$/,
    );
    expect((await yinfa('build content/a --lang zh', scene)).stdout).toContain(
      '  这次没有生成，仍是上次的文件：report.pdf（不加 --only 重新生成）；report-large.pdf、report-podium.pdf（用 --edition all 重新生成）；report.docx（用 --only docx 重新生成）；report-large.docx（用 --only docx --edition all 重新生成）；slides/*.svg（用 --only svg 重新生成）\n',
    );
    expect(JSON.parse((await yinfa('build content/a --json', scene)).stdout).reports[0].stale).toEqual(stale);
  });

  it('says in one line which core indicators wait for a person', async () => {
    const scene = { build: () => ({ files, waiting: ['出口总额', '粮食产量'] }) };
    const { stdout } = await yinfa('build content/a', scene);
    expect(stdout).toMatch(
      /\n {2}On no slide, as the text does not state it for sure: 出口总额, 粮食产量 \(npx yinfa figures --core\)\n$/,
    );
    expect((await yinfa('build content/a --lang zh', scene)).stdout).toContain(
      '有 2 项主要指标拿不准，没有上幻灯片：出口总额、粮食产量',
    );
    expect(JSON.parse((await yinfa('build content/a --json', scene)).stdout).reports[0].waiting).toEqual([
      '出口总额',
      '粮食产量',
    ]);
  });

  it('answers 0 for warnings and 1 for errors, and tells both on standard error with their lines', async () => {
    const warned = await yinfa('build content/a', { build: () => ({ files, diagnostics: [meh] }) });
    expect(warned.code).toBe(0);
    expect(warned.stdout).toMatch(/^a: 2 files in 0.4 s, 1 warning\n/);
    expect(warned.stderr).toMatch(/^warning\[deck\/empty-slide\]/);

    const failed = await yinfa('build content/a', { build: () => ({ ok: false, diagnostics: [bad, meh] }) });
    expect(failed.code).toBe(1);
    expect(failed.stdout).toBe('a: not written, 1 error, 1 warning\n');
    expect(failed.stderr).toContain('content/a/report.yaml:1:1: error[content/tab]');
    expect(failed.stderr).toContain('    1 | title: 报告\n'.slice(1));
  });

  it('builds several reports in as many threads as there can be, one here', async () => {
    const scene = { build: (folder: string) => (folder === 'content/a' ? { ok: false, diagnostics: [bad] } : {}) };
    const many = await yinfa('build --verify', { ...scene, threads: 2, isTerminal: true });
    const alone = await yinfa('build --verify', { ...scene, isTerminal: true });
    expect([many.threads, alone.threads]).toEqual([2, 0]);
    expect([many.endsBetweenWrites, alone.endsBetweenWrites]).toEqual([true, false]);
    expect(many.stdout).toBe(alone.stdout);
    expect(many.stderr).toContain('Building content/b … (2 of 2)\n');
    expect(many.code).toBe(1);
  });

  it('reports a thread that died as a fault of its report, and builds the others', async () => {
    const scene = { threads: 2, dies: (folder: string) => folder === 'content/a' };
    const { code, stdout, stderr } = await yinfa('build', scene);
    expect(stdout).toBe('a: not written, 1 error\nb: 0 files in 0.4 s\n1 of 2 reports built; not written: a\n');
    expect(stderr).toMatch(/error\[internal\/fault\].*heap out of memory/);
    expect(code).toBe(1);
    const { ok, reports } = JSON.parse((await yinfa('build --json', scene)).stdout);
    expect([ok, ...reports.map((one: Result) => [one.name, one.ok])]).toEqual([false, ['a', false], ['b', true]]);
  });

  it('builds a part of the reports, and says so even if it is none or one', async () => {
    const second = await yinfa('build --shard 2/2');
    expect(second.builds.map(({ folder }) => folder)).toEqual(['content/b']);
    expect(second.stdout).toBe('b: 0 files in 0.4 s\n1 of 1 report built\n');
    const none = await yinfa('build --shard 3/3 --lang zh');
    expect([none.code, none.stdout]).toEqual([0, '共 0 份报告，生成 0 份\n']);
  });

  it('builds every report in content/, and goes on after one that failed', async () => {
    const { code, stdout, builds } = await yinfa('build', {
      build: (folder) => (folder === 'content/a' ? { ok: false, diagnostics: [bad] } : {}),
    });
    expect(builds).toEqual([
      { folder: 'content/a', options: { out: 'out' } },
      { folder: 'content/b', options: { out: 'out' } },
    ]);
    expect(stdout).toBe('a: not written, 1 error\nb: 0 files in 0.4 s\n1 of 2 reports built; not written: a\n');
    expect(code).toBe(1);
  });

  it('hands on --out and --only', async () => {
    const { builds } = await yinfa('build content/b --out dist --only pptx');
    expect(builds).toEqual([{ folder: 'content/b', options: { out: 'dist', only: 'pptx' } }]);
  });

  it('says on a terminal what it is doing', async () => {
    expect((await yinfa('build content/a', { isTerminal: true })).stderr).toBe('Building content/a …\n');
    expect((await yinfa('build content/a')).stderr).toBe('');
  });

  it('colours for a terminal that wants it', async () => {
    const scene = { build: () => ({ ok: false, diagnostics: [bad] }) };
    const stderr = async (env: Record<string, string>, isTerminal: boolean) =>
      (await yinfa('build content/a', { ...scene, env, isTerminal })).stderr;
    expect(await stderr({}, true)).toContain('\u001b[');
    expect(await stderr({}, false)).not.toContain('\u001b[');
    expect(await stderr({ NO_COLOR: '1' }, true)).not.toContain('\u001b[');
    expect(await stderr({ TERM: 'dumb' }, true)).not.toContain('\u001b[');
  });
});

describe('yinfa build --json', () => {
  it('prints one object and nothing else on standard output', async () => {
    const { code, stdout } = await yinfa('build --json', {
      build: (folder) => (folder === 'content/a' ? { ok: false, diagnostics: [bad] } : { files, diagnostics: [meh] }),
    });
    const outcome = JSON.parse(stdout);
    expect(outcome).toMatchObject({
      ok: false,
      version: '1.2.3',
      reports: [
        {
          name: 'a',
          folder: 'content/a',
          ok: false,
          files: [],
          milliseconds: 400,
          diagnostics: [{ code: 'content/tab', line: 1 }],
        },
        {
          name: 'b',
          folder: 'content/b',
          ok: true,
          files,
          milliseconds: 400,
          diagnostics: [{ severity: 'warning', file: null }],
        },
      ],
      diagnostics: [],
    });
    expect(Object.keys(outcome)).toEqual(['ok', 'version', 'reports', 'diagnostics']);
    expect(Object.keys(outcome.reports[0])).toEqual(['name', 'folder', 'ok', 'files', 'diagnostics', 'milliseconds']);
    expect(code).toBe(1);
  });

  it('is ok where there are only warnings', async () => {
    const { code, stdout } = await yinfa('build content/b --json', { build: () => ({ diagnostics: [meh] }) });
    expect([code, JSON.parse(stdout).ok]).toEqual([0, true]);
  });

  it('tells what was wrong with the command, too', async () => {
    const { code, stdout, stderr } = await yinfa('build --json --oot x');
    expect(JSON.parse(stdout)).toMatchObject({
      ok: false,
      reports: [],
      diagnostics: [{ code: 'usage/unknown-option' }],
    });
    expect([code, stderr]).toEqual([2, '']);
  });
});

describe('a fault of the program', () => {
  const build = () => {
    throw new Error('a hole in the floor');
  };

  it('is apologised for without a stack', async () => {
    const { code, stdout, stderr } = await yinfa('build content/a', { build });
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^Sorry, this is a fault of Yinfa 1\.2\.3, not of your report: a hole in the floor\n/);
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  it('is one object for programs, too', async () => {
    const { code, stdout, stderr } = await yinfa('build content/a --json', { build });
    expect([code, stderr]).toEqual([1, '']);
    expect(JSON.parse(stdout)).toMatchObject({
      ok: false,
      version: '1.2.3',
      reports: [],
      diagnostics: [
        { code: 'internal/fault', severity: 'error', file: null, args: { message: 'a hole in the floor' } },
      ],
    });
  });

  it('shows the stack to who asks for it', async () => {
    const { stderr } = await yinfa('build content/a', { build, env: { YINFA_DEBUG: '1' } });
    expect(stderr).toMatch(/^\s+at /m);
  });
});

it('says in one line how many findings of the proof-reader are certain', async () => {
  const build = () => ({ certainFindings: 2 });
  expect((await yinfa('build content/a', { build })).stdout).toBe(
    'a: 0 files in 0.4 s\n  Proof-reader: 2 certain findings (npx yinfa check content/a)\n',
  );
  expect((await yinfa('build content/a --lang zh', { build })).stdout).toContain('校对：必改 2 处');
  expect(JSON.parse((await yinfa('build content/a --json', { build })).stdout).reports[0].certainFindings).toBe(2);
});
