/**
 * Rules that turn the typing of a draft into that of content.
 *
 * Each rule changes form, never words: widths of digits and marks in Chinese sentences, spaces beside Han, the notation of
 * lowered digits. Drafts are compared with results without what the rules change (`canonical`), so no rule can hide a
 * loss.
 */
import { folded, lowered, plainDigits, raised, typedNotation } from './typed-forms.js';

/** Han and full-width marks; the curly quotes and the dash count as full-width in Chinese text. */
const wide = String.raw`[\p{Script=Han}\u3000-\u303f\uff00-\uffef\u2014\u2018\u2019\u201c\u201d\u2026]`;
const wideCharacter = new RegExp(wide, 'u');
const notHan = String.raw`[^\p{Script=Han}\s]`;
const besideWide = new RegExp(`(?<=${notHan}) +(?=${wide})|(?<=${wide}) +(?=${notHan})`, 'gu');

const fullOf: Readonly<Record<string, string>> = { ',': '，', ':': '：', ';': '；', '!': '！', '?': '？' };

export interface Rule {
  readonly name: 'unseen' | 'spaced' | 'notation' | 'lowered' | 'digits' | 'brackets' | 'quotes' | 'marks' | 'spaces';
  readonly apply: (text: string) => string;
}

/** In the order they are applied. */
export const rules: readonly Rule[] = [
  {
    // An ideographic space is intended: it becomes two spaces, so that one of them stays between Han.
    name: 'unseen',
    apply: (text) => text.replace(/\u3000/g, '  ').replace(/[\u00A0\u2000-\u200A\u202F\u205F\t\n]/g, ' '),
  },
  {
    // 1 9 9 7 年: letter-spaced type, or text extracted from a page.
    name: 'spaced',
    apply: (text) =>
      text
        .replace(/(?<![\d.])\d(?: \d)+(?![\d.])/g, (typed) => typed.replaceAll(' ', ''))
        .replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, ''),
  },
  {
    // Braces that would be read as the inline notation.
    name: 'notation',
    apply: (text) => typedNotation(text).replace(/(?<!\\)[_^]\{(?![^{}]*[^{}\s][^{}]*\})/g, '\\$&'),
  },
  {
    name: 'lowered',
    apply: (text) =>
      text
        .replace(lowered, (digits) => `_{${plainDigits(digits)}}`)
        .replace(raised, (digits) => `^{${plainDigits(digits)}}`),
  },
  {
    name: 'digits',
    apply: (text) =>
      text.replace(
        /[０-９Ａ-Ｚａ-ｚ％＋]+|(?<=[0-9０-９])．(?=[0-9０-９])|(?<=[A-Za-zＡ-Ｚａ-ｚ])[＆－／](?=[A-Za-zＡ-Ｚａ-ｚ])/g,
        (typed) => folded(typed),
      ),
  },
  { name: 'brackets', apply: fullBrackets },
  {
    name: 'quotes',
    apply(text) {
      const count = text.split('"').length - 1;
      if (count === 0 || count % 2 === 1 || !/\p{Script=Han}/u.test(text)) return text;
      let open = false;
      return text.replace(/"/g, () => {
        open = !open;
        return open ? '“' : '”';
      });
    },
  },
  {
    name: 'marks',
    apply: (text) =>
      text
        .replace(
          new RegExp(`(?<=${wide}) *[,:;!?] *|[,;!?] *(?=\\p{Script=Han})|, +(?=${wide})|: +(?=${wide})`, 'gu'),
          (typed) => fullOf[typed.trim()] ?? typed,
        )
        .replace(/(?<=\p{Script=Han})\.$/u, '。'),
  },
  { name: 'spaces', apply: (text) => text.trim().replace(/ {2,}/g, ' ').replace(besideWide, '') },
];

/** A bracket in a Chinese sentence is full-width, and the one it is paired with too. */
function fullBrackets(text: string): string {
  if (!/[()]/.test(text)) return text;
  const characters = [...text];
  const open: number[] = [];
  const isWide = characters.map((character) => wideCharacter.test(character));
  const around = neighbours(characters);
  const wideBefore = countsBefore(isWide);
  characters.forEach((character, at) => {
    if (character === '(' || character === '（') open.push(at);
    if (character !== ')' && character !== '）') return;
    const from = open.pop();
    if (from === undefined) return;
    const before = around.before[from];
    const after = around.after[at];
    const mixed = characters[from] !== '(' || character !== ')';
    const hasWide = wideBefore[at]! > wideBefore[from + 1]!;
    if (mixed || (before !== undefined && isWide[before]) || (after !== undefined && isWide[after]) || hasWide) {
      characters[from] = '（';
      characters[at] = '）';
      isWide[from] = isWide[at] = true;
    }
  });
  return characters
    .join('')
    .replace(/ *（ */g, '（')
    .replace(/ *） */g, '）');
}

/** For each character the index of the nearest that is no blank, before and behind it. */
function neighbours(characters: readonly string[]) {
  const nearest = (indices: readonly number[]) => {
    const found: (number | undefined)[] = [];
    let last: number | undefined;
    for (const i of indices) {
      found[i] = last;
      if (characters[i] !== ' ') last = i;
    }
    return found;
  };
  const indices = [...characters.keys()];
  return { before: nearest(indices), after: nearest(indices.toReversed()) };
}

/** How many are true before each index. */
function countsBefore(values: readonly boolean[]): readonly number[] {
  let count = 0;
  return [...values, false].map((value) => {
    const before = count;
    if (value) count++;
    return before;
  });
}

/** How often each rule found something to change. */
export type RuleCounts = Partial<Record<Rule['name'], number>>;

/** A text of one paragraph as content types it. Counts what was changed into `counts`. */
export function normalised(text: string, counts: RuleCounts = {}): string {
  let now = text;
  for (const { name, apply } of rules) {
    const then = apply(now);
    if (then !== now) counts[name] = (counts[name] ?? 0) + 1;
    now = then;
  }
  return now;
}
