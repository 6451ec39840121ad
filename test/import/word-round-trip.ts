/** Content → Word file → content, without pages: their numbers come from the lines of the content. */
import { carriedContent } from '../../src/build/carried-content.js';
import { loadReport } from '../../src/content/load.js';
import { blocksOf } from '../../src/document/book.js';
import { type ImportResult, importDraft } from '../../src/import/import.js';
import type { BookTheme } from '../../src/print/theme.js';
import { bookOf } from '../../src/template/book.js';
import { wordOf } from '../../src/word/make.js';
import { filesOver } from '../../src/world/files-over.js';
import { nodeWorld } from '../../src/world/node-world.js';
import { themeOf } from '../print/typesetting.js';

/** The files of a content folder by their names. */
export type Content = Readonly<Record<string, string | Uint8Array>>;

export interface Way {
  readonly theme?: BookTheme;
  /** Whether the Word file carries its content. */
  readonly carries?: boolean;
  /** Edits of the Word file on its way. */
  edit?(word: Uint8Array): Uint8Array;
  /** The folder that is updated; without it the import is a first one. */
  readonly onto?: Content;
}

const folder = 'content/trip';
const inFolder = (content: Content) =>
  new Map(Object.entries(content).map(([name, data]) => [`${folder}/${name}`, data] as const));

/** The Word file of a content folder. */
export async function wordFileOf(content: Content, { theme = themeOf('session'), carries = true }: Way = {}) {
  const world = filesOver(nodeWorld(process.cwd(), {}), inFolder(content));
  const { value: report, problems } = loadReport(folder, world);
  const faults = problems.filter(({ severity }) => severity === 'error');
  const book = report && bookOf(report, world, theme.template, (problem) => faults.push(problem));
  if (!book || faults.length > 0) throw new Error(JSON.stringify(faults));
  const pictures = new Map(
    [...blocksOf(book.blocks)].flatMap((block) =>
      block.kind === 'figure' ? [[block.src, content[block.src] as Uint8Array] as const] : [],
    ),
  );
  const carried = carries ? carriedContent(report, book, pictures, world) : undefined;
  const pictureOf = ({ src }: { readonly src: string }) => pictures.get(src);
  return wordOf(book, theme, ({ line }) => `${line}`, pictureOf, new Date(0), carried);
}

/** What an import of a Word file gives: the texts of its files by name. */
export async function importOf(word: Uint8Array, { onto = {} }: Pick<Way, 'onto'> = {}) {
  const update = 'report.yaml' in onto;
  const files = new Map([...inFolder(onto), ['trip.docx', word] as const]);
  const world = filesOver(nodeWorld(process.cwd(), {}), files);
  const result = await importDraft('trip.docx', { to: folder, update, dryRun: true }, world);
  const names = ['report.yaml', 'glossary.yaml'];
  const text = (name: string) => result.preview?.get(`${folder}/${name}`);
  return { result, files: Object.fromEntries(names.flatMap((name) => (text(name) ? [[name, text(name)!]] : []))) };
}

/** The files after the whole way. */
export async function roundTrip(
  content: Content,
  way: Way = {},
): Promise<{ readonly result: ImportResult; readonly files: Readonly<Record<string, string>> }> {
  const word = await wordFileOf(content, way);
  return importOf(way.edit ? way.edit(word) : word, way);
}
