/** The blocks of the book as paragraphs, tables and pictures of Word. */
import {
  AlignmentType,
  Bookmark,
  FrameAnchorType,
  FrameWrap,
  HorizontalPositionAlign,
  ImageRun,
  InternalHyperlink,
  type IParagraphOptions,
  Paragraph,
  type ParagraphChild,
  type Table,
  VerticalPositionAlign,
  type XmlComponent,
} from 'docx';
import type {
  Annex,
  AnnexNote,
  Block,
  Byline,
  Cover,
  CoverLine,
  Entry,
  Figure,
  Part,
  Section,
  Signature,
} from '../document/book.js';
import { shownSize } from '../image/picture.js';
import type { StyleName } from '../print/theme.js';
import { namesIn } from '../text/people.js';
import { plain, type Text } from '../text/running-text.js';
import { slices } from '../text/slice.js';
import { contentsOf } from './contents.js';
import { bookmarks, type WordContext } from './context.js';
import { passagesOf } from './passages.js';
import { runsOf, wordsRun } from './runs.js';
import { continuedStyle, headingStyle, runInStyle, wordStyles } from './style-names.js';
import { tableOf } from './table.js';
import { titleRuns } from './title-lines.js';
import { textWidth, twips } from './units.js';

/** What stands in the body of a Word file. */
export type Written = Paragraph | Table | XmlComponent;

type Writer<B extends Block> = (block: B, context: WordContext) => Written[];

const writers: { readonly [K in Block['kind']]: Writer<Extract<Block, { kind: K }>> } = {
  cover: coverOf,
  contents: (block, context) => [contentsOf(block, context)],
  title: (block, context) => [textParagraph('title', block.text, context)],
  byline: bylineOf,
  salutation: (block, context) => [textParagraph('salutation', block.text, context)],
  paragraph: (block, context) => {
    const lead = runsOf(block.lead, context, { style: wordStyles.lead.id });
    return passageParagraphs(lead, block.lead, block.text, {}, context);
  },
  table: tableOf,
  figure: figureOf,
  part: (block, context) => [...headingOf(block, context), ...blocksIn(block.blocks, context)],
  section: (block, context) => [...headingOf(block, context), ...blocksIn(block.blocks, context)],
  'annex-note': annexNoteOf,
  signature: signatureOf,
  annex: annexOf,
  entry: entryOf,
};

/** Blocks in reading order with those inside them. */
export function blocksIn(blocks: readonly Block[], context: WordContext): Written[] {
  return blocks.flatMap((block) => (writers[block.kind] as Writer<Block>)(block, context));
}

function paragraph(
  style: StyleName,
  children: readonly ParagraphChild[],
  options: Omit<IParagraphOptions, 'style' | 'children'> = {},
): Paragraph {
  return new Paragraph({ style: wordStyles[style].id, ...options, children });
}

/**
 * A paragraph of the text; several where an edition that is read out divides it.
 * @param start the runs of the words `before`, which start it
 */
function passageParagraphs(
  start: readonly ParagraphChild[],
  before: Text,
  text: Text,
  options: Parameters<typeof paragraph>[2],
  context: WordContext,
): Paragraph[] {
  const [first = [], ...others] = passagesOf(before, text, context.theme);
  return [
    paragraph('paragraph', [...start, ...runsOf(first, context)], options),
    ...others.map((passage) => new Paragraph({ style: continuedStyle.id, children: runsOf(passage, context) })),
  ];
}

/** A block that is one text in one style. */
function textParagraph(style: StyleName, text: Text, context: WordContext): Paragraph {
  return paragraph(style, titleRuns(text, context.theme.styles[style], context));
}

const atFoot: ReadonlySet<CoverLine['role']> = new Set(['issuer', 'date']);

/** The cover; issuer and date are in a frame at the foot of the page, so that they stay there whatever is above. */
function coverOf({ lines }: Cover, own: WordContext): Written[] {
  const context = { ...own, inFront: true };
  const shown = lines.filter(({ role }) => role !== 'speaker' || context.theme.speakerOnCover);
  // A frame is set before the paragraph that follows it.
  const ordered = [...shown.filter(({ role }) => atFoot.has(role)), ...shown.filter(({ role }) => !atFoot.has(role))];
  return ordered.map(({ role, text }, index) =>
    paragraph(`cover-${role}`, withSpacedNames(text, `cover-${role}`, context), {
      ...(atFoot.has(role) && { frame: footFrame(context) }),
      // Lines of one kind stand together.
      ...([index - 1, index + 1].some((i) => ordered[i]?.role === role) && { contextualSpacing: true }),
    }),
  );
}

const footFrame = ({ grid }: WordContext) =>
  ({
    type: 'alignment',
    width: grid.textWidth,
    wrap: FrameWrap.NOT_BESIDE,
    anchor: { horizontal: FrameAnchorType.MARGIN, vertical: FrameAnchorType.MARGIN },
    alignment: { x: HorizontalPositionAlign.CENTER, y: VerticalPositionAlign.BOTTOM },
  }) as const;

function bylineOf({ role, text }: Byline, context: WordContext): Written[] {
  const runs =
    role === 'speaker' ? withSpacedNames(text, role, context) : titleRuns(text, context.theme.styles[role], context);
  return [paragraph(role, runs)];
}

/** Names of two characters as wide as those of three, where the theme says so; the space is no character. */
function withSpacedNames(text: Text, name: StyleName, context: WordContext): ParagraphChild[] {
  const style = context.theme.styles[name];
  if (!context.theme.spacedNames) return titleRuns(text, style, context);
  const words = plain(text);
  const firsts = namesIn(words, []).flatMap(({ from, to }) => (to - from === 2 ? [from] : []));
  if (firsts.length === 0) return titleRuns(text, style, context);
  const cuts = [0, ...firsts.flatMap((at) => [at, at + 1]), words.length];
  const spans = cuts.flatMap((start, i) => (cuts[i + 1]! > start ? [{ start, end: cuts[i + 1]! }] : []));
  return slices(text, spans).flatMap((part, i) =>
    runsOf(part, context, firsts.includes(spans[i]!.start) ? { spacing: twips(style.size) } : {}),
  );
}

/** Space after a number that ends in a full stop, em: 40. and 9类 must not read as 40.9类. */
const LABEL_SPACE = 0.25;

/** The number of a heading or an entry as text; nothing where Word computes it. */
function numberRuns(block: Part | Section | Entry, look: StyleName, style: string | undefined, context: WordContext) {
  if (context.numbered.has(block) || block.number === '') return [];
  const own = style === undefined ? {} : { style };
  if (!/\d\.$/.test(block.number)) return [wordsRun(block.number, own)];
  const space = twips(LABEL_SPACE * context.theme.styles[look].size);
  return [wordsRun(block.number.slice(0, -1), own), wordsRun('.', { ...own, characterSpacing: space })];
}

function numberingOf(block: Block, { numbered }: WordContext): Pick<IParagraphOptions, 'numbering'> {
  const found = numbered.get(block);
  return found ? { numbering: { reference: found.list, level: found.level } } : {};
}

/** A heading; with text run in after it, it is the beginning of a paragraph in the linked style of characters. */
function headingOf(block: Part | Section, context: WordContext): Paragraph[] {
  const { bookmark, outline } = context.headings.get(block)!;
  if (block.kind === 'part' && !block.numbered) {
    const children = [
      new Bookmark({
        id: bookmark,
        children: titleRuns(block.heading, context.theme.styles['unnumbered-part'], context),
      }),
    ];
    return [paragraph('unnumbered-part', children)];
  }
  const look = block.kind === 'part' ? 1 : block.level;
  const style = headingStyle(look, outline);
  const intro = block.kind === 'section' ? block.intro : [];
  const runIn = intro.length > 0 ? runInStyle(style).id : undefined;
  const words = runsOf(block.heading, context, runIn === undefined ? {} : { style: runIn });
  const heading = new Bookmark({
    id: bookmark,
    children: [...numberRuns(block, style.like, runIn, context), ...words],
  });
  const numbering = numberingOf(block, context);
  if (runIn === undefined) return [new Paragraph({ style: style.id, ...numbering, children: [heading] })];
  const before = [{ text: block.number }, ...block.heading];
  return passageParagraphs([heading], before, intro, { ...numbering, run: { style: runIn } }, context);
}

/** Label and title on a new page, and the blocks of the annex. The contents lead to the first of its lines. */
function annexOf(block: Annex, context: WordContext): Written[] {
  const { bookmark } = context.headings.get(block)!;
  const label = runsOf(block.label, context);
  const title = titleRuns(block.heading, context.theme.styles.annex, context);
  const first = (children: readonly ParagraphChild[]) => [new Bookmark({ id: bookmark, children })];
  const onNewPage = { pageBreakBefore: true };
  return [
    ...(label.length > 0
      ? [paragraph('annex-label', first(label), onNewPage), paragraph('annex', title)]
      : [paragraph('annex', first(title), onNewPage)]),
    ...blocksIn(block.blocks, context),
  ];
}

/** The note of an annex under the text; those after the first stand under its title (GB/T 9704-2012 7.3.4). */
function annexNoteOf(block: AnnexNote, own: WordContext): Written[] {
  const context = { ...own, inFront: true };
  const { styles } = context.theme;
  const style = styles['annex-note'];
  const isFirst = !/^(?:[2-9]|\d\d)/.test(block.number);
  const words = [...(isFirst ? block.label : []), ...(block.number ? [{ text: block.number }] : []), ...block.text];
  const indent = style.indent + plain(block.label).length * style.size;
  const below = {
    spacing: { before: 0 },
    indent: { firstLine: twips(indent), firstLineChars: Math.round((indent / style.size) * 100) },
  };
  return [paragraph('annex-note', runsOf(words, context), isFirst ? {} : below)];
}

/**
 * Issuer and date at the right (GB/T 9704-2012 7.3.5.2): two characters of room on the right, and the date starts two
 * characters to the right of the issuer.
 */
function signatureOf({ issuer, date }: Signature, context: WordContext): Written[] {
  const { styles, page } = context.theme;
  const right = page.textWidth - 2 * page.em;
  const width = (text: Text, name: 'issuer' | 'date') => textWidth(plain(text)) * styles[name].size;
  const start = Math.max(0, Math.min(right - width(issuer, 'issuer'), right - width(date, 'date') - 2 * page.em));
  const at = (points: number) => ({ alignment: AlignmentType.LEFT, indent: { left: twips(points) } });
  return [
    paragraph('issuer', runsOf(issuer, context), at(start)),
    paragraph('date', runsOf(date, context), at(start + 2 * page.em)),
  ];
}

/** An entry of the glossary: its number leads back to its mark in the text. An endnote stands in its place. */
function entryOf(block: Entry, context: WordContext): Written[] {
  const { entries, marks, theme } = context;
  if (theme.word.notes === 'endnotes' && marks.has(block.key)) return [];
  const number = entries.get(block.key) ?? '';
  const label = numberRuns(block, 'entry', undefined, context);
  const linked = marks.has(block.key) && label.length > 0;
  const children = linked ? [new InternalHyperlink({ anchor: bookmarks.mark(number), children: label })] : label;
  return [
    paragraph(
      'entry',
      [
        new Bookmark({ id: bookmarks.entry(number), children: [...children, ...termRuns(block, context)] }),
        ...runsOf(block.text, context, { key: block.key }),
      ],
      numberingOf(block, context),
    ),
  ];
}

/** The term of an entry, as it stands before its explanation. */
export function termRuns({ term, key }: Entry, context: WordContext): ParagraphChild[] {
  return runsOf(term, context, { style: wordStyles.term.id, key });
}

/** Pixels of the library, 96 to the inch, in a point. */
const PIXELS = 96 / 72;

/** A picture as large as its lines and the text area allow, in a paragraph of its own, and its caption. */
function figureOf(block: Figure, context: WordContext): Written[] {
  const { page } = context.theme;
  const data = context.pictureOf(block);
  const caption = block.caption.length > 0 ? [textParagraph('figure-caption', block.caption, context)] : [];
  if (!data) return caption;
  const size = shownSize(block.picture);
  const room = { width: page.textWidth, height: (Math.min(block.lines, page.lines - 2) - 1) * page.pitch + page.em };
  const scale = Math.min(room.width / size.width, room.height / size.height) * PIXELS;
  const name = plain(block.caption) || block.alt;
  const picture = new ImageRun({
    type: block.picture.encoding === 'jpeg' ? 'jpg' : 'png',
    data,
    transformation: { width: Math.round(size.width * scale), height: Math.round(size.height * scale) },
    altText: { name, title: name, description: block.alt },
  });
  return [new Paragraph({ style: 'Picture', keepNext: caption.length > 0, children: [picture] }), ...caption];
}
