import { expect, it } from 'vitest';
import { sourceText } from '../../src/yaml/source-text.js';
import { valueStart } from '../../src/yaml/value-start.js';

const text = '- lead: 一。\n  text: |\n    二。\n\n    三。\n- 四\n  五。\n';

it.each([
  [1, 1],
  [2, 2],
  [3, 2],
  [5, 2],
  [6, 6],
  [7, 6],
])('has the start of line %i on line %i', (line, start) => {
  expect(valueStart(sourceText('a.yaml', text), line)).toBe(start);
});

it('takes the line itself in a file that is not YAML', () => {
  expect(valueStart(sourceText('a.yaml', 'a: [b\n- c\n'), 2)).toBe(2);
});
