import type { Random } from './random-edits.mjs';

export interface ThreeWayCase {
  /** `report.yaml` as imported, as a person left it, and as a fresh import of the next draft. */
  readonly base: string;
  readonly mine: string;
  readonly next: string;
  readonly edits: readonly string[];
}

export function threeWayCase(random: Random, before?: Pick<ThreeWayCase, 'base' | 'mine'>): ThreeWayCase;
export function faultsOf(given: ThreeWayCase, result: string, named: readonly string[]): string[];
