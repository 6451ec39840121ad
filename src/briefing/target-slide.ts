/**
 * Targets of the plan beside the results of the review.
 *
 * A target is an indicator whose sentence, outside the sections of the plan, names 目标, or
 * whose group does. Its result is the indicator of the year of the same identity (进出口总值,
 * 外贸进出口总值), or, of those that are no core indicator, with the same ending. Both are drawn side by side only if they are
 * measured alike: 增长 is not 可比增长.
 */

import { coreKeyOf } from '../indicators/core/identity.js';
import type { CoreIndicator } from '../indicators/core/results.js';
import type { Target } from '../indicators/core/targets.js';
import type { Indicators } from '../indicators/read.js';
import type { Indicator, ReportPart } from '../report/report.js';
import { plainForNumbers } from '../text/for-numbers.js';
import { quantitiesIn } from '../text/quantities.js';
import type { Text } from '../text/running-text.js';
import { plain } from '../text/running-text.js';
import { sentences as sentencesOf } from '../text/sentences.js';
import { placeOfText, slice } from '../text/slice.js';
import type { Choice } from './choice.js';
import type { Rate } from './chosen-indicators.js';
import { rateOf } from './chosen-indicators.js';
import { headOf } from './slide-head.js';
import type { ChartPoint, TargetsSlide } from './story.js';

/** Fewer pairs make no chart. */
const LEAST_PAIRS = 2;
const MOST_ROWS = 12;
/** So many may be named, as many as `counts` asks for at most. */
const MOST_NAMED = 20;
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
  /** Core indicators of the year before, and the targets in the words of the plan. */
  readonly results: readonly CoreIndicator[];
  readonly targets: readonly Target[];
  readonly years: Years;
  readonly choice: Choice;
}

/** The slide of the targets; empty if the plan has none. */
export function targetsOf({
  part,
  inReview,
  inPlan,
  figures,
  results,
  targets,
  years,
  choice,
}: Source): TargetsSlide[] {
  const named = choice.figures(['targets', 'figures'], choice.value.targets?.figures, MOST_NAMED);
  // Suggested figures with the ending of a target may be something else.
  const comparedWith = figures.isSuggested ? [] : inReview;
  if (!named && targets.length >= LEAST_TARGETS) {
    const listed = targets.slice(0, choice.count('targets', targets.length));
    return [slideOf(part, rowsOf(listed, results, comparedWith), figures, years, choice)];
  }
  const most = choice.count('targets', MOST_ROWS);
  const chosen = named?.map(({ figure }) => figure) ?? inPlan.filter(isTarget).slice(0, most);
  if (chosen.length === 0) return [];
  const stated = new Map(rowsOf(targets, results, comparedWith).map((row) => [row.target.id, row]));
  const rows = chosen.map(
    (target) => stated.get(target.id) ?? { label: target.label, target, result: resultOf(target, inReview) },
  );
  return [slideOf(part, rows, figures, years, choice)];
}

/** Fewer targets in the words of the plan are no list; then figures are looked for. */
const LEAST_TARGETS = 3;

type Row = TargetsSlide['rows'][number];

/**
 * The targets in the words of the plan, each with the result of the same core indicator, else with the figure that
 * `figures.yaml` has under its name.
 */
function rowsOf(targets: readonly Target[], results: readonly CoreIndicator[], inReview: readonly Indicator[]): Row[] {
  return statedTargets(targets).map((target, i) => {
    const { label, key } = targets[i]!;
    const result = key === undefined ? undefined : results.find((one) => one.key === key);
    return { label, target, result: result ?? resultOf(target, inReview) };
  });
}

/** Targets in words as indicators, one for each, under ids that do not depend on their order: `target-gdp`. */
export function statedTargets(targets: readonly Target[]): Indicator[] {
  const used = new Set<string>();
  /** The number that the next id of a name gets. */
  const numbers = new Map<string, number>();
  return targets.map(({ label, aim, key, sentence }) => {
    const wanted = `target-${key ?? plain(label).replace(/[^\p{L}\p{N}_-]/gu, '')}`;
    let id = wanted;
    let n = numbers.get(wanted) ?? 2;
    for (; used.has(id); n++) id = `${wanted}-${n}`;
    numbers.set(wanted, n);
    used.add(id);
    return asIndicator(id, label, aim, sentence);
  });
}

/** A target as an indicator whose level is the aim in words; its rate, if it has one, is its change. */
function asIndicator(id: string, label: Text, aim: Text, sentence: Text): Indicator {
  const level = { text: aim, number: undefined, unit: '', isUnsignedFall: false, value: aim, before: '', after: '' };
  const at = placeOfText(aim) ?? placeOfText(sentence) ?? { file: '', line: 1, column: 1 };
  return {
    id,
    label,
    group: '',
    level,
    movement: '',
    period: 'target',
    change: undefined,
    part: [],
    section: [],
    sentence,
    at,
  };
}

/** The rate that a target aims at: 增长4.5%左右. */
function rateAimedAt(aim: Text): Rate | undefined {
  const [quantity] = quantitiesIn(plainForNumbers(aim));
  const number = quantity?.numerals[0].value;
  if (quantity?.form !== 'number' || quantity.movement.word === '' || number === undefined) return undefined;
  const { start, end, unit, movement } = quantity;
  return {
    number: movement.falls ? -Math.abs(number) : number,
    unit,
    shown: slice(aim, start, end),
    word: movement.word,
  };
}

function slideOf(
  part: ReportPart,
  rows: readonly Row[],
  figures: Indicators,
  years: Years,
  choice: Choice,
): TargetsSlide {
  const pairs = rows.flatMap(({ label, target, result }) => {
    const aim = rateOf(target, figures) ?? rateAimedAt(target.level.text);
    const reached = result && rateOf(result, figures);
    if (!aim || !reached || aim.unit !== '%' || reached.unit !== '%' || measure(aim.word) !== measure(reached.word))
      return [];
    return [
      {
        target: { id: target.id, label, number: aim.number, shown: aim.shown, sentence: target.sentence },
        result: { id: result!.id, label, number: reached.number, shown: reached.shown, sentence: result!.sentence },
      } satisfies Record<string, ChartPoint>,
    ];
  });
  const shown = pairs.length >= LEAST_PAIRS ? pairs : [];
  const sentences = rows.flatMap(({ target, result }) => [target.sentence, ...(result ? [result.sentence] : [])]);
  const title = announced(rows[0]!.target.sentence) ?? part.heading;
  return {
    kind: 'targets',
    ...headOf('targets', part, choice.quote(['targets', 'title']), title, sentences),
    ...years,
    rows,
    unit: '%',
    results: shown.map(({ result }) => result),
    targets: shown.map(({ target }) => target),
  };
}

function isTarget({ group, section, sentence, period }: Indicator): boolean {
  if (period === 'later-target') return false;
  return group.includes('目标') || (section.length === 0 && plain(sentence).includes('目标'));
}

/**
 * The indicator of the year with this label, else of the same core indicator, else one whose label has the same ending;
 * a core indicator is never another one (农村居民人均可支配收入, 脱贫县农村居民人均可支配收入).
 */
function resultOf({ label }: Indicator, inReview: readonly Indicator[]): Indicator | undefined {
  const words = plain(label);
  const ofYear = inReview.filter(({ period }) => period === 'year' || period === 'unknown');
  const key = coreKeyOf(words);
  const same = ofYear.find(({ label }) => plain(label) === words);
  if (same || key !== undefined) return same ?? ofYear.find(({ label }) => coreKeyOf(plain(label)) === key);
  return ofYear.find(({ label }) => {
    const other = plain(label);
    const shorter = Math.min(words.length, other.length);
    return shorter >= LEAST_LABEL && words.slice(-shorter) === other.slice(-shorter) && coreKeyOf(other) === undefined;
  });
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
