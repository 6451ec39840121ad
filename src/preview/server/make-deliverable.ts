/**
 * A file to take away, made in memory by the functions of the commands and compared with the content as `yinfa verify`
 * does. Nothing is written.
 */
import { writeCommentedWord } from '../../build/commented-word.js';
import type { BuiltFile, MadeFile } from '../../build/files.js';
import { build } from '../../build/pipeline.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import type { Language } from '../../diagnostics/language.js';
import { type CheckOptions, checkReport } from '../../proof/check.js';
import { type VerifyResult, verifyReport } from '../../verify/verify.js';
import { filesOver } from '../../world/files-over.js';
import type { Snapshot } from '../../world/snapshot.js';
import type { World } from '../../world/world.js';
import type { Deliverable } from './deliverables.js';

/** What is to be made. */
export interface Order {
  /** The content folder. */
  readonly folder: string;
  /** Folder of the results, and that of the report in it. */
  readonly out: string;
  readonly target: string;
  readonly deliverable: Deliverable;
  /** The book, with whose pages a deck is compared. */
  readonly book: readonly MadeFile[];
  /** What the proof-reader compares the report with. */
  readonly sources: Required<Pick<CheckOptions, 'against' | 'given'>>;
  readonly language: Language;
}

/** What was made of a deliverable. */
export interface Made {
  /** None where errors kept it from being made. */
  readonly files: readonly MadeFile[];
  readonly problems: readonly Diagnostic[];
  /** What was compared; absent where there is nothing to compare with, as for pictures. */
  readonly checked?: VerifyResult['checked'];
  /** A fault of the program. */
  readonly fault?: unknown;
}

const noBook = { pages: 0, paragraphs: 0, marks: 0, entries: 0 };

/** Whether a deliverable is compared with the pages of the book. */
export function needsBook({ build: options }: Deliverable): boolean {
  return options?.only === 'pptx' || options?.only === 'handout' || options?.only === 'notes';
}

/** Makes a deliverable and compares it. @param read gives the world as it is from now on */
export async function makeDeliverable(order: Order, read: () => Snapshot): Promise<Made> {
  const { folder, out, deliverable, book } = order;
  const options = deliverable.build;
  if (!options) return makeProof(order, read);
  const written = new Map<string, Uint8Array>();
  const result = await build(folder, { out, ...options }, writingTo(written, read()));
  const files = result.files.flatMap((file) => withContent(file, written));
  const errors = result.diagnostics.filter(({ severity }) => severity === 'error');
  const isCompared = files.length > 0 && options.only !== 'svg';
  const verified = isCompared ? await verify([...book, ...files], order, read()) : undefined;
  return {
    files: verified?.ok === false ? [] : files,
    problems: [...errors, ...(verified?.diagnostics ?? [])],
    // The result of comparing the book is reported with the book, not with the deck.
    ...(verified && { checked: needsBook(deliverable) ? { ...verified.checked, ...noBook } : verified.checked }),
  };
}

/** Writes the Word file with the findings of the proof-reader as comments. */
export async function writeProof(
  { folder, target, sources, language }: Omit<Order, 'deliverable' | 'book'>,
  world: World,
) {
  const result = checkReport(folder, sources, world);
  const errors = result.diagnostics.filter(({ severity }) => severity === 'error');
  const path = `${target}/proof.docx`;
  if (errors.length > 0) return { path, diagnostics: errors };
  return writeCommentedWord(result, path, { language }, world);
}

async function makeProof(order: Order, read: () => Snapshot): Promise<Made> {
  const written = new Map<string, Uint8Array>();
  const snapshot = read();
  // Whatever is in the folder of the results, this one is made.
  const readOthers: World['read'] = (path) =>
    path === `${order.target}/proof.docx` ? { ok: false, missing: true, reason: '' } : snapshot.read(path);
  const { path, diagnostics } = await writeProof(order, writingTo(written, { ...snapshot, read: readOthers }));
  const content = written.get(path);
  if (!content) return { files: [], problems: diagnostics };
  const file: MadeFile = { kind: 'docx', path, bytes: content.length, content };
  // It is the Word file of the report with comments, and compared as that.
  const verified = await verify([{ ...file, path: `${order.target}/report.docx` }], order, read());
  const files = verified.ok ? [file] : [];
  return { files, problems: [...diagnostics, ...verified.diagnostics], checked: verified.checked };
}

function verify(files: readonly MadeFile[], { folder, out }: Order, snapshot: Snapshot): Promise<VerifyResult> {
  const world = filesOver(snapshot, new Map(files.map(({ path, content }) => [path, content])));
  return verifyReport(folder, { out, files: files.map(({ path }) => path) }, world);
}

function withContent(file: BuiltFile, written: ReadonlyMap<string, Uint8Array>): MadeFile[] {
  const content = written.get(file.path);
  return content ? [{ ...file, content }] : [];
}

/** A world whose files are written into a map. */
function writingTo(written: Map<string, Uint8Array>, world: World): World {
  return {
    ...world,
    write(files) {
      for (const [path, bytes] of files) if (bytes) written.set(path, bytes);
      return { ok: true };
    },
  };
}
