/**
 * pdfmake's own parts put together as its `Printer` does, with four changes:
 * fonts come as bytes, nothing is fetched, composed paragraphs are put out as
 * they are, and even pages are shifted so that the binding margin lies inside
 * on both sides of a leaf.
 *
 * These parts are not pdfmake's public interface, so the version is pinned
 * exactly and `test/print/printer.test.ts` fails when they move.
 */
import type { Content, DynamicContent } from 'pdfmake/interfaces.js';
import type { ComposedNode, ComposedParagraph } from './composed.js';
import { ComposedLine } from './composed.js';
import { drawLine } from './draw.js';
import type { Document } from './internals.js';
import { LayoutBuilder, PDFDocument, Renderer, SVGMeasure, tableLayouts } from './internals.js';

export interface PrintJob {
  /** pt */
  readonly page: { readonly width: number; readonly height: number };
  /** Margins of an odd page, pt. */
  readonly margins: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  /** How far everything on an even page moves to the right, pt. */
  readonly evenShift: number;
  /** Composed paragraphs, and between them whatever else pdfmake sets. */
  readonly content: readonly (ComposedNode | Content)[];
  readonly footer: DynamicContent;
  /** Family name → font file. */
  readonly fonts: ReadonlyMap<string, Uint8Array>;
  readonly info: Readonly<Record<string, string | Date>>;
  readonly language: string;
}

export interface Printed {
  readonly bytes: Uint8Array;
  readonly pages: number;
}

/** Lays out and writes one PDF. */
export function print(job: PrintJob): Promise<Printed> {
  const families = Object.fromEntries([...job.fonts].map(([family, bytes]) => [family, { normal: [bytes] }]));
  const document = new PDFDocument(
    families,
    {},
    {},
    {},
    {
      size: [job.page.width, job.page.height],
      pdfVersion: '1.7',
      compress: true,
      displayTitle: true,
      lang: job.language,
      info: { ...job.info },
      autoFirstPage: false,
      fontLayoutCache: true,
      font: null,
    },
  );
  const builder = new ComposedBuilder({ orientation: 'portrait', ...job.page }, job.margins, new SVGMeasure());
  builder.registerTableLayouts(tableLayouts);
  const [font] = job.fonts.keys();
  const pages = builder.layoutDocument(job.content, document, {}, { font }, undefined, undefined, job.footer);
  new BookRenderer(document, job.evenShift).renderPages(pages);
  return collect(document, pages.length);
}

/** pdfmake's page flow; a composed paragraph puts out its own lines and turns the page where it was planned. */
class ComposedBuilder extends LayoutBuilder {
  override processLeaf(node: object): void {
    if (!('composed' in node)) {
      super.processLeaf(node);
      return;
    }
    const { lines, breaks, before, after } = node.composed as ComposedParagraph;
    const { writer } = this;
    for (const [index, line] of lines.entries()) {
      if (breaks.has(index)) writer.moveToNextPage();
      if (index === 0) writer.context().moveDown(before);
      writer.addLine(line);
    }
    writer.context().moveDown(after);
  }
}

/** Draws pages as pdfmake does, the even ones moved sideways, and composed lines glyph by glyph. */
class BookRenderer extends Renderer {
  constructor(
    private readonly document: Document,
    private readonly shift: number,
  ) {
    super(document);
  }

  override renderPages(pages: readonly unknown[]): void {
    let page = 0;
    this.document.on('pageAdded', () => {
      if (++page % 2 === 0) this.document.translate(this.shift, 0);
    });
    super.renderPages(pages);
  }

  override renderLine(line: object, x: number, y: number): void {
    if (line instanceof ComposedLine) drawLine(this.document, line);
    else super.renderLine(line, x, y);
  }
}

function collect(document: Document, pages: number): Promise<Printed> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    document.on('data', (chunk: Buffer) => chunks.push(chunk));
    document.on('end', () => resolve({ bytes: Buffer.concat(chunks), pages }));
    document.on('error', reject);
    document.end();
  });
}
