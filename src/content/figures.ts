/**
 * Figures read out of the report's own sentences.
 *
 * Each pattern of `figures.yaml` is looked for in every text of the body. What
 * it finds must be one thing: no match and two different values are errors, so
 * that a number on a slide is never older than its sentence.
 */
import type { Note, Place } from '../diagnostic.js';
import { error } from '../diagnostic.js';
import { sentenceSpans } from '../document/sentences.js';
import type { Text } from '../document/text.js';
import { plain } from '../document/text.js';
import type { Sourced } from '../source/checked.js';
import { textAt } from './inline.js';
import { nearestSentences } from './nearest-sentence.js';
import type { Match, Pattern } from './pattern.js';
import { compilePattern, growthUnit, qualifierAtEnd, qualifierAtStart } from './pattern.js';
import type { Figure, ReportBlock } from './report.js';
import type { FiguresFile } from './schema.js';
import { placeOfText, slice } from './slice.js';

export interface FigureGroup {
  readonly name: Text;
  readonly figures: readonly Figure[];
}

export interface Figures {
  readonly groups: readonly FigureGroup[];
  readonly byId: ReadonlyMap<string, Figure>;
  /** Every name in the file, also of figures that could not be read. */
  readonly ids: readonly string[];
  /** Names of the figures whose pattern reads a movement. */
  readonly moving: ReadonlySet<string>;
}

export const noFigures: Figures = { groups: [], byId: new Map(), ids: [], moving: new Set() };

/** Reads all figures. Notes `figure/*` errors; a figure with one is left out. */
export function readFigures(file: Sourced<FiguresFile>, body: readonly ReportBlock[], note: Note): Figures {
  const texts = [...textsOf(body, [])].map((found) => ({ ...found, characters: plain(found.text) }));
  const byId = new Map<string, Figure>();
  const first = new Map<string, number>();
  const moving = new Set<string>();

  const groups = file.value.groups.map((group, g) => {
    const figures: Figure[] = [];
    for (const [i, { id }] of group.figures.entries()) {
      const path = ['groups', g, 'figures', i];
      const at = file.placeOf([...path, 'id']);
      const line = first.get(id);
      if (line !== undefined) {
        note(error('figure/duplicate', { id, line }, at));
        continue;
      }
      first.set(id, at.line);
      const ask = askOf(file, path, note);
      const figure = readFigure(ask, texts, note);
      if (!figure) continue;
      figures.push(figure);
      byId.set(id, figure);
      if (ask.pattern.includes('{growth}')) moving.add(id);
    }
    return { name: textAt(file, ['groups', g, 'name'], note), figures };
  });
  return { groups, byId, ids: [...first.keys()], moving };
}

interface Ask {
  readonly id: string;
  readonly label: Text;
  readonly pattern: string;
  readonly unit: string;
  readonly at: Place;
  readonly unitAt: Place;
}

function askOf(file: Sourced<FiguresFile>, path: readonly (string | number)[], note: Note): Ask {
  const words = (key: string) =>
    file
      .linesOf([...path, key])
      .map(({ text }) => text)
      .join('');
  return {
    id: words('id'),
    label: textAt(file, [...path, 'label'], note),
    pattern: words('pattern'),
    unit: words('unit'),
    at: file.placeOf([...path, 'pattern']),
    unitAt: file.placeOf([...path, 'unit']),
  };
}

/** A text of the report and its characters. */
interface Searched {
  readonly text: Text;
  /** Heading of the part it stands in. */
  readonly part: Text;
  readonly characters: string;
}

/** All texts a figure may stand in, in reading order. */
function* textsOf(blocks: readonly ReportBlock[], part: Text): Generator<Omit<Searched, 'characters'>> {
  for (const block of blocks) {
    if (block.kind === 'salutation') yield { text: block.text, part };
    else if (block.kind === 'paragraph') yield { text: [...block.lead, ...block.text], part };
    else {
      const within = block.kind === 'part' ? block.heading : part;
      yield { text: block.heading, part: within };
      if (block.kind === 'section') yield { text: block.intro, part };
      yield* textsOf(block.body, within);
    }
  }
}

interface Hit {
  readonly match: Match;
  readonly where: Searched;
}

function readFigure(ask: Ask, texts: readonly Searched[], note: Note): Figure | undefined {
  const { id, at } = ask;
  const pattern = compilePattern(ask.pattern, ask.unit);
  if ('reason' in pattern) {
    note(error('figure/bad-pattern', { id, ...pattern }, at));
    return undefined;
  }
  const { name, after } = mainHole(pattern);
  if (!after.slice(qualifierAtStart(after).length).startsWith(ask.unit) && !after.startsWith(ask.unit)) {
    note(error('figure/unit-not-in-pattern', { id, unit: ask.unit, hole: `{${name}}` }, ask.unitAt));
    return undefined;
  }
  const hits = texts.flatMap((where) => pattern.matches(where.characters).map((match): Hit => ({ match, where })));
  const [hit] = hits;
  if (!hit) {
    const nearest = nearestSentences(
      pattern,
      texts.map(({ text }) => text),
    );
    note(error('figure/not-found', { id, pattern: ask.pattern, nearest }, at));
    return undefined;
  }
  const values = hits.map((found) => {
    const { file, line } = placeOfText(slice(found.where.text, found.match.taken[name]!.start)) ?? at;
    return { value: takenBy(found, pattern), file, line };
  });
  if (values.some(({ value }) => value !== values[0]!.value)) {
    note(error('figure/ambiguous', { id, pattern: ask.pattern, values }, at));
    return undefined;
  }
  return figureOf(ask, pattern, hit);
}

/** The hole the figure is about. */
function mainHole({ holes }: Pattern) {
  const named = (name: string) => holes.find((hole) => hole.name === name);
  return named('value') ?? named('words') ?? named('growth')!;
}

/** What the holes took, as one string. */
function takenBy({ match, where }: Hit, { holes }: Pattern): string {
  return holes.map(({ name }) => where.characters.slice(match.taken[name]!.start, match.taken[name]!.end)).join(' / ');
}

function figureOf(ask: Ask, pattern: Pattern, { match, where }: Hit): Figure {
  const { text, characters, part } = where;
  const hole = mainHole(pattern);
  const taken = match.taken[hole.name]!;
  const before = taken.before || qualifierAtEnd(hole.before);
  const end = endOfWords(hole.after, taken.endOfUnit, ask.unit);
  const growth = movement(pattern, match, where);
  const isGrowth = hole.name === 'growth';
  const value = characters.slice(taken.start, taken.end);
  const sentence = sentenceSpans(characters).find(({ end }) => taken.start < end)!;
  const behindUnit = hole.after.startsWith(ask.unit) ? hole.after.slice(ask.unit.length) : '';
  return {
    id: ask.id,
    label: ask.label,
    value: slice(text, taken.start, taken.end),
    number: isGrowth ? growth?.number : numberOf(value),
    unit: ask.unit || (isGrowth ? growthUnit(hole.after) : ''),
    before,
    after: taken.after || qualifierAtStart(hole.after) || qualifierAtStart(behindUnit),
    behind: characters.slice(taken.end, end),
    shown: signed(slice(text, taken.start - before.length, end), isGrowth ? growth?.number : undefined),
    movement: isGrowth && growth && !plain(ask.label).endsWith(growth.word) ? growth.word : '',
    change: isGrowth || !growth ? [] : slice(text, growth.start, growth.end),
    changeNumber: isGrowth ? undefined : growth?.number,
    changeUnit: isGrowth ? '' : (growth?.unit ?? ''),
    changeShown:
      isGrowth || !growth ? [] : signed(slice(text, growth.start + growth.word.length, growth.end), growth.number),
    part,
    sentence: slice(text, sentence.start, sentence.end),
  };
}

/** A fall shown without its word has a minus instead. */
function signed(text: Text, number = 0): Text {
  return number < 0 ? [{ text: '-' }, ...text] : text;
}

/** Where the unit and the word of qualification end that stand behind a hole, also where the pattern writes them. */
function endOfWords(literal: string, endOfUnit: number, unit: string): number {
  const first = qualifierAtStart(literal);
  if (first && unit && literal.startsWith(unit, first.length)) return endOfUnit + first.length + unit.length;
  const written = unit || growthUnit(literal);
  return endOfUnit + qualifierAtStart(literal.startsWith(written) ? literal.slice(written.length) : literal).length;
}

const movements = /(?:同比|环比|可比)?(?:增长|提升|增加|提高|上升|扩大|(下降|减少|降低|回落|收窄))$/;

/** What `{growth}` took with the word before and the unit after it; falls are below zero. */
function movement({ holes }: Pattern, match: Match, { characters }: Searched) {
  const hole = holes.find(({ name }) => name === 'growth');
  const taken = match.taken.growth;
  if (!hole || !taken) return undefined;
  const qualifier = qualifierAtEnd(hole.before);
  const lead = hole.before.slice(0, hole.before.length - qualifier.length);
  const [word = '', fall] = movements.exec(lead) ?? [];
  const number = numberOf(characters.slice(taken.start, taken.end)) ?? 0;
  return {
    start: taken.start - taken.before.length - qualifier.length - word.length,
    end: taken.endOfUnit,
    word,
    number: fall ? 0 - number : number,
    unit: growthUnit(hole.after),
  };
}

function numberOf(characters: string): number | undefined {
  return /^[\d,.]+$/.test(characters) ? Number(characters.replaceAll(',', '')) : undefined;
}
