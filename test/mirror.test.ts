/**
 * `test/` mirrors `src/`: every module has a test file at the same path, or stands below with the reason
 * why it has none; every test file has its module, or stands below with what it tests.
 */
import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';

/** Modules without a test file of their own, each with the reason. */
const withoutTest: Readonly<Record<string, string>> = {
  'update/file-writer': 'what it writes whole is what update/update-yaml and update/arrange compare',
  'update/line-builder': 'covered by update/put-text: a line for each of its cases',
  'update/regions': 'covered by update/source-blocks: lines of blocks and in front of them',
  'update/value-blocks': 'plain data from values; compared with files by update/update-yaml',
  'world/attempt': 'one line; world/disk-cache and world/compiled-code: caches that cannot be used',
  'world/exists': 'covered by world/write-all and world/node-world',
  'build/slides': 'deck and pictures: build/pipeline',
  'build/set-report': 'pages and slides of two revisions: diff/diff; pages of indicators: build/figures',
  'batch/thread-tasks': 'put together of build/book-thread and batch/build-report',
  'build/book-maker': 'in this thread: build/pipeline; in another one: build/book-thread',
  'build/books': 'each edition with its file: build/pipeline',
  'briefing/story': 'plain data',
  'briefing/words/listed-items': 'covered by briefing/livelihood-slide: each form of a list',
  'briefing/area-slides': 'composes choice, headline and sub-tasks; see briefing/briefing',
  'briefing/part-roles': 'covered by briefing/briefing: reports without parts, with one, with many',
  'briefing/plan-targets': 'covered by briefing/briefing: targets in a part of their own',
  'briefing/slide-head': 'covered by briefing/briefing: sentences in the order of the report',
  cli: 'the process itself; scripts/try-package.sh runs it',
  thread: 'an entry point; scripts/try-package.sh runs it',
  'proof/rule': 'types, and one line that proof/rules tests',
  'proof/matching': 'covered by proof/proofread and every rule made by it',
  'proof/marks/marks': 'a list; proof/rules tests each',
  'proof/numerals/numerals': 'a list; proof/rules tests each',
  'cli/commands': 'tested by cli/arguments',
  'cli/io': 'types only',
  'cli/usage-error': 'tested by cli/arguments',
  'cli/invocation': 'types only',
  'cli/reports-json': 'tested by cli/diff and cli/verify',
  'cli/summary': 'tested by cli/build',
  'cli/words/command': 'words only; cli/build, cli/watch and cli/figures read them',
  'cli/words/diff': 'words only; cli/diff reads them',
  'cli/words/en/command': 'words only; cli/build, cli/watch and cli/figures read them',
  'cli/words/en/diff': 'words only; cli/diff reads them',
  'cli/words/en/help': 'words only; cli/arguments reads the help',
  'cli/words/en/import': 'words only; cli/import reads them',
  'cli/words/help': 'words only; cli/arguments reads the help',
  'cli/words/import': 'words only; cli/import reads them',
  'cli/words/zh-CN/command': 'words only; cli/build, cli/watch and cli/figures read them',
  'cli/words/zh-CN/diff': 'words only; cli/diff reads them',
  'cli/words/zh-CN/help': 'words only; cli/arguments reads the help',
  'cli/words/zh-CN/import': 'words only; cli/import reads them',
  'content/loaded-report': 'plain data',
  'import/start-files': 'texts only; import/start reads them as a build does',
  'content/slide-pictures':
    'covered by briefing/slide-image: the files of entries and figures, and what is wrong with them',
  'text/lexicon': 'words only; text/words and text/people read them',
  'deck/canvas/box': 'types only',
  'deck/fit/arial': 'metric facts, checked by deck/fit/measure',
  'deck/layouts/indicator-cell': 'its sizes and boxes: deck/layouts/indicators, task',
  'deck/pptx/draw': 'calls of pptxgenjs, judged by the file they make: deck/pptx/package',
  'deck/layouts/chart-slide': 'covered by deck/layouts/chart: charts side by side, and one beside its main number',
  'deck/layouts/target-table': 'covered by deck/layouts/targets: sizes, columns, edges and heights of rows',
  'deck/pptx/patch-chart': 'charts of a whole file, judged by the validator: deck/pptx/package',
  'diagnostics/codes/proof': 'words only; diagnostics/messages checks all of them',
  'diagnostics/codes/briefing': 'words only; diagnostics/messages checks all of them',
  'diagnostics/codes/content-reasons': 'words only; diagnostics/messages checks all of them',
  'diagnostics/codes/content': 'words only; diagnostics/messages checks all of them',
  'diagnostics/codes/deck': 'words only; diagnostics/messages checks all of them',
  'diagnostics/codes/diff': 'words only; diagnostics/messages checks all of them',
  'diagnostics/codes/figure': 'words only; diagnostics/messages checks all of them',
  'diagnostics/codes/font': 'words only; diagnostics/messages checks all of them',
  'diagnostics/codes/glossary': 'words only; diagnostics/messages checks all of them',
  'diagnostics/codes/import-insets': 'words only; diagnostics/messages checks all of them',
  'diagnostics/codes/import-file': 'words only; diagnostics/messages checks all of them',
  'diagnostics/codes/import-reasons': 'words only; diagnostics/messages checks all of them',
  'diagnostics/codes/import': 'words only; diagnostics/messages checks all of them',
  'diagnostics/codes/internal': 'words only; diagnostics/messages checks all of them',
  'diagnostics/codes/markup': 'words only; diagnostics/messages checks all of them',
  'diagnostics/codes/missing-characters': 'words only; diagnostics/messages checks all of them',
  'diagnostics/codes/preflight': 'words only; diagnostics/messages checks all of them',
  'diagnostics/codes/print': 'words only; diagnostics/messages checks all of them',
  'diagnostics/codes/report': 'words only; diagnostics/messages checks all of them',
  'diagnostics/codes/template': 'words only; diagnostics/messages checks all of them',
  'diagnostics/codes/update': 'words only; diagnostics/messages checks all of them',
  'diagnostics/codes/usage': 'words only; diagnostics/messages checks all of them',
  'diagnostics/codes/verify-reasons': 'words only; diagnostics/messages checks all of them',
  'diagnostics/codes/verify': 'words only; diagnostics/messages checks all of them',
  'diagnostics/codes/world': 'words only; diagnostics/messages checks all of them',
  'diagnostics/phrase': 'covered by diagnostics/messages, in the sentences it helps to build',
  'diagnostics/phrase-en': 'covered by diagnostics/messages',
  'diagnostics/phrase-zh-CN': 'covered by diagnostics/messages',
  'diagnostics/problems': 'types only',
  'diagnostics/words': 'a list of tables; diagnostics/messages checks that it is complete',
  'diff/word/files': 'covered by diff/word/redline: pictures and notes of what was deleted',
  'diff/word/marks': 'covered by diff/word/redline: authors, dates and ids of whole files',
  'diff/word/paragraph': 'covered by diff/word/redline: what a reader sees',
  'diff/word/pieces': 'covered by diff/word/redline: words, fields, notes and pictures',
  'diff/word/sequence': 'covered by diff/word/redline: moves, ends, each edit both ways',
  'diff/word/table': 'covered by diff/word/redline: rows, columns and cells both ways',
  'document/deck': 'plain data',
  'image/png-pixels': 'tested by image/png: filters, passes, palettes and alpha',
  'image/picture': 'plain data',
  'image/picture-fault': 'one number; tested by image/jpeg and image/png',
  'import/docx/blocks': 'plain data',
  'import/docx/body': 'covered by import/docx/read: a case for each element',
  'import/docx/open-paragraph': 'covered by import/docx/read: what Word counts, tracked changes',
  'import/docx/paragraph': 'covered by import/docx/read: headings, numbers, tracked changes',
  'import/docx/revision-marks': 'covered by import/docx/revised-sentences, which shows what it kept',
  'import/docx/tracked-rows': 'covered by import/docx/revised-sentences and import/docx/pages',
  'import/docx/run': 'covered by import/docx/read: raised, bold and hidden runs',
  'import/draft/draft': 'plain data',
  'import/draft/remarks': 'plain data',
  'import/outline/body/values': 'covered by import/outline/body/lead and import/outline/body/tree',
  'import/outline/lexicon': 'words only; each list is covered by the test of the module that uses it',
  'import/outline/outline-problems': 'covered by the tests beside the modules whose problems it reports',
  index: 'names what is public; scripts/try-package.sh imports it',
  'indicators/core/claims': 'tested by indicators/core/two-readings and table-claims',
  'indicators/pattern-steps': 'covered by indicators/pattern: what each step may read',
  'indicators/suggest/item': 'covered by indicators/suggest/forms: what an item states',
  'print/pdf/pdfmake-parts.d': 'types only',
  'print/pdf/flow-line': 'an adapter; print/pdf/printer fails when pdfmake wants another',
  'print/layout/structure': 'plain data',
  'print/pdf/archive': 'covered by print/pdf/tagging: identity, metadata and inks of whole files',
  'print/pdf/cff-codes': 'covered by print/pdf/glyph-codes: codes of both kinds of fonts',
  'print/pdf/draw': 'covered by print/pdf/glyph-codes and print/pdf/revision: the text operators of whole files',
  'print/pdf/embedding': 'covered by print/pdf/printer: fonts of several files of one process',
  'print/pdf/inset': 'covered by print/layout/table: rules and pictures of a whole file',
  'print/pdf/internals': 'types of pdfmake; print/pdf/printer fails when they change',
  'print/pdf/links': 'covered by print/pdf/tagging: anchors and links of a whole file',
  'print/theme-schema': 'a schema; covered by print/theme',
  'report/schema-values': 'data; tested by content/load',
  'report/deck-schemas': 'data; what it refuses is tested by content/load, its JSON form by build/schemas',
  'report/body': 'tested by content/load (blocks with their places) and report/table (tables, figures)',
  'report/marks': 'tested by report/glossary: an entry and its mark belong together',
  'report/quantity-text': 'covered by indicators/value: texts as they are shown',
  'report/report': 'plain data',
  'report/schema': 'data; what it refuses is tested by content/load, its JSON form by build/schemas',
  'template/body-view': 'a plain mapping; template/book and template/inset print every block',
  'template/helpers': 'template/words and template/render call each of them',
  'template/slide-view': 'a plain mapping; template/yuexiu-deck prints every slide',
  'template/tree': 'every test of template/book and template/deck reads through it',
  'text/quantity-words': 'word lists; covered by text/quantities and text/quantity-pieces',
  'typography/cell': 'types only',
  'typography/costs': 'numbers only; what they do: typography/fill, breaks, lines, place',
  'verify/deck': 'covered by verify/yuexiu: decks changed by hand',
  'verify/squeeze': 'one expression',
  'verify/verify': 'covered by verify/yuexiu and verify/book: whole files',
  'world/result-cache': 'types only',
  'world/files-over': 'covered by import/import: files that are not written yet are read as a build reads them',
  'yaml/issues': 'tested by yaml/checked: each problem of a schema',
  'yaml/json-schema': 'tested by build/schemas: the files editors read',
  'yaml/parse': 'tested by yaml/syntax: what is refused, and where',
};

/** Test files that test more than one module, each with what it tests. */
const withoutModule: Readonly<Record<string, string>> = {
  'briefing/whole-way': 'the story of the deck from a draft on, through import, content and briefing',
  'update/update-annexes': 'the annexes of update/update-yaml',
  'verify/annexes': 'the annexes of verify/verify: every edition and the slide',
  architecture: 'the imports of all modules',
  bench: 'the arithmetic of bench/ and the reports that it makes',
  deploy: 'the files of deploy/ and the Containerfile',
  'build/edits': 'any change of the text leaves a report building',
  'build/random-edits': 'scripts/random-edits.mjs: decks after edits at random',
  'content/fuzz': 'whatever bytes are given to loading',
  'content/identity': 'numbers through to the slide: indicators/core and briefing together',
  'content/seed': 'the content of the 2024 report against the text it was made from',
  'content/yuexiu': 'the committed content of the 2024 report',
  'deck/filled': 'layouts together: no slide is half empty',
  'deck/stress': 'the deck of the 2024 report and decks longer or shorter than it',
  'diagnostics/documentation': 'the table of problems in docs/',
  'diagnostics/messages': 'the words of all codes, in codes/ and phrase',
  mirror: 'the files of tests',
  'template/yuexiu-deck': 'the slides of the 2024 report',
  'typography/cases': 'lines of Chinese text, a file for each rule',
  'typography/properties': 'what holds for whatever text is set',
  'verify/yuexiu': 'the finished files of the 2024 report, changed one by one',
};

function modules(folder: string, ending: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith(ending))
    .map((path) => path.slice(0, -ending.length))
    .sort();
}

const sources = modules('src', '.ts');
const tests = modules('test', '.test.ts');

test('every module has a test at its path, or a reason why not', () => {
  expect(sources.filter((module) => !tests.includes(module) && !(module in withoutTest))).toEqual([]);
});

test('every test has a module at its path, or a word on what it tests', () => {
  expect(tests.filter((module) => !sources.includes(module) && !(module in withoutModule))).toEqual([]);
});

test('no reason is left over', () => {
  const stale = [
    ...Object.keys(withoutTest).filter((module) => tests.includes(module) || !sources.includes(module)),
    ...Object.keys(withoutModule).filter((module) => sources.includes(module) || !tests.includes(module)),
  ];
  expect(stale).toEqual([]);
});
