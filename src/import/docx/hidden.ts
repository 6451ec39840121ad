/** What stands in a hidden run, which Word does not print: it is left out, and named. */
import { type Drawn, drawnIn, readableForm } from './drawing.js';
import type { XmlElement } from './xml.js';

/** Codes of fields, and what was deleted. */
const unseen = new Set(['w:instrText', 'w:delInstrText', 'w:fldData', 'w:del', 'w:moveFrom']);
const drawings = new Set(['w:drawing', 'w:pict', 'w:object']);

/** The text in an element of the run, of whatever kind: also of its boxes, drawings and readings. */
export function hiddenText(element: XmlElement): string {
  if (unseen.has(element.name)) return '';
  if (element.name === 'v:textpath') return element.attributes.string ?? '';
  if (/:(?:t|delText)$/.test(element.name)) return element.text;
  const text = shownOf(element).map(hiddenText).join('');
  return /^[wa]:p$/.test(element.name) ? `${text} ` : text;
}

/** The pictures and objects in an element of the run, not those in its boxes. */
export function hiddenDrawings(element: XmlElement): Drawn[] {
  return drawings.has(element.name) ? drawnIn(element) : shownOf(element).flatMap(hiddenDrawings);
}

function shownOf(element: XmlElement): readonly XmlElement[] {
  if (element.name !== 'mc:AlternateContent') return element.children;
  const form = readableForm(element);
  return form ? [form] : [];
}
