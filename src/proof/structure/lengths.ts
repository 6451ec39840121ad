/** Hints at sentences, paragraphs and headings that are too long to be read out or printed well. */
import { markersIn } from '../enumeration.js';
import type { Passage } from '../passage.js';
import type { Find, Rule } from '../rule.js';

/** Characters; the parts of an enumeration between semicolons count each for itself. */
const LONGEST_SENTENCE = 120;
const LONGEST_PARAGRAPH = 600;
/** Two lines of 28 characters (GB/T 9704—2012 5.2.3 and 7.3.1), with the number before a heading. */
const LONGEST_HEADING = 52;

/** Characters found at the start of what is too long, enough to see what it is. */
const SHOWN = 12;

/** Formulas that no one divides: the guiding thought, the thanks to all. */
const formula = /为指导|代表[^，。]{2,12}，?(?:谨)?向|凝心铸魂|紧密地?团结在|“两个确立”/u;
/** Names, titles and explanations are not counted. None is longer than this, so marks that are never closed are not searched for to the end. */
const notCounted = /“[^”]{0,500}”|《[^》]{0,500}》|（[^）]{0,500}）/gu;
/** A list of so many numbers is read as a list. */
const NUMBERS_OF_LIST = 5;
/** An enumeration of so many items may be longer. */
const ITEMS_OF_ENUMERATION = 3;

function findSentences(passage: Passage, find: Find): void {
  if (passage.kind !== 'paragraph' && passage.kind !== 'intro') return;
  let start = 0;
  for (const { 0: mark, index } of passage.text.matchAll(/[。！？；]+[”’」』）》]*|$/gu)) {
    const sentence = passage.text.slice(start, index);
    const length = sentence.length > LONGEST_SENTENCE ? [...sentence.replace(notCounted, '')].length : 0;
    const isList = (sentence.match(/\d+(?:\.\d+)?/gu)?.length ?? 0) >= NUMBERS_OF_LIST;
    if (length > LONGEST_SENTENCE && !isList && !formula.test(sentence))
      find({ start, end: start + SHOWN }, { args: { length } });
    start = index + mark.length;
  }
}

function findParagraphs(passage: Passage, find: Find): void {
  if (!passage.isProse || passage.text.length <= LONGEST_PARAGRAPH) return;
  const { length } = [...passage.text];
  if (length <= LONGEST_PARAGRAPH || markersIn(passage.text).length >= ITEMS_OF_ENUMERATION) return;
  find({ start: 0, end: SHOWN }, { args: { length } });
}

function findHeadings(passage: Passage, find: Find): void {
  if (passage.kind !== 'heading' || passage.text.length <= LONGEST_HEADING) return;
  const { block } = passage.within.visited ?? {};
  // A heading with text run in after it is part of that text.
  if (block?.kind === 'section' && block.intro.length > 0) return;
  // Two Latin letters or digits are as wide as one other character.
  const width = [...passage.text].reduce((sum, sign) => sum + (/[\u0020-\u007E]/u.test(sign) ? 0.5 : 1), 0);
  if (width > LONGEST_HEADING) find({ start: 0, end: SHOWN }, { args: { length: Math.ceil(width) } });
}

const long = '加快建设现代产业体系，';

export const longSentenceRule: Rule = {
  code: 'structure/long-sentence',
  level: 'hint',
  source: '编校常识：一句话不宜过长',
  wrong: `${long.repeat(12)}推动发展。`,
  right: `${long}推动发展。`,
  words: {
    'zh-CN': { title: '句子超过120字', reason: '这一句没有断句的一段有{length}字', advice: '断成几句' },
    en: {
      title: 'A sentence of more than 120 characters',
      reason: 'the sentence goes on for {length} characters without a full stop or semicolon',
      advice: 'Divide it',
    },
  },
  passage: findSentences,
};

export const longParagraphRule: Rule = {
  code: 'structure/long-paragraph',
  level: 'hint',
  source: '编校常识：一段不宜过长',
  wrong: `${long}推动发展。`.repeat(40),
  right: `${long}推动发展。`.repeat(10),
  words: {
    'zh-CN': { title: '段落超过600字', reason: '这一段有{length}字', advice: '分成几段' },
    en: {
      title: 'A paragraph of more than 600 characters',
      reason: 'the paragraph has {length} characters',
      advice: 'Divide it',
    },
  },
  passage: findParagraphs,
};

export const longHeadingRule: Rule = {
  code: 'structure/long-heading',
  level: 'hint',
  source: 'GB/T 9704—2012 5.2.3（每行28字）',
  wrong:
    '# 工作\n## 加快建设以先进制造业为骨干的现代化产业体系和以现代服务业为支撑的开放型经济新体制，持续推动城乡区域协调发展\n发展产业。',
  right: '# 工作\n## 加快建设现代化产业体系和开放型经济新体制\n发展产业。',
  words: {
    'zh-CN': { title: '标题会排成三行', reason: '标题有{length}字，每行28字要排三行', advice: '缩短标题' },
    en: {
      title: 'A heading of three lines',
      reason: 'the heading is {length} characters wide and takes three lines of 28',
      advice: 'Shorten it',
    },
  },
  passage: findHeadings,
};
