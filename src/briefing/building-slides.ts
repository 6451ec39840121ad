/**
 * A part presented in points, such as the government's own work.
 *
 * They are the headings of its sections, or the lead sentences of its paragraphs, each
 * with the first clauses of its text; in a part with neither, the statements of its
 * paragraphs. Points that do not fit on one slide are divided among several, numbered in
 * their titles.
 */

import type { ReportParagraph, ReportPart, ReportSection } from '../report/report.js';
import { chineseNumeral } from '../text/chinese-numerals.js';
import type { Text } from '../text/running-text.js';
import { plain } from '../text/running-text.js';
import { sentences } from '../text/sentences.js';
import { slice } from '../text/slice.js';
import type { Choice, Quote } from './choice.js';
import { isRemark } from './closing.js';
import { announces, paragraphsOf, sectionsOf } from './part-roles.js';
import { headOf } from './slide-head.js';
import type { BriefingPoint, BuildingSlide } from './story.js';
import type { SubTask } from './sub-tasks.js';
import { readable, subTasksOf } from './sub-tasks.js';
import { headlineOf, opensWith } from './words/headline.js';
import { isMaxim, openingsOf } from './words/openings.js';

/** Points on one slide. */
const MOST = 6;
/** Characters of text a point has room for: few points have high rows, four have low rows, more stand in columns. */
const longest = { few: 80, four: 50, more: 64 };

/** The same beside the heading of a section. */
const LONGEST_OF_SECTION = 50;

type Point = Omit<BriefingPoint, 'number'> & { readonly sentences: readonly Text[] };

/**
 * The slides of a part; empty if it has nothing to show. `excluded` holds paragraphs shown on
 * other slides; a part without a heading takes `reportTitle`; `choice` is given if
 * `briefing.yaml` may choose for this part; there are at most `most` slides.
 */
export function buildingOf(
  id: string,
  part: ReportPart,
  reportTitle: Text,
  drop: readonly string[],
  excluded: ReadonlySet<ReportParagraph>,
  choice: Choice | undefined,
  most: number,
): BuildingSlide[] {
  const chosen = choice?.points(['building', 'points'], choice.value.building?.points?.length);
  const quoted = choice?.quote(['building', 'title']);
  const title = part.heading.length > 0 ? part.heading : reportTitle;
  if (chosen) {
    const { points, sentences } = chosen;
    return [{ kind: 'building', ...headOf(id, part, quoted, title, sentences), points }];
  }
  const sections = sectionsOf(part);
  const points =
    sections.length > 0
      ? sections.map((section) => ofSection(section, drop, roomFor(sections.length)))
      : pointsOf(paragraphsOf(part), excluded);
  return slidesOf(id, part, quoted, title, points, most);
}

/** Divides points among up to `most` slides, numbered in their titles if there are several. */
export function slidesOf(
  id: string,
  part: ReportPart,
  quoted: Quote | undefined,
  title: Text,
  all: readonly Point[],
  most: number,
): BuildingSlide[] {
  const points = all.slice(0, MOST * most);
  const count = Math.ceil(points.length / MOST);
  const cut = (n: number) => Math.ceil((points.length * n) / count);
  return Array.from({ length: count }, (_, n): BuildingSlide => {
    const shown = points.slice(cut(n), cut(n + 1));
    const standing = shown.flatMap(({ sentences }) => sentences);
    const head = headOf(n === 0 ? id : `${id}-${n + 1}`, part, quoted, title, standing);
    return {
      kind: 'building',
      ...head,
      // Without a heading the title would equal that of the cover, so it is always numbered.
      ...((count > 1 || part.heading.length === 0) && { title: numbered(head.title, n + 1) }),
      points: shown.map(({ heading, text }, i) => ({ number: chineseNumeral(cut(n) + i + 1), heading, text })),
    };
  });
}

/** A slide of points whose second slide is among those `gone`: as many points of both as it holds, and no （一） in its title. */
export function withPointsOf(slide: BuildingSlide, gone: readonly BuildingSlide[]): BuildingSlide {
  const next = gone.find(({ id }) => id === `${slide.id}-2`);
  if (!next) return slide;
  return {
    ...slide,
    title: slide.title.length > 1 ? slide.title.slice(0, -1) : slide.title,
    points: [...slide.points, ...next.points].slice(0, MOST),
    sentences: [...slide.sentences, ...next.sentences],
  };
}

/** 安排（二）: one of several slides with the same title. */
export function numbered(title: Text, n: number): Text {
  return [...title, { text: `（${chineseNumeral(n)}）` }];
}

/** The statements of paragraphs, without the `excluded` ones and mere announcements: their leads if at least two have one. */
export function pointsOf(paragraphs: readonly ReportParagraph[], excluded: ReadonlySet<ReportParagraph>): Point[] {
  const own = paragraphs.filter(
    (paragraph) => !excluded.has(paragraph) && !announces(paragraph) && !isRemark(paragraph),
  );
  const led = own.filter(({ lead }) => lead.length > 0);
  // 各位代表！ opens an appeal at the end of an account.
  const plainly = own.filter(({ text }) => !/^各位代表[！，]/.test(plain(text)));
  const found = readable(subTasksOf(led.length > 1 ? led : plainly.length > 1 ? plainly : own).flat());
  const points = found.map((subTask) => shortened(subTask, roomFor(found.length)));
  // One clause is too little for a slide.
  return points.length === 1 && led.length === 0 && points[0]!.text.length === 0 ? [] : points;
}

/** The characters of text each of `count` points has room for. */
function roomFor(count: number): number {
  const each = Math.ceil(count / Math.ceil(count / MOST));
  return each < 4 ? longest.few : each === 4 ? longest.four : longest.more;
}

function shortened({ heading, text, sentences: own }: SubTask, most: number): Point {
  const opening = opensWith(text, most);
  const shown = plain(opening) === '' ? [] : sentences(text).slice(0, sentences(opening).length);
  // Text that continues the sentence of the heading belongs to that sentence.
  const further = shown.filter((sentence) => !own.some((other) => plain(other).endsWith(plain(sentence))));
  return { heading, text: opening, sentences: [...own, ...further] };
}

function ofSection({ heading, intro, body }: ReportSection, drop: readonly string[], most: number): Point {
  const { title, rest, means } = headlineOf(heading, drop);
  const further = rest.length > 0 ? rest : means;
  if (further.length > 0) return { heading: title, text: further, sentences: [heading] };
  const own = paragraphsOf({ body }).flatMap(({ lead, text }) => sentences([...lead, ...text]));
  const all = intro.length > 0 ? sentences(intro) : own;
  // What is to be done says more than why.
  const first = all.find((sentence) => !isMaxim(plain(sentence))) ?? all[0];
  return {
    heading: title,
    text: first ? opensWith(slice(first, openingsOf(plain(first))), Math.min(most, LONGEST_OF_SECTION)) : [],
    sentences: [heading, ...(first ? [first] : [])],
  };
}
