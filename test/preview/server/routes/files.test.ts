/** Files to take away: the bytes of the command, compared with the content, under names of an office. */
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { build } from '../../../../src/build/pipeline.js';
import type { FileState, FilesState } from '../../../../src/preview/files-protocol.js';
import type { BackgroundThread } from '../../../../src/preview/server/background.js';
import { backgroundTasks } from '../../../../src/preview/server/background-tasks.js';
import { Comparisons } from '../../../../src/preview/server/comparisons.js';
import type { Reply } from '../../../../src/preview/server/reply.js';
import { match } from '../../../../src/preview/server/router.js';
import { fileRoutes } from '../../../../src/preview/server/routes/files.js';
import { Workplace, type WorkplaceOptions } from '../../../../src/preview/server/workplace.js';
import { nodeWorld } from '../../../../src/world/node-world.js';
import { openZip } from '../../../../src/zip/zip.js';

const parsed = (reply: Reply) => JSON.parse(Buffer.from(reply.body).toString());
const fileOf = ({ files }: FilesState, id: string): FileState => files.find((file) => file.id === id)!;

/** A workplace over a folder with a report, and requests to it. */
function workplaceIn(root: string, options: WorkplaceOptions = {}) {
  cpSync('test/fixtures/three-pages', join(root, 'content/three-pages'), { recursive: true });
  let changed = () => {};
  const workplace = new Workplace('content', nodeWorld(root, {}), { ...options, onFiles: () => changed() });
  const routes = fileRoutes(workplace, new Comparisons());
  const ask = async (method: string, path: string, body = {}): Promise<Reply> => {
    const url = new URL(`/api/reports/three-pages/${path}`, 'http://127.0.0.1');
    const { route, params } = match(routes, method, url.pathname)!;
    const bytes = new TextEncoder().encode(JSON.stringify(body));
    return route.answer({ method, params, query: url.searchParams, language: 'zh-CN', body: bytes });
  };
  const state = async () => parsed(await ask('GET', 'files')) as FilesState;
  /** Waits until nothing is being made. */
  const rest = async (): Promise<FilesState> => {
    for (;;) {
      const next = new Promise<void>((done) => {
        changed = done;
      });
      const now = await state();
      if (!now.progress) return now;
      await next;
    }
  };
  const request = async (...ids: string[]) =>
    expect(await ask('POST', 'files/make', { ids })).toMatchObject({ status: 202 });
  const make = async (...ids: string[]) => {
    await request(...ids);
    return rest();
  };
  return { workplace, ask, state, rest, request, make };
}

let root: string;
let workplace: Workplace;
let { ask, state, make } = {} as ReturnType<typeof workplaceIn>;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'yinfa-'));
  ({ workplace, ask, state, make } = workplaceIn(root));
});
afterAll(() => rmSync(root, { recursive: true }));

test('nothing is made or offered before it is asked for', async () => {
  const { files, zip, target, written } = await state();
  expect(zip).toBe('海州区2024年政府工作报告_2024-02-04.zip');
  expect({ target, written }).toEqual({ target: 'out/three-pages', written: [] });
  expect(files.every((file) => file.state === 'none')).toBe(true);
  expect(await ask('GET', 'files/one/pptx')).toMatchObject({ status: 409 });
  expect(await ask('GET', 'files/all.zip')).toMatchObject({ status: 409 });
});

test('a deck has the bytes of the command, and is compared with the content and the pages of the book', async () => {
  const now = await make('pptx', 'svg', 'proof');
  expect(fileOf(now, 'pdf-session')).toMatchObject({ state: 'ready', checked: { pages: expect.any(Number) } });
  expect(fileOf(now, 'pptx')).toMatchObject({ state: 'ready', problems: [] });
  expect(fileOf(now, 'pptx').checked!.slides).toBeGreaterThan(2);
  expect(fileOf(now, 'pptx').checked!.numbers).toBeGreaterThan(0);
  expect(fileOf(now, 'proof').checked!.paragraphs).toBeGreaterThan(2);
  expect(fileOf(now, 'svg').checked).toBeUndefined();
  const { type, body, download } = await ask('GET', 'files/one/pptx');
  expect(type).toContain('presentation');
  expect(download).toBe('海州区2024年政府工作报告_2024-02-04_幻灯片.pptx');
  const own = nodeWorld(root, {});
  expect(await build('content/three-pages', { out: 'elsewhere' }, own)).toMatchObject({ ok: true });
  expect(Buffer.compare(body, readFileSync(join(root, 'elsewhere/three-pages/briefing.pptx')))).toBe(0);
  const pdf = (await ask('GET', 'files/one/pdf-session')).body;
  expect(Buffer.compare(pdf, readFileSync(join(root, 'elsewhere/three-pages/report.pdf')))).toBe(0);
  expect(existsSync(join(root, 'out'))).toBe(false);
});

test('all are one zip with names in Chinese', async () => {
  const { body, download } = await ask('GET', 'files/all.zip');
  expect(download).toBe('海州区2024年政府工作报告_2024-02-04.zip');
  const { names } = openZip(body, { total: 1e9, part: 1e9 });
  expect(names).toContain('海州区2024年政府工作报告_2024-02-04_会议文本.pdf');
  expect(names).toContain('幻灯片图片/01.svg');
  expect(names.filter((name) => !name.includes('图片'))).toHaveLength(3);
});

test('of another version than the one that was offered nothing is downloaded', async () => {
  const { version } = await state();
  expect(await ask('GET', `files/all.zip?v=${version}`)).toMatchObject({ status: 200 });
  expect(await ask('GET', `files/one/pptx?v=${version}`)).toMatchObject({ status: 200 });
  expect(await ask('GET', `files/all.zip?v=${version - 1}`)).toMatchObject({ status: 409 });
  expect(await ask('GET', `files/one/pptx?v=${version - 1}`)).toMatchObject({ status: 409 });
});

test('they are written to the folder of the results, where an older one is seen as older', async () => {
  writeFileSync(join(root, 'elsewhere/three-pages/report.pdf'), 'other');
  cpSync(join(root, 'elsewhere'), join(root, 'out'), { recursive: true });
  expect((await state()).written).toEqual([
    { name: 'briefing.pptx', state: 'current' },
    { name: 'report.pdf', state: 'older' },
  ]);
  writeFileSync(join(root, 'out/three-pages/handout.pdf'), 'old');
  expect(await ask('POST', 'files/write')).toMatchObject({ status: 200 });
  const states = new Map((await state()).written.map(({ name, state }) => [name, state]));
  expect(Object.fromEntries(states)).toEqual({
    'briefing.pptx': 'current',
    'handout.pdf': 'unknown',
    'report.pdf': 'current',
    'slides/': 'current',
    'proof.docx': 'current',
  });
});

test('what is cancelled is not made, also what is being made; it can be asked for at once', async () => {
  await ask('POST', 'files/make', { ids: ['pdf-large', 'docx-large', 'notes'] });
  await ask('POST', 'files/cancel');
  const now = await state();
  expect(now.progress).toBeUndefined();
  expect(['pdf-large', 'docx-large'].map((id) => fileOf(now, id).state)).toEqual(['none', 'none']);
  const later = await make('docx-large');
  expect(['pdf-large', 'docx-large'].map((id) => fileOf(later, id).state)).toEqual(['none', 'ready']);
});

test('a report whose folder is renamed while its files are made has none, and all of them once it is back', async () => {
  await ask('POST', 'files/make', { ids: ['pdf-podium', 'docx-podium'] });
  renameSync(join(root, 'content/three-pages'), join(root, 'content/other'));
  expect(await ask('GET', 'files')).toMatchObject({ status: 404 });
  expect(await ask('GET', 'files/all.zip')).toMatchObject({ status: 404 });
  renameSync(join(root, 'content/other'), join(root, 'content/three-pages'));
  const now = await make('pdf-podium');
  expect(fileOf(now, 'pdf-podium')).toMatchObject({ state: 'ready', problems: [] });
});

test('after a change nothing older is offered; with an error nothing, and the reason is given', async () => {
  const path = join(root, 'content/three-pages/report.yaml');
  const before = readFileSync(path, 'utf8');
  writeFileSync(path, before.replace('date: 2024-02-04', 'date: soon'));
  workplace.changed('three-pages');
  expect((await state()).files.every((file) => file.state === 'none')).toBe(true);
  expect(await ask('GET', 'files/one/pptx')).toMatchObject({ status: 409 });
  const failed = fileOf(await make('pptx'), 'pptx');
  expect(failed.state).toBe('failed');
  expect(failed.problems[0]!.message).not.toBe('');
  writeFileSync(path, before);
  workplace.changed('three-pages');
  expect(fileOf(await make('pdf-session'), 'pdf-session').state).toBe('ready');
});

test.each([[{ ids: ['report.pdf'] }], [{ ids: 'all' }], [{}]])('refused: %j', async (body) => {
  expect(await ask('POST', 'files/make', body)).toMatchObject({ status: 400 });
});

/** What each thread has made is kept back until it is let go. */
function heldWorkplace() {
  const root = mkdtempSync(join(tmpdir(), 'yinfa-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  const held: { readonly id: string; letGo(): void }[] = [];
  let arrived = () => {};
  const startThread = (): BackgroundThread => {
    const tasks = backgroundTasks(nodeWorld(root, {}));
    let fail = (_: Error) => {};
    return {
      call: async (...[, ...args]: unknown[]) => {
        const [order] = args as Parameters<typeof tasks.make>;
        const result = await tasks.make(order);
        await new Promise<void>((done, failed) => {
          fail = failed;
          held.push({ id: order.deliverable.id, letGo: done });
          arrived();
        });
        return result as never;
      },
      end: () => fail(new Error('the thread ended with code 1')),
    };
  };
  const versions: number[] = [];
  const own = workplaceIn(root, { startThread, onChange: (_, version) => versions.push(version) });
  /** What was made next, once it is. */
  const next = async () => {
    while (held.length === 0)
      await new Promise<void>((done) => {
        arrived = done;
      });
    return held.shift()!;
  };
  const path = join(root, 'content/three-pages/report.yaml');
  return { ...own, root, held, next, versions, path };
}

/** Lets go of files with these numbers, each as soon as it is made, in this order. */
async function letGoInTurn(next: ReturnType<typeof heldWorkplace>['next'], ...ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    const one = await next();
    expect(one.id).toBe(id);
    one.letGo();
  }
}

test('what was requested of a report that is gone ends; it does not end what is requested of the one that is there now', async () => {
  const { request, next, rest, versions, ask, root, path } = heldWorkplace();
  await request('pdf-podium', 'notes');
  const first = await next();
  renameSync(join(root, 'content/three-pages'), join(root, 'content/other'));
  expect(await ask('GET', 'files')).toMatchObject({ status: 404 });
  renameSync(join(root, 'content/other'), join(root, 'content/three-pages'));
  appendFileSync(path, '\n');
  await request('pdf-large');
  const second = await next();
  first.letGo();
  await new Promise((done) => setImmediate(done));
  second.letGo();
  const now = await rest();
  expect(now.files.filter((file) => file.state !== 'none').map(({ id }) => id)).toEqual(['pdf-large']);
  expect(fileOf(now, 'pdf-large').state).toBe('ready');
  expect(versions).toEqual([]);
});

test('what is being made when the text changes is made of the new text', async () => {
  const { workplace, request, next, state, rest, versions, held, path, ask } = heldWorkplace();
  await request('pdf-session', 'pdf-podium');
  (await next()).letGo();
  const before = await next();
  expect((await state()).progress).toEqual({ done: 1, of: 2 });
  writeFileSync(path, readFileSync(path, 'utf8').replace('date: 2024-02-04', 'date: 2024-02-05'));
  workplace.changed('three-pages');
  expect((await state()).progress).toEqual({ done: 0, of: 2 });
  before.letGo();
  await letGoInTurn(next, 'pdf-session', 'pdf-podium');
  const now = await rest();
  expect(['pdf-session', 'pdf-podium'].map((id) => fileOf(now, id).state)).toEqual(['ready', 'ready']);
  expect((await ask('GET', 'files/one/pdf-session')).download).toContain('2024-02-05');
  expect({ versions, held }).toEqual({ versions: [2], held: [] });
});

test('a change that is noticed only when a file was made is notified once, and the file is made of the new text', async () => {
  const { request, next, rest, versions, path } = heldWorkplace();
  await request('pdf-session');
  const before = await next();
  appendFileSync(path, '\n');
  before.letGo();
  (await next()).letGo();
  const now = await rest();
  expect(fileOf(now, 'pdf-session').state).toBe('ready');
  expect(versions).toEqual([2]);
});

test('what is cancelled and requested again at once is made once, and what was requested with it, too', async () => {
  const { ask, state, request, next, rest, held } = heldWorkplace();
  await state();
  const requests = [request('pdf-large'), ask('POST', 'files/cancel'), request('pdf-large', 'pdf-podium')];
  await Promise.all(requests);
  await letGoInTurn(next, 'pdf-large', 'pdf-podium');
  const now = await rest();
  expect(['pdf-podium', 'pdf-large'].map((id) => fileOf(now, id).state)).toEqual(['ready', 'ready']);
  expect(held).toEqual([]);
});

test('a report stays warm while its files are made, however many others are looked at', async () => {
  const { workplace, request, next, rest, root } = heldWorkplace();
  const others = ['a', 'b', 'c', 'd'];
  for (const name of others) cpSync('test/fixtures/three-pages', join(root, 'content', name), { recursive: true });
  await request('pdf-session');
  const one = await next();
  for (const name of others) workplace.report(name);
  expect([...workplace.warm.keys()]).toEqual(['three-pages', 'c', 'd']);
  one.letGo();
  expect(fileOf(await rest(), 'pdf-session').state).toBe('ready');
  for (const name of others) workplace.report(name);
  expect(workplace.warm.has('three-pages')).toBe(false);
});
