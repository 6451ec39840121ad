import { describe, expect, it } from 'vitest';
import { yinfa } from './fake.js';

describe('the language', () => {
  it('is that of --lang, else of the system', async () => {
    const usage = async (line: string, env = {}) => (await yinfa(line, { env })).stdout.split('\n')[0];
    expect(await usage('', { LANG: 'zh_CN.UTF-8' })).toMatch(/^用法/);
    expect(await usage('', { LANG: 'zh_CN.UTF-8', LC_ALL: 'en_US.UTF-8' })).toMatch(/^Usage/);
    expect(await usage('--lang en', { LANG: 'zh_CN.UTF-8' })).toMatch(/^Usage/);
    expect(await usage('--lang=zh-CN')).toMatch(/^用法/);
    expect(await usage('build --help --lang zh')).toMatch(/^用法/);
    expect(await usage('')).toMatch(/^Usage/);
  });

  it('is the one mistakes are told in, wherever it stands', async () => {
    expect((await yinfa('--oot --lang zh-CN')).stderr).toContain('没有 --oot 这个选项');
    expect((await yinfa('--lang zh-CN buidl')).stderr).toContain('没有 buidl 这个命令');
  });
});

describe('a bug of the program', () => {
  const build = () => {
    throw new TypeError('x is undefined');
  };
  it('is an apology without a stack trace, and exit code 1', async () => {
    const { code, stdout, stderr } = await yinfa('build content/a', { build });
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain('Sorry, this is a fault of Yinfa 1.2.3, not of your report: x is undefined');
    expect(stderr).not.toContain('at build');
    expect((await yinfa('build content/a --lang zh', { build })).stderr).toContain('很抱歉，这是印发 1.2.3 自身的故障');
  });
  it('is none where the system has no more memory or files', async () => {
    const short = () => {
      throw new Error("EMFILE: too many open files, open 'a'");
    };
    const { code, stderr } = await yinfa('build content/a', { build: short });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^error\[world\/shortage\]: the system allows no more open files: EMFILE/);
    expect(stderr).toContain('ulimit -n');
    expect(stderr).not.toContain('fault of Yinfa');
    const json = JSON.parse((await yinfa('build content/a --json', { build: short })).stdout);
    expect(json).toMatchObject({ ok: false, diagnostics: [{ code: 'world/shortage' }] });
  });
  it('has its stack trace with YINFA_DEBUG=1', async () => {
    const { stderr } = await yinfa('build content/a', { build, env: { YINFA_DEBUG: '1' } });
    expect(stderr).toMatch(/TypeError: x is undefined\n +at .*build/);
  });
  it('is one JSON object with --json', async () => {
    const { code, stdout } = await yinfa('build content/a --json', { build });
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ ok: false, reports: [], diagnostics: [{ code: 'internal/fault' }] });
  });
});
