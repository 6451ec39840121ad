/** What kind of file a draft is, by its bytes: the ending may be wrong. */
import type { Problems } from '../diagnostics/problems.js';
import { decodeDraft } from '../yaml/decode.js';
import type { ZipParts } from '../zip/zip.js';
import { MEGABYTE } from '../zip/zip.js';

/** A kind that can be named in a message. */
export type FoundKind = Problems['import/wrong-kind']['found'];

/** Bytes in which a file says what it is. */
const HEAD = 4096;
/** The beginning of a web page. */
const page = /<(?:!doctype html|html|head|body|meta)\b/i;

/** What the first bytes say; `undefined` for what may be text. */
export function kindOf(bytes: Uint8Array): FoundKind | 'doc' | 'encrypted' | undefined {
  const head = latin(bytes.subarray(0, HEAD))
    .replace(/^\xEF\xBB\xBF/, '')
    .trimStart();
  if (/^PK(?:\x03\x04|\x05\x06|\x07\x08)/.test(head)) return 'zip';
  if (head.startsWith('\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1')) return compoundKind(bytes);
  if (head.startsWith('{\\rtf')) return 'rtf';
  if (head.startsWith('%PDF')) return 'pdf';
  if (/^(?:\x89PNG|\xFF\xD8\xFF|GIF8|BM.{4}\0{4}|II\*\0|MM\0\*)/s.test(head)) return 'picture';
  if (head.startsWith('<?xml') && !page.test(head)) return 'xml';
  return isMail(head) ? 'mht' : undefined;
}

/** Whether it begins with the header of a mail, in which browsers and Word save a page with its pictures (RFC 2557). */
function isMail(head: string): boolean {
  const lines = head.split(/\r?\n/);
  const end = lines.findIndex((line) => !/^(?:[\w-]+:|[ \t]+\S)/.test(line));
  return lines.slice(0, end < 0 ? lines.length : end).some((line) => /^MIME-Version:/i.test(line));
}

/**
 * What a compound file of the old Office holds, by the names in its directory, which are UTF-16
 * ([MS-CFB] 2.6.1): a Word document locked with a password is an `EncryptedPackage`.
 */
function compoundKind(bytes: Uint8Array): FoundKind | 'doc' | 'encrypted' {
  const holds = (name: string) =>
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(name, 0, 'utf16le');
  if (holds('EncryptedPackage') || holds('EncryptionInfo')) return 'encrypted';
  if (holds('WordDocument')) return isLockedDoc(bytes) ? 'encrypted' : 'doc';
  if (holds('Workbook') || holds('Book')) return 'xlsx';
  return holds('PowerPoint Document') ? 'pptx' : 'doc';
}

/** Whether a .doc says `fEncrypted` ([MS-DOC] 2.5.2), where its stream stands in the first sector, as Word writes it. */
function isLockedDoc(bytes: Uint8Array): boolean {
  const [first, second] = bytes.subarray(0x200, 0x202);
  return first === 0xec && second === 0xa5 && ((bytes[0x20b] ?? 0) & 0x01) !== 0;
}

/** What a zip is, by the parts it has; `undefined` for one with a Word document. */
export function officeKind(zip: ZipParts): FoundKind | 'encrypted' | undefined {
  const has = (pattern: RegExp) => zip.names.some((name) => pattern.test(name));
  if (has(/^word\//)) return undefined;
  if (has(/^xl\//)) return 'xlsx';
  if (has(/^ppt\//)) return 'pptx';
  if (has(/^OFD\.xml$/i)) return 'ofd';
  if (!has(/^content\.xml$/)) return undefined;
  const manifest = zip.read('META-INF/manifest.xml');
  return manifest && latin(manifest).includes('encryption-data') ? 'encrypted' : 'odt';
}

/** Bytes; what is larger is not decoded to see whether it is text. */
const MOST_TEXT = 8 * MEGABYTE;

/** The kind of a file that is called .docx and is text or binary. */
export function foundIn(bytes: Uint8Array): FoundKind {
  const head = decodeDraft(bytes.subarray(0, HEAD))?.text.trimStart() ?? '';
  if (head.startsWith('<') && page.test(head)) return 'html';
  if (/^(?:From|Content-Type):/i.test(head)) return 'html';
  if (head.startsWith('<?xml')) return 'xml';
  return bytes.length <= MOST_TEXT && decodeDraft(bytes) ? 'text' : 'binary';
}

function latin(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
