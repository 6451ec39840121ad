/**
 * The rooms of the house and the arrows between them, read from the imports.
 * `docs/architecture.md` shows the same table.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

/** Room → what it may import beside itself: rooms, or single modules of a room. A room inside a room has a row of its own. */
const arrows: Readonly<Record<string, readonly string[]>> = {
  text: ['diagnostics', 'world/memo'],
  diagnostics: [],
  world: ['diagnostics'],
  yaml: ['diagnostics', 'world'],
  image: ['diagnostics', 'world'],
  font: ['world'],
  zip: [],
  spreadsheet: ['text/xml-escape', 'yaml/decode', 'zip', 'import/docx/workbook', 'import/docx/xml', 'import/file-kind'],
  report: ['diagnostics', 'world/memo', 'text', 'yaml', 'image'],
  indicators: ['diagnostics', 'world/memo', 'text', 'yaml', 'report'],
  'indicators/suggest': ['world/memo', 'text', 'yaml', 'report', 'indicators', 'briefing', 'briefing/words'],
  briefing: ['diagnostics', 'text', 'yaml', 'report', 'indicators', 'briefing/words'],
  'briefing/words': ['diagnostics', 'text', 'report', 'indicators'],
  content: ['diagnostics', 'world', 'yaml', 'image', 'report', 'indicators', 'indicators/suggest', 'briefing'],
  document: ['diagnostics', 'text', 'image'],
  template: [
    'diagnostics',
    'world',
    'text',
    'yaml',
    'image',
    'report/report',
    'report/quantity-text',
    'report/marks',
    'report/spoken-table',
    'report/visit',
    'briefing/story',
    'content/loaded-report',
    'document',
  ],
  typography: ['text/words'],
  print: ['diagnostics', 'world', 'text', 'yaml', 'document', 'font', 'print/layout', 'print/pdf'],
  'print/layout': ['diagnostics', 'world', 'text', 'image', 'document', 'typography', 'print/fonts', 'print/theme'],
  'print/pdf': ['diagnostics', 'world', 'text', 'image', 'font', 'typography', 'print/layout'],
  deck: [
    'diagnostics',
    'world',
    'text',
    'yaml',
    'image',
    'document',
    'deck/canvas',
    'deck/fit',
    'deck/layouts',
    'deck/master',
    'deck/pptx',
  ],
  'deck/canvas': ['diagnostics', 'world', 'text', 'yaml', 'image'],
  'deck/fit': ['text', 'typography', 'world/memo', 'deck/canvas'],
  'deck/layouts': ['text', 'image', 'document', 'deck/canvas', 'deck/fit'],
  'deck/master': ['diagnostics', 'world', 'yaml', 'image', 'document', 'zip', 'deck/canvas'],
  'deck/pptx': ['world', 'zip', 'text', 'image', 'document', 'deck/canvas', 'deck/layouts', 'deck/master'],
  handout: [
    'text',
    'image',
    'deck/canvas',
    'deck/drawing',
    'deck/make',
    'deck/svg',
    'print/layout',
    'print/make',
    'print/theme',
  ],
  word: [
    'diagnostics',
    'zip',
    'text',
    'image/picture',
    'document',
    'typography',
    'print/theme',
    'print/theme-schema',
    'print/layout/contents',
    'print/layout/references',
    'print/layout/columns',
  ],
  import: [
    'diagnostics',
    'world',
    'text',
    'yaml',
    'report',
    'indicators',
    'indicators/suggest',
    'content',
    'update',
    'zip',
    'import/draft',
    'import/docx',
    'import/outline',
    'import/raw',
  ],
  'import/draft': ['diagnostics', 'yaml'],
  'import/docx': ['diagnostics', 'text', 'image', 'zip', 'import/draft'],
  'import/outline': ['diagnostics', 'text', 'report', 'import/draft', 'import/raw/missing'],
  'import/raw': ['import/draft', 'import/docx/xml', 'import/docx/first-words'],
  update: ['diagnostics', 'text', 'yaml', 'report', 'indicators', 'diff/compare'],
  'diff/compare': ['diagnostics', 'text', 'report'],
  'diff/word': ['text', 'zip', 'diff/compare'],
  'diff/redline': ['diagnostics', 'text', 'document', 'report', 'diff/compare'],
  revisions: ['diagnostics', 'world'],
  diff: [
    'diagnostics',
    'world',
    'revisions',
    'text',
    'document',
    'report',
    'content',
    'print',
    'build',
    'diff/compare',
    'diff/redline',
    'diff/word',
  ],
  verify: [
    'diagnostics',
    'world',
    'zip',
    'text',
    'report',
    'briefing/story',
    'content',
    'build',
    'print/pdf/pdf-objects',
    'print/pdf/pdf-values',
  ],
  proof: [
    'diagnostics',
    'world',
    'text',
    'yaml',
    'report',
    'indicators',
    'content',
    'proof/against',
    'proof/marks',
    'proof/numbers',
    'proof/numerals',
    'proof/structure',
    'proof/words',
  ],
  'proof/against': [
    'diagnostics',
    'world/world',
    'text',
    'report',
    'indicators',
    'content',
    'import/docx/workbook',
    'spreadsheet',
    'proof',
    'proof/numbers',
  ],
  'proof/marks': ['diagnostics', 'world/memo', 'text', 'report', 'proof'],
  'proof/numbers': ['diagnostics', 'world/memo', 'text', 'report', 'indicators', 'proof'],
  'proof/structure': ['text', 'report', 'proof'],
  'proof/numerals': ['diagnostics', 'world/memo', 'text', 'report', 'indicators', 'proof'],
  'proof/words': [
    'diagnostics',
    'world/memo',
    'text',
    'report',
    'proof',
    'proof/words/confusions',
    'proof/words/stock',
  ],
  'proof/words/confusions': [],
  'proof/words/stock': [],
  build: [
    'diagnostics',
    'revisions/report-files',
    'diff/compare',
    'world',
    'image/raster',
    'text',
    'document',
    'report',
    'indicators',
    'content',
    'template',
    'print',
    'print/layout',
    'yaml/zod',
    'proof',
    'yaml/without-comments',
    'deck',
    'deck/canvas',
    'deck/master',
    'handout',
    'word',
  ],
  index: [
    'diagnostics',
    'world',
    'batch',
    'build',
    'indicators',
    'diff',
    'diff/compare',
    'diff/redline/summary',
    'import',
    'import/draft',
    'import/outline',
    'preview/server',
    'proof',
    'proof/against/template',
    'report',
    'update',
    'verify',
    'cli/lines',
  ],
  cli: [
    'diagnostics',
    'world',
    'document/ranges',
    'batch',
    'build/commented-word',
    'build/figures',
    'build/files',
    'build/watch',
    'content/report-folders',
    'diff/diff',
    'import/draft/corrections',
    'import/import',
    'import/start',
    'preview/server/background-worker',
    'preview/server/serve',
    'proof',
    'proof/against/template',
    'verify/verify',
  ],
  batch: ['diagnostics', 'world', 'build', 'verify'],
  thread: ['world', 'batch'],
  preview: [],
  'preview/client': ['diagnostics/language', 'preview'],
  'preview/server': [
    'diagnostics',
    'world',
    'text',
    'yaml',
    'report',
    'update',
    'content',
    'build',
    'proof',
    'spreadsheet',
    'zip',
    'verify/verify',
    'deck/make',
    'diff',
    'diff/compare',
    'document/ranges',
    'revisions',
    'import',
    'report',
    'briefing',
    'document/deck',
    'indicators',
    'indicators/core',
    'indicators/suggest',
    'update',
    'yaml',
    'deck',
    'preview',
    'preview/server/routes',
  ],
  'preview/server/routes': [
    'diagnostics',
    'world',
    'text',
    'yaml',
    'report',
    'update',
    'content',
    'build',
    'proof',
    'proof/against/template',
    'spreadsheet',
    'zip',
    'deck/make',
    'import',
    'import/draft/corrections',
    'zip/zip',
    'preview',
    'preview/server',
    'revisions',
  ],
};

/** Libraries that only one room may know. */
const homes: Readonly<Record<string, readonly string[]>> = {
  pdfmake: ['print/pdf'],
  fontkit: ['font'],
  pptxgenjs: ['deck'],
  docx: ['word'],
  handlebars: ['template'],
  saxes: ['diff/word', 'template', 'import/docx', 'verify', 'image'],
  yaml: ['yaml'],
  commander: ['cli'],
  chokidar: ['build', 'preview/server'],
  'dingbat-to-unicode': ['import/docx'],
  entities: ['import/draft'],
  diff: ['diff/compare', 'text'],
  'pdfjs-dist': ['preview/client', 'verify'],
  preact: ['preview/client'],
  '@preact/signals': ['preview/client'],
  '@resvg/resvg-wasm': ['image'],
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
/** The room of a module: the longest of its folders that has a row. */
function roomOf(module: string): string {
  const folders = module.split('/').slice(0, -1);
  if (folders.length === 0) return module;
  while (folders.length > 1 && !(folders.join('/') in arrows)) folders.pop();
  return folders.join('/');
}

const isIn = (room: string, rooms: readonly string[]) =>
  rooms.some((name) => room === name || room.startsWith(`${name}/`));

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
          imports.some((path) => path === library || path.startsWith(`${library}/`)) && !isIn(roomOf(module), rooms),
      )
      .map(([library]) => `${module} → ${library}`),
  );
  expect(strays).toEqual([]);
});

test('only the command touches the process and the console; only the world touches the disk', () => {
  const code = (file: string) => readFileSync(file, 'utf8');
  const strays = all.flatMap(({ file, module, imports }) => [
    ...(imports.some((path) => path === 'node:fs' || path.startsWith('node:fs/')) &&
    ![
      'world/boundary',
      'world/compiled-code',
      'world/delete-oldest',
      'world/make-folder',
      'world/disk-cache',
      'world/empty-folders',
      'world/exists',
      'world/file-source',
      'world/flushed',
      'world/plain-file',
      'world/node-world',
      'world/office-suite',
      'world/package-file',
      'world/package-root',
      'world/temporary',
      'world/write-all',
      'world/write-record',
    ].includes(module)
      ? [`${module}: node:fs`]
      : []),
    ...(/\bprocess\.(exit|stdout|stderr|argv)\b|\bconsole\./.test(code(file)) &&
    !['cli', 'world/signals'].includes(module)
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
