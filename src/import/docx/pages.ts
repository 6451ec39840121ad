/**
 * The pages of a Word file as far as it says where they begin: breaks a person made (`w:br`, `w:pageBreakBefore`,
 * sections), and those Word marked when it last laid the file out (`w:lastRenderedPageBreak`, ECMA-376-1 17.3.3.13).
 */
import type { XmlElement } from './xml.js';
import { below, child, settingOf, toggleOf } from './xml.js';

export class PageCounter {
  #page = 1;
  #marked = false;
  /** A break without text since then, which Word marks once more. */
  #pending = false;
  /** How each section begins, but for the first. */
  readonly #sections: (string | undefined)[] = [];

  /** The page of what is read next, from 1. */
  get page(): number {
    return this.#page;
  }

  /** Whether Word marked a page. */
  get marked(): boolean {
    return this.#marked;
  }

  /** Reads how the sections of a document begin; the kind of a break stands in the section after it (17.6.22). */
  document(root: XmlElement): void {
    this.#sections.push(
      ...below(root, 'w:sectPr')
        .slice(1)
        .map((section) => settingOf(section, 'w:type')),
    );
  }

  /** The break before a paragraph. */
  before(paragraph: XmlElement): void {
    if (toggleOf(child(paragraph, 'w:pPr'), 'w:pageBreakBefore')) this.broken();
  }

  /** The break behind a paragraph that ends a section. */
  after(paragraph: XmlElement): void {
    if (child(child(paragraph, 'w:pPr'), 'w:sectPr') && this.#sections.shift() !== 'continuous') this.broken();
  }

  broken(): void {
    this.#page++;
    this.#pending = true;
  }

  /** A page begins here as Word laid it out. */
  rendered(): void {
    this.#marked = true;
    if (!this.#pending) this.#page++;
    this.#pending = false;
  }

  text(): void {
    this.#pending = false;
  }

  /** The cells of a row stand side by side: each begins on the page of the first, and the row ends on the last page. */
  row(): { cell(): void; end(): void } {
    const start = this.#page;
    let last = start;
    const close = () => {
      last = Math.max(last, this.#page);
    };
    return {
      cell: () => {
        close();
        this.#page = start;
      },
      end: () => {
        close();
        this.#page = last;
      },
    };
  }
}
