/**
 * The briefing deck as plain data: slides with what each says.
 *
 * A slide names its layout and carries content; where things stand and how
 * they look is the deck room's. Every text keeps the place it came from, so an
 * overfull slide is reported at the line of the YAML.
 */
import type { Place } from '../diagnostics/diagnostic.js';
import type { Text } from '../text/running-text.js';

export interface Deck {
  readonly kind: 'deck';
  readonly meta: DeckMeta;
  readonly slides: readonly Slide[];
}

export interface DeckMeta {
  readonly title: string;
  readonly author: string;
  /** ISO date `YYYY-MM-DD`: the only date in the file. */
  readonly date: string;
}

export const layouts = [
  'cover',
  'contents',
  'figures',
  'chart',
  'area',
  'points',
  'targets',
  'overview',
  'task',
  'closing',
] as const;
export type LayoutName = (typeof layouts)[number];

export interface Slide {
  readonly kind: 'slide';
  readonly layout: LayoutName;
  /** By which other slides lead to it; no two slides have the same. */
  readonly id?: string;
  /** The name of the section of the file that begins with this slide. */
  readonly section?: string;
  /** The id of the slide a small link leads back to. */
  readonly back?: string;
  /** The one message of the slide. */
  readonly title: Text;
  /** A short line over the title: part or number of the task. Empty where there is none. */
  readonly kicker: Text;
  /** Running lines under the title, in order: occasion and speaker on the cover, the direction of a task. */
  readonly lines: readonly Text[];
  readonly figures: readonly SlideIndicator[];
  /** Side by side where there are several. */
  readonly charts: readonly SlideChart[];
  readonly table?: SlideTable;
  readonly items: readonly SlideItem[];
  /** The full sentences the slide stands on, a paragraph each. */
  readonly notes: readonly Text[];
  readonly at?: Place;
}

/** One number, set large, with what it counts. */
export interface SlideIndicator {
  readonly label: Text;
  readonly value: Text;
  /** 亿元, %, or empty. */
  readonly unit: Text;
  /** How it moved, as 增长4.5%; empty where the report does not say. */
  readonly change: Text;
}

/** Values of one unit side by side. */
export interface SlideChart {
  /** Bars lie, columns stand. */
  readonly kind: 'bar' | 'column';
  /** A small line over it; empty where the slide's title says it all. */
  readonly title: Text;
  readonly unit: string;
  /** One, or several whose points have the same labels in the same order. */
  readonly series: readonly SlideSeries[];
}

/** Values of one kind, as 2023年; the name of a series that is alone may be empty. */
export interface SlideSeries {
  readonly name: string;
  readonly points: readonly SlidePoint[];
}

export interface SlidePoint {
  readonly label: Text;
  /** Length of the bar. */
  readonly value: number;
  /** The number as it is printed, in the report's digits: 近30%; empty where value and unit say it all. */
  readonly shown: Text;
  readonly at?: Place;
}

/** Each row has as many cells as the header. */
export interface SlideTable {
  readonly header: readonly Text[];
  readonly rows: readonly (readonly Text[])[];
}

/** A short heading, a text, or both. */
export interface SlideItem {
  /** As `一`; empty where the items are not numbered. */
  readonly number: Text;
  readonly heading: Text;
  /** The layout shows as many whole sentences of it as fit. */
  readonly text: Text;
  /** The id of the slide it leads to. */
  readonly to?: string;
}
