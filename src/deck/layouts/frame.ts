/**
 * What all slides of a layout share, and the head every content slide begins with.
 *
 * The frame (ground, rules, footer, number) is drawn once on the layout of the file,
 * so that a slide added by hand has it too. On content slides all stands on the left
 * margin: kicker, title, a short gold rule, then the body.
 */
import type { Slide } from '../../document/deck.js';
import { plain, type Text } from '../../text/running-text.js';
import type { Box, Region, TextBox } from '../canvas/box.js';
import { contentWidth } from '../canvas/grid.js';
import { paragraph, paragraphOf, runsOf } from '../canvas/style.js';
import type { ColourName, DeckTheme, SizeRange, SizeRole } from '../canvas/theme.js';
import { balance } from '../fit/balance.js';
import { heightOf } from '../fit/measure.js';
import { type FitContext, fitFewestLines, fitSize } from '../fit/type-size.js';

/** What a layout has on each of its slides. */
export interface Frame {
  readonly ground: ColourName;
  readonly boxes: readonly Box[];
  readonly title: TitlePlace;
}

/** Where and how the title stands: the same on every slide of a layout. */
export interface TitlePlace extends Region {
  readonly valign: TextBox['valign'];
  readonly align: 'left' | 'center';
  readonly colour: ColourName;
  readonly range: SizeRange;
}

/** What a layout needs beside its slide. */
export interface Context extends FitContext {
  readonly theme: DeckTheme;
  /** Told the size each text of the theme's ranges was set in. */
  readonly sized?: (role: SizeRole, size: number) => void;
  /** Told the column, of twelve, at which texts begin beside their headings. */
  readonly split?: (column: number) => void;
  /** The column all slides of the layout agreed on. */
  readonly agreedSplit?: number;
}

const kickerHeight = 0.36;
const titleHeight = 0.84;
const footerHeight = 0.3;
const backWidth = 1;

/** Lower edge of the head: where the rule stands. */
function ruleAt(theme: DeckTheme): number {
  return theme.margins.top + kickerHeight + titleHeight + 0.16;
}

/** The field between head and footer. */
function bodyOf(theme: DeckTheme): Region {
  const y = ruleAt(theme) + 0.36;
  return { x: theme.margins.left, y, w: contentWidth(theme), h: footerTop(theme) - 0.25 - y };
}

function footerTop(theme: DeckTheme): number {
  return theme.page.height - theme.margins.bottom - footerHeight;
}

/** Ivory ground, a short gold rule under the title, the deck's title and the number below. */
export function contentFrame(theme: DeckTheme, deckTitle: string): Frame {
  const { left } = theme.margins;
  const w = contentWidth(theme);
  const size = theme.sizes.footer.largest;
  const footer = { y: footerTop(theme), h: footerHeight };
  const footerText = runsOf([{ text: deckTitle }], { size, colour: 'muted' });
  return {
    ground: 'paper',
    title: {
      x: left,
      y: theme.margins.top + kickerHeight,
      w,
      h: titleHeight,
      valign: 'bottom',
      align: 'left',
      colour: 'ink',
      range: theme.sizes.title,
    },
    boxes: [
      { kind: 'rect', name: '金线', x: left, y: ruleAt(theme) - 0.02, w: 0.9, h: 0.04, fill: 'gold' },
      {
        kind: 'text',
        name: '页脚',
        role: 'footer',
        x: left,
        ...footer,
        w: w - 1.2,
        valign: 'middle',
        paragraphs: [paragraph(footerText, size, theme.leading.tight)],
      },
      { kind: 'number', name: '页码', x: left + w - 1, ...footer, w: 1, size, colour: 'muted' },
    ],
  };
}

/**
 * Title and kicker of a content slide, the small link it has back, and the lines under them where it has any;
 * `body` is what is left. All stand at the same place on every slide, whichever of them it has.
 */
export function head(slide: Slide, context: Context): { readonly boxes: Box[]; readonly body: Region } {
  const { theme } = context;
  const { title } = contentFrame(theme, '');
  const line = { y: theme.margins.top, h: kickerHeight };
  const boxes: Box[] = [titleBox(slide, title, context)];
  if (plain(slide.kicker) !== '') {
    const w = title.w - (slide.back === undefined ? 0 : backWidth);
    boxes.push(kickerBox(slide, { x: title.x, w, ...line }, 'red', context));
  }
  if (slide.back !== undefined) boxes.push(backBox(slide.back, { x: title.x + title.w - backWidth, ...line }, theme));
  const body = bodyOf(theme);
  if (slide.lines.length === 0) return { boxes, body };
  const lead = leadBox(slide, { ...body, h: body.h * 0.24 }, context);
  const used = Math.min(heightOf(lead.paragraphs, lead.w), lead.h) + 0.28;
  return { boxes: [...boxes, { ...lead, h: used - 0.24 }], body: { ...body, y: body.y + used, h: body.h - used } };
}

/** The way back: in the corner, as small as the footer. */
function backBox(to: string, place: Pick<Region, 'x' | 'y' | 'h'>, theme: DeckTheme): TextBox {
  const size = theme.sizes.footer.largest;
  const runs = runsOf([{ text: '返回总览' }], { size, colour: 'muted' });
  const paragraphs = [{ ...paragraph(runs, size, theme.leading.tight), align: 'right' } as const];
  return { kind: 'text', name: '返回', role: 'body', ...place, w: backWidth, valign: 'top', to, paragraphs };
}

/** The title in its place: on one line where it can be, else broken where a reader would. */
export function titleBox(slide: Slide, place: TitlePlace, context: Context): TextBox {
  const { theme, sized } = context;
  const { valign, align, colour, range, ...region } = place;
  const set = (size: number) => {
    const runs = balance(runsOf(slide.title, { size, colour, bold: true }), region.w);
    return [{ ...paragraph(runs, size, theme.leading.tight), align }];
  };
  const size = fitFewestLines(range, [{ text: slide.title, ...region, set }], context);
  if (range === theme.sizes.title) sized?.('title', size);
  return { kind: 'text', name: '标题', role: 'title', ...region, valign, paragraphs: set(size) };
}

export function kickerBox(
  slide: Slide,
  place: Region,
  colour: ColourName,
  context: Context,
  role: 'kicker' | 'cover-line' = 'kicker',
): TextBox {
  const { theme, sized } = context;
  const set = (size: number) => [paragraphOf(slide.kicker, { size, colour, bold: true }, theme.leading.tight)];
  const size = fitSize(theme.sizes[role], [{ text: slide.kicker, ...place, set }], context);
  sized?.(role, size);
  return { kind: 'text', name: '眉题', role: 'body', ...place, valign: 'top', paragraphs: set(size) };
}

function leadBox(slide: Slide, place: Region, context: Context): TextBox {
  const { theme, sized } = context;
  const set = (size: number) =>
    slide.lines.map((line) => paragraph(balance(runsOf(line, { size, colour: 'deep-red' }), place.w), size, 1.35));
  const size = fitFewestLines(theme.sizes.lead, [{ text: longest(slide.lines), ...place, set }], context);
  sized?.('lead', size);
  return { kind: 'text', name: '导语', role: 'body', ...place, valign: 'top', paragraphs: set(size) };
}

/** The line that is shortened first where all together are too many. */
export function longest(lines: readonly Text[]): Text {
  return lines.reduce<Text>((most, line) => (plain(line).length > plain(most).length ? line : most), []);
}
