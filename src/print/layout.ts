/**
 * Book → what pdfmake sets: every block a paragraph of pieces in its style.
 *
 * Every line is one pitch high whatever its type size, and every space a whole
 * number of pitches, so the text stays on the grid of the page.
 */
import type { Content } from 'pdfmake/interfaces.js';
import type { Note } from '../diagnostic.js';
import type { Block, Book } from '../document/book.js';
import type { Text } from '../document/text.js';
import type { FontTable } from './fonts.js';
import type { BookTheme, Style, StyleName } from './theme.js';

interface Setting {
  readonly theme: BookTheme;
  readonly fonts: FontTable;
  readonly note: Note;
}

type Stretch = readonly [text: Text, style: StyleName];

/** The paragraphs of the whole book in order. */
export function layOut(book: Book, setting: Setting): Content[] {
  return book.blocks.flatMap((block) => layOutBlock(block, setting));
}

function layOutBlock(block: Block, setting: Setting): Content[] {
  const set = (style: StyleName, ...stretches: Stretch[]) => paragraph(stretches, style, setting);
  switch (block.kind) {
    case 'title':
    case 'salutation':
      return [set(block.kind, [block.text, block.kind])];
    case 'byline':
      return [set(block.role, [block.text, block.role])];
    case 'paragraph':
      return [set('paragraph', [block.lead, 'lead'], [block.text, 'paragraph'])];
    case 'part':
      return [set('part', [numbered(block), 'part']), ...under(block.blocks, setting)];
    case 'section':
      return [
        set('section', [numbered(block), 'section'], [block.intro, 'paragraph']),
        ...under(block.blocks, setting),
      ];
    case 'annex': {
      const label = block.label.length > 0 ? [set('annex-label', [block.label, 'annex-label'])] : [];
      const [first, ...rest] = [...label, set('annex', [block.heading, 'annex']), ...under(block.blocks, setting)];
      return [{ ...(first as object), pageBreak: 'before' } as Content, ...rest];
    }
    case 'entry':
      return [set('entry', [[{ text: block.number }], 'entry'], [block.term, 'term'], [block.text, 'entry'])];
  }
}

function under(blocks: readonly Block[], setting: Setting): Content[] {
  return blocks.flatMap((block) => layOutBlock(block, setting));
}

function numbered({ number, heading }: { readonly number: string; readonly heading: Text }): Text {
  return [{ text: number }, ...heading];
}

function paragraph(stretches: readonly Stretch[], name: StyleName, { theme, fonts, note }: Setting): Content {
  const style = theme.styles[name];
  const { pitch } = theme.page;
  return {
    text: stretches.flatMap(([text, own]) => inline(text, theme.styles[own], theme, fonts, note)),
    alignment: style.align,
    leadingIndent: style.indent,
    margin: [style.inset, style.before * pitch, style.inset, style.after * pitch],
    preserveLeadingSpaces: true,
  };
}

function inline(text: Text, style: Style, theme: BookTheme, fonts: FontTable, note: Note): Content[] {
  return fonts.pieces(text, style.font, note).map(({ text, font, script }) => ({
    text,
    font: font.path,
    fontSize: style.size,
    // pdfmake multiplies the font's own height, ascent to descent, which is one em in the fonts we ship.
    lineHeight: theme.page.pitch / ((style.size * (font.font.ascent - font.font.descent)) / font.font.unitsPerEm),
    ...(script && { [script]: true, fontSize: style.size * SCRIPT }),
  }));
}

/** Size of lowered and raised characters in parts of the text size. */
const SCRIPT = 0.6;
