/**
 * Compares finished files with what their content builds now.
 *
 * The same content builds the same bytes, so a file with other bytes was changed, whatever was changed in it. Only its
 * packing may be another, because versions of Node deflate in different ways, and other programs pack the same parts of a
 * zip again: then its pieces are compared unpacked.
 */
import type { FileKind } from '../build/files.js';
import type { BuildOptions } from '../build/pipeline.js';
import type { ChangedPlace, Note } from '../diagnostics/diagnostic.js';
import { error, warning } from '../diagnostics/diagnostic.js';
import type { World } from '../world/world.js';
import { boundedChanges } from './bounded-pdf.js';
import { changedParts } from './changed-parts.js';
import { differInOneByte, isZip, type Piece, piecesOf, sameContents, samePieces } from './pieces.js';

/** Places that a message names. */
const MOST_NAMED = 5;

/** Bounds of building again, so that the comparison of a huge report ends. */
export const LIMITS = {
  /** Characters of the content. All files of a report of so many are built in about a minute. */
  characters: 1_000_000,
  /** Seconds after which no further file is built; one that was begun is finished. */
  seconds: 120,
};

export interface BuiltAgain {
  /** Whether a file, by the path at which a build writes it, is what the content builds; `false` also beyond the limits. */
  isBuilt(path: string, bytes: Uint8Array): Promise<boolean>;
  /**
   * Compares a file, by the path at which a build writes it. Notes `verify/not-built` if it has other contents, and
   * `verify/not-rebuilt` if building it again exceeds the limits.
   */
  compare(path: string, bytes: Uint8Array, note: Note): Promise<void>;
}

/**
 * Builds the files that `compare` requires, in memory.
 * @param out folder of the results
 * @param asked paths of all files that will be compared
 * @param characters those of the content
 */
export function builtAgain(
  folder: string,
  out: string,
  world: World,
  asked: readonly string[] = [],
  characters = 0,
  limits: typeof LIMITS = LIMITS,
): BuiltAgain {
  let spent = 0;
  // Files of one kind come from one build.
  const built = new Map<string, Promise<ReadonlyMap<string, Uint8Array>>>();
  const timed = async (options: Omit<BuildOptions, 'out'>, epoch: number | undefined) => {
    const start = performance.now();
    const files = await filesOf(folder, { out, ...options }, { ...world, epoch });
    spent += performance.now() - start;
    return files;
  };
  const buildAt = (options: Omit<BuildOptions, 'out'>, epoch: number | undefined) => {
    const key = JSON.stringify([options, epoch]);
    const made = built.get(key) ?? timed(options, epoch);
    built.set(key, made);
    return made;
  };
  /** The file at a path as it is built now. */
  const builtAt = async (path: string, epoch: number | undefined) => {
    const only = kindOf(path);
    const edition = /\/report(?:-(.+))?\.(?:pdf|docx)$/.exec(path);
    if (!edition) return (await buildAt({ only }, epoch)).get(path);
    const alone = { only, ...(edition[1] && { edition: edition[1] }) };
    const isAlone = asked.filter((one) => kindOf(one) === only).length === 1;
    const files = await buildAt(isAlone ? alone : { only, edition: 'all' }, epoch);
    // Where an edition has errors nothing is built of the others, which may have been built alone.
    return (files.size > 0 ? files : await buildAt(alone, epoch)).get(path);
  };
  const exceeded = () => {
    if (characters > limits.characters) return 'size';
    return spent > limits.seconds * 1000 ? 'time' : undefined;
  };
  /** What the content builds at a path, with the date of a file, and whether this is the same. */
  const rebuilt = async (path: string, bytes: Uint8Array) => {
    const now = await builtAt(path, world.epoch);
    if (now && isSame(bytes, now)) return { built: now, same: true };
    const epoch = epochOf(bytes);
    const then = epoch === undefined || epoch === world.epoch ? now : await builtAt(path, epoch);
    // What cannot be built, or is no longer built, has problems of its own.
    const built = then ?? now;
    return { built, same: built !== undefined && isSame(bytes, built) };
  };
  return {
    isBuilt: async (path, bytes) => exceeded() === undefined && (await rebuilt(path, bytes)).same,
    async compare(path, bytes, note) {
      const reason = exceeded();
      if (reason) {
        const limit = reason === 'size' ? limits.characters : limits.seconds;
        note(warning('verify/not-rebuilt', { path, reason, limit }));
        return;
      }
      const { built, same } = await rebuilt(path, bytes);
      if (same) return;
      const places = built ? await placesOf(bytes, built) : [ADDED];
      note(error('verify/not-built', { path, places: places.slice(0, MOST_NAMED), count: places.length }));
    },
  };
}

const ADDED: ChangedPlace = { thing: 'file', how: 'added' };

function placesOf(found: Uint8Array, built: Uint8Array): Promise<readonly ChangedPlace[]> | readonly ChangedPlace[] {
  return isZip(found) || isZip(built) ? changedParts(found, built) : boundedChanges(found, built);
}

/** Whether a file is the one that was built, though perhaps packed by another version of Node or another program. */
function isSame(found: Uint8Array, built: Uint8Array): boolean {
  if (Buffer.compare(found, built) === 0) return true;
  return (samePieces(found, built) || sameContents(found, built)) && !differInOneByte(found, built);
}

/** The files of a build by their paths below `out`; none where there was an error. */
async function filesOf(
  folder: string,
  { out, ...options }: BuildOptions,
  { memo: _, ...world }: World,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const { buildToBytes } = await import('../build/public-build.js');
  const { files } = await buildToBytes(folder, options, world);
  return new Map(files.map(({ path, content }) => [`${out}/${path}`, content]));
}

function kindOf(path: string): FileKind {
  if (path.endsWith('.pptx')) return 'pptx';
  if (path.endsWith('/handout.pdf')) return 'handout';
  if (path.endsWith('/speaker-notes.docx')) return 'notes';
  return path.endsWith('.docx') ? 'docx' : 'pdf';
}

/** The date in a file, seconds: it was built with `SOURCE_DATE_EPOCH`, which is not known any more. */
function epochOf(bytes: Uint8Array): number | undefined {
  const core = piecesOf(bytes)?.find(({ name }) => name === 'docProps/core.xml');
  const digits = core
    ? /<dcterms:created[^<>]*>(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)Z</.exec(textOf(core))
    : /<xmp:CreateDate>(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)Z</.exec(Buffer.from(bytes).toString('latin1'));
  if (!digits) return undefined;
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = digits.slice(1).map(Number);
  return Date.UTC(year, month - 1, day, hour, minute, second) / 1000;
}

const textOf = (piece: Piece) => new TextDecoder().decode(piece.unpacked());
