/** A sentence as a window sees and saves it. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { SentenceState } from '../../../../src/preview/protocol.js';
import { match } from '../../../../src/preview/server/router.js';
import { sentenceRoutes } from '../../../../src/preview/server/routes/sentences.js';
import { Workplace } from '../../../../src/preview/server/workplace.js';
import { nodeWorld } from '../../../../src/world/node-world.js';

const file = 'content/three-pages/report.yaml';
let root: string;
let changes: string[];
let ask: (method: string, path: string, body?: object | string) => Promise<{ status: number; value: unknown }>;
const text = () => readFileSync(join(root, file), 'utf8');

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'yinfa-'));
  cpSync('test/fixtures/three-pages', join(root, 'content/three-pages'), { recursive: true });
  changes = [];
  const workplace = new Workplace('content', nodeWorld(root, {}), {
    onChange: (name, version) => changes.push(`${name} ${version}`),
  });
  const routes = sentenceRoutes(workplace);
  ask = async (method, path, body = '') => {
    const url = new URL(path, 'http://127.0.0.1');
    const { route, params } = match(routes, method, url.pathname)!;
    const bytes = new TextEncoder().encode(typeof body === 'string' ? body : JSON.stringify(body));
    const reply = await route.answer({ method, params, query: url.searchParams, language: 'en', body: bytes });
    return { status: reply.status, value: JSON.parse(Buffer.from(reply.body).toString()) };
  };
});
afterEach(() => rmSync(root, { recursive: true }));

/** The line of the first sentence with a number of three digits, and the sentence. */
function place() {
  const lines = text().split('\n');
  const index = lines.findIndex((line) => /^ {6,}[^ #-].*\d{3}.*。$/.test(line));
  return { file, line: index + 1, column: lines[index]!.search(/\S/) + 1, was: lines[index]!.trim() };
}
/** The place of words in the first line that has others. */
function placeOf(inLine: string, words: string) {
  const lines = text().split('\n');
  const index = lines.findIndex((line) => line.includes(inLine));
  return { file, line: index + 1, column: lines[index]!.indexOf(words, 1) + 1, was: words };
}
const query = ({ file, line, column }: ReturnType<typeof place>) =>
  `/api/reports/three-pages/sentence?${new URLSearchParams({ file, line: `${line}`, column: `${column}` })}`;

test('is shown with its neighbours and the slides that stand on it', async () => {
  const { was, line } = place();
  const { status, value } = await ask('GET', query(place()));
  expect(status).toBe(200);
  const state = value as SentenceState;
  expect(state).toMatchObject({ at: { file, line }, text: was, canUndo: false });
  expect(state.slides.length).toBeGreaterThan(0);
  expect(state.kind).toBe('sentence');
  expect(state.pages.map(({ label }) => label)).toEqual(['1']);
  expect(state.indicators).toContainEqual({ label: '地区生产总值', value: '3810.24亿元' });
  const neighbours = [...state.before, ...state.after].map(({ text }) => text.map((run) => run.text).join(''));
  expect(neighbours).toHaveLength(4);
  for (const neighbour of neighbours) expect(text()).toContain(neighbour);
});

test('has neighbours in other paragraphs, cells have cells', async () => {
  const { value } = await ask('GET', query(placeOf('区域税收, —', '区域税收')));
  const { at, kind, text: own, before, after, canDelete } = value as SentenceState;
  expect({ at, kind, text: own, canDelete }).toMatchObject({ kind: 'cell', text: '区域税收', canDelete: true });
  expect(before.map(({ text }) => text[0]!.text)).toEqual(['—', '7.3%']);
  expect(after.map(({ text }) => text[0]!.text)).toEqual(['—', '15.5%']);
});

test.each([
  ['title: ', '政府工作报告', 'head'],
  ['speaker: ', '张三', 'head'],
  ['salutation: ', '各位代表：', 'sentence'],
  ['part: ', '2023年工作回顾', 'heading'],
  ['table: ', '2023年主要指标', 'caption'],
])('of any printed text, by a place within it: %s', async (line, words, kind) => {
  const { status, value } = await ask('GET', query(placeOf(line, words)));
  expect(status).toBe(200);
  expect(value).toMatchObject({ text: words, kind });
});

test('what is not printed is no sentence', async () => {
  expect(await ask('GET', query(placeOf('date: ', '2024-02-04')))).toMatchObject({ status: 200, value: null });
});

test('that lines before it have moved is found by its text', async () => {
  const old = place();
  writeFileSync(join(root, file), text().replace('body:\n', 'body:\n  # 注\n  # 注\n'));
  const { value } = await ask('GET', `${query(old)}&was=${encodeURIComponent(old.was)}`);
  expect(value).toMatchObject({ at: { line: old.line + 2 }, text: old.was });
});

test('what was taken back is said', async () => {
  const { was, ...at } = place();
  await ask('POST', '/api/reports/three-pages/sentence', { ...at, was, now: '新的句子。\n又一句。' });
  const { value } = await ask('POST', '/api/reports/three-pages/undo');
  expect(value).toEqual({ ok: true, undone: { at, was, now: '新的句子。\n又一句。' } });
});

test('its paragraph is divided and deleted, each taken back', async () => {
  const before = text();
  const second = placeOf('商事主体总量', '商事主体总量');
  const was = text().split('\n')[second.line - 1]!.trim();
  const change = { ...second, was };
  const path = '/api/reports/three-pages/paragraph';
  expect(await ask('POST', path, { ...change, act: 'divide' })).toMatchObject({ status: 200 });
  expect(text()).toBe(before.replace(`        ${was}`, `      - |\n        ${was}`));
  await ask('POST', '/api/reports/three-pages/undo');
  expect(await ask('POST', path, { ...change, act: 'delete' })).toMatchObject({ status: 200 });
  expect(text()).not.toContain(was);
  await ask('POST', '/api/reports/three-pages/undo');
  expect(text()).toBe(before);
  expect(await ask('POST', path, { ...change, act: 'burn' })).toMatchObject({ status: 400 });
  expect(await ask('POST', path, { ...change, was: '别的。', act: 'delete' })).toMatchObject({ status: 409 });
});

test('is saved into its line, and taken back', async () => {
  const before = text();
  const { was, ...at } = place();
  const now = was.replace(/\d{3}/, '987');
  expect(await ask('POST', '/api/reports/three-pages/sentence', { ...at, was, now })).toMatchObject({ status: 200 });
  expect(text()).toBe(before.replace(was, now));
  expect(changes).toEqual(['three-pages 2']);
  expect(await ask('POST', '/api/reports/three-pages/undo')).toMatchObject({ status: 200 });
  expect(text()).toBe(before);
  expect(await ask('POST', '/api/reports/three-pages/undo')).toMatchObject({ status: 409 });
});

test('keeps the byte order mark of its file', async () => {
  writeFileSync(join(root, file), `\ufeff${text()}`);
  const { was, ...at } = place();
  await ask('POST', '/api/reports/three-pages/sentence', { ...at, was, now: `${was}又一句。` });
  expect(text()).toMatch(/^\ufeff/);
  expect(text()).toContain(`${was}又一句。`);
});

test('is not saved over what the file has by now', async () => {
  const before = text();
  const change = { ...place(), was: '别的句子。', now: '新的句子。' };
  expect(await ask('POST', '/api/reports/three-pages/sentence', change)).toMatchObject({ status: 409 });
  expect(text()).toBe(before);
});

test('with notation that does not close is refused, with the reason', async () => {
  const before = text();
  const change = { ...place(), now: 'PM_{2.5' };
  const { status, value } = await ask('POST', '/api/reports/three-pages/sentence', change);
  expect(status).toBe(422);
  expect(value).toMatchObject({ message: expect.stringContaining('_{') });
  expect(text()).toBe(before);
});

test.each([
  'content/three-pages/../../secret.yaml',
  '../report.yaml',
  '/etc/passwd',
  'content/three-pages/figures.yaml',
])('no other file is read or written: %s', async (other) => {
  writeFileSync(join(root, 'secret.yaml'), 'secret: 密\n');
  const at = { file: other, line: 1, column: 1 };
  expect(await ask('GET', query({ ...at, was: '' }))).toMatchObject({ status: 200, value: null });
  const change = { ...at, was: '密', now: '公' };
  expect((await ask('POST', '/api/reports/three-pages/sentence', change)).status).toBe(409);
  expect(readFileSync(join(root, 'secret.yaml'), 'utf8')).toBe('secret: 密\n');
});

test.each([
  '',
  '{',
  '[]',
  '{"file":3,"now":"x"}',
  `{"file":"${file}","now":"x"}`,
  `{"file":"${file}","line":3,"column":1,"was":2,"now":"x"}`,
])('a body that is none: %s', async (body) => {
  expect(await ask('POST', '/api/reports/three-pages/sentence', body)).toMatchObject({ status: 400 });
});
