/** The year that a report plans; what it reviews is the year before. */
import { plain } from '../text/running-text.js';
import type { Report } from './report.js';

/** Congresses from this month on, of townships above all, are about the year that ends and the one that comes. */
const LATE = 10;
const review = /回顾|总结/u;

/** The year of the date; the next one for a report late in the year whose headings review its own year or plan the next. */
export function plannedYear({ date, body }: Pick<Report, 'date' | 'body'>): number {
  const [year, month] = date.split('-').map(Number) as [number, number];
  if (month < LATE) return year;
  const headings = body.flatMap((block) => (block.kind === 'part' ? [plain(block.heading)] : []));
  const isAhead = headings.some(
    (heading) => heading.includes(`${year + 1}年`) || (review.test(heading) && heading.includes(`${year}年`)),
  );
  return isAhead ? year + 1 : year;
}
