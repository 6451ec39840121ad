/**
 * The parts that drawings of a Word file refer to. A small file can refer to one part many times, or to many that unpack
 * to much: each part is read once, and all together within limits, beyond which they are reported as too large.
 */
import type { Picture } from '../../image/picture.js';
import type { PictureFault } from '../../image/picture-fault.js';
import { decode } from '../../image/read-picture.js';
import { MEGABYTE, ZipFault, type ZipParts } from '../../zip/zip.js';
import type { DraftPicture } from '../draft/draft.js';
import { draftPicture } from '../draft/picture.js';
import { workbookCells, workbookOf } from './workbook.js';
import { MOST_PARAGRAPHS, parseXml, type XmlElement, XmlFault } from './xml.js';

export const INSET_LIMITS = {
  /** Bytes of all picture files. */
  pictures: 60 * MEGABYTE,
  /** Pixels of all pictures: each is decoded, which takes up to a second for 40 million. */
  pixels: 400_000_000,
  /** Unpacked bytes of charts, diagrams and workbooks. A chart with its workbook has some ten thousand. */
  xml: 20 * MEGABYTE,
  /** Cells of workbooks as often as they are shown: each is a paragraph of the draft. */
  cells: MOST_PARAGRAPHS,
};

/** A picture, what is wrong with its file, or `large` for one beyond the limits. */
export type InsetPicture = DraftPicture | PictureFault | 'large' | 'missing';

export class InsetParts {
  readonly #made = new Map<string, unknown>();
  readonly #left: { pictures: number; pixels: number; cells: number };
  readonly #xml: { bytes: number };

  constructor(
    private readonly zip: ZipParts,
    limits = INSET_LIMITS,
  ) {
    this.#left = { pictures: limits.pictures, pixels: limits.pixels, cells: limits.cells };
    this.#xml = { bytes: limits.xml };
  }

  /** The picture in a part. */
  picture(part: string): InsetPicture {
    return this.#once(`picture ${part}`, () => {
      const bytes = this.#read(part);
      if (bytes === undefined) return 'missing';
      if (bytes === 'large') return 'large';
      this.#left.pictures -= bytes.length;
      if (this.#left.pictures < 0 || this.#left.pixels < 0) return 'large';
      const picture: Picture | PictureFault = decode(bytes);
      if (typeof picture === 'string') return picture;
      this.#left.pixels -= picture.width * picture.height;
      return draftPicture(bytes, '');
    });
  }

  /** The root of a part; `undefined` where it is damaged or too large. */
  xml(part: string): XmlElement | undefined {
    return this.#once(`xml ${part}`, () => {
      const bytes = this.#read(part);
      if (!bytes || bytes === 'large') return undefined;
      this.#xml.bytes -= bytes.length;
      return this.#xml.bytes < 0 ? undefined : wellFormed(bytes);
    });
  }

  /** The cells of a workbook; `undefined` where it has none, or they are too many. */
  cells(part: string | undefined): readonly (readonly string[])[] | undefined {
    if (part === undefined) return undefined;
    const cells = this.#once(`cells ${part}`, () => {
      const bytes = this.#read(part);
      return bytes && bytes !== 'large' && this.#xml.bytes > 0 ? workbookCells(bytes, this.#xml) : undefined;
    });
    if (!cells) return undefined;
    this.#left.cells -= cells.length * (cells[0]?.length ?? 0);
    return this.#left.cells < 0 ? undefined : cells;
  }

  /** The part with the workbook of a chart. */
  workbookOf(chart: string): string | undefined {
    return this.#once(`workbook ${chart}`, () => workbookOf(this.zip, chart));
  }

  #once<T>(name: string, make: () => T): T {
    if (!this.#made.has(name)) this.#made.set(name, make());
    return this.#made.get(name) as T;
  }

  /** The bytes of a part; a damaged picture must not keep the text from being read. */
  #read(part: string): Uint8Array | 'large' | undefined {
    try {
      return this.zip.read(part);
    } catch (cause) {
      if (!(cause instanceof ZipFault)) throw cause;
      return cause.reason === 'too-large' ? 'large' : undefined;
    }
  }
}

function wellFormed(bytes: Uint8Array): XmlElement | undefined {
  try {
    return parseXml(bytes);
  } catch (cause) {
    if (cause instanceof XmlFault) return undefined;
    throw cause;
  }
}
