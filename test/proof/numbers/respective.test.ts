import { expect, it } from 'vitest';
import { foundBy } from '../proofed.js';

const found = (text: string) => foundBy('numbers/respective', text).length;

it('finds fewer values than names, and more', () => {
  for (const wrong of [
    '粮食、蔬菜、水果产量分别增长3.1%、5.2%。',
    '全县学校、医院、养老院分别达到12所、3所。',
    '绿化覆盖率、污水处理率、垃圾处理率分别提高2.1、3.2个百分点。',
    '企业、农户分别增长5%、6%、7%。',
    '钢材、水泥和玻璃产量分别为12万吨、8万吨、5万吨和3万吨。',
  ])
    expect(found(wrong), wrong).toBe(1);
});

it('leaves as many, and rows that may be read otherwise', () => {
  for (const right of [
    '粮食、蔬菜产量分别增长3.1%、5.2%。',
    '教育、卫生等民生支出和基础设施投资分别增长5%、6%。',
    '城乡居民人均可支配收入分别增长5%、6%。',
    '城乡居民收入、社会消费品零售总额分别增长5%、6%、7%。',
    '固定资产投资，社会消费品零售总额、进出口总额分别增长5%、6%、7%。',
    '“一站、两网、三图”平台和数据中心分别投资2亿元、3亿元。',
    '工业、农业分别由3亿元、5亿元增至6亿元、8亿元。',
    '甲乡、乙乡、丙乡分别投资2亿元、增长5%，3亿元、增长6%。',
  ])
    expect(found(right), right).toBe(0);
});
