/**
 * The font table: a chain of font files for each role, and for each character the first font of the chain that
 * has it.
 *
 * Latin letters and digits try the `latin` files first and then the `han` files; all other characters the other way
 * round. Characters that no file has are an error, one for each script; a missing-glyph box is never printed.
 */
import type { Note, Place } from '../diagnostics/diagnostic.js';
import { error, nearest } from '../diagnostics/diagnostic.js';
import type { Font } from '../font/font.js';
import type { Text } from '../text/running-text.js';
import { codePointOf, type ScriptName, scriptOf } from '../text/script.js';
import type { Glyphs } from './glyphs.js';

/** An open font file. Its path, in a collection with the number of its member (`simsun.ttc#1`), is its family name in pdfmake. */
export interface FontFile {
  readonly path: string;
  readonly font: Font;
  readonly glyphs: Glyphs;
}

/** The chain of each role. */
export type Chains = ReadonlyMap<string, Chain>;

export interface Chain {
  readonly han: readonly FontFile[];
  readonly latin: readonly FontFile[];
}

/** A stretch of text in one font. */
export interface Piece {
  readonly text: string;
  readonly font: FontFile;
  readonly script?: 'sub' | 'sup';
  /** For the first piece of a run: the index of the run in the text. */
  readonly run?: number;
}

/** A character that no font of the role has. */
export interface Missing {
  readonly character: string;
  /** Index of its run in the text, and of the character in the run, in code points. */
  readonly run: number;
  readonly offset: number;
}

/** A character that no font has: where it stands, each place once, and whether that was noted. */
interface LackingCharacter {
  readonly places: Map<string, Place>;
  noted: boolean;
}

/** The characters of a script that no font has, and the role of the first. */
interface Lacking {
  readonly role: string;
  readonly characters: Map<string, LackingCharacter>;
}

/** More characters of a script are only counted. */
const MOST_NAMED = 6;

export class FontTable {
  private readonly found = new Map<Chain, Map<number, FontFile | undefined>>();
  private readonly lacking = new Map<ScriptName, Lacking>();
  /** Whether characters were collected since they were last noted. */
  private hasCollected = false;

  /** @param chains the same object as long as no file of the table has changed */
  constructor(readonly chains: Chains) {}

  /** Notes `font/unknown-role` if the table has no font for the role. */
  checkRole(role: string, at: Place, note: Note): void {
    const known = [...this.chains].filter(([, { han, latin }]) => han.length + latin.length > 0).map(([name]) => name);
    if (!known.includes(role)) note(error('font/unknown-role', { role, nearest: nearest(role, known), known }, at));
  }

  /** Height of the middle of the Han of a role over the baseline, em. */
  centre(role: string): number {
    // One after another: a font behind the first with Han is not read for this.
    for (const { glyphs } of this.chains.get(role)?.han ?? []) {
      const centre = glyphs.centre();
      if (centre !== undefined) return centre;
    }
    return MIDDLE;
  }

  /** Every file of the table. */
  files(): FontFile[] {
    const all = new Set<FontFile>();
    for (const { han, latin } of this.chains.values()) for (const file of [...han, ...latin]) all.add(file);
    return [...all];
  }

  /** Cuts a text into pieces of one font each; a character that no font has is in none of them. */
  pieces(text: Text, role: string): { readonly pieces: readonly Piece[]; readonly missing: readonly Missing[] } {
    const chain = this.chains.get(role);
    const pieces: Piece[] = [];
    const missing: Missing[] = [];
    if (!chain) return { pieces, missing };
    const known = this.found.get(chain) ?? new Map<number, FontFile | undefined>();
    this.found.set(chain, known);
    for (const [run, { text: characters, script }] of text.entries()) {
      let start = 0;
      let current: FontFile | undefined;
      let index = 0;
      let count = 0;
      const add = (end: number) => {
        if (!current || end <= start) return;
        const text = characters.slice(start, end);
        pieces.push({ text, font: current, ...(script && { script }), ...(start === 0 && { run }) });
      };
      // By code points, because a string for each character is slow in code that V8 has not optimized.
      while (index < characters.length) {
        const codePoint = characters.codePointAt(index)!;
        const font = known.get(codePoint) ?? fontFor(codePoint, chain, known);
        if (!font) missing.push({ character: String.fromCodePoint(codePoint), run, offset: count });
        if (font !== current) {
          add(index);
          start = index;
          current = font;
        }
        index += codePoint > 0xffff ? 2 : 1;
        count++;
      }
      add(index);
    }
    return { pieces, missing };
  }

  /**
   * Collects characters of `text` that no font of the role has, for `noteMissing`. Texts may be collected any number of
   * times, also by passes that only measure.
   */
  collect(missing: readonly Missing[], text: Text, role: string): void {
    for (const { character, run, offset } of missing) {
      const script = scriptOf(character);
      const lacking = this.lacking.get(script) ?? { role, characters: new Map() };
      this.lacking.set(script, lacking);
      const own = lacking.characters.get(character) ?? { places: new Map<string, Place>(), noted: false };
      lacking.characters.set(character, own);
      this.hasCollected = true;
      const { at } = text[run]!;
      if (!at) continue;
      const column = at.column + offset;
      own.places.set(`${at.line}:${column} ${at.file}`, { ...at, column, length: 1 });
    }
  }

  /** The same of a text whose characters have their places elsewhere. */
  collectFrom(placeOf: (character: string) => Place | undefined, missing: readonly Missing[], role: string): void {
    for (const { character } of missing) {
      const at = placeOf(character);
      this.collect([{ character, run: 0, offset: 0 }], [{ text: character, ...(at && { at }) }], role);
    }
  }

  /**
   * Notes `font/no-glyph` once for each script, at its first character, for the characters collected that were not noted
   * before.
   * @returns whether any were collected since the last call: another edition may lack what was noted for the first
   */
  noteMissing(note: Note): boolean {
    for (const [script, { role, characters }] of this.lacking) {
      const found = [...characters].flatMap(([character, own]) => {
        if (own.noted) return [];
        own.noted = true;
        const [at] = own.places.values();
        return [{ character, codePoint: codePointOf(character), at, places: own.places.size }];
      });
      if (found.length === 0) continue;
      const files = inOrder(this.chains.get(role)!, found[0]!.character.codePointAt(0)!).map(({ path }) => path);
      const shown = found.slice(0, MOST_NAMED).map(({ at, places, ...named }) => {
        return { ...named, ...(at && placeIn(at)), ...(places > 1 && { places }) };
      });
      note(error('font/no-glyph', { script, characters: shown, count: found.length, role, files }, found[0]!.at));
    }
    const { hasCollected } = this;
    this.hasCollected = false;
    return hasCollected;
  }
}

/** The first font of a chain that has a character; `known` ones are not looked for again. */
function fontFor(codePoint: number, chain: Chain, known: Map<number, FontFile | undefined>): FontFile | undefined {
  if (known.has(codePoint)) return undefined;
  const font = inOrder(chain, codePoint).find((file) => file.font.has(codePoint));
  known.set(codePoint, font);
  return font;
}

function placeIn({ file, line }: Place) {
  return { file, line };
}

/** The fonts of a chain in the order in which they are tried for a character. */
function inOrder({ han, latin }: Chain, codePoint: number): readonly FontFile[] {
  return isLatin(codePoint) ? [...latin, ...han] : [...han, ...latin];
}

/** The middle of an em box whose baseline is 0.12 em above its bottom: the default for fonts without Han. */
const MIDDLE = 0.38;

// Punctuation that both scripts use (“ ” ‘ ’ — … ·) is set as Chinese: it takes a full cell.
const shared = new Set([...'“”‘’—…·‧'].map((c) => c.codePointAt(0)!));

function isLatin(codePoint: number): boolean {
  return codePoint < 0x2e80 && !shared.has(codePoint);
}
