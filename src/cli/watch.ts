/** `yinfa build --watch`: builds after every change, a line for each, until it is interrupted. */
import { error } from '../diagnostics/diagnostic.js';
import type { Language } from '../diagnostics/language.js';
import { visible } from '../diagnostics/terminal-cells.js';
import { ranges } from '../document/ranges.js';
import { chooseFolders } from './folders.js';
import type { BuildInvocation } from './invocation.js';
import type { Api, ExitCode, Io } from './io.js';
import type { NoteAll } from './printed-problems.js';
import { summary } from './summary.js';
import { type CommandWords, commandWords } from './words/command.js';

type Reading = NonNullable<NonNullable<Watched['changes']>['indicators'][number]['before']>;
type Watched = Parameters<Parameters<Api['watchReports']>[3]['onResult']>[0];

/** Watches content folders until the process is interrupted. */
export async function watchFolders(
  { folders: typed, out, only, edition }: BuildInvocation,
  language: Language,
  note: NoteAll,
  io: Io,
): Promise<ExitCode> {
  const words = commandWords(language);
  const { folders, problems } = chooseFolders(typed, io.world, 'build');
  note(problems);
  if (problems.length > 0) return problems.some(({ code }) => code.startsWith('usage/')) ? 2 : 1;
  const watchReports = await io.api.watchReports();
  const options = { out, ...(only && { only }), ...(edition !== undefined && { edition }) };
  const seen = new Set<string>();
  let hasUsageError = false;
  const onResult = (result: Watched) => {
    note(result.diagnostics);
    hasUsageError ||= result.diagnostics.some(({ code }) => code.startsWith('usage/'));
    const first = !seen.has(result.folder);
    seen.add(result.folder);
    io.stdout(
      first || !result.ok ? summary({ result, milliseconds: result.milliseconds }, words) : line(result, words),
    );
  };
  const watcher = watchReports(folders, options, io.world, { onResult, now: io.now });
  let interrupted = false;
  io.onInterrupt(() => {
    interrupted = true;
    void watcher.close();
  });
  const unwatchable = await watcher.ready.then(() => undefined, systemFault);
  if (unwatchable) {
    note([error('world/unwatchable', { reason: unwatchable })]);
    return 1;
  }
  // Waiting does not help against an edition that does not exist.
  if (hasUsageError) {
    await watcher.close();
    return 2;
  }
  if (!interrupted) io.stdout(`${visible(words.watching(folders))}\n`);
  await watcher.closed;
  return 0;
}

/** The code of a system error; rethrows anything else, which is a bug of the program. */
function systemFault(cause: unknown): string {
  const { code } = cause as NodeJS.ErrnoException;
  if (code === undefined || !/^E[A-Z]+$/.test(code)) throw cause;
  return code;
}

/** One line: what changed, and how long the build took. */
function line({ name, changes, milliseconds }: Watched, words: CommandWords): string {
  const { indicators = [], pages = [], slides = [] } = changes ?? {};
  const labels = pages.map(({ label, position }) => label || `(${position})`);
  const reading = (one: Reading | undefined) => (one ? [one.shown, one.change].filter(Boolean).join('，') : '—');
  const text = words.rebuilt({
    name,
    figures: indicators.map(({ label, before, after }) => `${label} ${reading(before)} → ${reading(after)}`),
    pages: ranges(labels),
    slides: ranges(slides.filter(({ look }) => look === 'new').map(({ label }) => label)),
    milliseconds: Math.round(milliseconds),
  });
  return `${visible(text)}\n`;
}
