/**
 * Imports drafts, edits them at random, and puts each edited draft into the content of the first:
 *   npm run fuzz:drafts -- --drafts DIR --seed 1 --cases 200
 * DIR holds drafts, or a folder with a `draft.txt` for each report; nothing in it is changed. In every second case a
 * person has worked on the content between the two drafts: a number, a comment, a sentence. A case fails where the
 * update or the load after it has an error, the content says anything else than a fresh import of the edited draft with
 * the words of the person that are reported as kept, a line of the person is overwritten without a warning, or the same draft once more changes a byte.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';
import { loadReport } from '../dist/content/load.js';
import { importDraft, nodeWorld } from '../dist/index.js';
import { editReport, randomFrom } from './random-edits.mjs';

const { values: options } = parseArgs({
  options: {
    drafts: { type: 'string', default: 'drafts' },
    seed: { type: 'string', default: '1' },
    cases: { type: 'string', default: '50' },
    from: { type: 'string', default: '0' },
    keep: { type: 'string' },
    show: { type: 'string', default: '3' },
  },
});

/** Edits of lines; those of sections need a report. */
const NAMES = [
  'digits',
  'digits',
  'form',
  'unit',
  'year',
  'mark',
  'movement',
  'delete-sentence',
  'delete-paragraph',
  'move-sentence',
  'new-sentence',
  'new-sentence',
  'merge-sentences',
  'split-sentence',
  'exchange-paragraphs',
  'double-sentence',
];

/** A line of more characters is a paragraph. */
const LONG = 60;

const encode = (text) => new TextEncoder().encode(text);
const decode = (bytes) => new TextDecoder().decode(bytes);

function memoryWorld(files) {
  const disk = nodeWorld(resolve('.'));
  return {
    ...disk,
    stamp: undefined,
    read: (path) =>
      files.has(path) ? { ok: true, bytes: files.get(path) } : { ok: false, missing: true, reason: 'ENOENT' },
    list: (folder) =>
      [...files.keys()].filter((path) => path.startsWith(`${folder}/`)).map((path) => path.slice(folder.length + 1)),
    isFolder: (path) => [...files.keys()].some((name) => name.startsWith(`${path}/`)),
    real: (path) => path,
    write(changed) {
      for (const [path, bytes] of changed) if (bytes) files.set(path, bytes);
      return { ok: true };
    },
  };
}

const squeezed = (text) => text.replace(/\s+/g, '');
const bodyOf = (files, folder) => parse(decode(files.get(`${folder}/report.yaml`))).body;
const annexesOf = (files, folder) => parse(decode(files.get(`${folder}/report.yaml`))).annexes ?? [];
const glossaryOf = (files, folder) =>
  files.has(`${folder}/glossary.yaml`) ? parse(decode(files.get(`${folder}/glossary.yaml`))).entries : [];

/** All texts of a body in their order, with the numbers that sections have of their own (一是, ——). */
function allTexts(body) {
  return body.flatMap((block) => {
    if (typeof block === 'string') return [block];
    const { body: inner = [], points = [], number = '' } = block;
    const own = ['title', 'salutation', 'part', 'section', 'intro', 'lead', 'text'].map((key) => block[key] ?? '');
    return [number, ...own, ...points, block.after ?? '', ...allTexts(inner)];
  });
}

/** All that a content folder says: its texts as they follow one another, and its terms. */
function said(files, folder) {
  return {
    text: squeezed(allTexts(bodyOf(files, folder)).join('')),
    annexes: squeezed(allTexts(annexesOf(files, folder)).join('')),
    terms: glossaryOf(files, folder).map(({ term, text }) => squeezed(`${term}：${text}`)),
  };
}

/** What both say, where the words of a person that an update kept are those of the draft. */
function withoutHands(a, b, handChanges) {
  let [now, fresh] = [a, b];
  for (const { report, draft, keep } of handChanges) {
    if (keep === 'draft') continue;
    if (draft === '') now = now.replace(squeezed(report), '');
    else fresh = fresh.replace(squeezed(draft), squeezed(report));
  }
  return [now, fresh];
}

function firstDifference(a, b) {
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  return `${a.slice(Math.max(0, i - 12), i + 24)} | ${b.slice(Math.max(0, i - 12), i + 24)}`;
}

/** What a person does to report.yaml: a number, a sentence, a comment. Gives the lines that were made. */
function byHand(files, folder, random) {
  const path = `${folder}/report.yaml`;
  const lines = decode(files.get(path)).split('\n');
  const made = [];
  const isText = (line) => /^\s+[\u4e00-\u9fff“].*。$/u.test(line);
  const places = lines.flatMap((line, i) => (isText(line) ? [i] : []));
  for (let n = 0; n < 3; n++) {
    const i = random.pick(places);
    if (i === undefined) continue;
    lines[i] = n === 0 ? lines[i].replace(/\d+/, '4321') : n === 1 ? lines[i].replace(/。$/, '，持续向好。') : lines[i];
    made.push(lines[i].trim());
  }
  lines.splice(
    lines.findIndex((line) => line.startsWith('body:')),
    0,
    '# 会前再核对',
  );
  files.set(path, encode(lines.join('\n')));
  return made;
}

const drafts = readdirSync(options.drafts).flatMap((name) => {
  const path = [join(options.drafts, name, 'draft.txt'), join(options.drafts, name)].find(
    (path) => existsSync(path) && path.endsWith('.txt'),
  );
  return path ? [{ name, text: readFileSync(path, 'utf8') }] : [];
});

async function faultsOf({ name, text }, edited, random, hasHand) {
  const files = new Map([
    [`${name}.txt`, encode(text)],
    ['next.txt', encode(edited)],
  ]);
  const world = memoryWorld(files);
  const [old, fresh] = [`content/${name}`, 'content/fresh'];
  const errors = (result) =>
    result.diagnostics
      .filter(({ severity }) => severity === 'error')
      .map((one) => `${one.code} ${JSON.stringify(one.args)}`);
  const first = await importDraft(`${name}.txt`, { to: old }, world);
  if (!first.ok) return errors(first).map((one) => `first ${one}`);
  const made = hasHand ? byHand(files, old, random) : [];
  const again = await importDraft('next.txt', { to: fresh }, world);
  // What cannot be imported at all is no matter of the update.
  if (!again.ok) return [`(fresh) ${errors(again)}`];
  const updated = await importDraft('next.txt', { to: old, update: true }, world);
  if (!updated.ok) return errors(updated);
  const faults = [];
  const [a, b] = [said(files, old), said(files, fresh)];
  const [now, expected] = withoutHands(a.text, b.text, updated.changes['report.yaml'].handChanges);
  if (now !== expected) faults.push(`text: ${firstDifference(now, expected)}`);
  // A draft without annexes leaves those of the file.
  if (b.annexes && a.annexes !== b.annexes) faults.push(`annexes: ${firstDifference(a.annexes, b.annexes)}`);
  if (a.terms.join('\n') !== b.terms.join('\n'))
    faults.push(`terms: ${firstDifference(a.terms.join('\n'), b.terms.join('\n'))}`);
  const words = updated.diagnostics
    .filter(({ code }) => code === 'import/overwritten')
    .map(({ args }) => squeezed(args.was));
  const written = squeezed(decode(files.get(`${old}/report.yaml`)));
  for (const line of made)
    if (
      !written.includes(squeezed(line)) &&
      !words.some((was) => was.includes(squeezed(line)) || squeezed(line).includes(was))
    )
      faults.push(`silent: ${line}`);
  const { problems } = loadReport(old, world);
  for (const one of problems)
    if (one.severity === 'error') faults.push(`load: ${one.code} ${JSON.stringify(one.args)}`);
  const before = new Map(files);
  await importDraft('next.txt', { to: old, update: true }, world);
  for (const [path, bytes] of before)
    if (Buffer.compare(bytes, files.get(path)) !== 0)
      faults.push(`again: ${path} ${firstDifference(decode(bytes), decode(files.get(path)))}`);
  return faults;
}

const tally = { good: 0, failed: 0, byHand: 0, refused: 0 };
const kinds = new Map();
const from = Number(options.from);
for (let i = from; i < from + Number(options.cases); i++) {
  const random = randomFrom(Number(options.seed) * 1e6 + i);
  const draft = drafts[i % drafts.length];
  // Lines before the first paragraph are the head of the report, or of a web page.
  const all = draft.text.split('\n');
  const first = all.findIndex((line) => line.length > LONG);
  const { report, edits } = editReport({ body: all.slice(first) }, random, 1 + random.below(8), NAMES);
  const edited = [...all.slice(0, first), ...report.body].join('\n');
  if (options.keep) writeFileSync(join(options.keep, `${i}.txt`), edited);
  const hasHand = i % 2 === 1;
  const faults = await faultsOf(draft, edited, random, hasHand).catch((cause) => [`thrown ${cause.stack}`]);
  const isRefused = faults.length > 0 && faults.every((fault) => fault.startsWith('(fresh)'));
  if (isRefused) tally.refused++;
  else if (faults.length > 0) tally.failed++;
  else tally.good++;
  if (hasHand) tally.byHand++;
  for (const fault of faults) {
    const kind = fault.split(' ')[0];
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    if (kinds.get(kind) <= Number(options.show)) console.log(`${i} ${draft.name} [${edits}] ${fault.slice(0, 700)}`);
  }
  if ((i + 1) % 20 === 0) console.log(`${i + 1} cases, ${JSON.stringify(tally)}`);
}
console.log(JSON.stringify({ ...tally, kinds: Object.fromEntries(kinds) }));
process.exitCode = tally.failed > 0 ? 1 : 0;
