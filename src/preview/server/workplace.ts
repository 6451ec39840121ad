/** The reports of a folder and those of them that are looked at. */
import { basename, resolve } from 'node:path';
import { reportsIn } from '../../content/report-folders.js';
import type { World } from '../../world/world.js';
import { Background, type BackgroundThread } from './background.js';
import { OpenReport } from './open-report.js';

/** Most reports that are kept warm without being worked on. */
const WARM = 3;

export interface WorkplaceOptions {
  /** Folder of the results; `out` by default. */
  readonly out?: string;
  /** Called when a report has changed and is to be requested again. */
  readonly onChange?: (name: string, version: number) => void;
  /** Called when the state of the files to take away has changed. */
  readonly onFiles?: (name: string) => void;
  /** The version with which the reports begin; 1 by default. */
  readonly newest?: number;
  /** Starts a thread for long work; absent where that is done in this one. */
  readonly startThread?: (() => BackgroundThread) | undefined;
}

export class Workplace {
  /** By name, the one that was looked at last at the end. */
  private readonly open = new Map<string, OpenReport>();
  /** Places for long work that are in use. */
  private readonly busy = new Set<Background>();

  readonly out: string;
  readonly onFiles: (name: string) => void;
  private readonly onChange: (name: string, version: number) => void;
  private newest: number;
  private readonly startThread: (() => BackgroundThread) | undefined;

  /** @param folder a content folder, or a folder of such folders */
  constructor(
    readonly folder: string,
    readonly world: World,
    options: WorkplaceOptions = {},
  ) {
    this.out = options.out ?? 'out';
    this.onChange = options.onChange ?? (() => {});
    this.onFiles = options.onFiles ?? (() => {});
    this.newest = options.newest ?? 1;
    this.startThread = options.startThread;
  }

  /** A place for long work of one kind, of which one task is done at a time. */
  background(): Background {
    return new Background(this.world, this.startThread, this.busy);
  }

  /** Ends all long work. */
  close(): void {
    for (const background of this.busy) background.end();
  }

  /** The content folders by name. */
  folders(): ReadonlyMap<string, string> {
    const { folder, world } = this;
    return new Map(reportsIn(folder, world).map((path) => [basename(resolve(world.root, path)), path]));
  }

  /** The report of a name, from now on kept warm; `undefined` if there is none. */
  report(name: string): OpenReport | undefined {
    const folder = this.folders().get(name);
    const known = this.open.get(name);
    this.open.delete(name);
    if (folder === undefined) return undefined;
    const report = known ?? new OpenReport(folder, this.world, this.newest);
    this.open.set(name, report);
    const idle = [...this.open].filter(([, one]) => !one.isBusy && one !== report);
    // What is made of a report is of use only as long as it is warm.
    for (const [oldest] of idle.slice(0, Math.max(0, this.open.size - WARM))) this.open.delete(oldest);
    return report;
  }

  /** Files of a report have changed: it is made again on the next request. */
  changed(name: string): void {
    this.newest += 1;
    this.open.get(name)?.renew(this.newest);
    this.onChange(name, this.newest);
  }

  /** Files of a report may have changed; what the workplace itself has written is shown already. */
  changedOutside(name: string): void {
    if (!this.open.get(name)?.isCurrent) this.changed(name);
  }

  /** The reports that are kept warm, by name. */
  get warm(): ReadonlyMap<string, OpenReport> {
    return this.open;
  }
}
