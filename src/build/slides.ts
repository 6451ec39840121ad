/** Report → its deck: rendered, laid out, written for PowerPoint, as pictures, as a handout or as notes for its speaker. */
import type { LoadedReport } from '../content/loaded-report.js';
import type { LaidOutDeck } from '../deck/make.js';
import type { SlideSignature } from '../deck/slide-signatures.js';
import type { Note } from '../diagnostics/diagnostic.js';
import type { PageAt, Slide } from '../document/deck.js';
import type { BookTheme } from '../print/theme.js';
import { deckOf } from '../template/deck.js';
import { memoized, previousIfEqual } from '../world/memo.js';
import type { World } from '../world/world.js';
import { printWork } from './books.js';
import type { MadeFile } from './files.js';
import { reportDate } from './report-date.js';

/**
 * Lays out the slides of a report; `undefined` after noting what is wrong with template or theme.
 * @param target folder of the results
 * @param pages of the book, asked for only when everything else is done
 */
export async function layOutReport(
  report: LoadedReport,
  target: string,
  pages: Promise<PageAt | undefined> | undefined,
  world: World,
  note: Note,
): Promise<LaidOutDeck | undefined> {
  const { loadDeckTheme } = await import('../deck/canvas/theme.js');
  const rendered = deckOf(report, world, note);
  const given = loadDeckTheme(world, note, report.folder);
  const { withOwnMaster } = await import('../deck/master/own.js');
  const mastered = given && (await withOwnMaster(given, world, note));
  if (!rendered || !mastered) return undefined;
  const { theme, master } = mastered;
  const date = reportDate(report, world).toISOString().slice(0, 10);
  const deck = previousIfEqual(`deck ${target}`, { ...rendered, meta: { ...rendered.meta, date } }, world);
  const { layOutDeck } = await import('../deck/make.js');
  const { noteContrast } = await import('../deck/contrast.js');
  const laidOut = memoized(`slides ${target}`, [deck, theme.value, master], world, note, (_, note, cache) =>
    layOutDeck(deck, theme.value, note, cache, master),
  );
  noteContrast(laidOut, theme, note);
  const { withNotePages } = await import('../deck/note-pages.js');
  const pageAt = await pages;
  const slides = laidOut.slides.map((one) => ({ ...one, slide: withNotePages(one.slide, pageAt) }));
  const notes = previousIfEqual(
    `notes ${target}`,
    slides.map(({ slide }) => slide.notes),
    world,
  );
  return memoized(`deck ${target}`, [laidOut, notes], world, note, () => ({ ...laidOut, slides }));
}

/** The files made of a deck, and its slides for comparison. */
export interface Slides {
  readonly files: readonly MadeFile[];
  /** None if no deck for PowerPoint was made. */
  signatures(): readonly SlideSignature[];
}

export const noSlides: Slides = { files: [], signatures: () => [] };

/**
 * Makes the deck for PowerPoint, a picture of each slide, the handout, or the speaker notes.
 * @param target folder of the results
 */
export async function makeSlides(
  report: LoadedReport,
  target: string,
  kind: 'pptx' | 'svg' | 'handout' | 'notes',
  pages: Promise<PageAt | undefined> | undefined,
  world: World,
  note: Note,
): Promise<Slides> {
  const laidOut = await layOutReport(report, target, pages, world, note);
  if (!laidOut) return noSlides;
  const { arePicturesDrawable, pptxOf, signaturesOf, svgOf } = await import('../deck/make.js');
  if (kind === 'svg') {
    const path = (i: number) => `${target}/slides/${`${i + 1}`.padStart(2, '0')}.svg`;
    const files = svgOf(laidOut).map((content, i) => ({ kind, path: path(i), bytes: content.length, content }));
    return { ...noSlides, files };
  }
  if (!(await arePicturesDrawable(laidOut, note))) return noSlides;
  if (kind === 'handout') return makeHandout(report, laidOut, `${target}/handout.pdf`, world, note);
  if (kind === 'notes') {
    const { makeSpeakerNotes } = await import('./speaker-notes.js');
    const path = `${target}/speaker-notes.docx`;
    const file = await makeSpeakerNotes(laidOut, report.folder, path, reportDate(report, world), world, note);
    return file ? { files: [file], signatures: () => signaturesOf(laidOut) } : noSlides;
  }
  const path = `${target}/briefing.pptx`;
  const content = await memoized(`file ${path}`, [laidOut], world, note, (_world, _note, cache) =>
    // Without a session nothing asks for a part again.
    pptxOf(laidOut, world.memo && cache),
  );
  const figures = laidOut.deck.slides.reduce((sum, slide) => sum + numbersOn(slide), 0);
  const facts = { slides: laidOut.slides.length, figures };
  return {
    files: [{ kind, path, bytes: content.length, ...facts, content }],
    signatures: () => signaturesOf(laidOut),
  };
}

async function makeHandout(
  report: LoadedReport,
  laidOut: LaidOutDeck,
  path: string,
  world: World,
  note: Note,
): Promise<Slides> {
  const { handoutOf } = await import('../handout/handout.js');
  const { signaturesOf } = await import('../deck/make.js');
  const { samplesOf } = await import('../handout/samples.js');
  const samples = await samplesOf(laidOut);
  const workOf = (source: LaidOutDeck, book: BookTheme) => handoutOf(source, book, samples);
  const made = await printWork(laidOut, workOf, report.folder, path, reportDate(report, world), world, note);
  if (!made) return noSlides;
  const { bytes: content, pages, fonts } = made;
  const facts = { pages, fonts, slides: laidOut.slides.length };
  return {
    files: [{ kind: 'handout', path, bytes: content.length, ...facts, content }],
    signatures: () => signaturesOf(laidOut),
  };
}

/** How many indicators a slide shows as numerals and as points of charts. */
function numbersOn({ figures, charts }: Slide): number {
  const points = charts.flatMap(({ series }) => series.map(({ points }) => points.length));
  return points.reduce((sum, count) => sum + count, figures.length);
}
