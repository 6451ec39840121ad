/** Reports that a person and a draft changed at random since the same import. */
import { expect, it } from 'vitest';
import { randomFrom } from '../../scripts/random-edits.mjs';
import { faultsOf, threeWayCase } from '../../scripts/three-way.mjs';
import { blocksOf, importedJson, overwrittenIn, readImported } from '../../src/update/imported.js';
import { updateReport } from '../../src/update/update-yaml.js';
import { reportOf } from './revised.js';

const CASES = 25;

function updated(base: string, mine: string, next: string) {
  const name = 'report.yaml';
  const imported = readImported(importedJson(new Map([[name, base]])))!;
  const hands = {
    base: imported[name],
    blocks: (list: 'body' | 'annexes' | 'entries') => blocksOf(imported, name, list),
  };
  const update = updateReport(mine, reportOf(next), [], hands)!;
  reportOf(update.text);
  const named = [
    ...update.handChanges.flatMap(({ report, draft }) => [report, draft]),
    ...overwrittenIn(update, imported[name]).map(({ was }) => was),
    ...update.undone.map(({ text }) => text),
  ];
  return { ...update, named };
}

it('takes what the draft changed, keeps or names what the person did, in three updates in a row', () => {
  let undone = 0;
  for (let seed = 1; seed <= CASES; seed++) {
    const random = randomFrom(seed);
    let before: { base: string; mine: string } | undefined;
    for (let round = 1; round <= 3; round++) {
      const given = threeWayCase(random, before);
      const first = updated(given.base, given.mine, given.next);
      const faults = faultsOf(given, first.text, first.named);
      const again = updated(given.next, first.text, given.next).text;
      expect({ seed, round, faults, again }).toEqual({ seed, round, faults: [], again: first.text });
      undone += first.undone.length;
      before = { base: given.next, mine: first.text };
    }
  }
  // To name everything as undone would be no merit.
  expect(undone).toBeLessThan(CASES / 10);
});

it('changes nothing for the draft that was imported last, wherever similar sentences stand by now, and names what is missing', () => {
  const section = (name: string, ...texts: string[]) =>
    `      - section: ${name}\n        body:\n${texts.map((text) => `          - ${text}\n`).join('')}`;
  const reportWith = (...sections: string[]) =>
    `title: 政府工作报告\nissuer: 云溪县人民政府\ndate: 2025-01-10\nbody:\n  - part: 2024年工作回顾\n    body:\n${sections.join('')}`;
  const [farmland, road, jobs] = ['建成高标准农田101亩。', '新建改造农村公路102公里。', '新增城镇就业112人。'];
  const base = reportWith(section('聚焦农业。', farmland, road), section('聚焦民生。', jobs));
  const mine = reportWith(section('聚焦农业。', road), section('聚焦民生。', jobs, '建成高标准农田124亩。'));
  const { text, named } = updated(base, mine, base);
  expect([text, named]).toEqual([mine, expect.arrayContaining([farmland])]);
});

it('leaves the annexes for the draft that was imported last, and for one that changes the body alone', () => {
  const reportWith = (text: string, annexes: string) =>
    `title: 政府工作报告\nissuer: 云溪县人民政府\ndate: 2025-01-10\nbody:\n  - part: 2024年工作回顾\n    body:\n      - ${text}\n\nannexes:\n${annexes}`;
  const annexes = `  - title: 2025年民生实事
    body:
      - 1.新建学校7所。

      - section: 改善居住条件
        body:
          - 2.改造老旧小区42个。

  - title: 主要指标
    body:
      - table: 主要指标
        header: [指标, 数值]
        rows:
          - [生产总值, "120"]
`;
  const mine = annexes.replace('7所', '8所');
  const base = reportWith('经济稳中有进。', annexes);
  const next = reportWith('经济稳中向好。', annexes);
  expect(updated(base, base, base).text).toBe(base);
  expect(updated(base, base, next).text).toBe(next);
  expect(updated(base, reportWith('经济稳中有进。', mine), next).text).toBe(reportWith('经济稳中向好。', mine));
});

const REPORT = `title: 政府工作报告
issuer: 云溪县人民政府
date: 2025-01-10
body:
  - part: 2024年工作回顾
    body:
      - 经济稳中有进。
      - 农业稳产增收。
annexes:
  - title: 2025年民生实事
    body:
      - 1.新建学校7所。
      - table: 责任分工
        header: [事项, 单位]
        rows:
          - [新建学校, 教育局]
`;

it('has a paragraph that the draft moved from the body to an annex, and back', () => {
  const moved = `${REPORT.replace('      - 农业稳产增收。\n', '')}      - 农业稳产增收。\n`;
  expect(updated(REPORT, REPORT, moved).text).toBe(moved);
  expect(updated(moved, moved, REPORT).text).toBe(REPORT);
});

it('keeps an annex that a person wrote, and names it', () => {
  const own =
    '  - title: 重点项目\n    body:\n      - 8.改造老旧小区42个。\n      - table: 项目\n        header: [项目, 年份]\n        rows:\n          - [绿道, "2025"]\n';
  const next = REPORT.replace('7所', '9所');
  const { text, named } = updated(REPORT, REPORT + own, next);
  expect(text).toBe(next + own);
  expect(named.join()).toContain('重点项目');
});

it('names a table that a person deleted and that is there again', () => {
  const mine = REPORT.slice(0, REPORT.indexOf('      - table'));
  const next = REPORT.replace('7所', '9所');
  const { text, undone } = updated(REPORT, mine, next);
  expect(text).toBe(next);
  expect(undone.map((one) => one.text)).toContain('责任分工');
});
