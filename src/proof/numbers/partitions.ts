/**
 * Names of parts that do not overlap: exports and imports, men and women, the three industries.
 *
 * Only parts of one such row may be added up. What a text lists otherwise may overlap: 亿元以上项目60个、制造业项目80个.
 */

interface Row {
  /** Expressions of its members; the first that fits a label is its member. */
  readonly members: readonly RegExp[];
  /** Whether the members together are the whole. */
  readonly isWhole: boolean;
  /** What the whole is called where no 其中 leads to its parts. */
  readonly whole?: RegExp;
}

const rows: readonly Row[] = [
  { members: [/(?<!进)出口/u, /进口/u], isWhole: true, whole: /进出口/u },
  { members: [/非税/u, /税收/u], isWhole: true, whole: /财政|预算/u },
  { members: [/城镇|城市/u, /乡村|农村/u], isWhole: true, whole: /人口/u },
  { members: [/男(?:性|生)?/u, /女(?:性|生)?/u], isWhole: true, whole: /人口/u },
  { members: [/发明/u, /实用新型/u, /外观设计/u], isWhole: true, whole: /专利/u },
  { members: [/第?一产业?/u, /第?二产业?/u, /第?三产业?/u], isWhole: true },
  { members: [/非公有制|非公有/u, /公有制|公有/u], isWhole: true },
  { members: [/内资/u, /外资/u], isWhole: false },
  { members: [/国有|国资/u, /民营|私营/u], isWhole: false },
  { members: [/公办/u, /民办/u], isWhole: false },
  { members: [/幼儿园/u, /小学/u, /初中/u, /(?:普通)?高中/u, /(?:中等职业|中职)(?:学校)?/u], isWhole: false },
  { members: [/农业/u, /工业/u, /服务业/u, /建筑业/u], isWhole: false },
  { members: [/一等/u, /二等/u, /三等/u], isWhole: false },
  { members: [/优(?!良)/u, /(?<!优)良/u, /轻度污染/u, /中度污染/u, /重度污染/u], isWhole: false },
  {
    members: [
      /优良|[ⅠI一](?:类)?(?:至|—|－|-|到|～)(?:Ⅲ|III|三)类/u,
      /(?:Ⅳ|IV|四)类/u,
      /(?<!劣)(?:Ⅴ|V|五)类/u,
      /劣(?:Ⅴ|V|五)类?/u,
    ],
    isWhole: false,
  },
  { members: [/预期性/u, /约束性/u], isWhole: true },
  { members: [/(?:人大)?(?:代表)?建议/u, /(?:政协)?(?:委员)?提案/u], isWhole: true, whole: /建议[和、]?提案/u },
  { members: [/水稻|稻谷/u, /小麦/u, /玉米/u, /大豆/u, /薯类|马铃薯|红薯/u], isWhole: false },
  {
    members: [/基础设施(?:类|项目)?$/u, /(?<!主导)产业(?:发展)?(?:类|项目)?$/u, /(?:社会)?民生(?:保障)?(?:类|项目)?$/u],
    isWhole: false,
  },
  { members: [/夏粮|夏收/u, /早稻/u, /秋粮|秋收/u], isWhole: false },
  { members: [/金牌|金$/u, /银牌|银$/u, /铜牌|铜$/u], isWhole: false },
  { members: [/国家级/u, /部级/u, /(?:省|自治区|市|州)级/u, /(?:县|区)级/u], isWhole: false },
  { members: [/^(?:其中)?(?:各类|实有)?企业/u, /个体(?:工商)?户/u, /(?:农民)?(?:专业)?合作社/u], isWhole: false },
  { members: [/省内/u, /省外/u], isWhole: false },
  { members: [/境内/u, /境外|入境/u], isWhole: false },
  { members: [/线上/u, /线下/u], isWhole: false },
  { members: [/续建/u, /新开工|新建/u], isWhole: false },
];

/** A part of a whole, by its row, which member of it, and what else its label says. */
export interface Member {
  readonly row: Row;
  readonly key: string;
  /** 人口 of 城镇人口; two parts are of one thing where these are equal or one has none. */
  readonly rest: string;
}

const filler = /其中|分别|[，、；：（）\s]|达到?|占比|占|比重|比例|[为的约近有共是]|完成|实现|全[年省市县区州]|年末/gu;
const year = /(?:19|20)\d\d年/u;

/** The part that a label names; `undefined` for a label of no row. */
export function memberOf(label: string): Member | undefined {
  const ofYear = year.exec(label);
  if (ofYear) return { row: ofYears, key: ofYear[0], rest: restOf(label, ofYear[0]) };
  for (const row of rows)
    for (const [i, member] of row.members.entries()) {
      const found = member.exec(label);
      if (found) return { row, key: String(i), rest: restOf(label, found[0]) };
    }
  return undefined;
}

const ofYears: Row = { members: [], isWhole: false };

function restOf(label: string, name: string): string {
  return label.replace(name, '').replace(filler, '');
}

/** Whether two parts are members of one row that say nothing else that differs. */
export function areOfOneWhole(a: Member, b: Member): boolean {
  return a.row === b.row && a.key !== b.key && (a.rest === b.rest || a.rest === '' || b.rest === '');
}
