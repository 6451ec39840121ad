/**
 * Characters of the slides that the typefaces of the theme may lack.
 *
 * A deck names its typefaces and does not contain them, so their files cannot be looked into. What a Chinese typeface
 * holds follows from its name: those for GB 2312 its 6,763 characters, those of Windows and WPS the 21,003 of GBK,
 * 宋体 and typefaces for GB 18030 also Unicode's extension A. PowerPoint replaces what a typeface lacks by another
 * one of the computer, or by a box.
 */
import type { Note, Place } from '../diagnostics/diagnostic.js';
import { warning } from '../diagnostics/diagnostic.js';
import type { Slide } from '../document/deck.js';
import type { Text } from '../text/running-text.js';
import { codePointOf, scriptOf } from '../text/script.js';
import type { DeckTheme } from './canvas/theme.js';

/** Named in one warning. */
const MOST_NAMED = 6;

/** Notes `deck/typeface`, once for each script and typeface, for the characters that the typefaces may lack. */
export function noteTypefaces(slides: readonly Slide[], theme: DeckTheme, note: Note): void {
  for (const { typeface, script, places } of lackingIn(slides, theme)) {
    const characters = [...places].slice(0, MOST_NAMED).map(([character, at]) => ({
      character,
      codePoint: codePointOf(character),
      ...(at && { file: at.file, line: at.line }),
    }));
    note(warning('deck/typeface', { typeface, script, characters, count: places.size }, [...places.values()][0]));
  }
}

interface Lacking {
  readonly typeface: string;
  readonly script: string;
  /** The characters, each with its first place. */
  readonly places: Map<string, Place | undefined>;
}

function lackingIn(slides: readonly Slide[], { fonts }: DeckTheme): Iterable<Lacking> {
  const lacking = new Map<string, Lacking>();
  // Characters that the typeface of a role has: most of a deck are the same few hundred.
  const held = { heading: new Set<string>(), body: new Set<string>() };
  const collect = (character: string, role: keyof DeckTheme['fonts'], at: Place | undefined) => {
    const typeface = fonts[role]['east-asian'];
    const script = scriptOf(character);
    if (!mayLack(typeface, character, script)) {
      held[role].add(character);
      return;
    }
    const key = `${typeface}\n${script}`;
    const found = lacking.get(key) ?? { typeface, script, places: new Map() };
    lacking.set(key, found);
    if (!found.places.has(character)) found.places.set(character, at);
  };
  const look = (text: Text, role: keyof DeckTheme['fonts']) => {
    for (const { text: characters, at } of text) {
      let column = at?.column ?? 0;
      for (const character of characters) {
        if (!held[role].has(character)) collect(character, role, at && { ...at, column, length: 1 });
        column++;
      }
    }
  };
  for (const slide of slides) {
    look(slide.title, 'heading');
    for (const text of textsOn(slide)) look(text, 'body');
  }
  return lacking.values();
}

function* textsOn({ kicker, lines, figures, charts, table, items, image }: Slide): Generator<Text> {
  yield* [kicker, ...lines];
  for (const { label, value, unit, change } of figures) yield* [label, value, unit, change];
  for (const { title, unit, series } of charts) {
    yield* [title, [{ text: unit }]];
    for (const { name } of series) yield [{ text: name }];
    for (const { points } of series) for (const { label, shown } of points) yield* [label, shown];
  }
  if (table) yield* [table.header, ...table.rows].flat();
  for (const { number, heading, text } of items) yield* [number, heading, text];
  if (image) yield image.caption;
}

/** Scripts whose letters every Chinese typeface, or the Latin one beside it, has. */
const everywhere: ReadonlySet<string> = new Set(['Latin', 'Greek', 'Cyrillic', 'Hiragana', 'Katakana', 'Bopomofo']);

/** Whether a typeface may lack a character. Signs of no script, as digits and marks, are in all of them. */
export function mayLack(typeface: string, character: string, script: string = scriptOf(character)): boolean {
  if (script !== 'Han') return /\p{L}/u.test(character) && !everywhere.has(script);
  if (/_GB2312|简体?$/.test(typeface)) return !gb2312().has(character);
  if (gbk().has(character)) return false;
  const holdsExtensionA = /^(?:宋体|新宋体|SimSun|NSimSun)$|GB18030|GBK18030|思源|Source Han|Noto (?:Sans|Serif)/i.test(
    typeface,
  );
  return !(holdsExtensionA && /[\u3400-\u4DB5\u4E00-\u9FFF]/.test(character));
}

let ofGbk: ReadonlySet<string> | undefined;
let ofGb2312: ReadonlySet<string> | undefined;

/** The two-byte characters of GBK. */
function gbk(): ReadonlySet<string> {
  ofGbk ??= decoded(0x81, 0x40);
  return ofGbk;
}

/** The characters of GB 2312: the rows of GBK from 0xA1 A1 on. */
function gb2312(): ReadonlySet<string> {
  ofGb2312 ??= decoded(0xa1, 0xa1, 0xf7);
  return ofGb2312;
}

/** The characters whose first byte is from `first` to `last` and whose second is from `second` on. */
function decoded(first: number, second: number, last = 0xfe): ReadonlySet<string> {
  const bytes: number[] = [];
  for (let a = first; a <= last; a++) for (let b = second; b <= 0xfe; b++) if (b !== 0x7f) bytes.push(a, b);
  return new Set(new TextDecoder('gbk').decode(Uint8Array.from(bytes)));
}
