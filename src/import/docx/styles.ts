/**
 * The paragraph and character styles of a Word file, with what they inherit (ECMA-376-1 17.7.4.3).
 *
 * A heading is known by its outline level, or by the name every program keeps for it (`heading 1`, 标题 1, 一级标题).
 * Styles called Title have an outline level in Word's Chinese templates and are still the title.
 */
import { valueOfNumeral } from '../../text/chinese-numerals.js';
import type { XmlElement } from './xml.js';
import { child, childrenOf, numberOf, settingOf, toggleOf } from './xml.js';

/** Levels of a list are 0 to 8 (17.9.3). */
export const DEEPEST_LEVEL = 8;

/** Which list a paragraph is numbered in, and at which level from 0. */
export interface NumberedBy {
  /** The list; 0 stands for none, which removes the numbering of a style. */
  readonly id: string;
  /** The level that the paragraph itself has. */
  readonly level?: number;
  /** Its style and those this is based on, nearest first, where one of them is numbered. */
  readonly styles?: readonly NumberedStyle[];
}

export interface NumberedStyle {
  readonly style: string;
  readonly level?: number;
}

export interface CharacterStyle {
  readonly script?: string;
  readonly hidden?: boolean;
  readonly bold?: boolean;
  /** The typeface of Han characters. */
  readonly face?: string;
  readonly color?: string;
}

export interface ParagraphStyle extends Omit<CharacterStyle, 'script'> {
  /** 1 to 9 for a heading. */
  readonly level?: number;
  readonly title?: true;
  readonly contents?: true;
  /** Its list, if it names one, and the levels of its styles. */
  readonly numbered?: Partial<NumberedBy>;
}

export interface WordStyles {
  /** The style of a paragraph, the default one for `undefined`. */
  paragraph(id: string | undefined): ParagraphStyle;
  character(id: string | undefined): CharacterStyle;
  /** The list that a numbering style stands for. */
  numberingOf(id: string): string | undefined;
}

const contentsName = /^(toc ?(\d|heading|标题)|目录( ?\d)?|contents heading)/i;
const titleName = /^((sub)?title|副?标题|文章标题|大标题)$/i;

/** The styles of `styles.xml`, or of a file without one. */
export function wordStyles(root: XmlElement | undefined): WordStyles {
  const sheet = styleSheet(root);
  return {
    paragraph: cachedById((id) => paragraphStyle(id, sheet)),
    character: cachedById((id) => characterStyle(sheet.chain(id))),
    numberingOf: (id) => settingOf(child(child(sheet.chain(id)[0], 'w:pPr'), 'w:numPr'), 'w:numId'),
  };
}

/** Most styles that a style is based on; Word allows eleven. */
const MOST_BASED = 64;

interface StyleSheet {
  /** A style and those it is based on, nearest first; none where there is no such style. */
  chain(id: string | undefined): readonly XmlElement[];
  /** The id of the default paragraph style. */
  readonly standard: string | undefined;
  /** What runs have without any style (17.7.5.5). */
  readonly defaults: XmlElement | undefined;
}

function styleSheet(root: XmlElement | undefined): StyleSheet {
  const all = childrenOf(root, 'w:style');
  const byId = new Map<string | undefined, XmlElement>();
  for (const style of all) {
    const id = style.attributes['w:styleId'];
    if (!byId.has(id)) byId.set(id, style);
  }
  return {
    chain(id) {
      const styles = new Set<XmlElement>();
      for (let next = id; next !== undefined; ) {
        const style = byId.get(next);
        // A style based on itself is damage that Word repairs in silence.
        if (!style || styles.has(style) || styles.size === MOST_BASED) break;
        styles.add(style);
        next = settingOf(style, 'w:basedOn');
      }
      return [...styles];
    },
    standard: all.find(
      ({ attributes }) => attributes['w:type'] === 'paragraph' && /^(1|true|on)$/.test(attributes['w:default'] ?? ''),
    )?.attributes['w:styleId'],
    defaults: child(child(root, 'w:docDefaults'), 'w:rPrDefault'),
  };
}

function cachedById<T>(read: (id: string | undefined) => T): (id: string | undefined) => T {
  const known = new Map<string | undefined, T>();
  return (id) => {
    if (!known.has(id)) known.set(id, read(id));
    return known.get(id)!;
  };
}

function paragraphStyle(id: string | undefined, sheet: StyleSheet): ParagraphStyle {
  const isKnown = id !== undefined && (sheet.chain(id).length > 0 || headingLevel(id) !== undefined);
  const styles = sheet.chain(isKnown ? id : sheet.standard);
  const names = styles.map(nameOf);
  // A style that is not in the file may still have a name that says what it is.
  if (styles.length === 0 && id !== undefined) names.push(id);
  const contents = names.some((name) => contentsName.test(name));
  const title = names.some((name) => titleName.test(name));
  const level =
    first(styles, (style) => outlineLevel(child(style, 'w:pPr'))) ?? first(names, (name) => headingLevel(name));
  const numbered = numberedByStyles(styles);
  const { hidden, bold, face, color } = characterStyle(sheet.defaults ? [...styles, sheet.defaults] : styles);
  return {
    ...given('contents', contents || undefined),
    ...given('title', (title && !contents) || undefined),
    ...given('level', contents || title || level === 0 ? undefined : level),
    ...given('numbered', numbered),
    ...given('hidden', hidden),
    ...given('bold', bold),
    ...given('face', face),
    ...given('color', color),
  };
}

function characterStyle(styles: readonly XmlElement[]): CharacterStyle {
  const runs = styles.map((style) => child(style, 'w:rPr'));
  return {
    ...given(
      'hidden',
      first(runs, (run) => toggleOf(run, 'w:vanish')),
    ),
    ...given(
      'bold',
      first(runs, (run) => toggleOf(run, 'w:b')),
    ),
    ...given('face', first(runs, faceOf)),
    ...given(
      'color',
      first(runs, (run) => settingOf(run, 'w:color')),
    ),
    ...given(
      'script',
      first(runs, (run) => settingOf(run, 'w:vertAlign')),
    ),
  };
}

/** The first value that any of the items gives. */
function first<I, T>(items: readonly I[], read: (item: I) => T | undefined): T | undefined {
  for (const item of items) {
    const found = read(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The typeface that run properties name for Han characters. */
export function faceOf(run: XmlElement | undefined): string | undefined {
  return child(run, 'w:rFonts')?.attributes['w:eastAsia'];
}

/** The outline level of paragraph properties: 1 to 9, 0 for body text, `undefined` where they do not say. */
export function outlineLevel(properties: XmlElement | undefined): number | undefined {
  const level = numberOf(properties, 'w:outlineLvl');
  return level === undefined ? undefined : level >= 0 && level <= 8 ? level + 1 : 0;
}

/** The numbering in the properties of a paragraph, list and level each inherited from its style by itself. */
export function numberedBy(properties: XmlElement | undefined, style: ParagraphStyle): NumberedBy | undefined {
  const own = listAndLevel(properties);
  const id = own.id ?? style.numbered?.id;
  return id === undefined ? undefined : { ...style.numbered, ...own, id };
}

function numberedByStyles(styles: readonly XmlElement[]): Partial<NumberedBy> | undefined {
  const own = styles.map((style) => ({
    ...listAndLevel(child(style, 'w:pPr')),
    style: style.attributes['w:styleId'] ?? '',
  }));
  if (own.every(({ id, level }) => id === undefined && level === undefined)) return undefined;
  const id = first(own, (style) => style.id);
  return { ...given('id', id), styles: own.map(({ style, level }) => ({ style, ...given('level', level) })) };
}

function listAndLevel(properties: XmlElement | undefined): Pick<Partial<NumberedBy>, 'id' | 'level'> {
  const numbering = child(properties, 'w:numPr');
  const level = numberOf(numbering, 'w:ilvl');
  return {
    ...given('id', settingOf(numbering, 'w:numId')),
    ...given('level', level === undefined ? undefined : Math.min(DEEPEST_LEVEL, Math.max(0, level))),
  };
}

function nameOf(style: XmlElement): string {
  return settingOf(style, 'w:name') ?? style.attributes['w:styleId'] ?? '';
}

function headingLevel(name: string): number | undefined {
  const [, digit] = /^(?:heading|标题) ?([1-9])$/i.exec(name) ?? [];
  if (digit) return Number(digit);
  const [, rank] = /^([一二三四五1-5])级标题/.exec(name) ?? [];
  return rank === undefined ? undefined : valueOfNumeral(rank) || Number(rank);
}

/** A property only where it has a value. */
function given<K extends string, V>(key: K, value: V | undefined): { readonly [P in K]?: V } {
  return (value === undefined ? {} : { [key]: value }) as { readonly [P in K]?: V };
}
