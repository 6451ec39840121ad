/** A report with all that is read from its content folder. */
import type { Briefing } from '../briefing/story.js';
import type { IndicatorGroup, Report } from '../report/report.js';

export interface LoadedReport extends Report {
  /** All that `figures.yaml` reads, in its order. */
  readonly figures: readonly IndicatorGroup[];
  readonly briefing: Briefing;
}
