import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { error, warning } from '../../src/diagnostics/diagnostic.js';
import type { Scene } from './fake.js';
import { yinfa } from './fake.js';

const noGit = spawnSync('git', ['--version']).status !== 0;
type Imported = ReturnType<NonNullable<Scene['imported']>>;

const understood = {
  title: '政府工作报告',
  parts: 3,
  sections: 16,
  tasks: 0,
  paragraphs: 81,
  sentences: 200,
  terms: 1,
  tables: 0,
  figures: 60,
  characters: 15000,
} as NonNullable<Imported['understood']>;
const files = ['报告', 'glossary'].map((name) => ({
  path: `content/draft/${name}.yaml`,
  bytes: 10,
  state: name === '报告' ? ('new' as const) : ('unchanged' as const),
}));
const changes = {
  'report.yaml': {
    kept: 40,
    changed: 1,
    added: 1,
    removed: 1,
    moved: 0,
    lines: [
      { kind: 'kept', line: 8, text: '不变。' },
      {
        kind: 'changed',
        line: 9,
        was: '全区生产总值3810.24亿元，增长4.5%。',
        text: '全区生产总值3825.10亿元，增长4.5%。',
      },
      { kind: 'added', line: 10, text: '新话。' },
      { kind: 'removed', line: 11, text: '旧话。' },
    ],
  },
} as unknown as NonNullable<Imported['changes']>;
const unsure = warning('deck/empty-slide', { layout: 'chart', needs: 'chart' });
const bad = error('world/not-found', { path: 'draft.docx' });

describe('yinfa import', () => {
  it('tells what was understood, what was written, and what to do next', async () => {
    const { code, stdout, stderr } = await yinfa('import draft.docx', { imported: () => ({ understood, files }) });
    expect(
      stdout,
    ).toBe(`“政府工作报告”, 15000 characters, 3 parts, 16 sections, 81 paragraphs, 1 glossary term, 60 figures
content/draft: 1 file written
  content/draft/报告.yaml      new
  content/draft/glossary.yaml  unchanged

Next: npx yinfa build content/draft
`);
    expect([code, stderr]).toEqual([0, '']);
  });
  it('tells it in Chinese', async () => {
    const { stdout } = await yinfa('import draft.docx --lang zh', { imported: () => ({ understood, files }) });
    expect(stdout).toBe(`《政府工作报告》，15000 字，3 个部分，16 个小节，81 段，1 条名词解释，60 个数据
content/draft：已写出 1 个文件
  content/draft/报告.yaml      新建
  content/draft/glossary.yaml  不变

下一步：npx yinfa build content/draft
`);
  });
  it('shows results, targets, what is not sure, and how many numbers are not read', async () => {
    const candidate = {
      key: 'exports',
      name: '出口总额',
      period: 'year',
      isSure: false,
      doubt: 'scope',
      sentence: '',
      file: 'x',
    } as const;
    const review: NonNullable<Imported['review']> = {
      parts: [
        { heading: '过去五年工作回顾', roles: ['five-year-review', 'review'], line: 5 },
        { heading: '今年安排', roles: ['year-plan'], line: 8 },
      ],
      results: [
        { name: '地区生产总值', value: '286.4亿元', change: '增长5.6%', line: 7 },
        { name: '出口', value: '增长3%', change: '', line: 18 },
      ],
      targets: [{ name: '地区生产总值', aim: '增长5%左右', line: 9 }],
      candidates: [],
      waiting: Array.from({ length: 10 }, (_, i) => ({ ...candidate, value: '', change: `${i}%`, line: i })),
      uncovered: 12,
    };
    const parts = Array.from({ length: 4000 }, (_, i) => ({ heading: `第${i}部分`, roles: [], line: i }));
    const long = await yinfa('import draft.docx', { imported: () => ({ files, review: { ...review, parts } }) });
    expect(long.stdout).toContain('\n  第99部分    line 99\n  … 3900\n\nResults of the year');
    const { stdout } = await yinfa('import draft.docx', { imported: () => ({ files, review }) });
    expect(stdout).toContain(`
What the parts are about (lines of report.yaml); where it is wrong, set role: below the line
  过去五年工作回顾  review of five years, review of the year  line 5
  今年安排          plan of the year                          line 8

Results of the year
  地区生产总值  286.4亿元  增长5.6%  line 7
  出口          增长3%               line 18

Targets of the year
  地区生产总值  增长5%左右  line 9

Not sure, so on no slide until figures.yaml reads it
  出口总额    0%  line 0  not sure: may be of a part or a group
`);
    expect(stdout).toContain(`
  出口总额    7%  line 7  not sure: may be of a part or a group
  … 2

12 numbers that nothing reads: npx yinfa figures --uncovered content/draft

Next: npx yinfa build content/draft
`);
    const chinese = await yinfa('import draft.docx --lang zh', { imported: () => ({ files, review }) });
    expect(chinese.stdout).toContain(`
各部分讲什么（行号是 report.yaml 的）；不对的，在该行下写 role: 改正
  过去五年工作回顾  五年回顾、年度回顾  第 5 行
  今年安排          年度安排            第 8 行
`);
    const { stdout: json } = await yinfa('import draft.docx --json', { imported: () => ({ files, review }) });
    expect(JSON.parse(json).review).toEqual(review);
  });
  it('counts the sentences of an update, and shows them where nothing is written', async () => {
    const scene: Scene = { imported: () => ({ files, changes }) };
    const updated = await yinfa('import draft.docx --update', scene);
    expect(updated.stdout).toContain('\nreport.yaml  sentences: 40 kept, 1 changed, 1 added, 1 removed\n\nNext:');
    const shown = await yinfa('import draft.docx --update --dry-run', scene);
    expect(shown.stdout).toBe(`content/draft: would be written (nothing is, with --dry-run)
  content/draft/报告.yaml      new
  content/draft/glossary.yaml  unchanged

report.yaml  sentences: 40 kept, 1 changed, 1 added, 1 removed
    9  全区生产总值[-3810.24-]{+3825.10+}亿元，增长4.5%。
   10  {+新话。+}
   11  [-旧话。-]
`);
    expect((await yinfa('import draft.docx --update --dry-run --lang zh', scene)).stdout).toContain(
      '\nreport.yaml  句子：保留 40，修改 1，新增 1，删去 1\n',
    );
  });
  it.each([
    ['在末尾加长的一句', '在末尾加长的一句话', '在末尾加长的一句{+话+}'],
    ['一二一二', '一二', '一二[-一二-]'],
    ['增长15%', '增长5%', '增长[-15%-]{+5%+}'],
    ['甲', '乙', '[-甲-]{+乙+}'],
  ])('shows %s → %s as %s', async (was, text, shown) => {
    const lines = [{ kind: 'changed', line: 9, was, text }];
    const only = { 'report.yaml': { ...changes['report.yaml'], lines } } as unknown as typeof changes;
    const { stdout } = await yinfa('import x.txt --update --dry-run', { imported: () => ({ files, changes: only }) });
    expect(stdout).toContain(`\n    9  ${shown}\n`);
  });
  it.skipIf(noGit)('names the comparison as the next step of an update, where git has the report', async () => {
    const root = mkdtempSync(join(tmpdir(), 'yinfa-import-'));
    onTestFinished(() => rmSync(root, { recursive: true }));
    const git = (...words: string[]) =>
      execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...words], { cwd: root });
    const next = async () => {
      const scene = { root, imported: () => ({ files, changes }) };
      return (await yinfa('import draft.docx --update', scene)).stdout.split('\n').at(-2);
    };
    const builds = 'Next: npx yinfa build content/draft';
    expect(await next()).toBe(builds);
    git('init', '-q');
    mkdirSync(join(root, 'content/draft'), { recursive: true });
    writeFileSync(join(root, 'content/draft/report.yaml'), '');
    expect(await next()).toBe(builds);
    git('add', '-A');
    git('commit', '-q', '-m', 'x');
    expect(await next()).toBe('Next: npx yinfa diff HEAD content/draft (what changed), npx yinfa build content/draft');
  });
  it('says where nothing changed', async () => {
    const { stdout } = await yinfa('import draft.docx --update', { imported: () => ({ files: files.slice(1) }) });
    expect(stdout).toBe('content/draft: nothing changed\n  content/draft/glossary.yaml  unchanged\n');
  });
  it('answers 0 for warnings and 1 for errors, which write nothing', async () => {
    const warned = await yinfa('import draft.docx', { imported: () => ({ files, diagnostics: [unsure] }) });
    expect(warned.code).toBe(0);
    expect(warned.stderr).toMatch(/^warning\[/);
    const failed = await yinfa('import draft.docx', { imported: () => ({ ok: false, diagnostics: [bad, unsure] }) });
    expect(failed).toMatchObject({ code: 1, stdout: 'draft.docx: not imported, 1 error\n' });
    const chinese = await yinfa('import 稿.docx --lang zh', {
      imported: () => ({ ok: false, diagnostics: [bad], understood }),
    });
    expect(chinese.stdout).toMatch(/^《政府工作报告》.*\n稿\.docx：未导入，有 1 个错误\n$/);
  });
  it('hands on what was asked for', async () => {
    const asked: unknown[] = [];
    const imported: Scene['imported'] = (file, options) => {
      asked.push([file, options]);
      return {};
    };
    await yinfa('import a.txt', { imported });
    await yinfa('import a.txt --to content/b --update --dry-run', { imported });
    expect(asked).toEqual([
      ['a.txt', { update: false, dryRun: false }],
      ['a.txt', { to: 'content/b', update: true, dryRun: true }],
    ]);
  });
  it('colours only for a terminal that wants it', async () => {
    const stdout = async (env: Record<string, string>, stdoutIsTerminal: boolean) =>
      (await yinfa('import x.txt --dry-run', { imported: () => ({ files, changes }), env, stdoutIsTerminal })).stdout;
    expect(await stdout({}, true)).toContain('\u001b[34;4m新话。\u001b[0m');
    expect(await stdout({}, false)).not.toContain('\u001b');
    expect(await stdout({ NO_COLOR: '1' }, true)).not.toContain('\u001b');
  });
  it('lets nothing of texts and names act on the terminal', async () => {
    const evil = '\u001b]0;x\u0007\u009b31m\u202e';
    const lines = [{ kind: 'changed', line: 9, was: evil, text: `甲${evil}` }];
    const dirty = { [evil]: { ...changes['report.yaml'], lines } } as unknown as typeof changes;
    const result: Imported = {
      folder: evil,
      understood: { ...understood, title: evil },
      files: [{ ...files[0]!, path: evil }],
      changes: dirty,
    };
    for (const [line, ok] of [
      [`import ${evil}`, true],
      [`import ${evil} --dry-run`, true],
      [`import ${evil}`, false],
    ] as const) {
      const { stdout } = await yinfa(line, { imported: () => ({ ...result, ok }) });
      expect(stdout.replaceAll('\n', '')).not.toMatch(/\p{Cc}|\p{Bidi_Control}/u);
    }
    const unchanged = await yinfa('import x', { imported: () => ({ ...result, files: [] }) });
    expect(unchanged.stdout.replaceAll('\n', '')).not.toMatch(/\p{Cc}|\p{Bidi_Control}/u);
  });
});

describe('yinfa import --json', () => {
  it('prints one object, texts by their paths where they are only shown', async () => {
    const preview = new Map([['content/draft/report.yaml', 'title: x\n']]);
    const { code, stdout } = await yinfa('import draft.docx --dry-run --json', {
      imported: () => ({ understood, files, changes, preview, diagnostics: [unsure] }),
    });
    const outcome = JSON.parse(stdout);
    expect(outcome).toEqual({
      ok: true,
      version: '1.2.3',
      folder: 'content/draft',
      understood,
      files,
      changes,
      preview: { 'content/draft/report.yaml': 'title: x\n' },
      diagnostics: [expect.objectContaining({ code: 'deck/empty-slide', severity: 'warning', file: null })],
    });
    expect(code).toBe(0);
  });
  it('also for a mistake in the command and for a fault of the program', async () => {
    const missing = await yinfa('import --json');
    expect(JSON.parse(missing.stdout)).toMatchObject({ ok: false, diagnostics: [{ code: 'usage/missing-argument' }] });
    expect(missing.code).toBe(2);
    const fault = await yinfa('import x.txt --json', {
      imported: () => {
        throw new Error('a hole');
      },
    });
    expect(JSON.parse(fault.stdout)).toMatchObject({ ok: false, diagnostics: [{ code: 'internal/fault' }] });
    expect(fault.code).toBe(1);
  });
});

it('reads the draft from standard input for -', async () => {
  const given: unknown[] = [];
  const { code } = await yinfa('import - --to content/x', {
    stdin: '# 报告\n',
    imported: (draft, options) => {
      given.push(Buffer.from(draft as Uint8Array).toString(), options.to);
      return {};
    },
  });
  expect([code, given]).toEqual([0, ['# 报告\n', 'content/x']]);
});
