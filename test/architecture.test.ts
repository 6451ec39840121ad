/**
 * The rooms of the house and the arrows between them, read from the imports.
 * `docs/architecture.md` shows the same table.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

/** Room → what it may import beside itself. `document/text` is one file of a room. */
const arrows: Readonly<Record<string, readonly string[]>> = {
  problems: [],
  diagnostic: ['problems'],
  world: ['diagnostic'],
  memory: ['diagnostic', 'world'],
  recent: [],
  document: ['diagnostic'],
  typography: [],
  source: ['diagnostic', 'world', 'document/text'],
  content: [
    'diagnostic',
    'world',
    'source',
    'document/text',
    'document/picture',
    'document/sentences',
    'document/numbering',
  ],
  template: ['content/report', 'document', 'diagnostic', 'world', 'source'],
  print: ['document', 'typography', 'diagnostic', 'world', 'source', 'recent'],
  deck: ['document', 'typography', 'diagnostic', 'world', 'source', 'recent'],
  messages: ['diagnostic', 'document/ranges'],
  pipeline: ['diagnostic', 'world', 'document', 'content', 'template', 'print', 'deck'],
  workshop: ['memory', 'world', 'pipeline'],
  changes: ['document/text', 'content/report', 'pipeline'],
  watch: ['changes', 'pipeline', 'workshop', 'world'],
  figures: ['diagnostic', 'world', 'document/text', 'content'],
  schemas: ['content', 'print', 'deck'],
  diff: ['diagnostic', 'world', 'memory', 'content', 'document', 'pipeline', 'print', 'revise', 'revision'],
  revision: ['diagnostic', 'world'],
  revise: ['diagnostic', 'world', 'document', 'source', 'content'],
  verify: ['diagnostic', 'world', 'document', 'content'],
  index: ['diagnostic', 'world', 'pipeline', 'figures', 'diff', 'revise', 'verify', 'watch'],
  cli: ['index', 'messages', 'diagnostic', 'world', 'document/ranges'],
};

/** Libraries that only one room may know. */
const homes: Readonly<Record<string, readonly string[]>> = {
  pdfmake: ['print'],
  fontkit: ['print', 'deck'],
  pptxgenjs: ['deck'],
  handlebars: ['template'],
  saxes: ['template', 'revise'],
  yaml: ['source'],
  commander: ['cli'],
  chokidar: ['watch'],
  mammoth: ['revise'],
  diff: ['revise'],
  'pdfjs-dist': ['verify'],
};

const src = resolve('src');

function files(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? files(path) : /(?<!\.d)\.ts$/.test(entry.name) ? [path] : [];
  });
}

function imports(file: string): string[] {
  const text = readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, '');
  return [...text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*'([^']+)'/g)].map((match) => match[1]!);
}

const moduleOf = (file: string) => relative(src, file).replaceAll('\\', '/').replace(/\.ts$/, '');
const roomOf = (module: string) => module.split('/')[0]!;

const all = files(src).map((file) => ({ file, module: moduleOf(file), imports: imports(file) }));

test('every room is in the table', () => {
  expect([...new Set(all.map(({ module }) => roomOf(module)))].filter((room) => !(room in arrows))).toEqual([]);
});

test('data goes one way: no room imports another that the table does not allow', () => {
  const forbidden = all.flatMap(({ file, module, imports }) =>
    imports
      .filter((path) => path.startsWith('.'))
      .map((path) => moduleOf(resolve(dirname(file), path.replace(/\.js$/, '.ts'))))
      .filter((target) => roomOf(target) !== roomOf(module))
      .filter((target) => !arrows[roomOf(module)]!.some((allowed) => target === allowed || roomOf(target) === allowed))
      .map((target) => `${module} → ${target}`),
  );
  expect(forbidden).toEqual([]);
});

test('a library stays in its room', () => {
  const strays = all.flatMap(({ module, imports }) =>
    Object.entries(homes)
      .filter(
        ([library, rooms]) =>
          imports.some((path) => path === library || path.startsWith(`${library}/`)) && !rooms.includes(roomOf(module)),
      )
      .map(([library]) => `${module} → ${library}`),
  );
  expect(strays).toEqual([]);
});

test('only the command touches the process and the console; only the world touches the disk', () => {
  const code = (file: string) => readFileSync(file, 'utf8');
  const strays = all.flatMap(({ file, module, imports }) => [
    ...(imports.some((path) => path === 'node:fs' || path.startsWith('node:fs/')) && module !== 'world'
      ? [`${module}: node:fs`]
      : []),
    ...(/\bprocess\.(exit|stdout|stderr|argv)\b|\bconsole\./.test(code(file)) && module !== 'cli'
      ? [`${module}: process`]
      : []),
  ]);
  expect(strays).toEqual([]);
});

test('names say what a file is, and a file is one idea', () => {
  const vague = all
    .filter(({ module }) => /(^|\/)(utils?|common|misc|types)$/.test(module))
    .map(({ module }) => module);
  const long = all
    .filter(({ file }) => readFileSync(file, 'utf8').split('\n').length > 400)
    .map(({ module }) => module);
  expect({ vague, long }).toEqual({ vague: [], long: [] });
});
