/**
 * The boxes of a slide as plain data.
 *
 * Layouts make boxes; `pptx/draw.ts` turns them into PowerPoint shapes and `svg.ts` into a picture.
 * Positions and lengths are inches from the upper left corner of the slide, sizes and leading are points.
 */
import type { SlidePicture } from '../../image/slide-picture.js';
import type { ColourName, FontRole } from './theme.js';

export type Box = TextBox | RectBox | LineBox | ChartBox | RingBox | TableBox | NumberBox | ImageBox;

export interface Region {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

interface Named extends Region {
  /** Unique on its slide; shown in PowerPoint's selection pane. */
  readonly name: string;
}

type TextRole = 'title' | 'body' | 'footer';

export interface TextBox extends Named {
  readonly kind: 'text';
  readonly role: TextRole;
  readonly paragraphs: readonly Paragraph[];
  readonly valign: 'top' | 'middle' | 'bottom';
  /** A placeholder of the file: the line under the title, or a statement, which Outline View reads. */
  readonly outline?: 'subtitle' | 'statement';
  /** `none` where a line is never broken, as between a number and its unit. */
  readonly wrap?: 'none';
  /** The id of the slide that a click on it opens. */
  readonly to?: string;
}

export interface Paragraph {
  readonly runs: readonly StyledRun[];
  /** Exact distance between baselines, so that a text is as high as measured in every font. */
  readonly leading: number;
  readonly spaceBefore?: number;
  readonly align?: 'left' | 'center' | 'right';
  /** Space on the left of all its lines, in inches. */
  readonly indent?: number;
}

export interface StyledRun {
  readonly text: string;
  readonly size: number;
  readonly bold: boolean;
  readonly colour: ColourName;
  readonly font: FontRole;
  readonly script?: 'sub' | 'sup';
  /** Names of people in it, within which no line ends. */
  readonly names?: readonly string[];
  /** Starts a new line of the same paragraph. */
  readonly breakBefore?: true;
}

/** A filled field without outline. */
export interface RectBox extends Named {
  readonly kind: 'rect';
  readonly fill: ColourName;
  /** By how much the fill is lighter than its colour (`tint.ts`); as the theme has it where absent. */
  readonly lighter?: number;
}

/** A straight rule: one of `w`, `h` is 0. */
export interface LineBox extends Named {
  readonly kind: 'line';
  readonly colour: ColourName;
  readonly weight: number;
}

/** A native chart of horizontal bars or vertical columns. */
export interface ChartBox extends Named {
  readonly kind: 'chart';
  readonly form: 'bar' | 'column';
  /** Alternative text. */
  readonly alt: string;
  readonly labels: readonly string[];
  /** Each with one value for each label; the first series is on top or left in each group. */
  readonly series: readonly ChartSeries[];
  /** The plot area, in fractions of the box; the category labels are left of it or below. */
  readonly plot: Region;
  /** The place of the legend where there are several series, in fractions of the box. */
  readonly legend?: Region;
  /** Ends of the value axis. */
  readonly axis: { readonly least: number; readonly most: number };
  /** Space between two groups of bars, as a share of the breadth of a bar; bars of a group touch. */
  readonly gap: number;
  readonly size: number;
  /** Whether there are bars on both sides of the axis, which is then drawn darker. */
  readonly signed: boolean;
}

export interface ChartSeries {
  readonly name: string;
  /** Colour of its bars. */
  readonly colour: ColourName;
  /** Colour of the numbers at their ends. */
  readonly numbers: ColourName;
  readonly values: readonly number[];
  /** The values as they are printed. */
  readonly shown: readonly string[];
  /** The spreadsheet number format that prints each value as in `shown`. */
  readonly formats: readonly string[];
  /** Which of them are not exact (近, 超, 左右): their bars are hollow. */
  readonly qualified: readonly boolean[];
}

/** A native doughnut chart: a ring that fills its square, its first slice at twelve o'clock and the others clockwise. */
export interface RingBox extends Named {
  readonly kind: 'ring';
  /** Alternative text. */
  readonly alt: string;
  /** Name of the one series in its workbook. */
  readonly series: string;
  readonly slices: readonly Slice[];
}

export interface Slice {
  readonly label: string;
  /** Its share of the sum of all slices is its share of the ring. */
  readonly value: number;
  readonly colour: ColourName;
  /** By how much it is lighter than its colour (`tint.ts`); 0 for the colour itself. */
  readonly lighter: number;
}

/** A native table; its first row is the header. */
export interface TableBox extends Named {
  readonly kind: 'table';
  readonly alt: string;
  readonly columns: readonly number[];
  readonly rows: readonly TableRow[];
  /** Space within each cell: above and below, and on the right. */
  readonly padding: { readonly y: number; readonly right: number };
}

export interface TableRow {
  readonly h: number;
  /** The paragraphs of each cell. */
  readonly cells: readonly (readonly Paragraph[])[];
  /** The rule under it. */
  readonly rule: { readonly colour: ColourName; readonly weight: number };
}

/** A picture. The shown part of it has the proportions of the box. */
export interface ImageBox extends Named {
  readonly kind: 'image';
  readonly picture: SlidePicture;
  /** Alternative text; the picture is decorative where empty. */
  readonly alt: string;
  /** What is cut off on each side, as shares of width and height. */
  readonly crop: Crop;
}

export interface Crop {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The number of the slide, a field that PowerPoint updates. */
export interface NumberBox extends Named {
  readonly kind: 'number';
  readonly size: number;
  readonly colour: ColourName;
}
