/** A report with all that is read from its content folder. */
import type { Briefing } from '../briefing/story.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { SlidePicture } from '../image/slide-picture.js';
import type { Indicators } from '../indicators/read.js';
import type { IndicatorGroup, Report } from '../report/report.js';

export interface LoadedReport extends Report {
  /** Its content folder, as it was given. */
  readonly folder: string;
  /** All that `figures.yaml` reads, in its order. */
  readonly figures: readonly IndicatorGroup[];
  /** All stretches of the text that the patterns of figures read, also where one finds its value again. */
  readonly read: Indicators['read'];
  /** Of these, what patterns of `figures.yaml` read; none without the file. */
  readonly chosenRead: Indicators['read'];
  /** Whether a person chose the figures in `figures.yaml`; else they were found in the text. */
  readonly hasChosenFigures: boolean;
  /** Doubtful numbers that a person does not take, as `rejectionOf` names them. */
  readonly rejected: readonly string[];
  readonly briefing: Briefing;
  /** The pictures that slides may show, by their paths from the content folder. */
  readonly pictures: ReadonlyMap<string, SlidePicture>;
  /**
   * Of a report that was loaded for a book alone: numbers that contradict each other, looked for when this is read, and
   * problems of what slides have taken from it since. None where it was loaded whole.
   */
  readonly late: readonly Diagnostic[];
}
