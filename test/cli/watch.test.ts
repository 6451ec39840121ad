import { describe, expect, it } from 'vitest';
import { error } from '../../src/diagnostics/diagnostic.js';
import type { Scene } from './fake.js';
import { yinfa } from './fake.js';

type Watched = NonNullable<Scene['watched']>[number];

const built = (more: Partial<Watched> = {}): Watched => ({
  name: 'a',
  folder: 'content/a',
  ok: true,
  diagnostics: [],
  files: [{ kind: 'pdf', path: 'out/a/report.pdf', bytes: 1_300_000, pages: 31 }],
  written: [],
  milliseconds: 412.6,
  changes: undefined,
  ...more,
});
const none = { indicators: [], pages: [], slides: [] };
const at = { file: 'content/a/report.yaml', line: 1, column: 1 };
const reading = (shown: string, change = '') => ({ shown, change, at });
const indicator = (id: string) => ({ id, label: id, before: reading('1亿元'), after: reading('2亿元', '增长4.5%') });
const page = (position: number, label: string) => ({ position, label, name: label || '+0' });
const bad = error('content/tab', {}, { file: 'content/a/report.yaml', line: 1, column: 1 });

describe('yinfa build --watch', () => {
  it('tells the first build whole, and of each later one what changed', async () => {
    const changes = {
      ...none,
      indicators: [indicator('生产总值')],
      pages: [1, 2, 3, 7].map((number) => page(number + 4, `${number}`)),
      slides: [
        { label: '3', look: 'new' as const, notes: false },
        { label: '4', look: 'moved' as const, notes: false },
        { label: '5', look: 'same' as const, notes: true },
        { label: '13', look: 'new' as const, notes: false },
      ],
    };
    const watched = [built(), built({ changes }), built({ changes: none })];
    const { code, stdout, stderr } = await yinfa('build content/a --watch', { watched });
    expect(stdout).toBe(`a: 1 file in 0.4 s
  out/a/report.pdf  1.2 MB  31 pages
a: 生产总值 1亿元 → 2亿元，增长4.5%; p. 1–3, 7; slides 3, 13 (413 ms)
a: nothing printed changed (413 ms)
Watching content/a; Ctrl+C ends it.
`);
    expect([code, stderr]).toEqual([0, '']);
    const chinese = await yinfa('build content/a --watch --lang zh', { watched });
    expect(chinese.stdout).toBe(`a：已生成 1 个文件，用时 0.4 秒
  out/a/report.pdf  1.2 MB  31 页
a：生产总值 1亿元 → 2亿元，增长4.5%；第 1–3、7 页；第 3、13 张（413 毫秒）
a：印出的内容没有变化（413 毫秒）
正在监视 content/a，按 Ctrl+C 结束。
`);
  });
  it('tells no more than three figures, and pages without a number by their place', async () => {
    const indicators = ['甲', '乙', '丙', '丁', '戊'].map(indicator);
    const pages = [page(1, ''), page(5, '1')];
    const watched = [built(), built({ changes: { ...none, indicators, pages } })];
    const { stdout } = await yinfa('build content/a --watch', { watched });
    expect(stdout).toContain(
      'a: 甲 1亿元 → 2亿元，增长4.5%; 乙 1亿元 → 2亿元，增长4.5%; 丙 1亿元 → 2亿元，增长4.5%; 2 more figures; p. (1), 1 (',
    );
    const gone = { ...none, indicators: [{ id: 'x', label: '甲', before: reading('1亿元') }] };
    const without = await yinfa('build content/a --watch', { watched: [built(), built({ changes: gone })] });
    expect(without.stdout).toContain('a: 甲 1亿元 → — (');
  });
  it('tells errors and goes on', async () => {
    const watched = [built(), built({ ok: false, diagnostics: [bad], files: [] }), built({ changes: none })];
    const { code, stdout, stderr } = await yinfa('build content/a --watch', { watched });
    expect(stdout.split('\n').slice(2)).toEqual([
      'a: not written, 1 error',
      'a: nothing printed changed (413 ms)',
      'Watching content/a; Ctrl+C ends it.',
      '',
    ]);
    expect(stderr).toContain('error[content/tab]');
    expect(code).toBe(0);
  });
  it('tells the first build of each report whole', async () => {
    const watched = [built(), built({ name: 'b', folder: 'content/b', changes: none })];
    const { stdout } = await yinfa('build --watch', { watched });
    expect(stdout).toMatch(/^a: 1 file .*\n.*\nb: 1 file .*\n.*\nWatching content\/a, content\/b;/);
  });
  it('does not wait for an edition that does not exist', async () => {
    const problem = error('usage/invalid-value', { option: '--edition', value: 'x', known: ['session'] });
    const { code, stdout } = await yinfa('build content/a --watch --edition x', {
      watched: [built({ ok: false, diagnostics: [problem], files: [] })],
    });
    expect(code).toBe(2);
    expect(stdout).not.toContain('Watching');
  });
  it('refuses what has no meaning for a command that does not end', async () => {
    const json = await yinfa('build --watch --json');
    expect(json).toMatchObject({ code: 2, loaded: [] });
    expect(json.stderr).toBe('');
    expect(JSON.parse(json.stdout)).toMatchObject({ ok: false, diagnostics: [{ code: 'usage/not-together' }] });
    const verify = await yinfa('build --verify --watch --lang zh');
    expect(verify).toMatchObject({ code: 2, stdout: '', loaded: [] });
    expect(verify.stderr).toContain('--verify 和 --watch 不能同时使用');
  });
  it('interrupted while it builds for the first time, says nothing of watching', async () => {
    const { code, stdout } = await yinfa('build content/a --watch', { watched: [built()], isInterrupted: true });
    expect(stdout).not.toContain('Watching');
    expect(code).toBe(0);
  });
  it('does not begin where there is nothing to watch', async () => {
    const files = { 'content/a/report.yaml': '', 'README.md': '' };
    expect(await yinfa('build README.md --watch', { files })).toMatchObject({ code: 2, stdout: '', loaded: [] });
    expect(await yinfa('build nowhere --watch', { files })).toMatchObject({ code: 1, stdout: '', loaded: [] });
  });
  it('lets nothing of names and texts act on the terminal', async () => {
    const evil = '\u001b]0;x\u0007\u009b31m\u202e';
    const changes = { ...none, indicators: [{ ...indicator(evil), before: reading(evil, evil) }] };
    const files = { [`content/${evil}/report.yaml`]: '' };
    const watched = [
      built({ name: evil, files: [{ kind: 'pdf', path: evil, bytes: 1 }] }),
      built({ name: evil, changes }),
      built({ name: evil, ok: false }),
    ];
    const { stdout } = await yinfa(`build content/${evil} --watch`, { files, watched });
    expect(stdout.split('\n')).toHaveLength(6);
    expect(stdout.replaceAll('\n', '')).not.toMatch(/\p{Cc}|\p{Bidi_Control}/u);
  });
});
