/** Attacks on the server over raw connections: it refuses, stays up and gives nothing away. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Server, serve } from '../../../src/preview/server/serve.js';
import { nodeWorld } from '../../../src/world/node-world.js';

let root: string;
let server: Server;
let host: string;
let cookie: string;
const faults: unknown[] = [];
const onFault = (cause: unknown) => faults.push(cause);
const start = (limits?: Parameters<typeof serve>[2], folder = 'content') =>
  serve({ folder, out: 'out', language: 'zh-CN', onFault }, nodeWorld(root, {}), limits);

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'yinfa-'));
  for (const name of ['a', 'b']) cpSync('test/fixtures/three-pages', join(root, 'content', name), { recursive: true });
  cpSync('test/fixtures/three-pages', join(root, 'private'), { recursive: true });
  writeFileSync(join(root, 'private/secret.txt'), 'SECRET');
  server = await start();
  const { host: own, searchParams } = new URL(server.address);
  host = own;
  cookie = `yinfa-${host.split(':')[1]}=${searchParams.get('token')}`;
});
afterAll(async () => {
  await server.close();
  rmSync(root, { recursive: true });
  expect(faults).toEqual([]);
});

/** A connection; all that is received until it closes. */
function connected(to = host): { readonly socket: Socket; readonly received: Promise<string> } {
  const socket = connect(Number(to.split(':')[1]), '127.0.0.1');
  let text = '';
  socket.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk;
  });
  socket.on('error', () => {});
  return { socket, received: new Promise((done) => socket.on('close', () => done(text))) };
}

/** What the server answers to these bytes; the connection is ended behind them. */
async function answerTo(bytes: string, end = true): Promise<string> {
  const { socket, received } = connected();
  if (end) socket.end(bytes);
  else socket.write(bytes);
  return received;
}

const lines = (...all: string[]) => `${all.join('\r\n')}\r\n\r\n`;
const own = () => [`Host: ${host}`, `Cookie: ${cookie}`];
const get = (target: string, ...headers: string[]) =>
  answerTo(lines(`GET ${target} HTTP/1.1`, ...own(), ...headers, 'Connection: close'), false);
const post = (target: string, body: string, ...headers: string[]) =>
  answerTo(
    lines(
      `POST ${target} HTTP/1.1`,
      ...own(),
      `Origin: http://${host}`,
      `Content-Length: ${Buffer.byteLength(body)}`,
      'Connection: close',
      ...headers,
    ) + body,
    false,
  );
const statusOf = (answer: string) => Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1]);

/** The server still answers its own window. */
const isUp = async () => expect(statusOf(await get('/api/reports'))).toBe(200);

test('HTTP/1.0 and requests without a host are refused', async () => {
  expect(statusOf(await answerTo(lines('GET /api/reports HTTP/1.0', `Cookie: ${cookie}`)))).toBe(421);
  expect(statusOf(await answerTo(lines('GET /api/reports HTTP/1.1', `Cookie: ${cookie}`)))).toBe(400);
  const twice = lines('GET /api/reports HTTP/1.1', 'Host: evil.example', ...own());
  expect([400, 421]).toContain(statusOf(await answerTo(twice)));
});

test.each([
  'http://evil.example/api/reports',
  'http://127.0.0.1:1/api/reports',
  '//evil.example/api/reports',
  '/\\evil.example/api/reports',
  '/..\\..\\private\\secret.txt',
  '/api/reports/..%5C..%5Cprivate',
  '/api/reports/%2e%2e%2fprivate',
  '/api/reports/../../private/secret.txt',
  '/api/reports/a%00b',
  '/api/reports/%00',
  '/api/reports/a/slides/..%2f..%2f1',
  '/api/reports/__proto__',
  '/api/reports/constructor',
  '/api/reports/toString/book.pdf',
  '/__proto__',
  '/constructor',
  '/api/reports/%',
  '/api/reports/%ff',
  '*',
])('the target %s leads nowhere', async (target) => {
  const answer = await get(target);
  // 204: a report that there is has no such slide.
  expect([204, 400, 404]).toContain(statusOf(answer));
  expect(answer).not.toContain('SECRET');
});

test.each(['CONNECT 127.0.0.1:22', 'TRACE /', 'PUT /api/reports/a', 'OPTIONS *', 'PROPFIND /'])(
  '%s is not answered',
  async (request) => {
    const answer = await answerTo(lines(`${request} HTTP/1.1`, ...own(), 'Connection: close'));
    expect(answer).not.toMatch(/^HTTP\/1\.1 2/);
    expect(answer).not.toContain(cookie);
  },
);

test('an upgrade is not taken', async () => {
  const answer = await get('/api/reports', 'Upgrade: websocket', 'Sec-WebSocket-Key: x');
  expect(answer).not.toMatch(/^HTTP\/1\.1 101/);
});

test('huge and broken heads are refused', async () => {
  expect(statusOf(await get('/api/reports', `X: ${'x'.repeat(100_000)}`))).toBe(431);
  expect(statusOf(await get(`/${'x'.repeat(100_000)}`))).toBe(431);
  expect(statusOf(await answerTo(`${'\0'.repeat(1000)}\r\n\r\n`))).toBe(400);
  expect(statusOf(await get('/api/reports', 'X: a\r\n b\u0000'))).toBe(400);
  await isUp();
});

test('requests in one piece are answered each by itself', async () => {
  const refused = lines('GET /api/reports HTTP/1.1', `Host: ${host}`);
  const one = lines('GET /api/reports HTTP/1.1', ...own());
  const last = lines('GET /api/none HTTP/1.1', ...own(), 'Connection: close');
  const answers = (await answerTo(one + one + last)).match(/HTTP\/1\.1 \d+/g);
  expect(answers).toEqual(['HTTP/1.1 200', 'HTTP/1.1 200', 'HTTP/1.1 404']);
  // What stands behind a request that is refused is not read.
  expect((await answerTo(refused + one)).match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 401']);
});

test('bodies that lie about their length do no harm', async () => {
  const path = '/api/reports/a/sentence';
  const short = lines(`POST ${path} HTTP/1.1`, ...own(), `Origin: http://${host}`, 'Content-Length: 1000');
  await answerTo(`${short}{"file":`);
  const both = lines(
    `POST ${path} HTTP/1.1`,
    ...own(),
    `Origin: http://${host}`,
    'Content-Length: 2',
    'Transfer-Encoding: chunked',
  );
  expect(statusOf(await answerTo(`${both}{}`))).toBe(400);
  for (const length of ['-1', '1e3', '99999999999999999999', '2, 3'])
    expect([400, 413]).toContain(
      statusOf(
        await answerTo(
          `${lines(`POST ${path} HTTP/1.1`, ...own(), `Origin: http://${host}`, `Content-Length: ${length}`)}{}`,
        ),
      ),
    );
  const endless = lines(`POST ${path} HTTP/1.1`, ...own(), `Origin: http://${host}`, 'Transfer-Encoding: chunked');
  const { socket, received } = connected();
  socket.write(endless);
  const chunk = `${(16_384).toString(16)}\r\n${'x'.repeat(16_384)}\r\n`;
  const writing = setInterval(() => socket.write(chunk), 1);
  expect(statusOf(await received)).toBe(413);
  clearInterval(writing);
  await isUp();
});

test.each([
  '',
  'null',
  '[]',
  '"',
  '{"file":"content/a/report.yaml"}',
  '{"__proto__":{"file":"content/a/report.yaml"},"now":"x"}',
  '{"constructor":{"prototype":{"file":"x"}}}',
  '{"file":"content/a/../../private/report.yaml","line":8,"column":1,"was":"","now":"x"}',
  '{"file":"/etc/passwd","line":1,"column":1,"was":"","now":"x"}',
  '{"file":"content/b/report.yaml","line":8,"column":1,"was":"","now":"x"}',
  '{"file":"content/a/report.yaml","line":1e400,"column":-1,"was":null,"now":"x"}',
  '{"file":["content/a/report.yaml"],"line":{},"column":[],"was":1,"now":"x"}',
  `{"a":${'['.repeat(30_000)}${']'.repeat(30_000)}}`,
  `{"a":${'{"a":'.repeat(10_000)}1${'}'.repeat(10_001)}`,
])('the body %.60s changes nothing', async (body) => {
  const before = readFileSync(join(root, 'content/a/report.yaml'), 'utf8');
  const answer = await post('/api/reports/a/sentence', body);
  expect(statusOf(answer)).toBeGreaterThanOrEqual(400);
  expect(statusOf(answer)).toBeLessThan(500);
  expect(readFileSync(join(root, 'content/a/report.yaml'), 'utf8')).toBe(before);
  expect(Object.hasOwn(Object.prototype, 'file')).toBe(false);
});

test('a form of another page is refused before its body is read', async () => {
  for (const headers of [
    ['Origin: http://127.0.0.1:1', 'Content-Type: text/plain'],
    ['Origin: null', 'Content-Type: application/x-www-form-urlencoded'],
    ['Sec-Fetch-Site: same-site', `Origin: http://${host}`],
  ]) {
    const request = lines('POST /api/reports/a/undo HTTP/1.1', ...own(), ...headers, 'Content-Length: 1000000');
    // The body never comes.
    expect(statusOf(await answerTo(request, false))).toBe(403);
  }
});

test('neither a head nor a body that comes slowly keeps a connection', async () => {
  const impatient = await start({ headersTimeout: 50, requestTimeout: 100, connectionsCheckingInterval: 20 });
  const { host: to, searchParams } = new URL(impatient.address);
  const silent = connected(to);
  silent.socket.write('GET / HTTP/1.1\r\n');
  const slow = connected(to);
  slow.socket.write(
    lines(
      'POST /api/reports/a/undo HTTP/1.1',
      `Host: ${to}`,
      `Cookie: yinfa-${to.split(':')[1]}=${searchParams.get('token')}`,
      `Origin: http://${to}`,
      'Content-Length: 10',
    ),
  );
  const [head, body] = await Promise.all([silent.received, slow.received]);
  expect([head, body].map(statusOf).filter((status) => status !== 408 && !Number.isNaN(status))).toEqual([]);
  await impatient.close();
});

test('thousands of connections leave the server answering', async () => {
  const all = Array.from({ length: 2000 }, () => connected());
  await Promise.all(all.map(({ socket }) => new Promise((done) => socket.once('connect', done).once('close', done))));
  for (const { socket } of all) socket.destroy();
  await Promise.all(all.map(({ received }) => received));
  await isUp();
});

test('of too many event streams the oldest is closed', async () => {
  const events = lines('GET /api/events HTTP/1.1', ...own());
  const streams = Array.from({ length: 70 }, () => connected());
  for (const { socket } of streams) {
    socket.write(events);
    await new Promise((done) => socket.once('data', done));
  }
  expect(statusOf(await streams[0]!.received)).toBe(200);
  for (const { socket } of streams) socket.destroy();
  await isUp();
});

test('a stream of events is opened by GET alone', async () => {
  expect(statusOf(await answerTo(lines('HEAD /api/events HTTP/1.1', ...own(), 'Connection: close')))).toBe(404);
  expect(statusOf(await post('/api/events', ''))).toBe(404);
});

test('links out of the folder are not followed', async () => {
  symlinkSync('../private', join(root, 'content/linked'));
  expect(await get('/api/reports')).not.toContain('linked');
  expect(statusOf(await get('/api/reports/linked'))).toBe(404);
  const file = join(root, 'content/b/report.yaml');
  rmSync(file);
  symlinkSync('../../private/secret.txt', file);
  const answer = await get('/api/reports/b');
  expect(answer).not.toContain('SECRET');
  expect(answer).toContain('链接');
  rmSync(file);
  cpSync('test/fixtures/three-pages/report.yaml', file);
});

test('a report whose folder is renamed or deleted is gone, and comes back', async () => {
  expect(statusOf(await get('/api/reports/b'))).toBe(200);
  renameSync(join(root, 'content/b'), join(root, 'content/c'));
  expect(statusOf(await get('/api/reports/b'))).toBe(404);
  expect(statusOf(await post('/api/reports/b/undo', '{}'))).toBe(404);
  expect(statusOf(await get('/api/reports/c'))).toBe(200);
  renameSync(join(root, 'content/c'), join(root, 'content/b'));
  expect(statusOf(await get('/api/reports/b'))).toBe(200);
});

test('what the title says is data, and a picture runs nothing', async () => {
  const file = join(root, 'content/a/report.yaml');
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace(/^title: .*$/m, "title: '政府工作报告</script><script>alert(1)</script>'"));
  const answer = await get('/api/reports/a');
  expect(answer).toContain('Content-Type: application/json');
  expect(answer).toContain('X-Content-Type-Options: nosniff');
  const slide = await get('/api/reports/a/slides/1');
  expect(slide).not.toContain('<script');
  expect(slide).toMatch(/Content-Security-Policy: [^\r]*sandbox/);
  writeFileSync(file, text);
});

test('no answer has the token but the one that gives the cookie', async () => {
  const token = cookie.split('=')[1]!;
  for (const target of ['/', '/api/reports', '/client.js', '/none', `/api/none?token=${token}`])
    expect(await get(target)).not.toContain(token);
  const entered = await answerTo(lines(`GET /?token=${token} HTTP/1.1`, `Host: ${host}`, 'Connection: close'));
  expect(statusOf(entered)).toBe(303);
  expect(entered).toContain('Location: /\r\n');
  expect(entered).toContain('Referrer-Policy: no-referrer');
  expect(entered.split(token)).toHaveLength(2);
});

test('two workplaces of one folder know their own cookie alone, and hear of the same files', async () => {
  const second = await start();
  const other = new URL(second.address);
  expect(other.host).not.toBe(host);
  const crossed = lines('GET /api/reports HTTP/1.1', `Host: ${other.host}`, `Cookie: ${cookie}`, 'Connection: close');
  const { socket, received } = connected(other.host);
  socket.end(crossed);
  expect(statusOf(await received)).toBe(401);
  const stream = connected();
  stream.socket.write(lines('GET /api/events HTTP/1.1', ...own()));
  const told = new Promise((done) =>
    stream.socket.on('data', (text: string) => text.includes('"changed"') && done(true)),
  );
  // Only what somebody has read can be out of date.
  expect(statusOf(await get('/api/reports/b'))).toBe(200);
  mkdirSync(join(root, 'content/b/images'), { recursive: true });
  writeFileSync(join(root, 'content/b/glossary.yaml'), '[]\n');
  expect(await told).toBe(true);
  stream.socket.destroy();
  await second.close();
});

test('a folder has the same port at its next start', async () => {
  const addresses: URL[] = [];
  for (let i = 0; i < 2; i++) {
    const again = await start(undefined, 'content/b');
    addresses.push(new URL(again.address));
    await again.close();
  }
  const [first, second] = addresses;
  expect(second!.port).toBe(first!.port);
  expect(second!.searchParams.get('token')).not.toBe(first!.searchParams.get('token'));
});
