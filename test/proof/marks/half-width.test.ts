import { expect, it } from 'vitest';
import { foundBy } from '../proofed.js';

it.each([
  ['经济向好,民生改善;社会稳定!', [',→，', ';→；', '!→！']],
  ['增长5%,其中工业增长6%,服务业增长7%。', [',→，', ',→，']],
  ['引进GDP,稳步增长。', [',→，']],
  ['重点任务:做好工作(含改建)。', [':→：', '(→（', ')→）']],
  ['1,234家企业、比例1:3、时间9:30、https://a.cn和PM2.5', []],
  ['Made in China, and Germany', []],
])('marks beside Han in %s', (text, expected) => {
  expect(foundBy('marks/half-width', text)).toEqual(expected);
});

it.each([
  ['打造"示范"项目、"样板"项目。', ['"→“', '"→”', '"→“', '"→”']],
  ['打造"示范项目。', ['"']],
  ["推进'示范'项目，It's a 5' wall。", ["'→‘", "'→’"]],
])('straight quotes in %s', (text, expected) => {
  expect(foundBy('marks/straight-quotes', text)).toEqual(expected);
});

it.each([
  ['民生改善.', ['.→。']],
  ['民生改善. 经济向好．', ['.→。', '．→。']],
  ['稳中有进.\n  增长5%.\n  好。', ['.→。', '.→。']],
  ['下降3.1%，见1.2节，No.1', []],
])('a dot for a full stop in %s', (text, expected) => {
  expect(foundBy('marks/half-width-stop', text)).toEqual(expected);
});

it('finds a dot at the end of a line of the file, also behind and before digits', () => {
  const dots = (text: string) => foundBy('marks/half-width-stop', text).length;
  expect(dots('风险持续化解.\n  10万套任务完成。')).toBe(1);
  expect(dots('农产品加工比提升至2.5∶1.\n  任务完成。')).toBe(1);
  expect(dots('农产品加工比提升至2.5∶1，增长1.2%。')).toBe(0);
});
