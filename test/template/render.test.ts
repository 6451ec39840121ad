/** Errors that are found when a template is rendered, with file, line and column. */
import { expect, test } from 'vitest';
import { build, open, placed } from './sample.js';

const cases: Record<string, [main: string, partials: Record<string, string>, problems: string[]]> = {
  'unknown variable': [
    `${open}\n  <p>{{titel}}</p></book>`,
    {},
    ['templates/report/book.hbs:2:8 template/unknown-variable titel'],
  ],
  'unknown variable in a condition': [
    `${open}\n{{#if leed}}x{{/if}}</book>`,
    {},
    ['templates/report/book.hbs:2:7 template/unknown-variable leed'],
  ],
  'unknown variable in a partial': [
    `${open}\n{{> inner}}</book>`,
    { inner: '<p>\n   {{nothing}}</p>' },
    ['templates/report/inner.hbs:2:6 template/unknown-variable nothing'],
  ],
  'a list printed as a text': [
    `${open}\n<p>{{body}}</p></book>`,
    {},
    ['templates/report/book.hbs:2:4 template/failed not-a-text'],
  ],
  'a helper without its arguments': [
    `${open}\n<p>{{first title}}</p></book>`,
    {},
    ['templates/report/book.hbs:2:4 template/failed not-a-text'],
  ],
  'templates that include each other': [
    `${open}\n{{> a}}</book>`,
    { a: '{{> b}}', b: '{{> a}}' },
    ['templates/report/a.hbs:1:1 template/failed endless'],
  ],
  'a template that includes itself': [
    `${open}\n{{> a}}</book>`,
    { a: '{{> b}}', b: '{{> b}}' },
    ['templates/report/b.hbs:1:1 template/failed endless'],
  ],
  'a lookup of a name that is not there': [
    `${open}\n{{#each body}}{{> (lookup . "kimd")}}{{/each}}</book>`,
    { kind: '' },
    ['templates/report/book.hbs:2:19 template/unknown-variable kimd'],
  ],
  'each over a text': [
    `${open}\n<p>{{#each title}}x{{/each}}</p></book>`,
    {},
    ['templates/report/book.hbs:2:4 template/failed not-a-list'],
  ],
};

test('partials that double the text again and again are stopped', () => {
  const names = Array.from({ length: 28 }, (_, i) => `p${i}`);
  const partials = Object.fromEntries(
    names.map((name, i) => [name, i === names.length - 1 ? 'x' : `{{> p${i + 1}}}{{> p${i + 1}}}`]),
  );
  const { book, problems } = build(`${open}\n<p>{{> p0}}</p></book>`, partials);
  expect(book).toBeUndefined();
  expect(placed(problems)).toEqual(['templates/report/p27.hbs:1:1 template/failed too-many']);
});

test.each(Object.entries(cases))('%s', (_, [main, partials, expected]) => {
  const { book, problems } = build(main, partials);
  expect(book).toBeUndefined();
  expect(placed(problems)).toEqual(expected);
});
