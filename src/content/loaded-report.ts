/** A report with all that is read from its content folder. */
import type { Briefing } from '../briefing/story.js';
import type { IndicatorGroup, Report } from '../report/report.js';
import type { Text } from '../text/running-text.js';

export interface LoadedReport extends Report {
  /** All that `figures.yaml` reads, in its order. */
  readonly figures: readonly IndicatorGroup[];
  /** All stretches of the text that the patterns of figures read, also where one finds its value again. */
  readonly read: readonly Text[];
  readonly briefing: Briefing;
}
