/** Places: where a problem is, in a text file by its line, in a Word file by what a person finds there. */
import type { Language } from './language.js';
import { visible } from './terminal-cells.js';

/** A place in a text file. Lines and columns count from 1, columns in characters (code points). */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** Characters the caret underlines; 1 when absent. */
  readonly length?: number;
}

/** A place in a Word file, which shows no line numbers: its paragraph by its first words, page and heading. */
export interface WordPlace {
  readonly file: string;
  readonly line?: never;
  readonly length?: never;
  /** The first words of the paragraph, with … where it goes on; empty for the file as a whole. */
  readonly words: string;
  /** Where a picture or an object stands alone: `words` are those of the paragraph it stands after, or before. */
  readonly beside?: 'after' | 'before';
  /** The characters around it, with … where the paragraph goes on. */
  readonly text?: string;
  /** The character of `text` meant, from 1 (code points); absent where the paragraph is meant. */
  readonly column?: number;
  /** The heading above. */
  readonly heading?: string;
  /** The page as Word counts them from 1; `about` where the file does not say it for sure. */
  readonly page?: { readonly number: number; readonly about: boolean };
  /** What the paragraph is part of, if it is not part of the running text. */
  readonly inside?: Surrounding;
}

/** Rows and cells count from 1; `after`: the first words of the paragraph before the table, as its caption. */
export type Surrounding =
  | { readonly kind: 'cell'; readonly row: number; readonly cell: number; readonly after?: string }
  | { readonly kind: 'footnote' | 'endnote' | 'text-box' | 'margin' };

/** Whether a place is one of a text file, with a line. */
export function isTextPlace(place: Place | WordPlace): place is Place {
  return place.line !== undefined;
}

/** Where it is, for people: `a.yaml:12:5`, `draft.docx: page 3, under “（二）改革”, “全县地区生产总值…”`. */
export function placeWords(place: Place | WordPlace, language: Language): string {
  const file = visible(place.file);
  if (isTextPlace(place)) return `${file}:${place.line}:${place.column}`;
  const named = positionWords(place, language);
  return named === '' ? file : `${file}${language === 'en' ? ': ' : '：'}${named}`;
}

/** A place of a Word file without the name of the file. */
export function positionWords(place: WordPlace, language: Language): string {
  const { words, beside, page, inside } = place;
  const heading = isHeadingBeside(place) ? undefined : place.heading;
  if (language === 'en') {
    const parts = [
      page && `${page.about ? 'about page' : 'page'} ${page.number}`,
      heading && `under “${visible(heading)}”`,
      inside && surroundingWords(inside, language),
      words && `${beside ? `${beside} ` : ''}“${visible(words)}”`,
    ];
    return parts.filter(Boolean).join(', ');
  }
  const before = [
    page && `${page.about ? '约第' : '第'}${page.number}页`,
    heading && `“${visible(heading)}”下`,
    inside && surroundingWords(inside, language),
  ].filter(Boolean);
  const own = words && `“${visible(words)}”${beside ? { after: '之后', before: '之前' }[beside] : ''}`;
  return [...before, ...(own ? [own] : [])].join('，').replace(/页，“/, '页“');
}

/** Whether the paragraph beside the place or its table is its heading, which is then not repeated. */
function isHeadingBeside({ words, beside, heading = '', inside }: WordPlace): boolean {
  const named = [beside ? words : '', inside?.kind === 'cell' ? (inside.after ?? '') : ''];
  return heading !== '' && named.some((text) => text.startsWith(heading.replace(/…$/, '')));
}

const surroundings = {
  footnote: { en: 'footnote', 'zh-CN': '脚注' },
  endnote: { en: 'endnote', 'zh-CN': '尾注' },
  'text-box': { en: 'text box', 'zh-CN': '文本框' },
  margin: { en: 'header or footer', 'zh-CN': '页眉或页脚' },
} as const;

function surroundingWords(inside: Surrounding, language: Language): string {
  if (inside.kind !== 'cell') return surroundings[inside.kind][language];
  const { row, cell, after } = inside;
  const before = after === undefined ? undefined : visible(after);
  if (language === 'en') return `table ${before === undefined ? '' : `after “${before}”, `}row ${row}, cell ${cell}`;
  return `${before === undefined ? '' : `“${before}”之后的`}表格第${row}行第${cell}格`;
}
