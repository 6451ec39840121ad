/**
 * An import of a draft that writes nothing: the import of the command line over a world that has the draft as a file and
 * keeps written files in memory.
 */
import type { ImportOptions, ImportResult } from '../../import/import.js';
import { importDraft } from '../../import/import.js';
import { filesOver } from '../../world/files-over.js';
import type { ReadResult, World } from '../../world/world.js';
import type { DroppedDraft } from './draft-desk.js';

export type Files = ReadonlyMap<string, Uint8Array | undefined>;

export type DraftOptions = Omit<ImportOptions, 'dryRun'>;

/** The result of an import, and the files it would write. */
export interface TrialImport {
  readonly result: ImportResult;
  readonly files: Files;
  /** The files at the same paths before the import; `undefined` where there is none. */
  readonly before: Files;
}

/** Imports a draft; nothing is written. The result is plain data, so that it can be sent between threads. */
export async function tryImport(
  { file, bytes }: Pick<DroppedDraft, 'file' | 'bytes'>,
  options: DraftOptions,
  world: World,
): Promise<TrialImport> {
  let files: Files = new Map();
  let before: Files = new Map();
  const over = filesOver(world, new Map([[file, bytes]]));
  const keeping: World = {
    ...over,
    // Files of the project that have the name of the draft are not the draft.
    isFolder: (path) => path !== file && over.isFolder(path),
    list: (folder) => (folder === '.' ? [file] : over.list(folder)),
    write(written) {
      files = written;
      before = new Map([...written.keys()].map((path) => [path, bytesOf(world.read(path))]));
      return { ok: true };
    },
  };
  const result = await importDraft(file, options, keeping);
  return { result, files, before };
}

function bytesOf(result: ReadResult): Uint8Array | undefined {
  return result.ok ? result.bytes : undefined;
}
