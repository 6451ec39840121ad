/** What a slide shows, replaced in `briefing.yaml`. */
import { expect, test } from 'vitest';
import { withList } from '../../src/update/edit-list.js';

const path = ['glance', 'figures'];

test.each([
  [
    'a list in brackets',
    'glance:\n  figures: [a, b] # two\nslides: 20\n',
    'glance:\n  figures: [b, c] # two\nslides: 20\n',
  ],
  [
    'comments between brackets',
    'glance:\n  figures: [ # the year\n    a,\n    b, # rose\n  ]\n',
    'glance:\n  # the year\n  # rose\n  figures: [b, c]\n',
  ],
  [
    'a list in lines, whose comments go with their items',
    'glance:\n  figures:\n    # first\n    - a # fell\n    # rose\n    - b # why\ngrowth: {}\n',
    'glance:\n  figures:\n    # first\n    # rose\n    - b # why\n    - c\ngrowth: {}\n',
  ],
  [
    'a list in lines at the end of a file',
    'glance:\n  figures:\n    - a\n    - b',
    'glance:\n  figures:\n    - b\n    - c\n',
  ],
  [
    'a map without the key',
    'glance:\n  title: 成绩 # ours\n\nslides: 20\n',
    'glance:\n  title: 成绩 # ours\n  figures: [b, c]\n\nslides: 20\n',
  ],
  ['a map in braces', 'glance: { title: 成绩 }\n', 'glance: { title: 成绩, figures: [b, c] }\n'],
  ['an empty map', 'glance: {}\n', 'glance: { figures: [b, c] }\n'],
  ['a key without a value', 'glance: # later\nslides: 20\n', 'glance: # later\n  figures: [b, c]\nslides: 20\n'],
  ['a file without the slide', '# deck\ntitle: 解读\n', '# deck\ntitle: 解读\n\nglance:\n  figures: [b, c]\n'],
  ['a file without line feed at its end', 'title: 解读', 'title: 解读\n\nglance:\n  figures: [b, c]\n'],
  ['a file of comments', '# title: 解读\n', '# title: 解读\nglance:\n  figures: [b, c]\n'],
  ['an empty file', '', 'glance:\n  figures: [b, c]\n'],
  ['an empty map alone', '# deck\n{}\n', '# deck\nglance:\n  figures: [b, c]\n'],
  [
    'lines that end with two characters',
    'glance:\r\n  title: 成绩\r\n',
    'glance:\r\n  title: 成绩\r\n  figures: [b, c]\r\n',
  ],
])('%s', (_, before, after) => {
  expect(withList(before, path, ['b', 'c'])).toBe(after);
});

test.each([
  [
    'the only key',
    'title: 解读\n\n# the year\nglance:\n  figures: [a]\nslides: 20\n',
    'title: 解读\n\n# the year\nslides: 20\n',
  ],
  [
    'one of two',
    'glance:\n  title: 成绩\n  figures:\n    - a\n    - b\nslides: 20\n',
    'glance:\n  title: 成绩\nslides: 20\n',
  ],
  ['one in braces', 'glance: { title: 成绩, figures: [a] }\n', 'glance: { title: 成绩 }\n'],
  ['the first in braces', 'glance: { figures: [a], title: 成绩 }\n', 'glance: { title: 成绩 }\n'],
  ['one that is not there', 'slides: 20\n', 'slides: 20\n'],
])('a choice is taken out: %s', (_, before, after) => {
  expect(withList(before, path, undefined)).toBe(after);
});

test('a list within a list is found by its number', () => {
  const file = 'structure:\n  charts:\n    - figures: [a]\n    - figures: [b, x]\n';
  expect(withList(file, ['structure', 'charts', '1', 'figures'], ['b'])).toBe(file.replace('[b, x]', '[b]'));
});

test('what is no list, and a file that is no YAML, stay as they are', () => {
  expect(withList('glance: 成绩\n', path, ['b'])).toBeUndefined();
  expect(withList('glance: { figures: 成绩 }\n', path, ['b'])).toBeUndefined();
  expect(withList('glance: [\n', path, ['b'])).toBeUndefined();
});
