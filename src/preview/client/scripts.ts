/** Raised and lowered characters of a line as a draft and the content write them: `^{1}`, `_{2}`. */
export interface Stretch {
  readonly text: string;
  readonly script?: 'sup' | 'sub';
}

/** The stretches of a line; what is escaped (`\^{`) stands for itself. */
export function stretchesOf(line: string): Stretch[] {
  const stretches: Stretch[] = [];
  let from = 0;
  const plain = (to: number) => {
    const text = line.slice(from, to).replace(/\\([_^]\{)/g, '$1');
    if (text !== '') stretches.push({ text });
  };
  for (const found of line.matchAll(/(?<!\\)([_^])\{([^{}]*)\}/g)) {
    plain(found.index);
    from = found.index + found[0].length;
    if (found[2]) stretches.push({ text: found[2], script: found[1] === '^' ? 'sup' : 'sub' });
  }
  plain(line.length);
  return stretches;
}

/** A line without the signs that raise and lower. */
export function plainOf(line: string): string {
  return stretchesOf(line)
    .map(({ text }) => text)
    .join('');
}
