/**
 * A content folder -> its Report.
 *
 * All four files are read even where one has an error, so that a build reports the problems of all of them at once. Those
 * of slides are read when they are used where a book alone is made, and numbers are compared with each other when the
 * book is being made. Only `report.yaml` must be there.
 */

import { basename } from 'node:path';
import type { z } from 'zod';
import type { Diagnostic, Note } from '../diagnostics/diagnostic.js';
import { error, nearest, warning } from '../diagnostics/diagnostic.js';
import type { Outcome } from '../diagnostics/outcome.js';
import { outcomeOf } from '../diagnostics/outcome.js';
import { pictureReader } from '../image/read-picture.js';
import { noteImplausible } from '../indicators/core/implausible.js';
import { noteTwoReadings } from '../indicators/core/two-readings.js';
import { noteLongSentences } from '../indicators/long-sentences.js';
import { noteAnnouncedCounts } from '../report/announced-count.js';
import { readAnnexes, readBody } from '../report/body.js';
import { briefingSchema, figuresSchema } from '../report/deck-schemas.js';
import { readGlossary, tieGlossary } from '../report/glossary.js';
import { textAt } from '../report/inline.js';
import { glossarySchema, reportSchema } from '../report/schema.js';
import { yearsOf } from '../report/years.js';
import { memoized, once, type StepCache } from '../world/memo.js';
import type { World } from '../world/world.js';
import type { Sourced } from '../yaml/checked.js';
import { readYaml } from '../yaml/checked.js';
import { readForSlides } from './for-slides.js';
import type { LoadedReport } from './loaded-report.js';
import { nearestReport } from './report-folders.js';

const fileNames = ['report.yaml', 'glossary.yaml', 'figures.yaml', 'briefing.yaml', 'theme.yaml', 'proof.yaml'];

/**
 * Reads the report in `folder` as far as it can be read. Where a file has an error, its value lacks what has it: a
 * table, a term, an indicator, or all the file gives. So the next stage decides whether the rest is enough.
 * `undefined` where there is no `report.yaml` (`world/no-report`), it may not be read (`world/unreadable`) or it does not
 * fit its schema.
 * @param what for a book alone what slides take from the report is read when it is used; problems of that, and of numbers
 *   that contradict each other, are in `late`
 */
export function loadReport(
  folder: string,
  world: World,
  what: 'all' | 'book' = 'all',
): Outcome<LoadedReport | undefined> {
  // An import that was killed halfway must not be read as a report.
  world.recover?.(folder);
  return outcomeOf((note) =>
    memoized(`${what} of report ${folder}`, [], world, note, (world, note, cache) =>
      readReport(folder, world, note, cache, what),
    ),
  );
}

/** The name of the content file a problem is about: where it stands or, without a place, what could not be read. */
export function contentFileOf({ at, args }: Diagnostic): string {
  const path = at?.file ?? ('path' in args ? args.path : 'report.yaml');
  return path.slice(path.lastIndexOf('/') + 1);
}

function noteNoReport(folder: string, world: World, note: Note): void {
  // A folder that may not be listed shows none of its files.
  const path = pathIn(folder, 'report.yaml');
  const file = world.read(path);
  const isClosed = !file.ok && !file.missing;
  note(
    isClosed
      ? error('world/unreadable', { path, reason: file.reason })
      : error('world/no-report', { folder, nearest: nearestReport(folder, world) }),
  );
}

function readReport(
  folder: string,
  world: World,
  note: Note,
  cache: StepCache,
  what: 'all' | 'book',
): LoadedReport | undefined {
  const names = world.list(folder);
  if (!names.includes('report.yaml')) {
    noteNoReport(folder, world, note);
    return undefined;
  }
  const read = <T>(name: string, schema: z.ZodType<T>, noteHere = note): Sourced<T> | undefined =>
    names.includes(name) ? readYaml(world, pathIn(folder, name), schema, noteHere) : undefined;

  noteUnknownFiles(folder, names, note);
  const file = read('report.yaml', reportSchema);
  const glossaryFile = read('glossary.yaml', glossarySchema);
  const late: Diagnostic[] = [];
  const isForAll = what === 'all';
  const noteOfSlides: Note = isForAll ? note : (problem) => late.push(problem);
  const slideFiles = once(() => ({
    figures: read('figures.yaml', figuresSchema, noteOfSlides),
    hasFigures: names.includes('figures.yaml'),
    briefing: read('briefing.yaml', briefingSchema, noteOfSlides),
  }));
  if (isForAll) slideFiles();

  for (const running of [file, glossaryFile]) if (running) noteComments(running, note);
  const draft = glossaryFile && readGlossary(glossaryFile, note);
  if (!file) return undefined;
  const text = (...path: string[]) => textAt(file, path, note);
  const title = text('title');
  const readPicture = pictureReader(folder, world, note);
  const body = readBody(file, readPicture, note, cache);
  const annexes = readAnnexes(file, readPicture, note, cache);
  noteAnnouncedCounts(body, note);
  const years = yearsOf({ date: file.value.date, body });
  const glossary = draft && tieGlossary(draft, body, note);
  const noteNumbers = once(() => {
    noteLongSentences({ body, annexes, glossary }, noteOfSlides);
    noteTwoReadings({ body, annexes, glossary }, years, noteOfSlides);
    noteImplausible(body, years, noteOfSlides);
  });
  if (isForAll) noteNumbers();
  const forSlides = once(() => {
    const read = { folder, files: slideFiles(), text: { title, file: file.value, body, annexes, years } };
    return readForSlides(read, world, noteOfSlides, cache);
  });
  if (isForAll) forSlides();
  return {
    name: nameOf(folder, world),
    folder,
    title,
    paper: papersOf(file, note),
    occasion: text('occasion'),
    speaker: { office: text('speaker', 'office'), name: text('speaker', 'name') },
    issuer: text('issuer'),
    date: file.value.date,
    keywords: file.value.keywords ?? [],
    body,
    annexes,
    glossary,
    get figures() {
      return forSlides().figures;
    },
    get read() {
      return forSlides().read;
    },
    get chosenRead() {
      return forSlides().chosenRead;
    },
    get hasChosenFigures() {
      return forSlides().hasChosenFigures;
    },
    get rejected() {
      return forSlides().rejected;
    },
    get briefing() {
      return forSlides().briefing;
    },
    get pictures() {
      return forSlides().pictures;
    },
    get late() {
      noteNumbers();
      return late;
    },
  };
}

/** The lines that name the paper, of a list or of one text. */
function papersOf(
  file: Sourced<{ readonly paper?: string | readonly string[] | undefined }>,
  note: Note,
): LoadedReport['paper'] {
  const { paper = [] } = file.value;
  return typeof paper === 'string'
    ? [textAt(file, ['paper'], note)]
    : paper.map((_, index) => textAt(file, ['paper', index], note));
}

function noteUnknownFiles(folder: string, names: readonly string[], note: Note): void {
  for (const name of names) {
    if (!/\.ya?ml$/i.test(name) || fileNames.includes(name)) continue;
    const args = { name, nearest: nearest(name, fileNames), known: fileNames };
    note(warning('content/unknown-file', args, { file: pathIn(folder, name), line: 1, column: 1 }));
  }
}

/** Keys whose values are not running text. */
const plainKeys: ReadonlySet<unknown> = new Set(['date', 'figure', 'kind', 'lines', 'widths']);

/** In running text ` #` is more often a slip than a comment, and YAML drops what follows silently; a line of a block it prints. */
function noteComments({ comments, printedComments }: Sourced<unknown>, note: Note): void {
  for (const { path, text, at } of comments) {
    // A comment to the proof-reader is meant as one.
    if (/^#\s*proof\s*[:：]/u.test(text)) continue;
    if (!path.some((key) => plainKeys.has(key))) note(warning('content/comment-in-text', { comment: text }, at));
  }
  for (const { text, at } of printedComments) {
    note(warning('content/printed-comment', { text }, { ...at, length: [...text].length }));
  }
}

function pathIn(folder: string, name: string): string {
  return `${folder.replace(/[/\\]+$/, '')}/${name}`;
}

/** The folder's own name, also where it was given as `.`. */
function nameOf(folder: string, world: World): string {
  const name = basename(folder);
  return ['', '.', '..'].includes(name) ? basename(world.real(folder)) : name;
}
