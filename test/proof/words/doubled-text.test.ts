import { expect, it } from 'vitest';
import { foundBy } from '../proofed.js';

const sentence = '新建改建农村公路一百二十公里，建成停车场六个，方便群众出行。';

it('finds a sentence that stands twice, word for word or nearly', () => {
  expect(foundBy('words/doubled-text', `${sentence}另一句。\n又一段。\n${sentence}`)).toEqual([sentence]);
  const near = sentence.replace('方便群众', '方便了群众');
  expect(foundBy('words/doubled-text', `${sentence}\n${near}`)).toEqual([near]);
});

it('finds a paragraph once, and short sentences that follow each other', () => {
  const other = '支持企业技术改造一百项，培育链主企业三十家以上。';
  expect(foundBy('words/doubled-text', `${sentence}${other}\n另一段。\n${sentence}${other}`)).toEqual([sentence]);
  expect(foundBy('words/doubled-text', '城乡更加宜居。城乡更加宜居。')).toEqual(['城乡更加宜居。']);
  expect(foundBy('words/doubled-text', '城乡更加宜居。另一句。城乡更加宜居。')).toEqual([]);
});

it('leaves short sentences and sentences with other numbers', () => {
  expect(foundBy('words/doubled-text', '各位代表！\n各位代表！')).toEqual([]);
  expect(foundBy('words/doubled-text', `${sentence}\n${sentence.replace('六个', '七个')}`)).toEqual([]);
});

it('finds a clause that is said twice', () => {
  expect(foundBy('words/doubled-clause', '加快项目建设，加快项目建设，引进企业。')).toEqual([
    '加快项目建设，加快项目建设→加快项目建设',
  ]);
  expect(foundBy('words/doubled-clause', '加快项目建设，引进企业，加快项目建设。')).toEqual([]);
});
