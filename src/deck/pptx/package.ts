/**
 * The packaging step: the parts that pptxgenjs writes become a file that PowerPoint opens without
 * repair, with the same bytes whenever it is built.
 *
 * Patches or replaces the parts, and makes a zip of them with sorted entries and one date. Chart parts are renumbered: pptxgenjs counts them over the life of the process.
 */
import { type Deck, layouts as layoutNames } from '../../document/deck.js';
import type { SlidePicture } from '../../image/slide-picture.js';
import { plain } from '../../text/running-text.js';
import type { Box, ChartBox, RingBox } from '../canvas/box.js';
import type { DeckTheme } from '../canvas/theme.js';
import { frameOf } from '../layouts/index.js';
import type { LaidOutSlide } from '../layouts/layout.js';
import type { Master } from '../master/master.js';
import { archive } from './archive.js';
import { type KeptSlide, keptParts } from './kept-parts.js';
import { MEDIA, sharedMedia, svgName, withSvg } from './media.js';
import { appProperties, contentTypes, coreProperties, notesMaster, notesSlide, themePart } from './parts.js';
import {
  linkId,
  patchBoxes,
  patchEmptyLayout,
  patchMaster,
  patchPresentation,
  patchShapes,
  type Section,
} from './patch.js';

import { patchChart } from './patch-chart.js';
import { patchPlaceholders, withPlaceholders } from './placeholders.js';
import { ringPart } from './ring-part.js';
import { type SlideLayout, slideLayoutsOf, usualPlaceholders } from './slide-layouts.js';
import { putMaster } from './with-master.js';
import { type Sheet, workbook } from './workbook.js';
import type { Part } from './written.js';

/**
 * The patched file.
 * @param written what pptxgenjs wrote for exactly these slides; those whose XML is kept may be empty in it
 * @param kept gets the XML of the other slides
 */
export function packaged(
  written: ReadonlyMap<string, Part>,
  deck: Deck,
  slides: readonly LaidOutSlide[],
  theme: DeckTheme,
  master?: Master,
  kept = keptParts(slides, theme, numbersById(slides), undefined),
): Uint8Array {
  const { layouts } = slideLayoutsOf(slides, theme, deck.meta.title);
  const context: PatchContext = {
    deck,
    slides,
    theme,
    layouts,
    charts: chartsOf(slides),
    numberOf: numbersById(slides),
    kept: kept.slides,
  };
  const parts = new Map<string, Part>();
  for (const [name, part] of sharedMedia(renumberCharts(written)))
    parts.set(name, typeof part === 'string' ? patchPart(name, part, context) : part);
  for (const { format, digest, bytes } of picturesIn(context))
    if (format === 'svg') parts.set(`${MEDIA}${svgName(digest)}`, bytes);
  for (const [i, chart] of context.charts.entries()) parts.set(workbookName(i + 1), workbook(sheetOf(chart)));

  parts.set('ppt/theme/theme1.xml', themePart(theme));
  // The notes master needs a theme part of its own.
  parts.set('ppt/theme/theme2.xml', themePart(theme));
  parts.set('ppt/notesMasters/notesMaster1.xml', notesMaster());
  parts.set('docProps/core.xml', coreProperties(deck.meta));
  parts.set('docProps/app.xml', appProperties({ author: deck.meta.author, slides: slides.length }));
  if (master) putMaster(parts, slides, theme, master);
  parts.set('[Content_Types].xml', contentTypes(parts.keys()));
  return archive(parts, kept.pack);
}

/** The pictures of slides and layouts. */
export function picturesIn({ deck, slides, theme }: LaidOut): SlidePicture[] {
  const frames = layoutNames.flatMap((layout) => frameOf(layout, theme, deck.meta.title).boxes);
  return [...frames, ...slides.flatMap(({ boxes }) => boxes)].flatMap((box) =>
    box.kind === 'image' ? box.picture : [],
  );
}

interface LaidOut {
  readonly deck: Deck;
  readonly slides: readonly LaidOutSlide[];
  readonly theme: DeckTheme;
}

/** What the patches depend on. */
interface PatchContext extends LaidOut {
  readonly layouts: readonly SlideLayout[];
  readonly charts: readonly (ChartBox | RingBox)[];
  /** Number of the slide with the id; `undefined` where there is none. */
  readonly numberOf: (id: string) => number | undefined;
  readonly kept: readonly KeptSlide[];
}

function patchPart(name: string, xml: string, context: PatchContext): string {
  const { deck, slides, theme, charts, numberOf, kept } = context;
  const number = Number(/(\d+)\.xml(?:\.rels)?$/.exec(name)?.[1] ?? 0);
  const slide = slides[number - 1];
  // Layout 1 of pptxgenjs is its own empty one; ours follow in order.
  const layout = context.layouts[number - 2];
  const folder = name.replace(/[^/]*$/, '');
  switch (folder) {
    case 'ppt/slides/': {
      const own = kept[number - 1] ?? {};
      own.xml ??= patchSlide(xml, slide?.boxes ?? [], theme, numberOf);
      return own.xml;
    }
    case 'ppt/slides/_rels/':
      return withSvg(withLinks(xml, slide?.boxes ?? [], numberOf), slide?.boxes ?? []);
    case 'ppt/slideLayouts/_rels/':
      return withSvg(xml, layout?.frame.boxes ?? []);
    case 'ppt/notesSlides/':
      return notesSlide((slide?.slide.notes ?? []).map(plain));
    case 'ppt/slideLayouts/':
      return layout
        ? patchBoxes(layout.frame.boxes)(patchShapes(withPlaceholders(layout)(xml)))
        : patchEmptyLayout(patchShapes(xml));
    case 'ppt/slideMasters/':
      return patchShapes(patchMaster(theme, usualPlaceholders(frameOf('points', theme, deck.meta.title), theme))(xml));
    case 'ppt/charts/': {
      const chart = charts[number - 1];
      if (chart?.kind === 'ring') return ringPart(chart);
      return chart ? patchChart(chart)(xml) : xml;
    }
    case 'ppt/notesMasters/_rels/':
      return xml.replace('theme1.xml', 'theme2.xml');
    default:
      return name === 'ppt/presentation.xml' ? patchPresentation(sectionsOf(slides))(xml) : xml;
  }
}

function patchSlide(xml: string, boxes: readonly Box[], theme: DeckTheme, numberOf: PatchContext['numberOf']): string {
  const patched = patchBoxes(boxes, numberOf)(patchShapes(xml));
  // The placeholders of an office's master would change our texts.
  return theme.area ? patched : patchPlaceholders(boxes)(patched);
}

/** The number of a slide by its id: the first of the slides it was split into. */
export function numbersById(slides: readonly LaidOutSlide[]): PatchContext['numberOf'] {
  const numbers = new Map<string, number>();
  for (const [i, { slide }] of slides.entries()) {
    if (slide.id !== undefined && !numbers.has(slide.id)) numbers.set(slide.id, i + 1);
  }
  return (id) => numbers.get(id);
}

/** The relationships of a slide, with those for its links. */
function withLinks(xml: string, boxes: readonly Box[], numberOf: PatchContext['numberOf']): string {
  const numbers = boxes.flatMap((box) => (box.kind === 'text' && box.to !== undefined ? (numberOf(box.to) ?? []) : []));
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/slide';
  const links = [...new Set(numbers)].map(
    (number) => `<Relationship Id="${linkId(number)}" Type="${type}" Target="slide${number}.xml"/>`,
  );
  return xml.replace('</Relationships>', `${links.join('')}</Relationships>`);
}

/** The section of the slides before the first named one. */
const opening = '开篇';

/** The sections of the file. The slides that one was split into share its section. */
function sectionsOf(slides: readonly LaidOutSlide[]): Section[] {
  const named = slides.flatMap(({ slide: { section } }, i) => {
    const begins = section !== undefined && section !== slides[i - 1]?.slide.section;
    return begins ? [{ name: section, from: i + 1 }] : [];
  });
  const [first] = named;
  return first === undefined || first.from === 1 ? named : [{ name: opening, from: 1 }, ...named];
}

function chartsOf(slides: readonly LaidOutSlide[]): (ChartBox | RingBox)[] {
  return slides.flatMap(({ boxes }) => boxes.filter((box) => box.kind === 'chart' || box.kind === 'ring'));
}

function sheetOf(chart: ChartBox | RingBox): Sheet {
  if (chart.kind === 'chart') return chart;
  const { series, slices } = chart;
  return {
    labels: slices.map(({ label }) => label),
    series: [{ name: series, values: slices.map(({ value }) => value) }],
  };
}

function workbookName(number: number): string {
  return `ppt/embeddings/Microsoft_Excel_Worksheet${number}.xlsx`;
}

/** Numbers charts and their workbooks 1, 2, … in the order of the slides, in names and references. */
function renumberCharts(parts: ReadonlyMap<string, Part>): Map<string, Part> {
  const numbers = [...parts.keys()]
    .flatMap((name) => /^ppt\/charts\/chart(\d+)\.xml$/.exec(name)?.[1] ?? [])
    .map(Number)
    .sort((a, b) => a - b);
  const renumber = (text: string) =>
    text.replace(
      /(charts\/(?:_rels\/)?chart|Microsoft_Excel_Worksheet)(\d+)(?=\.xml|\.xlsx)/g,
      (_, stem: string, old: string) => `${stem}${numbers.indexOf(Number(old)) + 1}`,
    );
  return new Map(
    [...parts].map(([name, part]) => [
      renumber(name),
      typeof part === 'string' && name.endsWith('.rels') ? renumber(part) : part,
    ]),
  );
}
