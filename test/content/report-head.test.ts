import { expect, test } from 'vitest';
import { loadReport } from '../../src/content/load.js';
import { reportHead } from '../../src/content/report-head.js';
import { plain } from '../../src/text/running-text.js';
import { nodeWorld } from '../../src/world/node-world.js';
import { memoryWorld } from '../world/memory-world.js';

const headOf = (text: string) => reportHead('content/a', memoryWorld({ 'content/a/report.yaml': text }));

test('is what the loaded report has', () => {
  for (const folder of ['test/fixtures/three-pages', 'content/yuexiu-2024']) {
    const { title, date } = loadReport(folder, nodeWorld()).value!;
    expect(reportHead(folder, nodeWorld())).toEqual({ title: plain(title), date });
  }
});

test('is found behind the text too, which is not read', () => {
  expect(headOf('body:\n- text: |\n    title: 不是\n- b\ntitle: "报告"\nannexes:\n  - {\ndate: 2024-02-04\n')).toEqual({
    title: '报告',
    date: '2024-02-04',
  });
});

test('is empty where there is none, or nothing can be read', () => {
  expect(headOf('body: [a]\n')).toEqual({ title: '', date: '' });
  expect(headOf('title: [\n')).toEqual({ title: '', date: '' });
  expect(headOf('title: { a: 1 }\n')).toEqual({ title: '', date: '' });
  expect(reportHead('content/none', memoryWorld({}))).toEqual({ title: '', date: '' });
});
