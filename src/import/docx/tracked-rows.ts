/** The rows of a table while it is read: the pages their cells begin on, and the rows and cells that are tracked. */
import type { Place } from '../../diagnostics/diagnostic.js';
import type { PageCounter } from './pages.js';
import type { RevisionMarks } from './revision-marks.js';
import type { XmlElement } from './xml.js';
import { below, child } from './xml.js';

export class TrackedRows {
  /** The row that each first cell begins. */
  readonly #rows: ReadonlyMap<XmlElement | undefined, XmlElement>;
  #end = () => {};
  #nextCell = () => {};

  constructor(
    table: XmlElement,
    private readonly pages: PageCounter,
    private readonly revisions: RevisionMarks,
    private readonly place: () => Place,
  ) {
    this.#rows = new Map(below(table, 'w:tr').map((row) => [below(row, 'w:tc')[0], row]));
  }

  /** Reads a cell. Cells must come in their order. */
  cell<T>(cell: XmlElement, read: () => T): T {
    const row = this.#rows.get(cell);
    if (row) this.#begin(row);
    else this.#nextCell();
    const properties = child(cell, 'w:tcPr');
    const end = this.revisions.part(
      cell,
      child(properties, 'w:cellDel') ?? child(properties, 'w:cellIns'),
      this.place(),
    );
    const value = read();
    end();
    return value;
  }

  /** Ends the last row. */
  end(): void {
    this.#end();
    this.#end = () => {};
  }

  #begin(row: XmlElement): void {
    this.end();
    const page = this.pages.row();
    const properties = child(row, 'w:trPr');
    const end = this.revisions.part(row, child(properties, 'w:del') ?? child(properties, 'w:ins'), this.place());
    this.#nextCell = page.cell;
    this.#end = () => {
      page.end();
      end();
    };
  }
}
