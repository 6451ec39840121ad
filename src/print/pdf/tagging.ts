/**
 * Builds the structure tree while pages are drawn (ISO 32000-1:2008 14.7). An element is made when its first content
 * is drawn, so the tree is in page order. The tags of the layout say to which element content belongs.
 *
 * pdfkit's structure elements are not used: they have no ID, put every annotation on the last page, and close open
 * elements when an artifact begins.
 */
import type { Tag } from '../layout/structure.js';
import type { Document, Reference } from './internals.js';
import { pdfString } from './internals.js';
import { treeOf } from './trees.js';

/** Begins page furniture: an artifact of the page, not part of the text (14.8.2.2). */
export const PAGINATION = '/Artifact <</Type /Pagination>> BDC';
/** Ends marked content. */
export const END = 'EMC';

const ARTIFACT = '/Artifact BMC';

interface Element {
  readonly ref: Reference;
  /** Its content: ids of marked content on its first page, other elements, and references. */
  readonly children: unknown[];
}

export class StructureTree {
  private readonly elements = new Map<Tag, Element>();
  /** The parent tree by key: the elements of the marked content of a page, in order, or the element of an annotation. */
  private readonly parents: (Reference[] | Reference)[] = [];
  private readonly ids = new Map<string, Reference>();
  private root: Element | undefined;

  constructor(private readonly document: Document) {}

  /** Returns the operator that begins content of a tag on the current page; without a tag, of an artifact. */
  begin(tag: Tag | undefined): string {
    return markedContent(tag, tag ? this.mark(tag) : 0);
  }

  /** Number of stretches of marked content on the current page. */
  get marks(): number {
    return this.markedOn(this.document.page.dictionary)?.length ?? 0;
  }

  /** Makes the next stretch of marked content of the current page part of a tag, and returns its id. */
  mark(tag: Tag): number {
    const page = this.document.page.dictionary;
    const { ref, children } = this.element(tag);
    const marked = this.markedOn(page) ?? this.firstOn(page);
    const id = marked.push(ref) - 1;
    ref.data.Pg ??= page;
    children.push(ref.data.Pg === page ? id : { Type: 'MCR', Pg: page, MCID: id });
    return id;
  }

  /** Makes an annotation of the current page part of a tag. `write` gets its key in the parent tree. */
  annotation(tag: Tag, write: (structParent: number) => Reference): void {
    const { ref, children } = this.element(tag);
    const key = this.parents.push(ref) - 1;
    children.push({ Type: 'OBJR', Pg: this.document.page.dictionary, Obj: write(key) });
  }

  /** Sets the bounding box of a tag on its page, in default user space (14.8.5.4.3). */
  place(tag: Tag, box: readonly [left: number, bottom: number, right: number, top: number]): void {
    this.element(tag).ref.data.A = { O: 'Layout', Placement: 'Block', BBox: box };
  }

  /** Writes the elements and completes the root, which pdfkit writes. */
  end(): void {
    const { data } = this.document._root.data.StructTreeRoot;
    if (this.root) data.K = this.root.ref;
    const parents = this.parents.map((parent, key) => [key, parent] as const);
    data.ParentTree = treeOf(this.document, 'Nums', parents);
    data.ParentTreeNextKey = this.parents.length;
    if (this.ids.size > 0) {
      const names = [...this.ids].sort(([a], [b]) => byteOrder(a, b));
      const entries = names.map(([id, ref]) => [pdfString(id), ref] as const);
      data.IDTree = treeOf(this.document, 'Names', entries);
    }
    for (const { ref } of new Set(this.elements.values())) ref.end();
  }

  /** The element of a tag. All tags without a parent are the one Document. */
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

  private attributes({ title, language, alt, id, scope }: Tag): object {
    return {
      ...(title !== undefined && { T: pdfString(title) }),
      ...(language !== undefined && { Lang: pdfString(language) }),
      ...(alt !== undefined && { Alt: pdfString(alt) }),
      ...(id !== undefined && { ID: pdfString(id) }),
      ...(scope && { A: { O: 'Table', Scope: scope } }),
    };
  }

  private markedOn(page: Reference): Reference[] | undefined {
    const key = page.data.StructParents as number | undefined;
    return key === undefined ? undefined : (this.parents[key] as Reference[]);
  }

  private firstOn(page: Reference): Reference[] {
    const marked: Reference[] = [];
    page.data.StructParents = this.parents.push(marked) - 1;
    return marked;
  }
}

/** The operator that begins content of a tag with its id on the page; without a tag, of an artifact. */
export function markedContent(tag: Tag | undefined, id: number): string {
  return tag ? `/${tag.role} <</MCID ${id}>> BDC` : ARTIFACT;
}

/** Compares two strings in the encoding pdfkit writes: ASCII, or UTF-16 with a byte order mark, which sorts after ASCII. */
export function byteOrder(a: string, b: string): number {
  const [wideA, wideB] = [isWide(a), isWide(b)];
  if (wideA !== wideB) return wideA ? 1 : -1;
  return a < b ? -1 : a > b ? 1 : 0;
}

function isWide(text: string): boolean {
  return [...text].some((char) => char > '\x7f');
}
