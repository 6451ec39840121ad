/** The numbers of a report against a table of a statistics bureau, and what of the table the report leaves out. */
import type { Place } from '../../diagnostics/place.js';
import { agree, stated as statedAs } from '../../indicators/agreement.js';
import { claimsOfText } from '../../indicators/core/claims.js';
import { identityKey } from '../../indicators/core/identity.js';
import { periodAt, rolesOfBlocks } from '../../indicators/core/period.js';
import { coreReadings } from '../../indicators/core/readings.js';
import { claimsOfTables } from '../../indicators/core/table-claims.js';
import { havingWord } from '../../indicators/having-word.js';
import { amountOf, statements } from '../../indicators/statement.js';
import type { ReportBlock } from '../../report/report.js';
import { stretchesOf } from '../../report/roles.js';
import type { Role } from '../../report/schema-values.js';
import { annexPart } from '../../report/visit.js';
import { yearsOf } from '../../report/years.js';
import { addTo } from '../../text/add-to.js';
import { plain } from '../../text/running-text.js';
import { placeOfText, slice } from '../../text/slice.js';
import { finderOf } from '../numbers/of-build.js';
import type { Passage } from '../passage.js';
import type { FindIn, Rule, Subject } from '../rule.js';
import type { Statistic } from './statistics.js';

/** A value of a table with the name of its file. */
interface Given extends Statistic {
  readonly file: string;
}

/** A value of the text that can be compared with one of a table. */
interface Said {
  readonly number: number;
  readonly value: string;
  readonly at: Place;
  agreesWith(given: Given): boolean;
}

/** The values of all tables that are about the year before the report. */
function givenOf({ report, against }: Subject): Given[] {
  const year = yearsOf(report).planned - 1;
  return (against?.statistics ?? []).flatMap(({ file, values }) =>
    values.filter((value) => value.year === year).map((value) => ({ ...value, file })),
  );
}

function findMismatches(subject: Subject, find: FindIn): void {
  const given = givenOf(subject);
  if (given.length === 0) return;
  const say = finderOf(subject, find);
  const core = given.filter((value) => value.core !== undefined);
  const saidOfCore = saidOf(subject, core);
  const groups = new Map<string, Given[]>();
  for (const value of given) addTo(groups, keyOf(value), value);
  const passages = proseOf(subject);
  for (const [key, values] of groups) {
    const [first] = values;
    const said = first!.core === undefined ? statedOf(passages, first!, subject) : (saidOfCore.get(key) ?? []);
    for (const one of said) {
      if (values.some((value) => one.agreesWith(value))) continue;
      const { name, shown, cell, file, stated } = first!;
      say(one.at, one.value, { label: name, given: shown, cell, file, scale: scaleOf(one.number, stated.number) });
    }
  }
}

/** Equal for values that say the same thing of one year. */
function keyOf({ core, name, kind, unit }: Statistic): string {
  const basis = core === 'revenue' && !/公共预算/.test(name) ? ['财政收入'] : [];
  const subject = core === undefined ? name : `core:${core}`;
  return identityKey({ subject, period: 'year', kind, unit: amountOf(1, unit).unit, basis });
}

/** What the text says of core indicators, by the same key; numbers that an indicator cannot have are said, too. */
function saidOf({ report }: Subject, given: readonly Given[]): ReadonlyMap<string, readonly Said[]> {
  const said = new Map<string, Said[]>();
  if (given.length === 0) return said;
  const years = yearsOf(report);
  for (const blocks of [report.body, report.annexes.map(annexPart)])
    for (const claim of [...claimsOfText(blocks, years), ...claimsOfTables(blocks, years)]) {
      if (claim.period !== 'year') continue;
      const { stated, value, at } = claim;
      addTo(said, claim.key, { number: stated.number, value, at, agreesWith: (other) => agree(other.stated, stated) });
    }
  for (const { key, own, period, doubtful, text } of coreReadings(stretchesOf(report.body, years), years)) {
    const value = doubtful?.value;
    const at = value && placeOfText(slice(text, value.start, value.end));
    const number = value?.quantity.numerals[0].value;
    if (!own || period !== 'year' || !value || !at || number === undefined) continue;
    const amount = amountOf(number, value.quantity.unit);
    const kind = value.quantity.movement.word === '' ? 'level' : 'change';
    const same = given.find(
      (one) => one.core === key && one.kind === kind && amountOf(1, one.unit).unit === amount.unit,
    );
    if (same) addTo(said, keyOf(same), { number: amount.number, value: value.shown, at, agreesWith: () => false });
  }
  return said;
}

/** A passage of running text with what says when its values are. */
interface Prose {
  readonly passage: Passage;
  readonly characters: string;
  readonly heading: string;
  readonly role: Role;
}

function proseOf({ report, passages }: Subject): Prose[] {
  const roles = rolesOfBlocks(stretchesOf(report.body, yearsOf(report)));
  return passages.flatMap((passage) => {
    const { visited, annex } = passage.within;
    const block: ReportBlock | undefined = visited?.block;
    if (!passage.isProse || annex || !block) return [];
    const heading = visited?.section ? plain(visited.section.heading) : '';
    return [{ passage, characters: passage.text, heading, role: roles.get(block) ?? 'other' }];
  });
}

const movements = ['增长', '同比增长', '比上年增长', '下降', '同比下降', '增速'] as const;

/** What the text says of an indicator by its name, with a number right behind it. */
function statedOf(passages: readonly Prose[], { name, kind, unit }: Given, { report }: Subject): Said[] {
  const years = yearsOf(report);
  const counted = amountOf(1, unit).unit;
  const words = kind === 'level' ? [name] : movements.map((movement) => name + movement);
  return words.flatMap((word) =>
    [...havingWord(passages, word)].flatMap(({ passage, characters, heading, role }) =>
      [...statements(characters, word, counted)].flatMap(({ index, value, number, asWritten }) => {
        const start = index + word.length;
        const period = periodAt(characters, start, kind === 'level', { heading, role, years });
        const at = passage.placeOf({ start, end: start + value.length })?.at;
        if (period !== 'year' || !at) return [];
        const falls = word.includes('下降');
        const digits = /[\d,]+(?:\.\d+)?/.exec(value)?.[0] ?? '';
        const own = statedAs(falls ? -number : number, asWritten.unit, digits, value);
        return [
          { number: falls ? -number : number, value, at, agreesWith: (other: Given) => agree(other.stated, own) },
        ];
      }),
    ),
  );
}

const scales: readonly (readonly [number, string])[] = [
  [1e12, '万亿'],
  [1e8, '亿'],
  [1e4, '万'],
  [1e3, '千'],
  [100, '百'],
  [10, '十'],
];

/** （相差1万倍） where two numbers differ by a power of ten alone, as with 万元 for 亿元; else empty. */
function scaleOf(said: number, given: number): string {
  const ratio = Math.abs(said) > Math.abs(given) ? said / given : given / said;
  const found = scales.find(([size]) => Math.abs(ratio / size - 1) < 0.01);
  return found ? `（相差一${found[1]}倍）` : '';
}

/** Names in one finding. */
const MOST_NAMES = 100;

function findLacking(subject: Subject, find: FindIn): void {
  const given = givenOf(subject);
  const [title] = subject.passages;
  if (given.length === 0 || !title) return;
  const { report, passages } = subject;
  const years = yearsOf(report);
  const keys = new Set(coreReadings(stretchesOf(report.body, years), years).map(({ key }) => key));
  for (const claim of claimsOfTables([...report.body, ...report.annexes.map(annexPart)], years))
    keys.add(/"core:([^"]*)"/.exec(claim.key)?.[1] ?? '');
  const texts = passages.map(({ text }) => ({ characters: text }));
  const has = ({ core, name }: Given) =>
    (core !== undefined && keys.has(core)) || havingWord(texts, name).next().value !== undefined;
  const lacking = given.filter((value) => !has(value));
  const names = [...new Map(lacking.map(({ name, cell }) => [name, `${name}（${cell}）`])).values()];
  if (names.length === 0) return;
  const shown = names.slice(0, MOST_NAMES).join('、') + (names.length > MOST_NAMES ? '……' : '');
  const files = [...new Set(lacking.map(({ file }) => file))].join('、');
  find(title, { start: 0, end: title.text.length }, { args: { names: shown, count: names.length, file: files } });
}

export const statisticsRule: Rule = {
  code: 'against/statistics',
  level: 'likely',
  source: '统计常识：报告引用的数据须与统计部门核对',
  beside: { statistics: '指标,时期,数值,单位\n地区生产总值,2023年,312.46,亿元' },
  wrong: '2023年，全县地区生产总值达到321.5亿元。',
  right: '2023年，全县地区生产总值达到312.5亿元。',
  words: {
    'zh-CN': {
      title: '与统计数据不符',
      reason: '“{label}”在统计数据中是{given}（{file} 的 {cell}），这里是{words}{scale}',
      advice: '请与统计部门核对；口径不同的，在句中写明',
    },
    en: {
      title: 'A number that differs from the statistics',
      reason: '{label} is {given} in the statistics ({file}, {cell}), but {words} here{scale}',
      advice: 'Ask the statistics bureau; if it is measured otherwise, say so in the sentence',
    },
  },
  report: findMismatches,
};

export const lackingRule: Rule = {
  code: 'against/lacking',
  level: 'hint',
  source: '编校常识：统计表所列指标逐项核对',
  beside: { statistics: '指标,时期,数值,单位\n地区生产总值,2023年,312.46,亿元\n粮食产量,2023年,12.5,万吨' },
  wrong: '2023年，全县地区生产总值达到312.5亿元。',
  right: '2023年，全县地区生产总值达到312.5亿元，粮食产量12.5万吨。',
  words: {
    'zh-CN': {
      title: '统计表有、报告没有的指标',
      reason: '{file} 中有{count}个指标报告没有提到：{names}',
      advice: '看看是否应当写进报告',
    },
    en: {
      title: 'Indicators of the statistics that the report does not have',
      reason: 'indicators of {file} that the report does not mention, {count} in number: {names}',
      advice: 'Consider whether they belong in the report',
    },
  },
  report: findLacking,
};
