/** The first words of a paragraph, by which a person finds it. */

const LEAST = 12;
const MOST = 20;

/**
 * The text where it is at most 20 characters long; else its first 12 to 20 in whole words with `…`, to the end of a
 * clause where one ends there, and never within a number and its unit.
 */
export function firstWords(text: string): string {
  const trimmed = text.trim();
  const head = [...trimmed.slice(0, 4 * MOST)].slice(0, 2 * MOST);
  if (head.length <= MOST) return trimmed;
  const all = head.join('');
  let best: string | undefined;
  let length = 0;
  for (const { segment, index } of words().segment(all)) {
    if (length > MOST) break;
    if (length >= LEAST) {
      const before = all.slice(0, index);
      if (/^[，。；：、！？,;:]/.test(segment)) return `${before}…`;
      if (!/[\d.\p{Script=Latin}，。；：、]$/u.test(before) && !/^[亿万元%％‰]/.test(segment)) best ??= before;
    }
    length += [...segment].length;
  }
  return `${best ?? head.slice(0, MOST).join('')}…`;
}

let segmenter: Intl.Segmenter | undefined;

function words(): Intl.Segmenter {
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  return segmenter;
}
