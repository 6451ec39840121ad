/**
 * The pages that speaker notes name. They are known only when the book is set, and nothing on a slide depends on them,
 * so slides are laid out before, and the notes are completed at the end.
 */
import type { PageAt, Slide } from '../document/deck.js';
import type { Text } from '../text/running-text.js';

/**
 * A slide with complete notes.
 * @param pageAt the page of a place; without it, or where it returns `undefined`, a note names no page
 */
export function withNotePages(slide: Slide, pageAt: PageAt = () => undefined): Slide {
  const { notePages, ...rest } = slide;
  if (!notePages) return slide;
  const notes = slide.notes.map((text, i) => withPage(text, notePages[i], pageAt));
  return { ...rest, notes, pageRuns: notes.map((text, i) => text.length - slide.notes[i]!.length) };
}

/** A note followed by its page: that of the place where its first words stand. */
function withPage(text: Text, words: Text | undefined, pageAt: PageAt): Text {
  const place = words && text.find((run) => run.at)?.at;
  const page = place && pageAt(place);
  if (!words || page === undefined) return text;
  return [...text, ...words.map((run) => (run.field === 'page' ? { text: page } : run))];
}
