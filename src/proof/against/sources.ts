/** What `--against` names: folders of earlier reports and tables of statistics, read for the rules. */
import { loadReport } from '../../content/load.js';
import type { LoadedReport } from '../../content/loaded-report.js';
import { isReport, nearestReport } from '../../content/report-folders.js';
import type { Note } from '../../diagnostics/diagnostic.js';
import { error, warning } from '../../diagnostics/diagnostic.js';
import { yearsOf } from '../../report/years.js';
import { limits, readSpreadsheet } from '../../spreadsheet/read.js';
import { readBytes, type World } from '../../world/world.js';
import { passagesOf } from '../passages.js';
import type { Against, EarlierReport } from '../rule.js';
import { type Statistics, statisticsIn } from './statistics.js';

const TABLE = /\.(?:xlsx|csv|tsv)$/i;
/** Rows not understood that are noted one by one. */
const MOST_NOTED = 10;

/** Reads all sources; what cannot be read or does not fit the report is noted and left out. */
export function readAgainst(paths: readonly string[], report: LoadedReport, world: World, note: Note): Against {
  let lastYear: EarlierReport | undefined;
  const statistics: Statistics[] = [];
  for (const path of paths) {
    if (world.isFolder(path)) lastYear = readEarlier(path, report, world, note) ?? lastYear;
    else {
      const read = readStatistics(path, report, world, note);
      if (read) statistics.push(read);
    }
  }
  return { statistics, ...(lastYear && { lastYear }) };
}

function readEarlier(path: string, report: LoadedReport, world: World, note: Note): EarlierReport | undefined {
  const folder = path.replace(/(?<=[^\\/])[\\/]+$/, '');
  if (!world.list(folder).includes('report.yaml')) {
    note(error('world/no-report', { folder, nearest: nearestSource(folder, report, world) }));
    return undefined;
  }
  if (world.real(folder) === world.real(report.folder)) {
    note(error('proof/same-report', { folder }));
    return undefined;
  }
  const { value, problems } = loadReport(folder, world);
  if (!value) for (const problem of problems) if (problem.severity === 'error') note(problem);
  if (!value) return undefined;
  const [{ planned: year }, years] = [yearsOf(report), yearsOf(value)];
  if (years.planned >= year) {
    note(error('proof/not-earlier', { folder, year, other: years.planned }));
    return undefined;
  }
  return { report: value, years, passages: passagesOf(value) };
}

/** The earlier report or the table that was probably meant by a name that leads to none. */
function nearestSource(path: string, report: LoadedReport, world: World): string | undefined {
  const isEarlier = (folder: string) => isReport(folder, world) && world.real(folder) !== world.real(report.folder);
  return nearestReport(path, world, (one) => TABLE.test(one) || isEarlier(one));
}

function readStatistics(path: string, report: LoadedReport, world: World, note: Note): Statistics | undefined {
  const notFound: Note = (problem) =>
    note(
      problem.code === 'world/not-found'
        ? error('world/not-found', { path, nearest: nearestSource(path, report, world) })
        : problem,
    );
  const bytes = readBytes(world, path, notFound);
  if (!bytes) return undefined;
  const read = readSpreadsheet(bytes);
  if ('fault' in read) {
    note(error('statistics/unreadable', { path, fault: read.fault, ...limits }));
    return undefined;
  }
  const year = yearsOf(report).planned - 1;
  const found = statisticsIn(path, read.sheets, year);
  if (!found) {
    note(error('statistics/no-table', { path }));
    return undefined;
  }
  const { odd, unfilled, values } = found;
  for (const { sheet, row, column, cell, found, expected } of odd.slice(0, MOST_NOTED)) {
    const place = { file: path, line: row, column: read.isText ? 1 : column + 1 };
    note(warning('statistics/odd-row', { cell: sheet === '' ? cell : `${sheet}!${cell}`, found, expected }, place));
  }
  const start = { file: path, line: 1, column: 1 };
  if (odd.length > MOST_NOTED) note(warning('statistics/more-rows', { count: odd.length - MOST_NOTED }, start));
  if (unfilled > 0) note(warning('statistics/unfilled', { count: unfilled }, start));
  const years = [...new Set(values.map((value) => value.year))].sort((a, b) => a - b);
  if (!years.includes(year) && unfilled === 0)
    note(warning('statistics/other-years', { path, year, found: years }, start));
  return found;
}
