import { describe, expect, it } from 'vitest';
import type { Api } from '../../src/cli/io.js';
import { error } from '../../src/diagnostics/diagnostic.js';
import { reportWith } from '../content/folder.js';
import { yinfa } from './fake.js';

const files = (body: string) => ({ 'content/a/report.yaml': reportWith(body) });
const wrong = { files: files('  - 新建学校3所,改建5所。\n') };
const likely = { files: files('  - 他说：“要做好“三农”工作。”\n') };

describe('yinfa check', () => {
  it('shows a finding at its line, with reason and fix, and counts', async () => {
    const { code, stdout, stderr } = await yinfa('check', wrong);
    expect(
      stdout.replace(/\(\w+\)/, '(id)'),
    ).toBe(`content/a/report.yaml:7:11: certain[marks/half-width]: the half-width mark , beside Han (id)
   7 |   - 新建学校3所,改建5所。
     |                ^
   hint: , → ，

a: 1 certain, 0 likely, 0 hints
`);
    expect([code, stderr]).toEqual([1, '']);
  });
  it('says it in Chinese', async () => {
    const { stdout } = await yinfa('check content/a --lang zh', wrong);
    expect(stdout).toContain('必改[marks/half-width]: 汉字旁用了半角标点“,”');
    expect(stdout).toMatch(/a：必改 1 处，疑似有误 0 处，提示 0 处\n$/);
  });
  it('answers 0 where nothing is certain, 1 for likely findings with --strict', async () => {
    expect(await yinfa('check', { files: files('  - 一，二。\n') })).toMatchObject({
      code: 0,
      stdout: 'a: nothing found\n',
    });
    expect((await yinfa('check', likely)).code).toBe(0);
    expect((await yinfa('check --strict', likely)).code).toBe(1);
  });
  it('answers 1 for errors of the content, which it says as a build does', async () => {
    const { code, stderr } = await yinfa('check', { files: { 'content/a/report.yaml': 'title: 报告\n' } });
    expect(code).toBe(1);
    expect(stderr).toContain('error[content/missing-key]');
  });
  it('shows the change, and writes it', async () => {
    const { code, stdout } = await yinfa('check --fix', wrong);
    expect(stdout).toBe(
      'content/a/report.yaml:7\n  - - 新建学校3所,改建5所。\n  + - 新建学校3所，改建5所。\n1 line changed\n\na: nothing found\n',
    );
    expect(code).toBe(0);
    const dry = await yinfa('check --fix --dry-run', wrong);
    expect(dry.stdout).toContain('1 line to change, nothing written');
    expect(dry.code).toBe(1);
  });
  it('shows the first of many findings of a rule, and how many more there are', async () => {
    const body = Array.from({ length: 130 }, (_, i) => `  - 新建学校${i}所,改建5所。\n`).join('');
    const { stdout } = await yinfa('check', { files: files(body) });
    expect(stdout.match(/certain\[marks\/half-width\]/g)).toHaveLength(100);
    expect(stdout).toContain('30 more of [marks/half-width]; --json has them all.\n\na: 130 certain');
    expect(JSON.parse((await yinfa('check --json', { files: files(body) })).stdout).reports[0].findings).toHaveLength(
      130,
    );
  });
  it('accepts a finding', async () => {
    const id = /\((\w+)\)\n/.exec((await yinfa('check', wrong)).stdout)![1];
    const { code, stdout } = await yinfa(`check --accept ${id} --reason quoted`, wrong);
    expect(stdout).toContain('  + # proof: ignore marks/half-width 「,」 quoted\n');
    expect([code, stdout.endsWith('a: nothing found; 1 ignored\n')]).toEqual([0, true]);
  });
  it('prints one object with --json, one log with --format sarif', async () => {
    const outcome = JSON.parse((await yinfa('check --json', wrong)).stdout);
    expect(outcome).toMatchObject({
      ok: false,
      version: '1.2.3',
      reports: [
        {
          name: 'a',
          findings: [{ rule: 'marks/half-width', level: 'certain', line: 7, column: 11, fix: '，', hint: ', → ，' }],
        },
      ],
    });
    const log = JSON.parse((await yinfa('check --format sarif', wrong)).stdout);
    expect(log.runs[0].results).toHaveLength(1);
  });
  it('accepts in the one of many reports that has the finding', async () => {
    const two = { files: { ...wrong.files, 'content/b/report.yaml': reportWith('  - 一。\n') } };
    const id = /\((\w+)\)\n/.exec((await yinfa('check content/a', two)).stdout)![1];
    expect(await yinfa(`check --accept ${id}`, two)).toMatchObject({ code: 0, stderr: '' });
    const none = await yinfa('check --accept zzz --json', two);
    expect(none.code).toBe(1);
    expect(JSON.parse(none.stdout)).toMatchObject({ ok: false, diagnostics: [{ code: 'proof/unknown-finding' }] });
    expect(none.stdout.match(/there is no finding zzz/g)).toHaveLength(1);
    const { stderr } = await yinfa('check --accept zzz', two);
    expect(stderr.match(/there is no finding zzz/g)).toHaveLength(1);
  });
  it('says which errors kept a part from being checked', async () => {
    const { code, stdout } = await yinfa('check', {
      files: { ...wrong.files, 'content/a/glossary.yaml': 'label: 附件\n' },
    });
    expect([code, stdout.split('\n').at(-2)]).toEqual([
      1,
      'a: 2 errors; in what could be read: 1 certain, 0 likely, 0 hints',
    ]);
  });
  it('prints nothing but the object with --json, whatever is ignored or wrong', async () => {
    const body = '  # proof: ignore marks/half-width 「,」 原文\n  - 一,二约30人左右。\n';
    const { stdout } = await yinfa('check --json', { files: files(body), isTerminal: true });
    expect(JSON.parse(stdout).reports[0]).toMatchObject({
      findings: [{ rule: 'numerals/approximate-twice' }],
      ignored: [{ rule: 'marks/half-width', line: 8, reason: '原文', message: expect.stringContaining('half-width') }],
    });
  });
  it('says on a terminal which of several reports is read', async () => {
    const two = { files: { ...wrong.files, 'content/b/report.yaml': reportWith('  - 一。\n') }, isTerminal: true };
    expect((await yinfa('check', two)).stderr).toBe('Checking content/a (1 of 2)\nChecking content/b (2 of 2)\n');
    expect((await yinfa('check content/a', two)).stderr).toBe('');
  });
  it('has one Word file for one report', async () => {
    const two = { files: { ...wrong.files, 'content/b/report.yaml': reportWith('  - 一。\n') } };
    const { code, stderr } = await yinfa('check --format docx --out a.docx', two);
    expect([code, stderr]).toEqual([2, expect.stringContaining('error[usage/one-file]')]);
  });
  it('says which Word file was written, and its findings are in it alone', async () => {
    const asked: unknown[] = [];
    const commented = (...[, path, options]: Parameters<Api['writeCommentedWord']>) => {
      asked.push([path, options]);
      return { ok: true, path, comments: 1, diagnostics: [] };
    };
    const scene = { ...wrong, commented };
    expect(await yinfa('check --format docx --author 王明 --date 2025-01-06', scene)).toMatchObject({
      code: 1,
      stdout: 'a: 1 certain, 0 likely, 0 hints\n  out/a/proof.docx: 1 comment, with that on the title\n',
    });
    await yinfa('check --format docx --out dist', scene);
    await yinfa('check content/a --format docx --out x/Y.DOCX --lang zh', scene);
    expect(asked).toEqual([
      ['out/a/proof.docx', { language: 'en', author: '王明', date: new Date('2025-01-06T00:00:00Z') }],
      ['dist/a/proof.docx', { language: 'en' }],
      ['x/Y.DOCX', { language: 'zh-CN' }],
    ]);
  });
  it('answers 1 where the Word file could not be written', async () => {
    const path = 'out/a/proof.docx';
    const commented = () => ({ ok: false, path, comments: 0, diagnostics: [error('proof/not-overwritten', { path })] });
    const { code, stdout, stderr } = await yinfa('check --format docx', { files: files('  - 一。\n'), commented });
    expect([code, stdout]).toEqual([1, 'a: nothing found\n']);
    expect(stderr).toContain('error[proof/not-overwritten]');
  });
  it('compares with a table of statistics and with last year’s report', async () => {
    const body = '  - part: 2023年工作回顾\n    body:\n      - 全县地区生产总值达到312.5亿元。\n';
    const last = reportWith(body.replace('2023', '2022').replace('达到', '')).replaceAll('2024', '2023');
    const all = {
      ...files(body),
      'last/report.yaml': last,
      'statistics.csv': '指标,时期,数值,单位\n地区生产总值,2023年,321.5,亿元\n',
    };
    const { code, stdout, stderr } = await yinfa('check --against statistics.csv --against last/', { files: all });
    expect(stdout).toContain(
      'likely[against/statistics]: 地区生产总值 is 321.5亿元 in the statistics (statistics.csv, C2), but 312.5亿元 here',
    );
    expect(stdout).toContain('likely[against/unmoved]: 地区生产总值 is 312.5亿元 in the report of 2023, too');
    expect([code, stderr]).toEqual([0, '']);
    const outcome = JSON.parse((await yinfa('check --json --against statistics.csv', { files: all })).stdout);
    expect(outcome.reports[0].findings).toMatchObject([{ rule: 'against/statistics', args: { cell: 'C2' } }]);
    const log = JSON.parse((await yinfa('check --format sarif --against last', { files: all })).stdout);
    expect(log.runs[0].results).toMatchObject([{ ruleId: 'against/unmoved', level: 'warning' }]);
    expect((await yinfa('check --strict --against last', { files: all })).code).toBe(1);
    expect((await yinfa('check --against content/a', { files: all })).code).toBe(1);
  });
  it('does not take a comment for idle whose rule has nothing to compare with', async () => {
    const body = '  # proof: ignore against/unmoved as counted\n  - 2023年，全县地区生产总值达到312.5亿元。\n';
    expect((await yinfa('check', { files: files(body) })).stderr).toBe('');
  });
  it('answers 2 for options that do not go together', async () => {
    for (const line of [
      'check --json --format sarif',
      'check --fix --accept a',
      'check --template a.csv --fix',
      'check --template a.csv --against b.csv',
      'check --against',
      'check --format xml',
      'check --reason a',
      'check --dry-run',
      'check --out a.docx',
      'check --format sarif --author a',
      'check --format docx --dry-run',
      'check --format docx --json',
      'check README.md',
    ])
      expect((await yinfa(line, { files: { ...wrong.files, 'README.md': '' } })).code, line).toBe(2);
  });
  it('lets nothing of the content act on the terminal', async () => {
    const { stdout } = await yinfa('check', { files: files('  - 新建\u202e学校3所,改建5所。\n') });
    expect(stdout.replaceAll('\n', '')).not.toMatch(/\p{Cc}|\p{Bidi_Control}/u);
  });
});
