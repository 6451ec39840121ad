/**
 * Edits reports at random, builds them and looks at what was made:
 *   npm run fuzz:edits -- --content DIR --seed 1 --cases 1000 --books 0.3
 * --from N starts at case N, --keep FOLDER writes the edited reports there, --edits a,b makes only these.
 * DIR holds content folders; nothing in it is changed. Each case takes the next report, makes one to four edits (see
 * random-edits.mjs), and builds the deck, in a share of the cases the book as well. A case fails where the build stops
 * or throws, `verify` finds a difference, the deck has too few or too many slides, a slide is empty, or a slide says
 * words that the edit took away. A report with its own `briefing.yaml` may be refused for what was quoted or named
 * there, except after edits of digits; such cases are counted on their own.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';
import { incrementalBuilder } from '../dist/build/incremental.js';
import { nodeWorld, verifyReport } from '../dist/index.js';
import { reportYaml } from '../dist/report/write-yaml.js';
import { readDeck } from '../dist/verify/deck-reader.js';
import { editReport, randomFrom, textsOf } from './random-edits.mjs';

const FEWEST_SLIDES = 12;
const MOST_SLIDES = 26;
/** Characters of a text on a slide that are looked for in the report. */
const LEAST_WORDS = 6;

const { values: options } = parseArgs({
  options: {
    content: { type: 'string', default: 'content' },
    seed: { type: 'string', default: '1' },
    cases: { type: 'string', default: '100' },
    books: { type: 'string', default: '0.3' },
    from: { type: 'string', default: '0' },
    edits: { type: 'string' },
    keep: { type: 'string' },
    show: { type: 'string', default: '3' },
  },
});

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

const folders = existsSync(join(options.content, 'report.yaml'))
  ? [options.content]
  : readdirSync(options.content)
      .filter((name) => existsSync(join(options.content, name, 'report.yaml')))
      .map((name) => join(options.content, name));
const reports = folders.map(open);
const names = options.edits?.split(',');
const tally = { built: 0, books: 0, refused: 0, failed: 0 };
const kinds = new Map();
const edits = new Map();
const began = Date.now();
const from = Number(options.from);
for (let i = from; i < from + Number(options.cases); i++) {
  const random = randomFrom(Number(options.seed) * 1e6 + i);
  const report = reports[i % reports.length];
  const edited = editReport(report.report, random, 1 + random.below(4), names);
  const withBook = random.next() < Number(options.books);
  for (const edit of edited.edits) edits.set(edit, (edits.get(edit) ?? 0) + 1);
  if (options.keep) writeFileSync(join(options.keep, `${i}.yaml`), reportYaml(edited.report));
  const faults = await faultsOf(report, edited.report, withBook).catch((cause) => [`thrown ${cause.stack}`]);
  const isOfWords = edited.edits.some((edit) => !edit.endsWith('digits'));
  const mayRefuse = report.isChosen && isOfWords && faults.every((fault) => /^(?:figure|briefing)\//.test(fault));
  if (faults.length === 0) tally.built++;
  else if (mayRefuse) tally.refused++;
  else tally.failed++;
  if (faults.length === 0 && withBook) tally.books++;
  for (const fault of faults) {
    const kind = `${mayRefuse ? '(refused) ' : ''}${fault.split(' ')[0]}`;
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    if (kinds.get(kind) <= Number(options.show))
      console.log(`${i} ${report.name} [${edited.edits}] ${fault.slice(0, 700)}`);
  }
  if ((i + 1) % 100 === 0)
    console.log(`${i + 1} cases, ${JSON.stringify(tally)}, ${((Date.now() - began) / 1000).toFixed(0)} s`);
}
console.log(JSON.stringify({ ...tally, kinds: Object.fromEntries(kinds), edits: Object.fromEntries(edits) }, null, 1));
process.exitCode = tally.failed > 0 ? 1 : 0;
