/**
 * The core indicators of a work report in the official order, as statistical communiqués have it.
 *
 * The one place that knows indicators by name. A name is an expression; the first alternative that fits at a place is
 * the longest. `level` and `change` say in which units a value of the indicator can be, so that a number of another
 * kind beside the name is not taken for it.
 */

export interface CoreIndicator {
  readonly key: string;
  /** The name a table gives it where the text has none of its own. */
  readonly name: string;
  /** Expressions of its names in texts. */
  readonly names: string;
  /** Expression of the units of a level; none where it is given as a change alone. */
  readonly level: string | undefined;
  /** Whether a change of it is given (增长5%, 上涨2%, 降低0.1个百分点). */
  readonly change: boolean;
  /** Main results are shown at a glance before the others. */
  readonly main: boolean;
}

const money = '(?:万亿|[万亿])?(?:元|美元)';
const area = '(?:国内|地区|全[省市区县州旗盟]|本[省市区县州旗盟地]区?)?';

/** What the use of energy is measured by. */
const per = '(?:单位|每?万元)(?:(?:国内|地区)?生产总值|GDP)';

export const vocabulary: readonly CoreIndicator[] = [
  core(
    'gdp',
    '地区生产总值',
    `(?<!(?:人均|单位|万元|海洋|生态系统|占|平均)(?:国内|地区)?)(?:${area}生产总值|GDP|经济总量)(?!(?:综合)?能耗|能源消耗|(?:二氧化)?碳|比重|的?比例|增速)`,
    money,
  ),
  core('primary', '第一产业增加值', '第一产业(?:增加值)?|一产(?:增加值)?', money, false),
  core('secondary', '第二产业增加值', '第二产业(?:增加值)?|二产(?:增加值)?', money, false),
  core('tertiary', '第三产业增加值', '第三产业(?:增加值)?|三产(?:增加值)?|(?<!生产性|现代)服务业增加值', money, false),
  core(
    'industry',
    '规模以上工业增加值',
    '(?:规模以上|规上|规模)工业(?:增加值)?(?!企业|总?产值|投资|销售|营业|利润|税|用电|(?:单位)?(?:工业)?(?:增加值)?(?:综合)?能耗)|(?:规模以上|规上)工业企业[^，；。]{1,12}、增加值',
    money,
  ),
  core('output', '规模以上工业总产值', '(?:规模以上|规上)工业总?产值', money, false),
  core('investment', '固定资产投资', '(?:全社会)?固定资产投资(?:总额|额)?', money),
  core('retail', '社会消费品零售总额', '社会消费品零售总?额|社零(?:总额|额)?', money),
  core(
    'trade',
    '进出口总额',
    '(?:货物贸易|货物|外贸)?进出口(?:贸易)?(?:总额|总值|总量|额)?(?!企业|商品|银行|许可)|货物贸易(?!进出口)',
    money,
  ),
  core('exports', '出口总额', '(?:外贸)?(?<!进)出口(?:总额|总值|额)?(?!企业|商品|导向|产品|基地|退税)', money),
  core('foreign-investment', '实际使用外资', '实际(?:使用|利用|到位)外资(?:金额)?', money),
  core(
    'revenue',
    '一般公共预算收入',
    '(?:地方|本级)?(?:财政)?一般(?:公共)?预算收入|(?:地方|本级)?(?:公共)?财政(?:公共)?预算收入|(?:地方|本级)?公共预算收入|(?:地方)?财政收入',
    money,
  ),
  core('total-revenue', '财政总收入', '财政总收入', money, false),
  core(
    'income',
    '居民人均可支配收入',
    '(?:全体|全[省市区县州旗盟])?(?<!城镇|农村|农牧民|乡村|常住)居民(?:人均)?(?:可支配)?收入',
    '(?:万)?元',
  ),
  core('income-urban', '城镇居民人均可支配收入', '城镇(?:常住)?居民(?:人均)?(?:可支配)?收入', '(?:万)?元'),
  core(
    'income-rural',
    '农村居民人均可支配收入',
    '(?:农村(?:牧区)?(?:常住)?居民|农牧民|农民)(?:人均)?(?:可支配)?收入',
    '(?:万)?元',
  ),
  core('jobs', '城镇新增就业', '城镇新增就业(?:人数)?|新增城镇就业(?:人数)?|新增就业', '万?人'),
  core('unemployment', '城镇调查失业率', '(?:城镇)?调查失业率', '%'),
  core('registered-unemployment', '城镇登记失业率', '(?:城镇)?(?:居民)?登记失业率', '%', false),
  core('prices', '居民消费价格', '居民消费价格(?:总?水平|指数)?|CPI', undefined),
  core(
    'grain',
    '粮食产量',
    '粮食(?:总产量|产量|总产)(?!能)|粮食(?:播种|种植)?面积[^，；。]{1,12}[、，](?:粮食)?(?:总产量|产量|总产(?!值))|粮食生产[^，；。\\d]{1,12}，(?:粮食)?(?:总产量|产量|总产(?!值))',
    '(?:[万亿])?(?:吨|斤|公斤)',
  ),
  core('urbanisation', '常住人口城镇化率', '(?:常住人口)?城镇化率', '%'),
  core(
    'research',
    '研发经费投入',
    '(?:全社会)?(?:研发|研究与试验发展|R&D)(?:经费)?(?:投入)?(?:强度|支出|经费)?',
    `%|${money}`,
  ),
  core(
    'air',
    '优良天数比率',
    '(?:(?:地级及以上)?城市)?(?:环境)?(?:空气(?:质量)?)?优良天数(?:比率|比例|占比|率)?|(?:环境)?空气(?:质量)?优良率',
    '%|天',
    false,
  ),
  core(
    'pm25',
    'PM2.5平均浓度',
    '(?:PM[2₂]\\.[5₅]|细颗粒物(?:（PM[2₂]\\.[5₅]）)?)(?:年?平均|[年日]均)?(?:浓度)?',
    '微克/立方米|微克',
    false,
  ),
  core('carbon', '单位地区生产总值二氧化碳排放', `${per}(?:二氧化碳|碳)排放(?:量|强度)?`, undefined, false),
  core('energy', '单位地区生产总值能耗', `${per}(?:综合)?(?:能耗|能源消耗)(?:量|强度)?`, undefined, false),
];

function core(key: string, name: string, names: string, level: string | undefined, main = true): CoreIndicator {
  return { key, name, names, level, change: true, main };
}

/** Names of several indicators at once, whose values follow in the same order: 城乡居民人均可支配收入分别增长5%、7%. */
export const jointNames: readonly { readonly names: string; readonly keys: readonly string[] }[] = [
  {
    names:
      '城乡(?:常住)?居民(?:人均)?(?:可支配)?收入|城镇(?:居民)?[、和](?:农村|乡村)(?:牧区)?(?:常住)?居民(?:人均)?(?:可支配)?收入',
    keys: ['income-urban', 'income-rural'],
  },
  {
    names: '第?一(?:产业)?、第?二(?:产业)?、第?三产业?增加值|一产、二产、三产增加值|三次产业增加值',
    keys: ['primary', 'secondary', 'tertiary'],
  },
  { names: '第?一(?:产业)?[、和]第?三产业?增加值|一产[、和]三产增加值', keys: ['primary', 'tertiary'] },
  { names: '第?二(?:产业)?[、和]第?三产业?增加值|二产[、和]三产增加值', keys: ['secondary', 'tertiary'] },
];

const anyName = new RegExp(vocabulary.map(({ names }) => `(${names})`).join('|'), 'u');

/** The first core indicator that words name, and where in them. */
export function coreNameIn(
  words: string,
): { readonly key: string; readonly start: number; readonly end: number } | undefined {
  const found = anyName.exec(words);
  if (!found) return undefined;
  return { key: vocabulary[groupOf(found)]!.key, start: found.index, end: found.index + found[0].length };
}

/** Which of the alternatives of an expression fits, from 0, where each is a group without groups in it. */
export function groupOf(match: RegExpMatchArray): number {
  let group = 1;
  while (match[group] === undefined) group++;
  return group - 1;
}

/** Whether a level of a core indicator can be in a unit, or in shares of it: 元, %. */
export function isUnitOf(key: string, unit: string): boolean {
  const { level } = vocabulary.find((core) => core.key === key)!;
  return /^(?:|%|个百分点|倍)$/.test(unit) || (level !== undefined && new RegExp(`^(?:${level})$`, 'u').test(unit));
}
