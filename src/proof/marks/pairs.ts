/** Rules of pairs: quotation marks, brackets, book-title marks. */

import { closingOf } from '../../text/brackets.js';
import { oncePer } from '../../world/memo.js';
import { matching } from '../matching.js';
import type { Passage } from '../passage.js';
import type { Find, ReasonArgs, Rule } from '../rule.js';
import { type FaultyMark, type PairFault, pairFaults } from './pair-faults.js';

const faultsOf = oncePer((passage: Passage): readonly FaultyMark[] => pairFaults(passage.text));

const kinds: readonly (readonly [marks: string, name: string])[] = [
  ['“”‘’「」『』', '引号'],
  ['《》〈〉', '书名号'],
  ['［］[]', '方括号'],
  ['〔〕', '六角括号'],
  ['【】', '方头括号'],
  ['〖〗', '空心方头括号'],
  ['｛｝', '花括号'],
];

/** 前引号“, 后引号”: a mark with its name, and the half that belongs to it. */
function namesOf(mark: string): ReasonArgs {
  const kind = kinds.find(([marks]) => marks.includes(mark))?.[1] ?? '括号';
  const closing = closingOf.get(mark);
  const partner = closing ?? [...closingOf].find(([, one]) => one === mark)?.[0] ?? '';
  const [half, other] = closing ? ['前', '后'] : ['后', '前'];
  return { mark, half: half + kind, other: other + kind, partner, closes: closing ? 'closes' : 'opens' };
}

function reading(...faults: readonly PairFault[]) {
  return (passage: Passage, find: Find) => {
    for (const { mark, at, fault, fix } of faultsOf(passage))
      if (faults.includes(fault))
        find(
          { start: at, end: at + mark.length },
          { args: namesOf(mark), ...(fix !== undefined && { fix }), ...(fault === 'apart' && { level: 'likely' }) },
        );
  };
}

export const pairRules: readonly Rule[] = [
  {
    code: 'marks/unpaired',
    level: 'certain',
    source: 'GB/T 15834—2011 4.8、4.9、4.15',
    wrong: '深入实施“强基工程，新建学校3所。',
    right: '深入实施“强基工程”，新建学校3所。',
    words: {
      'zh-CN': {
        title: '引号、括号、书名号不成对',
        reason: '{half}{mark}没有{other}',
        advice: '补上缺的一半，或删去这个标号',
      },
      en: {
        title: 'Quotation marks, brackets and book-title marks without their other half',
        reason: 'nothing {closes} {mark}: {partner} is missing',
        advice: 'Add it, or delete this one',
      },
    },
    passage: reading('unopened', 'unclosed', 'apart'),
  },
  {
    code: 'marks/turned',
    level: 'certain',
    source: 'GB/T 15834—2011 4.8',
    wrong: '深入实施“强基工程“，新建学校3所。',
    right: '深入实施“强基工程”，新建学校3所。',
    words: {
      'zh-CN': { title: '前引号与后引号用反', reason: '此处应用{other}{partner}，却用了{half}{mark}' },
      en: {
        title: 'An opening mark where one closes, or the other way round',
        reason: '{words} is turned the wrong way',
      },
    },
    isAutomatic: true,
    passage: reading('turned'),
  },
  {
    code: 'marks/pair-width',
    level: 'certain',
    source: 'GB/T 15834—2011 5.1',
    wrong: '新建学校3所（含改建1所)。',
    right: '新建学校3所（含改建1所）。',
    words: {
      'zh-CN': { title: '成对的括号一全一半', reason: '一对括号一个全角、一个半角' },
      en: { title: 'A pair of brackets with one half-width', reason: 'one bracket of the pair is half-width' },
    },
    isAutomatic: true,
    passage: reading('width'),
  },
  {
    code: 'marks/crossed-pairs',
    level: 'certain',
    source: 'GB/T 15834—2011 4.8、4.9',
    wrong: '实施“强基工程（一期”）建设。',
    right: '实施“强基工程（一期）”建设。',
    words: {
      'zh-CN': {
        title: '两对标号交叉',
        reason: '{half}{mark}与外面的一对标号交叉',
        advice: '先开的后关，调换两个后半',
      },
      en: {
        title: 'Pairs that cross',
        reason: '{mark} closes behind the pair around it',
        advice: 'Swap the closing marks',
      },
    },
    passage: reading('crossed'),
  },
  {
    code: 'marks/nested-same',
    level: 'likely',
    source: 'GB/T 15834—2011 4.8、4.15',
    wrong: '他说：“要做好“三农”工作。”',
    right: '他说：“要做好‘三农’工作。”',
    words: {
      'zh-CN': {
        title: '引号里再用引号、书名号里再用书名号不分层次',
        reason: '{half}{mark}后面又用了同样的标号，里层应换用单引号或单书名号',
        advice: '里层改用‘ ’或〈 〉',
      },
      en: {
        title: 'The same marks within each other',
        reason: 'a pair within a pair of the same marks',
        advice: 'Use ‘ ’ or 〈 〉 for the inner pair',
      },
    },
    passage: reading('nested'),
  },
  {
    code: 'marks/single-quotes',
    level: 'likely',
    source: 'GB/T 15834—2011 4.8',
    wrong: '深入实施‘强基工程’，新建学校3所。',
    right: '深入实施“强基工程”，新建学校3所。',
    words: {
      'zh-CN': { title: '外层用单引号', reason: '外层应用双引号，里层才用单引号', advice: '改为“ ”' },
      en: {
        title: 'Single quotation marks that are not within double ones',
        reason: '‘ ’ stand only within “ ”',
        advice: 'Use “ ”',
      },
    },
    passage: reading('single'),
  },
  {
    code: 'marks/document-number',
    level: 'likely',
    source: 'GB/T 9704—2012 7.2.5',
    wrong: '落实云政发[2023]12号文件要求。',
    right: '落实云政发〔2023〕12号文件要求。',
    words: {
      'zh-CN': { title: '发文字号的年份不用六角括号', reason: '发文字号的年份用六角括号“〔〕”，序号不加“第”' },
      en: {
        title: 'The year of a document number',
        reason: 'the year of a document number stands in 〔 〕, its number without 第',
      },
    },
    passage: matching(
      /(?<=\p{Script=Han})[[［（(【]((?:19|20)\d\d)[\]］）)】]第?(\d+)号|(?<=\p{Script=Han})〔((?:19|20)\d\d)〕第(\d+)号/gu,
      ({ 1: year, 2: number, 3: other, 4: last }) => ({ fix: `〔${year ?? other}〕${number ?? last}号` }),
    ),
  },
];
