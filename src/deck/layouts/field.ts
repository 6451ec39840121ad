/**
 * Short statements of results or measures on a tinted field that runs to the edge of the slide.
 *
 * The field sets them off from the numbers beside or above them and closes the slide at its foot;
 * the statements keep to the grid and share its height evenly.
 */
import type { SlideItem } from '../../document/deck.js';
import type { LineBox, RectBox, Region, TextBox } from '../canvas/box.js';
import { part } from '../canvas/grid.js';
import type { DeckTheme, SizeRole } from '../canvas/theme.js';
import { heightOf } from '../fit/measure.js';
import { fitHeadings } from '../fit/type-size.js';
import type { Layout } from './layout.js';
import { headingWidth, setHeading } from './measures.js';

/** Between a statement and the edges of its row in inches. */
const padding = 0.12;
/** The most height of a row in inches, so that few statements keep together. */
const highestRow = 1.15;

/** The rule over a statement, and the space under it; inches. */
const tick = { w: 0.5, h: 0.04, under: 0.28 };

/** The statements in columns over the whole region, large, a short rule over each: where there are no numbers. */
export function pillars(items: readonly SlideItem[], region: Region, theme: DeckTheme): Layout {
  const above = tick.h + tick.under;
  const places = items.map((_, i) => ({ ...region, ...part(theme, i, items.length) }));
  const { texts, overfull, sizes } = statements(
    items,
    places.map((place) => ({ ...place, h: place.h - above })),
    'entry',
    theme,
  );
  const highest = Math.max(...texts.map(({ paragraphs, w }) => heightOf(paragraphs, w)));
  const y = region.y + (region.h - above - highest) / 2;
  const boxes = [
    fieldOf({ ...region, x: 0, w: theme.page.width }),
    ...places.map(
      ({ x }, i): RectBox => ({ kind: 'rect', name: `金线${i + 1}`, x, y, w: tick.w, h: tick.h, fill: 'ornament' }),
    ),
    ...texts.map((text): TextBox => ({ ...text, y: y + above, h: highest, valign: 'top' })),
  ];
  return { boxes, overfull, sizes };
}

/** The field from the left edge of the slide to the right one, the statements in columns of the grid. */
export function band(items: readonly SlideItem[], region: Region, theme: DeckTheme): Layout {
  const across = Math.min(items.length, items.length === 4 ? 2 : 3);
  const rows = Math.ceil(items.length / across);
  const h = region.h / rows;
  const places = items.map((_, i) => ({
    ...part(theme, i % across, across),
    y: region.y + Math.floor(i / across) * h,
    h,
  }));
  const rules = Array.from({ length: across - 1 }, (_, i): LineBox => {
    const { x } = part(theme, i + 1, across);
    const short = Math.min(region.h - 0.4, 0.9 * rows);
    const y = region.y + (region.h - short) / 2;
    return {
      kind: 'line',
      name: `分隔线${i + 1}`,
      x: x - theme.grid.gutter / 2,
      y,
      w: 0,
      h: short,
      colour: 'line',
      weight: 1,
    };
  });
  const { texts, overfull, sizes } = statements(items, places, 'heading', theme);
  const boxes = [fieldOf({ ...region, x: 0, w: theme.page.width }), ...rules, ...texts];
  return { boxes, overfull, sizes };
}

/** The field from `region` to the right edge of the slide, the statements in rows in it. */
export function panel(items: readonly SlideItem[], region: Region, inset: number, theme: DeckTheme): Layout {
  const h = Math.min(highestRow, (region.h - 2 * padding) / items.length);
  const top = region.y + (region.h - h * items.length) / 2;
  const x = region.x + inset;
  const w = region.x + region.w - x;
  const places = items.map((_, i) => ({ x, w, y: top + i * h, h }));
  const rules = places
    .slice(1)
    .map(({ y }, i): LineBox => ({ kind: 'line', name: `分隔线${i + 1}`, x, y, w, h: 0, colour: 'line', weight: 1 }));
  const { texts, overfull, sizes } = statements(items, places, 'heading', theme);
  const boxes = [fieldOf({ ...region, w: theme.page.width - region.x }), ...rules, ...texts];
  return { boxes, overfull, sizes };
}

function fieldOf(region: Region): RectBox {
  return { kind: 'rect', name: '浅底', ...region, fill: 'field' };
}

/** The statements in one size, each in the middle of its place. */
function statements(
  items: readonly SlideItem[],
  places: readonly Region[],
  role: SizeRole,
  theme: DeckTheme,
): Omit<Layout, 'boxes'> & { readonly texts: readonly TextBox[] } {
  const { size, overfull } = fitHeadings(
    theme.sizes[role],
    items.map((item, i) => ({
      text: item.heading,
      w: headingWidth(places[i]!.w),
      h: places[i]!.h - 2 * padding,
      set: (size) => setHeading(item, size, places[i]!.w, theme),
    })),
  );
  const texts = items.map(
    (item, i): TextBox => ({
      kind: 'text',
      role: 'body',
      name: `举措${i + 1}`,
      ...places[i]!,
      y: places[i]!.y + padding,
      h: places[i]!.h - 2 * padding,
      valign: 'middle',
      ...(item.to === undefined ? {} : { to: item.to }),
      paragraphs: setHeading(item, size, places[i]!.w, theme),
    }),
  );
  return { texts, overfull, sizes: { [role]: size } };
}
