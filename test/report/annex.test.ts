/** Annexes as they are loaded: what they list, and how walks over blocks see them. */
import { expect, it } from 'vitest';
import { annexPart, visit } from '../../src/report/visit.js';
import { plain } from '../../src/text/running-text.js';
import { load, reportWith } from '../content/folder.js';

function annexes(yaml: string) {
  const { report, told } = load({ 'report.yaml': `${reportWith('  - 报告。\n')}annexes:\n${yaml}` });
  expect(told).toEqual([]);
  return report!.annexes;
}

const kindOf = (title: string, ...items: string[]) =>
  annexes(`  - title: ${title}\n    body:\n${items.map((item) => `      - ${item}\n`).join('')}`)[0]!.kind;

it.each([
  ['2025年十件民生实事', 'livelihood'],
  ['云溪县2025年度为民办实事项目', 'livelihood'],
  ['2025年国民经济和社会发展主要指标', 'targets'],
  ['重点任务分工方案', 'tasks'],
  ['2025年重点建设项目表', 'projects'],
  ['有关情况说明', 'notes'],
  ['大事记', 'other'],
] as const)('%s lists %s by its title', (title, kind) => {
  expect(kindOf(title, '一项。')).toBe(kind);
});

it('a title that says nothing leaves it to the items', () => {
  expect(kindOf('附录', '新建幼儿园3所。', '新建社区养老中心8家。', '免费开展就业技能培训。')).toBe('livelihood');
  expect(kindOf('附录', '抓好春耕。牵头单位：县农业农村局。', '抓好防汛。牵头单位：县水利局。')).toBe('tasks');
  expect(kindOf('附录', '一月，开大会。', '二月，抓春耕。', '三月，办学校和幼儿园。')).toBe('other');
});

it('a person may say the kind', () => {
  expect(annexes('  - title: 大事记\n    kind: projects\n    body: [一项。]\n')[0]!.kind).toBe('projects');
});

it('a walk sees an annex as a part without number, its sections numbered for themselves', () => {
  const found = annexes(`  - title: 民生实事
    body:
      - section: 办学
        body:
          - section: 幼儿园
            body: [新建3所。]
      - section: 养老
`);
  const seen = [...visit(found.map(annexPart))].map(({ block, part, numbers }) => [
    block.kind,
    plain(part!.heading),
    numbers.join(''),
  ]);
  expect(seen).toEqual([
    ['part', '民生实事', ''],
    ['section', '民生实事', '一、'],
    ['section', '民生实事', '一、（一）'],
    ['paragraph', '民生实事', '一、（一）'],
    ['section', '民生实事', '二、'],
  ]);
});

it('is refused with a part in it, or without anything', () => {
  const told = (yaml: string) => load({ 'report.yaml': `${reportWith('  - 报告。\n')}annexes:\n${yaml}` }).told;
  expect(told('  - title: 表\n    body:\n      - { part: 一, body: [二。] }\n')[0]).toMatch(
    /report\.yaml:11:.*content\//,
  );
  expect(told('  - title: 表\n')[0]).toMatch(/report\.yaml:9:.*content\/missing-key .*"body"/);
});
