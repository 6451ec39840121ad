/** Findings → the content files with their corrections, or with the comment that ignores one; nothing is written. */
import type { World } from '../world/world.js';
import type { SourceText } from '../yaml/source-text.js';
import { valueLines } from '../yaml/value-lines.js';
import { fixedLines, type LineEdit, withIgnore, withLines } from './edits.js';
import type { Finding } from './rule.js';
import { rules } from './rules.js';

/** A file as it will be, and the lines that differ. */
export interface FileEdit {
  readonly file: string;
  readonly text: string;
  readonly lines: readonly LineEdit[];
}

/** Whether `--fix` corrects a finding: it is certain, and its rule is about signs and digits alone. */
export function isCorrectable({ rule, level }: Pick<Finding, 'rule' | 'level'>): boolean {
  return level === 'certain' && rules.some(({ code, isAutomatic }) => code === rule && isAutomatic === true);
}

/**
 * The files with the fixes of findings; those without a fix are left.
 * @param sources the files with findings, by their paths
 */
export function fixedFiles(findings: readonly Finding[], sources: ReadonlyMap<string, SourceText>): FileEdit[] {
  const lines = new Map([...sources].map(([file, { text }]) => [file, text.split(/\r?\n/)]));
  const edits = fixedLines(findings, ({ file, line }) => lines.get(file)?.[line - 1]);
  return [...sources].flatMap(([file, { text }]) => {
    const here = edits.filter((edit) => edit.file === file);
    return here.length > 0 ? [{ file, text: withLines(text, here), lines: here }] : [];
  });
}

/** The file of a finding with a comment that ignores it; `undefined` if the file cannot be read. */
export function ignoredFile(
  finding: Finding,
  reason: string,
  sources: ReadonlyMap<string, SourceText>,
): FileEdit | undefined {
  const { file, line } = finding.at;
  const source = sources.get(file);
  if (!source) return undefined;
  const { text, edit } = withIgnore(source.text, finding, reason, valueLines(source, line));
  return { file, text, lines: [{ file, ...edit, findings: 1 }] };
}

/** The bytes of a file as it will be, with a byte order mark where it had one. */
export function bytesOf({ file, text }: FileEdit, world: World): Uint8Array {
  const before = world.read(file);
  const [first, second, third] = before.ok ? before.bytes : [];
  const hasMark = first === 0xef && second === 0xbb && third === 0xbf;
  return new TextEncoder().encode(hasMark ? `\uFEFF${text}` : text);
}
