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
  /(?:(?:同比|环比|可比|同口径|年均|累计|名义|实际)*)(?:净?增长|提升|净?增加|提高|上升|扩大|扩增|扩容|回升|攀升|上涨|(?<!新)增|(负增长|下降|减少|降低|回落|收窄|压减|压降|缩减|削减|下调|下滑|下跌|降))$/;

export const magnitudes = '万亿|千万|百万|十万|[亿万千百]';
export const measures = longestFirst(
  '个百分点 百分点 倍 元 美元 欧元 港元 家次 人次 辆次 架次 场次 件次 公里 平方公里 平方米 立方米 公顷 千米 米 亩 吨 千瓦 千瓦时 ' +
    '标准箱 小时 分钟 岁 天 户 家 人 名 位 个 项 件 宗 起 例 条 间 栋 幢 座 套 台 辆 艘 架 部 场 届 期 处 所 片 张 份 册 种 类 对 支 批 只 株 棵',
);
export const units = `[%‰]|(?:${magnitudes})?(?:${measures.join('|')})|${magnitudes}`;
const unit = new RegExp(`^(?:${units})`, 'u');
/** A minus as it is typed: hyphen, the sign itself, full-width. */
export const minus = '[-−－]';
const minusAtEnd = new RegExp(`${minus}$`, 'u');

/** The number that characters write; none where they are words. */
export function numberOf(characters: string): number | undefined {
  const written = characters.replace(/^[−－]/, '-').replaceAll(',', '');
  return /^-?\d+(?:\.\d+)?$/.test(written) ? Number(written) : undefined;
}

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

/** The literal without the 约, the 达 and the minus it ends in. */
function withoutLead(literal: string): string {
  const unsigned = literal.replace(minusAtEnd, '');
  const rest = unsigned.slice(0, unsigned.length - qualifierAtEnd(unsigned).length);
  const lead = leads.find((word) => rest.endsWith(word)) ?? '';
  return rest.slice(0, rest.length - lead.length);
}

/** As alternatives of an expression they must be tried so. */
function longestFirst(words: string): readonly string[] {
  return words.split(' ').sort((a, b) => b.length - a.length);
}
