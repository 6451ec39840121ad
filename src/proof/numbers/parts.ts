/** Parts of a whole that the text gives itself: 总额100亿元，其中出口120亿元; industries that do not add up. */
import type { Passage } from '../passage.js';
import type { Find, Rule } from '../rule.js';
import { type Figure, figureOf } from './figures-in.js';
import { type SentenceQuantities, sentencesOf } from './sentence-quantities.js';
import { isPerUnit } from './sums.js';

/** What a clause measures otherwise than its whole. */
const otherMeasure = /总投资|计划|累计|历年|目标|同比|上年|以来|其余|合计|贷款余额|总[额量值]/u;

function findLargerParts(passage: Passage, find: Find): void {
  const { text } = passage;
  for (const sentence of sentencesOf(passage)) {
    // A sentence has one whole; what is said of a second 其中 is seldom of the first.
    const index = text.slice(sentence.start, sentence.end).indexOf('其中') + sentence.start;
    const whole = index < sentence.start ? undefined : wholeBefore(passage, sentence, index);
    if (!whole) continue;
    const end = index + (/[。；！？）]/u.exec(text.slice(index, sentence.end))?.index ?? sentence.end - index);
    for (const quantity of sentence.quantities) {
      if (quantity.start < index || quantity.end > end) continue;
      const part = figureOf(passage, quantity);
      if (!part || part.unit !== whole.unit || quantity.movement.word !== '') continue;
      // 10万元以上的村 names a class.
      if (/^以[上下内]$/u.test(quantity.after)) break;
      if (part.low <= whole.high || otherMeasure.test(text.slice(index, quantity.start))) break;
      const { start, end: to } = whole.quantity;
      find({ start: quantity.start, end: quantity.end }, { args: { whole: text.slice(start, to) } });
      break;
    }
  }
}

/** The last level of the sentence before 其中, if it is an amount and none before it is larger. */
export function wholeBefore(passage: Passage, { quantities }: SentenceQuantities, to: number): Figure | undefined {
  const levels = quantities.filter(
    ({ end, movement, unit }) => end <= to && movement.word === '' && !/^(?:%|‰|个?百分点|倍|年|月|日|)$/u.test(unit),
  );
  const last = levels.at(-1);
  const found = last && to - last.end <= 24 ? figureOf(passage, last) : undefined;
  const { text } = passage;
  const isLargest = levels.every(
    (level) => level.unit !== last?.unit || (figureOf(passage, level)?.number ?? 0) <= (found?.number ?? 0),
  );
  return isLargest && last && !isPerUnit(text, last) ? found : undefined;
}

export const largerPartRule: Rule = {
  code: 'numbers/larger-part',
  level: 'likely',
  source: '统计常识：部分不大于总体',
  wrong: '全县进出口总额100亿元，其中出口120亿元。',
  right: '全县进出口总额100亿元，其中出口80亿元。',
  words: {
    'zh-CN': { title: '其中项大于总数', reason: '其中项{words}大于总数{whole}', advice: '核对两个数' },
    en: {
      title: 'A part larger than its whole',
      reason: 'the part {words} is larger than the whole, {whole}',
      advice: 'Check both numbers',
    },
  },
  passage: findLargerParts,
};

const industries =
  /第一产业(?:增加值|产值)?[^第。；\d]{0,8}(?<first>[^第。]{2,40})第二产业(?:增加值|产值)?[^第。；\d]{0,8}(?<second>[^第。]{2,40})第三产业(?:增加值|产值)?/u;

function findSums(passage: Passage, find: Find): void {
  // Most passages name no industries, and need not be divided into sentences.
  if (!passage.text.includes('第三产业')) return;
  for (const span of sentencesOf(passage)) {
    const sentence = passage.text.slice(span.start, span.end);
    const gdp = sentence.search(/生产总值|GDP/u);
    const match = gdp < 0 ? null : industries.exec(sentence);
    if (!match || match.index < gdp) continue;
    const { 0: words, index } = match;
    const names = [gdp, index, index + words.indexOf('第二产业'), index + words.indexOf('第三产业')];
    const [whole, ...parts] = names.map((at) => amountBehind(passage, span, span.start + at));
    if (!whole || !parts.every((part) => part !== undefined)) continue;
    const sum = parts.reduce((total, { number }) => total + number, 0);
    const room = parts.reduce((total, { step }) => total + step, whole.step);
    if ([whole, ...parts].some(({ qualifier }) => qualifier !== '') || Math.abs(sum - whole.number) <= room) continue;
    const { start, end, unit } = whole.quantity;
    const size = whole.number / (whole.quantity.numerals[0].value || 1);
    find({ start, end }, { args: { sum: `${Number((sum / size).toPrecision(8))}${unit}` } });
  }
}

/** The first amount of money behind a place, not far. */
function amountBehind(passage: Passage, { quantities }: SentenceQuantities, at: number): Figure | undefined {
  const quantity = quantities.find(({ start }) => start >= at);
  if (!quantity || quantity.start - at > 16 || quantity.movement.word !== '') return undefined;
  const found = figureOf(passage, quantity);
  return found?.unit === '元' ? found : undefined;
}

export const industrySumRule: Rule = {
  code: 'numbers/industry-sum',
  level: 'certain',
  source: '国民经济核算：三次产业增加值之和为生产总值',
  wrong: '地区生产总值300亿元，其中第一产业增加值30亿元，第二产业增加值120亿元，第三产业增加值160亿元。',
  right: '地区生产总值310亿元，其中第一产业增加值30亿元，第二产业增加值120亿元，第三产业增加值160亿元。',
  words: {
    'zh-CN': {
      title: '三次产业之和与总值不合',
      reason: '三次产业合计{sum}，总值却是{words}',
      advice: '核对四个数',
    },
    en: {
      title: 'Industries that do not add up to the total',
      reason: 'the three industries add up to {sum}, but the total is {words}',
      advice: 'Check the four numbers',
    },
  },
  passage: findSums,
};

const ofIndustries = /(?:三次产业|三产|一二三产业?|产业)[^，。；]{0,10}(?:结构|比例|比重|占比|比)/u;
const shares = /(?<![\d.:：∶])\d+(?:\.\d+)?%?(?:[:：∶]\d+(?:\.\d+)?%?){2}(?![\d:：∶]|\.\d)/gu;
const sharesInWords =
  /(?:三次产业|第?一、第?二、第?三产业|一二三产业?)[^，。；\d]{0,12}(?:比重|占比|分别占)[^，。；\d]{0,14}(\d+(?:\.\d+)?%、\d+(?:\.\d+)?%(?:、|和)\d+(?:\.\d+)?%)/gu;

function findRatios(passage: Passage, find: Find): void {
  const { text } = passage;
  const found = [
    ...[...text.matchAll(shares)]
      .filter(({ index }) => ofIndustries.test(text.slice(Math.max(0, index - 40), index)))
      .map(({ 0: words, index }) => ({ words, index })),
    ...[...text.matchAll(sharesInWords)].map(({ 0: whole, 1: words = '', index }) => ({
      words,
      index: index + whole.length - words.length,
    })),
  ];
  for (const { words, index } of found) {
    const parts = words.match(/\d+(?:\.\d+)?/gu)!;
    const decimals = Math.max(...parts.map((part) => /\.(\d+)/u.exec(part)?.[1]?.length ?? 0));
    const sum = parts.reduce((total, part) => total + Number(part), 0);
    if (sum < 50 || Math.abs(sum - 100) <= 1.51 * 10 ** -decimals) continue;
    find({ start: index, end: index + words.length }, { args: { sum: `${Number(sum.toFixed(4))}` } });
  }
}

export const ratioRule: Rule = {
  code: 'numbers/ratio',
  level: 'certain',
  source: '统计常识：结构比各项之和为100',
  wrong: '三次产业结构比调整为12.3:38.5:48.2。',
  right: '三次产业结构比调整为12.3:38.5:49.2。',
  words: {
    'zh-CN': { title: '结构比之和不是100', reason: '“{words}”各项之和是{sum}，不是100', advice: '核对各项' },
    en: {
      title: 'Shares that do not add up to 100',
      reason: 'the shares {words} add up to {sum}, not to 100',
      advice: 'Check each of them',
    },
  },
  passage: findRatios,
};
