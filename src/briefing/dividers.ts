/**
 * Dividers: a slide before each part of several slides, with the titles of its slides as links.
 *
 * They are added only where the deck stays within its number of slides, so that no slide is left out for them; `dividers`
 * in `briefing.yaml` adds them in any case, or none.
 */
import { plain } from '../text/running-text.js';
import { AROUND, MOST_SLIDES } from './budget.js';
import type { BriefingPart, DividerEntry } from './story.js';

/** The fewest entries of a part with a divider. */
const LEAST_ENTRIES = 3;
/** The number of entries from which on single tasks are not listed. */
const ENOUGH = 4;

/** The parts that have a divider: all of several slides or none. @param wish `dividers` of `briefing.yaml` @param most its `slides` */
export function dividedParts(
  parts: readonly BriefingPart[],
  wish: boolean | undefined,
  most: number = MOST_SLIDES,
): ReadonlySet<BriefingPart> {
  const isFirst = (part: BriefingPart) => parts.find(({ number }) => number === part.number) === part;
  const several = parts.filter((part) => plain(part.heading) !== '' && entriesOf(part).length >= LEAST_ENTRIES);
  const divided = parts.length > 1 ? several.filter(isFirst) : [];
  const length = parts.reduce((sum, { slides }) => sum + slides.length, AROUND) + divided.length;
  return new Set((wish ?? length <= most) ? divided : []);
}

/** The part with its divider, which begins its section. */
export function withDivider(part: BriefingPart): BriefingPart {
  const slides = part.slides.map((slide) => ({ ...slide, section: [] }));
  return {
    ...part,
    slides,
    divider: { id: `divider-${part.slides[0]!.id}`, entries: entriesOf(part) },
  };
}

/** The slides of a part as its divider names them: an overview stands for its tasks where there are enough others. */
function entriesOf({ heading, slides }: BriefingPart): DividerEntry[] {
  const overview = slides.find(({ kind }) => kind === 'tasks');
  const withoutTasks = slides.filter(({ kind }) => kind !== 'task');
  const isNamed = overview !== undefined && plain(overview.title) !== plain(heading);
  const named = isNamed && withoutTasks.length >= ENOUGH ? withoutTasks : slides.filter((slide) => slide !== overview);
  return named.map(({ id, title }) => ({ id, title }));
}
