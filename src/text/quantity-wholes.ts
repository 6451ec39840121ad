/**
 * Whether a numeral is a number by itself, or a piece of one that was typed in several (3. 5亿元, 3——5%), or of words
 * that name no number (几十家, 三至五个, 两倍半). A piece has no value: no number is better than a wrong one.
 *
 * Every function looks at a bounded stretch of text.
 */
import {
  chineseNumerals,
  dashes,
  doubledMark,
  measures,
  minusSigns,
  operators,
  rangeMark,
  unitSymbols,
} from './quantity-words.js';
import type { Span } from './slice.js';

/** The most characters before and behind a numeral that decide. */
const LONGEST = 12;

const inAnother = `[\\d.．第前:：∶${minusSigns}${dashes}${operators}\\p{Script=Latin}]`;
const pieceBehind = new RegExp(
  '(?:' +
    // .5 and 3. 5, 3。5, 3——5
    `(?<!\\p{Script=Latin})[.．]|\\d\\s?[.．]\\s|\\d\\s?(?:。|${doubledMark})|` +
    // 1，2345 and 12 34, where a digit may be missing or a point be typed as a comma.
    `(?<!${inAnother})\\d{1,3}[，\\s]|` +
    // A minus before a space, and 负 except in words such as 减负.
    `(?<![\\p{N}\\p{Script=Latin}${chineseNumerals}%‰${minusSigns}${dashes}\\s]\\s?)[${minusSigns}${dashes}]\\s|` +
    '(?<![减肩担背抱胜自辜欺])负)$',
  'u',
);

/** 3十, 10几万; 二十三．五; 三点五点二; 廿三, 贰佰三. */
const pieceOfWordsBehind = new RegExp(
  `(?:\\p{Nd}[余多来几]?|[${chineseNumerals}][.．·点]|[廿卅卌壹贰叁肆伍陆柒捌玖拾佰仟])$`,
  'u',
);
/** 百分之十几, 百分之三至五, 百分之三、四. */
const fractionGoesOn = new RegExp(
  `^(?:几|(?:${rangeMark}|、)[${chineseNumerals}点]+(?!分之|[${chineseNumerals}]))`,
  'u',
);

/** Whether what stands before digits makes them a piece. */
export function isPieceOfNumber(text: string, { start }: Span): boolean {
  return pieceBehind.test(text.slice(Math.max(0, start - LONGEST), start));
}

/** The same of Chinese numerals, with what stands behind them. 百亿元 is a step. */
export function isPieceOfWords(text: string, { start, end }: Span): boolean {
  const digits = text.slice(start, end);
  const head = text.slice(Math.max(0, start - LONGEST), start);
  if (digits.includes('分之') && fractionGoesOn.test(text.slice(end, end + LONGEST))) return true;
  if (/^[百千万亿](?!分之)/u.test(digits) || (/[几数]$/u.test(head) && digits.startsWith('十'))) return true;
  return pieceBehind.test(head) || pieceOfWordsBehind.test(head);
}

const rangeBehind = new RegExp(`[${chineseNumerals}]${rangeMark}$`, 'u');

/** Whether Chinese numerals that are joined with no number before them end a range all the same: 五个 of 三至五个. */
export function isEndOfRange(text: string, { start }: Span): boolean {
  return rangeBehind.test(text.slice(Math.max(0, start - LONGEST), start));
}

/** What may stand behind a number with its unit; 以上 and 以下 of 3个亿元以上项目 are another one's. */
const edge = '(?=$|[，。；、：）的左]|以[上下内](?:$|[，。；、：）]))';
const unitGoesOn = new RegExp(
  '(?:' +
    // 两倍半, 3.5%%, 3%个百分点, 3个亿
    `半(?:${edge}|(?=个?月|天|小时))|(?<=[%‰])(?:[%‰\\d]|个?百分点)|(?<=个)多?亿元?${edge}|` +
    // 3万万元, 3亿元美元, 3万kW, 3公里², 3万+
    `(?<=[万亿])[百千]?[万亿]|(?<=元)(?:[美欧港日]元|元${edge})|(?<=[百千万亿])(?:${unitSymbols})|(?<=[米里])[²³]|` +
    `[+＋﹢](?:${edge}|(?=${measures.join('|')})))`,
  'uy',
);

/** Whether what stands behind a unit makes it another one. */
export function isUnitOfMore(text: string, endOfUnit: number): boolean {
  unitGoesOn.lastIndex = endOfUnit;
  return unitGoesOn.test(text);
}
