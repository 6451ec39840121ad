/**
 * The order of the slides: that of the report's parts and of the story in each of them, or the `order` of
 * `briefing.yaml`, in which the slides of one part may stand apart.
 */
import type { SlideName } from '../report/deck-schemas.js';
import type { BriefingPart, BriefingSlide } from './story.js';

/** A slide, and what `order` and `leave-out` call it. */
export interface NamedSlide {
  readonly name: SlideName;
  readonly slide: BriefingSlide;
}

/** Slides of one name. */
export function called(name: SlideName, slides: readonly BriefingSlide[]): NamedSlide[] {
  return slides.map((slide) => ({ name, slide }));
}

/**
 * The slides in the given order, consecutive ones of one part together, each such run with its section. Without an
 * order the parts stay as they are.
 */
export function arranged(
  parts: readonly BriefingPart[],
  nameOf: (slide: BriefingSlide) => SlideName,
  order: readonly SlideName[] | undefined,
): BriefingPart[] {
  if (!order) return parts.map(opened);
  const all = parts.flatMap((part) => part.slides.map((slide) => ({ part, slide })));
  const sorted = all.sort((a, b) => order.indexOf(nameOf(a.slide)) - order.indexOf(nameOf(b.slide)));
  const runs: { readonly part: BriefingPart; readonly slides: BriefingSlide[] }[] = [];
  for (const { part, slide } of sorted) {
    const last = runs.at(-1);
    if (last?.part === part) last.slides.push(slide);
    else runs.push({ part, slides: [slide] });
  }
  return runs.map(({ part, slides }) => opened({ ...part, slides }));
}

/** The first slide of a part begins its section. */
function opened(part: BriefingPart): BriefingPart {
  const slides = part.slides.map((slide, i) => (i === 0 ? { ...slide, section: part.heading } : slide));
  return { ...part, slides };
}
