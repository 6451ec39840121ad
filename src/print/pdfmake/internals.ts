/**
 * The parts of pdfmake 0.3.11 that `printer.ts` puts together, typed as far as
 * it uses them. They are CommonJS modules and loaded as such: what an `import`
 * of them gives depends on who runs the code.
 */
import { createRequire } from 'node:module';

export interface Document {
  on(event: 'data', listener: (chunk: Buffer) => void): this;
  on(event: 'end' | 'pageAdded', listener: () => void): this;
  on(event: 'error', listener: (cause: Error) => void): this;
  translate(x: number, y: number): this;
  end(): void;
}

interface Builder {
  registerTableLayouts(layouts: object): void;
  layoutDocument(
    content: unknown,
    document: Document,
    styles: object,
    defaultStyle: object,
    background: undefined,
    header: undefined,
    footer: unknown,
  ): unknown[];
}

interface Drawing {
  renderPages(pages: readonly unknown[]): void;
}

const load = createRequire(import.meta.url);
const part = (name: string): unknown => (load(`pdfmake/js/${name}.js`) as { default: unknown }).default;

export const PDFDocument = part('PDFDocument') as new (
  fonts: object,
  images: object,
  patterns: object,
  attachments: object,
  options: object,
) => Document;

export const LayoutBuilder = part('LayoutBuilder') as new (page: object, margins: object, svg: object) => Builder;

export const Renderer = part('Renderer') as new (document: Document) => Drawing;

export const SVGMeasure = part('SVGMeasure') as new () => object;

export const { tableLayouts } = load('pdfmake/js/tableLayouts.js') as { tableLayouts: object };
