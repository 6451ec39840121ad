/**
 * Makes titles unique, because outlines, links and screen readers identify slides by them.
 *
 * Titles quoted by the file keep precedence, then headings, then the others in order. A slide
 * whose title is taken gets another clause of its sentences: a section more of its heading, a
 * slide of numbers a clause with one of them and its subject, targets a clause that names
 * them. The year at a glance and points, whose heading a divider or another slide has, are
 * called by what they show, as a clause names a part of it only. If no clause is free, a
 * number follows the title, and the first slide with it is number one.
 */

import type { Text } from '../text/running-text.js';
import { plain } from '../text/running-text.js';
import { slice } from '../text/slice.js';
import { numbered } from './building-slides.js';
import type { BriefingPart, BriefingSlide, ChartPoint } from './story.js';
import { clausesOf, withoutStop } from './words/headline.js';

/** Most characters of a clause used as title. */
const SHORTEST = 4;
const LONGEST = 24;
/** The same for a clause with its subject. */
const LONGEST_JOINED = 32;

/** The parts with unique titles; `others` are titles of the other slides, `isQuoted` recognizes quotations of the file. */
export function withDistinctTitles(
  parts: readonly BriefingPart[],
  others: readonly Text[],
  isQuoted: (title: Text) => boolean,
): BriefingPart[] {
  const elsewhere: ReadonlySet<string> = new Set(others.map(plain));
  const taken = new Set(elsewhere);
  const titles = new Map<string, Text>();
  const slides = parts.flatMap(({ heading, slides }) => slides.map((slide) => ({ slide, heading })));
  const rank = ({ kind, title }: BriefingSlide) => (isQuoted(title) ? 0 : headed.has(kind) ? 1 : 2);
  for (const { slide, heading } of [...slides].sort((a, b) => rank(a.slide) - rank(b.slide))) {
    const title = isQuoted(slide.title) ? slide.title : firstFree(candidates(slide, heading, elsewhere), taken);
    taken.add(plain(title));
    titles.set(slide.id, title);
  }
  numberFirsts(titles, taken, isQuoted);
  const called = <S extends BriefingSlide>(slide: S, heading: Text): S => {
    const title = titles.get(slide.id) ?? slide.title;
    if (title === slide.title) return slide;
    // The line must not repeat the title.
    const line = 'line' in slide && !isQuoted(slide.line) ? { line: restOf(slide, title) } : {};
    return { ...slide, ...line, title, kicker: heading };
  };
  return parts.map((part) => ({
    ...part,
    slides: part.slides.map((slide) =>
      slide.kind === 'tasks'
        ? { ...called(slide, part.heading), tasks: slide.tasks.map((task) => called(task, part.heading)) }
        : called(slide, part.heading),
    ),
  }));
}

/** Numbers the slide with a title that another has with （二）. */
function numberFirsts(titles: Map<string, Text>, taken: ReadonlySet<string>, isQuoted: (title: Text) => boolean): void {
  for (const [id, title] of titles) {
    const first = numbered(title, 1);
    const isFirst = taken.has(plain(numbered(title, 2))) && !taken.has(plain(first));
    if (isFirst && !isQuoted(title)) titles.set(id, first);
  }
}

function restOf({ line, sentences }: Extract<BriefingSlide, { readonly line: Text }>, title: Text): Text {
  const heading = withoutStop(sentences[0] ?? []);
  return plain(heading).startsWith(plain(title)) && plain(heading).endsWith(plain(line))
    ? slice(heading, plain(title).length + 1)
    : line;
}

/** Slides that may take any clause of their sentences. */
const clausal: ReadonlySet<BriefingSlide['kind']> = new Set(['difficulties']);

/** The heading a title was cut from, with its first word, up to the end of each further clause. */
function* longer(title: Text, sentence: Text): Generator<Text> {
  const heading = withoutStop(sentence);
  const characters = plain(heading);
  const start = characters.indexOf(plain(title));
  if (start < 0) return;
  const from = start + plain(title).length;
  const ends = clausesOf(heading, from).map((clause) => characters.indexOf(plain(clause), from) + plain(clause).length);
  for (const end of [from, ...ends]) if (end <= LONGEST) yield slice(heading, 0, end);
}

function firstFree(titles: Generator<Text, never>, taken: ReadonlySet<string>): Text {
  for (;;) {
    const { value } = titles.next();
    if (!taken.has(plain(value))) return value;
  }
}

/** Slides whose titles are headings or announcements. */
const headed: ReadonlySet<BriefingSlide['kind']> = new Set([
  'glance',
  'area',
  'targets',
  'tasks',
  'task',
  'livelihood',
  'building',
]);

/** The title of the year at a glance under a divider. */
const mainIndicators: Text = [{ text: '主要指标' }];

/** The title of points whose heading another slide has. */
const mainWork: Text = [{ text: '主要工作' }];

/** The candidate titles of a slide, best first; the last ones are always free. */
function* candidates(slide: BriefingSlide, heading: Text, elsewhere: ReadonlySet<string>): Generator<Text, never> {
  const { title, sentences } = slide;
  if (title.length > 0) yield title;
  if (slide.kind === 'glance') yield mainIndicators;
  if (slide.kind === 'building') yield mainWork;
  if (slide.kind === 'area' || slide.kind === 'task') yield* longer(title, sentences[0] ?? []);
  const shown = numbersOn(slide);
  const own = new Set(pointsOn(slide).map(plain));
  const clauses = sentences
    .filter((sentence) => plain(sentence) !== plain(heading))
    .flatMap((sentence) => clausesOf(sentence))
    .filter((clause) => plain(clause).length >= SHORTEST && plain(clause).length <= LONGEST && !own.has(plain(clause)));
  if (slide.kind === 'targets') yield* clauses.filter((clause) => plain(clause).includes('目标'));
  for (const number of shown) yield* sentences.flatMap((sentence) => clauseWith(number, sentence));
  // The clauses of points are already on the slide.
  if (clausal.has(slide.kind)) yield* clauses;
  const base = title.length > 0 ? title : heading;
  for (let n = elsewhere.has(plain(base)) ? 1 : 2; ; n++) yield numbered(base, n);
}

/** A clause that begins with a movement or a number has no subject. */
const withoutSubject =
  /^(?:同比|比上年|较上年|可比|年均|增长|下降|增加|减少|提高|达到?|占|超过?|突破|完成|实现|[约近超]?\d)/;

/** The clause with the number, and its subject; `undefined` if it is unsuitable as title. */
function clauseWith(number: string, sentence: Text): Text[] {
  const characters = plain(sentence);
  let start = 0;
  let end = 0;
  for (const clause of clausesOf(sentence)) {
    const at = characters.indexOf(plain(clause), end);
    // A clause shares its subject with the one before it only across a comma.
    const goesOn = withoutSubject.test(plain(clause)) && characters.slice(end, at) === '，';
    if (!goesOn) start = at;
    end = at + plain(clause).length;
    if (!plain(clause).includes(number)) continue;
    const title = slice(sentence, start, end);
    const { length } = plain(title);
    const most = title.length > 0 && length > plain(clause).length ? LONGEST_JOINED : LONGEST;
    return !withoutSubject.test(plain(title)) && length >= SHORTEST && length <= most ? [title] : [];
  }
  return [];
}

/** The numbers of a slide, the most significant first. */
function numbersOn(slide: BriefingSlide): string[] {
  switch (slide.kind) {
    case 'glance':
      return slide.figures.map(({ level }) => plain(level.value));
    case 'growth':
      // The total product ranks before its components.
      return [...slide.points]
        .sort((a, b) => Number(isProduct(b)) - Number(isProduct(a)))
        .map(({ shown }) => plain(shown).replace('-', ''));
    case 'structure':
      // An amount ranks before a share, which may be 100%.
      return slide.charts.toReversed().flatMap(({ points }) => points.map(({ shown }) => plain(shown)));
    default:
      return [];
  }
}

function isProduct({ label }: ChartPoint): boolean {
  return plain(label).endsWith('生产总值');
}

function pointsOn(slide: BriefingSlide): Text[] {
  return 'points' in slide && slide.kind !== 'growth' ? slide.points.map(({ heading }) => heading) : [];
}
