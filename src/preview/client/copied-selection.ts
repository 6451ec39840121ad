/** What is selected on the pages, as it is copied. */
import { type CopiedPiece, joined } from './copied-text.js';

/** The selected text of the pages within an element; empty where nothing of them is selected. */
export function selectedText(pages: HTMLElement, selection = getSelection()): string {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return '';
  return joined(piecesIn(pages, selection.getRangeAt(0)));
}

function piecesIn(pages: HTMLElement, range: Range): CopiedPiece[] {
  const pieces: CopiedPiece[] = [];
  for (const layer of pages.querySelectorAll('.text-layer')) {
    if (!range.intersectsNode(layer)) continue;
    const walker = document.createTreeWalker(layer, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    let startsLine = true;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.nodeName === 'BR') startsLine = true;
      if (!(node instanceof Text)) continue;
      if (range.intersectsNode(node)) pieces.push({ ...pieceOf(node, range), startsLine });
      startsLine = false;
    }
  }
  return pieces;
}

function pieceOf(node: Text, range: Range): Omit<CopiedPiece, 'startsLine'> {
  const from = node === range.startContainer ? range.startOffset : 0;
  const to = node === range.endContainer ? range.endOffset : node.length;
  const { block, row } = node.parentElement?.closest<HTMLElement>('.markedContent')?.dataset ?? {};
  return { text: node.data.slice(from, to), block, row };
}
