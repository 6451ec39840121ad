/**
 * The origin of every character of rendered markup.
 *
 * Handlebars returns a string without sources. So each stretch is preceded by an invisible mark while it is rendered:
 * template text by its place in the template, content by its place in the YAML. One pass then removes the marks and
 * records their offsets. A mark is two Unicode noncharacters around a number; the loader refuses both in content, so no
 * text of a user is taken for one.
 */
import type { Place } from '../diagnostics/diagnostic.js';
import { lastAtOrBefore } from '../yaml/last-at-or-before.js';

const OPEN = '\uFDD0';
const CLOSE = '\uFDD1';
const MARK = /\uFDD0(\d+)\uFDD1/g;

export type OriginKind = 'template' | 'content';

export interface Origin {
  readonly kind: OriginKind;
  readonly place: Place;
}

/** A stretch of markup of one origin: `start` inclusive, `end` exclusive, UTF-16 units. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  readonly kind: OriginKind;
  readonly place: Place;
}

/** Creates marks while templates are compiled and rendered, and reads them back. */
export class Origins {
  /** The origin of each mark, by its number. */
  readonly list: readonly Origin[];

  /** @param compiled of the marks in the compiled templates */
  constructor(compiled: readonly Origin[] = []) {
    this.list = [...compiled];
  }

  mark(kind: OriginKind, place: Place): string {
    (this.list as Origin[]).push({ kind, place });
    return `${OPEN}${this.list.length - 1}${CLOSE}`;
  }

  /** Removes the marks from a rendered string. */
  read(marked: string): OriginMap {
    const segments: Segment[] = [];
    let text = '';
    let origin: Origin | undefined;
    let from = 0;
    const add = (to: number) => {
      if (to > from && origin) segments.push({ start: text.length, end: text.length + to - from, ...origin });
      text += marked.slice(from, to);
    };
    for (const match of marked.matchAll(MARK)) {
      add(match.index);
      origin = this.list[Number(match[1])];
      from = match.index + match[0].length;
    }
    add(marked.length);
    return new OriginMap(text, segments);
  }
}

/** Rendered markup without marks, and the origin of each offset in it. */
export class OriginMap {
  constructor(
    readonly text: string,
    private readonly segments: readonly Segment[],
  ) {}

  /** The segments that overlap `[start, end)`, cut to it, in order. */
  between(start: number, end: number): Segment[] {
    const found: Segment[] = [];
    for (let i = this.indexAt(start); i < this.segments.length; i++) {
      const segment = this.segments[i]!;
      if (segment.start >= end) break;
      if (segment.end <= start) continue;
      const from = Math.max(segment.start, start);
      found.push({ ...segment, start: from, end: Math.min(segment.end, end), place: this.advance(segment, from) });
    }
    return found;
  }

  /** The place of the character at an offset; `undefined` only for empty markup. */
  placeAt(offset: number): Place | undefined {
    const segment = this.segments[this.indexAt(offset)] ?? this.segments.at(-1);
    return segment && this.advance(segment, Math.min(Math.max(offset, segment.start), segment.end));
  }

  /** The index of the last segment that starts at or before the offset. */
  private indexAt(offset: number): number {
    return lastAtOrBefore(this.segments.length, (i) => this.segments[i]!.start, offset);
  }

  // Content was escaped, so offsets inside a segment of it are not those of the file: the place of its start is used.
  private advance(segment: Segment, offset: number): Place {
    if (segment.kind === 'content') return segment.place;
    const before = this.text.slice(segment.start, offset).split('\n');
    const { file, line, column } = segment.place;
    const last = [...before.at(-1)!].length;
    return before.length > 1
      ? { file, line: line + before.length - 1, column: last + 1 }
      : { file, line, column: column + last };
  }
}
