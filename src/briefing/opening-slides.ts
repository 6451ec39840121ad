/**
 * How a part opens, in words, where no figures tell it.
 *
 * Without figures the review has no year at a glance and the plan no targets. Then the
 * paragraphs before the sections of the review, and the clauses of the sentence in which
 * the plan names its targets, are told as points.
 */

import type { BuildingSlide, ReportParagraph, ReportPart } from '../report/report.js';
import { plain } from '../text/running-text.js';
import { sentences } from '../text/sentences.js';
import { pointsOf, slidesOf } from './building-slides.js';
import { clausesOf } from './headline.js';
import { paragraphsOf, sectionsOf } from './part-roles.js';
import { announced } from './target-slide.js';

/** Fewer points make no slide that opens a part. */
const LEAST = 2;

/** What the paragraphs before the sections of the review state; `apart` are told elsewhere. */
export function openingOf(part: ReportPart, apart: ReadonlySet<ReportParagraph>): BuildingSlide[] {
  if (sectionsOf(part).length === 0) return [];
  const before = part.body.slice(
    0,
    part.body.findIndex(({ kind }) => kind === 'section'),
  );
  const points = pointsOf(paragraphsOf({ body: before }), apart);
  return points.length < LEAST ? [] : slidesOf('glance', part, undefined, part.heading, points);
}

/** The targets as the plan words them. */
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
  return points.length < LEAST ? [] : slidesOf('targets', part, undefined, title, points);
}
