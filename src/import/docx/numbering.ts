/**
 * The numbers Word counts itself, written as it shows them (ECMA-376-1 17.9).
 *
 * A number is made of the text of its level (`第%1部分`, `（%2）`) with the counts of the levels above it. Lists of one
 * definition go on counting together; a level begins anew after one above it, unless its definition says otherwise.
 * Bullets are decoration and are left out, but for dashes, which offices print as ——.
 */
import { chineseNumeral } from '../../document/numbering.js';
import type { NumberedBy, WordStyles } from './styles.js';
import type { XmlElement } from './xml.js';
import { below, child, childrenOf, numberOf, settingOf, toggleOf } from './xml.js';

export interface WordNumbers {
  /** Counts one paragraph, and gives what stands before it: `（一）`, or nothing. Paragraphs must come in order. */
  next(by: NumberedBy): string;
}

interface Level {
  readonly format: string;
  readonly text: string;
  readonly start: number;
  /** The level (from 1) after which this one begins anew; 0 for never; every one above it where absent. */
  readonly restart: number | undefined;
  /** All counts in Arabic digits. */
  readonly legal: boolean;
  readonly spaced: boolean;
  readonly style: string | undefined;
}

interface List {
  readonly definition: string;
  readonly levels: ReadonlyMap<number, Level>;
  readonly starts: ReadonlyMap<number, number>;
}

/** The numbering of `numbering.xml`, or of a file without one. */
export function wordNumbers(root: XmlElement | undefined, styles: WordStyles): WordNumbers {
  const definitions = new Map(
    childrenOf(root, 'w:abstractNum').map((definition) => [definition.attributes['w:abstractNumId'], definition]),
  );
  const lists = new Map(childrenOf(root, 'w:num').map((list) => [list.attributes['w:numId'], list]));
  const read = new Map<string, List | undefined>();
  const listOf = (id: string) => {
    if (!read.has(id)) read.set(id, readList(id, lists, definitions, styles));
    return read.get(id);
  };
  const counts = new Map<string, number[]>();
  const started = new Set<string>();

  return {
    next(by) {
      const list = listOf(by.id);
      if (!list) return '';
      const depth = by.style === undefined ? (by.level ?? 0) : levelOf(list, by);
      const level = list.levels.get(depth);
      if (!level) return '';
      let count = counts.get(list.definition);
      if (!count) {
        count = [];
        counts.set(list.definition, count);
      }
      const override = list.starts.get(depth);
      const fresh = override !== undefined && !started.has(`${by.id} ${depth}`);
      started.add(`${by.id} ${depth}`);
      const before = count[depth];
      count[depth] = fresh ? override : before === undefined ? level.start : before + 1;
      for (let deeper = depth + 1; deeper < count.length; deeper++) {
        const { restart } = list.levels.get(deeper) ?? {};
        if (restart === undefined || depth + 1 <= restart) delete count[deeper];
      }
      return shown(list, level, count);
    },
  };
}

/** A style takes the level that names it, whatever its own properties say (ECMA-376-1 17.9.23). */
function levelOf(list: List, by: NumberedBy): number {
  for (const [depth, level] of list.levels) if (level.style === by.style) return depth;
  return by.level ?? 0;
}

function readList(
  id: string,
  lists: ReadonlyMap<string | undefined, XmlElement>,
  definitions: ReadonlyMap<string | undefined, XmlElement>,
  styles: WordStyles,
): List | undefined {
  const list = lists.get(id);
  let definition = definitions.get(settingOf(list, 'w:abstractNumId'));
  // A definition may only point at a style of numberings; that the style points back is damage.
  for (let hops = 0; definition && hops < 4; hops++) {
    const link = settingOf(definition, 'w:numStyleLink');
    const target = link === undefined ? undefined : styles.numberingOf(link);
    if (target === undefined) break;
    definition = definitions.get(settingOf(lists.get(target), 'w:abstractNumId'));
  }
  if (!list || !definition) return undefined;
  const levels = new Map(childrenOf(definition, 'w:lvl').map((level) => [depthOf(level), readLevel(level)]));
  const starts = new Map<number, number>();
  for (const override of childrenOf(list, 'w:lvlOverride')) {
    const own = child(override, 'w:lvl');
    if (own) levels.set(depthOf(override), readLevel(own));
    const start = numberOf(override, 'w:startOverride');
    if (start !== undefined) starts.set(depthOf(override), start);
  }
  return { definition: definition.attributes['w:abstractNumId'] ?? '', levels, starts };
}

function depthOf(level: XmlElement): number {
  return Number(level.attributes['w:ilvl'] ?? 0) || 0;
}

function readLevel(level: XmlElement): Level {
  // A format of a newer Word stands beside the one that every program knows, which comes last.
  const format = settingOf(level, 'w:numFmt') ?? below(level, 'w:numFmt').at(-1)?.attributes['w:val'];
  return {
    format: format ?? 'decimal',
    text: settingOf(level, 'w:lvlText') ?? '',
    start: numberOf(level, 'w:start') ?? 0,
    restart: numberOf(level, 'w:lvlRestart'),
    legal: toggleOf(level, 'w:isLgl') ?? false,
    spaced: settingOf(level, 'w:suff') !== 'nothing',
    style: settingOf(level, 'w:pStyle'),
  };
}

function shown(list: List, level: Level, counts: readonly (number | undefined)[]): string {
  if (level.format === 'bullet') return /^[—–－―─-]+$/.test(level.text) ? level.text : '';
  const number = level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const depth = Number(digit) - 1;
    const other = list.levels.get(depth);
    return formatCount(counts[depth] ?? other?.start ?? 1, level.legal ? 'decimal' : (other?.format ?? 'decimal'));
  });
  // Word sets a number off by a tab; typed, only one that ends with a character of its own needs it.
  return level.spaced && /[\p{L}\p{Nd}]$/u.test(number) ? `${number} ` : number;
}

const stems = '甲乙丙丁戊己庚辛壬癸';
const branches = '子丑寅卯辰巳午未申酉戌亥';
const formal = '零壹贰叁肆伍陆柒捌玖';

/** A count as `w:numFmt` writes it; one that is not known here, or cannot write so high, in Arabic digits. */
export function formatCount(count: number, format: string): string {
  if (count < 1) return format === 'none' ? '' : String(count);
  switch (format) {
    case 'none':
      return '';
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
    case 'japaneseCounting':
    case 'japaneseDigitalTenThousand':
    case 'koreanCounting':
      return chineseNumeral(count);
    case 'ideographDigital':
    case 'taiwaneseDigital':
    case 'koreanDigital2':
      return [...String(count)].map((digit) => '〇一二三四五六七八九'[Number(digit)]!).join('');
    case 'chineseLegalSimplified':
    case 'ideographLegalTraditional':
    case 'japaneseLegal':
      return count > 999 ? String(count) : legal(count);
    case 'ideographTraditional':
      return stems[count - 1] ?? String(count);
    case 'ideographZodiac':
      return branches[count - 1] ?? String(count);
    case 'decimalZero':
      return String(count).padStart(2, '0');
    case 'decimalFullWidth':
    case 'decimalFullWidth2':
      return [...String(count)].map((digit) => String.fromCodePoint(0xff10 + Number(digit))).join('');
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return circled(count);
    case 'decimalEnclosedParen':
      return count <= 20 ? String.fromCodePoint(0x2473 + count) : `(${count})`;
    case 'decimalEnclosedFullstop':
      return count <= 20 ? String.fromCodePoint(0x2487 + count) : `${count}.`;
    case 'ideographEnclosedCircle':
      return count <= 10 ? String.fromCodePoint(0x327f + count) : String(count);
    case 'lowerLetter':
      return letters(count);
    case 'upperLetter':
      return letters(count).toUpperCase();
    case 'lowerRoman':
      return roman(count).toLowerCase();
    case 'upperRoman':
      return roman(count);
    default:
      return String(count);
  }
}

/** 1 → ①, as far as Unicode goes. */
export function circled(count: number): string {
  if (count === 0) return '⓪';
  if (count <= 20) return String.fromCodePoint(0x245f + count);
  if (count <= 35) return String.fromCodePoint(0x3251 + count - 21);
  return count <= 50 ? String.fromCodePoint(0x32b1 + count - 36) : String(count);
}

function legal(count: number): string {
  const plain = count < 20 && count >= 10 ? `一${chineseNumeral(count)}` : chineseNumeral(count);
  return [...plain]
    .map((sign) => ({ 十: '拾', 百: '佰' })[sign] ?? formal['零一二三四五六七八九'.indexOf(sign)]!)
    .join('');
}

/** 1 → a, 26 → z, 27 → aa: Word doubles the letter (ECMA-376-1 17.18.59). */
function letters(count: number): string {
  return String.fromCodePoint(0x61 + ((count - 1) % 26)).repeat(Math.min(20, Math.ceil(count / 26)));
}

function roman(count: number): string {
  const signs: readonly (readonly [number, string])[] = [
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ];
  let [rest, text] = [Math.min(count, 3999), ''];
  for (const [value, sign] of signs) {
    while (rest >= value) [rest, text] = [rest - value, text + sign];
  }
  return text;
}
