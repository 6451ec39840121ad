/** The problems of a report as a window lists, corrects and accepts them. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ProblemsState } from '../../../../src/preview/protocol.js';
import { Comparisons } from '../../../../src/preview/server/comparisons.js';
import { withoutKey } from '../../../../src/preview/server/listed-problems.js';
import { match } from '../../../../src/preview/server/router.js';
import { problemRoutes } from '../../../../src/preview/server/routes/problems.js';
import { sentenceRoutes } from '../../../../src/preview/server/routes/sentences.js';
import { Workplace } from '../../../../src/preview/server/workplace.js';
import { readSpreadsheet } from '../../../../src/spreadsheet/read.js';
import { nodeWorld } from '../../../../src/world/node-world.js';
import { p, wordFile } from '../../../import/word-file.js';

const path = 'content/three-pages/report.yaml';
let root: string;
let changes: number;
let ask: (method: string, path: string, body?: object | Uint8Array) => Promise<{ status: number; body: Uint8Array }>;
const text = () => readFileSync(join(root, path), 'utf8');
const state = async () => JSON.parse(Buffer.from((await ask('GET', 'problems')).body).toString()) as ProblemsState;
const post = (to: string, body: object | Uint8Array) => ask('POST', to, body);

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'yinfa-'));
  cpSync('test/fixtures/three-pages', join(root, 'content/three-pages'), { recursive: true });
  const before = text();
  // A mark of half width between two characters is certain to be wrong.
  writeFileSync(join(root, path), before.replace(/(\p{Script=Han})，(\p{Script=Han})/u, '$1,$2'));
  changes = 0;
  const workplace = new Workplace('content', nodeWorld(root, {}), { onChange: () => changes++ });
  const routes = [...problemRoutes(workplace, new Comparisons()), ...sentenceRoutes(workplace)];
  ask = async (method, path, body = new Uint8Array()) => {
    const url = new URL(`/api/reports/three-pages/${path}`, 'http://127.0.0.1');
    const { route, params } = match(routes, method, url.pathname)!;
    const bytes = body instanceof Uint8Array ? body : new TextEncoder().encode(JSON.stringify(body));
    return route.answer({ method, params, query: url.searchParams, language: 'zh-CN', body: bytes });
  };
});
afterEach(() => rmSync(root, { recursive: true }));

const certain = ({ problems }: ProblemsState) => problems.filter(({ level }) => level === 'certain');

test('a finding is listed with its characters, its page, its rule and its correction', async () => {
  const [finding] = certain(await state());
  expect(finding).toMatchObject({
    kind: 'marks',
    excerpt: { before: '现在', words: ',' },
    page: { position: expect.any(Number) },
    isText: true,
    isFinding: true,
    source: expect.stringContaining('GB/T'),
  });
  expect(finding!.fix!.now).toBe(finding!.fix!.was.replace(',', '，'));
});

test.each([
  ['      - term: ', ''],
  ['  - lead: 产业', '产业'],
  ['      - "甲', '甲'],
  ['      经济稳中有进', '经济稳中有进'],
  ['      GDP: 增长', 'GDP: 增长'],
  ['  - term: 甲 # proof: ignore words/term-variant 「甲」 照原文', '甲'],
])('a line is shown as a person reads it: %s', (line, words) => {
  expect(withoutKey(line)).toBe(words);
});

test('the worst come first, each level in the order of the text', async () => {
  const levels = ['error', 'certain', 'warning', 'likely', 'hint'];
  const { problems } = await state();
  const ranks = problems.map(({ level }) => levels.indexOf(level));
  expect(ranks).toEqual([...ranks].sort());
  for (const [i, { level, at }] of problems.entries()) {
    const next = problems[i + 1];
    if (next?.level === level && next.at?.file === at?.file) expect(next.at!.line).toBeGreaterThanOrEqual(at!.line);
  }
});

test('one is corrected, and the change taken back', async () => {
  const before = text();
  const [finding] = certain(await state());
  expect(await post('problems/fix', { ids: [finding!.id] })).toMatchObject({ status: 200 });
  expect(text()).toBe(before.replace('现在,我', '现在，我'));
  expect(changes).toBe(1);
  expect(certain(await state())).toEqual([]);
  expect(await post('problems/fix', { ids: [finding!.id] })).toMatchObject({ status: 409 });
  await post('undo', {});
  expect(text()).toBe(before);
  expect(certain(await state())).toHaveLength(1);
});

test('all are corrected as they were shown', async () => {
  const { fixes } = await state();
  expect(fixes.lines).toHaveLength(1);
  await post('problems/fix', { ids: fixes.ids });
  expect(text()).toContain(fixes.lines[0]!.now);
  expect((await state()).fixes).toEqual({ ids: [], lines: [] });
});

test('what changed elsewhere in the meantime is not overwritten', async () => {
  const [finding] = certain(await state());
  writeFileSync(join(root, path), text().replace('现在,我', '现在、我'));
  const before = text();
  expect(await post('problems/fix', { ids: [finding!.id] })).toMatchObject({ status: 409 });
  expect(text()).toBe(before);
});

test('one is accepted with a reason, which the file then has', async () => {
  const [finding] = certain(await state());
  expect(await post('problems/accept', { id: finding!.id, reason: ' ' })).toMatchObject({ status: 422 });
  await post('problems/accept', { id: finding!.id, reason: '原文如此' });
  expect(text()).toContain(`# proof: ignore ${finding!.code} 「,」 原文如此`);
  const after = await state();
  expect(certain(after)).toEqual([]);
  expect(after.ignored).toBe(1);
});

test('the report is compared with that of last year and a table, in memory alone', async () => {
  const earlier = text().replace(/date: \S+/, 'date: 2023-02-04');
  expect(await post('compared/add?file=report.yaml', new TextEncoder().encode(earlier))).toMatchObject({ status: 200 });
  const table = new TextEncoder().encode('指标,时期,数值,单位\n地区生产总值,2023年,1.5,亿元\n');
  expect(await post(`compared/add?file=${encodeURIComponent('../统计表.csv')}`, table)).toMatchObject({ status: 200 });
  expect((await state()).compared).toEqual({ lastYear: 'report.yaml', tables: ['统计表.csv'] });
  expect((await state()).problems.some(({ kind }) => kind === 'against')).toBe(true);
  await post('compared/remove', { table: '统计表.csv' });
  await post('compared/last-year', { report: '' });
  expect((await state()).compared).toEqual({ tables: [] });
  expect((await state()).problems.some(({ kind }) => kind === 'against')).toBe(false);
});

test('the report of last year may be a Word file or a text', async () => {
  const lines = [
    '政府工作报告',
    '——2023年1月10日在云溪县第十届人民代表大会第二次会议上',
    '各位代表：',
    '现在，我代表县人民政府报告工作。',
    '一、2022年工作回顾',
    '全年地区生产总值300亿元，增长6.1%。',
    '二、2023年工作安排',
    '地区生产总值增长60%左右。',
  ];
  const add = (file: string, bytes: Uint8Array) => post(`compared/add?file=${encodeURIComponent(file)}`, bytes);
  for (const [file, bytes] of [
    ['上年.docx', wordFile(lines.map((line) => p(line)).join(''))],
    ['上年.txt', new TextEncoder().encode(lines.join('\n'))],
  ] as const) {
    await post('compared/last-year', { report: '' });
    expect(await add(file, bytes)).toMatchObject({ status: 200 });
    expect((await state()).compared).toEqual({ lastYear: file, tables: [] });
    expect((await state()).problems.some(({ kind }) => kind === 'against')).toBe(true);
  }
  const table = new TextEncoder().encode('指标\t时期\t数值\t单位\n地区生产总值\t2023年\t1.5\t亿元\n');
  expect(await add('统计.txt', table)).toMatchObject({ status: 200 });
  expect((await state()).compared).toEqual({ lastYear: '上年.txt', tables: ['统计.txt'] });
});

test.each([
  ['compared/add?file=a.docx', new Uint8Array([1])],
  ['compared/add?file=content.csv', new Uint8Array()],
  ['compared/last-year', { report: '../..' }],
  ['compared/last-year', { report: 'three-pages' }],
  ['problems/fix', { ids: 'all' }],
  ['problems/accept', { id: 3 }],
  ['compared/remove', {}],
])('refused with words: %s', async (to, body) => {
  const { status, body: answer } = await post(to, body);
  expect(status).toBeGreaterThanOrEqual(400);
  expect(JSON.parse(Buffer.from(answer).toString())).toMatchObject({ message: expect.stringMatching(/。$/) });
});

test('the template for the statistics bureau is a table with the indicators of the report', async () => {
  const read = readSpreadsheet((await ask('GET', 'template.xlsx')).body);
  expect('sheets' in read && read.sheets[0]!.rows[0]).toBeDefined();
});

test('a problem is named by the heading above it; before the first there is none', async () => {
  writeFileSync(join(root, path), text().replace('增至24.3万户，城镇', '增至24.3万户,城镇'));
  const headings = certain(await state()).map(({ heading }) => heading);
  expect(headings).toEqual([undefined, '2023年工作回顾']);
});
