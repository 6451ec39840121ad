/**
 * The cover: paper, title, occasion and, where the theme wants it, the speaker from the top of the page, issuer and date at its foot. A line of large
 * type takes as many lines of the grid as it needs.
 */
import { error } from '../../diagnostics/diagnostic.js';
import type { Cover, CoverLine } from '../../document/book.js';
import { placeOfText } from '../../text/slice.js';
import type { ComposedParagraph } from './composed.js';
import { composedParagraph } from './composed.js';
import type { Paragraph, Setting } from './paragraph.js';
import { setParagraph } from './paragraph.js';
import { withSpacedNames } from './spaced-names.js';
import type { LayoutContext } from './stretches.js';
import { stretchesOf } from './stretches.js';
import type { Tag } from './structure.js';

/** Least line height as a multiple of the type size. */
const LEADING = 1.3;

const atFoot: ReadonlySet<CoverLine['role']> = new Set(['issuer', 'date']);

/** The paragraphs of the cover, which fill one page. Notes `print/cover-full` at the longest if they need more. */
export function coverParagraphs(cover: Cover, root: Tag, context: LayoutContext): ComposedParagraph[] {
  const { page, styles, speakerOnCover } = context.theme;
  const part: Tag = { role: 'Part', parent: root, title: '封面' };
  const shown = cover.lines.filter(({ role }) => role !== 'speaker' || speakerOnCover);
  const blocks = shown.map(({ role, text }, index) => {
    const style = styles[`cover-${role}`];
    const stretches = withSpacedNames(stretchesOf(text, style, { role: 'P', parent: part }, context), context);
    const paragraph = setParagraph(stretches, style, context);
    const sizes = sizesOf(paragraph, page.pitch);
    // Lines of one kind stand together.
    const before = shown[index - 1]?.role === role ? 0 : sizes.before;
    const after = shown[index + 1]?.role === role ? 0 : sizes.after;
    return { role, text, paragraph, ...sizes, before, after };
  });
  const type = blocks.reduce((sum, { lines }) => sum + lines, 0);
  const spaces = blocks.reduce((sum, { before, after }) => sum + before + after, 0);
  if (type > page.lines) {
    const longest = blocks.reduce((one, other) => (other.lines > one.lines ? other : one));
    // A template may print a dash before what the report says.
    const [most] = longest.text.toSorted((one, other) => other.text.length - one.text.length);
    const at = most?.at ?? placeOfText(longest.text) ?? cover.at;
    context.note(error('print/cover-full', { lines: type, room: page.lines }, at));
  }
  const rest = page.lines - type - spaces;
  // Long texts reduce all spaces in the same proportion.
  const share = rest < 0 ? Math.max(0, page.lines - type) / spaces : 1;
  const foot = blocks.findIndex(({ role }) => atFoot.has(role));
  return blocks.map(({ paragraph, before, after, rows }, index) => {
    const space = Math.floor(before * share) + (index === foot ? Math.max(0, rest) : 0);
    return withHighLines(paragraph, rows, { before: space, after: Math.floor(after * share) }, context);
  });
}

/** In lines of the grid: `rows` for one line of type, `lines` for the whole paragraph, and the spaces around it. */
function sizesOf({ composition, style }: Paragraph, pitch: number) {
  const rows = Math.ceil((style.size * LEADING) / pitch - 1e-6);
  const lines = (composition.ways[0]?.ends.length ?? 0) * rows;
  return { rows, lines, before: style.before[0] ?? 0, after: style.after[0] ?? 0 };
}

/** A paragraph whose lines are `rows` lines of the grid high, with the type in the middle. */
function withHighLines(
  paragraph: Paragraph,
  rows: number,
  { before, after }: { readonly before: number; readonly after: number },
  { theme }: Setting,
): ComposedParagraph {
  const composed = composedParagraph(paragraph, { way: 0, before, after, breaks: [] }, theme);
  const pitch = rows * theme.page.pitch;
  return { ...composed, lines: composed.lines.map(({ glyphs }) => ({ glyphs, pitch, middle: pitch / 2 })) };
}
