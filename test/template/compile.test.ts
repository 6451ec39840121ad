/** Errors that are found when a template is compiled, with file, line and column. */
import { expect, test } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import { bookOf } from '../../src/template/book.js';
import { memoryWorld } from '../world/memory-world.js';
import { build, open, placed, report } from './sample.js';

const cases: Record<string, [main: string, partials: Record<string, string>, problems: string[]]> = {
  'a name every object inherits': [
    `${open}\n<p>{{title.constructor}}</p></book>`,
    {},
    ['templates/report/book.hbs:2:6 template/unknown-variable constructor'],
  ],
  'unknown helper': [
    `${open}\n{{shout title}}</book>`,
    {},
    ['templates/report/book.hbs:2:1 template/unknown-helper shout'],
  ],
  'a helper that Handlebars keeps for itself': [
    `${open}\n<p>{{helperMissing}}</p></book>`,
    {},
    ['templates/report/book.hbs:2:6 template/unknown-variable helperMissing'],
  ],
  'a helper that Yinfa does not offer': [
    `${open}\n<p>{{log}}</p></book>`,
    {},
    ['templates/report/book.hbs:2:6 template/unknown-variable log'],
  ],
  'a helper without its argument': [
    `${open}\n{{#each}}{{/each}}</book>`,
    {},
    ['templates/report/book.hbs:2:1 template/syntax no argument of each'],
  ],
  'unknown partial': [
    `${open}\n{{> sectoin}}</book>`,
    { section: '' },
    ['templates/report/book.hbs:2:1 template/unknown-partial sectoin'],
  ],
  'unescaped output': [`${open}\n{{{title}}}</book>`, {}, ['templates/report/book.hbs:2:1 template/syntax {{{ }}}']],
  'a block never closed': [
    `${open}\n{{#if title}}</book>`,
    {},
    [
      "templates/report/book.hbs:2:1 template/syntax Expecting 'OPEN_INVERSE_CHAIN', 'INVERSE', 'OPEN_ENDBLOCK', got 'EOF'",
    ],
  ],
  'a partial of two contexts': [
    `${open}\n{{> kind title issuer}}</book>`,
    { kind: '' },
    ['templates/report/book.hbs:2:1 template/failed Unsupported number of partial arguments: 2'],
  ],
  'a partial block': [
    `${open}\n{{#> kind}}x{{/kind}}</book>`,
    { kind: '' },
    ['templates/report/book.hbs:2:1 template/syntax {{#> }}'],
  ],
};

test.each(Object.entries(cases))('%s', (_, [main, partials, expected]) => {
  const { book, problems } = build(main, partials);
  expect(book).toBeUndefined();
  expect(placed(problems)).toEqual(expected);
});

test('errors of the templates come before those of the markup', () => {
  const { problems } = build(`${open}\n<x/>\n<y/>{{{title}}}</book>`);
  expect(placed(problems)).toEqual(['templates/report/book.hbs:3:5 template/syntax {{{ }}}']);
});

test('a folder without the main template', () => {
  const problems: Diagnostic[] = [];
  expect(bookOf(report, memoryWorld({}), 'book', (problem) => problems.push(problem))).toBeUndefined();
  expect(placed(problems)).toEqual(['- template/missing book.hbs']);
});

test('what is wrong with a template is noted at every build', () => {
  const problems = [0, 1].map(() => placed(build(`${open}\n{{{title}}}</book>`).problems));
  expect(problems).toEqual(Array(2).fill(['templates/report/book.hbs:2:1 template/syntax {{{ }}}']));
});
