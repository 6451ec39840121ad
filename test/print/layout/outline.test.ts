/** The outline beside the pages. */
import { expect, test } from 'vitest';
import type { Block } from '../../../src/document/book.js';
import { listedHeadings } from '../../../src/print/layout/contents.js';
import type { OutlineItem } from '../../../src/print/layout/outline.js';
import { outlineOf } from '../../../src/print/layout/outline.js';
import { words } from '../typesetting.js';

test('sections within sections are below these, and what follows them is not', () => {
  const section = (number: string, heading: string, blocks: readonly Block[] = []): Block => ({
    kind: 'section',
    level: 1,
    number,
    heading: words(heading),
    intro: [],
    blocks,
  });
  const part: Block = {
    kind: 'part',
    numbered: false,
    number: '',
    heading: words('安排'),
    blocks: [
      section('一、', '抓重点', [section('（一）', '扩内需'), section('（二）', '强实体')]),
      section('二、', '强自身'),
    ],
  };
  const shape = (items: readonly OutlineItem[]): unknown =>
    items.map(({ title, children }) => [title, shape(children)]);
  expect(shape(outlineOf(listedHeadings([part])))).toEqual([
    [
      '安排',
      [
        [
          '一、抓重点',
          [
            ['（一）扩内需', []],
            ['（二）强实体', []],
          ],
        ],
        ['二、强自身', []],
      ],
    ],
  ]);
});

test('sections are below their parts; an annex is closed, with its entries in it', () => {
  const section = (number: string, heading: string) =>
    ({ kind: 'section', level: 2, number, heading: words(heading), intro: [], blocks: [] }) as const;
  const listed = listedHeadings([
    {
      kind: 'part',
      numbered: true,
      number: '一、',
      heading: words('回顾'),
      blocks: [section('（一）', '抓经济。'), section('（二）', '抓民生。')],
    },
    { kind: 'part', numbered: true, number: '二、', heading: words('安排'), blocks: [] },
    {
      kind: 'annex',
      label: words('附件：'),
      heading: words('名词解释'),
      blocks: [{ kind: 'entry', key: 'tax', number: '1.', term: words('智税圈'), text: [] }],
    },
  ]);
  const item = (title: string, to: string, open: boolean, children: readonly unknown[] = []) => ({
    title,
    to,
    open,
    children,
  });
  expect(outlineOf(listed)).toEqual([
    item('一、回顾', 'heading-1', true, [
      item('（一）抓经济', 'heading-2', true),
      item('（二）抓民生', 'heading-3', true),
    ]),
    item('二、安排', 'heading-4', true),
    item('附件：名词解释', 'heading-5', false, [item('1. 智税圈', 'entry-tax', false)]),
  ]);
});

test('an annex with a number is set off from its title, its sections are below it and not in the contents', () => {
  const annex: Block = {
    kind: 'annex',
    label: words('附件1'),
    heading: words('2025年民生实事'),
    blocks: [{ kind: 'section', level: 1, number: '一、', heading: words('办学'), intro: [], blocks: [] }],
  };
  const listed = listedHeadings([annex]);
  expect(listed.map(({ title, inAnnex }) => [title, inAnnex])).toEqual([
    ['附件1：2025年民生实事', false],
    ['办学', true],
  ]);
  expect(outlineOf(listed)).toMatchObject([{ open: false, children: [{ title: '一、办学' }] }]);
});
