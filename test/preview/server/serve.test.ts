/** The server over real connections: what a window sees, what a stranger sees, and what happens when files change. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ReportEntry, ReportState, ServerEvent } from '../../../src/preview/protocol.js';
import { type Server, serve } from '../../../src/preview/server/serve.js';
import { nodeWorld } from '../../../src/world/node-world.js';

const path = 'content/three-pages/report.yaml';
let root: string;
let server: Server;
let cookie = '';
const faults: unknown[] = [];

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'yinfa-'));
  cpSync('test/fixtures/three-pages', join(root, 'content/three-pages'), { recursive: true });
  cpSync('templates', join(root, 'templates'), { recursive: true });
  const onFault = (cause: unknown) => faults.push(cause);
  server = await serve({ folder: 'content', out: 'out', language: 'zh-CN', onFault }, nodeWorld(root, {}));
  const entered = await ask(server.address);
  expect(entered.status).toBe(303);
  cookie = entered.headers['set-cookie']![0]!.split(';')[0]!;
});
afterAll(async () => {
  await server.close();
  rmSync(root, { recursive: true });
  expect(faults).toEqual([]);
});

interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingMessage['headers'];
  readonly bytes: Buffer;
}

function ask(path: string, headers: Record<string, string> = {}, method = 'GET', body?: string): Promise<Answer> {
  return new Promise((done, fail) => {
    const { hostname, port } = new URL(server.address);
    const target = path.startsWith('http') ? path.slice(path.indexOf('/', 8)) : path;
    const asked = httpRequest(
      { hostname, port, path: target, method, headers: { cookie, ...headers } },
      async (response) => {
        const chunks: Uint8Array[] = [];
        for await (const chunk of response) chunks.push(chunk as Uint8Array);
        done({ status: response.statusCode, headers: response.headers, bytes: Buffer.concat(chunks) });
      },
    );
    asked.on('error', fail);
    asked.end(body);
  });
}

const read = async <T>(path: string): Promise<T> => JSON.parse((await ask(path)).bytes.toString()) as T;

test('lists the reports and gives one as it is now', async () => {
  const [entry] = await read<ReportEntry[]>('/api/reports');
  expect(entry).toMatchObject({ name: 'three-pages', folder: 'content/three-pages', date: '2024-02-04' });
  const state = await read<ReportState>('/api/reports/three-pages');
  expect(state).toMatchObject({
    version: expect.any(Number),
    editions: [{ name: 'session', label: '会议文本' }, { name: 'official' }, { name: 'large' }, { name: 'podium' }],
  });
  expect(state.book?.pages.length).toBeGreaterThan(2);
  expect(state.slides?.length).toBeGreaterThan(2);
});

test('gives the PDF, a slide as a picture and the places of the sentences', async () => {
  const pdf = await ask('/api/reports/three-pages/book.pdf');
  expect(pdf).toMatchObject({ status: 200, headers: { 'content-type': 'application/pdf' } });
  expect(pdf.bytes.subarray(0, 5).toString()).toBe('%PDF-');
  const slide = await ask('/api/reports/three-pages/slides/1');
  expect(slide.bytes.toString()).toContain('<svg');
  const { slides } = await read<ReportState>('/api/reports/three-pages');
  const byLook = (number: number) => ask(`/api/reports/three-pages/slides/${number}?look=${slides?.[0]?.signature}`);
  expect((await byLook(1)).bytes).toEqual(slide.bytes);
  expect((await byLook(2)).status).toBe(204);
  const boxes = await read<object[]>('/api/reports/three-pages/boxes/1');
  expect(boxes[0]).toMatchObject({ file: path });
  expect(await read('/api/reports/three-pages/boxes/99')).toEqual([]);
  for (const gone of ['slides/0', 'slides/99', 'slides/x'])
    expect((await ask(`/api/reports/three-pages/${gone}`)).status).toBe(204);
  expect((await ask('/api/reports/three-pages/other')).status).toBe(404);
});

test('every answer has the headers that keep other sites out', async () => {
  for (const one of ['/', '/api/reports', '/nothing', '/api/reports/three-pages/slides/1']) {
    const { headers } = await ask(one);
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['content-security-policy']).not.toMatch(/unsafe/);
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' });
  }
});

test('strangers learn nothing', async () => {
  const stranger = await ask('/api/reports', { cookie: '' });
  expect(stranger.status).toBe(401);
  expect(stranger.bytes.toString()).not.toContain('three-pages');
  expect((await ask('/api/reports', { host: 'evil.example' })).status).toBe(421);
  expect((await ask('/api/reports', { origin: 'http://evil.example' })).status).toBe(403);
});

test('a person whose browser is not signed in sees a page in the language of the browser', async () => {
  const asked = { cookie: '', accept: 'text/html,application/xhtml+xml', 'accept-language': 'zh-CN,zh;q=0.9' };
  const { status, headers, bytes } = await ask('/api/reports', asked);
  expect([status, headers['content-type']]).toEqual([401, 'text/html; charset=utf-8']);
  expect(bytes.toString()).toContain('<html lang="zh-CN">');
  const window = await ask('/api/reports', { cookie: '' });
  expect(JSON.parse(window.bytes.toString())).toHaveProperty('message');
});

test('answers in the language of the window', async () => {
  const message = async (lang: string) => (await read<{ message: string }>(`/api/reports/none?lang=${lang}`)).message;
  expect(await message('en')).toBe('There is no report of this name.');
  expect(await message('zh-CN')).toBe('没有这份报告。');
});

test.each(['//evil.example/api/reports', '/api/../../package.json', '/%2e%2e/package.json', '/api/reports/..%2f..'])(
  'no path leads out: %s',
  async (path) => {
    const { status, bytes } = await ask(path);
    expect(status).toBe(404);
    expect(bytes.toString()).not.toContain('"dependencies"');
  },
);

test('says when a file changes, and then gives the new page', async () => {
  const before = await read<ReportState>('/api/reports/three-pages');
  const changed = nextEvent((event) => event.kind === 'changed');
  const text = readFileSync(join(root, path), 'utf8');
  writeFileSync(join(root, path), text.replace(/(\d{3})/, '987'));
  expect(await changed).toMatchObject({ name: 'three-pages', version: before.version + 1 });
  const after = await read<ReportState>('/api/reports/three-pages');
  expect(after.version).toBe(before.version + 1);
  expect(after.book?.pages.some(({ changed }) => changed)).toBe(true);
  expect(after.book?.pages.every(({ changed }) => changed)).toBe(false);
});

/** The next event that fits; the connection is open when this returns. */
function nextEvent(fits: (event: ServerEvent) => boolean): Promise<ServerEvent> {
  return new Promise((done) => {
    const asked = httpRequest(new URL('/api/events', server.address), { headers: { cookie } }, (response) => {
      response.setEncoding('utf8').on('data', (text: string) => {
        for (const [, data] of text.matchAll(/^data: (.*)$/gm)) {
          const event = JSON.parse(data!) as ServerEvent;
          if (!fits(event)) continue;
          asked.destroy();
          done(event);
        }
      });
    });
    asked.on('error', () => {});
    asked.end();
  });
}
