/**
 * No two slides with one title: a title tells a slide from the others in outlines, links and to screen readers.
 *
 * Titles the file quotes stay, then those that are headings, then the others in order.
 * A slide whose title is taken is called by the next clause of the sentences it stands
 * on: of a section by more of its heading, of numbers by a clause that has them, with the one before it
 * that says of what, of targets by a clause that speaks of them. Where none is free it is numbered.
 */

import type { BriefingPart, BriefingSlide, ChartPoint } from '../report/report.js';
import type { Text } from '../text/running-text.js';
import { plain } from '../text/running-text.js';
import { slice } from '../text/slice.js';
import { numbered } from './building-slides.js';
import { clausesOf, withoutStop } from './headline.js';

/** Characters of a clause that is a title. */
const SHORTEST = 4;
const LONGEST = 24;
/** Of a clause with its subject. */
const LONGEST_JOINED = 32;

/** The parts with every title once; `others` are titles of slides beside them, `isQuoted` tells those of the file. */
export function withDistinctTitles(
  parts: readonly BriefingPart[],
  others: readonly Text[],
  isQuoted: (title: Text) => boolean,
): BriefingPart[] {
  const taken = new Set(others.map(plain));
  const titles = new Map<string, Text>();
  const slides = parts.flatMap(({ heading, slides }) => slides.map((slide) => ({ slide, heading })));
  const rank = ({ kind, title }: BriefingSlide) => (isQuoted(title) ? 0 : headed.has(kind) ? 1 : 2);
  for (const { slide, heading } of [...slides].sort((a, b) => rank(a.slide) - rank(b.slide))) {
    const title = isQuoted(slide.title) ? slide.title : firstFree(candidates(slide, heading), taken);
    taken.add(plain(title));
    titles.set(slide.id, title);
  }
  const called = <S extends BriefingSlide>(slide: S, heading: Text): S => {
    const title = titles.get(slide.id) ?? slide.title;
    if (title === slide.title) return slide;
    // What has become title is no longer said in the line.
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

function restOf({ line, sentences }: Extract<BriefingSlide, { readonly line: Text }>, title: Text): Text {
  const heading = withoutStop(sentences[0] ?? []);
  return plain(heading).startsWith(plain(title)) && plain(heading).endsWith(plain(line))
    ? slice(heading, plain(title).length + 1)
    : line;
}

/** Slides that any clause of their sentences may name. */
const clausal: ReadonlySet<BriefingSlide['kind']> = new Set(['difficulties']);

/** The heading a title was cut from, with the word it begins with, and on to the ends of its further clauses. */
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

/** Slides with titles of their own: a heading, or what the report announces. */
const headed: ReadonlySet<BriefingSlide['kind']> = new Set(['glance', 'area', 'targets', 'tasks', 'task', 'building']);

/** The titles a slide may have, best first; one of them is free. */
function* candidates(slide: BriefingSlide, heading: Text): Generator<Text, never> {
  const { title, sentences } = slide;
  if (title.length > 0) yield title;
  if (slide.kind === 'area' || slide.kind === 'task') yield* longer(title, sentences[0] ?? []);
  const shown = numbersOn(slide);
  const own = new Set(pointsOn(slide).map(plain));
  const clauses = sentences
    .filter((sentence) => plain(sentence) !== plain(heading))
    .flatMap((sentence) => clausesOf(sentence))
    .filter((clause) => plain(clause).length >= SHORTEST && plain(clause).length <= LONGEST && !own.has(plain(clause)));
  if (slide.kind === 'targets') yield* clauses.filter((clause) => plain(clause).includes('目标'));
  for (const number of shown) yield* sentences.flatMap((sentence) => clauseWith(number, sentence));
  // The clauses of points stand on the slide already.
  if (clausal.has(slide.kind)) yield* clauses;
  for (let n = 2; ; n++) yield numbered(title.length > 0 ? title : heading, n);
}

/** A clause that begins with how something moved, or with the number alone, does not say what did. */
const withoutSubject =
  /^(?:同比|比上年|较上年|可比|年均|增长|下降|增加|减少|提高|达到?|占|超过?|突破|完成|实现|[约近超]?\d)/;

/** The clause of a sentence that has the number, with its subject; none where it is no title. */
function clauseWith(number: string, sentence: Text): Text[] {
  const characters = plain(sentence);
  let start = 0;
  let end = 0;
  for (const clause of clausesOf(sentence)) {
    const at = characters.indexOf(plain(clause), end);
    // Only a comma joins a clause to its subject.
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

/** The numbers a slide is made of, the first the one that says most. */
function numbersOn(slide: BriefingSlide): string[] {
  switch (slide.kind) {
    case 'glance':
      return slide.figures.map(({ value }) => plain(value));
    case 'growth':
      // The product of all goes before its parts.
      return [...slide.points]
        .sort((a, b) => Number(isProduct(b)) - Number(isProduct(a)))
        .map(({ shown }) => plain(shown).replace('-', ''));
    case 'structure':
      // An amount says more than a share, which may well be 100%.
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
