/** The targets of last year's report against the results of this one: those without a result, and those that were missed. */
import { intervalOf, type Stated, stated } from '../../indicators/agreement.js';
import { claimsOfText } from '../../indicators/core/claims.js';
import { rolesOfBlocks } from '../../indicators/core/period.js';
import { coreReadings } from '../../indicators/core/readings.js';
import { type Target, targetsOf } from '../../indicators/core/targets.js';
import { vocabulary } from '../../indicators/core/vocabulary.js';
import { amountOf } from '../../indicators/statement.js';
import { stretchesOf } from '../../report/roles.js';
import type { Role } from '../../report/schema-values.js';
import { thisYear, yearsOf } from '../../report/years.js';
import { quantitiesIn } from '../../text/quantities.js';
import { plain } from '../../text/running-text.js';
import type { Passage } from '../passage.js';
import { placesOf } from '../placed.js';
import type { EarlierReport, FindIn, Rule, Subject } from '../rule.js';

function targetsOfLast(last: EarlierReport): Target[] {
  return targetsOf(stretchesOf(last.report.body, last.years), last.years).filter(({ key }) => key !== undefined);
}

/** Where the account of the year begins: the heading of its part, else its first passage, else the title. */
function beginOfReview({ report, passages }: Subject): Passage | undefined {
  const stretches = stretchesOf(report.body, yearsOf(report));
  const review = stretches.find(({ role }) => role === 'review');
  const blocks = new Set<unknown>([review?.part, ...(review?.blocks ?? [])]);
  return passages.find(({ within: { visited } }) => visited && blocks.has(visited.block)) ?? passages[0];
}

function findWithoutResult(subject: Subject, find: FindIn): void {
  const last = subject.against?.lastYear;
  const begin = last && beginOfReview(subject);
  if (!last || !begin) return;
  const { report } = subject;
  const years = yearsOf(report);
  const stretches = stretchesOf(report.body, years);
  // A report without an account has none of its results either.
  if (!stretches.some(({ role }) => role === 'review')) return;
  const isPlan = (role: Role) => role === 'year-plan' || role === 'five-year-plan';
  const keys = new Set(
    coreReadings(
      stretches.filter(({ role }) => !isPlan(role)),
      years,
    ).map(({ key }) => key),
  );
  const roles = rolesOfBlocks(stretches);
  const past = subject.passages.filter(
    ({ within: { visited } }) => !isPlan(roles.get(visited?.block as never) ?? 'other'),
  );
  const texts = past.map(({ text }) => text).join('\n');
  const hasResult = (key: string) =>
    keys.has(key) || new RegExp(vocabulary.find((core) => core.key === key)!.names, 'u').test(texts);
  // Income of town and country is income of all, and the other way round.
  const kin = (key: string) => (key.startsWith('income') ? ['income', 'income-urban', 'income-rural'] : [key]);
  const missing = targetsOfLast(last).filter(({ key }) => !kin(key!).some(hasResult));
  const shown = [...new Map(missing.map(({ key, label, aim }) => [key!, `${plain(label)}（${plain(aim)}）`])).values()];
  if (shown.length === 0) return;
  const args = { targets: shown.join('、'), count: shown.length, year: thisYear(last.years) };
  find(begin, { start: 0, end: begin.text.length }, { args });
}

/** Core indicators of which more is better; of the others a target is a limit. */
const rising = new Set(
  'gdp primary secondary tertiary industry output investment retail trade exports foreign-investment revenue total-revenue income income-urban income-rural jobs grain'.split(
    ' ',
  ),
);
/** What a report says of a target that was not reached. */
const admitting =
  /低于|超额|目标|任务|未达|没有达|未能|未完成|不及|不足|差距|回落|放缓|下降|减少|受.{1,20}影响|略低|偏低|压力|困难|挑战|退税|减税|剔除|扣除|可比|同口径/u;
/** Percentage points by which a target 左右 may be missed. */
const ABOUT = 0.5;

function findMissed(subject: Subject, find: FindIn): void {
  const last = subject.against?.lastYear;
  if (!last) return;
  const { report, passages } = subject;
  const placed = placesOf(passages);
  const claims = claimsOfText(report.body, yearsOf(report)).filter(({ period }) => period === 'year');
  for (const { key, aim } of targetsOfLast(last)) {
    if (!rising.has(key!)) continue;
    const target = lowestOf(plain(aim));
    const claim =
      target &&
      claims.find(
        (one) => one.key.includes(`"core:${key}"`) && one.kind === target.kind && one.key.includes(`"${target.unit}"`),
      );
    if (!target || !claim || intervalOf(claim.stated).high >= target.low) continue;
    const { passage, offset } = placed(claim.at) ?? {};
    if (!passage || offset === undefined || admitting.test(passage.sentenceAt(offset))) continue;
    const isWhole = passage.text.startsWith(claim.value, offset);
    const span = { start: offset, end: offset + (isWhole ? claim.value.length : 1) };
    find(passage, span, { args: { label: claim.label, aim: plain(aim), year: last.years.planned } });
  }
}

/** The least that an aim asks for: 5% of 增长5%—6%, 4.5% of 增长5%左右. */
function lowestOf(
  aim: string,
): { readonly low: number; readonly unit: string; readonly kind: 'level' | 'change' } | undefined {
  const [quantity, second] = quantitiesIn(aim);
  const [numeral] = quantity?.numerals ?? [];
  if (!quantity || second || !numeral || numeral.value === undefined || numeral.script !== 'usual') return undefined;
  if (quantity.form !== 'number' && quantity.form !== 'range') return undefined;
  const unit = quantity.unit || '%';
  const digits = aim.slice(numeral.start, numeral.end);
  const said: Stated = stated(numeral.value, unit, digits, '');
  const isAbout = /左右|约|上下|力争|争取|同步/u.test(aim);
  const room = isAbout ? (unit === '%' ? ABOUT : Math.abs(said.number) * 0.05) : said.step * 0.5;
  const kind = quantity.movement.word !== '' || /增长|增速|增幅/u.test(aim) ? 'change' : 'level';
  return { low: said.number - room, unit: amountOf(1, unit).unit, kind };
}

export const targetRule: Rule = {
  code: 'against/target',
  level: 'hint',
  source: '编校常识：上年目标应有交代',
  beside: { lastYear: '# 2023年工作安排\n今年主要预期目标是：地区生产总值增长6%左右，粮食产量12万吨以上。' },
  wrong: '# 2023年工作回顾\n地区生产总值增长6.1%。',
  right: '# 2023年工作回顾\n地区生产总值增长6.1%，粮食产量12.5万吨。',
  words: {
    'zh-CN': {
      title: '上年的目标没有结果',
      reason: '{year}年报告定下的目标，这份报告没有说结果的有{count}项：{targets}',
      advice: '在回顾中写明完成情况',
    },
    en: {
      title: 'Targets of last year without a result',
      reason: 'targets of the report of {year} without a result in this one, {count} in number: {targets}',
      advice: 'Say in the review how far they were reached',
    },
  },
  report: findWithoutResult,
};

export const missedRule: Rule = {
  code: 'against/missed',
  level: 'hint',
  source: '编校常识：目标与结果相对照',
  beside: { lastYear: '# 2023年工作安排\n今年主要预期目标是：地区生产总值增长6%以上，粮食产量12万吨以上。' },
  wrong: '# 2023年工作回顾\n地区生产总值增长4.8%，粮食产量12.5万吨。',
  right: '# 2023年工作回顾\n地区生产总值增长4.8%，低于预期目标。粮食产量12.5万吨。',
  words: {
    'zh-CN': {
      title: '结果低于上年的目标',
      reason: '“{label}”{year}年的目标是“{aim}”，结果是{words}，句中没有说明',
      advice: '核对两个数；确实没有完成的，说明原因',
    },
    en: {
      title: 'A result below its target',
      reason: 'the target of {year} for {label} was {aim}, the result is {words}, and the sentence does not say so',
      advice: 'Check both numbers; if the target was missed, say why',
    },
  },
  report: findMissed,
};
