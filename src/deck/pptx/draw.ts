/**
 * Boxes into pptxgenjs calls: the only file that knows its API.
 *
 * Colours are written as theme colours and fonts as the two theme fonts, so that the file can be
 * restyled under PowerPoint's Design tab. What pptxgenjs writes wrong is patched afterwards
 * (`package.ts`).
 */
import type pptxgenjs from 'pptxgenjs';
import type {
  Box,
  ChartBox,
  ImageBox,
  LineBox,
  NumberBox,
  Paragraph,
  RectBox,
  RingBox,
  TableBox,
  TableRow,
  TextBox,
} from '../canvas/box.js';
import type { ColourName, FontRole } from '../canvas/theme.js';
import type { SlideLayout } from './slide-layouts.js';

// The types of the package are those of a CommonJS module: the class is the default of the default export.
type PptxGen = pptxgenjs.default;
type PptxSlide = pptxgenjs.default.Slide;

type SchemeColour = 'bg1' | 'bg2' | 'tx1' | 'tx2' | 'accent1' | 'accent2' | 'accent3' | 'accent6';

/** The PowerPoint theme colour for each colour of our theme; `parts.ts` writes their values. */
export const schemeColours: Readonly<Record<ColourName, SchemeColour>> = {
  paper: 'bg1',
  field: 'accent6',
  ink: 'tx1',
  line: 'bg2',
  'accent-strong': 'tx2',
  accent: 'accent1',
  ornament: 'accent2',
  muted: 'accent3',
};

/** The theme font of each role as a run names it: major for headings, minor for text. */
const themeFonts: Readonly<Record<FontRole, string>> = { heading: '+mj-lt', body: '+mn-lt' };

const lang = 'zh-CN';

/** Defines the slide layouts of the file with their frames; their placeholders are written when it is packaged. */
export function defineLayouts(pptx: PptxGen, layouts: readonly SlideLayout[], rastered: Rasters): void {
  for (const { id, frame } of layouts) {
    const { ground, boxes, title } = frame;
    const number = boxes.find((box) => box.kind === 'number');
    const { x, y, w, h } = title;
    pptx.defineSlideMaster({
      title: id,
      background: { color: schemeColours[ground] },
      objects: [
        ...boxes.flatMap((box) => masterObject(box, rastered)),
        // pptxgenjs makes a title of a slide only where its layout has one.
        { placeholder: { options: { name: 'title', type: 'title', x, y, w, h }, text: '' } },
      ],
      ...(number ? { slideNumber: slideNumber(number) } : {}),
    });
  }
}

/** Draws one slide of the slide layout of that id with its boxes and notes. */
export function drawSlide(
  pptx: PptxGen,
  layout: string,
  boxes: readonly Box[],
  notes: string,
  rastered: Rasters,
): void {
  const slide = pptx.addSlide({ masterName: layout });
  for (const box of boxes) drawBox(slide, box, rastered);
  slide.addNotes(notes);
}

function drawBox(slide: PptxSlide, box: Box, rastered: Rasters): void {
  switch (box.kind) {
    case 'text':
      slide.addText(textProps(box.paragraphs), textOptions(box));
      return;
    case 'rect':
      slide.addShape('rect', { ...shapeOptions(box), fill: { color: schemeColours[box.fill] } });
      return;
    case 'line':
      slide.addShape('line', { ...shapeOptions(box), line: lineOf(box) });
      return;
    case 'chart':
      drawChart(slide, box);
      return;
    case 'ring':
      drawRing(slide, box);
      return;
    case 'table':
      drawTable(slide, box);
      return;
    case 'image':
      slide.addImage(imageOptions(box, rastered));
      return;
    case 'number':
      slide.slideNumber = slideNumber(box);
  }
}

function masterObject(box: Box, rastered: Rasters): NonNullable<pptxgenjs.default.SlideMasterProps['objects']> {
  switch (box.kind) {
    case 'rect':
      return [{ rect: { ...shapeOptions(box), fill: { color: schemeColours[box.fill] } } }];
    case 'image':
      return [{ image: imageOptions(box, rastered) }];
    case 'line':
      return [{ line: { ...shapeOptions(box), line: lineOf(box) } }];
    case 'text': {
      const [first] = textProps(box.paragraphs);
      return first ? [{ text: { text: first.text ?? '', options: { ...textOptions(box), ...first.options } } }] : [];
    }
    default:
      return [];
  }
}

/** PNG files of the SVG pictures, by their digests. */
type Rasters = ReadonlyMap<string, Uint8Array>;

/** The picture as pptxgenjs takes it, whole; what is cut off and the SVG itself are added to the file afterwards. */
function imageOptions({ x, y, w, h, name, alt, picture }: ImageBox, rastered: Rasters): pptxgenjs.default.ImageProps {
  const { format, digest, bytes } = picture;
  const drawn = format === 'svg' ? rastered.get(digest)! : bytes;
  const type = format === 'jpeg' ? 'image/jpeg' : 'image/png';
  const data = `${type};base64,${Buffer.from(drawn).toString('base64')}`;
  return { x, y, w, h, objectName: name, altText: alt, data };
}

function textOptions(box: TextBox): pptxgenjs.default.TextPropsOptions {
  if (box.role === 'title') return { placeholder: 'title', objectName: box.name, lang };
  const { x, y, w, h, valign, wrap } = box;
  // An invisible fill, so that a click between the characters counts as well.
  const ground = box.to === undefined ? {} : { fill: { color: schemeColours.paper, transparency: 100 } };
  const unbroken = wrap === 'none' ? { wrap: false } : {};
  const place = { x, y, w, h, valign, margin: 0, align: 'left' as const };
  return { ...place, objectName: box.name, lang, isTextBox: true, ...ground, ...unbroken };
}

function textProps(paragraphs: readonly Paragraph[]): pptxgenjs.default.TextProps[] {
  return paragraphs.flatMap(({ runs, leading, spaceBefore, align = 'left' }) =>
    runs.map((run, i) => ({
      text: run.text,
      options: {
        fontSize: run.size,
        bold: run.bold,
        color: schemeColours[run.colour],
        fontFace: themeFonts[run.font],
        lang,
        align,
        lineSpacing: leading,
        ...(spaceBefore === undefined ? {} : { paraSpaceBefore: spaceBefore }),
        ...(run.script === 'sub' ? { subscript: true } : {}),
        ...(run.script === 'sup' ? { superscript: true } : {}),
        ...(run.breakBefore ? { softBreakBefore: true } : {}),
        ...(i === runs.length - 1 ? { breakLine: true } : {}),
      },
    })),
  );
}

function shapeOptions({ x, y, w, h, name }: RectBox | LineBox): pptxgenjs.default.ShapeProps {
  return { x, y, w, h, objectName: name };
}

function lineOf({ colour, weight }: LineBox): pptxgenjs.default.ShapeLineProps {
  return { color: schemeColours[colour], width: weight };
}

function slideNumber({ x, y, w, h, size, colour }: NumberBox): pptxgenjs.default.SlideNumberProps {
  return {
    x,
    y,
    w,
    h,
    align: 'right',
    valign: 'middle',
    margin: 0,
    fontSize: size,
    color: schemeColours[colour],
    fontFace: themeFonts.body,
  };
}

function drawChart(slide: PptxSlide, box: ChartBox): void {
  const { x, y, w, h, name, alt, form, labels, series, plot, legend, axis, gap, size, signed } = box;
  const lying = form === 'bar';
  const data = series.map(({ name, values }) => ({ name, labels: [...labels], values: [...values] }));
  slide.addChart('bar', data, {
    x,
    y,
    w,
    h,
    objectName: name,
    altText: alt,
    lang,
    barDir: lying ? 'bar' : 'col',
    barGapWidthPct: Math.round(gap * 100),
    chartColors: series.map(({ colour }) => schemeColours[colour]),
    layout: { x: plot.x, y: plot.y, w: plot.w, h: plot.h },
    chartArea: { roundedCorners: false },
    // Horizontal bars are ordered from the bottom; reversed, the first value is on top. The type allows one value only.
    catAxisOrientation: (lying ? 'maxMin' : 'minMax') as 'minMax',
    catAxisLabelPos: 'low',
    catAxisLabelFontSize: size,
    catAxisLabelFontFace: themeFonts.body,
    catAxisLabelColor: schemeColours.ink,
    catAxisLineColor: signed ? schemeColours.muted : schemeColours.line,
    catAxisMajorTickMark: 'none',
    valAxisHidden: true,
    valAxisLineShow: false,
    valAxisLabelFontFace: themeFonts.body,
    valAxisLabelColor: schemeColours.ink,
    valGridLine: { style: 'none' },
    valAxisMinVal: axis.least,
    valAxisMaxVal: axis.most,
    showValue: true,
    dataLabelFormatCode: series[0]?.formats[0] ?? 'General',
    dataLabelFontSize: size,
    dataLabelFontFace: themeFonts.body,
    dataLabelFontBold: true,
    dataLabelColor: schemeColours[series[0]?.numbers ?? 'ink'],
    ...(legend
      ? {
          showLegend: true,
          legendPos: 't',
          legendFontSize: size,
          legendFontFace: themeFonts.body,
          legendColor: schemeColours.ink,
        }
      : {}),
  });
}

/** The frame of a doughnut and its relationships; the chart part itself is that of `ring-part.ts`. */
function drawRing(slide: PptxSlide, { x, y, w, h, name, alt, series, slices }: RingBox): void {
  const data = { name: series, labels: slices.map(({ label }) => label), values: slices.map(({ value }) => value) };
  slide.addChart('doughnut', [data], { x, y, w, h, objectName: name, altText: alt, lang });
}

type Border = pptxgenjs.default.BorderProps;

/** A table with a rule under each row and no other lines. */
function drawTable(slide: PptxSlide, box: TableBox): void {
  const none: Border = { type: 'none' };
  const ruleOf = ({ rule }: TableRow): Border => ({
    type: 'solid',
    pt: rule.weight,
    color: schemeColours[rule.colour],
  });
  const { y, right } = box.padding;
  const rows = box.rows.map((row, i) => {
    const before = box.rows[i - 1];
    // The rule between two rows belongs to both; where they differ, programs draw one or the other.
    const border: [Border, Border, Border, Border] = [before ? ruleOf(before) : none, none, ruleOf(row), none];
    return row.cells.map((paragraphs) => ({
      text: textProps(paragraphs),
      options: { valign: 'middle' as const, border },
    }));
  });
  slide.addTable(rows, {
    x: box.x,
    y: box.y,
    w: box.w,
    // Without it the frame is an inch high, whatever its rows are.
    h: box.rows.reduce((sum, { h }) => sum + h, 0),
    colW: [...box.columns],
    rowH: box.rows.map(({ h }) => h),
    margin: [y, right, y, 0],
    objectName: box.name,
    fontFace: themeFonts.body,
  });
}
