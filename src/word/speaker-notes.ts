/**
 * The speaker notes of a deck as a Word file for the lectern: each slide on a page of its own, its number and title, a
 * picture to recognise it by, and its notes, in the type of the edition with the largest.
 *
 * No note is divided between pages as long as it fits on one, whatever a reader changes. Every slide is a section, so
 * that a further page of its notes says in its header which slide they belong to. Slides without notes that follow each
 * other share a page. A note and its page in the report are as in the deck; the page is smaller, as it is not read out.
 */
import {
  Document,
  type FileChild,
  Header,
  ImageRun,
  type ISectionOptions,
  Paragraph,
  type ParagraphChild,
  SectionType,
} from 'docx';
import type { BookMeta } from '../document/book.js';
import type { BookTheme, Style } from '../print/theme.js';
import { plain, type Text } from '../text/running-text.js';
import { contextOf, type WordContext } from './context.js';
import { folioFooter } from './folio-footer.js';
import { sectionGrid } from './grid.js';
import { packed } from './packed.js';
import { appProperties, coreProperties, fontTablePart, settingsPart } from './parts.js';
import { runsOf } from './runs.js';
import { wordStyles } from './style-names.js';
import { fontsOf, sizeOf, stylesPart } from './styles.js';
import { headingRuns, titleRuns } from './title-lines.js';
import { textWidth } from './units.js';

/** A slide and what is said to it. */
export interface NotedSlide {
  readonly title: Text;
  readonly notes: readonly Text[];
  /** For each of the notes, how many runs at its end say its page. */
  readonly pageRuns: readonly number[];
  /** A PNG file. */
  readonly picture: Uint8Array;
}

/** A deck for its speaker. */
export interface NotedDeck {
  readonly meta: Pick<BookMeta, 'title' | 'author'>;
  readonly slides: readonly NotedSlide[];
  /** Width of a slide ÷ its height. */
  readonly aspect: number;
}

/** The theme of the edition with the largest type, set for notes. */
export function lecternTheme(themes: Iterable<BookTheme>): BookTheme {
  const [first, ...others] = themes;
  const edition = others.reduce((largest, theme) => (theme.page.em > largest.page.em ? theme : largest), first!);
  const { page, styles } = edition;
  const plainStyle = { align: 'left', indent: 0, inset: 0, before: [0], after: [0] } as const;
  // The same margins on both sides: sheets at a lectern are not bound.
  const side = (page.inner + page.outer) / 2;
  return {
    ...edition,
    page: { ...page, inner: side, outer: side },
    styles: {
      ...styles,
      part: { ...styles.part, ...plainStyle },
      paragraph: { ...styles.paragraph, before: [0], after: [BETWEEN] },
    },
    wholeSentences: true,
  };
}

/** Space between two notes, lines. */
const BETWEEN = 0.3;

/**
 * Writes the notes as a Word file.
 * @param theme see `lecternTheme`
 * @param date the only date in the file
 */
export async function speakerNotesOf(deck: NotedDeck, theme: BookTheme, date: Date): Promise<Uint8Array> {
  const meta: BookMeta = { ...deck.meta, title: `${deck.meta.title}演讲备注`, subject: '', keywords: '' };
  const context = contextOf(
    { kind: 'book', meta, blocks: [] },
    theme,
    () => undefined,
    () => undefined,
  );
  const document = new Document({
    title: meta.title,
    creator: meta.author,
    sections: sectionsOf(deck, context),
  });
  return packed(document, {
    styles: stylesPart(theme, [], theme, ownStyles(theme)),
    settings: settingsPart(false, false),
    fontTable: fontTablePart(theme),
    core: coreProperties(meta, date),
    app: appProperties(meta),
  });
}

/** Ids of the styles that only this file has. */
const own = { header: 'Header', page: 'ReportPage' } as const;

/** Size of the page of a note, as a part of that of the note. */
const SMALLER = 0.75;

function ownStyles(theme: BookTheme): string {
  const { kai, size } = smallType(theme);
  return [
    `<w:style w:type="paragraph" w:styleId="${own.header}"><w:name w:val="header"/><w:basedOn w:val="Normal"/><w:pPr><w:spacing w:line="240" w:lineRule="auto"/></w:pPr><w:rPr>${fontsOf(kai, theme)}${sizeOf(size)}</w:rPr></w:style>`,
    `<w:style w:type="character" w:customStyle="1" w:styleId="${own.page}"><w:name w:val="报告页码"/><w:basedOn w:val="DefaultParagraphFont"/><w:rPr>${fontsOf(kai, theme)}${sizeOf(size)}</w:rPr></w:style>`,
  ].join('');
}

function smallType({ styles, page }: BookTheme) {
  return { kai: styles.speaker.font, size: page.em * SMALLER };
}

/** A slide with its number, from 1. */
type Numbered = NotedSlide & { readonly number: number };

function sectionsOf(deck: NotedDeck, context: WordContext): ISectionOptions[] {
  const { theme, grid } = context;
  return groupsOf(deck.slides).map((slides, index) => ({
    properties: {
      type: SectionType.NEXT_PAGE,
      // The first page of a slide has its title in the text.
      titlePage: true,
      ...sectionGrid(grid),
    },
    headers: { default: continuedHeader(slides, context) },
    // Later sections have the footers of the first.
    ...(index === 0 && {
      footers: { default: folioFooter(theme, 'right', true), first: folioFooter(theme, 'right', true) },
    }),
    children: [
      ...(index === 0 ? frontOf(deck, context) : []),
      ...slides.flatMap((slide) => slideOf(slide, deck.aspect, context)),
    ] as FileChild[],
  }));
}

/** The slides by page: those without notes that follow each other together, every other one alone. */
function groupsOf(slides: readonly NotedSlide[]): Numbered[][] {
  const groups: Numbered[][] = [];
  for (const [index, slide] of slides.entries()) {
    const last = groups.at(-1);
    const numbered = { ...slide, number: index + 1 };
    if (slide.notes.length === 0 && last?.at(-1)?.notes.length === 0) last.push(numbered);
    else groups.push([numbered]);
  }
  return groups;
}

/** Which slide a further page goes on with, on one line. */
function continuedHeader(slides: readonly Numbered[], context: WordContext): Header {
  const { number, title } = slides.at(-1)!;
  const label = `第${number}张（续）　`;
  const { page } = context.theme;
  const room = (page.textWidth / smallType(context.theme).size) * HEADER - textWidth(label);
  const children = runsOf([{ text: label + shortened(plain(title), room) }], context);
  return new Header({ children: [new Paragraph({ style: own.header, children })] });
}

/** How much of the width a header takes: fonts and grids of other programs may need more. */
const HEADER = 0.9;

/** A text of this width in characters at most; a longer one ends in ……. */
function shortened(text: string, width: number): string {
  if (textWidth(text) <= width) return text;
  let start = '';
  for (const char of text) {
    if (textWidth(`${start}${char}……`) > width) break;
    start += char;
  }
  return `${start}……`;
}

/** The title of the deck, and how much is to be read. */
function frontOf({ meta, slides }: NotedDeck, context: WordContext): Paragraph[] {
  const { styles, charactersPerMinute } = context.theme;
  const read = slides.flatMap(({ notes, pageRuns }) => notes.map((note, i) => spoken(note, pageRuns[i])));
  const characters = read.reduce((sum, words) => sum + [...plain(words).replace(/\s/g, '')].length, 0);
  const minutes = charactersPerMinute === undefined ? '' : `，朗读约${Math.ceil(characters / charactersPerMinute)}分钟`;
  const length = characters > 0 ? `，${characters}字${minutes}` : '';
  const words = [{ text: `演讲备注，${slides.length}张${length}` }];
  const line = (text: Text, style: Style, id: string) =>
    new Paragraph({ style: id, children: titleRuns(text, style, context) });
  return [
    line([{ text: meta.title }], styles.title, wordStyles.title.id),
    line(words, styles.reading, wordStyles.reading.id),
  ];
}

/** A note without its page. */
function spoken(note: Text, pageRuns = 0): Text {
  return note.slice(0, note.length - pageRuns);
}

/** Number and title, the picture and the notes of a slide. */
function slideOf({ number, title, notes, pageRuns, picture }: Numbered, aspect: number, context: WordContext) {
  const label = `第${number}张　`;
  const heading = headingRuns([{ text: label }, ...title], context.theme.styles.part, label.length, context);
  return [
    new Paragraph({ style: wordStyles.part.id, children: heading }),
    new Paragraph({
      style: 'Picture',
      alignment: 'left',
      keepNext: notes.length > 0,
      spacing: { before: PICTURE_SPACE, after: PICTURE_SPACE },
      children: [pictureOf({ number, title, picture }, aspect, context)],
    }),
    ...notes.map(
      (note, i) => new Paragraph({ style: wordStyles.paragraph.id, children: noteRuns(note, pageRuns[i], context) }),
    ),
  ];
}

function noteRuns(note: Text, pageRuns: number | undefined, context: WordContext): ParagraphChild[] {
  const words = spoken(note, pageRuns);
  return [...runsOf(words, context), ...runsOf(note.slice(words.length), context, { style: own.page })];
}

/** Over and under a picture, twips. */
const PICTURE_SPACE = 120;
/** Width of a picture as a part of that of the text. */
const PICTURE = 0.5;
/** Pixels of the library, 96 to the inch, in a point. */
const PIXELS = 96 / 72;
/** The thickness of its frame, EMU: half a point. */
const FRAME = 6350;

function pictureOf(
  { number, title, picture }: Pick<Numbered, 'number' | 'title' | 'picture'>,
  aspect: number,
  { theme }: WordContext,
): ImageRun {
  const width = theme.page.textWidth * PICTURE * PIXELS;
  const name = `第${number}张`;
  return new ImageRun({
    type: 'png',
    data: picture,
    transformation: { width: Math.round(width), height: Math.round(width / aspect) },
    altText: { name, title: name, description: `幻灯片：${plain(title)}` },
    outline: { type: 'solidFill', solidFillType: 'rgb', value: '808080', width: FRAME },
  });
}
