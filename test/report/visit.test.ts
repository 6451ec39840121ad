/** The walk over a body: every block in reading order, with its headings and numbers. */
import { expect, test } from 'vitest';
import { ownTexts, visit, visitRunningText } from '../../src/report/visit.js';
import { plain } from '../../src/text/running-text.js';
import { load, reportWith } from '../content/folder.js';

const { body } = load({
  'report.yaml': reportWith(`  - salutation: 各位代表：
  - part: 回顾
    body:
      - 总的一段。
      - section: 稳增长
        body: [稳的一段。, 稳的二段。]
      - section: 强实体
        intro: 成效明显。
        body:
          - table: 主要指标
            header: [指标, 数值]
            rows: [[产值, 九亿]]
  - part: 安排
    body:
      - lead: 抓好落实。
        text: 要实干。
`),
}).report!;

test('a section has the number that is given for it, and does not count', () => {
  const sections = `  - part: 回顾
    body:
      - { section: 稳增长, number: 一是, body: [稳的一段。] }
      - { section: 强实体, number: '', body: [强的一段。] }
      - { section: 促改革 }
`;
  const given = load({ 'report.yaml': reportWith(sections) }).report!;
  expect([...visit(given.body)].map(({ numbers }) => numbers)).toEqual([
    ['一、'],
    ['一、', '一是'],
    ['一、', '一是'],
    ['一、', ''],
    ['一、', ''],
    ['一、', '（一）'],
  ]);
});

test('every block comes in reading order, with the part and section it stands in and their positions', () => {
  const seen = [...visit(body)].map(({ block, part, section, numbers, level, paragraph }) =>
    [
      block.kind,
      part && plain(part.heading),
      section && plain(section.heading),
      `${numbers.join('')}${level}.${paragraph}`,
    ]
      .filter(Boolean)
      .join(' '),
  );
  expect(seen).toEqual([
    'salutation 0.1',
    'part 回顾 一、1.0',
    'paragraph 回顾 一、1.1',
    'section 回顾 稳增长 一、（一）2.0',
    'paragraph 回顾 稳增长 一、（一）2.1',
    'paragraph 回顾 稳增长 一、（一）2.2',
    'section 回顾 强实体 一、（二）2.0',
    'table 回顾 强实体 一、（二）2.1',
    'part 安排 二、1.0',
    'paragraph 安排 二、1.1',
  ]);
});

test('below a part without number, sections have the numbers of parts and those within them those of sections', () => {
  const { body } = load({
    'report.yaml': reportWith(`  - part: 安排
    numbered: false
    body:
      - section: 抓重点
        body:
          - section: 扩内需
            intro: 要实干。
          - section: 强实体
`),
  }).report!;
  const seen = [...visit(body)].map(({ section, numbers }) => [section ? plain(section.heading) : '', ...numbers]);
  expect(seen).toEqual([[''], ['抓重点', '一、'], ['扩内需', '一、', '（一）'], ['强实体', '一、', '（二）']]);
});

test('a block has the texts that are printed for it, lead and text as one', () => {
  const texts = [...visit(body)].map(({ block }) => ownTexts(block).map(plain));
  expect(texts.slice(-4)).toEqual([
    ['强实体', '成效明显。'],
    ['主要指标', '', '指标', '数值', '产值', '九亿', ''],
    ['安排'],
    ['抓好落实。要实干。'],
  ]);
});

test('running text is all but tables and figures', () => {
  expect([...visitRunningText(body)].map(({ block }) => block.kind)).not.toContain('table');
});
