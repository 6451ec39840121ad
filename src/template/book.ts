/** Report → Book: renders one of the main templates of `templates/report/` and reads its markup. */

import type { LoadedReport } from '../content/loaded-report.js';
import type { Note, Place } from '../diagnostics/diagnostic.js';
import { counting, error } from '../diagnostics/diagnostic.js';
import type { Block, Book, CoverLine } from '../document/book.js';
import { blocksOf, coverRoles, textsOf } from '../document/book.js';
import { numberBook } from '../document/numbering.js';
import { withMarks } from '../report/marks.js';
import { visit } from '../report/visit.js';
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
    [...visit(report.body)].flatMap(({ block }) => (block.kind === 'figure' ? [[block.src, block.picture]] : [])),
  );
  const book = numberBook(build(root, { pictures, note: problems.note }));
  checkKeys(book, problems.note);
  if (problems.errors > 0) return undefined;
  noteLeftOut(report, book, note);
  return book;
}

/** Every entry has a key of its own, by which marks find it; every mark stands once. */
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

function build(root: Element, means: BlockContext): Book {
  const { author = '', subject = '', keywords = '' } = root.attributes;
  const title = plain(childText(root, 'title'));
  return { kind: 'book', meta: { title, author, subject, keywords }, blocks: blocks(root, means) };
}

function blocks(parent: Element, means: BlockContext): Block[] {
  return elements(parent).flatMap((element) => block(element, means) ?? []);
}

/** `undefined` for the elements that are a part of their parent: heading, intro, label. */
function block(element: Element, means: BlockContext): Block | undefined {
  const at = placed(element);
  const text = textOf(element);
  switch (element.name) {
    case 'cover': {
      const lines = elements(element).map((line) => ({ role: roleOf(line.name), text: textOf(line), ...placed(line) }));
      return { kind: 'cover', lines, ...at };
    }
    case 'contents':
      return { kind: 'contents', heading: childText(element, 'heading'), ...at };
    case 'title':
      return { kind: 'title', text, ...at };
    case 'occasion':
    case 'speaker':
    case 'reading':
      return { kind: 'byline', role: element.name, text, ...at };
    case 'salutation':
      return { kind: 'salutation', text, ...at };
    case 'p':
      return { kind: 'paragraph', lead: childText(element, 'lead'), text, ...at };
    case 'table':
      return tableOf(element, means.note);
    case 'figure':
      return figureOf(element, means);
    case 'part':
      return {
        kind: 'part',
        number: '',
        heading: childText(element, 'heading'),
        blocks: blocks(element, means),
        ...at,
      };
    case 'section':
      return {
        kind: 'section',
        number: '',
        heading: childText(element, 'heading'),
        intro: childText(element, 'intro'),
        blocks: blocks(element, means),
        ...at,
      };
    case 'annex-note':
      return { kind: 'annex-note', text, ...at };
    case 'signature':
      return { kind: 'signature', issuer: childText(element, 'issuer'), date: childText(element, 'date'), ...at };
    case 'annex':
      return {
        kind: 'annex',
        label: childText(element, 'label'),
        heading: childText(element, 'heading'),
        blocks: blocks(element, means),
        ...at,
      };
    case 'entry':
      return {
        kind: 'entry',
        key: element.attributes.key ?? '',
        number: '',
        term: childText(element, 'term'),
        text,
        ...at,
      };
    default:
      return undefined;
  }
}

/** The role of a line of the cover, which the vocabulary has checked. */
function roleOf(name: string): CoverLine['role'] {
  return coverRoles.find((role) => role === name)!;
}
