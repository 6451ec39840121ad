/**
 * A finished line as PDF text: one text object, and in it one TJ operator for
 * each stretch of one font, the distance of every glyph from the last adjusted.
 * So a reader that copies the line gets its characters in order and nothing else.
 */
import { standsOffHan } from '../../typography/classes.js';
import type { ComposedLine, PlacedGlyph } from './composed.js';
import type { Document, EmbeddedFont } from './internals.js';
import { spacedCode } from './spaced.js';

/** Draws a line whose top left corner pdfmake has put at `line.x`, `line.y`. */
export function drawLine(document: Document, line: ComposedLine): void {
  if (line.glyphs.length === 0) return;
  const { page } = document;
  const parts: string[] = [];
  const middle = page.height - line.y - line.middle;
  const fontOf = ({ glyph }: PlacedGlyph) => document.provideFont(glyph.font.path, false, false);
  for (const stretch of stretches(spaced(line.glyphs, fontOf))) {
    const { glyph, x, taken } = stretch[0]!;
    const font = fontOf(stretch[0]!);
    page.fonts[font.id] ??= font.ref();
    parts.push(
      `/${font.id} ${number(glyph.cell.em)} Tf`,
      `1 0 0 1 ${number(line.x + x - taken)} ${number(middle + glyph.rise)} Tm`,
      `[${adjusted(stretch, font)}] TJ`,
    );
  }
  document.save();
  document.transform(1, 0, 0, -1, 0, page.height);
  document.addContent(`0 g\nBT\n${parts.join('\n')}\nET`);
  document.restore();
}

/** A glyph with the gaps it takes into its own width. */
interface Drawn extends PlacedGlyph {
  /** Of the gap before it, pt. */
  readonly taken: number;
  /** Its code where it is a spaced one. */
  readonly code: string | undefined;
  /** Width with the gaps it took, pt. */
  readonly advance: number;
}

/** Lets every Latin glyph beside a Han take the gap between them. */
function spaced(glyphs: readonly PlacedGlyph[], fontOf: (placed: PlacedGlyph) => EmbeddedFont): Drawn[] {
  return glyphs.map((placed, index): Drawn => {
    const { cell } = placed.glyph;
    const plain = { ...placed, taken: 0, code: undefined, advance: cell.width };
    if (!standsOffHan(cell.char)) return plain;
    const [before, after] = [glyphs[index - 1], glyphs[index + 1]];
    // Between two Latin glyphs, as after the number of an entry, the first takes the gap.
    const taken = before && standsOffHan(before.glyph.cell.char);
    const left = before && !taken ? (placed.x - before.x - before.glyph.cell.width) / cell.em : 0;
    const right = after ? (after.x - placed.x - cell.width) / cell.em : 0;
    const code = spacedCode(fontOf(placed), cell.char, left, right);
    if (!code) return plain;
    const advance = cell.width + (code.left + code.right) * cell.em;
    return { ...placed, taken: code.left * cell.em, code: code.hex, advance };
  });
}

/** Neighbours in one font, size and height. */
function* stretches(glyphs: readonly Drawn[]): Generator<Drawn[]> {
  let stretch: Drawn[] = [];
  for (const placed of glyphs) {
    const first = stretch[0]?.glyph;
    const { font, rise, cell } = placed.glyph;
    if (first && (first.font !== font || first.rise !== rise || first.cell.em !== cell.em)) {
      yield stretch;
      stretch = [];
    }
    stretch.push(placed);
  }
  yield stretch;
}

/** `<hex> adjustment <hex> …`: the adjustments in thousandths of the size, subtracted as TJ wants them. */
function adjusted(stretch: readonly Drawn[], font: EmbeddedFont): string {
  let out = '';
  let hex = '';
  // Where a reader of the file stands after what is written so far: rounding never adds up.
  let at = stretch[0]!.x - stretch[0]!.taken;
  for (const { glyph, x, taken, code, advance } of stretch) {
    const { char, em } = glyph.cell;
    const adjustment = Math.round(((at - (x - taken)) / em) * 1000);
    if (adjustment !== 0) {
      out += `<${hex}> ${adjustment} `;
      hex = '';
      at -= (adjustment * em) / 1000;
    }
    hex += code ?? font.encode(char)[0].join('');
    at += advance;
  }
  return `${out}<${hex}>`;
}

function number(value: number): string {
  return String(Math.round(value * 1e4) / 1e4);
}
