/** What of a report can change on its own, with its number and where it is. */
import { expect, test } from 'vitest';
import { unitsOf } from '../../../src/diff/compare/units.js';
import { load, reportWith } from '../../content/folder.js';

const body = `  - salutation: 各位代表：
  - part: 去年工作
    body:
      - section: 稳增长
        intro: 全力以赴。
        body:
          - lead: 经济向好。
            text: 税收增长4.5%。
          - 企业活力增强。
      - table: 主要指标
        header: [指标, 数值]
        rows: [[税收, 1.2亿元]]
`;
const glossary = 'label: 附件：\ntitle: 名词解释\nentries:\n  - { term: 税收, text: 国家的钱。 }\n';

const units = unitsOf(load({ 'report.yaml': reportWith(body), 'glossary.yaml': glossary }).report!);

test('lines of the title block, headings, paragraphs, tables and entries, in the order of the book', () => {
  expect(units.map(({ kind, number, text }) => `${kind} ${number}${text}`)).toEqual([
    'title 政府工作报告',
    'occasion 2024年2月4日在会议上',
    'speaker 区长 罗光华',
    'issuer 区人民政府',
    'date 2024-02-04',
    'salutation 各位代表：',
    'part 一、去年工作',
    'section （一）稳增长全力以赴。',
    'paragraph 经济向好。税收增长4.5%。',
    'paragraph 企业活力增强。',
    'table 主要指标\n指标 | 数值\n税收 | 1.2亿元',
    'glossary 附件：名词解释',
    'entry 1.税收：国家的钱。',
  ]);
});

test('how many characters are heading, lead, caption or term', () => {
  const heads = units.filter(({ head }) => head > 0).map(({ text, head }) => text.slice(0, head));
  expect(heads).toEqual(['稳增长', '经济向好。', '主要指标', '税收']);
});

test('a section without a computed number is named by its first words', () => {
  const sections = '  - part: 去年工作\n    body:\n      - { section: 稳增长。, number: 一是, body: [税收增长。] }\n';
  const [, heading, paragraph] = unitsOf(load({ 'report.yaml': reportWith(sections) }).report!).slice(-3);
  expect(heading).toMatchObject({ number: '一是', text: '稳增长。', where: { part: '一、', section: '一是稳增长。' } });
  expect(paragraph!.where).toEqual({ part: '一、', section: '一是稳增长。', paragraph: 1 });
});

test('a paragraph is counted under its nearest heading', () => {
  const paragraphs = units.filter(({ kind }) => kind === 'paragraph');
  expect(paragraphs.map(({ where }) => where)).toEqual([
    { part: '一、', section: '（一）', paragraph: 1 },
    { part: '一、', section: '（一）', paragraph: 2 },
  ]);
});

test('the label over the glossary is set apart from its title where no colon does', () => {
  const titled = (label: string) => {
    const files = { 'report.yaml': reportWith(body), 'glossary.yaml': glossary.replace('附件：', label) };
    return unitsOf(load(files).report!).find(({ kind }) => kind === 'glossary')?.text;
  };
  expect(["'附件:'", '附件'].map(titled)).toEqual(['附件:名词解释', '附件　名词解释']);
});

test('annexes have the labels of the book, and so has a glossary behind them', () => {
  const annexes = `annexes:
  - title: 民生实事
    body:
      - section: 办好学校
        body: [新建学校3所。]
  - title: 重点任务
    body: [1.抓好春耕。]
`;
  const found = unitsOf(load({ 'report.yaml': reportWith(body) + annexes, 'glossary.yaml': glossary }).report!);
  expect(found.slice(-7).map(({ kind, number, text, where }) => [`${kind} ${number}${text}`, where])).toEqual([
    ['annex 附件1民生实事', { part: '附件1' }],
    ['section 一、办好学校', { part: '附件1', section: '一、' }],
    ['paragraph 新建学校3所。', { part: '附件1', section: '一、', paragraph: 1 }],
    ['annex 附件2重点任务', { part: '附件2' }],
    ['paragraph 1.抓好春耕。', { part: '附件2', paragraph: 1 }],
    ['glossary 附件3　名词解释', {}],
    ['entry 1.税收：国家的钱。', { paragraph: 1 }],
  ]);
});
