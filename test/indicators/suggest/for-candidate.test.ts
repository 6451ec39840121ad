/** A statement that a person decided on, as a figure that reads it. */
import { expect, test } from 'vitest';
import { candidatesOf } from '../../../src/indicators/candidates.js';
import { figureFor } from '../../../src/indicators/suggest/for-candidate.js';
import { yearsPlanning } from '../../../src/report/years.js';
import { load, reportWith } from '../../content/folder.js';

function figures(body: string, ids: readonly string[] = []) {
  const { report } = load({ 'report.yaml': reportWith(body) });
  return candidatesOf(report!.body, yearsPlanning(2024)).map((candidate) =>
    figureFor(candidate, candidate.name, report!, ids),
  );
}
const review = (...sentences: readonly string[]) =>
  `  - part: 2023年回顾\n    body:\n${sentences.map((one) => `      - ${one}\n`).join('')}`;

test.each([
  ['全县社会消费品零售总额近300亿元，同比增长6.1%。', '全县社会消费品零售总额{value}亿元，同比增长{growth}%'],
  ['东部片区固定资产投资增长12%。', '东部片区固定资产投资增长{growth}%'],
  ['固定资产投资增长12%，其中东部片区社会消费品零售总额突破50亿元。', '其中东部片区社会消费品零售总额{value}亿元'],
])('%s', (sentence, pattern) => {
  expect(figures(review(sentence)).at(-1)).toMatchObject({ pattern });
});

test('takes in the clause before where its own stands twice', () => {
  const found = figures(review('东部片区3个，社会消费品零售总额增长6%。', '西部片区5个，社会消费品零售总额增长7%。'));
  expect(found.map((figure) => figure?.pattern)).toEqual([
    '东部片区{#}个，社会消费品零售总额增长{growth}%',
    '西部片区{#}个，社会消费品零售总额增长{growth}%',
  ]);
});

test('names its section where the same sentence stands in two, and has an id of its own', () => {
  const body = `${review('粮食产量3万吨。')}  - part: 2024年安排\n    body:\n      - 粮食产量4万吨。\n`;
  const [first, second] = figures(body, ['grain']);
  expect(first).toMatchObject({ id: 'grain-2', in: '2023年回顾' });
  expect(second).toMatchObject({ in: '2024年安排' });
});
