/**
 * Characters that stand for plain ones in drafts: what copying from PDFs, old encodings and other keyboards leave.
 *
 * | kind | becomes | reported |
 * |---|---|---|
 * | spaces of every width, blanks of other scripts, ── and ―― for ——, composed letters, ○ within a year in numerals | the plain one | no: equal to a reader |
 * | `plainKinds` below | the plain one | yes |
 * | variation selectors, tags, fillers without width, and what content forbids | nothing | yes |
 * | private use without a known meaning | itself | yes: its glyph depends on the font |
 * | all others, such as ① ㎡ ℃ Ⅱ • ˇ and letters of Zhuang | itself | no |
 */
import { ideographOf } from './radicals.js';

/** Kinds of characters that are replaced, each with a test for them and the plain character. */
interface PlainKind {
  readonly kind: PlainKindName;
  readonly pattern: RegExp;
  readonly plain: (found: string) => string | undefined;
}

export type PlainKindName =
  | 'radical'
  | 'compatibility'
  | 'half-width'
  | 'presentation'
  | 'private'
  | 'windows'
  | 'mark';

const compatible = (found: string) => found.normalize('NFKC');

/** In Chinese text a small or vertical form is the full-width mark; letters stay narrow. */
function fullWidth(found: string): string | undefined {
  const plain = compatible(found);
  if (/^\s|\u0305/.test(plain)) return undefined;
  return /^[!-/:-@[-`{-~]$/.test(plain) && plain !== '-' ? String.fromCharCode(plain.charCodeAt(0) + 0xfee0) : plain;
}

/** Bullets of Wingdings and Symbol, as copying leaves them without their font at the head of a line. */
const bullet = /^[ \t\u3000]*[\uF06C\uF06E\uF075\uF076\uF0A7\uF0B7\uF0D8\uF0E8]/g;

/** Characters that GB 18030-2000 mapped to the private use area and GB 18030-2022 to the characters of Unicode. */
const gb18030: Readonly<Record<string, string>> = {
  '\uE5E5': '\u3000',
  '\uE78D': '，',
  '\uE78E': '。',
  '\uE78F': '、',
  '\uE790': '：',
  '\uE791': '；',
  '\uE792': '！',
  '\uE793': '？',
  '\uE794': '〖',
  '\uE795': '〗',
  '\uE796': '…',
  '\uE7C7': '\u1E3F',
  '\uE81E': '\u9FB4',
  '\uE826': '\u9FB5',
  '\uE82B': '\u9FB6',
  '\uE82C': '\u9FB7',
  '\uE832': '\u9FB8',
  '\uE843': '\u9FB9',
  '\uE854': '\u9FBA',
  '\uE864': '\u9FBB',
};

const marks: Readonly<Record<string, string>> = {
  '\u30FB': '·',
  '\u2027': '·',
  '\u22C5': '·',
  '\u2219': '·',
  '〝': '“',
  '〞': '”',
};

/** The characters of Windows-1252 from 0x80; spaces stand where it has none. */
const windows = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

const plainKinds: readonly PlainKind[] = [
  { kind: 'radical', pattern: /[\u2F00-\u2FD5]/g, plain: compatible },
  { kind: 'radical', pattern: /[\u2E80-\u2EF3]/g, plain: ideographOf },
  { kind: 'compatibility', pattern: /[\uF900-\uFAFF]|[\u{2F800}-\u{2FA1F}]/gu, plain: compatible },
  { kind: 'half-width', pattern: /[\uFF61-\uFF9F]+/g, plain: compatible },
  { kind: 'presentation', pattern: /[\uFE10-\uFE19\uFE31-\uFE44\uFE47\uFE48\uFE4D-\uFE6B]/g, plain: fullWidth },
  { kind: 'presentation', pattern: /[\uFB00-\uFB06]/g, plain: compatible },
  { kind: 'private', pattern: bullet, plain: (found) => `${found.slice(0, -1)}•` },
  { kind: 'private', pattern: /[\uE5E5\uE78D-\uE796\uE7C7\uE81E-\uE864]/g, plain: (found) => gb18030[found] },
  // A code of Windows-1252 taken for one of Latin-1, as web pages have it.
  {
    kind: 'windows',
    pattern: /[\x80\x82-\x84\x86-\x8C\x8E\x91-\x9C\x9E\x9F]/g,
    plain: (found) => windows[found.charCodeAt(0) - 0x80],
  },
  // Between letters a dot separates a name; at the head of a line it may count.
  {
    kind: 'mark',
    pattern: /(?<=\p{L})[\u30FB\u2027\u22C5\u2219](?=\p{L})|[〝〞]/gu,
    plain: (found) => marks[found],
  },
];

const replaceable =
  /[\x80-\x9F\u2027\u2219\u22C5\u2E80-\u2FDF\u301D\u301E\u30FB\uE000-\uFAFF\uFB00-\uFB06\uFE10-\uFE6F\uFF61-\uFF9F\uD87E]/;

/** The text with plain characters for those of `plainKinds`, each found one passed to `report` with what replaces it. */
export function plainCharacters(text: string, report: (kind: PlainKindName, was: string, now: string) => void): string {
  if (!replaceable.test(text)) return text;
  let plain = text;
  for (const kind of plainKinds)
    plain = plain.replace(kind.pattern, (was) => {
      const now = kind.plain(was);
      if (now === undefined || now === was) return was;
      report(kind.kind, was, now);
      return now;
    });
  return plain;
}

/**
 * Characters that look the same to every reader in one form: spaces of every width and blanks of other scripts, dashes
 * made of two bars or box pieces (more of them are a rule), letters and their marks.
 */
export function evenForms(text: string): string {
  return text
    .replace(/[\u00A0\u115F\u1160\u1680\u2000-\u200A\u202F\u205F\u2800\u3164\uFFA0]/g, ' ')
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/(?<![─━―])(?:──|━━|――)(?![─━―])|\u2E3A/g, '——')
    .normalize('NFC');
}

/** Characters without width that content does not forbid: variation selectors, tags, marks of annotations and objects. */
export const unseenSelectors = /[\u034F\u180B-\u180F\uFE00-\uFE0F\uFFF9-\uFFFC]|[\u{E0000}-\u{E01EF}]/gu;

/** Characters that a font alone gives a meaning. */
export const privateUse = /[\uE000-\uF8FF]|[\u{F0000}-\u{10FFFD}]/gu;

/** 二○二五年 and 二Ｏ二五年, typed with a circle or a letter, as 二〇二五年. The length stays the same. */
export function plainYears(text: string): string {
  if (!/[○◯OoＯｏ]/.test(text)) return text;
  return text.replace(
    /(?<![一二三四五六七八九十百千○◯〇OoＯｏ])[一二][一二三四五六七八九〇○◯OoＯｏ]{3}(?=年)/g,
    (year) => year.replace(/[○◯OoＯｏ]/g, '〇'),
  );
}
