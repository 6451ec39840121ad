/** A disk that refuses: every route that writes says what happened and what to do, and nothing is changed. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { DraftState } from '../../../src/preview/draft-protocol.js';
import type { FilesState } from '../../../src/preview/files-protocol.js';
import type { NumbersState } from '../../../src/preview/numbers-protocol.js';
import type { ProblemsState, Refusal } from '../../../src/preview/protocol.js';
import { match } from '../../../src/preview/server/router.js';
import { routesOf } from '../../../src/preview/server/routes.js';
import { unwrittenByGit, unwrittenWords } from '../../../src/preview/server/unwritten-words.js';
import { Workplace } from '../../../src/preview/server/workplace.js';
import { nodeWorld } from '../../../src/world/node-world.js';
import type { ReadResult, World, WriteFailure } from '../../../src/world/world.js';

const folder = 'content/three-pages';
const file = `${folder}/report.yaml`;
const api = '/api/reports/three-pages';
let root: string;
let workplace: Workplace;
/** Failure of every write from now on. */
let fault: { readonly reason: WriteFailure; readonly detail: string } | undefined;
/** A file that cannot be read from now on. */
let unreadable: string | undefined;
let changes: string[];
let routes: ReturnType<typeof routesOf>;

/** The machine, on which writing and reading may fail. */
function faulty(world: World): World {
  return {
    ...world,
    read: (path): ReadResult =>
      path === unreadable ? { ok: false, missing: false, reason: 'EACCES' } : world.read(path),
    write(files) {
      const [path] = files.keys();
      return fault && path !== undefined ? { ok: false, path, ...fault } : world.write(files);
    },
  };
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'yinfa-'));
  cpSync('test/fixtures/three-pages', join(root, folder), { recursive: true });
  [fault, unreadable, changes] = [undefined, undefined, []];
  workplace = new Workplace('content', faulty(nodeWorld(root, {})), { onChange: (name) => changes.push(name) });
  routes = routesOf(workplace);
});
afterEach(() => rmSync(root, { recursive: true }));

async function ask(method: string, path: string, body: object | Uint8Array = {}) {
  const url = new URL(path, 'http://127.0.0.1');
  const { route, params } = match(routes, method, url.pathname)!;
  const bytes = body instanceof Uint8Array ? body : new TextEncoder().encode(JSON.stringify(body));
  const reply = await route.answer({ method, params, query: url.searchParams, language: 'zh-CN', body: bytes });
  return { status: reply.status, value: JSON.parse(Buffer.from(reply.body).toString()) as unknown };
}

/** All files of the project with their bytes. */
function allFiles(): Record<string, string> {
  const entries = readdirSync(root, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  const paths = entries.map(({ parentPath, name }) => join(parentPath, name)).sort();
  return Object.fromEntries(paths.map((path) => [path, readFileSync(path, 'base64')]));
}

/** Asserts that a request is refused with words for a person, and that no file of the project has changed. */
async function refuses(method: string, path: string, body?: object): Promise<Refusal> {
  const before = allFiles();
  const { status, value } = await ask(method, path, body);
  expect(status, path).toBeGreaterThanOrEqual(409);
  expect(allFiles()).toEqual(before);
  const refusal = value as Refusal;
  expect(refusal.message, path).toMatch(/没有保存|没有改动/);
  expect(refusal.hint, path).toMatch(/请.+再试一次|请把整个项目|请.+打开/);
  expect(`${refusal.message}${refusal.hint}`, path).not.toMatch(/--out|重新生成/);
  return refusal;
}

const line = () => {
  const all = readFileSync(join(root, file), 'utf8').split('\n');
  const index = all.findIndex((one) => /^ {6,}[^\s#:-]+。$/.test(one));
  const text = all[index]!;
  const column = text.length - text.trimStart().length + 1;
  return { file, line: index + 1, column, was: text.trim() };
};

const faults = [
  ['full', 'ENOSPC', '磁盘空间已满'],
  ['read-only', 'EROFS', '只读'],
  ['denied', 'EACCES', '没有写入权限'],
  ['locked', 'EBUSY', '其他程序'],
] as const;

test.each(faults)(
  'a sentence that cannot be saved (%s) is refused in words, and saved later',
  async (reason, detail, words) => {
    const sentence = line();
    const now = `${sentence.was.replace(/。$/, '')}，又改了。`;
    fault = { reason, detail };
    const { message } = await refuses('POST', `${api}/sentence`, { ...sentence, now });
    expect(message).toContain(words);
    expect(message).toContain('content/three-pages/report.yaml');
    expect(message).toContain(detail);
    await refuses('POST', `${api}/paragraph`, { ...sentence, act: 'delete' });
    expect(changes).toEqual([]);
    fault = undefined;
    expect(await ask('POST', `${api}/sentence`, { ...sentence, now })).toMatchObject({ status: 200 });
    expect(readFileSync(join(root, file), 'utf8')).toContain('又改了。');
    fault = { reason, detail };
    // An undo that fails can be tried again.
    await refuses('POST', `${api}/undo`);
    fault = undefined;
    expect(await ask('POST', `${api}/undo`)).toMatchObject({ status: 200 });
    expect(line()).toEqual(sentence);
  },
);

test('numbers, findings and terms that cannot be saved are refused in words', async () => {
  const text = readFileSync(join(root, file), 'utf8');
  writeFileSync(join(root, file), text.replace(/(\p{Script=Han})，(\p{Script=Han})/u, '$1,$2'));
  fault = { reason: 'full', detail: 'ENOSPC' };
  const { choices } = (await ask('GET', `${api}/numbers`)).value as NumbersState;
  const { name, ids } = choices[0]!;
  await refuses('POST', `${api}/numbers/show`, { name, was: ids, now: ids.slice(0, 1) });
  const { fixes } = (await ask('GET', `${api}/problems`)).value as ProblemsState;
  expect(fixes.ids.length).toBeGreaterThan(0);
  await refuses('POST', `${api}/problems/fix`, { ids: fixes.ids });
  await refuses('POST', `${api}/problems/accept`, { id: fixes.ids[0], reason: '原文如此' });
  await refuses('POST', `${api}/term`, { term: '海州区', text: '一个区。' });
});

test('a revision that cannot be kept or deleted is refused in words', async () => {
  fault = { reason: 'full', detail: 'ENOSPC' };
  await refuses('POST', `${api}/revisions`, { name: '送审稿', note: '' });
  fault = undefined;
  const { id } = (await ask('POST', `${api}/revisions`, { name: '送审稿', note: '' })).value as { id: string };
  fault = { reason: 'read-only', detail: 'EROFS' };
  await refuses('POST', `${api}/revisions/delete`, { id });
});

test('a revision is not kept without a file that cannot be read', async () => {
  unreadable = `${folder}/figures.yaml`;
  const { message } = await refuses('POST', `${api}/revisions`, { name: '送审稿', note: '' });
  expect(message).toContain('figures.yaml');
});

test('a file that cannot be read is never taken for one that is not there', async () => {
  unreadable = `${folder}/briefing.yaml`;
  writeFileSync(join(root, unreadable), '# 注\n');
  const { choices } = (await ask('GET', `${api}/numbers`)).value as NumbersState;
  const { name, ids } = choices[0]!;
  await refuses('POST', `${api}/numbers/show`, { name, was: ids, now: ids.slice(0, 1) });
});

test('files that cannot be written to the folder of the results stay made', async () => {
  await ask('POST', `${api}/files/make`, { ids: ['pdf-session'] });
  const state = async () => (await ask('GET', `${api}/files`)).value as FilesState;
  while ((await state()).progress) await new Promise((done) => setTimeout(done, 10));
  fault = { reason: 'denied', detail: 'EACCES' };
  await refuses('POST', `${api}/files/write`);
  expect((await state()).files.find(({ id }) => id === 'pdf-session')).toMatchObject({ state: 'ready' });
  fault = undefined;
  expect(await ask('POST', `${api}/files/write`)).toMatchObject({ status: 200 });
});

test('a draft that cannot be imported stays, and is imported later', async () => {
  const draft = new TextEncoder().encode(
    '政府工作报告\n——2024年1月10日在云溪县第十届人民代表大会第三次会议上\n县长 张三\n各位代表：\n现在，我代表县人民政府报告工作。\n一、2023年工作回顾\n全年地区生产总值300亿元，增长6.1%。',
  );
  for (const query of ['', '&report=three-pages']) {
    fault = undefined;
    const { id, folder } = (await ask('POST', `/api/drafts?file=a.txt${query}`, draft)).value as DraftState;
    const question = { corrections: [], convert: false, prune: false, ...(folder && { folder }) };
    fault = { reason: 'full', detail: 'ENOSPC' };
    await refuses('POST', `/api/drafts/${id}/take`, question);
    fault = undefined;
    expect(await ask('POST', `/api/drafts/${id}/take`, question)).toMatchObject({ status: 200 });
  }
  fault = { reason: 'full', detail: 'ENOSPC' };
  await refuses('POST', '/api/new-report', { folder: 'yunxi-2025' });
});

test('what git says of the disk is put into words', () => {
  expect(unwrittenByGit('error: insufficient permission for adding an object to repository database')?.reason).toBe(
    'denied',
  );
  expect(unwrittenByGit('fatal: unable to write new index file: No space left on device')?.reason).toBe('full');
  expect(unwrittenByGit('error: unable to create temporary file: Read-only file system')?.reason).toBe('read-only');
  expect(unwrittenByGit("fatal: Unable to create '/a/.git/refs/tags/b.lock': File exists.")?.reason).toBe('locked');
  expect(unwrittenByGit('fatal: bad object')).toBeUndefined();
});

test('the words are there in English, too', () => {
  const { message, hint } = unwrittenWords({ path: 'a.yaml', reason: 'full', detail: 'ENOSPC' }, 'en');
  expect(message).toBe('Not saved: “a.yaml” could not be written, the disk is full (ENOSPC).');
  expect(hint).toContain('nothing in this window is lost');
});
