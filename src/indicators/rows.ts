/** The indicators of a report as plain rows for `yinfa figures`: what the text says, and where. */
import type { Place } from '../diagnostics/diagnostic.js';
import type { Indicator, IndicatorGroup } from '../report/report.js';
import { plain } from '../text/running-text.js';
import { offsetOf } from '../text/slice.js';

/** One number, or words in the place of one, with its sentence. Texts are empty where there is nothing to say. */
export interface IndicatorRow {
  readonly id: string;
  readonly group: string;
  readonly label: string;
  /** 增长, 同比下降: the word between label and value of a figure that is itself a movement. */
  readonly movement: string;
  /** The characters of the report: `3810.24`. */
  readonly value: string;
  /** The value as a number, falls below zero; `null` for words. */
  readonly number: number | null;
  /** The lower and the upper end of a range; only of one. */
  readonly bounds?: readonly [number, number];
  readonly unit: string;
  /** 约 超 不少于, and 左右 余 以上. */
  readonly before: string;
  readonly after: string;
  /** Value, unit and qualifiers in the order of the report: `近1.2亿人次`. */
  readonly shown: string;
  /** 增长4.5%, where the sentence has it beside the value. */
  readonly change: string;
  readonly changeNumber: number | null;
  readonly changeUnit: string;
  readonly sentence: string;
  /** Where the value begins in the sentence, in UTF-16 code units. */
  readonly offset: number;
  /** Headings it stands under. */
  readonly part: string;
  readonly section: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** As printed in the book; only where the caller knows it. */
  readonly page?: string;
}

/** Finds the page of the book a place of the content is printed on, as the page is marked. */
export type PageOf = (place: Place) => string | undefined;

/** A row for each indicator of a report, in the order of `figures.yaml`. */
export function indicatorRows(groups: readonly IndicatorGroup[], pageOf: PageOf = () => undefined): IndicatorRow[] {
  return groups.flatMap(({ figures }) => figures.map((figure) => rowOf(figure, pageOf)));
}

function rowOf(figure: Indicator, pageOf: PageOf): IndicatorRow {
  const { id, group, movement, level, change, sentence, at } = figure;
  const { number, bounds, unit, before, after } = level;
  const { file, line, column } = at;
  const page = pageOf(at);
  return {
    id,
    group,
    label: plain(figure.label),
    movement,
    value: plain(level.value),
    number: number ?? null,
    ...(bounds && { bounds }),
    unit,
    before,
    after,
    shown: plain(level.text),
    change: change ? plain(change.words) : '',
    changeNumber: change?.number ?? null,
    changeUnit: change?.unit ?? '',
    sentence: plain(sentence),
    offset: offsetOf(sentence, at),
    part: plain(figure.part),
    section: plain(figure.section),
    file,
    line,
    column,
    ...(page !== undefined && { page }),
  };
}
