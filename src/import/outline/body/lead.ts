/**
 * Lead sentences and points, known by their form.
 *
 * A lead is a short first sentence that names the subject of its paragraph. A single short sentence may be a coincidence,
 * so leads are recognised where most paragraphs of a section have one. 一是…；二是… are points where each is one clause
 * and all end with the same mark.
 */
import { chineseNumeral } from '../../../text/chinese-numerals.js';
import { sentenceSpans } from '../../../text/sentences.js';
import { labelOf } from '../heading-forms.js';
import { opensNoLead, salutation } from '../lexicon.js';

const strict = (text: string) =>
  !/[，；：、,;:？！]/.test(text.replace(/[“《（(][^”》）)]*[”》）)]|、/g, '')) && [...text].length <= 22;
const loose = (text: string) =>
  !/[；：;:？！]/.test(text) &&
  (text.match(/[，,]/g) ?? []).length <= 2 &&
  [...text].length <= 32 &&
  !/\d/.test(text.replace(/[“《][^”》]*[”》]/g, ''));

/** How many characters of a paragraph may be its lead; 0 where it has none. */
function candidate(text: string, fits: (lead: string) => boolean): number {
  const [first, second] = sentenceSpans(text);
  if (!first || !second || salutation.test(text) || !/。[”’」』）》]*$/.test(text.slice(0, first.end))) return 0;
  const label = labelOf(text);
  const own = text.slice(label?.length ?? 0, first.end);
  if (opensNoLead.test(own)) return 0;
  const rest = text.length - first.end;
  return own.length >= 4 && rest >= own.length && fits(own) ? first.end : 0;
}

/**
 * For each paragraph of a section (or of a part without sections) the characters of its lead.
 * `usual`: most sections of the report have leads, so a single paragraph has one too.
 */
export function leadsOf(texts: readonly string[], usual: boolean): number[] {
  const long = texts.filter((text) => sentenceSpans(text).length > 1).length;
  for (const fits of [strict, loose]) {
    const leads = texts.map((text) => candidate(text, fits));
    const count = leads.filter(Boolean).length;
    if (count * 2 >= long && (count >= 2 || (usual && count === 1))) return leads;
  }
  return texts.map(() => 0);
}

export interface Points {
  /** The paragraph up to the points. */
  readonly text: string;
  readonly points: readonly string[];
  readonly after: string;
}

const MOST_POINTS = 10;

/** A paragraph as text, points and what follows them; `undefined` where it lists none. */
export function pointsOf(text: string): Points | undefined {
  const starts: number[] = [];
  let from = 0;
  for (let n = 1; n <= MOST_POINTS; n++) {
    const match = new RegExp(`(?<=[：；。，])${chineseNumeral(n)}是`).exec(text.slice(from));
    if (!match) break;
    starts.push(from + match.index);
    from += match.index + 2;
  }
  const [first = 0] = starts;
  if (starts.length < 2 || text[first - 1] !== '：') return undefined;
  const points = starts.slice(0, -1).map((start, i) => text.slice(start, starts[i + 1]));
  const mark = points[0]!.at(-1)!;
  if (!/[；。]/.test(mark) || points.some((point) => point.search(/[；。]/) !== point.length - 1)) return undefined;
  const last = text.slice(starts.at(-1)!);
  const end = last.search(/[；。]/) + 1;
  if (end === 0) return undefined;
  const before = text.slice(0, first);
  return { text: before, points: [...points, last.slice(0, end)], after: last.slice(end) };
}
