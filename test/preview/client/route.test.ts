import { expect, test } from 'vitest';
import { fragmentOf, routeOf } from '../../../src/preview/client/route.js';

test.each([
  ['', { view: 'book' }],
  ['#/', { view: 'book' }],
  ['#/yuexiu-2024', { report: 'yuexiu-2024', view: 'book' }],
  ['#/yuexiu-2024/slides', { report: 'yuexiu-2024', view: 'slides' }],
  ['#/yuexiu-2024/slides/3', { report: 'yuexiu-2024', view: 'slides', at: 3 }],
  ['#/yuexiu-2024/book/0', { report: 'yuexiu-2024', view: 'book' }],
  ['#/%E4%BA%91%E6%BA%AA/nothing', { report: '云溪', view: 'book' }],
  ['#/%/numbers', { report: '%', view: 'numbers' }],
])('%s', (fragment, route) => {
  expect(routeOf(fragment)).toEqual(route);
});

test('a route is what its fragment says', () => {
  const route = { report: '云溪 2025/a', view: 'files', at: 12 } as const;
  expect(routeOf(fragmentOf(route))).toEqual(route);
});
