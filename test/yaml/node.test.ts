/** The tree of a file: what stands at a path, and what is null. */
import { expect, it } from 'vitest';
import { find, isEmpty } from '../../src/yaml/node.js';
import { parseYaml } from '../../src/yaml/parse.js';
import { sourceText } from '../../src/yaml/source-text.js';

const root = parseYaml(sourceText('a.yaml', 'body:\n  - part: 回顾\n  - ~\n  - "null"\nspeaker:\n'), () => {})!;
const textAt = (...path: (string | number)[]) => {
  const node = find(root, path)?.node;
  return node?.kind === 'scalar' ? node.text : node?.kind;
};

it('is found by keys and positions', () => {
  expect(textAt('body', 0, 'part')).toBe('回顾');
  expect([textAt('body'), textAt('body', 0), textAt('body', 9), textAt('body', 0, 'part', 'x')]).toEqual([
    'list',
    'map',
    undefined,
    undefined,
  ]);
  expect(find(root, ['body', 0, 'part'])?.entry?.key).toBe('part');
});

it('is null where nothing or ~ follows the key, and text where null is quoted', () => {
  const empty = (...path: (string | number)[]) => isEmpty(find(root, path)!.node);
  expect([empty('speaker'), empty('body', 1), empty('body', 2)]).toEqual([true, true, false]);
});
