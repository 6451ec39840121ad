/** The command run in memory: a world made of a map, a library that answers as told, and what was printed. */

import { buildMany } from '../../src/batch/build-many.js';
import type { ReportJob } from '../../src/batch/build-report.js';
import type { build as buildInOrder } from '../../src/build/pipeline.js';
import type { Api, ApiLoader, Io } from '../../src/cli/io.js';
import { run } from '../../src/cli/run.js';
import { startReport } from '../../src/import/start.js';
import { writeTemplate } from '../../src/proof/against/template.js';
import { checkReport } from '../../src/proof/check.js';
import { sarifOf } from '../../src/proof/sarif.js';
import { wordingOf } from '../../src/proof/wording.js';
import { memoryWorld } from '../world/memory-world.js';

type Build = typeof buildInOrder;
export type Result = Awaited<ReturnType<Build>>;

export interface Scene {
  readonly files?: Readonly<Record<string, string>>;
  /** The folder the user works in, for programs that look there; none if absent. */
  readonly root?: string;
  readonly stdin?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  readonly isTerminal?: boolean;
  /** One if absent. */
  readonly threads?: number;
  /** Whether the thread that builds the report in a folder dies. */
  dies?(folder: string): boolean;
  readonly stdoutIsTerminal?: boolean;
  /** The user ends the command as soon as that can be. */
  readonly isInterrupted?: boolean | 'later';
  /** A port that another program uses. */
  readonly takenPort?: number;
  readonly hasNoBrowser?: boolean;
  /** The workplace never comes to its start. */
  readonly isSlow?: boolean;
  build?(...args: Parameters<Build>): Partial<Result>;
  verify?(...args: Parameters<Api['verifyReport']>): Partial<Awaited<ReturnType<Api['verifyReport']>>>;
  imported?(...args: Parameters<Api['importDraft']>): Partial<Awaited<ReturnType<Api['importDraft']>>>;
  commented?(...args: Parameters<Api['writeCommentedWord']>): Awaited<ReturnType<Api['writeCommentedWord']>>;
  diff?(...args: Parameters<Api['diffRevisions']>): Partial<Awaited<ReturnType<Api['diffRevisions']>>[number]>;
  /** What a watcher tells, each in a list of its own. */
  watched?: readonly Parameters<Parameters<Api['watchReports']>[3]['onResult']>[0][];
  figures?(folder: string): Partial<Awaited<ReturnType<Api['readFigures']>>>;
}

/** Runs `yinfa` with the words of `line` in an English world of two reports. Each look at the clock is 0.4 s later. */
export async function yinfa(line: string, scene: Scene = {}) {
  let stdout = '';
  let stderr = '';
  let milliseconds = 0;
  const loaded: string[] = [];
  const browsers: string[] = [];
  const served: string[] = [];
  let threads = 0;
  let endsBetweenWrites = false;
  const builds: { folder: string; options: object }[] = [];
  const build: Build = async (folder, options, world) => {
    builds.push({ folder, options });
    const name = folder.split('/').at(-1) ?? folder;
    const given = scene.build?.(folder, options, world) ?? {};
    return { name, folder, ok: true, diagnostics: [], files: [], ...given };
  };
  const buildReport: Api['buildReport'] = async (folder, { options, verify }, world) => {
    const result = await build(folder, options, world);
    const { only, edition, out } = options;
    const files = result.files.map(({ path }) => path);
    const made = { out, ...((only ?? edition) !== undefined && { files }) };
    const verified = verify && result.ok ? await verifyReport(folder, made, world) : undefined;
    return { result, milliseconds: 400, ...(verified && { verified }) };
  };
  const readFigures: Api['readFigures'] = async (folder) => {
    const name = folder.split('/').at(-1) ?? folder;
    return {
      name,
      folder,
      ok: true,
      diagnostics: [],
      figures: [],
      uncovered: [],
      core: [],
      ...scene.figures?.(folder),
    };
  };
  const verifyReport: Api['verifyReport'] = async (...args) => {
    const [folder] = args;
    const checked = { pages: 37, paragraphs: 120, marks: 42, entries: 42, slides: 26, numbers: 150, charts: 4 };
    return { name: folder.split('/').at(-1)!, folder, ok: true, diagnostics: [], checked, ...scene.verify?.(...args) };
  };
  const importDraft: Api['importDraft'] = async (...args) => {
    return { ok: true, folder: 'content/draft', diagnostics: [], files: [], ...scene.imported?.(...args) };
  };
  const diffRevisions: Api['diffRevisions'] = async (...args) => {
    const { before, after = 'content/a' } = args[0];
    const result = { name: 'a', before, after, ok: true, diagnostics: [], changes: [], figures: [] };
    return [{ ...result, ...scene.diff?.(...args) }];
  };
  const writeCommentedWord: Api['writeCommentedWord'] = async (...args) =>
    scene.commented?.(...args) ?? { ok: true, path: args[1], comments: 0, diagnostics: [] };
  const watchReports: Api['watchReports'] = (_folders, _options, _world, { onResult }) => {
    for (const result of scene.watched ?? []) onResult(result);
    return { ready: Promise.resolve(), closed: Promise.resolve(), close: () => Promise.resolve() };
  };
  const serve: Api['serve'] = async (options) => {
    if (scene.isSlow) await new Promise(() => {});
    const port = options.port ?? 8123;
    served.push(options.folder);
    if (scene.takenPort === port) throw Object.assign(new Error(`port ${port}`), { code: 'EADDRINUSE' });
    return { address: `http://127.0.0.1:${port}/?token=t`, close: () => Promise.resolve() };
  };
  const code = await run(line.split(' ').filter(Boolean), {
    world: {
      ...memoryWorld(scene.files ?? { 'content/a/report.yaml': 'title: 报告\n', 'content/b/report.yaml': '' }),
      ...(scene.root !== undefined && { root: scene.root }),
    },
    env: scene.env ?? {},
    locale: 'en-US',
    version: '1.2.3',
    isTerminal: scene.isTerminal ?? false,
    stdoutIsTerminal: scene.stdoutIsTerminal ?? false,
    stdin: async () => Buffer.from(scene.stdin ?? ''),
    stdout: (text) => {
      stdout += text;
    },
    stderr: (text) => {
      stderr += text;
    },
    now: () => {
      milliseconds += 400;
      return milliseconds;
    },
    openBrowser: (address, onFailure) => {
      browsers.push(address);
      if (scene.hasNoBrowser) onFailure();
    },
    onInterrupt: (then) => {
      if (scene.isInterrupted === 'later') setImmediate(then);
      else if (scene.isInterrupted) then();
    },
    api: loadersOf(
      {
        buildMany,
        buildReport,
        checkReport,
        diffRevisions,
        importDraft,
        readFigures,
        sarifOf,
        serve,
        startReport,
        verifyReport,
        watchReports,
        wordingOf,
        writeCommentedWord,
        writeTemplate,
      },
      (name) => loaded.push(name),
    ),
    threads: scene.threads ?? 1,
    endBetweenWrites: () => {
      endsBetweenWrites = true;
    },
    startThread: () => {
      threads++;
      const call = async (_: string, folder: string, job: ReportJob) => {
        if (scene.dies?.(folder)) throw new Error('heap out of memory');
        return buildReport(folder, job, memoryWorld({}));
      };
      return { call, close: () => {} } as unknown as ReturnType<Io['startThread']>;
    },
  });
  return { code, stdout, stderr, browsers, served, builds, loaded, threads, endsBetweenWrites };
}

function loadersOf(api: Api, onLoad: (name: string) => void): ApiLoader {
  const loaders = Object.entries(api).map(([name, one]) => [
    name,
    async () => {
      onLoad(name);
      return one;
    },
  ]);
  return Object.fromEntries(loaders) as ApiLoader;
}
