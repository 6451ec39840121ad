/** The entropy-coded data of a JPEG scan (ITU-T T.81, F and G), read as far as it takes to see that nothing is missing. */

/** By the next 16 bits: the length of the code they begin with, times 256, and its symbol; 0 where there is no such code. */
export type CodeTable = Uint16Array;

/** The codes of a DHT segment: how many there are of each length from 1 to 16, and their symbols; `undefined` if too many. */
export function codeTable(counts: Uint8Array, symbols: Uint8Array): CodeTable | undefined {
  const table = new Uint16Array(0x10000);
  let [code, index] = [0, 0];
  for (let length = 1; length <= 16; length++) {
    const span = 1 << (16 - length);
    for (let n = counts[length - 1]!; n > 0; n--, code += span, index++) {
      if (code + span > table.length) return undefined;
      table.fill(length * 256 + symbols[index]!, code, code + span);
    }
  }
  return table;
}

/** Reads bits up to the next marker; behind it are zeros, which `isShort` reports once they were used. */
export class ScanBits {
  #bits = 0;
  #count = 0;
  /** Zeros behind the data among the bits that are waiting. */
  #added = 0;
  #isSound = true;

  /** @param at the offset of the first byte, later of the next one */
  constructor(
    private readonly bytes: Uint8Array,
    public at: number,
  ) {}

  /** Whether a code was read that no table has, or more bits than there are. */
  get isShort(): boolean {
    return !this.#isSound || this.#count < this.#added;
  }

  /** The symbol of the next code. */
  symbol(table: CodeTable): number {
    if (this.#count < 16) this.#fill();
    const entry = table[(this.#bits >>> (this.#count - 16)) & 0xffff]!;
    if (entry === 0) this.#isSound = false;
    this.#count -= entry >> 8;
    return entry & 255;
  }

  /** The number in the next bits, 16 at most. */
  number(length: number): number {
    if (this.#count < 16) this.#fill();
    this.#count -= length;
    return (this.#bits >>> this.#count) & ((1 << length) - 1);
  }

  /** Goes on behind the marker RST0 to RST7 with this number; `false` where another one, or none, is next. */
  restart(number: number): boolean {
    [this.#bits, this.#count, this.#added] = [0, 0, 0];
    this.toMarker();
    if (this.bytes[this.at + 1] !== 0xd0 + number) return false;
    this.at += 2;
    return true;
  }

  /** Goes to the next marker: a byte FF that neither 00 nor another FF follows. */
  toMarker(): void {
    while (this.at < this.bytes.length && !this.#isAtMarker()) this.at++;
  }

  #isAtMarker(): boolean {
    if (this.bytes[this.at] !== 0xff) return false;
    const next = this.bytes[this.at + 1];
    return next !== 0 && next !== 0xff;
  }

  #fill(): void {
    while (this.#count <= 16) {
      const byte = this.bytes[this.at];
      const isEnd = byte === undefined || (byte === 0xff && this.bytes[this.at + 1] !== 0);
      this.#bits = (this.#bits << 8) | (isEnd ? 0 : byte);
      this.#count += 8;
      if (isEnd) this.#added += 8;
      // A byte FF of the data is followed by 00.
      else this.at += byte === 0xff ? 2 : 1;
    }
  }
}
