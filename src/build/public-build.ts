/** Builds for callers of the library: files on the disk, or in memory. */
import { checkArguments, checkOptions } from '../diagnostics/options.js';
import type { World } from '../world/world.js';
import { bookMaker } from './book-maker.js';
import type { MadeFile } from './files.js';
import { type BuildOptions, type BuildResult, buildOptions, buildWith, build as comparableBuild } from './pipeline.js';

/**
 * Builds the book and the deck of one content folder and writes them. Problems are in the result; nothing is thrown for
 * them.
 * @throws TypeError where an option is none
 */
export async function build(folder: string, options: BuildOptions, world: World): Promise<BuildResult> {
  const { fingerprint: _, ...result } = await comparableBuild(folder, options, world);
  return result;
}

/** What a build makes, in memory; the paths of the files begin with the name of the report. */
export interface BytesResult extends BuildResult {
  readonly files: readonly MadeFile[];
}

/**
 * Builds like `build`, and writes nothing: `ok` is true if there was no error.
 * @throws TypeError where an option is none
 */
export async function buildToBytes(
  folder: string,
  options: Omit<BuildOptions, 'out'>,
  world: World,
): Promise<BytesResult> {
  const { out: _, ...shapes } = buildOptions;
  checkOptions('buildToBytes', options, shapes);
  checkArguments('buildToBytes', { folder, world });
  let files: readonly MadeFile[] = [];
  const keep = (made: readonly MadeFile[]) => {
    files = made;
  };
  const given = { ...options, out: '' };
  const { fingerprint: __, ...result } = await buildWith(bookMaker(folder, world), folder, given, world, keep);
  return { ...result, files };
}
