/** Revisions as a window keeps, compares and deletes them. */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { diffRevisions } from '../../../../src/diff/diff.js';
import type { ComparisonState, FacingEdition, RevisionList } from '../../../../src/preview/revisions-protocol.js';
import { match } from '../../../../src/preview/server/router.js';
import { revisionRoutes } from '../../../../src/preview/server/routes/revisions.js';
import { Workplace } from '../../../../src/preview/server/workplace.js';
import { nodeWorld } from '../../../../src/world/node-world.js';
import { openZip } from '../../../../src/zip/zip.js';

const noGit = spawnSync('git', ['--version']).status !== 0;
const folder = 'content/three-pages';
const file = `${folder}/report.yaml`;
let root: string;
let changes: string[];
let workplace: Workplace;
let reply: (method: string, path: string, body?: object) => Promise<{ status: number; type: string; body: Uint8Array }>;
const settings = { ...process.env };

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'yinfa-'));
  Object.assign(process.env, { GIT_CEILING_DIRECTORIES: tmpdir(), GIT_CONFIG_GLOBAL: '/dev/null' });
  cpSync('test/fixtures/three-pages', join(root, folder), { recursive: true });
  changes = [];
  workplace = new Workplace('content', nodeWorld(root, {}), {
    onChange: (name, version) => changes.push(`${name} ${version}`),
  });
  const routes = revisionRoutes(workplace);
  reply = async (method, path, body = {}) => {
    const url = new URL(path, 'http://127.0.0.1');
    const { route, params } = match(routes, method, url.pathname)!;
    const bytes = new TextEncoder().encode(JSON.stringify(body));
    return route.answer({ method, params, query: url.searchParams, language: 'en', body: bytes });
  };
});
afterEach(() => {
  for (const name of Object.keys(process.env)) if (!(name in settings)) delete process.env[name];
  Object.assign(process.env, settings);
  rmSync(root, { recursive: true });
});

const api = '/api/reports/three-pages';
const ask = async (method: string, path: string, body?: object) => {
  const { status, body: bytes } = await reply(method, `${api}/${path}`, body);
  return { status, value: JSON.parse(Buffer.from(bytes).toString()) };
};
const list = async () => (await ask('GET', 'revisions')).value as RevisionList;
const keep = async (name = '送审稿', note = '') => (await ask('POST', 'revisions', { name, note })).value.id as string;
const query = (before: string, after = 'now') => new URLSearchParams({ before, after }).toString();
const compare = async (before: string, after?: string) =>
  (await ask('GET', `comparison?${query(before, after)}`)).value as ComparisonState;

/** Changes a number of the text. */
function changeNumber(): { before: string; after: string } {
  const numbers = { before: '3810.24亿', after: '4010.24亿' };
  writeFileSync(join(root, file), readFileSync(join(root, file), 'utf8').replace(numbers.before, numbers.after));
  workplace.changed('three-pages');
  return numbers;
}

test('a revision is kept beside the report, compared with what is there now, and deleted', async () => {
  const id = await keep('送审稿', '印 300 册');
  expect(changes).toEqual(['three-pages 2']);
  expect(await list()).toMatchObject({
    keeper: 'folder',
    revisions: [{ id, printed: true, name: '送审稿', note: '印 300 册' }],
  });
  const numbers = changeNumber();
  const state = await compare(id);
  expect(state).toMatchObject({ compared: true, errors: { before: [], after: [] } });
  expect(state.changes).toHaveLength(1);
  expect(state.changes[0]).toMatchObject({ state: 'changed', numbers: [numbers], at: { file } });
  expect(state.changes[0]!.page).toMatch(/^\d+$/);
  expect(state.book!.pairs.some(({ changed }) => changed)).toBe(true);
  expect(state.book!.pairs.some(({ changed }) => !changed)).toBe(true);
  expect(await ask('POST', 'revisions/delete', { id })).toMatchObject({ status: 200 });
  expect((await list()).revisions).toEqual([]);
  expect(readdirSync(join(root, folder))).not.toContain('revisions');
  expect((await ask('GET', `comparison?${query(id)}`)).status).toBe(404);
});

test('two that were kept are compared with each other, either way', async () => {
  const first = await keep('一');
  const numbers = changeNumber();
  const second = await keep('二');
  expect((await compare(first, second)).changes[0]).toMatchObject({ numbers: [numbers] });
  const back = await compare(second, first);
  expect(back.changes[0]).toMatchObject({ numbers: [{ before: numbers.after, after: numbers.before }] });
  expect(back.changes[0]!.at).toBeUndefined();
  expect((await compare(second)).changes).toEqual([]);
});

test('redlines, pages and slides of both sides are made of the comparison', async () => {
  const id = await keep();
  changeNumber();
  const made = (path: string) => reply('GET', `${api}/comparison/${path}?${query(id)}`);
  const head = ({ body }: { body: Uint8Array }) => Buffer.from(body.subarray(0, 5)).toString();
  expect(head(await made('redline.pdf'))).toBe('%PDF-');
  const word = openZip((await made('redline.docx')).body, { part: 1e8, total: 1e8 });
  expect(Buffer.from(word.read('word/document.xml')!).toString()).toMatch(/<w:del .*3810/s);
  const [before, after] = [await made('before/book.pdf'), await made('after/book.pdf')];
  expect([head(before), head(after)]).toEqual(['%PDF-', '%PDF-']);
  expect(Buffer.compare(before.body, after.body)).not.toBe(0);
  expect(Buffer.from((await made('before/slides/1')).body).toString()).toContain('<svg');
  expect((await made('before/slides/99')).status).toBe(404);
  expect((await made('elsewhere/book.pdf')).status).toBe(404);
});

test('pages of other editions are compared, too', async () => {
  const id = await keep();
  changeNumber();
  const { editions } = await compare(id);
  expect(editions.length).toBeGreaterThan(1);
  const { name } = editions[1]!;
  const { status, value } = await ask('GET', `comparison/editions/${name}?${query(id)}`);
  const { book, toPrint } = value as FacingEdition;
  expect(status).toBe(200);
  expect(book.pairs.some(({ changed }) => changed)).toBe(true);
  expect(toPrint.count).toBe(book.pairs.filter(({ changed, after }) => changed && after !== undefined).length);
  const sides = ['before', 'after'].map((side) => `${api}/comparison/editions/${name}/${side}?${query(id)}`);
  const [before, after] = [await reply('GET', sides[0]!), await reply('GET', sides[1]!)];
  expect(Buffer.from(before.body.subarray(0, 5)).toString()).toBe('%PDF-');
  expect(Buffer.compare(before.body, after.body)).not.toBe(0);
  // The default edition is the one that the comparison has already.
  const usual = await ask('GET', `comparison/editions/${editions[0]!.name}?${query(id)}`);
  expect((usual.value as FacingEdition).book).toEqual((await compare(id)).book);
  expect((await ask('GET', `comparison/editions/none?${query(id)}`)).status).toBe(404);
});

test('redlines have the bytes that the command line gives them', async () => {
  const id = await keep();
  changeNumber();
  const options = { before: `${folder}/revisions/${id}`, redline: 'out', redlineKinds: ['pdf', 'docx'] } as const;
  await diffRevisions(options, nodeWorld(root, {}), () => {});
  for (const kind of ['pdf', 'docx']) {
    const written = readFileSync(join(root, `out/three-pages/revision/redline.${kind}`));
    const { body } = await reply('GET', `${api}/comparison/redline.${kind}?${query(id)}`);
    expect(Buffer.compare(written, body), kind).toBe(0);
  }
});

test('a revision with errors is compared as far as it can be read', async () => {
  const text = readFileSync(join(root, file), 'utf8');
  writeFileSync(join(root, folder, 'figures.yaml'), 'groups: [\n');
  const id = await keep('有错的稿');
  rmSync(join(root, folder, 'figures.yaml'));
  changeNumber();
  const state = await compare(id);
  expect(state.compared).toBe(true);
  expect(state.errors.before.length).toBeGreaterThan(0);
  expect(state.changes).toHaveLength(1);
  expect(state.slides).toBeUndefined();
  writeFileSync(join(root, file), text.replace('body:', 'body: ['));
  workplace.changed('three-pages');
  const broken = await compare(id);
  expect(broken).toMatchObject({ compared: false, changes: [] });
  expect(broken.errors.after.length).toBeGreaterThan(0);
  expect((await reply('GET', `${api}/comparison/redline.pdf?${query(id)}`)).status).toBe(404);
});

test.each([{}, { name: 3, note: '' }, { name: '一', note: '', path: '../x' }, { name: '一' }])(
  'a body that keeps nothing: %j',
  async (body) => {
    expect((await ask('POST', 'revisions', body)).status).toBe(400);
    expect((await list()).revisions).toEqual([]);
  },
);

test.each([' ', '长'.repeat(81)])('a name that is none', async (name) => {
  expect((await ask('POST', 'revisions', { name, note: '' })).status).toBe(422);
});

test.each(['../../../etc', '--help', 'HEAD', 'revisions', ''])(
  'no other revision is opened or deleted: %s',
  async (id) => {
    expect((await ask('GET', `comparison?${query(id)}`)).status).toBe(404);
    expect((await ask('POST', 'revisions/delete', { id })).status).toBe(404);
  },
);

describe.skipIf(noGit)('in a repository', () => {
  const git = (...words: string[]) => execFileSync('git', words, { cwd: root, encoding: 'utf8', stdio: 'pipe' });
  const start = () => {
    git('init', '-q');
    git('add', '-A');
    git('-c', 'user.name=王', '-c', 'user.email=w@example.org', 'commit', '-q', '-m', '初稿');
  };

  test('revisions are tags, and commits are compared too, but never deleted', async () => {
    start();
    git('config', 'user.name', '王一明');
    git('config', 'user.email', 'wang@example.org');
    const numbers = changeNumber();
    const id = await keep();
    const { keeper, revisions } = await list();
    expect({ keeper, names: revisions.map(({ name }) => name) }).toEqual({ keeper: 'git', names: ['送审稿', '初稿'] });
    expect(git('tag', '--list').trim()).toBe(id);
    const commit = revisions[1]!.id;
    expect((await compare(commit, id)).changes[0]).toMatchObject({ numbers: [numbers] });
    expect((await compare(id)).changes).toEqual([]);
    expect((await ask('POST', 'revisions/delete', { id: commit })).status).toBe(404);
    expect((await ask('POST', 'revisions/delete', { id })).status).toBe(200);
    expect(git('tag', '--list')).toBe('');
  });

  test('without a name of the user it says how to set one', async () => {
    start();
    const { status, value } = await ask('POST', 'revisions', { name: '送审稿', note: '' });
    expect(status).toBe(409);
    expect(value.hint).toContain('git config user.name');
  });
});
