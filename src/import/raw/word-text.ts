/**
 * The text in the XML of a Word file, as it stands there.
 *
 * It is collected without the rules of `docx/body.ts` for elements: each element that is named `t`, of whatever kind, and
 * each other one with Han in it. What no reader sees is left out by its name: codes of fields, deletions, and further forms
 * of a drawing.
 */
import type { XmlElement } from '../docx/xml.js';
import { below, childrenOf } from '../docx/xml.js';
import type { RawPassage } from './missing.js';

/** What is a passage of its own: a paragraph, and a guide over characters, which stands beside their line. */
const passages = new Set(['w:p', 'a:p', 'w:rt']);
const unseen = new Set([...['w:instrText', 'w:delInstrText', 'w:fldData', 'w:del', 'w:moveFrom'], 'o:FieldCodes']);

/** The passages of the document and its notes, one for each paragraph, parted where a field has its code. Notes that were deleted with their marks are none. */
export function wordText(document: XmlElement, notes: readonly XmlElement[]): RawPassage[] {
  const deleted = new Set(
    ['w:del', 'w:moveFrom']
      .flatMap((name) => below(document, name))
      .flatMap((change) =>
        ['footnote', 'endnote'].flatMap((kind) =>
          below(change, `w:${kind}Reference`).map(({ attributes }) => `w:${kind} ${attributes['w:id']}`),
        ),
      ),
  );
  const own = notes
    .flatMap((part) => ['w:footnote', 'w:endnote'].flatMap((name) => childrenOf(part, name)))
    .filter(({ name, attributes }) => !deleted.has(`${name} ${attributes['w:id']}`));
  return [document, ...own].flatMap(passagesOf);
}

/** The passages below an element that is one itself; text boxes follow the paragraph they stand in. */
function passagesOf(element: XmlElement): RawPassage[] {
  const texts = [''];
  const inner: RawPassage[] = [];
  const collect = (part: XmlElement) => {
    // The reader may print characters there, which are not in the file.
    if (part.name === 'w:instrText') texts.push('');
    if (unseen.has(part.name)) return;
    if (/:(?:t|delText)$/.test(part.name) || /\p{Script=Han}/u.test(part.text)) texts[texts.length - 1] += part.text;
    if (part.name === 'mc:AlternateContent') append(inner, longest(part.children.map(passagesOf)));
    else
      for (const child of part.children) passages.has(child.name) ? append(inner, passagesOf(child)) : collect(child);
  };
  collect(element);
  return [...texts.filter((text) => text.trim() !== '').map((text) => ({ text })), ...inner];
}

function append(to: RawPassage[], passages: readonly RawPassage[]): void {
  for (const passage of passages) to.push(passage);
}

/** Of the forms of a drawing the one with the most text: those for older programs often have the same, or less. */
function longest(forms: readonly (readonly RawPassage[])[]): readonly RawPassage[] {
  const length = (form: readonly RawPassage[]) => form.reduce((sum, { text }) => sum + text.length, 0);
  return forms.reduce((best, form) => (length(form) > length(best) ? form : best), []);
}
