/** The targets of the year: a name, an aim in the words of the plan, and the core indicator it is. */
import { describe, expect, it } from 'vitest';
import { targetsOf } from '../../../src/indicators/core/targets.js';
import type { ReportBlock } from '../../../src/report/report.js';
import { yearsPlanning } from '../../../src/report/years.js';
import { plain } from '../../../src/text/running-text.js';

const at = { file: 'report.yaml', line: 1, column: 1 };
const paragraph = (text: string): ReportBlock => ({ kind: 'paragraph', lead: [], text: [{ text }], points: [], at });

/** Targets of a plan of 2026 with these paragraphs, each in a line. */
function read(...texts: readonly string[]): string[] {
  const stretch = { role: 'year-plan', part: undefined, blocks: texts.map(paragraph) } as const;
  return targetsOf([stretch], yearsPlanning(2026)).map(
    ({ label, aim, key }) => `${plain(label)} → ${plain(aim)}${key ? ` (${key})` : ''}`,
  );
}

describe('the list of targets', () => {
  it('has numbers, ranges and words', () => {
    expect(
      read(
        '今年经济社会发展主要预期目标是：地区生产总值增长5%—5.5%、力争更好结果，在实际工作中努力争取更好结果；城镇新增就业50万人以上、城镇调查失业率5.5%左右；居民收入增长与经济增长同步；制造业投资占比稳步提升。',
      ),
    ).toEqual([
      '地区生产总值 → 增长5%—5.5% (gdp)',
      '城镇新增就业 → 50万人以上 (jobs)',
      '城镇调查失业率 → 5.5%左右 (unemployment)',
      '居民收入 → 与经济增长同步 (income)',
      '制造业投资占比 → 稳步提升',
    ]);
  });

  it('has its targets once where it stands twice', () => {
    const list = '主要预期目标是：地区生产总值增长5%，城镇新增就业50万人。';
    const other = '主要预期目标是：地区生产总值增长6%，城镇新增就业50万人。';
    const once = ['地区生产总值 → 增长5% (gdp)', '城镇新增就业 → 50万人 (jobs)'];
    expect(read(list + list)).toEqual(once);
    expect(read(list, other)).toEqual([...once, '地区生产总值 → 增长6% (gdp)']);
  });

  it('names what a task given from above is about', () => {
    expect(read('主要目标为：地区生产总值增长5%，全面完成国家下达的节能减排任务，提高居民基础养老金。')).toEqual([
      '地区生产总值 → 增长5% (gdp)',
      '节能减排任务 → 全面完成国家下达的节能减排任务',
      '居民基础养老金 → 提高',
    ]);
  });

  it('has a row for each indicator of a shared name', () => {
    expect(
      read(
        '主要预期目标是：一产、二产、三产增加值分别增长3.5%、6%、5%，城乡居民人均可支配收入分别年均增长5%、6.5%，城镇和农村居民收入分别达到5万元、2.5万元。',
      ),
    ).toEqual([
      '第一产业增加值 → 增长3.5% (primary)',
      '第二产业增加值 → 增长6% (secondary)',
      '第三产业增加值 → 增长5% (tertiary)',
      '城镇居民人均可支配收入 → 年均增长5% (income-urban)',
      '农村居民人均可支配收入 → 年均增长6.5% (income-rural)',
      '城镇居民人均可支配收入 → 5万元 (income-urban)',
      '农村居民人均可支配收入 → 2.5万元 (income-rural)',
    ]);
  });

  it('has aims without a number', () => {
    const aims = [
      '规上工业总产值增长8%左右',
      '固定资产投资实现正增长',
      '规模以上工业增加值增速高于全省平均水平',
      '居民收入与经济增长基本同步',
      '粮食产量只增不减',
      '进出口总额由负转正',
      '高新技术企业数量翻一番',
      '数字经济规模实现倍增',
      '重点断面水质稳定保持在Ⅲ类以上',
      '民间投资占比不低于50%',
    ];
    expect(read(`主要预期目标是：地区生产总值增长5%，${aims.join('，')}。`).slice(1)).toEqual([
      '规上工业总产值 → 增长8%左右 (output)',
      '固定资产投资 → 实现正增长 (investment)',
      '规模以上工业增加值 → 高于全省平均水平 (industry)',
      '居民收入 → 与经济增长基本同步 (income)',
      '粮食产量 → 只增不减 (grain)',
      '进出口总额 → 由负转正 (trade)',
      '高新技术企业数量 → 翻一番',
      '数字经济规模 → 实现倍增',
      '重点断面水质 → 稳定保持在Ⅲ类以上',
      '民间投资占比 → 不低于50%',
    ]);
  });

  it('may go on in the next sentence', () => {
    expect(
      read('预期目标是：粮食产量稳定在48亿斤。生态环境质量持续改善，居民消费价格涨幅2%左右。要迈好第一步。'),
    ).toEqual(['粮食产量 → 稳定在48亿斤 (grain)', '生态环境质量 → 持续改善', '居民消费价格 → 涨幅2%左右 (prices)']);
  });

  it('begins with a core indicator, not somewhere after 目标', () => {
    expect(
      read('落实目标任务要求：各级各部门任务完成率达到90%以上，基层减负持续推进，推动地区生产总值增长5%。'),
    ).toEqual(['地区生产总值 → 增长5% (gdp)']);
  });

  it('is none where 目标 announces no indicators', () => {
    expect(
      read('实现这些目标，要坚持稳中求进，更好统筹发展和安全。', '按照目标要求：加快建设，推动高质量发展。'),
    ).toEqual([]);
  });
});

it('core indicators in the tasks follow, once each', () => {
  expect(
    read(
      '主要预期目标是：地区生产总值增长5%。',
      '扩大内需。社会消费品零售总额增长4%左右，地区生产总值增长5%。确保农村居民人均可支配收入增速快于城镇居民。开发区进出口总额增长9%。',
    ),
  ).toEqual([
    '地区生产总值 → 增长5% (gdp)',
    '社会消费品零售总额 → 增长4%左右 (retail)',
    '农村居民人均可支配收入 → 快于城镇居民 (income-rural)',
  ]);
});
