/**
 * The structure tree as it is drawn (ISO 32000-1:2008 14.7). An element is made
 * when its first content is, so the order of the tree is that of the pages; the
 * layout's tags say which element a piece of content belongs to.
 *
 * pdfkit's own structure elements are not used: they know no ID, put every
 * annotation on the last page, and close what is open when an artifact begins.
 */
import type { Tag } from '../layout/structure.js';
import type { Document, Reference } from './internals.js';
import { pdfString } from './internals.js';

/** What page furniture is marked as: it belongs to the page, not to the text (14.8.2.2). */
export const PAGINATION = '/Artifact <</Type /Pagination>> BDC';
/** Ends what was begun. */
export const END = 'EMC';

const ARTIFACT = '/Artifact BMC';

interface Element {
  readonly ref: Reference;
  /** Its content: numbers of marked content on its first page, other elements, and references of other kinds. */
  readonly children: unknown[];
}

export class StructureTree {
  private readonly elements = new Map<Tag, Element>();
  /** By key of the parent tree: the elements of a page's marked content in order, or that of an annotation. */
  private readonly parents: (Reference[] | Reference)[] = [];
  private readonly ids = new Map<string, Reference>();
  private root: Element | undefined;

  constructor(private readonly document: Document) {}

  /** The operator that begins content of a tag on the page being drawn, or of none: an artifact. */
  begin(tag: Tag | undefined): string {
    if (!tag) return ARTIFACT;
    const page = this.document.page.dictionary;
    const { ref, children } = this.element(tag);
    const marked = this.markedOn(page);
    const id = marked.push(ref) - 1;
    ref.data.Pg ??= page;
    children.push(ref.data.Pg === page ? id : { Type: 'MCR', Pg: page, MCID: id });
    return `/${tag.role} <</MCID ${id}>> BDC`;
  }

  /** Makes an annotation of the page being drawn a part of a tag. `write` is given its key in the parent tree. */
  annotation(tag: Tag, write: (structParent: number) => Reference): void {
    const { ref, children } = this.element(tag);
    const key = this.parents.push(ref) - 1;
    children.push({ Type: 'OBJR', Pg: this.document.page.dictionary, Obj: write(key) });
  }

  /** Says where a tag's content stands: the sides of a box on its page, in default user space (14.8.5.4.3). */
  place(tag: Tag, box: readonly [left: number, bottom: number, right: number, top: number]): void {
    this.element(tag).ref.data.A = { O: 'Layout', Placement: 'Block', BBox: box };
  }

  /** Writes the elements, and completes the root, which pdfkit writes. */
  end(): void {
    const { data } = this.document._root.data.StructTreeRoot;
    if (this.root) data.K = this.root.ref;
    data.ParentTree = { Nums: this.parents.flatMap((parent, key) => [key, parent]) };
    data.ParentTreeNextKey = this.parents.length;
    if (this.ids.size > 0) {
      const names = [...this.ids].sort(([a], [b]) => byteOrder(a, b));
      data.IDTree = { Names: names.flatMap(([id, ref]) => [pdfString(id), ref]) };
    }
    for (const { ref } of new Set(this.elements.values())) ref.end();
  }

  /** Every tag without a parent is the one Document. */
  private element(tag: Tag): Element {
    const known = this.elements.get(tag) ?? (tag.parent ? undefined : this.root);
    if (known) return known;
    const parent = tag.parent && this.element(tag.parent);
    const children: unknown[] = [];
    const ref = this.document.ref({
      Type: 'StructElem',
      S: tag.role,
      P: parent?.ref ?? this.document._root.data.StructTreeRoot,
      K: children,
      ...this.attributes(tag),
    });
    parent?.children.push(ref);
    const element = { ref, children };
    if (!parent) this.root = element;
    if (tag.id !== undefined) this.ids.set(tag.id, ref);
    this.elements.set(tag, element);
    return element;
  }

  private attributes({ title, alt, id, scope }: Tag): object {
    return {
      ...(title !== undefined && { T: pdfString(title) }),
      ...(alt !== undefined && { Alt: pdfString(alt) }),
      ...(id !== undefined && { ID: pdfString(id) }),
      ...(scope && { A: { O: 'Table', Scope: scope } }),
    };
  }

  private markedOn(page: Reference): Reference[] {
    const key = page.data.StructParents as number | undefined;
    if (key !== undefined) return this.parents[key] as Reference[];
    const marked: Reference[] = [];
    page.data.StructParents = this.parents.push(marked) - 1;
    return marked;
  }
}

/** The order of two strings in the bytes pdfkit writes them in: ASCII, or UTF-16 after a mark that sorts behind it. */
export function byteOrder(a: string, b: string): number {
  const [wideA, wideB] = [isWide(a), isWide(b)];
  if (wideA !== wideB) return wideA ? 1 : -1;
  return a < b ? -1 : a > b ? 1 : 0;
}

function isWide(text: string): boolean {
  return [...text].some((char) => char > '\x7f');
}
