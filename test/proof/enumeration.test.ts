import { expect, it } from 'vitest';
import { enumerationsIn, markersIn } from '../../src/proof/enumeration.js';
import { paragraphs, subjectOf } from './proofed.js';

it.each([
  ['一是抓产业；二是抓民生。', ['一是1', '一是2']],
  ['一要抓产业，十二要抓民生。', ['一要1', '一要12']],
  ['第一，抓产业。第二，抓民生。', ['第一1', '第一2']],
  ['①抓产业；②抓民生。', ['①1']],
  ['（三）抓产业。', ['（一）3']],
  ['3.抓产业。', ['1.3']],
  ['3.5亿元投资之一是教育，一是否公开，二要素保障。', []],
])('%s', (text, found) => {
  expect(
    markersIn(text)
      .slice(0, found.length || 9)
      .map(({ style, number }) => style + number),
  ).toEqual(found);
});

const lists = (body: string) =>
  enumerationsIn(subjectOf(body).passages).map(({ items, before }) => [
    items.map(({ marker }) => marker.number).join(),
    before?.marker.number,
  ]);

it('joins items of paragraphs that follow each other in one section', () => {
  expect(lists(paragraphs('一是抓产业；二是抓民生。\n三是抓改革。\n一是查；二是改；四是评。'))).toEqual([
    ['1,2,3', undefined],
    ['1,2', undefined],
    ['4', 2],
  ]);
  const sections =
    '  - part: 工作\n    body:\n      - section: 产业\n        body: [一是抓产业。]\n      - section: 民生\n        body: [二是抓民生。]\n';
  expect(lists(sections)).toEqual([
    ['1', undefined],
    ['2', undefined],
  ]);
});
