/** Every route with names, queries and bodies of an attacker: it answers in words, and nothing but its own files changes. */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { routesOf } from '../../../src/preview/server/routes.js';
import { type Server, serve } from '../../../src/preview/server/serve.js';
import { Workplace } from '../../../src/preview/server/workplace.js';
import { nodeWorld } from '../../../src/world/node-world.js';

let root: string;
let server: Server;
let before: ReadonlyMap<string, string>;
const faults: unknown[] = [];

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'yinfa-'));
  cpSync('test/fixtures/three-pages', join(root, 'content/a'), { recursive: true });
  mkdirSync(join(root, 'private'));
  writeFileSync(join(root, 'private/secret.txt'), 'SECRET');
  before = filesOf(root);
  const onFault = (cause: unknown) => faults.push(cause);
  server = await serve({ folder: 'content', out: 'out', language: 'en', onFault }, nodeWorld(root, {}));
});
afterAll(async () => {
  await server.close();
  rmSync(root, { recursive: true });
});

function filesOf(folder: string): ReadonlyMap<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(join(folder, name)).isFile(),
  );
  return new Map(names.map((name) => [name, readFileSync(join(folder, name), 'latin1')]));
}

interface Answer {
  readonly status: number;
  readonly text: string;
}

function ask(method: string, path: string, body?: string, headers: Record<string, string> = {}): Promise<Answer> {
  const { port, origin, searchParams } = new URL(server.address);
  const cookie = `yinfa-${port}=${searchParams.get('token')}`;
  return new Promise((done, fail) => {
    const asked = request(
      { host: '127.0.0.1', port, method, path, headers: { Cookie: cookie, Origin: origin, ...headers } },
      (answer) => {
        let text = '';
        answer.setEncoding('latin1').on('data', (chunk: string) => {
          text += chunk;
        });
        answer.on('end', () => done({ status: answer.statusCode ?? 0, text }));
      },
    );
    asked.on('error', fail).end(body);
  });
}

const routes = () => routesOf(new Workplace('content', nodeWorld('.', {})));

const names = [
  '..',
  '../private',
  '..\\private',
  '/etc',
  'a/../../private',
  '__proto__',
  'constructor',
  'a\0',
  '-1',
  'x'.repeat(3000),
];
/** The path of a route with an attacker's words for one of its parts, the report for the name otherwise. */
function pathsOf(path: string): string[] {
  const parts = path.split('/').filter((part) => part.startsWith(':'));
  const filled = (hostile: string, word: string) =>
    path
      .split('/')
      .map((part) =>
        part === hostile ? encodeURIComponent(word) : part === ':name' ? 'a' : part.startsWith(':') ? '1' : part,
      )
      .join('/');
  return parts.flatMap((part) => names.map((word) => filled(part, word)));
}

const hostileWords = ['../private/secret.txt', '-1e999', '\u0000<script>'];

const values = [
  null,
  true,
  -1,
  1e308,
  '',
  '../private/secret.txt',
  '__proto__',
  [],
  {},
  ['../../private'],
  [null],
  [{}],
  [{ __proto__: 1 }],
];
const fields = [
  'file',
  'line',
  'column',
  'was',
  'now',
  'act',
  'term',
  'text',
  'ids',
  'id',
  'reason',
  'report',
  'table',
  'name',
  'at',
  'label',
  'note',
  'folder',
  'corrections',
  'decisions',
  'convert',
  'show',
  'revision',
  'before',
  'after',
  'edition',
  'author',
];
const bodies = [
  '',
  'null',
  '[]',
  '{',
  '\ufeff{}',
  '{"__proto__":{"name":"a","ids":["a"]}}',
  '{"constructor":{"prototype":{"ids":[]}}}',
  '{"toString":1,"hasOwnProperty":1,"valueOf":null,"length":1e9}',
  ...values.map((value) => JSON.stringify(Object.fromEntries(fields.map((name) => [name, value])))),
];

const isCalm = ({ status, text }: Answer) => {
  expect(status).toBeGreaterThanOrEqual(200);
  expect(status).toBeLessThan(500);
  expect(text).not.toContain('SECRET');
};

test('every route answers hostile names in words', async () => {
  for (const { method, path } of routes())
    for (const hostile of pathsOf(path)) {
      const answer = await ask(method, hostile, method === 'POST' ? '{}' : undefined);
      expect(`${answer.status} ${hostile}`).toMatch(/^(?:2|4)\d\d /);
      isCalm(answer);
    }
  expect(faults).toEqual([]);
});

/** The names of a query that a route has read, beside those in `known`. */
async function namesRead(path: string, known: ReadonlySet<string>): Promise<string[]> {
  const read = vi.spyOn(URLSearchParams.prototype, 'get');
  const search = new URLSearchParams([...known].map((name) => [name, '1']));
  isCalm(await ask('GET', `${path}?${search}`));
  const names = read.mock.calls.map(([name]) => name);
  read.mockRestore();
  return names.filter((name) => !known.has(name));
}

test('every route answers hostile queries in words', async () => {
  for (const { path } of routes().filter(({ method }) => method === 'GET')) {
    const own = path.replace(':name', 'a').replace(/:\w+/g, '1');
    const names = new Set<string>();
    // A name may be read only where another one is given.
    for (let more = await namesRead(own, names); more.length > 0; more = await namesRead(own, names))
      for (const name of more) names.add(name);
    for (const name of names)
      for (const value of hostileWords) {
        const answer = await ask('GET', `${own}?${name}=${encodeURIComponent(value)}`);
        expect(`${answer.status} ${own} ${name}=${value.slice(0, 20)}`).toMatch(/^(?:2|4)\d\d /);
        isCalm(answer);
      }
  }
  expect(faults).toEqual([]);
});

test('every route answers hostile bodies of any type in words, and changes nothing', async () => {
  for (const { path } of routes().filter(({ method }) => method === 'POST')) {
    const own = path.replace(':name', 'a').replace(/:\w+/g, '1');
    for (const [i, body] of bodies.entries()) {
      const type = ['application/json', 'text/plain', 'multipart/form-data; boundary=x', 'application/xml'][i % 4]!;
      const answer = await ask('POST', own, body, { 'Content-Type': type });
      expect(`${answer.status} ${own} ${body.slice(0, 60)}`).toMatch(/^(?:2|4)\d\d /);
      isCalm(answer);
    }
  }
  expect(faults).toEqual([]);
  expect(Object.keys(Object.prototype)).toEqual([]);
  const after = filesOf(root);
  for (const [name, content] of before) expect(after.get(name)).toBe(content);
  expect([...after.keys()].filter((name) => !before.has(name))).toEqual([]);
});
