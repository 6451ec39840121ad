/** Author and date of the tracked changes of a redline. */
import { reportDate } from '../build/report-date.js';
import { authorInTheme } from '../build/word.js';
import type { LoadedReport } from '../content/loaded-report.js';
import { plain } from '../text/running-text.js';
import type { Side } from './pairs.js';
import type { Reviser } from './word/redline.js';

/** Author and date that were given. */
export interface ReviserOptions {
  readonly author?: string;
  readonly date?: Date;
}

/**
 * The author given, or that of the theme, of the commit of the new revision, or the issuer of the report; the date given,
 * or that of the commit, or of the report.
 *
 * Never the clock and the user of this computer, by which the same revisions would give another file each time. Word
 * shows a date as it is written, whatever its time zone: that of a commit is the time on the clock of its author.
 */
export async function reviserOf(
  report: LoadedReport,
  { commit, world }: Side,
  { author, date }: ReviserOptions,
): Promise<Reviser> {
  const byTheme = author === undefined ? await authorInTheme(report.folder, world) : undefined;
  return {
    author: author ?? byTheme ?? commit?.author ?? (plain(report.issuer) || plain(report.title)),
    date: date ?? (commit ? new Date(`${commit.date.slice(0, 19)}Z`) : reportDate(report, world)),
  };
}
