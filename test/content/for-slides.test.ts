import { expect, it } from 'vitest';
import { loadReport } from '../../src/content/load.js';
import { memoryWorld } from '../world/memory-world.js';

const text = `title: 政府工作报告
issuer: 云溪县人民政府
date: 2025-01-10
body:
  - part: 2024年工作回顾
    body:
      - 全年地区生产总值达到320.5亿元，增长5.6%；一般公共预算收入18.2亿元，增长4.1%。
`;
const chosen = (rest: string) => `groups:
  - name: 综合
    figures:
      - { id: tax, label: 财政收入, pattern: "一般公共预算收入{value}亿元，增长{growth}%" }
${rest}`;

const idsOf = (files: Readonly<Record<string, string>>) => {
  const report = loadReport('a', memoryWorld({ 'a/report.yaml': text, ...files })).value!;
  const ids = report.figures.flatMap(({ figures }) =>
    figures.map(({ level }) => level.value.map((run) => run.text).join('')),
  );
  return [report.hasChosenFigures, ids, report.chosenRead.length];
};

it('has the figures that a person chose, those found in the text where there is no file of them, or both', () => {
  expect(idsOf({ 'a/figures.yaml': chosen('') })).toEqual([true, ['18.2'], 2]);
  expect(idsOf({})).toEqual([false, ['320.5', '18.2'], 0]);
  expect(idsOf({ 'a/figures.yaml': chosen('suggested: true\n') })).toEqual([true, ['18.2', '320.5'], 2]);
});

it('has none of them where the file that a person wrote cannot be read', () => {
  expect(idsOf({ 'a/figures.yaml': 'groups: 1\n' })).toEqual([true, [], 0]);
});

it('has the rejected numbers and the pictures that the briefing names', () => {
  const world = memoryWorld({ 'a/report.yaml': text, 'a/briefing.yaml': 'rejected: [x]\ncover: { image: b.png }\n' });
  const { value, problems } = loadReport('a', world);
  expect(value).toMatchObject({ rejected: ['x'] });
  expect(problems.map(({ code }) => code)).toEqual(['briefing/no-alt', 'world/not-found']);
});
