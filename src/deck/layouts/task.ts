/**
 * A task or an area of the work: what it is about in one line, its numbers large and side by
 * side, and under them its measures or facts.
 *
 * Numbers and measures begin at the same height on every such slide. Without numbers the
 * measures have the whole slide, without measures the numbers.
 */
import type { Slide } from '../../document/deck.js';
import { plain } from '../../document/text.js';
import type { Box } from '../box.js';
import { part } from '../grid.js';
import { figureCells, figureRows } from './figures.js';
import { type Context, head } from './frame.js';
import { measures } from './measures.js';
import { listed } from './overview.js';
import { listedPoints } from './points.js';

/** How much of the body the numbers take, over texts and over headings alone. */
const share = { overTexts: 0.48, overHeadings: 0.62 };
const gap = 0.1;
/** More measures stand in rows of three. */
const mostAcross = 4;

export function task(slide: Slide, context: Context): Box[] {
  const { boxes, body } = head(slide, context);
  const { figures, items } = slide;
  const short = items.every(({ text }) => plain(text) === '');
  if (figures.length === 0) {
    return [...boxes, ...(short ? listed(items, body, 'heading', context) : listedPoints(items, body, context))];
  }
  if (items.length === 0) return [...boxes, ...figureRows(figures, body, context)];
  const h = body.h * (short ? share.overHeadings : share.overTexts);
  const cells = figures.map((figure, i) => ({
    figure,
    ...part(context.theme, i, figures.length),
    y: body.y,
    h: h - gap,
  }));
  const below = { ...body, y: body.y + h + gap, h: body.h - h - gap };
  return [
    ...boxes,
    ...figureCells(cells, short ? 'numeral' : 'row-numeral', context),
    ...measures(items, below, items.length <= mostAcross ? items.length : 3, context),
  ];
}
