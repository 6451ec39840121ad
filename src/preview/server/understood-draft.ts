/**
 * A draft as the import of the command line reads it, over a world in which the file stands beside the
 * project and what is written is kept instead.
 */
import type { ImportOptions, ImportResult } from '../../import/import.js';
import { importDraft } from '../../import/import.js';
import { filesOver } from '../../world/files-over.js';
import type { ReadResult, World } from '../../world/world.js';
import type { DroppedDraft } from './draft-desk.js';

export type Files = ReadonlyMap<string, Uint8Array | undefined>;

export type DraftOptions = Omit<ImportOptions, 'dryRun'>;

/** What the import makes of a draft: its result, and the files it would write. */
export interface UnderstoodDraft {
  readonly result: ImportResult;
  readonly files: Files;
  /** These files as they were when the draft was understood. */
  readonly before: Files;
}

/** Reads a draft; nothing is written. The result is plain data, so that another thread can give it. */
export async function understand(
  { file, bytes }: Pick<DroppedDraft, 'file' | 'bytes'>,
  options: DraftOptions,
  world: World,
): Promise<UnderstoodDraft> {
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
