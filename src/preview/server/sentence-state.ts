/** A line of the content with all that a window shows beside it. */
import { readLine } from '../../report/inline.js';
import { printedTexts } from '../../report/printed-texts.js';
import { plain } from '../../text/running-text.js';
import { withDivided, withoutBlock } from '../../update/edit-blocks.js';
import { oncePer } from '../../world/memo.js';
import type { NeighbourState, PagePlace, ReadNumber, SentenceState, TextPlace } from '../protocol.js';
import type { ContentLine } from './content-lines.js';
import type { ShownView } from './open-report.js';

/** How many neighbours are shown on each side. */
const NEIGHBOURS = 2;

/** A line of a content file with its neighbours, pages, slides and indicators. */
export function sentenceState(line: ContentLine, view: ShownView, canUndo: boolean): SentenceState {
  const { at, kind, text, source } = line;
  const order = readingOrder(view);
  const index = order.findIndex((one) => isSamePlace(one.at, at));
  const around = (from: number, to: number) => (index < 0 ? [] : order.slice(Math.max(0, from), to).map(neighbour));
  return {
    at,
    kind,
    text,
    before: around(index - NEIGHBOURS, index),
    after: around(index + 1, index + 1 + NEIGHBOURS),
    pages: pagesOf(at, view),
    slides: slidesOf(at, view),
    indicators: indicatorsOf(at, view),
    canDivide: withDivided(source.text, line) !== undefined,
    canDelete: withoutBlock(source.text, line) !== undefined,
    canUndo,
  };
}

/** The lines that are printed, each once. */
const readingOrder = oncePer(({ report, lines }: ShownView): readonly ContentLine[] => {
  const found = new Map<string, ContentLine>();
  for (const { at } of report ? printedTexts(report).flat() : []) {
    const line = at && lines.lineAt(at);
    if (line) found.set(`${line.at.file}:${line.at.line}:${line.at.column}`, line);
  }
  return [...found.values()];
});

function neighbour({ at, text }: ContentLine): NeighbourState {
  const runs = readLine({ text, at }, () => {});
  return { at, text: runs.map(({ text, script }) => ({ text, ...(script && { script }) })) };
}

function isSamePlace(a: TextPlace, b: TextPlace): boolean {
  return a.file === b.file && a.line === b.line && a.column === b.column;
}

/** The pages on which some of it stands. */
function pagesOf(place: TextPlace, { book, lines }: ShownView): PagePlace[] {
  const isOfIt = ({ at }: { readonly at: TextPlace }) =>
    at.file === place.file && at.line === place.line && lines.lineAt(at)?.at.column === place.column;
  const boxes = book?.boxes() ?? [];
  return (book?.pages() ?? []).flatMap(({ label }, i) => (boxes[i]?.some(isOfIt) ? [{ position: i + 1, label }] : []));
}

/** The slides whose notes have a sentence of this line. */
function slidesOf({ file, line }: TextPlace, { deck }: ShownView): number[] {
  const slides = deck?.laidOut.slides ?? [];
  return slides.flatMap(({ slide }, i) =>
    slide.notes.some((note) => note.some(({ at }) => at?.file === file && at.line === line)) ? [i + 1] : [],
  );
}

function indicatorsOf({ file, line }: TextPlace, { report, deck }: ShownView): ReadNumber[] {
  // Without a deck they would have to be read first, which takes long.
  const all = deck && report ? report.figures.flatMap(({ figures }) => figures) : [];
  return all
    .filter(({ at }) => at.file === file && at.line === line)
    .map(({ label, level }) => ({ label: plain(label), value: plain(level.text) }));
}
