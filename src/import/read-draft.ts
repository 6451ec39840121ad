/**
 * A draft of any form as lines, or the reason why it cannot be read.
 *
 * The ending says what the office meant; the first bytes say what the file is. Where the two differ the bytes win. A
 * file of another kind is reported by the program it comes from, because the user has to save it again there.
 */
import type { Note, Place, Problems, WordPlace } from '../diagnostics/diagnostic.js';
import { error, warning } from '../diagnostics/diagnostic.js';
import type { Outcome } from '../diagnostics/outcome.js';
import { outcomeOf } from '../diagnostics/outcome.js';
import type { World } from '../world/world.js';
import { readBytes } from '../world/world.js';
import { decodeDraft } from '../yaml/decode.js';
import type { ZipParts } from '../zip/zip.js';
import { MEGABYTE, openZip, ZipFault } from '../zip/zip.js';
import { marginTexts } from './docx/margins.js';
import { isWordDocument, mainPart, readWord } from './docx/read.js';
import { XmlFault } from './docx/xml.js';
import type { Draft, DraftForm, DraftLine } from './draft/draft.js';
import { markdownLines } from './draft/markdown.js';
import { textLines } from './draft/plain-text.js';
import type { Remarks } from './draft/remarks.js';

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
 * Reads a draft: .docx (at most 100 MB, 300 MB unpacked), .txt or .md (at most 8 MB). The value is `undefined` where
 * nothing of it can be read; the problems are `world/*` and `import/*`.
 */
export function readDraft(path: string, world: World): Outcome<Draft | undefined> {
  return outcomeOf((note) => {
    const bytes = readBytes(world, path, note);
    return bytes && new DraftReader(path, bytes, note).read();
  });
}

class DraftReader {
  #pictures = 0;
  #form: DraftForm | undefined;
  #remarks: Remarks | undefined;
  #margins: readonly string[] = [];

  constructor(
    private readonly path: string,
    private readonly bytes: Uint8Array,
    private readonly outer: Note,
  ) {}

  read(): Draft | undefined {
    const { path, bytes } = this;
    const ending = /\.([^./\\]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
    const form = forms[ending];
    this.#form = form;
    if (!form) return this.#refuse('import/unknown-ending', { ending, known });
    if (bytes.length === 0) return this.#refuse('import/empty', { pictures: 0 });
    const limit = form === 'docx' ? LIMIT.word : LIMIT.text;
    if (bytes.length > limit * MEGABYTE)
      return this.#refuse('import/too-large', { megabytes: Math.ceil(bytes.length / MEGABYTE), limit });
    const kind = kindOf(bytes);
    const lines = kind === 'zip' ? this.#word(form) : this.#text(form, kind);
    if (!lines) return undefined;
    if (!lines.some(({ text, table }) => text !== '' || table))
      return this.#refuse('import/empty', { pictures: this.#pictures });
    const margins = this.#margins.length > 0 && { margins: this.#margins };
    return {
      file: path,
      form: kind === 'zip' ? 'docx' : form,
      lines,
      ...margins,
      ...(this.#remarks && { remarks: this.#remarks }),
    };
  }

  /** The file as a whole: a text file at its first line. */
  #place(): Place | WordPlace {
    const file = this.path;
    return this.#form === 'txt' || this.#form === 'md' ? { file, line: 1, column: 1 } : { file, words: '' };
  }

  #refuse<C extends keyof Problems>(code: C, args: Problems[C]): undefined {
    this.outer(error(code, args, this.#place()));
    return undefined;
  }

  readonly #note: Note = (problem) => {
    if (problem.code === 'import/picture') this.#pictures++;
    this.outer(problem);
  };

  #word(form: DraftForm): readonly DraftLine[] | undefined {
    try {
      const zip = openZip(this.bytes, { total: LIMIT.unpacked * MEGABYTE, part: LIMIT.part * MEGABYTE });
      const other = officeKind(zip);
      const main = other ? undefined : mainPart(zip);
      if (other || !main || !isWordDocument(zip, main))
        return this.#refuse('import/wrong-kind', { expected: form, found: other ?? 'zip' });
      this.#margins = marginTexts(this.path, zip, main);
      const { lines, remarks } = readWord(this.path, zip, main, this.#note);
      this.#remarks = remarks;
      return lines;
    } catch (cause) {
      if (!(cause instanceof ZipFault || cause instanceof XmlFault)) throw cause;
      if (cause.reason === 'too-large') return this.#refuse('import/too-much', { limit: LIMIT.unpacked });
      return cause.reason === 'encrypted' ? this.#refuse('import/password', {}) : this.#refuse('import/damaged', {});
    }
  }

  #text(form: DraftForm, kind: ReturnType<typeof kindOf>): readonly DraftLine[] | undefined {
    if (kind === 'doc') return this.#refuse('import/old-word', {});
    if (kind === 'encrypted') return this.#refuse('import/password', {});
    if (kind !== undefined || form === 'docx')
      return this.#refuse('import/wrong-kind', { expected: form, found: kind ?? foundIn(this.bytes) });
    const decoded = decodeDraft(this.bytes);
    if (!decoded) return this.#refuse('import/wrong-kind', { expected: form, found: 'binary' });
    if (!decoded.sure) this.#note(warning('import/encoding', { encoding: decoded.encoding }, this.#place()));
    const linesOf = form === 'md' ? markdownLines : textLines;
    return linesOf(this.path, decoded.text, this.#note);
  }
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
function officeKind(zip: ZipParts): Kind | undefined {
  const has = (pattern: RegExp) => zip.names.some((name) => pattern.test(name));
  if (has(/^word\//)) return undefined;
  if (has(/^xl\//)) return 'xlsx';
  if (has(/^ppt\//)) return 'pptx';
  if (has(/^OFD\.xml$/i)) return 'ofd';
  return has(/^content\.xml$/) ? 'odt' : undefined;
}

/** The kind of a file that is called .docx and is text or binary. */
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
