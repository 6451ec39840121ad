/** What a Word file carries of the content it is made of, so that an import gives the same files. */
import { createHash } from 'node:crypto';
import type { LoadedReport } from '../content/loaded-report.js';
import { type Book, blocksOf } from '../document/book.js';
import { visit } from '../report/visit.js';
import type { CarriedContent } from '../word/carried-content.js';
import type { World } from '../world/world.js';
import { withoutComments } from '../yaml/without-comments.js';

const names = ['report.yaml', 'glossary.yaml'];

/** `undefined` for an edition that leaves parts of the report out: what it lacks was not deleted by anyone. */
export function carriedContent(
  report: LoadedReport,
  book: Book,
  pictures: ReadonlyMap<string, Uint8Array>,
  world: World,
): CarriedContent | undefined {
  if (!isWhole(report, book)) return undefined;
  const files = names.flatMap((name): [string, string][] => {
    const file = world.read(`${report.folder}/${name}`);
    return file.ok ? [[name, withoutComments(new TextDecoder().decode(file.bytes))]] : [];
  });
  const digests = [...pictures].map(([path, bytes]): [string, string] => [path, digestOf(bytes)]);
  return { files: new Map(files), pictures: new Map(digests), unseen: unseenIn(book) };
}

/** As an import names pictures. */
function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 16);
}

function isWhole({ body, annexes, glossary }: LoadedReport, { blocks }: Book): boolean {
  const kinds = [...blocksOf(blocks)].map(({ kind }) => kind);
  const own = [body, ...annexes.map((annex) => annex.body)].flatMap((list) => [...visit(list)]);
  const expected = {
    table: own.filter(({ block }) => block.kind === 'table').length,
    figure: own.filter(({ block }) => block.kind === 'figure').length,
    annex: annexes.length + (glossary ? 1 : 0),
    entry: glossary?.entries.length ?? 0,
  };
  return Object.entries(expected).every(([kind, count]) => kinds.filter((own) => own === kind).length === count);
}

function unseenIn({ blocks }: Book): string[] {
  const roles = [...blocksOf(blocks)].flatMap((block) => {
    if (block.kind === 'cover') return block.lines.map(({ role }) => role).filter((role) => role !== 'speaker');
    return block.kind === 'byline' ? [block.role] : [];
  });
  return (['paper', 'occasion', 'speaker'] as const).filter((key) => !roles.includes(key));
}
