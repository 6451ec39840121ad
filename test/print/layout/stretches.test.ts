/** Marks and fields in running text. */
import { expect, test } from 'vitest';
import { stretchesOf } from '../../../src/print/layout/stretches.js';
import type { Tag } from '../../../src/print/layout/structure.js';
import { contextWith, theme } from '../typesetting.js';

const style = theme.styles.paragraph;
const tag: Tag = { role: 'P', parent: undefined };
const context = contextWith({
  references: {
    numbers: new Map([['tax', '7']]),
    pageOf: (anchor) => (anchor === 'mark-tax' ? '12' : ''),
    characters: 9800,
    minutes: 49,
  },
});

test('a mark is the raised number of its entry, and links to it', () => {
  const text = [{ text: '建成智税圈' }, { text: '', mark: 'tax' }, { text: '11个。' }];
  const [before, mark, after] = stretchesOf(text, style, tag, context);
  expect(before).toMatchObject({ text: [{ text: '建成智税圈' }], tag });
  expect(mark).toMatchObject({
    text: [{ text: '7' }],
    mark: true,
    anchor: 'mark-tax',
    tag: {
      role: 'Link',
      link: { to: 'entry-tax', contents: '名词解释第7条' },
      parent: { role: 'Reference', parent: tag },
    },
  });
  expect(after).toMatchObject({ text: [{ text: '11个。' }] });
});

test('a mark without an entry in the book is not printed and does not divide the text', () => {
  const text = [{ text: '建成' }, { text: '', mark: 'unknown' }, { text: '11个。' }];
  expect(stretchesOf(text, style, tag, context)).toEqual([
    { text: [{ text: '建成' }, { text: '11个。' }], style, tag },
  ]);
});

test('in an entry, the page is that of its mark, and links back', () => {
  const [page] = stretchesOf([{ text: '', field: 'page' }], style, tag, context, 'tax');
  expect(page).toMatchObject({
    text: [{ text: '12' }],
    tag: { role: 'Link', parent: tag, link: { to: 'mark-tax', contents: '正文第12页' } },
  });
});

test('characters and minutes are numbers of the whole text', () => {
  const stretches = stretchesOf(
    [
      { text: '', field: 'characters' },
      { text: '', field: 'minutes' },
    ],
    style,
    tag,
    context,
  );
  expect(stretches.map(({ text }) => text[0]!.text)).toEqual(['9800', '49']);
});
