/** Everything that is measured, by its name in the rows. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeReport, writeReports } from './inputs/report.mjs';
import { wholeProcess } from './measure/process.mjs';
import { warmWork } from './measure/warm.mjs';
import { yinfa } from './ours/command.mjs';
import { pandocCommand, pandocIsInstalled, writePandoc } from './theirs/pandoc.mjs';
import { typstSource } from './theirs/typst-source.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const PDF = ['out/report/report.pdf'];
const PPTX = ['out/report/briefing.pptx'];
const REPORTS = 30;

/**
 * The subjects, each made when it is asked for, so that a run of one row writes nothing for the others.
 *
 * @param folder an empty folder for all that is made
 * @returns {((name: string) => Promise<object | undefined>) & { names: string[] }} a subject by its name, of those in
 *   `names`; undefined where the program it needs is not installed
 */
export function subjectsIn(folder) {
  const makers = {
    ...Object.assign({}, ...[1, 10, 50].map((times) => ofLength(folder, times))),
    ...composing(folder),
    'ours: --version': () =>
      wholeProcess({ command: yinfa('--version'), cwd: folder, files: [], env: () => caches(folder) }),
    'Node: nothing': () => wholeProcess({ command: [process.execPath, '-e', '0'], cwd: folder, files: [] }),
    'ours: 30 reports, two cores': () => many(join(folder, 'many')),
  };
  const made = new Map();
  const subjectOf = async (name) => {
    if (!made.has(name)) made.set(name, await makers[name]());
    return made.get(name);
  };
  return Object.assign(subjectOf, { names: Object.keys(makers) });
}

function ofLength(folder, times) {
  const own = join(folder, `${times}`);
  const cold = (words, files, cwd = own, env = () => caches(folder)) =>
    wholeProcess({ command: yinfa('build', 'content/report', ...words), cwd, files, env });
  const ready = once(() => writeInputs(own, times));
  const warm = (kind, only) => {
    const cwd = join(own, kind);
    writeReport(cwd, 'report', times);
    const files = [...(only === 'pptx' ? [] : ['report.pdf']), ...(only === 'pdf' ? [] : ['briefing.pptx'])];
    const paths = files.map((file) => join(cwd, 'warm/report', file));
    return warmWork(
      here('ours/rebuild.mjs'),
      { folder: cwd, name: 'report', only },
      { files: paths, env: caches(folder) },
    );
  };
  const node = (module, ...words) => [process.execPath, here(module), ...words];
  const makers = {
    'ours: book and deck': () => cold([], [...PDF, ...PPTX]),
    'ours: first book and deck': () => cold([], [...PDF, ...PPTX], own, () => emptyCaches(folder)),
    'ours: book': () => cold(['--only', 'pdf'], PDF),
    'ours: deck': () => cold(['--only', 'pptx'], PPTX),
    'Typst: book': () =>
      wholeProcess({ command: node('theirs/typst.mjs', 'book.typ', 'typst.pdf'), cwd: own, files: ['typst.pdf'] }),
    'pdfmake: book': () =>
      wholeProcess({
        command: node('theirs/pdfmake.mjs', 'book.json', 'pdfmake.pdf'),
        cwd: own,
        files: ['pdfmake.pdf'],
      }),
    'pandoc: book and deck': () =>
      pandocIsInstalled()
        ? wholeProcess({ command: pandocCommand, cwd: own, files: ['book.pdf', 'deck.pptx'] })
        : undefined,
    'pdfmake: layout': () => warmWork(here('theirs/lay-out-pdfmake.mjs'), { manuscript: join(own, 'book.json') }),
    'ours: book again': () => warm('again-book', 'pdf'),
    'ours: book and deck again': () => warm('again', undefined),
    'ours: check again': () => warmCheck(join(own, 'check'), times, folder),
    'Typst: book again': () => warmTypst(own),
  };
  return Object.fromEntries(
    Object.entries(makers).map(([name, make]) => [
      `${name}, ${times}×`,
      async () => {
        await ready();
        return make();
      },
    ]),
  );
}

function warmCheck(cwd, times, folder) {
  writeReport(cwd, 'report', times);
  return warmWork(here('ours/check.mjs'), { folder: cwd, name: 'report', times }, { env: caches(folder) });
}

function warmTypst(folder) {
  const pdf = join(folder, 'again.pdf');
  return warmWork(here('theirs/rebuild-typst.mjs'), { source: join(folder, 'book.typ'), pdf }, { files: [pdf] });
}

/** The report, and the same text for the others. */
async function writeInputs(folder, times) {
  writeReport(folder, 'report', times);
  const { manuscriptOf } = await import('./inputs/manuscript.mjs');
  const manuscript = manuscriptOf(folder, 'report');
  writeFileSync(join(folder, 'book.json'), JSON.stringify(manuscript));
  writeFileSync(join(folder, 'book.typ'), typstSource(manuscript));
  writePandoc(folder, manuscript);
}

function composing(folder) {
  const cwd = join(folder, 'compose');
  const ready = once(() => writeReport(cwd, 'report', 1));
  const work = (times, asOne) => () => {
    ready();
    return warmWork(here('ours/compose.mjs'), { folder: cwd, name: 'report', times, asOne }, { env: caches(folder) });
  };
  return {
    'ours: composing 1×': work(1, false),
    'ours: composing 10×': work(10, false),
    'ours: one paragraph 1×': work(1, true),
    'ours: one paragraph 10×': work(10, true),
  };
}

function many(folder) {
  const names = writeReports(folder, REPORTS);
  const files = names.flatMap((name) => [`out/${name}/report.pdf`, `out/${name}/briefing.pptx`]);
  const command = [...twoCores(), ...yinfa('build')];
  return wholeProcess({ command, cwd: folder, files, env: () => caches(folder) });
}

/** The words before a command that limit it to two processors, on Linux with more than two. */
function twoCores() {
  if (availableParallelism() <= 2) return [];
  const pinned = ['taskset', '-c', '0,1'];
  return spawnSync(pinned[0], [...pinned.slice(1), 'true']).status === 0 ? pinned : [];
}

/** The cache for later runs is in the folder of the benchmark, not in that of the user. */
function caches(folder) {
  const cache = join(folder, 'cache');
  mkdirSync(cache, { recursive: true });
  return { YINFA_CACHE: cache, TMPDIR: cache };
}

const emptyCaches = (folder) => caches(mkdtempSync(join(folder, 'first-')));

function once(work) {
  let done;
  return () => {
    done ??= work() ?? true;
    return done;
  };
}
