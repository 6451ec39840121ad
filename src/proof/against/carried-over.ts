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
import { addTo } from '../../text/add-to.js';
import type { Quantity } from '../../text/quantities.js';
import type { Span } from '../../text/slice.js';
import type { Passage } from '../passage.js';
import { placesOf } from '../placed.js';
import type { EarlierReport, FindIn, Level, Rule, Subject } from '../rule.js';

const steady =
  /持平|保持|稳定|维持|不变|连续|仍|继续|始终|常年|长期|同上年|[与和同](?:上|去)年|累计|以来|每年|常态化|标准|制度|历年/u;
const history = /\d{4}年/u;
/** Units of time, ranks and things that stand for a rule rather than a result. */
const noResult = /^(?:年|月|日|天|小时|分钟|秒|周|周年|岁|倍|级|等|度|届|次会议|)$/u;
const lasting = /^(?:%|‰|个百分点|(?:万|亿)?(?:平方公里|平方千米|公顷|亩|公里|米))$/u;

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

/** A piece of the review of the year: a sentence, or a clause between marks. */
interface Piece extends Span {
  readonly passage: Passage;
  readonly text: string;
}

/** The passages of the account of the year or of five years. */
function reviewOf(body: readonly ReportBlock[], year: number, passages: readonly Passage[]): Passage[] {
  const roles = rolesOfBlocks(stretchesOf(body, year));
  return passages.filter(({ kind, within: { visited, annex } }) => {
    const role = visited && roles.get(visited.block);
    return kind === 'paragraph' && !annex && (role === 'review' || role === 'five-year-review');
  });
}

function sentencesOf(passages: readonly Passage[]): Piece[] {
  return passages.flatMap((passage) =>
    passage.sentences.map(({ start, end }) => ({ passage, start, end, text: passage.text.slice(start, end).trim() })),
  );
}

function clausesOf(passages: readonly Passage[]): Piece[] {
  return passages.flatMap((passage) =>
    [...passage.text.matchAll(/[^，。；：！？]+/gu)].map(({ 0: text, index }) => ({
      passage,
      start: index,
      end: index + text.length,
      text,
    })),
  );
}

function quantitiesIn({ passage, start, end }: Piece): readonly Quantity[] {
  return passage.quantities.filter((quantity) => quantity.start >= start && quantity.end <= end);
}

const LONG_ENOUGH = { sentence: 15, clause: 8 };
/** Digits by which a number is known again: all of a sentence together, more where it says that things stay, or one number alone. */
const FIGURES = { sentence: 3, steadySentence: 7, sure: 4, clause: 3 };

/** Sentences with results that both reports have. */
function copiedIn({ report, passages }: Subject, last: EarlierReport): Piece[] {
  const before = new Set(sentencesOf(reviewOf(last.report.body, last.year, last.passages)).map(({ text }) => text));
  const year = Number(report.date.slice(0, 4));
  return sentencesOf(reviewOf(report.body, year, passages)).filter((piece) => {
    const { text, passage } = piece;
    if (text.length < LONG_ENOUGH.sentence || !before.has(text) || history.test(text)) return false;
    const figures = quantitiesIn(piece).reduce((sum, one) => sum + figuresOf(passage.text, one), 0);
    return figures >= (steady.test(text) ? FIGURES.steadySentence : FIGURES.sentence);
  });
}

function findCopied(subject: Subject, find: FindIn): void {
  const last = subject.against?.lastYear;
  if (!last) return;
  for (const { passage, start, end } of copiedIn(subject, last))
    find(passage, { start, end }, { args: { year: last.year } });
}

function findUnmoved(subject: Subject, find: FindIn): void {
  const last = subject.against?.lastYear;
  if (!last) return;
  const copied = new Map<Passage, Piece[]>();
  for (const piece of copiedIn(subject, last)) addTo(copied, piece.passage, piece);
  const found = new Map<Passage, number[]>();
  const isFree = (passage: Passage, at: number) =>
    !copied.get(passage)?.some(({ start, end }) => at >= start && at < end) && !found.get(passage)?.includes(at);
  const note = (passage: Passage, span: Span, label: string, level: Level) => {
    addTo(found, passage, span.start);
    find(passage, span, { args: { label, year: last.year }, level });
  };
  unmovedIndicators(subject, last, (passage, span, label, level) => {
    if (isFree(passage, span.start)) note(passage, span, label, level);
  });
  const before = new Set(clausesOf(reviewOf(last.report.body, last.year, last.passages)).map(({ text }) => text));
  const year = Number(subject.report.date.slice(0, 4));
  for (const piece of clausesOf(reviewOf(subject.report.body, year, subject.passages))) {
    const { passage, text, start } = piece;
    if (text.length < LONG_ENOUGH.clause || !before.has(text)) continue;
    const sentence = passage.sentenceAt(start);
    if (steady.test(sentence) || history.test(sentence)) continue;
    for (const quantity of quantitiesIn(piece)) {
      const figures = figuresOf(passage.text, quantity);
      if (figures < FIGURES.clause || lasting.test(quantity.unit) || !isFree(passage, quantity.start)) continue;
      const label = passage.text.slice(start, quantity.start);
      note(passage, { start: quantity.start, end: quantity.end }, label, figures >= FIGURES.sure ? 'likely' : 'hint');
    }
  }
}

/** Core indicators whose level of the year is that of the year before. */
function unmovedIndicators(
  { report, passages }: Subject,
  last: EarlierReport,
  note: (passage: Passage, span: Span, label: string, level: Level) => void,
): void {
  const claims = (body: readonly ReportBlock[], year: number) =>
    [...claimsOfText(body, year), ...claimsOfTables(body, year)].filter(({ period }) => period === 'year');
  const before = new Map(claims(last.report.body, last.year).map((claim) => [`${claim.key} ${claim.value}`, claim]));
  const placed = placesOf(passages);
  for (const { key, kind, value, label, stated, at } of claims(report.body, Number(report.date.slice(0, 4)))) {
    const same = before.get(`${key} ${value}`);
    const figures = significantDigits(/\d[\d,.]*/.exec(value)?.[0] ?? '');
    const { passage, offset } = placed(at) ?? {};
    if (!same || stated.qualifier !== '' || figures < FIGURES.clause || !passage || offset === undefined) continue;
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
