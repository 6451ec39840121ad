/** Words of a page become a term of the glossary, at its place in the order of the text. */
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadReport } from '../../../../src/content/load.js';
import { match } from '../../../../src/preview/server/router.js';
import { sentenceRoutes } from '../../../../src/preview/server/routes/sentences.js';
import { termRoutes } from '../../../../src/preview/server/routes/terms.js';
import { Workplace } from '../../../../src/preview/server/workplace.js';
import { nodeWorld } from '../../../../src/world/node-world.js';

let root: string;
let ask: (method: string, path: string, body?: object) => Promise<{ status: number; value: unknown }>;
const glossary = () => readFileSync(join(root, 'content/three-pages/glossary.yaml'), 'utf8');
const shown = (words: string) => ask('GET', `/api/reports/three-pages/term?words=${encodeURIComponent(words)}`);
const save = (body: object) => ask('POST', '/api/reports/three-pages/term', body);

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'yinfa-'));
  cpSync('test/fixtures/three-pages', join(root, 'content/three-pages'), { recursive: true });
  const workplace = new Workplace('content', nodeWorld(root, {}));
  const routes = [...termRoutes(workplace), ...sentenceRoutes(workplace)];
  ask = async (method, path, body = {}) => {
    const url = new URL(path, 'http://127.0.0.1');
    const { route, params } = match(routes, method, url.pathname)!;
    const bytes = new TextEncoder().encode(JSON.stringify(body));
    const reply = await route.answer({ method, params, query: url.searchParams, language: 'en', body: bytes });
    return { status: reply.status, value: JSON.parse(Buffer.from(reply.body).toString()) };
  };
});
afterEach(() => rmSync(root, { recursive: true }));

/** Codes of the problems of the glossary. */
const problems = () =>
  loadReport('content/three-pages', nodeWorld(root, {})).problems.flatMap(({ code }) =>
    code.startsWith('glossary/') ? code : [],
  );

test('a new term is written where the text has it, and taken back', async () => {
  const before = glossary();
  expect(await shown('商事主体')).toEqual({ status: 200, value: { term: '商事主体', occurs: true } });
  expect(await save({ term: '商事主体', text: '指企业和个体户。\n不含农户。' })).toMatchObject({ status: 200 });
  expect(glossary()).toBe(
    before.replace(
      'entries:\n',
      'entries:\n  - term: 商事主体\n    text: |\n      指企业和个体户。\n      不含农户。\n',
    ),
  );
  expect(problems()).toEqual([]);
  const { value } = await ask('POST', '/api/reports/three-pages/undo');
  expect(value).toMatchObject({ undone: { was: '', now: '商事主体：指企业和个体户。不含农户。' } });
  expect(glossary()).toBe(before);
});

test('the explanation of a term is shown, also without its quotation marks, and changed', async () => {
  const text = '指专业化、精细化、特色化、新颖化的中小企业。';
  expect(await shown('“专精特新”')).toMatchObject({ value: { entry: { text }, occurs: true } });
  expect(await save({ term: '专精特新', text: '新的解释。', was: '别的' })).toMatchObject({ status: 409 });
  expect(await save({ term: '专精特新', text: '新的解释。' })).toMatchObject({ status: 409 });
  const before = glossary();
  expect(await save({ term: '专精特新', text: '新的解释。', was: text })).toMatchObject({ status: 200 });
  expect(glossary()).toBe(before.replace(text, '新的解释。'));
});

test('a report without a glossary gets one', async () => {
  rmSync(join(root, 'content/three-pages/glossary.yaml'));
  await save({ term: '商事主体', text: '指企业。' });
  expect(glossary()).toMatch(
    /label: 附件：\ntitle: 名词解释\nentries:\n {2}- term: 商事主体\n {4}text: \|\n {6}指企业。\n$/,
  );
  expect(problems()).toEqual([]);
  await ask('POST', '/api/reports/three-pages/undo');
  expect(glossary).toThrow('ENOENT');
});

test.each([
  [{ term: '没有的词', text: '指。' }, 422],
  [{ term: '', text: '指。' }, 422],
  [{ term: '商事主体', text: ' \n' }, 422],
  [{ term: '商'.repeat(61), text: '指。' }, 422],
  [{ term: 3, text: '指。' }, 400],
  [{ text: '指。' }, 400],
])('%j is refused', async (body, status) => {
  const before = glossary();
  expect(await save(body)).toMatchObject({ status });
  expect(glossary()).toBe(before);
});
