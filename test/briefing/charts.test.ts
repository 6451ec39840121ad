/** Titles of charts, and charts that are too small. */
import { expect, it } from 'vitest';
import { plain } from '../../src/text/running-text.js';
import { load, reportWith } from '../content/folder.js';
import { figuresYaml } from '../indicators/figures-read.js';
import { outlineOfBody, withBriefing } from './outline.js';

/** Figures of one pattern each. */
const rates = (labels: readonly string[], pattern: string) =>
  `groups: [{ name: 综合, figures: [${labels
    .map((label, i) => `{ id: f${i}, label: ${label}, pattern: "${pattern.replace('#', label)}" }`)
    .join(', ')}] }]\n`;

it('the growth chart has the core rates of the year in the official order, and nothing else', () => {
  const body = `  - part: 2023年回顾
    body:
      - 财政收入完成3亿元，同比增长9%；社会消费品零售总额下降6%；地区生产总值完成10亿元，同比增长5%。
      - 平均跑动次数下降93%，高海拔地区异地办学增长49%。近五年规上工业增加值年均增长7%。
`;
  expect(outlineOfBody(body).slice(4, 6)).toEqual([
    'growth: 2023年回顾/主要指标增速',
    '  % 地区生产总值 5 5%, 社会消费品零售总额 -6 -6%, 财政收入 9 9%',
  ]);
});

it('two bars are no chart of structure', () => {
  const body = '  - part: 回顾\n    body:\n      - 城镇化率60%，失业率5%。\n      - section: 民生\n';
  const figures = rates(['城镇化率', '失业率'], '#{value}%');
  const lines = outlineOfBody(body, { 'figures.yaml': figures, 'briefing.yaml': 'leave-out: [glance]\n' });
  expect(lines.filter((line) => line.includes('structure'))).toEqual([]);
});

it('falls are drawn below zero, named figures from the greatest to the least', () => {
  const { report, told } = load({
    'report.yaml': reportWith('  - 税收9元，增长-3.1%；产值8元，增长2%；消费7元，负增长4%。\n'),
    'figures.yaml': figuresYaml(
      '税收{value}元，增长{growth}%',
      '产值{value}元，增长{growth}%',
      '消费{value}元，负增长{growth}%',
    ),
    'briefing.yaml': 'growth: { figures: [f1, f2, f3] }\n',
  });
  expect(told).toEqual([]);
  const slide = report!.briefing.parts[0]!.slides.find(({ kind }) => kind === 'growth');
  expect(slide?.kind === 'growth' && slide.points.map((p) => [p.number, plain(p.shown)])).toEqual([
    [2, '2%'],
    [-3.1, '-3.1%'],
    [-4, '-4%'],
  ]);
});

it('a chart is of columns where the file says so', () => {
  const read = withBriefing('growth: { figures: [industry, retail, exports], chart: column }\n').report!;
  const slides = read.briefing.parts.flatMap(({ slides }) => slides);
  expect(slides.find(({ kind }) => kind === 'growth')).toMatchObject({ chart: 'column' });
});

it('the main bar of few has the clauses that say it, and of many none', () => {
  const mainOf = (text: string, labels: readonly string[]) => {
    const { report } = load({
      'report.yaml': reportWith(`  - ${text}\n`),
      'figures.yaml': rates(labels, '#增长{growth}%'),
      'briefing.yaml': `growth: { figures: [${labels.map((_, i) => `f${i}`).join(', ')}] }\n`,
    });
    const slide = report!.briefing.parts[0]!.slides.find(({ kind }) => kind === 'growth');
    return slide?.kind === 'growth' ? slide.main && [plain(slide.main.label), plain(slide.main.sentence)] : [];
  };
  const text = '我们稳字当头、顶压前行，税收增长9%，高于预期，产值增长5%；消费增长3%，投资增长2%。';
  expect(mainOf(text, ['产值', '税收', '消费'])).toEqual(['税收', '税收增长9%，高于预期，产值增长5%']);
  expect(mainOf(text, ['税收', '产值', '消费', '投资'])).toBeUndefined();
});
