/**
 * Shortens headings and sentences by whole clauses.
 *
 * The words of a slide are cut out of the report, never added to, and cut only at a mark
 * outside quotation marks and brackets. A beginning common to all headings of a part
 * (坚定不移) carries no information there and is left out.
 */

import { clauseMarks, clauseSpans, indexOfMark } from '../../text/clauses.js';
import type { Text } from '../../text/running-text.js';
import { plain } from '../../text/running-text.js';
import { closingMarks, sentenceMarks, sentences } from '../../text/sentences.js';
import { slice } from '../../text/slice.js';
import { aimOf, emphasisOf, openingsOf } from './openings.js';

/** A heading divided into the aim, which is the title, and the rest. */
export interface Headline {
  readonly title: Text;
  /** What follows the title; empty if it ends the heading. */
  readonly rest: Text;
  /** The clause before the title that says by which means; empty if the heading begins with the title. */
  readonly means: Text;
}

/** A heading of at most this many characters is used whole: 办好教育，管好医院. */
const LONGEST_TITLE = 14;

/** A heading without its full stop and the word of `drop` it begins with; a long one is divided after its aim. */
export function headlineOf(heading: Text, drop: readonly string[]): Headline {
  const text = withoutStop(heading);
  const characters = plain(text);
  const { means, aim } = aimOf(characters);
  const comma = indexOfMark(characters, '，', aim);
  const clause = comma < 0 ? characters.length : comma;
  const dropped = drop.find((word) => characters.startsWith(word, aim) && aim + word.length < clause) ?? '';
  const start = aim + dropped.length;
  const end = characters.length - start <= LONGEST_TITLE ? characters.length : clause;
  return {
    title: slice(text, start, end),
    rest: slice(text, end + 1),
    means: slice(text, means, Math.max(means, aim - 1)),
  };
}

/** Fewer headings can have a common beginning by chance. */
const LEAST_HEADINGS = 3;

/** The word of emphasis all headings begin with. */
export function commonWord(headings: readonly Text[]): readonly string[] {
  const [first = '', ...others] = headings.map(plain);
  const word = emphasisOf(first);
  return headings.length >= LEAST_HEADINGS && word !== '' && others.every((other) => other.startsWith(word))
    ? [word]
    : [];
}

export function withoutStop(text: Text): Text {
  const characters = plain(text);
  return slice(text, 0, characters.length - (/(?<![。；：，！])[。；：，！]+$/.exec(characters)?.[0].length ?? 0));
}

/** The first clause of a sentence and the rest, without the mark between them and the one at the end. */
export function firstClause(sentence: Text): { readonly clause: Text; readonly rest: Text } {
  const text = withoutStop(sentence);
  const end = indexOfMark(plain(text), clauseMarks);
  return end < 0 ? { clause: text, rest: [] } : { clause: slice(text, 0, end), rest: slice(text, end + 1) };
}

const ordinal =
  /^(?:[—－–-]+|[一二三四五六七八九十]{1,2}[是要]|第[一二三四五六七八九十]{1,2}[，、]|\d{1,2}[.．、](?!\d)|我们(?:一定要|必须|要|将))+/;

/** A heading without a leading dash, number or 我们要, because points have their own numbers and a known subject. */
export function withoutOrdinal(text: Text): Text {
  const length = ordinal.exec(plain(text))?.[0].length ?? 0;
  return length < plain(text).length ? slice(text, length) : text;
}

/** The end of a sentence: marks, and what closes after them. */
const onlyMarks = new RegExp(`^[${clauseMarks}]+[${closingMarks}]*$`);

/** The first clause of a sentence that makes a statement, and the rest with its marks. */
export function statementIn(sentence: Text): { readonly clause: Text; readonly rest: Text } {
  const characters = plain(sentence);
  const start = openingsOf(characters);
  const end = indexOfMark(characters, clauseMarks, start);
  if (end < 0) return { clause: slice(sentence, start), rest: [] };
  // 总体要求是： introduces what follows, so its 是 is dropped; so do targets, whatever the mark.
  const clause = characters.slice(start, end);
  const is = (characters[end] === '：' && /[是为]$/.test(clause)) || /目标[是为]$/.test(clause) ? 1 : 0;
  const after = onlyMarks.test(characters.slice(end)) ? characters.length : end + 1;
  return { clause: slice(sentence, start, end - is), rest: slice(sentence, after) };
}

/** The clauses of a sentence from an offset on, without the marks between them. */
export function clausesOf(sentence: Text, from = 0): Text[] {
  const characters = plain(sentence);
  return clauseSpans(characters, { start: from, end: characters.length })
    .filter(({ start, end }) => /[^\p{P}\s]/u.test(characters.slice(start, end)))
    .map(({ start, end }) => slice(sentence, start, end));
}

/** A cut at the end of a sentence is preferred to one at a clause if it keeps this share of the length. */
const FOR_SENTENCE = 0.6;

/** The leading whole sentences or clauses of a text within `most` characters, but at least one clause. */
export function opensWith(text: Text, most: number): Text {
  const whole = withoutStop(text);
  const characters = plain(whole);
  if (characters.length <= most) return whole;
  const last = (marks: string) => {
    let end = -1;
    for (
      let next = indexOfMark(characters, marks);
      next >= 0 && next <= most;
      next = indexOfMark(characters, marks, next + 1)
    )
      end = next;
    return end;
  };
  const sentence = last(sentenceMarks);
  const end = sentence >= most * FOR_SENTENCE ? sentence : last(`，；${sentenceMarks}`);
  return end < 0 ? gist(text, most) : slice(whole, 0, end);
}

/** Marks between the clauses of a sentence. */
const pauses = '，；：';

/** The leading whole clauses of the first sentence within `most` characters, but at least one. */
export function gist(text: Text, most: number): Text {
  const [first = []] = sentences(text);
  const sentence = withoutStop(first);
  const characters = plain(sentence);
  let end = indexOfMark(characters, pauses);
  for (let next = end; next >= 0 && next <= most; next = indexOfMark(characters, pauses, next + 1)) end = next;
  return end < 0 || characters.length <= most ? sentence : slice(sentence, 0, end);
}
