import { expect, test } from 'vitest';
import { find } from '../../src/yaml/node.js';
import { overlaid } from '../../src/yaml/overlay.js';
import { parseYaml } from '../../src/yaml/parse.js';
import { sourceText } from '../../src/yaml/source-text.js';

function tree(file: string, text: string) {
  const source = sourceText(file, text);
  return { source, root: parseYaml(source, () => {})! };
}

test('a value stands where its file has it, at the end of a file too', () => {
  const { source, root } = overlaid(tree('base', 'a: 1\nb: { c: [2, 3] }'), tree('own', 'b: { d: 4 }\ne: 5'));
  const at = (...path: (string | number)[]) => {
    const { node } = find(root, path)!;
    return [
      source.placeAt(node.start).file,
      source.placeAt(node.start, node.end),
      source.text.slice(node.start, node.end),
    ];
  };
  expect(at('a')).toEqual(['base', { file: 'base', line: 1, column: 4 }, '1']);
  expect(at('b', 'c', 1)).toEqual(['base', { file: 'base', line: 2, column: 13 }, '3']);
  expect(at('b', 'd')).toEqual(['own', { file: 'own', line: 1, column: 9 }, '4']);
  expect(at('e')).toEqual(['own', { file: 'own', line: 2, column: 4 }, '5']);
});

test('the keys of the base come first and keep their order', () => {
  const { root } = overlaid(tree('base', 'a: 1\nb: 2\n'), tree('own', 'c: 3\nb: 4\n'));
  expect(root.kind === 'map' && root.entries.map(({ key }) => key)).toEqual(['a', 'b', 'c']);
});
