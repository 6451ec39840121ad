/** Numbers of entries, and characters of the text. */
import { expect, test } from 'vitest';
import type { Block } from '../../../src/document/book.js';
import { characterCount, entryNumbers } from '../../../src/print/layout/references.js';
import { bookWith, words } from '../typesetting.js';

const annex: Block = {
  kind: 'annex',
  label: words('附件'),
  heading: words('名词解释'),
  blocks: [
    { kind: 'entry', key: 'tax', number: '1.', term: words('智税圈'), text: words('指办税的圈子。') },
    { kind: 'entry', key: 'bay', number: '2.', term: words('湾区标准'), text: words('指标准。') },
  ],
};

test('an entry is referred to by its number without the full stop', () => {
  expect([...entryNumbers(bookWith(annex))]).toEqual([
    ['tax', '1'],
    ['bay', '2'],
  ]);
});

test('the text is what is read out: salutation, headings, paragraphs; punctuation counts, white space does not', () => {
  const book = bookWith(
    { kind: 'title', text: words('政府工作报告') },
    { kind: 'contents', heading: words('目录') },
    { kind: 'salutation', text: words('各位代表：') },
    {
      kind: 'part',
      numbered: true,
      number: '一、',
      heading: words('回顾'),
      blocks: [{ kind: 'paragraph', lead: words('好。'), text: words('增长 4.5%。') }],
    },
    annex,
  );
  expect(characterCount(book)).toBe('各位代表：'.length + '回顾'.length + '好。'.length + '增长4.5%。'.length);
});
