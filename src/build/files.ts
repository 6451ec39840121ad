/** The files of a build, and writing them all together. */
import type { Note } from '../diagnostics/diagnostic.js';
import { error } from '../diagnostics/diagnostic.js';
import type { World } from '../world/world.js';

/**
 * `svg`, a picture of each slide, `handout`, the slides with their notes as PDF, `docx`, the book as Word files, and
 * `notes`, the speaker notes as a Word file, are made only if asked for.
 */
export const fileKinds = ['pdf', 'pptx', 'svg', 'handout', 'docx', 'notes'] as const;

export type FileKind = (typeof fileKinds)[number];

export interface BuiltFile {
  readonly kind: FileKind;
  readonly path: string;
  /** Size in bytes. */
  readonly bytes: number;
  /** Of a book: its name in the theme. */
  readonly edition?: string;
  readonly pages?: number;
  /** Fonts in the file, each embedded as a subset. */
  readonly fonts?: number;
  /** Links on the pages; all have a target. */
  readonly links?: number;
  /** Characters of the text, without annex. */
  readonly characters?: number;
  /** Time to read the text out, if the edition is read out. */
  readonly minutes?: number;
  readonly slides?: number;
  /** Numbers on the slides that were read from the text. */
  readonly figures?: number;
}

/** A file that an earlier build made and this one did not, so that it may say what the text no longer says. */
export interface StaleFile {
  readonly kind: FileKind;
  readonly path: string;
}

/** A file that was made but not yet written. */
export type MadeFile = BuiltFile & { readonly content: Uint8Array };

const PICTURE = /^\d{2,}\.svg$/;

/** Writes all files or none, and deletes pictures of slides that an earlier build made and the deck no longer has. */
export function writeFiles(made: readonly MadeFile[], world: World, note: Note): void {
  const files = new Map<string, Uint8Array | undefined>(made.map(({ path, content }) => [path, content]));
  for (const path of leftoverPictures(made, world)) files.set(path, undefined);
  const result = world.write(files);
  if (!result.ok)
    note(
      error('world/write-failed', { path: result.path, reason: result.reason, detail: result.detail, option: '--out' }),
    );
}

function leftoverPictures(made: readonly MadeFile[], world: World): string[] {
  const paths = new Set(made.filter(({ kind }) => kind === 'svg').map(({ path }) => path));
  const folders = new Set([...paths].map((path) => path.slice(0, path.lastIndexOf('/'))));
  return [...folders].flatMap((folder) =>
    world
      .list(folder)
      .filter((name) => PICTURE.test(name))
      .map((name) => `${folder}/${name}`)
      .filter((path) => !paths.has(path) && !world.isFolder(path)),
  );
}

/** Names of results by kind; pictures of slides have a folder of their own. */
const resultNames: readonly (readonly [FileKind, RegExp])[] = [
  ['pdf', /^report(?:-.+)?\.pdf$/],
  ['pptx', /^briefing\.pptx$/],
  ['handout', /^handout\.pdf$/],
  ['docx', /^report(?:-.+)?\.docx$/],
  ['notes', /^speaker-notes\.docx$/],
];

/**
 * The results of earlier builds that are not among the files just made.
 * @param target folder of the results of the report
 */
export function staleFiles(target: string, made: readonly BuiltFile[], world: World): StaleFile[] {
  const paths = new Set(made.map(({ path }) => path));
  const found = world.list(target).flatMap((name): StaleFile[] => {
    const kind = resultNames.find(([, pattern]) => pattern.test(name))?.[0];
    return kind ? [{ kind, path: `${target}/${name}` }] : [];
  });
  const pictures = world
    .list(`${target}/slides`)
    .filter((name) => PICTURE.test(name))
    .map((name): StaleFile => ({ kind: 'svg', path: `${target}/slides/${name}` }));
  return [...found, ...pictures].filter(({ path }) => !paths.has(path) && !world.isFolder(path));
}
