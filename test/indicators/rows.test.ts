/** The public way to the figures: rows with places, and what was wrong. */
import { expect, it } from 'vitest';
import { nodeWorld, readFigures } from '../../src/index.js';
import { memoryWorld } from '../world/memory-world.js';

const files = {
  'c/report.yaml': `title: 报告
occasion: 会议上
speaker: { office: 区长, name: 罗光华 }
issuer: 区人民政府
date: 2024-02-04
body:
  - part: 回顾
    body:
      - |
        第一句。
        PM_{2.5}下降3.1%，税收近4亿元。
`,
  'c/figures.yaml': `groups:
  - name: 综合
    figures:
      - { id: tax, label: 税收, pattern: "税收{value}亿元" }
      - { id: air, label: "PM_{2.5}", pattern: "PM_{2.5}下降{growth}%" }
      - { id: none, label: 无, pattern: "无{value}" }
`,
};

it('gives what could be read, and tells the rest', () => {
  const { name, ok, diagnostics, figures } = readFigures('c', memoryWorld(files), ({ line }) => `${line - 10}`);
  expect([name, ok, diagnostics.map(({ code }) => code)]).toEqual(['c', false, ['figure/not-found']]);
  expect(figures).toEqual([
    {
      id: 'tax',
      group: '综合',
      label: '税收',
      movement: '',
      value: '4',
      number: 4,
      unit: '亿元',
      before: '近',
      after: '',
      shown: '近4亿元',
      change: '',
      changeNumber: null,
      changeUnit: '',
      sentence: 'PM2.5下降3.1%，税收近4亿元。',
      offset: 15,
      part: '回顾',
      section: '',
      file: 'c/report.yaml',
      line: 11,
      column: 27,
      page: '1',
    },
    expect.objectContaining({ id: 'air', label: 'PM2.5', movement: '下降', number: -3.1, offset: 7, column: 19 }),
  ]);
});

it('has none where the folder has no patterns, and tells where it has no report', () => {
  const { 'c/report.yaml': report } = files;
  expect(readFigures('c', memoryWorld({ 'c/report.yaml': report }))).toMatchObject({ ok: true, figures: [] });
  expect(readFigures('c', memoryWorld({ 'c/x.yaml': '' })).diagnostics).toMatchObject([{ code: 'world/no-report' }]);
});

it('stands in its sentence where it says', () => {
  const { ok, figures } = readFigures('content/yuexiu-2024', nodeWorld());
  expect(ok).toBe(true);
  for (const { id, sentence, offset, value, page } of figures) {
    expect([id, sentence.slice(offset, offset + value.length), page]).toEqual([id, value, undefined]);
  }
});
