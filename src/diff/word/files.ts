/** Both Word files while the redline is made of them: their pieces, pictures and notes. */
import type { ZipParts } from '../../zip/zip.js';
import type { Marks } from './marks.js';
import type { Pieces } from './pieces.js';
import { piecesOf, Things } from './pieces.js';
import type { XmlNode } from './xml.js';
import { allIn, childrenOf, element, elementsOf, parseXml, withChildren, xmlPart } from './xml.js';

type Which = 'before' | 'after';

const RELATIONSHIPS = 'word/_rels/document.xml.rels';
const ENDNOTES = 'word/endnotes.xml';

export class WordFiles {
  readonly #things = new Things();
  readonly #relationships: Readonly<Record<Which, ReadonlyMap<string, XmlNode>>>;
  /** Relationships and pictures that only the old file has, by the new id. */
  readonly #added = new Map<string, XmlNode>();
  /** Notes that only the old file has, by their id in it. */
  readonly #oldNotes = new Map<string, string>();
  /** Notes that both have, the id in the old file by that in the new one. */
  readonly #keptNotes = new Map<string, string>();
  #pictures = 0;

  constructor(
    private readonly before: ZipParts,
    private readonly after: ZipParts,
    readonly marks: Marks,
  ) {
    this.#relationships = { before: relationshipsIn(before), after: relationshipsIn(after) };
  }

  pieces(paragraph: XmlNode, which: Which): Pieces {
    const known = this.#relationships[which];
    return piecesOf(paragraph, this.#things, (id) => known.get(id)?.attributes.Target ?? id);
  }

  /** A run of the old file as it stands in the redline: its picture and its note come with it. */
  oldRun(run: XmlNode): XmlNode {
    return mapped(run, (node) => {
      const { 'r:embed': picture, ...others } = node.attributes;
      if (picture !== undefined) return { ...node, attributes: { ...others, 'r:embed': this.#oldPicture(picture) } };
      if (node.name === 'wp:docPr') return { ...node, attributes: { ...others, id: this.marks.id() } };
      if (node.name !== 'w:endnoteReference') return node;
      return { ...node, attributes: { ...others, 'w:id': this.#oldNote(others['w:id']!) } };
    });
  }

  #oldPicture(id: string): string {
    const relationship = this.#relationships.before.get(id);
    if (!relationship) return id;
    const { Target, Type } = relationship.attributes;
    const [same] = [...this.#relationships.after].find(([, { attributes }]) => attributes.Target === Target) ?? [];
    if (same !== undefined) return same;
    const own = `rIdOld${++this.#pictures}`;
    this.#added.set(own, element('Relationship', { Id: own, Type: Type!, Target: Target! }));
    return own;
  }

  #oldNote(id: string): string {
    const known = this.#oldNotes.get(id) ?? this.marks.id();
    this.#oldNotes.set(id, known);
    return known;
  }

  /** Remembers the notes to which equal runs of both files refer. */
  keepNotes(olds: readonly XmlNode[], news: readonly XmlNode[]): void {
    const references = (runs: readonly XmlNode[]) =>
      runs.flatMap((run) => childrenOf(run, 'w:endnoteReference')).map(({ attributes }) => attributes['w:id']!);
    const old = references(olds);
    for (const [index, id] of references(news).entries()) if (old[index]) this.#keptNotes.set(id, old[index]);
  }

  get keptNotes(): ReadonlyMap<string, string> {
    return this.#keptNotes;
  }

  /** A note of the old file that the text refers to where it was deleted, by its id in the redline. */
  get oldNotes(): ReadonlyMap<string, string> {
    return this.#oldNotes;
  }

  /** Parts that differ from those of the new file: relationships and pictures of what was deleted. */
  addedParts(): Map<string, string | Uint8Array> {
    if (this.#added.size === 0) return new Map();
    const root = parseXml(this.after.read(RELATIONSHIPS)!);
    const parts = new Map<string, string | Uint8Array>([
      [RELATIONSHIPS, xmlPart(withChildren(root, [...root.children, ...this.#added.values()]))],
    ]);
    for (const { attributes } of this.#added.values()) {
      const name = `word/${attributes.Target}`;
      const picture = this.before.read(name);
      if (picture) parts.set(name, picture);
    }
    return parts;
  }

  /** The notes of a file by their ids, without the separators. */
  notes(which: Which): ReadonlyMap<string, XmlNode> {
    const bytes = this[which].read(ENDNOTES);
    const notes = bytes ? childrenOf(parseXml(bytes), 'w:endnote') : [];
    return new Map(
      notes
        .filter(({ attributes }) => attributes['w:type'] === undefined)
        .map((note) => [note.attributes['w:id']!, note]),
    );
  }
}

function relationshipsIn(parts: ZipParts): ReadonlyMap<string, XmlNode> {
  const bytes = parts.read(RELATIONSHIPS);
  return new Map(bytes ? elementsOf(parseXml(bytes)).map((one) => [one.attributes.Id!, one]) : []);
}

/** The tree with every element changed, the inner ones first. */
function mapped(node: XmlNode, change: (node: XmlNode) => XmlNode): XmlNode {
  return change(
    withChildren(
      node,
      node.children.map((one) => (typeof one === 'string' ? one : mapped(one, change))),
    ),
  );
}

/** An id above all of a file. */
export function firstFreeId(root: XmlNode): number {
  let highest = 0;
  for (const { attributes } of allIn(root)) highest = Math.max(highest, Number(attributes['w:id'] ?? 0) || 0);
  return highest + 1;
}
