/** What slides take from a report: its figures, what `briefing.yaml` says of the slides, and pictures. */
import { readBriefing } from '../briefing/briefing.js';
import type { Note } from '../diagnostics/diagnostic.js';
import { isPlausibleIndicator } from '../indicators/core/implausible.js';
import type { Indicators, IsNeeded } from '../indicators/read.js';
import { noIndicators, readIndicators } from '../indicators/read.js';
import { StretchesRead } from '../indicators/stretches-read.js';
import { suggestIndicators } from '../indicators/suggest/suggest.js';
import type { BriefingFile, FiguresFile } from '../report/deck-schemas.js';
import type { Indicator, Report, ReportBlock } from '../report/report.js';
import type { ReportFile } from '../report/schema.js';
import { type ReportYears, yearsOf } from '../report/years.js';
import { once, type StepCache } from '../world/memo.js';
import type { World } from '../world/world.js';
import type { Sourced } from '../yaml/checked.js';
import { sourced } from '../yaml/sourced.js';
import type { LoadedReport } from './loaded-report.js';
import { slidePictures } from './slide-pictures.js';

/** The files of a content folder that are about slides; each may be absent or unreadable. */
interface SlideFiles {
  readonly figures: Sourced<FiguresFile> | undefined;
  /** Whether there is a `figures.yaml`, be it readable or not. */
  readonly hasFigures: boolean;
  readonly briefing: Sourced<BriefingFile> | undefined;
}

interface ReadText extends Pick<Report, 'title' | 'body' | 'annexes'> {
  readonly file: ReportFile;
  readonly years: ReportYears;
}

type ForSlides = Pick<
  LoadedReport,
  'figures' | 'read' | 'chosenRead' | 'hasChosenFigures' | 'rejected' | 'briefing' | 'pictures'
>;

/** Reads what slides take from a report. Notes the problems of what a person wrote. */
export function readForSlides(
  { folder, files, text }: { readonly folder: string; readonly files: SlideFiles; readonly text: ReadText },
  world: World,
  note: Note,
  cache: StepCache,
): ForSlides {
  const { title, file, body, annexes, years } = text;
  // Without its figures every name in the briefing would be unknown.
  const isBroken = !files.figures && files.hasFigures;
  const chosen =
    files.figures &&
    readIndicators(files.figures, { body, annexes, years }, note, namedIn(files.briefing?.value), cache);
  const figures = once(() => {
    if (!chosen) return isBroken ? noIndicators : suggestedFor(file, body);
    return files.figures?.value.suggested ? withSuggested(chosen, suggestedFor(file, body)) : chosen;
  });
  const subject = () => ({ title, date: file.date, body, annexes, figures: figures() });
  const briefing = once(() => readBriefing(isBroken ? undefined : files.briefing, subject(), note));
  // Only what a person wrote can have problems; the rest, which takes long, is read when a deck is made.
  if (files.figures || files.briefing) briefing();
  const blocks = [...body, ...annexes.flatMap((annex) => annex.body)];
  return {
    get figures() {
      return figures().groups;
    },
    get read() {
      return figures().read;
    },
    chosenRead: chosen?.read ?? [],
    hasChosenFigures: chosen !== undefined || isBroken,
    rejected: files.briefing?.value.rejected ?? [],
    get briefing() {
      return briefing();
    },
    pictures: slidePictures(folder, files.briefing, blocks, world, note),
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
