/**
 * The briefing deck as plain data: slides with their content.
 *
 * A slide names its layout; positions and appearance belong to the deck room. Every text keeps its place in the
 * content, so that an overfull slide is reported at the line of the YAML.
 */
import type { Place } from '../diagnostics/diagnostic.js';
import type { SlidePicture } from '../image/slide-picture.js';
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
  'divider',
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
  /** The target of links to it, unique in the deck. */
  readonly id?: string;
  /** Begins a section of the presentation with this name. */
  readonly section?: string;
  /** The part of the deck it belongs to, from 0, of how many; absent before the first part and in decks without several. */
  readonly part?: { readonly index: number; readonly of: number };
  /** The id of the slide to which its back link leads. */
  readonly back?: string;
  /** The message of the slide. */
  readonly title: Text;
  /** A short line above the title, such as the part or the number of the task; may be empty. */
  readonly kicker: Text;
  /** Lines below the title, such as occasion and speaker on the cover or the direction of a task. */
  readonly lines: readonly Text[];
  readonly figures: readonly SlideIndicator[];
  /** Several charts stand side by side. */
  readonly charts: readonly SlideChart[];
  readonly table?: SlideTable;
  readonly items: readonly SlideItem[];
  readonly image?: SlideImage;
  /** The full sentences of the report that the slide is based on, one a paragraph. */
  readonly notes: readonly Text[];
  /**
   * For each of the notes, words that say on which page of the book it is, with a run of `field: 'page'` for the number;
   * absent where the notes say it already.
   */
  readonly notePages?: readonly (Text | undefined)[];
  /** For each of the notes, how many runs at its end say its page; known with the pages. */
  readonly pageRuns?: readonly number[];
  readonly at?: Place;
}

/** The printed number of the page of the book on which a place of the content is. */
export type PageAt = (place: Place) => string | undefined;

/** A picture beside the content of a slide. */
export interface SlideImage {
  readonly picture: SlidePicture;
  /** What it shows, for those who do not see it; empty if the report does not say it. */
  readonly alt: string;
  /** May be empty. */
  readonly caption: Text;
  /** The half of the slide in which it stands. */
  readonly side: ImageSide;
  /** Whether all of it is shown, or its edges are cut off so that it fills its place. It is never distorted. */
  readonly fit: ImageFit;
}

export const imageSides = ['right', 'left'] as const;
export type ImageSide = (typeof imageSides)[number];
export const imageFits = ['whole', 'crop'] as const;
export type ImageFit = (typeof imageFits)[number];

/** A number in large type with its label. */
export interface SlideIndicator {
  readonly label: Text;
  readonly value: Text;
  /** 亿元, % or empty. */
  readonly unit: Text;
  /** Its change, such as 增长4.5%; empty if the report does not state it. */
  readonly change: Text;
}

/** Horizontal bars, vertical columns, or a ring of the shares of one whole. */
export const chartKinds = ['bar', 'column', 'doughnut'] as const;
export type ChartKind = (typeof chartKinds)[number];

/** A chart of values of one unit; a doughnut has one series. */
export interface SlideChart {
  readonly kind: ChartKind;
  /** A heading above the chart; empty if the title of the slide is enough. */
  readonly title: Text;
  readonly unit: string;
  /** Several series have points with the same labels in the same order. */
  readonly series: readonly SlideSeries[];
}

/** Values of one kind, such as 2023年; the name of a single series may be empty. */
export interface SlideSeries {
  readonly name: string;
  readonly points: readonly SlidePoint[];
}

export interface SlidePoint {
  readonly label: Text;
  /** The length of the bar, in the unit of the chart. */
  readonly value: number;
  /** The number as the report writes it, such as 近30%; empty if it is the value with the unit. */
  readonly shown: Text;
  readonly at?: Place;
}

/** A table; each row has as many cells as the header. */
export interface SlideTable {
  readonly header: readonly Text[];
  readonly rows: readonly (readonly Text[])[];
}

/** An item of a list: a short heading, a text, or both. */
export interface SlideItem {
  /** Such as `一`; empty if the items are not numbered. */
  readonly number: Text;
  readonly heading: Text;
  /** The layout shows as many whole sentences as fit. */
  readonly text: Text;
  /** The id of the slide to which it links. */
  readonly to?: string;
}
