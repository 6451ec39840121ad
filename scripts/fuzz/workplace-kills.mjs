/**
 * The workplace is killed while it writes what a window asked for. After the next start, or the next command, there is the
 * state before or after that request, nothing of the killed one is left, and the window goes on with the next request.
 */
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { faultsOfRun, yinfa } from './command.mjs';
import { empty, filesIn, leftovers, PACKAGE, project, TEMPORARY } from './project.mjs';
import { openWorkplace } from './workplace-window.mjs';

const KILL_AT = pathToFileURL(join(PACKAGE, 'scripts/fuzz/kill-at.mjs')).href;
/** More changes of the disk than one request makes, and more files than it puts in their places. */
const MOST_CHANGES = 20;
const MOST_RENAMES = 3;
const BY_TIME = 0.2;
const BY_RENAME = 0.4;
/** Longest time after which a request is killed, milliseconds. */
const LONGEST = 60;

const TRACE = /\n\s+at /;

const DRAFT = (n) =>
  `云溪县政府工作报告\n\n各位代表：\n\n一、工作回顾\n\n全县地区生产总值12${n}亿元，增长${n}%。我们培育专精特新企业。\n\n附件\n\n名词解释\n\n1. 专精特新：指企业的第${n}种特点。\n`;

const SMALL = '/api/reports/small';
const FIRST = { file: 'content/small/report.yaml', line: 16, column: 9 };

/** A change of the sentence in which numbers stand, with a mistake that the proof-reader corrects. */
async function onSentence(ask, path, change) {
  const { body } = (await ask('GET', `${SMALL}/sentence?${new URLSearchParams(FIRST)}`)) ?? {};
  return ask('POST', `${SMALL}/${path}`, { ...FIRST, was: body?.text, ...change });
}

const undo = (ask) => ask('POST', `${SMALL}/undo`, {});

async function draftTaken(ask, query, text, fields) {
  const { body } = (await ask('POST', `/api/drafts?file=draft.txt${query}`, text)) ?? {};
  return ask('POST', `/api/drafts/${body?.id}/take`, { corrections: [], ...fields });
}

/** What a window asks for, one after another; the last request of each changes files. */
const acts = [
  {
    name: 'a sentence',
    ask: (ask) => onSentence(ask, 'sentence', { now: '商事主体总量增至24.3万户,城镇新增就业2.7万人。' }),
  },
  {
    name: 'corrections',
    async ask(ask) {
      const { body } = (await ask('GET', `${SMALL}/problems`)) ?? {};
      return ask('POST', `${SMALL}/problems/fix`, { ids: body?.fixes.ids });
    },
  },
  { name: 'undo of corrections', ask: undo, isUndo: true },
  { name: 'a paragraph', ask: (ask) => onSentence(ask, 'paragraph', { act: 'divide' }) },
  { name: 'a term', ask: (ask) => ask('POST', `${SMALL}/term`, { term: '口袋公园', text: '指小型绿地。' }) },
  { name: 'undo of a term', ask: undo, isUndo: true },
  { name: 'a new draft', ask: (ask) => draftTaken(ask, '', DRAFT(1), { folder: 'draft' }), isNew: true },
  { name: 'the next draft', ask: (ask) => draftTaken(ask, '&report=draft', DRAFT(2), {}) },
  { name: 'undo of a draft', ask: (ask) => ask('POST', '/api/reports/draft/undo', {}), isUndo: true },
  {
    name: 'files',
    async ask(ask) {
      const first = (await ask('GET', `${SMALL}/files`))?.body;
      await ask('POST', `${SMALL}/files/make`, { ids: [first?.files[0].id, 'pptx'] });
      const isMade = ({ files, progress }) =>
        !progress && files.every(({ id, state }) => id !== 'pptx' || state !== 'none');
      for (let state = first; state && !isMade(state); state = (await ask('GET', `${SMALL}/files`))?.body)
        await new Promise((resolve) => setTimeout(resolve, 100));
      return ask('POST', `${SMALL}/files/write`, {});
    },
    isNew: true,
  },
];

/** The contents of the files of a folder in one text, without those of runs that write. */
const stateOf = (folder) =>
  filesIn(folder)
    .filter((path) => /^(?:content|out)\b/.test(path) && !TEMPORARY.test(path))
    .sort()
    .map((path) => `${path}\0${readFileSync(join(folder, path), 'latin1')}`)
    .join('\0');

/** Every state of a folder, as the requests lead from one to the next. */
export async function prepare(scratch) {
  const folders = acts.map((_, i) => `${scratch}-${i}`);
  folders.forEach(empty);
  project(folders[0]);
  await yinfa(['build', 'content/small', '--lang', 'en'], folders[0]);
  const work = `${scratch}-whole`;
  empty(work);
  cpSync(folders[0], work, { recursive: true });
  const window = await openWorkplace(work);
  const states = [stateOf(work)];
  try {
    for (const [i, { name, ask }] of acts.entries()) {
      const answer = await ask(window.ask);
      if (answer?.status !== 200) throw new Error(`${name}: ${JSON.stringify(answer)}`);
      states.push(stateOf(work));
      if (i + 1 < acts.length) cpSync(work, folders[i + 1], { recursive: true });
    }
  } finally {
    window.child.kill('SIGINT');
  }
  await window.ended;
  const starts = acts.flatMap(({ isUndo }, i) => (isUndo ? [] : [i]));
  return (random, folder) => {
    const start = random.pick(starts);
    cpSync(folders[start], folder, { recursive: true });
    const isFollowed = acts[start + 1]?.isUndo && random.next() < 0.5;
    return killedAct(isFollowed ? [start, start + 1] : [start], states, random, folder);
  };
}

async function killedAct(wanted, states, random, folder) {
  const signal = random.pick(['SIGKILL', 'SIGKILL', 'SIGINT', 'SIGTERM']);
  const env = { YINFA_CACHE: `${folder}-cache` };
  empty(env.YINFA_CACHE);
  const { act, words } = await killedWindow(wanted, signal, env, random, folder);
  const { name } = acts[act];
  const faults = [];
  const add = (sort, text) => faults.push({ sort, text: `${name}, ${signal}: ${text}` });
  const addLeft = (when) => {
    for (const path of leftovers(folder)) add('left', `${path} ${when}`);
  };
  if (TRACE.test(words)) add('trace', words);
  // Ended by a request, it leaves nothing of its own.
  if (signal !== 'SIGKILL') addLeft('after it ended');
  if (random.next() < 0.5) {
    const argv = name === 'files' ? ['build', 'content/small'] : ['check', 'content'];
    faults.push(...faultsOfRun(await yinfa(argv, folder), argv));
  }
  const window = await openWorkplace(folder, { env });
  await goesOn(acts[act], window.ask, { before: states[act], after: states[act + 1], folder, add });
  addLeft('after the next request');
  window.child.kill('SIGINT');
  const { code } = await window.ended;
  if (code !== 0 || TRACE.test(window.wordsOf())) add('trace', `exit code ${code}: ${window.wordsOf()}`);
  return { faults, outcome: 'accepted' };
}

/** Does the request in the restarted workplace unless it was done before the kill, and takes it back. */
async function goesOn({ name, ask: act, isNew, isUndo }, ask, { before, after, folder, add }) {
  const report = `/api/reports/${name.includes('draft') ? 'draft' : 'small'}`;
  await ask('GET', report);
  const isDone = stateOf(folder) === after;
  // Results are written anew as a set, which undoes what is left of an earlier one.
  if (!isDone && name !== 'files' && stateOf(folder) !== before) add('stale', 'half of it after the next start');
  const answer = isDone ? undefined : await act(ask);
  if (!isDone && answer?.status !== 200) add('lost', `the next request: ${JSON.stringify(answer)}`);
  if (stateOf(folder) !== after) add('lost', 'the next request does not lead to the state after it');
  if (isNew || isUndo) return;
  const undone = await ask('POST', `${report}/undo`, {});
  if (undone?.status !== 200 || stateOf(folder) !== before) add('lost', `its undo: ${JSON.stringify(undone)}`);
}

/** Sends requests to a workplace until it is killed; which was the last, and what it printed. */
async function killedWindow(wanted, signal, env, random, folder) {
  const way = random.next();
  const isByTime = way < BY_TIME;
  const change =
    way < BY_TIME + BY_RENAME
      ? `${random.below(MOST_RENAMES)} ${signal} renameSync`
      : `${random.below(MOST_CHANGES)} ${signal}`;
  const options = isByTime ? { env } : { env: { ...env, YINFA_KILL: change }, imports: [KILL_AT] };
  const window = await openWorkplace(folder, options);
  let act = wanted[0];
  for (const one of wanted) {
    act = one;
    if (isByTime && one === wanted.at(-1)) setTimeout(() => window.child.kill(signal), random.below(LONGEST));
    const answer = await acts[one].ask(window.ask);
    if (answer === undefined) break;
  }
  // It may have made fewer changes than it was to be killed at.
  window.child.kill(signal);
  await window.ended;
  return { act, words: window.wordsOf() };
}
