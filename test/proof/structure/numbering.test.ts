import { expect, it } from 'vitest';
import { foundBy, proofed } from '../proofed.js';

it.each([
  ['一是抓产业；二是抓民生；四是抓改革；五是抓开放。', ['四是']],
  ['一是抓产业；二是抓民生；二是抓改革。', ['二是']],
  ['第一，抓产业。第三，抓民生。', ['第三，']],
  ['二是抓民生；三是抓改革。', ['二是']],
  ['1.抓产业。\n3.抓民生。', ['3.']],
  ['（一）抓产业。\n（三）抓民生。', ['（三）']],
  ['①抓产业。②抓民生。④抓改革。', ['④']],
  ['一是抓产业；二是抓民生。一是查；二是改。', []],
  ['一要抓产业，二要抓民生。同时，一是查；二是改。', []],
  ['重点之二是抓民生。', []],
])('%s', (text, found) => {
  expect(foundBy('structure/numbering', text)).toEqual(found);
});

it('says which number is expected', () => {
  const expected = (text: string) =>
    proofed(text).flatMap(({ rule, args }) => (rule === 'structure/numbering' ? [args.expected] : []));
  expect(expected('一是查；三是改。')).toEqual(['二是']);
  expect(expected('第一，查。第三，改。')).toEqual(['第二']);
  expect(expected('1.查。\n3.改。')).toEqual(['2.']);
});

it('lets a list go on in the next section', () => {
  const sections = '# 工作\n## 产业\n一是抓工业。\n二是抓农业。\n## 民生\n三是抓教育。\n四是抓医疗。';
  expect(foundBy('structure/numbering', sections)).toEqual([]);
  expect(foundBy('structure/numbering', sections.replace('三是', '五是').replace('四是', '六是'))).toEqual(['五是']);
});
