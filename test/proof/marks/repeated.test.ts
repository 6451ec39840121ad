import { expect, it } from 'vitest';
import { foundBy } from '../proofed.js';

it.each([
  ['marks/doubled', '稳，，进、、快；；好。。', ['，，→，', '、、→、', '；；→；', '。。→。']],
  ['marks/doubled', '等等。。。还有，', []],
  ['marks/colliding', '稳，。进。，好、，快；。', ['，。', '。，', '、，', '；。']],
  ['marks/colliding', '好！”，稳？！快（，稳）“。', ['，', '。']],
  ['marks/colliding', '他问：“好吗？”答：“好！”，就去。（见《甲》，乙）', []],
  ['marks/typed-ellipsis', '水稻...玉米。。。大豆···小麦…好', ['...→……', '。。。→……', '···→……', '…→……']],
  ['marks/typed-ellipsis', '水稻……玉米…………Wait... 1...3', []],
  ['marks/typed-ellipsis', '水稻………玉米', ['………→……']],
  ['marks/ellipsis-and-etc', '水稻……等、玉米等……', ['……', '等']],
  ['marks/ellipsis-and-etc', '水稻……等待', []],
  ['marks/typed-dash', '台阶--总量———首破－－百亿', ['--→——', '———→——', '－－→——']],
  ['marks/typed-dash', '台阶——总量，云溪—东坪，A--B', []],
  ['marks/range-dash', '2021——2025年，5%--8%', ['——→—', '--→—']],
  ['marks/range-dash', '2021—2025年，达5%——历史最高', []],
  ['marks/colliding', '，稳中有进。', ['，']],
  ['marks/doubled', '5%%', ['%%→%']],
  ['marks/hyphen-between-han', '云溪-东坪，“甲”－“乙”', ['-→—', '－→—']],
  ['marks/hyphen-between-han', '云溪—东坪，PM-2，2—3月，20-30个', []],
  ['marks/name-dot', '阿里•买买提、约翰・张、甲‧乙', ['•→·', '・→·', '‧→·']],
  ['marks/name-dot', '阿里·买买提', []],
  ['marks/dot-in-name', '阿里.买买提', ['.']],
  ['marks/dot-in-name', '一.加强，见3.2节，U.S.公司', []],
] as const)('%s in %s', (rule, text, expected) => {
  expect(foundBy(rule, text)).toEqual(expected);
});
