/** The indicators of a report as rows, with their places. */
import { expect, it } from 'vitest';
import { loadReport } from '../../src/content/load.js';
import { indicatorRows } from '../../src/indicators/rows.js';
import { nodeWorld } from '../../src/world/node-world.js';
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
`,
};

it('say what the text says, and where', () => {
  const figures = indicatorRows(loadReport('c', memoryWorld(files)).value!.figures, ({ line }) => `${line - 10}`);
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

it('stand in their sentences where they say', () => {
  const { value } = loadReport('content/yuexiu-2024', nodeWorld());
  for (const { id, sentence, offset, value: digits, page } of indicatorRows(value!.figures))
    expect([id, sentence.slice(offset, offset + digits.length), page]).toEqual([id, digits, undefined]);
});
