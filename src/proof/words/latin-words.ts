/** The rule of English words within Chinese sentences. */
import { matching } from '../matching.js';
import type { Rule } from '../rule.js';

/** Words that name nothing, with what they are in Chinese. */
const chinese: Readonly<Record<string, string>> = {
  and: '和',
  or: '或',
  of: '的',
  the: '',
  with: '与',
  for: '为',
  to: '至',
  in: '在',
  by: '由',
  from: '从',
  on: '在',
  at: '在',
  is: '是',
  are: '是',
};

/** Units and abbreviations that are written so. */
const units = new Set('km cm mm nm hm kg mg kw kwh mw gw ml mol ppm ha dm min pm am vs app'.split(' '));

/** A word in small letters between Han, marks and numbers; beside other Latin words it is part of a name. */
const word = /(?<![A-Za-z\d.@/_&+-]\s?)[a-z]{2,}(?!\s?[A-Za-z.@/_&+-])/gu;

export const latinWordRule: Rule = {
  code: 'words/latin',
  level: 'likely',
  source: '国家通用语言文字法第十一条',
  wrong: '推动传统产业and新兴产业协同发展。',
  right: '推动传统产业和新兴产业协同发展。',
  words: {
    'zh-CN': { title: '汉语里夹外文词', reason: '句中夹有外文词“{words}”', advice: '改为汉语，或删去' },
    en: {
      title: 'English words in a Chinese sentence',
      reason: 'the English word “{words}”',
      advice: 'Put it in Chinese, or delete it',
    },
  },
  passage: matching(word, ({ 0: found, index }, { text }) => {
    const isBesideHan =
      /\p{Script=Han}[ “”‘’（）、，]?$/u.test(text.slice(Math.max(0, index - 3), index)) ||
      /^[ “”‘’（）、，]?\p{Script=Han}/u.test(text.slice(index + found.length));
    const fix = chinese[found];
    const isModel = fix === undefined && /^\d/.test(text.slice(index + found.length));
    if (!isBesideHan || isModel || units.has(found)) return undefined;
    return fix === undefined ? { level: 'hint' } : { fix, level: 'certain' };
  }),
};
