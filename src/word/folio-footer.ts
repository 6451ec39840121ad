/** Page numbers after GB/T 9704-2012 7.5: — 1 —, where the theme has them. */
import { AlignmentType, Footer, PageNumber, Paragraph } from 'docx';
import type { BookTheme } from '../print/theme.js';
import { wordsRun } from './runs.js';
import { twips } from './units.js';

/** The footer of the pages whose outside is on this side; without a number that of a cover. */
export function folioFooter({ folio }: BookTheme, side: 'left' | 'right', isNumbered: boolean): Footer {
  const { align, inset } = folio;
  const outer = side === 'left' ? AlignmentType.LEFT : AlignmentType.RIGHT;
  return new Footer({
    children: [
      new Paragraph({
        style: 'Footer',
        alignment: align === 'center' ? AlignmentType.CENTER : outer,
        ...(align === 'outer' && { indent: { [side]: twips(inset) } }),
        children: isNumbered ? [wordsRun('— '), wordsRun('', { children: [PageNumber.CURRENT] }), wordsRun(' —')] : [],
      }),
    ],
  });
}
