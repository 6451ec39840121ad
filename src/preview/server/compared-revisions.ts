/** Comparisons of the revisions of a report, one for each pair, made once and kept while neither has changed. */
import type { SetEdition } from '../../build/book-maker.js';
import { type Edition, editionsOf, setEdition } from '../../build/books.js';
import { reportDate } from '../../build/report-date.js';
import type { SetReport } from '../../build/set-report.js';
import type { Note } from '../../diagnostics/diagnostic.js';
import { type Comparison, compareSides } from '../../diff/comparison.js';
import type { Side } from '../../diff/pairs.js';
import { pdfRedline, wordRedlineOf } from '../../diff/redline-files.js';
import { openRevision, type Revision } from '../../revisions/revisions.js';
import { once, oncePer } from '../../world/memo.js';
import { openSession } from '../../world/snapshot.js';
import type { Asset, World } from '../../world/world.js';
import type { OpenReport } from './open-report.js';

/** Most comparisons and revisions that are kept; each comparison holds two books and two decks. */
const MOST = 4;

const assets: readonly Asset[] = ['templates/report', 'templates/briefing', 'fonts'];

/** What is compared: a revision, or the files as they are now. */
export type Point = Revision | 'now';

export class RevisionComparisons {
  private readonly session;
  /** By pair, the one that was asked for last at the end. */
  private readonly known = new Map<string, Promise<Compared | undefined>>();
  /** Revisions that were opened, by id. */
  private readonly sides = new Map<string, Side | undefined>();
  /** The steps of a session run one after another. */
  private last: Promise<unknown> = Promise.resolve();

  /** @param report whose own session has set the files as they are now already */
  constructor(
    private readonly report: Pick<OpenReport, 'folder' | 'version' | 'snapshot'>,
    private readonly world: World,
  ) {
    this.session = openSession(world);
  }

  /** Compares two; `undefined` if a revision cannot be opened. */
  compare(before: Point, after: Point): Promise<Compared | undefined> {
    const name = (point: Point) => (point === 'now' ? `now ${this.report.version}` : point.id);
    const assets = this.stampOfAssets();
    const key = [name(before), name(after), assets].join('\n');
    return recent(this.known, key, () => this.queued(() => this.made(before, after, assets)));
  }

  private async made(before: Point, after: Point, assets: string): Promise<Compared | undefined> {
    const [old, now] = [before, after].map((point) =>
      point === 'now' ? this.sideOf(point) : recent(this.sides, `${point.id}\n${assets}`, () => this.sideOf(point)),
    );
    if (!old || !now) return undefined;
    return new Compared(await compareSides(old, now), this.session.snapshot(), (work) => this.queued(work));
  }

  private sideOf(point: Point): Side | undefined {
    const { folder } = this.report;
    // What is set in two sessions keeps none of the two from being remembered.
    if (point === 'now') return { folder, world: this.report.snapshot() };
    const opened = openRevision(folder, point, this.session.snapshot(), () => {});
    const { id, kind, name, author, date } = point;
    if (!opened) return undefined;
    const commit = author === '' ? undefined : { author, date, subject: name };
    return {
      folder: opened.folder,
      world: remembering(opened.world),
      revision: id,
      commit,
      ...(kind !== 'commit' && { printed: { name, date } }),
    };
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

/** The value of a key, which is from now on the last; the first goes where there are too many. */
function recent<V>(values: Map<string, V>, key: string, evaluate: () => V): V {
  const value = values.has(key) ? values.get(key)! : evaluate();
  values.delete(key);
  values.set(key, value);
  const [oldest] = values.keys();
  if (values.size > MOST && oldest !== undefined) values.delete(oldest);
  return value;
}

/** A revision does not change: it gives the same object each time, so that steps of a session are remembered. */
function remembering(world: World): World {
  const same = <N extends string, T>(ask: (about: N) => T) => {
    const known = new Map<N, T>();
    return (about: N): T => {
      if (!known.has(about)) known.set(about, ask(about));
      return known.get(about)!;
    };
  };
  return {
    ...world,
    read: same(world.read),
    ...(world.open && { open: same(world.open) }),
    list: same(world.list),
    isFolder: same(world.isFolder),
    asset: same(world.asset),
    real: same(world.real),
  };
}

/** Two revisions compared, and the files made of them on demand. */
export class Compared {
  private readonly byEdition = new Map<string, Promise<readonly [SetEdition, SetEdition] | undefined>>();
  private readonly pdfs = new WeakMap<SetEdition, Promise<Uint8Array | undefined>>();

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

  /** The editions that both sides have, the default one first. */
  readonly editions = once(async (): Promise<readonly Edition[]> => {
    const { before, after } = this.comparison;
    const [olds, news] = [await editionsOf(before.folder, before.world), await editionsOf(after.folder, after.world)];
    return news.filter(({ name }) => olds.some((one) => one.name === name));
  });

  /** The books of both sides in an edition; `undefined` if one of them could not be set. */
  async books(edition: string): Promise<readonly [SetEdition, SetEdition] | undefined> {
    if (!(await this.editions()).some(({ name }) => name === edition)) return undefined;
    const known = this.byEdition.get(edition) ?? this.queued(() => this.setIn(edition));
    this.byEdition.set(edition, known);
    return known;
  }

  /** The book of a side in an edition as PDF; `undefined` if it could not be set. */
  async pdfIn(edition: string, which: 0 | 1): Promise<Uint8Array | undefined> {
    const book = (await this.books(edition))?.[which];
    const report = this.comparison.sets?.[which].report;
    if (!book || !report) return undefined;
    const known = this.pdfs.get(book) ?? this.queued(() => this.written({ book, report }));
    this.pdfs.set(book, known);
    return known;
  }

  private async setIn(edition: string): Promise<readonly [SetEdition, SetEdition] | undefined> {
    const { sets, before, after } = this.comparison;
    if (!sets) return undefined;
    const set = ({ report }: SetReport, { world }: Side) => setEdition(report, edition, report.name, world, ignored);
    const [old, now] = [await set(sets[0], before), await set(sets[1], after)];
    return old && now && [old, now];
  }

  /** A slide of a side as a picture, its number from 1; `undefined` if it is not there or could not be laid out. */
  async picture(which: 0 | 1, number: number): Promise<Uint8Array | undefined> {
    const deck = this.comparison.sets?.[which].deck;
    return deck && (await import('../../deck/make.js')).svgOfSlide(deck, number);
  }

  /** The redline as PDF and as Word file; `undefined` if they could not be made. */
  redline(kind: 'pdf' | 'docx'): Promise<Uint8Array | undefined> {
    return kind === 'pdf' ? this.redlinePdf() : this.redlineWord();
  }

  private readonly pdfOf = oncePer((set: SetReport) => this.queued(() => this.written(set)));

  private async written({ book, report }: Pick<SetReport, 'book' | 'report'>): Promise<Uint8Array | undefined> {
    const made = await book?.write(`${report.name}/compared.pdf`, reportDate(report, this.world), ignored);
    return made?.bytes;
  }

  private readonly redlinePdf = once(() =>
    this.queued(async () => (await pdfRedline(this.comparison, 'redline.pdf', this.world, ignored))?.bytes),
  );

  private readonly redlineWord = once(() => this.queued(() => wordRedlineOf(this.comparison, {}, ignored)));
}

/** Problems of both are in the comparison already. */
const ignored: Note = () => {};
