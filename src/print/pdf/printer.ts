/**
 * pdfmake's own parts put together as its `Printer` does, with five changes:
 * fonts come as bytes, nothing is fetched, composed paragraphs are put out as
 * they are, everything is tagged, and even pages are shifted so that the
 * binding margin lies inside on both sides of a leaf.
 *
 * These parts are not pdfmake's public interface, so the version is pinned
 * exactly and `test/print/printer.test.ts` fails when they move.
 */
import type { Content } from 'pdfmake/interfaces.js';
import type { KeyedCache } from '../../world/memo.js';
import type { ComposedParagraph } from '../layout/composed.js';
import type { OutlineItem } from '../layout/outline.js';
import type { PageLabel } from '../layout/page-numbers.js';
import type { Tag } from '../layout/structure.js';
import { ArchiveDocument } from './archive.js';
import { drawLine } from './draw.js';
import { FlowLine } from './flow-line.js';
import type { Images } from './inset.js';
import { drawInset } from './inset.js';
import type { Document, Page, TextLine } from './internals.js';
import { LayoutBuilder, pdfString, Renderer, SVGMeasure, tableLayouts } from './internals.js';
import { addLinks, leadsSomewhere, placeAnchors } from './links.js';
import type { Meta } from './metadata.js';
import { addLabels, addOutline, anchorsOf } from './navigation.js';
import { END, PAGINATION, StructureTree } from './tagging.js';

export interface PrintJob {
  /** pt */
  readonly page: { readonly width: number; readonly height: number };
  /** Margins of an odd page, pt. */
  readonly margins: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  /** How far everything on an even page moves to the right, pt. */
  readonly evenShift: number;
  /** Composed paragraphs, and between them whatever else pdfmake sets. */
  readonly content: readonly (ComposedParagraph | Content)[];
  /**
   * What stands under the text of a page, counted from 1: page furniture. A composed node begins at the left
   * edge of the text area and at its foot; pdfmake's content at the left edge of the page. A page left blank
   * has none.
   */
  readonly footer: (page: number) => ComposedParagraph | Content | undefined;
  /** Family name → font file. */
  readonly fonts: ReadonlyMap<string, Uint8Array>;
  readonly meta: Meta;
  /** Of the whole file, as BCP 47 has it. */
  readonly language: string;
  readonly outline: readonly OutlineItem[];
  readonly labels: readonly PageLabel[];
  /** Deflated streams of the file before. */
  readonly streams?: KeyedCache<Uint8Array>;
}

export interface Printed {
  readonly bytes: Uint8Array;
  readonly pages: number;
}

/** Lays out and writes one PDF. */
export function print(job: PrintJob): Promise<Printed> {
  const document = new ArchiveDocument(job);
  const builder = new ComposedBuilder({ orientation: 'portrait', ...job.page }, job.margins, new SVGMeasure());
  builder.registerTableLayouts(tableLayouts);
  const [font] = job.fonts.keys();
  const pages = builder.layoutDocument(
    job.content.map(nodeOf),
    document,
    {},
    { font },
    undefined,
    undefined,
    job.footer,
  );
  const tree = new StructureTree(document);
  const targets = new Set(anchorsOf(job.outline));
  new ComposedRenderer(document, { tree, targets, furniture: builder.furniture, shift: job.evenShift }).renderPages(
    pages,
  );
  for (const target of targets)
    if (!leadsSomewhere(document, target)) throw new Error(`nothing is called ${target}, and a link leads there`);
  tree.end();
  addOutline(document, job.outline);
  addLabels(document, job.labels);
  return collect(document, pages.length);
}

/** pdfmake's page flow; a composed paragraph puts out its own lines and turns the page where it was planned. */
class ComposedBuilder extends LayoutBuilder {
  /** Lines that are no part of the text. */
  readonly furniture = new Set<object>();

  constructor(
    private readonly page: { readonly orientation: string; readonly height: number },
    private readonly margins: { readonly left: number; readonly bottom: number },
    svg: object,
  ) {
    super(page, margins, svg);
  }

  override processLeaf(node: object): void {
    if (!isLeaf(node)) {
      super.processLeaf(node);
      return;
    }
    const { lines, breaks, turn, before, after } = node.composed;
    const { writer } = this;
    for (let turned = 0; turned < turn; turned++) writer.moveToNextPage();
    for (const [index, line] of lines.entries()) {
      if (breaks.has(index)) writer.moveToNextPage();
      if (index === 0) writer.context().moveDown(before);
      writer.addLine(new FlowLine(line));
    }
    writer.context().moveDown(after);
  }

  /** Puts out the footers after the text of their pages. */
  override addHeadersAndFooters(header: undefined, footer: PrintJob['footer']): void {
    const { pages } = this.writer.context();
    const ends = pages.map(({ items }) => items.length);
    super.addHeadersAndFooters(header, (number) => {
      const { items } = pages[number - 1]!;
      const node = items.length > 0 ? footer(number) : undefined;
      if (!isComposed(node)) return node;
      items.push(...this.placed(node));
      return undefined;
    });
    for (const [index, { items }] of pages.entries())
      for (const { item } of items.slice(ends[index])) this.furniture.add(item);
  }

  /** The lines of a composed footer, from the foot of the text area down. */
  private placed({ lines, before }: ComposedParagraph): Page['items'] {
    let y = this.page.height - this.margins.bottom + before;
    return lines.map((composed) => {
      const line = new FlowLine(composed);
      line.x = this.margins.left;
      line.y = y;
      y += line.pitch;
      return { type: 'line', item: line };
    });
  }
}

/** A composed paragraph as a leaf of pdfmake's content: pdfmake sees an empty text, so it breaks no lines. */
interface Leaf {
  readonly text: '';
  readonly composed: ComposedParagraph;
}

function nodeOf(content: ComposedParagraph | Content): Leaf | Content {
  return isComposed(content) ? { text: '', composed: content } : content;
}

function isComposed(content: ComposedParagraph | Content | undefined): content is ComposedParagraph {
  return typeof content === 'object' && 'breaks' in content;
}

function isLeaf(node: object): node is Leaf {
  return 'composed' in node;
}

interface Rendering {
  readonly tree: StructureTree;
  /** Anchors that links lead to; those of the composed lines are added. */
  readonly targets: Set<string>;
  /** Lines that are no part of the text. */
  readonly furniture: ReadonlySet<object>;
  /** pt */
  readonly shift: number;
}

/**
 * Draws pages as pdfmake does, the even ones moved sideways, composed lines glyph by glyph, and all within
 * marked content: text under its tag, whatever else is drawn as an artifact.
 */
class ComposedRenderer extends Renderer {
  /** Tags of pdfmake's own nodes. */
  private readonly tags = new Map<object, Tag>();
  private readonly images: Images = new Map();

  constructor(
    private readonly document: ArchiveDocument,
    private readonly rendering: Rendering,
  ) {
    super(document);
  }

  override renderPages(pages: readonly Page[]): void {
    let page = 0;
    this.document.on('pageAdded', () => {
      if (++page % 2 === 0) this.document.translate(this.rendering.shift, 0);
    });
    super.renderPages(pages);
  }

  override renderLine(line: TextLine, x: number, y: number): void {
    const { document } = this;
    const { tree, targets, furniture } = this.rendering;
    if (!(line instanceof FlowLine)) {
      const begin = furniture.has(line) ? PAGINATION : this.beginText(line);
      this.marked(begin, () => super.renderLine(line, x, y));
      document.describe = undefined;
      return;
    }
    if (furniture.has(line)) {
      drawLine(document, line, () => PAGINATION);
      return;
    }
    drawLine(document, line, (tag) => tree.begin(tag));
    drawInset(document, tree, line, this.images);
    placeAnchors(document, line);
    for (const target of addLinks(document, tree, line)) targets.add(target);
  }

  override renderVector(vector: object): void {
    this.marked(this.rendering.tree.begin(undefined), () => super.renderVector(vector));
  }

  override renderImage(image: object): void {
    this.marked(this.rendering.tree.begin(undefined), () => super.renderImage(image));
  }

  override renderSVG(svg: object): void {
    this.marked(this.rendering.tree.begin(undefined), () => super.renderSVG(svg));
  }

  private marked(begin: string, draw: () => void): void {
    this.document.addContent(begin);
    draw();
    this.document.addContent(END);
  }

  /** A line of pdfmake's is part of its node's paragraph, or of a link in it. */
  private beginText({ inlines, _node: node }: TextLine): string {
    const { tree } = this.rendering;
    const known = node && this.tags.get(node);
    const paragraph: Tag = known ?? { role: 'P', parent: ROOT };
    if (node) this.tags.set(node, paragraph);
    if (!inlines.some(({ link, linkToDestination, linkToPage }) => link ?? linkToDestination ?? linkToPage))
      return tree.begin(paragraph);
    const tag: Tag = { role: 'Link', parent: paragraph };
    const Contents = pdfString(inlines.map(({ text }) => text).join(''));
    this.document.describe = (annotation, write) =>
      tree.annotation(tag, (StructParent) => {
        write({ ...annotation, Contents, StructParent });
        return this.document.page.annotations.at(-1)!;
      });
    return tree.begin(tag);
  }
}

const ROOT: Tag = { role: 'Document', parent: undefined };

function collect(document: Document, pages: number): Promise<Printed> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    document.on('data', (chunk: Buffer) => chunks.push(chunk));
    document.on('end', () => resolve({ bytes: Buffer.concat(chunks), pages }));
    document.on('error', reject);
    document.end();
  });
}
