/**
 * Slides with their notes on pages: as many on a page as there is room for, up to the number of the theme.
 *
 * Blocks that fit into equal parts of the page stand at the top of these; longer ones share the page with what is
 * left between them. One that is longer than a page goes on in its column on the next, with whole paragraphs.
 */

/** A slide with its notes, as far as pages are concerned. All in pt. */
export interface Block {
  /** Height of the slide alone: it is not divided. */
  readonly picture: number;
  /** From the top of the block to that of its notes. */
  readonly notesAt: number;
  /** Number of lines of the notes, and their distance. */
  readonly lines: number;
  readonly pitch: number;
  /** Indices of the lines that begin a paragraph; notes go on on another page with one of these. */
  readonly starts: readonly number[];
}

/** A block, or a further piece of its notes, on a page. */
export interface PlacedBlock {
  /** Index of the block. */
  readonly block: number;
  readonly page: number;
  /** Top of the slide; `undefined` for a piece that goes on with the notes alone. */
  readonly picture: number | undefined;
  /** The lines `[from, to)` of the notes, the first with its top here. */
  readonly notes: { readonly from: number; readonly to: number; readonly y: number };
}

/** Least space between two blocks, pt. */
const BETWEEN = 14;

/** Places the blocks. @param most blocks of a page */
export function placeBlocks(blocks: readonly Block[], height: number, most: number): PlacedBlock[] {
  const placed: PlacedBlock[] = [];
  let page = 0;
  for (let first = 0; first < blocks.length; page++) {
    const group = groupFrom(blocks, first, height, most);
    if (group.length === 1 && heightOf(group[0]!) > height) {
      const pieces = divided(group[0]!, first, page, height);
      placed.push(...pieces);
      page = pieces.at(-1)!.page;
    } else {
      const tops = topsOf(group, height, most);
      for (const [n, block] of group.entries()) {
        const top = tops[n]!;
        const notes = { from: 0, to: block.lines, y: top + block.notesAt };
        placed.push({ block: first + n, page, picture: top, notes });
      }
    }
    first += group.length;
  }
  return placed;
}

/** The blocks of the page that begins with the one at `first`: one at least. */
function groupFrom(blocks: readonly Block[], first: number, height: number, most: number): readonly Block[] {
  let end = first;
  let used = 0;
  while (end < blocks.length && end - first < most) {
    const next = used + (end > first ? BETWEEN : 0) + heightOf(blocks[end]!);
    if (end > first && next > height) break;
    used = next;
    end++;
  }
  return blocks.slice(first, end);
}

function heightOf({ picture, notesAt, lines, pitch }: Block): number {
  return Math.max(picture, notesAt + lines * pitch);
}

/** The tops of the blocks of a page. */
function topsOf(group: readonly Block[], height: number, most: number): number[] {
  const share = (height + BETWEEN) / most;
  const heights = group.map(heightOf);
  if (heights.every((own) => own + BETWEEN <= share)) return group.map((_, n) => n * share);
  const free = height - heights.reduce((sum, own) => sum + own, 0);
  // A page that is not full has its blocks as close as others do.
  const between = group.length < most ? BETWEEN : free / Math.max(1, group.length - 1);
  let top = 0;
  return heights.map((own) => {
    const at = top;
    top += own + between;
    return at;
  });
}

/** A block that is longer than a page: its slide with the first lines, and pages of the others. */
function divided(
  { notesAt, lines, pitch, starts }: Block,
  block: number,
  first: number,
  height: number,
): PlacedBlock[] {
  const pieces: PlacedBlock[] = [];
  for (let from = 0, page = first; from < lines || page === first; page++) {
    const y = page === first ? notesAt : 0;
    // A column has room for one line at least, whatever the theme says.
    const most = from + Math.max(1, Math.floor((height - y) / pitch));
    const to = most >= lines ? lines : (starts.findLast((start) => start > from && start <= most) ?? most);
    pieces.push({ block, page, picture: page === first ? 0 : undefined, notes: { from, to, y } });
    from = to;
  }
  return pieces;
}
