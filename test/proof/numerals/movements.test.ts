import { expect, it } from 'vitest';
import { foundBy } from '../proofed.js';

it.each([
  ['numerals/signed-fall', '能耗下降-3.1%，投资同比减少－2%，出口降低−5%', ['-→', '－→', '−→']],
  ['numerals/signed-fall', '能耗下降3.1%，下降3—5%，增速为-3.1%', []],
  ['numerals/fall-in-times', '时限减少了2倍，成本下降约三倍，缩短1.5倍', ['减少了2倍', '下降约三倍', '缩短1.5倍']],
  ['numerals/fall-in-times', '产量增长2倍，减少三分之二', []],
  [
    'numerals/share-in-percent',
    '城镇化率提高1.2%，占比上升3%，森林覆盖率同比提高0.5%',
    ['城镇化率提高1.2%', '占比上升3%', '森林覆盖率同比提高0.5%'],
  ],
  [
    'numerals/share-in-percent',
    '劳动生产率提高5%，效率提升30%，城镇化率提高1.2个百分点，城镇化率提高到65%，占比达3%',
    [],
  ],
  [
    'numerals/faster-in-percent',
    '增速高于全省0.5%，增幅低于全市平均水平2%',
    ['增速高于全省0.5%', '增幅低于全市平均水平2%'],
  ],
  ['numerals/signed-fall', '下降了-3%，降至-3度', ['-→']],
  ['numerals/level-in-points', '城镇化率达到65个百分点', ['城镇化率达到65个百分点']],
  ['numerals/level-in-points', '城镇化率提高1.2个百分点，收窄为1.2个百分点', []],
  ['numerals/faster-in-percent', '增速高于全省0.5个百分点，增速5%', []],
  ['numerals/amount-in-points', '固定资产投资增长5.2个百分点', ['投资增长5.2个百分点']],
  ['numerals/amount-in-points', '投资占比增长5.2个百分点，税收占收入比重提高2个百分点', []],
] as const)('%s in %s', (rule, text, expected) => {
  expect(foundBy(rule, text)).toEqual(expected);
});

// Sentences as offices write them.
it.each([
  ['signed-fall', '万元GDP能耗下降－3.1%。'],
  ['signed-fall', '规模以上工业企业利润同比下降-12.3%。'],
  ['signed-fall', 'PM2.5平均浓度降低—8.5%左右。'],
  ['signed-fall', '进出口总额减少了-4.2%。'],
  ['signed-fall', '单位生产总值能耗降低-3.2%，完成目标。'],
  ['signed-fall', '房地产开发投资回落-2.1个百分点。'],
  ['signed-fall', '税收收入负增长-5.6%。'],
  ['signed-fall', '发案率同比下降率为-15%。'],
  ['signed-fall', '固定资产投资下降约－6%。'],
  ['signed-fall', '化学需氧量排放量削减-2%。'],
  ['signed-fall', '商品房销售面积下滑-9.8%。'],
  ['signed-fall', '出口同比跌幅-3.4%。'],
  ['fall-in-times', '审批时限缩短了2倍。'],
  ['fall-in-times', '企业办事成本降低一倍。'],
  ['fall-in-times', '信访量同比下降1.5倍。'],
  ['fall-in-times', '交通事故死亡人数减少了3倍多。'],
  ['fall-in-times', '平均办理时间压缩近2倍。'],
  ['fall-in-times', '库存下降超过1倍。'],
  ['fall-in-times', '污染物排放减少两倍以上。'],
  ['fall-in-times', '单位产品能耗比2015年降低了1.2倍。'],
  ['fall-in-times', '空置率降幅达2倍。'],
  ['fall-in-times', '跑动次数同比减少近三倍。'],
  ['fall-in-times', '审批环节精简了2倍。'],
  ['share-in-percent', '森林覆盖率提高1.2%，达到45%。'],
  ['share-in-percent', '常住人口城镇化率比上年提高了0.8%。'],
  ['share-in-percent', '税收占一般公共预算收入比重提升2.3%。'],
  ['share-in-percent', '高新技术产业增加值占规上工业比重同比提高3%。'],
  ['share-in-percent', '城镇调查失业率下降0.2%。'],
  ['share-in-percent', '垃圾无害化处理率由92%提高到98%，提高6%。'],
  ['share-in-percent', '全县九年义务教育巩固率较2019年提高1.5%。'],
  ['share-in-percent', '第三产业比重达到52%，比上年提高2%。'],
  ['share-in-percent', '空气质量优良率同比上升3.4%。'],
  ['share-in-percent', '资产负债率下降了5%。'],
  ['share-in-percent', '群众安全感满意度比上年提高1.2%。'],
  ['share-in-percent', '户籍人口城镇化率年均提高1.5%左右。'],
  ['share-in-percent', '民营经济增加值占GDP比重提升0.6%。'],
  ['share-in-percent', '地表水国控断面优良比例提升10%。'],
  ['level-in-points', '城镇化率达到65个百分点。'],
  ['level-in-points', '森林覆盖率稳定在66.5个百分点。'],
  ['level-in-points', '自来水普及率提高到95个百分点。'],
  ['level-in-points', '城镇登记失业率控制在4个百分点以内。'],
  ['level-in-points', '研发投入强度达2.5个百分点。'],
  ['level-in-points', '高新技术产业占比超过40个百分点。'],
  ['amount-in-points', '规模以上工业增加值增长8个百分点。'],
  ['amount-in-points', '地区生产总值同比增长6.5个百分点，高于全市平均水平。'],
  ['amount-in-points', '城镇居民人均可支配收入增长7.2个百分点。'],
  ['amount-in-points', '固定资产投资年均增长10个百分点以上。'],
  ['amount-in-points', '社零额实现增长9.1个百分点。'],
  ['amount-in-points', '粮食产量比上年增长2.1个百分点。'],
  ['amount-in-points', '进出口总额增长12个百分点。'],
  ['amount-in-points', '财政收入下降3.5个百分点。'],
  ['faster-in-percent', '地区生产总值增长6.5%，高于全省平均水平0.8%。'],
  ['faster-in-percent', '规上工业增加值增速快于全市1.2%。'],
  ['faster-in-percent', '增速比全国平均高2.3%。'],
  ['faster-in-percent', '增长9.1%，高出全市0.6%。'],
  ['faster-in-percent', '农民收入增速高于城镇居民1.5%。'],
  ['faster-in-percent', '投资增幅比上年同期提高3%。'],
  ['faster-in-percent', '增速较上年回落1.2%。'],
  ['faster-in-percent', '居民收入增速跑赢GDP增速0.5%。'],
  ['signed-fall', '亿元GDP生产安全事故死亡率同比下降-8.3%。'],
  ['signed-fall', '全社会用电量同比降低了-0.8%。'],
  ['signed-fall', '主要污染物排放总量同比减少约-2.6%。'],
  ['signed-fall', '房地产投资降幅为-13.5%。'],
  ['fall-in-times', '平均办结时间减少1倍以上。'],
  ['fall-in-times', '企业综合成本下降了近1.5倍。'],
  ['fall-in-times', '刑事案件同比下降三倍。'],
  ['share-in-percent', '城乡居民医保参保率较上年提高0.5%。'],
  ['share-in-percent', '高技术制造业占规上工业比重达到28.6%，较上年提升1.9%。'],
  ['share-in-percent', '村级集体经济达标村占比提高15%，达到90%。'],
  ['share-in-percent', '生活垃圾回收利用率提升了3%。'],
  ['faster-in-percent', '规上工业增加值增长7.5%，增速高于全市平均0.9%。'],
  ['faster-in-percent', '农村居民收入增速快于城镇居民收入增速1.8%。'],
  ['faster-in-percent', '固定资产投资增长9.6%，高于全省3.1%，居全市第二位。'],
  ['faster-in-percent', '税收占比高于全市平均水平4.2%。'],
  ['amount-in-points', '全县地区生产总值增长6.1个百分点，增速位居全市第三。'],
  ['amount-in-points', '社会消费品零售总额同比增长8.4个百分点。'],
])('finds %s in %s', (rule, text) => {
  expect(foundBy(`numerals/${rule}` as `numerals/${string}`, text)).not.toEqual([]);
});

it.each([
  '规模以上工业增加值增长-3.1%。',
  '一般公共预算收入同比增长-5.6%，增速比上年回落3.1个百分点。',
  '下降3%—5%，减少1—2个环节。',
  '能耗降低3.1%－3.5%。',
  '气温降至-12℃，零下18℃以下冷库建成。',
  '下降趋势明显——3个县实现转正。',
  '全年PM2.5浓度下降到28微克/立方米。',
  '办事窗口减少，服务效率提升2倍。',
  '成本降低，产能扩大3倍。',
  '时限压缩到原来的三分之一，办件量是上年的2倍。',
  '贫困人口减少，收入增长1.5倍。',
  '下降幅度是全省平均的1.3倍。',
  '城乡收入倍差缩小到1.8倍。',
  '城乡居民收入比由2.1倍缩小至1.9倍。',
  '化解存量，缩小差距，实现总量倍增。',
  '收入差距降低到2倍以内。',
  '森林覆盖率达到45%，比上年提高1.2个百分点。',
  '劳动生产率提高8%，周转率提高10%。',
  '城镇化率提高到65%。',
  '死亡率下降15%，发案率下降20%。',
  '研发经费占比2.5%，增长12%。',
  '规模以上工业增加值增长8%，增速高于全市1.2个百分点。',
  '全员劳动生产率增长6.5%，高于全省平均水平。',
  '比重提高，收入增长5%。',
  '地区生产总值增速提高2个百分点。',
  '对经济增长的贡献率提高，达到65%。',
  '拉动地区生产总值增长2.1个百分点。',
  '对全市工业增加值增长贡献3个百分点。',
  '森林覆盖率提升至66.5%。',
  '人均收入高于全省平均水平5%。',
  '办税效率提高30%，成本利润下降5%。',
  '单价低于市场价20%，水价高于全省5%。',
  '汇率下降1.2%，利率下降0.25个百分点，容积率提高5%。',
  '公共预算收入同比增长速度回落3个百分点。',
  '带动规上工业增加值增长8.2个百分点。',
  '农机总动力比重较高，亩产增长12%。',
  '税收收入占比由60%提高，收入增速上升。',
  '常住人口城镇化率年均提高1.2个百分点，城镇人口年均增长2%。',
])('finds nothing in %s', (text) => {
  for (const rule of [
    'amount-in-points',
    'fall-in-times',
    'faster-in-percent',
    'level-in-points',
    'share-in-percent',
    'signed-fall',
  ])
    expect(foundBy(`numerals/${rule}` as `numerals/${string}`, text)).toEqual([]);
});

it.each([
  ['numerals/faster-in-percent', '规上工业增加值增长6.7%、高于全部规上工业2.3%。'],
  ['numerals/faster-in-percent', '地区生产总值年均增长5.2%，高于“十三五”时期1.2%。'],
  ['numerals/faster-in-percent', '投资增长8%、快于全市0.6%。'],
  ['numerals/faster-in-percent', '工业用电量增长5%，低于工业增加值0.4%。'],
  ['numerals/share-in-percent', '民间投资占比34%、提高1.3%。'],
  ['numerals/share-in-percent', '学位供给率70.4%，提高5.9%。'],
  ['numerals/points', '学位供给率70.4%，提高5.9百分点。'],
  ['numerals/signed-fall', '碳排放强度下降负20.5%。'],
] as const)('%s finds %s', (code, text) => {
  expect(foundBy(code, text)).toHaveLength(1);
});

it.each([
  ['numerals/faster-in-percent', '规上工业增加值增长6.7%、高于全部规上工业2.3个百分点。'],
  ['numerals/faster-in-percent', '地区生产总值增长5.2%，高于5%的预期目标。'],
  ['numerals/faster-in-percent', '地区生产总值增长5.2%，高于年初目标5%。'],
  ['numerals/faster-in-percent', '人均收入达到3万元，高于全国平均水平5%。'],
  ['numerals/faster-in-percent', '工业增长5%，农民收入增长6%。'],
  ['numerals/share-in-percent', '民间投资占比34%、增速提高1.3个百分点。'],
  ['numerals/points', '学位供给率70.4%，提高5.9个百分点，多项指标提高数个百分点。'],
  ['numerals/signed-fall', '由负转正，下降20.5%，负债减少3%。'],
] as const)('%s leaves %s', (code, text) => {
  expect(foundBy(code, text)).toEqual([]);
});

it('takes the difference of two shares for points, but not the change of one to the other', () => {
  const found = (text: string) => foundBy('numerals/share-in-percent', text).length;
  expect(found('税目比例由21%提升至74%、提高53%。')).toBe(1);
  expect(found('城镇化率由61%提升至64%、提高3%。')).toBe(1);
  expect(found('发案率由4%下降到3%，下降25%。')).toBe(0);
  expect(found('税目比例由21%提升至74%、提高53个百分点。')).toBe(0);
});

it('takes the growth of any amount in points for wrong', () => {
  expect(foundBy('numerals/amount-in-points', '社会融资规模增长9个百分点，贷款余额增长5个百分点。')).toHaveLength(2);
  expect(foundBy('numerals/share-in-percent', '毛入学率从53%提高到63%以上，提高10%。')).toHaveLength(1);
});
