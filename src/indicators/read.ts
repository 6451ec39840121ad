/**
 * Indicators read out of the report's own sentences.
 *
 * Each pattern of `figures.yaml` is searched in every text of the body and must find one value: no match and two
 * different values are errors, so that a number on a slide is never older than its sentence.
 */

import type { Note, Place, Problems } from '../diagnostics/diagnostic.js';
import { error, warning } from '../diagnostics/diagnostic.js';
import type { FiguresFile } from '../report/deck-schemas.js';
import { textAt } from '../report/inline.js';
import type { Indicator, IndicatorGroup, Report, ReportBlock } from '../report/report.js';
import { stretchesOf } from '../report/roles.js';
import type { Role } from '../report/schema-values.js';
import { annexPart, ownTexts, visitRunningText } from '../report/visit.js';
import type { ReportYears } from '../report/years.js';
import { addAll } from '../text/add-to.js';
import { plainForNumbers, withoutLongSentences } from '../text/for-numbers.js';
import { halfWidth } from '../text/half-width.js';
import { movementAtEnd, qualifierAt } from '../text/quantity-pieces.js';
import type { Text } from '../text/running-text.js';
import { plain } from '../text/running-text.js';
import type { Span } from '../text/slice.js';
import { placeAt, placeOfText, slice } from '../text/slice.js';
import { StepCache, serialOf } from '../world/memo.js';
import type { Sourced } from '../yaml/checked.js';
import { noteConflicts } from './conflicts.js';
import { rolesOfBlocks } from './core/period.js';
import { type Ask, askOf, capturedBy, type FilePatterns, type Hit, hitsOf, patternsIn } from './file-patterns.js';
import { SentenceIndex } from './nearest-sentence.js';
import type { Match, Pattern } from './pattern.js';
import { compilePattern } from './pattern.js';
import { ANY_NUMBER } from './pattern-notation.js';
import { textsUnder } from './texts-under.js';
import { idOf, labelsIn } from './unit-list.js';
import type { Searched } from './value.js';
import { indicatorOf, mainPlaceholder } from './value.js';

/** The figures a deck cannot be without: those that `briefing.yaml` names. */
export type IsNeeded = (id: string) => boolean;

export interface Indicators {
  /** Whether no person chose them: they were found in the text, for reports without `figures.yaml`. */
  readonly isSuggested?: boolean;
  readonly groups: readonly IndicatorGroup[];
  /** One figure by its id, and all of a list by the id of the list. */
  readonly byId: ReadonlyMap<string, readonly Indicator[]>;
  /** Every name in the file, also of figures that could not be read, and of each figure of a list. */
  readonly ids: readonly string[];
  /** Names of the figures whose pattern reads a movement. */
  readonly moving: ReadonlySet<string>;
  /** All stretches of the text that a pattern reads, also where one finds the same value again. */
  readonly read: readonly Text[];
}

export const noIndicators: Indicators = { groups: [], byId: new Map(), ids: [], moving: new Set(), read: [] };

/**
 * Reads all figures of a report, in annexes only those whose `in` names one. Notes `figure/*`; a figure
 * that could not be read is left out. That a pattern does not fit the text is an error of a figure that is needed; any
 * other is missed by no slide, and its fault is a warning.
 */
export function readIndicators(
  file: Sourced<FiguresFile>,
  { body, annexes, years }: Pick<Report, 'body' | 'annexes'> & { readonly years: ReportYears },
  note: Note,
  isNeeded: IsNeeded = () => true,
  cache = new StepCache(),
): Indicators {
  const texts = textsIn(body, years, rolesOfBlocks(stretchesOf(body, years)));
  const annexTexts = textsIn(annexes.map(annexPart), years);
  const patterns = cache.keyed<FilePatterns>('patterns', [file]).get('all', note, () => patternsIn(file));
  const hits = patterns.hitsIn([...texts, ...annexTexts]);
  const asks = cache.keyed<Ask>('asks', [file]);
  const known = cache.keyed<ReadFigure>('figures', [file]);
  let index: SentenceIndex | undefined;
  const nearest = (pattern: Pattern) => {
    index ??= new SentenceIndex(texts);
    return index.nearest(pattern);
  };
  const byId = new Map<string, readonly Indicator[]>();
  const first = new Map<string, Place>();
  const moving = new Set<string>();
  const taken: Text[] = [];
  const placed: { figure: Indicator; at: Place }[] = [];
  const isNew = (id: string, at: Place) => {
    const before = first.get(id);
    if (before) note(error('figure/duplicate', { id, line: before.line }, at));
    else first.set(id, at);
    return !before;
  };

  const groups = file.value.groups.map((group, g) => {
    const name = textAt(file, ['groups', g, 'name'], note);
    const figures: Indicator[] = [];
    for (const [i, { id }] of group.figures.entries()) {
      const path = ['groups', g, 'figures', i];
      const at = file.placeOf([...path, 'id']);
      if (!isNew(id, at)) continue;
      const ask = asks.get(`${g}.${i}`, note, (note) =>
        askOf(file, path, patterns.compiled[g]![i]!, plain(name), note),
      );
      const needed = isNeeded(id);
      const severity = needed ? error : warning;
      const readOnce: Search['readOnce'] = (hits, make) =>
        known.get(`${g}.${i} ${needed} ${hits.map(keyOf)}`, note, make);
      const search = { texts, annexTexts, hits, nearest, note, severity, readOnce };
      const { found, stretches } = readIndicator(ask, search);
      addAll(taken, stretches);
      const read = found.filter((figure) => figure.id === id || isNew(figure.id, at));
      if (read.length === 0) continue;
      byId.set(id, read);
      for (const figure of read) {
        byId.set(figure.id, figure.id === id ? read : [figure]);
        if (readsMovement(ask.pattern)) moving.add(figure.id);
        placed.push({ figure, at: file.placeOf([...path, 'label']) });
        figures.push(figure);
      }
    }
    return { name, figures };
  });
  noteConflicts(placed, texts, note);
  return { groups, byId, ids: [...first.keys()], moving, read: taken };
}

/** Whether a pattern reads a movement, as a value's change or as the figure itself. */
function readsMovement(pattern: string): boolean {
  const [before = '', ...list] = pattern.split('{values}');
  return pattern.includes('{growth}') || (list.length > 0 && movementAtEnd(before).word !== '');
}

const noHeading: Text = [];

/** All texts an indicator may stand in, in reading order: sentences and headings, no tables. */
function textsIn(
  body: readonly ReportBlock[],
  years: ReportYears,
  roles: ReadonlyMap<ReportBlock, Role> = new Map(),
): Searched[] {
  return [...visitRunningText(body)].flatMap(({ block, part, section, sections }) =>
    ownTexts(block).map((text) => ({
      text,
      characters: halfWidth(withoutLongSentences(plain(text))),
      forNumbers: plainForNumbers(text),
      part: part?.heading ?? noHeading,
      section: section?.heading ?? noHeading,
      under: [...(part ? [part] : []), ...sections].map(({ heading }) => heading),
      role: roles.get(block) ?? 'other',
      years,
    })),
  );
}

/** What the placeholders of a match read, as stretches of the text. */
function takenBy({ captures }: Match, { text }: Searched): Text[] {
  return Object.values(captures).map(({ start, end }) => slice(text, start, end));
}

/** Notes `figure/literal-number` where a pattern writes a number of the text that may change. */
function noteNumbers({ id, free, unit, at }: Ask, texts: readonly Searched[], note: Note): void {
  const pattern = free && compilePattern(free.pattern, unit);
  if (!free || !pattern || 'reason' in pattern) return;
  const values = new Set(hitsOf(pattern, texts).map((hit) => capturedBy(hit, pattern)));
  if (values.size === 0) return;
  note(warning('figure/literal-number', { id, ...free, fitsOnce: values.size === 1 }, at));
}

/** The texts in which the figures of a file are searched, and how problems are noted. */
interface Search {
  readonly texts: readonly Searched[];
  /** Those of the annexes. */
  readonly annexTexts: readonly Searched[];
  readonly nearest: (pattern: Pattern) => Problems['figure/not-found']['nearest'];
  readonly note: Note;
  /** What the patterns match in all these texts with numbers as usual. */
  readonly hits: ReadonlyMap<Pattern, readonly Hit[]>;
  /** Makes the problem of a pattern that does not fit: an error or a warning. */
  readonly severity: typeof error | typeof warning;
  /** The figure of these hits, known from the run before if it had the same. */
  readonly readOnce: (hits: readonly Hit[], make: (note: Note) => ReadFigure) => ReadFigure;
}

/** The figure of a pattern, all figures of a list; and the stretches of the text that the pattern reads. */
interface ReadFigure {
  readonly found: readonly Indicator[];
  readonly stretches: readonly Text[];
}

const nothing: ReadFigure = { found: [], stretches: [] };

/** All that a hit depends on beside its pattern. */
function keyOf({ where: { text, part, section, role, years } }: Hit): string {
  return `${serialOf(text)} ${serialOf(part)} ${serialOf(section)} ${role} ${serialOf(years)}`;
}

/** The figure of a pattern; nothing where it cannot be read. */
function readIndicator(ask: Ask, search: Search): ReadFigure {
  const { id, at, compiled: pattern } = ask;
  const { note, severity } = search;
  if ('reason' in pattern) {
    note(error('figure/bad-pattern', { id, ...pattern }, at));
    return nothing;
  }
  const { name, after } = mainPlaceholder(pattern);
  if (!after.slice(qualifierAt(after).length).startsWith(ask.unit) && !after.startsWith(ask.unit)) {
    note(error('figure/unit-not-in-pattern', { id, unit: ask.unit, hole: `{${name}}` }, ask.placeOf('unit')));
    return nothing;
  }
  const has = ask.pattern.split(`{${ANY_NUMBER}}`).length - 1;
  if (anyNumbers(ask.label).length > has) {
    note(error('figure/label-numbers', { id, has }, ask.placeOf('label')));
    return nothing;
  }
  const texts = textsUnder(ask.heading, search.texts, search.annexTexts);
  if ('fault' in texts) {
    note(severity(texts.fault, { id, words: ask.heading, known: texts.known }, ask.placeOf('in')));
    return nothing;
  }
  const under = new Set(texts);
  const usual = search.hits.get(pattern)?.filter(({ where }) => under.has(where)) ?? [];
  const hits = usual.length > 0 ? usual : hitsOf(pattern, texts);
  if (hits.length === 0) {
    note(severity('figure/not-found', { id, pattern: ask.pattern, nearest: search.nearest(pattern) }, at));
    return nothing;
  }
  const read = search.readOnce(hits, (note) => figureOf(ask, pattern, hits, severity, note));
  if (read !== nothing) noteNumbers(ask, texts, note);
  return read;
}

/** The figure that the hits of its pattern give. */
function figureOf(
  ask: Ask,
  pattern: Pattern,
  hits: readonly Hit[],
  severity: Search['severity'],
  note: Note,
): ReadFigure {
  const { id, at } = ask;
  const { name } = mainPlaceholder(pattern);
  const values = hits.map((found) => {
    const { file, line } = placeAt(found.where.text, found.match.captures[name]!.start) ?? at;
    return { value: capturedBy(found, pattern), file, line };
  });
  if (values.some(({ value }) => value !== values[0]!.value)) {
    note(severity('figure/ambiguous', { id, pattern: ask.pattern, values }, at));
    return nothing;
  }
  const [hit] = hits;
  const { match, where } = hit!;
  const named = { ...ask, label: withNumbers(ask.label, hit!) };
  const found =
    name === 'values'
      ? readList(named, pattern, hit!, severity, note)
      : [indicatorOf(named, pattern, match, where, match.captures[name]!)];
  return { found, stretches: hits.flatMap(({ match, where }) => takenBy(match, where)) };
}

/** A label with the numbers of the text in place of its `{#}`: the first is that of the first `{#}` of the pattern. */
function withNumbers(label: Text, { match: { others }, where: { text } }: Hit): Text {
  const spans = anyNumbers(label);
  const ends = [0, ...spans.map(({ end }) => end)];
  return ends.flatMap((from, i) => {
    const number = spans[i] && others[i];
    return [...slice(label, from, spans[i]?.start), ...(number ? slice(text, number.start, number.end) : [])];
  });
}

/** Where a label has `{#}`. */
function anyNumbers(label: Text): Span[] {
  const mark = `{${ANY_NUMBER}}`;
  return [...plain(label).matchAll(new RegExp(mark, 'g'))].map(({ index }) => ({
    start: index,
    end: index + mark.length,
  }));
}

/** A figure for each number of a list: 旅游 and the label 营业额 make 旅游营业额. */
function readList(
  ask: Ask,
  pattern: Pattern,
  { match, where }: Hit,
  severity: Search['severity'],
  note: Note,
): Indicator[] {
  const { id, at } = ask;
  const { text, characters } = where;
  const labels = labelsIn(characters, match.captures.labels!, match.values.length).map(({ start, end }) =>
    slice(text, start, end),
  );
  if (labels.length !== match.values.length) {
    const { file, line } = placeOfText(labels[0] ?? []) ?? at;
    const values = match.values.map(({ start, end }) => characters.slice(start, end));
    note(severity('figure/uneven-list', { id, labels: labels.map(plain), values, file, line }, at));
    return [];
  }
  return match.values.map((capture, i) => {
    const name = labels[i]!;
    const naming = { ...ask, id: idOf(id, plain(name)), label: [...name, ...ask.label] };
    return indicatorOf(naming, pattern, match, where, capture);
  });
}
