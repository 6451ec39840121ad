/** The report's last words as the last slide. */
import { plain } from '../document/text.js';
import type { Briefing, ReportBlock, ReportParagraph } from './report.js';
import { sentences } from './sentences.js';
import { slice } from './slice.js';

/** The last paragraph of the body, its first sentence as title, without the 各位代表， it may open with. */
export function closingOf(body: readonly ReportBlock[]): Briefing['closing'] {
  const last = lastParagraph(body);
  if (!last) return undefined;
  const all = sentences(last.text);
  const [first] = all;
  if (!first) return undefined;
  const [, salutation = '', words = ''] = /^((?:各位|同志们|代表们)[^，！。]*[，！])?([^。！]*)/.exec(plain(first))!;
  return { title: slice(first, salutation.length, salutation.length + words.length), sentences: all };
}

/** A report ends with words of its own, after the last task: a paragraph that no section holds. */
export function lastParagraph(body: readonly ReportBlock[]): ReportParagraph | undefined {
  const last = body.at(-1);
  if (last?.kind === 'paragraph') return last.lead.length === 0 ? last : undefined;
  return last?.kind === 'part' ? lastParagraph(last.body) : undefined;
}
