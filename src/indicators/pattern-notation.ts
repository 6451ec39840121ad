/**
 * The notation of patterns: `全区地区生产总值{value}亿元，增长{growth}%` -> literals and placeholders.
 *
 * A unit right behind the placeholder of a number belongs to that, as does a minus right before it. `{#}` is a number
 * that is read and forgotten: a neighbour that may change. The notation of lowered and raised characters (PM_{2.5})
 * counts as what it shows.
 */
import type { Problems } from '../diagnostics/diagnostic.js';
import { unitAt } from '../text/quantity-pieces.js';
import { chineseNumerals, minusSigns } from '../text/quantity-words.js';

export const placeholderNames = ['value', 'growth', 'words', 'labels', 'values'] as const;
export type PlaceholderName = (typeof placeholderNames)[number];

/** The placeholder of a number that the figure is not about; a pattern may have it any number of times. */
export const ANY_NUMBER = '#';

/** Why a pattern cannot be used, as `figure/bad-pattern` reports it. */
export interface PatternFault {
  readonly reason: Problems['figure/bad-pattern']['reason'];
  readonly detail: string;
}

export type PatternPart = LiteralPart | NumberPart | WordsPart;

export interface LiteralPart {
  readonly kind: 'literal';
  /** Between two placeholders, or at an end of the pattern. */
  readonly text: string;
  /** Without the unit of the placeholder before it. */
  readonly rest: string;
}

export interface NumberPart {
  readonly kind: 'number';
  readonly name: 'value' | 'growth' | 'values' | typeof ANY_NUMBER;
  /** The unit the literal behind it begins with; empty where that begins with none that is known. */
  readonly unit: string;
  /** Whether the pattern has a minus before it. */
  readonly isNegative: boolean;
}

export interface WordsPart {
  readonly kind: 'words';
  readonly name: 'words' | 'labels';
}

/** A stretch of the notation: literal text, or the name of a placeholder. */
interface Piece {
  readonly kind: 'literal' | 'placeholder';
  readonly text: string;
  readonly isNegative: boolean;
}

/** Literals and placeholders by turns, or why they make no pattern; `unit` is known to stand right behind its number. */
export function readNotation(written: string, unit: string): readonly PatternPart[] | PatternFault {
  const pieces = piecesOf(written);
  const fault = faultOf(written, pieces);
  if (fault) return fault;
  const unitBehind = ({ kind, text }: Piece, next: Piece | undefined) => {
    if (kind === 'literal' || text === 'words' || text === 'labels' || !next) return '';
    return unit && next.text.startsWith(unit) ? unit : unitAt(next.text);
  };
  return pieces.map((piece, i): PatternPart => {
    const { kind, text, isNegative } = piece;
    const last = pieces[i - 1];
    if (kind === 'literal') return { kind, text, rest: text.slice(last ? unitBehind(last, piece).length : 0) };
    if (text === 'words' || text === 'labels') return { kind: 'words', name: text };
    return { kind: 'number', name: text as NumberPart['name'], unit: unitBehind(piece, pieces[i + 1]), isNegative };
  });
}

function piecesOf(written: string): Piece[] {
  const pieces: Piece[] = [];
  const add = (text: string) => {
    const last = pieces.at(-1);
    if (last?.kind === 'literal') pieces.splice(-1, 1, { ...last, text: last.text + text });
    else pieces.push({ kind: 'literal', text, isNegative: false });
  };
  for (const { groups } of written.matchAll(/[_^]\{(?<script>[^{}]*)\}|\{(?<name>[^{}]*)\}|(?<other>.)/gsu)) {
    const { script, name, other } = groups!;
    if (name === undefined) {
      add(script ?? other ?? '');
      continue;
    }
    const last = pieces.at(-1);
    const isNegative = last?.kind === 'literal' && readsNumber.has(name) && endsInMinus(last.text, pieces.length > 1);
    if (isNegative) {
      const literal = last.text.slice(0, -1);
      pieces.splice(-1, 1, ...(literal ? [{ ...last, text: literal }] : []));
    }
    pieces.push({ kind: 'placeholder', text: name, isNegative });
  }
  return pieces;
}

const readsNumber: ReadonlySet<string> = new Set<NumberPart['name']>(['value', 'growth', 'values', ANY_NUMBER]);
const minusAtEnd = new RegExp(`(?<![\\d０-９${chineseNumerals}])[${minusSigns}]$`, 'u');

/** Whether a literal ends in a minus; behind a digit, or a placeholder that may be one, it is the dash of a range. */
function endsInMinus(literal: string, isBehindPlaceholder: boolean): boolean {
  return !(isBehindPlaceholder && literal.length === 1) && minusAtEnd.test(literal);
}

function faultOf(written: string, pieces: readonly Piece[]): PatternFault | undefined {
  const brace = pieces.find(({ kind, text }) => kind === 'literal' && /[{}]/.test(text));
  if (brace) return { reason: 'unclosed-hole', detail: brace.text.slice(brace.text.search(/[{}]/)) };
  const names: string[] = [];
  for (const [i, { kind, text: name }] of pieces.entries()) {
    if (kind === 'literal') continue;
    const isForgotten = name === ANY_NUMBER;
    if (!isForgotten && !placeholderNames.some((known) => known === name))
      return { reason: 'unknown-hole', detail: `{${name}}` };
    if (names.includes(name)) return { reason: 'repeated-hole', detail: `{${name}}` };
    const next = pieces[i + 1];
    if (next?.kind === 'placeholder') return { reason: 'adjacent-holes', detail: `{${name}}{${next.text}}` };
    if (!isForgotten) names.push(name);
  }
  if (names.length === 0) return { reason: 'no-hole', detail: '' };
  const lists = names.filter((name) => name === 'labels' || name === 'values');
  if (lists.length === 1 || (lists.length > 0 && names.length > 2))
    return { reason: 'half-list', detail: names.map((name) => `{${name}}`).join(' ') };
  if (!pieces.some(({ kind }) => kind === 'literal')) return { reason: 'only-holes', detail: written };
  return undefined;
}
