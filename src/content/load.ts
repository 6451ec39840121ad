/**
 * A content folder -> its Report.
 *
 * All four files are read even where one has an error, so that a build reports the problems of all of them at once.
 * Only `report.yaml` must be there.
 */

import { basename } from 'node:path';
import type { z } from 'zod';
import { readBriefing } from '../briefing/briefing.js';
import type { Diagnostic, Note } from '../diagnostics/diagnostic.js';
import { error, nearest, warning } from '../diagnostics/diagnostic.js';
import type { Outcome } from '../diagnostics/outcome.js';
import { outcomeOf } from '../diagnostics/outcome.js';
import { pictureReader } from '../image/read-picture.js';
import { isPlausibleIndicator, noteImplausible } from '../indicators/core/implausible.js';
import { noteTwoReadings } from '../indicators/core/two-readings.js';
import type { Indicators, IsNeeded } from '../indicators/read.js';
import { noIndicators, readIndicators } from '../indicators/read.js';
import { StretchesRead } from '../indicators/stretches-read.js';
import { suggestIndicators } from '../indicators/suggest/suggest.js';
import { noteAnnouncedCounts } from '../report/announced-count.js';
import { readAnnexes, readBody } from '../report/body.js';
import type { BriefingFile } from '../report/deck-schemas.js';
import { briefingSchema, figuresSchema } from '../report/deck-schemas.js';
import { readGlossary, tieGlossary } from '../report/glossary.js';
import { textAt } from '../report/inline.js';
import type { Indicator, ReportBlock } from '../report/report.js';
import type { ReportFile } from '../report/schema.js';
import { glossarySchema, reportSchema } from '../report/schema.js';
import { yearsOf } from '../report/years.js';
import { memoized, type StepCache } from '../world/memo.js';
import type { World } from '../world/world.js';
import type { Sourced } from '../yaml/checked.js';
import { readYaml } from '../yaml/checked.js';
import { sourced } from '../yaml/sourced.js';
import type { LoadedReport } from './loaded-report.js';
import { nearestReport } from './report-folders.js';
import { slidePictures } from './slide-pictures.js';

const fileNames = ['report.yaml', 'glossary.yaml', 'figures.yaml', 'briefing.yaml', 'theme.yaml', 'proof.yaml'];

/**
 * Reads the report in `folder` as far as it can be read. Where a file has an error, its value lacks what has it: a
 * table, a term, an indicator, or all the file gives. So the next stage decides whether the rest is enough.
 * `undefined` where there is no `report.yaml` (`world/no-report`), it may not be read (`world/unreadable`) or it does not
 * fit its schema.
 * @param what for a book alone what slides take from the report is not tried, nor are problems of that noted
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
  const read = <T>(name: string, schema: z.ZodType<T>): Sourced<T> | undefined =>
    names.includes(name) ? readYaml(world, pathIn(folder, name), schema, note) : undefined;

  noteUnknownFiles(folder, names, note);
  const file = read('report.yaml', reportSchema);
  const glossaryFile = read('glossary.yaml', glossarySchema);
  const figuresFile = read('figures.yaml', figuresSchema);
  const briefingFile = read('briefing.yaml', briefingSchema);

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
  noteTwoReadings({ body, annexes, glossary }, years, note);
  noteImplausible(body, years, note);
  // Without its figures every name in the briefing would be unknown.
  const isBroken = !figuresFile && names.includes('figures.yaml');
  const chosen =
    figuresFile && readIndicators(figuresFile, { body, annexes, years }, note, namedIn(briefingFile?.value), cache);
  const figures = once(() => {
    if (!chosen) return isBroken ? noIndicators : suggestedFor(file.value, body);
    return figuresFile?.value.suggested ? withSuggested(chosen, suggestedFor(file.value, body)) : chosen;
  });
  const subject = () => ({ title, date: file.value.date, body, annexes, figures: figures() });
  const briefing = once(() => readBriefing(isBroken ? undefined : briefingFile, subject(), note));
  // Only what a person wrote can have problems; the rest, which takes long, is read when a deck is made.
  if (what === 'all' && (figuresFile || briefingFile)) briefing();
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
      return figures().groups;
    },
    get read() {
      return figures().read;
    },
    chosenRead: chosen?.read ?? [],
    hasChosenFigures: chosen !== undefined || isBroken,
    rejected: briefingFile?.value.rejected ?? [],
    get briefing() {
      return briefing();
    },
    pictures: slidePictures(folder, briefingFile, [...body, ...annexes.flatMap(({ body }) => body)], world, note),
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

/** A value that is computed when it is first asked for. */
function once<T>(compute: () => T): () => T {
  let known: { readonly value: T } | undefined;
  return () => {
    known ??= { value: compute() };
    return known.value;
  };
}

/** Which figures the briefing names; one of a list by its own id or by that of the list. */
function namedIn(file: BriefingFile = {}): IsNeeded {
  const { glance, growth, structure, areas, targets, tasks } = file;
  const slides = [glance, growth, ...(structure?.charts ?? []), ...(areas ?? []), targets, ...(tasks ?? [])];
  const names = slides.flatMap((slide) => slide?.figures ?? []);
  return (id) => names.some((name) => name === id || name.startsWith(`${id}-`));
}

/** What a report without `figures.yaml` says in numbers: patterns made of its text as it is now. */
function suggestedFor(file: ReportFile, body: readonly ReportBlock[]): Indicators {
  const read = readIndicators(
    sourced('figures.yaml', suggestIndicators(file)),
    { body, annexes: [], years: yearsOf({ date: file.date, body }) },
    () => undefined,
  );
  const groups = read.groups.map(({ name, figures }) => ({ name, figures: figures.filter(isPlausibleIndicator) }));
  return { ...read, groups, isSuggested: true };
}

/** Chosen figures with those of the suggested ones that read other numbers, under ids that no chosen one has. */
function withSuggested(chosen: Indicators, suggested: Indicators): Indicators {
  const known = new StretchesRead(chosen.read);
  const ids = new Set(chosen.ids);
  const isOther = ({ id, level }: Indicator) => !ids.has(id) && !known.has(level.value);
  const groups = suggested.groups.map(({ name, figures }) => ({ name, figures: figures.filter(isOther) }));
  const others = [...suggested.byId].flatMap(([id, figures]) => {
    const left = ids.has(id) ? [] : figures.filter(isOther);
    return left.length > 0 ? [[id, left] as const] : [];
  });
  return {
    isSuggested: true,
    groups: [...chosen.groups, ...groups.filter(({ figures }) => figures.length > 0)],
    byId: new Map([...others, ...chosen.byId]),
    ids: [...chosen.ids, ...suggested.ids.filter((id) => !ids.has(id))],
    moving: new Set([...chosen.moving, ...[...suggested.moving].filter((id) => !ids.has(id))]),
    read: [...chosen.read, ...suggested.read],
  };
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
