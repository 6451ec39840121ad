/** Rules of characters that look like others: compatibility forms, letters of other scripts, traditional forms. */
import { matching } from '../matching.js';
import type { Rule } from '../rule.js';
import { traditional } from './traditional.js';

/** Radicals, compatibility ideographs and full-width letters: Unicode says what they are forms of. */
const compatibility = /[\u2f00-\u2fd5\uf900-\ufaff\u{2f800}-\u{2fa1f}Ａ-Ｚａ-ｚ]/gu;

/** Radicals of the supplement have no form of their own in Unicode's table. */
const radicals: Readonly<Record<string, string>> = {
  '⺟': '母',
  '⻅': '见',
  '⻋': '车',
  '⻔': '门',
  '⻓': '长',
  '⻛': '风',
  '⻢': '马',
  '⻥': '鱼',
  '⻩': '黄',
  '⻬': '齐',
  '⻰': '龙',
  '⻘': '青',
  '⻝': '食',
  '⻚': '页',
  '⻜': '飞',
  '⻆': '角',
  '⺠': '民',
  '⻄': '西',
  '⻉': '贝',
  '⻦': '鸟',
  '⻨': '麦',
};

const anyRadical = new RegExp(`[${Object.keys(radicals).join('')}]`, 'gu');

export const compatibilityRule: Rule = {
  code: 'words/compatibility-character',
  level: 'certain',
  source: 'GB 18030—2022；Unicode 兼容字符',
  wrong: '⼈民群众获得感增强，新增5Ａ级景区2家。',
  right: '人民群众获得感增强，新增5A级景区2家。',
  words: {
    'zh-CN': { title: '兼容字符', reason: '“{words}”是兼容字符，看去一样而编码不同，检索不到' },
    en: {
      title: 'Compatibility characters',
      reason: '“{words}” is a compatibility form: it looks the same and is not found by a search',
    },
  },
  isAutomatic: true,
  passage: (passage, find) => {
    matching(compatibility, ({ 0: character }) => ({ fix: character.normalize('NFKC') }))(passage, find);
    matching(anyRadical, ({ 0: character }) => ({ fix: radicals[character]! }))(passage, find);
  },
};

/** Characters of other scripts, and Han hardly used, that are taken for a common one. */
const alike: Readonly<Record<string, string>> = {
  ニ: '二',
  ハ: '八',
  ロ: '口',
  エ: '工',
  カ: '力',
  タ: '夕',
  ト: '卜',
  ー: '一',
  劵: '券',
  巿: '市',
  祘: '算',
  亍: '于',
  А: 'A',
  В: 'B',
  Е: 'E',
  К: 'K',
  М: 'M',
  Н: 'H',
  О: 'O',
  Р: 'P',
  С: 'C',
  Т: 'T',
  Х: 'X',
  Α: 'A',
  Β: 'B',
  Ε: 'E',
  Ζ: 'Z',
  Η: 'H',
  Ι: 'I',
  Κ: 'K',
  Μ: 'M',
  Ν: 'N',
  Ο: 'O',
  Ρ: 'P',
  Τ: 'T',
  Χ: 'X',
};
const own = new RegExp(`[${Object.keys(alike).join('')}]`, 'gu');
/** Letters at the end of a number or several in it: 2OOO, 3l.5; one within digits is found by `numerals/letter-for-zero`. */
const inNumber =
  /(?=[OoIl曰])(?<=(?<![\p{Script=Latin}\d])\d[\d.]*)(?:[OoIl]+(?=[.,%％年月日万亿元个项公])|[OoIl]{2,}(?=\d)|曰)/gu;
const digits: Readonly<Record<string, string>> = { O: '0', o: '0', I: '1', l: '1', 曰: '日' };

export const lookAlikeRule: Rule = {
  code: 'words/look-alike-character',
  level: 'certain',
  source: '通用规范汉字表；GB/T 15835—2011 4.2',
  wrong: '发放消费劵2OOO万元。',
  right: '发放消费券2000万元。',
  words: {
    'zh-CN': { title: '形似字符混用', reason: '“{words}”是形似的另一个字符' },
    en: { title: 'Look-alike characters', reason: '“{words}” is another character that looks alike' },
  },
  isAutomatic: true,
  passage: (passage, find) => {
    matching(own, ({ 0: character, index }, { text }) => {
      const around = text.slice(Math.max(0, index - 1), index) + text.slice(index + 1, index + 2);
      // Within a word of its own script it is no mistake: オリジナル, МИР.
      if (/[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Cyrillic}\p{Script=Greek}]/u.test(around)) return undefined;
      return /[\p{Script=Han}\p{L}\d]/u.test(around) ? { fix: alike[character]! } : undefined;
    })(passage, find);
    matching(inNumber, ({ 0: letters }) => ({ fix: [...letters].map((letter) => digits[letter]!).join('') }))(
      passage,
      find,
    );
  },
};

const simplified = new Map(
  traditional
    .trim()
    .split(/\s+/)
    .map((pair) => [pair[0]!, pair[1]!]),
);
const old = new RegExp(`[${[...simplified.keys()].join('')}]`, 'gu');

export const traditionalRule: Rule = {
  code: 'words/traditional-character',
  level: 'likely',
  source: '通用规范汉字表；国家通用语言文字法第十七条',
  wrong: '推动産業升级，完善體系。',
  right: '推动产业升级，完善体系。',
  words: {
    'zh-CN': { title: '繁体字、异体字', reason: '“{words}”是繁体字或异体字，规范字是“{fix}”' },
    en: { title: 'Traditional characters', reason: '“{words}” is a traditional or variant form of “{fix}”' },
  },
  passage: matching(old, ({ 0: character }) => ({ fix: simplified.get(character)! })),
};
