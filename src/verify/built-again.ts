/**
 * Compares finished files with what their content builds now.
 *
 * The same content builds the same bytes, so a file with other bytes was changed, whatever was changed in it. Only the
 * compression of a zip may differ: its parts are compared unpacked, with their checksums.
 */
import type { BuildOptions } from '../build/pipeline.js';
import type { Note } from '../diagnostics/diagnostic.js';
import { error } from '../diagnostics/diagnostic.js';
import type { World } from '../world/world.js';
import { MEGABYTE, openZip, type ZipParts } from '../zip/zip.js';

/** Unpacked bytes of a finished file; far more than a report with many pictures has. */
const LARGEST = 512 * MEGABYTE;

/** Parts of a zip that a message names. */
const MOST_NAMED = 5;

export interface BuiltAgain {
  /** Compares a file, by the path at which a build writes it. Notes `verify/not-built` if it has other contents. */
  compare(path: string, bytes: Uint8Array, note: Note): Promise<void>;
}

/** Builds what `compare` asks for, in memory. `out`: folder of the results. */
export function builtAgain(folder: string, out: string, world: World): BuiltAgain {
  // Files of one kind come from one build.
  const built = new Map<string, Promise<ReadonlyMap<string, Uint8Array>>>();
  const buildAt = (kind: BuildOptions['only'], epoch: number | undefined) => {
    const key = `${kind}:${epoch}`;
    const made = built.get(key) ?? filesOf(folder, { out, ...(kind && { only: kind }) }, { ...world, epoch });
    built.set(key, made);
    return made;
  };
  return {
    async compare(path, bytes, note) {
      const kind = kindOf(path);
      const now = (await buildAt(kind, world.epoch)).get(path);
      // What cannot be built, or is no longer built, has problems of its own.
      if (now && sameBytes(bytes, now)) return;
      const epoch = epochOf(bytes);
      const then = epoch === undefined ? now : ((await buildAt(kind, epoch)).get(path) ?? now);
      if (then && sameContents(bytes, then)) return;
      if (now && sameContents(bytes, now)) return;
      note(error('verify/not-built', { path, parts: then ? differingParts(bytes, then).slice(0, MOST_NAMED) : [] }));
    },
  };
}

/** The files of a build by their paths below `out`; all editions of books. */
async function filesOf(
  folder: string,
  { out, only }: Pick<BuildOptions, 'out' | 'only'>,
  { memo: _, ...world }: World,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const { buildToBytes } = await import('../build/public-build.js');
  const isBook = only === 'pdf' || only === 'docx';
  const { files } = await buildToBytes(folder, { ...(only && { only }), ...(isBook && { edition: 'all' }) }, world);
  return new Map(files.map(({ path, content }) => [`${out}/${path}`, content]));
}

function kindOf(path: string): BuildOptions['only'] {
  if (path.endsWith('.pptx')) return 'pptx';
  if (path.endsWith('/handout.pdf')) return 'handout';
  if (path.endsWith('/speaker-notes.docx')) return 'notes';
  return path.endsWith('.docx') ? 'docx' : 'pdf';
}

/** The date in a file, seconds: it was built with `SOURCE_DATE_EPOCH`, which is not known any more. */
function epochOf(bytes: Uint8Array): number | undefined {
  const zip = zipOf(bytes);
  const text = zip
    ? textOf(zip, 'docProps/core.xml')
    : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  const digits = zip
    ? /<dcterms:created[^>]*>(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)Z</.exec(text)
    : /<xmp:CreateDate>(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)Z</.exec(text);
  if (!digits) return undefined;
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = digits.slice(1).map(Number);
  return Date.UTC(year, month - 1, day, hour, minute, second) / 1000;
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0;
}

function sameContents(found: Uint8Array, built: Uint8Array): boolean {
  const [a, b] = [zipOf(found), zipOf(built)];
  if (!a || !b) return sameBytes(found, built);
  return differingParts(found, built).length === 0 && envelope(found, a) === envelope(built, b);
}

/** What a zip is beside the packed bytes of its parts: their names in order, and how many bytes belong to no part. */
function envelope(bytes: Uint8Array, { names }: ZipParts): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.length - 22;
  // A fresh zip has no comment, and its directory stands right before its end.
  const isPlain = end >= 0 && view.getUint32(end, true) === 0x06054b50;
  const gap = isPlain ? end - view.getUint32(end + 12, true) - view.getUint32(end + 16, true) : undefined;
  return JSON.stringify([names, isPlain && view.getUint16(end + 10, true), gap]);
}

/** Names of the parts that are in one file alone, differ, or are damaged. */
function differingParts(found: Uint8Array, built: Uint8Array): string[] {
  const [a, b] = [zipOf(found), zipOf(built)];
  if (!a || !b) return [];
  return [...new Set([...b.names, ...a.names])].filter((name) => {
    const [left, right] = [partOf(a, name), partOf(b, name)];
    return !left || !right || !sameBytes(left, right);
  });
}

function zipOf(bytes: Uint8Array): ZipParts | undefined {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return undefined;
  try {
    return openZip(bytes, { part: LARGEST, total: LARGEST });
  } catch {
    return undefined;
  }
}

/** `undefined` where the part is missing or damaged. */
function partOf(zip: ZipParts, name: string): Uint8Array | undefined {
  try {
    return zip.read(name);
  } catch {
    return undefined;
  }
}

function textOf(zip: ZipParts, name: string): string {
  return new TextDecoder().decode(partOf(zip, name));
}
