/** The forms of an entry of a glossary: its term, its text, and what stands between them. */
import type { Edit, Passage } from '../../draft/passage.js';
import { cut, edits, nothing, trimmed } from '../../draft/passage.js';
import type { Label } from '../heading-forms.js';
import { labelOf } from '../heading-forms.js';
import { termPointer } from '../lexicon.js';
import type { Paragraph } from '../paragraphs.js';
import { folded } from '../typed-forms.js';

const MOST_TERM = 60;

export interface Split {
  readonly term: Passage;
  readonly text: Passage;
  readonly changes: readonly Edit[];
}

/** An entry as term and text; `undefined` where it is none. */
export function parted(paragraph: Passage, label: Label | undefined): Split | undefined {
  const from = label?.length ?? /^(?:[★☆◆◇●■□▲△•※◎]|\*(?!\*)) */.exec(paragraph.text)?.[0].length ?? 0;
  const rest = folded(paragraph.text).slice(from);
  const colon = colonIn(rest);
  const numbering = from > 0 ? edits(paragraph, 0, from, 'entry-number') : [];
  const framed = /^【 *([^【】]{1,60}?) *】 *(?::|—+|-+)? */.exec(rest);
  if (framed) {
    const open = rest.indexOf(framed[1]!);
    const [at, end] = [from + open, from + open + framed[1]!.length];
    const text = trimmed(cut(paragraph, from + framed[0].length));
    if (!text.text) return undefined;
    return {
      term: cut(paragraph, at, end),
      text,
      changes: [
        ...numbering,
        ...edits(paragraph, from, at, 'entry-colon'),
        ...edits(paragraph, end, from + framed[0].length, 'entry-colon', ' '),
      ],
    };
  }
  if (colon && colon.at > 0 && colon.at <= MOST_TERM) {
    const term = trimmed(cut(paragraph, from, from + colon.at));
    const text = trimmed(cut(paragraph, from + colon.at + colon.length));
    if (!text.text) return undefined;
    return {
      term,
      text,
      changes: [...numbering, ...edits(paragraph, from + colon.at, from + colon.at + colon.length, 'entry-colon', ' ')],
    };
  }
  const named = new RegExp(`^([^,。;]{1,40}?) *,? *${termPointer}`, 'u').exec(rest)?.[1];
  const said = named ?? new RegExp(`^(.{1,40}?[^,。;]) *,? *${termPointer}`, 'u').exec(rest)?.[1];
  const quoted = /^[“《][^”》]{1,40}[”》]/.exec(rest)?.[0];
  // 1.term　text, or 1.term。text.
  const spaced = label && /^[^ ,。;]{2,30}(?= +[\p{Script=Han}“《\d])|^[^,。;:]{2,30}(?=。.)/u.exec(rest)?.[0];
  const own =
    quoted && !named && !(spaced && spaced.length > quoted.length)
      ? quoted
      : said && !/[。;]/.test(said)
        ? said
        : undefined;
  const length = (own ?? spaced)?.length ?? 0;
  if (length === 0 || (!label && !quoted && length > 20)) return undefined;
  const stop = own === undefined ? /^。 */.exec(rest.slice(length)) : null;
  if (stop) {
    const text = trimmed(cut(paragraph, from + length + stop[0].length));
    const closing = edits(paragraph, from + length, from + length + stop[0].length, 'entry-colon', ' ');
    return { term: trimmed(cut(paragraph, from, from + length)), text, changes: [...numbering, ...closing] };
  }
  const text = trimmed(cut(paragraph, from + length));
  return text.text ? { term: trimmed(cut(paragraph, from, from + length)), text, changes: numbering } : undefined;
}

const MOST_ALONE = 30;

/** A term without number on its line: a few words without a mark over a paragraph of sentences. */
export function isTermAlone(paragraphs: readonly Paragraph[], at: number): boolean {
  const [paragraph, next] = [paragraphs[at], paragraphs[at + 1]];
  if (!paragraph || !next || paragraph.table || next.table || labelOf(paragraph.text)) return false;
  return (
    paragraph.text.length <= MOST_ALONE &&
    !/[：:。；，,;！？]/.test(paragraph.text) &&
    /[。！？][”’）)]*$/.test(next.text)
  );
}

/** A numbered term alone on its line, a colon behind it or none; the next paragraph is its text. */
export function alone(
  paragraphs: readonly Paragraph[],
  at: number,
  label: Label | undefined,
  isPair: boolean,
): Split | undefined {
  const [paragraph, next] = [paragraphs[at]!, paragraphs[at + 1]];
  if (isPair && !label && next) return { term: paragraph, text: next, changes: [] };
  if (!label || !next || next.table || labelOf(next.text)?.form === label.form) return undefined;
  const colon = /[：:] *$/.exec(paragraph.text)?.index ?? paragraph.text.length;
  const words = paragraph.text.slice(label.length, colon);
  if (words.length > MOST_TERM || /[：:]|——|[。；，;,]$/.test(words) || !/[。！？.][”’）)]*$/.test(next.text))
    return undefined;
  const changes = [
    ...edits(paragraph, 0, label.length, 'entry-number'),
    ...(colon < paragraph.text.length ? edits(paragraph, colon, paragraph.text.length, 'entry-colon', ' ') : []),
  ];
  return { term: trimmed(cut(paragraph, label.length, colon)), text: next, changes };
}

/** The colon behind a term: the first outside brackets and quotation marks, before the first full stop. */
function colonIn(text: string): { at: number; length: number } | undefined {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text[at]!;
    if ('(“‘《【'.includes(character)) depth++;
    else if (')”’》】'.includes(character)) depth = Math.max(0, depth - 1);
    if ('。；'.includes(character)) return undefined;
    if (depth > 0) continue;
    if (character === ':') return { at, length: /^: */.exec(text.slice(at))![0].length };
    if (text.startsWith('——', at) || text.startsWith('--', at)) {
      const length = /^(?:—+|-+) */.exec(text.slice(at))![0].length;
      if (at > 0) return { at, length };
    }
  }
  return undefined;
}

/** An entry that explains no term: 数据来源：县统计局. */
export function withoutTerm(paragraph: Paragraph, label: Label | undefined) {
  const from = label?.length ?? 0;
  const changes = from > 0 ? edits(paragraph, 0, from, 'entry-number') : [];
  return { term: nothing, texts: [cut(paragraph, from)], changes };
}
