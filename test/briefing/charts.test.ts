/** Titles of charts, and charts that are too small. */
import { expect, it } from 'vitest';
import { outlineOfBody } from './outline.js';

const rates = (labels: readonly string[], pattern: string) =>
  `groups: [{ name: 综合, figures: [${labels
    .map((label, i) => `{ id: f${i}, label: ${label}, pattern: "${pattern.replace('#', label)}" }`)
    .join(', ')}] }]\n`;

it('say what grew, the product of all first', () => {
  const body =
    '  - part: 回顾\n    body:\n      - 地区生产总值完成10亿元，同比增长5%；财政收入完成3亿元，同比增长9%；零售总额完成4亿元，同比增长6%。\n';
  const lines = outlineOfBody(body, {
    'figures.yaml': rates(['地区生产总值', '财政收入', '零售总额'], '#完成{value}亿元，同比增长{growth}%'),
  });
  expect(lines).toContain('growth: 回顾/地区生产总值完成10亿元，同比增长5%');
});

it('two bars are no chart of structure', () => {
  const body = '  - part: 回顾\n    body:\n      - 城镇化率60%，失业率5%。\n      - section: 民生\n';
  const figures = rates(['城镇化率', '失业率'], '#{value}%');
  const lines = outlineOfBody(body, { 'figures.yaml': figures, 'briefing.yaml': 'leave-out: [glance]\n' });
  expect(lines.filter((line) => line.includes('structure'))).toEqual([]);
});
