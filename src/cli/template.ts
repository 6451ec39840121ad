/** `yinfa check --template`: the table that a statistics bureau fills in. */
import { toJson } from '../diagnostics/format.js';
import type { Language } from '../diagnostics/language.js';
import { visible } from '../diagnostics/terminal-cells.js';
import type { ExitCode, Io } from './io.js';
import type { NoteAll } from './printed-problems.js';
import { commandWords } from './words/command.js';

/** Writes the template for a report, and says how many rows it has. */
export async function writeTemplate(
  { folder, path, json }: { readonly folder: string; readonly path: string; readonly json: boolean },
  language: Language,
  note: NoteAll,
  io: Io,
): Promise<ExitCode> {
  const write = await io.api.writeTemplate();
  const { ok, diagnostics, rows } = write(folder, path, io.world);
  note(diagnostics);
  if (json) {
    const problems = diagnostics.map((one) => toJson(one, language));
    const outcome = { ok, version: io.version, folder, path, rows, diagnostics: problems };
    io.stdout(`${JSON.stringify(outcome, null, 2)}\n`);
  } else if (ok) io.stdout(`${visible(commandWords(language).template({ path, rows }))}\n`);
  return ok ? 0 : 1;
}
