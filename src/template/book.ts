/** Report → Book: renders one of the main templates of `templates/report/` and reads its markup. */

import type { LoadedReport } from '../content/loaded-report.js';
import type { Note, Place } from '../diagnostics/diagnostic.js';
import { counting, error } from '../diagnostics/diagnostic.js';
import type { Block, Book, Byline, CoverLine } from '../document/book.js';
import { blocksOf, textsOf } from '../document/book.js';
import { numberBook } from '../document/numbering.js';
import { withMarks } from '../report/marks.js';
import { annexPart, visit } from '../report/visit.js';
import { plain } from '../text/running-text.js';
import type { World } from '../world/world.js';
import type { BlockContext } from './inset.js';
import { figureOf, tableOf } from './inset.js';
import { noteLeftOut } from './left-out.js';
import type { Element } from './markup.js';
import { parseMarkup } from './markup.js';
import { render } from './render.js';
import { childText, elements, placed, textOf } from './tree.js';
import { bookVocabulary, check } from './vocabulary.js';

/**
 * The book of a report, headings and entries numbered; `undefined` after noting what was wrong.
 * @param main the template rendered first, without its ending: `session`
 */
export function bookOf(report: LoadedReport, world: World, main: string, note: Note): Book | undefined {
  const folder = world.asset('templates/report');
  const markup = render(withMarks(report), world, folder, main, note);
  const root = markup && parseMarkup(markup, `${folder}/${main}.hbs`, note);
  if (!root) return undefined;
  const problems = counting(note);
  check(root, bookVocabulary, problems.note);
  if (problems.errors > 0) return undefined;
  const pictures = new Map(
    [...visit([...report.body, ...report.annexes.map(annexPart)])].flatMap(({ block }) =>
      block.kind === 'figure' ? [[block.src, { picture: block.picture, at: block.at }]] : [],
    ),
  );
  const book = numberBook(build(root, { pictures, note: problems.note }));
  checkKeys(book, problems.note);
  checkHeadings(book, problems.note);
  if (problems.errors > 0) return undefined;
  noteLeftOut(report, book, note);
  return book;
}

/** Notes entries without a key of their own, by which marks refer to them, and entries marked twice. */
function checkKeys({ blocks }: Book, note: Note): void {
  const seen = new Set<string>();
  const check = (element: string, name: string, value: string, at: Place | undefined) => {
    const key = `${element} ${value}`;
    if (value === '' || seen.has(key)) note(error('markup/invalid-attribute', { name, element, value, known: [] }, at));
    seen.add(key);
  };
  for (const block of blocksOf(blocks)) {
    if (block.kind === 'entry') check('entry', 'key', block.key, block.at);
    for (const { mark, at } of textsOf(block).flat())
      if (mark !== undefined) check('mark', 'entry', mark, at ?? block.at);
  }
}

/** Notes headings of which nothing is printed, neither a number nor words: contents and outline could not lead to them. */
function checkHeadings({ blocks }: Book, note: Note): void {
  for (const block of blocksOf(blocks)) {
    if (block.kind !== 'part' && block.kind !== 'section' && block.kind !== 'annex') continue;
    const number = block.kind === 'annex' ? '' : block.number;
    if (`${number}${plain(block.heading)}`.trim() === '')
      note(error('markup/empty-heading', { parent: block.kind }, block.at));
  }
}

function build(root: Element, context: BlockContext): Book {
  const { author = '', subject = '', keywords = '' } = root.attributes;
  const title = plain(childText(root, 'title'));
  return { kind: 'book', meta: { title, author, subject, keywords }, blocks: blocks(root, context) };
}

/** The child elements that are blocks; headings, intros and labels are read with their parent. */
function blocks(parent: Element, context: BlockContext): Block[] {
  return elements(parent).flatMap((element) => readers[element.name]?.(element, context) ?? []);
}

const byline = (element: Element): Block => ({
  kind: 'byline',
  role: element.name as Byline['role'],
  text: textOf(element),
  ...placed(element),
});

/** A reader for each element that is a block. The vocabulary has checked the element before. */
const readers: Readonly<Record<string, (element: Element, context: BlockContext) => Block | undefined>> = {
  cover: (element) => ({
    kind: 'cover',
    lines: elements(element).map((line) => ({
      role: line.name as CoverLine['role'],
      text: textOf(line),
      ...placed(line),
    })),
    ...placed(element),
  }),
  contents: (element) => ({ kind: 'contents', heading: childText(element, 'heading'), ...placed(element) }),
  title: (element) => ({ kind: 'title', text: textOf(element), ...placed(element) }),
  masthead: byline,
  occasion: byline,
  speaker: byline,
  reading: byline,
  salutation: (element) => ({ kind: 'salutation', text: textOf(element), ...placed(element) }),
  p: (element) => ({
    kind: 'paragraph',
    lead: childText(element, 'lead'),
    text: textOf(element),
    ...placed(element),
  }),
  table: (element, { note }) => tableOf(element, note),
  figure: figureOf,
  part: (element, context) => ({
    kind: 'part',
    numbered: element.attributes.numbered !== 'false',
    number: '',
    heading: childText(element, 'heading'),
    blocks: blocks(element, context),
    ...placed(element),
  }),
  section: (element, context) => ({
    kind: 'section',
    ...(element.attributes.number !== undefined && { given: element.attributes.number }),
    number: '',
    level: 0,
    heading: childText(element, 'heading'),
    intro: childText(element, 'intro'),
    blocks: blocks(element, context),
    ...placed(element),
  }),
  'annex-note': (element) => ({
    kind: 'annex-note',
    label: childText(element, 'label'),
    number: '',
    text: textOf(element),
    ...placed(element),
  }),
  signature: (element) => ({
    kind: 'signature',
    issuer: childText(element, 'issuer'),
    date: childText(element, 'date'),
    ...placed(element),
  }),
  annex: (element, context) => ({
    kind: 'annex',
    label: childText(element, 'label'),
    heading: childText(element, 'heading'),
    blocks: blocks(element, context),
    ...placed(element),
  }),
  entry: (element) => ({
    kind: 'entry',
    key: element.attributes.key ?? '',
    number: '',
    term: childText(element, 'term'),
    text: textOf(element),
    ...placed(element),
  }),
};
