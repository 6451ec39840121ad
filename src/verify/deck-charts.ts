/** The charts of a deck: what each shows, what its workbook holds, and what the report says. */
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { error } from '../diagnostics/diagnostic.js';
import type { ExpectedPoint, ExpectedSlide } from './deck-indicators.js';
import type { DeckPoint, DeckSlide } from './deck-reader.js';
import { comparable } from './numbers.js';

/** Points that differ from the report or from their workbook, and points that no chart shows. `labels` are those of all indicators of the report. */
export function chartDifferences(
  path: string,
  expected: readonly ExpectedSlide[],
  slides: readonly DeckSlide[],
  labels: ReadonlySet<string>,
): Diagnostic[] {
  const shown = new Set<ExpectedPoint>();
  const wrong = slides.flatMap((slide) => {
    const here = expected.filter((one) => one.slides.includes(slide)).flatMap((one) => one.points);
    // Of bars with one label each is the next of those that the report has.
    const left = new Set(here);
    return slide.charts.flatMap(({ points, isRing = false }, index) => {
      const where = { path, slide: String(slide.number), chart: index + 1 };
      const rest = isRing ? restOf(points) : undefined;
      return points.flatMap((point) => {
        if (point === rest?.point) return pointDifferences(where, point, rest.expected, new Set([REST]));
        const wanted = matching(point, [...left]) ?? matching(point, here);
        if (wanted) left.delete(wanted);
        if (wanted) shown.add(wanted);
        return pointDifferences(where, point, wanted, labels);
      });
    });
  });
  const missing = expected.flatMap(({ slides, points }) =>
    // A long table of targets takes the place of its chart; its numbers are compared as indicators.
    slides.length === 0 || (points[0]?.series && slides.every(({ charts }) => charts.length === 0))
      ? []
      : points
          .filter((point) => !shown.has(point))
          .map(({ label, shown, at }) => {
            const where = { path, slide: String(slides[0]!.number), chart: 1 };
            return error('verify/chart', { ...where, where: 'cache', label, expected: shown, found: undefined }, at);
          }),
  );
  return [...wrong, ...missing];
}

interface Where {
  readonly path: string;
  readonly slide: string;
  readonly chart: number;
}

function pointDifferences(
  where: Where,
  point: DeckPoint,
  wanted: ExpectedPoint | undefined,
  labels: ReadonlySet<string>,
): Diagnostic[] {
  const { label, value, inBook } = point;
  const differs = (place: 'cache' | 'workbook' | 'both', expected: string | undefined, found: string | undefined) => [
    error('verify/chart', { ...where, where: place, label, expected, found }, wanted?.at),
  ];
  if (!labels.has(comparable(label))) return differs('cache', undefined, label);
  const right = (text: string | undefined) => wanted === undefined || (text !== '' && Number(text) === wanted.number);
  const shown = wanted?.shown ?? value;
  const bookRight = inBook?.value !== undefined && Number(inBook.value) === (wanted?.number ?? Number(value));
  if (!right(value)) return differs(!bookRight && inBook?.value === value ? 'both' : 'cache', shown, value);
  if (!bookRight) return differs('workbook', shown, inBook?.value);
  if (inBook && comparable(inBook.label ?? '') !== comparable(label)) return differs('workbook', label, inBook.label);
  return [];
}

/** The name of what a share alone leaves of its whole, which the report does not give. */
const REST = '其余';

/** The rest of a ring of one share, and what it must be. */
function restOf([share, rest, ...others]: readonly DeckPoint[]) {
  if (!share || rest?.label !== REST || others.length > 0) return undefined;
  const number = Math.round((100 - Number(share.value)) * 1e6) / 1e6;
  const expected: ExpectedPoint = { series: '', label: REST, number, shown: `${number}`, at: undefined };
  return { point: rest, expected };
}

function fits({ label, series }: DeckPoint, wanted: ExpectedPoint): boolean {
  return comparable(label) === wanted.label && comparable(series).startsWith(wanted.series);
}

function matching(point: DeckPoint, wanted: readonly ExpectedPoint[]): ExpectedPoint | undefined {
  return wanted.find((one) => fits(point, one));
}
