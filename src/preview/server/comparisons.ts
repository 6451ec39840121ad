/** What each report is compared with on request: reports of earlier years and tables of statistics, kept in memory alone. */
import type { CheckOptions } from '../../proof/check.js';
import { readSpreadsheet } from '../../spreadsheet/read.js';
import type { World } from '../../world/world.js';
import type { Background } from './background.js';

/** Most tables that a report is compared with at once. */
const MOST_TABLES = 4;

interface Comparison {
  /** A content folder, or one that exists in `files` alone. */
  readonly lastYear?: { readonly name: string; readonly folder: string };
  readonly tables: readonly string[];
  /** What was given, by path. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

const none: Comparison = { tables: [], files: new Map() };

export class Comparisons {
  private readonly byReport = new Map<string, Comparison>();

  of(report: string): Comparison {
    return this.byReport.get(report) ?? none;
  }

  /** Compares with a content folder; with none if `undefined`. */
  chooseLastYear(report: string, lastYear: Comparison['lastYear']): void {
    const { tables, files } = this.of(report);
    const kept = new Map([...files].filter(([path]) => tables.includes(path)));
    this.byReport.set(report, { tables, files: kept, ...(lastYear && { lastYear }) });
  }

  /**
   * Adds a dropped file: the report of an earlier year, as a Word or text file or its `report.yaml`, or a table, in
   * place of one of the same name.
   * @param background performs the reading of a text
   * @returns whether it is one of these
   */
  async add(report: string, name: string, bytes: Uint8Array, world: World, background: Background): Promise<boolean> {
    const path = safeName(name);
    const earlier = await earlierReport(path, bytes, background);
    if (earlier) {
      this.chooseLastYear(report, { name: path, folder: EARLIER });
      const kept = this.of(report);
      this.byReport.set(report, { ...kept, files: new Map([...kept.files, [`${EARLIER}/report.yaml`, earlier]]) });
      return true;
    }
    const { tables, files, lastYear } = this.of(report);
    // A name of a folder would be read as one.
    if (!/\.(?:xlsx|xls|csv|txt)$/i.test(path) || world.isFolder(path) || 'fault' in readSpreadsheet(bytes))
      return false;
    const others = tables.filter((one) => one !== path).slice(-MOST_TABLES + 1);
    const kept = [...files].filter(([one]) => others.includes(one) || !tables.includes(one));
    this.byReport.set(report, {
      tables: [...others, path],
      files: new Map([...kept, [path, bytes]]),
      ...(lastYear && { lastYear }),
    });
    return true;
  }

  removeTable(report: string, name: string): void {
    const { tables, files, lastYear } = this.of(report);
    this.byReport.set(report, {
      tables: tables.filter((one) => one !== name),
      files: new Map([...files].filter(([path]) => path !== name)),
      ...(lastYear && { lastYear }),
    });
  }

  /** What `check` compares a report with. */
  sources(report: string): Required<Pick<CheckOptions, 'against' | 'given'>> {
    const { lastYear, tables, files } = this.of(report);
    return { against: [...(lastYear ? [lastYear.folder] : []), ...tables], given: files };
  }
}

/** No folder of a project has this name; it exists in memory alone. */
const EARLIER = '.yinfa-earlier-report';

/** The `report.yaml` of a file that is a report, as it is or as the import understands it; `undefined` of any other. */
async function earlierReport(path: string, bytes: Uint8Array, background: Background): Promise<Uint8Array | undefined> {
  if (/\.ya?ml$/i.test(path)) return bytes;
  if (!/\.(?:docx|docm|md|txt)$/i.test(path)) return undefined;
  const trial = await background.call('tryImport', [{ file: path, bytes }, { to: EARLIER }]);
  // A table in a text file has no headings.
  return trial?.result.ok && trial.result.understood?.parts ? trial.files.get(`${EARLIER}/report.yaml`) : undefined;
}

/** The last part of a name, which then names nothing in another folder. */
function safeName(name: string): string {
  return name
    .replace(/^.*[/\\]/, '')
    .replace(/[\p{Cc}:]/gu, '')
    .slice(-120);
}
