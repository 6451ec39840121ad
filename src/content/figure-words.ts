/**
 * The words a report puts around its numbers.
 *
 * 约 and 左右 qualify, 达 only leads to the number, 同比增长 says that the number is
 * itself a movement, 亿元 and 个百分点 are what is counted. A list holds words of the
 * usual language of reports; the `unit` of a figure says what no list can.
 */

/** Qualification before and behind a number; shown with it wherever the number goes. */
export const qualifiersBefore = longestFirst(
  '不少于 不低于 不超过 不高于 超过 突破 至少 最多 大约 约为 将近 接近 逼近 少于 低于 高于 仅 约 近 超 逾',
);
export const qualifiersBehind = longestFirst('左右 以上 以下 以内 余 多');

/** Words that lead to a number and say nothing about it. */
export const leads = ['达到', '达'];

const movements =
  /(?:(?:同比|环比|可比|同口径|年均|累计|名义|实际)*)(?:净?增长|提升|净?增加|提高|上升|扩大|扩增|扩容|回升|攀升|上涨|(?<!新)增|(下降|减少|降低|回落|收窄|压减|压降|缩减|削减|下调|下滑|下跌|降))$/;

const magnitudes = '万亿|千万|百万|十万|[亿万千百]';
const measures = longestFirst(
  '个百分点 百分点 倍 元 美元 欧元 港元 家次 人次 辆次 架次 场次 件次 公里 平方公里 平方米 立方米 公顷 千米 米 亩 吨 千瓦 千瓦时 ' +
    '标准箱 小时 分钟 岁 天 户 家 人 名 位 个 项 件 宗 起 例 条 间 栋 幢 座 套 台 辆 艘 架 部 场 届 期 处 所 片 张 份 册 种 类 对 支 批 只 株 棵',
);
const unit = new RegExp(`^(?:[%‰]|(?:${magnitudes})?(?:${measures.join('|')})|${magnitudes})`, 'u');

/** The unit a literal begins with, its 万 or 亿 included; empty where it begins with none that is known. */
export function unitAtStart(literal: string): string {
  return unit.exec(literal)?.[0] ?? '';
}

/** The word of qualification a literal ends or begins with. */
export function qualifierAtEnd(literal: string): string {
  return qualifiersBefore.find((word) => literal.endsWith(word)) ?? '';
}

export function qualifierAtStart(literal: string): string {
  return qualifiersBehind.find((word) => literal.startsWith(word)) ?? '';
}

/** The word of movement a literal ends in, before 约 and 达, and whether it is a fall. */
export function movementAtEnd(literal: string): { readonly word: string; readonly falls: boolean } {
  const [word = '', fall] = movements.exec(withoutLead(literal)) ?? [];
  return { word, falls: fall !== undefined };
}

/** The literal without the 约 and 达 it ends in. */
function withoutLead(literal: string): string {
  const rest = literal.slice(0, literal.length - qualifierAtEnd(literal).length);
  const lead = leads.find((word) => rest.endsWith(word)) ?? '';
  return rest.slice(0, rest.length - lead.length);
}

/**
 * A number with a unit right behind the words that name it, its 万 or 亿 included. Before them stands
 * nothing that narrows them (北京路商圈零售总额), nor another time or an aim.
 */
export function statement(words: string, unit: string): RegExp {
  const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  const otherTime = '(?:(?<!全)年|月|季|同期|目标|计划|力争|预计|预期|将)';
  const before = [...leads, '为', '增至', '升至', '降至', ...qualifiersBefore].join('|');
  const behind = qualifiersBehind.join('|');
  return new RegExp(
    `(?<=^|[，。；：！？、]|全[区县市省国年]|实现|完成|带动|其中)(?<!${otherTime}[^，。；：！？]{0,16})${escaped(words)}(?:${before}){0,2}` +
      `(?<number>\\d[\\d,]{0,18}(?:\\.\\d{1,9})?)(?:${behind})?(?<unit>(?:${magnitudes})?${escaped(unit)})(?!次|百分点)`,
    'gu',
  );
}

/** A number in a unit of tens of thousands as one in the plain unit: 24.3 万户 is 243000 户. */
export function inPlainUnit(number: number, unit: string): { readonly number: number; readonly unit: string } {
  const [magnitude = ''] = new RegExp(`^(?:${magnitudes})`).exec(unit) ?? [];
  const factor = [...magnitude].reduce((product, digit) => product * (powers[digit] ?? 1), 1);
  return { number: Number((number * factor).toPrecision(15)), unit: unit.slice(magnitude.length) };
}

const powers: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 1e4, 亿: 1e8 };

/** As alternatives of an expression they must be tried so. */
function longestFirst(words: string): readonly string[] {
  return words.split(' ').sort((a, b) => b.length - a.length);
}
