/** Numbers that an indicator cannot have: reported with their sentence, and on no slide of their own accord. */
import { expect, it } from 'vitest';
import { isPlausibleIndicator } from '../../../src/indicators/core/implausible.js';
import type { Indicator } from '../../../src/report/report.js';
import { plain } from '../../../src/text/running-text.js';
import { load, reportWith } from '../../content/folder.js';

const sound =
  '2023年，全县地区生产总值286.4亿元，增长5.6%；规模以上工业增加值增长6.1%；固定资产投资增长4.8%；一般公共预算收入21.3亿元。';

function loaded(slip: string, plan = '今年地区生产总值增长5%。') {
  const { report, told } = load({
    'report.yaml': reportWith(
      `  - part: 2023年工作回顾\n    body:\n      - ${sound}\n      - section: 民生持续改善\n        body:\n          - ${slip}改造小区18个，新建公路120公里。\n  - part: 2024年工作安排\n    body:\n      - ${plan}\n`,
    ),
  });
  const warnings = told.filter((line) => line.includes('figure/implausible'));
  const slides = report!.briefing.parts.flatMap(({ slides }) => slides);
  const figures = slides.flatMap((slide) => ('figures' in slide ? slide.figures : []));
  const targets = slides.flatMap((slide) => (slide.kind === 'targets' ? slide.rows : []));
  return {
    warnings,
    shown: figures.map(({ label, level }) => plain(label) + plain(level.text)).join('；'),
    targets: targets.map(({ label, target }) => plain(label) + plain(target.level.text)),
  };
}

it.each([
  ['城镇调查失业率52%。', '52%', ['0.1%', '25%']],
  ['常住人口城镇化率达到670%。', '670%', ['2%', '100%']],
  ['社会消费品零售总额增长450%。', '450%', ['-70%', '120%']],
  ['全县社会消费品零售总额12平方米。', '12平方米', undefined],
  // Of the area that the sentence names.
  ['全县地区生产总值4999万元。', '4999万元', ['5000万元', '1万亿元']],
  ['全县地区生产总值1.1万亿元。', '1.1万亿元', ['5000万元', '1万亿元']],
  ['全市地区生产总值1.9亿元。', '1.9亿元', ['2亿元', '10万亿元']],
  ['全省地区生产总值190亿元。', '190亿元', ['200亿元', '50万亿元']],
  ['全县社会消费品零售总额1.1万亿元。', '1.1万亿元', ['10万元', '1万亿元']],
])('%s', (slip, value, usual) => {
  const { warnings, shown } = loaded(slip);
  expect(warnings).toHaveLength(1);
  expect(warnings[0]).toContain(`"value":"${value}"`);
  expect(warnings[0]).toContain(`"sentence":"${slip}"`);
  if (usual) expect(warnings[0]).toContain(`"usual":${JSON.stringify(usual)}`);
  expect(shown).not.toContain(value);
  expect(shown).toContain('286.4亿元');
});

it('an aim likewise', () => {
  const aims =
    '今年经济社会发展主要预期目标是：地区生产总值增长55%左右，固定资产投资增长5%，城镇新增就业3000人，规模以上工业增加值增长6%。';
  const { warnings, targets } = loaded('', aims);
  expect(warnings).toHaveLength(1);
  expect(targets).toHaveLength(3);
  expect(targets.join()).not.toContain('55%');
});

it.each([
  ['城镇调查失业率5.2%。'],
  ['出口20多个国家和地区。'],
  ['粮食产量连续5年增长。'],
  ['开发区地区生产总值12亿元，增长45%。'],
  ['外贸进出口增长380%。'],
  ['实际使用外资是上年的12倍。'],
  ['全县地区生产总值5000万元。'],
  ['全县地区生产总值1万亿元。'],
  ['全县社会消费品零售总额20万元。'],
  ['全县居民人均可支配收入3万元。'],
  ['全区地区生产总值2万亿元。'],
  ['在全镇率先发展、克难攻坚、奋勇争先的带动之下，全县地区生产总值7000亿元。'],
])('nothing is said of %s', (text) => {
  expect(loaded(text).warnings).toEqual([]);
});

it.each([
  ['城镇调查失业率', 5.2, '%', true],
  ['城镇调查失业率', 52, '%', false],
  ['社会消费品零售总额', 84.6, '亿元', true],
  ['社会消费品零售总额', 84.6, '平方米', false],
  ['社会消费品零售总额', 11_000, '亿元', false],
  ['社会消费品零售总额', undefined, '', true],
  ['办理提案', 84.6, '平方米', true],
] as const)('whether an indicator can be: %s %s%s', (label, number, unit, isPlausible) => {
  const text = (words: string) => [{ text: words }];
  const about = { label: text(label), sentence: text(`全县${label}`), period: 'year' };
  const ofLevel = { ...about, level: { number, unit }, movement: '' };
  expect(isPlausibleIndicator(ofLevel as unknown as Indicator)).toBe(isPlausible);
  const changes = [5, 5000].map(
    (change) => ({ ...ofLevel, change: { number: change, unit: '%' } }) as unknown as Indicator,
  );
  expect(changes.map(isPlausibleIndicator)).toEqual([isPlausible, label === '办理提案']);
});

it('a change instead of a level is in the range of changes', () => {
  const growth = (number: number) => ({
    ...{ label: [{ text: '社会消费品零售总额' }], sentence: [], period: 'year', movement: '增长' },
    level: { number, unit: '%' },
  });
  expect([5, 450].map((number) => isPlausibleIndicator(growth(number) as unknown as Indicator))).toEqual([true, false]);
});
