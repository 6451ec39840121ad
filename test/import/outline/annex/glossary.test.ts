/** The annex of a draft as `glossary.yaml`. */
import { expect, it } from 'vitest';
import { annexOf } from '../../../../src/import/outline/annex/annex.js';
import { glossaryOf } from '../../../../src/import/outline/annex/glossary.js';
import { paragraphsOf } from '../../../../src/import/outline/paragraphs.js';
import { draftOf } from '../../outlined.js';

const read = (lines: string, body: string) => {
  const annex = annexOf(paragraphsOf(draftOf(`正文。\n${lines}`).lines, new Map(), 0));
  return glossaryOf(annex, { paragraphs: [], ties: new Map(), text: body }, {});
};

it('has label, title and entries, one sentence a line', () => {
  expect(read('附件2\n名 词 解 释\n1.百千万工程：指一项工程。很大。', '实施百千万工程。').file).toEqual({
    label: '附件2',
    title: '名词解释',
    entries: [{ term: '百千万工程', text: '指一项工程。\n很大。' }],
  });
});

it('gets the usual label where the draft has none, as an edit', () => {
  const { file, edits } = read('名词解释\n1.百千万工程：指一项工程。', '实施百千万工程。');
  expect(file?.label).toBe('附件：');
  expect(edits).toEqual([{ index: 1, offset: 0, kind: 'label', was: '', now: '附件：' }]);
});

it('reports which terms stand nowhere', () => {
  expect(read('名词解释\n1.星际走廊：指没有的事。', '正文。').unmarked).toMatchObject([{ term: '星际走廊', index: 2 }]);
});

it('has no page of the mark, which the book computes', () => {
  const { file, edits } = read(
    '附件\n名词解释\n1.百千万工程：指一项工程（见第3页的图）。很大。（见第12页）',
    '百千万工程。',
  );
  expect(file?.entries[0]?.text).toBe('指一项工程（见第3页的图）。\n很大。');
  expect(edits).toContainEqual({ index: 3, offset: 25, kind: 'page', was: '（见第12页）', now: '' });
});
