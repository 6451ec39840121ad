/**
 * What a number is the number of: two values can contradict each other only if they are of one subject, one period, both
 * levels or both changes, and in units that count alike.
 *
 * The subject is a core indicator where the label is one of its names (社会消费品零售总额, 社零总额), else the label itself.
 * 城镇, 农村, 脱贫县 before a name make it another subject.
 */
import type { Period } from '../../report/report.js';
import { movementAtEnd } from '../../text/quantity-pieces.js';
import { isPlainOpening } from './readings.js';
import { coreNameIn } from './vocabulary.js';

/** The subject of a label: the key of its core indicator, else its own words without those that only say when or how. */
export function subjectOf(label: string): string {
  const words = label.replace(/[\s“”"]/g, '');
  const { word } = movementAtEnd(words);
  const named = words.slice(0, words.length - word.length) || words;
  const core = coreNameIn(named);
  if (core && core.end === named.length && isPlainOpening(named.slice(0, core.start))) return `core:${core.key}`;
  return named;
}

/** The key of a core indicator that a label names; `undefined` for any other label. */
export function coreKeyOf(label: string): string | undefined {
  const subject = subjectOf(label);
  return subject.startsWith('core:') ? subject.slice('core:'.length) : undefined;
}

/** What two values must have in common to be compared. */
export interface Identity {
  readonly subject: string;
  readonly period: Period;
  readonly kind: 'level' | 'change';
  /** In which its amounts are compared: 元, 家, %. */
  readonly unit: string;
  /** 实际, 同口径, or the part of the report where a label says no more: what else makes two values differ rightly. */
  readonly basis: readonly string[];
}

/** Equal for identities that are the same. */
export function identityKey({ subject, period, kind, unit, basis }: Identity): string {
  return JSON.stringify([subject, period, kind, unit, basis]);
}
