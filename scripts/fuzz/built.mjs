/** A build of a changed report, and what must hold of its files. */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { faultsOfRun, yinfa } from './command.mjs';
import { filesIn, NAME, newResults, oldAmong, results } from './project.mjs';

const BUILDS = ['both', 'both', 'both', 'pdf', 'pptx', 'docx', 'notes', 'handout', 'svg'];
const EDITIONS = ['official', 'large', 'podium', 'all'];

export const languageOf = (random) => (random.next() < 0.5 ? ['--lang', 'en'] : ['--lang', 'zh-CN']);

/** What a build may leave in its folder. */
const RESULT = /^out\/small\/[^.~][^~]*\.(?:pdf|pptx|docx|svg)$/;

/**
 * Builds a report, and checks what is written.
 * @param verified one case in so many is verified when it was built, and built once more
 */
export async function buildIt(folder, random, verified = 10) {
  const made = random.pick(BUILDS);
  const isBook = made === 'pdf' || made === 'docx';
  const edition = isBook && random.next() < 0.4 ? random.pick(EDITIONS) : undefined;
  const argv = ['build', NAME, ...languageOf(random), ...(made === 'both' ? [] : ['--only', made])];
  if (edition) argv.push('--edition', edition);
  const before = new Set(filesIn(folder));
  const result = await yinfa(argv, folder);
  const faults = faultsOfRun(result, argv);
  const asked = edition ? (edition === 'all' ? results[made] : []) : (results[made] ?? []);
  const old = oldAmong(folder, asked);
  if (result.code === 0 && old.length > 0) faults.push({ sort: 'stale', text: `exit code 0, but not made: ${old}` });
  const written = newResults(folder);
  if (result.code === 0 && written.length === 0)
    faults.push({ sort: 'stale', text: 'exit code 0, but nothing is new' });
  if (result.code !== 0 && written.length > 0)
    faults.push({ sort: 'stale', text: `exit code ${result.code}, but written: ${written}` });
  if (result.code === 0 && random.below(verified) === 0) {
    faults.push(...(await faultsOfVerify(folder, written)));
    faults.push(...(await faultsOfBuildAgain(folder, written, argv)));
  }
  const left = filesIn(folder).filter((name) => !before.has(name) && !RESULT.test(name));
  faults.push(...left.map((name) => ({ sort: 'left', text: name })));
  return { faults, outcome: result.code === 0 ? 'accepted' : 'refused', words: result.words.slice(0, 600) };
}

const hasOwnTemplates = (folder) => existsSync(join(folder, 'templates'));

/** Whether `verify` finds no difference in the files that were made; those of earlier builds are removed. */
async function faultsOfVerify(folder, made) {
  const target = join(folder, 'out/small');
  for (const name of filesIn(target)) if (!made.includes(name)) rmSync(join(target, name));
  const { words } = await yinfa(['verify', NAME], folder);
  const errors = [...words.matchAll(/^.*error\[.*$/gm)].map(([line]) => line);
  const isOfBook = made.every((name) => name.startsWith('report'));
  // A single file was requested, so the other one is missing, and a book does not read the files of slides. Text that a
  // changed template leaves out is a difference.
  return errors
    .filter((line) => !line.includes('verify/missing') && !line.includes('world/not-found'))
    .filter((line) => !isOfBook || !/^\S*(?:figures|briefing)\.yaml/.test(line))
    .filter((line) => !hasOwnTemplates(folder) || /verify\/(?:not-built|unreadable)/.test(line))
    .map((text) => ({ sort: 'differs', text }));
}

/** Whether the same command makes the same bytes again, and finds no difference in them. */
async function faultsOfBuildAgain(folder, made, argv) {
  const paths = made.map((name) => join(folder, 'out/small', name));
  const before = paths.map((path) => readFileSync(path));
  for (const path of paths) rmSync(path);
  const canVerify = !hasOwnTemplates(folder) && !argv.includes('svg');
  const again = canVerify ? [...argv, '--verify'] : argv;
  const result = await yinfa(again, folder);
  const faults = faultsOfRun(result, again);
  if (result.code !== 0) faults.push({ sort: 'differs', text: `${again.join(' ')}: ${result.words.slice(0, 600)}` });
  for (const [index, path] of paths.entries())
    if (!existsSync(path) || !readFileSync(path).equals(before[index]))
      faults.push({ sort: 'unstable', text: `other bytes in a second build: ${made[index]}` });
  return faults;
}
