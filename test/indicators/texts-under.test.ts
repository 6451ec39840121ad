/** `in`: a figure that is looked for under one heading. */
import { expect, it } from 'vitest';
import { plain } from '../../src/text/running-text.js';
import { load, reportWith } from '../content/folder.js';

const body = `  - part: 2023年工作回顾
    body:
      - 全区税收增长3%。
      - section: 改善民生
        intro: 新增学位5个。
        body:
          - 新增医院6家。
  - part: 2024年工作安排
    body:
      - 税收增长4%。
      - section: 改善民生，办好实事
        body:
          - 新增学位7个。
`;

function told(pattern: string, heading: string, names = '') {
  const { report, told } = load({
    'report.yaml': reportWith(body),
    'figures.yaml': `groups:\n  - name: G\n    figures:\n      - { id: a, label: L, pattern: "${pattern}", in: ${heading} }\n`,
    ...(names && { 'briefing.yaml': `glance: { figures: [${names}] }\n` }),
  });
  return told.length > 0 ? told : report!.figures[0]!.figures.map(({ level }) => level.number);
}

it('reads only there, in a part with its sections or in a section', () => {
  expect(told('税收增长{growth}%', '工作回顾')).toEqual([3]);
  expect(told('税收增长{growth}%', '2024年工作安排')).toEqual([4]);
  expect(told('新增学位{value}个', '工作回顾')).toEqual([5]);
  expect(told('新增学位{value}个', '办好实事')).toEqual([7]);
  expect(told('税收增长{growth}%', '办好实事')).toEqual([expect.stringContaining('figure/not-found')]);
});

it('reads in a section also the sections within it', () => {
  const body = `  - part: 安排
    body:
      - section: 抓好重点工作
        body:
          - section: 扩大内需
            body:
              - 新增学位5个。
      - section: 办好实事
        body:
          - 新增学位7个。
`;
  const figures = (heading: string) =>
    `groups:\n  - name: G\n    figures:\n      - { id: a, label: L, pattern: "新增学位{value}个", in: ${heading} }\n`;
  const valuesIn = (heading: string) =>
    load({ 'report.yaml': reportWith(body), 'figures.yaml': figures(heading) }).report!.figures[0]!.figures.map(
      ({ level }) => level.number,
    );
  expect(['重点工作', '扩大内需', '办好实事'].map(valuesIn)).toEqual([[5], [5], [7]]);
});

it('takes a whole heading for its own', () => {
  expect(told('新增学位{value}个', '改善民生')).toEqual([5]);
});

it('hears of no heading and of several; an error where the deck needs the figure', () => {
  expect(told('税收增长{growth}%', '总结')).toEqual([
    'figures.yaml:4:58+2 warning figure/unknown-heading {"id":"a","words":"总结","known":["2023年工作回顾","改善民生","2024年工作安排","改善民生，办好实事"]}',
  ]);
  expect(told('税收增长{growth}%', '工作', 'a')).toEqual([
    'figures.yaml:4:58+2 figure/ambiguous-heading {"id":"a","words":"工作","known":["2023年工作回顾","2024年工作安排"]}',
  ]);
});

it('reads in an annex only where its title or a section of it is named', () => {
  const annexes = `annexes:
  - title: 十件民生实事
    body:
      - section: 办学
        body: [新增学位9个，改造公厕15座。]
`;
  const read = (pattern: string, where: string) => {
    const { report, told } = load({
      'report.yaml': reportWith(body) + annexes,
      'figures.yaml': `groups:\n  - name: G\n    figures:\n      - { id: a, label: L, pattern: "${pattern}"${where} }\n`,
    });
    return told.length > 0 ? told : report!.figures[0]!.figures.map(({ level, part }) => [level.number, plain(part)]);
  };
  expect(read('改造公厕{value}座', '')).toEqual([expect.stringContaining('figure/not-found')]);
  expect(read('改造公厕{value}座', ', in: 民生实事')).toEqual([[15, '十件民生实事']]);
  expect(read('新增学位{value}个', ', in: 办学')).toEqual([[9, '十件民生实事']]);
  // 改善民生，办好实事 of the text comes first.
  expect(read('新增学位{value}个', ', in: 实事')).toEqual([[7, '2024年工作安排']]);
});
