import { expect, it } from 'vitest';
import { foundBy } from '../proofed.js';

it.each([
  [
    'numerals/impossible-date',
    '2023年2月29日、4月31日、13月、2024-02-30',
    ['2023年2月29日', '4月31日', '13月', '2024-02-30'],
  ],
  ['numerals/impossible-date', '2024年2月29日、12月31日、1—12月、3个月、2024-02-04、2月29日', []],
  ['numerals/impossible-date', '第五季度，5季度、四季度，2024年15个季度', ['第五季度', '5季度']],
  ['numerals/weekday', '2024年2月4日（星期一）、1月8日星期三', ['2024年2月4日（星期一', '1月8日星期三']],
  ['numerals/weekday', '2024年2月4日（星期日）、1月8日周一', []],
  ['numerals/two-digit-year', '23年10月开工，24年底建成，’25年', ['23年', '24年', '’25年']],
  ['numerals/two-digit-year', '2023年10月、10年来、近10年底线、20年间、未来10年初步', []],
  ['numerals/short-year-range', '2023—25年', ['2023—25年→2023—2025年']],
  ['numerals/short-year-range', '2023—2025年、2023-12年', []],
  ['numerals/until', '截止2024年底、截止到12月、截止目前', ['截止→截至', '截止到→截至', '截止→截至']],
  ['numerals/until', '截至2024年底、报名截止日期、12月截止', []],
  ['numerals/until-twice', '截至到目前', ['截至到→截至']],
] as const)('%s in %s', (rule, text, expected) => {
  expect(foundBy(rule, text)).toEqual(expected);
});

// Sentences as offices write them.
it.each([
  ['two-digit-year', '项目计划25年6月竣工。'],
  ['two-digit-year', '较19年同期增长12%。'],
  ['two-digit-year', '23年以来，新增企业30家。'],
  ['two-digit-year', '22年全县财政收入突破10亿元。'],
  ['two-digit-year', '到25年，城镇化率达到60%。'],
  ['two-digit-year', '21-23年累计投入3亿元。'],
  ['two-digit-year', '比22年提高2个百分点。'],
  ['two-digit-year', '截至24年底建成5所。'],
  ['two-digit-year', '’23年建成投产。'],
  ['impossible-date', '2023年13月开工。'],
  ['impossible-date', '11月31日前全部完成。'],
  ['impossible-date', '2月29日至3月5日在2023年2月29日召开。'],
  ['impossible-date', '6月31日建成通车。'],
  ['impossible-date', '截至9月32日，完成投资5亿元。'],
  ['impossible-date', '今年0月启动建设。'],
  ['impossible-date', '第五季度完成验收。'],
  ['impossible-date', '2025-02-30前提交。'],
  ['impossible-date', '4月31号举行。'],
  ['impossible-date', '2023年2月下旬至2月30日。'],
  ['impossible-date', '项目十三月完工。'],
  ['impossible-date', '二月三十日召开。'],
  ['weekday', '2024年3月1日（星期一）召开。'],
  ['weekday', '2025年1月10日，星期三，会议开幕。'],
  ['weekday', '2023年12月25日（周二）上午。'],
  ['weekday', '会议定于2022年10月16日星期六举行。'],
  ['weekday', '2024年2月10日(星期五)。'],
  ['weekday', '二〇二四年三月一日（星期一）。'],
  ['until', '截止今年11月，完成投资3亿元。'],
  ['until', '截止2023年末，存款余额120亿元。'],
  ['until', '截止目前，累计发放补贴300万元。'],
  ['until', '截止“十三五”末，建成高速公路120公里。'],
  ['until', '截止11月底，全县存栏生猪30万头。'],
  ['until', '截止到12月31日，完成率98%。'],
  ['until', '截止去年底，累计脱贫3万人。'],
  ['until', '截止上年末，城镇化率达到60%。'],
  ['until', '截止本届政府任期末，全面完成。'],
  ['until', '截止2月中旬，已签约12家。'],
  ['until', '截止现在，没有发生一起重大事故。'],
  ['until', '截止三季度末，完成投资20亿元。'],
  ['until', '截止昨日，已全部到位。'],
  ['until', '截止第三季度，新增12家。'],
  ['until', '截止12日，累计降雨100毫米。'],
  ['two-digit-year', '与22年相比，增长12%。'],
  ['two-digit-year', '21年至23年，累计投入3亿元。'],
  ['two-digit-year', '23年，全县实现生产总值120亿元。'],
  ['impossible-date', '会议定于2024年6月31日召开。'],
  ['impossible-date', '截至2023年11月31日，完成投资3亿元。'],
  ['impossible-date', '汛期从5月15日至9月31日。'],
  ['weekday', '2024年1月15日（星期三）上午。'],
  ['weekday', '1月16日星期五下午在会议中心召开。'],
  ['until', '截止2023年三季度末，全县共有企业1200家。'],
  ['until', '截止年底，全部完工。'],
  ['until', '数据截止时点：截止12月底共完成98%。'],
  ['until', '截止当前已完成投资的80%。'],
])('finds %s in %s', (rule, text) => {
  expect(foundBy(`numerals/${rule}` as `numerals/${string}`, text)).not.toEqual([]);
});

it.each([
  '连续15年保持增长，近20年来首次。',
  '30年以来，我们坚持改革开放。',
  '历时12年建成。',
  '改革开放40年，经过18年努力。',
  '合同期20年，使用权30年。',
  '2023年以来新增30家，到2025年达到60家。',
  '九年义务教育，12年免费教育全覆盖。',
  '比五年前提高。',
  '平均受教育年限达到11年，人均预期寿命78岁。',
  '有20年以上工龄的职工。',
  '在25年的工作实践中。',
  '12年来全县经济翻两番。',
  '2024年2月29日召开。',
  '12月31日前完成。',
  '1—11月完成投资12亿元。',
  '15个月完成建设，13月供暖期。',
  '24月龄以上牛只。',
  '二月三日召开。',
  '一季度至四季度。',
  '贷款36月免息。',
  '2024年3月1日（星期五）召开。',
  '2025年1月10日，星期五，会议开幕。',
  '2024年3月1日，每周一召开例会。',
  '2024年3月1日，星期一至星期五开放。',
  '截至2023年底，完成投资3亿元。',
  '报名截止时间为12月31日。',
  '申报截止日期2024年3月。',
  '2023年12月31日截止。',
  '征集活动已经截止，目前正在评审。',
  '截止阀3个，12月安装。',
  '申报于6月截止。2024年启动新一轮申报。',
])('finds nothing in %s', (text) => {
  for (const rule of ['impossible-date', 'two-digit-year', 'until', 'weekday'])
    expect(foundBy(`numerals/${rule}` as `numerals/${string}`, text)).toEqual([]);
});

it('finds a month that is none, whatever follows it', () => {
  expect(foundBy('numerals/impossible-date', '办好2023年13月十大类实事，工期24月六天。')).toEqual(['2023年13月']);
});
