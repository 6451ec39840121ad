/** The properties of a paragraph, with those of its style. */
import type { NumberedBy, ParagraphStyle, WordStyles } from './styles.js';
import { numberedBy, outlineLevel } from './styles.js';
import type { XmlElement } from './xml.js';
import { child, settingOf, toggleOf } from './xml.js';

export interface ParagraphProperties {
  readonly style: ParagraphStyle;
  /** Outline level: 1 to 9 for a heading, 0 or absent for text. */
  readonly level: number | undefined;
  readonly numbered: NumberedBy | undefined;
  /** The tracked change by which its end was inserted, or deleted. */
  readonly endInserted: XmlElement | undefined;
  readonly endDeleted: XmlElement | undefined;
  /** Its end is not printed: it runs into the next paragraph (17.3.2.41). */
  readonly endHidden: boolean;
  /** It is a large first letter (首字下沉), a paragraph of its own beside the one it begins (17.3.1.11). */
  readonly isInitial: boolean;
  /** It ends a section. */
  readonly endsSection: boolean;
}

export function paragraphProperties(paragraph: XmlElement, styles: WordStyles): ParagraphProperties {
  const properties = child(paragraph, 'w:pPr');
  const mark = child(properties, 'w:rPr');
  const style = styles.paragraph(settingOf(properties, 'w:pStyle'));
  return {
    style,
    level: outlineLevel(properties) ?? style.level,
    numbered: numberedBy(properties, style),
    endInserted: child(mark, 'w:ins') ?? child(mark, 'w:moveTo'),
    endDeleted: child(mark, 'w:del') ?? child(mark, 'w:moveFrom'),
    endHidden: toggleOf(mark, 'w:vanish') ?? false,
    isInitial: /^(?:drop|margin)$/.test(child(properties, 'w:framePr')?.attributes['w:dropCap'] ?? ''),
    endsSection: child(properties, 'w:sectPr') !== undefined,
  };
}
