import { expect, test } from 'vitest';
import { Origins } from '../../src/template/origins.js';

const template = { file: 'book.hbs', line: 1, column: 1 };
const content = { file: 'report.yaml', line: 7, column: 9 };

function rendered() {
  const origins = new Origins();
  return origins.read(`${origins.mark('template', template)}<p>\n  ${origins.mark('content', content)}做地&amp;做强`);
}

test('marks are taken out', () => {
  expect(rendered().text).toBe('<p>\n  做地&amp;做强');
});

test('template text has the place of each character, content that of its beginning', () => {
  const map = rendered();
  expect(map.placeAt(1)).toEqual({ ...template, column: 2 });
  expect(map.placeAt(5)).toEqual({ ...template, line: 2, column: 2 });
  expect(map.placeAt(8)).toEqual(content);
  expect(map.placeAt(999)).toEqual(content);
  expect(new Origins().read('').placeAt(0)).toBeUndefined();
});

test('a stretch is cut at its origins', () => {
  const map = rendered();
  const pieces = map
    .between(3, 8)
    .map(({ start, end, kind, place }) => ({ text: map.text.slice(start, end), kind, place }));
  expect(pieces).toEqual([
    { text: '\n  ', kind: 'template', place: { ...template, column: 4 } },
    { text: '做地', kind: 'content', place: content },
  ]);
});

test('marks of rendering continue those of compiling', () => {
  const compiled = new Origins();
  const first = compiled.mark('template', template);
  const origins = new Origins(compiled.list);
  const map = origins.read(`${first}a${origins.mark('content', content)}b`);
  expect([map.placeAt(0), map.placeAt(1)]).toEqual([template, content]);
});
