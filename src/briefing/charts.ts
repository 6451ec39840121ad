/**
 * Charts of the briefing: growth rates, and structure and quality.
 *
 * All bars of a chart have one unit. By default the rates are those of the section with
 * most of them, shares are indicators named so (占比 比重 率), and the other chart
 * compares amounts of money, because any two of them are comparable.
 */

import { error } from '../diagnostics/diagnostic.js';
import type { Indicators } from '../indicators/read.js';
import { signedText } from '../report/quantity-text.js';
import type { Indicator, ReportPart } from '../report/report.js';
import { plain } from '../text/running-text.js';
import type { Choice, Named } from './choice.js';
import { rateOf } from './chosen-indicators.js';
import { firstClause, headlineOf } from './headline.js';
import { headOf } from './slide-head.js';
import type { ChartPage, ChartPoint, GrowthSlide, StructureSlide } from './story.js';

/** Fewer rates make a chart only if `briefing.yaml` names them. */
const LEAST_RATES = 3;
const MOST_RATES = 10;
const LEAST_BARS = 2;
/** At least one chart of a default slide has this many bars. */
const LEAST_LONGEST = 3;
const MOST_BARS = 8;
/** A bar shorter than this share of the longest would be invisible. */
const SHORTEST = 1 / 20;

interface Source {
  readonly part: ReportPart;
  /** The indicators of the part, in its order. */
  readonly inPart: readonly Indicator[];
  readonly figures: Indicators;
  readonly choice: Choice;
  readonly drop: readonly string[];
}

/** The chart of growth rates; empty if there are fewer than three. */
export function growthOf(source: Source): GrowthSlide[] {
  const { part, inPart, figures, choice } = source;
  const named = choice.figures(['growth', 'figures'], choice.value.growth?.figures, 12);
  const percent = inPart.filter((figure) => rateOf(figure, figures)?.unit === '%');
  const heading = plain(mostlyIn(percent)?.section ?? []);
  const shown = named?.map(({ figure }) => figure) ?? percent.filter(({ section }) => plain(section) === heading);
  const chart = named ? chartOf(named, source) : ratesOf(shown, figures);
  if (!chart || (!named && chart.points.length < LEAST_RATES)) return [];
  const title = titleOf(shown, source);
  const sentences = [...title.sentences, ...chart.points.map(({ sentence }) => sentence)];
  return [
    { kind: 'growth', ...headOf('growth', part, choice.quote(['growth', 'title']), title.text, sentences), ...chart },
  ];
}

function ratesOf(shown: readonly Indicator[], figures: Indicators): ChartPage {
  const points = shown.map((figure) => pointOf(figure, rateOf(figure, figures)!));
  return { unit: '%', points: longestFirst(points).slice(0, MOST_RATES) };
}

function pointOf({ label, sentence }: Indicator, { number, shown }: Pick<ChartPoint, 'number' | 'shown'>): ChartPoint {
  return { label, number, shown, sentence };
}

function longestFirst(points: readonly ChartPoint[]): ChartPoint[] {
  return [...points].sort((a, b) => b.number - a.number);
}

/** Shares, and amounts in another unit; empty if neither has three bars. `elsewhere` holds indicators shown on another slide. */
export function structureOf(source: Source, elsewhere: readonly Indicator[]): StructureSlide[] {
  const { part, choice } = source;
  const named = choice.value.structure?.charts?.map(
    ({ figures }, i) => choice.figures(['structure', 'charts', i, 'figures'], figures, MOST_BARS) ?? [],
  );
  const charts =
    named?.flatMap((chart) => chartOf(chart, source) ?? []) ?? sharesAndAmounts(source, elsewhere).map(levelsOf);
  if (charts.length === 0) return [];
  const sentences = charts.flatMap(({ points }) => points.map(({ sentence }) => sentence));
  const chosen = choice.quote(['structure', 'title']);
  return [{ kind: 'structure', ...headOf('structure', part, chosen, part.heading, sentences), charts }];
}

/** Shares, then amounts of money: levels rather than movements, each list in one unit. */
function sharesAndAmounts({ inPart, figures: { moving } }: Source, elsewhere: readonly Indicator[]): Indicator[][] {
  const levels = inPart.filter(
    (figure) =>
      figure.level.number !== undefined && !elsewhere.includes(figure) && (!moving.has(figure.id) || grows(figure)),
  );
  const shares = levels.filter(({ label, level }) => level.unit === '%' && /占比|比重|比例|率/.test(plain(label)));
  const byUnit = new Map<string, Indicator[]>();
  for (const figure of levels) {
    const { unit } = figure.level;
    if (unit.endsWith('元')) byUnit.set(unit, [...(byUnit.get(unit) ?? []), figure]);
  }
  const [amounts = []] = [...byUnit.values()].sort((a, b) => b.length - a.length);
  const longest = Math.max(...amounts.map(({ level }) => level.number ?? 0));
  const seen = amounts.filter(({ level }) => (level.number ?? 0) >= longest * SHORTEST);
  const charts = [shares, seen].map((chart) => chart.slice(0, MOST_BARS)).filter(({ length }) => length >= LEAST_BARS);
  return charts.some(({ length }) => length >= LEAST_LONGEST) ? charts : [];
}

/** Whether an indicator is a level with a movement. */
function grows({ change }: Indicator): boolean {
  return change !== undefined;
}

function levelsOf(chart: readonly Indicator[]): ChartPage {
  const points = chart.map((figure) =>
    pointOf(figure, { number: figure.level.number!, shown: signedText(figure.level) }),
  );
  return { unit: chart[0]!.level.unit, points: longestFirst(points) };
}

/**
 * A chart of the indicators named by `briefing.yaml`: the rate of each, else its number. Notes `figure/no-number` and
 * `figure/mixed-units`; `undefined` if none of them can be drawn.
 */
function chartOf(named: readonly Named[], { figures, choice }: Source): ChartPage | undefined {
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
  return points.length > 0 ? { unit: unit ?? '', points } : undefined;
}

/** The result claimed by the section that most of the indicators belong to: the second clause of its heading, else all of it. */
function titleOf(shown: readonly Indicator[], { part, drop }: Source) {
  const section = mostlyIn(shown)?.section ?? [];
  if (section.length === 0) return { text: part.heading, sentences: [] };
  const { title, rest } = headlineOf(section, drop);
  return { text: rest.length > 0 ? firstClause(rest).clause : title, sentences: [section] };
}

/** An indicator of the section with most of them; the first if sections tie. */
function mostlyIn(shown: readonly Indicator[]): Indicator | undefined {
  const count = ({ section }: Indicator) => shown.filter((other) => plain(other.section) === plain(section)).length;
  const most = Math.max(...shown.map(count));
  return shown.find((figure) => count(figure) === most);
}
