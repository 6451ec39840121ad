/** Numbers that a pattern writes out, and the pattern without them. */
import { describe, expect, it } from 'vitest';
import { withoutNumbers } from '../../src/indicators/literal-numbers.js';
import { read } from './figures-read.js';

describe('amounts give way to a placeholder', () => {
  it.each([
    ['工业增长5.6%；投资增长{growth}%', '工业增长{#}%；投资增长{growth}%', '5.6%'],
    ['{value}个区域、约5条道路', '{value}个区域、{#}条道路', '5条'],
    ['下降-3.1%，新增50余家、{value}个', '下降{#}%，新增{#}余家、{value}个', '-3.1% 50余家'],
    ['增长5%—5.5%，税收{value}亿元', '增长{#}%，税收{value}亿元', '5%—5.5%'],
    [
      '工业增长百分之五，企业两千余家；投资增长{growth}%',
      '工业增长{#}%，企业{#}余家；投资增长{growth}%',
      '百分之五 两千余家',
    ],
    ['总投资超10亿项目{value}个', '总投资{#}亿项目{value}个', '10亿项'],
  ])('%s', (written, pattern, numbers) => {
    expect(withoutNumbers(written)).toEqual({ pattern, numbers: numbers.split(' ') });
  });

  it.each([
    '沿G107新建{value}公里',
    'PM_{2.5}平均{value}微克',
    '5G基站{value}个',
    '2035年建成{value}个',
    '连续3年新增{value}家',
    '12345热线办结{value}件',
    '第二批{value}个',
  ])('names and times stay: %s', (written) => {
    expect(withoutNumbers(written)).toBeUndefined();
  });
});

describe('a figure whose pattern has one', () => {
  it('is read, with the better pattern', () => {
    const { figures, problems } = read(['工业增长5.6%；投资增长4%。'], '工业增长5.6%；投资增长{growth}%');
    expect(figures).toHaveLength(1);
    expect(problems).toEqual([
      'figures.yaml:6:18+24 warning figure/literal-number {"id":"f1","numbers":["5.6%"],"pattern":"工业增长{#}%；投资增长{growth}%","fitsOnce":true}',
    ]);
  });

  it('hears where the better pattern fits several numbers', () => {
    const { problems } = read(['修路5条、建桥4座。', '修路6条、建桥7座。'], '修路5条、建桥{value}座');
    expect(problems).toEqual([expect.stringContaining('"fitsOnce":false')]);
  });

  it('hears nothing where digits stand beside a placeholder, which reads no other number', () => {
    expect(read(['增长45亿元。'], '增长4{value}亿元').problems).toEqual([]);
  });
});
