/**
 * What a reader sees differently in one build than in another: indicators, pages, slides and their notes.
 *
 * Pages and slides are compared by signatures of all that is drawn on them, because a word on page 3 may move a line
 * on page 5.
 */
import type { Indicator } from '../../report/report.js';
import { addTo } from '../../text/add-to.js';
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

/** Two pages or slides that stand side by side; positions are counted from 1. */
export interface Facing {
  /** Absent if it was added. */
  readonly before?: number;
  /** Absent if it was removed. */
  readonly after?: number;
}

/** Pages of both books by their printed numbers, in the order of the new book. */
export function facingPages(
  before: readonly Page[],
  after: readonly Page[],
): (Facing & { readonly changed: boolean })[] {
  const [olds, news] = [named(before), named(after)];
  const index = new Map(olds.map(({ name }, i) => [name, i]));
  const matches = news.map(({ name }) => index.get(name));
  return facing(olds.length, matches).map(({ before, after }) => {
    const changed = before === undefined || after === undefined || olds[before]!.signature !== news[after]!.signature;
    return { ...counted({ before, after }), changed };
  });
}

/** Slides of both decks: the one that looks the same, else the one with the same title; in the order of the new deck. */
export function facingSlides(
  before: readonly (ShownSlide & { readonly title: string })[],
  after: readonly (ShownSlide & { readonly title: string })[],
): (Facing & { readonly state: 'same' | 'moved' | 'changed' | 'added' | 'removed'; readonly notes: boolean })[] {
  const free = new Set(before.keys());
  const matches: (number | undefined)[] = after.map(() => undefined);
  for (const key of ['signature', 'title'] as const) {
    const olds = new Map<string, number[]>();
    for (const i of free) addTo(olds, before[i]![key], i);
    for (const [i, slide] of after.entries()) {
      const same = olds.get(slide[key])?.filter((old) => free.has(old)) ?? [];
      const match = matches[i] ?? (same.includes(i) ? i : same[0]);
      matches[i] = match;
      if (match !== undefined) free.delete(match);
    }
  }
  return facing(before.length, matches).map((pair) => {
    const [old, now] = [before[pair.before ?? -1], after[pair.after ?? -1]];
    if (!old || !now) return { ...counted(pair), state: old ? 'removed' : 'added', notes: false };
    const state = old.signature !== now.signature ? 'changed' : pair.before === pair.after ? 'same' : 'moved';
    return { ...counted(pair), state, notes: old.notes !== now.notes };
  });
}

interface Indices {
  readonly before: number | undefined;
  readonly after: number | undefined;
}

/** Rows for the new ones, each followed by the old ones that have no match and came after its match. */
function facing(olds: number, matches: readonly (number | undefined)[]): Indices[] {
  const matched = new Set(matches);
  const left = new Map<number, Indices[]>();
  let anchor = -1;
  for (let before = 0; before < olds; before++) {
    if (matched.has(before)) anchor = before;
    else addTo(left, anchor, { before, after: undefined });
  }
  const rows = matches.map((before, after) => [{ before, after }, ...(left.get(before ?? Number.NaN) ?? [])]);
  return [...(left.get(-1) ?? []), ...rows.flat()];
}

function counted({ before, after }: Indices): Facing {
  return { ...(before !== undefined && { before: before + 1 }), ...(after !== undefined && { after: after + 1 }) };
}
