/** What a build reports of numbers, as findings: read by the same functions, so that both say the same. */

import type { Place } from '../../diagnostics/place.js';
import { implausibleNumbers } from '../../indicators/core/implausible.js';
import { twoReadings } from '../../indicators/core/two-readings.js';
import { yearsOf } from '../../report/years.js';
import type { Passage } from '../passage.js';
import { placesOf } from '../placed.js';
import type { Find, FindIn, ReasonArgs, Rule, Subject } from '../rule.js';

/** Finds words at their places; words that the text writes otherwise are found by their first character. */
export function finderOf({ passages }: Subject, find: FindIn): (at: Place, words: string, args: ReasonArgs) => void {
  const placed = placesOf(passages);
  return (at, words, args) => {
    const { passage, offset } = placed(at) ?? {};
    if (!passage || offset === undefined) return;
    const from = passage.text.startsWith(words, offset)
      ? offset
      : Math.max(offset, passage.text.indexOf(words, offset));
    const length = passage.text.startsWith(words, from) ? words.length : 1;
    find(passage, { start: from, end: from + length }, { args });
  };
}

export const twoValuesRule: Rule = {
  code: 'numbers/two-values',
  level: 'likely',
  problem: 'figure/two-readings',
  source: '编校常识：同一指标、同一时期、同一范围的数全文一致',
  wrong: '2023年，全县地区生产总值312亿元。\n2023年，全县地区生产总值达到315亿元。',
  right: '2023年，全县地区生产总值312亿元。\n2023年，全县地区生产总值超过310亿元。',
  words: {
    'zh-CN': {
      title: '一个指标两个数',
      reason: '同一时期的“{label}”在第{line}行是{other}，这里是{words}',
      advice: '改正有误的一处；所指不同的，在指标名称前写明地区或时间',
    },
    en: {
      title: 'One indicator with two values',
      reason: '{label} of the same period is {other} in line {line}, but {words} here',
      advice: 'Correct the one that is wrong; if they are different things, name the area or the time',
    },
  },
  report: (subject, find) => {
    const say = finderOf(subject, find);
    for (const { label, values, at } of twoReadings(subject.report, yearsOf(subject.report))) {
      const [other, own] = values;
      say(at, own!.value, { label, other: other!.value, line: other!.at.line });
    }
  },
};

/** The area of a place, from a village to the whole country, in square kilometres. */
const area =
  /(?<of>全[省市县区州旗镇乡村域]|[县市区州镇]域|行政区域|辖区|幅员|国土)(?:(?:国土|土地|行政区域)?总?面积)(?:约|达|为|共|有|超过?|近)*(?<number>\d[\d,.]*)(?<unit>万?平方(?:公里|千米|米)|万?公顷|万?亩)/gu;
const AREA = [0.2, 1e7] as const;
/** The least area of what a name says, in square kilometres; a district of a city is as small as six. */
const least: Readonly<Record<string, number>> = { 全省: 1000, 全市: 100, 全县: 30, 全州: 1000, 全旗: 100, 全区: 3 };
const squareKilometres: Readonly<Record<string, number>> = {
  平方公里: 1,
  平方千米: 1,
  平方米: 1e-6,
  公顷: 0.01,
  亩: 1 / 1500,
};

function findAreas({ text }: Passage, find: Find): void {
  for (const { 0: whole, index, groups = {} } of text.matchAll(area)) {
    const { number = '', unit = '', of = '' } = groups;
    const low = least[of] ?? AREA[0];
    const size = squareKilometres[unit.replace('万', '')]! * (unit.startsWith('万') ? 1e4 : 1);
    const value = Number(number.replaceAll(',', '')) * size;
    if (!(value < low || value > AREA[1])) continue;
    const label = /^.*?面积/u.exec(whole)![0];
    const start = index + whole.length - number.length - unit.length;
    find(
      { start, end: index + whole.length },
      { args: { label, usual: ` (${low}平方公里—${AREA[1] / 1e4}万平方公里)` } },
    );
  }
}

/** The people of a place; 亿 is for the country alone. */
const population =
  /(?<of>全[省市县区州旗])?(?<label>(?:常住|户籍)(?:总?人口)|总人口)(?:总?数|总量|规模)?(?:约|达到?|为|共|有|超过?|突破|近|保持在|稳定在)*(?<number>\d[\d,.]*)(?<unit>[万亿]?)人/gu;
/** The fewest and the most, of a town and of a province. */
const PEOPLE = [1000, 1.4e8] as const;
const fewest: Readonly<Record<string, number>> = { 全省: 3e6, 全市: 5e4, 全县: 5000, 全区: 5000 };

function findPopulations({ text }: Passage, find: Find): void {
  for (const { 0: whole, index, groups = {} } of text.matchAll(population)) {
    const { of = '', label = '', number = '', unit = '' } = groups;
    // 全国的, and places within the area, may be any of them.
    if (/全国|我国|[镇乡村街道社区组]|园区/u.test(text.slice(Math.max(0, index - 8), index))) continue;
    const value = Number(number.replaceAll(',', '')) * (unit === '万' ? 1e4 : unit === '亿' ? 1e8 : 1);
    const low = fewest[of] ?? PEOPLE[0];
    if (!(value < low || value > PEOPLE[1])) continue;
    const end = index + whole.length;
    const usual = ` (${low >= 1e4 ? `${low / 1e4}万` : low}人—${PEOPLE[1] / 1e8}亿人)`;
    find({ start: end - number.length - unit.length - 1, end }, { args: { label: of + label, usual } });
  }
}

/** Shares of a whole that is all there can be; 完成率, 产销率 and 拨备覆盖率 may be more. */
const shareOfAll =
  /(?<label>(?<!拨备|贷款|保障倍数)(?:覆盖|处理|处置|合格|达标|优良|满意|知晓|参保|就业|城镇化|绿化|硬化|办结|巩固|收集|通达|通畅|好评|普惠)率|满意度|(?<!占(?:GDP|地区生产总值|生产总值)的?)占比)(?:提高到|提升到|提高至|提升至|达到|达|升至|为|超过|稳定在|保持在)?(?:约|近)?(?<number>\d[\d.]*%)/gu;

function findShares({ text }: Passage, find: Find): void {
  for (const { 0: whole, index, groups = {} } of text.matchAll(shareOfAll)) {
    const { label = '', number = '' } = groups;
    if (Number(number.slice(0, -1)) <= 100) continue;
    const end = index + whole.length;
    find({ start: end - number.length, end }, { args: { label, usual: ' (0%—100%)' } });
  }
}

export const implausibleRule: Rule = {
  code: 'numbers/implausible',
  level: 'likely',
  problem: 'figure/implausible',
  source: '统计常识：指标的单位与量级',
  wrong: '2023年，全县地区生产总值312元，增长5%。',
  right: '2023年，全县地区生产总值312亿元，增长5%。',
  words: {
    'zh-CN': {
      title: '数值或单位不可能',
      reason: '“{label}”不可能是{words}{usual}',
      advice: '核对数字和单位',
    },
    en: {
      title: 'A value or unit that an indicator cannot have',
      reason: '{label} cannot be {words}{usual}',
      advice: 'Check the number and its unit',
    },
  },
  passage: (passage, find) => {
    findAreas(passage, find);
    findPopulations(passage, find);
    findShares(passage, find);
  },
  report: (subject, find) => {
    const say = finderOf(subject, find);
    for (const { label, value, usual, at } of implausibleNumbers(subject.report.body, yearsOf(subject.report)))
      if (at) say(at, value, { label, usual: usual ? ` (${usual.join('—')})` : '' });
  },
};
