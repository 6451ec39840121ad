/**
 * References to footnotes and endnotes in a Word document: marks that Word counts, marks that the author typed, and
 * cross-references to either.
 *
 * A typed mark stands behind its reference (`w:customMarkFollows`, ECMA-376-1 17.11.14), usually in the same run. Where
 * it ends is known only together with the text of the note, which often repeats it: `deduceMark`. A NOTEREF field names
 * a bookmark around the reference (17.16.5.43).
 */
import type { DraftLine } from '../draft/draft.js';
import type { Piece, WordBlock } from './blocks.js';
import { paragraphsIn, textIn } from './blocks.js';
import type { XmlElement } from './xml.js';

/** Follows references and bookmarks while a document is read. */
export class NoteReferences {
  /** The note inside each bookmark: `_Ref7` → `footnote 7`. */
  readonly bookmarked = new Map<string, string>();
  readonly #open = new Map<string, string>();
  #isInMark = false;

  /** The piece of a reference. Text behind it in its run is its mark if the author typed one. */
  read(kind: 'footnote' | 'endnote', { attributes }: XmlElement, bold: boolean): Piece {
    const note = `${kind} ${attributes['w:id'] ?? ''}`;
    for (const name of this.#open.values()) this.bookmarked.set(name, note);
    this.#isInMark = /^(?:1|true|on)$/.test(attributes['w:customMarkFollows'] ?? '');
    return { text: '', script: undefined, bold, note, ...(this.#isInMark && { mark: 'follows' as const }) };
  }

  /** Whether text read now may be the mark of the last reference. */
  get isInMark(): boolean {
    return this.#isInMark;
  }

  endRun(): void {
    this.#isInMark = false;
  }

  startBookmark({ attributes }: XmlElement): void {
    this.#open.set(attributes['w:id'] ?? '', attributes['w:name'] ?? '');
  }

  endBookmark({ attributes }: XmlElement): void {
    this.#open.delete(attributes['w:id'] ?? '');
  }
}

/** A number or sign in the form of a mark: ①, [1], 注1, ¹, **. */
const markForm =
  /^ *(?:[[［(（〔【] *注? *(?:\d{1,3}|[①-⒇㉑-㉟㊱-㊿]) *[\]］)）〕】]|注? *(?:\d{1,3}|[①-⒇㉑-㉟㊱-㊿❶-➓]|[¹²³⁰⁴-⁹]{1,3})|[*＊†‡§※★☆▲△]{1,5}|注)/;

/** The pieces without the typed mark of the reference at `at`, and this mark; `text`: that of the note, which may repeat it. */
export function deduceMark(pieces: readonly Piece[], at: number, text: string) {
  const behind = pieces.slice(at + 1);
  const until = (is: (piece: Piece) => boolean) => {
    const end = behind.findIndex((piece) => !is(piece));
    return textIn(end < 0 ? behind : behind.slice(0, end));
  };
  const inRun = until(({ mark }) => mark === 'may-be');
  const raised = until(({ mark, script, note }) => !note && (mark === 'may-be' || script === 'sup'));
  const all = until(({ note }) => !note);
  const repeated = [raised, inRun].find((typed) => typed.trim() !== '' && text.startsWith(typed.trim()));
  const typed = repeated ?? ownRun(inRun) ?? ownRun(raised) ?? markForm.exec(inRun || all)?.[0] ?? '';
  return { mark: typed.trim(), pieces: [...pieces.slice(0, at + 1), ...withoutFirst(behind, typed.length)] };
}

/** A whole run is a mark unless it holds words. */
function ownRun(text: string): string | undefined {
  return text.trim() !== '' && text.trim().length <= 10 && !/[^注]*[\p{Script=Han}]/u.test(text.replace(/注/g, ''))
    ? text
    : undefined;
}

function withoutFirst(pieces: readonly Piece[], length: number): Piece[] {
  let rest = length;
  return pieces.map((piece) => {
    const cut = Math.min(rest, piece.text.length);
    rest -= cut;
    return cut > 0 ? { ...piece, text: piece.text.slice(cut) } : piece;
  });
}

/** The numbers typed raised in the text. */
export function raisedNumbers(body: readonly WordBlock[]): ReadonlySet<number> {
  const texts = paragraphsIn(body).flatMap(({ lines }) =>
    lines.map((pieces) =>
      pieces.map(({ text, script, note }) => (script === 'sup' && note === undefined ? text : ' ')).join(''),
    ),
  );
  return new Set(texts.flatMap((text) => (text.match(/\d+/g) ?? []).map(Number)));
}

/** The first line of a note without the mark that the author typed for it. */
export function withoutMark<L extends Pick<DraftLine, 'text' | 'lead'>>(line: L, typed: string): L {
  const bare = line.text.replace(/^\^\{([^{}]*)\}/, '$1');
  if (!bare.startsWith(typed)) return line;
  const text = bare.slice(typed.length).replace(/^[ \u3000、.．:：]+/, '');
  const cut = line.text.length - text.length;
  return { ...line, text, ...(line.lead !== undefined && { lead: Math.max(0, line.lead - cut) }) };
}

/** Whether the result of a field is printed as the mark of a note: raised, or a number right behind a word and not 见注. */
export function isMarkOfReference(text: string, isRaised: boolean, before: string): boolean {
  const isBehindWord = /[^注见第附条号[(（〔【\s]$/.test(before);
  return (isRaised || isBehindWord) && /^[\d*①-⑳ⅰ-ⅻivxlc[\]]{1,5}$/i.test(text.trim());
}
