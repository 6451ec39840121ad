/**
 * What a book has to say according to the Report: units in reading order. A unit is a sentence, a heading with its
 * computed number, a cell of a table, a line of the title block or the head of an entry.
 */
import type { Place, Problems } from '../diagnostics/diagnostic.js';
import { withMarks } from '../report/marks.js';
import type { Glossary, Report } from '../report/report.js';
import { spokenTable } from '../report/spoken-table.js';
import type { Visited } from '../report/visit.js';
import { annexPart, ownTexts, visit } from '../report/visit.js';
import type { Text } from '../text/running-text.js';
import { plain } from '../text/running-text.js';
import { sentenceSpans } from '../text/sentences.js';
import { placeOfText, slice } from '../text/slice.js';
import { squeeze } from './squeeze.js';

/** The kinds that diagnostics name, except the cover, which is not compared unit by unit. */
export type UnitKind = Exclude<Problems['verify/missing-text']['what'], 'cover'>;

/** A mark of the glossary in a unit. */
export interface UnitMark {
  /** Number of characters of the unit before the mark. */
  readonly offset: number;
  /** The number it must show. */
  readonly number: number;
}

export interface Unit {
  readonly kind: UnitKind;
  /** The same number for all units of one paragraph, table or entry. */
  readonly block: number;
  /** Whether it is in an annex but the glossary, which an edition may leave out. */
  readonly inAnnex: boolean;
  /** Without white space. */
  readonly text: string;
  readonly marks: readonly UnitMark[];
  readonly at: Place | undefined;
  /** The place of the character at an offset of `text`; beyond its end, of the last character. */
  placeAt(offset: number): Place | undefined;
}

/** A heading as the contents show it: without a full stop at its end, that of an annex without its label. */
export interface ListedHeading {
  readonly text: string;
  readonly unit: Unit;
}

export interface Expected {
  readonly units: readonly Unit[];
  readonly headings: readonly ListedHeading[];
  /** The head of each entry; the index is its number minus one. */
  readonly entries: readonly Unit[];
}

/**
 * The units of a report in the order of the book: title block, body, annexes, glossary.
 * @param isSpoken tables are in sentences
 */
export function expectedOf(report: Report, isSpoken = false): Expected {
  const { title, occasion, speaker, annexes, glossary } = report;
  const numbers = new Map(glossary?.entries.map(({ key }, index) => [key, index + 1]));
  const expected = new UnitCollector(numbers, isSpoken);
  expected.addBlock('title', title);
  expected.addBlock('occasion', occasion);
  expected.addBlock('speaker', [...speaker.office, ...speaker.name]);
  for (const visited of visit(withMarks(report).body)) expected.addBodyBlock(visited);
  for (const visited of visit(annexes.map(annexPart))) expected.addAnnexBlock(visited);
  // One among several has a label that position gives.
  if (glossary) expected.addGlossary(glossary, annexes.length === 0 ? glossary.label : []);
  return expected;
}

class UnitCollector implements Expected {
  readonly units: Unit[] = [];
  readonly headings: ListedHeading[] = [];
  readonly entries: Unit[] = [];
  private block = 0;
  private inAnnex = false;

  /** @param numbers the number of each entry by its key */
  constructor(
    private readonly numbers: ReadonlyMap<string, number>,
    private readonly isSpoken: boolean,
  ) {}

  /** Adds a text that is a block of its own. */
  addBlock(kind: UnitKind, text: Text): void {
    this.block++;
    this.add(kind, text);
  }

  addBodyBlock({ block, numbers }: Visited): void {
    this.block++;
    const [first = [], ...others] = ownTexts(block);
    switch (block.kind) {
      case 'table':
        if (this.isSpoken) this.add('table', spokenTable(block), block.at);
        else for (const text of [first, ...others]) this.add('table', text, block.at);
        break;
      case 'figure':
        this.add('caption', first, block.at);
        break;
      case 'part':
        this.addHeading('heading', first, block.at, numbers.at(-1));
        break;
      case 'section':
        // One whose number is not computed is not in the contents.
        if (block.number === undefined) this.addHeading('heading', first, block.at, numbers.at(-1));
        else this.add('heading', first, block.at, block.number);
        this.block++;
        this.add('paragraph', block.intro, block.at);
        break;
      default:
        this.add(block.kind, first, block.at);
    }
  }

  /** Adds a block of an annex, the annex itself being a part. Its sections are not in the contents. */
  addAnnexBlock(visited: Visited): void {
    this.inAnnex = true;
    const listed = this.headings.length;
    this.addBodyBlock(visited);
    if (visited.block.kind !== 'part') this.headings.length = listed;
    this.inAnnex = false;
  }

  addGlossary({ title, entries }: Glossary, label: Text): void {
    this.block++;
    const heading = this.add('annex', [...label, ...title]);
    if (heading) this.headings.push({ text: squeeze(plain(title)), unit: heading });
    for (const [index, entry] of entries.entries()) {
      this.block++;
      const head: Text = [{ text: `${index + 1}.` }, ...entry.term];
      // Not of kind `entry`: a term stays one unit even if it has a full stop in it.
      const unit = this.add('annex', head, placeOfText(entry.term) ?? entry.at);
      if (unit) this.entries.push(unit);
      this.add('entry', entry.text, entry.at);
    }
  }

  private addHeading(kind: UnitKind, text: Text, at?: Place, number = ''): void {
    const unit = this.add(kind, text, at, number);
    if (unit) this.headings.push({ text: unit.text.replace(/。$/, ''), unit });
  }

  /** Adds the units of a text, which `number` precedes, and returns the first. */
  private add(kind: UnitKind, text: Text, at?: Place, number = ''): Unit | undefined {
    const marks = marksIn(text, this.numbers);
    const isRunning = kind === 'paragraph' || kind === 'entry' || (kind === 'table' && this.isSpoken);
    const spans = isRunning ? sentenceSpans(plain(text)) : [wholeOf(text)];
    let first: Unit | undefined;
    for (const { start, end } of spans) {
      const part = slice(text, start, end);
      const head = start === 0 ? number : '';
      const characters = squeeze(head + plain(part));
      if (characters === '') continue;
      const own = marks
        .filter(({ offset }) => offset > start && offset <= end)
        .map(({ offset, number }) => ({ offset: squeeze(head + plain(slice(text, start, offset))).length, number }));
      const place = placeOfText(part) ?? at;
      const placeAt = (offset: number) => placeIn(part, offset - squeeze(head).length) ?? place;
      const unit = { kind, block: this.block, inAnnex: this.inAnnex, text: characters, marks: own, at: place, placeAt };
      this.units.push(unit);
      first ??= unit;
    }
    return first;
  }
}

/** The place of the character with `offset` characters before it, white space not counted. */
function placeIn(text: Text, offset: number): Place | undefined {
  const places = [...plain(text).matchAll(/\S/gu)];
  const index = places[Math.max(0, Math.min(offset, places.length - 1))]?.index;
  return index === undefined ? undefined : placeOfText(slice(text, index));
}

const wholeOf = (text: Text) => ({ start: 0, end: plain(text).length });

function marksIn(text: Text, numbers: ReadonlyMap<string, number>): UnitMark[] {
  const marks: UnitMark[] = [];
  let offset = 0;
  for (const run of text) {
    const number = run.mark === undefined ? undefined : numbers.get(run.mark);
    if (number !== undefined) marks.push({ offset, number });
    offset += run.text.length;
  }
  return marks;
}

/** 2024-02-04 as 2024年2月4日. */
export function dayOf(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}
