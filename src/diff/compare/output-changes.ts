/**
 * What a reader sees differently in one build than in another: indicators, pages, slides and their notes.
 *
 * Pages and slides are compared by signatures of all that is drawn on them, because a word on page 3 may move a line
 * on page 5.
 */
import type { Indicator } from '../../report/report.js';
import type { IndicatorChange } from './indicator-changes.js';
import { indicatorChanges } from './indicator-changes.js';

/** What a build made, as a reader sees it. */
export interface Output {
  indicators(): readonly Indicator[];
  pages(): readonly Page[];
  slides(): readonly ShownSlide[];
}

export interface Page {
  /** The printed number; empty on a cover and a blank page. */
  readonly label: string;
  readonly signature: string;
}

export interface ShownSlide {
  /** Its number, from 1. */
  readonly label: string;
  /** Of what is shown. */
  readonly signature: string;
  /** Of the speaker notes. */
  readonly notes: string;
}

export interface OutputChanges {
  readonly indicators: readonly IndicatorChange[];
  readonly pages: readonly PageChange[];
  readonly slides: readonly SlideChange[];
}

/** A page of the new book that looks different from the page with the same printed number. */
export interface PageChange {
  /** Its position in the file, from 1. */
  readonly position: number;
  readonly label: string;
  /** The printed number; for a page without one how many of those come before it: `+0` is the cover. */
  readonly name: string;
}

/** A slide of the new deck. */
export interface SlideChange {
  readonly label: string;
  /** `new`: no slide of the old deck looks like it. `moved`: one does, but not the one with its number. */
  readonly look: 'new' | 'moved' | 'same';
  /** Whether a slide that looks like it was there before, but with other notes. */
  readonly notes: boolean;
}

export function outputChanges(before: Output, after: Output): OutputChanges {
  return {
    indicators: indicatorChanges(before.indicators(), after.indicators()),
    pages: pageChanges(before.pages(), after.pages()),
    slides: slideChanges(before.slides(), after.slides()),
  };
}

export function pageChanges(before: readonly Page[], after: readonly Page[]): PageChange[] {
  const olds = new Map(named(before).map(({ name, signature }) => [name, signature]));
  return named(after).flatMap(({ name, label, signature }, index) =>
    olds.get(name) === signature ? [] : [{ position: index + 1, label, name }],
  );
}

function named(pages: readonly Page[]): (Page & { readonly name: string })[] {
  let unnumbered = 0;
  return pages.map((page) => ({ ...page, name: page.label || `+${unnumbered++}` }));
}

export function slideChanges(before: readonly ShownSlide[], after: readonly ShownSlide[]): SlideChange[] {
  const looks = new Set(before.map(({ signature }) => signature));
  const lookOf = new Map(before.map(({ label, signature }) => [label, signature]));
  const withNotes = new Set(before.map(({ signature, notes }) => `${signature} ${notes}`));
  return after.flatMap(({ label, signature, notes: spoken }) => {
    const isKnown = looks.has(signature);
    const look = !isKnown ? 'new' : lookOf.get(label) === signature ? 'same' : 'moved';
    const notes = isKnown && !withNotes.has(`${signature} ${spoken}`);
    return look === 'same' && !notes ? [] : [{ label, look, notes }];
  });
}
