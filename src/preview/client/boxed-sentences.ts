/** Sentences by where they stand on a page. */
import type { PageBox } from '../protocol.js';

/** A sentence with its boxes on the page. */
export interface BoxedSentence {
  readonly at: Pick<PageBox, 'file' | 'line' | 'column'>;
  readonly text: string;
  /** Its label in a list: its first words, even if they are on the page before. */
  readonly name: string;
  readonly boxes: readonly PageBox[];
}

/** Boxes of one sentence together: one with subscripts, or on two lines, has several. */
export function grouped(boxes: readonly PageBox[]): BoxedSentence[] {
  const found = new Map<string, { at: PageBox; text: string; name: string; boxes: PageBox[] }>();
  for (const box of boxes) {
    const key = `${box.file}:${box.line}:${box.column}`;
    const known = found.get(key);
    if (known) {
      known.text += box.text;
      known.name += box.text;
      known.boxes.push(box);
    } else found.set(key, { at: box, text: box.text, name: `${box.begins ?? ''}${box.text}`, boxes: [box] });
  }
  return [...found.values()];
}

/** The sentence at a point, pt from the upper left corner of the page. */
export function sentenceAt(sentences: readonly BoxedSentence[], x: number, y: number): BoxedSentence | undefined {
  return sentences.find(({ boxes }) =>
    boxes.some((box) => x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height),
  );
}
