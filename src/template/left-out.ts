/**
 * Whether the templates print the whole report.
 *
 * An empty partial or a forgotten `{{text}}` loses sentences silently. Every run of the title and the body is looked
 * up in the book by its place; runs of the annexes, of tables and of figures only if the book has an annex, a table or
 * a figure, since an edition may omit all of them on purpose.
 */

import type { Note, Place } from '../diagnostics/diagnostic.js';
import { warning } from '../diagnostics/diagnostic.js';
import type { Block, Book } from '../document/book.js';
import { blocksOf, textsOf } from '../document/book.js';
import type { Report } from '../report/report.js';
import { annexPart, ownTexts, visit } from '../report/visit.js';
import type { Text } from '../text/running-text.js';

/** Notes `template/left-out` once, at the first run that the book lacks, with their number. */
export function noteLeftOut(report: Report, book: Book, note: Note): void {
  const blocks = [...blocksOf(book.blocks)];
  const printed = new Set(blocks.flatMap((block) => textsOf(block).flatMap(keysOf)));
  const kinds = new Set(blocks.map(({ kind }) => kind));
  const missing = [...textsIn(report, kinds)].flat().filter((run) => run.at && !printed.has(keyOf(run.at)));
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

function* textsIn({ title, body, annexes, glossary }: Report, kinds: ReadonlySet<Block['kind']>): Generator<Text> {
  yield title;
  const hasAnnexes = kinds.has('annex');
  for (const { block } of visit(hasAnnexes ? [...body, ...annexes.map(annexPart)] : body)) {
    const isLeftOut = (block.kind === 'table' || block.kind === 'figure') && !kinds.has(block.kind);
    if (!isLeftOut) yield* ownTexts(block);
  }
  if (!hasAnnexes) return;
  for (const { term, text } of glossary?.entries ?? []) {
    yield term;
    yield text;
  }
}
