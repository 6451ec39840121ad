/**
 * A part told in points, as how the government builds itself.
 *
 * They are the headings of its sections, or the lead sentences of its paragraphs, each
 * with the clauses the text begins with; a part without either gives what its paragraphs
 * state. More points than a slide holds are shared among several, numbered in the title.
 */
import { chineseNumeral } from '../document/numbering.js';
import type { BriefingPoint, BuildingSlide, ReportParagraph, ReportPart, ReportSection } from '../report/report.js';
import type { Text } from '../text/running-text.js';
import { plain } from '../text/running-text.js';
import { sentences } from '../text/sentences.js';
import type { Choice, Quote } from './choice.js';
import { isRemark } from './closing.js';
import { headlineOf, opensWith } from './headline.js';
import { announces, paragraphsOf, sectionsOf } from './part-roles.js';
import { headOf } from './slide-head.js';
import type { SubTask } from './sub-tasks.js';
import { subTasksOf } from './sub-tasks.js';

/** On one slide. */
const MOST = 6;
/** Characters of text a point has room for: few stand in high rows, four in low ones, more in columns. */
const longest = { few: 80, four: 50, more: 64 };

type Told = Omit<BriefingPoint, 'number'> & { readonly sentences: readonly Text[] };

/**
 * The slides of the part; none where nothing is left of it. `apart` are paragraphs that are told
 * elsewhere; without a heading of the part the report's title is that of the slide; `choice` is given where the file speaks of this part.
 */
export function buildingOf(
  id: string,
  part: ReportPart,
  reportTitle: Text,
  drop: readonly string[],
  apart: ReadonlySet<ReportParagraph>,
  choice: Choice | undefined,
): BuildingSlide[] {
  const chosen = choice?.points(['building', 'points'], choice.value.building?.points?.length);
  const quoted = choice?.quote(['building', 'title']);
  const title = part.heading.length > 0 ? part.heading : reportTitle;
  if (chosen) {
    const { points, sentences } = chosen;
    return [{ kind: 'building', ...headOf(id, part, quoted, title, sentences), points }];
  }
  const sections = sectionsOf(part);
  const told =
    sections.length > 0
      ? sections.map((section) => ofSection(section, drop, roomFor(sections.length)))
      : pointsOf(paragraphsOf(part), apart);
  return slidesOf(id, part, quoted, title, told);
}

/** Points as slides, numbered in their titles where they are several. */
export function slidesOf(
  id: string,
  part: ReportPart,
  quoted: Quote | undefined,
  title: Text,
  told: readonly Told[],
): BuildingSlide[] {
  const count = Math.ceil(told.length / MOST);
  const cut = (n: number) => Math.ceil((told.length * n) / count);
  return Array.from({ length: count }, (_, n): BuildingSlide => {
    const shown = told.slice(cut(n), cut(n + 1));
    const standing = shown.flatMap(({ sentences }) => sentences);
    const head = headOf(n === 0 ? id : `${id}-${n + 1}`, part, quoted, title, standing);
    return {
      kind: 'building',
      ...head,
      // Without a heading of its own it has the title of the cover.
      ...((count > 1 || part.heading.length === 0) && { title: numbered(head.title, n + 1) }),
      points: shown.map(({ heading, text }, i) => ({ number: chineseNumeral(cut(n) + i + 1), heading, text })),
    };
  });
}

/** 安排（二）: one of several of the same title. */
export function numbered(title: Text, n: number): Text {
  return [...title, { text: `（${chineseNumeral(n)}）` }];
}

/** What paragraphs state, those `apart` and those that only lead to something aside: by their leads where two have one. */
export function pointsOf(paragraphs: readonly ReportParagraph[], apart: ReadonlySet<ReportParagraph>): Told[] {
  const own = paragraphs.filter((paragraph) => !apart.has(paragraph) && !announces(paragraph) && !isRemark(paragraph));
  const led = own.filter(({ lead }) => lead.length > 0);
  const found = subTasksOf(led.length > 1 ? led : own).flat();
  const told = found.map((subTask) => shortened(subTask, roomFor(found.length)));
  // A lone clause is no slide.
  return told.length === 1 && led.length === 0 && told[0]!.text.length === 0 ? [] : told;
}

/** Of so many points in all, the characters of text each has room for. */
function roomFor(count: number): number {
  const each = Math.ceil(count / Math.ceil(count / MOST));
  return each < 4 ? longest.few : each === 4 ? longest.four : longest.more;
}

function shortened({ heading, text, sentences: own }: SubTask, most: number): Told {
  const told = opensWith(text, most);
  const shown = plain(told) === '' ? [] : sentences(text).slice(0, sentences(told).length);
  // A text that goes on in the sentence of the heading is part of it.
  const further = shown.filter((sentence) => !own.some((other) => plain(other).endsWith(plain(sentence))));
  return { heading, text: told, sentences: [...own, ...further] };
}

function ofSection({ heading, intro, body }: ReportSection, drop: readonly string[], most: number): Told {
  const { title, rest } = headlineOf(heading, drop);
  if (rest.length > 0) return { heading: title, text: rest, sentences: [heading] };
  const [first] =
    intro.length > 0 ? sentences(intro) : pointsOf(paragraphsOf({ body }), new Set()).map(({ heading }) => heading);
  return { heading: title, text: first ? opensWith(first, most) : [], sentences: [heading, ...(first ? [first] : [])] };
}
