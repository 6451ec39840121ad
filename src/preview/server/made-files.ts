/**
 * The files to take away, made in memory by the functions of the commands, and each compared with the content as
 * `yinfa verify` does. Nothing is on the disk until it is asked for.
 */

import { editionsOf } from '../../build/books.js';
import { writeCommentedWord } from '../../build/commented-word.js';
import { type BuiltFile, type MadeFile, staleFiles, writeFiles } from '../../build/files.js';
import { build } from '../../build/pipeline.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import type { Language } from '../../diagnostics/language.js';
import { checkReport } from '../../proof/check.js';
import { type VerifyResult, verifyReport } from '../../verify/verify.js';
import { filesOver } from '../../world/files-over.js';
import type { World } from '../../world/world.js';
import type { Comparisons } from './comparisons.js';
import { type Deliverable, deliverablesOf } from './deliverables.js';
import type { OpenReport } from './open-report.js';

/** What was made of a deliverable. */
export interface Made {
  /** None where errors kept it from being made. */
  readonly files: readonly MadeFile[];
  readonly problems: readonly Diagnostic[];
  /** What was compared; absent where there is nothing to compare with, as for pictures. */
  readonly checked?: VerifyResult['checked'];
  /** A fault of the program. */
  readonly fault?: unknown;
}

const noBook = { pages: 0, paragraphs: 0, marks: 0, entries: 0 };

/** The files of one version of a report. */
export class MadeFiles {
  readonly made = new Map<string, Made>();
  /** Numbers of deliverables that are to be made, the one that is being made first. */
  readonly queue: string[] = [];
  /** How many the queue had, for a bar of progress. */
  asked = 0;
  readonly target: string;
  private comparison: object;

  private constructor(
    readonly name: string,
    readonly report: OpenReport,
    readonly version: number,
    readonly deliverables: readonly Deliverable[],
    private readonly out: string,
    private readonly comparisons: Comparisons,
  ) {
    this.target = `${out}/${name}`;
    this.comparison = comparisons.of(name);
  }

  /** The files of a report as it is now, none of them made yet. */
  static async of(name: string, report: OpenReport, out: string, comparisons: Comparisons): Promise<MadeFiles> {
    const { version } = report;
    const deliverables = deliverablesOf(await editionsOf(report.folder, report.snapshot()));
    return new MadeFiles(name, report, version, deliverables, out, comparisons);
  }

  /** Whether the text is that of the files; findings of another comparison are forgotten. */
  get isCurrent(): boolean {
    const comparison = this.comparisons.of(this.name);
    if (comparison !== this.comparison) this.made.delete('proof');
    this.comparison = comparison;
    return this.report.version === this.version;
  }

  /** Makes a deliverable and compares it. A deck is compared with the pages of the book, so that is made first. */
  async make(deliverable: Deliverable, language: Language): Promise<void> {
    const { id, build: options } = deliverable;
    if (this.made.get(id)) return;
    if (!options) {
      this.made.set(id, await this.makeProof(language));
      return;
    }
    const [book] = this.deliverables;
    const needsBook = options.only === 'pptx' || options.only === 'handout' || options.only === 'notes';
    if (needsBook && book) await this.make(book, language);
    const written = new Map<string, Uint8Array>();
    const world = writingTo(written, this.report.snapshot());
    const result = await build(this.report.folder, { out: this.out, ...options }, world);
    const files = result.files.flatMap((file) => withContent(file, written));
    const errors = result.diagnostics.filter(({ severity }) => severity === 'error');
    const ofBook = (needsBook && book && this.made.get(book.id)?.files) || [];
    const isCompared = files.length > 0 && options.only !== 'svg';
    const verified = isCompared ? await this.verify([...ofBook, ...files]) : undefined;
    this.made.set(id, {
      files: verified?.ok === false ? [] : files,
      problems: [...errors, ...(verified?.diagnostics ?? [])],
      // What was compared of the book is said of the book.
      ...(verified && { checked: needsBook ? { ...verified.checked, ...noBook } : verified.checked }),
    });
  }

  /**
   * Writes files that are made to the folder of the results: all or none, the Word file with the findings after them.
   * @returns what kept them from being written
   */
  async write(ids: readonly string[], language: Language): Promise<Diagnostic[]> {
    const problems: Diagnostic[] = [];
    const world = this.report.snapshot();
    const files = ids.flatMap((id) => (id === 'proof' ? [] : (this.made.get(id)?.files ?? [])));
    if (files.length > 0) writeFiles(files, world, (problem) => problems.push(problem));
    if (problems.length === 0 && ids.includes('proof') && this.made.get('proof')?.files.length)
      // Comments of colleagues in an earlier one are not overwritten.
      problems.push(...(await this.proof(language, world)).diagnostics);
    return problems;
  }

  /** The results in the folder, each with whether it is as it would be written now; `undefined` where that was not made. */
  written(world: World): { readonly path: string; readonly isCurrent: boolean | undefined }[] {
    const made = new Map(
      [...this.made.values()].flatMap(({ files }) => files.map((file) => [file.path, file.content])),
    );
    const proof = `${this.target}/proof.docx`;
    const paths = staleFiles(this.target, [], world).map(({ path }) => path);
    return [...paths, ...(world.read(proof).ok ? [proof] : [])].map((path) => {
      const content = made.get(path);
      const there = world.read(path);
      return { path, isCurrent: content && there.ok ? Buffer.compare(content, there.bytes) === 0 : undefined };
    });
  }

  private async makeProof(language: Language): Promise<Made> {
    const written = new Map<string, Uint8Array>();
    const snapshot = this.report.snapshot();
    // Whatever is in the folder of the results, this one is made.
    const read: World['read'] = (path) =>
      path === `${this.target}/proof.docx` ? { ok: false, missing: true, reason: '' } : snapshot.read(path);
    const { path, diagnostics } = await this.proof(language, writingTo(written, { ...snapshot, read }));
    const content = written.get(path);
    if (!content) return { files: [], problems: diagnostics };
    const file: MadeFile = { kind: 'docx', path, bytes: content.length, content };
    // It is the Word file of the report with comments, and compared as that.
    const verified = await this.verify([{ ...file, path: `${this.target}/report.docx` }]);
    const files = verified.ok ? [file] : [];
    return { files, problems: [...diagnostics, ...verified.diagnostics], checked: verified.checked };
  }

  private async proof(language: Language, world: World) {
    const result = checkReport(this.report.folder, this.comparisons.sources(this.name), world);
    const errors = result.diagnostics.filter(({ severity }) => severity === 'error');
    const path = `${this.target}/proof.docx`;
    if (errors.length > 0) return { path, diagnostics: errors };
    return writeCommentedWord(result, path, { language }, world);
  }

  private verify(files: readonly MadeFile[]): Promise<VerifyResult> {
    const world = filesOver(this.report.snapshot(), new Map(files.map(({ path, content }) => [path, content])));
    const paths = files.map(({ path }) => path);
    return verifyReport(this.report.folder, { out: this.out, files: paths }, world);
  }
}

function withContent(file: BuiltFile, written: ReadonlyMap<string, Uint8Array>): MadeFile[] {
  const content = written.get(file.path);
  return content ? [{ ...file, content }] : [];
}

/** A world whose files are written into a map. */
function writingTo(written: Map<string, Uint8Array>, world: World): World {
  return {
    ...world,
    write(files) {
      for (const [path, bytes] of files) if (bytes) written.set(path, bytes);
      return { ok: true };
    },
  };
}
