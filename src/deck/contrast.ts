/**
 * Type on the slides that is hard to read on its ground.
 *
 * Which colour stands on which is taken from the boxes as they are drawn, so that an office's own colours are held
 * against the slides it has.
 */
import type { Note } from '../diagnostics/diagnostic.js';
import { warning } from '../diagnostics/diagnostic.js';
import { contrastOf, leastContrast, rgbOf } from '../document/contrast.js';
import type { Sourced } from '../yaml/checked.js';
import type { Box, Paragraph, Region } from './canvas/box.js';
import type { ColourName, DeckTheme } from './canvas/theme.js';
import { frameOf } from './layouts/index.js';
import type { LaidOutDeck } from './make.js';

/** Type of one colour, size in pt. */
interface Type {
  readonly colour: ColourName;
  readonly size: number;
  readonly bold: boolean;
}

/** Notes `deck/contrast` once for each two colours of which one is type on the other and hard to read there. */
export function noteContrast({ deck, slides }: LaidOutDeck, theme: Sourced<DeckTheme>, note: Note): void {
  const { colours, area, master } = theme.value;
  const groundsOf = (ground: ColourName) => (ground === 'paper' && area?.grounds) || [colours[ground]];
  const noted = new Set<string>();
  for (const { slide, boxes } of slides) {
    // The words of a cover stand in the placeholders of an office's master.
    if (area && (slide.layout === 'cover' || slide.layout === 'closing')) continue;
    const frame = frameOf(slide.layout, theme.value, deck.meta.title);
    for (const { type, ground } of typeOn([...frame.boxes, ...boxes], frame.ground)) {
      const ratios = groundsOf(ground).map((under) => contrastOf(rgbOf(colours[type.colour]), rgbOf(under)));
      const ratio = Math.min(...ratios);
      const least = leastContrast(type.size, type.bold);
      const pair = `${type.colour} ${ground}`;
      if (ratio >= least || noted.has(pair)) continue;
      noted.add(pair);
      if (area && master !== undefined) {
        const args = { type: type.colour, ground, ratio: Math.floor(ratio * 10) / 10, least, master };
        note(warning('deck/contrast', args, theme.placeOf(['master'])));
        continue;
      }
      const places = [type.colour, ground].map((role) => theme.placeOf(['colours', role]));
      // Where one of the two is the office's own it is the one to change.
      const at = places.find(({ file }) => file === theme.file) ?? places[0]!;
      const args = { type: type.colour, ground, ratio: Math.floor(ratio * 10) / 10, least };
      note(warning('deck/contrast', args, at));
    }
  }
}

/** All type of a slide, each on the last field drawn under the middle of its box. */
function typeOn(boxes: readonly Box[], slide: ColourName): { readonly type: Type; readonly ground: ColourName }[] {
  return boxes.flatMap((box, i) => {
    const under = boxes.slice(0, i).findLast((other) => other.kind === 'rect' && isIn(other, box));
    const ground = under?.kind === 'rect' ? under.fill : slide;
    return typeIn(box).map((type) => ({ type, ground }));
  });
}

function isIn(field: Region, { x, y, w, h }: Region): boolean {
  const [across, down] = [x + w / 2, y + h / 2];
  return across > field.x && across < field.x + field.w && down > field.y && down < field.y + field.h;
}

function typeIn(box: Box): Type[] {
  switch (box.kind) {
    case 'text':
      return runsIn(box.paragraphs);
    case 'table':
      return box.rows.flatMap(({ cells }) => cells.flatMap(runsIn));
    case 'number':
      return [{ ...box, bold: false }];
    case 'chart':
      return [
        { colour: 'ink', size: box.size, bold: false },
        ...box.series.map(({ numbers }) => ({ colour: numbers, size: box.size, bold: true })),
      ];
    default:
      return [];
  }
}

function runsIn(paragraphs: readonly Paragraph[]): Type[] {
  return paragraphs.flatMap(({ runs }) => runs);
}
