/**
 * Writes composed paragraphs to a PDF with the internal parts of pdfmake, combined as its `Printer` does, with five
 * changes: fonts are given open, nothing is fetched, composed paragraphs are not broken again, everything is
 * tagged, and even pages are shifted so that the binding margin is inside on both sides of a leaf.
 *
 * These parts are not the public interface of pdfmake, so its version is pinned and `test/print/pdf/printer.test.ts`
 * fails if they change.
 */
import { setImmediate } from 'node:timers/promises';
import type { Content } from 'pdfmake/interfaces.js';
import type { Font } from '../../font/font.js';
import type { KeyedCache } from '../../world/memo.js';
import type { ResultCache } from '../../world/result-cache.js';
import type { ComposedParagraph } from '../layout/composed.js';
import type { OutlineItem } from '../layout/outline.js';
import type { PageLabel } from '../layout/page-numbers.js';
import type { Tag } from '../layout/structure.js';
import { ArchiveDocument, hashOf, noProblems } from './archive.js';
import type { Target } from './canvas.js';
import { compact, deflated } from './compact.js';
import { FlowLine } from './flow-line.js';
import type { Page, TextLine } from './internals.js';
import { LayoutBuilder, pdfString, Renderer, SVGMeasure, tableLayouts } from './internals.js';
import { hasDestination } from './links.js';
import type { Meta } from './metadata.js';
import { addLabels, addOutline, anchorsOf } from './navigation.js';
import { drawRun, inRuns, type KeptRun, Run } from './runs.js';
import { END, PAGINATION, StructureTree } from './tagging.js';

export interface PrintJob {
  /** pt */
  readonly page: { readonly width: number; readonly height: number };
  /** Margins of an odd page, pt. */
  readonly margins: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  /** Shift of everything on an even page to the right, pt. */
  readonly evenShift: number;
  /** Composed paragraphs, and any other content for pdfmake. */
  readonly content: readonly (ComposedParagraph | Content)[];
  /**
   * Page furniture below the text of a page, counted from 1. A composed paragraph starts at the left edge and the
   * bottom of the text area; content of pdfmake starts at the left edge of the page. Blank pages have none.
   */
  readonly footer: (page: number) => ComposedParagraph | Content | undefined;
  /** Family name → font. */
  readonly fonts: ReadonlyMap<string, Font>;
  readonly meta: Meta;
  /** Language of the file, BCP 47. */
  readonly language: string;
  readonly outline: readonly OutlineItem[];
  readonly labels: readonly PageLabel[];
  /** Deflated streams of the file before. */
  readonly streams?: KeyedCache<Uint8Array> | undefined;
  /** Drawn pages of the file before, of the same theme and the same open fonts. */
  readonly runs?: KeyedCache<KeptRun> | undefined;
  /** Deflated font programs of any file before. */
  readonly programs?: ResultCache | undefined;
}

export interface Printed {
  readonly bytes: Uint8Array;
  readonly pages: number;
  /** Whether it is a redline, whose changes are in colour. */
  readonly hasChanges: boolean;
}

/** Writes one PDF. Throws if two anchors have the same name or a link has no target: an error of the caller. */
export async function print(job: PrintJob): Promise<Printed> {
  const document = new ArchiveDocument(job);
  const builder = new ComposedBuilder({ orientation: 'portrait', ...job.page }, job.margins, new SVGMeasure());
  builder.registerTableLayouts(tableLayouts);
  const [font] = job.fonts.keys();
  const pages = builder.layoutDocument(nodesOf(job.content), document, {}, { font }, undefined, undefined, job.footer);
  const tree = new StructureTree(document);
  const targets = new Set(anchorsOf(job.outline));
  const { furniture } = builder;
  const renderer = new ComposedRenderer(document, { tree, targets, furniture, shift: job.evenShift, runs: job.runs });
  renderer.renderPages(pages);
  for (const target of targets)
    if (!hasDestination(document, target))
      throw new Error(`no destination is called ${target}, but a link leads there`);
  tree.end();
  addOutline(document, job.outline);
  addLabels(document, job.labels);
  const bytes = await collect(document, job.streams);
  // The call of Node that ended the stream keeps the document, and with it all pages, as long as microtasks follow it:
  // another build would run beside them.
  await setImmediate();
  return { bytes, pages: pages.length, hasChanges: renderer.hasChanges };
}

/** pdfmake's page flow. A composed paragraph adds its own lines and turns pages as planned. */
class ComposedBuilder extends LayoutBuilder {
  /** Items that are not part of the text. */
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
    for (const paragraph of node.composed) this.flow(paragraph);
  }

  private flow({ lines, breaks, turn, before, after }: ComposedParagraph): void {
    const { writer } = this;
    for (let turned = 0; turned < turn; turned++) writer.moveToNextPage();
    for (const [index, line] of lines.entries()) {
      if (breaks.has(index)) writer.moveToNextPage();
      if (index === 0) writer.context().moveDown(before);
      writer.addLine(new FlowLine(line));
    }
    writer.context().moveDown(after);
  }

  /** Adds the furniture after the text of each page. */
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

  /** The lines of composed furniture, from the bottom of the text area down. */
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

/** Composed paragraphs as a leaf of pdfmake's content: pdfmake sees an empty text, so it breaks no lines. */
interface Leaf {
  readonly text: '';
  readonly composed: ComposedParagraph[];
}

/** The content with neighbouring composed paragraphs in one leaf, since pdfmake takes long for each node. */
function nodesOf(content: PrintJob['content']): (Leaf | Content)[] {
  const nodes: (Leaf | Content)[] = [];
  let leaf: Leaf | undefined;
  for (const one of content) {
    if (!isComposed(one)) {
      nodes.push(one);
      leaf = undefined;
    } else if (leaf) leaf.composed.push(one);
    else {
      leaf = { text: '', composed: [one] };
      nodes.push(leaf);
    }
  }
  return nodes;
}

function isComposed(content: ComposedParagraph | Content | undefined): content is ComposedParagraph {
  return typeof content === 'object' && 'breaks' in content;
}

function isLeaf(node: object): node is Leaf {
  return 'composed' in node;
}

interface Rendering {
  readonly tree: StructureTree;
  /** Anchors that links lead to; those of composed lines are added while drawing. */
  readonly targets: Set<string>;
  /** Items that are not part of the text. */
  readonly furniture: ReadonlySet<object>;
  /** pt */
  readonly shift: number;
  readonly runs: PrintJob['runs'];
}

/**
 * Draws pages as pdfmake does, but even pages shifted, composed lines glyph by glyph, and everything as marked
 * content: text with its tag, anything else as an artifact.
 */
class ComposedRenderer extends Renderer {
  /** Whether text drawn so far is deleted or inserted, which is in colour. */
  hasChanges = false;
  /** Tags of nodes of pdfmake. */
  private readonly tags = new Map<object, Tag>();
  private readonly target: Target;

  constructor(
    private readonly document: ArchiveDocument,
    private readonly rendering: Rendering,
  ) {
    super(document);
    const { tree, targets } = rendering;
    this.target = { document, tree, targets, images: new Map() };
  }

  override renderPages(pages: readonly Page[]): void {
    let page = 0;
    this.document.on('pageAdded', () => {
      if (++page % 2 === 0) this.document.translate(this.rendering.shift, 0);
      // Nothing bleeds: the finished page is the sheet (ISO 32000-1:2008 14.11.2).
      const { data } = this.document.page.dictionary;
      data.TrimBox = data.MediaBox;
      data.BleedBox = data.MediaBox;
    });
    super.renderPages(pages.map((page) => ({ ...page, items: inRuns(page.items) })));
  }

  override renderLine(line: TextLine | Run, x: number, y: number): void {
    const { furniture, runs } = this.rendering;
    if (line instanceof Run) {
      const { hasChanges } = drawRun(line, this.target, furniture, runs);
      this.hasChanges ||= hasChanges;
      return;
    }
    const begin = furniture.has(line) ? PAGINATION : this.beginText(line);
    this.marked(begin, () => super.renderLine(line, x, y));
    this.document.describe = undefined;
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

  /** Begins a line of pdfmake: it belongs to the paragraph of its node, or to a link in it. */
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

function collect(document: ArchiveDocument, streams: PrintJob['streams']): Promise<Uint8Array> {
  const deflate = (data: Uint8Array) =>
    streams ? streams.get(`smallest ${hashOf(data)}`, noProblems, () => deflated(data)) : deflated(data);
  return new Promise((resolve, reject) => {
    document.on('end', () => resolve(compact(document.objects, document.trailer, deflate)));
    document.on('error', reject);
    document.resume();
    document.end();
  });
}
