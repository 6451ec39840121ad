import { expect, it } from 'vitest';
import { applying, declarations, styleRules } from '../../src/image/svg-style.js';

it('declarations apply by class, name, identifier, or to all', () => {
  const rules = styleRules(
    '/* } */ .a, rect { Fill : red; mask:none } #x{opacity:.5} *{a:b} [c]{d:e} g .a /*{*/ {f:g}',
  );
  expect(applying(rules, 'path', undefined, 'a')).toEqual(['a:b', 'd:e', 'fill:red', 'mask:none', 'f:g']);
  expect(applying(rules, 'rect', 'x', '')).toEqual(expect.arrayContaining(['fill:red', 'opacity:.5', 'a:b']));
});

it('a list of declarations', () => {
  expect(declarations(' a : b:c ;d; e:')).toEqual(['a:b:c', 'e:']);
});
