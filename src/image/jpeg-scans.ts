/**
 * Whether the scans of a JPEG file hold the whole picture. Its data goes into book and slides as it is, and programs show
 * what is missing as grey, without a word.
 *
 * Limit: a changed bit that gives as many other codes is not seen.
 */
import { type CodeTable, codeTable, ScanBits } from './jpeg-bits.js';
import { readFirst, readRefinement } from './jpeg-blocks.js';

interface Component {
  /** Samples across and down in the time of one sample of the coarsest component. */
  readonly h: number;
  readonly v: number;
  readonly quantization: number;
  /** How many bits of each coefficient have not been in a scan; 99 where none has. */
  readonly missing: Uint8Array;
  /** Of a progressive file, a bit for each coefficient that is not 0, eight bytes a block. */
  filled?: Uint8Array;
}

interface Frame {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  readonly isProgressive: boolean;
  readonly components: ReadonlyMap<number, Component>;
}

interface Part {
  readonly component: Component;
  readonly dc: CodeTable;
  readonly ac: CodeTable;
}

/** What a SOS segment says. */
interface Scan {
  readonly parts: readonly Part[];
  /** First and last coefficient. */
  readonly from: number;
  readonly to: number;
  /** Whether the coefficients were not in a scan before, which this one refines. */
  readonly isFirst: boolean;
}

const NONE = 99;
/** More than any program writes: each may make a reader go through the whole picture. */
const MOST_SCANS = 50;
const NO_CODES: CodeTable = new Uint16Array(0x10000);

/** Whether every coefficient of the picture is in some scan, and no scan ends early. */
export function hasWholePicture(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const codes = new Map<number, readonly [Uint8Array, Uint8Array]>();
  const quantizations = new Set<number>();
  let frame: Frame | undefined;
  let interval = 0;
  let scans = 0;
  for (let at = 2; at + 4 <= bytes.length; ) {
    const marker = bytes[at + 1]!;
    if (marker === 0xd9) break;
    if (marker === 0xff) {
      at++;
      continue;
    }
    const end = at + 2 + view.getUint16(at + 2);
    if (bytes[at] !== 0xff || end < at + 4 || end > bytes.length) return false;
    const data = bytes.subarray(at + 4, end);
    at = end;
    if (marker === 0xdb) noteQuantizations(data, quantizations);
    else if (marker === 0xc4) noteCodes(data, codes);
    else if (marker === 0xdd) interval = data.length < 2 ? 0 : view.getUint16(end - data.length);
    else if (marker >= 0xc0 && marker <= 0xc2) frame ??= frameIn(data, marker === 0xc2);
    else if (marker === 0xda) {
      const scan = frame && ++scans <= MOST_SCANS ? scanIn(data, frame, codes, quantizations) : undefined;
      const bits = new ScanBits(bytes, at);
      if (!scan || !isWhole(scan, frame!, bits, interval)) return false;
      // Other programs pass over bytes between the data and the next marker, too.
      for (bits.toMarker(); isRestart(bytes[bits.at + 1]); bits.toMarker()) bits.at += 2;
      at = bits.at;
    }
  }
  return frame !== undefined && [...frame.components.values()].every(({ missing }) => missing.every((bits) => !bits));
}

const isRestart = (marker = 0) => marker >= 0xd0 && marker <= 0xd7;

function noteQuantizations(data: Uint8Array, quantizations: Set<number>): void {
  for (let at = 0; at < data.length; ) {
    const length = data[at]! >> 4 ? 129 : 65;
    if (at + length <= data.length) quantizations.add(data[at]! & 15);
    at += length;
  }
}

/** By class (times 16) and number of a table, how many codes it has of each length, and their symbols. */
function noteCodes(data: Uint8Array, codes: Map<number, readonly [Uint8Array, Uint8Array]>): void {
  for (let at = 0; at + 17 <= data.length; ) {
    const counts = data.subarray(at + 1, at + 17);
    const end = at + 17 + counts.reduce((sum, count) => sum + count, 0);
    if (end <= data.length) codes.set(data[at]!, [counts, data.subarray(at + 17, end)]);
    at = end;
  }
}

function frameIn(data: Uint8Array, isProgressive: boolean): Frame | undefined {
  const components = new Map<number, Component>();
  for (let at = 6; at + 3 <= data.length && components.size < data[5]!; at += 3) {
    const [h, v] = [data[at + 1]! >> 4, data[at + 1]! & 15];
    if (h < 1 || h > 4 || v < 1 || v > 4) return undefined;
    components.set(data[at]!, { h, v, quantization: data[at + 2]!, missing: new Uint8Array(64).fill(NONE) });
  }
  if (components.size !== data[5]) return undefined;
  return { height: data[1]! * 256 + data[2]!, width: data[3]! * 256 + data[4]!, isProgressive, components };
}

/** What a SOS segment says; `undefined` where something that it needs is not there. Notes what its components have then. */
function scanIn(
  data: Uint8Array,
  { components, isProgressive }: Frame,
  codes: ReadonlyMap<number, readonly [Uint8Array, Uint8Array]>,
  quantizations: ReadonlySet<number>,
): Scan | undefined {
  const count = data[0] ?? 0;
  if (count < 1 || count > components.size || data.length < 4 + 2 * count) return undefined;
  const [from, to, bits] = isProgressive ? [...data.subarray(1 + 2 * count)] : [0, 63, 0];
  const isFirst = bits! >> 4 === 0;
  if (from! > to! || to! > 63 || (isProgressive && (from === 0 ? to !== 0 : count > 1))) return undefined;
  const tables = new Map<number, CodeTable | undefined>();
  const table = (key: number) => {
    const known = codes.get(key);
    if (!tables.has(key)) tables.set(key, known && codeTable(...known));
    return tables.get(key);
  };
  const parts: Part[] = [];
  for (let index = 0; index < count; index++) {
    const component = components.get(data[1 + 2 * index]!);
    const selector = data[2 + 2 * index]!;
    const dc = from === 0 && isFirst ? table(selector >> 4) : NO_CODES;
    const ac = to! > 0 ? table(16 + (selector & 15)) : NO_CODES;
    if (!component || !dc || !ac || !quantizations.has(component.quantization)) return undefined;
    component.missing.fill(bits! & 15, from, to! + 1);
    parts.push({ component, dc, ac });
  }
  return { parts, from: from!, to: to!, isFirst };
}

/** Whether the data has all blocks of a scan. */
function isWhole({ parts, from, to, isFirst }: Scan, frame: Frame, bits: ScanBits, interval: number): boolean {
  const [only] = parts;
  const units = parts.length > 1 ? unitsOf(frame) : blocksOf(only!.component, frame);
  // Of a scan with several components, which has no coefficients that a later one refines, blocks need not be known by place.
  const filled = frame.isProgressive && to > 0 ? filledOf(only!.component, units) : undefined;
  const blocks = parts.flatMap((part) =>
    Array.from({ length: parts.length > 1 ? part.component.h * part.component.v : 1 }, () => part),
  );
  const state = { from: Math.max(1, from), to, run: 0, filled, block: 0 };
  for (let unit = 0; unit < units; unit++) {
    if (interval > 0 && unit > 0 && unit % interval === 0) {
      if (!bits.restart((unit / interval - 1) % 8)) return false;
      state.run = 0;
    }
    state.block = unit;
    for (const { dc, ac } of blocks) {
      if (from === 0) bits.number(isFirst ? bits.symbol(dc) & 15 : 1);
      if (to > 0 && isFirst) readFirst(bits, ac, state);
      else if (to > 0) readRefinement(bits, ac, state);
    }
    if (bits.isShort) return false;
  }
  return true;
}

function mostOf({ components }: Frame): readonly [h: number, v: number] {
  const all = [...components.values()];
  return [Math.max(...all.map(({ h }) => h)), Math.max(...all.map(({ v }) => v))];
}

/** How many groups of blocks a scan of several components has (A.2.3). */
function unitsOf(frame: Frame): number {
  const [h, v] = mostOf(frame);
  return Math.ceil(frame.width / (8 * h)) * Math.ceil(frame.height / (8 * v));
}

/** How many blocks a scan of one component has (A.2.2). */
function blocksOf({ h, v }: Component, frame: Frame): number {
  const [mostH, mostV] = mostOf(frame);
  return Math.ceil(Math.ceil((frame.width * h) / mostH) / 8) * Math.ceil(Math.ceil((frame.height * v) / mostV) / 8);
}

function filledOf(component: Component, blocks: number): Uint8Array {
  component.filled ??= new Uint8Array(blocks * 8);
  return component.filled;
}
