/**
 * The text of the redline in the form of the book, row by row, changes marked.
 *
 * What moved stands at its new position; a line at its old one says where.
 */

import type { Annex, Block, Part, Section } from '../../document/book.js';
import { addAll } from '../../text/add-to.js';
import type { Text } from '../../text/running-text.js';
import type { Row } from '../compare/rows.js';
import { movedAlong } from '../compare/text-changes.js';
import { insetBlock } from './inset.js';
import { headAndText, markedNumber, markedWords, movedFrom, movedTo, numberedWords, unitOf } from './marked-row.js';

/** The text, the annexes and the glossary if the report has them: each starts on a new page. */
export function markedText(compared: readonly Row[]): Block[] {
  // What moved with its heading says nothing of its own.
  const along = movedAlong(compared);
  const rows = compared.map((row): Row => (along.has(row) ? { ...row, state: 'kept' } : row));
  const kindOf = (row: Row) => unitOf(row).kind;
  const heading = (kind: string, fallback: string): Text => {
    const row = rows.find((row) => kindOf(row) === kind && row.state !== 'left');
    return row ? markedWords(row) : [{ text: fallback }];
  };
  // An entry at another place has another number, which says so.
  const entries = rows.filter((row) => kindOf(row) === 'entry' && row.state !== 'left').map(paragraphOf);
  const isOpening = (row: Row) => kindOf(row) === 'annex' && row.state !== 'left';
  const [text = [], ...annexes] = dividedAt(rows, isOpening);
  return [
    annex([], heading('title', '正文'), bodyOf(text)),
    ...annexes.map(([first, ...others]) => annex(markedNumber(first!), markedWords(first!), bodyOf(others))),
    ...(entries.length > 0 ? [annex([], heading('glossary', '名词解释'), entries)] : []),
  ];
}

/** The rows before the first that opens a list, and each of these with the rows that follow it. */
function dividedAt(rows: readonly Row[], opens: (row: Row) => boolean): Row[][] {
  const lists: Row[][] = [[]];
  for (const row of rows) {
    if (opens(row)) lists.push([]);
    lists.at(-1)!.push(row);
  }
  return lists;
}

function annex(label: Text, heading: Text, blocks: readonly Block[]): Annex {
  return { kind: 'annex', label, heading, blocks };
}

/** Title block and body; parts and sections hold the blocks that follow their headings. */
function bodyOf(rows: readonly Row[]): Block[] {
  const body: Block[] = [];
  let part = body;
  let section = body;
  for (const [index, row] of rows.entries()) {
    if (row.state === 'left') {
      addAll(section, leftBlocks(rows, index));
      continue;
    }
    switch (unitOf(row).kind) {
      case 'part': {
        const blocks: Block[] = [];
        const numbered = unitOf(row).level > 0;
        body.push({ kind: 'part', numbered, number: '', heading: numberedWords(row), blocks } satisfies Part);
        part = blocks;
        section = blocks;
        break;
      }
      case 'section': {
        const blocks: Block[] = [];
        const [heading, intro] = headAndText(row);
        // One within another section follows it; its level alone gives it its type.
        const { level } = unitOf(row);
        part.push({ kind: 'section', number: '', level, heading, intro, blocks } satisfies Section);
        section = blocks;
        break;
      }
      default:
        addAll(section, blocksOf(row));
    }
  }
  return body;
}

const inText: ReadonlySet<string> = new Set(['part', 'section', 'salutation', 'paragraph', 'table', 'figure']);

/** One line for all that left a place together, at the first of them. */
function leftBlocks(rows: readonly Row[], index: number): Block[] {
  const isLeft = (row: Row | undefined) => row?.state === 'left' && inText.has(row.before!.kind);
  if (!isLeft(rows[index]) || isLeft(rows[index - 1])) return [];
  let end = index + 1;
  while (isLeft(rows[end])) end++;
  const [first, ...others] = rows.slice(index, end);
  return [{ kind: 'paragraph', lead: [], text: movedTo([first!, ...others]) }];
}

/** The blocks of a row that is no heading and no entry of the glossary. */
function blocksOf(row: Row): Block[] {
  const { kind } = unitOf(row);
  switch (kind) {
    case 'title':
    case 'annex':
    case 'glossary':
    case 'entry':
      return [];
    case 'occasion':
    case 'speaker':
      return [{ kind: 'byline', role: 'occasion', text: markedWords(row) }];
    case 'paper':
    case 'issuer':
    case 'date':
      return row.state === 'kept' ? [] : [{ kind: 'byline', role: 'occasion', text: markedWords(row) }];
    case 'salutation':
      return [{ kind: 'salutation', text: markedWords(row) }];
    case 'table':
    case 'figure':
      return [insetBlock(row, movedFrom(row))];
    default:
      return [paragraphOf(row)];
  }
}

function paragraphOf(row: Row): Block {
  const [lead, text] = headAndText(row);
  return { kind: 'paragraph', lead, text };
}
