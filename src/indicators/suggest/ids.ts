/**
 * Ids of suggested figures: of the usual indicators their usual names, of all others their own label.
 *
 * An indicator of the plan has plan- before it and an aim target-, as the review has it too.
 */

const usual: readonly (readonly [RegExp, string])[] = [
  [/^(?:地区|国内)生产总值$/, 'gdp'],
  [/^(?:规模以上|规上|限上|全部)?工业增加值$/, 'industrial-added-value'],
  [/^(?:规模以上|规上)?工业总产值$/, 'industrial-output'],
  [/^(?:全社会)?固定资产投资(?:总额)?$/, 'fixed-investment'],
  [/^社会消费品零售总额$/, 'retail'],
  [/^(?:地方)?一般公共(?:财政)?预算收入$/, 'budget'],
  [/^(?:地方)?财政(?:总)?收入$/, 'fiscal-revenue'],
  [/^(?:区域|各项|全口径)?税收(?:总)?(?:收入)?$/, 'tax'],
  [/^(?:外贸|货物)?(?:贸易)?进出口(?:总值|总额)$/, 'trade'],
  [/^(?:外贸)?出口(?:总值|总额)$/, 'exports'],
  [/^实际(?:利用|使用)外资(?:金额)?$/, 'foreign-capital'],
  [/^(?:全体)?(?:城乡)?居民人均可支配收入$/, 'income'],
  [/^城镇(?:常住)?居民人均可支配收入$/, 'income-urban'],
  [/^农(?:村|牧民)(?:常住)?居民人均(?:可支配|纯)收入$|^农(?:民|牧民)人均纯收入$/, 'income-rural'],
  [/^城镇新增就业$|^新增城镇就业$/, 'new-jobs'],
  [/^城镇登记失业率$/, 'registered-unemployment'],
  [/^城镇调查失业率$/, 'surveyed-unemployment'],
  [/^居民消费价格(?:总水平|指数|涨幅)?$/, 'consumer-prices'],
  [/^粮食(?:总)?产量$/, 'grain'],
  [/^常住人口城镇化率$/, 'urbanisation'],
  [/^(?:全社会)?研发(?:经费)?投入$/, 'research'],
  [/^商事主体(?:总量|总数)?$/, 'business-entities'],
  [/^(?:经营|市场)主体(?:总量|总数)?$/, 'business-entities'],
  [/^(?:金融业|第三产业|服务业)增加值$/, ''],
];

/** Whether a label is one of the indicators every report begins with; the smaller, the earlier. */
export function rankOf(label: string): number {
  const at = usual.findIndex(([name]) => name.test(label));
  return at < 0 ? usual.length : at;
}

export function isUsual(label: string): boolean {
  return rankOf(label) < usual.length;
}

/** An id no other figure has; adds it to `used`. */
export function idFor(label: string, prefix: '' | 'plan-' | 'target-', used: Set<string>): string {
  const known = usual.find(([name, id]) => id !== '' && name.test(label))?.[1];
  const own = label.replace(/[^\p{L}\p{N}_-]/gu, '');
  const wanted = known ? prefix + known : own;
  let id = wanted;
  for (let i = 2; used.has(id); i++) id = `${wanted}-${i}`;
  used.add(id);
  return id;
}
