/** Pictures of a draft as figures of a report. */
import type { FileFigure } from '../../../report/write-yaml.js';
import type { Edit } from '../../draft/passage.js';
import { edits } from '../../draft/passage.js';
import type { RuleCounts } from '../normalise.js';
import type { Paragraph } from '../paragraphs.js';
import { captionText } from './table.js';

/** The alternative text of a picture that has no description. */
export const NO_ALT = '图片';

/** A page of GB/T 9704—2012: characters of 16 points, 22 lines on 225 mm. */
const EM = 16;
const PITCH = ((225 / 25.4) * 72 - EM) / 21;
/** Bounds of `lines` in `report.yaml`. */
const LEAST_LINES = 3;
const MOST_LINES = 20;

/** The lines whose height is next to that of the picture in the draft, points. */
function linesOf(height: number): number {
  return Math.min(MOST_LINES, Math.max(LEAST_LINES, Math.round((height - EM) / PITCH) + 1));
}

export interface FigureLeaf {
  /** Absent where the picture could not be taken over. */
  readonly value?: FileFigure;
  readonly edits: readonly Edit[];
}

/** The figure of a picture with its caption, or that its caption is left out; its file is named by its digest, until `import/pictures.ts` names it. */
export function figureOf({ picture, around }: Paragraph, counts: RuleCounts): FigureLeaf {
  const { digest, extension, alt, bytes, height } = picture!;
  const line = around?.caption;
  if (bytes.length === 0) return { edits: line ? edits(line, 0, line.text.length, 'lost-caption') : [] };
  const caption = line && captionText(line.text, counts);
  const words = alt || caption?.replace(/^图\s*[\d一二三四五六七八九十.-]+\s*/u, '') || caption || '';
  return {
    value: {
      figure: `${digest}.${extension}`,
      alt: words || NO_ALT,
      ...(caption !== undefined && { caption }),
      ...(height !== undefined && { lines: linesOf(height) }),
    },
    edits: line ? edits(line, 0, line.text.length, 'figure-caption') : [],
  };
}
