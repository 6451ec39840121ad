/** The numbers of a report as a window sees them, ticks and decides. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadReport } from '../../../../src/content/load.js';
import { waitingNames } from '../../../../src/indicators/review.js';
import type { NumberRow, NumbersState, Saved, SlideDetail } from '../../../../src/preview/numbers-protocol.js';
import { match } from '../../../../src/preview/server/router.js';
import { numberRoutes } from '../../../../src/preview/server/routes/numbers.js';
import { Workplace } from '../../../../src/preview/server/workplace.js';
import { nodeWorld } from '../../../../src/world/node-world.js';

const body = `title: 政府工作报告
issuer: 云溪县人民政府
date: 2024-02-04
body:
  - part: 2023年工作回顾
    body:
      - |
        全县地区生产总值增长5.2%，固定资产投资增长3.1%，一般公共预算收入12.4亿元、增长4%。
        城镇新增就业2300人，居民消费价格上涨0.5%。
      - section: 促消费，稳增长。
        body:
          - |
            东部片区社会消费品零售总额50亿元，增长6.5%。
            举办展会21场，吸引游客30万人次。
  - part: 2024年工作安排
    body:
      - 今年经济社会发展主要预期目标是：地区生产总值增长5%左右，固定资产投资增长4%，居民收入增长与经济增长同步。
      - section: 抓产业。
        body:
          - 实施项目40个。
`;
let root: string;
let workplace: Workplace;
let ask: <T = unknown>(method: string, path: string, body?: object) => Promise<{ status: number; value: T }>;
const path = (name: string) => join(root, 'content/yunxi', name);
const text = (name: string) => readFileSync(path(name), 'utf8');

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'yinfa-'));
  mkdirSync(join(root, 'content/yunxi'), { recursive: true });
  writeFileSync(path('report.yaml'), body);
  workplace = new Workplace('content', nodeWorld(root, {}));
  const routes = numberRoutes(workplace);
  ask = async <T>(method: string, path: string, body: object = {}) => {
    const url = new URL(`/api/reports/${path}`, 'http://127.0.0.1');
    const { route, params } = match(routes, method, url.pathname)!;
    const bytes = new TextEncoder().encode(JSON.stringify(body));
    const reply = await route.answer({ method, params, query: url.searchParams, language: 'zh-CN', body: bytes });
    return { status: reply.status, value: JSON.parse(Buffer.from(reply.body).toString()) as T };
  };
});
afterEach(() => rmSync(root, { recursive: true }));

const state = async () => (await ask<NumbersState>('GET', 'yunxi/numbers')).value;
const choice = ({ choices }: NumbersState, name: string) => choices.find((one) => one.name === name)!;
const said = ({ label, value, change, certainty }: NumberRow) => [label, value, change, certainty].join(' ').trim();

test('are one table, each number once, with period, page and slides', async () => {
  const { rows, uncovered, choices } = await state();
  // A chart that `briefing.yaml` does not have cannot be chosen for.
  expect(choices.map(({ name }) => name)).toEqual(['glance', 'growth', 'targets', 'five-years']);
  const keys = rows.map(({ line, column }) => `${line}:${column}`);
  expect(new Set(keys).size).toBe(keys.length);
  const gdp = rows.find(({ ids }) => ids.includes('core-gdp-year'))!;
  expect(gdp).toMatchObject({ ids: ['core-gdp-year', 'gdp'], period: 'year', certainty: 'sure', line: 8 });
  expect(gdp.page?.position).toBeGreaterThan(0);
  expect(gdp.slides).toContain(choices.find(({ name }) => name === 'glance')!.slide);
  const retail = rows.find(({ waits }) => waits)!;
  expect(said(retail)).toContain('社会消费品零售总额');
  expect(retail).toMatchObject({ certainty: 'doubtful', doubt: 'scope' });
  expect(rows.filter(({ ids, period }) => ids[0]?.startsWith('target-') && period === 'target')).toHaveLength(3);
  expect(rows.filter(({ sentence }) => sentence.includes('预期目标'))).toHaveLength(3);
  expect([...rows.map(({ value }) => value), ...uncovered.map(({ shown }) => shown)]).toContain('21场');
});

test('a slide has its notes with their pages, and the numbers on it with their sentences', async () => {
  const { slide } = choice(await state(), 'glance');
  const { status, value } = await ask<SlideDetail>('GET', `yunxi/slides/${slide}/detail`);
  expect(status).toBe(200);
  expect(value.part).toBe('2023年工作回顾');
  for (const { at, page, text } of value.notes) {
    expect(at?.file).toBe('content/yunxi/report.yaml');
    expect(page?.position).toBeGreaterThan(0);
    expect(text).not.toContain('第');
  }
  const revenue = value.numbers.find(({ shown }) => shown === '12.4亿元')!;
  expect(revenue).toMatchObject({ label: '一般公共预算收入', period: 'year', at: { line: 8 } });
  expect(revenue.sentence).toContain('一般公共预算收入12.4亿元');
  expect(value.numbers.find(({ shown }) => shown === '增长4%')?.sentence).toBe(revenue.sentence);
  expect(await ask('GET', 'yunxi/slides/99/detail')).toMatchObject({ status: 200, value: null });
});

test('what is ticked is in briefing.yaml, in its order, and on the slide', async () => {
  const { ids } = choice(await state(), 'glance');
  const now = [...ids].reverse().slice(1);
  const reply = await ask<Saved>('POST', 'yunxi/numbers/show', { name: 'glance', was: ids, now });
  expect(reply).toMatchObject({ status: 200, value: { version: (await state()).version } });
  expect(text('briefing.yaml')).toBe(`glance:\n  figures: [${now.join(', ')}]\n`);
  const after = choice(await state(), 'glance');
  expect(after).toMatchObject({ ids: now, isChosen: true });
  expect((await ask('POST', 'yunxi/numbers/show', { name: 'glance', was: ids, now: ids })).status).toBe(409);
  await ask('POST', 'yunxi/numbers/show', { name: 'glance', was: now, now: null });
  expect(choice(await state(), 'glance')).toMatchObject({ ids, isChosen: false });
});

test('targets keep their results in another order', async () => {
  const { ids } = choice(await state(), 'targets');
  const now = [...ids].reverse();
  expect((await ask('POST', 'yunxi/numbers/show', { name: 'targets', was: ids, now })).status).toBe(200);
  expect(choice(await state(), 'targets').ids).toEqual(now);
});

test('a chart of two units is refused, and nothing is written', async () => {
  const { choices, rows } = await state();
  const { ids } = choices.find(({ name }) => name === 'growth')!;
  const jobs = rows.find(({ label }) => label.includes('新增就业'))!;
  const reply = await ask('POST', 'yunxi/numbers/show', { name: 'growth', was: ids, now: [...ids, jobs.ids[0]] });
  expect(reply.status).toBe(422);
  expect(existsSync(path('briefing.yaml'))).toBe(false);
});

test('what waits is rejected, and waits again only with another value', async () => {
  const { rows } = await state();
  const { file, line, column } = rows.find(({ waits }) => waits)!;
  writeFileSync(path('briefing.yaml'), '# 注\nslides: 20\n');
  expect(await ask('POST', 'yunxi/numbers/reject', { file, line, column, label: '甲' })).toMatchObject({ status: 400 });
  expect(await ask('POST', 'yunxi/numbers/reject', { file, line, column })).toMatchObject({ status: 200 });
  const written = text('briefing.yaml');
  expect(written).toMatch(/^# 注\nslides: 20\n\nrejected: \[社会消费品零售总额 50亿元\]\n$/);
  expect((await state()).rows.some(({ waits }) => waits)).toBe(false);
  const loaded = () => loadReport('content/yunxi', nodeWorld(root, {}));
  expect(loaded().problems).toEqual([]);
  // As a build counts them.
  expect(waitingNames(loaded().value!, false)).toEqual([]);
  expect(workplace.report('yunxi')!.editor.undoes).toMatchObject({
    kind: 'rejected',
    now: '社会消费品零售总额 50亿元',
  });
  writeFileSync(path('report.yaml'), text('report.yaml').replace('50亿元', '60亿元'));
  expect(waitingNames(loaded().value!, false)).toEqual(['社会消费品零售总额']);
  workplace.changed('yunxi');
  workplace.report('yunxi')!.editor.undo();
  expect(text('briefing.yaml')).toBe('# 注\nslides: 20\n');
});

test('a decision is a figure of its own, shown where that is wanted, and taken back', async () => {
  const before = await state();
  const retail = before.rows.find(({ waits }) => waits)!;
  const { file, line, column } = retail;
  const decision = { file, line, column, label: '东部片区社零', show: 'glance' };
  expect(await ask('POST', 'yunxi/numbers/decide', decision)).toMatchObject({ status: 200 });
  expect(text('figures.yaml')).toContain('suggested: true\n');
  expect(text('figures.yaml')).toContain('pattern: 东部片区社会消费品零售总额{value}亿元，增长{growth}%');
  const after = await state();
  const row = after.rows.find(({ line: at, column: from }) => at === line && from === column)!;
  expect(row).toMatchObject({ label: '东部片区社零', certainty: 'chosen' });
  expect(row.waits).toBeUndefined();
  expect(row.slides).toContain(choice(after, 'glance').slide);
  expect(choice(after, 'glance').ids).toEqual([...choice(before, 'glance').ids, row.ids[0]]);
  // All else is read as before.
  expect(after.rows.length).toBe(before.rows.length);
  expect(loadReport('content/yunxi', nodeWorld(root, {})).problems).toEqual([]);
  expect((await ask('POST', 'yunxi/numbers/decide', decision)).status).toBe(409);
  expect(workplace.report('yunxi')!.editor.undo().ok).toBe(true);
  expect([existsSync(path('figures.yaml')), existsSync(path('briefing.yaml'))]).toEqual([false, false]);
});

test.each([
  ['show', { name: 'glance', was: [], now: [] }],
  ['show', { name: 'glance', was: ['a: b'], now: null }],
  ['show', { name: 'glance', was: [], now: null, path: '/etc' }],
  ['decide', { file: 'content/yunxi/report.yaml', line: '8', column: 9, label: '总值' }],
  ['decide', { file: 'content/yunxi/report.yaml', line: 8, column: 9, label: '{value}' }],
])('a body that is none is refused: %s %j', async (route, body) => {
  expect((await ask('POST', `yunxi/numbers/${route}`, body)).status).toBe(400);
});

test('an unknown slide, and a report that is not there', async () => {
  expect((await ask('POST', 'yunxi/numbers/show', { name: 'cover', was: [], now: ['a'] })).status).toBe(409);
  expect((await ask('GET', 'elsewhere/numbers')).status).toBe(404);
});
