/**
 * Whether the templates print the whole report.
 *
 * An empty partial or a forgotten `{{text}}` loses sentences without a word, and nobody counts pages.
 * Every run of the title and the body is looked for in the book by its place; those of the glossary where
 * the book has an annex, for a book without one leaves it out on purpose.
 */
import type { Report, ReportBlock } from '../content/report.js';
import type { Note, Place } from '../diagnostic.js';
import { warning } from '../diagnostic.js';
import type { Book } from '../document/book.js';
import { blocksOf, textsOf } from '../document/book.js';
import type { Text } from '../document/text.js';
import { withoutMarks } from './unmarked.js';

/** Notes one `template/left-out` at the first sentence that the book lacks, with the number of all. */
export function noteLeftOut(report: Report, book: Book, note: Note): void {
  const printed = new Set([...blocksOf(book.blocks)].flatMap((block) => textsOf(block).flatMap(keysOf)));
  const hasAnnex = book.blocks.some(({ kind }) => kind === 'annex');
  const missing = [...textsIn(withoutMarks(report), hasAnnex)]
    .flat()
    .filter((run) => run.at && !printed.has(keyOf(run.at)));
  const [first] = missing;
  if (first?.at) {
    const args = { text: [...first.text].slice(0, 20).join(''), count: missing.length };
    note(warning('template/left-out', args, first.at));
  }
}

function keysOf(text: Text): string[] {
  return text.flatMap(({ at }) => (at ? [keyOf(at)] : []));
}

function keyOf({ file, line, column }: Place): string {
  return `${file}:${line}:${column}`;
}

function* textsIn({ title, body, glossary }: Report, hasAnnex: boolean): Generator<Text> {
  yield title;
  for (const block of body) yield* textsOfBlock(block);
  if (!hasAnnex) return;
  for (const { term, text } of glossary?.entries ?? []) {
    yield term;
    yield text;
  }
}

function* textsOfBlock(block: ReportBlock): Generator<Text> {
  if ('lead' in block) yield block.lead;
  if ('text' in block) yield block.text;
  if ('heading' in block) yield block.heading;
  if ('intro' in block) yield block.intro;
  if ('body' in block) for (const inner of block.body) yield* textsOfBlock(inner);
}
