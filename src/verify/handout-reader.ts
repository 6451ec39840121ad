/**
 * A finished handout as the slides of a deck, from the structure of its pages: a part for each slide, in it the heading
 * and paragraphs of the slide, and a section with its notes.
 *
 * Limits: a note longer than a page is read as two; the words and numbers of charts are not read.
 */
import { addAll } from '../text/add-to.js';
import { type DeckSlide, qualified } from './deck-reader.js';
import type { PdfElement } from './pdf-reader.js';

type Slide = DeckSlide & { readonly paragraphs: string[]; readonly notes: string[] };

/** The slides in the order of the pages; `roots` are the structure of each. */
export function handoutSlides(roots: readonly PdfElement[]): readonly DeckSlide[] {
  const slides: Slide[] = [];
  for (const part of roots.flatMap((root) => [...within(root, 'Part')])) {
    const title = titleOf(part);
    // Notes that go on on a further page have no slide before them.
    if (title !== undefined || slides.length === 0) slides.push(newSlide(slides.length + 1, title ?? ''));
    const slide = slides.at(-1)!;
    addAll(slide.paragraphs, textsOf(part));
    const notes = part.children.filter(({ role }) => role === 'Sect').flatMap(textsOf);
    // Over the notes stands the number of the slide.
    if (title !== undefined) notes.shift();
    addAll(slide.notes, notes);
  }
  return slides;
}

/** The heading of a slide; that of a divider is of paragraphs: the number of the part and what it is called. */
function titleOf({ children }: PdfElement): string | undefined {
  for (const { role, text, children: parts } of children) {
    if (role === 'H1') return text;
    if (role === 'Div' && parts[0]?.role === 'H1') return parts.map((part) => part.text).join('');
  }
  return undefined;
}

function newSlide(number: number, title: string): Slide {
  return { number, title, paragraphs: [], descriptions: [], notes: [], charts: [] };
}

function textsOf({ children }: PdfElement): string[] {
  return children.flatMap(({ role, text, children }) => {
    if (role === 'Div') return qualified(children.map((child) => child.text));
    return role === 'H1' || role === 'P' ? [text] : [];
  });
}

/** The outermost elements of a role. */
function* within(element: PdfElement, role: string): Generator<PdfElement> {
  if (element.role === role) yield element;
  else for (const child of element.children) yield* within(child, role);
}
