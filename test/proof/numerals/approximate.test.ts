import { expect, it } from 'vitest';
import { foundBy } from '../proofed.js';

const rule = 'numerals/approximate-twice';

it.each([
  ['约300人左右', ['约300人左右']],
  ['近5000余家企业', ['近5000余家']],
  ['超过30%以上', ['超过30%以上']],
  ['突破3000多亿元', ['突破3000多亿元']],
  ['不超过30天以上', ['不超过30天以上']],
  ['大约20万元以内', ['大约20万元以内']],
  ['约三分之二左右', ['约三分之二左右']],
  ['近300羽上下', ['近300羽上下']],
])('finds in %s', (text, expected) => {
  expect(foundBy(rule, `投入${text}。`)).toEqual(expected);
});

it.each([
  '近10多年来',
  '约50家上下游企业',
  '签约三十羽左右',
  '约300人',
  '300人左右',
  '不少于30天',
  '签约30余个项目',
  '节约20多万元',
  '30岁以上的约300人',
  '近3年、5年以上',
])('finds nothing in %s', (text) => {
  expect(foundBy(rule, `${text}。`)).toEqual([]);
});
