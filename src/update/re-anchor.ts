/**
 * Patterns of `figures.yaml` put on the new words of their sentence.
 *
 * A pattern that fitted a sentence of the old text and fits none of the new is made again from what that sentence has
 * become: its numbers are those that stand where the old ones stood, its words as many around them as fit the new text
 * once. Patterns that read a list are left to a person.
 */
import { changedWords, numbersOf } from '../diff/compare/words.js';
import { withoutNumbers } from '../indicators/literal-numbers.js';
import type { Match, Pattern } from '../indicators/pattern.js';
import { compilePattern } from '../indicators/pattern.js';
import { quantitiesIn } from '../text/quantities.js';
import type { Span } from '../text/slice.js';
import type { SourceNode } from '../yaml/node.js';
import { find } from '../yaml/node.js';
import { parseYaml } from '../yaml/parse.js';
import { linesOf } from '../yaml/scalar-lines.js';
import type { SourceText } from '../yaml/source-text.js';
import { sourceText } from '../yaml/source-text.js';
import { edited, scalarEdits } from './edit-scalar.js';
import type { UpdatedLine } from './updated-lines.js';

/** A pattern that was made again. */
export interface ReAnchored {
  readonly id: string;
  /** Of the old file, from 1. */
  readonly line: number;
  readonly was: string;
  readonly now: string;
}

/** The old file with the patterns made again; `texts` are all texts of the new report. */
export function reAnchored(
  file: string,
  lines: readonly UpdatedLine[],
  texts: readonly string[],
): { readonly text: string; readonly patterns: readonly ReAnchored[] } {
  const source = sourceText('', file);
  const root = parseYaml(source, () => {});
  const changes = lines.flatMap((line) => (line.kind === 'changed' ? [{ was: line.was, now: line.text }] : []));
  const found = figuresIn(root).flatMap(({ node, indent, flow }) => {
    const [id, written, unit] = ['id', 'pattern', 'unit'].map((key) => wordsAt(node, key, source));
    const pattern = compilePattern(written!, unit!);
    if ('reason' in pattern || texts.some((text) => pattern.matches(text).length > 0)) return [];
    const now = firstOf(changes, (change) => anchored(pattern, unit!, change, texts));
    const field = find(node, ['pattern'])?.node;
    if (now === undefined || field?.kind !== 'scalar') return [];
    const edits = scalarEdits(file, { node: field, lines: linesOf(source, field), indent, flow }, [{ text: now }]);
    return [{ pattern: { id: id!, line: source.placeAt(field.start).line, was: written!, now }, edits }];
  });
  return {
    text: edited(
      file,
      0,
      file.length,
      found.flatMap(({ edits }) => edits),
    ),
    patterns: found.map(({ pattern }) => pattern),
  };
}

function firstOf<T, R>(all: readonly T[], of: (one: T) => R | undefined): R | undefined {
  for (const one of all) {
    const result = of(one);
    if (result !== undefined) return result;
  }
  return undefined;
}

/** The figures of a file with the column their lines would have. */
export function figuresIn(root: SourceNode | undefined) {
  const groups = root && find(root, ['groups'])?.node;
  const items = (node: SourceNode | undefined) => (node?.kind === 'list' ? node.items : []);
  return items(groups)
    .flatMap((group) => items(find(group, ['figures'])?.node))
    .map((node) => ({ node, indent: 10, flow: false }));
}

/** The words of a key; empty where it is missing. */
export function wordsAt(node: SourceNode, key: string, source: SourceText): string {
  const value = find(node, [key])?.node;
  return value?.kind === 'scalar'
    ? linesOf(source, value)
        .map(({ text }) => text)
        .join('')
    : '';
}

interface Change {
  readonly was: string;
  readonly now: string;
}

/** The pattern made of the new sentence; `undefined` where it read nothing of the old one or its numbers are gone. */
function anchored(pattern: Pattern, unit: string, { was, now }: Change, texts: readonly string[]): string | undefined {
  const [match] = pattern.matches(was);
  if (!match || match.values.length > 0) return undefined;
  const placed = placesIn(match, was, now);
  if (!placed) return undefined;
  for (const { start, end } of stretchesAround(now, placed)) {
    const words = now.slice(start, placed[0]!.start);
    if (!/\p{Script=Han}{2}|\p{Script=Latin}{2}/u.test(words + now.slice(placed.at(-1)!.end, end))) continue;
    const literal = patternOf(now, placed, start, end);
    const written = withoutNumbers(literal)?.pattern ?? literal;
    const made = compilePattern(written, unit);
    if ('reason' in made) continue;
    if (texts.reduce((sum, text) => sum + made.matches(text).length, 0) === 1) return written;
  }
  return undefined;
}

interface Placed extends Span {
  readonly name: string;
  /** With unit and qualifiers. */
  readonly endOfUnit: number;
}

/** Where the new sentence has what the placeholders read in the old one, in order. */
function placesIn({ captures }: Match, was: string, now: string): Placed[] | undefined {
  const numberAt = numbersAcross(was, now);
  const quantities = quantitiesIn(now);
  const placed = Object.entries(captures).map(([name, capture]): Placed | undefined => {
    const start = numberAt(capture.start);
    const quantity = quantities.find(({ numerals }) => numerals.some((numeral) => numeral.start === start));
    if (start === undefined || !quantity) return undefined;
    const end =
      quantity.form === 'range'
        ? quantity.numerals.at(-1)!.end
        : quantity.numerals.find((numeral) => numeral.start === start)!.end;
    return { name, start, end, endOfUnit: Math.max(end, quantity.endOfUnit) };
  });
  if (placed.length === 0 || placed.some((one) => one === undefined)) return undefined;
  return (placed as Placed[]).sort((a, b) => a.start - b.start);
}

/** From the offset of a number of the old text to that of the same number, or the one in its place, in the new one. */
function numbersAcross(was: string, now: string): (offset: number) => number | undefined {
  const found = new Map<number, number>();
  let [old, fresh] = [0, 0];
  let gone: number[] = [];
  for (const { kind, text } of changedWords(was, now)) {
    const own = offsetsIn(text);
    if (kind === 'kept') for (const offset of own) found.set(old + offset, fresh + offset);
    if (kind === 'deleted') gone = own.map((offset) => old + offset);
    if (kind === 'inserted' && own.length === gone.length)
      for (const [i, offset] of own.entries()) found.set(gone[i]!, fresh + offset);
    if (kind !== 'deleted') gone = [];
    if (kind !== 'inserted') old += text.length;
    if (kind !== 'deleted') fresh += text.length;
  }
  return (offset) => found.get(offset);
}

function offsetsIn(text: string): number[] {
  let from = 0;
  return numbersOf(text).map((number) => {
    const at = text.indexOf(number, from);
    from = at + number.length;
    return at + number.search(/\d/);
  });
}

/** Ever more words: back to the starts of clauses, then on to the ends of those behind. */
function* stretchesAround(text: string, placed: readonly Placed[]): Generator<Span> {
  const [first, last] = [placed[0]!.start, placed.at(-1)!.endOfUnit];
  const starts = [...text.slice(0, first).matchAll(/(?<=[，；。：、])|^/g)].map(({ index }) => index).reverse();
  for (const start of starts) yield { start, end: last };
  const ends = [...text.slice(last).matchAll(/(?=[，；。])/g)].map(({ index }) => last + index);
  for (const end of ends) if (end > last) yield { start: starts[0] ?? 0, end };
}

function patternOf(text: string, placed: readonly Placed[], start: number, end: number): string {
  let written = '';
  let at = start;
  for (const { name, start: from, end: to } of placed) {
    written += `${text.slice(at, from)}{${name}}`;
    at = to;
  }
  return written + text.slice(at, end);
}
