/** Markup that the vocabulary does not allow, with the place of the template that wrote it. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { bookVocabulary, deckVocabulary } from '../../src/template/vocabulary.js';
import { build, open, placed } from './sample.js';

const cases: Record<string, [main: string, partials: Record<string, string>, problems: string[]]> = {
  'an element twice': [`${open}\n<title>x</title></book>`, {}, ['templates/report/book.hbs:2:1 markup/repeated title']],
  'unknown element': [`${open}\n <pp>x</pp></book>`, {}, ['templates/report/book.hbs:2:2 markup/unknown-element pp']],
  'misplaced element': [`${open}\n<p><p>x</p></p></book>`, {}, ['templates/report/book.hbs:2:4 markup/misplaced p']],
  'text where none may be': [`${open}\n闲话</book>`, {}, ['templates/report/book.hbs:2:1 markup/stray-text 闲话']],
  'unknown attribute': [
    '<book author="" subject="" colour="red"><title>x</title></book>',
    {},
    ['templates/report/book.hbs:1:1 markup/unknown-attribute colour'],
  ],
  'missing element': [
    '<book author="" subject=""></book>',
    {},
    ['templates/report/book.hbs:1:1 markup/missing-element title'],
  ],
  'a cover without title': [
    `${open}\n<cover><date>x</date><date>y</date></cover></book>`,
    {},
    [
      'templates/report/book.hbs:2:1 markup/missing-element title',
      'templates/report/book.hbs:2:22 markup/repeated date',
    ],
  ],
  'a signature without date': [
    `${open}\n<signature><issuer>x</issuer></signature></book>`,
    {},
    ['templates/report/book.hbs:2:1 markup/missing-element date'],
  ],
  'a part that is numbered perhaps': [
    `${open}\n<part numbered="no"><heading>x</heading></part></book>`,
    {},
    ['templates/report/book.hbs:2:1 markup/invalid-attribute numbered'],
  ],
  'a mark of no entry': [
    `${open}\n<p>x<mark/></p></book>`,
    {},
    ['templates/report/book.hbs:2:5 markup/invalid-attribute entry'],
  ],
  'text in a field': [
    `${open}\n<p><page>3</page></p></book>`,
    {},
    ['templates/report/book.hbs:2:10 markup/stray-text 3'],
  ],
  'a field outside text': [
    `${open}\n<minutes/></book>`,
    {},
    ['templates/report/book.hbs:2:1 markup/misplaced minutes'],
  ],
  'wrong root': ['<deck/>', {}, ['templates/report/book.hbs:1:1 markup/unknown-element deck']],
};

test.each(Object.entries(cases))('%s', (_, [main, partials, expected]) => {
  const { book, problems } = build(main, partials);
  expect(book).toBeUndefined();
  expect(placed(problems)).toEqual(expected);
});

test('all of several problems', () => {
  const { problems } = build(`${open}\n<x/>\n<y/></book>`);
  expect(placed(problems)).toEqual([
    'templates/report/book.hbs:2:1 markup/unknown-element x',
    'templates/report/book.hbs:3:1 markup/unknown-element y',
  ]);
});

test.each([
  ['templates.md', 'book', bookVocabulary],
  ['templates.md', 'deck', deckVocabulary],
  ['templates.zh-CN.md', 'book', bookVocabulary],
  ['templates.zh-CN.md', 'deck', deckVocabulary],
])('docs/%s describes every element of the %s and its attributes', (name, root, vocabulary) => {
  const page = readFileSync(new URL(`../../docs/${name}`, import.meta.url), 'utf8');
  const described = page.split(/^## /m).find((section) => section.includes(`\`<${root} `))!;
  // `cell`, `cell`s, `<book …>` and `figure src="" …` name an element, the last two with its attributes.
  const elements = new Set([...described.matchAll(/`<?([a-z-]+)(?=[ `>/])/g)].map(([, element]) => element));
  const attributes = Object.entries(vocabulary).flatMap(([element, rule]) =>
    Object.keys(rule.attributes ?? {}).map((attribute) => `${element} ${attribute}`),
  );
  expect(Object.keys(vocabulary).filter((element) => !elements.has(element))).toEqual([]);
  expect(
    attributes.filter((each) => {
      const [element, attribute] = each.split(' ');
      return !new RegExp(`\`<?${element}(?: [a-z]+="[^"]*")* ${attribute}="`).test(described);
    }),
  ).toEqual([]);
});
