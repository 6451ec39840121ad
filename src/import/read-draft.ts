/**
 * A draft of any form as lines, or the reason why it cannot be read.
 *
 * The ending says what the office meant; the first bytes say what the file is. Where the two differ the bytes win. A
 * file of another kind is reported by the program it comes from, because the user has to save it again there.
 */

import type { Diagnostic, Note, Place, Problems, WordPlace } from '../diagnostics/diagnostic.js';
import { error, warning } from '../diagnostics/diagnostic.js';
import type { Outcome } from '../diagnostics/outcome.js';
import { outcomeOf } from '../diagnostics/outcome.js';
import { addAll } from '../text/add-to.js';
import type { World } from '../world/world.js';
import { decodeDraft } from '../yaml/decode.js';
import { MEGABYTE, openZip, ZipFault } from '../zip/zip.js';
import { converted } from './converted.js';
import { carriedContent } from './docx/carried.js';
import { type MarginTexts, marginTexts, marginWithPicture } from './docx/margins.js';
import { isWordDocument, mainPart, readWord } from './docx/read.js';
import { MOST_PARAGRAPHS, XmlFault } from './docx/xml.js';
import type { CarriedContent, Draft, DraftForm, DraftLine } from './draft/draft.js';
import { markdownLines } from './draft/markdown.js';
import { textLines } from './draft/plain-text.js';
import type { Remarks } from './draft/remarks.js';
import { draftBytes } from './draft-file.js';
import type { FoundKind } from './file-kind.js';
import { foundIn, kindOf, officeKind } from './file-kind.js';
import { fileText } from './raw/file-text.js';
import { markupText } from './raw/markup-text.js';
import { missingFrom, type RawPassage } from './raw/missing.js';
import { wordText } from './raw/word-text.js';

const forms: Readonly<Record<string, DraftForm>> = {
  docx: 'docx',
  docm: 'docx',
  dotx: 'docx',
  dotm: 'docx',
  doc: 'docx',
  dot: 'docx',
  wps: 'docx',
  wpt: 'docx',
  txt: 'txt',
  text: 'txt',
  md: 'md',
  markdown: 'md',
};
const known = ['.docx', '.txt', '.md'];

/** Megabytes. YAML of more than 8 is not read, and a text takes up to twice as much there. */
const LIMIT = { word: 100, text: 4, unpacked: 300, part: 40 };

/**
 * Reads a draft: .docx (at most 100 MB, 300 MB unpacked), .txt or .md (at most 4 MB, 40,000 lines). The value is `undefined` where
 * nothing of it can be read; the problems are `world/*` and `import/*`.
 */
export function readDraft(path: string, world: World): Outcome<Draft | undefined> {
  return outcomeOf((note) => {
    const bytes = draftBytes(path, world, note);
    return bytes && new DraftReader(path, bytes, note).read();
  });
}

/** The same of a draft of another office program, which LibreOffice converts where it is installed. */
export async function readConverted(path: string, world: World): Promise<Outcome<Draft | undefined>> {
  const problems: Diagnostic[] = [];
  const note: Note = (problem) => problems.push(problem);
  const bytes = draftBytes(path, world, note);
  const word = bytes && (await converted(path, bytes, world, note));
  return { value: word && new DraftReader(path, word, note).read(), problems };
}

class DraftReader {
  #pictures = 0;
  #form: DraftForm | undefined;
  #remarks: Remarks | undefined;
  /** What its ending says. */
  #meant: DraftForm | undefined;
  #margins: MarginTexts = { lines: [], deleted: [] };
  #carried: CarriedContent | undefined;
  /** What the file holds, and what of it was named in a problem. */
  #raw: readonly RawPassage[] = [];
  readonly #named: string[] = [];
  /** What the file holds in its markup, which may be said in its text as well. */
  #markup: readonly RawPassage[] = [];

  constructor(
    private readonly path: string,
    private readonly bytes: Uint8Array,
    private readonly outer: Note,
  ) {}

  read(): Draft | undefined {
    const { path, bytes } = this;
    const ending = /\.([^./\\]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
    const kind = kindOf(bytes);
    const meant = forms[ending];
    // A file of a known kind is read or refused as what it is, whatever it is called.
    const form = meant ?? (kind === undefined ? undefined : 'docx');
    this.#form = form;
    this.#meant = meant;
    if (!form) return this.#refuse('import/unknown-ending', { ending, known });
    if (bytes.length === 0) return this.#refuse('import/empty', { pictures: 0 });
    const limit = form === 'docx' ? LIMIT.word : LIMIT.text;
    if (bytes.length > limit * MEGABYTE)
      return this.#refuse('import/too-large', { megabytes: Math.ceil(bytes.length / MEGABYTE), limit });
    const lines = kind === 'zip' ? this.#word() : this.#text(form, kind);
    if (!lines) return undefined;
    if (!lines.some(({ text, table }) => text !== '' || (table && table.length > 0))) {
      const taken = lines.filter(({ picture }) => picture && picture.bytes.length > 0).length;
      return this.#refuse('import/empty', { pictures: this.#pictures + taken });
    }
    this.#noteMissing(lines);
    const { lines: margins, deleted } = this.#margins;
    return {
      file: path,
      form: kind === 'zip' ? 'docx' : form,
      lines,
      ...(margins.length > 0 && { margins }),
      ...(deleted.length > 0 && { deletedMargins: deleted }),
      ...(this.#remarks && { remarks: this.#remarks }),
      ...(this.#carried && { carried: this.#carried }),
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

  #refuseKind(found: FoundKind): undefined {
    return this.#refuse('import/wrong-kind', { expected: this.#meant, found });
  }

  readonly #note: Note = (problem) => {
    if (problem.code === 'import/picture') this.#pictures++;
    addAll(this.#named, Object.values(problem.args).flat().map(String));
    this.outer(problem);
  };

  /** Notes what the file holds and neither lines nor problems say. */
  #noteMissing(lines: readonly DraftLine[]): void {
    const kept = [...lines.flatMap(({ text, table }) => table?.flat() ?? text), ...this.#named];
    const missing = [this.#raw, this.#markup].flatMap((passages) => missingFrom(passages, kept));
    const [first] = missing;
    if (!first) return;
    const at = first.line ? { file: this.path, line: first.line, column: 1 } : { file: this.path, words: first.words };
    this.outer(warning('import/not-read', { texts: missing.map(({ words }) => words) }, at));
  }

  #word(): readonly DraftLine[] | undefined {
    try {
      const zip = openZip(this.bytes, { total: LIMIT.unpacked * MEGABYTE, part: LIMIT.part * MEGABYTE });
      const other = officeKind(zip);
      if (other === 'encrypted') return this.#refuse('import/password', {});
      const main = other ? undefined : mainPart(zip);
      if (other || !main || !isWordDocument(zip, main)) return this.#refuseKind(other ?? 'zip');
      this.#carried = carriedContent(zip, main);
      this.#margins = marginTexts(this.path, zip, main);
      const { lines, remarks, document, notes } = readWord(this.path, zip, main, this.#note);
      const margin = marginWithPicture(this.path, zip, main);
      if (margin) this.#note(warning('import/picture', { reason: 'margin', name: '' }, margin));
      this.#remarks = remarks;
      this.#raw = wordText(document, notes);
      return lines;
    } catch (cause) {
      if (!(cause instanceof ZipFault || cause instanceof XmlFault)) throw cause;
      if (cause.reason === 'too-large') {
        const limit = cause instanceof XmlFault ? cause.limit : undefined;
        return this.#refuse('import/too-much', limit ?? { of: 'megabytes', limit: LIMIT.unpacked });
      }
      return cause.reason === 'encrypted' ? this.#refuse('import/password', {}) : this.#refuse('import/damaged', {});
    }
  }

  #text(form: DraftForm, kind: ReturnType<typeof kindOf>): readonly DraftLine[] | undefined {
    if (kind === 'doc') return this.#refuse('import/old-word', {});
    if (kind === 'encrypted') return this.#refuse('import/password', {});
    if (kind !== undefined || form === 'docx') return this.#refuseKind(kind ?? foundIn(this.bytes));
    const decoded = decodeDraft(this.bytes);
    if (!decoded) return this.#refuseKind('binary');
    if (!decoded.sure) this.#note(warning('import/encoding', { encoding: decoded.encoding }, this.#place()));
    const linesOf = form === 'md' ? markdownLines : textLines;
    const lines = linesOf(this.path, decoded.text, this.#note);
    const count = lines.reduce((sum, { text, table }) => sum + (table?.length ?? (text === '' ? 0 : 1)), 0);
    if (count > MOST_PARAGRAPHS) return this.#refuse('import/too-much', { of: 'paragraphs', limit: MOST_PARAGRAPHS });
    this.#raw = fileText(decoded.text, form);
    this.#markup = markupText(decoded.text, form);
    return lines;
  }
}
