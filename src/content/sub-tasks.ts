/**
 * What a section or part comes down to: a short heading for each of its paragraphs.
 *
 * It is the lead sentence; a paragraph without one gives its first clause. A section
 * without paragraphs gives its intro, and one without that its heading.
 */
import type { Text } from '../document/text.js';
import { plain } from '../document/text.js';
import { firstClause, withoutStop } from './headline.js';
import type { ReportParagraph, ReportSection } from './report.js';
import { sentences } from './sentences.js';
import { slice } from './slice.js';

export interface SubTask {
  readonly heading: Text;
  /** All that the paragraph says behind the heading. */
  readonly text: Text;
  /** The sentences the heading stands in. */
  readonly sentences: readonly Text[];
  /** Those of the text. */
  readonly further: readonly Text[];
}

export function pointsOf(section: ReportSection, paragraphs: readonly ReportParagraph[]): SubTask[] {
  if (paragraphs.length > 0) return paragraphs.map(subTaskOf);
  const { heading, intro } = section;
  return [
    intro.length > 0 ? ofText(intro) : { heading: withoutStop(heading), text: [], sentences: [heading], further: [] },
  ];
}

export function subTaskOf({ lead, text }: ReportParagraph): SubTask {
  if (lead.length === 0) return ofText(text);
  return { heading: withoutStop(lead), text, sentences: [lead], further: sentences(text) };
}

function ofText(text: Text): SubTask {
  const [first = [], ...further] = sentences(text);
  const { clause } = firstClause(first);
  return { heading: clause, text: slice(text, plain(clause).length + 1), sentences: [first], further };
}
