/** A report that is looked at: its views by edition, made again after a change, warm because it has a session of its own. */
import { type View, type ViewedDeck, viewReport } from '../../build/view.js';
import { type Page, type PageChange, pageChanges, slideChanges } from '../../diff/compare/output-changes.js';
import { collectIfLarge } from '../../world/old-space.js';
import { openSession, type Snapshot } from '../../world/snapshot.js';
import type { World } from '../../world/world.js';
import { ContentLines } from './content-lines.js';
import { Editor } from './editor.js';

/** A view with what looks otherwise in it than in the one before. */
export interface ShownView extends View {
  readonly version: number;
  readonly changedPages: readonly PageChange['position'][];
  /** Counted from 1. */
  readonly changedSlides: readonly number[];
  /** Of the files that the view was made of. */
  readonly lines: ContentLines;
}

/** Most readers of a version that are looked at again; those that come later read what the first have read. */
const MOST_READERS = 32;

/** Most editions that are kept; their names come from the client. */
const MOST_VIEWS = 8;

export class OpenReport {
  readonly editor: Editor;
  private readonly session;
  private readonly views = new Map<string, Promise<ShownView>>();
  /** The pages of each edition in the last view that had its book, and the slides in the last that had a deck. */
  private readonly lastPages = new Map<string, readonly Page[]>();
  private lastSlides: ViewedDeck['signatures'] | undefined;
  private defaultEdition: string | undefined;
  /** What was made of this version was read through these. */
  private readers: Snapshot[] = [];
  /** How much long work on it is under way. */
  private tasks = 0;

  constructor(
    readonly folder: string,
    world: World,
    private current = 1,
  ) {
    this.session = openSession(world);
    this.editor = new Editor(folder, world, () => this.session.snapshot());
  }

  /** The report as its files are now, in an edition; the default one if `undefined`. */
  view(edition?: string): Promise<ShownView> {
    const key = edition === this.defaultEdition ? '' : (edition ?? '');
    const known = this.views.get(key);
    if (known) return known;
    const made = this.make(edition);
    const [oldest] = this.views.keys();
    if (this.views.size >= MOST_VIEWS && oldest !== undefined) this.views.delete(oldest);
    this.views.set(key, made);
    return made;
  }

  /** Its files have changed: the next view is made of them. */
  renew(version: number): void {
    this.views.clear();
    this.readers = [];
    this.current = version;
  }

  /** Keeps the report warm, however many others are looked at. @returns ends that */
  keepWarm(): () => void {
    this.tasks += 1;
    return () => {
      this.tasks -= 1;
    };
  }

  /** Whether long work on it is under way. */
  get isBusy(): boolean {
    return this.tasks > 0;
  }

  /** Grows with every change of its files that is noticed. */
  get version(): number {
    return this.current;
  }

  /** The world as it is now, in which steps of earlier views are remembered. */
  snapshot(): Snapshot {
    const reader = this.session.snapshot();
    if (this.readers.length < MOST_READERS) this.readers.push(reader);
    return reader;
  }

  /**
   * Whether all that this version was read from is as it was. What was read last will not do: of two that read the same
   * version, the first may have read a file before it changed and the second afterwards.
   */
  get isCurrent(): boolean {
    const now = this.session.snapshot();
    return this.readers.every((reader) => reader.isStillSo(now));
  }

  private async make(edition: string | undefined): Promise<ShownView> {
    const version = this.current;
    const snapshot = this.snapshot();
    const lines = new ContentLines(this.folder, snapshot);
    // Before a change it was shown; what was made of that has no use.
    collectIfLarge();
    const view = await viewReport(this.folder, edition, snapshot);
    this.defaultEdition = view.editions[0]?.name ?? this.defaultEdition;
    const { book, deck } = view;
    const before = book && this.lastPages.get(book.edition);
    const pages = book && before ? pageChanges(before, book.pages()).map(({ position }) => position) : [];
    const slides = deck && this.lastSlides ? slideChanges(this.lastSlides, deck.signatures) : [];
    if (book) this.lastPages.set(book.edition, book.pages());
    if (deck) this.lastSlides = deck.signatures;
    const changedSlides = slides.filter(({ look }) => look === 'new').map(({ label }) => Number(label));
    return { ...view, version, changedPages: pages, changedSlides, lines };
  }
}
