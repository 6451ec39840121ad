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

it('finds a dot behind a stop, and the dot of a date that names an event', () => {
  expect(foundBy('marks/colliding', '违法建设动态清零。.')).toEqual(['。.']);
  expect(foundBy('marks/dot-in-name', '妥善处置“7.20”特大暴雨灾害。')).toEqual(['.→·']);
  expect(foundBy('marks/dot-in-name', '打造“云溪东坪.9号公路”。')).toEqual(['.']);
  for (const right of ['实施“3.0”版改革。', '面积“12.5”平方米。', '推进改革.\n  改善民生。'])
    expect(foundBy('marks/dot-in-name', right), right).toEqual([]);
});

it('finds two exclamation marks', () => {
  expect(foundBy('marks/doubled', '成绩来之不易！！')).toEqual(['！！→！']);
});
