/** What follows a name, segment by segment. */
import { expect, it } from 'vitest';
import { consistsOf, statementsAfter } from '../../../src/indicators/core/statements.js';
import { quantitiesIn } from '../../../src/text/quantities.js';

const after = (name: string, text: string, ...keys: readonly string[]) =>
  statementsAfter(name + text, name.length, name.length + text.length, quantitiesIn(name + text), keys)?.map(
    ({ key, level, change, words }) => [key, level?.shown ?? words, change?.shown ?? ''].join(' '),
  );

it.each([
  ['达5.53万亿元、稳居全国前十、增长4.8%', 'gdp 5.53万亿元 4.8%'],
  ['突破6万亿元台阶，达到62661亿元', 'gdp 62661亿元 '],
  ['增长4.7%、低于全国0.3个百分点', 'gdp  4.7%'],
  ['提高到5.4万亿元，一般公共预算收入增长3%', 'gdp 5.4万亿元 '],
  ['与全国同步', 'gdp 与全国同步 '],
  // The first level counts where it was reached, not passed.
  ['达到312亿元，总量达到400亿元', 'gdp 312亿元 '],
  // 从A提高到B is B.
  ['实现新跨越、达到1500亿元', 'gdp 1500亿元 '],
  ['翻了一番，达1500亿元', 'gdp 1500亿元 '],
  ['实现稳步增长，工业投资增长5%', 'gdp 实现稳步增长 '],
  ['从1200亿元提高到1500亿元', 'gdp 1500亿元 '],
  ['由2020年的1200亿元增加至近1500亿元、增长25%', 'gdp 近1500亿元 25%'],
  ['比上年提高120亿元、达到1500亿元', 'gdp 1500亿元 120亿元'],
  // How the change is computed may stand in a segment of its own.
  ['达到486.7亿元，按可比价格计算，增长5.6%', 'gdp 486.7亿元 5.6%'],
  ['486.7亿元，按不变价格计算，同比增长5.6%', 'gdp 486.7亿元 5.6%'],
  ['486.7亿元，扣除价格因素后，实际增长5.6%', 'gdp 486.7亿元 5.6%'],
  ['486.7亿元，按不变价格计算增长5.6%', 'gdp 486.7亿元 5.6%'],
  ['486.7亿元，按可比价格计算，工业投资增长5.6%', 'gdp 486.7亿元 '],
])('地区生产总值%s', (text, statement) => {
  expect(after('地区生产总值', text, 'gdp')).toEqual([statement]);
});

it('is none where another noun stands before the number', () => {
  expect(after('进出口', '企业总数达300家', 'trade')).toBeUndefined();
});

it('values of a shared name follow in its order, as many as it has', () => {
  const name = '城乡居民收入';
  expect(after(name, '分别增长5%、6.5%', 'income-urban', 'income-rural')).toEqual([
    'income-urban  5%',
    'income-rural  6.5%',
  ]);
  expect(after(name, '分别增长5%', 'income-urban', 'income-rural')).toBeUndefined();
});

it('many filler words take time in proportion to their number', () => {
  expect(consistsOf(`${'达到'.repeat(50_000)}甲`, /达到|达|到/uy)).toBe(false);
  expect(consistsOf('达到达到', /达到|达|到/uy)).toBe(true);
});

it('looks at few of the quantities of a sentence for each name', () => {
  const clause = '地区生产总值120亿元，';
  const sentence = clause.repeat(2000);
  let seen = 0;
  const quantities = quantitiesIn(sentence).map((quantity) => ({
    ...quantity,
    get numerals() {
      seen++;
      return quantity.numerals;
    },
  }));
  for (let n = 0; n < 2000; n++) {
    const end = n * clause.length + '地区生产总值'.length;
    expect(statementsAfter(sentence, end, (n + 1) * clause.length, quantities, ['gdp'])).toHaveLength(1);
  }
  expect(seen / 2000).toBeLessThan(100);
});
