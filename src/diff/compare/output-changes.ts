/** What a reader sees otherwise in one build than in another: numbers, pages, slides. */

import type { BuildFingerprint } from '../../build/pipeline.js';
import type { Indicator } from '../../report/report.js';
import { plain } from '../../text/running-text.js';

export interface Changes {
  readonly figures: readonly IndicatorChange[];
  readonly pages: readonly ChangedPage[];
  /** Numbers of the slides that show something new. */
  readonly slides: readonly string[];
  /** Numbers of the slides that look as before and of which something else is said. */
  readonly notes: readonly string[];
}

/** A figure by its id; `undefined` where one of the builds does not have it. */
export interface IndicatorChange {
  readonly id: string;
  readonly label: string;
  /** As the report says it: `3810.24亿元，增长4.5%`. */
  readonly before: string | undefined;
  readonly after: string | undefined;
}

export interface ChangedPage {
  /** Its place in the file, from 1. */
  readonly number: number;
  /** As it is printed; empty for the cover. */
  readonly label: string;
}

/** The changes from one build to the next. Slides are known again wherever they stand, pages by their numbers. */
export function changesBetween(before: BuildFingerprint, after: BuildFingerprint): Changes {
  const shown = new Set(before.slides().map(({ signature }) => signature));
  const said = new Set(before.slides().map(({ signature, notes }) => `${signature} ${notes}`));
  const slides = after.slides().filter(({ signature }) => !shown.has(signature));
  const notes = after
    .slides()
    .filter(({ signature, notes }) => shown.has(signature) && !said.has(`${signature} ${notes}`));
  return {
    figures: figureChanges(before.figures, after.figures),
    pages: changedPages(before.pages(), after.pages()),
    slides: slides.map(({ label }) => label),
    notes: notes.map(({ label }) => label),
  };
}

/** Pages that do not look as the page of that number did. */
function changedPages(
  before: ReturnType<BuildFingerprint['pages']>,
  after: ReturnType<BuildFingerprint['pages']>,
): ChangedPage[] {
  const old = new Set(named(before).map(({ name, signature }) => `${name} ${signature}`));
  return named(after).flatMap(({ name, label, signature }, index) =>
    old.has(`${name} ${signature}`) ? [] : [{ number: index + 1, label }],
  );
}

/** Covers and blank pages, which have no number, are counted. */
function named(pages: ReturnType<BuildFingerprint['pages']>) {
  let bare = 0;
  return pages.map((page) => ({ ...page, name: page.label || `(${++bare})` }));
}

function figureChanges(before: readonly Indicator[], after: readonly Indicator[]): IndicatorChange[] {
  const [old, now] = [before, after].map((figures) => new Map(figures.map((figure) => [figure.id, figure])));
  const ids = new Set([...now!.keys(), ...old!.keys()]);
  return [...ids].flatMap((id) => {
    const [was, is] = [old!.get(id), now!.get(id)];
    const change = { id, label: plain((is ?? was)!.label), before: wordsOf(was), after: wordsOf(is) };
    return change.before === change.after ? [] : [change];
  });
}

function wordsOf(figure: Indicator | undefined): string | undefined {
  return figure && [signedText(figure.level), figure.change?.words ?? []].map(plain).filter(Boolean).join('，');
}
