/** The running text of a report as one string, in which terms are found. */
import { expect, it } from 'vitest';
import { readingOf } from '../../src/report/reading.js';
import { load, reportWith } from '../content/folder.js';

const { body } = load({
  'report.yaml': reportWith(`  - part: 回顾
    body:
      - section: 稳增长
        intro: 成效好。
        body:
          - lead: 抓落实。
            text: |
              第一句。
              第二句。
          - table: 指标
            header: [甲]
            rows: [[乙]]
`),
}).report!;
const reading = readingOf(body);

it('has a line for each heading, intro, lead and text, and no tables', () => {
  expect(reading.text).toBe('回顾\n稳增长\n成效好。\n抓落实。\n第一句。第二句。');
});

it('knows where each character stands in the file', () => {
  const lineOf = (words: string) => reading.placeAt(reading.text.indexOf(words))?.line;
  expect(['回顾', '成效', '抓', '第一', '第二'].map(lineOf)).toEqual([7, 10, 12, 14, 15]);
  expect(reading.placeAt(reading.text.indexOf('二句'))).toMatchObject({ line: 15, column: 16 });
});
