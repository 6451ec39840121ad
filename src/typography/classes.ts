/**
 * What a character is to the composer.
 *
 * The classes follow CLREQ 3.1 (editor's draft of 2024-03-21) and GB/T 15834-2011
 * and are fewer than Unicode's line-breaking classes, which glue quotation marks
 * to the wrong neighbour in Chinese (UAX #14 cannot tell “ from ”).
 */

export enum Class {
  /** Han and everything else that stands in a full cell and breaks freely. */
  Han,
  /** Opening marks: （《〈【〔“‘ … blank on the left. */
  Open,
  /** Closing marks: ）》〉】〕”’ … blank on the right. */
  Close,
  /** 、，；： blank on the right. */
  Comma,
  /** 。！？ blank on the right. */
  Stop,
  /** · between the parts of a name. */
  Dot,
  /** — and …, which come in pairs of two cells. */
  Dash,
  /** Letters of alphabets and what stands in words with them. */
  Letter,
  /** 0 to 9. */
  Digit,
  /** Signs of numbers and Latin text: + . , : ( ) % … */
  Sign,
  Space,
  /** A raised reference mark: a cell says so, no character does. */
  Reference,
}

const table = new Map<number, Class>();
const put = (characters: string, cls: Class) => {
  for (const character of characters) table.set(character.codePointAt(0)!, cls);
};
put('“‘（《〈【〔〖［｛「『', Class.Open);
put('”’）》〉】〕〗］｝」』', Class.Close);
put('、，；：', Class.Comma);
put('。．！？', Class.Stop);
put('·・‧', Class.Dot);
put('—…⋯', Class.Dash);
put(' \u00a0\u2002\u2003\u2009', Class.Space);
put('℃‰′″℉', Class.Sign);

/** The class of a code point. */
export function classOf(codePoint: number): Class {
  const known = table.get(codePoint);
  if (known !== undefined) return known;
  if (codePoint >= 0x30 && codePoint <= 0x39) return Class.Digit;
  if (codePoint < 0x80) return isAsciiLetter(codePoint) ? Class.Letter : Class.Sign;
  if (codePoint < 0xc0) return Class.Sign;
  // Latin, Greek, Cyrillic and their extensions; ₀–₉ and ⁰–⁹ stand in words with them.
  if (
    codePoint < 0x1100 ||
    (codePoint >= 0x1e00 && codePoint < 0x2000) ||
    (codePoint >= 0x2070 && codePoint < 0x20a0)
  ) {
    return Class.Letter;
  }
  return Class.Han;
}

function isAsciiLetter(codePoint: number): boolean {
  const lower = codePoint | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
}

/** True for the classes that form words and numbers. */
export function isWestern(cls: Class): boolean {
  return cls === Class.Letter || cls === Class.Digit || cls === Class.Sign;
}

const noStart = new Set(
  [...'、，。．：；！？‼⁇⁈⁉”’）》〉】〕〗］｝」』-–—－～·・‧／/)]},.;:!?%％‰℃℉°′″㎡㎥'].map((c) => c.codePointAt(0)!),
);
const noEnd = new Set([...'“‘（《〈【〔〖［｛「『／/([{￥¥$'].map((c) => c.codePointAt(0)!));

/** May not start a line: CLREQ 3.1.4, level GB, and the half-width marks of Latin text. A dash pair is asked elsewhere. */
export function mayNotStart(codePoint: number): boolean {
  return noStart.has(codePoint);
}

/** May not end a line: CLREQ 3.1.4, level GB. */
export function mayNotEnd(codePoint: number): boolean {
  return noEnd.has(codePoint);
}

/** Whether a character is a full-width mark with an empty half, and on which side. */
export function emptySide(char: string): 'left' | 'right' | undefined {
  const cls = classOf(char.codePointAt(0)!);
  if (cls === Class.Open) return 'left';
  return cls === Class.Close || cls === Class.Comma || cls === Class.Stop ? 'right' : undefined;
}

/** Whether a character is of words and numbers, which stand off the Han beside them. */
export function standsOffHan(char: string): boolean {
  return isWestern(classOf(char.codePointAt(0)!));
}
