/**
 * A Word file as lines of a draft.
 *
 * Only the parts that hold text are taken out of the zip: the document, its styles, its numbering, its notes and its
 * comments, which are no part of the text. We read the XML ourselves, because a general converter
 * (mammoth) passes over simple fields, ruby, formulas, newer text boxes, hidden text, list numbers and outline levels.
 */
import type { Diagnostic, Note } from '../../diagnostics/diagnostic.js';
import { warning } from '../../diagnostics/diagnostic.js';
import type { ZipParts } from '../../zip/zip.js';
import type { DraftLine } from '../draft/draft.js';
import type { Remarks } from '../draft/remarks.js';
import type { WordBlock } from './blocks.js';
import { BodyReader } from './body.js';
import { commentPlaceOf, commentsOf } from './comments.js';
import { InsetParts } from './inset-parts.js';
import { InsetReader } from './insets.js';
import { linesOf } from './lines.js';
import { wordNumbers } from './numbering.js';
import { WordPlaces } from './places.js';
import { revisionsOf } from './revised-sentences.js';
import { formatChanges } from './revision-marks.js';
import { wordStyles } from './styles.js';
import { textBeside } from './text-beside.js';
import type { XmlElement } from './xml.js';
import { below, childrenOf, parseXml } from './xml.js';

export interface WordDraft {
  readonly lines: readonly DraftLine[];
  readonly remarks: Remarks;
  /** What was read: the document part, and those of its notes. */
  readonly document: XmlElement;
  readonly notes: readonly XmlElement[];
}

/**
 * The lines of the Word file whose document is the part `main`. Notes what is skipped (`import/picture`) or unsure
 * (`import/text-box`). Throws `ZipFault` and `XmlFault` where the file is damaged.
 */
export function readWord(file: string, zip: ZipParts, main: string, note: Note): WordDraft {
  const part = (name: string | undefined) => {
    const bytes = name === undefined ? undefined : zip.read(name);
    return bytes && parseXml(bytes);
  };
  const related = relatedParts(main, part(relationshipsOf(main)), zip);
  const styles = wordStyles(part(related('styles')));
  // Places are named when all is read, because a name needs the headings and pages around it.
  const problems: Diagnostic[] = [];
  const later: Note = (problem) => problems.push(problem);
  const numbering = part(related('numbering'));
  const insetParts = new InsetParts(zip);
  const insets = new InsetReader(zip, main, later, insetParts);
  const reader = new BodyReader(file, styles, wordNumbers(numbering, styles), later, insets);
  const document = part(main)!;
  const body = reader.document(document);
  const bodyPages = { marked: reader.pages.marked, counted: reader.pages.page };
  const notes = new Map<string, readonly WordBlock[]>();
  const noteParts: XmlElement[] = [];
  let formatted = formatChanges(document);
  for (const kind of ['footnote', 'endnote'] as const) {
    const root = part(related(`${kind}s`));
    if (!root) continue;
    noteParts.push(root);
    for (const [name, blocks] of reader.notes(root, kind)) notes.set(name, blocks);
    formatted += formatChanges(root);
  }
  for (const [name, of] of reader.bookmarked) if (notes.has(of)) notes.set(`bookmark ${name}`, notes.get(of)!);
  const lines = linesOf(body, notes, file, later);
  const places = new WordPlaces(file, body, notes, { ...bodyPages, saved: savedPages(part('docProps/app.xml')) });
  for (const problem of problems) note(places.named(problem));
  const marks = reader.revisions.all;
  const revisions = revisionsOf(marks, formatted, places);
  const { count, sentences } = revisions;
  if (count > 0) note(warning('import/tracked-changes', { count }, sentences[0]?.at));
  const commentsName = related('comments');
  const saidParts = { comments: part(commentsName), extended: part(related('commentsExtended')) };
  // Comments are read by a reader of their own: their lists do not count with those of the text.
  const beside = new Map<number, string[]>();
  const noteBeside = (problem: Diagnostic) => {
    const { line = 0 } = problem.at ?? {};
    beside.set(line, [...(beside.get(line) ?? []), ...textBeside(problem)]);
  };
  const saidInsets =
    commentsName === undefined ? undefined : new InsetReader(zip, commentsName, noteBeside, insetParts);
  const said = new BodyReader(file, styles, wordNumbers(numbering, styles), noteBeside, saidInsets);
  const blocks = saidParts.comments ? said.notes(saidParts.comments, 'comment') : new Map();
  const comments = commentsOf({ ...saidParts, blocks, beside, anchors: reader.comments, marks, places });
  const shown = commentPlaceOf(saidParts.comments, hasPicture, reader.comments, places);
  if (shown) note(warning('import/picture', { reason: 'comment', name: '' }, shown));
  return {
    lines: lines.map(({ paragraph, column, ...line }) => ({ ...line, word: places.of(paragraph, column) })),
    remarks: { comments, revisions },
    document,
    notes: noteParts,
  };
}

function hasPicture(comment: XmlElement): boolean {
  return ['a:blip', 'v:imagedata'].some((name) => below(comment, name).length > 0);
}

/** The pages that the program that wrote the file counted (ECMA-376-1 22.2.2.19). */
function savedPages(properties: XmlElement | undefined): number | undefined {
  const pages = properties?.children.find(({ name }) => name.endsWith(':Pages'))?.text.trim() ?? '';
  return /^[1-9]\d{0,5}$/.test(pages) ? Number(pages) : undefined;
}

function relationshipsOf(main: string): string {
  const at = main.lastIndexOf('/') + 1;
  return `${main.slice(0, at)}_rels/${main.slice(at)}.rels`;
}

/** The parts related to the main one, by the last word of the type of their relation: `styles`. */
function relatedParts(main: string, relations: XmlElement | undefined, zip: ZipParts) {
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  return (kind: string): string | undefined => {
    const targets = (relations?.children ?? [])
      .filter(({ attributes }) => attributes.Type?.endsWith(`/${kind}`) && attributes.TargetMode !== 'External')
      .map(({ attributes: { Target = '' } }) => (Target.startsWith('/') ? Target.slice(1) : folder + Target));
    return [...targets, `${folder}${kind}.xml`].find((name) => zip.names.includes(name));
  };
}

/** The parts of a kind, such as `header`, that the part `main` is related to. */
export function relatedTo(zip: ZipParts, main: string, kind: string): string[] {
  const bytes = zip.read(relationshipsOf(main));
  const relations = bytes ? parseXml(bytes).children : [];
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  return relations
    .filter(({ attributes }) => attributes.Type?.endsWith(`/${kind}`) && attributes.TargetMode !== 'External')
    .map(({ attributes: { Target = '' } }) => (Target.startsWith('/') ? Target.slice(1) : folder + Target))
    .filter((name) => zip.names.includes(name));
}

/** The part that a relation of the whole package names as its document (ECMA-376-2 9.3). */
export function mainPart(zip: ZipParts): string | undefined {
  const bytes = zip.read('_rels/.rels');
  const relations = bytes ? parseXml(bytes).children : [];
  const target = relations.find(({ attributes }) => attributes.Type?.endsWith('/officeDocument'))?.attributes.Target;
  return [target?.replace(/^\.?\//, ''), 'word/document.xml'].find(
    (name) => name !== undefined && zip.names.includes(name),
  );
}

/** Whether a part is the body of a Word document. */
export function isWordDocument(zip: ZipParts, main: string): boolean {
  const root = parseXml(zip.read(main)!);
  return root.name === 'w:document' && childrenOf(root, 'w:body').length > 0;
}
