/**
 * Slides of a part in words, where there are no figures.
 *
 * Without figures the review has no year at a glance and the plan no targets. Then the
 * paragraphs before the sections of the review, and the clauses of the sentence in which
 * the plan names its targets, become points.
 */

import type { ReportParagraph, ReportPart } from '../report/report.js';
import { indexOfMark } from '../text/clauses.js';
import type { Text } from '../text/running-text.js';
import { plain } from '../text/running-text.js';
import { sentences } from '../text/sentences.js';
import type { Span } from '../text/slice.js';
import { slice } from '../text/slice.js';
import { pointsOf, slidesOf } from './building-slides.js';
import { paragraphsOf, sectionsOf } from './part-roles.js';
import type { BuildingSlide } from './story.js';
import { announced } from './target-slide.js';
import { clausesOf, firstClause } from './words/headline.js';

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
  const points = itemsOf(sentence, plain(sentence).indexOf('：') + 1);
  return points.length < LEAST ? [] : slidesOf('targets', part, undefined, title, points, MOST);
}

/** The goals of a plan as a slide: the clauses of the sentence that lists them; empty if there is none. */
export function goalsInWords(id: string, part: ReportPart): BuildingSlide[] {
  for (const sentence of paragraphsOf(part).flatMap(({ lead, text }) => sentences([...lead, ...text]))) {
    const found = /目标(?:是|为)?[：，](?:即[：，]|[^，；：。]{1,6}：)?/.exec(plain(sentence));
    if (!found) continue;
    const points = itemsOf(sentence, found.index + found[0].length).filter(({ heading }) => isGoal(heading));
    if (points.length >= LEAST_GOALS) return slidesOf(id, part, undefined, part.heading, points, 1);
  }
  return [];
}

/** What a sentence lists from an offset on: between its semicolons, each its first clause over the others, else its clauses. */
function itemsOf(sentence: Text, from: number): Item[] {
  const spans = markSpans(plain(sentence), from, '；');
  const items = spans.map(({ start, end }) => firstClause(slice(sentence, start, end)));
  const whole = items.map(({ clause, rest }) => ({ heading: clause, text: rest, sentences: [sentence] }));
  if (whole.length >= LEAST_GOALS) return whole;
  return clausesOf(sentence, from).map((heading) => ({ heading, text: [], sentences: [sentence] }));
}

type Item = { readonly heading: Text; readonly text: Text; readonly sentences: readonly Text[] };

/** The stretches between marks outside quotation marks and brackets. */
function markSpans(characters: string, from: number, mark: string): Span[] {
  const spans: Span[] = [];
  let start = from;
  for (let at = indexOfMark(characters, mark, start); at >= 0; at = indexOfMark(characters, mark, start)) {
    spans.push({ start, end: at });
    start = at + 1;
  }
  return start < characters.length ? [...spans, { start, end: characters.length }] : spans;
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
