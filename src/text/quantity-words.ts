/**
 * The vocabulary of quantities: what reports in Chinese write around a number.
 *
 * The only place for such lists. `quantities.ts` reads numbers with them; the rooms above ask it, or compose an
 * expression of their own from these. Alternatives are tried in order, so every list has its longest words first.
 */

// ---- qualifiers ----

/** Before a number: about, nearly, more than, at least. Shown with it wherever the number goes. */
export const qualifiersBefore = longestFirst(
  '不少于 不低于 不小于 不超过 不高于 不大于 超过 突破 至少 不止 不下于 不下 最多 至多 大约 大概 约为 将近 接近 逼近 近乎 几近 ' +
    '少于 低于 小于 不足 不到 高于 多于 大于 仅有 只有 仅 约 近 超 逾 ≥ ≤ > < ＞ ＜ ≈',
);

/** Behind a number or behind its unit: about, and more, at most; 余 and 多 also between the two (50余家). */
export const qualifiersBehind = longestFirst('左右 以上 以下 以内 余 多');

/** Words that end like a qualifier and are none: 签约12个项目, 大型商超8家, 附近3公里, 不仅3家, 找不到5个. */
export const falseQualifiers =
  '[签预节集合制条公违履邀特续]约|[商赶反高]超|[附最就邻临靠亲远]近|不仅|[找看想听感达做得受收]不到|[的在和、]不足|不只有';

/** Verbs that lead to a number and say nothing about it. */
export const leads = ['达到', '高达', '多达', '达', '均'];

/** Verbs that say a level was reached; not part of the number, unlike a movement. */
export const levelVerbs = ['增至', '升至', '降至', '为'];

// ---- movements ----

/** How a movement is measured: on the year, on the month, in comparable prices, a year on average, … */
const measuredBy = '同比|环比|可比|同口径|年均|累计|名义|实际';
const rises = '净?增长|微[增涨升]|提升|净?增加|提高|上升|扩大|扩增|扩容|回升|攀升|上涨|(?<!新)增'; // 新增 counts what is new.
const falls = '负增长|微[降跌]|下降|减少|降低|回落|收窄|压减|压降|缩减|削减|下调|下滑|下跌|降';

/** A word of movement with how it is measured; the first group has the word where it is a fall. */
export const movements = `(?:(?:${measuredBy})*)(?:${rises}|(${falls}))`;

/** Movements that need no number: 翻一番, 由负转正, 与上年持平, 高于全省平均水平. */
export const movementsInWords =
  '翻了?[一两二三]?番|倍增|正增长|由负转正|由降转升|持平|只增不减|[与和同][^，；。]{1,12}(?:同步|持平|相当)|(?:[高快优好]于|不低于)(?:全[国省市区县州]|城镇|经济|GDP|地区生产总值|上年)';

/** Units of movements and shares: all of them say how much of another quantity. */
export const rateUnits = '%|‰|成|个?百分点|倍';

// ---- units ----

/** Powers of ten that stand before a unit, or alone. */
export const magnitudes = '万亿|[百千][万亿]|[亿万千百]';

export const powers: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 1e4, 亿: 1e8 };

/** What is counted or measured; a pattern needs no `unit` for these. */
export const measures = longestFirst(
  '个百分点 百分点 倍 元 美元 欧元 港元 家次 人次 辆次 架次 场次 件次 公里 平方公里 平方米 立方米 公顷 千米 米 亩 吨 千瓦 千瓦时 千伏 ' +
    '标准箱 小时 分钟 岁 天 户 家 人 名 位 个 项 件 宗 起 例 条 间 栋 幢 座 套 台 辆 艘 架 部 场 届 期 处 所 片 张 份 册 种 类 对 支 批 只 株 棵',
);

/** Tenths: 三成, not 三成果. */
const tenths = '成(?=以[上下]|左右|[，。；、：）的多]|$)';

/** A unit with its 万 or 亿, or 万 and 亿 alone. */
export const units = `[%‰]|${tenths}|(?:${magnitudes})?(?!人民币)(?:${measures.join('|')})|${magnitudes}`;

/** Symbols of units, which reports in Chinese write out; a number before one is not read, nor is its 万 alone. */
export const unitSymbols = '[㎡㎥㎞㎜㎝㎏℃]|(?:[kKMGT]?(?:Wh?|VA?|m[²³23]?|g|t)|TEU)(?![\\p{Script=Latin}\\p{N}])';

/** Units too rare, or too often part of a word, to be read without being named: figures have them as their `unit`. */
export const rareUnits =
  '(?:[亿万千百]|万亿)?(?:吨标准煤|微克\\/立方米|立方米\\/秒|千伏安|千克|公斤|平方千米|万头只|头只|头|羽|斤|盏|眼|口|根|课时|学时|厘米|毫米|兆瓦|列|班次|趟|款|本|篇|首|组|支|队|间次|户次|例次|台次|桌|箱|匹|桩|段|面|块|棵|株|顶|门|轮|把|粒|袋|瓶|车次|标箱)(?![\\p{L}]*[／/])';

/** Dates and spans of time; they say when, not how much. Read before the other units, as 2个月 is not 2个. */
export const timeUnits = longestFirst('个月 个工作日 个小时 学年 年 月 日');

/** Units that say the same as another so many times; any other two count different things. */
export const unitEquivalents: Readonly<Record<string, readonly [times: number, unit: string]>> = {
  户: [1, '家'],
  名: [1, '人'],
  位: [1, '人'],
  百分点: [1, '个百分点'],
  '‰': [0.1, '%'],
  倍: [100, '%'],
  成: [10, '%'],
  公里: [1000, '米'],
  千米: [1000, '米'],
  平方公里: [1e6, '平方米'],
  公顷: [1e4, '平方米'],
};

// ---- digits (sets of characters, for use between [ and ] of an expression) ----

/** Between two digits they make one number of both: points and commas in all forms, narrow and fixed spaces, ^ of 10^8. */
export const digitJoints = '.,．·・‧․﹒﹐^_\\u00A0\\u2000-\\u200A\\u202F\\u205F';

/** The same between digits in groups of three alone: 1，234 1 234 1'234. Elsewhere they part two numbers. */
export const groupJoints = "， '’";

/** Raised and lowered digits and fractions; behind a digit they make another number of it: 10⁸, 1½. */
export const scriptDigits = '²³¹⁰-₎¼-¾⅐-⅟↉';

// ---- signs (sets of characters, for use between [ and ] of an expression) ----

/** A minus as it is typed: hyphen, the sign itself, full-width. */
export const minusSigns = '\\-−－';

/** Signs before a number that leave it one number. */
export const signs = `${minusSigns}+＋﹢±`;

/** Dashes that are no minus; before a number they may be meant as one. */
export const dashes = '‐‑‒–—―﹣';

/** Dashes and waves that join the ends of a range, hyphens in all their forms; the em dash is in `rangeMark`. */
export const rangeDashes = '\\-－‐‑‒–―~～〜∼−';

/** What joins the ends of a range: 5%—5.5%, 5～6, 3至5. A dash of two (——) is punctuation. */
export const rangeMark = `(?:[${rangeDashes}至到]|(?<!—)—(?!—))`;

export const ratioSigns = ':：∶';

/** Signs that make one expression of the numbers beside them: 20+8, 2×35, 1/3. */
export const operators = '+＋±×*＊÷=＝/／⁄∕';

/** Dashes and dots that join no range, but show that the numbers beside them belong together: 3——5%. */
export const doubledMark = '(?:——|――|…{1,2})';

/** Chinese numerals; 万 and 亿 are among them. */
export const chineseNumerals = '○〇零一二三四五六七八九十百千万亿两';

// ---- lists ----

/** Between the numbers of a list, and between its labels before the last. */
export const listSeparators = ['、', '和', '及', '与', '以及'];

function longestFirst(words: string): readonly string[] {
  return words.split(' ').sort((a, b) => b.length - a.length);
}
