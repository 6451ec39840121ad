/**
 * Anchors and links of composed lines: a named destination at the top of the line of an anchor, and for each line of
 * a link an annotation over its glyphs (ISO 32000-1:2008 12.3.2.3, 12.5.6.5).
 */

import type { PlacedGlyph } from '../layout/composed.js';
import type { Tag } from '../layout/structure.js';
import type { Canvas, Target } from './canvas.js';
import type { FlowLine } from './flow-line.js';
import type { Document } from './internals.js';
import { pdfString } from './internals.js';

/** Top and bottom of the em box of Han relative to the baseline, em. */
const EM_BOX = { top: 0.88, bottom: -0.12 };

/** Makes the destinations of the anchors in a line that has just been drawn. */
export function placeAnchors(canvas: Canvas, { glyphs, x, y }: FlowLine): void {
  for (let n = 0; n < glyphs.length; n++) {
    const { anchor } = glyphs[n]!.glyph;
    if (anchor !== undefined) canvas.step(({ document }) => addAnchor(document, anchor, x, y));
  }
}

function addAnchor(document: Document, anchor: string, x: number, y: number): void {
  if (hasDestination(document, anchor)) throw new Error(`two destinations are called ${anchor}`);
  document.addNamedDestination(anchor, 'XYZ', x, y, null);
}

/** Whether the document has a destination of this name. */
export function hasDestination(document: Document, anchor: string): boolean {
  return document._root.data.Names.data.Dests.get(anchor) !== undefined;
}

/** Makes the annotations of the links in a line that has just been drawn. */
export function addLinks(canvas: Canvas, line: FlowLine): void {
  const linked = new Map<LinkTag, PlacedGlyph[]>();
  let last: Tag | undefined;
  let tag: LinkTag | undefined;
  for (const placed of line.glyphs) {
    if (placed.glyph.tag !== last) {
      last = placed.glyph.tag;
      tag = linkOf(last);
    }
    if (!tag) continue;
    const glyphs = linked.get(tag);
    if (glyphs) glyphs.push(placed);
    else linked.set(tag, [placed]);
  }
  for (const [tag, glyphs] of linked) {
    const box = boxOf(glyphs, line);
    canvas.step((target) => addLink(target, tag, box));
  }
}

function addLink({ document, tree, targets }: Target, tag: LinkTag, { x, y, width, height }: Box): void {
  tree.annotation(tag, (StructParent) => {
    document.annotate(x, y, width, height, {
      Subtype: 'Link',
      Dest: tag.link.to,
      Contents: pdfString(tag.link.contents),
      StructParent,
    });
    return document.page.annotations.at(-1)!;
  });
  targets.add(tag.link.to);
}

type Box = ReturnType<typeof boxOf>;

type LinkTag = Tag & Required<Pick<Tag, 'link'>>;

/** The link of a glyph: its tag or the nearest ancestor that is a link. */
export function linkOf(tag: Tag | undefined): LinkTag | undefined {
  for (let at = tag; at; at = at.parent) if (isLink(at)) return at;
  return undefined;
}

function isLink(tag: Tag): tag is LinkTag {
  return tag.link !== undefined;
}

/** Least height and width of a link, pt: a finger must hit the raised number of a note. */
const TOUCH = 12;

/** The box around the em boxes of glyphs of one line, at least as large as a finger needs, pt from the top left corner of the page. */
function boxOf(glyphs: readonly PlacedGlyph[], line: FlowLine) {
  const left = Math.min(...glyphs.map(({ x }) => x));
  const right = Math.max(...glyphs.map(({ x, glyph }) => x + glyph.cell.width));
  const top = Math.max(...glyphs.map(({ glyph }) => glyph.rise + EM_BOX.top * glyph.cell.em));
  const bottom = Math.min(...glyphs.map(({ glyph }) => glyph.rise + EM_BOX.bottom * glyph.cell.em));
  const [wider, higher] = [right - left, top - bottom].map((size) => Math.max(0, TOUCH - size) / 2) as [number, number];
  return {
    x: line.x + left - wider,
    y: line.y + line.middle - top - higher,
    width: right - left + 2 * wider,
    height: top - bottom + 2 * higher,
  };
}
