/**
 * The speaker notes of a deck as a finished Word file, read from its XML in the form of a deck: slides with titles and
 * notes. A heading begins a slide; the paragraphs of the text under it are its notes.
 */
import type { DeckSlide } from './deck-reader.js';
import { readingOffice } from './office-file.js';
import { type Element, find, textOf, within } from './xml.js';

const DOCUMENT = 'word/document.xml';

/** The slides of the file; `undefined` if it is damaged, too large or none. */
export function readNotes(bytes: Uint8Array): readonly DeckSlide[] | undefined {
  return readingOffice(bytes, (file) => {
    const body = find(file.xml(DOCUMENT), 'body');
    return body && slidesIn(body);
  });
}

function slidesIn(body: Element): DeckSlide[] {
  const slides: (DeckSlide & { readonly notes: string[] })[] = [];
  for (const paragraph of within(body, 'p')) {
    const style = find(paragraph, 'pPr', 'pStyle')?.attributes['w:val'];
    const text = [...within(paragraph, 't')].map(textOf).join('');
    if (style === 'Heading1') {
      const title = text.replace(/^第\d+张　/, '');
      slides.push({ number: slides.length + 1, title, paragraphs: [], descriptions: [], notes: [], charts: [] });
    } else if (style === 'BodyText') slides.at(-1)?.notes.push(text);
  }
  return slides;
}
