/** The script of a character, by the name that Unicode has for it. */

/** Scripts of text in China beside Han and Latin, and some that names and loanwords come in. */
const scripts = [
  'Han',
  'Latin',
  'Tibetan',
  'Mongolian',
  'Arabic',
  'Hangul',
  'Yi',
  'Tai_Le',
  'New_Tai_Lue',
  'Tai_Tham',
  'Lisu',
  'Miao',
  'Cyrillic',
  'Greek',
  'Hiragana',
  'Katakana',
  'Bopomofo',
  'Thai',
  'Devanagari',
  'Hebrew',
] as const;

export type ScriptName = (typeof scripts)[number] | 'Symbol';

const patterns = scripts.map((script) => [script, new RegExp(`\\p{Script_Extensions=${script}}`, 'u')] as const);

/** The script of the character; `Symbol` for signs and for scripts not known here. */
export function scriptOf(character: string): ScriptName {
  return patterns.find(([, pattern]) => pattern.test(character))?.[0] ?? 'Symbol';
}

/** As U+6FDB. */
export function codePointOf(character: string): string {
  return `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
}
