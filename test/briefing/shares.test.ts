/** Which indicators a doughnut takes, and what it says of others. */
import { expect, it } from 'vitest';
import { plain } from '../../src/text/running-text.js';
import { load, reportWith } from '../content/folder.js';

const figures = `groups:
  - name: 结构
    figures:
      - { id: first, label: 第一产业, pattern: "三次产业结构为{value}:{#}:{#}" }
      - { id: second, label: 第二产业, pattern: "三次产业结构为{#}:{value}:{#}" }
      - { id: third, label: 第三产业, pattern: "三次产业结构为{#}:{#}:{value}" }
      - { id: rail, label: 铁路, pattern: "铁路占{value}%" }
      - { id: road, label: 公路, pattern: "公路占{value}%" }
      - { id: forest, label: 森林覆盖率, pattern: "森林覆盖率{value}%" }
      - { id: tax, label: 税收, pattern: "税收增长{growth}%" }
      - { id: firms, label: 企业, pattern: "企业{value}家" }
      - { id: words, label: 收入, pattern: "收入{words}" }
`;
const body =
  '  - 三次产业结构为2.1:39.5:58.4。货运中铁路占近40%、公路占60%，森林覆盖率62%，税收增长8%。企业20家，收入与经济同步。\n';

function ring(ids: string) {
  const { report, told } = load({
    'report.yaml': reportWith(body),
    'figures.yaml': figures,
    'briefing.yaml': `structure:\n  charts:\n    - { chart: doughnut, figures: [${ids}] }\n`,
  });
  const slides = report?.briefing.parts.flatMap(({ slides }) => slides) ?? [];
  const slide = slides.find(({ kind }) => kind === 'structure');
  const chart = slide?.kind === 'structure' ? slide.charts[0] : undefined;
  const points = chart?.points.map(({ label, number, shown }) => `${plain(label)} ${number} ${plain(shown)}`);
  return { chart: chart?.chart, unit: chart?.unit, points, told };
}

it('the numbers of a ratio are shares in the order of the file, their unit stated once', () => {
  expect(ring('first, second, third')).toEqual({
    chart: 'doughnut',
    unit: '%',
    points: ['第一产业 2.1 2.1', '第二产业 39.5 39.5', '第三产业 58.4 58.4'],
    told: [],
  });
});

it('shares in % keep their unit and qualifier', () => {
  expect(ring('rail, road')).toEqual({
    chart: 'doughnut',
    unit: '',
    points: ['铁路 40 近40%', '公路 60 60%'],
    told: [],
  });
  expect(ring('forest').points).toEqual(['森林覆盖率 62 62%']);
});

it.each([
  ['first, second', ['briefing.yaml:3:36+5 figure/no-whole {"shares":[2.1,39.5],"sum":41.6}']],
  ['first', ['briefing.yaml:3:36+5 figure/no-share {"id":"first","shown":"2.1"}']],
  ['forest, road', ['briefing.yaml:3:36+6 figure/no-whole {"shares":[62,60],"sum":122}']],
  ['tax', ['briefing.yaml:3:36+3 figure/no-share {"id":"tax","shown":"增长8%"}']],
  ['firms, road', ['briefing.yaml:3:36+5 figure/no-share {"id":"firms","shown":"20家"}']],
  ['words', ['briefing.yaml:3:36+5 figure/no-number {"id":"words"}']],
])('%s are no shares of one whole', (ids, problems) => {
  const { told, points } = ring(ids);
  expect(points).toBeUndefined();
  expect(told).toEqual(problems);
});
