/**
 * Slides of a part in words, where there are no figures.
 *
 * Without figures the review has no year at a glance and the plan no targets. Then the
 * paragraphs before the sections of the review, and the clauses of the sentence in which
 * the plan names its targets, become points.
 */

import type { ReportParagraph, ReportPart } from '../report/report.js';
import type { Text } from '../text/running-text.js';
import { plain } from '../text/running-text.js';
import { sentences } from '../text/sentences.js';
import { pointsOf, slidesOf } from './building-slides.js';
import { clausesOf } from './headline.js';
import { paragraphsOf, sectionsOf } from './part-roles.js';
import type { BuildingSlide } from './story.js';
import { announced } from './target-slide.js';

/** Slides of points that open a part. */
const MOST = 2;
/** Fewer points make no opening slide. */
const LEAST = 2;

/** The statements of the paragraphs before the sections of the review; `excluded` ones have slides of their own. */
export function openingOf(part: ReportPart, excluded: ReadonlySet<ReportParagraph>): BuildingSlide[] {
  if (sectionsOf(part).length === 0) return [];
  const before = part.body.slice(
    0,
    part.body.findIndex(({ kind }) => kind === 'section'),
  );
  const points = pointsOf(paragraphsOf({ body: before }), excluded);
  return points.length < LEAST ? [] : slidesOf('glance', part, undefined, part.heading, points, MOST);
}

/** The targets in the words of the plan. */
export function targetsInWords(part: ReportPart): BuildingSlide[] {
  const found = paragraphsOf(part)
    .flatMap(({ lead, text }) => sentences([...lead, ...text]))
    .flatMap((sentence) => {
      const title = announced(sentence);
      return title ? [{ sentence, title }] : [];
    })[0];
  if (!found) return [];
  const { sentence, title } = found;
  const clauses = clausesOf(sentence, plain(sentence).indexOf('：') + 1);
  const points = clauses.map((heading) => ({ heading, text: [], sentences: [sentence] }));
  return points.length < LEAST ? [] : slidesOf('targets', part, undefined, title, points, MOST);
}

/** The goals of a plan as a slide: the clauses of the sentence that lists them; empty if there is none. */
export function goalsInWords(id: string, part: ReportPart): BuildingSlide[] {
  for (const sentence of paragraphsOf(part).flatMap(({ lead, text }) => sentences([...lead, ...text]))) {
    const found = /目标(?:是|为)?[：，]/.exec(plain(sentence));
    if (!found) continue;
    const clauses = clausesOf(sentence, found.index + found[0].length).filter(isGoal);
    const points = clauses.map((heading) => ({ heading, text: [], sentences: [sentence] }));
    if (points.length >= LEAST_GOALS) return slidesOf(id, part, undefined, part.heading, points, 1);
  }
  return [];
}

/** Fewer clauses are no list of goals. */
const LEAST_GOALS = 3;
/** Characters of a goal; fewer are a word between two clauses, as 即. */
const SHORTEST = 5;
const LONGEST = 36;

function isGoal(clause: Text): boolean {
  const { length } = plain(clause);
  return length >= SHORTEST && length <= LONGEST;
}
