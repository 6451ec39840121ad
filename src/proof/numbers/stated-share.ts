/** The share that a text states of a part beside part and whole: 收入12.36亿元，其中税收收入7.92亿元，占比64.1%. */
import type { Passage } from '../passage.js';
import type { Find, Rule } from '../rule.js';
import { boundsOf, figureOf, isAmong, percent, shareOf } from './figures-in.js';
import { wholeBefore } from './parts.js';
import { sentencesOf } from './sentence-quantities.js';

/** Behind the part, or behind how it moved, before its share of the whole; 占生产总值的比重 is one of something else. */
const ofWhole = /^[，、（](?:占比|占总[数量额]的?|占|比重)(?:达到?|为)?(?:约|近)?$/u;

function findStatedShares(passage: Passage, find: Find): void {
  const { text } = passage;
  if (!text.includes('其中')) return;
  for (const sentence of sentencesOf(passage)) {
    const index = text.slice(sentence.start, sentence.end).indexOf('其中') + sentence.start;
    const whole = index < sentence.start ? undefined : wholeBefore(passage, sentence, index);
    if (!whole) continue;
    const behind = sentence.quantities.filter(({ start }) => start > index);
    const [first] = behind;
    const part = first && first.start - index < 24 && first.movement.word === '' ? figureOf(passage, first) : undefined;
    // Only movements stand between a part and its share.
    const next = behind.slice(1).find(({ movement }) => movement.word === '');
    if (!part || part.unit !== whole.unit || next?.unit !== '%') continue;
    const before = behind[behind.indexOf(next) - 1]!;
    const said = ofWhole.test(text.slice(before.end, next.numerals[0].start)) ? figureOf(passage, next) : undefined;
    if (!said || /[；。]/u.test(text.slice(index, next.start))) continue;
    const [all, some] = [boundsOf(whole), boundsOf(part)];
    if (all.low <= 0 || isAmong(said, shareOf(some, all))) continue;
    const { start, end } = whole.quantity;
    const args = { whole: text.slice(start, end), computed: percent(part.number, whole.number) };
    find({ start: next.start, end: next.end }, { args });
  }
}

export const statedShareRule: Rule = {
  code: 'numbers/stated-share',
  level: 'likely',
  source: '统计常识：占比＝部分÷总体',
  wrong: '一般公共预算收入12.36亿元，其中税收收入7.92亿元，占比61.4%。',
  right: '一般公共预算收入12.36亿元，其中税收收入7.92亿元，占比64.1%。',
  words: {
    'zh-CN': {
      title: '占比与部分、总数不合',
      reason: '按总数{whole}算得{computed}，不是“{words}”',
      advice: '核对三个数',
    },
    en: {
      title: 'A share that part and whole do not give',
      reason: 'of {whole} the part is {computed}, not {words}',
      advice: 'Check the three numbers',
    },
  },
  passage: findStatedShares,
};
