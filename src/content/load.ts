/**
 * A content folder -> its Report.
 *
 * The four files are all read before any is given up, so that the problems of
 * one build are told together. Only `report.yaml` must be there.
 */
import type { z } from 'zod';
import { readBriefing } from '../briefing/briefing.js';
import type { Note } from '../diagnostics/diagnostic.js';
import { counting, error, nearest, warning } from '../diagnostics/diagnostic.js';
import { pictureReader } from '../image/read-picture.js';
import { noIndicators, readIndicators } from '../indicators/read.js';
import { readBody } from '../report/body.js';
import { readGlossary, tieGlossary } from '../report/glossary.js';
import { textAt } from '../report/inline.js';
import type { Report } from '../report/report.js';
import { briefingSchema, figuresSchema, glossarySchema, reportSchema } from '../report/schema.js';
import { memoized } from '../world/memo.js';
import type { World } from '../world/world.js';
import type { Sourced } from '../yaml/checked.js';
import { readYaml } from '../yaml/checked.js';

const fileNames = ['report.yaml', 'glossary.yaml', 'figures.yaml', 'briefing.yaml'];

/**
 * Reads the report in `folder`. Notes `world/no-report` where there is none and every problem of
 * its files; returns `undefined` where any of them is an error.
 */
export function loadReport(folder: string, world: World, note: Note): Report | undefined {
  return memoized(`report ${folder}`, [], world, note, (world, note) => readReport(folder, world, note));
}

function readReport(folder: string, world: World, note: Note): Report | undefined {
  const names = world.list(folder);
  if (!names.includes('report.yaml')) {
    note(error('world/no-report', { folder }));
    return undefined;
  }
  const problems = counting(note);
  const tell = problems.note;
  const read = <T>(name: string, schema: z.ZodType<T>): Sourced<T> | undefined =>
    names.includes(name) ? readYaml(world, pathIn(folder, name), schema, tell) : undefined;

  for (const name of names) {
    if (!/\.ya?ml$/i.test(name) || fileNames.includes(name)) continue;
    const args = { name, nearest: nearest(name, fileNames), known: fileNames };
    tell(warning('content/unknown-file', args, { file: pathIn(folder, name), line: 1, column: 1 }));
  }
  const file = read('report.yaml', reportSchema);
  const glossaryFile = read('glossary.yaml', glossarySchema);
  const figuresFile = read('figures.yaml', figuresSchema);
  const briefingFile = read('briefing.yaml', briefingSchema);

  for (const running of [file, glossaryFile]) if (running) noteComments(running, tell);
  const draft = glossaryFile && readGlossary(glossaryFile, tell);
  if (!file) return undefined;
  const text = (...path: string[]) => textAt(file, path, tell);
  const title = text('title');
  const body = readBody(file, pictureReader(folder, world, tell), tell);
  const broken = !figuresFile && names.includes('figures.yaml');
  const figures = figuresFile ? readIndicators(figuresFile, body, tell) : noIndicators;
  // Without its figures every name in the briefing would be unknown.
  const briefing = readBriefing(
    broken ? undefined : briefingFile,
    { title, date: file.value.date, body, figures },
    tell,
  );
  const report: Report = {
    name: nameOf(folder, world),
    title,
    paper: text('paper'),
    occasion: text('occasion'),
    speaker: { office: text('speaker', 'office'), name: text('speaker', 'name') },
    issuer: text('issuer'),
    date: file.value.date,
    keywords: file.value.keywords ?? [],
    body,
    glossary: draft && tieGlossary(draft, body, tell),
    figures: figures.groups,
    briefing,
  };
  return problems.errors > 0 ? undefined : report;
}

/** What stands under them is no running text. */
const plainKeys: ReadonlySet<unknown> = new Set(['date', 'figure', 'lines', 'widths']);

/** In running text ` #` is more often a slip than a comment, and YAML would drop what follows without a word. */
function noteComments({ comments }: Sourced<unknown>, note: Note): void {
  for (const { path, text, at } of comments) {
    if (!path.some((key) => plainKeys.has(key))) note(warning('content/comment-in-text', { comment: text }, at));
  }
}

function pathIn(folder: string, name: string): string {
  return `${folder.replace(/[/\\]+$/, '')}/${name}`;
}

/** The folder's own name, also where it was given as `.`. */
function nameOf(folder: string, world: World): string {
  const last = (path: string) => path.split(/[/\\]/).findLast((part) => part !== '' && part !== '.');
  const name = last(folder);
  return (name === undefined || name === '..' ? last(world.real(folder)) : name) ?? '';
}
