/** `yinfa check --template`: the table that a statistics bureau fills in, with the core indicators of a report. */

import { basename } from 'node:path';
import { loadReport } from '../../content/load.js';
import type { LoadedReport } from '../../content/loaded-report.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { error } from '../../diagnostics/diagnostic.js';
import { checkArguments } from '../../diagnostics/options.js';
import { hasErrors } from '../../diagnostics/outcome.js';
import { coreKeyOf } from '../../indicators/core/identity.js';
import { coreReadings } from '../../indicators/core/readings.js';
import { resultsOfYear } from '../../indicators/core/results.js';
import { vocabulary } from '../../indicators/core/vocabulary.js';
import { stretchesOf } from '../../report/roles.js';
import { yearsOf } from '../../report/years.js';
import { csvOf, type WrittenTable, xlsxOf } from '../../spreadsheet/write.js';
import { plain } from '../../text/running-text.js';
import type { World } from '../../world/world.js';

export interface TemplateResult {
  readonly ok: boolean;
  readonly diagnostics: readonly Diagnostic[];
  /** Rows to fill in; 0 where nothing was written. */
  readonly rows: number;
  readonly path: string;
}

/** Writes the template of a report to an .xlsx or .csv file that does not exist yet. */
export function writeTemplate(folder: string, path: string, world: World): TemplateResult {
  checkArguments('writeTemplate', { folder, path, world });
  const diagnostics: Diagnostic[] = [];
  const result = (rows: number): TemplateResult => ({ ok: !hasErrors(diagnostics), diagnostics, rows, path });
  const ending = /\.(xlsx|csv)$/i.exec(path)?.[1]?.toLowerCase();
  if (ending === undefined) {
    diagnostics.push(error('statistics/template-kind', { path }));
    return result(0);
  }
  const there = world.read(path);
  if (there.ok || !there.missing) {
    diagnostics.push(error('statistics/template-exists', { path }));
    return result(0);
  }
  const { value, problems } = loadReport(folder, world);
  if (!value) {
    diagnostics.push(...problems);
    return result(0);
  }
  const table = templateOf(value);
  const written = world.write(new Map([[path, ending === 'csv' ? csvOf(table) : xlsxOf(table)]]));
  if (!written.ok)
    diagnostics.push(
      error('world/write-failed', { path: basename(written.path), reason: written.reason, detail: written.detail }),
    );
  return result(written.ok ? table.rows.length : 0);
}

/** A row for each level and change of the year that the report states; all usual ones where it states none. */
export function templateOf(report: LoadedReport): WrittenTable {
  const years = yearsOf(report);
  const results = resultsOfYear(coreReadings(stretchesOf(report.body, years), years));
  const period = `${years.planned - 1}年`;
  const rows = results.flatMap(({ key, label, level, movement, change }) => {
    const written = plain(label).replace(/^(?:年均|累计)/u, '');
    const name = coreKeyOf(written) === key ? written : vocabulary.find((core) => core.key === key)!.name;
    const isLevel = movement === '';
    const moved = isLevel ? change?.unit : level.unit;
    return [
      ...(isLevel ? [[name, period, '', level.unit]] : []),
      // A change of a share in percentage points is no growth.
      ...(moved === '%' ? [[`${name}增速`, period, '', moved]] : []),
    ];
  });
  const usual = vocabulary.filter(({ main }) => main).map(({ name }) => [name, period, '', '']);
  return {
    name: '统计数据',
    header: ['指标', '时期', '数值', '单位'],
    rows: rows.length > 0 ? rows : usual,
    widths: [36, 12, 16, 12],
  };
}
