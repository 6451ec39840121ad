/**
 * What the last import wrote, remembered as hashes of its sentences, to know which lines were changed by hand since.
 *
 * An update puts the words of the draft in the place of a line that differs from them, whoever wrote it. Where no import
 * wrote it, a person did, and gets a warning about what was overwritten.
 */
import { createHash } from 'node:crypto';
import { sentenceSpans } from '../text/sentences.js';
import type { SourceNode } from '../yaml/node.js';
import { parseYaml } from '../yaml/parse.js';
import { linesOf } from '../yaml/scalar-lines.js';
import type { SourceText } from '../yaml/source-text.js';
import { sourceText } from '../yaml/source-text.js';
import type { Updated } from './update-yaml.js';

/** The file of a content folder in which it is remembered. */
export const importedFile = '.imported.json';

/** By the name of a file, the hashes of its sentences. */
export type Imported = Readonly<Record<string, readonly string[]>>;

/** A line of a person that an update changes or takes away; `now` is empty where it is gone. */
export interface Overwritten {
  readonly line: number;
  readonly was: string;
  readonly now: string;
}

/** The text of the file that remembers what an import wrote; `files` are YAML by their names, `others` are added. */
export function importedJson(files: ReadonlyMap<string, string>, others: Imported = {}): string {
  const all = [...files].map(([name, text]) => {
    const source = sourceText('', text);
    const root = parseYaml(source, () => {});
    const hashes = root ? linesIn(root, source).flatMap(hashesOf) : [];
    return [name, [...new Set(hashes)].sort()] as const;
  });
  return `${JSON.stringify({ ...Object.fromEntries(all), ...others }, null, 1)}\n`;
}

/** What a file remembers; `undefined` where it is none of ours, so that nothing is known. */
export function readImported(json: string): Imported | undefined {
  try {
    const read: unknown = JSON.parse(json);
    const isList = (value: unknown) => Array.isArray(value) && value.every((hash) => typeof hash === 'string');
    return typeof read === 'object' && read !== null && Object.values(read).every(isList)
      ? (read as Imported)
      : undefined;
  } catch {
    return undefined;
  }
}

/** The lines an update overwrites that no import wrote; none where it is not known what was imported. */
export function overwrittenIn({ lines }: Updated, imported: readonly string[] | undefined): Overwritten[] {
  if (!imported) return [];
  const known = new Set(imported);
  const isByHand = (text: string) => hashesOf(text).some((hash) => !known.has(hash));
  return lines.flatMap((line) => {
    if (line.kind === 'changed' && isByHand(line.was)) return [{ line: line.line, was: line.was, now: line.text }];
    if (line.kind === 'removed' && isByHand(line.text)) return [{ line: line.line, was: line.text, now: '' }];
    return [];
  });
}

function linesIn(node: SourceNode, source: SourceText): string[] {
  switch (node.kind) {
    case 'scalar':
      return linesOf(source, node).map(({ text }) => text);
    case 'list':
      return node.items.flatMap((item) => linesIn(item, source));
    case 'map':
      return node.entries.flatMap(({ value }) => linesIn(value, source));
  }
}

/** Of each sentence of a line, as sentences may be put on other lines. */
function hashesOf(line: string): string[] {
  return sentenceSpans(line).map(({ start, end }) => {
    const sentence = line.slice(start, end).replace(/\s+/g, '');
    return createHash('sha256').update(sentence).digest('base64url').slice(0, 12);
  });
}
