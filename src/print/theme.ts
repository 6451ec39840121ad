/**
 * The theme of the book: `templates/report/theme.yaml` with all lengths in pt, one theme for each edition.
 *
 * The page is a grid (GB/T 9704-2012 5.2.3): `lines` of equal pitch, and cells as wide as text width ÷ `characters`,
 * which is the body size. Every vertical space is a whole number of lines.
 */
import type { Note, Place } from '../diagnostics/diagnostic.js';
import { counting, error, warning } from '../diagnostics/diagnostic.js';
import { contrastOf, leastContrast, WHITE } from '../document/contrast.js';
import { memoized } from '../world/memo.js';
import type { World } from '../world/world.js';
import type { Sourced } from '../yaml/checked.js';
import { readTheme } from '../yaml/own-theme.js';
import { parseSize } from './length.js';
import type { StyleEntry, StyleName, ThemeFile } from './theme-schema.js';
import { bookThemeSchema, isOptional, likeStyles, ownBookSchema, styleNames } from './theme-schema.js';

export type { StyleName } from './theme-schema.js';

/** An ink of its own beside black. */
export interface SpotColor {
  /** Name of the ink, as a printer knows it. */
  readonly ink: string;
  /** How a screen shows it: red, green and blue from 0 to 1. */
  readonly shown: readonly [number, number, number];
}

/** One style with its sizes in pt. */
export interface Style {
  readonly font: string;
  /** pt */
  readonly size: number;
  readonly align: 'left' | 'center' | 'right' | 'justify';
  /** First-line indent, pt. */
  readonly indent: number;
  /** On both sides, pt. */
  readonly inset: number;
  /** Between characters, pt. */
  readonly tracking: number;
  /** How much wider its strokes are drawn than those of the font, pt. */
  readonly weight: number;
  /** A spot colour; black if absent. */
  readonly color?: SpotColor;
  /** Empty lines of the grid; the first is preferred. */
  readonly before: readonly number[];
  /** Empty lines of the grid; the first is preferred, the others are used where they keep pages full. */
  readonly after: readonly number[];
}

/** Closer or smaller contents; a value that is absent is that of the theme. */
export interface ContentsStep {
  readonly size?: number;
  readonly lines?: number;
}

/** A font of Word for one role. */
export interface WordFont {
  readonly name: string;
  /** Used in its place on a computer that lacks it, in this order. */
  readonly instead: readonly string[];
  /** For Latin letters and digits. */
  readonly latin: string;
}

/** How the edition is written as a Word file. */
export interface WordTheme {
  /** Author of tracked changes; `undefined` if the theme names none. */
  readonly author: string | undefined;
  /** By role; a role without a font takes that of the body. */
  readonly fonts: ReadonlyMap<string, WordFont>;
  /** Marks of the glossary as linked numbers with a list of entries, or as endnotes of Word. */
  readonly notes: 'marks' | 'endnotes';
  /** Numbers of headings and entries as text, or by numbering of Word. */
  readonly numbering: 'typed' | 'word';
  /** Whether the file carries the content it was made of, without its comments. */
  readonly content: boolean;
}

/** The theme of one edition. Lengths in pt. */
export interface BookTheme {
  /** Its name: `session`. */
  readonly edition: string;
  /** Its name for people: 会议文本. */
  readonly label: string;
  /** Its main template: `session` for `session.hbs`. */
  readonly template: string;
  readonly page: {
    readonly width: number;
    readonly height: number;
    readonly top: number;
    readonly inner: number;
    readonly outer: number;
    readonly bottom: number;
    readonly textWidth: number;
    /** Lines of a page. */
    readonly lines: number;
    /** Distance of baselines: text height ÷ lines. */
    readonly pitch: number;
    /** One cell of the grid: text width ÷ characters. */
    readonly em: number;
    /** From the top of a line to the middle of its Han: half a cell. */
    readonly middle: number;
  };
  readonly styles: Readonly<Record<StyleName, Style>>;
  /** Every font role in the theme, with its place. */
  readonly roles: readonly { readonly role: string; readonly at: Place }[];
  readonly folio: {
    readonly font: string;
    readonly size: number;
    readonly gap: number;
    readonly inset: number;
    readonly align: 'outer' | 'center';
  };
  /** For contents a little too long: type sizes of the entries in pt and lines of a page, in the order they are tried. */
  readonly contentsSteps: readonly ContentsStep[];
  /** Whether pictures are set in grey or in their colours. */
  readonly pictures: 'grey' | 'color';
  /** The cover names the speaker. */
  readonly speakerOnCover: boolean;
  /** Names of two characters are set as wide as those of three in the lines of the speaker and on the cover. */
  readonly spacedNames: boolean;
  /** No sentence continues on another page. */
  readonly wholeSentences: boolean;
  /** Type and greatest number of characters of the catchwords: the first words of the next page, in the lower right corner. */
  readonly nextWords: { readonly font: string; readonly size: number; readonly most: number } | undefined;
  /** Characters read out in a minute; `undefined` if the edition is not read out. */
  readonly charactersPerMinute: number | undefined;
  readonly word: WordTheme;
}

/**
 * Reads the theme, overridden by the `theme.yaml` of a content folder where there is one: its editions by name, the
 * default first; `undefined` after noting what is wrong with either.
 */
export function loadBookThemes(world: World, note: Note, folder?: string): ReadonlyMap<string, BookTheme> | undefined {
  return memoized(`book themes ${folder ?? ''}`, [], world, note, (world, note) => readThemes(world, note, folder));
}

function readThemes(world: World, note: Note, folder: string | undefined): ReadonlyMap<string, BookTheme> | undefined {
  const problems = counting(note);
  const path = `${world.asset('templates/report')}/theme.yaml`;
  const own = { folder, key: 'book', schema: ownBookSchema };
  const read = readTheme(world, { path, schema: bookThemeSchema }, own, problems.note);
  if (!read) return undefined;
  const names = Object.keys(read.value.editions);
  const themes = new Map(names.map((name) => [name, themeOf(read, name, problems.note)]));
  return problems.errors > 0 ? undefined : themes;
}

/** The path of a key that applies to an edition: in the edition if it overrides the key, else in the common part. */
type PathOf = (...path: readonly string[]) => readonly string[];

function themeOf(read: Sourced<ThemeFile>, edition: string, note: Note): BookTheme {
  const file = read.value;
  const own = file.editions[edition]!;
  const pathOf: PathOf = (...path) => {
    const has = path.reduce<unknown>((inner, key) => (inner as Record<string, unknown> | undefined)?.[key], own);
    return has === undefined ? path : ['editions', edition, ...path];
  };
  const placeOf = (...path: readonly string[]) => read.placeOf(pathOf(...path));
  const page = over(file.page, own.page);
  const folio = over(file.folio, own.folio);
  const em = page['text-width'] / page.characters;
  const pitch = page['text-height'] / page.lines;
  const points = (text: string) => (text === 'body' ? em : parseSize(text)!);
  const entryOf = (name: StyleName): StyleEntry => {
    const common = file.styles[name] ?? entryOf(isOptional(name) ? likeStyles[name] : name);
    return over(common, own.styles?.[name]);
  };
  const entries = styleNames.map((name) => [name, entryOf(name)] as const);
  const next = own['next-words'];
  const theme: BookTheme = {
    edition,
    label: own.name,
    template: own.template,
    page: {
      width: page.width,
      height: page.height,
      top: page.top,
      inner: page.inner,
      outer: page.width - page.inner - page['text-width'],
      bottom: page.height - page.top - page['text-height'],
      textWidth: page['text-width'],
      lines: page.lines,
      pitch,
      em,
      middle: em / 2,
    },
    styles: Object.fromEntries(
      entries.map(([name, entry]) => [name, styled(entry, colorOf(file, entry), points)]),
    ) as BookTheme['styles'],
    roles: [
      ...entries.map(([name, { font }]) => ({ role: font, at: placeOf('styles', name, 'font') })),
      { role: folio.font, at: placeOf('folio', 'font') },
      ...(next ? [{ role: next.font, at: placeOf('next-words', 'font') }] : []),
    ],
    folio: { ...folio, size: points(folio.size), inset: folio.inset * em },
    contentsSteps: (own['contents-steps'] ?? file['contents-steps'] ?? []).map(({ size, lines }) => ({
      ...(size !== undefined && { size: points(size) }),
      ...(lines !== undefined && { lines }),
    })),
    pictures: own.pictures ?? file.pictures ?? 'grey',
    speakerOnCover: own['speaker-on-cover'] ?? file['speaker-on-cover'] ?? false,
    spacedNames: own['spaced-names'] ?? file['spaced-names'] ?? false,
    wholeSentences: own['whole-sentences'] ?? false,
    nextWords: next && { ...next, size: points(next.size) },
    charactersPerMinute: own['characters-per-minute'],
    word: wordThemeOf(file, own),
  };
  for (const [name, { color }] of entries) if (color !== undefined) checkColor(theme, name, color, read, placeOf, note);
  check(theme, (expected, ...path) => {
    const [line] = read.linesOf(pathOf(...path));
    note(error('content/invalid-value', { expected, found: line?.text ?? '' }, placeOf(...path)));
  });
  return theme;
}

/** Fonts of an edition are added to the common ones, or replace those of the same role. */
function wordThemeOf({ word: common }: ThemeFile, { word: own }: ThemeFile['editions'][string]): WordTheme {
  const latin = own?.latin ?? common?.latin ?? 'Times New Roman';
  const fonts = Object.entries({ ...common?.fonts, ...own?.fonts });
  return {
    author: own?.author ?? common?.author,
    fonts: new Map(
      fonts.map(([role, font]) => [role, { name: font.name, instead: font.instead ?? [], latin: font.latin ?? latin }]),
    ),
    notes: own?.notes ?? common?.notes ?? 'marks',
    numbering: own?.numbering ?? common?.numbering ?? 'typed',
    content: own?.content ?? common?.content ?? true,
  };
}

/** Notes a colour that the theme does not have, and one that is hard to read on paper. */
function checkColor(
  { styles }: BookTheme,
  style: StyleName,
  color: string,
  { value: { colors = {} }, placeOf: placeIn }: Sourced<ThemeFile>,
  placeOf: (...path: readonly string[]) => Place,
  note: Note,
): void {
  const spot = colors[color];
  if (!spot) {
    const expected = Object.keys(colors).join(', ') || 'colors';
    note(error('content/invalid-value', { expected, found: color }, placeOf('styles', style, 'color')));
    return;
  }
  const ratio = contrastOf(spot.shown, WHITE);
  const least = leastContrast(styles[style].size, false);
  const args = { style, color, ratio: Math.floor(ratio * 10) / 10, least };
  if (ratio < least) note(warning('print/contrast', args, placeIn(['colors', color, 'shown'])));
}

const entryStyles = ['contents-part', 'contents-section', 'contents-subsection'] as const;

/** The theme with the contents in one of its steps. */
export function withContentsStep(theme: BookTheme, { size, lines = theme.page.lines }: ContentsStep): BookTheme {
  const { page, styles } = theme;
  const resized = entryStyles.map((name) => {
    const style = styles[name];
    const scale = (size ?? style.size) / style.size;
    const { size: own, indent, inset, tracking, weight } = style;
    const [pt, ...rest] = [own, indent, inset, tracking, weight].map((length) => length * scale);
    return [name, { ...style, size: pt!, indent: rest[0]!, inset: rest[1]!, tracking: rest[2]!, weight: rest[3]! }];
  });
  const pitch = (page.pitch * page.lines) / lines;
  return { ...theme, page: { ...page, lines, pitch }, styles: { ...styles, ...Object.fromEntries(resized) } };
}

/** The common values, overridden by those of the edition. */
function over<T extends object>(all: T, own: { readonly [K in keyof T]?: T[K] | undefined } | undefined): T {
  return { ...all, ...own };
}

function colorOf({ colors }: ThemeFile, { color = '' }: StyleEntry): SpotColor | undefined {
  return colors?.[color];
}

function styled(entry: StyleEntry, color: SpotColor | undefined, points: (text: string) => number): Style {
  const { font, size, align = 'left', indent = 0, inset = 0, tracking = 0, weight = 0, before = 0, after = 0 } = entry;
  const pt = points(size);
  return {
    font,
    size: pt,
    align,
    indent: indent * pt,
    inset: inset * pt,
    tracking: tracking * pt,
    weight: weight * pt,
    ...(color && { color }),
    before: [before].flat(),
    after: [after].flat(),
  };
}

/** Checks relations between lengths that must hold in every edition. */
function check(theme: BookTheme, wrong: (expected: string, ...path: string[]) => void): void {
  const { page, styles, folio, contentsSteps } = theme;
  if (page.outer < 0) wrong('inner + text-width ≤ width', 'page', 'text-width');
  if (page.bottom < 0) wrong('top + text-height ≤ height', 'page', 'text-height');
  // Lines closer than the body is high would touch.
  if (page.pitch < page.em) wrong('text-height ÷ lines ≥ text-width ÷ characters', 'page', 'lines');
  for (const name of styleNames) {
    // Not for cover and masthead: their lines take as many lines of the grid as they need.
    if (!name.startsWith('cover-') && name !== 'masthead' && styles[name].size > page.pitch + HAIR)
      wrong('size ≤ text-height ÷ lines', 'styles', name, 'size');
  }
  for (const [index, step] of contentsSteps.entries()) {
    const stepped = withContentsStep(theme, step);
    const largest = Math.max(...entryStyles.map((name) => stepped.styles[name].size));
    // The heading of the contents has one line, the first of its page: it may reach into the space above the entries.
    const headed = (styles.contents.size + largest) / 2;
    if (Math.max(largest, headed) > stepped.page.pitch + HAIR)
      wrong('size ≤ text-height ÷ lines', 'contents-steps', String(index), 'lines');
  }
  if (folio.gap + folio.size > page.bottom) wrong('gap + size ≤ height − top − text-height', 'folio', 'gap');
}

/** Tolerance of rounding, pt. */
const HAIR = 0.01;
