/**
 * Charts of the briefing: growth rates, and structure and quality.
 *
 * All bars of a chart have one unit. By default the rates are those of the section with
 * most of them, shares are indicators named so (占比 比重 率), and the other chart
 * compares amounts of money, because any two of them are comparable.
 */

import { error } from '../diagnostics/diagnostic.js';
import type { CoreIndicator } from '../indicators/core/results.js';
import type { Indicators } from '../indicators/read.js';
import { signedText } from '../report/quantity-text.js';
import type { Indicator, ReportPart } from '../report/report.js';
import { plain } from '../text/running-text.js';
import { slice } from '../text/slice.js';
import type { Choice, Named } from './choice.js';
import { rateOf } from './chosen-indicators.js';
import { MOST_SHARES, sharesOf } from './shares.js';
import { headOf } from './slide-head.js';
import type { ChartPage, ChartPoint, GrowthSlide, StructureSlide } from './story.js';
import { firstClause, headlineOf } from './words/headline.js';

/** Fewer rates make a chart only if `briefing.yaml` names them. */
const LEAST_RATES = 3;
const MOST_RATES = 10;
const MOST_BARS = 8;
/** The most bars that leave room for the main number in large type, and the most characters of the clauses under it. */
const FEW_BARS = 3;
const MOST_READING = 60;

interface Source {
  readonly part: ReportPart;
  /** The indicators of the part, in its order. */
  readonly inPart: readonly Indicator[];
  readonly figures: Indicators;
  readonly results: readonly CoreIndicator[];
  readonly choice: Choice;
  readonly drop: readonly string[];
}

/** The chart of growth rates; empty if there are fewer than three. By default those of the core indicators of the year. */
export function growthOf(source: Source): GrowthSlide[] {
  const { part, figures, results, choice } = source;
  const named = choice.figures(['growth', 'figures'], choice.value.growth?.figures, 12);
  const rates = results.filter((figure) => figure.period === 'year' && rateOf(figure, figures)?.unit === '%');
  const most = choice.count('growth', MOST_RATES);
  const shown = named?.map(({ figure }) => figure) ?? rates.slice(0, most);
  const form = choice.value.growth?.chart ?? 'bar';
  const chart = named
    ? chartOf(named, form, source)
    : {
        chart: form,
        unit: '%',
        points: rates.slice(0, most).map((figure) => pointOf(figure, rateOf(figure, figures)!)),
      };
  if (!chart || (!named && chart.points.length < LEAST_RATES)) return [];
  const title = named ? titleOf(shown, source) : { text: [{ text: '主要指标增速' }], sentences: [] };
  const sentences = [...title.sentences, ...chart.points.map(({ sentence }) => sentence)];
  return [
    {
      kind: 'growth',
      ...headOf('growth', part, choice.quote(['growth', 'title']), title.text, sentences),
      ...chart,
      main: chart.points.length <= FEW_BARS ? mainOf(chart.points[0]!) : undefined,
    },
  ];
}

/** The point with the whole clauses of its sentence that say it, and those behind them as long as they are short. */
function mainOf(point: ChartPoint): ChartPoint {
  const characters = plain(point.sentence);
  const at = Math.max(0, characters.indexOf(plain(point.shown).replace(/^-/, '')));
  const label = characters.lastIndexOf(plain(point.label), at);
  const start = characters.slice(0, label < 0 ? at : label).search(/(?<![^，；。：])[^，；。：]*$/);
  const stop = at + characters.slice(at).search(/[；。！]|$/);
  const ends = [...characters.matchAll(/[，；。！]|$/g)]
    .map(({ index }) => index)
    .filter((end) => end > at && end <= stop);
  const end = ends.findLast((each) => each - start <= MOST_READING) ?? ends[0] ?? characters.length;
  return { ...point, sentence: slice(point.sentence, start, end) };
}

function pointOf(
  { id, label, sentence }: Indicator,
  { number, shown }: Pick<ChartPoint, 'number' | 'shown'>,
): ChartPoint {
  return { id, label, number, shown, sentence };
}

/** The charts that the file names; numbers that a rule would bring together are seldom of one kind. */
export function structureOf(source: Source): StructureSlide[] {
  const { part, choice } = source;
  const charts = (choice.value.structure?.charts ?? []).flatMap(({ figures, chart = 'bar' }, i) => {
    const isRing = chart === 'doughnut';
    const path = ['structure', 'charts', i, 'figures'];
    const named = choice.figures(path, figures, isRing ? MOST_SHARES : MOST_BARS) ?? [];
    // A figure that could not be read is already reported, and the others alone are no whole.
    const isWhole = figures.every((id) => source.figures.byId.has(id));
    if (isRing) return (isWhole && sharesOf(named, source.figures, choice)) || [];
    return chartOf(named, chart, source) ?? [];
  });
  if (charts.length === 0) return [];
  const sentences = charts.flatMap(({ points }) => points.map(({ sentence }) => sentence));
  const chosen = choice.quote(['structure', 'title']);
  return [{ kind: 'structure', ...headOf('structure', part, chosen, part.heading, sentences), charts }];
}

/**
 * A chart of the indicators named by `briefing.yaml`: the rate of each, else its number. Notes `figure/no-number` and
 * `figure/mixed-units`; `undefined` if none of them can be drawn.
 */
function chartOf(
  named: readonly Named[],
  chart: ChartPage['chart'],
  { figures, choice }: Source,
): ChartPage | undefined {
  const points: ChartPoint[] = [];
  let unit: string | undefined;
  for (const { figure, at } of named) {
    const { number, unit: own } = figure.level;
    const shown = signedText(figure.level);
    const bar = rateOf(figure, figures) ?? (number === undefined ? undefined : { number, unit: own, shown });
    unit ??= bar?.unit;
    if (!bar) choice.note(error('figure/no-number', { id: figure.id }, at));
    else if (bar.unit !== unit)
      choice.note(error('figure/mixed-units', { id: figure.id, unit: bar.unit, first: unit ?? '' }, at));
    else points.push(pointOf(figure, bar));
  }
  // Named in any order, they are compared by their lengths.
  points.sort((a, b) => b.number - a.number);
  return points.length > 0 ? { chart, unit: unit ?? '', points } : undefined;
}

/** The result claimed by the section that most of the indicators belong to: the second clause of its heading, else all of it. */
function titleOf(shown: readonly Indicator[], { part, drop }: Source) {
  const section = mostlyIn(shown)?.section ?? [];
  if (section.length === 0) return { text: part.heading, sentences: [] };
  const { title, rest, means } = headlineOf(section, drop);
  return { text: rest.length > 0 && means.length === 0 ? firstClause(rest).clause : title, sentences: [section] };
}

/** An indicator of the section with most of them; the first if sections tie. */
function mostlyIn(shown: readonly Indicator[]): Indicator | undefined {
  const count = ({ section }: Indicator) => shown.filter((other) => plain(other.section) === plain(section)).length;
  const most = Math.max(...shown.map(count));
  return shown.find((figure) => count(figure) === most);
}
