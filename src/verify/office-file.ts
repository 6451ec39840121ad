/**
 * The parts of an Office file that may come from anyone: unpacked when they are asked for, within limits of size, so
 * that a file made to fill the memory is damaged for its reader.
 */
import { strFromU8 } from 'fflate';
import { MEGABYTE, openZip, ZipFault } from '../zip/zip.js';
import { type Element, parseXml } from './xml.js';

/** A part of a deck of a hundred slides is smaller than 1 MB, and so is the text of a Word file of a hundred pages. */
export const LIMITS = {
  /** The unpacked size of all parts together, pictures included, bytes. */
  total: 512 * MEGABYTE,
  /** The unpacked size of one part, bytes. */
  part: 32 * MEGABYTE,
  /** The unpacked size of all parts that are read, those of embedded workbooks included, bytes. */
  read: 64 * MEGABYTE,
};

export interface OfficeFile {
  readonly names: readonly string[];
  /** The root element of a part. Throws `Damaged` where there is none. */
  xml(name: string): Element;
  /** A file that is a part of this one, under the same limits. Throws `Damaged`. */
  embedded(name: string): OfficeFile;
}

/** A required part is missing, damaged, too large or not XML. */
export class Damaged extends Error {}

/** What `read` makes of a file; `undefined` if the file is damaged. */
export function readingOffice<T>(bytes: Uint8Array, read: (file: OfficeFile) => T, limits = LIMITS): T | undefined {
  try {
    return read(opened(bytes, { left: limits.read }, limits));
  } catch (cause) {
    if (cause instanceof Damaged || cause instanceof ZipFault) return undefined;
    throw cause;
  }
}

function opened(bytes: Uint8Array, budget: { left: number }, limits: typeof LIMITS): OfficeFile {
  const zip = openZip(bytes, limits);
  const roots = new Map<string, Element>();
  const read = (name: string) => {
    const part = zip.read(name);
    budget.left -= part?.length ?? 0;
    if (budget.left < 0) throw new Damaged();
    return part;
  };
  return {
    names: zip.names,
    xml(name) {
      const known = roots.get(name);
      if (known) return known;
      const part = read(name);
      const root = part && parseXml(strFromU8(part));
      if (!root) throw new Damaged();
      roots.set(name, root);
      return root;
    },
    embedded(name) {
      const part = read(name);
      if (!part) throw new Damaged();
      return opened(part, budget, limits);
    },
  };
}
