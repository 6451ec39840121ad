/** A result, its target and the share of the target that the text computes of them: 4800人，完成年度目标5000人的120%. */
import type { Quantity } from '../../text/quantities.js';
import type { Passage } from '../passage.js';
import type { Find, Rule } from '../rule.js';
import { boundsOf, figureOf, isAmong, percent, shareOf } from './figures-in.js';

/** From a result to its target, which stands behind its name or before it. */
const toTarget =
  /^(?:，|、|（)?(?:完成|占|达到?|为|是|相当于|超过)?(?:全年|年度|年初|年|[省市县区]|下达|预期|计划|既定|确定|规划|的)*(?:目标|任务|计划|指标)(?:任务|数|值|总?量)?(?:为)?$/u;
const beforeTarget = /^(?:，|、|（)?(?:完成|占|达到?|为|是|相当于)(?:全年|年度|年初|计划|预期)*$/u;
const namedBehind =
  /^(?:的)?(?:全年|年度|年初|预期|计划|既定)*(?:目标|任务|计划|指标)(?:任务|数|值|总?量)?(?:的|，完成率(?:为|达到?)?)$/u;

function findShares(passage: Passage, find: Find): void {
  const { text, quantities } = passage;
  for (let i = 0; i + 2 < quantities.length; i++) {
    const [result, aim, share] = [quantities[i]!, quantities[i + 1]!, quantities[i + 2]!];
    if (share.unit !== '%') continue;
    const [first, second] = [text.slice(result.end, aim.start), text.slice(aim.end, share.start)];
    const isTarget =
      (toTarget.test(first) && second === '的') || (beforeTarget.test(first) && namedBehind.test(second));
    if (isTarget) compare(passage, [result, aim, share], find);
  }
}

function compare(passage: Passage, row: readonly [Quantity, Quantity, Quantity], find: Find): void {
  const [result, aim, share] = row.map((one) => figureOf(passage, one));
  if (!result || !aim || !share || result.unit !== aim.unit || result.unit === '%' || aim.number <= 0) return;
  if (isAmong(share, shareOf(boundsOf(result), boundsOf(aim)))) return;
  find({ start: row[2].start, end: row[2].end }, { args: { computed: percent(result.number, aim.number) } });
}

export const targetShareRule: Rule = {
  code: 'numbers/target-share',
  level: 'likely',
  source: '统计常识：完成率＝结果÷目标',
  wrong: '新建农村公路86公里，占年度计划100公里的96%。',
  right: '新建农村公路86公里，占年度计划100公里的86%。',
  words: {
    'zh-CN': {
      title: '完成率与结果、目标不合',
      reason: '按文中的结果和目标算得{computed}，不是{words}',
      advice: '核对三个数',
    },
    en: {
      title: 'A share of a target that result and target do not give',
      reason: 'result and target give {computed}, not {words}',
      advice: 'Check the three numbers',
    },
  },
  passage: findShares,
};
