/** Revisions kept in git and beside the report; what the user has staged and half done stays as it is. */
import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadReport } from '../../src/content/load.js';
import { reportsIn } from '../../src/content/report-folders.js';
import { deleteRevision, keeperOf, keepRevision, openRevision, revisionsOf } from '../../src/revisions/revisions.js';
import { nodeWorld } from '../../src/world/node-world.js';
import type { World } from '../../src/world/world.js';

const noGit = spawnSync('git', ['--version']).status !== 0;
const base = mkdtempSync(join(tmpdir(), 'yinfa-revisions-'));
afterAll(() => rmSync(base, { recursive: true, force: true }));

const kept = { ...process.env };
let count = 0;
let root = '';
let world: World;
beforeEach(() => {
  root = join(base, `${++count}`);
  mkdirSync(root);
  world = nodeWorld(root, {});
  Object.assign(process.env, {
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CEILING_DIRECTORIES: base,
  });
});
afterEach(() => {
  for (const name of Object.keys(process.env)) if (!(name in kept)) delete process.env[name];
  Object.assign(process.env, kept);
});

const git = (...words: string[]) => execFileSync('git', words, { cwd: root, encoding: 'utf8', stdio: 'pipe' });

function write(files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}

function started(files: Readonly<Record<string, string>>): void {
  git('init', '-q');
  git('config', 'user.name', '王一明');
  git('config', 'user.email', 'wang@example.org');
  write(files);
  git('add', '-A');
  git('commit', '-q', '-m', '初稿');
}

const folder = 'content/yunxi';
const now = new Date('2025-01-06T02:20:00Z');
const keep = (name = '送审稿', note = '') => keepRevision(folder, { name, note, now }, world);

function textIn(id: string, path = 'report.yaml'): string | undefined {
  const revision = revisionsOf(folder, world).find((one) => one.id === id)!;
  const then = openRevision(folder, revision, world, () => {})!;
  const file = then.world.read(`${then.folder}/${path}`);
  return file.ok ? new TextDecoder().decode(file.bytes) : undefined;
}

function keptId(result: ReturnType<typeof keep>): string {
  expect(result).toMatchObject({ ok: true });
  return result.ok ? result.id : '';
}

const files = {
  [`${folder}/report.yaml`]: 'title: 旧\n',
  [`${folder}/pictures/a.svg`]: '<svg/>',
  'content/other/report.yaml': 'title: 别的\n',
  'readme.md': '说明\n',
};

describe.skipIf(noGit)('in a repository', () => {
  test('a revision is a tag with name, note and author, beside the branch', () => {
    started(files);
    write({ [`${folder}/report.yaml`]: 'title: 印\n', [`${folder}/glossary.yaml`]: 'terms: []\n' });
    const head = git('rev-parse', 'HEAD');
    const id = keptId(keep('送审稿\n“两会”', '# 印 300 册\n第二行'));
    write({ [`${folder}/report.yaml`]: 'title: 新\n' });
    const [first, second] = revisionsOf(folder, world);
    expect(first).toEqual({
      id,
      kind: 'tag',
      name: '送审稿 “两会”',
      note: '# 印 300 册\n第二行',
      author: '王一明',
      date: expect.stringMatching(/^2025-01-0/),
    });
    expect(second).toMatchObject({ kind: 'commit', name: '初稿', author: '王一明' });
    expect(textIn(id)).toBe('title: 印\n');
    expect(textIn(id, 'glossary.yaml')).toBe('terms: []\n');
    expect(textIn(second!.id)).toBe('title: 旧\n');
    expect(git('rev-parse', 'HEAD')).toBe(head);
    expect(git('diff', '--name-only', head.trim(), `${id}^{commit}`).trim().split('\n')).toEqual([
      `${folder}/glossary.yaml`,
      `${folder}/report.yaml`,
    ]);
    expect(git('fsck', '--strict')).not.toContain('error');
  });

  test('what is staged, changed and half merged stays as it is', () => {
    started(files);
    write({ 'readme.md': '暂存\n', [`${folder}/report.yaml`]: 'title: 暂存\n' });
    git('add', 'readme.md', folder);
    write({
      'readme.md': '未存\n',
      [`${folder}/report.yaml`]: 'title: 印\n',
      'content/other/report.yaml': 'title: 改\n',
    });
    git('rm', '-q', '--cached', 'content/other/report.yaml');
    const state = () => [
      readFileSync(join(root, '.git/index')).toString('hex'),
      git('status', '--porcelain=v2', '--branch'),
      git('diff', '--cached'),
    ];
    const before = state();
    const id = keptId(keep());
    expect(state()).toEqual(before);
    expect(textIn(id)).toBe('title: 印\n');
    expect(git('show', `${id}:readme.md`)).toBe('说明\n');
    expect(git('show', `${id}:content/other/report.yaml`)).toBe('title: 别的\n');
  });

  test('it is made before the first commit, and of a report nobody has added', () => {
    started({ 'readme.md': 'x' });
    git('checkout', '-q', '--orphan', 'fresh');
    write(files);
    const id = keptId(keep());
    expect(git('ls-tree', '-r', '--name-only', '-z', id).split('\0').filter(Boolean)).toEqual([
      `${folder}/pictures/a.svg`,
      `${folder}/report.yaml`,
    ]);
  });

  test('one that is as the last commit is a tag on it', () => {
    started(files);
    const id = keptId(keep());
    expect(git('rev-parse', `${id}^{commit}`)).toBe(git('rev-parse', 'HEAD'));
  });

  test('files that were deleted, ignored or left by editors are not in it', () => {
    started({ ...files, [`${folder}/old.yaml`]: '旧' });
    rmSync(join(root, folder, 'old.yaml'));
    write({
      '.gitignore': '*.secret\n',
      [`${folder}/a.secret`]: '密',
      [`${folder}/.~lock.report.yaml#`]: '',
      [`${folder}/revisions/x/report.yaml`]: 'x',
    });
    const id = keptId(keep());
    expect(git('ls-tree', '-r', '--name-only', '-z', `${id}:${folder}`).split('\0').filter(Boolean)).toEqual([
      'pictures/a.svg',
      'report.yaml',
    ]);
  });

  test('two of a minute have names of their own, and only those of a report are listed', () => {
    started(files);
    const ids = [keptId(keep('一')), keptId(keep('二'))];
    expect(new Set(ids).size).toBe(2);
    keepRevision('content/other', { name: '别的', note: '', now }, world);
    const names = revisionsOf(folder, world).flatMap(({ kind, name }) => (kind === 'tag' ? [name] : []));
    expect(names.sort()).toEqual(['一', '二'].sort());
  });

  test('deleting it deletes the tag alone', () => {
    started(files);
    write({ [`${folder}/report.yaml`]: 'title: 印\n' });
    git('tag', 'v1');
    const id = keptId(keep());
    const revisions = revisionsOf(folder, world);
    expect(deleteRevision(folder, revisions.find((one) => one.kind === 'commit')!, world)).toMatchObject({ ok: false });
    expect(deleteRevision(folder, revisions.find((one) => one.id === id)!, world)).toEqual({ ok: true });
    expect(git('tag', '--list')).toBe('v1\n');
    expect(readFileSync(join(root, folder, 'report.yaml'), 'utf8')).toBe('title: 印\n');
  });

  test('without a name of the user nothing is kept', () => {
    git('init', '-q');
    write(files);
    expect(keep()).toMatchObject({ ok: false, reason: 'author' });
    expect(git('for-each-ref')).toBe('');
  });

  test('no hook, filter or monitor of the repository runs', () => {
    started(files);
    const script = join(root, 'run.sh');
    writeFileSync(script, `#!/bin/sh\ntouch ${join(root, 'ran')}\ncat\n`);
    chmodSync(script, 0o755);
    for (const hook of ['reference-transaction', 'pre-commit', 'post-commit', 'post-index-change'])
      writeFileSync(join(root, '.git/hooks', hook), readFileSync(script), { mode: 0o755 });
    write({ '.gitattributes': '* filter=own\n', [`${folder}/report.yaml`]: 'title: 印\n' });
    for (const [key, value] of [
      ['filter.own.clean', script],
      ['core.fsmonitor', script],
      ['commit.gpgSign', 'true'],
      ['tag.gpgSign', 'true'],
      ['gpg.program', script],
    ])
      git('config', key!, value!);
    keptId(keep());
    revisionsOf(folder, world);
    expect(existsSync(join(root, 'ran'))).toBe(false);
  });

  test('in a folder below the repository, with names in Han and spaces', () => {
    const inner = '云溪县 2025';
    started({ [`项目/content/${inner}/report.yaml`]: 'title: 旧\n', 'readme.md': 'x' });
    const below = nodeWorld(join(root, '项目'), {});
    writeFileSync(join(root, `项目/content/${inner}/report.yaml`), 'title: 印\n');
    const result = keepRevision(`content/${inner}`, { name: '送审稿', note: '', now }, below);
    const [first] = revisionsOf(`content/${inner}`, below);
    expect(result).toEqual({ ok: true, id: first!.id });
    const then = openRevision(`content/${inner}`, first!, below, () => {})!;
    expect(then.world.read(`content/${inner}/report.yaml`)).toMatchObject({ ok: true });
    expect(git('ls-tree', '-r', '--name-only', '-z', first!.id)).toContain(`项目/content/${inner}/report.yaml`);
  });

  test('a folder that git ignores is kept beside the report', () => {
    started({ ...files, '.gitignore': 'x' });
    write({ 'drafts/yunxi/report.yaml': 'title: 旧\n', '.gitignore': 'drafts/\n' });
    expect([keeperOf(folder, world), keeperOf('drafts/yunxi', world)]).toEqual(['git', 'folder']);
  });
});

describe('without a repository', () => {
  test('a revision is a copy beside the report, whole', () => {
    write({ ...files, 'templates/report/theme.yaml': '旧' });
    expect(keeperOf(folder, world)).toBe('folder');
    const id = keptId(keep('送审稿', '印 300 册'));
    expect(id).toMatch(/^2025-01-0\dT\d{4}$/);
    expect(readFileSync(join(root, folder, 'revisions', id, 'report.yaml'), 'utf8')).toBe('title: 旧\n');
    write({ [`${folder}/report.yaml`]: 'title: 新\n', 'templates/report/theme.yaml': '新' });
    expect(revisionsOf(folder, world)).toMatchObject([{ id, kind: 'snapshot', name: '送审稿', note: '印 300 册' }]);
    expect(textIn(id)).toBe('title: 旧\n');
    const then = openRevision(folder, { id, kind: 'snapshot' }, world, () => {})!;
    expect(then.world.list(folder)).toEqual(['pictures', 'report.yaml']);
    expect(then.world.asset('templates/report')).toBe('templates/report');
    const theme = then.world.read('templates/report/theme.yaml');
    expect(theme.ok && new TextDecoder().decode(theme.bytes)).toBe('旧');
    expect(then.world.write(new Map())).toMatchObject({ ok: false });
  });

  test('no command takes one for a report or a file of its report', () => {
    write({ ...files, [`${folder}/report.yaml`]: readFileSync('test/fixtures/three-pages/report.yaml', 'utf8') });
    const before = loadReport(folder, world).problems;
    keptId(keep());
    expect(reportsIn('content', world)).toEqual(['content/other', folder]);
    expect(loadReport(folder, world).problems).toEqual(before);
  });

  test('a report in the folder the user works in is kept without the rest of the project', () => {
    write({
      'report.yaml': 'title: 旧\n',
      'pictures/a.svg': '<svg/>',
      'out/report.pdf': 'x',
      'node_modules/a/b.js': 'x',
    });
    const result = keepRevision('.', { name: '送审稿', note: '', now }, world);
    write({ 'report.yaml': 'title: 新\n' });
    const [revision] = revisionsOf('.', world);
    expect(result).toEqual({ ok: true, id: revision!.id });
    expect(readdirSync(join(root, 'revisions', revision!.id)).sort()).toEqual([
      'pictures',
      'report.yaml',
      'revision.json',
    ]);
    const then = openRevision('.', revision!, world, () => {})!;
    const file = then.world.read(`${then.folder}/report.yaml`);
    expect(file.ok && new TextDecoder().decode(file.bytes)).toBe('title: 旧\n');
    expect(then.world.list('.')).toEqual(['pictures', 'report.yaml']);
  });

  test('so it is where git is not installed', () => {
    write(files);
    const { PATH } = process.env;
    process.env.PATH = join(base, 'empty');
    try {
      expect(keeperOf(folder, world)).toBe('folder');
      const id = keptId(keep());
      expect(revisionsOf(folder, world)).toMatchObject([{ id, kind: 'snapshot' }]);
    } finally {
      process.env.PATH = PATH;
    }
  });

  test('one holds no other, and is deleted without a trace', () => {
    write(files);
    const first = keptId(keep('一'));
    const second = keptId(keep('二'));
    expect(second).toBe(`${first}-2`);
    expect(readdirSync(join(root, folder, 'revisions', second)).sort()).toEqual([
      'pictures',
      'report.yaml',
      'revision.json',
    ]);
    for (const revision of revisionsOf(folder, world))
      expect(deleteRevision(folder, revision, world)).toEqual({ ok: true });
    expect(readdirSync(join(root, folder)).sort()).toEqual(['pictures', 'report.yaml']);
  });
});
