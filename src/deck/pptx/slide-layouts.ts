/**
 * The slide layouts of the file: one for each arrangement of placeholders that the slides have, and one for slides added
 * by hand. Every placeholder of a slide so has its place and its style from its layout, and Reset Slide changes nothing.
 */
import type { LayoutName } from '../../document/deck.js';
import type { Box, Region, StyledRun, TextBox } from '../canvas/box.js';
import type { DeckTheme } from '../canvas/theme.js';
import type { Frame } from '../layouts/frame.js';
import { frameOf } from '../layouts/index.js';
import type { LaidOutSlide } from '../layouts/layout.js';

/** The style of a level of a placeholder; sizes and distances in points. */
export interface LevelStyle extends Pick<StyledRun, 'size' | 'bold' | 'colour' | 'font'> {
  readonly leading?: number;
  readonly spaceBefore?: number;
  readonly align: 'left' | 'center' | 'right';
}

/** A placeholder with all that a slide inherits from it. */
export interface LayoutPlaceholder extends Region {
  readonly name: string;
  readonly type: 'title' | 'subTitle' | 'body';
  /** Absent for the title, which its type alone identifies. */
  readonly idx?: number;
  readonly valign: TextBox['valign'];
  readonly levels: readonly LevelStyle[];
}

export interface SlideLayout {
  /** Its unique name while slides are drawn. */
  readonly id: string;
  /** Its name under New Slide: that of its kind, whatever the arrangement. */
  readonly name: string;
  readonly frame: Frame;
  readonly placeholders: readonly LayoutPlaceholder[];
}

/** The names under New Slide in PowerPoint. */
const titles: Readonly<Record<LayoutName, string>> = {
  cover: '封面',
  contents: '目录',
  divider: '分隔',
  figures: '数据',
  chart: '图表',
  area: '领域',
  points: '要点',
  targets: '目标',
  overview: '总览',
  task: '任务',
  closing: '结语',
};

/** The slide layouts, the one for slides added by hand last, and that of each slide. */
export function slideLayoutsOf(
  slides: readonly LaidOutSlide[],
  theme: DeckTheme,
  deckTitle: string,
): { readonly layouts: readonly SlideLayout[]; readonly ofSlides: readonly SlideLayout[] } {
  const known = new Map<string, SlideLayout>();
  const counts = new Map<LayoutName, number>();
  const ofSlides = slides.map(({ slide: { layout }, boxes }) => {
    const placeholders = placeholdersOf(boxes).map(({ placeholder }) => placeholder);
    const key = JSON.stringify([layout, placeholders]);
    const own = known.get(key);
    if (own) return own;
    const number = (counts.get(layout) ?? 0) + 1;
    counts.set(layout, number);
    const id = `${layout} ${number}`;
    const made = { id, name: titles[layout], frame: frameOf(layout, theme, deckTitle), placeholders };
    known.set(key, made);
    return made;
  });
  return { layouts: [...known.values(), usualLayout(theme, deckTitle)], ofSlides };
}

/** The index of the subtitle, of the body of a slide added by hand, and of the first statement of ours. */
const indices = { subtitle: 1, body: 2, statement: 20 };

/** The text boxes of a slide that are placeholders: its title, the line under it, and its statements. */
export function placeholdersOf(
  boxes: readonly Box[],
): { readonly box: TextBox; readonly placeholder: LayoutPlaceholder }[] {
  let statement = indices.statement;
  return boxes.flatMap((box) => {
    if (box.kind !== 'text') return [];
    if (box.role === 'title') return [{ box, placeholder: placeholderOf(box, { type: 'title' }) }];
    if (box.outline === 'subtitle')
      return [{ box, placeholder: placeholderOf(box, { type: 'subTitle', idx: indices.subtitle }) }];
    if (box.outline !== 'statement') return [];
    return [{ box, placeholder: placeholderOf(box, { type: 'body', idx: statement++ }) }];
  });
}

/** As the box is set: in the style of its longest run, because a placeholder has one for each level. */
function placeholderOf(
  { name, x, y, w, h, valign, paragraphs }: TextBox,
  identity: Pick<LayoutPlaceholder, 'type' | 'idx'>,
): LayoutPlaceholder {
  const [first] = paragraphs;
  const runs = paragraphs.flatMap(({ runs }) => runs);
  const most = runs.reduce<StyledRun | undefined>(
    (longest, run) => (longest && longest.text.length >= run.text.length ? longest : run),
    undefined,
  );
  if (!first || !most) return { ...identity, name, x, y, w, h, valign, levels: [] };
  const { size, bold, colour, font } = most;
  const { leading, spaceBefore, align = 'left' } = first;
  const level = { size, bold, colour, font, leading, align, ...(spaceBefore === undefined ? {} : { spaceBefore }) };
  return { ...identity, name, x, y, w, h, valign, levels: [level] };
}

/** A title, the line under it, and a body of two levels. */
function usualLayout(theme: DeckTheme, deckTitle: string): SlideLayout {
  const frame = frameOf('points', theme, deckTitle);
  return { id: 'usual', name: '标题和正文', frame, placeholders: usualPlaceholders(frame, theme) };
}

/** The placeholders of a slide added by hand, in the largest sizes of the theme. */
export function usualPlaceholders({ title, subtitle, body }: Frame, theme: DeckTheme): LayoutPlaceholder[] {
  const { heading, text } = theme.sizes;
  const style = (size: number, colour: LevelStyle['colour'], bold = false): LevelStyle => {
    return { size, colour, bold, font: bold ? 'heading' : 'body', align: title.align };
  };
  const region = ({ x, y, w, h }: Region) => ({ x, y, w, h });
  const lines = [
    ...(subtitle
      ? [
          {
            type: 'subTitle' as const,
            idx: indices.subtitle,
            name: '副标题',
            ...region(subtitle),
            levels: [style(subtitle.size, subtitle.colour)],
          },
        ]
      : []),
    ...(body
      ? [
          {
            type: 'body' as const,
            idx: indices.body,
            name: '正文',
            ...region(body),
            levels: [style(heading.largest, 'accent-strong', true), style(text.largest, 'ink')],
          },
        ]
      : []),
  ];
  return [
    {
      type: 'title',
      name: '标题',
      ...region(title),
      valign: title.valign,
      levels: [style(title.range.largest, title.colour, true)],
    },
    ...lines.map((line) => ({ ...line, valign: 'top' as const })),
  ];
}
