/**
 * The page of an edition for Word: its size and margins, and the grid of lines and characters (GB/T 9704-2012 5.2.3).
 *
 * Lines are set exactly one pitch high and the pitch is rounded down, because a line of another height would take two
 * cells of the grid, and a sum larger than the text area would push the last line to the next page.
 */
import type { ISectionPropertiesOptions } from 'docx';
import { DocumentGridType } from 'docx';
import type { BookTheme } from '../print/theme.js';
import { twips, wordSize } from './units.js';

/** Lengths in twips. */
export interface Grid {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly bottom: number;
  readonly inner: number;
  readonly outer: number;
  readonly textWidth: number;
  /** From line to line. */
  readonly pitch: number;
  /** What a cell is wider than the type of the body, in 4096ths of a point (ISO/IEC 29500-1 17.6.5, charSpace). */
  readonly charSpace: number;
  /** From the lower edge of the paper to that of the page number. */
  readonly footer: number;
}

/** Least line height of large type as a multiple of its size. */
const LEADING = 1.3;

export function gridOf({ page, folio }: Pick<BookTheme, 'page' | 'folio'>): Grid {
  const [width, height, top, textWidth, inner] = [page.width, page.height, page.top, page.textWidth, page.inner].map(
    twips,
  ) as [number, number, number, number, number];
  const pitch = Math.floor(page.pitch * 20);
  const textHeight = twips(page.pitch * page.lines);
  return {
    width,
    height,
    top,
    bottom: height - top - textHeight,
    inner,
    outer: width - inner - textWidth,
    textWidth,
    pitch,
    charSpace: Math.floor((page.em - wordSize(page.em)) * 4096),
    footer: Math.max(0, twips(page.bottom - folio.gap - folio.size * LEADING)),
  };
}

/** Paper, margins and grid as properties of a section; its header is halfway between the edge of the paper and the text. */
export function sectionGrid(grid: Grid) {
  const { width, height, top, bottom, inner, outer, footer, pitch, charSpace } = grid;
  const header = Math.floor(top / 2);
  return {
    page: { size: { width, height }, margin: { top, bottom, left: inner, right: outer, header, footer, gutter: 0 } },
    grid: { type: DocumentGridType.LINES_AND_CHARS, linePitch: pitch, charSpace },
  } satisfies ISectionPropertiesOptions;
}

/**
 * What a cell of the grid is wider than its type, twips; rounded down, so that a line holds all of its characters.
 *
 * Styles say it as space between characters and leave the grid of the section to the paragraphs that a user adds: where
 * the cell is narrower than the type, as 15.79 pt for 三号, LibreOffice gives every character two cells.
 */
export function cellSpace(em: number): number {
  return Math.floor((em - wordSize(em)) * 20);
}

/** How many lines of the grid a line of type of this size takes: one, or for larger type as many as it needs. */
export function rowsOf(size: number, { pitch }: Pick<BookTheme['page'], 'pitch'>): number {
  // Type up to the pitch is set in one line, as in the book.
  return size <= pitch + HAIR ? 1 : Math.ceil((size * LEADING) / pitch - HAIR);
}

/** Tolerance of rounding, pt. */
const HAIR = 0.01;
