/**
 * The blocks of a book as composed paragraphs, tables and figures, each stretch of them with its
 * style, its place in the structure tree and what leads to it or from it.
 */
import type { Place } from '../../diagnostics/diagnostic.js';
import type { Block, Signature } from '../../document/book.js';
import type { Text } from '../../text/running-text.js';
import { plain, renewed } from '../../text/running-text.js';
import type { Style, StyleName } from '../theme.js';
import { figureStack } from './figure.js';
import type { Paragraph, Stretch } from './paragraph.js';
import { setParagraph } from './paragraph.js';
import { anchors } from './references.js';
import type { Stack } from './stack.js';
import type { LayoutContext } from './stretches.js';
import { running } from './stretches.js';
import type { Tag } from './structure.js';
import { tableStack } from './table.js';

/** What pages are made of. */
export type Piece = TextPiece | StackPiece;

/** A paragraph, and whether a page begins with it. */
export interface TextPiece {
  readonly paragraph: Paragraph;
  readonly newPage: boolean;
  /** Where its text stands in the content. */
  readonly at?: Place;
}

/** A table or a figure. */
export interface StackPiece {
  readonly stack: Stack;
}

/** Space after the number of an entry, in em: 40. and 9类 must not read as 40.9类. */
const LABEL_SPACE = 0.25;

/** The pieces of a block and of all that stands under it; `parent` is where they hang in the structure tree. */
export function piecesOf(block: Block, parent: Tag, binding: LayoutContext): Piece[] {
  const { styles } = binding.theme;
  const set = (name: StyleName, ...stretches: Stretch[]): TextPiece => ({
    paragraph: setParagraph(stretches, styles[name], binding),
    newPage: false,
    ...(block.at && { at: block.at }),
  });
  const plainly = (name: StyleName, text: Text, role: 'P' | 'H1' = 'P') => [
    set(name, ...running(text, styles[name], { role, parent }, binding)),
  ];
  switch (block.kind) {
    case 'cover':
    case 'contents':
      return [];
    case 'title':
      return plainly('title', block.text, 'H1');
    case 'salutation':
    case 'annex-note':
      return plainly(block.kind, block.text);
    case 'byline':
      return plainly(block.role, block.text);
    case 'paragraph': {
      const tag: Tag = { role: 'P', parent };
      const lead = running(block.lead, styles.lead, tag, binding);
      return [set('paragraph', ...lead, ...running(block.text, styles.paragraph, tag, binding))];
    }
    case 'table':
      return [{ stack: tableStack(block, parent, binding) }];
    case 'figure':
      return [{ stack: figureStack(block, parent, binding) }];
    case 'part': {
      const part: Tag = { role: 'Part', parent, title: titleOf(block) };
      const heading = headingOf(block, 'H2', part, styles.part, binding);
      return [set('part', ...heading), ...under(block.blocks, part, binding)];
    }
    case 'section': {
      const section: Tag = { role: 'Sect', parent, title: titleOf(block) };
      const heading = headingOf(block, 'H3', section, styles.section, binding);
      const intro = running(block.intro, styles.paragraph, { role: 'P', parent: section }, binding);
      return [set('section', ...heading, ...intro), ...under(block.blocks, section, binding)];
    }
    case 'signature':
      return signed(block, parent, binding);
    case 'annex': {
      const annex: Tag = { role: 'Part', parent, title: plain(block.heading) };
      // Both stay with the first entry.
      const label = running(block.label, styles['annex-label'], { role: 'P', parent: annex }, binding);
      const title = running(block.heading, styles.annex, { role: 'H2', parent: annex }, binding);
      const named = title.map((stretch, i) => (i === 0 ? { ...stretch, anchor: anchorOf(block, binding) } : stretch));
      const [first, ...rest] = [
        ...(block.label.length > 0 ? [set('annex-label', ...asHeading(label))] : []),
        set('annex', ...asHeading(named)),
      ];
      return [{ ...first!, newPage: true }, ...rest, ...under(block.blocks, annex, binding)];
    }
    case 'entry': {
      const note: Tag = { role: 'Note', parent, id: anchors.entry(block.key), title: plain(block.term) };
      const label: Stretch = {
        text: [{ text: block.number }],
        style: styles.entry,
        label: true,
        after: LABEL_SPACE,
        tag: { role: 'Lbl', parent: note },
        anchor: anchors.entry(block.key),
      };
      const term = running(block.term, styles.term, note, binding, block.key);
      return [set('entry', label, ...term, ...running(block.text, styles.entry, note, binding, block.key))];
    }
  }
}

function under(blocks: readonly Block[], parent: Tag, binding: LayoutContext): Piece[] {
  return blocks.flatMap((block) => piecesOf(block, parent, binding));
}

interface Numbered {
  readonly number: string;
  readonly heading: Text;
}

function titleOf({ number, heading }: Numbered): string {
  return `${number}${renewed(heading).replace(/。$/, '')}`;
}

function anchorOf(block: Block, { headings }: LayoutContext): string {
  return anchors.heading(headings.get(block) ?? 0);
}

function headingOf(
  block: Extract<Block, Numbered>,
  role: 'H2' | 'H3',
  parent: Tag,
  style: Style,
  binding: LayoutContext,
): Stretch[] {
  const tag: Tag = { role, parent };
  const words = running(block.heading, style, tag, binding);
  const anchor = anchorOf(block, binding);
  // A heading that writes its number itself is led to by its first words.
  if (block.number === '') return asHeading(words.map((stretch, i) => (i === 0 ? { ...stretch, anchor } : stretch)));
  const label = { text: [{ text: block.number }], style, label: true, tag, anchor };
  return asHeading([label, ...words]);
}

function asHeading(stretches: readonly Stretch[]): Stretch[] {
  return stretches.map((stretch) => ({ ...stretch, heading: true }));
}

/**
 * Issuer and date at the right (GB/T 9704-2012 7.3.5.2): two characters of room on the right, and the date
 * begins two characters after the issuer.
 */
function signed(block: Signature, parent: Tag, binding: LayoutContext): TextPiece[] {
  const { styles, page } = binding.theme;
  const [issuer, date] = (['issuer', 'date'] as const).map((name) =>
    setParagraph(running(block[name], styles[name], { role: 'P', parent }, binding), styles[name], binding),
  ) as [Paragraph, Paragraph];
  const [issuerWidth, dateWidth] = [widthOf(issuer), widthOf(date)];
  const right = page.textWidth - 2 * page.em;
  const start = Math.max(0, Math.min(right - issuerWidth, right - dateWidth - 2 * page.em));
  return [issuer, date].map((paragraph, index) => ({
    paragraph: {
      ...paragraph,
      style: { ...paragraph.style, align: 'left' },
      offset: start + index * 2 * page.em,
      // The issuer stays with the date.
      heading: index === 0 ? paragraph.glyphs.length : 0,
    },
    newPage: false,
  }));
}

function widthOf({ composition }: Paragraph): number {
  const [way] = composition.ways;
  return way ? Math.max(...composition.set(way).map(({ width }) => width)) : 0;
}
