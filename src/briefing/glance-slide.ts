/** The year at a glance: its main numbers on one slide. */
import type { CoreIndicator } from '../indicators/core/results.js';
import type { Indicators } from '../indicators/read.js';
import type { ReportPart } from '../report/report.js';
import type { Text } from '../text/running-text.js';
import type { Choice } from './choice.js';
import { atAGlance, indicatorsIn } from './chosen-indicators.js';
import { headOf } from './slide-head.js';
import type { GlanceSlide } from './story.js';

const MOST = 8;

/** What the slide is chosen from. */
interface Source {
  /** The report: its title stands for the heading of a part without one. */
  readonly subject: { readonly title: Text; readonly figures: Indicators };
  readonly choice: Choice;
  /** Core indicators of the year. */
  readonly results: readonly CoreIndicator[];
}

/** The slide of the year at a glance, with the figures of `briefing.yaml` or the main ones; none without figures. */
export function glanceOf(part: ReportPart, { subject: { title, figures }, choice, results }: Source): GlanceSlide[] {
  const named = choice.figures(['glance', 'figures'], choice.value.glance?.figures, MOST);
  const shown =
    named?.map(({ figure }) => figure) ??
    atAGlance(results, indicatorsIn(figures, part), figures, choice.count('glance', MOST));
  if (shown.length === 0) return [];
  const heading = part.heading.length > 0 ? part.heading : title;
  const sentences = shown.map(({ sentence }) => sentence);
  return [
    {
      kind: 'glance',
      ...headOf('glance', part, choice.quote(['glance', 'title']), heading, sentences),
      figures: shown,
    },
  ];
}
