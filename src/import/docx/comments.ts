/**
 * The comments of a Word file: `comments.xml` says what was said (ECMA-376-1 17.13.4), `commentsExtended.xml` which
 * comment replies to which and which are resolved ([MS-DOCX] 2.5.4.3). Anchors stand in the text; any may be missing.
 */
import type { Place } from '../../diagnostics/diagnostic.js';
import { sentenceSpans } from '../../text/sentences.js';
import type { Span } from '../../text/slice.js';
import type { DraftComment } from '../draft/remarks.js';
import type { WordBlock } from './blocks.js';
import { paragraphsIn, textIn } from './blocks.js';
import type { WordPlaces } from './places.js';
import type { RevisionMark } from './revision-marks.js';
import type { XmlElement } from './xml.js';
import { below, childrenOf } from './xml.js';

/** Where a comment begins and ends: paragraph `line`, before the character `column`. */
interface Anchor {
  from?: Place;
  to?: Place;
  /** Where its sign stands, for a comment without a range. */
  sign?: Place;
}

/** The anchors of comments, by their ids, while a file is read. */
export class CommentAnchors {
  readonly #anchors = new Map<string, Anchor>();

  /** Keeps the place of an anchor; the first of its kind counts. */
  add(kind: keyof Anchor, element: XmlElement, at: Place): void {
    const id = element.attributes['w:id'] ?? '';
    const anchor = this.#anchors.get(id) ?? {};
    anchor[kind] ??= at;
    this.#anchors.set(id, anchor);
  }

  /** Keeps the anchors within text that is not read. */
  within(element: XmlElement, at: Place): void {
    for (const [name, kind] of Object.entries(anchorKinds))
      for (const anchor of below(element, name)) this.add(kind, anchor, at);
  }

  of(id: string): Anchor {
    return this.#anchors.get(id) ?? {};
  }
}

export const anchorKinds = {
  'w:commentRangeStart': 'from',
  'w:commentRangeEnd': 'to',
  'w:commentReference': 'sign',
} as const satisfies Readonly<Record<string, keyof Anchor>>;

/** What `commentsOf` needs of a file. */
export interface CommentParts {
  readonly comments: XmlElement | undefined;
  readonly extended: XmlElement | undefined;
  /** The contents of each comment, by `comment ID`. */
  readonly blocks: ReadonlyMap<string, readonly WordBlock[]>;
  /** Texts beside those that are printed, by the paragraphs of the comments (`WordParagraph.id`). */
  readonly beside: ReadonlyMap<number, readonly string[]>;
  readonly anchors: CommentAnchors;
  readonly marks: readonly RevisionMark[];
  readonly places: WordPlaces;
}

/** The comments in the order of the text, each with its replies in the order of the file. */
export function commentsOf({
  comments,
  extended,
  blocks,
  beside,
  anchors,
  marks,
  places,
}: CommentParts): DraftComment[] {
  const threads = threadsOf(extended);
  const all = new Map<
    string,
    { readonly comment: DraftComment; readonly start: Place | undefined; replies: DraftComment[] }
  >();
  const replies: { readonly root: string; readonly comment: DraftComment }[] = [];
  const gone = deletedBy(marks);
  const sentenceAt = sentences(places);
  for (const element of childrenOf(comments, 'w:comment')) {
    const id = element.attributes['w:id'] ?? '';
    const paragraph = below(element, 'w:p').at(-1)?.attributes['w14:paraId'] ?? `id ${id}`;
    const { root, resolved } = threads(paragraph);
    const { from, to, sign } = anchors.of(id);
    const start = from ?? sign ?? to;
    const { 'w:author': author = '', 'w:initials': initials, 'w:date': date } = element.attributes;
    const comment: DraftComment = {
      author,
      ...(initials && { initials }),
      ...(date && { date }),
      text: textOf(blocks.get(`comment ${id}`) ?? [], beside),
      resolved,
      replies: [],
      at: start ? places.of(start.line, start.column) : places.of(0),
      ...quoted(from, to ?? sign, places, gone),
      sentence: start ? sentenceAt(start) : '',
    };
    if (root === paragraph && !all.has(paragraph)) all.set(paragraph, { comment, start, replies: [] });
    else replies.push({ root, comment });
  }
  for (const { root, comment } of replies) {
    const thread = all.get(root);
    if (thread) thread.replies.push(comment);
    // A reply to a comment that is not there stands for itself.
    else all.set(`${root} ${all.size}`, { comment, start: undefined, replies: [] });
  }
  return [...all.values()]
    .sort((a, b) => inOrder(a.start, b.start))
    .map(({ comment, replies }) => ({
      ...comment,
      replies: replies.map(({ author, initials, date, text }) => ({
        author,
        ...(initials && { initials }),
        ...(date && { date }),
        text,
      })),
    }));
}

/** The place of the first comment that is such a one. */
export function commentPlaceOf(
  comments: XmlElement | undefined,
  isSuch: (comment: XmlElement) => boolean,
  anchors: CommentAnchors,
  places: WordPlaces,
): ReturnType<WordPlaces['of']> | undefined {
  const found = childrenOf(comments, 'w:comment').find(isSuch);
  if (!found) return undefined;
  const { from, to, sign } = anchors.of(found.attributes['w:id'] ?? '');
  const at = from ?? sign ?? to;
  return at ? places.of(at.line, at.column) : places.of(0);
}

/** The order of the text; what stands nowhere comes last. */
function inOrder(a: Place | undefined, b: Place | undefined): number {
  if (!a || !b) return Number(!a) - Number(!b);
  return a.line - b.line || a.column - b.column;
}

/** The first comment of the thread of a paragraph, and whether the thread is resolved. */
function threadsOf(extended: XmlElement | undefined) {
  const known = new Map<string, { readonly parent: string | undefined; readonly done: boolean }>();
  for (const { attributes } of childrenOf(extended, 'w15:commentEx')) {
    const done = /^(?:1|true|on)$/.test(attributes['w15:done'] ?? '');
    known.set(attributes['w15:paraId'] ?? '', { parent: attributes['w15:paraIdParent'], done });
  }
  return (paragraph: string) => {
    const seen = new Set<string>();
    let root = paragraph;
    for (let parent = known.get(root)?.parent; parent && !seen.has(parent); parent = known.get(root)?.parent) {
      seen.add(parent);
      root = parent;
    }
    return { root, resolved: known.get(root)?.done ?? false };
  };
}

/** The paragraphs of a comment, each followed by what stands beside it: `垚 yáo`. */
function textOf(blocks: readonly WordBlock[], beside: CommentParts['beside']): string {
  return paragraphsIn(blocks)
    .flatMap(({ id, number, lines }) => [
      ...lines.map((pieces, i) => (i === 0 ? number : '') + textIn(pieces)),
      ...(beside.get(id) ?? []),
    ])
    .map((line) => line.trim())
    .filter(Boolean)
    .join('\n');
}

/** Most characters, and most paragraphs, kept of what a comment is on. */
const MOST_QUOTED = 400;
const MOST_PARAGRAPHS = 40;

/** The characters between two places, those of several paragraphs divided by line breaks. */
function quoted(
  from: Place | undefined,
  to: Place | undefined,
  places: WordPlaces,
  gone: ReadonlyMap<string, string>,
): Pick<DraftComment, 'on' | 'onDeleted'> {
  if (!from || !to || to.line < from.line) return { on: '' };
  let on = '';
  const last = Math.min(to.line, from.line + MOST_PARAGRAPHS);
  for (let line = from.line; line <= last && on.length < MOST_QUOTED; line++) {
    const start = line === from.line ? from.column - 1 : 0;
    const end = line === to.line ? to.column - 1 : Number.POSITIVE_INFINITY;
    const own = places.charactersOf(line).slice(start, Math.min(end, start + MOST_QUOTED));
    on += (on && own.length > 0 ? '\n' : '') + own.join('');
  }
  if (on.trim() !== '') return { on: on.slice(0, MOST_QUOTED).trim() };
  const deleted = gone.get(`${from.line}:${from.column}`);
  return deleted ? { on: deleted.slice(0, MOST_QUOTED), onDeleted: true } : { on: '' };
}

/** The deleted characters at each place. */
function deletedBy(marks: readonly RevisionMark[]): ReadonlyMap<string, string> {
  const gone = new Map<string, string>();
  for (const { at, text, cells } of marks) {
    const key = `${at.line}:${at.column}`;
    if (text && !cells) gone.set(key, (gone.get(key) ?? '') + text);
  }
  return gone;
}

/** The sentence of the character at a place. The last paragraph is cached, as it may have many places. */
function sentences(places: WordPlaces): (at: Place) => string {
  let known: { readonly line: number; readonly text: string; readonly offsets: readonly number[] } | undefined;
  let spans: readonly Span[] = [];
  return ({ line, column }) => {
    if (known?.line !== line) {
      let offset = 0;
      const offsets = places.charactersOf(line).map((character) => {
        offset += character.length;
        return offset - character.length;
      });
      known = { line, text: places.textOf(line), offsets };
      spans = sentenceSpans(known.text);
    }
    const { text, offsets } = known;
    const at = offsets[column - 1] ?? text.length;
    let [low, high] = [0, spans.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (spans[middle]!.end <= at) low = middle + 1;
      else high = middle;
    }
    const span = spans[low] ?? spans.at(-1);
    return span ? text.slice(span.start, span.end).trim() : '';
  };
}
