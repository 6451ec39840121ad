/**
 * What the deck says: `briefing.yaml` joined with the report's figures,
 * headings and last words.
 *
 * Each key that is left out, or the whole file, has a default made from the
 * groups of `figures.yaml`. Numbers are never written here, only asked for by
 * the names of figures.
 */
import type { Note, Place } from '../diagnostic.js';
import { error, nearest } from '../diagnostic.js';
import type { Text } from '../document/text.js';
import { plain } from '../document/text.js';
import type { Sourced } from '../source/checked.js';
import type { NodePath } from '../source/node.js';
import type { FigureGroup, Figures } from './figures.js';
import { textAt } from './inline.js';
import type { Briefing, ChartPage, Figure, FigurePage, ReportBlock } from './report.js';
import type { BriefingFile } from './schema.js';
import { closingOf, tasksOf } from './tasks.js';

/** Fewer growth rates than this make no chart of their own accord. */
const LEAST_BARS = 3;

/** The report a briefing is about, as far as it is read. */
export interface Subject {
  readonly title: Text;
  readonly body: readonly ReportBlock[];
  readonly figures: Figures;
}

/** Joins the briefing. Notes `figure/unknown`, `figure/no-number` and charts of mixed units. */
export function readBriefing(file: Sourced<BriefingFile> | undefined, subject: Subject, note: Note): Briefing {
  const { title, body, figures } = subject;
  const value: BriefingFile = file?.value ?? {};
  const asking = (path: NodePath, { figures: ids }: PageFile): Asking => ({ file: file!, path, ids, figures, note });
  const targets = figures.groups.filter(isTargets);
  const results = figures.groups.filter((group) => !isTargets(group));
  return {
    title: file && value.title !== undefined ? textAt(file, ['title'], note) : title,
    pages:
      file && value.pages
        ? value.pages.map((page, i) => readPage(asking(['pages', i], page)))
        : results.map((group) => pageOf([group])),
    charts:
      file && value.charts
        ? value.charts.flatMap((chart, i) => readChart(asking(['charts', i], chart)))
        : results.flatMap((group) => chartOf(group, figures)),
    targets:
      file && value.targets
        ? readPage(asking(['targets'], value.targets))
        : targets.length > 0
          ? pageOf(targets)
          : undefined,
    tasks: tasksOf(body, value.tasks?.drop ?? []),
    closing: closingOf(body),
  };
}

function isTargets({ name }: FigureGroup): boolean {
  return plain(name).includes('目标');
}

/** All figures of the groups; how many go on one slide is the deck's to say. */
function pageOf(groups: readonly FigureGroup[]): FigurePage {
  const figures = groups.flatMap((group) => group.figures);
  return { title: groups[0]?.name ?? [], kicker: partOf(figures), figures };
}

/** What stands over a title where the file says nothing: the part its first figure stands in. */
function partOf(figures: readonly Figure[]): Text {
  return figures[0]?.part ?? [];
}

function chartOf({ name, figures }: FigureGroup, { moving }: Figures): ChartPage[] {
  const rates = figures.filter(({ id }) => moving.has(id)).flatMap((figure) => barOf(figure) ?? []);
  const percent = rates.filter(({ unit }) => unit === '%');
  return percent.length < LEAST_BARS
    ? []
    : [
        {
          title: name,
          // Tells it from the slide of figures of the same group.
          kicker: [...partOf(figures), { text: partOf(figures).length > 0 ? '·增速' : '增速' }],
          unit: '%',
          points: percent.map(({ point }) => point),
        },
      ];
}

interface Bar {
  readonly point: ChartPage['points'][number];
  readonly unit: string;
}

/** A figure as a bar: its movement if the pattern reads one beside a value, else its number; none for words. */
function barOf(figure: Figure): Bar | undefined {
  const { label, number, unit, shown, changeNumber, changeUnit, changeShown, sentence } = figure;
  if (changeNumber !== undefined) {
    return { point: { label, number: changeNumber, shown: changeShown, sentence }, unit: changeUnit };
  }
  return number === undefined ? undefined : { point: { label, number, shown, sentence }, unit };
}

type PageFile = NonNullable<BriefingFile['targets']>;

/** A page of the file and the figures it may ask for. */
interface Asking {
  readonly file: Sourced<BriefingFile>;
  readonly path: NodePath;
  readonly ids: readonly string[];
  readonly figures: Figures;
  readonly note: Note;
}

function readPage(page: Asking): FigurePage {
  const figures = figuresOf(page).map(({ figure }) => figure);
  return { ...headOf(page, figures), figures };
}

/** A chart, or none where no figure of it can be drawn. */
function readChart(chart: Asking): ChartPage[] {
  const { note } = chart;
  const bars: Bar[] = [];
  const asked = figuresOf(chart);
  for (const { figure, at } of asked) {
    const bar = barOf(figure);
    const unit = bars[0]?.unit ?? bar?.unit;
    if (!bar) note(error('figure/no-number', { id: figure.id }, at));
    else if (bar.unit !== unit)
      note(error('figure/mixed-units', { id: figure.id, unit: bar.unit, first: unit ?? '' }, at));
    else bars.push(bar);
  }
  const [first] = bars;
  const head = headOf(
    chart,
    asked.map(({ figure }) => figure),
  );
  return first ? [{ ...head, unit: first.unit, points: bars.map(({ point }) => point) }] : [];
}

function headOf({ file, path, note }: Asking, figures: readonly Figure[]): { title: Text; kicker: Text } {
  const kicker = textAt(file, [...path, 'kicker'], note);
  return { title: textAt(file, [...path, 'title'], note), kicker: kicker.length > 0 ? kicker : partOf(figures) };
}

/** The figures a page names, each with the place of its name; a name that is none is noted. */
function figuresOf({ file, path, ids, figures, note }: Asking): { figure: Figure; at: Place }[] {
  return ids.flatMap((id, i) => {
    const at = file.placeOf([...path, 'figures', i]);
    const figure = figures.byId.get(id);
    if (figure) return [{ figure, at }];
    // A figure that could not be read has its own problem already.
    if (!figures.ids.includes(id)) {
      note(error('figure/unknown', { id, nearest: nearest(id, figures.ids), known: figures.ids }, at));
    }
    return [];
  });
}
