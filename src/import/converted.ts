/**
 * A draft of another office program as a .docx, made by LibreOffice.
 *
 * Only where the user asks for it (`--convert`), because what another program makes of a file has to be looked over.
 */
import type { Note } from '../diagnostics/diagnostic.js';
import { error, warning } from '../diagnostics/diagnostic.js';
import type { ConvertibleKind } from '../world/office-suite.js';
import type { World } from '../world/world.js';
import { MEGABYTE, openZip, ZipFault } from '../zip/zip.js';
import { kindOf, officeKind } from './file-kind.js';

const LIMIT = { total: 300 * MEGABYTE, part: 100 * MEGABYTE };

/**
 * The bytes of a .docx with the text of these; the same bytes where they need no converting. `undefined` after noting
 * `import/no-converter` or `import/not-converted`. Notes `import/converted` with the program that was used.
 */
export async function converted(
  path: string,
  bytes: Uint8Array,
  world: World,
  note: Note,
): Promise<Uint8Array | undefined> {
  const kind = convertible(bytes);
  if (!kind) return bytes;
  const at = { file: path, words: '' };
  const result = await world.toWord?.(bytes, kind);
  if (result?.ok) {
    note(warning('import/converted', { program: result.program }, at));
    return result.bytes;
  }
  if (result?.program === undefined) note(error('import/no-converter', {}, at));
  else note(error('import/not-converted', { program: result.program, reason: result.reason }, at));
  return undefined;
}

function convertible(bytes: Uint8Array): ConvertibleKind | undefined {
  const kind = kindOf(bytes);
  if (kind === 'doc' || kind === 'rtf') return kind;
  if (kind !== 'zip') return undefined;
  try {
    return officeKind(openZip(bytes, LIMIT)) === 'odt' ? 'odt' : undefined;
  } catch (cause) {
    if (cause instanceof ZipFault) return undefined;
    throw cause;
  }
}
