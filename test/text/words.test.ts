import { expect, test } from 'vitest';
import { Break, breaksIn, words } from '../../src/text/words.js';

const parted = (text: string, names?: readonly string[]) => words(text, names).join('|');

test.each([
  ['深化落实习近平总书记重要讲话精神', '深化|落实|习近平|总书记|重要讲话精神'],
  ['社会消费品零售总额增长', '社会消费品|零售总额|增长'],
  ['城镇调查失业率稳定', '城镇|调查失业率|稳定'],
  ['残疾人进出口', '残疾人|进出口'],
  ['云溪县第十七届人民代表大会第四次会议', '云溪县|第十七届|人民代表大会|第四次|会议'],
  ['中国特色社会主义', '中国特色社会主义'],
])('terms of government are words: %s', (text, expected) => {
  expect(parted(text)).toBe(expected);
});

test('affixes belong to the word they form', () => {
  expect(parted('装配式建筑')).toBe('装配式|建筑');
  expect(parted('高精度导航')).toBe('高精度|导航');
  expect(parted('国家级零碳园区')).toBe('国家级|零碳|园区');
  expect(parted('化工精细化率')).toBe('化工|精细化率');
});

test('a number is one word with what it counts, and so is a plan', () => {
  expect(parted('增长5.2%左右')).toBe('增长|5.2%|左右');
  expect(parted('新建住房1.2万套')).toBe('新建|住房|1.2万套');
  expect(parted('建设“十五五”规划')).toBe('建设|“十五五”规划');
  expect(parted('2026年三项工作')).toBe('2026年|三项|工作');
  expect(parted('利用外资33.8亿美元')).toBe('利用外资|33.8亿美元');
  expect(parted('各县区')).toBe('各县区');
});

test('a unit ends where a word does', () => {
  expect(parted('超10亿项目')).toBe('超|10亿|项目');
  expect(parted('完成10亿项')).toBe('完成|10亿项');
});

test('a word that only stands before nouns stays with its noun', () => {
  expect(breaksIn('推进镇级经济')[4]).toBe(Break.Doubtful);
  expect(breaksIn('创新模式经济')[4]).toBe(Break.Word);
});

test('a place in another is one word', () => {
  expect(parted('在云溪市青禾区召开')).toBe('在|云溪市|青禾区|召开');
});

test('a numeral inside a word counts nothing', () => {
  expect(parted('唯一条件')).toBe('唯一|条件');
});

test('a word of two characters is not found across two words of the dictionary', () => {
  expect(parted('工人均衡发展')).toBe('工人|均衡|发展');
});

test('names are words: beside an office, and where they are given', () => {
  expect(parted('区长王明作报告')).toBe('区长|王明|作|报告');
  expect(parted('听取高明远汇报', ['高明远'])).toBe('听取|高明远|汇报');
});

test('how good a break is', () => {
  const kinds = (text: string) => [...breaksIn(text)];
  expect(kinds('促消费，稳外贸')).toEqual([
    ...[Break.Inside, Break.Inside, Break.Inside],
    ...[Break.Word, Break.Mark, Break.Doubtful, Break.Inside],
  ]);
  expect(kinds('幸福的城市')).toEqual([Break.Inside, Break.Inside, Break.Doubtful, Break.Doubtful, Break.Inside]);
});

test('a phrase ends after a postposition, not before it', () => {
  const text = '在建设强大国内市场中努力扩大消费';
  const breaks = breaksIn(text);
  expect(breaks[text.indexOf('中')]).toBe(Break.Doubtful);
  expect(breaks[text.indexOf('中') + 1]).toBe(Break.Word);
  expect(parted('推动内外贸一体化')).toBe('推动|内外贸|一体化');
  expect(parted('传统中轴线')).toBe('传统|中轴线');
});

test('a term too long for a line breaks between its words', () => {
  expect([...breaksIn('服务贸易')]).toEqual([Break.Inside, Break.Inside, Break.Joint, Break.Inside]);
});

test('an adverb stays with its verb', () => {
  expect(breaksIn('努力建设')[2]).toBe(Break.Doubtful);
});

test('the words of a long text are its characters', () => {
  const text = '听取市长李强国同志关于“十五五”规划的报告。'.repeat(200);
  expect(words(text).join('')).toBe(text);
});

test('a text of 200,000 marks', () => {
  expect(words('，。、'.repeat(70_000))).toHaveLength(210_000);
});
