/** Rules of numbers that rise and fall. */

import { matching } from '../matching.js';
import type { Rule } from '../rule.js';

/**
 * Shares and rates, whose change is in points. 率 of words that are no share of a whole (效率, 生产率), or whose fall is
 * said in % of what it was (死亡率, 发案率), is none.
 */
const share =
  '(?:占比|比重|(?:优良|达标|优质|合格)[天数水体断面]{0,4}比例|满意度|安全感|\\p{Script=Han}{1,4}(?<![效功频汇概速税费曲斜]|生产|产出|周转|出生|死亡|病|发案|发生|事故|犯罪|投诉|差错|容积|分辨)率)';

/** What the change of a share is measured by: 比上年, 较2019年底. */
const thanEarlier = '[比较](?:上年|去年|上年度|前年|年初|\\d{4}年)(?:同期|末|底)?(?:时)?';
/** The level that a sentence gives before the change: 达到52%，. */
const levelOfShare =
  '(?:(?:达到?|为|是|升至|降至|(?:由|从)[^，。；]{0,16}%(?:提高|提升|上升|增加|下降|降低|回落)[到至])?[约近超]?\\d[\\d.]*%(?:以上|左右)?[，、])?';
/** Whom a rate is held against. */
const whom = '(?:(?!目标|预期|计划|任务)[^，。；、：\\d]){1,14}(?<!目标|预期|计划|任务|[达到为过])';
const faster = `(?:高于|低于|快于|慢于|高出|低出|跑赢|领先)(?:${whom})?`;

const readShares = matching(
  new RegExp(
    `(${share})${levelOfShare}(?:同比|${thanEarlier}|年均|累计|平均|分别|又|再|进一步)*(?:提高|提升|上升|下降|降低|增加|回落)(?:了|约|近|超)*\\d[\\d.]*%`,
    'gu',
  ),
  ({ 0: whole, 1: share = '' }) => (isRelative(whole) ? undefined : { args: { share } }),
);

/** Whether a change in % is that of one level to the other: 由4%下降到3%，下降25%. */
function isRelative(words: string): boolean {
  const [from, to, by] = words.match(/\d[\d.]*(?=%)/gu)?.map(Number) ?? [];
  if (from === undefined || to === undefined || by === undefined) return false;
  const difference = Math.abs(to - from);
  return Math.abs(difference - by) > 0.05 && Math.abs((difference / from) * 100 - by) < 1;
}

/** 比例由21%提升至74%、提高53%: the difference of two shares, whatever the share is called. */
const readDifferences = matching(
  /(?<share>[^，。；：、\d%]{2,8})[由从](?:\d{4}年(?:末|底)?的?)?(?<from>\d[\d.]*)%(?:提[高升]|上升|增加|下降|降低|回落|减少)[到至为](?:\d{4}年(?:末|底)?的?)?(?<to>\d[\d.]*)%(?:以上|左右)?[，、](?:累计|共)?(?:提[高升]|上升|增加|下降|降低|回落|减少)(?:了|约|近|超)*(?<by>\d[\d.]*)%/gu,
  ({ index, 0: whole, groups = {} }, { text }) => {
    const { share = '', from, to, by } = groups;
    const difference = Math.abs(Number(to) - Number(from));
    // What `share` names is found by the other expression.
    if (Math.abs(difference - Number(by)) > 0.05 || hasShare.test(text.slice(index, index + whole.length)))
      return undefined;
    return { args: { share } };
  },
);
const hasShare = new RegExp(`${share}[由从]`, 'u');

export const movementRules: readonly Rule[] = [
  {
    code: 'numerals/signed-fall',
    level: 'certain',
    source: 'GB/T 15835—2011 4.1；《现代汉语词典》“下降”',
    wrong: '单位能耗下降-3.1%。',
    right: '单位能耗下降3.1%。',
    words: {
      'zh-CN': { title: '“下降”后又带负号', reason: '“{movement}”已表示减少，数字不再带负号' },
      en: { title: 'A minus behind a word of falling', reason: '{movement} says the fall, so the number has no minus' },
    },
    isAutomatic: true,
    passage: matching(
      /(?<=(下降|减少|降低|回落|下滑|下跌|收窄|压减|负增长|缩减|削减|下调|微降|[降跌]幅|降速)(?:了|约|近|达到?|超|率?为)?)(?:[-−－–负]|(?<!—)—)(?=\d)/gu,
      ({ 1: movement = '' }) => ({ args: { movement }, fix: '' }),
    ),
  },
  {
    code: 'numerals/fall-in-times',
    level: 'certain',
    source: '《现代汉语词典》“倍”',
    wrong: '办理时限减少了2倍。',
    right: '办理时限减少了三分之二。',
    words: {
      'zh-CN': {
        title: '减少、降低若干倍',
        reason: '“{movement}”不能用“倍”，减少一倍即为零',
        advice: '改为百分之几或几分之几',
      },
      en: {
        title: 'A fall in times (倍)',
        reason: '{movement} cannot be counted in 倍: once less is nothing',
        advice: 'Say the share by which it fell',
      },
    },
    passage: matching(
      /(下降|降低|减少|缩减|削减|精简|缩小|缩短|下跌|下滑|压减|压缩|回落|减轻|[降跌]幅)(?:了|近|约|超过?|达到?|为)*(?:\d[\d.]*|[一二两三四五六七八九十几]+)(?:余|多)?倍(?!增)/gu,
      ({ 1: movement = '' }) => ({ args: { movement } }),
    ),
  },
  {
    code: 'numerals/share-in-percent',
    level: 'likely',
    source: '统计用语：百分数与百分点',
    wrong: '城镇化率提高1.2%，达到65%。',
    right: '城镇化率提高1.2个百分点，达到65%。',
    words: {
      'zh-CN': {
        title: '比率的增减用“%”',
        reason: '“{share}”本身是百分比，增减应说“个百分点”',
        advice: '核对后改为“个百分点”',
      },
      en: {
        title: 'The change of a share in %',
        reason: '{share} is a share, so its change is in points (个百分点)',
        advice: 'Check it and write 个百分点',
      },
    },
    passage: (passage, find) => {
      readShares(passage, find);
      readDifferences(passage, find);
    },
  },
  {
    code: 'numerals/points',
    level: 'likely',
    source: '统计用语：百分数与百分点',
    wrong: '城镇化率提高1.2百分点，达到65%。',
    right: '城镇化率提高1.2个百分点，达到65%。',
    words: {
      'zh-CN': { title: '“百分点”前缺“个”', reason: '应写“{fix}”' },
      en: { title: '百分点 without 个', reason: 'points are counted as {fix}' },
    },
    passage: matching(/(?<=\d)百分点/gu, () => ({ fix: '个百分点' })),
  },
  {
    code: 'numerals/level-in-points',
    level: 'likely',
    source: '统计用语：百分数与百分点',
    wrong: '城镇化率达到65个百分点。',
    right: '城镇化率达到65%。',
    words: {
      'zh-CN': { title: '比率的水平用“个百分点”', reason: '“{share}”达到多少应说“%”', advice: '核对后改为“%”' },
      en: { title: 'The level of a share in points', reason: '{share} itself is in %', advice: 'Check it and write %' },
    },
    passage: matching(
      new RegExp(
        `(${share}|强度)(?:达到?|为|超过|突破|控制在|保持在|稳定在|提高到|提升到|提升至|提高至|升至|降至|下降到)(?:约|近|超)?\\d[\\d.]*个百分点`,
        'gu',
      ),
      ({ 1: share = '' }) => ({ args: { share } }),
    ),
  },
  {
    code: 'numerals/faster-in-percent',
    level: 'likely',
    source: '统计用语：百分数与百分点',
    wrong: '地区生产总值增长6%，增速高于全市0.5%。',
    right: '地区生产总值增长6%，增速高于全市0.5个百分点。',
    words: {
      'zh-CN': {
        title: '增速、比率的高低差用“%”',
        reason: '两个百分比相差应说“个百分点”',
        advice: '核对后改为“个百分点”',
      },
      en: {
        title: 'The difference of two rates in %',
        reason: 'the difference of two percentages is in points (个百分点)',
        advice: 'Check it and write 个百分点',
      },
    },
    passage: matching(
      new RegExp(
        `(?:(?:增速|增幅|涨幅|${share})(?:分别|均)?|(?:增长|下降|上涨)\\d[\\d.]*%[，、](?:增速|增幅)?(?:分别|均)?)(?:${faster}|${thanEarlier}(?:加快|放缓|提高|提升|回落|扩大|收窄|上升|下降)|[比较]${whom}[高快低慢]出?)\\d[\\d.]*%(?!的|以?上?左?右?的)`,
        'gu',
      ),
    ),
  },
  {
    code: 'numerals/amount-in-points',
    level: 'likely',
    source: '统计用语：百分数与百分点',
    wrong: '社会消费品零售总额增长5.2个百分点。',
    right: '社会消费品零售总额增长5.2%。',
    words: {
      'zh-CN': { title: '总量的增长用“个百分点”', reason: '“{amount}”是总量，增长应说“%”', advice: '核对后改为“%”' },
      en: {
        title: 'The growth of an amount in points',
        reason: '{amount} is an amount, so its growth is in %',
        advice: 'Check it and write %',
      },
    },
    passage: matching(
      // 拉动地区生产总值增长2.1个百分点 is the part of something in its growth.
      /(?<!(?:拉动|带动|推动|促进|贡献|影响|撬动|支撑|占)[^，。；]{0,12})((?:生产总值|GDP|增加值|总额|产值|投资|收入|支出|税收|销售额|营业额|进出口|存款余额|贷款余额|用电量|产量|零售额|社零额|融资规模|贷款规模|余额|营业收入|营收|利润|销量|客流量|总量))(?:同比|可比|名义|实际|年均|分别|实现|累计|[比较](?:上|去)年(?:同期)?)*(?:增长|下降)(?:了|约|近|超)*\d[\d.]*个百分点/gu,
      ({ 1: amount = '' }) => ({ args: { amount } }),
    ),
  },
];
