/** The glossary and its marks. */

import { clip, listItem, type WordsOf } from '../phrase.js';
import * as en from '../phrase-en.js';
import * as zh from '../phrase-zh-CN.js';

/** The words of the text most like a term, their place, and the pieces by which the two differ. */
export interface NearestWording {
  words: string;
  file: string;
  line: number;
  lacks: readonly string[];
  has: readonly string[];
}

export interface GlossaryProblems {
  'glossary/not-found': {
    term: string;
    nearest: NearestWording | undefined;
  };
  /** `words`: those given as `behind`. */
  'glossary/place-not-found': { words: string; term: string; nearest: NearestWording | undefined };
  'glossary/duplicate-term': { term: string; line: number };
  'glossary/idle-mark': { words: string; term: string };
  'glossary/order': { term: string; after: { term: string; line: number } | undefined; count: number };
}

export const glossaryWords: WordsOf<GlossaryProblems> = {
  'glossary/not-found': {
    en: ({ term, nearest }) => ({
      message: `the text of the report does not have the term ${clip(term)}`,
      hint: nearest
        ? `${nearest.file}:${nearest.line} has ${clip(nearest.words)} (${en.differing(nearest)}). If that is the term, add “marks: [${listItem(nearest.words)}]” to the entry; if not, correct the text or the term.`
        : 'Correct the term or the text, or give the words the text has for it: “marks: [words]”.',
    }),
    'zh-CN': ({ term, nearest }) => ({
      message: `正文中没有名词：${clip(term)}`,
      hint: nearest
        ? `${nearest.file}:${nearest.line} 写的是：${clip(nearest.words)}（${zh.differing(nearest)}）。如果就是它，请在该条加上 marks: [${listItem(nearest.words)}]；如果不是，请改正正文或名词。`
        : '请改正名词或正文，或用 marks: [写法] 写明正文中的写法。',
    }),
  },
  'glossary/place-not-found': {
    en: ({ words, term, nearest }) => ({
      message: `the text of the report does not have “${clip(words)}”, behind which the mark of “${clip(term)}” stands`,
      hint: nearest
        ? `${nearest.file}:${nearest.line} has ${clip(nearest.words)}. Write the words of the text under “behind”, or delete it to mark the first occurrence of the term.`
        : 'Write the words of the text under “behind”, or delete it to mark the first occurrence of the term.',
    }),
    'zh-CN': ({ words, term, nearest }) => ({
      message: `正文中没有“${clip(words)}”，“${clip(term)}”的注码应标在其后`,
      hint: nearest
        ? `${nearest.file}:${nearest.line} 写的是：${clip(nearest.words)}。请把 behind 改成正文的文字，或删去 behind，在名词首次出现处标注。`
        : '请把 behind 改成正文的文字，或删去 behind，在名词首次出现处标注。',
    }),
  },
  'glossary/duplicate-term': {
    en: ({ term, line }) => ({
      message: `“${clip(term)}” would lead to two entries; the first is on line ${line}`,
      hint: 'Delete one of the two, or join their explanations.',
    }),
    'zh-CN': ({ term, line }) => ({
      message: `“${clip(term)}”对应了两条解释，第一条在第 ${line} 行`,
      hint: '请删去其中一条，或把两条合并。',
    }),
  },
  'glossary/idle-mark': {
    en: ({ words, term }) => ({
      message: `the text of the report does not have “${clip(words)}”, given as other words for “${clip(term)}”`,
      hint: 'Delete it from “marks”, or correct it to the words of the text.',
    }),
    'zh-CN': ({ words, term }) => ({
      message: `正文中没有“${clip(words)}”，它是作为“${clip(term)}”的另一种写法给出的`,
      hint: '请从 marks 中删去，或改成正文的写法。',
    }),
  },
  'glossary/order': {
    en: ({ term, after, count }) => ({
      message: `“${clip(term)}” is out of order: entries follow the order in which the text first uses their terms${count > 1 ? ` (the first of ${count})` : ''}`,
      hint: `Move the entry ${after ? `directly after “${clip(after.term)}” (line ${after.line})` : 'to the top of the list'}. The book follows the order of the text in any case.`,
    }),
    'zh-CN': ({ term, after, count }) => ({
      message: `“${clip(term)}”的位置与名词在正文中首次出现的次序不符${count > 1 ? `，共 ${count} 条，这是第一条` : ''}`,
      hint: `请把这一条移到${after ? `“${clip(after.term)}”（第 ${after.line} 行）之后` : '最前面'}。印出的编号总以正文为准。`,
    }),
  },
};
