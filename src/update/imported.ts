/**
 * What the last import wrote, remembered as hashes of its sentences, to know which lines were changed by hand since.
 *
 * Where no import wrote a line, a person did. Its words stay where the draft did not change them (`hand-changes.ts`), and
 * there is a warning about those that the draft overwrites.
 */
import type { SourceNode } from '../yaml/node.js';
import { parseYaml } from '../yaml/parse.js';
import { linesOf } from '../yaml/scalar-lines.js';
import type { SourceText } from '../yaml/source-text.js';
import { sourceText } from '../yaml/source-text.js';
import { type BaseBlock, baseBlock, hashesIn, readBlock, writtenBlock } from './base-blocks.js';
import { hashesOf } from './hashes.js';
import { type BlockList, sourceBlocks } from './source-blocks.js';
import type { Updated } from './update-yaml.js';

/** The file of a content folder in which it is remembered. */
export const importedFile = '.imported.json';

/** By the name of a file, the hashes of its sentences; by that and the key of a list, its blocks (`base-blocks.ts`). */
export type Imported = Readonly<Record<string, readonly string[]>>;

/** A line of a person that an update changes or takes away; `now` is empty where it is gone. */
export interface Overwritten {
  readonly line: number;
  readonly was: string;
  readonly now: string;
}

/** The text of the file that remembers what an import wrote; `files` are YAML by their names, `others` are added. */
export function importedJson(files: ReadonlyMap<string, string>, others: Imported = {}): string {
  const all = [...files].flatMap(([name, text]) => {
    const source = sourceText('', text);
    const root = parseYaml(source, () => {});
    const hashes = root ? linesIn(root, source).flatMap(hashesOf) : [];
    return [[name, [...new Set(hashes)].sort()] as const, ...blocksIn(name, text)];
  });
  return `${JSON.stringify({ ...Object.fromEntries(all), ...others }, null, 1)}\n`;
}

const lists: readonly BlockList[] = ['body', 'annexes', 'entries'];

function blocksIn(name: string, text: string): [string, string[]][] {
  return lists.flatMap((list): [string, string[]][] => {
    const file = sourceBlocks(text, list);
    return file ? [[`${name} ${list}`, file.blocks.map((block) => writtenBlock(baseBlock(block)))]] : [];
  });
}

/** What is remembered of the lists of a file that the new one does not have, as when a draft comes without its annexes. */
export function carriedOver(imported: Imported, files: ReadonlyMap<string, string>): Imported {
  const fresh = JSON.parse(importedJson(files)) as Imported;
  const carried = Object.entries(imported).filter(
    ([key]) => lists.some((list) => key.endsWith(`.yaml ${list}`)) && !(key in fresh),
  );
  return Object.fromEntries(
    carried.flatMap(([key, blocks]) => {
      const [name] = key.split(' ');
      const hashes = blocks.flatMap((block) => hashesIn(readBlock(block)));
      const own = name! in fresh ? [...fresh[name!]!, ...hashes] : (imported[name!] ?? []);
      return [
        [key, blocks],
        [name, [...new Set(own)].sort()],
      ];
    }),
  ) as Imported;
}

/** The blocks of a list as the last import wrote them; `undefined` where that is not remembered. */
export function blocksOf(imported: Imported | undefined, name: string, list: BlockList): BaseBlock[] | undefined {
  return imported?.[`${name} ${list}`]?.map(readBlock);
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

/**
 * The lines an update overwrites that no import wrote, unless a person decided so; none where it is not known what was
 * imported.
 */
export function overwrittenIn(
  { lines, handChanges }: Pick<Updated, 'lines' | 'handChanges'>,
  imported: readonly string[] | undefined,
): Overwritten[] {
  if (!imported) return [];
  const settled = handChanges.filter(({ keep, isDecided }) => keep === 'report' || isDecided);
  const known = new Set([...imported, ...settled.flatMap(({ report }) => hashesOf(report))]);
  const isByHand = (text: string) => hashesOf(text).some((hash) => !known.has(hash));
  return lines.flatMap((line) => {
    if (line.kind === 'changed' && isByHand(line.was)) return [{ line: line.line, was: line.was, now: line.text }];
    if (line.kind === 'removed' && isByHand(line.text)) return [{ line: line.line, was: line.text, now: '' }];
    return [];
  });
}

/** The lines of all texts of a file. */
export function linesIn(node: SourceNode, source: SourceText): string[] {
  switch (node.kind) {
    case 'scalar':
      return linesOf(source, node).map(({ text }) => text);
    case 'list':
      return node.items.flatMap((item) => linesIn(item, source));
    case 'map':
      return node.entries.flatMap(({ value }) => linesIn(value, source));
  }
}
