/**
 * Reports that were edited at random, built and checked.
 *
 * Each case makes one to four edits (see random-edits.mjs) and builds the deck, in a share of the cases the book as well. A case
 * fails where the build stops or throws, `verify` finds a difference, the deck has too few or too many slides, a slide is
 * empty, or a slide has words that the edit removed. A report with its own `briefing.yaml` may be refused for what was
 * quoted or named there, except after edits of digits.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { incrementalBuilder } from '../../dist/build/incremental.js';
import { nodeWorld, verifyReport } from '../../dist/index.js';
import { reportYaml } from '../../dist/report/write-yaml.js';
import { readDeck } from '../../dist/verify/deck-reader.js';
import { editReport, textsOf } from '../random-edits.mjs';
import { PACKAGE } from './project.mjs';

const FEWEST_SLIDES = 12;
const MOST_SLIDES = 26;
/** Characters of a text on a slide that are looked for in the report. */
const LEAST_WORDS = 6;

/** A world whose report is the edited one and whose results are kept in memory. */
function memoryWorld(root) {
  const disk = nodeWorld(root);
  const files = new Map();
  return {
    files,
    world: {
      ...disk,
      stamp: (path) => (files.has(path) ? undefined : disk.stamp?.(path)),
      read: (path) => (files.has(path) ? { ok: true, bytes: files.get(path) } : disk.read(path)),
      list: (folder) => {
        const made = [...files.keys()].filter((path) => path.startsWith(`${folder}/`));
        return [...new Set([...disk.list(folder), ...made.map((path) => path.slice(folder.length + 1))])].sort();
      },
      write(changed) {
        for (const [path, bytes] of changed) if (bytes) files.set(path, bytes);
        return { ok: true };
      },
    },
  };
}

function open(folder) {
  const root = resolve(folder, '..');
  const name = resolve(folder).slice(root.length + 1);
  const { files, world } = memoryWorld(root);
  const report = parse(readFileSync(join(folder, 'report.yaml'), 'utf8'));
  return { name, report, files, world, builder: incrementalBuilder(world), isChosen: isChosen(folder) };
}

/** Whether a person chose slides or figures. */
function isChosen(folder) {
  if (existsSync(join(folder, 'figures.yaml'))) return true;
  const path = join(folder, 'briefing.yaml');
  return existsSync(path) && Object.keys(parse(readFileSync(path, 'utf8')) ?? {}).some((key) => key !== 'title');
}

const squeezed = (text) => text.replace(/[^\p{L}\p{N}]/gu, '');
const wordsOf = ({ title, issuer, occasion, speaker, body, annexes = [] }) => {
  const blocks = [...body, ...annexes.flatMap((annex) => [annex.title, ...annex.body])];
  const texts = textsOf(blocks).map((text) => text.get());
  return squeezed([title, issuer, occasion, speaker?.office, speaker?.name, ...texts].join(''));
};

/** Whether a text has words as they are, or both halves of them: a label may be put together (城镇、农村居民收入). */
function hasWords(text, words) {
  if (text.includes(words)) return true;
  const cuts = Array.from({ length: words.length - 3 }, (_, i) => i + 2);
  return cuts.some((cut) => text.includes(words.slice(0, cut)) && text.includes(words.slice(cut)));
}

/** What is wrong with the slides of a deck. */
function slideFaults(slides, before, after) {
  const faults = [];
  if (slides.length < FEWEST_SLIDES || slides.length > MOST_SLIDES) faults.push(`slides: ${slides.length}`);
  const [was, now] = [wordsOf(before), wordsOf(after)];
  for (const { number, title, paragraphs, charts } of slides) {
    if (number > 1 && charts.length === 0 && paragraphs.every((text) => !text.trim() || text === title))
      faults.push(`empty: slide ${number} ${title}`);
    for (const text of paragraphs.flatMap((paragraph) => paragraph.split(/[，。；：\n]/))) {
      const words = squeezed(text);
      if (words.length >= LEAST_WORDS && was.includes(words) && !hasWords(now, words))
        faults.push(`gone: slide ${number} ${text}`);
    }
  }
  return faults;
}

async function faultsOf({ name, report, files, world, builder }, edited, withBook) {
  files.set(`${name}/report.yaml`, new TextEncoder().encode(reportYaml(edited)));
  const { ok, diagnostics } = await builder.build(name, { out: 'out', ...(!withBook && { only: 'pptx' }) });
  if (!ok)
    return diagnostics
      .filter(({ severity }) => severity === 'error')
      .map((one) => `${one.code} ${JSON.stringify(one.args)} ${one.at?.line ?? ''}`);
  const deck = `out/${name}/briefing.pptx`;
  const made = withBook ? [deck, `out/${name}/report.pdf`] : [deck];
  const verified = await verifyReport(name, { out: 'out', files: made }, world);
  return [
    ...verified.diagnostics.map((one) => `${one.code} ${JSON.stringify(one.args)}`),
    ...slideFaults(readDeck(files.get(deck)), report, edited),
  ];
}

/** The content folder at a path, or those in it. */
function foldersIn(path) {
  if (existsSync(join(path, 'report.yaml'))) return [path];
  return readdirSync(path)
    .filter((name) => existsSync(join(path, name, 'report.yaml')))
    .map((name) => join(path, name));
}

/** The share of cases in which the book is built as well. */
const BOOKS = 0.3;

export async function prepare(_, { content }) {
  const reports = foldersIn(content ?? join(PACKAGE, 'content/yuexiu-2024')).map(open);
  return async (random, folder, number) => {
    const report = reports[number % reports.length];
    const { report: edited, edits } = editReport(report.report, random, 1 + random.below(4));
    const withBook = random.next() < BOOKS;
    writeFileSync(join(folder, 'report.yaml'), reportYaml(edited));
    const found = await faultsOf(report, edited, withBook);
    const isOfWords = edits.some((edit) => !edit.endsWith('digits'));
    const mayRefuse = report.isChosen && isOfWords && found.every((fault) => /^(?:figure|briefing)\//.test(fault));
    if (mayRefuse) return { faults: [], outcome: found.length === 0 ? 'accepted' : 'refused' };
    const faults = found.map((fault) => ({
      sort: fault.startsWith('gone') ? 'stale' : 'wrong',
      text: `${report.name} [${edits}] ${fault.slice(0, 700)}`,
    }));
    return { faults, outcome: 'accepted' };
  };
}
