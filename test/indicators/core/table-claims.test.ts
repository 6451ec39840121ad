/** Cells of tables against the sentences of the report. */
import { expect, it } from 'vitest';
import { load, reportWith } from '../../content/folder.js';

const sentence = '2023年，全县地区生产总值286.4亿元，增长5.6%；社会消费品零售总额112亿元；进出口总额下降3.1%。';

/** The warnings of a report of 2024 with a table in its review. */
function told(header: readonly string[], ...rows: readonly (readonly string[])[]): string[] {
  const cells = (row: readonly string[]) => `[${row.map((cell) => `"${cell}"`).join(', ')}]`;
  const body = `  - part: 2023年工作回顾
    body:
      - ${sentence}
      - table: 主要指标完成情况
        header: ${cells(header)}
        rows: [${rows.map(cells).join(', ')}]
  - part: 2024年工作安排
    body:
      - 今年地区生产总值增长5.5%左右。
`;
  return load({ 'report.yaml': reportWith(body) }).told.filter((line) => line.includes('figure/two-readings'));
}

it.each([
  [
    ['指标', '2023年'],
    ['地区生产总值', '288.0亿元'],
    ['286.4亿元', '288.0亿元'],
  ],
  [
    ['指标', '2023年（亿元）', '增长（%）'],
    ['地区生产总值', '286.4', '5.8'],
    ['5.6%', '5.8'],
  ],
  [
    ['指标', '单位', '2023年完成'],
    ['社会消费品零售总额', '亿元', '121'],
    ['112亿元', '121'],
  ],
  [
    ['指标', '完成数'],
    ['地区生产总值（亿元）', '268.4'],
    ['286.4亿元', '268.4'],
  ],
  [
    ['指标', '同比增长'],
    ['进出口总额', '3.1%'],
    ['3.1%', '3.1%'],
  ],
  [
    ['指标', '2024年目标'],
    ['地区生产总值', '增长6.5%左右'],
    ['5.5%左右', '增长6.5%左右'],
  ],
])('%j %j', (header, row, [text, cell]) => {
  const problems = told(header, row);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toContain(`"value":"${text}"`);
  expect(problems[0]).toContain(`"value":"${cell}"`);
});

it.each([
  [
    ['指标', '2023年'],
    ['地区生产总值', '286亿元'],
  ],
  [
    ['指标', '2023年', '2022年'],
    ['地区生产总值', '286.4亿元', '271.2亿元'],
  ],
  [
    ['指标', '2023年目标', '2023年完成'],
    ['地区生产总值', '290亿元', '286.4亿元'],
  ],
  [
    ['指标', '单位', '2023年完成'],
    ['社会消费品零售总额', '万元', '1120000'],
  ],
  [
    ['指标', '增长（%）'],
    ['进出口总额', '-3.1'],
  ],
  [
    ['指标', '2023年'],
    ['第一产业增加值', '30亿元'],
  ],
  [
    ['单位', '2023年'],
    ['开发区地区生产总值', '88亿元'],
  ],
])('nothing is said of %j %j', (header, row) => {
  expect(told(header, row)).toEqual([]);
});
