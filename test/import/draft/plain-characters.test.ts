/** Characters that stand for plain ones, and those that stay what they are. */
import { describe, expect, it } from 'vitest';
import {
  evenForms,
  plainCharacters,
  plainYears,
  privateUse,
  unseenSelectors,
} from '../../../src/import/draft/plain-characters.js';

const plain = (text: string) => {
  const kinds = new Set<string>();
  return { text: plainCharacters(text, (kind) => kinds.add(kind)), kinds: [...kinds] };
};

describe('characters that stand for plain ones', () => {
  it.each([
    ['radical', '2024年⼯作，经济⾼质量发展⻓期向好', '2024年工作，经济高质量发展长期向好'],
    ['compatibility', '\uF9FA态 \uF967利 \u{2F804}', '状态 不利 你'.replace('状', '狀')],
    ['half-width', '｢ｶﾞｽ｣､建設｡', '「ガス」、建設。'],
    ['presentation', '增长5﹒2﹪﹐﹙新增﹚︵一︶︿二﹀', '增长5．2％，（新增）（一）〈二〉'],
    ['presentation', 'oﬃce ﬁle', 'office file'],
    ['private', '甲\uE78D乙\uE7C7\uE81E', '甲，乙\u1E3F\u9FB4'],
    ['private', '　\uF0D8 完成投资', '　• 完成投资'],
    ['windows', '\x93放管服\x94改革\x97', '“放管服”改革—'],
    ['mark', '买买提・艾力，阿・布‧都，〝双高〞', '买买提·艾力，阿·布·都，“双高”'],
  ])('%s: %s', (kind, typed, expected) => {
    expect(plain(typed)).toEqual({ text: expected, kinds: [kind] });
  });

  it.each([
    '①㎡℃Ⅱ№‰→±×÷≥∶～…—·•￥㊣½㈠',
    'ˉˊˇˋ˙ māmá ḿ ǹ Ƅƅ Ƽƽ Ɯɯ Ƨƨ',
    '﨎﨏﨑' /* unified ideographs among the compatibility ones */,
    '────────',
    '・第一项',
    '１２３ＡＢＣ（）％',
    'ｓ７',
  ])('%s stays', (typed) => {
    expect(plain(typed)).toEqual({ text: typed, kinds: [] });
  });
});

it('spaces, blanks of other scripts, hyphens and dashes are one kind, a letter and its mark one character', () => {
  expect(evenForms('甲\u00A0乙\u3164丙\u2800丁\u2003戊\u2011己')).toBe('甲 乙 丙 丁 戊-己');
  expect(evenForms('u\u0308 \u212A a\u0304 m\u0300')).toBe('ü K ā m\u0300');
  expect(evenForms('甲\u3000乙')).toBe('甲\u3000乙');
  expect(evenForms('领导──保证――甲\u2E3A乙 ─── ――――')).toBe('领导——保证——甲——乙 ─── ――――');
});

it('what selects a form has no width, and private use is what depends on a font', () => {
  expect('葛\u{E0100}\uFE0F甲\uFFFC'.replace(unseenSelectors, '')).toBe('葛甲');
  expect('甲\uE001\u{F0000}'.match(privateUse)).toEqual(['\uE001', '\u{F0000}']);
});

it('the zero of a year in numerals is 〇, and a circle elsewhere stays', () => {
  expect(['二○二五年', '二Ｏ二五年', '二OO八年', '一九九◯年'].map(plainYears)).toEqual([
    '二〇二五年',
    '二〇二五年',
    '二〇〇八年',
    '一九九〇年',
  ]);
  for (const typed of ['○○市', '○二五年', '十二○二五年', '二○项', 'OK', '二00八年'])
    expect(plainYears(typed)).toBe(typed);
});
