/** A revision of git as a world: repositories made in folders of their own. */
import { execFileSync, spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { nodeWorld } from '../../src/world/node-world.js';
import { commitAt, commitsOf, worldAt } from '../../src/world/revision.js';
import type { World } from '../../src/world/world.js';
import { listening } from '../yaml/reported.js';

const noGit = spawnSync('git', ['--version']).status !== 0;
const base = mkdtempSync(join(tmpdir(), 'yinfa-git-'));
afterAll(() => rmSync(base, { recursive: true, force: true }));

/** Nothing of the machine's own settings has a say. */
const env = {
  ...process.env,
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CEILING_DIRECTORIES: base,
  GIT_AUTHOR_NAME: 'A',
  GIT_AUTHOR_EMAIL: 'a@example.org',
  GIT_COMMITTER_NAME: 'A',
  GIT_COMMITTER_EMAIL: 'a@example.org',
};

let count = 0;
let root = '';
function inNewFolder(): void {
  root = join(base, `${++count}`);
  mkdirSync(root);
}
beforeEach(inNewFolder);

const git = (...words: string[]) => execFileSync('git', words, { cwd: root, env, encoding: 'utf8', stdio: 'pipe' });

function write(files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}

function commit(files: Readonly<Record<string, string>>, name = 'one'): void {
  write(files);
  git('add', '-A');
  git('commit', '-q', '-m', name);
}

function start(files: Readonly<Record<string, string>>): void {
  git('init', '-q');
  commit(files);
}

/** The world of a revision, and what was told where there is none. */
function open(revision: string, from = root): { world: World | undefined; told: string[] } {
  const { note, told } = listening();
  const world = worldAt(revision, nodeWorld(from, {}), note);
  return { world, told };
}

function textIn(world: World | undefined, path: string): string {
  const file = world!.read(path);
  return file.ok ? new TextDecoder().decode(file.bytes) : file.reason;
}

const one = { 'content/a/report.yaml': 'title: 旧\n', 'content/a/pictures/p.png': 'PNG' };

describe.skipIf(noGit)('a revision', () => {
  it('has the content as it was, whatever is on the disk now', () => {
    start(one);
    write({ 'content/a/report.yaml': 'title: 新\n', 'content/a/glossary.yaml': 'x', 'content/b/report.yaml': 'y' });
    const { world, told } = open('HEAD');
    expect(told).toEqual([]);
    expect(textIn(world, 'content/a/report.yaml')).toBe('title: 旧\n');
    expect(textIn(world, 'content/a/../a/./report.yaml')).toBe('title: 旧\n');
    expect(world!.list('content')).toEqual(['a']);
    expect(world!.list('content/a/')).toEqual(['pictures', 'report.yaml']);
    expect(world!.list('content/a/report.yaml')).toEqual([]);
    expect(
      ['content', 'content/a/', 'content/b', 'content/a/report.yaml'].map((path) => world!.isFolder(path)),
    ).toEqual([true, true, false, false]);
  });
  it('says as a disk does what is missing and what is a folder', () => {
    start(one);
    write({ 'content/a/glossary.yaml': 'x' });
    const { world } = open('HEAD');
    expect(world!.read('content/a/glossary.yaml')).toEqual({ ok: false, missing: true, reason: 'ENOENT' });
    expect(world!.read('content/a')).toEqual({ ok: false, missing: false, reason: 'EISDIR' });
  });
  it('gives the same bytes object for the same file, bytes as they are', () => {
    start({ ...one, 'content/a/pictures/p.png': '\u0000\u00ff\r\n' });
    const { world } = open('HEAD');
    const [first, again] = [world!.read('content/a/pictures/p.png'), world!.read('content/a/pictures/p.png')];
    expect(first.ok && again.ok && first.bytes === again.bytes).toBe(true);
    expect(textIn(world, 'content/a/pictures/p.png')).toBe('\u0000\u00ff\r\n');
  });
  it('is named as git names it: a tag, a branch, an ancestor, a short hash', () => {
    start(one);
    git('tag', 'v1');
    git('tag', '-a', '-m', 'x', '送审稿');
    commit({ 'content/a/report.yaml': 'title: 新\n' });
    git('branch', 'office/draft');
    for (const name of ['v1', '送审稿', 'HEAD~1', 'office/draft^', git('rev-parse', '--short', 'v1').trim()])
      expect(textIn(open(name).world, 'content/a/report.yaml'), name).toBe('title: 旧\n');
    expect(textIn(open('office/draft').world, 'content/a/report.yaml')).toBe('title: 新\n');
  });
  it('is seen from the folder the user works in', () => {
    start({ 'reports/content/a/report.yaml': '里', 'content/a/report.yaml': '外' });
    const { world } = open('HEAD', join(root, 'reports'));
    expect(textIn(world, 'content/a/report.yaml')).toBe('里');
    expect(world!.list('content')).toEqual(['a']);
  });
  it('knows names with spaces, quotes, line breaks and Han', () => {
    const names = ['越秀 2024', 'a"b', "it's", 'a\nb', 'tab\there'];
    start(Object.fromEntries(names.map((name) => [`content/${name}/report.yaml`, name])));
    git('config', 'core.quotepath', 'true');
    const { world } = open('HEAD');
    expect(world!.list('content')).toEqual([...names].sort());
    for (const name of names) expect(textIn(world, `content/${name}/report.yaml`)).toBe(name);
  });
  it('has its own templates, and those of today where it had none', () => {
    start({ ...one, 'templates/report/theme.yaml': '旧' });
    write({
      'templates/report/theme.yaml': '新',
      'templates/report/extra.hbs': '新',
      'templates/briefing/deck.hbs': '今',
    });
    const { world } = open('HEAD');
    expect(world!.asset('templates/report')).toBe('templates/report');
    expect(textIn(world, 'templates/report/theme.yaml')).toBe('旧');
    expect(world!.list('templates/report')).toEqual(['theme.yaml']);
    expect(world!.asset('templates/briefing')).toBe('templates/briefing');
    expect(textIn(world, 'templates/briefing/deck.hbs')).toBe('今');
    expect(world!.asset('fonts')).toBe(nodeWorld(root, {}).asset('fonts'));
  });
  it('with templates that are gone today still has them', () => {
    start({ ...one, 'templates/report/theme.yaml': '旧' });
    rmSync(join(root, 'templates'), { recursive: true });
    expect(open('HEAD').world!.asset('templates/report')).toBe('templates/report');
  });
  it('is never written to', () => {
    start(one);
    const before = git('rev-parse', 'HEAD^{tree}');
    const result = open('HEAD').world!.write(new Map([['content/a/report.yaml', new Uint8Array()]]));
    expect(result).toMatchObject({ ok: false, reason: 'read-only' });
    expect(git('status', '--short')).toBe('');
    expect(git('rev-parse', 'HEAD^{tree}')).toBe(before);
  });
  it('has line ends as they were committed, whatever git makes of them on the disk', () => {
    git('init', '-q');
    git('config', 'core.autocrlf', 'true');
    commit({ '.gitattributes': '* text=auto eol=crlf\n', 'content/a/report.yaml': 'title: 旧\r\nbody:\r\n' });
    expect(textIn(open('HEAD').world, 'content/a/report.yaml')).toBe('title: 旧\nbody:\n');
  });
  it.skipIf(process.platform === 'win32')('leaves links out: where they lead is not in the revision', () => {
    write({ 'elsewhere/report.yaml': 'x' });
    mkdirSync(join(root, 'content/a'), { recursive: true });
    symlinkSync('../../elsewhere/report.yaml', join(root, 'content/a/report.yaml'));
    start({ 'content/b/report.yaml': 'y' });
    const { world } = open('HEAD');
    expect(world!.list('content')).toEqual(['b']);
    expect(world!.read('content/a/report.yaml')).toMatchObject({ ok: false, missing: true });
  });
  it('leaves other repositories inside it out', () => {
    const inner = join(root, 'content/inner');
    mkdirSync(inner, { recursive: true });
    const there = (...words: string[]) => execFileSync('git', words, { cwd: inner, env, stdio: 'pipe' });
    there('init', '-q');
    writeFileSync(join(inner, 'report.yaml'), 'x');
    there('add', '-A');
    there('commit', '-q', '-m', 'x');
    git('init', '-q');
    write({ 'content/a/report.yaml': 'a' });
    execFileSync('git', ['add', '-A'], { cwd: root, env, stdio: 'pipe' });
    git('commit', '-q', '-m', 'x');
    expect(git('ls-tree', '-r', 'HEAD')).toContain('160000');
    expect(open('HEAD').world!.list('content')).toEqual(['a']);
  });
  it('can be of a bare repository beside the work', () => {
    start(one);
    execFileSync('git', ['clone', '-q', '--bare', root, `${root}.git`], { env });
    expect(textIn(open('HEAD', `${root}.git`).world, 'content/a/report.yaml')).toBe('title: 旧\n');
  });
});

describe.skipIf(noGit || process.platform === 'win32')('a repository whose settings run programs', () => {
  /** What a program of the repository would leave. */
  const trace = () => join(base, 'ran');
  afterEach(() => rmSync(trace(), { force: true }));

  /** A clone without the contents of its files, from where nothing can be fetched without a program. */
  function partialClone(filter: string): void {
    start({ 'content/a/report.yaml': 'title: 旧\n' });
    commit({ 'content/a/report.yaml': 'title: 新\n' }, 'two');
    git('config', 'uploadpack.allowFilter', 'true');
    const origin = root;
    inNewFolder();
    execFileSync('git', ['clone', '-q', `--filter=${filter}`, `file://${origin}`, root], { env, stdio: 'pipe' });
    git('remote', 'set-url', 'origin', 'ssh://localhost/origin');
    git('config', 'core.sshCommand', `touch '${trace()}'; false`);
  }

  it.each(['blob:none', 'tree:0'])('a partial clone (%s) fetches nothing, and the revision is named', (filter) => {
    partialClone(filter);
    const { world, told } = open('HEAD~1');
    expect(world).toBeUndefined();
    expect(told.join()).toContain('diff/not-fetched {"revision":"HEAD~1"}');
    expect(textIn(open('HEAD').world, 'content/a/report.yaml')).toBe('title: 新\n');
    expect(existsSync(trace())).toBe(false);
    // The same clone does run the program where git is left to itself.
    expect(() => git('cat-file', 'blob', 'HEAD~1:content/a/report.yaml')).toThrow();
    expect(existsSync(trace())).toBe(true);
  });

  it('filters, text conversions and monitors are not run', () => {
    const run = `touch '${trace()}'; cat`;
    start({ '.gitattributes': '* filter=x diff=x\n', 'content/a/report.yaml': 'title: 旧\n' });
    commit({ 'content/a/report.yaml': 'title: 新\n' }, 'two');
    for (const name of ['filter.x.smudge', 'filter.x.clean', 'filter.x.process', 'diff.x.textconv', 'diff.x.command'])
      git('config', name, run);
    for (const name of [
      'core.fsmonitor',
      'core.pager',
      'core.editor',
      'diff.external',
      'gpg.program',
      'log.showSignature',
    ])
      git('config', name, name === 'log.showSignature' ? 'true' : run);
    expect(textIn(open('HEAD~1').world, 'content/a/report.yaml')).toBe('title: 旧\n');
    const world = nodeWorld(root, {});
    expect(commitAt('HEAD', world)?.subject).toBe('two');
    expect(commitsOf('content/a', world, 5)).toHaveLength(2);
    expect(existsSync(trace())).toBe(false);
  });
});

describe.skipIf(noGit)('what is no revision', () => {
  let repository = '';
  beforeAll(() => {
    inNewFolder();
    start(one);
    repository = root;
  });
  it.each([
    'nothing',
    'HEAD~9',
    '--help',
    '-x',
    '--all',
    '--branches=x',
    '^HEAD',
    'HEAD..HEAD',
    'HEAD:content',
    'HEAD^{tree}',
    '',
    ' ',
    'a\u0000b',
    'HEAD; echo x',
    '$(echo HEAD)',
  ])('%j is told as unknown', (name) => {
    const { world, told } = open(name, repository);
    expect([world, told]).toEqual([undefined, [`diff/unknown-revision ${JSON.stringify({ revision: name })}`]]);
  });
  it('is HEAD before the first commit', () => {
    git('init', '-q');
    expect(open('HEAD').told).toEqual(['diff/unknown-revision {"revision":"HEAD"}']);
  });
  it('is anything where git cannot read the repository, whose fault is named', () => {
    git('init', '-q');
    appendFileSync(join(root, '.git/config'), '[broken');
    expect(open('HEAD').told).toEqual([expect.stringMatching(/^diff\/unreadable-repository .*bad config line/)]);
  });
  it('is anything where there is no repository', () => {
    const ceiling = process.env.GIT_CEILING_DIRECTORIES;
    process.env.GIT_CEILING_DIRECTORIES = base;
    try {
      expect(open('HEAD').told).toEqual(['diff/no-repository {"revision":"HEAD"}']);
    } finally {
      if (ceiling === undefined) delete process.env.GIT_CEILING_DIRECTORIES;
      else process.env.GIT_CEILING_DIRECTORIES = ceiling;
    }
  });
});

it('without git nothing is a revision, and that is said', () => {
  const path = process.env.PATH;
  process.env.PATH = join(base, 'empty');
  try {
    expect(open('HEAD').told).toEqual(['diff/no-git {"revision":"HEAD"}']);
  } finally {
    process.env.PATH = path;
  }
});

describe.skipIf(noGit)('a commit', () => {
  it('has its author, its date with the offset of the clock, and the first line of its message', () => {
    start({ 'content/r/report.yaml': 'title: 甲\n' });
    write({ 'content/r/report.yaml': 'title: 乙\n' });
    const when = { GIT_COMMITTER_DATE: '2025-01-06T10:20:00+08:00' };
    execFileSync('git', ['commit', '-q', '-a', '-m', '按“两会”意见修改', '-m', '更多'], {
      cwd: root,
      env: { ...env, ...when },
    });
    expect(commitAt('HEAD', nodeWorld(root, {}))).toEqual({
      author: 'A',
      date: '2025-01-06T10:20:00+08:00',
      subject: '按“两会”意见修改',
    });
  });
  it('is none where there is no such revision, and no option of git', () => {
    start({ 'content/r/report.yaml': 'title: 甲\n' });
    const world = nodeWorld(root, {});
    expect([commitAt('HED', world), commitAt('--all', world), commitAt('^HEAD', world)]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});
