/** The rule that things of one kind are counted in one script within a sentence. */
import type { Quantity } from '../../text/quantities.js';
import type { Passage } from '../passage.js';
import type { Find, Rule } from '../rule.js';

/** Measures that count things; 个 and 项 are in many set phrases before a noun (三个代表), but none behind one. */
const counted = /^(?:家|所|座|条|户|名|人|栋|套|台|辆|处|件|场|期|支|公里|万人|万户)$/u;
const countedBehind = /^(?:[个项次块间幢片份批]|人次|平方米|亩)$/u;
/** What is counted three by three in set phrases: 三条红线, 两支队伍. */
const setNoun = /^[条支](?:红线|底线|主线|战线|路[径子]|措施|举措|经验|原则|铁律|龙|腿|队伍|生命线|铁规)/u;
/** A number behind its noun, which ends its clause: 污水处理厂两座、. */
const ends = /^(?:[，。、；：）]|和|及|以及|并|$)/u;
/** 一 and 两 stand in phrases (一家人, 两户一体), numbers from three on count. */
const counts = /^(?:[两三四五六七八九]|[二三四五六七八九]?十[一二三四五六七八九]?)$/u;

function findMixed(passage: Passage, find: Find): void {
  const { quantities, sentences } = passage;
  let at = 0;
  for (const sentence of sentences) {
    const here = [];
    while (at < quantities.length && quantities[at]!.start < sentence.end) here.push(quantities[at++]!);
    const inDigits = new Set(here.filter(({ numerals }) => numerals[0].script === 'usual').map(({ unit }) => unit));
    for (const quantity of here)
      if (inDigits.has(quantity.unit) && isCountInCharacters(passage, quantity))
        find({ start: quantity.numerals[0].start, end: quantity.endOfUnit }, { args: { unit: quantity.unit } });
  }
}

/** Whether Chinese numerals count things; 第三所, “三家人”, 十三五, 三条红线 and 三公里 of a name are no counts. */
function isCountInCharacters({ text }: Passage, { numerals, unit, form, endOfUnit }: Quantity): boolean {
  const [{ script, start, end }] = numerals;
  if (script !== 'chinese' || form !== 'number') return false;
  const before = text[start - 1] ?? '';
  const digits = text.slice(start, end);
  const isBehind = ends.test(text.slice(endOfUnit, endOfUnit + 2)) && /\p{Script=Han}/u.test(before);
  return (
    (counted.test(unit) || (isBehind && countedBehind.test(unit))) &&
    !setNoun.test(text.slice(endOfUnit - unit.length, endOfUnit + 4)) &&
    counts.test(digits) &&
    (digits !== '两' || isBehind) &&
    !/[第“‘《\p{Script=Latin}]/u.test(before)
  );
}

/** 增长百分之五点二，…增长6.1%; 百分之百 is a set phrase, and what stands in quotation marks is quoted. */
function findPercents({ sentences, text }: Passage, find: Find): void {
  if (!text.includes('百分之')) return;
  for (const { start, end } of sentences) {
    const sentence = text.slice(start, end);
    if (!/\d%/u.test(sentence)) continue;
    for (const { 0: whole, index } of sentence.matchAll(
      /(?<![“‘])百分之[一二三四五六七八九十][一二三四五六七八九十〇零]*(?:点[〇零一二三四五六七八九]+)?(?![百”’])/gu,
    ))
      find({ start: start + index, end: start + index + whole.length }, { args: { unit: '%' } });
  }
}

export const scriptRules: readonly Rule[] = [
  {
    code: 'numerals/mixed-scripts',
    level: 'likely',
    source: 'GB/T 15835—2011 4.3',
    wrong: '新建中学三所、改建小学5所。',
    right: '新建中学3所、改建小学5所。',
    words: {
      'zh-CN': {
        title: '一句之内同类数量汉字与阿拉伯数字混用',
        reason: '同一句里别的“{unit}”用阿拉伯数字，这里用汉字',
        advice: '统一为一种',
      },
      en: {
        title: 'Things of one kind counted in Han and in digits within a sentence',
        reason: 'other numbers of {unit} in the sentence are in digits',
        advice: 'Use one of the two',
      },
    },
    passage: (passage, find) => {
      findMixed(passage, find);
      findPercents(passage, find);
    },
  },
];
