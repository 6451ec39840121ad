/**
 * Drafts that were edited at random, put into the content of the first.
 *
 * In every second case a person has worked on the content between the two drafts: a number, a comment, a sentence. A case fails
 * where the update or the load after it has an error, the content has other text than a fresh import of the edited draft
 * with the words of the person that are reported as kept, a line of the person is overwritten without a warning, or the same
 * draft once more changes a byte.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { loadReport } from '../../dist/content/load.js';
import { importDraft, nodeWorld } from '../../dist/index.js';
import { editReport } from '../random-edits.mjs';
import { PACKAGE } from './project.mjs';

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

/** The text of both except for the words of a person that an update kept, and those of the draft in their place. */
function withoutHands(a, b, handChanges) {
  const kept = handChanges.filter(({ keep }) => keep !== 'draft').flatMap(({ report, draft }) => [report, draft]);
  const words = kept.map(squeezed).filter((one) => one !== '');
  const without = (text) =>
    words.sort((one, other) => other.length - one.length).reduce((rest, one) => rest.replaceAll(one, ''), text);
  return [without(a), without(b)];
}

function firstDifference(a, b) {
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  return `${a.slice(Math.max(0, i - 12), i + 24)} | ${b.slice(Math.max(0, i - 12), i + 24)}`;
}

const COMMENT = '# 会前再核对';
/** How editors save a file. */
const SAVED = [
  (text) => text,
  (text) => text,
  (text) => text.replaceAll('\n', '\r\n'),
  (text) => `\uFEFF${text}`,
  (text) => `\uFEFF${text.replaceAll('\n', '\r\n')}`,
  (text) => text.trimEnd(),
  (text) => text.replace(/$/gm, ' ').trimEnd(),
];

/** What a person does to report.yaml: a number, a sentence, a comment. Gives the lines that were made. */
function byHand(files, folder, random) {
  const path = `${folder}/report.yaml`;
  const lines = decode(files.get(path)).split('\n');
  const touched = new Set();
  const isText = (line) => /^\s+[\u4e00-\u9fff“].*。$/u.test(line);
  const places = lines.flatMap((line, i) => (isText(line) ? [i] : []));
  const changes = [(line) => line.replace(/\d+/, '4321'), (line) => line.replace(/。$/, '，持续向好。')];
  for (const change of changes) {
    const i = random.pick(places);
    if (i === undefined || change(lines[i]) === lines[i]) continue;
    lines[i] = change(lines[i]);
    touched.add(i);
  }
  const made = [...touched].map((i) => lines[i].trim());
  lines.splice(
    lines.findIndex((line) => line.startsWith('body:')),
    0,
    COMMENT,
  );
  files.set(path, encode(random.pick(SAVED)(lines.join('\n'))));
  return [...made, COMMENT];
}

/** The drafts of a folder, or in it a folder with a `draft.txt` for each report; nothing in it is changed. */
function draftsIn(folder) {
  return readdirSync(folder).flatMap((name) => {
    const path = [join(folder, name, 'draft.txt'), join(folder, name)].find(
      (path) => existsSync(path) && path.endsWith('.txt'),
    );
    return path ? [{ name, text: readFileSync(path, 'utf8') }] : [];
  });
}

const ANNEXES = [
  '附件1',
  '2025年民生实事',
  '1.新建改造学校8所，新增学位5000个。',
  '2.改造老旧小区45个，惠及居民1.2万户。',
  '附件2',
  '重点任务安排',
  '推进重点项目126个，完成投资210亿元。新增普惠托位600个，由卫生健康部门负责。',
];

/** A part of the text of the package with some of its glossary, so that a case is quick. */
function shortDraft(random) {
  const lines = readFileSync(join(PACKAGE, 'test/fixtures/report-2024.txt'), 'utf8').split('\n');
  const first = lines.findIndex((line) => line.length > LONG);
  const glossary = lines.findLastIndex((line) => line.trim() === '名词解释');
  const start = first + 1 + random.below(glossary - first - 30);
  const annexes = random.below(2) ? ANNEXES : [];
  const body = [...lines.slice(0, first + 1), ...lines.slice(start, start + 24)];
  const parts = [body, annexes, lines.slice(glossary - 2, glossary + 8)];
  return { name: 'draft', text: parts.flat().join('\n') };
}

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
  for (const key of ['text', 'annexes']) {
    const [now, expected] = withoutHands(a[key], b[key], updated.changes['report.yaml'].handChanges);
    // A draft without annexes or glossary leaves those of the file.
    if (b[key] && now !== expected) faults.push(`${key}: ${firstDifference(now, expected)}`);
  }
  if (b.terms.length > 0 && a.terms.join('\n') !== b.terms.join('\n'))
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

/** How a kind of fault is counted. */
const sorts = { silent: 'lost', text: 'lost', annexes: 'lost', terms: 'lost', again: 'unstable' };

export async function prepare(_, { drafts: from }) {
  const drafts = from && draftsIn(from);
  return async (random, folder, number) => {
    const draft = drafts ? drafts[number % drafts.length] : shortDraft(random);
    // Lines before the first paragraph are the head of the report, or of a web page.
    const all = draft.text.split('\n');
    const first = all.findIndex((line) => line.length > LONG);
    const { report, edits } = editReport({ body: all.slice(first) }, random, 1 + random.below(8), NAMES);
    const edited = [...all.slice(0, first), ...report.body].join('\n');
    writeFileSync(join(folder, 'before.txt'), draft.text);
    writeFileSync(join(folder, 'after.txt'), edited);
    const found = await faultsOf(draft, edited, random, random.next() < 0.5);
    const isRefused = found.length > 0 && found.every((fault) => fault.startsWith('(fresh)'));
    const faults = found.map((fault) => ({
      sort: sorts[fault.split(':')[0]] ?? 'wrong',
      text: `[${edits}] ${fault.slice(0, 700)}`,
    }));
    return { faults: isRefused ? [] : faults, outcome: isRefused ? 'refused' : 'accepted' };
  };
}
