import { expect, test } from 'vitest';
import { handoutSlides } from '../../src/verify/handout-reader.js';
import type { PdfElement } from '../../src/verify/pdf-reader.js';

const element = (role: string, text: string, ...children: PdfElement[]): PdfElement => ({
  role,
  text: text + children.map(({ text }) => text).join(''),
  children,
});
const p = (text: string) => element('P', text);
const page = (...parts: PdfElement[]) => element('Root', '', element('Document', '', ...parts));

test('a part is a slide; what stands over its notes is none of them', () => {
  const part = element(
    'Part',
    '',
    element('H1', '增长'),
    p('4.5%'),
    element('Figure', '甲乙'),
    element('Sect', '', p('第1张'), p('增长4.5%。（见报告第1页）')),
  );
  expect(handoutSlides([page(part)])).toEqual([
    {
      number: 1,
      title: '增长',
      paragraphs: ['增长', '4.5%'],
      descriptions: [],
      notes: ['增长4.5%。（见报告第1页）'],
      charts: [],
    },
  ]);
});

test('notes go on on the next page', () => {
  const first = element('Part', '', element('H1', '甲'), element('Sect', '', p('第1张'), p('一。')));
  const rest = element('Part', '', element('Sect', '', p('二。'), p('三。')));
  const next = element('Part', '', element('H1', '乙'), element('Sect', '', p('第2张')));
  expect(handoutSlides([page(first), page(rest, next)]).map(({ notes }) => notes)).toEqual([
    ['一。', '二。', '三。'],
    [],
  ]);
});

test('what is no handout has no slides', () => {
  expect(handoutSlides([page(p('正文'))])).toEqual([]);
});
