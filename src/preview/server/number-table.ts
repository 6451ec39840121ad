/**
 * All numbers of a report as one table: what figures read, what the text states of core indicators and targets, and what
 * is doubtful. A number that several of these have is one row.
 */
import { statedTargets } from '../../briefing/target-slide.js';
import type { LoadedReport } from '../../content/loaded-report.js';
import type { Slide } from '../../document/deck.js';
import { candidatesOf, type ReadCandidate } from '../../indicators/candidates.js';
import { coreReadings } from '../../indicators/core/readings.js';
import { resultsOfFiveYears, resultsOfYear } from '../../indicators/core/results.js';
import { targetsOf } from '../../indicators/core/targets.js';
import { waitingIn } from '../../indicators/review.js';
import { StretchesRead } from '../../indicators/stretches-read.js';
import type { Indicator } from '../../report/report.js';
import { stretchesOf } from '../../report/roles.js';
import { yearsOf } from '../../report/years.js';
import { plain, type Text } from '../../text/running-text.js';
import { placeOfText } from '../../text/slice.js';
import type { Certainty, NumberRow } from '../numbers-protocol.js';
import type { PageFinder } from './page-finder.js';

/** A row that is still being put together. */
interface Draft extends Omit<NumberRow, 'ids' | 'certainty' | 'slides' | 'page'> {
  readonly ids: string[];
  certainty: Certainty;
  doubt?: NonNullable<NumberRow['doubt']>;
  waits?: true;
  /** Its characters in the content. */
  readonly texts: readonly Text[];
}

/** The rows of a report: figures in their order, then what no figure reads. */
export function numberRows(report: LoadedReport, slides: readonly Slide[], pageOf: PageFinder): NumberRow[] {
  const rows = new Rows();
  const chosen = new StretchesRead(report.chosenRead);
  for (const { figures } of report.figures) {
    for (const figure of figures) rows.add(draftOf(figure, chosen.has(figure.level.value) ? 'chosen' : 'found'));
  }
  const years = yearsOf(report);
  const stretches = stretchesOf(report.body, years);
  const readings = coreReadings(stretches, years);
  for (const result of [...resultsOfYear(readings), ...resultsOfFiveYears(readings)])
    rows.state(draftOf(result, 'sure'));
  for (const target of statedTargets(targetsOf(stretches, years))) rows.state(draftOf(target, 'sure'));
  const candidates = candidatesOf(report.body, years);
  const waiting = new Set(waitingIn(report, report.hasChosenFigures, candidates));
  for (const candidate of candidates) if (!candidate.isSure) rows.doubt(candidate, waiting.has(candidate));
  const shown = slides.map((slide) => new StretchesRead(textsOn(slide)));
  return rows.all.map(({ texts, ...row }): NumberRow => {
    const page = pageOf(row);
    const on = shown.flatMap((stretches, i) => (texts.some((text) => stretches.has(text)) ? [i + 1] : []));
    return { ...row, slides: on, ...(page && { page }) };
  });
}

/** Rows by the places of their values. */
class Rows {
  readonly all: Draft[] = [];
  readonly #byLine = new Map<string, Draft[]>();

  add(draft: Draft): void {
    this.all.push(draft);
    const key = `${draft.file}:${draft.line}`;
    const known = this.#byLine.get(key);
    if (known) known.push(draft);
    else this.#byLine.set(key, [draft]);
  }

  /** A statement of the text: another name of the row that has its number, else a row of its own. */
  state(draft: Draft): void {
    const known = this.#having(draft.texts);
    // What a person chose keeps its own name.
    if (!known) this.add(draft);
    else if (known.certainty === 'chosen') known.ids.push(...draft.ids);
    else {
      known.ids.unshift(...draft.ids);
      known.certainty = 'sure';
    }
  }

  doubt(candidate: ReadCandidate, waits: boolean): void {
    const { numbers, name, period, value, change, sentence, doubt } = candidate;
    const known = this.#having(numbers);
    const at = numbers[0] && placeOfText(numbers[0]);
    if (known?.certainty === 'chosen' || known?.certainty === 'sure' || !at) return;
    const why = { certainty: 'doubtful', ...(doubt && { doubt }), ...(waits && { waits }) } as const;
    if (known) Object.assign(known, why);
    else {
      const { file, line, column } = at;
      const row = { ids: [], label: name, group: '', period, value, change, sentence, file, line, column };
      this.add({ ...row, texts: numbers, ...why });
    }
  }

  #having(texts: readonly Text[]): Draft | undefined {
    const stretches = new StretchesRead(texts);
    const lines = new Set(texts.flatMap((text) => text.flatMap(({ at }) => (at ? [`${at.file}:${at.line}`] : []))));
    for (const line of lines) {
      const found = this.#byLine
        .get(line)
        ?.find((row) => stretches.has(row.texts[0]!) || new StretchesRead(row.texts.slice(0, 1)).has(texts[0] ?? []));
      if (found) return found;
    }
    return undefined;
  }
}

function draftOf(figure: Indicator, certainty: Certainty): Draft {
  const { id, label, movement, level, change, period, sentence, at } = figure;
  return {
    ids: [id],
    label: plain(label) + movement,
    group: figure.group,
    period,
    value: plain(level.text),
    change: change ? plain(change.words) : '',
    ...(level.number !== undefined && { number: level.number }),
    sentence: plain(sentence),
    file: at.file,
    line: at.line,
    column: at.column,
    certainty,
    texts: [level.value, ...(change ? [change.text] : [])],
  };
}

/** Everything that a slide shows. */
function textsOn({ title, kicker, lines, figures, charts, table, items }: Slide): Text[] {
  return [
    title,
    kicker,
    ...lines,
    ...figures.flatMap(({ label, value, change }) => [label, value, change]),
    ...charts.flatMap(({ series }) => series.flatMap(({ points }) => points.map(({ shown }) => shown))),
    ...(table?.rows.flat() ?? []),
    ...items.flatMap(({ heading, text }) => [heading, text]),
  ];
}
