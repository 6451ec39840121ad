/**
 * A pattern's parts -> steps, each of which reads one piece of a text from a place on.
 *
 * A step gives all places where its piece may end, the likeliest first; the matcher tries them in that order. Every
 * step looks at a bounded stretch of text, so a pattern takes time in proportion to the text.
 *
 * Around a number a report may have 达, 约 or 左右 without the pattern saying so. A number at the edge of a pattern
 * is read only where nothing beside it makes it a part of another: the tail of 3—5, 1/3, 5至6 or 二十3 is no match.
 */
import type { Script } from '../text/quantity-pieces.js';
import {
  isJoinedBefore,
  isJoinedBehind,
  isMinusAt,
  isUnitCut,
  numeralEnds,
  qualifierAt,
  unitAt,
} from '../text/quantity-pieces.js';
import {
  chineseNumerals,
  leads,
  listSeparators,
  minusSigns,
  qualifiersBefore,
  qualifiersBehind,
  rangeMark,
} from '../text/quantity-words.js';
import type { LiteralPart, NumberPart, PatternPart, WordsPart } from './pattern-notation.js';

/** Where the piece that begins at `at` may end, the likeliest first. */
export type Step = (text: string, at: number) => readonly number[];

/** The steps of a number, in this order; those of other parts are one. */
export const numberSteps = ['lead', 'before', 'number', 'after', 'unit', 'behind'] as const;

/** The steps of part `i`. */
export function stepsOf(parts: readonly PatternPart[], i: number, script: Script): readonly Step[] {
  const [last, part, next] = [parts[i - 1], parts[i]!, parts[i + 1]];
  switch (part.kind) {
    case 'literal':
      return [literalStep(part, last === undefined, next === undefined, script)];
    case 'words':
      return [wordsStep(part, last !== undefined, next !== undefined)];
    case 'number': {
      const endsInUnit = i === parts.length - 2 && next?.kind === 'literal' && next.rest === '';
      return [
        last ? leadSteps[script] : nothing,
        maybeBefore,
        numberStep(part, last === undefined, next === undefined, script),
        maybeBehind,
        unitStep(part, endsInUnit && script !== 'full-width', script),
        part.unit ? maybeBehind : nothing,
      ];
    }
  }
}

function nothing(_: string, at: number): readonly number[] {
  return [at];
}

function optional(words: readonly string[]): Step {
  const firsts = new Set(words.map((word) => word.charAt(0)));
  return (text, at) =>
    firsts.has(text.charAt(at))
      ? [...words.filter((word) => text.startsWith(word, at)).map(({ length }) => at + length), at]
      : [at];
}

const numberBegins = new Set(['0123456789', minusSigns].flatMap((all) => [...all]));
for (const word of [...leads, ...qualifiersBefore]) numberBegins.add(word.charAt(0));

const maybeLead = optional(leads);
const maybeBefore = optional(qualifiersBefore);
const maybeBehind = optional(qualifiersBehind);

/** 达 before a number. Most places where a number in 0–9 might stand are ruled out here by their first character. */
const leadSteps: Readonly<Record<Script, Step>> = {
  usual: (text, at) => (numberBegins.has(text.charAt(at)) ? maybeLead(text, at) : []),
  'full-width': maybeLead,
  chinese: maybeLead,
};

/** A literal; digits at an edge of the pattern are whole numbers. */
function literalStep({ rest }: LiteralPart, isFirst: boolean, isLast: boolean, script: Script): Step {
  const beginsInDigits = isFirst && /^\d/.test(rest);
  const endsInDigits = isLast && /\d$/.test(rest);
  const literal = spelled(rest, script);
  return (text, at) => {
    if (beginsInDigits && /\d$|\d[.,]$/.test(text.slice(Math.max(0, at - 2), at))) return [];
    const ends = literal(text, at);
    return endsInDigits ? ends.filter((end) => !/^(?:\d|[.,]\d)/.test(text.slice(end, end + 2))) : ends;
  };
}

const LONGEST_NUMERAL = 24;
const behindFraction = new RegExp(`分之[${chineseNumerals}点]+(?:${qualifiersBehind.join('|')})?$`, 'u');

const numeralHere = new RegExp(`[${chineseNumerals}点]`, 'u');

/** A literal as it stands beside digits of a script: behind 百分之 there is no %. */
function spelled(literal: string, script: Script): Step {
  const isRate = /^[%‰]/.test(literal);
  const rest = literal.slice(1);
  return (text, at) => {
    if (script === 'chinese' && isRate && behindFraction.test(text.slice(Math.max(0, at - LONGEST_NUMERAL), at)))
      return !numeralHere.test(text.charAt(at)) && text.startsWith(rest, at) ? [at + rest.length] : [];
    return text.startsWith(literal, at) ? [at + literal.length] : [];
  };
}

/** A number, or the numbers of a list. Beside Chinese numerals there may be digits 0–9: 一万五千亿元，增长5.2%. */
function numberStep(part: NumberPart, isFirst: boolean, isLast: boolean, script: Script): Step {
  // Digits parted by full-width commas are only reported, so what stands beside them does not matter.
  if (script === 'full-width') return valueStep(part, (text, at) => numeralEnds(text, at, script), script);
  const digits = rangeStep((text, at) => signedEnds(text, at, part.isNegative, isFirst), part.unit, 'usual');
  const inDigits = guarded(valueStep(part, digits, 'usual'), isFirst, isLast);
  if (script === 'usual') return inDigits;
  const inWords = guarded(
    valueStep(
      part,
      rangeStep((text, at) => numeralEnds(text, at, script), part.unit, script),
      script,
    ),
    isFirst,
    isLast,
  );
  return (text, at) => [...inDigits(text, at), ...inWords(text, at)];
}

function valueStep({ name, unit }: NumberPart, one: Step, script: Script): Step {
  return name === 'values' ? listStep(one, unit, script) : one;
}

/** A number at an edge of the pattern is whole. */
function guarded(step: Step, isFirst: boolean, isLast: boolean): Step {
  return (text, at) => {
    if (isFirst && isJoinedBefore(text, at)) return [];
    const ends = step(text, at);
    return isLast ? ends.filter((end) => !isJoinedBehind(text, end)) : ends;
  };
}

/** Where a number in 0–9 may end, its minus before it. */
function signedEnds(text: string, at: number, needsMinus: boolean, isAtEdge: boolean): readonly number[] {
  if (isMinusAt(text, at, isAtEdge)) return numeralEnds(text, at + 1, 'usual');
  return needsMinus ? [] : numeralEnds(text, at, 'usual');
}

const rangeMarkHere = new RegExp(`\\s?${rangeMark}\\s?`, 'uy');

/** A number, or a range of two as one: 5%—5.5% and 5%—5.5 before 5. The lower end may have the unit, or the 万 of it. */
function rangeStep(one: Step, unit: string, script: Script): Step {
  return (text, at) =>
    one(text, at).flatMap((end) => {
      const behind = end + qualifierAt(text, end).length;
      const own = unitAt(text, behind);
      rangeMarkHere.lastIndex = behind + (unit.startsWith(own) ? own.length : 0);
      const [mark = ''] = rangeMarkHere.exec(text) ?? [];
      const upper = mark === '' ? [] : numeralEnds(text, rangeMarkHere.lastIndex, script);
      return [...upper, end];
    });
}

/** No list is longer. */
const MOST_VALUES = 40;

/** A list of numbers: each may have the unit, and words of qualification. The longest list first. */
function listStep(first: Step, unit: string, script: Script): Step {
  const further: Step =
    script === 'usual' ? rangeStep((text, at) => signedEnds(text, at, false, false), unit, script) : first;
  const another = inTurn(
    maybeBehind,
    (text, at) => [...inTurn(spelled(unit, script), maybeBehind)(text, at), at],
    (text, at) => optional(listSeparators)(text, at).slice(0, -1),
    maybeBefore,
    further,
  );
  const endsFrom = (text: string, end: number, left: number): readonly number[] =>
    left === 0 ? [end] : [...another(text, end).flatMap((next) => endsFrom(text, next, left - 1)), end];
  return (text, at) => first(text, at).flatMap((end) => endsFrom(text, end, MOST_VALUES - 1));
}

/** One step after the other. */
function inTurn(...steps: readonly Step[]): Step {
  return (text, at) => steps.reduce<readonly number[]>((ends, step) => ends.flatMap((end) => step(text, end)), [at]);
}

function unitStep({ unit }: NumberPart, mustBeWhole: boolean, script: Script): Step {
  if (unit === '') return nothing;
  const ends = spelled(unit, script);
  return mustBeWhole ? (text, at) => ends(text, at).filter((end) => !isUnitCut(text, end)) : ends;
}

/** Marks that end the words of a placeholder; the labels of a list have 、 among them. */
const labelsEnd = '，。；：！？';
const wordsEnd = `${labelsEnd}、`;
/** In characters; longer names are none. */
const LONGEST_WORDS = 24;
const LONGEST_LABELS = 120;

/** Words between marks: up to what follows in the pattern, at its end up to the mark. */
function wordsStep({ name }: WordsPart, isLed: boolean, isFollowed: boolean): Step {
  const [marks, longest] = name === 'labels' ? [labelsEnd, LONGEST_LABELS] : [wordsEnd, LONGEST_WORDS];
  return (text, at) => {
    if (!isLed && at > 0 && !marks.includes(text.charAt(at - 1))) return [];
    const ends: number[] = [];
    let end = at;
    while (end < text.length && !marks.includes(text.charAt(end)) && ends.length < longest) {
      end += text.codePointAt(end)! > 0xffff ? 2 : 1;
      ends.push(end);
    }
    if (isFollowed) return ends;
    return end === text.length || marks.includes(text.charAt(end)) ? ends.slice(-1) : [];
  };
}
