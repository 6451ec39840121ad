/**
 * A formula of Word in one line (ECMA-376-1 22.1): raised and lowered parts stay so, a fraction has a stroke, and signs that
 * are no text of the file, as of sums, roots and brackets, are written. So 10 to the power of 8 is never 108.
 */
import type { Piece } from './blocks.js';
import type { XmlElement } from './xml.js';
import { child, childrenOf } from './xml.js';

export type FormulaPiece = Pick<Piece, 'text' | 'script'>;

/** The pieces of an `m:oMath`. */
export function formulaPieces(element: XmlElement, script?: Piece['script']): FormulaPiece[] {
  if (element.name === 'm:t' || element.name === 'w:t')
    return element.text === '' ? [] : [{ text: element.text, script }];
  const sign = (text: string): FormulaPiece => ({ text, script });
  const own = (name: string, as = script) =>
    childrenOf(element, name).flatMap((part) => part.children.flatMap((inner) => formulaPieces(inner, as)));
  const scripts = () => [...own('m:sub', 'sub'), ...own('m:sup', 'sup')];
  switch (element.name) {
    case 'm:sSup':
    case 'm:sSub':
    case 'm:sSubSup':
      return [...own('m:e'), ...scripts()];
    case 'm:f':
      return [...grouped(own('m:num'), sign), sign('/'), ...grouped(own('m:den'), sign)];
    case 'm:rad':
      return [...own('m:deg', 'sup'), sign('√'), ...grouped(own('m:e'), sign)];
    case 'm:nary':
      return [sign(signOf(element, 'm:naryPr', 'm:chr', '∫')), ...scripts(), ...own('m:e')];
    case 'm:d':
      return [
        sign(signOf(element, 'm:dPr', 'm:begChr', '(')),
        ...own('m:e'),
        sign(signOf(element, 'm:dPr', 'm:endChr', ')')),
      ];
    default:
      return element.children.flatMap((inner) => formulaPieces(inner, script));
  }
}

/** The pieces as they can be typed: 10^8. */
export function formulaWords(pieces: readonly FormulaPiece[]): string {
  return pieces.map(({ text, script }) => `${script === 'sup' ? '^' : script === 'sub' ? '_' : ''}${text}`).join('');
}

/** In brackets where it is more than one number or letter. */
function grouped(pieces: readonly FormulaPiece[], sign: (text: string) => FormulaPiece): FormulaPiece[] {
  const isOne = pieces.length === 1 && /^[\p{L}\p{M}\d.,%]*$/u.test(pieces[0]!.text);
  return isOne ? [...pieces] : [sign('('), ...pieces, sign(')')];
}

/** A sign that a property names; a property without a value has none. */
function signOf(element: XmlElement, properties: string, name: string, usual: string): string {
  const given = child(child(element, properties), name);
  return given ? (given.attributes['m:val'] ?? '') : usual;
}
