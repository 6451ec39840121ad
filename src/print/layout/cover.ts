/**
 * The cover: paper, title and occasion from the top, issuer and date at the
 * foot. A line of large type takes as many lines of the grid as it needs.
 */
import { error } from '../../diagnostics/diagnostic.js';
import type { Cover, CoverLine } from '../../document/book.js';
import type { ComposedNode } from './composed.js';
import { ComposedLine, composedNode } from './composed.js';
import type { Paragraph, Setting } from './paragraph.js';
import { setParagraph } from './paragraph.js';
import type { LayoutContext } from './stretches.js';
import { running } from './stretches.js';
import type { Tag } from './structure.js';

/** Height of a line of type in parts of its size, at least. */
const LEADING = 1.3;

const atFoot: ReadonlySet<CoverLine['role']> = new Set(['issuer', 'date']);

/** The nodes of the cover, a page in all. */
export function coverNodes(cover: Cover, root: Tag, binding: LayoutContext): ComposedNode[] {
  const { page, styles } = binding.theme;
  const part: Tag = { role: 'Part', parent: root, title: '封面' };
  const blocks = cover.lines.map(({ role, text }) => {
    const style = styles[`cover-${role}`];
    const paragraph = setParagraph(running(text, style, { role: 'P', parent: part }, binding), style, binding);
    return { role, paragraph, ...sizes(paragraph, page.pitch) };
  });
  const type = blocks.reduce((sum, { lines }) => sum + lines, 0);
  const spaces = blocks.reduce((sum, { before, after }) => sum + before + after, 0);
  if (type > page.lines) binding.note(error('print/cover-full', { lines: type, room: page.lines }, cover.at));
  const rest = page.lines - type - spaces;
  // Long words take the place of the spaces, all of them alike.
  const share = rest < 0 ? Math.max(0, page.lines - type) / spaces : 1;
  const foot = blocks.findIndex(({ role }) => atFoot.has(role));
  return blocks.map(({ paragraph, before, after, rows }, index) => {
    const space = Math.floor(before * share) + (index === foot ? Math.max(0, rest) : 0);
    return tall(paragraph, rows, { before: space, after: Math.floor(after * share) }, binding);
  });
}

function sizes({ composition, style }: Paragraph, pitch: number) {
  const rows = Math.ceil((style.size * LEADING) / pitch - 1e-6);
  const lines = (composition.ways[0]?.ends.length ?? 0) * rows;
  return { rows, lines, before: style.before[0] ?? 0, after: style.after[0] ?? 0 };
}

/** A paragraph whose lines are `rows` lines of the grid high, the type in their middle. */
function tall(
  paragraph: Paragraph,
  rows: number,
  { before, after }: { readonly before: number; readonly after: number },
  { theme }: Setting,
): ComposedNode {
  const node = composedNode(paragraph, { way: 0, before, after, breaks: [] }, theme);
  const height = rows * theme.page.pitch;
  const lines = node.composed.lines.map(({ glyphs }) => new ComposedLine(glyphs, height, height / 2));
  return { ...node, composed: { ...node.composed, lines } };
}
