/**
 * What all slides of a layout share, and the head every content slide begins with.
 *
 * The frame (ground, rules, footer, number) is drawn once on the layout of the file,
 * so that a slide added by hand has it too. On content slides all stands on the left
 * margin: kicker, title, a short gold rule, then the body.
 */
import type { Note } from '../../diagnostic.js';
import type { LayoutName, Slide } from '../../document/deck.js';
import { plain } from '../../document/text.js';
import { balance } from '../balance.js';
import type { Box, Region, TextBox } from '../box.js';
import { type FitContext, fitFewestLines, fitSize } from '../fit.js';
import { contentWidth } from '../grid.js';
import { heightOf } from '../measure.js';
import { paragraph, paragraphOf, runsOf } from '../style.js';
import type { ColourName, DeckTheme, SizeRange, SizeRole } from '../theme.js';

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
export interface Context {
  readonly theme: DeckTheme;
  readonly note: Note;
  /** Told the size each text of the theme's ranges was set in. */
  readonly sized?: (role: SizeRole, size: number) => void;
}

const kickerHeight = 0.32;
const titleHeight = 0.84;
const footerHeight = 0.3;

/** Lower edge of the head: where the rule stands. */
function ruleAt(theme: DeckTheme): number {
  return theme.margins.top + kickerHeight + titleHeight + 0.12;
}

/** The field between head and footer. */
function bodyOf(theme: DeckTheme): Region {
  const y = ruleAt(theme) + 0.38;
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
 * Title and kicker of a content slide, and the lines under them where it has any; `body` is what is left.
 * Without a kicker the title stands in the middle between margin and rule, so that no band stays empty.
 */
export function head(slide: Slide, context: Context): { readonly boxes: Box[]; readonly body: Region } {
  const { theme } = context;
  const { title } = contentFrame(theme, '');
  const { top } = theme.margins;
  const kicked = plain(slide.kicker) !== '';
  const place: TitlePlace = kicked ? title : { ...title, y: top, h: kickerHeight + titleHeight, valign: 'middle' };
  const boxes: Box[] = [titleBox(slide, place, context)];
  if (kicked) boxes.push(kickerBox(slide, { x: title.x, y: top, w: title.w, h: kickerHeight }, 'red', context));
  const body = bodyOf(theme);
  if (slide.lines.length === 0) return { boxes, body };
  const lead = leadBox(slide, { ...body, h: body.h * 0.24 }, context);
  const used = heightOf(lead.paragraphs, lead.w) + 0.28;
  return { boxes: [...boxes, { ...lead, h: used - 0.24 }], body: { ...body, y: body.y + used, h: body.h - used } };
}

export function fitContext(slide: Slide, note: Note): FitContext {
  return { note, layout: slide.layout satisfies LayoutName, at: slide.at };
}

/** The title in its place: on one line where it can be, else broken where a reader would. */
export function titleBox(slide: Slide, place: TitlePlace, { theme, note, sized }: Context): TextBox {
  const { valign, align, colour, range, ...region } = place;
  const set = (size: number) => {
    const runs = balance(runsOf(slide.title, { size, colour, bold: true }), region.w);
    return [{ ...paragraph(runs, size, theme.leading.tight), align }];
  };
  const size = fitFewestLines(range, [{ text: slide.title, ...region, set }], fitContext(slide, note));
  if (range === theme.sizes.title) sized?.('title', size);
  return { kind: 'text', name: '标题', role: 'title', ...region, valign, paragraphs: set(size) };
}

export function kickerBox(slide: Slide, place: Region, colour: ColourName, { theme, note, sized }: Context): TextBox {
  const set = (size: number) => [paragraphOf(slide.kicker, { size, colour, bold: true }, theme.leading.tight)];
  const size = fitSize(theme.sizes.kicker, [{ text: slide.kicker, ...place, set }], fitContext(slide, note));
  sized?.('kicker', size);
  return { kind: 'text', name: '眉题', role: 'body', ...place, valign: 'top', paragraphs: set(size) };
}

function leadBox(slide: Slide, place: Region, { theme, note, sized }: Context): TextBox {
  const set = (size: number) =>
    slide.lines.map((line) => paragraph(balance(runsOf(line, { size, colour: 'deep-red' }), place.w), size, 1.35));
  const size = fitFewestLines(theme.sizes.lead, [{ text: slide.lines.flat(), ...place, set }], fitContext(slide, note));
  sized?.('lead', size);
  return { kind: 'text', name: '导语', role: 'body', ...place, valign: 'top', paragraphs: set(size) };
}
