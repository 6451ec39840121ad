/** The words of the dictionary for Chinese that the JavaScript engine brings (`Intl.Segmenter`). */

let segmenter: Intl.Segmenter | undefined;

/** A text cut into words, marks and spaces; joined they are the text. Opened at its first use, which takes milliseconds. */
export function segmentsOf(text: string): Intl.Segments {
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  return segmenter.segment(text);
}
