/** Pairs of quotation marks and brackets. The text inside is one name or a remark, and is not cut. */

const pairs = ['“”', '‘’', '「」', '『』', '《》', '〈〉', '（）', '()', '［］', '[]', '【】', '〔〕', '〖〗', '｛｝'];

/** The closing mark of each opening mark. */
export const closingOf: ReadonlyMap<string | undefined, string> = new Map(
  pairs.map(([opening, closing]) => [opening, closing!] as const),
);

export const closings: ReadonlySet<string> = new Set(closingOf.values());

const anyMark = new RegExp(`["${pairs.join('').replace(/[[\]]/g, '\\$&')}]`, 'g');

/**
 * The nesting depth of each UTF-16 unit in quotation marks and brackets: 0 outside, which includes the outermost marks.
 * A closing mark without an opening one is ignored; straight quotes open and close alternately.
 */
export function bracketDepths(text: string): Uint8Array {
  const found = new Uint8Array(text.length);
  let depth = 0;
  let quoted = false;
  let done = 0;
  // Most characters are no marks, so the part between two marks is filled in one call.
  for (const { 0: character, index } of text.matchAll(anyMark)) {
    found.fill(depth + (quoted ? 1 : 0), done, index);
    if (closings.has(character)) depth = Math.max(0, depth - 1);
    if (character === '"') quoted = !quoted;
    found[index] = depth + (quoted ? 1 : 0);
    if (closingOf.has(character)) depth++;
    done = index + 1;
  }
  return found.fill(depth + (quoted ? 1 : 0), done);
}

/** Whether every pair in a text is closed, in the right order. */
export function isBalanced(text: string): boolean {
  const open: string[] = [];
  for (const character of text) {
    const closing = closingOf.get(character);
    if (closing) open.push(closing);
    else if (closings.has(character) && open.pop() !== character) return false;
  }
  return open.length === 0 && (text.split('"').length - 1) % 2 === 0;
}
