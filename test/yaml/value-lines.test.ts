import { expect, it } from 'vitest';
import { sourceText } from '../../src/yaml/source-text.js';
import { valueLines } from '../../src/yaml/value-lines.js';

const text = '- lead: 一。\n  text: |\n    二。\n\n    三。\n- 四\n  五。\n';

it.each([
  [1, 1, 1],
  [2, 2, 5],
  [3, 2, 5],
  [5, 2, 5],
  [6, 6, 7],
  [7, 6, 7],
])('has the text of line %i on lines %i to %i', (line, from, to) => {
  expect(valueLines(sourceText('a.yaml', text), line)).toEqual({ from, to });
});

it('takes the line itself in a file that is not YAML', () => {
  expect(valueLines(sourceText('a.yaml', 'a: [b\n- c\n'), 2)).toEqual({ from: 2, to: 2 });
});
