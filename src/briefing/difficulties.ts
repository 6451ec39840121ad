/**
 * The difficulties that the review admits: its paragraph with 一是…；二是….
 *
 * The points are those listed in the content. In running text, or in the paragraphs after the
 * one that names difficulties, they begin at 一是; a list after a colon is split at its
 * semicolons; otherwise the sentences are the points, if the first admits difficulties. Of
 * several such paragraphs the last is taken, because a review ends with it.
 */

import type { ReportParagraph, ReportPart } from '../report/report.js';
import { chineseNumeral } from '../text/chinese-numerals.js';
import type { Text } from '../text/running-text.js';
import { plain } from '../text/running-text.js';
import { sentences } from '../text/sentences.js';
import { slice } from '../text/slice.js';
import type { Choice } from './choice.js';
import { clausesOf, statementIn, withoutStop } from './headline.js';
import { paragraphsOf, sectionsOf } from './part-roles.js';
import { headOf } from './slide-head.js';
import type { DifficultiesSlide } from './story.js';

const MOST = 6;

interface Difficulties {
  /** The text before the points. */
  readonly opening: Text;
  readonly points: readonly Text[];
  readonly all: Text;
  readonly of: readonly ReportParagraph[];
}

/** The slide of the difficulties; empty if the review names none. */
export function difficultiesOf(part: ReportPart, choice: Choice): DifficultiesSlide[] {
  const found = difficultiesIn(part);
  const chosen = choice.points(['difficulties', 'points'], choice.value.difficulties?.points?.length);
  if (!found && !chosen) return [];
  const points =
    chosen?.points ??
    found!.points.slice(0, MOST).map((point, i) => {
      const { clause, rest } = statementIn(withoutStop(point));
      return { number: chineseNumeral(i + 1), heading: clause, text: rest };
    });
  const title = found ? titleOf(found.opening) : [];
  const standing = chosen?.sentences ?? sentences(found!.all);
  const quoted = choice.quote(['difficulties', 'title']);
  return [
    {
      kind: 'difficulties',
      ...headOf('difficulties', part, quoted, title.length > 0 ? title : part.heading, standing),
      points,
    },
  ];
}

/** The paragraphs of the part that hold the difficulties. */
export function paragraphsOfDifficulties(part: ReportPart): readonly ReportParagraph[] {
  return difficultiesIn(part)?.of ?? [];
}

function difficultiesIn(part: ReportPart): Difficulties | undefined {
  return [part, ...sectionsOf(part)]
    .flatMap((under) => paragraphsOf(under).map((_, i, all) => difficultiesAt(all, i)))
    .findLast((difficulties) => difficulties !== undefined);
}

const number = /(?<=^|[。；：，！？])[一二三四五六七八九十]{1,2}是/g;

function difficultiesAt(paragraphs: readonly ReportParagraph[], index: number): Difficulties | undefined {
  const own = paragraphs[index]!;
  const text = [...own.lead, ...own.text];
  const later = paragraphs.slice(index + 1);
  const end = later.findIndex((next) => plain(next.lead.length > 0 ? next.lead : next.text).search(number) !== 0);
  const numbered = later.slice(0, end < 0 ? later.length : end);
  const following = numbered.map(({ lead, text }) => [...lead, ...text]);
  const characters = plain(text);
  const starts = [...characters.matchAll(number)].map(({ index }) => index);
  const opening = slice(text, 0, starts[0] ?? characters.length);
  if (!/困难|问题|挑战|不足|短板/.test(plain(opening))) return undefined;
  if (starts.length === 0 && own.points.length === 0) {
    const listed = listedIn(text) ?? admittedIn(text);
    if (listed) return { ...listed, all: text, of: [own] };
  }
  const inText = own.points.length > 0 ? own.points : starts.map((start, i) => slice(text, start, starts[i + 1]));
  const points = inText.length > 0 ? inText.map(firstSentence) : following.map(firstSentence);
  const all = inText.length > 0 ? text : [...text, ...following.flat()];
  const of = inText.length > 0 ? [own] : [own, ...numbered];
  return points.length > 1 ? { opening, points, all, of } : undefined;
}

/** Points without numbers: 问题主要有：……；……；……。 */
function listedIn(text: Text): Pick<Difficulties, 'opening' | 'points'> | undefined {
  const found = /(?:困难|问题|挑战|不足|短板)[^。！？；：]*：(?=[^。！？]*；)/d.exec(plain(text));
  if (!found) return undefined;
  const end = found.index + found[0].length;
  const points: Text[] = [];
  let start = end;
  for (const { 0: point } of plain(firstSentence(slice(text, end))).matchAll(/[^；]+；?/g)) {
    points.push(slice(text, start, start + point.length));
    start += point.length;
  }
  return { opening: slice(text, 0, end), points };
}

/** Points in sentences of their own: 我们也清醒看到面临的困难和问题。……。……。 */
function admittedIn(text: Text): Pick<Difficulties, 'opening' | 'points'> | undefined {
  const [opening = [], ...further] = sentences(text);
  // 我们一定要努力改进工作。 names the remedy, not a difficulty.
  const points = further.filter((sentence) => !/^(?:我们|对此|对这些|为此)/.test(plain(sentence)));
  const admits = /清醒|也要看到/.test(plain(opening)) && /困难|问题|挑战|不足|短板/.test(plain(opening));
  return admits && points.length > 1 ? { opening, points } : undefined;
}

function firstSentence(text: Text): Text {
  return sentences(text)[0] ?? [];
}

/** The last clause before the points that names them, without its introduction: 全区发展还存在不少困难和挑战. */
function titleOf(opening: Text): Text {
  const clauses = clausesOf(opening);
  const clause = clauses.findLast((text) => /困难|问题|挑战|不足|短板|差距/.test(plain(text))) ?? clauses.at(-1) ?? [];
  const characters = plain(clause);
  const start = /^.{0,8}?清醒地?(?:看到|认识到|意识到)(?=.{4})/u.exec(characters)?.[0].length ?? 0;
  const end = /(?<=.{4})主要(?:有|是|表现[为在])$/u.exec(characters)?.index;
  return slice(clause, start, end);
}
