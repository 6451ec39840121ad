import { createServer, get, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { awaitLateHeads } from '../../../src/preview/server/late-heads.js';

let server: Server;
let port: number;
beforeEach(async () => {
  const limits = { headersTimeout: 40, requestTimeout: 80, connectionsCheckingInterval: 5 };
  server = createServer(limits, (request, response) => {
    if (request.url === '/busy') busy();
    request.resume().on('end', () => response.end('answer'));
  });
  awaitLateHeads(server);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  ({ port } = server.address() as AddressInfo);
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

/** Longer than heads are waited for. */
function busy(): void {
  for (const end = performance.now() + 100; performance.now() < end; );
}

const statusOf = (path: string) =>
  new Promise((done) => get({ host: '127.0.0.1', port, path, agent: false }, ({ statusCode }) => done(statusCode)));

/** What a connection receives until it is closed. */
const answerTo = (bytes: string) =>
  new Promise<string>((done) => {
    let text = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
    socket.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
    });
    socket.on('error', () => {}).on('close', () => done(text));
  });

test('what was sent while the server was busy is answered', async () => {
  const paths = ['/busy', '/a', '/b', '/busy', '/c'];
  expect(await Promise.all(paths.map(statusOf))).toEqual(paths.map(() => 200));
});

test.each([
  ['a head that does not end', 'GET / HTTP/1.1\r\n', 408],
  ['a second head that does not end', 'GET / HTTP/1.1\r\nHost: a\r\n\r\nGET /', 408],
  ['a body that does not end', 'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\n', 408],
  ['a head that is none', '\0\r\n\r\n', 400],
  ['a head that is too large', `GET / HTTP/1.1\r\nX: ${'x'.repeat(100_000)}\r\n\r\n`, 431],
])('%s is refused', async (_, bytes, status) => {
  expect((await answerTo(bytes)).match(/HTTP\/1\.1 \d+/g)?.at(-1)).toBe(`HTTP/1.1 ${status}`);
});
