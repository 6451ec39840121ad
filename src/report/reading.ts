/** The running text of the body as one string in reading order, a line for each of its texts. */
import type { Place } from '../diagnostics/diagnostic.js';
import type { Text } from '../text/running-text.js';
import { plain } from '../text/running-text.js';
import { placeAt } from '../text/slice.js';
import type { ReportBlock } from './report.js';
import { ownTexts, visitRunningText } from './visit.js';

export interface Reading {
  readonly text: string;
  /** Where the character at an offset stands in the content. */
  placeAt(offset: number): Place | undefined;
}

/** The characters of the body: headings, leads, texts with their points, intros; tables and figures are no part of it. */
export function readingOf(body: readonly ReportBlock[]): Reading {
  let end = -1;
  const lines = [...linesOf(body)].map((text) => {
    const start = end + 1;
    const characters = plain(text);
    end = start + characters.length;
    return { text, characters, start };
  });
  return {
    text: lines.map(({ characters }) => characters).join('\n'),
    placeAt(offset) {
      const line = lines.findLast(({ start }) => start <= offset);
      return line && placeAt(line.text, offset - line.start);
    },
  };
}

/** A lead is a line of its own, so that no term is found half in it. */
function* linesOf(body: readonly ReportBlock[]): Generator<Text> {
  for (const { block } of visitRunningText(body)) {
    if (block.kind === 'paragraph') yield* [block.lead, block.text];
    else yield* ownTexts(block);
  }
}
