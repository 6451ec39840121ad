/** A figure added to the file of a person. */
import { expect, test } from 'vitest';
import { withFigure } from '../../src/update/add-figure.js';

const figure = { id: 'retail', label: '零售', pattern: '零售{value}亿元', in: '回顾' };
const add = (text: string | undefined) => withFigure(text, '选定', figure, '../../schema');
const group = '  - name: 选定\n    figures:\n';
const lines = (indent: string) =>
  `${indent}- id: retail\n${indent}  label: 零售\n${indent}  pattern: 零售{value}亿元\n${indent}  in: 回顾\n`;

test('a new file leaves all other numbers as they were read', () => {
  const text = add(undefined);
  expect(text).toMatch(/^# yaml-language-server: .*figures\.schema\.json\n/);
  expect(text!.split('\n').slice(1).join('\n')).toBe(`suggested: true\ngroups:\n${group}${lines('      ')}`);
});

test('the group is added at the end, and the next figure to the group', () => {
  const file =
    '# ours\ngroups:\n  - name: 综合 # first\n    figures:\n      - { id: a, label: a, pattern: "a{value}" }\n';
  const once = add(file);
  expect(once).toBe(`${file}\n${group}${lines('      ')}`);
  const twice = withFigure(once!, '选定', { id: 'b', label: 'b', pattern: 'b{value}' }, undefined);
  expect(twice).toBe(`${once}      - id: b\n        label: b\n        pattern: b{value}\n`);
});

test.each([
  [
    'without space before dashes',
    'groups:\n- name: 选定 # ours\n  figures:\n  - id: a\n    label: a\n    pattern: a{value}\n',
    (file: string) => file + lines('  '),
  ],
  [
    'with a group behind',
    `groups:\n${group}      - { id: a, label: a, pattern: "a{value}" }\n\n  - name: 别的\n    figures: []\n`,
    (file: string) => file.replace('\n\n', `\n${lines('      ')}\n`),
  ],
  [
    'with lines that end with two characters',
    `groups:\r\n  - name: 选定\r\n    figures:\r\n      - { id: a, label: a, pattern: "a{value}" }\r\n`,
    (file: string) => file + lines('      ').replaceAll('\n', '\r\n'),
  ],
])('a file %s keeps its form', (_, file, expected) => {
  expect(add(file)).toBe(expected(file));
});

test('a file in another form is left to a person', () => {
  expect(add('groups: []\n')).toBeUndefined();
  expect(add('groups: [\n')).toBeUndefined();
  expect(add('')).toBeUndefined();
});
