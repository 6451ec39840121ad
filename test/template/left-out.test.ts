import { expect, test } from 'vitest';
import { at, build, marked, open, paragraph, report, text } from './sample.js';

test('a book without annex is not told to leave out the glossary; one with an annex is', () => {
  expect(build(`${open}${paragraph}</book>`, {}, marked).problems).toEqual([]);
  const empty = build(`${open}${paragraph}<annex><heading>名</heading></annex></book>`, {}, marked);
  expect(empty.problems).toMatchObject([{ code: 'template/left-out', args: { text: '做地', count: 2 }, at: at(20) }]);
});

test('a sentence with a mark counts as one where it is left out', () => {
  const { problems } = build(`${open}</book>`, {}, marked);
  expect(problems).toMatchObject([{ code: 'template/left-out', args: { text: '推广做地模式。', count: 1 } }]);
});

test('the title must be printed too', () => {
  const { problems } = build('<book author="" subject=""><title>x</title></book>', {}, { ...report, body: [] });
  expect(problems).toMatchObject([{ code: 'template/left-out', args: { text: '政府工作报告', count: 1 } }]);
});

test('templates that print less than the report are told, with the first sentence left out', () => {
  const { book, problems } = build(`${open}{{#each body}}{{> (lookup . "kind")}}{{/each}}</book>`, {
    salutation: '<salutation>{{text}}</salutation>',
    part: '',
  });
  expect(book).toBeDefined();
  expect(problems).toMatchObject([
    { code: 'template/left-out', severity: 'warning', args: { text: '回顾', count: 4 }, at: at(7) },
  ]);
});

test('with an annex in the book, those of the report are missed where templates do not print them', () => {
  const annexes = [{ title: text('民生实事', 30), kind: 'livelihood' as const, body: [], at: at(30) }];
  const own = { ...marked, glossary: undefined, annexes };
  const missing = (inner: string) => build(`${open}${paragraph}${inner}</book>`, {}, own).problems;
  expect(missing('')).toEqual([]);
  expect(missing('<annex><heading>名</heading></annex>')).toMatchObject([
    { code: 'template/left-out', args: { text: '民生实事', count: 1 }, at: at(30) },
  ]);
  expect(missing('{{#each annexes}}<annex><heading>{{title}}</heading></annex>{{/each}}')).toEqual([]);
});
