/** Markup that cannot be parsed, with the place of the template that wrote it. */
import { expect, test } from 'vitest';
import { build, open, placed, report, text } from './sample.js';

const cases: Record<string, [main: string, partials: Record<string, string>, problems: string[]]> = {
  'an empty template': [
    '',
    {},
    ['templates/report/book.hbs:1:1 markup/malformed document must contain a root element'],
  ],
  'a bare ampersand': [
    `${open}\n<p>a & b</p></book>`,
    {},
    ['templates/report/book.hbs:2:6 markup/malformed undefined entity'],
  ],
  'unclosed element': [`${open}\n\n  <p>x</book>`, {}, ['templates/report/book.hbs:3:3 markup/unclosed p']],
  'an unknown entity': [
    `${open}\n<p>&nbsp;</p></book>`,
    {},
    ['templates/report/book.hbs:2:4 markup/malformed undefined entity'],
  ],
  'a character section': [
    `${open}\n<p><![CDATA[x]]></p></book>`,
    {},
    ['templates/report/book.hbs:2:16 markup/malformed cdata'],
  ],
  'a processing instruction': [
    `${open}\n<?php ?></book>`,
    {},
    ['templates/report/book.hbs:2:8 markup/malformed processinginstruction'],
  ],
};

test.each(Object.entries(cases))('%s', (_, [main, partials, expected]) => {
  const { book, problems } = build(main, partials);
  expect(book).toBeUndefined();
  expect(placed(problems)).toEqual(expected);
});

test('spaces of content stay, line ends of the template go', () => {
  const spaced = text(' a  b ', 1);
  const { book } = build(
    '<book author="" subject=""><title>\n  甲 乙\n  {{title}}\n</title></book>',
    {},
    { ...report, title: spaced },
  );
  expect(book?.meta.title).toBe('甲 乙 a  b ');
});
