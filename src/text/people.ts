/**
 * Names of people in running text.
 *
 * A name is a surname with one or two characters beside an office or a form of address (区长王明, 县委书记李芳, 王明同志), a
 * name that is known from elsewhere, that of a leader, or one with · between its parts. Where it ends is decided by the
 * words after it: 区长王明作报告 has 王明, 区长王明明介绍 has 王明明. Limit: a name without an office is found only if the same
 * text has it with one.
 */
import { segmentsOf } from './dictionary.js';
import { addresses, leaders, offices } from './lexicon.js';

interface Span {
  readonly from: number;
  readonly to: number;
}

const compound =
  '欧阳 司马 上官 诸葛 东方 皇甫 尉迟 公孙 慕容 司徒 令狐 夏侯 长孙 宇文 端木 独孤 南宫 申屠 轩辕 呼延 闻人 澹台'.replace(
    / /g,
    '|',
  );
const single =
  '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳' +
  '酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞' +
  '熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯管卢莫经房裘缪干解应宗丁宣贲邓' +
  '郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊於惠甄曲家封芮羿储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬郗班仰秋仲伊宫' +
  '宁仇栾暴甘钭厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉' +
  '宰郦雍郤璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步耿满弘匡国文寇广禄阙东欧' +
  '殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙乜养鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公肖闫付代覃岳佟覃仝';

/** Surnames that are common words too: 国成果, 应当带. Such a name must be complete. */
const ambiguous = new Set(
  '国贡应时能经通广满相后那查步容居历别充益利越师家农司解向单安平强成明云常高包方章戴边项支段连巩盖易干管计危路',
);

const surname = `(?:${compound}|[${single}])`;
const list = (words: string) =>
  words
    .trim()
    .split(/\s+/)
    .sort((a, b) => b.length - a.length)
    .join('|');

/** What stands after a name in a sentence, and in no given name. */
const follows = '在作向的了和与同及等为到主出率来就对以及说指是代会一、';
const given = `(?:\\p{Script=Han}[^\\P{Script=Han}${follows}]|\\p{Script=Han})`;

const afterOffice = new RegExp(`(?<=(?:${list(offices)})[ 　]?)${surname}${given}`, 'gu');
const beforeAddress = new RegExp(`${surname}\\p{Script=Han}?[^\\P{Script=Han}${follows}](?=${list(addresses)})`, 'gu');
const address = new RegExp(list(addresses));
/** What stands between the parts of a name. */
const between = /[·•‧・]/;
/** 艾力·买买提, with what stands before it up to six characters; up to the particle or mark after it. In quotes it is no name. */
const inParts = new RegExp(
  `(?<![“‘《「][^”’》」]{0,30})\\p{Script=Han}{1,6}(?:[·•‧・]\\p{Script=Han}{1,6}?(?=[${follows}·•‧・]|\\P{Script=Han}|$|${list(addresses)}|${list(offices)}))+`,
  'gu',
);
const officeBefore = new RegExp(`^.*(?:${list(offices)})(?=[^·•‧・]+[·•‧・])`, 'u');
const isLeader = new RegExp(list(leaders), 'gu');

const ends = new RegExp(`(?:[${follows}]|\\P{Script=Han}|$|${list(addresses)})`, 'uy');

/** The names in a text as ranges of UTF-16 offsets in order, none of which overlap; `known` ones count everywhere. */
export function namesIn(text: string, known: readonly string[] = []): Span[] {
  const found = [...spansOf(text, isLeader), ...known.flatMap((name) => placesOf(text, name)), ...ownNames(text)];
  found.sort((a, b) => a.from - b.from || b.to - a.to);
  let end = 0;
  return found.filter(({ from, to }) => {
    if (from < end) return false;
    end = to;
    return true;
  });
}

/** The names that stand beside an office or have several parts in one of the texts. */
export function peopleIn(texts: Iterable<string>): string[] {
  const people = new Set<string>();
  for (const text of texts) for (const { from, to } of ownNames(text)) people.add(text.slice(from, to));
  return [...people];
}

function ownNames(text: string): Span[] {
  // Two of the patterns are slow, and hardly any text has the word or the mark without which they fit nothing.
  const addressed = address.test(text) ? spansOf(text, beforeAddress) : [];
  const named = [...spansOf(text, afterOffice), ...addressed].filter((span) => isName(text, span));
  const parted = (between.test(text) ? spansOf(text, inParts) : []).map(({ from, to }) => {
    const office = officeBefore.exec(text.slice(from, to))?.[0].length ?? 0;
    return { from: from + office, to };
  });
  return [...named, ...parted];
}

/** Whether a candidate is complete, or no word of the language: not 高度 in 主任高度重视. */
function isName(text: string, { from, to }: Span): boolean {
  ends.lastIndex = to;
  if (ends.test(text)) return !startsInWord(text, from);
  const [first] = segmentsOf(text.slice(from, to + 2));
  return first!.segment.length === 1 && !ambiguous.has(text[from]!);
}

/** Whether the dictionary has a word across an offset: 工|程院 in 工程院院士. */
function startsInWord(text: string, at: number): boolean {
  const start = Math.max(0, at - 4);
  return ![...segmentsOf(text.slice(start, at + 3))].some(({ index }) => start + index === at);
}

function spansOf(text: string, pattern: RegExp): Span[] {
  return [...text.matchAll(pattern)].map(({ index, 0: { length } }) => ({ from: index, to: index + length }));
}

function placesOf(text: string, name: string): Span[] {
  const places: Span[] = [];
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length))
    places.push({ from: at, to: at + name.length });
  return places;
}
