/**
 * The table of contents: every heading of parts, sections, those within sections, and annexes with a leader of dots and the number of
 * its page. Each entry is a link.
 */
import type { Annex, Block, Contents, Part, Section } from '../../document/book.js';
import type { Text } from '../../text/running-text.js';
import { plain, renewed } from '../../text/running-text.js';
import type { BookTheme, Style } from '../theme.js';
import type { ComposedParagraph, PlacedGlyph } from './composed.js';
import type { Glyph, Stretch } from './paragraph.js';
import { setParagraph } from './paragraph.js';
import type { TextPiece } from './pieces.js';
import { anchors } from './references.js';
import { placedInRow, widthOf } from './row.js';
import type { LayoutContext } from './stretches.js';
import { stretchesOf } from './stretches.js';
import type { Tag } from './structure.js';

/** A heading as the contents and the outline show it. */
export interface ListedHeading {
  readonly block: Block;
  /** `（一）`; empty for an annex. */
  readonly number: string;
  /** Without a full stop at its end. */
  readonly title: string;
  /** 1 for parts and annexes, 2 for sections, 3 for those within sections. */
  readonly level: number;
  /** Whether it stands in an annex. */
  readonly inAnnex: boolean;
  readonly anchor: string;
}

/** The headings of a book in reading order. */
export function listedHeadings(blocks: readonly Block[]): ListedHeading[] {
  return [...headingsIn(blocks, 1, false)].map(({ block, level, inAnnex }, index) => {
    const heading = renewed(block.heading).replace(/。$/, '');
    const numbered = block.kind !== 'annex';
    return {
      block,
      number: numbered ? block.number : '',
      title: numbered ? heading : `${labelOf(block)}${heading}`,
      level,
      inAnnex,
      anchor: anchors.heading(index + 1),
    };
  });
}

/** The label of an annex before its title: 附件：, and 附件1： where it has a number. */
function labelOf({ label }: Annex): string {
  return plain(label).replace(/(?<=\p{L}|\p{N})$/u, '：');
}

/** The headings in `blocks` and how deep they stand; sections are of the second level also without a part. */
function* headingsIn(
  blocks: readonly Block[],
  level: number,
  inAnnex: boolean,
): Generator<{ readonly block: Part | Section | Annex; readonly level: number; readonly inAnnex: boolean }> {
  for (const block of blocks) {
    if (block.kind !== 'part' && block.kind !== 'section' && block.kind !== 'annex') continue;
    const own = block.kind === 'section' ? Math.max(level, 2) : level;
    yield { block, level: own, inAnnex };
    yield* headingsIn(block.blocks, own + 1, inAnnex || block.kind === 'annex');
  }
}

/** An entry of the contents: its paragraph, and what follows on its last line. */
export interface ContentsPiece extends TextPiece {
  readonly lineEnd?: LineEnd;
}

interface LineEnd {
  /** The page number, flush right at `right` pt from the left edge of the text area. */
  readonly number: readonly Glyph[];
  /** The glyph the leader repeats, the same for all entries; `undefined` if no font has it. */
  readonly dot: Glyph | undefined;
  /** Where the leader ends, pt from the left edge of the text area. */
  readonly leaderEnd: number;
  readonly right: number;
}

/** Room for the page number and some dots before it, em. */
const NUMBER_ROOM = 3;

/**
 * The pieces of the contents: its heading and its entries.
 * @param listed headings that are in the contents
 */
export function contentsPieces(
  contents: Contents,
  listed: readonly ListedHeading[],
  root: Tag,
  context: LayoutContext,
): ContentsPiece[] {
  const { theme } = context;
  const { styles } = theme;
  const toc: Tag = { role: 'TOC', parent: root };
  const caption: Tag = { role: 'Caption', parent: toc };
  const heading = stretchesOf(contents.heading, styles.contents, caption, context);
  const leader = { ...styles['contents-section'], font: theme.folio.font };
  const [dot] = setParagraph([{ text: [{ text: LEADER }], style: leader }], leader, context).glyphs;
  const entries = listed.map((entry) => entryPiece(entry, toc, context));
  // All leaders end before the widest number, whatever their own.
  const numberWidth = Math.max(0, ...entries.map(({ lineEnd }) => widthOf(lineEnd.number)));
  return [
    { paragraph: setParagraph(heading, styles.contents, context), newPage: true },
    ...entries.map((entry) => ({
      ...entry,
      lineEnd: { ...entry.lineEnd, dot, leaderEnd: theme.page.textWidth - numberWidth },
    })),
  ];
}

/**
 * A section whose number is not computed is a paragraph with a heading of its own, and no entry of the contents; an annex
 * is one entry with all it holds.
 */
export function isInContents({ block, inAnnex }: ListedHeading): boolean {
  if (inAnnex) return false;
  return block.kind !== 'section' || block.given === undefined;
}

const entryStyles = ['contents-part', 'contents-section'] as const;

function entryPiece({ number, title, level, anchor }: ListedHeading, toc: Tag, context: LayoutContext) {
  const { theme, references } = context;
  const style = theme.styles[entryStyles[level - 1] ?? 'contents-subsection'];
  const reference: Tag = { role: 'Reference', parent: { role: 'TOCI', parent: toc } };
  const page = references.pageOf(anchor);
  const tag: Tag = {
    role: 'Link',
    parent: reference,
    link: { to: anchor, contents: `${number}${title}，第${page}页` },
  };
  const label: Stretch[] = number === '' ? [] : [{ text: [{ text: number }], style, label: true, tag }];
  // Later lines start below the first word, not below the number.
  const hang = labelWidth(label, style, context);
  // The right edge of the text is the same for all levels.
  const reserve = NUMBER_ROOM * style.size - style.inset;
  const stretches = [...label, { text: [{ text: title }], style, tag }];
  const paragraph = setParagraph(stretches, style, context, { reserve, hang, ending: 'sense' });
  const pageNumber: Text = [{ text: page }];
  const { glyphs } = setParagraph([{ text: pageNumber, style, tag }], style, context);
  return { paragraph, newPage: false, lineEnd: { number: glyphs, right: theme.page.textWidth } };
}

/**
 * The dot of a leader, in the middle of its advance; between two ellipses the gap would be wider than between their
 * dots. It is set in the font of the page numbers, whose dot is narrow, so that no dot overlaps another when text is extracted.
 */
const LEADER = '·';
/** The most from one dot to the next, em. */
const DOT_STEP = 1 / 3;

/** The x of the first word, pt from the left edge of the text area: after the label as set at the start of a line. */
function labelWidth(label: readonly Stretch[], style: Style, context: LayoutContext): number {
  if (label.length === 0) return 0;
  const { composition } = setParagraph([...label, { text: [{ text: '目' }], style }], style, context);
  const [way] = composition.ways;
  // There is no line where no font has a character of it, which is reported.
  return (way && composition.set(way)[0]?.origins.at(-1)) ?? 0;
}

/** The paragraph of an entry with the leader and the page number on its last line. */
export function withPageNumber(
  entry: ComposedParagraph,
  lineEnd: LineEnd | undefined,
  theme: BookTheme,
): ComposedParagraph {
  const last = entry.lines.at(-1);
  if (!lineEnd || !last) return entry;
  const end = last.glyphs.at(-1);
  const textEnd = end ? end.x + end.glyph.cell.width : 0;
  const numberStart = lineEnd.right - widthOf(lineEnd.number);
  const glyphs = [...last.glyphs, ...leader(lineEnd, textEnd), ...placedInRow(lineEnd.number, numberStart)];
  const { pitch, middle } = theme.page;
  return { ...entry, lines: [...entry.lines.slice(0, -1), { glyphs, pitch, middle }] };
}

/** Dots on one grid that is counted from the right edge, so that the dots of all entries align and end at one place. */
function leader({ dot, right, leaderEnd }: LineEnd, from: number): PlacedGlyph[] {
  if (!dot) return [];
  const { width, em } = dot.cell;
  const step = Math.min(width, DOT_STEP * em);
  const first = Math.ceil((right - leaderEnd + em / 2) / step);
  const count = Math.floor((right - from - em / 4) / step) - first;
  return Array.from({ length: Math.max(0, count) }, (_, n) => ({
    glyph: dot,
    x: right - (first + count - n - 0.5) * step - width / 2,
  }));
}
