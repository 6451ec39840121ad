/** Comparisons of the revisions of a report, one for each pair, made once and kept while neither has changed. */
import { reportDate } from '../../build/report-date.js';
import type { SetReport } from '../../build/set-report.js';
import type { Note } from '../../diagnostics/diagnostic.js';
import { type Comparison, compareSides } from '../../diff/comparison.js';
import type { Side } from '../../diff/pairs.js';
import { pdfRedline, wordRedlineOf } from '../../diff/redline-files.js';
import { openRevision, type Revision } from '../../revisions/revisions.js';
import { oncePer } from '../../world/memo.js';
import { openSession } from '../../world/snapshot.js';
import type { Asset, World } from '../../world/world.js';

/** Most comparisons that are kept; each holds two books and two decks. */
const MOST = 4;

const assets: readonly Asset[] = ['templates/report', 'templates/briefing', 'fonts'];

/** What is compared: a revision, or the files as they are now. */
export type Point = Revision | 'now';

export class RevisionComparisons {
  private readonly session;
  /** By pair, the one that was asked for last at the end. */
  private readonly known = new Map<string, Promise<Compared | undefined>>();
  /** The steps of a session run one after another. */
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly folder: string,
    private readonly world: World,
  ) {
    this.session = openSession(world);
  }

  /**
   * Compares two; `undefined` if a revision cannot be opened.
   * @param version of the files as they are now
   */
  compare(before: Point, after: Point, version: number): Promise<Compared | undefined> {
    const name = (point: Point) => (point === 'now' ? `now ${version}` : point.id);
    const key = [name(before), name(after), this.stampOfAssets()].join('\n');
    const found = this.known.get(key) ?? this.queued(() => this.made(before, after));
    this.known.delete(key);
    this.known.set(key, found);
    const [oldest] = this.known.keys();
    if (this.known.size > MOST && oldest !== undefined) this.known.delete(oldest);
    return found;
  }

  private async made(before: Point, after: Point): Promise<Compared | undefined> {
    const world = this.session.snapshot();
    const [old, now] = [this.sideOf(before, world), this.sideOf(after, world)];
    if (!old || !now) return undefined;
    return new Compared(await compareSides(old, now), world, (work) => this.queued(work));
  }

  private sideOf(point: Point, world: World): Side | undefined {
    if (point === 'now') return { folder: this.folder, world };
    const opened = openRevision(this.folder, point, world, () => {});
    const { id, kind, name, author, date } = point;
    if (!opened) return undefined;
    const commit = author === '' ? undefined : { author, date, subject: name };
    return { ...opened, revision: id, commit, ...(kind !== 'commit' && { printed: { name, date } }) };
  }

  private queued<T>(work: () => Promise<T>): Promise<T> {
    const done = this.last.then(work);
    this.last = done.catch(() => {});
    return done;
  }

  /** Templates and fonts may be those of today, whatever the revision. */
  private stampOfAssets(): string {
    const { world } = this;
    return assets
      .flatMap((name) => world.list(world.asset(name)).map((file) => world.stamp?.(`${world.asset(name)}/${file}`)))
      .join();
  }
}

/** Two revisions compared, and the files made of them on demand. */
export class Compared {
  constructor(
    readonly comparison: Comparison,
    private readonly world: World,
    private readonly queued: <T>(work: () => Promise<T>) => Promise<T>,
  ) {}

  /** The book of a side in its default edition; `undefined` if it could not be set. */
  async pdf(which: 0 | 1): Promise<Uint8Array | undefined> {
    const set = this.comparison.sets?.[which];
    return set && (await this.pdfOf(set));
  }

  /** The slides of a side as pictures; none if they could not be laid out. */
  async pictures(which: 0 | 1): Promise<readonly Uint8Array[]> {
    const deck = this.comparison.sets?.[which].deck;
    return deck ? await picturesOf(deck) : [];
  }

  /** The redline as PDF and as Word file; `undefined` if they could not be made. */
  redline(kind: 'pdf' | 'docx'): Promise<Uint8Array | undefined> {
    return kind === 'pdf' ? this.redlinePdf() : this.redlineWord();
  }

  private readonly pdfOf = oncePer(({ book, report }: SetReport) =>
    this.queued(async () => {
      const made = await book?.write(`${report.name}/compared.pdf`, reportDate(report, this.world), ignored);
      return made?.bytes;
    }),
  );

  private readonly redlinePdf = once(() =>
    this.queued(async () => (await pdfRedline(this.comparison, 'redline.pdf', this.world, ignored))?.bytes),
  );

  private readonly redlineWord = once(() => this.queued(() => wordRedlineOf(this.comparison, {}, ignored)));
}

/** Problems of both are in the comparison already. */
const ignored: Note = () => {};

const picturesOf = oncePer(async (deck: NonNullable<SetReport['deck']>) =>
  (await import('../../deck/make.js')).svgOf(deck),
);

function once<T>(evaluate: () => T): () => T {
  let known: { readonly value: T } | undefined;
  return () => {
    known ??= { value: evaluate() };
    return known.value;
  };
}
