/**
 * Places where a text has nearly, but not exactly, a given wording.
 *
 * Problem: comparing a wording with every place of a text takes time for each. Approach: a text that has it with `n`
 * changed characters has one of `n` + 1 parts of it unchanged; that part is looked for, and only around it characters are compared.
 */
import type { Span } from '../../text/slice.js';

/** Spans that differ from the wording by 1 to `most` characters that are changed, missing or too many; its first and last character are there. */
export function nearMisses(text: string, wording: string, most: number): Span[] {
  const size = Math.floor(wording.length / (most + 1));
  if (size < 2) return [];
  const found = new Map<number, Span & { readonly edits: number }>();
  for (let part = 0; part <= most; part++) {
    const from = part * size;
    const to = part === most ? wording.length : from + size;
    const piece = wording.slice(from, to);
    for (let at = text.indexOf(piece); at >= 0; at = text.indexOf(piece, at + 1)) {
      const left = aligned(
        reversed(wording.slice(0, from)),
        reversed(text.slice(Math.max(0, at - from - most), at)),
        most,
      );
      const end = at + piece.length;
      const rest = wording.slice(to);
      const right = aligned(rest, text.slice(end, end + rest.length + most), most);
      const span = { start: at - left.length, end: end + right.length, edits: left.edits + right.edits };
      if (span.edits > most || span.edits === 0) continue;
      const before = found.get(span.start);
      if (!before || before.edits > span.edits) found.set(span.start, span);
    }
  }
  return withoutOverlaps([...found.values()]);
}

/** Of spans that overlap the one with fewer edits. */
function withoutOverlaps(spans: readonly (Span & { readonly edits: number })[]): Span[] {
  const kept: (Span & { edits: number })[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = kept.at(-1);
    if (!last || last.end <= span.start) kept.push(span);
    else if (span.edits < last.edits) kept[kept.length - 1] = span;
  }
  return kept.map(({ start, end }) => ({ start, end }));
}

function reversed(text: string): string {
  return [...text].reverse().join('');
}

/**
 * How many characters of the beginning of a text, ending in the last one of the wording, are most like it, and with how many edits; more
 * than `most` where there are none.
 */
function aligned(wording: string, text: string, most: number): { readonly length: number; readonly edits: number } {
  let row = Array.from({ length: text.length + 1 }, (_, i) => i);
  for (let i = 1; i <= wording.length; i++) {
    const next = [i];
    for (let j = 1; j <= text.length; j++) {
      const change = wording[i - 1] === text[j - 1] ? 0 : 1;
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + change));
    }
    row = next;
  }
  let best = { length: 0, edits: wording === '' ? 0 : most + 1 };
  for (const [length, edits] of row.entries()) {
    if (length === 0 || text[length - 1] !== wording.at(-1)) continue;
    const isCloser = Math.abs(length - wording.length) < Math.abs(best.length - wording.length);
    if (edits < best.edits || (edits === best.edits && isCloser)) best = { length, edits };
  }
  return best;
}

/** How many characters two wordings differ by: changed, missing or too many. */
export function editsBetween(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    row = next;
  }
  return row[b.length]!;
}
