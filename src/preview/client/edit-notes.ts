/** What a change was about, in words. */
import type { ChoiceName } from '../numbers-protocol.js';
import type { EditNote } from '../protocol.js';
import { shortened } from './shortened.js';
import type { BookWords } from './words/book.js';

type Slides = Readonly<Record<ChoiceName, string>>;

/** @param most characters of the words it is about that are not cut */
export function changeWords(
  { kind, was, now, count = 1 }: EditNote,
  { changes }: Pick<BookWords, 'changes'>,
  slides: Slides,
  most: number,
): string {
  const about = kind === 'slide' && Object.hasOwn(slides, now) ? slides[now as ChoiceName] : now || was;
  return changes[kind ?? 'words'](shortened(about, most), count);
}

/** The message after a change was undone. */
export function undoneWords(note: EditNote, words: Pick<BookWords, 'changes' | 'undone'>, slides: Slides): string {
  // The words of a deletion are in the description of the change.
  return words.undone(changeWords(note, words, slides, 40), note.now === '' ? '' : shortened(note.was));
}
