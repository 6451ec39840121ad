/** Who is answered: each way to reach the server that is not the user's own window is refused. */
import { expect, test } from 'vitest';
import { addressOf, judge } from '../../../src/preview/server/guard.js';

const session = { port: 8123, token: 'secret' };
const cookie = 'yinfa-8123=secret';

function verdict(path: string, headers: Record<string, string> = {}, method = 'GET') {
  const all = { host: '127.0.0.1:8123', cookie, ...headers };
  return judge({ method, url: new URL(path, 'http://127.0.0.1:8123'), headers: all }, session);
}

test('a window with the cookie of the session passes', () => {
  expect(verdict('/api/reports')).toEqual({ kind: 'pass' });
  expect(verdict('/', { host: 'localhost:8123', 'sec-fetch-site': 'none' })).toEqual({ kind: 'pass' });
  expect(verdict('/api/x', { cookie: `a=b; ${cookie}`, 'sec-fetch-site': 'same-origin' })).toEqual({ kind: 'pass' });
  // A page of another port set the first one.
  expect(verdict('/api/x', { cookie: `yinfa-8123=theirs; ${cookie}` })).toEqual({ kind: 'pass' });
});

test('the address that was printed gives the cookie, which no script reads and no other site sends', () => {
  const { pathname, search } = new URL(addressOf(session));
  expect(verdict(pathname + search, { cookie: '' })).toEqual({
    kind: 'enter',
    cookie: 'yinfa-8123=secret; Path=/; HttpOnly; SameSite=Strict',
  });
  expect(verdict('/?token=guessed')).toEqual({ kind: 'refuse', status: 401 });
  // Only the page itself is entered this way.
  expect(verdict('/api/reports?token=secret', { cookie: '' })).toEqual({ kind: 'refuse', status: 401 });
});

test.each([
  ['another name for this machine', { host: 'evil.example:8123' }, 421],
  ['another port', { host: '127.0.0.1:80' }, 421],
  ['no name', { host: '' }, 421],
  ['no cookie', { cookie: '' }, 401],
  ['the cookie of another workplace', { cookie: 'yinfa-8124=secret' }, 401],
  ['another token', { cookie: 'yinfa-8123=secreT' }, 401],
  ['a page of another site', { 'sec-fetch-site': 'cross-site' }, 403],
  ['a page of another port', { 'sec-fetch-site': 'same-site' }, 403],
  ['a foreign origin', { origin: 'http://evil.example' }, 403],
  ['no origin that can be named', { origin: 'null' }, 403],
  ['the right name by another protocol', { origin: 'https://127.0.0.1:8123' }, 403],
])('%s is refused', (_, headers, status) => {
  expect(verdict('/api/reports', headers)).toEqual({ kind: 'refuse', status });
});

test('what changes something comes from our own page', () => {
  expect(verdict('/api/x', { origin: 'http://127.0.0.1:8123' }, 'POST')).toEqual({ kind: 'pass' });
  expect(verdict('/api/x', {}, 'POST')).toEqual({ kind: 'refuse', status: 403 });
  expect(verdict('/api/x', { origin: 'http://127.0.0.1:8123', 'sec-fetch-site': 'none' }, 'POST')).toEqual({
    kind: 'refuse',
    status: 403,
  });
  for (const method of ['PUT', 'DELETE', 'OPTIONS', 'TRACE'])
    expect(verdict('/api/x', {}, method)).toEqual({ kind: 'refuse', status: 405 });
});
