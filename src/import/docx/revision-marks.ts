/** The tracked changes of a Word file while it is read (ECMA-376-1 17.13.5): what, by whom, at which characters. */
import type { Place } from '../../diagnostics/diagnostic.js';
import type { ChangeKind } from '../draft/remarks.js';
import { noForm, readableForm } from './drawing.js';
import { fieldText } from './field.js';
import { signOf } from './sign.js';
import type { XmlElement } from './xml.js';
import { below } from './xml.js';

/** A change at paragraph `at.line` before its character `at.column`. */
export interface RevisionMark {
  readonly kind: ChangeKind;
  readonly author: string;
  readonly date?: string;
  readonly at: Pick<Place, 'line' | 'column'>;
  /** Of an insertion, how many characters of the paragraph it has (code points). */
  readonly length: number;
  /** Characters that are gone, and those of a row or a cell. */
  readonly text: string;
  readonly paragraph?: true;
  readonly cells?: true;
}

const kinds: Readonly<Record<string, ChangeKind>> = {
  'w:ins': 'inserted',
  'w:del': 'deleted',
  'w:cellIns': 'inserted',
  'w:cellDel': 'deleted',
  'w:moveTo': 'moved-here',
  'w:moveFrom': 'moved-away',
};

const formats = new Set([
  ...['w:rPrChange', 'w:pPrChange', 'w:tblPrChange', 'w:trPrChange', 'w:tcPrChange', 'w:tblPrExChange'],
  ...['w:sectPrChange', 'w:tblGridChange', 'w:numberingChange', 'w:cellMerge'],
]);

export class RevisionMarks {
  readonly #marks: RevisionMark[] = [];

  get all(): readonly RevisionMark[] {
    return this.#marks;
  }

  /** Text that was inserted or moved here: reads it, and keeps the change before those within it. */
  inserted(element: XmlElement, read: () => void, place: () => Place): void {
    const [index, from] = [this.#marks.length, place()];
    read();
    const to = place();
    this.#add(element, from, { length: from.line === to.line ? to.column - from.column : 0, text: '' }, index);
  }

  /** Text that was deleted or moved away, with the words of its drawings that stand elsewhere in the file. */
  deleted(element: XmlElement, at: Place, drawn: readonly string[] = []): void {
    this.#add(element, at, { length: 0, text: [deletedText(element), ...drawn].filter(Boolean).join(' ') });
  }

  /** The end of a paragraph that was inserted or deleted. */
  paragraphEnd(element: XmlElement | undefined, at: Place): void {
    if (element) this.#add(element, at, { length: 0, text: '', paragraph: true });
  }

  /**
   * A row or a cell, from now to the call of what is returned; `at` is the paragraph before it. Where it is tracked
   * itself, it is one change and not one for each stretch of text in it.
   */
  part(element: XmlElement, change: XmlElement | undefined, at: Place): () => void {
    const index = this.#marks.length;
    return () => {
      if (!change) return;
      this.#marks.splice(index);
      const cells = below(element, 'w:tc');
      const text = (cells.length > 0 ? cells : [element]).map(deletedText).join(' | ');
      // What is there still is named by its own first cell.
      const own = /ins$/i.test(change.name) ? { ...at, line: at.line + 1, column: 1 } : at;
      this.#add(change, own, { length: 0, text, cells: true });
    };
  }

  #add(
    element: XmlElement,
    { line, column }: Place,
    of: Pick<RevisionMark, 'length' | 'text' | 'paragraph' | 'cells'>,
    index = this.#marks.length,
  ): void {
    const { 'w:author': author = '', 'w:date': date } = element.attributes;
    const kind = kinds[element.name];
    if (kind) this.#marks.splice(index, 0, { kind, author, ...(date && { date }), at: { line, column }, ...of });
  }
}

/** How many formats are changed in a part. */
export function formatChanges(element: XmlElement): number {
  return element.children.reduce((sum, inner) => sum + (formats.has(inner.name) ? 1 : formatChanges(inner)), 0);
}

function deletedText(element: XmlElement): string {
  return element.children
    .map((inner) => {
      if (/:(?:t|delText)$/.test(inner.name)) return inner.text.replace(/[\r\n]+/g, ' ');
      if (inner.name === 'w:tab') return ' ';
      if (inner.name === 'w:sym')
        return signOf(inner.attributes['w:font'] ?? '', inner.attributes['w:char'] ?? '') ?? '';
      if (/^w:(?:delI|i)nstrText$/.test(inner.name)) return fieldText(inner.text).text;
      if (inner.name === 'v:textpath') return inner.attributes.string ?? '';
      if (inner.name === 'mc:AlternateContent') return deletedText(readableForm(inner) ?? noForm);
      return inner.name === 'w:rPr' || inner.name === 'w:pPr' ? '' : deletedText(inner);
    })
    .join('');
}
