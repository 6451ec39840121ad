/** A paragraph of the redline: of both revisions, or of one of them. */
import type { Stretch } from '../compare/words.js';
import { changedWords } from '../compare/words.js';
import type { WordFiles } from './files.js';
import type { Fate } from './marks.js';
import { isGone } from './marks.js';
import type { Piece, Pieces } from './pieces.js';
import { comparedText } from './pieces.js';
import type { XmlNode } from './xml.js';
import { childOf, element, elementsOf, withChildren } from './xml.js';

/** What became of a paragraph as a whole, and what of the words that it has in common with the other revision. */
export interface ParagraphFate {
  readonly fate: Fate;
  /** The range of a move begins in it. */
  readonly rangeStart?: XmlNode | undefined;
  /** What became of its end, if not the same: the end of the last paragraph of a file stays. */
  readonly end?: Fate;
}

/**
 * The paragraph at one place of the redline.
 * @param before the old one, if there is one; its words are shown unless it stands where it was moved to
 * @param after likewise
 */
export function markedParagraph(
  before: XmlNode | undefined,
  after: XmlNode | undefined,
  { fate, rangeStart, end = fate }: ParagraphFate,
  files: WordFiles,
): XmlNode {
  const [old, now] = [before && files.pieces(before, 'before'), after && files.pieces(after, 'after')];
  const stretches = changedWords(old ? comparedText(old) : '', now ? comparedText(now) : '');
  const base = isGone(fate) ? before! : after!;
  const content = inMarks([...pieceNodes(stretches, old, now, fate, files)], files);
  const properties = propertiesOf(base, end, fate, files);
  return withChildren(base, [...(properties ? [properties] : []), ...(rangeStart ? [rangeStart] : []), ...content]);
}

/** A node of the paragraph with what became of it. */
interface Placed {
  readonly node: XmlNode;
  readonly fate: Fate;
  readonly link: XmlNode | undefined;
}

function* pieceNodes(
  stretches: readonly Stretch[],
  old: Pieces | undefined,
  now: Pieces | undefined,
  fate: Fate,
  files: WordFiles,
): Generator<Placed> {
  const [olds, news] = [cursor(old?.list ?? []), cursor(now?.list ?? [])];
  for (const { kind, text } of stretches) {
    const removed = kind === 'inserted' ? [] : olds(text.length);
    const added = kind === 'deleted' ? [] : news(text.length);
    if (kind === 'kept') files.keepNotes(removed.flatMap(runsOf), added.flatMap(runsOf));
    // Where it was moved from the old words stand, elsewhere the new ones; bookmarks are those of the new text.
    if (kind === 'kept' && !isGone(fate)) for (const part of added) yield* nodesOf(part, fate, files);
    else if (kind === 'kept') for (const part of removed) yield* nodesOf(part, fate, files);
    if (kind === 'deleted' && fate !== 'moved-to') for (const part of removed) yield* nodesOf(part, 'deleted', files);
    if (kind === 'inserted' && fate !== 'moved-from') for (const part of added) yield* nodesOf(part, 'inserted', files);
  }
  if (!isGone(fate)) for (const node of now?.after ?? []) yield { node, fate: 'kept', link: undefined };
}

interface Part {
  readonly piece: Piece;
  readonly text: string;
  /** Whether it is the beginning of its piece. */
  readonly isFirst: boolean;
}

const runsOf = ({ piece }: Part) => piece.runs;

/** Takes the next characters of a list of pieces. */
function cursor(list: readonly Piece[]): (count: number) => Part[] {
  let index = 0;
  let offset = 0;
  return (count) => {
    const parts: Part[] = [];
    for (let left = count; left > 0 && index < list.length; ) {
      const piece = list[index]!;
      const text = piece.text.slice(offset, offset + left);
      parts.push({ piece, text, isFirst: offset === 0 });
      left -= text.length;
      offset += text.length;
      if (offset < piece.text.length) continue;
      index++;
      offset = 0;
    }
    return parts;
  };
}

function* nodesOf({ piece, text, isFirst }: Part, fate: Fate, files: WordFiles): Generator<Placed> {
  const { properties, runs, shown, link, before } = piece;
  const own = properties ? [properties] : [];
  const words = (name: string, text: string) =>
    element('w:r', {}, [...own, element(name, { 'xml:space': 'preserve' }, [text])]);
  if (!isGone(fate)) {
    if (isFirst) for (const node of before) yield { node, fate: 'kept', link: undefined };
    for (const node of runs.length > 0 ? runs : [words('w:t', shown || text)]) yield { node, fate, link };
    return;
  }
  // What was deleted is no link and no field any more, because what it led to may be gone.
  if (runs.length === 0) yield { node: words('w:delText', shown || text), fate, link: undefined };
  else if (runs.length > 1) {
    if (shown !== '') yield { node: words('w:delText', shown), fate, link: undefined };
  } else yield { node: files.oldRun(runs[0]!), fate, link: undefined };
}

/** The nodes inside their links and the elements of their changes. */
function inMarks(nodes: readonly Placed[], files: WordFiles): XmlNode[] {
  return grouped(nodes, ({ link }) => link).flatMap((linked) => {
    const marked = grouped(linked, ({ fate }) => fate).flatMap((group) => {
      const { fate } = group[0]!;
      const inner = group.map(({ node }) => node);
      return fate === 'kept' ? inner : [files.marks.mark(fate, inner)];
    });
    const { link } = linked[0]!;
    return link ? [withChildren(link, marked)] : marked;
  });
}

/** Neighbours with the same key. */
function grouped<T>(list: readonly T[], keyOf: (one: T) => unknown): T[][] {
  const groups: T[][] = [];
  for (const one of list) {
    const last = groups.at(-1);
    if (last && keyOf(last[0]!) === keyOf(one)) last.push(one);
    else groups.push([one]);
  }
  return groups;
}

/** The properties of a paragraph with the mark of its end (17.13.5.15, 17.13.5.20); the mark is the first of its run's. */
function propertiesOf(paragraph: XmlNode, end: Fate, fate: Fate, files: WordFiles): XmlNode | undefined {
  const properties = childOf(paragraph, 'w:pPr');
  const all = properties ? elementsOf(properties) : [];
  // Sections are those of the new file.
  const own = isGone(fate) ? all.filter(({ name }) => name !== 'w:sectPr') : all;
  // The end of a section stays: without it the text would go on in the format of the next one.
  if (end === 'kept' || own.some(({ name }) => name === 'w:sectPr')) return properties && withChildren(properties, own);
  const last = (name: string) => name === 'w:rPr' || name === 'w:sectPr' || name === 'w:pPrChange';
  const run = element('w:rPr', {}, [files.marks.mark(end), ...(childOf(properties, 'w:rPr')?.children ?? [])]);
  return element('w:pPr', properties?.attributes, [
    ...own.filter(({ name }) => !last(name)),
    run,
    ...own.filter(({ name }) => name !== 'w:rPr' && last(name)),
  ]);
}
