/**
 * Styled paragraphs from running text.
 */
import type { Text } from '../../text/running-text.js';
import type { Paragraph, StyledRun } from './box.js';
import type { ColourName } from './theme.js';

export interface Style {
  readonly size: number;
  readonly colour: ColourName;
  readonly bold?: boolean;
}

/** The runs of a text in one style, empty ones left out. Bold text takes the heading font. */
export function runsOf(text: Text, { size, colour, bold = false }: Style): StyledRun[] {
  return text
    .filter((run) => run.text !== '')
    .map(({ text, script, names }) => ({
      text,
      size,
      bold,
      colour,
      font: bold ? 'heading' : 'body',
      ...(script ? { script } : {}),
      ...(names ? { names } : {}),
    }));
}

/** One paragraph; `leading` is a multiple of the size in points, rounded to a tenth of a point. */
export function paragraph(runs: readonly StyledRun[], size: number, leading: number): Paragraph {
  return { runs, leading: Math.round(size * leading * 10) / 10 };
}

/** The text as one paragraph in one style. */
export function paragraphOf(text: Text, style: Style, leading: number): Paragraph {
  return paragraph(runsOf(text, style), style.size, leading);
}
