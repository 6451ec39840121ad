import { expect, it } from 'vitest';
import { loadReport } from '../../src/content/load.js';
import { withoutSilenced } from '../../src/proof/silenced.js';
import { reportWith } from '../content/folder.js';
import { memoryWorld } from '../world/memory-world.js';

it('silences what a build reports of the same, by a comment or in proof.yaml', () => {
  const warned = (text: string, others = {}) => {
    const world = memoryWorld({ 'content/r/report.yaml': reportWith(text), ...others });
    const { value, problems } = loadReport('content/r', world);
    return withoutSilenced(problems, value!, world).map(({ code }) => code);
  };
  const twice = '  - 2023年，地区生产总值增长5.2%。\n  - 2023年，地区生产总值增长5.3%。';
  expect(warned(twice)).toEqual(['figure/two-readings']);
  expect(warned(`${twice} # proof: ignore numbers/two-values 「5.3%」 初步数\n`)).toEqual([]);
  expect(warned(`${twice} # proof: ignore numbers/two-values 「5.2%」 初步数\n`)).toEqual(['figure/two-readings']);
  expect(warned(`${twice} # proof: ignore numbers/growth\n`)).toEqual(['figure/two-readings']);
  const off = { 'content/r/proof.yaml': 'rules:\n  numbers/two-values: off\n  numbers/implausible: off\n' };
  expect(warned(`${twice}\n  - 2023年，全县社会消费品零售总额312元。\n`, off)).toEqual([]);
  const value = '  - 2023年，全县地区生产总值312元。 # proof: ignore numbers/implausible 「312元」 例\n';
  expect(warned(value)).toEqual([]);
  const tasks =
    '  - part: 工作\n    body:\n      - 今年重点抓好七项工作：\n      - section: 产业\n        body: [抓产业。]\n';
  expect(warned(tasks)).toEqual(['report/announced-count']);
  expect(warned(tasks.replace('作：', '作： # proof: ignore numbers/announced-count 「七项工作」'))).toEqual([]);
});
