/**
 * One indicator with two values.
 *
 * Two texts that give an indicator different numbers cannot both be right. Figures of one label in one part of the
 * report are one indicator, unless one is a level and the other a growth, or they count different things; 24.3万户 and
 * 243000家 are the same. A sentence of that part that no pattern reads counts as well, if it has the label with a number
 * right behind it and is not about another year or an aim.
 */
import type { Note, Place } from '../diagnostics/diagnostic.js';
import { error } from '../diagnostics/diagnostic.js';
import { signedText } from '../report/quantity-text.js';
import type { Indicator } from '../report/report.js';
import { movementAtEnd } from '../text/quantity-pieces.js';
import type { Text } from '../text/running-text.js';
import { plain } from '../text/running-text.js';
import { placeOfText, slice } from '../text/slice.js';
import { amountOf, statements } from './statement.js';

/** A figure, and where its label stands in the file. */
interface Named {
  readonly figure: Indicator;
  readonly at: Place;
}

interface Passage {
  readonly text: Text;
  readonly characters: string;
  readonly part: Text;
}

/** Notes `figure/two-values` for each figure that differs from one before it, or from another sentence. */
export function noteConflicts(figures: readonly Named[], passages: readonly Passage[], note: Note): void {
  const byPart = new Map<string, Passage[]>();
  for (const passage of passages) {
    const part = plain(passage.part);
    byPart.set(part, [...(byPart.get(part) ?? []), passage]);
  }
  const indicators = new Map<string, Named[]>();
  for (const named of figures) {
    const key = keyOf(named.figure);
    indicators.set(key, [...(indicators.get(key) ?? []), named]);
  }
  for (const indicator of indicators.values()) {
    const [first, ...rest] = indicator;
    const others = rest.filter(({ figure }) => comparedBy(figure) !== comparedBy(first!.figure));
    const report = ({ figure, at }: Named, said: Reading) => {
      const label = plain(figure.label) + figure.movement;
      note(error('figure/two-values', { label, values: [said, readingOf(figure)] }, at));
    };
    for (const other of others) report(other, readingOf(first!.figure));
    if (others.length > 0) continue;
    for (const named of indicator) {
      const said = restated(named.figure, byPart.get(plain(named.figure.part)) ?? []);
      if (!said) continue;
      report(named, said);
      break;
    }
  }
}

/** Figures with the same key are one indicator, whose values must agree. */
function keyOf({ label, part, movement, level: { number, unit } }: Indicator): string {
  const counted = number === undefined ? undefined : amountOf(number, unit).unit;
  return JSON.stringify([plain(part), plain(label), movement !== '', counted]);
}

/** What two values of one indicator are compared by. */
function comparedBy({ level: { number, unit, value } }: Indicator): number | string {
  return number === undefined ? plain(value) : amountOf(number, unit).number;
}

/** A value with its place, as a diagnostic shows it. */
interface Reading {
  readonly id: string;
  readonly value: string;
  readonly file: string;
  readonly line: number;
}

function readingOf({ id, level, at: { file, line } }: Indicator): Reading {
  return { id, value: plain(signedText(level)), file, line };
}

/** Another sentence of its part that states the indicator, or the growth beside it, with another number. */
function restated(figure: Indicator, passages: readonly Passage[]): Reading | undefined {
  const { id, label, movement, level, change } = figure;
  const moved = change ? movementAtEnd(/^[^\d]*/.exec(plain(change.words))![0]).word : '';
  const claims = [
    { words: plain(label) + movement, number: level.number, unit: level.unit },
    { words: plain(label) + moved, number: moved ? change?.number : undefined, unit: change?.unit ?? '' },
  ];
  for (const { words, number, unit } of claims) {
    const counted = number === undefined ? undefined : amountOf(number, unit);
    if (!counted || counted.unit === '') continue;
    // A fall is as far with a minus as without.
    const size = movementAtEnd(words).falls ? Math.abs : (number: number) => number;
    for (const passage of passages) {
      for (const said of statements(passage.characters, words, counted.unit)) {
        if (size(said.number) === size(counted.number)) continue;
        const { file, line } = placeOfText(slice(passage.text, said.index)) ?? figure.at;
        return { id, value: said.value, file, line };
      }
    }
  }
  return undefined;
}
