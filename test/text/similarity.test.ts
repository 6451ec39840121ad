import { expect, test } from 'vitest';
import { bigrams, similarity } from '../../src/text/similarity.js';

const like = (a: string, b: string) => similarity(bigrams(a), bigrams(b));

test('equal texts are wholly alike, texts without a common pair not at all', () => {
  expect(like('新建学校', '新建学校')).toBe(1);
  expect(like('新建学校', '校学建新')).toBe(0);
  expect(like('好', '好')).toBe(1);
  expect(like('', '')).toBe(1);
});

test('the share of the pairs in common', () => {
  // 新建 建学 学校 and 改建 建学 学校: four of six.
  expect(like('新建学校', '改建学校')).toBeCloseTo(4 / 6);
});
