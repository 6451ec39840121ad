/**
 * Targets of the plan beside the results of the review.
 *
 * A target is an indicator whose sentence, outside the sections of the plan, names 目标, or
 * whose group does. Its result is the indicator of the review with the same label, up to
 * words before it (进出口总值, 外贸进出口总值). Both are drawn side by side only if they are
 * measured alike: 增长 is not 可比增长.
 */

import type { Indicators } from '../indicators/read.js';
import type { Indicator, ReportPart } from '../report/report.js';
import type { Text } from '../text/running-text.js';
import { plain } from '../text/running-text.js';
import { sentences as sentencesOf } from '../text/sentences.js';
import { slice } from '../text/slice.js';
import type { Choice } from './choice.js';
import { rateOf } from './chosen-indicators.js';
import { headOf } from './slide-head.js';
import type { ChartPoint, TargetsSlide } from './story.js';

/** Fewer pairs make no chart. */
const LEAST_PAIRS = 2;
const MOST_ROWS = 12;
/** A shorter common ending of two labels is no evidence that they mean the same. */
const LEAST_LABEL = 4;

interface Years {
  readonly resultYear: string;
  readonly targetYear: string;
}

interface Source {
  readonly part: ReportPart;
  readonly inReview: readonly Indicator[];
  readonly inPlan: readonly Indicator[];
  readonly figures: Indicators;
  readonly years: Years;
  readonly choice: Choice;
}

/** The slide of the targets; empty if the plan has none. */
export function targetsOf({ part, inReview, inPlan, figures, years, choice }: Source): TargetsSlide[] {
  const named = choice.figures(['targets', 'figures'], choice.value.targets?.figures, MOST_ROWS);
  const targets = named?.map(({ figure }) => figure) ?? inPlan.filter(isTarget).slice(0, MOST_ROWS);
  const [first] = targets;
  if (!first) return [];
  const rows = targets.map((target) => ({ label: target.label, target, result: resultOf(target, inReview) }));
  const pairs = rows.flatMap(({ label, target, result }) => {
    const [aim, reached] = [rateOf(target, figures), result && rateOf(result, figures)];
    if (!aim || !reached || aim.unit !== '%' || reached.unit !== '%' || measure(aim.word) !== measure(reached.word))
      return [];
    return [
      {
        target: { label, number: aim.number, shown: aim.shown, sentence: target.sentence },
        result: { label, number: reached.number, shown: reached.shown, sentence: result!.sentence },
      } satisfies Record<string, ChartPoint>,
    ];
  });
  const shown = pairs.length >= LEAST_PAIRS ? pairs : [];
  const sentences = rows.flatMap(({ target, result }) => [target.sentence, ...(result ? [result.sentence] : [])]);
  const title = announced(first.sentence) ?? part.heading;
  return [
    {
      kind: 'targets',
      ...headOf('targets', part, choice.quote(['targets', 'title']), title, sentences),
      ...years,
      rows,
      unit: '%',
      results: shown.map(({ result }) => result),
      targets: shown.map(({ target }) => target),
    },
  ];
}

function isTarget({ group, section, sentence }: Indicator): boolean {
  return group.includes('目标') || (section.length === 0 && plain(sentence).includes('目标'));
}

/** The indicator with exactly this label, else one whose label has the same ending. */
function resultOf({ label }: Indicator, inReview: readonly Indicator[]): Indicator | undefined {
  const words = plain(label);
  const alike = ({ label }: Indicator) => {
    const other = plain(label);
    const shorter = Math.min(words.length, other.length);
    return shorter >= LEAST_LABEL && words.slice(-shorter) === other.slice(-shorter);
  };
  return inReview.find(({ label }) => plain(label) === words) ?? inReview.find(alike);
}

/** Two movements are comparable up to 同比, which is always implied, and direction. */
function measure(word: string): string {
  return word.replace('同比', '').replace(/(?:下降|减少|降低|回落|下滑|下跌|降)$/, '增长');
}

/** The name that the sentence gives its targets: 全区经济社会发展主要预期目标. */
export function announced(sentence: Text): Text | undefined {
  const [first = []] = sentencesOf(sentence);
  const found = /([^，。；：、]{2,24}目标)(?:是|为|分别为|如下|安排|建议)?：/d.exec(plain(first));
  const [start, end] = found?.indices?.[1] ?? [0, 0];
  return end > 0 ? slice(first, start, end) : undefined;
}
