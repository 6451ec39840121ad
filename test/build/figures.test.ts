/** What `yinfa figures` lists, and of which problems it speaks. */
import { expect, it } from 'vitest';
import { readFigures } from '../../src/build/figures.js';
import { memoryWorld } from '../world/memory-world.js';

const report = `title: 报告
occasion: 会议上
speaker: { office: 区长, name: 罗光华 }
issuer: 区人民政府
date: 2024-02-04
body:
  - part: 回顾
    body: [税收近4亿元。]
`;
const figures = `groups:
  - name: 综合
    figures:
      - { id: tax, label: 税收, pattern: "税收{value}亿元" }
      - { id: none, label: 无, pattern: "无{value}" }
`;

const read = (files: Readonly<Record<string, string>>) => readFigures('c', memoryWorld(files));

it('gives what could be read, and reports the rest', async () => {
  const files = { 'c/report.yaml': report, 'c/figures.yaml': figures };
  const { name, ok, diagnostics, figures: rows } = await read(files);
  expect([name, ok, diagnostics.map(({ code, severity }) => [code, severity])]).toEqual([
    'c',
    true,
    [['figure/not-found', 'warning']],
  ]);
  expect(rows.map(({ id, shown, page }) => [id, shown, page])).toEqual([['tax', '近4亿元', undefined]]);
});

it.each(['glance: { figures: [none] }', 'tasks: [{ section: 安排, figures: [none] }]'])(
  'takes a figure that %s names and no sentence has for an error',
  async (briefing) => {
    const files = { 'c/report.yaml': report, 'c/figures.yaml': figures, 'c/briefing.yaml': briefing };
    const { ok, diagnostics } = await read(files);
    expect([ok, diagnostics.map(({ code, severity }) => [code, severity])]).toEqual([
      false,
      [['figure/not-found', 'error']],
    ]);
  },
);

it('leaves the problems of glossary and briefing to the build', async () => {
  const patterns = figures.replace(/.*无.*\n/, '');
  const broken = { 'c/glossary.yaml': 'label: [\n', 'c/briefing.yaml': 'areas: 1\n' };
  const {
    ok,
    diagnostics,
    figures: rows,
  } = await read({ 'c/report.yaml': report, 'c/figures.yaml': patterns, ...broken });
  expect([ok, diagnostics, rows.length]).toEqual([true, [], 1]);
});

it('has none where the folder has no patterns, and says where it has no report', async () => {
  expect(await read({ 'c/report.yaml': report })).toMatchObject({ ok: true, figures: [] });
  expect((await read({ 'c/x.yaml': '' })).diagnostics).toMatchObject([{ code: 'world/no-report' }]);
});
