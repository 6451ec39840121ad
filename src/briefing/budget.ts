/**
 * The length of a deck: a briefing of more than 26 slides is not listened to.
 *
 * Tasks, targets, difficulties and the year at a glance always stay. What else there is gives way from the least
 * important on; the first slide of a part stays.
 */
import { withPointsOf } from './building-slides.js';
import type { BriefingPart, BriefingSlide } from './story.js';

/** Slides of a deck, cover, contents and closing included, without a choice of `briefing.yaml`. */
export const MOST_SLIDES = 26;
/** Cover, contents and closing. */
export const AROUND = 3;
/** Areas that stay. */
const LEAST_AREAS = 3;

/** Drops slides of the parts, but none of the `fixed` kinds, until the deck has at most `most` slides. */
export function withinBudget<P extends Pick<BriefingPart, 'slides'>>(
  parts: readonly P[],
  most: number = MOST_SLIDES,
  fixed: readonly BriefingSlide['kind'][] = [],
): P[] {
  const over = parts.reduce((sum, { slides }) => sum + slides.length, AROUND) - most;
  if (over <= 0) return [...parts];
  const stays = new Set(parts.map(({ slides: [first] }) => first));
  const mayGo = candidates(parts.flatMap(({ slides }) => slides)).filter(
    (slide) => !stays.has(slide) && !fixed.includes(slide.kind),
  );
  const dropped = new Set(mayGo.slice(0, over));
  return parts.map((part) => {
    const slides = part.slides.filter((slide) => !dropped.has(slide));
    const gone = part.slides.filter((slide) => slide.kind === 'building').filter((slide) => dropped.has(slide));
    return { ...part, slides: slides.map((slide) => (slide.kind === 'building' ? withPointsOf(slide, gone) : slide)) };
  });
}

/** The slides that may go, the least important first. */
function candidates(slides: readonly BriefingSlide[]): BriefingSlide[] {
  const of = (kind: BriefingSlide['kind']) => slides.filter((slide) => slide.kind === kind);
  const points = of('building').filter(({ id }) => /-\d+$/.test(id) && id !== 'building');
  const areas = of('area');
  // The overview leads to the projects where they are a task.
  const led = new Set(slides.flatMap((slide) => (slide.kind === 'tasks' ? slide.tasks.map(({ id }) => id) : [])));
  return [
    ...of('structure'),
    ...points.toReversed(),
    ...areas.slice(LEAST_AREAS).toReversed(),
    ...of('growth'),
    ...areas.slice(1, LEAST_AREAS).toReversed(),
    ...of('livelihood').filter(({ id }) => !led.has(id)),
  ];
}
