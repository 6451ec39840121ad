/**
 * The looks of the book: `templates/report/theme.yaml` with all lengths in pt.
 *
 * The page is a grid (GB/T 9704-2012 5.2.3): `lines` of equal pitch, and a
 * character pitch of text width ÷ `characters`, which is the body size. Every
 * vertical space is a whole number of lines.
 */
import { z } from 'zod';
import type { Note, Place } from '../diagnostic.js';
import { readYaml } from '../source/checked.js';
import type { World } from '../world.js';
import { parseLength, parseSize } from './length.js';

const length = z
  .string()
  .refine((text) => parseLength(text) !== undefined, '37mm, 2.8cm, 16pt')
  .transform((text) => parseLength(text)!)
  .describe('长度，如 37mm、16pt / a length, as 37mm or 16pt');

const size = z
  .string()
  .refine((text) => text === 'body' || parseSize(text) !== undefined, 'body, 二号, 16pt')
  .describe('字号：body（版心一格）、二号、16pt / a type size: body is one cell of the grid');

const lines = z.coerce.number().int().min(0).max(20).describe('行数 / lines of the grid');
const ems = z.coerce.number().min(0).max(20).describe('字数 / characters of the style’s size');

const font = z.string().describe('fonts.yaml 里的字体角色 / a role of fonts.yaml');

/** One number of lines, or several of which the planner of pages takes one. */
const spaces = z.union([lines, z.array(lines).min(1)]).default(0);

const style = z.strictObject({
  font,
  size,
  align: z.enum(['left', 'center', 'right', 'justify']).default('left').describe('对齐 / alignment'),
  indent: ems.default(0).describe('首行缩进字数 / first-line indent in characters'),
  inset: ems.default(0).describe('两边各缩进字数 / inset on both sides in characters'),
  before: spaces.describe('段前空行 / lines before'),
  after: spaces.describe('段后空行 / lines after'),
});

const styleDescriptions = {
  title: '总标题 / title',
  occasion: '会议时间和名称 / the occasion',
  speaker: '报告人 / the speaker',
  salutation: '称谓 / salutation',
  paragraph: '正文 / text',
  lead: '段首句 / lead sentence of a paragraph',
  part: '一级标题 / heading of a part',
  section: '二级标题 / heading of a section',
  'annex-label': '“附件”二字 / label of the annex',
  annex: '附件标题 / title of the annex',
  entry: '名词解释的条目 / an entry of the glossary',
  term: '名词 / its term',
} as const;
export type StyleName = keyof typeof styleDescriptions;
const styleNames = Object.keys(styleDescriptions) as StyleName[];

export const bookThemeSchema = z
  .strictObject({
    page: z
      .strictObject({
        width: length.describe('纸宽 / width of the paper'),
        height: length.describe('纸高 / height of the paper'),
        top: length.describe('天头 / space above the text'),
        inner: length.describe('订口 / space at the binding: left on odd pages, right on even ones'),
        'text-width': length.describe('版心宽 / width of the text area'),
        'text-height': length.describe('版心高 / height of the text area'),
        lines: z.coerce.number().int().min(1).max(100).describe('每面行数 / lines of a page'),
        characters: z.coerce.number().int().min(5).max(100).describe('每行字数 / characters of a line'),
      })
      .superRefine((page, context) => {
        const beyond = (path: string, expected: string) =>
          context.addIssue({ code: 'custom', path: [path], message: expected });
        const [right, foot] = [page.inner + page['text-width'], page.top + page['text-height']];
        if (right > page.width) beyond('text-width', 'inner + text-width ≤ width');
        if (foot > page.height) beyond('text-height', 'top + text-height ≤ height');
        // Lines closer than the body is high would touch.
        if (page['text-height'] / page.lines < page['text-width'] / page.characters)
          beyond('lines', 'text-height ÷ lines ≥ text-width ÷ characters');
      })
      .describe('页面 / the page'),
    styles: z
      .strictObject(
        Object.fromEntries(styleNames.map((name) => [name, style.describe(styleDescriptions[name])])) as Record<
          StyleName,
          typeof style
        >,
      )
      .describe('样式 / styles'),
    folio: z
      .strictObject({
        font,
        size,
        gap: length.describe('版心下边到页码的距离 / space between the text and the page number'),
        inset: ems.describe('离版心边几个字 / characters in from the edge of the text'),
      })
      .describe('页码 / page numbers'),
  })
  .superRefine(({ page, styles, folio }, context) => {
    const pitch = page['text-height'] / page.lines;
    const em = page['text-width'] / page.characters;
    const pt = (size: string) => (size === 'body' ? em : (parseSize(size) ?? 0));
    for (const name of styleNames) {
      if (pt(styles[name].size) > pitch)
        context.addIssue({ code: 'custom', path: ['styles', name, 'size'], message: 'size ≤ text-height ÷ lines' });
    }
    const bottom = page.height - page.top - page['text-height'];
    if (folio.gap + pt(folio.size) > bottom)
      context.addIssue({ code: 'custom', path: ['folio', 'gap'], message: 'gap + size ≤ height − top − text-height' });
  });

/** One style with its sizes in pt. */
export interface Style {
  readonly font: string;
  /** pt */
  readonly size: number;
  readonly align: 'left' | 'center' | 'right' | 'justify';
  /** First-line indent, pt. */
  readonly indent: number;
  /** On both sides, pt. */
  readonly inset: number;
  /** Empty lines of the grid. */
  readonly before: readonly number[];
  /** The first is the best; the others may keep pages full. */
  readonly after: readonly number[];
}

/** Everything in pt, from the top left corner of the page. */
export interface BookTheme {
  readonly page: {
    readonly width: number;
    readonly height: number;
    readonly top: number;
    readonly inner: number;
    readonly outer: number;
    readonly bottom: number;
    readonly textWidth: number;
    /** Lines of a page. */
    readonly lines: number;
    /** Distance of baselines: text height ÷ lines. */
    readonly pitch: number;
    /** One cell of the grid: text width ÷ characters. */
    readonly em: number;
    /** From the top of a line to the middle of its Han: half a cell. */
    readonly middle: number;
  };
  readonly styles: Readonly<Record<StyleName, Style>>;
  /** Every font role the theme names, and where. */
  readonly roles: readonly { readonly role: string; readonly at: Place }[];
  readonly folio: { readonly font: string; readonly size: number; readonly gap: number; readonly inset: number };
}

/** Reads the theme of the book; `undefined` after noting what is wrong with it. */
export function loadBookTheme(world: World, note: Note): BookTheme | undefined {
  const read = readYaml(world, `${world.asset('templates/report')}/theme.yaml`, bookThemeSchema, note);
  if (!read) return undefined;
  const { page, styles, folio } = read.value;
  const em = page['text-width'] / page.characters;
  const points = (text: string) => (text === 'body' ? em : parseSize(text)!);
  const styled = ({ size, indent, inset, before, after, ...rest }: z.output<typeof style>): Style => ({
    ...rest,
    before: [before].flat(),
    after: [after].flat(),
    size: points(size),
    indent: indent * points(size),
    inset: inset * points(size),
  });
  return {
    page: {
      width: page.width,
      height: page.height,
      top: page.top,
      inner: page.inner,
      outer: page.width - page.inner - page['text-width'],
      bottom: page.height - page.top - page['text-height'],
      textWidth: page['text-width'],
      lines: page.lines,
      pitch: page['text-height'] / page.lines,
      em,
      middle: em / 2,
    },
    styles: Object.fromEntries(styleNames.map((name) => [name, styled(styles[name])])) as Record<StyleName, Style>,
    roles: [
      ...styleNames.map((name) => ({ role: styles[name].font, at: read.placeOf(['styles', name, 'font']) })),
      { role: folio.font, at: read.placeOf(['folio', 'font']) },
    ],
    folio: { ...folio, size: points(folio.size), inset: folio.inset * em },
  };
}
