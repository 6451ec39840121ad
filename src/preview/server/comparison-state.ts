/** A comparison as a window shows it. */
import type { SetEdition } from '../../build/book-maker.js';
import type { Edition } from '../../build/books.js';
import type { SetReport } from '../../build/set-report.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import type { Language } from '../../diagnostics/language.js';
import { isTextPlace } from '../../diagnostics/place.js';
import { facingPages, facingSlides, pageChanges } from '../../diff/compare/output-changes.js';
import type { Comparison } from '../../diff/comparison.js';
import { ranges } from '../../document/ranges.js';
import type {
  ChangeState,
  ComparisonState,
  FacingBooks,
  FacingEdition,
  FacingPages,
  FacingSlides,
  FigureChangeState,
  PageMark,
  ToReplace,
} from '../revisions-protocol.js';
import { problemOf } from './routes/reports.js';

type TextChange = Comparison['changes'][number];
type FigureChange = Comparison['figures'][number];

/** @param isNow whether the new side is the files as they are now */
export function comparisonState(
  { errors: [olds, news], sets, changes, figures, pages, slides: slideFacts }: Comparison,
  editions: readonly Edition[],
  version: number,
  isNow: boolean,
  language: Language,
): ComparisonState {
  const problems = (found: readonly Diagnostic[]) => found.map((one) => problemOf(one, language));
  const book = sets && facingBooks(...sets);
  const slides = sets && slidesOf(sets);
  const pageAt = sets?.[1].pageAt ?? (() => undefined);
  return {
    version,
    compared: sets !== undefined,
    editions,
    errors: { before: problems(olds), after: problems(news) },
    changes: changes.map((change) => changeState(change, pageAt, isNow)),
    figures: figures.map((one) => figureState(one, pageAt)),
    ...(book && { book }),
    ...(slides && { slides }),
    ...(pages && { toPrint: toReplace(pages.changed) }),
    ...(slideFacts && { toReplace: toReplace(slideFacts.changed) }),
  };
}

/** The cover and blank pages have no number: `+0`, `+1`. */
function toReplace(changed: readonly string[]): ToReplace {
  return {
    count: changed.length,
    numbers: ranges(changed.filter((label) => !label.startsWith('+'))),
    cover: changed.includes('+0'),
    blank: changed.some((label) => /^\+[1-9]/.test(label)),
  };
}

function changeState(change: TextChange, pageAt: SetReport['pageAt'], isNow: boolean): ChangeState {
  const { state, kind, before, after, at, words, numbers, along } = change;
  const page = at && pageAt(at);
  const isRenumbered = before && after && before.number !== after.number;
  return {
    state,
    kind,
    where: (after ?? before)!.where,
    ...(state === 'moved' && before && { from: before.where }),
    words,
    numbers,
    along,
    ...(isRenumbered && { renumbered: { before: before.number, after: after.number } }),
    ...(page && { page }),
    ...(isNow && at && isTextPlace(at) && { at: { file: at.file, line: at.line, column: at.column } }),
  };
}

function figureState({ label, before, after }: FigureChange, pageAt: SetReport['pageAt']): FigureChangeState {
  const shown = (one: FigureChange['before']) => [one?.shown, one?.change].filter(Boolean).join('，');
  const page = after && pageAt(after.at);
  return { label, before: shown(before), after: shown(after), ...(page && { page }) };
}

/** The books of both sides in one edition, page by page, and what of it is to be printed again. */
export function editionState(old: SetEdition, now: SetEdition): FacingEdition | undefined {
  const [before, after] = [old.pages?.(), now.pages?.()];
  const book = facingBooks({ book: old, pages: before }, { book: now, pages: after });
  if (!book || !before || !after) return undefined;
  return { book, toPrint: toReplace(pageChanges(before, after).map(({ name }) => name)) };
}

type BookSide = Pick<SetReport, 'book' | 'pages'>;

function facingBooks(old: BookSide, now: BookSide): FacingBooks | undefined {
  if (!old.pages || !now.pages || !old.book?.size || !now.book?.size) return undefined;
  const side = ({ pages, book }: BookSide) => ({ size: book!.size!, labels: pages!.map(({ label }) => label) });
  const [olds, news] = [old.book.boxes?.() ?? [], now.book.boxes?.() ?? []];
  const pairs = facingPages(old.pages, now.pages).map((pair): FacingPages => {
    const [a, b] = [olds[(pair.before ?? 0) - 1], news[(pair.after ?? 0) - 1]];
    return pair.changed && a && b ? { ...pair, marks: { before: onlyIn(a, b), after: onlyIn(b, a) } } : pair;
  });
  return { before: side(old), after: side(now), pairs };
}

type Box = ReturnType<NonNullable<NonNullable<SetReport['book']>['boxes']>>[number][number];

/** Where stretches of a page stand that another page does not have, each as often as it has them. */
function onlyIn(boxes: readonly Box[], others: readonly Box[]): PageMark[] {
  const left = new Map<string, number>();
  for (const { text } of others) left.set(text, (left.get(text) ?? 0) + 1);
  return boxes.flatMap(({ text, x, y, width, height }) => {
    const count = left.get(text) ?? 0;
    left.set(text, count - 1);
    return count > 0 ? [] : [{ x, y, width, height }];
  });
}

function slidesOf([{ slides: olds }, { slides: news }]: readonly [SetReport, SetReport]): FacingSlides[] | undefined {
  if (!olds || !news) return undefined;
  return facingSlides(olds, news).map((pair) => {
    const { title } = pair.after === undefined ? olds[pair.before! - 1]! : news[pair.after - 1]!;
    return { ...pair, title };
  });
}
