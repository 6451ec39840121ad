import { describe, expect, it } from 'vitest';
import { parse } from '../../src/cli/arguments.js';
import { commandWords } from '../../src/cli/words/command.js';
import { cells } from '../../src/diagnostics/terminal-cells.js';
import { yinfa } from './fake.js';

const words = commandWords('en');

const commands = ['build', 'import', 'init', 'diff', 'verify', 'check', 'open', 'figures', 'help'];
const lines = ['', ...commands.map((name) => `help ${name}`)];

describe('help', () => {
  it('is what yinfa says alone', async () => {
    const alone = await yinfa('');
    expect(alone).toMatchObject({ code: 0, stderr: '', loaded: [] });
    expect((await yinfa('--help')).stdout).toBe(alone.stdout);
    expect((await yinfa('help')).stdout).toBe(alone.stdout);
    expect((await yinfa('--lang en')).stdout).toBe(alone.stdout);
  });

  it('of a command is asked for in two ways', async () => {
    const { code, stdout } = await yinfa('help build');
    expect(code).toBe(0);
    expect((await yinfa('build --help')).stdout).toBe(stdout);
    expect((await yinfa('build -h')).stdout).toBe(stdout);
  });

  it.each([
    ['en', ['Usage:', 'Arguments:', 'Options:', 'Examples:', 'Exit codes']],
    ['zh-CN', ['用法：', '参数：', '选项：', '示例：', '退出码']],
  ])('of build in %s has every option, and teaches', async (language, headings) => {
    const { stdout } = await yinfa(`help build --lang ${language}`);
    for (const word of [
      '--out',
      '--only',
      '--json',
      '--lang',
      '--version',
      '--help',
      'report.yaml',
      'out/',
      ...headings,
    ]) {
      expect(stdout).toContain(word);
    }
  });

  it.each([
    ['import', ['--to', '--update', '--prune', '--convert', '--as', '--dry-run', '--json']],
    ['init', ['--json']],
    ['diff', ['--report', '--redline', '--author', '--date', '--out', '--json']],
    ['verify', ['--out', '--json']],
    ['figures', ['--uncovered', '--core', '--sentences', '--json']],
  ])('of %s has its options and no others', async (command, options) => {
    const all = [...options, '--lang', '--version', '--help'];
    for (const language of ['en', 'zh-CN']) {
      const { code, stdout, loaded } = await yinfa(`${command} --help --lang ${language}`);
      expect([code, loaded]).toEqual([0, []]);
      const listed = stdout.split('\n').flatMap((row) => /^ {2}(?:-\w, )?(--[a-z-]+)/.exec(row)?.[1] ?? []);
      expect(listed.sort()).toEqual([...all].sort());
      expect(stdout).toMatch(language === 'en' ? /^Examples:$/m : /^示例：$/m);
    }
  });

  it.each(lines)('of %j is all Chinese in Chinese, and no Han stands in the English', async (line) => {
    const { stdout } = await yinfa(`${line} --lang zh-CN`);
    expect(stdout).not.toMatch(/Usage|Options|Commands|Arguments|display|\[options\]|\[command\]/);
    expect((await yinfa(`${line} --lang en`)).stdout).not.toMatch(/\p{Script=Han}/u);
  });

  it.each(['en', 'zh-CN'])('fits eighty cells in %s', async (language) => {
    for (const line of lines) {
      for (const row of (await yinfa(`${line} --lang ${language}`)).stdout.split('\n'))
        expect(cells(row), row).toBeLessThanOrEqual(80);
    }
  });

  it.each(['import', 'build', 'diff'])('of %s shows the way from Word to Word and to the book', async (command) => {
    for (const language of ['en', 'zh-CN']) {
      const { stdout } = await yinfa(`${command} --help --lang ${language}`);
      const steps = [
        ...stdout.matchAll(/^ {2}\d\. .+\n {5}npx yinfa (\w+).*?(?: (--(?:only docx|update|redline|verify)).*)?$/gm),
      ];
      expect(steps.map((step) => step.slice(1).filter(Boolean).join(' '))).toEqual([
        'import',
        'build --only docx',
        'import --update',
        'diff --redline',
        'build --verify',
      ]);
    }
  });

  it.each(['en', 'zh-CN'])('writes every command in %s as it is typed in a project', async (language) => {
    for (const line of lines) {
      const { stdout } = await yinfa(`${line} --lang ${language}`);
      expect(stdout).toMatch(/npx yinfa/);
      expect(stdout, line).not.toMatch(/(?<!npx )\byinfa /);
    }
  });

  it('has its columns under each other in Chinese', async () => {
    const rows = (await yinfa('--lang zh-CN')).stdout
      .split('\n')
      .filter((row) => /^ {2}(-|build \[|import <|init \[|diff <|verify \[|figures \[|help \[)/.test(row));
    expect(rows).toHaveLength(10);
    const starts = rows.map((row) => cells(/^ {2}.*? {2,}/.exec(row)?.[0] ?? ''));
    expect(new Set(starts).size).toBe(1);
  });
});

describe('a missing argument', () => {
  it('is named as the help names it', async () => {
    expect((await yinfa('import --lang zh')).stderr).toContain('yinfa import 后面缺少稿件文件');
    expect((await yinfa('diff --lang zh')).stderr).toContain('yinfa diff 后面缺少旧稿');
    expect((await yinfa('diff a b c --lang zh')).stderr).toContain('yinfa diff 的参数多了');
  });
});

it('prints the version alone', async () => {
  expect(await yinfa('--version')).toMatchObject({ code: 0, stdout: '1.2.3\n', stderr: '', loaded: [] });
});

describe('a mistake in the command', () => {
  it.each([
    ['build --oot dist', 'usage/unknown-option', 'Did you mean --out?'],
    ['build --jsno', 'usage/unknown-option', 'Did you mean --json?'],
    ['--verison', 'usage/unknown-option', 'Did you mean --version?'],
    ['build --hepl', 'usage/unknown-option', 'Did you mean --help?'],
    ['build --json=yes', 'usage/unknown-option', 'no option “--json=yes”'],
    ['build -z', 'usage/unknown-option', 'hint: npx yinfa --help'],
    ['buidl', 'usage/unknown-command', 'Did you mean build?'],
    ['content/a', 'usage/unknown-command', 'yinfa build [folder…]'],
    ['help buidl', 'usage/unknown-command', 'Did you mean build?'],
    ['build --out', 'usage/missing-value', 'after --out'],
    ['build --out --verify', 'usage/missing-value', 'after --out'],
    ['build --out=', 'usage/missing-value', 'after --out'],
    ['build --only', 'usage/missing-value', 'after --only'],
    ['build --only doc', 'usage/invalid-value', 'Allowed here: pdf, pptx, svg, handout, docx, notes.'],
    ['build --only handout,svg', 'usage/invalid-value', 'takes one value'],
    ['build --only pdf，doc', 'usage/invalid-value', 'Allowed here'],
    ['build --only pfd', 'usage/invalid-value', 'Did you mean “pdf”?'],
    ['check --format docs', 'usage/invalid-value', 'Did you mean “docx”?'],
    ['import a.txt --as 12=heading', 'usage/invalid-value', '12=section'],
    ['import a.txt --as 0=section', 'usage/invalid-value', '12=section'],
    ['build --watch --shard 1/2', 'usage/not-together', '--shard'],
    ['build --shard 0/2', 'usage/invalid-value', 'Allowed here: 1/2, 2/2'],
    ['build --lang fr', 'usage/invalid-value', 'Allowed here: en, zh-CN.'],
    ['--lang', 'usage/missing-value', 'after --lang'],
    ['build README.md', 'usage/invalid-value', 'Allowed here: content/a.'],
    ['verify README.md', 'usage/invalid-value', 'Allowed here: content/a.'],
    ['import', 'usage/missing-argument', 'yinfa import needs a <file>'],
    ['diff', 'usage/missing-argument', 'yinfa diff needs a <old>'],
    ['diff --out x', 'usage/missing-argument', 'yinfa help diff'],
    ['import a.docx b.docx', 'usage/excess-argument', 'too many arguments for yinfa import'],
    ['diff a b c', 'usage/excess-argument', 'quotation marks'],
    ['import a.docx --to', 'usage/missing-value', 'after --to'],
    ['import a.docx --to --update', 'usage/missing-value', 'after --to'],
    ['diff HEAD --report', 'usage/missing-value', 'after --report'],
    ['diff HEAD --out=', 'usage/missing-value', 'after --out'],
    ['import a.docx --dryrun', 'usage/unknown-option', 'Did you mean --dry-run?'],
    ['diff HEAD --redlin', 'usage/unknown-option', 'Did you mean --redline?'],
    ['diff HEAD --redline=word', 'usage/invalid-value', 'docx'],
    ['diff HEAD --date 2025-02-30', 'usage/invalid-value', '2025-01-06T10:20'],
    ['diff HEAD --author', 'usage/missing-value', '--author'],
    ['verify --only pdf', 'usage/unknown-option', 'hint: npx yinfa --help'],
    ['diff HEAD --watch', 'usage/unknown-option', 'hint: npx yinfa --help'],
    ['import a.docx --out x', 'usage/unknown-option', 'hint: npx yinfa --help'],
    ['build --update', 'usage/unknown-option', 'hint: npx yinfa --help'],
    // Editors and Chinese keyboards make other dashes of --.
    ['import a.docx ——update', 'usage/unknown-option', 'Did you mean --update?'],
    ['import a.docx －－to content/b', 'usage/unknown-option', 'Did you mean --to?'],
    ['build –-verify', 'usage/unknown-option', 'Did you mean --verify?'],
    ['build -verify', 'usage/unknown-option', 'Did you mean --verify?'],
    ['import a.docx --to “content/b”', 'usage/invalid-value', 'Allowed here: content/b.'],
    ['imprt a.docx', 'usage/unknown-command', 'Did you mean import?'],
    ['verfy', 'usage/unknown-command', 'Did you mean verify?'],
  ])('%j is %s', async (line, code, words) => {
    const files = { 'content/a/report.yaml': '', 'README.md': '' };
    const result = await yinfa(line, { files });
    expect(result.code).toBe(2);
    expect(result.stderr).toContain(`error[${code}]: `);
    expect(result.stderr).toContain(words);
    expect(result.stderr).not.toMatch(/^error: /m);
    expect(result.stdout).toBe('');
    expect(result.builds).toEqual([]);
  });
});

it.each([
  ['init', ''],
  ['build', 'content/a', ''],
  ['diff', ''],
  ['diff', 'HEAD', ''],
  ['open', ''],
  ['import', ''],
])('yinfa %s with an empty name is refused', (...argv) => {
  expect(parse(argv, words, '1')).toMatchObject({
    kind: 'usage-error',
    problem: { code: 'usage/missing-argument', args: { command: argv[0] } },
  });
});
