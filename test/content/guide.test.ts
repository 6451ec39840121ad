/** The YAML of docs/content.md and of its Chinese twin: all of it is content that loads, without a problem. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { png } from '../image/picture-files.js';
import { load } from './folder.js';

function examplesOf(name: string): string[] {
  const page = readFileSync(new URL(`../../docs/${name}`, import.meta.url), 'utf8');
  return [...page.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map(([, yaml = '']) => yaml);
}

const english = examplesOf('content.md');
const chinese = examplesOf('content.zh-CN.md');
const sample = (name: string) =>
  readFileSync(new URL(`../../content/yuexiu-2024/${name}.yaml`, import.meta.url), 'utf8');

function indented(text: string, by: number): string {
  return text.replace(/^(?=.)/gm, ' '.repeat(by));
}

/** What the examples of numbers, terms and slides speak of. */
const spoken = `          - |
            扎实推进省委“1310”具体部署，培育“专精特新”企业12家、专精特新企业3家。
            全年固定资产投资增长3.1%，新增学位900个。
            全县社会消费品零售总额50亿元，同比增长5.1%。
            全区地区生产总值3810.24亿元，增长4.5%；旅游、会展、住宿、餐饮等行业营业额分别增长77.2%、67.3%、71.9%、20.1%。
      - section: 惠民生、暖民心
        body:
          - 建好学校。
  - part: 2024年工作安排
    body:
      - section: 创造高品质生活
        body:
          - 建好公园。
`;

test('both pages have the same examples', () => {
  expect(english).toHaveLength(13);
  expect(chinese.map((yaml) => parse(yaml))).toEqual(english.map((yaml) => parse(yaml)));
});

test.each([
  ['content.md', english],
  ['content.zh-CN.md', chinese],
])('the examples of %s are one report', (_, examples) => {
  const [report = '', table = '', figure = '', annexes = '', glossary = '', marks = '', behind = ''] = examples;
  const [figures = '', within = '', decided = '', , pictures = '', theme = ''] = examples.slice(7);
  const picture = png({ width: 40, height: 20, colourType: 2 });
  const files = {
    'report.yaml': `${report}${indented(table, 10)}${indented(figure, 10)}${spoken}${annexes}`,
    'glossary.yaml': glossary + marks + behind,
    'briefing.yaml': pictures.replace('school.jpg', 'school.png'),
    'images/plan.png': picture,
    'images/school.png': picture,
  };
  // A picture without its words is the shorter of two ways to write it.
  const noAlt = [expect.stringContaining('briefing/no-alt')];
  const all = load({ ...files, 'figures.yaml': figures + within, 'theme.yaml': theme });
  expect(all.told).toEqual(noAlt);
  expect(all.report?.figures.flatMap(({ figures }) => figures.map(({ id }) => id))).toEqual(
    expect.arrayContaining(['gdp', 'revenue-旅游', 'school-places']),
  );
  expect(load({ ...files, 'figures.yaml': decided }).told).toEqual(noAlt);
});

test.each([
  ['content.md', english],
  ['content.zh-CN.md', chinese],
])('the slides that %s chooses are those of the 2024 report', (_, examples) => {
  const files = Object.fromEntries(['report', 'glossary', 'figures'].map((name) => [`${name}.yaml`, sample(name)]));
  expect(load({ ...files, 'briefing.yaml': examples[10]! }).told).toEqual([]);
});
