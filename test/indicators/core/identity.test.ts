/** Which labels name one subject. */
import { expect, it } from 'vitest';
import { coreKeyOf, subjectOf } from '../../../src/indicators/core/identity.js';

it.each([
  ['社会消费品零售总额', '社零总额'],
  ['地区生产总值', 'GDP'],
  ['全县地区生产总值', '地区生产总值增长'],
  ['外贸进出口总值', '进出口'],
  ['规上工业增加值', '规模以上工业增加值同比增长'],
  ['发电量', '发电量增长'],
])('%s and %s are one', (a, b) => {
  expect(subjectOf(a)).toBe(subjectOf(b));
});

it.each([
  ['农村居民人均可支配收入', '脱贫县农村居民人均可支配收入'],
  ['居民人均可支配收入', '农村居民人均可支配收入'],
  ['地区生产总值', '人均地区生产总值'],
  ['地区生产总值', '开发区地区生产总值'],
  ['进出口', '中欧班列带动进出口'],
  ['新增公交线路', '公交线路'],
])('%s and %s are two', (a, b) => {
  expect(subjectOf(a)).not.toBe(subjectOf(b));
});

it('a core indicator has its key, another label none', () => {
  expect(coreKeyOf('城镇新增就业')).toBe('jobs');
  expect(coreKeyOf('发电量')).toBeUndefined();
});
