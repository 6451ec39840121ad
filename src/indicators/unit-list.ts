/**
 * Labels of a list: 旅游、会展、住宿和餐饮 -> four names with their offsets.
 *
 * 、 separates them; before the last also 和 及 与 以及, which are in names as well (软件和信息服务业). So the last piece is
 * cut there only if there is one value more and only one such word: a wrong cut would name numbers wrongly.
 */
import type { Span } from '../text/slice.js';

/** The labels in `text` from `start` on, cut so that they are `count` where that is possible. */
export function labelsIn(text: string, { start, end }: Span, count: number): Span[] {
  const labels: Span[] = [];
  let from = start;
  for (const piece of text.slice(start, end).split('、')) {
    labels.push({ start: from, end: from + piece.length });
    from += piece.length + 1;
  }
  const last = labels.at(-1)!;
  const [join, another] = [...text.slice(last.start, last.end).matchAll(/(?<=.)(?:以及|[和及与])(?=.)/gu)];
  if (labels.length !== count - 1 || !join || another) return labels;
  const cut = last.start + join.index;
  return [...labels.slice(0, -1), { start: last.start, end: cut }, { start: cut + join[0].length, end: last.end }];
}

/** What can stand in an id of a label: PM_{2.5} and “四上” without their marks. */
export function idOf(list: string, label: string): string {
  return `${list}-${label.replace(/[^\p{L}\p{N}_-]/gu, '')}`;
}
