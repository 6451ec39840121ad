/**
 * Commands that are killed while they write. After the next command there is one consistent set of files, all of the new text
 * or, where that command fails, all of one text, and nothing of the killed one is left.
 */
import { spawn } from 'node:child_process';
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildToBytes } from '../../dist/index.js';
import { nodeWorld } from '../../dist/world/node-world.js';
import { faultsOfRun, yinfa } from './command.mjs';
import { empty, filesIn, leftovers, NAME, PACKAGE, project, TEMPORARY } from './project.mjs';

const KILL_AT = pathToFileURL(join(PACKAGE, 'scripts/fuzz/kill-at.mjs')).href;
const NAMES = ['report.pdf', 'briefing.pptx'];
/** More changes of the disk than a build makes, and more files than it puts in their places, which is when a set is half of it. */
const MOST_CHANGES = 40;
const MOST_RENAMES = 3;
/** The shares of killed commands that are killed after a time, and while they put files in their places. */
const BY_TIME = 0.25;
const BY_RENAME = 0.4;
/** The share of killed builds after which the next one fails. */
const FAILED = 0.4;
/** Longest time after which a build is killed, milliseconds. */
const LONGEST = 1200;

const OTHER = (text) => text.replaceAll('4.5%', '4.6%').replaceAll('海州', '云溪');
const DRAFT = (n) =>
  `云溪县政府工作报告\n\n各位代表：\n\n一、工作回顾\n\n全县地区生产总值12${n}亿元，增长${n}%。我们培育专精特新企业。\n\n附件\n\n名词解释\n\n1. 专精特新：指企业的第${n}种特点。\n`;

/** Runs the command in a process of its own, which is killed. @returns how it ended */
function killed(argv, cwd, random) {
  return new Promise((resolve) => {
    const signal = random.pick(['SIGKILL', 'SIGKILL', 'SIGINT', 'SIGTERM']);
    const way = random.next();
    const isByTime = way < BY_TIME;
    const at =
      way < BY_TIME + BY_RENAME
        ? `${random.below(MOST_RENAMES)} ${signal} renameSync`
        : `${random.below(MOST_CHANGES)} ${signal}`;
    const env = isByTime ? {} : { YINFA_KILL: at };
    const before = isByTime ? [] : ['--import', KILL_AT];
    // The files that it is compared with have the date of the report; cases of other kinds may have set another.
    const { SOURCE_DATE_EPOCH: _, ...inherited } = process.env;
    const child = spawn(process.execPath, [...before, join(PACKAGE, 'dist/bin/yinfa.js'), ...argv], {
      cwd,
      env: { ...inherited, ...env },
    });
    if (isByTime) setTimeout(() => child.kill(signal), random.below(LONGEST));
    let words = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (data) => {
        words += data;
      });
    child.on('close', (code, by) => resolve({ code: code ?? 1, by, signal, stdout: '', stderr: words, words }));
  });
}

async function bytesOf(folder) {
  const { files } = await buildToBytes(NAME, {}, nodeWorld(folder, {}));
  return new Map(files.map(({ path, content }) => [path.slice(path.lastIndexOf('/') + 1), content]));
}

export async function prepare(scratch) {
  empty(scratch);
  project(scratch);
  const path = join(scratch, NAME, 'report.yaml');
  const old = await bytesOf(scratch);
  const text = readFileSync(path, 'utf8');
  writeFileSync(path, OTHER(text));
  const fresh = await bytesOf(scratch);
  writeFileSync(path, text);
  await yinfa(['build', NAME], scratch);
  const others = await othersOf(scratch);
  return (random, folder) => {
    const way = random.next();
    if (way < 0.5) return killedBuild(scratch, { old, fresh }, random, folder);
    return way < 0.7 ? killedImport(random, folder) : killedOther(scratch, random.pick(others), random, folder);
  };
}

/** Further commands that write files, each with what it leaves when it is not killed. */
async function othersOf(scratch) {
  writeFileSync(join(scratch, 'draft.txt'), DRAFT(1));
  cpSync(join(scratch, NAME), join(scratch, 'earlier/small'), { recursive: true });
  const path = join(scratch, 'earlier/small/report.yaml');
  writeFileSync(path, OTHER(readFileSync(path, 'utf8')));
  const commands = [
    ['import', 'draft.txt', '--to', 'content/new'],
    ['init', 'content/new'],
    ['diff', 'earlier/small', NAME, '--redline', 'pdf,docx'],
    ['check', NAME, '--format', 'docx'],
    ['check', NAME, '--template', 'table.xlsx'],
    ['build', NAME, '--only', 'docx'],
    // The language of what is written, which a process of its own takes from the system.
  ].map((argv) => [...argv, '--lang', 'en']);
  const folder = `${scratch}-whole`;
  const others = [];
  for (const argv of commands) {
    empty(folder);
    cpSync(scratch, folder, { recursive: true });
    await yinfa(argv, folder);
    others.push({ argv, whole: new Map(filesIn(folder).map((path) => [path, readFileSync(join(folder, path))])) });
  }
  return others;
}

/** After a killed command each file is that of before or the whole new one; the next run makes all of them. */
async function killedOther(scratch, { argv, whole }, random, folder) {
  cpSync(scratch, folder, { recursive: true });
  const first = await killed(argv, folder, random);
  const faults = first.by || first.code === 0 ? [] : faultsOfRun(first, argv);
  if (first.signal !== 'SIGKILL') faults.push(...leftFaults(folder, `after ${first.signal}`));
  const isWhole = (path) => isAt(join(folder, path), whole.get(path) ?? Buffer.alloc(0));
  const isBefore = (path) =>
    existsSync(join(scratch, path)) && isAt(join(folder, path), readFileSync(join(scratch, path)));
  const half = filesIn(folder).filter((path) => !TEMPORARY.test(path) && !isWhole(path) && !isBefore(path));
  faults.push(...half.map((path) => ({ sort: 'stale', text: `${argv[0]}: half of ${path} after ${first.signal}` })));
  const next = await yinfa(argv, folder);
  faults.push(...faultsOfRun(next, argv), ...leftFaults(folder, `after the next ${argv[0]}`));
  for (const path of whole.keys())
    if (!isWhole(path)) faults.push({ sort: 'lost', text: `${argv[0]}: ${path} after the next run` });
  return { faults, outcome: 'accepted' };
}

async function killedBuild(scratch, { old, fresh }, random, folder) {
  cpSync(scratch, folder, { recursive: true });
  const path = join(folder, NAME, 'report.yaml');
  const text = OTHER(readFileSync(path, 'utf8'));
  writeFileSync(path, text);
  const first = await killed(['build', NAME], folder, random);
  const faults = first.by || first.code === 0 ? [] : faultsOfRun(first, ['build', NAME]);
  // Ended by a request, a run leaves nothing of its own.
  if (first.signal !== 'SIGKILL') faults.push(...leftFaults(folder, `after ${first.signal}`));
  const fails = random.next() < FAILED;
  if (fails) writeFileSync(path, `${text}\n: [`);
  const next = await yinfa(['build', NAME], folder);
  faults.push(...faultsOfRun(next, ['build', NAME]), ...leftFaults(folder, 'after the next build'));
  if ((next.code === 0) === fails)
    faults.push({ sort: 'wrong', text: `exit code ${next.code}: ${next.words.slice(0, 800)}` });
  const isSet = (files) =>
    NAMES.every((name) => files.get(name) && isAt(join(folder, 'out/small', name), files.get(name)));
  const isConsistent = isSet(fresh) || (fails && isSet(old));
  if (!isConsistent) faults.push({ sort: 'stale', text: `${first.signal}: no consistent set after the next build` });
  return { faults, outcome: fails ? 'refused' : 'accepted' };
}

/** An update that was killed leaves the content before or after it. */
async function killedImport(random, folder) {
  writeFileSync(join(folder, 'draft.txt'), DRAFT(1));
  await yinfa(['import', 'draft.txt'], folder);
  const before = contentOf(folder);
  writeFileSync(join(folder, 'draft.txt'), DRAFT(2));
  const argv = ['import', 'draft.txt', '--update'];
  const first = await killed(argv, folder, random);
  const faults = first.by || first.code === 0 ? [] : faultsOfRun(first, argv);
  const check = await yinfa(['check', 'content/draft'], folder);
  faults.push(...faultsOfRun(check, ['check']), ...leftFaults(join(folder, 'content'), 'after the next check'));
  const between = contentOf(folder);
  const next = await yinfa(argv, folder);
  faults.push(...faultsOfRun(next, argv));
  if (next.code !== 0) faults.push({ sort: 'wrong', text: next.words.slice(0, 800) });
  const after = contentOf(folder);
  if (![before, after].includes(between)) faults.push({ sort: 'stale', text: `${first.signal}: half an update` });
  return { faults, outcome: 'accepted' };
}

const leftFaults = (folder, when) => leftovers(folder).map((name) => ({ sort: 'left', text: `${name} ${when}` }));

const contentOf = (folder) =>
  ['report.yaml', 'glossary.yaml'].map((name) => readFileSync(join(folder, 'content/draft', name), 'utf8')).join('\0');

function isAt(path, bytes) {
  try {
    return Buffer.compare(readFileSync(path), bytes) === 0;
  } catch {
    return false;
  }
}
