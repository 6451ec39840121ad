/**
 * Draws the composed lines of pages. Lines that follow one another on a page are a run, which is mostly the whole page.
 * In a session a run with the same lines at the same places is not drawn again, nor its page deflated again.
 */
import { deflateSync } from 'node:zlib';
import { type KeyedCache, serialOf } from '../../world/memo.js';
import { Canvas, type Drawing, fits, type Target } from './canvas.js';
import { drawLine } from './draw.js';
import { FlowLine } from './flow-line.js';
import { drawInset } from './inset.js';
import type { Page } from './internals.js';
import { addLinks, linkOf, placeAnchors } from './links.js';
import { PAGINATION } from './tagging.js';

/** Lines that follow one another on a page, as one line of pdfmake. */
export class Run {
  readonly x = 0;
  readonly y = 0;

  constructor(
    readonly lines: readonly FlowLine[],
    /** Whether there is nothing else on the page. */
    readonly isPage: boolean,
  ) {}
}

/** The items of a page with composed lines in runs. */
export function inRuns(items: Page['items']): Page['items'] {
  const runs: { type: string; item: object }[] = [];
  let lines: FlowLine[] = [];
  const end = () => {
    if (lines.length > 0) runs.push({ type: 'line', item: new Run(lines, lines.length === items.length) });
    lines = [];
  };
  for (const one of items) {
    if (one.item instanceof FlowLine) lines.push(one.item);
    else {
      end();
      runs.push(one);
    }
  }
  end();
  return runs;
}

/** What is remembered of a run. */
export interface KeptRun {
  drawing?: Drawing;
  /** The stream of its page. */
  deflated?: Uint8Array;
}

/**
 * Puts a run into a file, on its last page.
 * @param furniture lines that are not part of the text
 * @param kept runs of the file before
 * @returns what was drawn
 */
export function drawRun(
  run: Run,
  target: Target,
  furniture: ReadonlySet<object>,
  kept: KeyedCache<KeptRun> | undefined,
): Drawing {
  const { document, tree } = target;
  const own =
    kept?.get(
      keyOf(run, target, furniture),
      () => {},
      () => ({}),
    ) ?? {};
  let { drawing } = own;
  if (!drawing || !fits(drawing, document)) {
    drawing = drawn(run, new Canvas(document, tree.marks), furniture);
    own.drawing = drawing;
    delete own.deflated;
  }
  for (const step of drawing.steps) step(target);
  if (!run.isPage || !drawing.isWhole) {
    document.addContent(drawing.content);
    return drawing;
  }
  const { content } = document.page;
  own.deflated ??= deflateSync(Buffer.concat([...content.buffer, Buffer.from(`${drawing.content}\n`, 'latin1')]));
  content.buffer = [own.deflated];
  content.compress = false;
  return drawing;
}

function drawn(run: Run, canvas: Canvas, furniture: ReadonlySet<object>): Drawing {
  for (const line of run.lines) {
    if (furniture.has(line)) {
      drawLine(canvas, line, () => PAGINATION);
      continue;
    }
    const styles = drawLine(canvas, line, (tag) => canvas.begin(tag));
    drawInset(canvas, line);
    placeAnchors(canvas, line);
    if (styles.some(({ tag }) => linkOf(tag))) addLinks(canvas, line);
    canvas.hasChanges ||= styles.some(({ change }) => change);
  }
  return canvas.drawing();
}

/** What the drawing of a run depends on beside the fonts. Furniture is composed again for every file, so its glyphs are compared. */
function keyOf({ lines, isPage }: Run, { document, tree }: Target, furniture: ReadonlySet<object>): string {
  let key = `${document._ctm.join(' ')} ${tree.marks} ${isPage}`;
  for (const line of lines) {
    const what = furniture.has(line) ? glyphsOf(line) : serialOf(line.line);
    key += `\n${what} ${line.x} ${line.y}`;
  }
  return key;
}

function glyphsOf({ glyphs, middle, pitch }: FlowLine): string {
  const parts = glyphs.map(({ glyph, x }) => {
    const { cell, font, rise, ...others } = glyph;
    return `${cell.char} ${cell.em} ${cell.width} ${serialOf(font)} ${rise} ${x} ${serials(others)}`;
  });
  return `${middle} ${pitch} ${parts.join(' ')}`;
}

/** Values by what they are, objects by their identity. */
function serials(values: object): string {
  return Object.values(values)
    .map((value) => (typeof value === 'object' && value ? serialOf(value) : value))
    .join();
}
