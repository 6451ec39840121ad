/** Numbers at the head of a line, and lines that are salutations or titles of an annex. */
import { describe, expect, it } from 'vitest';
import {
  endsParagraph,
  isAnnexLabel,
  isAnnexTitle,
  isGlossaryTitle,
  isSalutation,
  labelOf,
  numberOf,
} from '../../../src/import/outline/heading-forms.js';

describe('a number at the head of a line', () => {
  it.each([
    ['第一部分　回顾', 'chapter', 1, '第一部分'],
    ['第2章 回顾', 'chapter', 2, '第2章'],
    ['一、回顾', 'numeral', 1, '一、'],
    ['十二、安排', 'numeral', 12, '十二、'],
    ['（三）稳增长', 'bracketed', 3, '（三）'],
    ['(三) 稳增长', 'bracketed', 3, '(三)'],
    ['1.抓项目', 'digit', 1, '1.'],
    ['１．抓项目', 'digit', 1, '１．'],
    ['2、抓产业', 'digit', 2, '2、'],
    ['（1）抓项目', 'bracketed-digit', 1, '（1）'],
    ['③办好实事', 'circled', 3, '③'],
    ['㈡稳增长', 'bracketed', 2, '㈡'],
    ['⒊抓项目', 'digit', 3, '⒊'],
    ['⑿抓项目', 'bracketed-digit', 12, '⑿'],
    ['一　回顾', 'numeral', 1, '一'],
    ['1　抓项目', 'digit', 1, '1'],
    ['1.2　抓项目', 'dotted', 2, '1.2'],
    ['一.2　抓项目', 'dotted', 2, '一.2'],
    ['[12]百千万工程', 'note', 12, '[12]'],
    ['^{3}百千万工程', 'note', 3, '^{3}'],
  ])('%s', (text, form, number, typed) => {
    expect(labelOf(text)).toMatchObject({ form, number, typed });
  });

  it.each([
    '一、二、三产业比重',
    '1.5万亿元',
    '第一部分的主要内容',
    '一 回顾',
    '2024　年',
    '1.2 万亿元',
    '一是抓项目',
    '（一）',
    '2024年',
  ])('is none in %s', (text) => {
    expect(labelOf(text)).toBeUndefined();
  });

  it('has a value in every form', () => {
    expect(['一', '十二', '二十', '12', '③', '㉑', '㊱', '甲'].map(numberOf)).toEqual([1, 12, 20, 12, 3, 21, 36, 0]);
  });
});

it('a salutation stands alone on its line', () => {
  const lines = [
    '各位代表：',
    '各位代表!',
    '尊敬的各位代表、同志们：',
    '同志们',
    '各位代表：现在报告工作。',
    '代表委员',
  ];
  expect(lines.map(isSalutation)).toEqual([true, true, true, true, false, false]);
});

it('the title of a glossary says what it explains', () => {
  const yes = ['名词解释', '附件：名词解释', '《政府工作报告》名词解释（共2条）', '报告中有关名词的说明', '注释：'];
  const no = ['（一）做好名词解释', '名词解释工作要做好。', '附件', '工作说明'];
  expect([...yes, ...no].map(isGlossaryTitle)).toEqual([...yes.map(() => true), ...no.map(() => false)]);
});

it('an annex has a label or a title', () => {
  expect(['附件：', '附件2', '附录', '附件2：项目表'].map(isAnnexLabel)).toEqual([true, true, true, false]);
  expect(['附件2：项目表', '附表 主要指标', '附件齐全，内容完整'].map(isAnnexTitle)).toEqual([true, true, false]);
});

it('a paragraph may end behind a full stop, a colon or a closing bracket after one', () => {
  const ends = ['全年很好。', '安排如下：', '“干！”', '（见附件。）', '全年', '全年，'].map((text) =>
    endsParagraph.test(text),
  );
  expect(ends).toEqual([true, true, true, true, false, false]);
});
