/**
 * What `figures.yaml` asks for: its figures with their patterns compiled, and what these match in the texts of a report.
 * Most of a report stays from one build of a session to the next, so what a text matches is known as long as file and
 * text are the same objects.
 */
import type { Note, Place } from '../diagnostics/diagnostic.js';
import type { FiguresFile } from '../report/deck-schemas.js';
import { textAt } from '../report/inline.js';
import { halfWidth } from '../text/half-width.js';
import { quantitiesIn } from '../text/quantities.js';
import type { Text } from '../text/running-text.js';
import type { Span } from '../text/slice.js';
import { oncePer } from '../world/memo.js';
import type { Sourced } from '../yaml/checked.js';
import { havingWord } from './having-word.js';
import { type WithoutNumbers, withoutNumbers } from './literal-numbers.js';
import type { Match, Pattern } from './pattern.js';
import { compilePattern } from './pattern.js';
import type { PatternFault } from './pattern-notation.js';
import type { Naming, Searched } from './value.js';

/** A match, and the text it was found in. */
export interface Hit {
  readonly match: Match;
  readonly where: Searched;
}

/** The hits of one pattern in texts: with numbers as usual, else with those in words. */
export function hitsOf(pattern: Pattern, texts: readonly Searched[]): Hit[] {
  const hits = (word: string, read: Pattern['matches']) =>
    [...havingWord(texts, word)].flatMap((where) =>
      wholeIn(where, read(where.characters)).map((match): Hit => ({ match, where })),
    );
  const usual = hits(pattern.longestWord, pattern.matches);
  return usual.length > 0 ? usual : hits(pattern.longestWordInWords, pattern.matchesInWords);
}

/** The matches whose numbers have no raised or lowered digit in them or beside them. */
function wholeIn({ characters, forNumbers }: Searched, matches: Match[]): readonly Match[] {
  if (matches.length === 0 || characters === forNumbers) return matches;
  const numerals = quantitiesIn(forNumbers).flatMap((quantity) => quantity.numerals);
  const isWhole = ({ start, end }: Span) =>
    numerals.some((numeral) => numeral.start === start && numeral.value !== undefined) &&
    numerals.some((numeral) => numeral.end === end && numeral.value !== undefined);
  return matches.filter(({ captures: { value, growth }, values }) =>
    [value, growth, ...values].every((number) => !number || isWhole(number)),
  );
}

/** What the placeholders captured, as one string. */
export function capturedBy({ match, where }: Hit, { placeholders }: Pattern): string {
  return placeholders
    .map(({ name }) => where.characters.slice(match.captures[name]!.start, match.captures[name]!.end))
    .join(' / ');
}

export interface FilePatterns {
  /** By group and figure. */
  readonly compiled: readonly (readonly (Pattern | PatternFault)[])[];
  /** The hits of each pattern in texts, in their order; patterns that fit nowhere are left out. */
  hitsIn(texts: readonly Searched[]): ReadonlyMap<Pattern, readonly Hit[]>;
}

/** Compiles all patterns of a file. */
export function patternsIn(file: Sourced<FiguresFile>): FilePatterns {
  const compiled = file.value.groups.map(({ figures }, g) =>
    figures.map((_, i) => {
      const words = wordsAt(file, ['groups', g, 'figures', i]);
      return compilePattern(words('pattern'), words('unit'));
    }),
  );
  const patterns = compiled.flat().filter((pattern) => 'matches' in pattern);
  const matchesIn = oncePer((_: Text) => new Map<Pattern, readonly Match[]>());
  const searched = new WeakSet<Text>();
  const search = (texts: readonly Searched[]) => {
    for (const pattern of patterns)
      for (const where of havingWord(texts, pattern.longestWord))
        matchesIn(where.text).set(pattern, wholeIn(where, pattern.matches(where.characters)));
    for (const { text } of texts) searched.add(text);
  };
  return {
    compiled,
    hitsIn(texts) {
      search(texts.filter(({ text }) => !searched.has(text)));
      const hits = new Map<Pattern, Hit[]>();
      for (const where of texts)
        for (const [pattern, matches] of matchesIn(where.text)) {
          const known = hits.get(pattern) ?? [];
          for (const match of matches) known.push({ match, where });
          hits.set(pattern, known);
        }
      return hits;
    },
  };
}

/** A figure of the file. */
export interface Ask extends Naming {
  readonly pattern: string;
  /** Words of the heading under which it is looked for; empty where it is looked for everywhere. */
  readonly heading: string;
  /** Where the file has what stands at one of its keys; only problems name it. */
  placeOf(key: 'label' | 'unit' | 'in'): Place;
  readonly compiled: Pattern | PatternFault;
  /** The pattern without the numbers that it writes out, if it does. */
  readonly free: WithoutNumbers | undefined;
}

/** Reads the figure at `path`; notes what is wrong with the notation of its label. */
export function askOf(
  file: Sourced<FiguresFile>,
  path: readonly (string | number)[],
  compiled: Ask['compiled'],
  group: string,
  note: Note,
): Ask {
  const words = wordsAt(file, path);
  const pattern = words('pattern');
  return {
    id: words('id'),
    label: textAt(file, [...path, 'label'], note),
    group,
    pattern,
    unit: halfWidth(words('unit')),
    compiled,
    free: withoutNumbers(pattern),
    at: file.placeOf([...path, 'pattern']),
    heading: words('in'),
    placeOf: (key) => file.placeOf([...path, key]),
  };
}

/** The words at the keys of a figure. */
function wordsAt(file: Sourced<FiguresFile>, path: readonly (string | number)[]) {
  return (key: string) =>
    file
      .linesOf([...path, key])
      .map(({ text }) => text)
      .join('');
}
