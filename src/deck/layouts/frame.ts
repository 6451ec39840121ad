/**
 * What all slides of a layout share, and the head every content slide begins with.
 *
 * The frame (ground, rules, footer, number) is drawn once on the slide layout of the file,
 * so that a slide added by hand has it too. Content slides are flush left: kicker, title,
 * a short rule, then the body.
 */
import type { Slide } from '../../document/deck.js';
import type { SlidePicture } from '../../image/slide-picture.js';
import { plain, type Text } from '../../text/running-text.js';
import type { Box, ImageBox, NumberBox, RectBox, Region, TextBox } from '../canvas/box.js';
import { contentWidth } from '../canvas/grid.js';
import { paragraph, paragraphOf, runsOf } from '../canvas/style.js';
import type { ColourName, DeckTheme, SizeRange } from '../canvas/theme.js';
import { balance } from '../fit/balance.js';
import { heightOf } from '../fit/lines.js';
import { fitFewestLines, fitSize } from '../fit/type-size.js';
import { combine, type Layout } from './layout.js';

/** What all slides of a layout have in common. */
export interface Frame {
  readonly ground: ColourName;
  readonly boxes: readonly Box[];
  readonly title: TitlePlace;
  /** The place of the line under the title, its colour and size in points, and that of what follows it; a master has its own. */
  readonly subtitle?: Region & { readonly colour: ColourName; readonly size: number };
  readonly body?: Region;
}

/** The place and style of the title: the same on every slide of a layout. */
export interface TitlePlace extends Region {
  readonly valign: TextBox['valign'];
  readonly align: 'left' | 'center';
  readonly colour: ColourName;
  readonly range: SizeRange;
}

const kickerHeight = 0.36;
const kickerGap = 0.1;
const titleHeight = 0.84;
const footerHeight = 0.3;
const backWidth = 1.35;
/** The marks of the parts over the head: a short rule for each, and its distance from the next; inches. */
const progress = { w: 0.42, h: 0.05, gap: 0.08 };

/** The share of its width that a line of a title fills: some programs set type a little wider than it was measured. */
const titleShare = 0.97;

/** Between the lines under a title, as a multiple of their size. */
const leadLeading = 1.35;

/** Lower edge of the head in inches: the position of the rule. */
function ruleAt(theme: DeckTheme): number {
  return theme.margins.top + kickerHeight + titleHeight + 0.16;
}

/** The region between head and footer. */
function bodyOf(theme: DeckTheme): Region {
  const own = theme.area?.body;
  // The master of an office has no line over its title: the kicker stands over the body.
  if (own) return { ...own, y: own.y + kickerHeight + kickerGap, h: own.h - kickerHeight - kickerGap };
  const y = ruleAt(theme) + 0.36;
  return { x: theme.margins.left, y, w: contentWidth(theme), h: footerTop(theme) - 0.25 - y };
}

function footerTop(theme: DeckTheme): number {
  return theme.page.height - theme.margins.bottom - footerHeight;
}

/** The ground, a short rule under the title, the deck's title and the slide number in the footer. */
export function contentFrame(theme: DeckTheme, deckTitle: string): Frame {
  if (theme.area) {
    const title = { valign: 'middle', align: 'left', colour: 'ink', range: theme.sizes.title } as const;
    return { ground: 'paper', title: { ...theme.area.title, ...title }, boxes: [numberOf(theme)] };
  }
  const { left } = theme.margins;
  const w = contentWidth(theme);
  const size = theme.sizes.footer.largest;
  const footer = { y: footerTop(theme), h: footerHeight };
  const body = bodyOf(theme);
  const line = (theme.sizes.lead.largest * leadLeading) / 72;
  const footerText = runsOf([{ text: deckTitle }], { size, colour: 'muted' });
  return {
    ground: 'paper',
    subtitle: { ...body, h: line, colour: 'accent-strong', size: theme.sizes.lead.largest },
    body: { ...body, y: body.y + line + 0.24, h: body.h - line - 0.24 },
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
      { kind: 'rect', name: '金线', x: left, y: ruleAt(theme) - 0.02, w: 0.9, h: 0.04, fill: 'ornament' },
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
      ...logoOf(theme, theme.logo?.picture),
    ],
  };
}

/** The logo in the upper right corner, its foot on that of the kicker; `picture` is the file that the slide takes. */
export function logoOf(theme: DeckTheme, picture: SlidePicture | undefined): ImageBox[] {
  const { logo, page, margins, area } = theme;
  if (!logo || !picture) return [];
  const { alt } = logo;
  // In the area of a master it stands beside the kicker, no higher than that.
  const h = area ? Math.min(logo.height, kickerHeight) : logo.height;
  const w = (h * picture.width) / picture.height;
  const y = (area?.body.y ?? margins.top) + kickerHeight - h;
  const crop = { left: 0, right: 0, top: 0, bottom: 0 };
  return [{ kind: 'image', name: '标志', x: page.width - margins.right - w, y, w, h, picture, alt, crop }];
}

/** The number of the slide at the foot of the body of a master, for pictures; the file has that of the master. */
function numberOf({ area, page, sizes }: DeckTheme): NumberBox {
  const { x, w } = area!.body;
  const place = { x: x + w - 1, y: page.height - 0.45, w: 1, h: 0.3 };
  return { kind: 'number', name: '页码', ...place, size: sizes.footer.largest, colour: 'muted' };
}

/**
 * Title and kicker of a content slide, its link back, and the lines under the title, as far as it has them;
 * `body` is what is left. Each stands at the same place on every slide, whichever of the others there are.
 */
export function head(slide: Slide, theme: DeckTheme): { readonly layout: Layout; readonly body: Region } {
  const { title } = contentFrame(theme, '');
  const { x, y, w: whole } = theme.area?.body ?? { ...title, y: theme.margins.top };
  const line = { y, h: kickerHeight };
  const [logo] = logoOf(theme, theme.logo?.picture);
  const beside = logo ? logo.w + theme.grid.gutter : 0;
  const right = x + whole - beside;
  const w = right - x - (slide.back === undefined ? 0 : backWidth);
  const above = combine(
    titleOf(slide, title, theme),
    kickerOf(slide, { x, w, ...line }, 'accent', 'kicker', theme),
    slide.back === undefined ? {} : { boxes: [backBox(slide.back, { x: right - backWidth, ...line }, theme)] },
    { boxes: progressOf(slide, theme) },
    // The layouts of an office's master are its own, so the logo is on the slide.
    { boxes: theme.area && logo ? [logo] : [] },
  );
  const body = bodyOf(theme);
  if (slide.lines.length === 0) return { layout: above, body };
  const lead = leadOf(slide, body, theme);
  const left = { ...body, y: body.y + lead.height, h: body.h - lead.height };
  return { layout: combine(above, lead.layout), body: left };
}

/** A row of short rules over the right end of the head, one for each part, that of the slide in gold. */
function progressOf({ part }: Slide, theme: DeckTheme): RectBox[] {
  // The head of an office's master is its own.
  if (!part || theme.area) return [];
  const right = theme.page.width - theme.margins.right;
  const y = theme.margins.top / 2;
  return Array.from({ length: part.of }, (_, i) => ({
    kind: 'rect',
    name: `进度${i + 1}`,
    x: right - (part.of - i) * (progress.w + progress.gap) + progress.gap,
    y,
    w: progress.w,
    h: progress.h,
    fill: i === part.index ? 'ornament' : 'line',
  }));
}

/** The link back to another slide: in the corner, as small as a line over a title may be. */
function backBox(to: string, place: Pick<Region, 'x' | 'y' | 'h'>, theme: DeckTheme): TextBox {
  const size = theme.sizes.kicker.smallest;
  const runs = runsOf([{ text: '← 返回总览' }], { size, colour: 'muted' });
  const paragraphs = [{ ...paragraph(runs, size, theme.leading.tight), align: 'right' } as const];
  return { kind: 'text', name: '返回', role: 'body', ...place, w: backWidth, valign: 'top', to, paragraphs };
}

/** The title in its place: on one line where possible, else broken into even lines. */
export function titleOf(slide: Slide, place: TitlePlace, theme: DeckTheme): Layout {
  const { valign, align, colour, range, ...region } = place;
  const w = region.w * titleShare;
  const set = (size: number) => {
    const runs = balance(runsOf(slide.title, { size, colour, bold: true }), w);
    return [{ ...paragraph(runs, size, theme.leading.tight), align }];
  };
  const { size, overfull } = fitFewestLines(range, [{ text: slide.title, ...region, w, set }]);
  return {
    boxes: [{ kind: 'text', name: '标题', role: 'title', ...region, valign, paragraphs: set(size) }],
    overfull,
    // The title of a cover has a range of its own, which no other slide shares.
    sizes: range === theme.sizes.title ? { title: size } : {},
  };
}

/** The line over a title, in the range of `role`; nothing where the slide has none. */
export function kickerOf(
  slide: Slide,
  place: Region,
  colour: ColourName,
  role: 'kicker' | 'cover-line',
  theme: DeckTheme,
): Layout {
  if (plain(slide.kicker) === '') return combine();
  const set = (size: number) => [paragraphOf(slide.kicker, { size, colour, bold: true }, theme.leading.tight)];
  const { size, overfull } = fitSize(theme.sizes[role], [{ text: slide.kicker, ...place, set }]);
  return {
    boxes: [
      {
        kind: 'text',
        name: '眉题',
        role: 'body',
        // On a cover it stands under the title.
        ...(role === 'cover-line' ? { outline: 'subtitle' as const } : {}),
        ...place,
        valign: 'top',
        paragraphs: set(size),
      },
    ],
    overfull,
    sizes: { [role]: size },
  };
}

/** The lines under the title, in the upper quarter of the body at most, and the height in inches taken from the body. */
function leadOf(slide: Slide, body: Region, theme: DeckTheme): { readonly layout: Layout; readonly height: number } {
  const place = { ...body, h: body.h * 0.24 };
  const set = (size: number) =>
    slide.lines.map((line) =>
      paragraph(balance(runsOf(line, { size, colour: 'accent-strong' }), place.w), size, leadLeading),
    );
  const { size, overfull } = fitFewestLines(theme.sizes.lead, [{ text: longest(slide.lines), ...place, set }]);
  const paragraphs = set(size);
  const height = Math.min(heightOf(paragraphs, place.w), place.h) + 0.28;
  const box: TextBox = {
    kind: 'text',
    name: '导语',
    role: 'body',
    outline: 'subtitle',
    ...place,
    h: height - 0.24,
    valign: 'top',
    paragraphs,
  };
  return { layout: { boxes: [box], overfull, sizes: { lead: size } }, height };
}

/** The longest of several lines: the one to shorten where together they are too many. */
export function longest(lines: readonly Text[]): Text {
  return lines.reduce<Text>((most, line) => (plain(line).length > plain(most).length ? line : most), []);
}
