/** A content folder without a draft: the files it lacks, so that a person has something to change. */
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { error } from '../diagnostics/diagnostic.js';
import { checkArguments } from '../diagnostics/options.js';
import { outcomeOf } from '../diagnostics/outcome.js';
import { schemaLine } from '../report/write-yaml.js';
import { schemaFolder } from '../world/schema-folder.js';
import type { World } from '../world/world.js';
import { readBytes } from '../world/world.js';
import { briefingStart, reportStart, themeStart } from './start-files.js';

export interface StartResult {
  readonly ok: boolean;
  readonly folder: string;
  readonly diagnostics: readonly Diagnostic[];
  /** The files written, by their paths. */
  readonly files: readonly string[];
  /** Those that were there already, and are as they were. */
  readonly kept: readonly string[];
}

/** Writes the files that the folder lacks, and never one that is there. Problems are in the result. */
export function startReport(folder: string, world: World): StartResult {
  checkArguments('startReport', { folder, world });
  const { value, problems } = outcomeOf((note) => {
    const theme = (name: 'templates/report' | 'templates/briefing') =>
      readBytes(world, `${world.asset(name)}/theme.yaml`, note);
    const [book, deck] = [theme('templates/report'), theme('templates/briefing')];
    if (!book || !deck) return undefined;
    const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
    const all = new Map([
      ['report.yaml', reportStart],
      ['briefing.yaml', briefingStart],
      ['theme.yaml', themeStart(text(book), text(deck))],
    ]);
    // What a run that was killed left half in place is undone by the next one that writes there.
    world.recover?.(folder);
    const there = world.list(folder);
    const path = (name: string) => `${folder.replace(/[/\\]+$/, '')}/${name}`;
    const names = [...all.keys()];
    const missing = names.filter((name) => !there.includes(name));
    const encoder = new TextEncoder();
    const schemas = schemaFolder(folder, world);
    const textOf = (name: string) =>
      (schemas === undefined ? '' : `${schemaLine(schemas, name.replace(/\.yaml$/, ''))}\n`) + all.get(name);
    const result = world.write(new Map(missing.map((name) => [path(name), encoder.encode(textOf(name))])));
    if (result.ok) return { files: missing.map(path), kept: names.filter((name) => there.includes(name)).map(path) };
    note(error('world/write-failed', { path: result.path, reason: result.reason, detail: result.detail }));
    return undefined;
  });
  return { ok: value !== undefined, folder, diagnostics: problems, ...(value ?? { files: [], kept: [] }) };
}
