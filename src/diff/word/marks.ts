/** The marks of tracked changes: insertions, deletions and moves, each with an id, its author and its date. */
import type { XmlNode } from './xml.js';
import { element } from './xml.js';

/** What became of a stretch or a paragraph; what was moved stands at both places. */
export type Fate = 'kept' | 'inserted' | 'deleted' | 'moved-from' | 'moved-to';

/** The element around runs, which is also that of a paragraph's end (ISO/IEC 29500-1 17.13.5). */
const names: Readonly<Record<Exclude<Fate, 'kept'>, string>> = {
  inserted: 'w:ins',
  deleted: 'w:del',
  'moved-from': 'w:moveFrom',
  'moved-to': 'w:moveTo',
};

/** Whether the new text lacks it; its text is written as deleted. */
export const isGone = (fate: Fate) => fate === 'deleted' || fate === 'moved-from';

/** Rows have no moves. */
export const ofRow = (fate: Fate): 'inserted' | 'deleted' | undefined =>
  fate === 'kept' ? undefined : isGone(fate) ? 'deleted' : 'inserted';

/** Makes the marks of one file. Every mark has an id of its own. */
export class Marks {
  /** @param first an id that no bookmark of the file reaches */
  constructor(
    private readonly author: string,
    /** To the second, in UTC. */
    private readonly date: Date,
    private next: number,
  ) {}

  id(): string {
    return String(this.next++);
  }

  #attributes(): Record<string, string> {
    return { 'w:id': this.id(), 'w:author': this.author, 'w:date': this.date.toISOString().replace(/\.\d+/, '') };
  }

  /** Around runs, or empty in the properties of a paragraph's end or a row. */
  mark(fate: Exclude<Fate, 'kept'>, children: XmlNode['children'] = []): XmlNode {
    return element(names[fate], this.#attributes(), children);
  }

  /** In the properties of a cell. */
  cell(fate: 'inserted' | 'deleted'): XmlNode {
    return element(fate === 'inserted' ? 'w:cellIns' : 'w:cellDel', this.#attributes());
  }

  /** Both ends of the range of a move; both ranges of it have one name. */
  range(fate: 'moved-from' | 'moved-to', name: string): { readonly start: XmlNode; readonly end: XmlNode } {
    const attributes = this.#attributes();
    return {
      start: element(`${names[fate]}RangeStart`, { ...attributes, 'w:name': name }),
      end: element(`${names[fate]}RangeEnd`, { 'w:id': attributes['w:id']! }),
    };
  }
}
