/**
 * Results of last year's report that stand in this one again: numbers that did not move, and whole sentences.
 *
 * A result of a year is seldom the same as that of the year before to its third digit, unless the sentence says so
 * (持平, 保持). Shares, areas and facts of an earlier year may rightly be the same.
 */
import { claimsOfText } from '../../indicators/core/claims.js';
import { rolesOfBlocks } from '../../indicators/core/period.js';
import { claimsOfTables } from '../../indicators/core/table-claims.js';
import type { ReportBlock } from '../../report/report.js';
import { stretchesOf } from '../../report/roles.js';
import { type ReportYears, thisYear, yearsOf } from '../../report/years.js';
import type { Quantity } from '../../text/quantities.js';
import type { Span } from '../../text/slice.js';
import type { Passage } from '../passage.js';
import { placesOf } from '../placed.js';
import type { EarlierReport, FindIn, Level, Rule, Subject } from '../rule.js';

const steady =
  /持平|保持|稳定|维持|不变|连续|仍|继续|始终|常年|长期|同上年|[与和同](?:上|去)年|以来|每年|常态化|标准|制度|历年/u;
const history = /\d{4}年/u;
/** Units of time, ranks and things that stand for a rule rather than a result. */
const noResult = /^(?:年|月|日|天|小时|分钟|秒|周|周年|岁|倍|级|等|度|届|次会议|)$/u;
/** Units of shares and of what there is, which may stay as it is: 森林面积, 公路里程. */
const lasting = /^(?:%|‰|个百分点|(?:万|亿)?(?:平方公里|平方千米|公顷|亩|公里|米))$/u;

/** What is done in a year, and not there already. */
const doing = /完成|建成|建设|新建|新增|新开工|改建|改造|实施|修复|治理|整治|修建|种植|播种|绿化|造林|硬化|铺设|疏浚/u;

/** Digits that say something: 312.5 has four, 1200 has two. */
function significantDigits(written: string): number {
  const digits = written.replace(/[^\d.]/g, '');
  const bare = digits.replace(/^0*\.?0*/u, '').replace('.', '');
  return (digits.includes('.') ? bare : bare.replace(/0+$/u, '')).length;
}

function figuresOf(text: string, { form, numerals: [numeral], unit }: Quantity): number {
  if (form !== 'number' || numeral.script !== 'usual' || noResult.test(unit)) return 0;
  const written = text.slice(numeral.start, numeral.end);
  return unit === '%' && Number(written) === 100 ? 0 : significantDigits(written);
}

/** A sentence of the account, with the quantities in it. */
interface Sentence extends Span {
  readonly passage: Passage;
  readonly text: string;
  readonly quantities: readonly Quantity[];
}

/** A number of the account, with the words of its clause before it. */
interface Numbered {
  readonly passage: Passage;
  readonly quantity: Quantity;
  readonly label: string;
}

/** The passages of the account of the year or of five years. */
function reviewOf(body: readonly ReportBlock[], years: ReportYears, passages: readonly Passage[]): Passage[] {
  const roles = rolesOfBlocks(stretchesOf(body, years));
  return passages.filter(({ isProse, within: { visited, annex } }) => {
    const role = visited && roles.get(visited.block);
    return isProse && !annex && (role === 'review' || role === 'five-year-review');
  });
}

function sentencesOf(passages: readonly Passage[]): Sentence[] {
  return passages.flatMap((passage) => {
    let next = 0;
    return passage.sentences.map(({ start, end }) => {
      const from = next;
      while (next < passage.quantities.length && passage.quantities[next]!.start < end) next++;
      const text = passage.text.slice(start, end).trim();
      return { passage, start, end, text, quantities: passage.quantities.slice(from, next) };
    });
  });
}

/** Characters before a number by which it is known. */
const LONGEST_LABEL = 40;

function numbersOf(passages: readonly Passage[]): Numbered[] {
  return passages.flatMap((passage) => {
    const marks = [...passage.text.matchAll(/[，。；：！？]/gu)].map(({ index }) => index);
    let next = 0;
    return passage.quantities.map((quantity) => {
      while (next < marks.length && marks[next]! < quantity.start) next++;
      const from = Math.max((marks[next - 1] ?? -1) + 1, quantity.start - LONGEST_LABEL);
      return { passage, quantity, label: passage.text.slice(from, quantity.start) };
    });
  });
}

/** Words and number, whatever other numbers stand before it. */
function keyOf({ passage, quantity, label }: Numbered): string {
  return `${label.replace(/\d+(?:\.\d+)?/gu, '#')} ${passage.text.slice(quantity.start, quantity.end)}`;
}

const LONG_ENOUGH = { sentence: 15, label: 4 };
/** Digits by which a number is known again: all of a sentence together, more where it says that things stay, or one number alone. */
const FIGURES = { sentence: 3, steadySentence: 7, sure: 4, number: 3 };

/** Sentences with results that both reports have. */
function copiedIn({ report, passages }: Subject, last: EarlierReport): Sentence[] {
  const before = new Set(sentencesOf(reviewOf(last.report.body, last.years, last.passages)).map(({ text }) => text));
  const year = yearsOf(report);
  return sentencesOf(reviewOf(report.body, year, passages)).filter(({ text, passage, quantities }) => {
    if (text.length < LONG_ENOUGH.sentence || !before.has(text) || history.test(text)) return false;
    const figures = quantities.reduce((sum, one) => sum + figuresOf(passage.text, one), 0);
    return figures >= (steady.test(text) ? FIGURES.steadySentence : FIGURES.sentence);
  });
}

function findCopied(subject: Subject, find: FindIn): void {
  const last = subject.against?.lastYear;
  if (!last) return;
  for (const { passage, start, end } of copiedIn(subject, last))
    find(passage, { start, end }, { args: { year: thisYear(last.years) } });
}

function findUnmoved(subject: Subject, find: FindIn): void {
  const last = subject.against?.lastYear;
  if (!last) return;
  const found = new Map<Passage, Set<number>>();
  const isNew = (passage: Passage, at: number) => {
    const known = found.get(passage) ?? new Set();
    found.set(passage, known);
    return known.size < known.add(at).size;
  };
  for (const { passage, quantities } of copiedIn(subject, last))
    for (const { start } of quantities) isNew(passage, start);
  const note = (passage: Passage, span: Span, label: string, level: Level) => {
    if (isNew(passage, span.start)) find(passage, span, { args: { label, year: thisYear(last.years) }, level });
  };
  unmovedIndicators(subject, last, note);
  const before = new Set(numbersOf(reviewOf(last.report.body, last.years, last.passages)).map(keyOf));
  const year = yearsOf(subject.report);
  for (const one of numbersOf(reviewOf(subject.report.body, year, subject.passages))) {
    const { passage, quantity, label } = one;
    const figures = figuresOf(passage.text, quantity);
    const hanOf = label.replace(/[^\p{Script=Han}]/gu, '');
    if (
      figures < FIGURES.number ||
      hanOf.length < LONG_ENOUGH.label ||
      (lasting.test(quantity.unit) && !doing.test(label))
    )
      continue;
    if (!before.has(keyOf(one))) continue;
    const sentence = passage.sentenceAt(quantity.start);
    if (steady.test(sentence) || history.test(sentence)) continue;
    note(passage, quantity, label, figures >= FIGURES.sure ? 'likely' : 'hint');
  }
}

/** Core indicators whose level of the year is that of the year before. */
function unmovedIndicators(
  { report, passages }: Subject,
  last: EarlierReport,
  note: (passage: Passage, span: Span, label: string, level: Level) => void,
): void {
  const claims = (body: readonly ReportBlock[], years: ReportYears) =>
    [...claimsOfText(body, years), ...claimsOfTables(body, years)].filter(({ period }) => period === 'year');
  const before = new Map(claims(last.report.body, last.years).map((claim) => [`${claim.key} ${claim.value}`, claim]));
  const placed = placesOf(passages);
  for (const { key, kind, value, label, stated, at } of claims(report.body, yearsOf(report))) {
    const same = before.get(`${key} ${value}`);
    const figures = significantDigits(/\d[\d,.]*/.exec(value)?.[0] ?? '');
    const { passage, offset } = placed(at) ?? {};
    if (!same || stated.qualifier !== '' || figures < FIGURES.number || !passage || offset === undefined) continue;
    const sentence = passage.sentenceAt(offset);
    if (steady.test(sentence)) continue;
    const isSure = figures >= FIGURES.sure && kind === 'level' && !/%$/.test(value);
    const isWhole = passage.text.startsWith(value, offset);
    note(passage, { start: offset, end: offset + (isWhole ? value.length : 1) }, label, isSure ? 'likely' : 'hint');
  }
}

export const unmovedRule: Rule = {
  code: 'against/unmoved',
  level: 'likely',
  source: '编校常识：沿用上年文稿须逐数更新',
  beside: { lastYear: '2022年，全县地区生产总值达到312.5亿元。' },
  wrong: '2023年，全县地区生产总值达到312.5亿元。',
  right: '2023年，全县地区生产总值312.5亿元，与上年持平。',
  words: {
    'zh-CN': {
      title: '与上年一样的数',
      reason: '“{label}”是{words}，{year}年的报告也是这个数，句中没有说持平',
      advice: '核对这个数；确实未变的，写明“持平”或“保持”',
    },
    en: {
      title: 'A number that did not move',
      reason: '{label} is {words} in the report of {year}, too, and the sentence does not say that it stayed the same',
      advice: 'Check the number; if it did not change, say 持平 or 保持',
    },
  },
  report: findUnmoved,
};

export const copiedRule: Rule = {
  code: 'against/copied',
  level: 'likely',
  source: '编校常识：沿用上年文稿须逐句更新',
  beside: { lastYear: '# 2022年工作回顾\n经济稳中有进。新增城镇就业4512人，新建改建学校12所。' },
  wrong: '# 2023年工作回顾\n经济回升向好。新增城镇就业4512人，新建改建学校12所。',
  right: '# 2023年工作回顾\n经济回升向好。新增城镇就业4630人，新建改建学校15所。',
  words: {
    'zh-CN': {
      title: '照抄上年的句子',
      reason: '这一句连同数字与{year}年的报告一字不差',
      advice: '换成这一年的情况',
    },
    en: {
      title: 'A sentence with results taken over from last year',
      reason: 'the sentence and its numbers are those of the report of {year}',
      advice: 'Write the results of this year',
    },
  },
  report: findCopied,
};
