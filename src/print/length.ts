/** Lengths and type sizes as people write them, converted to points. 1 pt = 1/72 inch. */

/** Named Chinese type sizes in pt: the values that word processors use. */
const sizes: Readonly<Record<string, number>> = {
  初号: 42,
  小初: 36,
  一号: 26,
  小一: 24,
  二号: 22,
  小二: 18,
  三号: 16,
  小三: 15,
  四号: 14,
  小四: 12,
  五号: 10.5,
  小五: 9,
};

const units: Readonly<Record<string, number>> = { mm: 72 / 25.4, cm: 72 / 2.54, pt: 1 };

/** `37mm`, `2.8cm`, `16pt` in pt; `undefined` for anything else. */
export function parseLength(text: string): number | undefined {
  const match = /^(\d+(?:\.\d+)?)\s*(mm|cm|pt)$/.exec(text);
  return match ? Number(match[1]) * units[match[2]!]! : undefined;
}

/** `二号` or a length in pt; `undefined` for anything else. */
export function parseSize(text: string): number | undefined {
  return sizes[text] ?? parseLength(text);
}
