/**
 * Two Word files of a report → one with tracked changes: insertions, deletions and moves of words, paragraphs and rows.
 *
 * Accepting all changes gives the text of the new file, rejecting all gives that of the old one. Styles, sections and
 * the table of contents are those of the new file, whose fields Word updates.
 */
import { zip } from '../../zip/write.js';
import type { ZipParts } from '../../zip/zip.js';
import { openZip } from '../../zip/zip.js';
import { firstFreeId, WordFiles } from './files.js';
import { Marks } from './marks.js';
import { markedBlocks } from './sequence.js';
import type { XmlNode } from './xml.js';
import { childOf, elementsOf, parseXml, withChildren, xmlPart } from './xml.js';

/** Who changed the text, and when. */
export interface Reviser {
  readonly author: string;
  /** To the second. */
  readonly date: Date;
}

const DOCUMENT = 'word/document.xml';
const ENDNOTES = 'word/endnotes.xml';
const SETTINGS = 'word/settings.xml';

/** The redline of two files that `wordOf` wrote. The same files give the same bytes. */
export function wordRedline(before: Uint8Array, after: Uint8Array, { author, date }: Reviser): Uint8Array {
  const [old, now] = [before, after].map((bytes) => openZip(bytes, { part: LARGEST, total: LARGEST })) as [
    ZipParts,
    ZipParts,
  ];
  const [oldRoot, root] = [old, now].map((parts) => parseXml(parts.read(DOCUMENT)!)) as [XmlNode, XmlNode];
  const marks = new Marks(author, date, Math.max(firstFreeId(oldRoot), firstFreeId(root)));
  const files = new WordFiles(old, now, marks);
  const blocksIn = (of: XmlNode) => elementsOf(childOf(of, 'w:body')!);
  const last = blocksIn(root).filter(({ name }) => name === 'w:sectPr');
  const isBlock = ({ name }: XmlNode) => name !== 'w:sectPr';
  const blocks = markedBlocks(blocksIn(oldRoot).filter(isBlock), blocksIn(root).filter(isBlock), files);
  const body = withChildren(childOf(root, 'w:body')!, [...blocks, ...last]);
  const changed = new Map<string, string | Uint8Array>([
    [
      DOCUMENT,
      xmlPart(
        withChildren(
          root,
          elementsOf(root).map((one) => (one.name === 'w:body' ? body : one)),
        ),
      ),
    ],
    ...notesPart(now, files),
    [SETTINGS, settings(now)],
    ...files.addedParts(),
  ]);
  const names = [...now.names, ...[...changed.keys()].filter((name) => !now.names.includes(name))];
  return zip(names.map((name) => [name, changed.get(name) ?? now.read(name)!] as const));
}

const LARGEST = 2 ** 31;

/** The notes of the new file with their changes, and those of the old one that deleted text refers to. */
function notesPart(now: ZipParts, files: WordFiles): [string, string][] {
  const bytes = now.read(ENDNOTES);
  if (!bytes) return [];
  const root = parseXml(bytes);
  const olds = files.notes('before');
  const noted = (note: XmlNode) => {
    const old = files.keptNotes.get(note.attributes['w:id']!);
    const before = old === undefined ? undefined : olds.get(old);
    if (!before) return note;
    return withChildren(note, markedBlocks(elementsOf(before), elementsOf(note), files));
  };
  const deleted = [...files.oldNotes].flatMap(([id, own]) => {
    const note = olds.get(id);
    return note ? [{ ...note, attributes: { ...note.attributes, 'w:id': own } }] : [];
  });
  return [[ENDNOTES, xmlPart(withChildren(root, [...elementsOf(root).map(noted), ...deleted]))]];
}

/** Settings by which Word shows the changes, and tracks those that readers make (17.15.1.69, 17.15.1.90). */
function settings(now: ZipParts): string {
  const root = parseXml(now.read(SETTINGS)!);
  const children = elementsOf(root).filter(({ name }) => name !== 'w:trackRevisions');
  const next = children.findIndex(({ name }) => behind.has(name));
  const at = next < 0 ? children.length : next;
  const track = { name: 'w:trackRevisions', attributes: {}, children: [] };
  return xmlPart(withChildren(root, [...children.slice(0, at), track, ...children.slice(at)]));
}

/** The settings that may stand behind it and that our files have (17.15.1.78). */
const behind: ReadonlySet<string> = new Set([
  ...['w:documentProtection', 'w:defaultTabStop', 'w:autoHyphenation', 'w:evenAndOddHeaders', 'w:compat', 'w:rsids'],
  ...[
    'w:drawingGridHorizontalSpacing',
    'w:drawingGridVerticalSpacing',
    'w:characterSpacingControl',
    'w:noPunctuationKerning',
  ],
  ...['w:footnotePr', 'w:endnotePr', 'w:themeFontLang', 'w:decimalSymbol', 'w:listSeparator'],
]);
