/** The state of a draft for a window, from a trial import. */
import { loadReport } from '../../content/load.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import type { Language } from '../../diagnostics/language.js';
import { isTextPlace, type Place, placeWords, positionWords } from '../../diagnostics/place.js';
import type { ImportResult } from '../../import/import.js';
import type { Report } from '../../report/report.js';
import { plain } from '../../text/running-text.js';
import { filesOver } from '../../world/files-over.js';
import type { World } from '../../world/world.js';
import type { DraftHead, DraftNumbers, DraftProblem, DraftState } from '../draft-protocol.js';
import type { DroppedDraft } from './draft-desk.js';
import { officeWording } from './office-wording.js';
import { sentenceChanges } from './sentence-changes.js';
import type { TrialImport } from './trial-import.js';

/** What is shown of a draft, but for the name of its folder. */
export function draftState(
  { id, file, report: of }: DroppedDraft,
  { result, files }: TrialImport,
  { language, world, canConvert }: { readonly language: Language; readonly world: World; readonly canConvert: boolean },
): Omit<DraftState, 'folder'> {
  const { ok, understood, lines = [], review, remarks, diagnostics, changes } = result;
  const report = ok ? reportOf(result, files, world) : undefined;
  const counts = understood && { ...understood, pictures: lines.filter(({ role }) => role === 'picture').length };
  return {
    id,
    file,
    ...(of !== undefined && { report: of }),
    ok,
    ...(report && { head: headOf(report) }),
    ...(counts && { counts }),
    lines,
    ...(review && { numbers: numbersOf(review) }),
    comments: (remarks?.comments ?? []).map(({ author, text, on, at, resolved, replies }) => ({
      author,
      text,
      on,
      resolved,
      where: positionWords(at, language),
      replies: replies.map((reply) => ({ author: reply.author, text: reply.text })),
    })),
    revised: (remarks?.revisions.sentences ?? []).map(({ at, stretches }) => ({
      where: positionWords(at, language),
      stretches: stretches.map(({ kind, text }) => ({ kind, text })),
    })),
    problems: diagnostics
      .filter((one) => !isAmong(changes, one))
      .map((problem) => problemOf(problem, { language, draft: file, changes })),
    ...(changes && { changes: sentenceChanges(changes) }),
    canConvert: canConvert && diagnostics.some(isConvertible),
  };
}

/** The report as a build would read it; it may be the one that is there, where nothing changes. */
function reportOf({ folder }: ImportResult, files: TrialImport['files'], world: World): Report | undefined {
  const laid = new Map([...files].flatMap(([path, bytes]) => (bytes ? [[path, bytes] as const] : [])));
  return loadReport(folder, filesOver(world, laid)).value;
}

function headOf({ title, occasion, speaker, issuer, date }: Report): DraftHead {
  return {
    title: plain(title),
    occasion: plain(occasion),
    speaker: [speaker.office, speaker.name].map(plain).filter(Boolean).join(' '),
    issuer: plain(issuer),
    date,
  };
}

function numbersOf({ results, targets, waiting, uncovered }: NonNullable<ImportResult['review']>): DraftNumbers {
  return {
    results: results.map(({ name, value, change }) => ({ name, value, change })),
    targets: targets.map(({ name, aim }) => ({ name, aim })),
    doubtful: waiting.map(({ name, value, change, doubt }) => ({ name, value, change, doubt })),
    uncovered,
  };
}

interface Placing {
  readonly language: Language;
  /** The name of the draft. */
  readonly draft: string;
  readonly changes: ImportResult['changes'] | undefined;
}

function problemOf(problem: Diagnostic, placing: Placing): DraftProblem {
  const { severity, code, at } = problem;
  const { language, draft } = placing;
  const isOfContent = at !== undefined && isTextPlace(at) && at.file !== draft;
  return {
    severity,
    code,
    ...officeWording(problem, language),
    where: at === undefined ? '' : isTextPlace(at) ? textPlace(at, placing) : positionWords(at, language),
    ...(isOfContent && { file: placeWords(at, language) }),
  };
}

/** A line of a text that was dropped by its number; of a content file by its first words after the update. */
function textPlace({ file, line }: Place, { language, draft, changes = {} }: Placing): string {
  if (file === draft) return language === 'en' ? `line ${line}` : `第${line}行`;
  const name = file.slice(file.lastIndexOf('/') + 1);
  const found = changes[name]?.lines.find((one) => one.kind !== 'removed' && one.line === line)?.text;
  return found === undefined ? '' : positionWords({ file, words: clipped(found) }, language);
}

/** Characters of a sentence by which it is named. */
const FIRST_WORDS = 20;

function clipped(text: string): string {
  const characters = [...text];
  return characters.length > FIRST_WORDS ? `${characters.slice(0, FIRST_WORDS).join('')}…` : text;
}

/** Whether a problem is about a sentence that is shown for a decision. */
function isAmong(changes: ImportResult['changes'] = {}, { code, args }: Diagnostic): boolean {
  if (code === 'import/hand-kept') return true;
  if (code !== 'import/overwritten' || !('was' in args)) return false;
  const words = String(args.was);
  return Object.values(changes).some(({ handChanges }) =>
    handChanges.some(({ report }) => report !== '' && (words.includes(report) || report.includes(words))),
  );
}

/** Whether a draft was refused because another office program wrote it. */
function isConvertible({ code, args }: Diagnostic): boolean {
  if (code === 'import/old-word') return true;
  return code === 'import/wrong-kind' && 'found' in args && (args.found === 'odt' || args.found === 'rtf');
}
