/** Rules of words and list items that stand twice in a row. */
import { particles, prefixes, suffixes } from '../../text/lexicon.js';
import type { Passage } from '../passage.js';
import type { Find, Rule } from '../rule.js';
import { theVocabulary } from './vocabulary.js';
import { crossesWord, isWord, reach } from './word-edges.js';

/** Particles, prepositions and auxiliaries that never stand doubled. */
const functionWord =
  /((?<![目标打]的?)的(?!的[确士])|(?<!为)了(?!了[解结断然])|[是在和与及为对将把被以于们要有也而并就从向由着所使让该各其到我你他她它已])\1/gu;

/** Verbs and adverbs before a number: 达达242家. */
const beforeNumber = /(达|超|增|降|约|近|占|共|逾|至|第)\1(?=\d)/gu;

/** Words of two to six Han twice. */
const doubled = /(\p{Script=Han}{2,6}?)\1/gu;

/** Doubled verbs and adverbs that are right. */
const right = /^(?:研究|考虑|讨论|商量|学习|锻炼|比较|休息|了解|一.|很多|许多|非常)$/u;

const doubledCharacter = /(\p{Script=Han})\1/gu;

/** Characters that end a word as often as they begin one: 工程院院士, 徽学学术. */
const bothEnds = new Set([...suffixes, ...prefixes, ...particles, ...'学医钉品工语文军商市党民']);

/**
 * Whether one of two same characters is too many: with one side it makes a word, and on the other side it is left over. Of 老老实实 and
 * of characters that often end and begin words nothing is said.
 */
function isLeftOver(text: string, at: number): boolean {
  const character = text[at]!;
  if (text[at - 1] === text[at - 2] || text[at + 2] === text[at + 3]) return false;
  if (theVocabulary().tierOf(character + character) !== undefined) return false;
  const endsWord = isWord(text.slice(at - 1, at + 1)) || isWord(text.slice(at - 2, at + 1));
  const beginsWord = isWord(text.slice(at + 1, at + 3)) || isWord(text.slice(at + 1, at + 4));
  if (!bothEnds.has(character)) return endsWord !== beginsWord;
  // 排放量量继续: the word ends, and another begins behind the second; 一项项成果 is right.
  const goesOn = isWord(text.slice(at + 2, at + 4)) || !/\p{Script=Han}/u.test(text[at + 2] ?? '');
  return endsWord && !beginsWord && goesOn && text[at - 1] !== '一';
}

/** 二〇二〇 is a number. */
const count = /^[〇零一二三四五六七八九十百千万亿两]+$/u;

function findDoubled({ text, kind }: Passage, find: Find): void {
  for (const match of text.matchAll(functionWord)) {
    const start = match.index;
    // 新的 is a word of the dictionary, so of these two the pattern says all.
    if (/[的了]/u.test(match[0]) || !crossesWord(text, start, start + 2))
      find({ start, end: start + 2 }, { fix: match[1]!, args: { word: match[1]! } });
  }
  for (const { 1: word = '', index: start } of text.matchAll(beforeNumber))
    find({ start, end: start + 2 }, { fix: word, args: { word } });
  for (const { 0: whole, 1: word = '', index: start } of text.matchAll(doubledCharacter)) {
    if (isLeftOver(text, start)) find({ start, end: start + whole.length }, { fix: word, args: { word } });
  }
  for (const match of text.matchAll(doubled)) {
    const [whole, word] = match as unknown as [string, string];
    const start = match.index;
    const end = start + whole.length;
    if (right.test(word) || count.test(word) || /^(.)\1+$/u.test(word) || kind === 'cell') continue;
    // 服务服务业 is 服务 and 服务业: said once, the word would not end there.
    const before = text.slice(Math.max(0, start - reach), start);
    const once = before + word + text.slice(end, end + 2 * reach);
    if (crossesWord(once, before.length, before.length + word.length)) continue;
    find({ start, end }, { fix: word, args: { word } });
  }
}

export const doubledWordRule: Rule = {
  code: 'words/doubled-word',
  level: 'likely',
  source: '编校常识：衍文',
  wrong: '我们要进一步进一步深化改革，办好群众的的实事，推动高质质量发展。',
  right: '我们要进一步深化改革，办好群众的实事，推动高质量发展。',
  words: {
    'zh-CN': { title: '词语重复', reason: '“{word}”连用了两次' },
    en: { title: 'Doubled words', reason: '“{word}” stands twice in a row' },
  },
  passage: findDoubled,
};

/** Characters of an item that is a clause. */
const LONG_ITEM = 6;

/** A stretch without marks other than 、. */
const list = /[\p{L}\p{N}、]+/gu;

function findItems({ text }: Passage, find: Find): void {
  for (const { 0: whole, index } of text.matchAll(list)) {
    const seen = new Set<string>();
    let at = index;
    const items = whole.split('、');
    for (const [i, item] of items.entries()) {
      // The first and the last item may have words of the sentence beside them, but hardly the same ones.
      const isInner = i > 0 && i < items.length - 1;
      if ((isInner && item.length > 1) || item.length >= LONG_ITEM) {
        if (seen.has(item)) find({ start: at, end: at + item.length }, { args: { item } });
        seen.add(item);
      }
      at += item.length + 1;
    }
  }
}

export const doubledItemRule: Rule = {
  code: 'words/doubled-item',
  level: 'likely',
  source: '编校常识：并列项不重复',
  wrong: '新建学校、医院、公园、医院、养老院等设施。',
  right: '新建学校、医院、公园、养老院等设施。',
  words: {
    'zh-CN': { title: '并列项重复', reason: '同一列举里“{item}”出现了两次', advice: '删去一处，或改为漏写的一项' },
    en: {
      title: 'Items twice in a list',
      reason: '“{item}” is twice in one list',
      advice: 'Delete one, or put the item that was meant',
    },
  },
  passage: findItems,
};
