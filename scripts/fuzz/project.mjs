/** Folders with a small report and what was built of it, for cases that change one thing. */
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export const PACKAGE = fileURLToPath(new URL('../..', import.meta.url));
const SMALL = join(PACKAGE, 'test/fixtures/three-pages');
export const NAME = 'content/small';

/** Contents put in place of the results; a build replaces them or leaves them. */
export const OLD = 'old';
export const results = {
  pdf: ['report.pdf'],
  pptx: ['briefing.pptx'],
  docx: ['report.docx'],
  notes: ['speaker-notes.docx'],
  handout: ['handout.pdf'],
  both: ['report.pdf', 'briefing.pptx'],
};

/** A project with the small report. */
export function project(folder) {
  cpSync(SMALL, join(folder, NAME), { recursive: true });
}

/** Puts words in the place of all results, so that it is seen which are written. */
export function oldResults(folder) {
  mkdirSync(join(folder, 'out/small'), { recursive: true });
  for (const name of new Set(Object.values(results).flat())) writeFileSync(join(folder, 'out/small', name), OLD);
}

/** Names of results that are still the old ones. */
export function oldAmong(folder, names) {
  return names.filter((name) => {
    try {
      return readFileSync(join(folder, 'out/small', name), 'latin1') === OLD;
    } catch {
      return true;
    }
  });
}

/** Paths of the plain files of a folder. */
export const filesIn = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));

/** Results that are not the old ones. */
export const newResults = (folder) =>
  filesIn(join(folder, 'out/small')).filter((name) => readFileSync(join(folder, 'out/small', name), 'latin1') !== OLD);

/** Names of files beside those that are being written. */
export const TEMPORARY = /\.(?:tmp|old|set)$/;

/** Files that a run should have removed. */
export const leftovers = (folder) =>
  readdirSync(folder, { recursive: true }).filter((name) => TEMPORARY.test(String(name)));

export function empty(folder) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
}
