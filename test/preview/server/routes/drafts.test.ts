/** A draft as a window drops, corrects and takes it over. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadReport } from '../../../../src/content/load.js';
import type { DraftState } from '../../../../src/preview/draft-protocol.js';
import { match } from '../../../../src/preview/server/router.js';
import { draftRoutes } from '../../../../src/preview/server/routes/drafts.js';
import { Workplace } from '../../../../src/preview/server/workplace.js';
import { nodeWorld } from '../../../../src/world/node-world.js';
import { newRun } from '../../../../src/world/temporary.js';
import { p, wordFile } from '../../../import/word-file.js';

const text = `政府工作报告
——2024年1月10日在云溪县第十届人民代表大会第三次会议上
县长 张三
各位代表：
现在，我代表县人民政府报告工作。
一、2023年工作回顾
全年地区生产总值300亿元，增长6.1%。
项目建设
开工项目12个。
二、2024年工作安排
坚持稳中求进。地区生产总值增长6%左右。`;

let root: string;
let workplace: Workplace;
let ask: (path: string, body: object | Uint8Array | string) => Promise<{ status: number; value: unknown }>;
const drop = async (body: Uint8Array | string, query: Record<string, string> = {}) =>
  (await ask(`/api/drafts?${new URLSearchParams({ file: '草稿.txt', ...query })}`, body)).value as DraftState;
const question = { corrections: [], convert: false, prune: false };
const read = (path: string) => readFileSync(join(root, path), 'utf8');

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'yinfa-'));
  mkdirSync(join(root, 'content'));
  workplace = new Workplace('content', nodeWorld(root, {}));
  const routes = draftRoutes(workplace);
  ask = async (path, body) => {
    const url = new URL(path, 'http://127.0.0.1');
    const { route, params } = match(routes, 'POST', url.pathname)!;
    const bytes =
      body instanceof Uint8Array
        ? body
        : new TextEncoder().encode(typeof body === 'string' ? body : JSON.stringify(body));
    const reply = await route.answer({ method: 'POST', params, query: url.searchParams, language: 'en', body: bytes });
    return { status: reply.status, value: JSON.parse(Buffer.from(reply.body).toString()) };
  };
});
afterEach(() => rmSync(root, { recursive: true }));

/** Takes a draft over as a new report; the name of its folder. */
async function taken(body: string): Promise<string> {
  const { id, folder } = await drop(body);
  expect(await ask(`/api/drafts/${id}/take`, { ...question, folder })).toEqual({
    status: 200,
    value: { name: folder },
  });
  return folder;
}

test('is understood, and nothing is written', async () => {
  const state = await drop(text);
  expect(state).toMatchObject({ ok: true, file: '草稿.txt', folder: '2024年云溪县政府工作报告', canConvert: false });
  expect(state.head).toEqual({
    title: '政府工作报告',
    occasion: '2024年1月10日在云溪县第十届人民代表大会第三次会议上',
    speaker: '县长 张三',
    issuer: '云溪县人民政府',
    date: '2024-01-10',
  });
  expect(state.counts).toMatchObject({ parts: 2, pictures: 0 });
  expect(state.numbers!.results).toContainEqual({ name: '地区生产总值', value: '300亿元', change: '增长6.1%' });
  expect(readdirSync(join(root, 'content'))).toEqual([]);
});

test('is corrected by line, and imported as it was corrected', async () => {
  const { id, folder, lines } = await drop(text);
  const { line } = lines.find((each) => each.text === '项目建设')!;
  const corrections = [{ line, as: 'section' }];
  const { value } = await ask(`/api/drafts/${id}`, { ...question, corrections });
  expect((value as DraftState).lines.find((each) => each.line === line)).toMatchObject({
    role: 'section',
    asked: true,
  });
  expect(await ask(`/api/drafts/${id}/take`, { ...question, corrections, folder })).toMatchObject({ status: 200 });
  expect(read(`content/${folder}/report.yaml`)).toContain('section: 项目建设');
  expect(loadReport(`content/${folder}`, workplace.world).problems).toEqual([]);
  expect(await ask(`/api/drafts/${id}/take`, { ...question, folder: 'x' })).toMatchObject({ status: 404 });
});

test('is reworded by line, and imported with these words', async () => {
  const { id, folder, lines } = await drop(text);
  const { line } = lines.find((each) => each.text === '开工项目12个。')!;
  const corrections = [{ line, text: '开工重点项目12个。' }];
  const { value } = await ask(`/api/drafts/${id}`, { ...question, corrections });
  expect((value as DraftState).lines.find((each) => each.line === line)).toMatchObject({
    text: '开工重点项目12个。',
    role: 'text',
    isReworded: true,
  });
  for (const bad of [{ line }, { line, text: 3 }, { line, text: '长'.repeat(5000) }, { line, as: 'x', text: '好' }])
    expect(await ask(`/api/drafts/${id}`, { ...question, corrections: [bad] })).toMatchObject({ status: 400 });
  expect(await ask(`/api/drafts/${id}/take`, { ...question, corrections, folder })).toMatchObject({ status: 200 });
  expect(read(`content/${folder}/report.yaml`)).toContain('开工重点项目12个。');
});

test('is read for the last of several questions alone, and not once it was put away', async () => {
  const { id } = await drop(text);
  const asked = await Promise.all([question, question, question].map((one) => ask(`/api/drafts/${id}`, one)));
  expect(asked.map(({ status }) => status)).toEqual([410, 410, 200]);
  const [again] = await Promise.all([ask(`/api/drafts/${id}`, question), ask(`/api/drafts/${id}/discard`, {})]);
  expect(again.status).toBe(410);
});

test('is never written over a folder, nor under a name that is none', async () => {
  mkdirSync(join(root, 'content/taken'));
  writeFileSync(join(root, 'content/file'), 'x');
  const { id } = await drop(text);
  const take = (folder: unknown) => ask(`/api/drafts/${id}/take`, { ...question, folder });
  expect(await take('taken')).toMatchObject({ status: 409 });
  for (const name of ['../out', '', 'a:b', 'x'.repeat(300), 3, null])
    expect(await take(name)).toMatchObject({ status: 422 });
  expect((await take('file')).status).toBe(422);
  expect(readdirSync(join(root, 'content')).sort()).toEqual(['file', 'taken']);
  expect(read('content/file')).toBe('x');
  await taken(text);
  expect((await drop(text)).folder).toBe('2024年云溪县政府工作报告-2');
});

test('has no place where the workplace was opened on one report', async () => {
  const folder = await taken(text);
  workplace = new Workplace(`content/${folder}`, nodeWorld(root, {}));
  const { route } = match(draftRoutes(workplace), 'POST', '/api/new-report')!;
  const body = new TextEncoder().encode('{"folder":"x"}');
  const reply = await route.answer({ method: 'POST', params: {}, query: new URLSearchParams(), language: 'en', body });
  expect(reply.status).toBe(409);
});

test('of a report shows what it changes, and what is taken can be undone', async () => {
  const name = await taken(text);
  const before = read(`content/${name}/report.yaml`);
  const next = text.replace('6.1%', '6.2%').replace('开工项目12个。', '开工建设12个项目。');
  const state = await drop(next, { report: name });
  expect(state).toMatchObject({ ok: true, report: name, folder: '' });
  expect(state.changes!.sentences.map(({ kind, numbers }) => [kind, numbers])).toEqual([
    ['changed', true],
    ['changed', false],
  ]);
  expect(read(`content/${name}/report.yaml`)).toBe(before);
  expect(await ask(`/api/drafts/${state.id}/take`, question)).toEqual({ status: 200, value: { name } });
  expect(read(`content/${name}/report.yaml`)).toContain('增长6.2%');
  expect(workplace.report(name)!.editor.undo()).toEqual({
    ok: true,
    undone: { kind: 'draft', was: '', now: '草稿.txt' },
  });
  expect(read(`content/${name}/report.yaml`)).toBe(before);
});

test('is not taken where the report was changed since its comparison was shown', async () => {
  const name = await taken(text);
  const { id } = await drop(text.replace('6.1%', '6.2%'), { report: name });
  const path = join(root, `content/${name}/report.yaml`);
  writeFileSync(path, read(`content/${name}/report.yaml`).replace('开工项目12个', '开工项目13个'));
  expect(await ask(`/api/drafts/${id}/take`, question)).toMatchObject({ status: 409 });
  expect(read(`content/${name}/report.yaml`)).toContain('13个');
  await ask(`/api/drafts/${id}`, question);
  expect(await ask(`/api/drafts/${id}/take`, question)).toMatchObject({ status: 200 });
});

test('of Word is read by its content, whatever it is called', async () => {
  const word = wordFile(
    text
      .split('\n')
      .map((line) => p(line))
      .join(''),
  );
  for (const file of ['a.docx', 'a.docm', 'a.txt', 'a']) expect((await drop(word, { file })).ok, file).toBe(true);
});

test('that cannot be read is refused with words', async () => {
  const bomb = zipSync({ 'word/document.xml': new Uint8Array(41 * 1024 * 1024) });
  const refusals: [string | Uint8Array, string, string][] = [
    ['', 'a.txt', 'import/empty'],
    ['', 'a.docx', 'import/empty'],
    [text, 'a.docx', 'import/wrong-kind'],
    [new TextEncoder().encode('%PDF-1.7 '), 'a.docx', 'import/wrong-kind'],
    [bomb, 'a.docx', 'import/'],
    ['x'.repeat(9 * 1024 * 1024), 'a.txt', 'import/too-large'],
    [text, 'content', 'import/unknown-ending'],
    [text, '../../etc/passwd', 'import/unknown-ending'],
  ];
  for (const [body, file, code] of refusals) {
    const { ok, problems, folder } = await drop(body, { file });
    expect(ok, file).toBe(false);
    expect(folder).toBe('');
    expect(problems.map((problem) => problem.code).join(), file).toContain(code);
    for (const { message } of problems) expect(message).not.toContain('..');
  }
});

test('lies here until it is put away, or nothing can be made of it', async () => {
  const { id } = await drop(text);
  await ask(`/api/drafts/${id}/discard`, {});
  expect((await ask(`/api/drafts/${id}`, question)).status).toBe(404);
  const refused = await drop('');
  expect((await ask(`/api/drafts/${refused.id}`, question)).status).toBe(404);
});

test('takes no request with other fields than it has', async () => {
  const { id } = await drop(text);
  const odd = [
    '',
    '[]',
    {},
    { ...question, corrections: [{ line: 0, as: 'part' }] },
    { ...question, corrections: [{ line: 1, as: 'x' }] },
    { ...question, corrections: [null] },
    { ...question, convert: 'yes' },
  ];
  for (const body of odd) expect((await ask(`/api/drafts/${id}`, body)).status).toBe(400);
  expect((await ask('/api/drafts/unknown', question)).status).toBe(404);
  expect((await ask('/api/drafts?report=unknown', text)).status).toBe(404);
});

test('the clean template begins a report, and no folder that is there', async () => {
  expect(await ask('/api/new-report', { folder: '云溪县2026' })).toEqual({
    status: 200,
    value: { name: '云溪县2026' },
  });
  expect(existsSync(join(root, 'content/云溪县2026/report.yaml'))).toBe(true);
  expect(await ask('/api/new-report', { folder: '云溪县2026' })).toMatchObject({ status: 409 });
  expect(await ask('/api/new-report', '{')).toMatchObject({ status: 422 });
});

test('takes the name of a folder in which a killed import has left its files, and no other', async () => {
  const { folder } = await drop(text);
  mkdirSync(join(root, 'content', folder));
  writeFileSync(join(root, 'content', folder, `.report.yaml.${newRun(2 ** 30)}.tmp`), 'half');
  expect(await taken(text)).toBe(folder);
  expect(readdirSync(join(root, 'content', folder)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  mkdirSync(join(root, 'content/empty'));
  const { id } = await drop(text);
  expect(await ask(`/api/drafts/${id}/take`, { ...question, folder: 'empty' })).toMatchObject({ status: 409 });
});

test('of a report keeps what was corrected by hand, and is imported once all that both changed is decided', async () => {
  const name = await taken(text);
  const path = `content/${name}/report.yaml`;
  const write = (words: string) => writeFileSync(join(root, path), words);
  write(read(path).replace('增长6.1%', '增长6.2%').replace('开工项目12个', '开工项目13个'));
  const { id, changes, problems } = await drop(text.replace('6.1%', '6.5%'), { report: name });
  expect(problems.map(({ code }) => code)).toEqual([]);
  const [both, kept] = [
    { report: '全年地区生产总值300亿元，增长6.2%。', draft: '全年地区生产总值300亿元，增长6.5%。' },
    { report: '开工项目13个。', draft: '开工项目12个。' },
  ];
  expect(changes!.hands).toMatchObject([
    { ...both, isConflict: true, isDecided: false },
    { ...kept, isConflict: false, keep: 'report' },
  ]);
  expect(changes!.hands[1]!.stretches).toContainEqual({ kind: 'inserted', text: '12' });
  const take = (decisions: unknown) => ask(`/api/drafts/${id}/take`, { ...question, decisions });
  expect(await take([])).toMatchObject({ status: 422 });
  for (const bad of [3, [3], [{ ...both, keep: 'none' }], [{ report: 1, draft: '', keep: 'draft' }]])
    expect(await take(bad)).toMatchObject({ status: 400 });
  const decisions = [{ ...both, keep: 'report' }];
  const { value } = await ask(`/api/drafts/${id}`, { ...question, decisions });
  expect((value as DraftState).changes!.sentences).toEqual([]);
  expect(await take(decisions)).toMatchObject({ status: 200 });
  expect(read(path)).toContain('增长6.2%');
  expect(read(path)).toContain('开工项目13个');
});
