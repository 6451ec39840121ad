import { expect, test } from 'vitest';
import { json } from '../../../src/preview/server/reply.js';
import { match, type Route } from '../../../src/preview/server/router.js';

const route = (method: Route['method'], path: string): Route => ({ method, path, answer: () => json(path) });
const routes = [route('GET', '/api/reports'), route('GET', '/api/reports/:name'), route('POST', '/api/reports/:name')];
const found = (method: string, path: string) => {
  const matched = match(routes, method, path);
  return matched && [routes.indexOf(matched.route), matched.params];
};

test('a route is found by method and path; its named parts are decoded', () => {
  expect(found('GET', '/api/reports')).toEqual([0, {}]);
  expect(found('GET', '/api/reports/%E4%BA%91%E6%BA%AA')).toEqual([1, { name: '云溪' }]);
  expect(found('POST', '/api/reports/a%2F..%2Fb')).toEqual([2, { name: 'a/../b' }]);
});

test('nothing else has a route', () => {
  for (const path of ['/', '/api/reports/', '/api/reports/a/b', '/api', '/API/reports', '/api/reports/%'])
    expect(found('GET', path)?.[0]).toBe(path === '/api/reports/' ? 1 : undefined);
  expect(found('DELETE', '/api/reports')).toBeUndefined();
});
