/**
 * A warm rebuild: one number of the report changes, and book and deck come out again, in one process, as
 * `build --watch` does it. Beside it Typst's warm compile of the same text to PDF, in the same run and on the same
 * machine, where its compiler for Node is installed:
 *   npm install --no-save @myriaddreamin/typst-ts-node-compiler
 * or anywhere else, that folder being the argument. Run after a build: node bench/watch.mjs [FOLDER]
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { incrementalBuilder } from '../dist/build/incremental.js';
import { loadReport } from '../dist/content/load.js';
import { complete } from '../dist/diagnostics/outcome.js';
import { blocksOf } from '../dist/document/book.js';
import { bookOf } from '../dist/template/book.js';
import { plain } from '../dist/text/running-text.js';
import { nodeWorld } from '../dist/world/node-world.js';

const RUNS = 15;
const WARMING = 5;
const NAME = 'yuexiu-2024';
const NUMBER = 3810.24;

const folder = mkdtempSync(join(tmpdir(), 'yinfa-bench-'));
cpSync('content', join(folder, 'content'), { recursive: true });
cpSync('templates', join(folder, 'templates'), { recursive: true });
const file = join(folder, 'content', NAME, 'report.yaml');
const text = readFileSync(file, 'utf8');
/** The report with another gross domestic product each time. */
const change = (run) => text.replaceAll(String(NUMBER), (NUMBER + run / 100).toFixed(2));

/** Wall and processor time of `work`, ms: the least and the median of all runs but the first, which only warm. */
async function measure(work) {
  const times = [];
  for (let run = 1; run <= WARMING + RUNS; run++) {
    const given = work.prepare(run);
    const cpu = process.cpuUsage();
    const start = performance.now();
    await work.run(given);
    const wall = performance.now() - start;
    const { user, system } = process.cpuUsage(cpu);
    if (run > WARMING) times.push({ wall, cpu: (user + system) / 1000 });
  }
  const sorted = (kind) => times.map((time) => time[kind]).sort((a, b) => a - b);
  const facts = (kind) => ({ least: sorted(kind)[0], median: sorted(kind)[RUNS >> 1] });
  return { wall: facts('wall'), cpu: facts('cpu') };
}

function tell(name, { wall, cpu }) {
  const ms = ({ least, median }) => `${least.toFixed(0).padStart(5)} ${median.toFixed(0).padStart(7)}`;
  console.log(`${name.padEnd(24)}${ms(wall)}   ${ms(cpu)}`);
}

function rebuild(only) {
  const builder = incrementalBuilder(nodeWorld(folder));
  return {
    prepare: (run) => writeFileSync(file, change(run)),
    async run() {
      const { ok, written } = await builder.build(`content/${NAME}`, { out: 'out', ...(only && { only }) });
      if (!ok || written.length !== (only ? 1 : 2)) throw new Error('the report was not built');
    },
  };
}

/** The paragraphs of the book as Typst would be given them: same page, same type, nothing else. */
function typstOf() {
  const world = nodeWorld();
  const fail = ({ code, severity }) => {
    if (severity === 'error') throw new Error(code);
  };
  const book = bookOf(complete(loadReport(`content/${NAME}`, world), fail), world, 'session', fail);
  const escaped = (words) => words.replace(/[\\#$*_`<>@=~[\]/+-]/g, '\\$&');
  const paragraphs = [...blocksOf(book.blocks)].flatMap((block) => {
    const body = plain([...(block.lead ?? []), ...(block.intro ?? []), ...(block.text ?? [])]);
    const heading = block.heading ? `${block.kind === 'section' ? '==' : '='} ${escaped(plain(block.heading))}` : '';
    return [heading, escaped(body)].filter(Boolean);
  });
  return `#set page(paper: "a4", margin: (x: 27mm, y: 36mm), numbering: "1")
#set text(font: "Yinfa Fang", size: 16pt, lang: "zh", region: "cn")
#set par(justify: true, first-line-indent: (amount: 2em, all: true), leading: 0.75em)
#outline()
${paragraphs.join('\n\n')}
`;
}

function typst(NodeCompiler) {
  const compiler = NodeCompiler.create({ workspace: resolve('.'), fontArgs: [{ fontPaths: [resolve('fonts')] }] });
  const source = typstOf();
  return {
    prepare: (run) => source.replaceAll(String(NUMBER), (NUMBER + run / 100).toFixed(2)),
    run(mainFileContent) {
      writeFileSync(join(folder, 'typst.pdf'), compiler.pdf({ mainFileContent }));
      compiler.evictCache(10);
    },
  };
}

function typstCompiler() {
  try {
    const from = createRequire(join(resolve(process.argv[2] ?? '.'), 'from.js'));
    return from('@myriaddreamin/typst-ts-node-compiler').NodeCompiler;
  } catch {
    return undefined;
  }
}

try {
  console.log(`${'ms'.padEnd(24)} wall: least, median; processor: least, median`);
  const pdf = await measure(rebuild('pdf'));
  tell('book', pdf);
  tell('book and deck', await measure(rebuild()));
  const NodeCompiler = typstCompiler();
  if (NodeCompiler) {
    const other = await measure(typst(NodeCompiler));
    tell('Typst, text alone', other);
    const ratio = (kind, which) => (pdf[kind][which] / other[kind][which]).toFixed(2);
    console.log(
      `book ÷ Typst             ${ratio('wall', 'least')} of its wall time, ${ratio('cpu', 'least')} of its processor time`,
    );
  } else console.log('Typst is not installed: npm install --no-save @myriaddreamin/typst-ts-node-compiler');
} finally {
  rmSync(folder, { recursive: true, force: true });
}
