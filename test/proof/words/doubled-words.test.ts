import { expect, it } from 'vitest';
import { foundBy } from '../proofed.js';

it('finds a word twice in a row', () => {
  expect(foundBy('words/doubled-word', '推进推进改革，办好群众的的实事。')).toEqual(['推进推进→推进', '的的→的']);
});

it('finds a particle twice, beside any word', () => {
  expect(foundBy('words/doubled-word', '实现新的的发展，做了了以下工作。')).toEqual(['的的→的', '了了→了']);
});

it('leaves doubled words that are right, and two words that meet', () => {
  for (const right of [
    '二〇二〇年和二〇二二年，一十一、三十三。',
    '天天向上，人人有责，层层落实，好好干。',
    '研究研究再定，一茬一茬接着干，一个一个过关。',
    '目的的确明确，为了了解实情，成为为民服务的窗口。',
    '发展服务服务业的平台，培养企业企业家。',
    '扎扎实实、轰轰烈烈、实实在在。',
  ])
    expect(foundBy('words/doubled-word', right), right).toEqual([]);
});

it('finds a character too many within a word', () => {
  expect(foundBy('words/doubled-word', '推动高质质量发展，发展展服务业，改善医疗疗服务。')).toEqual([
    '质质→质',
    '展展→展',
    '疗疗→疗',
  ]);
  expect(foundBy('words/doubled-word', '污染物排放量量继续下降，销量攀升升。')).toEqual(['量量→量', '升升→升']);
});

it('leaves characters of two words that meet, and words of such characters', () => {
  for (const right of [
    '工程院院士，县县通，双双突破，会议议题。',
    '和和美美，规规矩矩，实实在在。',
    '一件件实事，一项项成果，智能网联汽车车路云一体化。',
    '保障饮用水水源安全，创新新能源技术。',
  ])
    expect(foundBy('words/doubled-word', right), right).toEqual([]);
});

it('finds an item twice in one list', () => {
  expect(foundBy('words/doubled-item', '发展旅游、会展、住宿、会展、餐饮业。')).toEqual(['会展']);
  expect(foundBy('words/doubled-item', '发展旅游、会展。发展住宿、会展。')).toEqual([]);
  expect(foundBy('words/doubled-item', '推广电动重卡3000辆、推广电动重卡3000辆，建设园区5个。')).toHaveLength(1);
});

it('finds a doubled verb before a number', () => {
  expect(foundBy('words/doubled-word', '有实绩的企业达达242家，占占比重。')).toContain('达达→达');
  expect(foundBy('words/doubled-word', '雷达达到国际水平。')).toEqual([]);
});
