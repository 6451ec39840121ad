/**
 * What a book has to say, as the Report has it: one unit after another in reading order, each a sentence, a
 * heading with its computed number, a cell, a line of the title block or the head of an entry.
 */

import type { Place, Problems } from '../diagnostics/diagnostic.js';
import { chineseNumeral } from '../document/numbering.js';
import { withMarks } from '../report/marks.js';
import type { Glossary, Report } from '../report/report.js';
import type { Visited } from '../report/visit.js';
import { ownTexts, visit } from '../report/visit.js';
import type { Text } from '../text/running-text.js';
import { plain } from '../text/running-text.js';
import { sentenceSpans } from '../text/sentence-spans.js';
import { placeOfText, slice } from '../text/slice.js';
import { squeeze } from './squeeze.js';

/** As differences name them; a cover is not read unit by unit. */
export type UnitKind = Exclude<Problems['verify/missing-text']['what'], 'cover'>;

/** A mark of the glossary: the number it has to have, and how many characters of its unit stand before it. */
export interface UnitMark {
  readonly offset: number;
  readonly number: number;
}

export interface Unit {
  readonly kind: UnitKind;
  /** Units of one paragraph, table or entry have the same. */
  readonly block: number;
  /** Without white space. */
  readonly text: string;
  readonly marks: readonly UnitMark[];
  readonly at: Place | undefined;
  /** Of the character at an offset of `text`; of the last one where there is none. */
  placeAt(offset: number): Place | undefined;
}

/** A heading as the contents have it: without the full stop it may end with. */
export interface ListedHeading {
  readonly text: string;
  readonly unit: Unit;
}

export interface Expected {
  readonly units: readonly Unit[];
  readonly headings: readonly ListedHeading[];
  /** The head of each entry, by its number less one. */
  readonly entries: readonly Unit[];
}

export function expectedOf(report: Report): Expected {
  const units: Unit[] = [];
  const headings: ListedHeading[] = [];
  const entries: Unit[] = [];
  const keys = new Map(report.glossary?.entries.map(({ key }, index) => [key, index + 1]));
  let block = 0;

  const add = (kind: UnitKind, text: Text, at?: Place, number = ''): Unit | undefined => {
    const marks = marksIn(text, keys);
    const spans = kind === 'paragraph' || kind === 'entry' ? sentenceSpans(plain(text)) : [whole(text)];
    let first: Unit | undefined;
    for (const { start, end } of spans) {
      const part = slice(text, start, end);
      const head = start === 0 ? number : '';
      const characters = squeeze(head + plain(part));
      if (characters === '') continue;
      const own = marks
        .filter(({ offset }) => offset > start && offset <= end)
        .map(({ offset, number }) => ({
          offset: squeeze(head + plain(slice(text, start, offset))).length,
          number,
        }));
      const place = placeOfText(part) ?? at;
      const placeAt = (offset: number) => placeIn(part, offset - squeeze(head).length) ?? place;
      const unit = { kind, block, text: characters, marks: own, at: place, placeAt };
      units.push(unit);
      first ??= unit;
    }
    return first;
  };
  const heading = (kind: UnitKind, text: Text, at?: Place, number = '') => {
    const unit = add(kind, text, at, number);
    if (unit) headings.push({ text: unit.text.replace(/。$/, ''), unit });
  };

  const addBlock = ({ block: one, numbers }: Visited) => {
    block++;
    const [first = [], ...others] = ownTexts(one);
    switch (one.kind) {
      case 'table':
        for (const cell of [first, ...others]) add('table', cell, one.at);
        break;
      case 'figure':
        add('caption', first, one.at);
        break;
      case 'part':
        heading('heading', first, one.at, `${chineseNumeral(numbers.part)}、`);
        break;
      case 'section':
        heading('heading', first, one.at, `（${chineseNumeral(numbers.section)}）`);
        block++;
        add('paragraph', one.intro, one.at);
        break;
      default:
        add(one.kind, first, one.at);
    }
  };
  const addGlossary = ({ label, title, entries: all }: Glossary) => {
    block++;
    heading('annex', [...label, ...title]);
    for (const [index, entry] of all.entries()) {
      block++;
      const head: Text = [{ text: `${index + 1}.` }, ...entry.term];
      // The term is one unit also where it has a full stop in it.
      const unit = add('annex', head, placeOfText(entry.term) ?? entry.at);
      if (unit) entries.push(unit);
      add('entry', entry.text, entry.at);
    }
  };

  const { title, occasion, speaker } = report;
  add('title', title);
  block++;
  add('occasion', occasion);
  block++;
  add('speaker', [...speaker.office, ...speaker.name]);
  for (const visited of visit(withMarks(report).body)) addBlock(visited);
  if (report.glossary) addGlossary(report.glossary);
  return { units, headings, entries };
}

/** Of the character before which there are so many that are no white space. */
function placeIn(text: Text, offset: number): Place | undefined {
  const places = [...plain(text).matchAll(/\S/gu)];
  const index = places[Math.max(0, Math.min(offset, places.length - 1))]?.index;
  return index === undefined ? undefined : placeOfText(slice(text, index));
}

const whole = (text: Text) => ({ start: 0, end: plain(text).length });

function marksIn(text: Text, keys: ReadonlyMap<string, number>): UnitMark[] {
  const marks: UnitMark[] = [];
  let offset = 0;
  for (const run of text) {
    const number = run.mark === undefined ? undefined : keys.get(run.mark);
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
