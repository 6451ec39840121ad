/**
 * A draft of an office -> a content folder that builds.
 *
 * The draft is read, outlined and turned into YAML; then the YAML is read back as a build would read it and compared
 * with the draft character by character. Files are written only when nothing is lost, and then all together. With
 * `update` the new text is put into the existing files.
 */
import { basename } from 'node:path';
import { contentFileOf, loadReport } from '../content/load.js';
import type { LoadedReport } from '../content/loaded-report.js';
import { nearestReport, typedFolder } from '../content/report-folders.js';
import type { Diagnostic, Note } from '../diagnostics/diagnostic.js';
import { counting, error, warning } from '../diagnostics/diagnostic.js';
import { checkArguments, checkOptions, type ShapesOf } from '../diagnostics/options.js';
import type { Outcome } from '../diagnostics/outcome.js';
import type { Review } from '../indicators/review.js';
import { reviewOf } from '../indicators/review.js';
import type { HandDecision } from '../update/hand-decisions.js';
import { importedFile, readImported } from '../update/imported.js';
import type { World } from '../world/world.js';
import { inside } from '../world/world.js';
import { carriedFiles, carriedPictures } from './carried.js';
import type { Correction } from './draft/corrections.js';
import { lineRoles, linesBeyond, withCorrections } from './draft/corrections.js';
import type { Draft } from './draft/draft.js';
import { placeOf } from './draft/draft.js';
import type { Remarks } from './draft/remarks.js';
import { named } from './draft-bytes-named.js';
import { sameText } from './equal-text.js';
import { type Changes, type Given, type Made, newFiles, pathsOf, textAt, updatedFiles } from './made-files.js';
import { otherReport } from './other-report.js';
import { countsOf, type Understood } from './outline/counts.js';
import { withoutLayoutTables } from './outline/layout-tables.js';
import type { Outline } from './outline/outline.js';
import { outlineOf } from './outline/outline.js';
import type { ReadLine } from './outline/read-lines.js';
import { namedPictures, noteFigures } from './pictures.js';
import type { PlacedRemarks } from './placed-remarks.js';
import { placedRemarks } from './placed-remarks.js';
import { readConverted, readDraft } from './read-draft.js';

export interface ImportOptions {
  /** The content folder, from the root of the project; named after the draft where absent. */
  readonly to?: string;
  /** Put the text into the existing report. */
  readonly update?: boolean;
  /** With `update`: take out of `figures.yaml` and `briefing.yaml` what the new text no longer has. */
  readonly prune?: boolean;
  /** Have LibreOffice convert a draft of another office program. */
  readonly convert?: boolean;
  /** Understand and check, and write nothing. */
  readonly dryRun?: boolean;
  /** What a person says of lines of the draft. */
  readonly corrections?: readonly Correction[];
  /** With `update`: decisions about sentences that were changed by hand, as `Updated.handChanges` lists them. */
  readonly decisions?: readonly HandDecision[];
}

const importOptions: ShapesOf<ImportOptions> = {
  'to?': 'string',
  'update?': 'boolean',
  'prune?': 'boolean',
  'convert?': 'boolean',
  'dryRun?': 'boolean',
  'corrections?': { listOf: { fields: { line: 'number', 'as?': lineRoles, 'text?': 'text' } } },
  'decisions?': {
    listOf: {
      fields: {
        report: 'text',
        draft: 'text',
        keep: ['report', 'draft'],
        // Of a change that the import listed, which a caller may give back with another decision.
        'isConflict?': 'boolean',
        'isDecided?': 'boolean',
      },
    },
  },
};

export interface ImportedFile {
  readonly path: string;
  readonly bytes: number;
  readonly state: 'new' | 'changed' | 'unchanged';
}

export interface ImportResult {
  /** True when nothing is lost and the files are on the disk, or would be. */
  readonly ok: boolean;
  readonly folder: string;
  readonly diagnostics: readonly Diagnostic[];
  /** Absent where the draft could not be read. */
  readonly understood?: Understood;
  /** What each line of the draft was read as; absent where it could not be read. */
  readonly lines?: readonly ReadLine[];
  /** What the report says in numbers; absent where nothing was imported. */
  readonly review?: Review;
  readonly files: readonly ImportedFile[];
  /** What colleagues left in a Word file: comments, and the changes it tracks. */
  readonly remarks?: PlacedRemarks;
  /** For an update, the changes of each file by its name. */
  readonly changes?: Changes;
  /** The texts of the files by their paths, for a dry run. */
  readonly preview?: ReadonlyMap<string, string>;
}

/**
 * Imports a draft. Problems are in the result; nothing is thrown for them.
 * @param draft path of the file, or its bytes, which are read as Word, Markdown or text by what they are
 * @throws TypeError where an option is none
 */
export async function importDraft(
  draft: string | Uint8Array,
  options: ImportOptions,
  world: World,
): Promise<ImportResult> {
  checkArguments('importDraft', { draft, world });
  checkOptions('importDraft', options, importOptions);
  if (typeof draft === 'string') return importFile(draft, options, world);
  const { file, world: over } = named(draft, world);
  return importFile(file, options, over);
}

async function importFile(file: string, options: ImportOptions, world: World): Promise<ImportResult> {
  const diagnostics: Diagnostic[] = [];
  const problems = counting((problem) => diagnostics.push(problem));
  const folder = folderOf(file, options, world, problems.note);
  let remarks: Remarks | undefined;
  let outline: Outline | undefined;
  const stop = (understood?: Understood): ImportResult => ({
    ok: false,
    folder: folder ?? '',
    diagnostics,
    ...(understood && { understood }),
    ...(outline && { lines: outline.lines }),
    ...(remarks && { remarks: placedRemarks(remarks, undefined) }),
    files: [],
  });
  if (folder === undefined) return stop();
  const read = noted(options.convert ? await readConverted(file, world) : readDraft(file, world), problems.note);
  const laidOut = read && { ...read, lines: withoutLayoutTables(read.lines) };
  const draft = laidOut && withCorrections(laidOut, options.corrections ?? []);
  for (const line of draft ? linesBeyond(draft, options.corrections ?? []) : [])
    problems.note(error('import/no-line', { line, count: draft!.lines.length }, placeOf(file, draft!.lines, 0)));
  const before = options.update ? loadReport(folder, world).value : undefined;
  outline = draft && noted(outlineOf(draft, before?.glossary?.entries.length ?? 0), problems.note);
  remarks = draft?.remarks;
  if (!draft || problems.errors > 0) return stop();
  if (!outline) {
    problems.note(error('import/empty', { pictures: 0 }, placeOf(file, draft.lines, 0)));
    return stop();
  }
  const remembered = options.update ? textAt(world, `${folder}/${importedFile}`) : undefined;
  const imported = remembered === undefined ? undefined : readImported(remembered);
  const known = { ...carriedPictures(draft), ...imported };
  const pictures = namedPictures(outline.report, draft, folder, world, known);
  const named = { ...outline, report: pictures.report };
  const given: Given = { outline: named, folder, pictures, imported, decisions: options.decisions };
  const made = options.update
    ? updatedFiles(given, options.prune ?? false, world, problems.note)
    : (carriedFiles(given, draft, world) ?? newFiles(given, world));
  const understood = { ...countsOf(outline), figures: countOf(made.loaded.value) };
  if (problems.errors > 0) return stop(understood);
  const { texts, changes, loaded } = made;
  const updated = changes?.['report.yaml'];
  const other = before && updated && otherReport(before, outline, updated);
  if (other) problems.note(warning('import/other-report', { ...other, folder }));
  // Figures and terms of another report are counted, not listed.
  const fit = { update: options.update ?? false, silent: other !== undefined };
  const asDrafted = isAsDrafted(made)
    ? loaded
    : updatedFiles({ ...given, imported: undefined }, false, world, ignore).loaded;
  if (!isComplete(draft, outline, { loaded, asDrafted }, fit, problems) || !loaded.value) return stop(understood);
  const all = new Map<string, string | Uint8Array>([...texts, ...pathsOf(pictures.files, folder)]);
  const files = [...all].map(([path, text]) => fileOf(path, text, world));
  noteFigures(loaded.value, pictures, draft, problems.note);
  const review = reviewOf(loaded.value, loaded.value.hasChosenFigures);
  const result = {
    ok: true,
    folder,
    diagnostics,
    understood,
    lines: outline.lines,
    review,
    files,
    ...(changes && { changes }),
    ...(remarks && { remarks: placedRemarks(remarks, loaded.value) }),
  };
  if (options.dryRun) return { ...result, preview: texts };
  const changed = [...all].filter((_, i) => files[i]!.state !== 'unchanged');
  return write(new Map(changed), world, problems.note) ? result : stop(understood);
}

function ignore(): void {}

/** Whether an update put in all words of the draft, as no person changed what the draft has unchanged. */
function isAsDrafted({ changes = {} }: Made): boolean {
  return Object.values(changes).every(
    ({ handChanges, isPlacedByHand }) => !isPlacedByHand && handChanges.every(({ keep }) => keep === 'draft'),
  );
}

/**
 * Whether the report that was read back has all the text of the draft, as it would without the words of a person that
 * stay in it (`asDrafted`). Notes errors of the text; for an update, figures
 * and slides that no longer fit it become warnings, because nothing of the text is lost and the next build refuses them.
 * Warnings of figures and terms that the text no longer has, and of sentences that are not read, are noted too; with `silent`, only what is lost.
 */
function isComplete(
  draft: Draft,
  outline: Outline,
  { loaded: { value, problems: found }, asDrafted }: Record<'loaded' | 'asDrafted', Outcome<LoadedReport | undefined>>,
  { update, silent }: { readonly update: boolean; readonly silent: boolean },
  problems: ReturnType<typeof counting>,
): boolean {
  const errors = found.filter(({ severity }) => severity === 'error');
  const isOwn = (problem: Diagnostic) => !update || isOfText(problem, outline);
  for (const problem of errors.filter(isOwn)) problems.note(problem);
  if (!value || !asDrafted.value || problems.errors > 0) return false;
  // What the draft does not have stays as it is.
  const report = {
    ...asDrafted.value,
    glossary: outline.glossary && asDrafted.value.glossary,
    annexes: outline.report.annexes ? asDrafted.value.annexes : [],
  };
  if (!sameText(draft, report, outline.account, problems.note, update ? 'structure-kept' : undefined)) return false;
  if (silent) return true;
  for (const problem of errors.filter((each) => !isOwn(each))) problems.note({ ...problem, severity: 'warning' });
  for (const problem of found) if (problem.severity === 'warning' && isOfImport(problem)) problems.note(problem);
  return true;
}

/** Writes the files; notes `world/write-failed` where the disk refuses. */
function write(texts: ReadonlyMap<string, string | Uint8Array>, world: World, note: Note): boolean {
  const written = world.write(new Map([...texts].map(([path, text]) => [path, bytesOf(text)])));
  if (!written.ok)
    note(
      error('world/write-failed', {
        path: written.path,
        reason: written.reason,
        detail: written.detail,
        option: '--to',
      }),
    );
  return written.ok;
}

/** The value of a stage, its problems noted. */
function noted<T>({ value, problems }: Outcome<T>, note: Note): T {
  for (const problem of problems) note(problem);
  return value;
}

/** Whether a problem is about what an update writes: not about figures, slides, or a glossary the draft does not have. */
function isOfText(problem: Diagnostic, { glossary }: Outline): boolean {
  return ['report.yaml', ...(glossary ? ['glossary.yaml'] : [])].includes(contentFileOf(problem));
}

/** Whether a figure or a term is no longer in the text, or a sentence of it is not read for numbers. */
function isOfImport({ code }: Diagnostic): boolean {
  return ['figure/not-found', 'glossary/not-found', 'figure/long-sentence'].includes(code);
}

function countOf(report: LoadedReport | undefined): number {
  return report?.figures.reduce((sum, { figures }) => sum + figures.length, 0) ?? 0;
}

function fileOf(path: string, text: string | Uint8Array, world: World): ImportedFile {
  const bytes = bytesOf(text);
  const old = world.read(path);
  const same = old.ok && old.bytes.length === bytes.length && bytes.every((byte, i) => byte === old.bytes[i]);
  return { path, bytes: bytes.length, state: old.ok ? (same ? 'unchanged' : 'changed') : 'new' };
}

function bytesOf(text: string | Uint8Array): Uint8Array {
  return typeof text === 'string' ? new TextEncoder().encode(text) : text;
}

/** The folder of the files: inside the project, and without a report unless it is updated. */
function folderOf(file: string, { to, update = false }: ImportOptions, world: World, note: Note): string | undefined {
  const name = (/([^/\\]+?)(?:\.[^./\\]*)?$/.exec(file)?.[1] ?? 'report')
    .replace(/[^\p{L}\p{N}._-]+/gu, '-')
    .replace(/^[-.]+|[-.]+$/g, '');
  const folder = typedFolder(to ?? `content/${name || 'report'}`, world).replace(/\/+$/, '');
  const target = inside(world, '.', folder, () => note(error('import/target-outside', { folder, root: world.root })));
  if (target === undefined) return undefined;
  // What an import that was killed left half in place is no report.
  world.recover?.(folder);
  if (update && !world.list(folder).includes('report.yaml')) {
    const inContent = `content/${folder}`;
    const isThere = world.list(inContent).includes('report.yaml');
    note(error('world/no-report', { folder, nearest: isThere ? inContent : nearestReport(folder, world) }));
    return undefined;
  }
  if (!update && world.list(folder).some((name) => /^(?:report|glossary|figures|briefing)\.yaml$/.test(name))) {
    note(error('import/exists', { folder }));
    return undefined;
  }
  const [first, last, ...more] = target.split(/[/\\]/);
  if (!update && (first !== 'content' || last === undefined || more.length > 0))
    note(warning('import/not-in-content', { folder, name: basename(target) }));
  return folder;
}
