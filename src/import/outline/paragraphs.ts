/**
 * Lines of a draft -> its paragraphs.
 *
 * How the file is written as a whole is measured first (`LineHabits`), because it decides what a line end means: where
 * all lines have one width a full line continues; where every paragraph is one line, a line without a final mark
 * continues unless it is short. A cut right after a full stop cannot be seen in a file without indents.
 */
import type { LineRole } from '../draft/corrections.js';
import type { DraftLine } from '../draft/draft.js';
import type { Passage } from '../draft/passage.js';
import { joined, passageOf } from '../draft/passage.js';
import type { LineHabits, ParagraphSoFar } from './continuation.js';
import { columns, continuation } from './continuation.js';
import type { Dropped } from './furniture.js';
import type { Form } from './heading-forms.js';
import { endsParagraph, isBareNumber, labelOf } from './heading-forms.js';

export interface Paragraph extends Passage {
  /** Its first line in `Draft.lines`. */
  readonly index: number;
  readonly level?: number;
  readonly table?: DraftLine['table'];
  /** It is a picture; its table has no rows. */
  readonly picture?: DraftLine['picture'];
  /** Lines around a table or picture that are part of it. */
  readonly around?: TableLines;
  readonly note?: string;
  /** Bold characters at its beginning (UTF-16). */
  readonly lead?: number;
  /** What a person says its first line is. */
  readonly as?: LineRole;
}

/** The lines that belong to a table, in the order in which content has them. */
export interface TableLines {
  readonly caption?: Paragraph;
  readonly unit?: Paragraph;
  readonly notes: readonly Paragraph[];
}

/** A paragraph that is being read. */
type OpenParagraph = { -readonly [K in keyof ParagraphSoFar]: ParagraphSoFar[K] } & {
  head: Omit<Paragraph, keyof Passage>;
  readonly passages: Passage[];
};

/** The paragraphs of the lines `from` to before `to`, those dropped left out. */
export function paragraphsOf(
  lines: readonly DraftLine[],
  dropped: Dropped,
  from: number,
  to = lines.length,
): Paragraph[] {
  const habits = habitsOf(lines, dropped);
  const paragraphs: Paragraph[] = [];
  const notes = new Map<string, { readonly index: number; readonly passages: Passage[] }>();
  let open: OpenParagraph | undefined;
  const close = () => {
    if (open) paragraphs.push({ ...open.head, ...joined(open.passages) });
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
      // A paragraph may go on below the notes of its page, so it stays open.
      const of = notes.get(line.note);
      if (of) of.passages.push(passage);
      else notes.set(line.note, { index, passages: [passage] });
    } else if (open && continuation(open, line, blank, habits).kind === 'continues') extend(open, line, passage);
    else {
      close();
      open = opened(line, index, passage);
    }
    blank = false;
  }
  close();
  for (const [note, { index, passages }] of notes) paragraphs.push({ index, note, ...joined(passages) });
  return paragraphs;
}

function opened(line: DraftLine, index: number, passage: Passage): OpenParagraph {
  const { level, table, picture, lead, as } = line;
  const own = { ...(level !== undefined && { level }), ...(table && { table }), ...(picture && { picture }) };
  const head = { index, ...own, ...(lead !== undefined && { lead }), ...(as && { as }) };
  const label = labelOf(passage.text);
  const open = { head, passages: [], last: line, label, length: 0, stops: false, pauses: false };
  extend(open, line, passage);
  return open;
}

function extend(open: OpenParagraph, line: DraftLine, passage: Passage): void {
  // Words that stand out up to the end of a line may go on in the next one.
  const { lead } = open.head;
  const goesOn = lead !== undefined && line.lead !== undefined && lead === joined(open.passages).text.length;
  open.passages.push(passage);
  if (open.passages.length > 1 && isBareNumber(open.last.text)) {
    open.label = labelOf(joined(open.passages).text);
    if (line.level !== undefined) open.head = { ...open.head, level: line.level };
  }
  if (goesOn) open.head = { ...open.head, lead: joined(open.passages).text.length - passage.text.length + line.lead };
  open.last = line;
  open.length += [...passage.text].length;
  open.stops ||= /[。！？]/.test(passage.text);
  open.pauses ||= /[，、]/.test(passage.text);
}

function habitsOf(lines: readonly DraftLine[], dropped: Dropped): LineHabits {
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

/**
 * Headings that a page end cut: the few without a full stop among headings （一） （二） … of one list. Where many have
 * none, they are complete.
 */
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
