/**
 * Runs builds one after another, each folder once however often it was requested.
 *
 * Programs save in several steps: they empty a file and then fill it, or replace it by another. So requests within
 * `SETTLING` ms are one. What is requested during a build is built after it.
 */

/** How long there must be no request before the builds start, ms. */
const SETTLING = 30;
/** After the builds, how long until `afterwards` looks for changes that the file system did not report, ms. */
const AFTERWARDS = 60;

export class BuildQueue {
  /** Resolves when the queue was closed and the last build has ended; rejects when a build throws. */
  readonly closed: Promise<void>;
  /** Makes `closed` reject. */
  readonly fail: (cause: unknown) => void;
  private readonly resolveClosed: () => void;
  /** Requested, but not yet due. */
  private readonly requested = new Set<string>();
  private readonly due = new Set<string>();
  private settling: NodeJS.Timeout | undefined;
  private later: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;
  private isOpen = true;

  constructor(
    private readonly build: (folder: string) => Promise<void>,
    private readonly afterwards: () => void,
  ) {
    let resolveClosed!: () => void;
    let fail!: (cause: unknown) => void;
    this.closed = new Promise<void>((resolve, reject) => {
      [resolveClosed, fail] = [resolve, reject];
    });
    // Whoever awaits `closed` handles the rejection; until then it must not end the process.
    this.closed.catch(() => {});
    this.resolveClosed = resolveClosed;
    this.fail = fail;
  }

  /** Builds the folders when no request has come for a moment. */
  request(folders: readonly string[]): void {
    for (const folder of folders) this.requested.add(folder);
    if (!this.isOpen || this.requested.size === 0) return;
    clearTimeout(this.settling);
    this.settling = setTimeout(() => {
      const folders = [...this.requested];
      this.requested.clear();
      this.run(folders).catch(this.fail);
    }, SETTLING);
  }

  /** Builds the folders now, or after the build that is running. */
  run(folders: readonly string[]): Promise<void> {
    for (const folder of folders) this.due.add(folder);
    this.running ??= this.runDue().finally(() => {
      this.running = undefined;
      clearTimeout(this.later);
      if (this.isOpen) this.later = setTimeout(this.afterwards, AFTERWARDS);
      else this.resolveClosed();
    });
    return this.running;
  }

  /** Starts no further build. */
  close(): void {
    this.isOpen = false;
    clearTimeout(this.settling);
    clearTimeout(this.later);
    if (!this.running) this.resolveClosed();
  }

  private async runDue(): Promise<void> {
    // Iterating over a set includes what is added on the way.
    for (const folder of this.due) {
      this.due.delete(folder);
      if (this.isOpen) await this.build(folder);
    }
  }
}
