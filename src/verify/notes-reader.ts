/**
 * The speaker notes of a deck as a finished Word file, read from its XML in the form of a deck: slides with titles and
 * notes. A heading begins a slide; the paragraphs of the text under it are its notes.
 */
import { strFromU8, unzipSync } from 'fflate';
import type { DeckSlide } from './deck-reader.js';
import { type Element, find, parseXml, textOf, within } from './xml.js';

/** Larger parts are not unpacked, bytes. */
const LARGEST = 1 << 26;
const DOCUMENT = 'word/document.xml';

/** The slides of the file; `undefined` if it is damaged or none. */
export function readNotes(bytes: Uint8Array): readonly DeckSlide[] | undefined {
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => name === DOCUMENT && originalSize <= LARGEST,
    });
    const part = parts[DOCUMENT];
    const body = part && find(parseXml(strFromU8(part)), 'body');
    return body && slidesIn(body);
  } catch (cause) {
    // Errors of fflate have a numeric code.
    if (cause instanceof Error && typeof (cause as { code?: unknown }).code === 'number') return undefined;
    throw cause;
  }
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
