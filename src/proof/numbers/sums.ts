/** Parts that a text gives beside their whole: 进出口总额100亿元，其中出口60亿元、进口50亿元; shares of one whole. */
import type { Quantity } from '../../text/quantities.js';
import type { Passage } from '../passage.js';
import type { Find, Rule } from '../rule.js';
import { boundsOf, type Figure, figureOf } from './figures-in.js';
import { areOfOneWhole, type Member, memberOf } from './partitions.js';
import { type SentenceQuantities, sentencesOf } from './sentence-quantities.js';

/** A number with the part that it is the number of. */
interface Part extends Member {
  readonly figure: Figure;
}

/** Characters of the longest label of a part. */
const LONGEST_LABEL = 20;

/** The words that lead to a quantity: those since the last mark, or since the number before it. */
function labelOf(text: string, { start }: Quantity, from: number): string {
  const words = text.slice(Math.max(from, start - LONGEST_LABEL), start);
  return words.slice(Math.max(...['，', '、', '；', '：', '（', '。'].map((mark) => words.lastIndexOf(mark))) + 1);
}

/** The parts of one whole that begin with the first quantity of a row; the label of each stands before it. */
function partsFrom(
  passage: Passage,
  quantities: readonly Quantity[],
  from: number,
  isPart: (figure: Figure) => boolean,
): Part[] {
  const parts: Part[] = [];
  let end = from;
  for (const quantity of quantities) {
    if (quantity.unit === '年') continue;
    const label = labelOf(passage.text, quantity, end);
    end = quantity.end;
    const figure = quantity.movement.word === '' ? figureOf(passage, quantity) : undefined;
    const member = figure && isPart(figure) && !isPerUnit(passage.text, quantity) ? memberOf(label) : undefined;
    if (!figure || !member) continue;
    // 其中2022年1200户4000人: of one unit there is one number.
    if (parts.every((part) => areOfOneWhole(part, member))) parts.push({ ...member, figure });
  }
  return parts;
}

function sumOf(parts: readonly Part[]): { readonly low: number; readonly high: number; readonly number: number } {
  return parts.reduce(
    (sum, { figure }) => {
      const { low, high } = boundsOf(figure);
      return { low: sum.low + low, high: sum.high + high, number: sum.number + figure.number };
    },
    { low: 0, high: 0, number: 0 },
  );
}

/** Whether the parts are all members of their row, so that they are the whole. */
function isComplete([first, ...others]: readonly Part[]): boolean {
  return first?.row.isWhole === true && others.length + 1 === first.row.members.length;
}

function findSums(passage: Passage, find: Find): void {
  const { text } = passage;
  for (const sentence of sentencesOf(passage)) {
    if (sentence.quantities.length < 3) continue;
    const at = text.slice(sentence.start, sentence.end).indexOf('其中');
    for (const { whole, from } of at >= 0
      ? wholesBefore(passage, sentence, sentence.start + at)
      : namedWholes(passage, sentence))
      compareSum(passage, whole, sentence, from, find);
  }
}

function compareSum(
  passage: Passage,
  whole: Figure,
  { quantities }: SentenceQuantities,
  from: number,
  find: Find,
): void {
  const behind = withinWhole(
    passage.text,
    quantities.filter(({ start }) => start >= from),
    from,
  );
  const parts = partsFrom(passage, behind, from, ({ unit }) => unit === whole.unit);
  // The three industries have a rule of their own.
  if (
    parts.length < 2 ||
    (parts[0]!.row.members.length === 3 && /产/u.test(labelOf(passage.text, parts[0]!.figure.quantity, from)))
  )
    return;
  const sum = sumOf(parts);
  const { low, high } = boundsOf(whole);
  const isTooMuch = sum.low > high;
  const isTooLittle = isComplete(parts) && sum.high < low;
  if (!isTooMuch && !isTooLittle) return;
  const { start, end, unit, numerals } = whole.quantity;
  const size = whole.number / (numerals[0].value || 1);
  find({ start, end }, { args: { sum: `${Number((sum.number / size).toPrecision(8))}${unit}` } });
}

/** Quantities of a whole's parts: a clause behind a semicolon that names no part is of something else, and so is what follows. */
function withinWhole(text: string, quantities: readonly Quantity[], from: number): readonly Quantity[] {
  const other = quantities.findIndex((quantity, i) => {
    const before = text.slice(quantities[i - 1]?.end ?? from, quantity.start);
    return before.includes('；') && !memberOf(before.slice(before.lastIndexOf('；') + 1));
  });
  return other < 0 ? quantities : quantities.slice(0, other);
}

/** The levels right before 其中, one of each unit: 3200户10500人，其中…. */
function wholesBefore(
  { text }: Passage,
  { quantities }: SentenceQuantities,
  at: number,
): { whole: Figure; from: number }[] {
  const levels = quantities.filter(
    ({ end, movement, unit }) => end <= at && movement.word === '' && !/^(?:%|‰|个?百分点|倍|年|月|日|)$/u.test(unit),
  );
  const last = levels.at(-1);
  if (!last || at - last.end > 24) return [];
  const joined = levels.filter((level, i) => level === last || (i === levels.length - 2 && level.end === last.start));
  return joined.flatMap((quantity) => {
    const whole = figureOf({ text }, quantity);
    return whole && !isPerUnit(text, quantity) ? [{ whole, from: at }] : [];
  });
}

/** Wholes without 其中, where their name says what their parts are: 进出口总额100亿元，出口60亿元、进口40亿元. */
function namedWholes({ text }: Passage, { start, quantities }: SentenceQuantities): { whole: Figure; from: number }[] {
  const found = quantities.slice(0, -2).flatMap((quantity, i) => {
    const label = labelOf(text, quantity, quantities[i - 1]?.end ?? start);
    const next = quantities.slice(i + 1, i + 4).find(({ movement }) => movement.word === '');
    const member = next && memberOf(labelOf(text, next, quantity.end));
    const whole = figureOf({ text }, quantity);
    const isNamed =
      member?.row.whole?.test(label) === true && quantity.movement.word === '' && !isPerUnit(text, quantity);
    return whole && isNamed && memberOf(label)?.row !== member.row ? [{ whole, from: quantity.end }] : [];
  });
  return found.slice(0, MOST_WHOLES);
}

/** Wholes of one sentence; a bound keeps the search linear in the text. */
const MOST_WHOLES = 3;

/** Whether an amount is one of each of many: 每千人6.6批次, 人均12平方米. */
export function isPerUnit(text: string, { start }: Quantity): boolean {
  const before = text.slice(Math.max(0, start - 24), start);
  return /每|平均|[人户亩村日月年校]均|单位/u.test(
    before.slice(Math.max(...['，', '；', '。'].map((mark) => before.lastIndexOf(mark))) + 1),
  );
}

export const sumRule: Rule = {
  code: 'numbers/sum',
  level: 'likely',
  source: '统计常识：互不交叉的各部分之和不大于总体',
  wrong: '全县进出口总额100亿元，其中出口60亿元、进口50亿元。',
  right: '全县进出口总额110亿元，其中出口60亿元、进口50亿元。',
  words: {
    'zh-CN': { title: '分项之和与总数不合', reason: '各分项合计{sum}，总数却是{words}', advice: '核对各数' },
    en: {
      title: 'Parts that do not add up to their whole',
      reason: 'the parts add up to {sum}, but the whole is {words}',
      advice: 'Check the numbers',
    },
  },
  passage: findSums,
};

const ofShare = /占|比重|比例/u;
const listed =
  /(?<=^|[，。；：])(?<items>[^，。；：\d]{1,30})(?:占比|比重|比例)[^，。；：\d]{0,8}分别(?:为|占|达到?)?(?<values>\d[\d.]*%(?:[、和]\d[\d.]*%)+)/gu;

function findShares(passage: Passage, find: Find): void {
  const { text } = passage;
  if (!text.includes('%')) return;
  for (const sentence of sentencesOf(passage)) {
    const percents = sentence.quantities.filter(({ unit, form }) => unit === '%' && form === 'number');
    const isShare = ({ quantity }: Figure) => ofShare.test(labelOf(text, quantity, sentence.start));
    const parts =
      percents.length < 2
        ? []
        : partsFrom(passage, percents, sentence.start, (figure) => figure.unit === '%' && isShare(figure));
    if (parts.length >= 2) compareShares(parts, find);
  }
  for (const { index, 0: whole, groups = {} } of text.matchAll(listed)) {
    const names = groups.items!.split(/[、和]/u);
    const from = index + whole.length - groups.values!.length;
    const quantities = passage.quantities.filter(({ start, end }) => start >= from && end <= index + whole.length);
    const members = names.map((name) => memberOf(name));
    const parts = members.flatMap((member, i) => {
      const figure = quantities[i] && figureOf(passage, quantities[i]);
      return member && figure ? [{ ...member, rest: '', figure }] : [];
    });
    if (names.length === quantities.length && parts.length === names.length && areDistinct(parts))
      compareShares(parts, find);
  }
}

function areDistinct(parts: readonly Part[]): boolean {
  return parts.every((part, i) => i === 0 || areOfOneWhole(parts[i - 1]!, part));
}

function compareShares(parts: readonly Part[], find: Find): void {
  const sum = sumOf(parts);
  if (sum.low <= 100 && !(isComplete(parts) && sum.high < 100)) return;
  const { start, end } = parts.at(-1)!.figure.quantity;
  find({ start, end }, { args: { sum: `${Number(sum.number.toFixed(2))}%` } });
}

export const sharesRule: Rule = {
  code: 'numbers/shares',
  level: 'likely',
  source: '统计常识：互不交叉的各部分占比之和不超过100%',
  wrong: '男性人口占51.3%，女性人口占49.7%。',
  right: '男性人口占51.3%，女性人口占48.7%。',
  words: {
    'zh-CN': { title: '占比之和不合', reason: '同一总体的各部分合计{sum}', advice: '核对各项占比' },
    en: {
      title: 'Shares of one whole that do not add up',
      reason: 'the shares of one whole add up to {sum}',
      advice: 'Check each of them',
    },
  },
  passage: findShares,
};
