/** Rules of the enumeration comma (、) and of commas around 和 and 等. */
import { matching } from '../matching.js';
import type { Passage } from '../passage.js';
import type { Find, FindIn, Rule, Subject } from '../rule.js';

const pattern = (text: string) => new RegExp(text, 'gu');

/** Words that begin with a conjunction without being one: 、和平 、和谐 、及时. */
const notConjunction: Readonly<Record<string, string>> = {
  和: '平谐睦美顺田县解缓约风龙静气善悦煦声合麦林',
  及: '时早格第',
  与: '会时众',
  或: '许',
  以及: '',
  暨: '',
};

const conjunctions = Object.entries(notConjunction)
  .map(([word, not]) => (not === '' ? word : `${word}(?![${not}]|服(?!务))`))
  .join('|');

/** Names of places begin with 和, too: 和安县, 和若铁路. */
const ofPlaces = '(?<!中心|[县市区州乡镇])(?:[县市区州乡镇村港]|铁路|高速|公路|机场|油田)';

/** Quoted items in a row parted by 、 although the marks part them; a row with other items, or with remarks between, may have it. */
function findBetweenQuotes({ passages }: Subject, find: FindIn): void {
  const found: [Passage, number][] = [];
  let without = 0;
  for (const passage of passages) {
    const { text } = passage;
    without += text.match(/”“|》《/g)?.length ?? 0;
    for (const { index } of text.matchAll(/(?<=[”》])、(?=[“《])/g))
      if (isRowOfQuoted(text, index)) found.push([passage, index]);
  }
  // A text that never has it but here has it by mistake.
  const level = without > 3 * found.length ? 'likely' : 'hint';
  for (const [passage, at] of found) find(passage, { start: at, end: at + 1 }, { fix: '', level });
}

/** Colons between two numbers of a ratio; a text that has ∶ elsewhere has them by mistake. */
function findRatioColons({ passages }: Subject, find: FindIn): void {
  const level = passages.some(({ text }) => /\d∶\d/.test(text)) ? 'likely' : 'hint';
  for (const passage of passages)
    for (const { index } of passage.text.matchAll(/(?<=[比构][^。；\n]{0,30}\d)[:：](?=\d)/g))
      find(passage, { start: index, end: index + 1 }, { fix: '∶', level });
}

/** Whether all items of the row around a 、 are quoted: it is left by the nearest marks that are none of the row. */
function isRowOfQuoted(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 60), at);
  const behind = text.slice(at + 1, at + 61);
  const items = '[“《][^“”《》]*[”》]';
  const first = new RegExp(`(.?)(?:${items}、?)*${items}$`, 'u').exec(before);
  const last = new RegExp(`^${items}(?:、?${items})*(.?)`, 'u').exec(behind);
  return first !== null && last !== null && first[1] !== '、' && last[1] !== '、';
}

/** 稳就业、稳企业，稳市场、稳预期: items of one length and first character are one row, whatever parts them. */
function findMixedRow({ text }: Passage, find: Find): void {
  for (const { 0: row, index } of text.matchAll(rowOfLike)) {
    const [first, last] = [row.indexOf('、'), row.lastIndexOf('、')];
    // 强产业、强企业，强起来: the last one may be a clause of its own.
    for (let at = row.indexOf('，'); at >= 0; at = row.indexOf('，', at + 1)) {
      if (at < first || at > last) continue;
      const before = /[^，、]+$/.exec(row.slice(0, at))![0];
      const after = /^[^，、]+/.exec(row.slice(at + 1))![0];
      find({ start: index + at, end: index + at + 1 }, { args: { before, after } });
    }
  }
}

/** Two-letter words in a row that 等 closes, and titles and quoted words in a row, one of them parted by a comma. */
const findMixedWords = matching(
  pattern(
    '，(?<=(?<![\\p{Script=Han}])(?:\\p{Script=Han}{2}、)+(\\p{Script=Han}{2})，)(?=(\\p{Script=Han}{2})、(?:\\p{Script=Han}{2}、)*\\p{Script=Han}{2}等)|(?<=([“《][^“”《》]{1,20}[”》]))，(?=([“《][^“”《》]{1,20}[”》])[等、])',
  ),
  ({ 1: before, 2: after, 3: title = '', 4: next = '' }) => ({
    args: { before: before ?? title, after: after ?? next },
  }),
);

/** Four items and more of the same first character and length; a verb may stand before the first. */
const rowOfLike = pattern(
  [2, 3, 4]
    .map((n) => {
      const name = `first${n}`;
      const item = (first: string) => `${first}\\p{Script=Han}{${n - 1}}`;
      const next = item(`\\k<${name}>`);
      // Only the first item of a row begins it, so that a long row is read once.
      return `${item(`(?<${name}>\\p{Script=Han})`)}(?<!${next}[，、]${next})(?:[，、]${next}){3,}(?=[，。；：！？]|$)`;
    })
    .join('|'),
);

/** What is said of the items of a row, which no 、 leads to; items that begin so are a row of predicates: 入围、入选. */
const predicate = '(?:入选|获批|获评|荣获|荣登|跻身|位居|位列|入围|成为|获得|被评为|被列为|被授予)';
const beforePredicate = pattern(
  `(?<=(?:^|[，。；：])(?!${predicate})\\p{Script=Han}{2,4}(?:、(?!${predicate})\\p{Script=Han}{2,4}){1,6})、(?=${predicate}\\p{Script=Han})`,
);

export const enumerationRules: readonly Rule[] = [
  {
    code: 'marks/between-quotes',
    level: 'hint',
    source: 'GB/T 15834—2011 4.5.3.5',
    wrong: '建成“云上课堂”、“智慧食堂”两个平台。',
    right: '建成“云上课堂”“智慧食堂”两个平台。',
    words: {
      'zh-CN': { title: '引号或书名号之间的顿号', reason: '并列的引号、书名号之间通常不用顿号' },
      en: { title: '、 between quoted items', reason: 'quoted items in a row usually have no 、 between them' },
    },
    report: findBetweenQuotes,
  },
  {
    code: 'marks/ratio-colon',
    level: 'hint',
    source: 'GB 3102.11—1993（比号“∶”）',
    wrong: '城乡居民收入比由2.5:1缩小到2.4:1。',
    right: '城乡居民收入比由2.5∶1缩小到2.4∶1。',
    words: {
      'zh-CN': { title: '比号打成冒号', reason: '比号应是居中的“∶”（U+2236）' },
      en: { title: 'A colon for the sign of a ratio', reason: 'the sign of a ratio is ∶ (U+2236)' },
    },
    report: findRatioColons,
  },
  {
    code: 'marks/comma-before-and',
    level: 'likely',
    source: 'GB/T 15834—2011 4.5',
    wrong: '新建学校、医院、和养老院。',
    right: '新建学校、医院和养老院。',
    words: {
      'zh-CN': { title: '顿号后面又用“和、及、与”', reason: '“{next}”已表示并列，前面不用顿号' },
      en: { title: '、 before 和, 及 or 与', reason: '{next} joins the items, so no 、 stands before it' },
    },
    passage: matching(
      pattern(`、(?=(?:${conjunctions})\\p{Script=Han})(?!和\\p{Script=Han}{1,2}${ofPlaces})`),
      ({ index }, { text }) => ({
        args: { next: text.startsWith('以及', index + 1) ? '以及' : text[index + 1]! },
        fix: '',
      }),
    ),
  },
  {
    code: 'marks/comma-before-etc',
    level: 'likely',
    source: 'GB/T 15834—2011 4.5',
    wrong: '新建学校、医院、等项目。',
    right: '新建学校、医院等项目。',
    words: {
      'zh-CN': { title: '“等”前面的顿号', reason: '“等”前面不用顿号' },
      en: { title: '、 before 等', reason: 'no 、 stands before 等' },
    },
    passage: matching(pattern('、(?=等(?![级待候高值离]))'), () => ({ fix: '' })),
  },
  {
    code: 'marks/comma-before-predicate',
    level: 'likely',
    source: 'GB/T 15834—2011 4.5',
    wrong: '东坪、西河、入选省级示范镇。',
    right: '东坪、西河入选省级示范镇。',
    words: {
      'zh-CN': { title: '并列项与谓语之间的顿号', reason: '并列的各项之后是谓语，中间不用顿号' },
      en: { title: '、 between a row and its predicate', reason: 'no 、 stands between a row and its predicate' },
    },
    passage: matching(beforePredicate, () => ({ fix: '' })),
  },
  {
    code: 'marks/enumeration-levels',
    level: 'likely',
    source: 'GB/T 15834—2011 4.5',
    wrong: '教育、卫生，文化、体育等事业全面发展。',
    right: '教育、卫生、文化、体育等事业全面发展。',
    words: {
      'zh-CN': {
        title: '同一层并列混用顿号和逗号',
        reason: '并列的“{before}”与“{after}”之间用了逗号，别处用顿号',
        advice: '同一层统一用顿号；不同层的，外层用逗号',
      },
      en: {
        title: 'Commas and 、 in one row of short items',
        reason: '{before} and {after} are parted by ，, the other items of the row by 、',
        advice: 'Use 、 throughout the row',
      },
    },
    passage: (passage, find) => {
      findMixedWords(passage, find);
      findMixedRow(passage, find);
    },
  },
];
