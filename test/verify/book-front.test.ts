/** Cover and contents. */
import { expect, test } from 'vitest';
import { contentsDifferences, coverDifferences } from '../../src/verify/book-front.js';
import { aligned, expected, report, streamOf, text, words } from './small-book.js';

const contents = '目录一、去年工作\t1（一）抓经济\t1二、今年安排\t1附件：名词解释\t2';
const bookWith = (front: { readonly cover?: string; readonly contents?: string }) => ({
  pages: 4,
  cover: { text: front.cover ?? '', marks: [], pageAt: () => '#1' },
  contents: streamOf(front.contents ?? '', []),
  body: streamOf(text),
  insets: streamOf(''),
});

const listed = (all: string) =>
  contentsDifferences('report.pdf', expected, aligned(text), bookWith({ contents: all }), words).map(
    ({ args }) => args,
  );
const onCover = (all: string) =>
  coverDifferences('report.pdf', report, bookWith({ cover: all }), words).map(({ code, args }) => ({ code, ...args }));

test('every heading is listed in order with its page', () => {
  expect(listed(contents)).toEqual([]);
  expect(listed(contents.replace('名词解释\t2', '名词解释\t3'))).toMatchObject([
    { heading: '名词解释', expected: '2', found: '3' },
  ]);
  expect(listed(contents.replace('（一）抓经济\t1', ''))).toMatchObject([
    { heading: '（一）抓经济', found: undefined },
  ]);
});

test('words of the template may stand behind a heading, and no others', () => {
  expect(listed(contents.replace('抓经济\t1', '抓经济（印发稿）\t1'))).toEqual([]);
  expect(listed(contents.replace('抓经济\t1', '抓经济篇\t1'))).toMatchObject([
    { heading: '（一）抓经济', expected: '1', found: undefined },
  ]);
});

test('a book without contents or cover has no differences there', () => {
  expect(listed('')).toEqual([]);
  expect(onCover('')).toEqual([]);
});

test('a cover has the title, and may have the other lines of the report', () => {
  expect(onCover('政府工作报告区人民政府2024年2月4日')).toEqual([]);
  expect(onCover('政府工作报告')).toEqual([]);
  expect(onCover('区人民政府')).toMatchObject([{ what: 'cover', expected: '政府工作报告', found: undefined }]);
});

test('any other line of the cover is a difference', () => {
  expect(onCover('政府工作报告市人民政府2024年2月4日')).toMatchObject([
    { code: 'verify/missing-text', expected: '区人民政府', found: '市人民政府', page: '#1' },
  ]);
  expect(onCover('内部资料。政府工作报告')).toMatchObject([{ code: 'verify/extra-text', found: '内部资料。' }]);
});
