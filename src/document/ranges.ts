/** Lists of page and slide numbers, shortened to ranges. */

/** 1 2 3 7 → 1–3 7; a label that is no number stays as it is. */
export function ranges(labels: readonly string[]): string[] {
  const found: { from: string; to: string }[] = [];
  for (const label of labels) {
    const last = found.at(-1);
    const follows = last && isNumber(label) && isNumber(last.to) && Number(last.to) + 1 === Number(label);
    if (follows) last.to = label;
    else found.push({ from: label, to: label });
  }
  return found.map(({ from, to }) => (from === to ? from : `${from}–${to}`));
}

const isNumber = (label: string) => /^\d+$/.test(label);
