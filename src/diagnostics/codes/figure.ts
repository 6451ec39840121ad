/** Figures: numbers read from the text by patterns. */

import { clip, type Translated, type Wording, type WordsOf } from '../phrase.js';
import * as en from '../phrase-en.js';
import * as zh from '../phrase-zh-CN.js';

type PatternError =
  | 'no-hole'
  | 'unknown-hole'
  | 'repeated-hole'
  | 'unclosed-hole'
  | 'only-holes'
  | 'adjacent-holes'
  | 'half-list';

/** A sentence most like a pattern: an excerpt, its place, and the words of the pattern it lacks. */
export interface NearestSentence {
  words: string;
  file: string;
  line: number;
  lacks: readonly string[];
  /** Where only the digits differ: how the sentence writes them. */
  digits?: 'full-width' | 'chinese';
}

export interface FigureProblems {
  'figure/bad-pattern': {
    id: string;
    reason: PatternError;
    detail: string;
  };
  'figure/label-numbers': { id: string; has: number };
  'figure/unit-not-in-pattern': { id: string; unit: string; hole: string };
  'figure/not-found': {
    id: string;
    pattern: string;
    /** Best first. */
    nearest: readonly NearestSentence[];
  };
  'figure/ambiguous': { id: string; pattern: string; values: readonly { value: string; file: string; line: number }[] };
  'figure/uneven-list': {
    id: string;
    labels: readonly string[];
    values: readonly string[];
    file: string;
    line: number;
  };
  'figure/two-values': {
    label: string;
    values: readonly { id: string; value: string; file: string; line: number }[];
  };
  'figure/two-readings': {
    label: string;
    values: readonly { value: string; file: string; line: number }[];
  };
  /** `usual` is its range, `undefined` where the unit is impossible. */
  'figure/implausible': { label: string; value: string; usual: readonly string[] | undefined; sentence: string };
  /** `length` and `limit` in UTF-16 units; `others` is how many more sentences are too long. */
  'figure/long-sentence': { words: string; length: number; limit: number; others: number };
  'figure/literal-number': {
    id: string;
    numbers: readonly string[];
    /** The pattern with `{#}` in their places. */
    pattern: string;
    /** Whether that reads one value. */
    fitsOnce: boolean;
  };
  'figure/unknown-heading': { id: string; words: string; known: readonly string[] };
  'figure/ambiguous-heading': { id: string; words: string; known: readonly string[] };
  'figure/duplicate': { id: string; line: number };
  'figure/unknown': { id: string; nearest: string | undefined; known: readonly string[] };
  'figure/no-number': { id: string };
  'figure/mixed-units': { id: string; unit: string; first: string };
  'figure/no-share': { id: string; shown: string };
  'figure/no-whole': { shares: readonly number[]; sum: number };
}

const patternErrors: Readonly<Record<PatternError, Translated<Wording>>> = {
  'no-hole': {
    en: {
      message: 'has no placeholder, so it reads no number',
      hint: 'Copy the words of the report and put {value} in place of the number.',
    },
    'zh-CN': { message: '没有空位，读不出数字', hint: '请照抄报告原文，把数字换成 {value}。' },
  },
  'unknown-hole': {
    en: {
      message: 'has an unknown placeholder',
      hint: 'Use {value}, {growth} or {words}; for a list {labels} and {values}; for any other number {#}.',
    },
    'zh-CN': {
      message: '用了不认识的空位',
      hint: '请改用 {value}、{growth} 或 {words}；读取一列数据用 {labels} 和 {values}；其余数字用 {#}。',
    },
  },
  'repeated-hole': {
    en: {
      message: 'has the same placeholder twice',
      hint: 'Use each placeholder once; write a figure of its own for the second number.',
    },
    'zh-CN': { message: '把同一个空位用了两次', hint: '每种空位只用一次；第二个数字请另写一个数据项。' },
  },
  'unclosed-hole': {
    en: {
      message: 'has an unmatched brace',
      hint: 'Write placeholders as {value}, {growth} or {words}, with both braces.',
    },
    'zh-CN': { message: '有花括号不成对', hint: '空位请写作 {value}、{growth} 或 {words}，两个花括号都要有。' },
  },
  'only-holes': {
    en: {
      message: 'has no words around its placeholders, so it would match anywhere',
      hint: 'Add the words of the report that stand before the number.',
    },
    'zh-CN': { message: '只有空位、没有文字，放到哪里都能对上', hint: '请补上报告中数字前面的原文。' },
  },
  'adjacent-holes': {
    en: {
      message: 'has two placeholders with nothing between them',
      hint: 'Write the words of the report that stand between the two placeholders.',
    },
    'zh-CN': { message: '有两个空位紧挨在一起', hint: '请补上两个空位之间的原文。' },
  },
  'half-list': {
    en: {
      message: 'has {labels} or {values} without the other, or together with other placeholders',
      hint: 'Write both {labels} and {values} to read a list, and no other placeholder.',
    },
    'zh-CN': {
      message: '中 {labels} 和 {values} 不成对，或与其他空位混用',
      hint: '读取一列数据，请同时写 {labels} 和 {values}，不写其他空位。',
    },
  },
};

export const figureWords: WordsOf<FigureProblems> = {
  'figure/bad-pattern': {
    en: ({ id, reason, detail }) => ({
      message: `the pattern of “${id}” ${patternErrors[reason].en.message}${detail ? `: ${detail}` : ''}`,
      hint: patternErrors[reason].en.hint,
    }),
    'zh-CN': ({ id, reason, detail }) => ({
      message: `数据项 ${id} 的句式${patternErrors[reason]['zh-CN'].message}${detail ? `：${detail}` : ''}`,
      hint: patternErrors[reason]['zh-CN'].hint,
    }),
  },
  'figure/unit-not-in-pattern': {
    en: ({ id, unit, hole }) => ({
      message: `the unit “${unit}” of “${id}” does not follow ${hole} in its pattern`,
      hint: `Write “${hole}${unit}” in the pattern, or correct the unit.`,
    }),
    'zh-CN': ({ id, unit, hole }) => ({
      message: `数据项 ${id} 的单位“${unit}”没有跟在句式的 ${hole} 后面`,
      hint: `请在句式中写作“${hole}${unit}”，或改正单位。`,
    }),
  },
  'figure/label-numbers': {
    en: ({ id, has }) => ({
      message: `the label of “${id}” has more {#} than its pattern, which has ${has === 0 ? 'none' : has}`,
      hint: 'A {#} of the label repeats the number that the {#} of the pattern in the same order reads. Write it in both.',
    }),
    'zh-CN': ({ id, has }) => ({
      message: `数据项 ${id} 的名称中 {#} 比句式中的多，句式中${has === 0 ? '没有' : `只有 ${has} 个`}`,
      hint: '名称中的 {#} 依次照写句式中 {#} 读到的数字，两处都要有。',
    }),
  },
  'figure/not-found': {
    en: ({ id, pattern, nearest }) => ({
      message: `no sentence of the report fits the pattern of “${id}”: ${clip(pattern)}`,
      hint:
        nearest.length > 0
          ? nearest[0]?.digits
            ? `${nearest[0].file}:${nearest[0].line}, “${clip(nearest[0].words)}” would fit, but its number is written in ${en.otherDigits[nearest[0].digits]}. Write it in the digits 0–9 there, or leave the figure out.`
            : `Compare it with ${nearest.map(en.near).join('; or with ')}. If it is the sentence you mean, correct the pattern.`
          : 'Copy the words of the sentence into the pattern and put {value} in place of the number.',
    }),
    'zh-CN': ({ id, pattern, nearest }) => ({
      message: `报告中没有哪一句符合数据项 ${id} 的句式：${clip(pattern)}`,
      hint:
        nearest.length > 0
          ? nearest[0]?.digits
            ? `${nearest[0].file}:${nearest[0].line}“${clip(nearest[0].words)}”与句式相符，但数字写成了${zh.otherDigits[nearest[0].digits]}。请在报告中改写为半角数字 0–9，或删去这个数据项。`
            : `请与 ${nearest.map(zh.near).join('，以及 ')}对照；如果就是这一句，再改句式。`
          : '请把报告原句抄进句式，并把数字换成 {value}。',
    }),
  },
  'figure/ambiguous': {
    en: ({ id, pattern, values }) => ({
      message: `the pattern of “${id}” reads different values: ${en.list(values.map(({ value, file, line }) => `${value} (${file}:${line})`))}`,
      hint: `Add words around the placeholder so that “${clip(pattern)}” fits only the sentence you mean.`,
    }),
    'zh-CN': ({ id, pattern, values }) => ({
      message: `数据项 ${id} 的句式读出了不同的数值：${zh.list(values.map(({ value, file, line }) => `${value}（${file}:${line}）`))}`,
      hint: `请在空位前后多写几个字，使“${clip(pattern)}”只符合所指的那一句。`,
    }),
  },
  'figure/uneven-list': {
    en: ({ id, labels, values, file, line }) => ({
      message: `the list of “${id}” has ${labels.length} labels but ${values.length} values (${file}:${line}): ${en.list(labels)} – ${en.list(values)}`,
      hint: 'Write the words before and after the list into the pattern, so that each placeholder matches the whole list; or correct the report.',
    }),
    'zh-CN': ({ id, labels, values, file, line }) => ({
      message: `数据项 ${id} 的一列名称和数值个数不同（${file}:${line}）：名称 ${labels.length} 个，${zh.list(labels)}；数值 ${values.length} 个，${zh.list(values)}`,
      hint: '请把这一列前后的原文写进句式，使两个空位各读到整列；或改正报告。',
    }),
  },
  'figure/two-values': {
    en: ({ label, values }) => ({
      message: `the report gives “${label}” two values: ${en.list(values.map(({ id, value, file, line }) => `${value} (${id}, ${file}:${line})`))}`,
      hint: 'Correct the report where one is wrong, or make the labels say how the two differ.',
    }),
    'zh-CN': ({ label, values }) => ({
      message: `报告中“${label}”有两个数值：${zh.list(values.map(({ id, value, file, line }) => `${value}（${id}，${file}:${line}）`))}`,
      hint: '请改正报告中有误的一处；如果不是同一项指标，请在名称（label）中写明区别。',
    }),
  },
  'figure/two-readings': {
    en: ({ label, values }) => ({
      message: `the text states “${label}” for one period with different values: ${en.list(values.map(({ value, file, line }) => `${value} (${file}:${line})`))}`,
      hint: 'Correct the sentence that is wrong. If the two are different things, say so before the name: another area, another time.',
    }),
    'zh-CN': ({ label, values }) => ({
      message: `正文中同一时期的“${label}”前后不一：${zh.list(values.map(({ value, file, line }) => `${value}（${file}:${line}）`))}`,
      hint: '请改正有误的一处；如果所指不同，请在指标名称前写明地区或时间。',
    }),
  },
  'figure/implausible': {
    en: ({ label, value, usual, sentence }) => ({
      message: `“${label}” cannot be ${value}${usual ? `, which is not between ${usual.join(' and ')}` : ', which is in a unit of something else'}: “${clip(sentence)}”`,
      hint: 'Correct the number or its unit. It is on no slide until then, unless figures.yaml reads it.',
    }),
    'zh-CN': ({ label, value, usual, sentence }) => ({
      message: `“${label}”不可能是 ${value}（${usual ? `通常在 ${usual.join(' 至 ')} 之间` : '单位不对'}）：“${clip(sentence)}”`,
      hint: '请核对数字和单位。改正之前不上页，除非 figures.yaml 指定了它。',
    }),
  },
  'figure/long-sentence': {
    en: ({ words, length, limit, others }) => ({
      message: `a sentence of ${length} characters${others > 0 ? `, and ${others} more of more than ${limit},` : ''} is not read for numbers: “${clip(words)}”`,
      hint: `End sentences of more than ${limit} characters with 。 where they end. They are printed as they are; until then none of their numbers is compared with others or shown on a slide.`,
    }),
    'zh-CN': ({ words, length, limit, others }) => ({
      message: `这一句有 ${length} 个字${others > 0 ? `，另有 ${others} 句也超过 ${limit} 个字` : ''}，其中的数不读取：“${clip(words)}”`,
      hint: `超过 ${limit} 个字的句子，请在该断句的地方加句号。文字照原样印出；改正之前，句中的数不参加核对，也不上页。`,
    }),
  },
  'figure/literal-number': {
    en: ({ id, numbers, pattern, fitsOnce }) => ({
      message: `the pattern of “${id}” holds ${en.list(numbers)}, and fits no more once the text changes that`,
      hint: `Write ${pattern}: {#} stands for any number.${fitsOnce ? '' : ' As that fits several numbers, name the heading they stand under with “in”, or copy more words.'}`,
    }),
    'zh-CN': ({ id, numbers, pattern, fitsOnce }) => ({
      message: `数据项 ${id} 的句式写有数字 ${zh.list(numbers)}，报告一改这个数，句式就对不上了`,
      hint: `请写作 ${pattern}，{#} 表示任意数字。${fitsOnce ? '' : '这样会读出几个数，请再用 in 写明所在标题，或多抄几个字。'}`,
    }),
  },
  'figure/unknown-heading': {
    en: ({ id, words, known }) => ({
      message: `no part or section has the words “${clip(words)}” in its heading, where “${id}” is looked for`,
      hint: en.allowed(known.map(clip), 'The report has no headings: delete “in”.'),
    }),
    'zh-CN': ({ id, words, known }) => ({
      message: `没有哪个标题含有“${clip(words)}”，数据项 ${id} 无处可找`,
      hint: zh.allowed(known.map(clip), '报告没有标题，请删去 in。'),
    }),
  },
  'figure/ambiguous-heading': {
    en: ({ id, words, known }) => ({
      message: `several headings have the words “${clip(words)}”, so that it is not clear where to look for “${id}”: ${en.list(known.map(clip))}`,
      hint: 'Copy more words of the heading.',
    }),
    'zh-CN': ({ id, words, known }) => ({
      message: `不止一个标题含有“${clip(words)}”，不知道在哪里找数据项 ${id}：${zh.list(known.map(clip))}`,
      hint: '请多抄几个字。',
    }),
  },
  'figure/duplicate': {
    en: ({ id, line }) => ({
      message: `two figures have the id “${id}”; the first is on line ${line}`,
      hint: 'Give this one another id.',
    }),
    'zh-CN': ({ id, line }) => ({
      message: `两个数据项的 id 都是 ${id}，第一个在第 ${line} 行`,
      hint: '请给这一个换一个 id。',
    }),
  },
  'figure/unknown': {
    en: ({ id, nearest, known }) => ({
      message: `there is no figure “${id}” in figures.yaml`,
      hint: en.choose(nearest, known, 'Add it to figures.yaml, or delete it here.'),
    }),
    'zh-CN': ({ id, nearest, known }) => ({
      message: `figures.yaml 中没有数据项 ${id}`,
      hint: zh.choose(nearest, known, '请在 figures.yaml 中补上，或在此处删去。'),
    }),
  },
  'figure/no-number': {
    en: ({ id }) => ({
      message: `“${id}” is in a chart, but the report gives it in words, not as a number`,
      hint: 'Take it out of the chart, or read a number with {value} or {growth} in its pattern.',
    }),
    'zh-CN': ({ id }) => ({
      message: `数据项 ${id} 要画进图表，但报告中写的是文字，不是数字`,
      hint: '请从图表中删去它，或在句式中用 {value} 或 {growth} 读出数字。',
    }),
  },
  'figure/mixed-units': {
    en: ({ id, unit, first }) => ({
      message: `“${id}” is counted in ${en.unitName(unit)}, but the chart begins with ${en.unitName(first)}`,
      hint: 'Put only figures of one unit in a chart; make a second chart for the others.',
    }),
    'zh-CN': ({ id, unit, first }) => ({
      message: `数据项 ${id} 的单位是${zh.unitName(unit)}，与图表第一项的单位${zh.unitName(first)}不同`,
      hint: '一张图表只放单位相同的数据项，其余请另做一张图表。',
    }),
  },
  'figure/no-share': {
    en: ({ id, shown }) => ({
      message: `“${id}” in a doughnut is ${clip(shown)}, which is not a share of a whole`,
      hint: 'A doughnut shows shares in %, or the numbers of a ratio that add up to 100. Name such figures, or use “chart: bar”.',
    }),
    'zh-CN': ({ id, shown }) => ({
      message: `环形图中的数据项 ${id} 是“${clip(shown)}”，不是占比`,
      hint: '环形图只放以 % 计的占比，或合计为 100 的比例。请换成占比，或改用 chart: bar。',
    }),
  },
  'figure/no-whole': {
    en: ({ shares, sum }) => ({
      message: `the shares of a doughnut add up to ${sum}, not to 100: ${shares.join(' + ')}`,
      hint: 'Name all shares of one whole (100 ± 1), or one share alone; or use “chart: bar”.',
    }),
    'zh-CN': ({ shares, sum }) => ({
      message: `环形图各项占比合计为 ${sum}，不是 100：${shares.join(' + ')}`,
      hint: '请列出同一整体的全部占比（合计 100 ± 1），或只列一项占比；否则改用 chart: bar。',
    }),
  },
};
