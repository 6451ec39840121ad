/**
 * The marks of the glossary, put into the texts of a report: what a book is made of.
 *
 * A run is split where a mark stands, each piece with its own place; no character is added or removed.
 */
import { addAll } from '../text/add-to.js';
import type { Run, Text } from '../text/running-text.js';
import { plain } from '../text/running-text.js';
import { slice } from '../text/slice.js';
import type { Report, ReportBlock } from './report.js';

/** A mark by the characters that stand before it. */
interface Mark {
  readonly key: string;
  readonly offset: number;
}

/** The report with the mark of each entry of its glossary in the body, and in the points of a text that has one there. */
export function withMarks<R extends Report>(report: R): R {
  const marks = (report.glossary?.entries ?? []).flatMap(({ key, mark }) =>
    mark === undefined ? [] : [{ key, offset: mark }],
  );
  if (marks.length === 0) return report;
  // Not spread, as that would compute what is read of a report only when a deck is made.
  const marked: R = Object.defineProperties({} as R, Object.getOwnPropertyDescriptors(report));
  return Object.defineProperty(marked, 'body', { value: markedBody(report.body, marks), enumerable: true });
}

/** Marks come in the order of the text. */
function markedBody(body: readonly ReportBlock[], marks: readonly Mark[]): ReportBlock[] {
  let start = 0;
  let next = 0;
  /** The marks of the next line of the reading, by offsets of its own. */
  const take = (text: Text): Mark[] => {
    const end = start + plain(text).length;
    const first = next;
    while (next < marks.length && marks[next]!.offset <= end) next++;
    const own = marks.slice(first, next).map(({ key, offset }) => ({ key, offset: offset - start }));
    start = end + 1;
    return own;
  };
  const read = (text: Text) => insert(text, take(text));
  const mark = (block: ReportBlock): ReportBlock => {
    switch (block.kind) {
      case 'salutation':
        return { ...block, text: read(block.text) };
      case 'paragraph': {
        const lead = read(block.lead);
        const own = take(block.text);
        const points = block.points.map((point) => insert(point, within(block.text, point, own)));
        return { ...block, lead, text: insert(block.text, own), points };
      }
      case 'table':
      case 'figure':
        return block;
      case 'part':
        return { ...block, heading: read(block.heading), body: block.body.map(mark) };
      case 'section':
        return { ...block, heading: read(block.heading), intro: read(block.intro), body: block.body.map(mark) };
    }
  };
  return body.map(mark);
}

function insert(text: Text, marks: readonly Mark[]): Text {
  if (marks.length === 0) return text;
  const runs: Run[] = [];
  let done = 0;
  for (const { key, offset } of marks) {
    addAll(runs, slice(text, done, offset));
    runs.push({ text: '', mark: key });
    done = offset;
  }
  return [...runs, ...slice(text, done)];
}

/** The marks of a text that stand in one of its points, which has the runs of the text. */
function within(text: Text, point: Text, marks: readonly Mark[]): Mark[] {
  const first = text.findIndex(({ at }) => at !== undefined && at === point[0]?.at);
  const start = plain(text.slice(0, first)).length;
  const { length } = plain(point);
  return marks
    .map(({ key, offset }) => ({ key, offset: offset - start }))
    .filter(({ offset }) => first >= 0 && offset > 0 && offset <= length);
}
