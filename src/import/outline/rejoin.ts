/**
 * Lines of a draft -> its paragraphs.
 *
 * Page ends and hard line ends cut paragraphs anywhere, and a blank line may be either. What decides is how the file
 * is written as a whole: lines all of one width were broken by hand or machine and a full one goes on; where every
 * paragraph is one line, one that ends in no mark of an end goes on, unless it is short or a heading as the others
 * of its form. A cut right after a full stop cannot be seen in a file without indents.
 */
import type { DraftLine } from '../draft/draft.js';
import type { Passage } from '../draft/passage.js';
import { joined, passageOf } from '../draft/passage.js';
import type { Dropped } from './furniture.js';
import type { Form, Label } from './heading-forms.js';
import { endsParagraph, isAnnexLabel, isAnnexTitle, isGlossaryTitle, isSalutation, labelOf } from './heading-forms.js';
import { folded } from './typed-forms.js';

export interface Paragraph extends Passage {
  /** Its first line in `Draft.lines`. */
  readonly index: number;
  readonly level?: number;
  readonly table?: DraftLine['table'];
  readonly note?: string;
  /** Characters set apart at its beginning by bold type. */
  readonly lead?: number;
}

/** A paragraph as far as it has been read. */
interface Begun {
  readonly head: Omit<Paragraph, keyof Passage>;
  readonly passages: Passage[];
  last: DraftLine;
  readonly label: Label | undefined;
  /** Characters. */
  length: number;
  /** A sentence ends, a clause ends in it. */
  stops: boolean;
  pauses: boolean;
}

interface Facts {
  /** Columns of a full line, where lines were broken at a width. */
  readonly width: number | undefined;
  /** Characters of a full line: lines are broken at a number of characters too, whatever their width. */
  readonly length: number;
  readonly indents: boolean;
  /** Blank lines stand between paragraphs and not between lines. */
  readonly blanks: boolean;
  /** Numbered lines without a full stop, where those they are counted with have one: headings cut at a page end. */
  readonly cutHeadings: ReadonlySet<DraftLine>;
}

/** Columns of a text, two for a wide character. */
function columns(text: string): number {
  let sum = 0;
  for (const character of text)
    sum += /[\u2E80-\u9FFF\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\u3000-\u303F\u2014\u2018-\u201D\u2026]/.test(
      character,
    )
      ? 2
      : 1;
  return sum;
}

/** The paragraphs of the lines `from` to before `to`, those dropped left out. */
export function paragraphsOf(
  lines: readonly DraftLine[],
  dropped: Dropped,
  from: number,
  to = lines.length,
): Paragraph[] {
  const facts = factsOf(lines, dropped);
  const paragraphs: Paragraph[] = [];
  const notes = new Map<string, { readonly index: number; readonly passages: Passage[] }>();
  let begun: Begun | undefined;
  const close = () => {
    if (begun) paragraphs.push({ ...begun.head, ...joined(begun.passages) });
  };
  let blank = false;
  for (let index = from; index < to; index++) {
    const line = lines[index]!;
    if (dropped.has(index)) continue;
    if (line.text.trim() === '' && !line.table) {
      blank = true;
      continue;
    }
    const passage = passageOf(line, index);
    if (line.note !== undefined) {
      // A paragraph may go on below the notes of its page.
      const of = notes.get(line.note);
      if (of) of.passages.push(passage);
      else notes.set(line.note, { index, passages: [passage] });
      blank = false;
      continue;
    }
    if (begun && goesOn(begun, line, blank, facts)) begun.passages.push(passage);
    else {
      close();
      const { level, table, lead } = line;
      const own = { ...(level !== undefined && { level }), ...(table && { table }) };
      const head = { index, ...own, ...(lead !== undefined && { lead }) };
      begun = {
        head,
        passages: [passage],
        last: line,
        label: labelOf(passage.text),
        length: 0,
        stops: false,
        pauses: false,
      };
    }
    begun.last = line;
    begun.length += [...passage.text].length;
    begun.stops ||= /[。！？]/.test(passage.text);
    begun.pauses ||= /[，、]/.test(passage.text);
    blank = false;
  }
  close();
  for (const [note, { index, passages }] of notes) paragraphs.push({ index, note, ...joined(passages) });
  return paragraphs;
}

function factsOf(lines: readonly DraftLine[], dropped: Dropped): Facts {
  const running = lines.filter(
    ({ text, table, note, level }, i) =>
      text !== '' && !table && note === undefined && level === undefined && !dropped.has(i),
  );
  const widths = running.map(({ text, indented }) => columns(text) + (indented ? 4 : 0)).sort((a, b) => a - b);
  const lengths = running.map(({ text, indented }) => [...text].length + (indented ? 2 : 0)).sort((a, b) => a - b);
  const full = widths[Math.floor(widths.length * 0.9)] ?? 0;
  const share = (of: (line: DraftLine) => boolean) => running.filter(of).length / Math.max(1, running.length);
  const long = lengths[Math.floor(lengths.length * 0.9)] ?? 0;
  const near = (sizes: readonly number[], most: number, less: number) =>
    sizes.filter((size) => size >= most - less && size <= most + 2).length;
  const atFull = Math.max(near(widths, full, 6), near(lengths, long, 2)) / Math.max(1, widths.length);
  const wrapped = widths.length >= 12 && full >= 40 && full <= 140 && atFull >= 0.4;
  const indented = share((line) => line.indented === true);
  let blanksAfterEnd = 0;
  let ends = 0;
  for (const [i, { text }] of lines.entries()) {
    if (text === '' || !endsParagraph.test(text) || i + 1 >= lines.length) continue;
    ends++;
    if (lines[i + 1]!.text === '') blanksAfterEnd++;
  }
  return {
    width: wrapped ? full : undefined,
    length: long,
    indents: indented >= (wrapped ? 0.04 : 0.3),
    blanks: ends > 0 && blanksAfterEnd / ends >= 0.5,
    cutHeadings: cutHeadingsOf(running),
  };
}

/** One heading in a row of （一） （二） … without a full stop, or few of many, was cut; where more have none it is the way they are written. */
function cutHeadingsOf(lines: readonly DraftLine[]): ReadonlySet<DraftLine> {
  const cut = new Set<DraftLine>();
  const rows = new Map<Form, { last: number; lines: DraftLine[] }>();
  const close = (row: readonly DraftLine[]) => {
    const open = row.filter(({ text }) => !/[。！？；]/.test(text));
    if (open.length > 0 && row.length - open.length >= Math.max(2, 4 * open.length))
      for (const line of open) cut.add(line);
  };
  for (const line of lines) {
    const label = labelOf(line.text);
    if (!label) continue;
    const row = rows.get(label.form);
    if (row && label.number > row.last) {
      row.lines.push(line);
      row.last = label.number;
    } else {
      if (row) close(row.lines);
      rows.set(label.form, { last: label.number, lines: [line] });
    }
  }
  for (const row of rows.values()) close(row.lines);
  return cut;
}

const opensMiddle = /^[，。、；：！？）”’》」』,;:!?)%％‰]/;
const endsMiddle = /[，、,“‘《（(「『—－-]$/;
const numberThenUnit = /\d$/;

/** Whether the line `b` goes on with the paragraph `before`. */
function goesOn(before: Begun, b: DraftLine, blank: boolean, facts: Facts): boolean {
  const a = before.last;
  if (a.table || b.table) return false;
  if (a.level !== undefined || b.level !== undefined) return false;
  const [last, next] = [a.text.trimEnd(), b.text.trimStart()];
  if (opensMiddle.test(next) && !endsParagraph.test(last)) return true;
  const label = labelOf(next);
  if (isSalutation(last) || isSalutation(next) || isTitle(last) || isTitle(next)) return false;
  if (label && !(endsMiddle.test(last) && !['chapter', 'numeral', 'bracketed'].includes(label.form))) return false;
  const indentedAnew = facts.indents && b.indented === true;
  if (a.ends) {
    // A paragraph of Word that breaks off within a sentence was cut by a page of the file it was made from.
    const breaksOff = /[，、]$/.test(last) || (before.stops && /[\p{Script=Han}\p{N}]$/u.test(last));
    return breaksOff && !indentedAnew && before.length >= 40 && !before.label;
  }
  const full = facts.width !== undefined && isFull(a, facts.width, facts.length);
  if (endsParagraph.test(last) && !/\d[.．]$/.test(last)) {
    if (!full) return false;
    if (facts.indents) return b.indented !== true;
    if (/[；;：:]$/.test(last)) return true;
    // Where nothing parts paragraphs, few of them end at the very edge, and many sentences do.
    return facts.blanks ? !blank : columns(last) + (a.indented ? 4 : 0) >= (facts.width ?? 0) - 2;
  }
  const own = before.stops ? undefined : before.label;
  if (facts.width !== undefined) {
    if (full) return !indentedAnew || (endsMiddle.test(last) && !own);
    if (own) return false;
    if (indentedAnew) return false;
    return (
      endsMiddle.test(last) || (facts.indents && columns(last) * 2 >= facts.width && (before.stops || before.pauses))
    );
  }
  if (own) return facts.cutHeadings.has(a) && !indentedAnew;
  if (indentedAnew) return false;
  if (endsMiddle.test(last)) return true;
  if (facts.indents) return before.length >= 8;
  return before.stops || before.length >= 30 || (numberThenUnit.test(folded(last)) && before.length >= 12);
}

function isFull({ text, indented }: DraftLine, width: number, length: number): boolean {
  return columns(text) + (indented ? 4 : 0) >= width - 6 || [...text].length + (indented ? 2 : 0) >= length - 2;
}

function isTitle(text: string): boolean {
  return isGlossaryTitle(text) || isAnnexLabel(text) || isAnnexTitle(text);
}
