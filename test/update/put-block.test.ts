/** A block of the draft in the lines of the old one, or written instead of it. */
import { expect, it } from 'vitest';
import type { ReportFile } from '../../src/report/schema.js';
import { updateReport } from '../../src/update/update-yaml.js';
import { head, lineOf, reportOf, revised } from './revised.js';

it('a table of the same size changes cell by cell; another one is rewritten and keeps its widths', () => {
  const table = {
    table: '主要指标',
    header: ['指标', '总量'],
    rows: [
      ['生产总值', '3810亿元'],
      ['投资', '近300亿元'],
    ],
  };
  const cell = revised(({ body }) => body[2].body[1].body.push(structuredClone(table)));
  expect(cell.diff).toEqual([
    '-              - [生产总值, "3810.24亿元"] # 初步核算',
    '+              - [生产总值, "3810亿元"] # 初步核算',
  ]);
  const row = revised(({ body }) =>
    body[2].body[1].body.push({ ...structuredClone(table), rows: [...table.rows, ['1,024', '#']] }),
  );
  expect(row.text).toContain('              - ["1,024", "#"]\n            widths: [3, 2]\n');
  expect(row.lostComments).toEqual([{ text: '# 初步核算', line: lineOf('# 初步') }]);
});

it('a part keeps its role, whether its lines stay or are written anew', () => {
  const revisedBy = (text: string, part: string) => {
    const value: ReportFile = { ...reportOf(lines), body: [{ part, body: ['今年，抓好工作。', '新话。'] }] };
    return updateReport(text, value)!.text;
  };
  const lines = `${head}body:
  - part: 去年工作回顾
    role: year-plan # 会前核对
    body:
      - 今年，抓好工作。
`;
  expect(revisedBy(lines, '去年的工作回顾')).toContain('  - part: 去年的工作回顾\n    role: year-plan # 会前核对\n');
  // A heading in flow style, without blocks as yet, is written anew when it gets some.
  const flow = `${head}body:
  - { part: 去年工作回顾, numbered: false, role: year-plan }
`;
  expect(revisedBy(flow, '去年工作回顾')).toContain(
    '  - part: 去年工作回顾\n    numbered: false\n    role: year-plan\n    body:\n',
  );
});
