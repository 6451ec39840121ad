/** The style of a run of characters as far as a draft needs it: hidden, raised or lowered, bold, its face and colour. */
import type { Piece } from './blocks.js';
import type { ParagraphStyle, WordStyles } from './styles.js';
import { faceOf } from './styles.js';
import type { XmlElement } from './xml.js';
import { below, child, numberOf, settingOf, toggleOf } from './xml.js';

export type RunStyle = Omit<Piece, 'text' | 'note' | 'mark'>;

/** Half-points. */
const LEAST_POSITION = 3;

export const plainStyle: RunStyle = { script: undefined, bold: false };

/** The style of a `w:r`, or `hidden` where it is not printed. A run within a run, as in ruby, inherits from `outer`. */
export function runStyle(
  run: XmlElement,
  around: ParagraphStyle,
  outer: RunStyle,
  styles: WordStyles,
): RunStyle | 'hidden' {
  const properties = child(run, 'w:rPr');
  const own = styles.character(settingOf(properties, 'w:rStyle'));
  if (toggleOf(properties, 'w:vanish') ?? own.hidden ?? around.hidden) return 'hidden';
  const script = settingOf(properties, 'w:vertAlign') ?? own.script ?? positioned(run, properties);
  const bold = toggleOf(properties, 'w:b') ?? own.bold ?? around.bold ?? false;
  const face = faceOf(properties) ?? own.face ?? around.face;
  const color = settingOf(properties, 'w:color') ?? own.color ?? around.color;
  return {
    script: script === 'superscript' ? 'sup' : script === 'subscript' ? 'sub' : outer.script,
    bold: bold || outer.bold,
    ...(face !== undefined && { face }),
    ...(color !== undefined && !/^(?:auto|0{6})$/.test(color) && { color }),
  };
}

/** Digits and signs that were raised or lowered by hand, with `w:position` in half-points. Words are moved for other reasons. */
function positioned(run: XmlElement, properties: XmlElement | undefined): string | undefined {
  const position = numberOf(properties, 'w:position') ?? 0;
  const text = below(run, 'w:t')
    .map((part) => part.text)
    .join('');
  if (Math.abs(position) < LEAST_POSITION || !/^[\d.[\]()［］（）〔〕【】注*①-⒇]{1,6}$/.test(text)) return undefined;
  return position > 0 ? 'superscript' : 'subscript';
}

/** The font of a run's Latin letters, in which signs are typed as letters: Wingdings. */
export function latinFont(run: XmlElement): string {
  const fonts = child(child(run, 'w:rPr'), 'w:rFonts')?.attributes;
  return fonts?.['w:ascii'] ?? fonts?.['w:hAnsi'] ?? '';
}
