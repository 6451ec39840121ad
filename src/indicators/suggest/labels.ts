/**
 * The words before a number -> the name of what it counts.
 *
 * 初步核算，全区地区生产总值达 gives 地区生产总值: words of time and manner are removed at the front, verbs that lead to the
 * number at the end. What limits the count stays (规模以上, 一般公共预算). A name that has no meaning alone (总量, 投资), is
 * too long for a slide or was cut within quotation marks is rejected.
 */
import { isBalanced } from '../../text/brackets.js';
import { verbAtStart } from './verbs.js';

const year = '(?:\\d{4}|[○〇零一二三四五六七八九]{4})年';
const time =
  `(?:截[至止])?(?:到|至)?(?:${year}|今年|明年|来年|去年|当年|全年|本年度?|上年|本届政府)(?:以来|年?末|年?底|初|全年|上半年|[一二三四]季度|(?:前)?\\d{1,2}月(?:底|末|份)?)?` +
  '|截[至止](?:目前|年底|年末|\\d{1,2}月(?:底|末)?|[去上今]年(?:底|末))|[一二三四]季度|年内|年末|年底|目前|当前|迄今|至此|上半年|前三季度|今明两年|近[两三五几]年(?:来)?|(?:过去)?(?:的)?[一两三四五]年(?:来|间|以来|里)|“十[一二三四五]五”(?:时期|期间|以来|末)|任期内|到“十[一二三四五]五”末';
const manner =
  '(?:预计|预期)(?:全年|可)?|正常年景下?|因地制宜|认真|初步(?:核算|统计|预计|测算)|经(?:初步)?(?:核算|统计|测算)|据(?:初步)?统计|其中|同时|此外|另外|并(?!购|轨|网|联|行)|还|也|再(?!就业|生|造|制造|贷款)|已经?|现有|拥有|共有|现(?!代|场|金|货|行|役)|共(?!享|同|建|有产权|青|产|和)|总计|合计|成功|顺利|圆满|攻坚(?=完成)|首批(?=[打建推])|如期|提前|超额|首次|率先|力争|确保|保证|努力|计划|拟|将(?!军)|要(?!素)|可(?!再生|比|支配)|能(?!源|耗|力|效)|有望|着力|大力|积极|扎实|稳步|稳妥|持续|不断|深入|加快|抓紧|继续|进一步|有序|严格|(?:高标准|高质量|高水平|高效|有效|统筹|精准|集中|严厉|依法|重点)(?=[实推打建完新引培改支编规开整治查处化拆清])|全力|全面(?=建成|完成|推进|实施|启动)|分别|平均(?=每)|上述|使|让|促使|较好|多渠道|我[国省市州盟区县旗镇乡]|全[国省市州盟区县旗镇乡街](?!域|性|第|首|最|面|通|科|媒|球|家|覆盖)|区属(?=$)|辖区内';
const front = new RegExp(
  `^(?:[\\s—\\-①-⑳·•●■]+|[的了]|${time}|${manner}|[，、：]|[一二三四五六七八九十]是|通过(?=新增))`,
  'u',
);
const empty =
  /^(?:实现|完成|达到?|带动|推动|促进|拉动)(?=.*(?:生产总值|投资|收入|支出|总额|增加值|总产值|产值|总值|税收|销售额|交易额|成交额|零售额|营业额|进出口|出口|进口)$)|^(?:实现)|^争取(?=实现|达到|完成|全年|年内)/u;

const level =
  '(?:首次|已经?|再|约|预计|拟|可|将|要|累计|分别|平均|均|首|双双|成功|稳步|全部|达|就|也|还|共|总共|一共)*(?:达成|达到|达|为|是|有|共有|共计|总计|合计|共|计|完成|实现|突破|超过|超|跨越|跨上|跃上|迈上|站上|增至|增加[到至]|增长[到至]|提高[到至]|提升[到至]|上升[到至]|扩大[到至]|降[至到]|下降[到至]|降低[到至]|减少[到至]|压减[到至]|压缩[到至]|缩短[到至]|缩小[到至]|控制在|保持在|稳定在|维持在|发展[到至]|扩展[到至]|拓展[到至]|扩容[到至]|扩面[到至]|扩充[到至]|增[到至]|升[至到]|回升[至到]|回落[至到]|收窄[至到]|跃升[至到]|攀升[至到]|壮大[到至]|达至|累计达?|首次|已经?|均|不低于|不少于|不超过|不高于|拟?按|实现了?)';
/** How something moved or came about, between its name and the movement. */
const adverbs =
  '逆势|大幅|小幅|明显|显著|快速|较快|稳步|平稳|持续|继续|进一步|同步|双双|止跌|再次|力争|比预期|由[负降]转[正升]|翻了?[一两]?番';
const adverbsAtEnd = new RegExp(`(?:${adverbs}|稳定|再|又|也|还|将|要|可|预计|分别|均)+$`, 'u');

/** Words without those of manner at their end: 出口逆势 is 出口. */
export function withoutAdverbs(words: string): string {
  return words.replace(adverbsAtEnd, '');
}

const back = new RegExp(
  `(?:${level}|[了，：]|(?:比|较)(?:上年|去年|前年|上年度|上年同期|去年同期|同期|年初|“十[一二三四五]五”(?:时期|期间|末)?|${year}(?:同期|底|末)?)|同比|平均|均|分别|累计|(?<=[的])可|要|在|(?:连续)?(?<!\\d)(?:\\d{1,2}|[两二三四五六七八九十])年(?:来|间)?|${adverbs})$`,
  'u',
);
const levelAtEnd = new RegExp(`${level}了?$`, 'u');

/** Whether the words end in a verb that leads to a level: 降至, 达. */
export function leadsToLevel(words: string): boolean {
  return levelAtEnd.test(words);
}

/** Words without those of time and manner before them, and where they begin. */
export function withoutFront(words: string): string {
  let rest = words;
  for (let cut = front.exec(rest); cut && cut[0] !== ''; cut = front.exec(rest)) rest = rest.slice(cut[0].length);
  return rest;
}

export function withoutBack(words: string): string {
  let rest = words.trimEnd();
  for (let cut = back.exec(rest); cut && cut[0] !== ''; cut = back.exec(rest))
    rest = rest.slice(0, cut.index).trimEnd();
  return rest;
}

/** Amounts that are summed up over years: 一般公共预算收入累计完成. */
const summed =
  /(?<=.{2}(?:收入|支出|投资|税收|产值|增加值|总额|进出口|出口|外资|新增就业|利润))累计(?=(?:完成|实现|达到?|为|超过?|突破)*$)/u;

/** The name of what words before a number count; empty where there is none. */
export function nameOf(words: string): string {
  const average = /(?:年|月|日)均(?=(?:达到?|为)?$)/.exec(words.trimEnd());
  if (average) return averageOf(nameOf(words.slice(0, average.index)), average[0]);
  const sum = summed.exec(words.trimEnd());
  if (sum) return `累计${nameOf(words.slice(0, sum.index))}`;
  let name = withoutFront(withoutBack(words))
    .replace(/^\d[\d,.]*[多余]?(?:万|亿|千|百)?[个家项条名户栋座台间人次]+(?=[\p{Script=Han}“])/u, '')
    .replace(/^(?:总?投资|投入|筹资|安排)(?:约|近|超)?\d[\d,.]*[多余]?[万亿]*元(?=[\p{Script=Han}“])/u, '');
  for (let cut = empty.exec(name); cut; cut = empty.exec(name)) name = withoutFront(name.slice(cut[0].length));
  if (name === 'GDP') return '地区生产总值';
  // 规上工业企业实现利润 is 规上工业企业利润.
  return name.replace(/(?<=.{3})实现(?=\p{Script=Han}{2,6}$)/u, '');
}

/** 年均 of what is counted stands before its name: 年均城镇新增就业人数, 研发投入年均增速. */
function averageOf(name: string, average: string): string {
  if (name === '') return '';
  const rate = /(?:增速|增幅|涨幅|降幅)$/.exec(name);
  return rate ? name.slice(0, rate.index) + average + rate[0] : average + name;
}

// They say something of what was named before them, and nothing alone.
const bare =
  /^(?:(?:年|[一两三四五十]年|总|累计|完成|实现|计划|协议|合同|到位|年度|全年|新增|占地|总建筑|建筑|营业|销售|主营业务|入园|入驻|交易|平均|人均|月均|日均|年均|综合|实际|最高|其他|总体|当年|本级|全口径|首批|城市|农村|城镇|全市|全区|全县|全省|企业|项目|工程|群众|中|装机|发电量|产值|货币|精深|市级|区级|县级|省级|国家级|同口径|比|较|不含|到账|播种|种植|精深|就地|在建|续建|新建|竣工)*(?:总量|总数|总额|产值|产量|规模|面积|数量|金额|资金|花费|价值|加工率|转化率|投资|投入|支出|投资额|收入|营收|税收|利润|利税|占比|比重|比例|份额|增速|增幅|涨幅|降幅|覆盖率|利用率|合格率|满意率|满意度|办结率|办复率|完成率|签约率|参保率|达标率|通过率|就业率|入学率|回复率|答复率|见面率|办理率|签订率|投诉率|面|人数|人次|户数|项目|工程|企业|任务|个|人|户|资产|增量|长度|里程|标准|水平|贡献率|出口|进口|数|量|额|率|度)?|(?:[国省市区县]|惠及|服务|受益|吸引|参与|覆盖)*(?:群众|居民|市民|游客|人次|人数|观众|学生|老人|企业)|.*(?:我们|各位|代表们).*|其余|剩余.*|其他.*|另.*|累计..|此次.*|这.*|该.*|以上.*|原定.*|总投资.{0,4}|达标|以及.*)$/u;
const measure =
  /(?:(?:总|年度?|累计|装机|发电量?|播种|种植|加工|建筑|营业|销售|主营业务|经营|精深|就地|货币|签约|协议)*(?:产值|产量|面积|金额|投资额?|投入|支出|收入|花费|营收|税收|利润|利税|占比|比重|比例|份额|价值|规模|人数|人次|销售额|加工率|转化率|覆盖率|利用率))$/u;

/** Whether a name is a measure alone: 总投资, 发电量占比. */
export function isMeasure(name: string): boolean {
  return measure.exec(name)?.index === 0;
}

/** What a name is a measure of: 清洁能源 of 清洁能源装机占比. */
export function withoutMeasure(name: string): string {
  return name.replace(measure, '');
}

/** A name a slide holds; Latin letters and digits are half as wide. */
const LONGEST = 16;

export function width(label: string): number {
  return [...label].reduce((sum, character) => sum + (character < '\u0100' || '“”‘’'.includes(character) ? 0.5 : 1), 0);
}

/** Whether a name says something only of what was named before it. */
export function isBare(name: string): boolean {
  return bare.test(name);
}

const generic =
  /^(?:项目|工程|工作|企业|问题|任务|单位|活动|地方|方面|领域|产品|品牌|平台|部门|事项|资金|行动|措施|业务量?|消费|就业|投资|人员|服务|机构|设施)$/;

/** Whether a name is a deed and a word that says nothing of what it was done to: 落实资金, 举办活动. */
function isGeneric(label: string): boolean {
  const verb = verbAtStart(label) || (/^(?:支持|拉动|发生|形成)/.exec(label)?.[0] ?? '');
  return verb !== '' && generic.test(label.slice(verb.length));
}

/** Whether a name reads well alone. */
export function readsAlone(label: string): boolean {
  if (label.length < 4 || width(label) > LONGEST || bare.test(label) || isGeneric(label)) return false;
  if (
    /[，。；：！？{}\\]|^[、和及与的在把从以至到于比较占按%]|^年(?!均)|^每[个户家所项]|^对(?![口外])|^\d+(?![\d案热警]|[亿万]元以上)|[、和及与的在把以从到至于了被将为并是有由按个多每这该其占]$|[_^]\{|\s{2,}|\t|[XxＸ×]{2,}/u.test(
      label,
    )
  )
    return false;
  if (!/\p{Script=Han}/u.test(label)) return false;
  // 搬迁3200户 is a figure of its own, and 龙头企业国家级 is one of several.
  if (/\d[\d.,]*[\p{Script=Han}%]{1,3}$/u.test(label) && !/(?:连续\d+年|强)$/.test(label)) return false;
  if (/(?<![年等升班])级$|^(?:其中|同时|此外|另外|建成面积占|同比|环比|较|连续)/.test(label)) return false;
  if (/面积$/.test(label) ? label.length <= 5 : /(?:规模|数量|总量|总数)$/.test(label) && label.length <= 4)
    return false;
  return isBalanced(label);
}
