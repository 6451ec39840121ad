import type { ReportFile } from '../src/report/schema.js';

export interface Random {
  /** From 0 up to 1. */
  next(): number;
  /** A whole number from 0 up to `limit`. */
  below(limit: number): number;
  pick<T>(list: readonly T[]): T | undefined;
}

export interface EditableText {
  get(): string;
  set(text: string): void;
  readonly heading?: boolean;
}

export function randomFrom(seed: number): Random;
export function editReport(
  report: ReportFile,
  random: Random,
  count: number,
  names?: readonly string[],
): { readonly report: ReportFile; readonly edits: readonly string[] };
export function textsOf(body: ReportFile['body']): EditableText[];
