/**
 * A part without areas or tasks, told in a few points: how the government builds itself.
 *
 * The points are the lead sentences of the part, each with the clauses its text begins
 * with, or the headings of its sections.
 */
import { chineseNumeral } from '../document/numbering.js';
import { plain } from '../document/text.js';
import type { Choice } from './choice.js';
import { gist, headlineOf } from './headline.js';
import { paragraphsOf, sectionsOf } from './parts.js';
import type { BuildingSlide, ReportPart } from './report.js';
import { sentences } from './sentences.js';
import { headOf } from './slide-head.js';
import { subTaskOf } from './sub-tasks.js';

const MOST = 6;
/** Characters of text under a point. */
const LONGEST = 40;

/** The slide of the part; none where it has neither leads nor sections. `choice` is given where the file speaks of this part. */
export function buildingOf(
  id: string,
  part: ReportPart,
  drop: readonly string[],
  choice: Choice | undefined,
): BuildingSlide[] {
  const chosen = choice?.points(['building', 'points'], choice.value.building?.points?.length);
  const found = (sectionsOf(part).length > 0 ? ofSections(part, drop) : ofLeads(part)).slice(0, MOST);
  const points =
    chosen?.points ?? found.map(({ heading, text }, i) => ({ number: chineseNumeral(i + 1), heading, text }));
  const standing = chosen?.sentences ?? found.flatMap((point) => point.sentences);
  if (points.length === 0) return [];
  return [
    { kind: 'building', ...headOf(id, part, choice?.quote(['building', 'title']), part.heading, standing), points },
  ];
}

function ofSections(part: ReportPart, drop: readonly string[]) {
  return sectionsOf(part).map(({ heading }) => {
    const { title, rest } = headlineOf(heading, drop);
    return { heading: title, text: rest, sentences: [heading] };
  });
}

function ofLeads(part: ReportPart) {
  return paragraphsOf(part)
    .filter(({ lead }) => lead.length > 0)
    .map((paragraph) => {
      const { heading, sentences: own } = subTaskOf(paragraph);
      const text = gist(paragraph.text, LONGEST);
      const [first] = sentences(paragraph.text);
      return { heading, text, sentences: [...own, ...(first && plain(text) !== '' ? [first] : [])] };
    });
}
