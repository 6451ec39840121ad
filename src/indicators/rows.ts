/**
 * The figures of a report as plain rows: what the text says, and where.
 *
 * Reads the content only, no template and no font, so a pattern can be tried before
 * the rest of the report is in order. Pages are known to whoever made the book: the
 * caller may hand in how to find them.
 */
import { basename, resolve } from 'node:path';
import { loadIndicators } from '../content/load-figures.js';
import type { Diagnostic, Place } from '../diagnostics/diagnostic.js';
import { counting } from '../diagnostics/diagnostic.js';
import type { Indicator } from '../report/report.js';
import { plain } from '../text/running-text.js';
import { offsetOf } from '../text/slice.js';
import type { World } from '../world/world.js';

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

export interface IndicatorsResult {
  /** Name of the content folder. */
  readonly name: string;
  readonly folder: string;
  /** True when there was no error. */
  readonly ok: boolean;
  readonly diagnostics: readonly Diagnostic[];
  /** All that could be read, in the order of `figures.yaml`. */
  readonly figures: readonly IndicatorRow[];
}

/** Finds the page of the book a place of the content is printed on, as the page is marked. */
export type PageOf = (place: Place) => string | undefined;

/** Reads the figures of one content folder. Problems are in the result; nothing is thrown for them. */
export function indicatorRows(folder: string, world: World, pageOf: PageOf = () => undefined): IndicatorsResult {
  const diagnostics: Diagnostic[] = [];
  const problems = counting((problem) => diagnostics.push(problem));
  const groups = loadIndicators(folder, world, problems.note);
  const figures = groups.flatMap(({ figures }) => figures.map((figure) => rowOf(figure, pageOf)));
  const name = basename(resolve(world.root, folder));
  return { name, folder, ok: problems.errors === 0, diagnostics, figures };
}

function rowOf(figure: Indicator, pageOf: PageOf): IndicatorRow {
  const { id, group, movement, unit, before, after, number, changeNumber, changeUnit, sentence, at } = figure;
  const { file, line, column } = at;
  const page = pageOf(at);
  return {
    id,
    group,
    label: plain(figure.label),
    movement,
    value: plain(figure.value),
    number: number ?? null,
    unit,
    before,
    after,
    shown: before + plain(figure.value) + figure.behind,
    change: plain(figure.change),
    changeNumber: changeNumber ?? null,
    changeUnit,
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
