import { describe, expect, it } from 'vitest';
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
    expect(stdout).toContain('肯定[marks/half-width]: 汉字旁用了半角标点“,”');
    expect(stdout).toMatch(/a：肯定 1 处，很可能 0 处，提示 0 处\n$/);
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
  it('answers 2 for options that do not go together', async () => {
    for (const line of [
      'check --json --format sarif',
      'check --fix --accept a',
      'check --format xml',
      'check README.md',
    ])
      expect((await yinfa(line, { files: { ...wrong.files, 'README.md': '' } })).code, line).toBe(2);
  });
  it('lets nothing of the content act on the terminal', async () => {
    const { stdout } = await yinfa('check', { files: files('  - 新建\u202e学校3所,改建5所。\n') });
    expect(stdout.replaceAll('\n', '')).not.toMatch(/\p{Cc}|\p{Bidi_Control}/u);
  });
});
