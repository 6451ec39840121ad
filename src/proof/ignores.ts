/**
 * Ignore comments in the content: `# proof: ignore RULE 「words」 reason`.
 *
 * Above an item or a key the comment covers all that it begins, behind a text its line; with words in 「」 it covers only
 * findings of exactly these characters.
 */
import type { Place } from '../diagnostics/place.js';
import { coveringComments } from '../yaml/covering-comments.js';
import type { SourceText } from '../yaml/source-text.js';
import type { Finding } from './rule.js';

export interface Ignore {
  readonly rule: string;
  /** Absent where any characters are meant. */
  readonly words?: string;
  readonly reason: string;
  readonly at: Place;
  readonly covers: { readonly from: number; readonly to: number };
}

/** How a comment to the proof-reader begins, behind its #. */
export const toProofReader = /^proof\s*[:：]/u;

const form = /^#\s*proof\s*[:：]\s*ignore\s+(?<rule>\S+)(?:\s+「(?<words>[^」]*)」)?\s*(?<reason>.*)$/u;

/** The ignore comments of a file; a comment to the proof-reader of another form is left out. */
export function ignoresIn(source: SourceText): Ignore[] {
  return coveringComments(source, toProofReader).flatMap(({ text, at, covers }) => {
    const { rule, words, reason = '' } = form.exec(text)?.groups ?? {};
    return rule === undefined ? [] : [{ rule, ...(words !== undefined && { words }), reason, at, covers }];
  });
}

/** The comment that ignores a finding, on one line. */
export function ignoreComment({ rule, words }: Pick<Finding, 'rule' | 'words'>, reason: string): string {
  const why = reason.replace(/\s+/gu, ' ').trim();
  const named = words === '' || words.includes('」') ? '' : ` 「${words}」`;
  return `# proof: ignore ${rule}${named}${why === '' ? '' : ` ${why}`}`;
}

/** A finding that a comment ignores, and why. */
export interface IgnoredFinding {
  readonly finding: Finding;
  readonly reason: string;
}

/** The findings that no comment ignores, those that one does, and the comments that ignored none. */
export function withoutIgnored(
  findings: readonly Finding[],
  ignores: readonly Ignore[],
): { readonly findings: Finding[]; readonly ignored: IgnoredFinding[]; readonly idle: Ignore[] } {
  const used = new Set<Ignore>();
  const ignored: IgnoredFinding[] = [];
  const left = findings.filter((finding) => {
    const covering = ignores.filter((ignore) => isIgnored(finding, ignore));
    for (const ignore of covering) used.add(ignore);
    if (covering[0]) ignored.push({ finding, reason: covering[0].reason });
    return covering.length === 0;
  });
  return { findings: left, ignored, idle: ignores.filter((ignore) => !used.has(ignore)) };
}

/** Whether a comment covers the rule, the line and, where it names them, the characters of a finding. */
export function isIgnored({ rule, at, words }: Pick<Finding, 'rule' | 'at' | 'words'>, ignore: Ignore): boolean {
  const { from, to } = ignore.covers;
  return (
    ignore.rule === rule &&
    ignore.at.file === at.file &&
    at.line >= from &&
    at.line <= to &&
    (ignore.words === undefined || ignore.words === words)
  );
}
