/**
 * One indicator with two values.
 *
 * Two texts that give an indicator different numbers cannot both be right. Figures of one identity (`core/identity.ts`)
 * are one indicator; those that are no core indicator only within one part of the report. A sentence of that part that no
 * pattern reads counts as well, if it has the label with a number right behind it and is not about another period.
 */

import type { Note, Place } from '../diagnostics/diagnostic.js';
import { error } from '../diagnostics/diagnostic.js';
import { signedText } from '../report/quantity-text.js';
import type { Indicator } from '../report/report.js';
import { addTo } from '../text/add-to.js';
import { halfWidth } from '../text/half-width.js';
import { movementAtEnd } from '../text/quantity-pieces.js';
import { plain } from '../text/running-text.js';
import { placeAt } from '../text/slice.js';
import { oncePer, serialOf } from '../world/memo.js';
import type { Stated } from './agreement.js';
import { agree, stated } from './agreement.js';
import { coreKeyOf, identityKey, subjectOf } from './core/identity.js';
import { periodAt } from './core/period.js';
import { havingWord } from './having-word.js';
import { amountOf, statements } from './statement.js';
import type { Searched } from './value.js';

/** A figure, and where its label stands in the file. */
interface Named {
  readonly figure: Indicator;
  readonly at: Place;
}

type Passage = Pick<Searched, 'text' | 'characters' | 'forNumbers' | 'part' | 'section' | 'role' | 'years'>;

/** Notes `figure/two-values` for each figure that differs from one before it, or from another sentence. */
export function noteConflicts(figures: readonly Named[], passages: readonly Passage[], note: Note): void {
  const byPart = new Map<string, Passage[]>();
  for (const passage of passages) {
    const part = plain(passage.part);
    addTo(byPart, part, passage);
  }
  const indicators = new Map<string, Named[]>();
  for (const named of figures) {
    const key = keyOf(named.figure);
    addTo(indicators, key, named);
  }
  for (const indicator of indicators.values()) {
    const [first, ...rest] = indicator;
    const others = rest.filter(({ figure }) => !canBeOne(figure, first!.figure));
    const report = ({ figure, at }: Named, said: Reading) => {
      const label = plain(figure.label) + figure.movement;
      note(error('figure/two-values', { label, values: [said, readingOf(figure)] }, at));
    };
    for (const other of others) report(other, readingOf(first!.figure));
    if (others.length > 0) continue;
    for (const named of indicator) {
      const { figure } = named;
      const passages = byPart.get(plain(figure.part)) ?? [];
      const agreed = agreeing.get(figure);
      const said = restated(figure, agreed ? addedTo(agreed)(passages) : passages);
      if (!said) agreeing.set(figure, passages);
      if (!said) continue;
      report(named, said);
      break;
    }
  }
}

/** The passages that were found to say nothing else than a figure, which is the same object until it changes. */
const agreeing = new WeakMap<Indicator, readonly Passage[]>();

/** Those of later passages that are not among the earlier ones; the same for all figures of a part. */
const addedTo = oncePer((before: readonly Passage[]) => {
  const known = new Set(before.map(keyOfPassage));
  return oncePer((now: readonly Passage[]) => now.filter((passage) => !known.has(keyOfPassage(passage))));
});

function keyOfPassage({ text, section, role, years }: Passage): string {
  return `${serialOf(text)} ${serialOf(section)} ${role} ${serialOf(years)}`;
}

/** Figures with the same key are one indicator, whose values must agree. */
function keyOf({ label, part, period, movement, level: { number, unit } }: Indicator): string {
  const subject = subjectOf(plain(label));
  const isCore = coreKeyOf(plain(label)) !== undefined && period !== 'unknown';
  return identityKey({
    subject: isCore ? subject : plain(label),
    period,
    kind: movement === '' ? 'level' : 'change',
    unit: number === undefined ? '' : amountOf(number, unit).unit,
    basis: isCore ? [] : [plain(part), number === undefined ? 'words' : 'number'],
  });
}

function canBeOne(a: Indicator, b: Indicator): boolean {
  const [one, other] = [statedBy(a), statedBy(b)];
  return one && other ? agree(one, other) : plain(a.level.value) === plain(b.level.value);
}

function statedBy({ level: { number, unit, value, before, after } }: Indicator): Stated | undefined {
  return number === undefined ? undefined : stated(number, unit, halfWidth(plain(value)), before + after);
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

/** What a figure states, and the words before it in a sentence that states the same. */
interface Claim {
  readonly words: string;
  readonly number: number;
  readonly unit: string;
  readonly text: string;
}

/** Another sentence of its part and period that states the indicator, or the growth beside it, with another number. */
function restated(figure: Indicator, passages: readonly Passage[]): Reading | undefined {
  for (const claim of claimsOf(figure))
    for (const passage of havingWord(passages, claim.words)) {
      const found = contradiction(figure, claim, passage);
      if (found) return found;
    }
  return undefined;
}

/** The value of a figure, and the growth beside it; those with a number and a unit. */
function claimsOf({ label, movement, level, change }: Indicator): Claim[] {
  const moved = change ? movementAtEnd(/^[^\d]*/.exec(plain(change.words))![0]).word : '';
  return [
    { ...level, words: movement },
    { ...(moved !== '' && change), words: moved },
  ].flatMap(({ words, number, unit = '', text = [] }) =>
    number === undefined || amountOf(number, unit).unit === ''
      ? []
      : { words: plain(label) + words, number, unit, text: plain(text) },
  );
}

/** The first statement of a passage about the same period that disagrees with a claim. */
function contradiction(figure: Indicator, claim: Claim, passage: Passage): Reading | undefined {
  const { words, number, unit, text } = claim;
  // A fall is as far with a minus as without.
  const isFall = movementAtEnd(words).falls;
  const sizeOf = (value: number) => (isFall ? Math.abs(value) : value);
  const own = stated(sizeOf(number), unit, digitsOf(text), text);
  const { section, role, years } = passage;
  const surroundings = { heading: plain(section), role, years };
  for (const { asWritten, value, index } of statements(passage.forNumbers, words, amountOf(number, unit).unit)) {
    if (agree(own, stated(sizeOf(asWritten.number), asWritten.unit, digitsOf(value), value))) continue;
    const period = periodAt(passage.characters, index + words.length, figure.movement === '', surroundings);
    if (period !== figure.period) continue;
    const { file, line } = placeAt(passage.text, index) ?? figure.at;
    return { id: figure.id, value, file, line };
  }
  return undefined;
}

function digitsOf(text: string): string {
  return /[\d,]+(?:\.\d+)?/.exec(text)?.[0] ?? '';
}
