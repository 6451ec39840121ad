/**
 * The body as one string in reading order, a line for each of its texts, and
 * marks put back into it by their offsets in that string.
 *
 * Runs are split where a mark stands, each piece with its own place; no
 * character is added or taken.
 */
import type { Place } from '../diagnostics/diagnostic.js';
import type { Run, Text } from '../text/running-text.js';
import { plain } from '../text/running-text.js';
import { placeOfText, slice } from '../text/slice.js';
import type { ReportBlock } from './report.js';

export interface Reading {
  readonly text: string;
  /** Where the character at an offset stands in the content. */
  placeAt(offset: number): Place | undefined;
}

/** The characters of the body: headings, leads, texts with their points, intros; tables and figures are no part of it. */
export function readingOf(body: readonly ReportBlock[]): Reading {
  let end = -1;
  const lines = [...textsOf(body)].map((text) => {
    const start = end + 1;
    const characters = plain(text);
    end = start + characters.length;
    return { text, characters, start };
  });
  return {
    text: lines.map(({ characters }) => characters).join('\n'),
    placeAt(offset) {
      const line = lines.findLast(({ start }) => start <= offset);
      return line && placeOfText(slice(line.text, offset - line.start));
    },
  };
}

function* textsOf(blocks: readonly ReportBlock[]): Generator<Text> {
  for (const block of blocks) {
    if (block.kind === 'salutation') yield block.text;
    else if (block.kind === 'paragraph') yield* [block.lead, block.text];
    else if (block.kind === 'part' || block.kind === 'section') {
      yield block.heading;
      if (block.kind === 'section') yield block.intro;
      yield* textsOf(block.body);
    }
  }
}

/** A mark by the characters that stand before it. */
export interface Mark {
  readonly key: string;
  readonly offset: number;
}

/** The body with marks in its texts, and in the points of a text that has one there. Marks come in order. */
export function withMarks(body: readonly ReportBlock[], marks: readonly Mark[]): ReportBlock[] {
  let start = 0;
  let next = 0;
  /** The marks of the next text of the reading order, by offsets of its own. */
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
    runs.push(...slice(text, done, offset), { text: '', mark: key });
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
