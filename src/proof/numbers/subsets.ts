/** Some of so many: 12个乡镇中有13个, 45项全部完成47项, 超过10%的23种、超过20%的31种, 新增企业61家、企业总数52家. */
import type { Passage } from '../passage.js';
import type { Find, Rule } from '../rule.js';

const counted = '[个家项件户名人所座条处种类批场只]';
const ofSo = new RegExp(
  `(?<![\\d.])(?<whole>\\d+)(?<unit>${counted})(?<what>[^，。；、：\\d]{0,10})(?:中|里)[，、]?(?:已|已有|有|共有|其中)*(?<part>\\d+)\\k<unit>`,
  'gu',
);
const done =
  /(?<![\d.])(?<whole>\d+)(?<unit>[个项件])(?<what>[^，。；、：\d]{2,14}?)(?<all>(?:已|均|共|累计|圆满|全面|全部)*)(?:完成|办结|落实|建成|开工|兑现|办理)(?:了)?(?<part>\d+)\k<unit>(?<rest>(?:[、，](?:圆满|全部|全面|如期)\p{Script=Han}{2})?)/gu;
const added = new RegExp(
  `新增(?:[^，。；、]{1,16}[、和])?(?<label>\\p{Script=Han}{2,10}?)(?<part>\\d[\\d.]*)(?<unit>万?${counted})[^。；]{0,24}?(?:\\k<label>|[、，])(?:总数|总量|累计)(?:达到?|为|增至|共)*(?<whole>\\d[\\d.]*)\\k<unit>`,
  'gu',
);

/** 14个村…，其中50万元以上的村15个; 项目31个，其中5亿元以上项目37个: of a class there are no more than of the kind. */
const ofClass = [
  `(?<![\\d.])(?<whole>\\d+)(?<unit>${counted})(?<noun>\\p{Script=Han}{1,4}?)(?:[^。；，\\d、]|\\d[\\d.]*[万亿]?元(?:以上)?|%){0,24}`,
  `(?<noun>\\p{Script=Han}{2,4})(?<![\\d.])(?<whole>\\d+)(?<unit>${counted})(?:，[^。；，、]{0,20})?`,
].map(
  (kind) => new RegExp(`${kind}[，。]其中[，：]?[^，。；、]{1,14}?(?:的|以上)\\k<noun>(?<part>\\d+)\\k<unit>`, 'gu'),
);

/** 排查隐患475处，整改到位477处: no more is set right than was found. */
const handled = new RegExp(
  `(?:排查|摸排|发现|检查出|查出|梳理|交办|转办|反馈)(?:整改|出|各类|的){0,2}(?:\\p{Script=Han}{2,10}?)?(?<whole>\\d+)(?<unit>${counted})[，、；](?:已|均|现已|其中)*(?:整改|办结|解决|完成|销号|化解|处置|消除)(?:到位|完成|销号|整改|\\p{Script=Han}{2,4})?(?<part>\\d+)\\k<unit>`,
  'gu',
);

function findSubsets({ text }: Passage, find: Find): void {
  for (const pattern of [ofSo, done, added, handled, ...ofClass])
    for (const { 0: found, index, groups = {} } of text.matchAll(pattern)) {
      const { whole = '', part = '', unit = '', all = '', rest = '' } = groups;
      const [most, some] = [Number(whole), Number(part)];
      const isAll = /均|圆满|全部|全面/u.test(all + rest);
      if (some <= most && !(isAll && some < most)) continue;
      find({ start: index, end: index + found.length }, { args: { whole: whole + unit, part: part + unit } });
    }
}

/** 完成计划的91%、超额完成任务: less than all of an aim is not more than it. */
const share =
  /(?:仅|只|已)?完成(?:年度|全年|年初)?(?:目标|计划|任务)(?:数|量)?的(?<part>\d[\d.]*)%(?=[^。；\d]{0,12}(?:超额|超出)(?:完成)?)/gu;

function findShares({ text }: Passage, find: Find): void {
  for (const { 0: found, index, groups = {} } of text.matchAll(share))
    if (Number(groups.part) < 100)
      find({ start: index, end: index + found.length }, { args: { whole: '100%', part: `${groups.part}%` } });
}

const threshold = new RegExp(
  `(?:超过?|高于|大于)(?<limit>\\d[\\d.]*)(?<of>[%亿万元]{1,3})(?:以上)?的[^，。；、\\d]{0,6}?(?<count>\\d+)(?<unit>${counted})`,
  'gu',
);

/** Of things over a higher limit there are no more than of those over a lower one. */
function findThresholds({ text }: Passage, find: Find): void {
  let last: { limit: number; of: string; count: number; unit: string; end: number } | undefined;
  for (const { 0: found, index, groups = {} } of text.matchAll(threshold)) {
    const { limit = '', of = '', count = '', unit = '' } = groups;
    const one = { limit: Number(limit), of, count: Number(count), unit, end: index + found.length };
    const isBeside = last && index - last.end <= 2 && last.of === of && last.unit === unit;
    if (last && isBeside && last.limit !== one.limit && last.limit < one.limit && last.count < one.count)
      find({ start: index, end: one.end }, { args: { whole: last.count + unit, part: count + unit } });
    last = one;
  }
}

export const subsetRule: Rule = {
  code: 'numbers/subset',
  level: 'likely',
  source: '编校常识：部分不多于总体',
  wrong: '全县12个乡镇中有13个通过验收，10件实事已完成8件、全部兑现。',
  right: '全县12个乡镇中有11个通过验收，10件实事已完成10件、全部兑现。',
  words: {
    'zh-CN': {
      title: '部分与总数不合',
      reason: '总数是{whole}，其中的却是{part}',
      advice: '核对两个数',
    },
    en: {
      title: 'Some of so many that are not so many',
      reason: '{part} of {whole}',
      advice: 'Check both numbers',
    },
  },
  passage: (passage, find) => {
    if (!/\d/.test(passage.text)) return;
    findSubsets(passage, find);
    findThresholds(passage, find);
    findShares(passage, find);
  },
};
