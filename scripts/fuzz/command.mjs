/** The command in this process, on a folder of the disk, and what must hold of everything it prints. */
import { run } from '../../dist/cli/run.js';
import { nodeWorld } from '../../dist/world/node-world.js';

const modules = {
  buildMany: 'batch/build-many',
  buildReport: 'batch/build-report',
  checkReport: 'proof/check',
  diffRevisions: 'diff/diff',
  importDraft: 'import/import',
  readFigures: 'build/figures',
  sarifOf: 'proof/sarif',
  startReport: 'import/start',
  verifyReport: 'verify/verify',
  writeCommentedWord: 'build/commented-word',
  wordingOf: 'proof/wording',
  writeTemplate: 'proof/against/template',
};
const api = Object.fromEntries(
  Object.entries(modules).map(([name, path]) => [name, async () => (await import(`../../dist/${path}.js`))[name]]),
);

/** Runs `yinfa` in a folder. @param stdin what standard input holds */
export async function yinfa(argv, root, stdin = new Uint8Array()) {
  let [stdout, stderr] = ['', ''];
  const code = await run(argv, {
    env: {},
    locale: 'en',
    world: nodeWorld(root, {}),
    version: '0',
    isTerminal: false,
    stdoutIsTerminal: false,
    stdin: async () => stdin,
    stdout: (text) => {
      stdout += text;
    },
    stderr: (text) => {
      stderr += text;
    },
    now: () => performance.now(),
    openBrowser: () => {},
    onInterrupt: () => {},
    api,
    threads: 1,
    startThread: () => undefined,
    endBetweenWrites: () => {},
  });
  return { code, stdout, stderr, words: `${stdout}${stderr}` };
}

const TRACE = /^\s+at .*(?:node:|\.m?js:|<anonymous>)\S*/m;
const FAULT = /this is a fault of Yinfa|自身的故障|internal\/fault/;
const ERROR = /^(.*?)error\[([\w/-]+)\]: (.*)$/gm;
/** Errors that are about no file, or name it in the message. */
const WITHOUT_PLACE =
  /^(?:usage|world|font|image|verify|diff|import|build|batch|statistics)\/|^(?:proof\/(?:not-earlier|unknown-finding)|template\/missing)$/;
/** Errors by which a command stops at what it made itself: no input may lead to one. */
const OWN_FAULT = /import\/lost-text|preflight\/[a-z-]+/;
/** The most that may be printed, characters. */
const MOST_WORDS = 200_000;

/** What is wrong with the way in which a command ended. */
export function faultsOfRun({ code, stdout, stderr, words }, argv) {
  const faults = [];
  const add = (sort, text) => faults.push({ sort, text: `yinfa ${argv.join(' ')}: ${text}` });
  if (TRACE.test(words) || FAULT.test(words)) add('trace', (stderr || stdout).slice(0, 1500));
  const [own] = OWN_FAULT.exec(words) ?? [];
  if (own) add('wrong', `${own} ${words.slice(words.indexOf(own), words.indexOf(own) + 600)}`);
  if (![0, 1, 2].includes(code)) add('trace', `exit code ${code}`);
  const isQuiet = argv.includes('--json');
  // What a machine reads is complete.
  const isComplete = isQuiet || argv.includes('sarif');
  if (words.length > MOST_WORDS && !isComplete) add('flood', `${words.length} characters`);
  const errors = [...stderr.matchAll(ERROR)];
  if (code === 0 && errors.length > 0) add('silent', `exit code 0 with ${errors[0][0]}`);
  if (code === 1 && !isQuiet && words.trim() === '') add('silent', 'exit code 1 without a word');
  for (const [line, place, error] of errors)
    if (!/:\d+/.test(place) && !/第\d+行/.test(place) && !WITHOUT_PLACE.test(error)) add('placeless', line);
  return faults;
}
