/**
 * Bounds what pages draw before a reader joins it. A page may list many streams and one of them any number of times, and
 * the reader joins them in buffers, which no limit of the heap counts.
 */
import { PdfFile } from '../print/pdf/pdf-objects.js';
import { PdfRef, PdfStream, UnreadablePdf } from '../print/pdf/pdf-values.js';
import { LIMITS as STREAMS } from './pdf-streams.js';

export const LIMITS = {
  /** What a page draws, unpacked, bytes: its streams together are read as one, so they may be as large as one. */
  page: STREAMS.other,
  /** What all pages draw, bytes: in a book each page has streams of its own, so it is no more than all streams have. */
  total: STREAMS.total,
  /** What an entry counts at least, bytes: a reader allocates a buffer for each. */
  entry: 1_024,
};

/** What the pages of a file draw, as they are read one by one. */
export class ShownContent {
  private readonly file: PdfFile;
  private readonly sizes = new Map<PdfStream, number>();
  private left: number;

  /** @throws UnreadablePdf if the objects of the file cannot be read */
  constructor(
    private readonly bytes: Uint8Array,
    private readonly limits = LIMITS,
  ) {
    this.file = new PdfFile(bytes);
    this.left = limits.total;
  }

  /** Counts a page. @param page the number of its object @throws UnreadablePdf if it, or all pages, draw too much */
  add(page: number): void {
    const dictionary = this.file.dictionary(new PdfRef(page));
    if (dictionary.size === 0) throw new UnreadablePdf('table', `object ${page}`);
    if (!dictionary.has('Contents')) return;
    const contents = this.file.get(dictionary.get('Contents'));
    let size = 0;
    for (const entry of Array.isArray(contents) ? contents : [contents]) {
      const stream = this.file.get(entry);
      // Another reader may find it by a table that this one does not know.
      if (!(stream instanceof PdfStream)) throw new UnreadablePdf('stream', `page ${page}`);
      size += Math.max(this.limits.entry, this.sizeOf(stream));
      if (size > Math.min(this.limits.page, this.left)) throw new UnreadablePdf('stream', `page ${page}`);
    }
    this.left -= size;
  }

  private sizeOf(stream: PdfStream): number {
    const known = this.sizes.get(stream);
    if (known !== undefined) return known;
    const size = this.file.content(stream).length;
    // A reader goes on to the keyword where the length is wrong.
    const end = stream.start + this.file.raw(stream).length;
    if (!/^\s*endstream/.test(Buffer.from(this.bytes.subarray(end, end + 16)).toString('latin1')))
      throw new UnreadablePdf('stream', `byte ${stream.start}`);
    this.sizes.set(stream, size);
    return size;
  }
}
