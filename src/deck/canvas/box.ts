/**
 * What stands on a slide, as plain data.
 *
 * Layouts make boxes; `draw.ts` turns them into PowerPoint shapes, and any other
 * picture of a slide is drawn from the same boxes. Lengths are inches from the
 * slide's upper left corner, sizes and leading points.
 */
import type { ColourName, FontRole } from './theme.js';

export type Box = TextBox | RectBox | LineBox | ChartBox | TableBox | NumberBox;

export interface Region {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

interface Named extends Region {
  /** Unique on its slide: what the selection pane of PowerPoint shows. */
  readonly name: string;
}

type TextRole = 'title' | 'body' | 'footer';

export interface TextBox extends Named {
  readonly kind: 'text';
  readonly role: TextRole;
  readonly paragraphs: readonly Paragraph[];
  readonly valign: 'top' | 'middle' | 'bottom';
  /** The id of the slide a click on it leads to. */
  readonly to?: string;
}

export interface Paragraph {
  readonly runs: readonly StyledRun[];
  /** Distance from line to line: exact, so that a text is as high as measured in every font. */
  readonly leading: number;
  readonly spaceBefore?: number;
  readonly align?: 'left' | 'center' | 'right';
}

export interface StyledRun {
  readonly text: string;
  readonly size: number;
  readonly bold: boolean;
  readonly colour: ColourName;
  readonly font: FontRole;
  readonly script?: 'sub' | 'sup';
  /** Starts a new line of the same paragraph. */
  readonly breakBefore?: true;
}

/** A filled field without outline. */
export interface RectBox extends Named {
  readonly kind: 'rect';
  readonly fill: ColourName;
}

/** A straight rule: one of `w`, `h` is 0. */
export interface LineBox extends Named {
  readonly kind: 'line';
  readonly colour: ColourName;
  readonly weight: number;
}

/** A chart of bars that lie or columns that stand, which PowerPoint can edit. */
export interface ChartBox extends Named {
  readonly kind: 'chart';
  readonly form: 'bar' | 'column';
  /** What the chart shows in words, for those who cannot see it. */
  readonly alt: string;
  readonly labels: readonly string[];
  /** Each with as many values as there are labels; the first of a group stands on top or left. */
  readonly series: readonly ChartSeries[];
  /** The field of the bars within the box, in fractions of it; the category labels stand left of it or below. */
  readonly plot: Region;
  /** Where several series are named, in fractions of the box. */
  readonly legend?: Region;
  /** Ends of the value axis. */
  readonly axis: { readonly least: number; readonly most: number };
  /** Space between two groups of bars, as a share of a bar's breadth; bars of a group touch. */
  readonly gap: number;
  readonly size: number;
  /** Whether bars stand on both sides of the axis, which then is drawn plainly. */
  readonly signed: boolean;
}

export interface ChartSeries {
  readonly name: string;
  /** Of its bars. */
  readonly colour: ColourName;
  /** Of the numbers at their ends. */
  readonly numbers: ColourName;
  readonly values: readonly number[];
  /** The values as the labels print them. */
  readonly shown: readonly string[];
  /** Number format of each label, as a spreadsheet writes it: prints the value as `shown`. */
  readonly formats: readonly string[];
}

/** A table PowerPoint can edit; its first row is the header. */
export interface TableBox extends Named {
  readonly kind: 'table';
  readonly alt: string;
  readonly columns: readonly number[];
  readonly rows: readonly TableRow[];
  /** Room kept free within each cell: above and below, and at its right. */
  readonly padding: { readonly y: number; readonly right: number };
}

export interface TableRow {
  readonly h: number;
  /** The paragraphs of each cell. */
  readonly cells: readonly (readonly Paragraph[])[];
  /** The rule under it. */
  readonly rule: { readonly colour: ColourName; readonly weight: number };
}

/** The number of the slide: a field that PowerPoint keeps. */
export interface NumberBox extends Named {
  readonly kind: 'number';
  readonly size: number;
  readonly colour: ColourName;
}
