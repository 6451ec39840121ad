import { expect, it } from 'vitest';
import { coveringComments } from '../../src/yaml/covering-comments.js';
import { sourceText } from '../../src/yaml/source-text.js';

const covered = (text: string) =>
  coveringComments(sourceText('a.yaml', text), /^see/).map(({ text, at, covers }) => [
    text,
    `${at.line}:${at.column}`,
    `${covers.from}-${covers.to}`,
  ]);

it.each([
  ['an item with all that it has', '# see a\n- lead: x\n  text: |\n    一。\n- 二。\n', [['# see a', '1:1', '2-4']]],
  [
    'a key with its value',
    '- lead: x\n  # see a\n  text: |\n    一。\n\n    二。\n- 三。\n',
    [['# see a', '2:3', '3-6']],
  ],
  ['one line', '- 一。\n# see a\n- 二。\n- 三。\n', [['# see a', '2:1', '3-3']]],
  ['the line it stands behind, with its block', '- | # see a\n  一。\n- 二。\n', [['# see a', '1:5', '1-2']]],
  [
    'the line it stands behind, and nothing below',
    '- part: 一 # see a\n  body:\n    - 二\n',
    [['# see a', '1:11', '1-1']],
  ],
  ['what a key behind which it stands has', 'body: # see a\n  - 一\n', [['# see a', '1:7', '1-2']]],
  ['what comes behind other comments', '# see a\n# b\n\n- 一。\n', [['# see a', '1:1', '4-4']]],
  ['nothing at the end', '- 一。\n# see a\n', [['# see a', '2:1', '3-3']]],
])('covers %s', (_, text, expected) => {
  expect(covered(text)).toEqual(expected);
});

it('reads no other comment, and finds its own behind another number sign', () => {
  expect(covered('- 一。 # other\n- a#see\n')).toEqual([]);
  expect(covered('- 在 #2 机 # see a\r\n')).toEqual([['# see a', '1:10', '1-1']]);
});
