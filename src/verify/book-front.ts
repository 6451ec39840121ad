/** Cover and contents of a book: the lines of the cover are those of the Report, and each heading is listed with its page. */
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { error } from '../diagnostics/diagnostic.js';
import type { Report } from '../report/report.js';
import type { Text } from '../text/running-text.js';
import { plain } from '../text/running-text.js';
import { placeOfText } from '../text/slice.js';
import type { Alignment } from './align.js';
import { align } from './align.js';
import type { PrintedBook } from './printed.js';
import { squeeze } from './squeeze.js';
import type { TemplateWords } from './template-words.js';
import type { Expected } from './units.js';
import { dayOf } from './units.js';
import { wordingsAtDifference } from './wordings.js';

/** Every line of the cover must be one of the Report. Only the title is required: a template may omit the others. */
export function coverDifferences(
  path: string,
  report: Report,
  { cover }: PrintedBook,
  words: TemplateWords,
): Diagnostic[] {
  if (cover.text === '') return [];
  const day: Text = [{ text: dayOf(report.date) }];
  const speaker = [...report.speaker.office, ...report.speaker.name];
  const lines = [...report.paper, report.title, report.occasion, speaker, report.issuer, day].filter(
    (text) => squeeze(plain(text)) !== '',
  );
  const units = lines.map((text) => squeeze(plain(text)));
  const page = cover.pageAt(0);
  return align(units, cover.text, words).findings.flatMap((finding) => {
    if (finding.kind === 'extra' || finding.kind === 'repeated')
      return [error('verify/extra-text', { path, found: finding.found, page })];
    if (finding.kind === 'moved') return [];
    const line = lines[finding.unit]!;
    const expected = units[finding.unit]!;
    if (finding.kind === 'missing' && line !== report.title) return [];
    const wordings =
      finding.kind === 'changed' ? wordingsAtDifference(expected, finding.found) : { expected, found: undefined };
    return [error('verify/missing-text', { path, what: 'cover', ...wordings, page }, placeOfText(line))];
  });
}

/**
 * Every heading must be listed in order with its page; words of the template may stand between them. A book without
 * contents has no differences.
 */
export function contentsDifferences(
  path: string,
  { units, headings }: Expected,
  { starts }: Alignment,
  { contents, body }: PrintedBook,
  words: TemplateWords,
): Diagnostic[] {
  if (contents.text === '') return [];
  const indexOf = new Map(units.map((unit, index) => [unit, index]));
  let cursor = 0;
  return headings.flatMap(({ text, unit }): Diagnostic[] => {
    const start = starts[indexOf.get(unit) ?? -1];
    if (start === undefined) return [];
    const expected = body.pageAt(start);
    const at = contents.text.indexOf(text, cursor);
    if (at < 0) return [error('verify/contents', { path, heading: text, expected, found: undefined }, unit.at)];
    cursor = at + text.length;
    const found = pageIn(contents.text.slice(cursor, cursor + LONGEST_WORDS), words);
    return found === expected ? [] : [error('verify/contents', { path, heading: text, expected, found }, unit.at)];
  });
}

/** Most characters that a template has behind a heading. */
const LONGEST_WORDS = 200;

/** The page at the start of what stands behind a heading in the contents, or behind words of the template. */
function pageIn(rest: string, words: TemplateWords): string | undefined {
  const [, label = '', page] = /^([^\t]*)\t(\d+)/.exec(rest) ?? [];
  return page !== undefined && words.isTemplate(label) ? page : /^(\d+)/.exec(rest)?.[1];
}
