/**
 * One type size for the same role throughout the deck, and one column for the same texts.
 *
 * Each slide alone would take the largest sizes it has room for, and the numerals
 * would change from slide to slide. So the least size that sibling slides took becomes the
 * largest for all of them. A slide that needs a much smaller size than the others keeps it
 * alone and does not shrink them. Texts beside headings begin where the slide with the
 * longest headings needs it.
 *
 * Shared sizes go down in steps, so that a few more words on one slide seldom move the others.
 */
import type { LayoutName, Slide } from '../document/deck.js';
import type { DeckTheme, SizeRange, SizeRole } from './canvas/theme.js';
import type { LaidOutSlide, LayoutContext } from './layouts/layout.js';

/**
 * A size below this share of the theme's largest is not shared. Areas and tasks follow each other and are compared, as
 * are numbers of the year and of five years, so these share sizes for longer; one slide of points may be much fuller than the others.
 */
const leastShared: Readonly<Partial<Record<LayoutName, number>>> & Readonly<Record<'usual' | 'inWords', number>> = {
  usual: 0.75,
  // Of headings and texts of slides without numbers, whose lengths differ most.
  inWords: 0.85,
  figures: 0.6,
  area: 0.5,
  task: 0.5,
  points: 0.85,
};

/** Roles of headings and texts, whose length differs from slide to slide: a long one does not make all others small. */
const wordRoles: ReadonlySet<SizeRole> = new Set(['heading', 'text', 'point', 'entry']);

/** Roles in the head of every slide: harmonized across all layouts. */
const headRoles: ReadonlySet<SizeRole> = new Set(['title', 'kicker', 'lead']);

/** Roles of numbers: harmonized among slides with as many of them, as fewer have more room. */
const numberRoles: ReadonlySet<SizeRole> = new Set(['numeral', 'row-numeral', 'words', 'label', 'change']);

/** The context in which to lay out a slide, from all slides as each is laid out alone in `theme`. */
export function harmonize(slides: readonly LaidOutSlide[], theme: DeckTheme): (slide: Slide) => LayoutContext {
  const contexts = new Map<string, LayoutContext>();
  return (slide) => {
    const key = `${groupOf(slide)} ${slide.figures.length}`;
    const known = contexts.get(key) ?? contextFor(slide, slides, theme);
    contexts.set(key, known);
    return known;
  };
}

/** The shared sizes below the largest of a role, in points: a tenth or so from one to the next. */
const steps = [14, 16, 18, 20, 22, 24, 28, 32, 36, 40, 44, 48, 54, 60, 66, 72, 80, 88, 96];

/** Slides with a picture have half the room, and those without numbers all of it, so they are siblings of each other only. */
function groupOf({ layout, image, figures }: Slide): string {
  return `${layout}${image ? ' beside a picture' : ''}${figures.length === 0 ? ' in words' : ''}`;
}

function contextFor(one: Slide, slides: readonly LaidOutSlide[], theme: DeckTheme): LayoutContext {
  const { layout, figures } = one;
  const siblings = slides.filter(({ slide }) => groupOf(slide) === groupOf(one));
  const asMany = siblings.filter(({ slide }) => slide.figures.length === figures.length);
  const sizes = { ...theme.sizes };
  for (const role of Object.keys(sizes) as SizeRole[]) {
    const { largest, smallest } = sizes[role];
    const sharing = headRoles.has(role) ? slides : numberRoles.has(role) ? asMany : siblings;
    const own = leastShared[layout] ?? leastShared.usual;
    const share = headRoles.has(role)
      ? leastShared.usual
      : wordRoles.has(role)
        ? Math.max(own, figures.length === 0 ? leastShared.inWords : leastShared.usual)
        : own;
    const taken = sharing.flatMap((slide) => slide.sizes[role] ?? []);
    sizes[role] = {
      largest: sharedSize(
        taken.map((size) => stepped(size, sizes[role])),
        largest,
        share,
      ),
      smallest,
    };
  }
  const splits = siblings.flatMap(({ split }) => split ?? []);
  return { theme: { ...theme, sizes }, split: splits.length > 0 ? Math.max(...splits) : undefined };
}

/** The least of the sizes that are at least a `share` of the largest; the greatest of all where none is. */
function sharedSize(sizes: readonly number[], largest: number, share: number): number {
  const shared = sizes.filter((size) => size >= largest * share);
  if (shared.length > 0) return Math.min(...shared);
  return sizes.length > 0 ? Math.max(...sizes) : largest;
}

/** The size, where it is less than the largest of its range, down to the next step. */
function stepped(size: number, { largest, smallest }: SizeRange): number {
  if (size >= largest) return size;
  return Math.max(smallest, steps.findLast((step) => step <= size) ?? smallest);
}
