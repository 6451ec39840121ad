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
  const sections = (second: string) =>
    `  - part: 工作\n    body:\n      - section: 产业\n        body: [一是抓产业。]\n      - section: 民生\n        body: [${second}]\n`;
  expect(lists(sections('一是抓民生。'))).toEqual([
    ['1', undefined],
    ['1', undefined],
  ]);
  expect(lists(sections('二是抓民生。三是抓改革。'))).toEqual([['1,2,3', undefined]]);
  expect(lists(sections('三是抓民生。四是抓改革。'))).toEqual([
    ['1', undefined],
    ['3,4', undefined],
  ]);
});

it('reads lists within the items of a list', () => {
  expect(lists(paragraphs('一是抓产业。抓好两点：一是工业；二是农业。二是抓民生。三是抓改革。'))).toEqual([
    ['1,2,3', undefined],
    ['1,2', undefined],
  ]);
  expect(lists(paragraphs('一是抓产业。二是抓民生。三是抓改革。抓好两点：一是工业；二是农业；四是商贸。'))).toEqual([
    ['1,2,3', undefined],
    ['1,2', undefined],
    ['4', 2],
  ]);
});
