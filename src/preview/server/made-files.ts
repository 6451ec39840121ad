/** The files to take away: made in memory, each compared with the content. None is written before it is requested. */
import { editionsOf } from '../../build/books.js';
import { staleFiles, writeFiles } from '../../build/files.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import type { Language } from '../../diagnostics/language.js';
import { isAnsweredAlike } from '../../world/answer-digests.js';
import type { World } from '../../world/world.js';
import type { Background } from './background.js';
import type { Comparisons } from './comparisons.js';
import { type Deliverable, deliverablesOf } from './deliverables.js';
import { type Made, needsBook, type Order, writeProof } from './make-deliverable.js';
import type { OpenReport } from './open-report.js';

export interface MakingTools {
  /** Folder of the results. */
  readonly out: string;
  readonly comparisons: Comparisons;
  readonly background: Background;
}

/** The files of one version of a report. */
export class MadeFiles {
  readonly made = new Map<string, Made>();
  /** Numbers of all that were requested since the queue was empty last. */
  requested: string[] = [];
  /** Of the last request for files. */
  language: Language = 'zh-CN';
  private waiting: string[] = [];
  readonly target: string;
  private comparison: object;

  private constructor(
    readonly name: string,
    readonly report: OpenReport,
    readonly version: number,
    readonly deliverables: readonly Deliverable[],
    private readonly tools: MakingTools,
  ) {
    this.target = `${tools.out}/${name}`;
    this.comparison = tools.comparisons.of(name);
  }

  /** The files of a report as it is now, none of them made yet. */
  static async of(name: string, report: OpenReport, tools: MakingTools): Promise<MadeFiles> {
    const { version } = report;
    const deliverables = deliverablesOf(await editionsOf(report.folder, report.snapshot()));
    return new MadeFiles(name, report, version, deliverables, tools);
  }

  /** Numbers of deliverables that are to be made, the one that is being made first; another array once it was cancelled. */
  get queue(): string[] {
    return this.waiting;
  }

  /** Findings of an earlier comparison are no longer offered. */
  forgetOldFindings(): void {
    const comparison = this.tools.comparisons.of(this.name);
    if (comparison !== this.comparison) this.made.delete('proof');
    this.comparison = comparison;
  }

  /**
   * Makes a deliverable and compares it. A deck is compared with the pages of the book, so that is made first.
   * @returns what kept it from being made: the work was ended, or the files of the report have changed meanwhile
   */
  async make(deliverable: Deliverable, language: Language): Promise<'ended' | 'changed' | undefined> {
    const { id } = deliverable;
    if (this.made.get(id)) return undefined;
    const [first] = this.deliverables;
    const book = needsBook(deliverable) ? first : undefined;
    const hindrance = book && (await this.make(book, language));
    if (hindrance) return hindrance;
    const comparison = this.tools.comparisons.of(this.name);
    const order = { ...this.orderIn(language), deliverable, book: (book && this.made.get(book.id)?.files) ?? [] };
    const made = await this.tools.background.call('make', [order]);
    if (!made) return 'ended';
    const { readings, ...others } = made;
    // Read in this thread, too, so that a later change of a file that only this was made of is detected.
    if (!isAnsweredAlike(readings, this.report.snapshot())) return 'changed';
    if (id === 'proof' && comparison !== this.tools.comparisons.of(this.name)) return this.make(deliverable, language);
    this.made.set(id, others);
    return undefined;
  }

  /** Ends the work on files, and clears the queue. */
  cancel(): void {
    this.waiting = [];
    this.tools.background.end();
  }

  /** Frees the memory of the work until there is more. */
  rest(): void {
    this.tools.background.end();
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
      problems.push(...(await writeProof(this.orderIn(language), world)).diagnostics);
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

  private orderIn(language: Language): Omit<Order, 'deliverable' | 'book'> {
    const sources = this.tools.comparisons.sources(this.name);
    return { folder: this.report.folder, out: this.tools.out, target: this.target, sources, language };
  }
}
