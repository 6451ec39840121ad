import { expect, test } from 'vitest';
import { checkArguments, checkOptions, type ShapesOf } from '../../src/diagnostics/options.js';
import * as library from '../../src/index.js';

interface Options {
  readonly out: string;
  readonly only?: 'pdf' | 'pptx';
  readonly dryRun?: boolean;
  readonly against?: readonly string[];
  readonly kinds?: readonly ('pdf' | 'docx')[];
  readonly date?: Date;
  readonly given?: ReadonlyMap<string, string>;
  readonly corrections?: readonly { readonly line: number; readonly text?: string }[];
}
const shapes: ShapesOf<Options> = {
  out: 'string',
  'only?': ['pdf', 'pptx'],
  'dryRun?': 'boolean',
  'against?': { listOf: 'string' },
  'kinds?': { listOf: ['pdf', 'docx'] },
  'date?': 'date',
  'given?': 'map',
  'corrections?': { listOf: { fields: { line: 'number', 'text?': 'text' } } },
};
const check = (options: unknown) => () => checkOptions('build', options as Options, shapes);

test.each([
  [{ out: 'out' }],
  [{ out: 'out', only: 'pdf', dryRun: false, against: [] }],
  [{ out: 'out', only: undefined, dryRun: undefined }],
  [
    {
      out: 'out',
      kinds: ['docx'],
      date: new Date(0),
      given: new Map(),
      corrections: [{ line: 3, text: '' }, { line: 4 }],
    },
  ],
])('what is right passes: %j', (options) => {
  expect(check(options)).not.toThrow();
});

test.each([
  [{ out: 'out', only: 'PDF' }, 'build: option “only” is “PDF”; expected one of pdf, pptx'],
  [{ out: 'out', edtion: 'x' }, 'build: there is no option “edtion”'],
  [{ out: 'out', onyl: 'pdf' }, 'build: there is no option “onyl”; did you mean “only”?'],
  [{}, 'build: option “out” is missing; expected a text that is not empty'],
  [{ out: '' }, 'build: option “out” is “”; expected a text that is not empty'],
  [{ out: 'out', dryRun: 'yes' }, 'build: option “dryRun” is “yes”; expected a boolean'],
  [{ out: 'out', dryRun: null }, 'build: option “dryRun” is null; expected a boolean'],
  [{ out: 'out', against: 1 }, 'build: option “against” is a number; expected a list'],
  [{ out: 'out', against: ['a', ''] }, 'build: option “against”, item 2 is “”; expected a text that is not empty'],
  [{ out: 'out', kinds: ['PDF'] }, 'build: option “kinds”, item 1 is “PDF”; expected one of pdf, docx'],
  [{ out: 'out', date: {} }, 'build: option “date” is an object; expected a Date with a time'],
  [{ out: 'out', date: new Date('x') }, 'build: option “date” is an object; expected a Date with a time'],
  [{ out: 'out', given: {} }, 'build: option “given” is an object; expected a Map'],
  [{ out: 'out', corrections: [3] }, 'build: option “corrections”, item 1 is a number; expected an object'],
  [
    { out: 'out', corrections: [{ line: 3 }, { lien: 3 }] },
    'build: option “corrections”, item 2: there is no option “lien”; did you mean “line”?',
  ],
  [
    { out: 'out', corrections: [{ line: '3' }] },
    'build: option “corrections”, item 1: option “line” is “3”; expected a number',
  ],
  [undefined, 'build: expected an object of options'],
  ['out', 'build: expected an object of options'],
])('%j is refused: %s', (options, message) => {
  expect(check(options)).toThrow(new TypeError(message));
});

const world = { read: () => undefined };
test.each([
  [{ folder: 'content/a', world }],
  [{ draft: new Uint8Array(), language: 'zh-CN', note: () => {}, folders: [], shard: { index: 2, count: 2 } }],
])('arguments that are right pass: %j', (given) => {
  expect(() => checkArguments('build', given)).not.toThrow();
});

test.each<readonly [Parameters<typeof checkArguments>[1], string]>([
  [{ folder: undefined }, 'argument “folder” is missing; expected a text that is not empty'],
  [{ path: '' }, 'argument “path” is “”; expected a text that is not empty'],
  [{ folder: ['a'] }, 'argument “folder” is a list; expected a text that is not empty'],
  [{ folders: 'a' }, 'argument “folders” is “a”; expected a list of folders'],
  [{ draft: 42 }, 'argument “draft” is a number; expected a path or a Uint8Array'],
  [{ language: 'zh' }, 'argument “language” is “zh”; expected one of en, zh-CN'],
  [{ note: null }, 'argument “note” is null; expected a function'],
  [{ lineOf: 'a' }, 'argument “lineOf” is “a”; expected a function'],
  [{ root: null }, 'argument “root” is null; expected a text that is not empty'],
  [{ diagnostic: null }, 'argument “diagnostic” is null; expected a problem, as a result lists it'],
  [{ finding: {} }, 'argument “finding” is an object; expected a finding of checkReport()'],
  [{ result: { folder: 'a' } }, 'argument “result” is an object; expected a result of checkReport()'],
  [{ results: [null] }, 'argument “results” is a list; expected a list of results of checkReport()'],
  [{ world: {} }, 'argument “world” is an object; expected a world, as nodeWorld() returns one'],
  ...[
    undefined,
    { index: 3, count: 2 },
    { index: 0, count: 2 },
    { index: 1.5, count: 2 },
    { index: '1', count: 2 },
  ].map(
    (shard) =>
      [
        { shard },
        `argument “shard” is ${shard ? 'an object' : 'missing'}; expected { index, count }: whole numbers, index from 1 to count`,
      ] as const,
  ),
])('%j is refused', (given, message) => {
  expect(() => checkArguments('build', given)).toThrow(new TypeError(`build: ${message}`));
});

test('every function refuses an argument that is none, by its own name', async () => {
  const wrong = 42 as never;
  const options = { out: 'out' };
  const calls: Readonly<Record<string, () => unknown>> = {
    build: () => library.build(wrong, options, wrong),
    buildToBytes: () => library.buildToBytes(wrong, {}, wrong),
    watchReports: () => library.watchReports(wrong, options, wrong, { onResult: () => {}, now: Date.now }),
    importDraft: () => library.importDraft(wrong, { to: 'content/a' }, wrong),
    startReport: () => library.startReport(wrong, wrong),
    readFigures: () => library.readFigures(wrong, wrong),
    checkReport: () => library.checkReport(wrong, {}, wrong),
    wordingOf: () => library.wordingOf(wrong, 'en'),
    sarifOf: () => library.sarifOf(wrong, '', '/', 'en', () => undefined),
    writeCommentedWord: () => library.writeCommentedWord(wrong, 'a.docx', { language: 'en' }, world as never),
    writeTemplate: () => library.writeTemplate(wrong, wrong, wrong),
    diffRevisions: () => library.diffRevisions({ before: 'a' }, wrong, wrong),
    verifyReport: () => library.verifyReport(wrong, options, wrong),
    serve: () => library.serve({ folder: 'content', out: 'out', language: 'en', onFault: () => {} }, wrong),
    shardOf: () => library.shardOf(wrong, wrong),
    formatDiagnostic: () => library.formatDiagnostic(wrong, 'en'),
    diagnosticToJson: () => library.diagnosticToJson(wrong, 'en'),
    wordingOfDiagnostic: () => library.wordingOfDiagnostic(wrong, 'en'),
    lineReader: () => library.lineReader(wrong),
    nodeWorld: () => library.nodeWorld(wrong),
  };
  for (const [name, call] of Object.entries(calls))
    await expect(async () => call(), name).rejects.toThrow(new RegExp(`^${name}: argument “\\w+” is a number`));
  expect(Object.keys(calls).sort()).toEqual(Object.keys(library).sort());
});

test('options that only some functions have are checked by these, too', async () => {
  const events = { onResult: 5 } as never;
  expect(() => library.watchReports(['content/a'], { out: 'out' }, world as never, events)).toThrow(
    'watchReports: option “onResult” is a number; expected a function',
  );
  const checked = { folder: 'content/a', findings: [], ignored: [] };
  const word = library.writeCommentedWord(checked, 'a.docx', { language: 'fr' } as never, world as never);
  await expect(word).rejects.toThrow('writeCommentedWord: option “language” is “fr”; expected one of en, zh-CN');
});
