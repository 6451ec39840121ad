import type { Finding } from '../src/proof/rule.js';
import type { Random } from './random-edits.mjs';

export interface Planted {
  /** From 1. */
  readonly line: number;
  readonly area: string;
  readonly kind: string;
  /** Whether it is an ordinary typing error, chosen without the tables of the rules. */
  readonly isGeneral: boolean;
  readonly was: string;
  readonly now: string;
}

export const plantedAreas: readonly string[];
export function plant(
  text: string,
  random: Random,
  most: number,
  area: string,
): { readonly text: string; readonly planted: readonly Planted[] };
export function foundOf(
  planted: readonly Planted[],
  before: readonly Finding[],
  after: readonly Finding[],
): (Planted & { readonly rules: readonly string[] })[];
