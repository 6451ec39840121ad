/** The only date in the files of a report. */
import type { Report } from '../report/report.js';
import type { World } from '../world/world.js';

/** The report's date, or `SOURCE_DATE_EPOCH`; never the clock's, by which each build would differ from the last. */
export function reportDate({ date }: Report, { epoch }: World): Date {
  return epoch === undefined ? new Date(`${date}T00:00:00Z`) : new Date(epoch * 1000);
}
