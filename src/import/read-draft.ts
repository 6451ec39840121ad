/**
 * A draft of any form as lines, or a clear word on why it cannot be read.
 *
 * The ending says what the office meant; the first bytes say what the file is. Where the two differ the bytes win, and
 * a file that is neither is told by the name of the program it comes from, because the cure is to save it anew there.
 */
import type { Note, Problems } from '../diagnostics/diagnostic.js';
import { error, warning } from '../diagnostics/diagnostic.js';
import type { World } from '../world/world.js';
import { readBytes } from '../world/world.js';
import { decodeDraft } from '../yaml/decode.js';
import { isWordDocument, mainPart, wordLines } from './docx/read.js';
import { XmlFault } from './docx/xml.js';
import type { DraftZip } from './docx/zip.js';
import { MEGABYTE, openZip, ZipFault } from './docx/zip.js';
import type { Draft, DraftForm, DraftLine } from './draft/draft.js';
import { markdownLines } from './draft/markdown.js';
import { textLines } from './draft/plain-text.js';

type Kind = Problems['import/wrong-kind']['found'];

const forms: Readonly<Record<string, DraftForm>> = {
  docx: 'docx',
  docm: 'docx',
  dotx: 'docx',
  doc: 'docx',
  wps: 'docx',
  txt: 'txt',
  text: 'txt',
  md: 'md',
  markdown: 'md',
};
const known = ['.docx', '.txt', '.md'];

const LIMIT = { word: 100, text: 8, unpacked: 300, part: 40 };

/**
 * Reads a draft: .docx (at most 100 MB, 300 MB unpacked), .txt or .md (at most 8 MB). Notes `world/*` and `import/*`;
 * `undefined` where nothing of it can be read.
 */
export async function readDraft(path: string, world: World, note: Note): Promise<Draft | undefined> {
  const ending = /\.([^./\\]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
  const form = forms[ending];
  const place = { file: path, line: 1, column: 1 };
  const refuse = <C extends keyof Problems>(code: C, args: Problems[C]): undefined => {
    note(error(code, args, place));
    return undefined;
  };
  const bytes = readBytes(world, path, note);
  if (!bytes) return undefined;
  if (!form) return refuse('import/unknown-ending', { ending, known });
  if (bytes.length === 0) return refuse('import/empty', { pictures: 0 });
  const limit = form === 'docx' ? LIMIT.word : LIMIT.text;
  if (bytes.length > limit * MEGABYTE)
    return refuse('import/too-large', { megabytes: Math.ceil(bytes.length / MEGABYTE), limit });

  const kind = kindOf(bytes);
  if (kind === 'doc') return refuse('import/old-word', {});
  if (kind === 'encrypted') return refuse('import/password', {});
  let pictures = 0;
  const counted: Note = (problem) => {
    if (problem.code === 'import/picture') pictures++;
    note(problem);
  };
  const lines =
    kind === 'zip'
      ? await readWord(path, bytes, form, counted)
      : kind === undefined && form !== 'docx'
        ? readText(path, bytes, form, counted)
        : refuse('import/wrong-kind', { expected: form, found: kind ?? foundIn(bytes) });
  if (!lines) return undefined;
  if (!lines.some(({ text, table }) => text !== '' || table)) return refuse('import/empty', { pictures });
  return { file: path, form: kind === 'zip' ? 'docx' : form, lines };
}

async function readWord(
  path: string,
  bytes: Uint8Array,
  form: DraftForm,
  note: Note,
): Promise<readonly DraftLine[] | undefined> {
  const refuse = <C extends keyof Problems>(code: C, args: Problems[C]): undefined => {
    note(error(code, args, { file: path, line: 1, column: 1 }));
    return undefined;
  };
  try {
    const zip = openZip(bytes, { total: LIMIT.unpacked * MEGABYTE, part: LIMIT.part * MEGABYTE });
    const other = officeKind(zip);
    const main = other ? undefined : mainPart(zip);
    if (other || !main || !isWordDocument(zip, main))
      return refuse('import/wrong-kind', { expected: form, found: other ?? 'zip' });
    return wordLines(path, zip, main, note);
  } catch (cause) {
    if (!(cause instanceof ZipFault || cause instanceof XmlFault)) throw cause;
    if (cause.reason === 'too-large') return refuse('import/too-much', { limit: LIMIT.unpacked });
    return cause.reason === 'encrypted' ? refuse('import/password', {}) : refuse('import/damaged', {});
  }
}

function readText(path: string, bytes: Uint8Array, form: 'txt' | 'md', note: Note): readonly DraftLine[] | undefined {
  const place = { file: path, line: 1, column: 1 };
  const decoded = decodeDraft(bytes);
  if (!decoded) {
    note(error('import/wrong-kind', { expected: form, found: 'binary' }, place));
    return undefined;
  }
  if (!decoded.sure) note(warning('import/encoding', { encoding: decoded.encoding }, place));
  return form === 'md' ? markdownLines(path, decoded.text, note) : textLines(path, decoded.text, note);
}

/** What the first bytes say; `undefined` for what may be text. */
function kindOf(bytes: Uint8Array): Kind | 'doc' | 'encrypted' | undefined {
  const head = latin(bytes.subarray(0, 16));
  if (/^PK(?:\x03\x04|\x05\x06|\x07\x08)/.test(head)) return 'zip';
  if (head.startsWith('\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1')) return compoundKind(bytes);
  if (head.startsWith('{\\rtf')) return 'rtf';
  if (head.startsWith('%PDF')) return 'pdf';
  if (/^(?:\x89PNG|\xFF\xD8\xFF|GIF8|BM.{4}\0{4}|II\*\0|MM\0\*)/s.test(head)) return 'picture';
  return undefined;
}

/**
 * What a compound file of the old Office holds, by the names in its directory, which are UTF-16
 * ([MS-CFB] 2.6.1): a Word document locked with a password is an `EncryptedPackage`.
 */
function compoundKind(bytes: Uint8Array): Kind | 'doc' | 'encrypted' {
  const holds = (name: string) =>
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(name, 0, 'utf16le');
  if (holds('EncryptedPackage') || holds('EncryptionInfo')) return 'encrypted';
  if (holds('WordDocument')) return 'doc';
  if (holds('Workbook')) return 'xlsx';
  return holds('PowerPoint Document') ? 'pptx' : 'doc';
}

/** What another kind of zip is, by the parts it has. */
function officeKind(zip: DraftZip): Kind | undefined {
  const has = (pattern: RegExp) => zip.names.some((name) => pattern.test(name));
  if (has(/^word\//)) return undefined;
  if (has(/^xl\//)) return 'xlsx';
  if (has(/^ppt\//)) return 'pptx';
  if (has(/^OFD\.xml$/i)) return 'ofd';
  return has(/^content\.xml$/) ? 'odt' : undefined;
}

/** What stands in a file that is called .docx and is text. */
function foundIn(bytes: Uint8Array): Kind {
  const head = decodeDraft(bytes.subarray(0, 4096))?.text.trimStart() ?? '';
  if (/^<(?:!doctype html|html|head|body|meta)\b/i.test(head)) return 'html';
  if (/^(?:MIME-Version|From:|Content-Type):?/i.test(head)) return 'html';
  if (head.startsWith('<?xml')) return 'xml';
  return decodeDraft(bytes) ? 'text' : 'binary';
}

function latin(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
