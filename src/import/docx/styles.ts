/**
 * What the paragraph and character styles of a Word file say, inheritance followed (ECMA-376-1 17.7.4.3).
 *
 * A heading is known by its outline level, or by the name every program keeps for it (`heading 1`, 标题 1, 一级标题).
 * Styles called Title have an outline level in Word's Chinese templates and are still the title.
 */
import type { XmlElement } from './xml.js';
import { child, childrenOf, numberOf, settingOf, toggleOf } from './xml.js';

/** Which numbering a paragraph takes part in; `level` from 0, absent where the numbering says it by style. */
export interface NumberedBy {
  readonly id: string;
  readonly level: number | undefined;
  /** The style that says so; `undefined` where the paragraph does itself. */
  readonly style: string | undefined;
}

export interface ParagraphStyle {
  /** 1 to 9 for a heading. */
  readonly level?: number;
  readonly title?: true;
  readonly contents?: true;
  readonly numbered?: NumberedBy;
  readonly hidden?: boolean;
  readonly bold?: boolean;
}

export interface CharacterStyle {
  readonly script?: string;
  readonly hidden?: boolean;
  readonly bold?: boolean;
}

export interface WordStyles {
  /** The style of a paragraph, the default one for `undefined`. */
  paragraph(id: string | undefined): ParagraphStyle;
  character(id: string | undefined): CharacterStyle;
  /** The numbering that a style of numberings stands for. */
  numberingOf(id: string): string | undefined;
}

const contentsName = /^(toc ?(\d|heading|标题)|目录( ?\d)?|contents heading)/i;

/** The styles of `styles.xml`, or of a file without one. */
export function wordStyles(root: XmlElement | undefined): WordStyles {
  const all = childrenOf(root, 'w:style');
  const byId = new Map<string, XmlElement>();
  for (const style of all) {
    const id = style.attributes['w:styleId'];
    if (id !== undefined && !byId.has(id)) byId.set(id, style);
  }
  const standard = all.find(
    ({ attributes }) => attributes['w:type'] === 'paragraph' && /^(1|true|on)$/.test(attributes['w:default'] ?? ''),
  )?.attributes['w:styleId'];

  /** A style and those it is based on, nearest first. */
  const chain = (id: string | undefined) => {
    const styles: XmlElement[] = [];
    for (let next = id; next !== undefined; ) {
      const style = byId.get(next);
      if (!style || styles.includes(style)) break;
      styles.push(style);
      next = settingOf(style, 'w:basedOn');
    }
    return styles;
  };
  const first = <T>(styles: readonly XmlElement[], read: (style: XmlElement) => T | undefined): T | undefined => {
    for (const style of styles) {
      const found = read(style);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  const remembered = <T>(read: (id: string | undefined) => T) => {
    const known = new Map<string | undefined, T>();
    return (id: string | undefined) => {
      if (!known.has(id)) known.set(id, read(id));
      return known.get(id)!;
    };
  };
  const runOf = (styles: readonly XmlElement[]) => {
    const runs = styles.map((style) => child(style, 'w:rPr'));
    const toggle = (name: string) => {
      for (const run of runs) {
        const on = toggleOf(run, name);
        if (on !== undefined) return on;
      }
      return undefined;
    };
    const script = runs.map((run) => settingOf(run, 'w:vertAlign')).find((value) => value !== undefined);
    return {
      ...given('hidden', toggle('w:vanish')),
      ...given('bold', toggle('w:b')),
      ...given('script', script),
    };
  };

  return {
    paragraph: remembered((id) => {
      const styles = chain(id !== undefined && (byId.has(id) || headingLevel(id) !== undefined) ? id : standard);
      const names = styles.map((style) => nameOf(style));
      // A style that is not in the file may still be named for what it is.
      if (styles.length === 0 && id !== undefined) names.push(id);
      const contents = names.some((name) => contentsName.test(name));
      const title = names.some((name) => /^((sub)?title|副?标题|文章标题|大标题)$/i.test(name));
      const level = first(styles, (style) => outlineLevel(child(style, 'w:pPr'))) ?? namedLevel(names);
      const { hidden, bold } = runOf(styles);
      return {
        ...given('contents', contents || undefined),
        ...given('title', (title && !contents) || undefined),
        ...given('level', contents || title || level === 0 ? undefined : level),
        ...given(
          'numbered',
          first(styles, (style) => numberedBy(child(style, 'w:pPr'), style.attributes['w:styleId'])),
        ),
        ...given('hidden', hidden),
        ...given('bold', bold),
      };
    }),
    character: remembered((id) => runOf(chain(id))),
    numberingOf: (id) => settingOf(child(child(byId.get(id), 'w:pPr'), 'w:numPr'), 'w:numId'),
  };
}

/** The outline level of paragraph properties: 1 to 9, 0 for body text, `undefined` where they do not say. */
export function outlineLevel(properties: XmlElement | undefined): number | undefined {
  const level = numberOf(properties, 'w:outlineLvl');
  return level === undefined ? undefined : level >= 0 && level <= 8 ? level + 1 : 0;
}

/** What paragraph properties say of numbering. A `w:numId` of 0 takes away what a style gave. */
export function numberedBy(properties: XmlElement | undefined, style?: string): NumberedBy | undefined {
  const numbering = child(properties, 'w:numPr');
  const id = settingOf(numbering, 'w:numId');
  return id === undefined ? undefined : { id, level: numberOf(numbering, 'w:ilvl'), style };
}

function nameOf(style: XmlElement): string {
  return settingOf(style, 'w:name') ?? style.attributes['w:styleId'] ?? '';
}

function namedLevel(names: readonly string[]): number | undefined {
  return names.map(headingLevel).find((level) => level !== undefined);
}

function headingLevel(name: string): number | undefined {
  const [, digit] = /^(?:heading|标题) ?([1-9])$/i.exec(name) ?? [];
  if (digit) return Number(digit);
  const [, rank] = /^([一二三四五1-5])级标题/.exec(name) ?? [];
  return rank === undefined ? undefined : '一二三四五'.includes(rank) ? '一二三四五'.indexOf(rank) + 1 : Number(rank);
}

/** A property only where it has a value. */
function given<K extends string, V>(key: K, value: V | undefined): { readonly [P in K]?: V } {
  return (value === undefined ? {} : { [key]: value }) as { readonly [P in K]?: V };
}
