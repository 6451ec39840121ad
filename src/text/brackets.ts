/** Pairs of quotation marks and brackets. What stands between them is one name or a remark, and is not cut. */

const pairs = ['“”', '‘’', '「」', '『』', '《》', '〈〉', '（）', '()', '［］', '[]', '【】', '〔〕', '〖〗', '｛｝'];

/** What closes each opening mark. */
export const closingOf: ReadonlyMap<string | undefined, string> = new Map(
  pairs.map(([opening, closing]) => [opening, closing!] as const),
);

export const closings: ReadonlySet<string> = new Set(closingOf.values());

/**
 * How deep each UTF-16 unit stands in quotation marks and brackets: 0 outside, where the outermost marks themselves
 * stand too. A mark that closes nothing counts for nothing, and straight quotes are opened and closed in turn.
 */
export function bracketDepths(text: string): Uint8Array {
  const found = new Uint8Array(text.length);
  let depth = 0;
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const character = text.charAt(i);
    if (closings.has(character)) depth = Math.max(0, depth - 1);
    if (character === '"') quoted = !quoted;
    found[i] = depth + (quoted ? 1 : 0);
    if (closingOf.has(character)) depth++;
  }
  return found;
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
