/**
 * Lines that belong to a table by their form: its caption with a number over or under it, its units, its notes. The
 * caption of a figure that stands at no picture is that of the table, which then has the values of a chart.
 *
 * A caption without a number has no form; it is taken in `table.ts`, where it is known to be no heading.
 */

import { cut, trimmed } from '../../draft/passage.js';
import { isFigureCaption, isNoteOfTable, isNumberedCaption, isUnit, unitWithin } from '../../draft/table-lines.js';
import type { Paragraph, TableLines } from '../paragraphs.js';

const MOST_NOTES = 8;

/** The paragraphs with such lines as part of their tables. */
export function withLinesAroundTables(paragraphs: readonly Paragraph[]): Paragraph[] {
  const result: Paragraph[] = [];
  for (let i = 0; i < paragraphs.length; i++) {
    const paragraph = paragraphs[i]!;
    if (paragraph.picture) {
      i += withCaption(result, paragraph, paragraphs, i);
      continue;
    }
    if (!paragraph.table) {
      result.push(paragraph);
      continue;
    }
    const over = linesOver(result);
    const under = linesUnder(paragraphs, i + 1, over.caption === undefined);
    i += under.count;
    const around: TableLines = { ...over, ...(under.caption && { caption: under.caption }), notes: under.notes };
    result.push({ ...paragraph, around });
  }
  return result;
}

/** Adds a picture with its caption, which stands under it or, if another picture has that, over it; returns how many lines it took. */
function withCaption(result: Paragraph[], paragraph: Paragraph, paragraphs: readonly Paragraph[], at: number): number {
  const isCaption = (line: Paragraph | undefined) => line !== undefined && !line.table && isFigureCaption(line.text);
  const [over, under] = [result.at(-1), paragraphs[at + 1]];
  // Where each picture has its caption over it, the line under it is that of the next one.
  const isOver = isCaption(over) && (!isCaption(under) || paragraphs[at + 2]?.picture !== undefined);
  const caption = isOver ? result.pop() : isCaption(under) ? under : undefined;
  result.push({ ...paragraph, around: { ...(caption && { caption }), notes: [] } });
  return caption && !isOver ? 1 : 0;
}

/** Takes the caption and the units off the end of what stands before a table. */
function linesOver(before: Paragraph[]): Omit<TableLines, 'notes'> {
  const found: { caption?: Paragraph; unit?: Paragraph } = {};
  const last = () => {
    const paragraph = before.at(-1);
    return paragraph && !paragraph.table && paragraph.note === undefined ? paragraph : undefined;
  };
  for (let paragraph = last(); paragraph; paragraph = last()) {
    const at = found.unit ? undefined : unitWithin(paragraph.text);
    if (!found.unit && isUnit(paragraph.text)) found.unit = paragraph;
    else if (!found.caption && at !== undefined) {
      const { index } = paragraph;
      found.unit = { ...trimmed(cut(paragraph, at)), index };
      found.caption = { ...trimmed(cut(paragraph, 0, at)), index };
    } else if (!found.caption && (isNumberedCaption(paragraph.text) || isFigureCaption(paragraph.text)))
      found.caption = paragraph;
    else break;
    before.pop();
  }
  return found;
}

/** The notes below a table and its caption, if it has none over it. */
function linesUnder(paragraphs: readonly Paragraph[], from: number, wantsCaption: boolean) {
  const notes: Paragraph[] = [];
  let caption: Paragraph | undefined;
  let at = from;
  for (; notes.length < MOST_NOTES; at++) {
    const paragraph = paragraphs[at];
    if (!paragraph || paragraph.table || paragraph.note !== undefined) break;
    const isNext =
      /^[\s\u3000]*[2-9][.．、]/.test(paragraph.text) &&
      notes.some(({ text }) => /注.{0,3}[:：][\s\u3000]*1[.．、]/.test(text));
    if (isNoteOfTable(paragraph.text) || isNext) notes.push(paragraph);
    else if (wantsCaption && !caption && isCaptionUnder(paragraphs, at)) caption = paragraph;
    else break;
  }
  return { notes, caption, count: at - from };
}

/** Whether the line is the caption of the table over it and of none below. */
function isCaptionUnder(paragraphs: readonly Paragraph[], at: number): boolean {
  const { text } = paragraphs[at]!;
  return isFigureCaption(text)
    ? !leadsToPicture(paragraphs, at + 1)
    : isNumberedCaption(text) && !leadsToTable(paragraphs, at + 1);
}

/** Whether a picture follows that has no caption of its own below it: the caption is that picture's. */
function leadsToPicture(paragraphs: readonly Paragraph[], at: number): boolean {
  const under = paragraphs[at + 1];
  const hasOwn = under !== undefined && isFigureCaption(under.text) && !paragraphs[at + 2]?.picture;
  return paragraphs[at]?.picture !== undefined && !hasOwn;
}

/** Whether a table follows, with its units at most before it: the caption is that table's. */
function leadsToTable(paragraphs: readonly Paragraph[], at: number): boolean {
  const next = paragraphs[at];
  return (
    next?.table !== undefined || (next !== undefined && isUnit(next.text) && paragraphs[at + 1]?.table !== undefined)
  );
}
