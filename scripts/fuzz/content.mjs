/** Content, looks, templates and fonts that were changed at random, and a command that reads them. */
import { cpSync, linkSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { buildIt, languageOf } from './built.mjs';
import { faultsOfRun, yinfa } from './command.mjs';
import { damagedFont, localFonts } from './font-files.mjs';
import { changedText, changeNumbers, changeValues, damaged, encoded, pieces } from './mutate.mjs';
import { NAME, oldResults, PACKAGE, project } from './project.mjs';
import { rewrite } from './writing.mjs';

const PROOF = 'rules:\n  marks/half-width: off\nwords: [新名]\nnames: [海州]\nphrases: [更有温度]\n';

/** One case in so many changes nothing, so that it must be built. */
const UNCHANGED = 25;
/** The share of cases in which a file of another kind is changed, too. */
const COMBINED = 0.15;
const changes = [];

/** A change of another kind, except of values in a file that the first change made unreadable. */
function changedFurther(folder, random, first) {
  try {
    random.pick(changes.filter((one) => one !== first))(folder, random);
  } catch {
    // The file is damaged enough.
  }
}

/** The kind of cases in which `change` changes a project: it gets the folder and a random generator. */
function kindOf(change, { others = 0, verified } = {}) {
  changes.push(change);
  const prepare = async () => async (random, folder) => {
    project(folder);
    oldResults(folder);
    const isChanged = random.below(UNCHANGED) > 0;
    if (isChanged) change(folder, random);
    if (isChanged && random.next() < COMBINED) changedFurther(folder, random, change);
    if (isChanged && random.next() < others) return readIt(folder, random);
    const result = await buildIt(folder, random, verified);
    if (!isChanged && result.outcome === 'refused')
      result.faults.push({ sort: 'wrong', text: `nothing was changed, and it is refused: ${result.words}` });
    return result;
  };
  return { prepare };
}

async function readIt(folder, random) {
  cpSync(join(PACKAGE, 'test/fixtures/three-pages'), join(folder, 'before/small'), { recursive: true });
  const argv = random.pick([
    ['check', NAME],
    ['check', NAME, '--strict', '--against', 'before/small'],
    ['check', NAME, '--fix', '--dry-run'],
    ['check', NAME, '--format', 'sarif'],
    ['check', NAME, '--format', 'docx'],
    ['figures', NAME],
    ['figures', NAME, '--core', '--sentences'],
    ['figures', NAME, '--uncovered'],
    ['verify', NAME],
    ['diff', 'before/small', NAME],
    ['diff', 'before/small', NAME, '--redline', 'pdf,docx'],
    ['build', NAME, '--json'],
  ]);
  const all = [...argv, ...languageOf(random)];
  const result = await yinfa(all, folder);
  return { faults: faultsOfRun(result, all), outcome: result.code === 0 ? 'accepted' : 'refused' };
}

/** Changes a file of values, its text or its bytes. */
function changeYaml(path, random, before = readFileSync(path)) {
  const way = random.next();
  if (way < 0.12) return writeFileSync(path, damaged(before, random));
  if (way < 0.18) return writeFileSync(path, encoded(before.toString(), random));
  if (way < 0.5) return writeFileSync(path, changedText(before.toString(), random, pieces.yaml));
  const values = parse(before.toString());
  changeValues(values, random);
  writeFileSync(path, stringify(values));
}

export const yaml = kindOf(
  (folder, random) => {
    const name = random.pick(['report', 'report', 'report', 'glossary', 'figures', 'briefing', 'proof']);
    const path = join(folder, NAME, `${name}.yaml`);
    changeYaml(path, random, name === 'proof' ? Buffer.from(PROOF) : undefined);
  },
  { others: 0.35 },
);

export const writing = kindOf((folder, random) => rewrite(join(folder, NAME), random), { others: 0.1, verified: 3 });

/** The settings of the templates, of which those of a report override some. */
const THEMES = ['report', 'briefing'].map((name) => join(PACKAGE, 'templates', name, 'theme.yaml'));

export const themes = kindOf(
  (folder, random) => {
    const [book, deck] = THEMES.map((path) => parse(readFileSync(path, 'utf8')));
    // Few settings, so that not every case is refused for the same one.
    const chosen = random.pick([{ book }, { deck }]);
    const [name] = Object.keys(chosen);
    const settings = chosen[name];
    const kept = Object.fromEntries(Object.entries(settings).filter(() => random.next() < 0.4));
    const path = join(folder, NAME, 'theme.yaml');
    const isOfNumbers = random.next() < 0.5;
    if (isOfNumbers) changeNumbers(kept, random);
    const source = Buffer.from(stringify({ [name]: kept }));
    if (isOfNumbers) writeFileSync(path, source);
    else changeYaml(path, random, source);
  },
  { others: 0.1 },
);

export const templates = kindOf((folder, random) => {
  cpSync(join(PACKAGE, 'templates'), join(folder, 'templates'), { recursive: true });
  if (random.next() < 0.15) return changeTemplatesTogether(folder, random);
  const room = random.pick(['report', 'briefing']);
  const name = random.pick(readdirSync(join(folder, 'templates', room)));
  const path = join(folder, 'templates', room, name);
  if (name.endsWith('.yaml')) return changeYaml(path, random);
  const before = readFileSync(path);
  writeFileSync(
    path,
    random.next() < 0.1 ? damaged(before, random) : changedText(before.toString(), random, pieces.handlebars),
  );
});

/** The same words put in, or taken out, in all templates that have them. */
function changeTemplatesTogether(folder, random) {
  const [from, to] = random.pick([
    [/(?<=<heading>).*?(?=<\/heading>)/g, random.pick(['', ' ', '<page/>', '　', '{{title}}'])],
    [/<part[^>]*>/g, '<part numbered="false">'],
    [/<section.*?>(?=\n)/g, '<section number="">'],
    [/\{\{text\}\}/g, random.pick(['', '甲', '{{text}}{{text}}'])],
    [/\{\{> \w+\}\}/g, ''],
    [/\n/g, random.pick(['\r\n', '\r', ''])],
    [/\{\{/g, random.pick(['{{~', '{{{', '{{&'])],
    [/ \w+="[^"]*"/g, ''],
  ]);
  for (const room of ['report', 'briefing'])
    for (const name of readdirSync(join(folder, 'templates', room)).filter((one) => one.endsWith('.hbs'))) {
      const path = join(folder, 'templates', room, name);
      writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
    }
}

export const fonts = kindOf((folder, random) => {
  if (random.next() < 0.4) {
    mkdirSync(join(folder, 'fonts/local'), { recursive: true });
    for (const [name, bytes] of Object.entries(localFonts(random)))
      writeFileSync(join(folder, 'fonts/local', name), bytes);
    return;
  }
  const from = join(PACKAGE, 'fonts');
  const names = readdirSync(from).filter((name) => /\.(?:ttf|yaml)$/.test(name));
  const isLocal = random.next() < 0.3;
  const target = join(folder, isLocal ? 'fonts/local' : 'fonts');
  mkdirSync(target, { recursive: true });
  if (!isLocal) for (const name of names) linked(join(from, name), join(target, name));
  const name = random.pick(names);
  const path = join(target, name);
  const source = readFileSync(join(from, name));
  // The other name of the file of the package must not be written to.
  rmSync(path, { force: true });
  if (name.endsWith('.yaml')) return changeYaml(path, random, source);
  writeFileSync(path, damagedFont(source, random));
  if (isLocal)
    writeFileSync(join(target, 'fonts.yaml'), `roles:\n  ${random.pick(['body', 'title', 'heading'])}: ${name}\n`);
});

function linked(from, to) {
  try {
    linkSync(from, to);
  } catch {
    cpSync(from, to);
  }
}

/** What text a field is filled with, and how many characters of it. */
const ALPHABETS = [
  '山水林田湖草沙一体化保护',
  'abcdefg',
  '1234567',
  '，。、',
  'e\u0301',
  '👩‍👩‍👧',
  '（“《',
  '一是',
  '增长5%，',
  ' ',
  '\u3000',
  '_{2}',
];
const FIELDS = {
  title: (report, text) => ({ ...report, title: text }),
  occasion: (report, text) => ({ ...report, occasion: text }),
  issuer: (report, text) => ({ ...report, issuer: text }),
  name: (report, text) => ({ ...report, speaker: { ...report.speaker, name: text } }),
  salutation: (report, text) => ({ ...report, body: [{ salutation: text }, ...report.body.slice(1)] }),
  part: (report, text) => changedBlock(report, (block) => block.part !== undefined, { part: text }),
  section: (report, text) => changedInner(report, { section: text }),
  paragraph: (report, text) => ({ ...report, body: [...report.body, text] }),
  cell: (report, text) => ({
    ...report,
    body: [...report.body, { table: '表', header: ['甲', '乙'], rows: [[text, '1']] }],
  }),
  header: (report, text) => ({
    ...report,
    body: [...report.body, { table: text, header: [text, '乙'], rows: [['1', '1']] }],
  }),
  columns: (report, text) => ({
    ...report,
    body: [...report.body, { table: '表', header: cellsOf(text), rows: [cellsOf(text)] }],
  }),
  rows: (report, text) => ({
    ...report,
    body: [...report.body, { table: '表', header: ['甲'], rows: cellsOf(text.slice(0, 2000)).map((cell) => [cell]) }],
  }),
  caption: (report, text) => ({
    ...report,
    body: [...report.body, { figure: 'street.png', alt: text, caption: text }],
  }),
  lead: (report, text) => ({ ...report, body: [...report.body, { lead: text, text }] }),
  points: (report, text) => ({
    ...report,
    body: [...report.body, { text: '如下：', points: cellsOf(text).slice(0, 300) }],
  }),
  keywords: (report, text) => ({ ...report, keywords: cellsOf(text).slice(0, 300) }),
  annex: (report, text) => ({ ...report, annexes: [{ title: text, body: [text] }] }),
};
const cellsOf = (text) => [...text.slice(0, 300)].map((character) => character + character);
const changedBlock = (report, is, change) => ({
  ...report,
  body: report.body.map((block) => (is(block) ? { ...block, ...change } : block)),
});
const changedInner = (report, change) => ({
  ...report,
  body: report.body.map((block) =>
    block.body
      ? {
          ...block,
          body: block.body.map((one, i) => (one.section && i === block.body.length - 1 ? { ...one, ...change } : one)),
        }
      : block,
  ),
});

export const fields = kindOf((folder, random) => {
  const path = join(folder, NAME, 'report.yaml');
  const report = parse(readFileSync(path, 'utf8'));
  const alphabet = random.pick(ALPHABETS);
  const length = random.pick([0, 1, 40, 400, 4000, 20_000]);
  const text = alphabet.repeat(Math.ceil(length / alphabet.length)).slice(0, length);
  const field = random.pick(Object.keys(FIELDS));
  writeFileSync(path, stringify(FIELDS[field](report, text), { lineWidth: 0 }));
});
