/**
 * Character classes of the composer.
 *
 * They follow CLREQ 3.1 (editor's draft of 2024-03-21) and GB/T 15834-2011 and are fewer than the line breaking classes
 * of Unicode: UAX #14 cannot distinguish “ from ” and attaches quotation marks to the wrong neighbour in Chinese.
 */

export enum Class {
  /** Han and all other full-width characters, with free breaks on both sides. */
  Han,
  /** Opening marks: （《〈【〔“‘ …, empty on the left. */
  Open,
  /** Closing marks: ）》〉】〕”’ …, empty on the right. */
  Close,
  /** 、，；：, empty on the right. */
  Comma,
  /** 。！？, empty on the right. */
  Stop,
  /** · between the parts of a name. */
  Dot,
  /** — and …, which form pairs of two cells. */
  Dash,
  /** Letters of alphabets, and signs inside words. */
  Letter,
  /** 0 to 9. */
  Digit,
  /** Signs in numbers and Latin text: + . , : ( ) % … */
  Sign,
  Space,
  /** A raised reference mark; a property of the cell, not of its character. */
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

/** Code points of the basic plane. */
const PLANE = 0x10000;
/** The classes found so far, plus one; cached because the composer needs the class of every character. */
const found = new Uint8Array(PLANE);

/** The class of a code point. */
export function classOf(codePoint: number): Class {
  const known = found[codePoint];
  if (known) return known - 1;
  const cls = classFrom(codePoint);
  found[codePoint] = cls + 1;
  return cls;
}

function classFrom(codePoint: number): Class {
  const known = table.get(codePoint);
  if (known !== undefined) return known;
  if (codePoint >= 0x30 && codePoint <= 0x39) return Class.Digit;
  if (codePoint < 0x80) return isAsciiLetter(codePoint) ? Class.Letter : Class.Sign;
  if (codePoint < 0xc0) return Class.Sign;
  // Latin, Greek, Cyrillic and their extensions; ₀–₉ and ⁰–⁹ occur in their words.
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

/** Whether a class forms words and numbers. */
export function isWestern(cls: Class): boolean {
  return cls === Class.Letter || cls === Class.Digit || cls === Class.Sign;
}

/** What the composer asks of a character beside its class, as bits. */
export enum Trait {
  /** Kinsoku at the start of a line: CLREQ 3.1.4, level GB, and the half-width marks of Latin text. Pairs of dashes are not decided here. */
  NoStart = 1,
  /** Kinsoku at the end of a line: CLREQ 3.1.4, level GB. */
  NoEnd = 2,
  /** Connectors other than —, which no space is added beside. */
  Connector = 4,
  /** “ ” ‘ ’, which are cut to half an em beside text. */
  Quote = 8,
  /** 、，。, whose ink is low. */
  Low = 16,
  /** A unit, or a character of one, that stays with the number before it. */
  Unit = 32,
  /** 年, 月, 日 and other units of dates and ordinals. */
  DateUnit = 64,
  /** 第 of 第十七届: a numeral stays with what it counts. */
  Ordinal = 128,
}

const traits = new Uint8Array(PLANE);
const mark = (trait: Trait, characters: string) => {
  for (const character of characters) traits[character.codePointAt(0)!]! |= trait;
};
mark(Trait.NoStart, '、，。．：；！？‼⁇⁈⁉”’）》〉】〕〗］｝」』-–—－～·・‧／/)]},.;:!?%％‰℃℉°′″㎡㎥');
mark(Trait.NoEnd, '“‘（《〈【〔〖［｛「『／/([{￥¥$');
mark(Trait.Connector, '–－～／/-');
mark(Trait.Quote, '“”‘’');
mark(Trait.Low, '、，。．');
mark(Trait.Unit, '亿万千百个家户人名套间宗项件场座栋条所台张处元倍吨克米公里平方立微毫厘亩度岁天周期街吋');
mark(Trait.DateUnit, '年月日时分秒号届次');
mark(Trait.Ordinal, '第');

/** Whether a code point has a trait, or one of several. */
export function hasTrait(codePoint: number, trait: Trait): boolean {
  return (traits[codePoint]! & trait) !== 0;
}

/** The side of a full-width mark that is empty; `undefined` for other characters. */
export function emptySide(char: string): 'left' | 'right' | undefined {
  const cls = classOf(char.codePointAt(0)!);
  if (cls === Class.Open) return 'left';
  return cls === Class.Close || cls === Class.Comma || cls === Class.Stop ? 'right' : undefined;
}

/** ” and ’, whose ink is high and leaves no room beside a raised mark. */
export function isClosingQuote(char: string): boolean {
  return char === '”' || char === '’';
}

/** Whether a gap separates a character from adjacent Han, as it does letters, digits and their signs. */
export function isSetOffFromHan(char: string): boolean {
  return isWestern(classOf(char.codePointAt(0)!));
}
