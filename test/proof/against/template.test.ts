import { expect, it } from 'vitest';
import { writeTemplate } from '../../../src/proof/against/template.js';
import { checkReport } from '../../../src/proof/check.js';
import { readSpreadsheet } from '../../../src/spreadsheet/read.js';
import { reportWith } from '../../content/folder.js';
import { memoryWorld } from '../../world/memory-world.js';

const path = 'content/r/report.yaml';
const body = `  - part: 2023年工作回顾
    body:
      - 2023年，全县地区生产总值312.5亿元、增长5.2%，固定资产投资下降1.2%，优良天数比率提高0.3个百分点。
`;

it.each(['a.xlsx', 'a.csv'])('writes a row for each level and growth of the year: %s', (file) => {
  const world = memoryWorld({ [path]: reportWith(body) });
  expect(writeTemplate('content/r', file, world)).toMatchObject({ ok: true, rows: 3 });
  const read = readSpreadsheet(world.files.get(file)!);
  expect('sheets' in read && read.sheets[0]!.rows.map(({ cells }) => cells)).toEqual([
    ['指标', '时期', '数值', '单位'],
    ['地区生产总值', '2023年', '', '亿元'],
    ['地区生产总值增速', '2023年', '', '%'],
    ['固定资产投资增速', '2023年', '', '%'],
  ]);
});

it('is understood when it is filled in', () => {
  const filled =
    '指标,时期,数值,单位\n地区生产总值,2023年,312.46,亿元\n地区生产总值增速,2023年,5.3,%\n固定资产投资增速,2023年,-1.2,%\n';
  const { findings, diagnostics } = checkReport(
    'content/r',
    { against: ['a.csv'] },
    memoryWorld({ [path]: reportWith(body), 'a.csv': filled }),
  );
  expect(diagnostics).toEqual([]);
  expect(findings.map(({ rule, words }) => [rule, words])).toEqual([['against/statistics', '5.2%']]);
});

it('writes over nothing, and no other kind of file', () => {
  const world = memoryWorld({ [path]: reportWith(body), 'a.csv': 'mine' });
  for (const [file, code] of [
    ['a.csv', 'statistics/template-exists'],
    ['content', 'statistics/template-kind'],
    ['a.xls', 'statistics/template-kind'],
  ] as const)
    expect(writeTemplate('content/r', file, world), file).toMatchObject({
      ok: false,
      rows: 0,
      diagnostics: [{ code }],
    });
  expect(new TextDecoder().decode(world.files.get('a.csv'))).toBe('mine');
});

it('has the usual indicators for a report that states none', () => {
  const world = memoryWorld({ [path]: reportWith('  - 好。\n') });
  expect(writeTemplate('content/r', 'a.csv', world).rows).toBeGreaterThan(10);
});
