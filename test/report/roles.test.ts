/** Which part of a report is about what, as its headings and the openings of its paragraphs say. */
import { describe, expect, it } from 'vitest';
import type { ReportBlock, ReportPart, ReportSection } from '../../src/report/report.js';
import { markersOf, rolesByPart, stretchesOf } from '../../src/report/roles.js';
import { yearsPlanning } from '../../src/report/years.js';
import { plain } from '../../src/text/running-text.js';

const at = { file: 'report.yaml', line: 1, column: 1 };
const paragraph = (text: string): ReportBlock => ({ kind: 'paragraph', lead: [], text: [{ text }], points: [], at });
const section = (heading: string): ReportBlock => ({
  kind: 'section',
  heading: [{ text: heading }],
  intro: [],
  body: [],
  at,
});
const part = (heading: string, ...body: readonly ReportBlock[]): ReportPart => ({
  kind: 'part',
  numbered: true,
  heading: [{ text: heading }],
  body,
  at,
});

/** Role and number of blocks of each stretch of a report of 2026. */
const roles = (...parts: readonly ReportPart[]) =>
  stretchesOf(parts, yearsPlanning(2026)).map(
    ({ role, part, blocks }) => `${part ? plain(part.heading) : ''} ${role} ${blocks.length}`,
  );

describe('a part with a role set by a person', () => {
  const plan = part('2026年工作安排', section('扩大内需。'), section('加强政府自身建设。'));

  it('has it for all its blocks, whatever they say', () => {
    const mixed = part('2025年工作回顾', paragraph('2025年，取得成绩。'), paragraph('五年来，成就显著。'));
    expect(roles(mixed, plan)[1]).toBe('2025年工作回顾 five-year-review 1');
    expect(roles({ ...mixed, role: 'review' }, plan)).toEqual([
      '2025年工作回顾 review 2',
      '2026年工作安排 year-plan 2',
    ]);
    expect(roles({ ...part('空'), role: 'government' }, plan)[0]).toBe('空 government 0');
  });

  it('is never taken for the plan of the year instead', () => {
    const [first, other] = [part('一', paragraph('好。')), part('二', section('一项。'), section('一项。'))];
    expect(roles(first, other)[1]).toBe('二 year-plan 2');
    expect(roles(first, { ...other, role: 'other' })[1]).toBe('二 other 2');
  });

  it('has that one role in the list of roles by part', () => {
    const body = [
      paragraph('各位代表。'),
      { ...part('工作', paragraph('五年来，好。')), role: 'review' as const },
      plan,
    ];
    const listed = rolesByPart(body, stretchesOf(body, yearsPlanning(2026))).map(({ part, roles }) => [
      plain(part.heading),
      roles,
    ]);
    expect(listed).toEqual([
      ['工作', ['review']],
      ['2026年工作安排', ['year-plan']],
    ]);
  });
});

describe('a part whose sections hold sections', () => {
  const holding = (heading: string, ...inner: readonly ReportBlock[]): ReportBlock => ({
    ...(section(heading) as ReportSection),
    body: inner,
  });

  it('has an account of the government where its last section is about it', () => {
    const plan = (...last: readonly ReportBlock[]) =>
      part(
        '“十五五”时期主要目标和2026年重点工作',
        paragraph('“十五五”时期是关键时期。'),
        paragraph('今年是“十五五”开局之年。'),
        holding('抓好重点工作', section('扩大内需。'), section('建设服务型政府。')),
        ...last,
      );
    const name = '“十五五”时期主要目标和2026年重点工作';
    expect(roles(plan(section('把党的领导贯穿政府工作各方面'), paragraph('今年，让我们奋斗。')))).toEqual([
      `${name} five-year-plan 1`,
      `${name} year-plan 2`,
      `${name} government 1`,
      `${name} year-plan 1`,
    ]);
    expect(roles(plan(section('保障民生')))).toEqual([`${name} five-year-plan 1`, `${name} year-plan 3`]);
  });

  it('and a part of sections alone has none', () => {
    expect(roles(part('2026年工作安排', section('扩大内需。'), section('加强政府自身建设。')))).toEqual([
      '2026年工作安排 year-plan 2',
    ]);
  });
});

describe('the role of a part', () => {
  it.each([
    ['2025年工作回顾', 'review'],
    ['“十四五”发展成就', 'five-year-review'],
    ['过去五年工作回顾', 'five-year-review'],
    ['“十五五”时期主要目标任务', 'five-year-plan'],
    ['2026年重点工作', 'year-plan'],
    ['今年工作安排', 'year-plan'],
    ['全面加强政府自身建设', 'government'],
    ['建设人民满意的服务型政府', 'government'],
  ])('%s: %s', (heading, role) => {
    expect(roles(part(heading, paragraph('甲。')))).toEqual([`${heading} ${role} 1`]);
  });

  it('without a word in the headings follows from place and sections', () => {
    expect(
      roles(part('开局良好', paragraph('甲。')), part('再上层楼', section('促改革。'), section('保安全。'))),
    ).toEqual(['开局良好 review 1', '再上层楼 year-plan 2']);
  });
});

describe('a report without a plan of the year', () => {
  const review = part('五年来的工作', paragraph('甲。'));
  const plan = part('今后五年的目标任务', section('促改革。'), section('保安全。'), section('惠民生。'));

  it('has that of five years', () => {
    expect(roles(review, plan, part('优化营商环境', section('甲。'), section('乙。')))).toEqual([
      '五年来的工作 five-year-review 1',
      '今后五年的目标任务 five-year-plan 3',
      '优化营商环境 other 2',
    ]);
  });

  it('has another part with as many sections for it', () => {
    const next = part('奋力谱写新篇章', section('甲。'), section('乙。'), section('丙。'));
    expect(roles(review, plan, next)[2]).toBe('奋力谱写新篇章 year-plan 3');
  });
});

describe('a part with two accounts', () => {
  it('is divided where a paragraph turns to the five years, and back', () => {
    expect(
      roles(
        part(
          '2025年和“十四五”时期工作回顾',
          paragraph('2025年，经济稳中有进。'),
          section('产业升级。'),
          paragraph('各位代表！过去五年，我们砥砺前行。'),
          paragraph('全县地区生产总值连上台阶，2025年人均生产总值提升至7.6万元。'),
          paragraph('一年来，我们加强自身建设。'),
        ),
      ),
    ).toEqual([
      '2025年和“十四五”时期工作回顾 review 2',
      '2025年和“十四五”时期工作回顾 five-year-review 2',
      '2025年和“十四五”时期工作回顾 review 1',
    ]);
  });

  it('goes on with the five years where a later sentence turns to them', () => {
    expect(
      roles(
        part(
          '2025年及“十四五”时期工作回顾',
          paragraph('各位代表！2025年是“十四五”收官之年。五年来，我们牢记嘱托。'),
          paragraph('——综合实力实现新跃升。'),
        ),
      ),
    ).toEqual(['2025年及“十四五”时期工作回顾 review 1', '2025年及“十四五”时期工作回顾 five-year-review 1']);
  });

  it('turns from the five-year plan to the year at 今年是', () => {
    expect(
      roles(
        part(
          '“十五五”时期目标任务和2026年工作安排',
          paragraph('到2030年，实力明显增强。'),
          paragraph('今年是开局之年。'),
          section('扩内需。'),
        ),
      ),
    ).toEqual([
      '“十五五”时期目标任务和2026年工作安排 five-year-plan 1',
      '“十五五”时期目标任务和2026年工作安排 year-plan 2',
    ]);
  });
});

it('five-year plans are counted from the year of the report', () => {
  const names = (year: number) =>
    [markersOf(yearsPlanning(year)).fiveYears.source, markersOf(yearsPlanning(year)).nextYears.source].map(
      (source) => /十[一二三四五六七八九]五/.exec(source)?.[0],
    );
  expect([names(2026), names(2024), names(2021)]).toEqual([
    ['十四五', '十五五'],
    ['十三五', '十五五'],
    ['十三五', '十四五'],
  ]);
});

it('a report given before its year has its markers in the words of the year that ends', () => {
  const found = (words: string, isAhead: boolean) =>
    Object.entries(markersOf(yearsPlanning(2026, isAhead))).flatMap(([name, marker]) =>
      marker?.test(words) ? name : [],
    );
  for (const [words, within, ahead] of [
    ['今年', ['year'], ['pastYear']],
    ['去年', ['pastYear'], ['earlier']],
    ['比去年', ['pastYear'], []],
    ['明年', [], ['year']],
    ['来年', [], ['year']],
    ['近年来年均', [], []],
    ['精神文明年度', [], []],
    ['2025年', ['pastYear'], ['pastYear']],
    ['2026年', ['year'], ['year']],
  ] as const)
    expect([words, found(words, false), found(words, true)]).toEqual([words, within, ahead]);
});
