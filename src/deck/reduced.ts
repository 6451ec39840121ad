/**
 * A slide that must stay one, with less and less on it.
 *
 * A task is one slide, however much the report says about it: its points lose their texts and are headings alone, then
 * the last points are left out. The speaker notes have the sentences of all of them.
 */
import type { LayoutName, Slide } from '../document/deck.js';
import { plain } from '../text/running-text.js';

interface Room {
  /** The most points with texts or numbers beside them, and as headings alone. */
  readonly texts: number;
  readonly headings: number;
  /** The most points whose texts may be cut short under their headings: of more, the headings alone are shown. */
  readonly cutShort: number;
}

const most: Readonly<Partial<Record<LayoutName, Room>>> = {
  area: { texts: 6, headings: 8, cutShort: 4 },
  task: { texts: 6, headings: 8, cutShort: 4 },
  points: { texts: 9, headings: 10, cutShort: 6 },
};

/** Whether a slide of the layout is made to fit by leaving something out and never continued on further slides. */
export function staysOne({ layout }: Slide): boolean {
  return most[layout] !== undefined;
}

/** Whether the texts under the headings of a slide may be cut short. */
export function mayCutShort({ layout, items }: Slide): boolean {
  return items.length <= (most[layout]?.cutShort ?? Number.POSITIVE_INFINITY);
}

/** The slide as it is, or with as many points as it can hold at all; then with less and less. */
export function* reduced(slide: Slide): Generator<Slide> {
  const room = most[slide.layout];
  if (!room) {
    yield slide;
    return;
  }
  const { items, figures } = slide;
  const inWords = items.some(({ text }) => plain(text) !== '');
  const few = inWords || figures.length > 0;
  yield { ...slide, items: items.slice(0, few ? room.texts : room.headings) };
  const headings = items
    .map((item) => (plain(item.heading) === '' ? item : { ...item, text: [] }))
    .slice(0, figures.length > 0 ? room.texts : room.headings);
  if (inWords) yield { ...slide, items: headings };
  for (let count = headings.length - 1; count > 0; count--) yield { ...slide, items: headings.slice(0, count) };
}
