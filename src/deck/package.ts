/**
 * The packaging step: what pptxgenjs built becomes a file PowerPoint opens without
 * repairing, and the same bytes whenever it is built.
 *
 * Opens the zip, mends or replaces its parts, and closes it with sorted entries and
 * one date. Chart parts are counted anew: pptxgenjs counts them over its lifetime.
 */
import { strFromU8 } from 'fflate';
import { type Deck, layouts, type Slide } from '../document/deck.js';
import { plain } from '../document/text.js';
import { archive, unarchive } from './archive.js';
import type { Box, ChartBox } from './box.js';
import type { TitlePlace } from './layouts/frame.js';
import { frameOf } from './layouts/index.js';
import { mendBoxes, mendChart, mendLayoutTitle, mendMaster, mendPresentation, mendShapes } from './mend.js';
import { appProperties, contentTypes, coreProperties, notesMaster, notesSlide, themePart } from './parts.js';
import type { DeckTheme } from './theme.js';
import { workbook } from './workbook.js';

export interface DrawnSlide {
  readonly slide: Slide;
  readonly boxes: readonly Box[];
}

/** The mended file. `built` is what pptxgenjs wrote for exactly these slides. */
export function repackage(built: Uint8Array, deck: Deck, slides: readonly DrawnSlide[], theme: DeckTheme): Uint8Array {
  const parts = new Map<string, string | Uint8Array>();
  const original = renumberCharts(unarchive(built));
  for (const [name, bytes] of original) {
    if (/\.(xml|rels)$/.test(name)) parts.set(name, mendPart(name, strFromU8(bytes), deck, slides, theme));
  }
  for (const [i, chart] of chartsOf(slides).entries()) parts.set(workbookName(i + 1), workbook(chart));

  parts.set('ppt/theme/theme1.xml', themePart(theme));
  // The notes master may not share the slides' theme part.
  parts.set('ppt/theme/theme2.xml', themePart(theme));
  parts.set('ppt/notesMasters/notesMaster1.xml', notesMaster());
  parts.set('docProps/core.xml', coreProperties(deck.meta));
  parts.set('docProps/app.xml', appProperties({ author: deck.meta.author, slides: slides.length }));
  parts.set('[Content_Types].xml', contentTypes(parts.keys()));
  return archive(parts);
}

function mendPart(name: string, xml: string, deck: Deck, slides: readonly DrawnSlide[], theme: DeckTheme): string {
  const number = Number(/(\d+)\.xml$/.exec(name)?.[1] ?? 0);
  const folder = name.replace(/[^/]*$/, '');
  switch (folder) {
    case 'ppt/slides/':
      return mendBoxes(slides[number - 1]?.boxes ?? [])(mendShapes(xml));
    case 'ppt/notesSlides/':
      return notesSlide((slides[number - 1]?.slide.notes ?? []).map(plain));
    case 'ppt/slideLayouts/': {
      const { boxes, title } = frameOfLayout(number, theme, deck.meta.title);
      return mendBoxes(boxes)(mendLayoutTitle(title)(mendShapes(xml)));
    }
    case 'ppt/slideMasters/':
      return mendShapes(mendMaster(theme, frameOfLayout(1, theme, deck.meta.title).title)(xml));
    case 'ppt/charts/':
      return mendChart(xml, chartsOf(slides)[number - 1] ?? { formats: [] });
    case 'ppt/notesMasters/_rels/':
      return xml.replace('theme1.xml', 'theme2.xml');
    default:
      return name === 'ppt/presentation.xml' ? mendPresentation(xml) : xml;
  }
}

/** Layout 1 of pptxgenjs is its own empty one; ours follow in their order. */
function frameOfLayout(
  number: number,
  theme: DeckTheme,
  deckTitle: string,
): { boxes: readonly Box[]; title: TitlePlace } {
  return frameOf(layouts[number - 2] ?? 'task', theme, deckTitle);
}

function chartsOf(slides: readonly DrawnSlide[]): ChartBox[] {
  return slides.flatMap(({ boxes }) => boxes.filter((box) => box.kind === 'chart'));
}

function workbookName(number: number): string {
  return `ppt/embeddings/Microsoft_Excel_Worksheet${number}.xlsx`;
}

/** Charts and their workbooks as 1, 2, … in the order of the slides, in names and references. */
function renumberCharts(parts: ReadonlyMap<string, Uint8Array>): Map<string, Uint8Array> {
  const numbers = [...parts.keys()]
    .flatMap((name) => /^ppt\/charts\/chart(\d+)\.xml$/.exec(name)?.[1] ?? [])
    .map(Number)
    .sort((a, b) => a - b);
  const anew = (text: string) =>
    text.replace(
      /(charts\/(?:_rels\/)?chart|Microsoft_Excel_Worksheet)(\d+)(?=\.xml|\.xlsx)/g,
      (_, stem: string, old: string) => `${stem}${numbers.indexOf(Number(old)) + 1}`,
    );
  const encoder = new TextEncoder();
  return new Map(
    [...parts].map(([name, bytes]) => [
      anew(name),
      name.endsWith('.rels') ? encoder.encode(anew(strFromU8(bytes))) : bytes,
    ]),
  );
}
