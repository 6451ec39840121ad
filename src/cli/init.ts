/** `yinfa init`: writes the files that a content folder lacks. */
import { reportsBelow } from '../content/report-folders.js';
import { toJson } from '../diagnostics/format.js';
import type { Language } from '../diagnostics/language.js';
import { visible } from '../diagnostics/terminal-cells.js';
import type { InitInvocation } from './invocation.js';
import type { ExitCode, Io } from './io.js';
import type { NoteAll } from './printed-problems.js';
import { commandWords } from './words/command.js';

/** A new report where no folder is given and `content/` does not have exactly one. */
const NEW = 'content/report';

/** Starts a content folder. Problems go to `note`, the files to standard output. */
export async function initReport(
  { folder: typed, json }: InitInvocation,
  language: Language,
  note: NoteAll,
  io: Io,
): Promise<ExitCode> {
  const words = commandWords(language);
  const [only, ...others] = reportsBelow('content', io.world);
  const folder = typed ?? (only !== undefined && others.length === 0 ? only : NEW);
  const startReport = await io.api.startReport();
  const { ok, diagnostics, files, kept } = startReport(folder, io.world);
  note(diagnostics);
  if (json) {
    const problems = diagnostics.map((one) => toJson(one, language));
    io.stdout(`${JSON.stringify({ ok, version: io.version, folder, files, kept, diagnostics: problems }, null, 2)}\n`);
  } else for (const line of ok ? words.started({ folder, files, kept }) : []) io.stdout(`${visible(line)}\n`);
  return ok ? 0 : 1;
}
