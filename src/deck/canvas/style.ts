/**
 * Texts into styled paragraphs.
 */
import type { Text } from '../../text/running-text.js';
import type { Paragraph, StyledRun } from './box.js';
import type { ColourName } from './theme.js';

export interface Style {
  readonly size: number;
  readonly colour: ColourName;
  readonly bold?: boolean;
}

/** The runs of a text in one style. Bold text is set in the heading font. */
export function runsOf(text: Text, { size, colour, bold = false }: Style): StyledRun[] {
  return text
    .filter((run) => run.text !== '')
    .map(({ text, script }) => ({
      text,
      size,
      bold,
      colour,
      font: bold ? 'heading' : 'body',
      ...(script ? { script } : {}),
    }));
}

/** One paragraph; `leading` is a multiple of the size. */
export function paragraph(runs: readonly StyledRun[], size: number, leading: number): Paragraph {
  return { runs, leading: Math.round(size * leading * 10) / 10 };
}

/** The text as one paragraph in one style. */
export function paragraphOf(text: Text, style: Style, leading: number): Paragraph {
  return paragraph(runsOf(text, style), style.size, leading);
}
