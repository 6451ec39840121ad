import { expect, it } from 'vitest';
import { foundBy } from '../proofed.js';

const sentence = '新建改建农村公路一百二十公里，建成停车场六个，方便群众出行。';

it('finds a sentence that stands twice, word for word or nearly', () => {
  expect(foundBy('words/doubled-text', `${sentence}另一句。\n又一段。\n${sentence}`)).toEqual([sentence]);
  const near = sentence.replace('方便群众', '方便了群众');
  expect(foundBy('words/doubled-text', `${sentence}\n${near}`)).toEqual([near]);
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
