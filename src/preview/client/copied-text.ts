/**
 * Text of the pages as it is copied: the characters of the content, without line breaks within a paragraph, without the
 * numbers of pages and marks. Cells of a row are divided by tabs.
 */

/** A stretch of the text layer of a page. */
export interface CopiedPiece {
  readonly text: string;
  /** Of the paragraph, heading or cell it is part of, as `page.number`; `undefined` for what is not copied. */
  readonly block: string | undefined;
  /** Of the row of a table. */
  readonly row?: string | undefined;
  /** Whether it begins a line. */
  readonly startsLine: boolean;
}

/** The text of copied pieces: a line for each paragraph or row, cells divided by tabs. */
export function joined(pieces: readonly CopiedPiece[]): string {
  let all = '';
  let last: CopiedPiece | undefined;
  let startsLine = false;
  for (const piece of pieces) {
    startsLine ||= piece.startsLine;
    if (piece.block === undefined || piece.text === '') continue;
    if (last && last.block !== piece.block && !goesOn(all, last.block, piece.block))
      all += last.row !== undefined && last.row === piece.row ? '\t' : '\n';
    else if (last && startsLine && dividesWords(all, piece.text)) all += ' ';
    all += piece.text;
    last = piece;
    startsLine = false;
  }
  return all;
}

/** Whether a paragraph goes on from one page to the next: what ends a page without the end of a sentence. */
function goesOn(before: string, last = '', next = ''): boolean {
  return last.split('.')[0] !== next.split('.')[0] && !/[。！？：；…][”’）》]*$/.test(before);
}

/** Words in Latin letters on two lines have a space between them; Han has none. */
function dividesWords(before: string, after: string): boolean {
  return /[A-Za-z,.;:)]$/.test(before) && /^[A-Za-z(]/.test(after);
}

/** The structure of a page, as pdf.js gives it. */
export interface StructureNode {
  readonly role?: string;
  readonly children?: readonly (StructureNode | StructureContent)[];
}
interface StructureContent {
  readonly type: string;
  readonly id: string;
}

const blocks = /^(?:P|H\d?|Caption|TOCI|TH|TD|LI|LBody|Note|Figure)$/;

/** What each marked content of a page is part of; marks of the glossary, which are links within a paragraph, are not in it. */
export function blocksOf(
  root: StructureNode | null,
  page: number,
): ReadonlyMap<string, Pick<CopiedPiece, 'block' | 'row'>> {
  const found = new Map<string, Pick<CopiedPiece, 'block' | 'row'>>();
  let count = 0;
  const visit = (node: StructureNode, block: string | undefined, row: string | undefined, inside: string): void => {
    const role = node.role ?? '';
    if (role === 'Reference' && inside === 'P') return;
    const own = blocks.test(role) ? `${page}.${++count}` : block;
    const ownRow = role === 'TR' ? `${page}.${++count}` : row;
    for (const child of node.children ?? []) {
      if (!('type' in child)) visit(child, own, ownRow, blocks.test(role) ? role : inside);
      else if (child.type === 'content') found.set(child.id, { block: own ?? `${page}.0`, row: ownRow });
    }
  };
  if (root) visit(root, undefined, undefined, '');
  return found;
}
