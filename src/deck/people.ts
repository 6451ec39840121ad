/**
 * The people of a deck: the names beside an office in any of its texts or notes. Elsewhere in the deck a name may stand
 * without an office, and no line may end within it there either.
 */
import type { Slide, SlideItem, SlideTable } from '../document/deck.js';
import { peopleIn } from '../text/people.js';
import { plain, type Text } from '../text/running-text.js';

/** The slides with the names of the people in their texts. */
export function withPeople(slides: readonly Slide[]): readonly Slide[] {
  const people = peopleIn(slides.flatMap((slide) => [...textsOf(slide), ...slide.notes].map(plain)));
  if (people.length === 0) return slides;
  const named = (text: Text): Text =>
    text.map((run) => {
      const alone = people.filter((name) => run.text.includes(name));
      if (alone.length === 0) return run;
      const own = peopleIn([run.text]);
      const names = alone.filter((name) => !own.includes(name));
      return names.length > 0 ? { ...run, names } : run;
    });
  const item = ({ number, heading, text, ...rest }: SlideItem): SlideItem => ({
    ...rest,
    number,
    heading: named(heading),
    text: named(text),
  });
  const table = ({ header, rows }: SlideTable): SlideTable => ({ header, rows: rows.map((row) => row.map(named)) });
  return slides.map((slide) => ({
    ...slide,
    title: named(slide.title),
    lines: slide.lines.map(named),
    items: slide.items.map(item),
    ...(slide.table && { table: table(slide.table) }),
  }));
}

function textsOf({ title, lines, items, table }: Slide): Text[] {
  return [title, ...lines, ...items.flatMap(({ heading, text }) => [heading, text]), ...(table?.rows.flat() ?? [])];
}
