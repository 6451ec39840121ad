/**
 * The theme of the deck, read from `templates/briefing/theme.yaml`.
 *
 * Layouts take every colour, size and margin from it, so that an office can restyle the deck
 * without code. Lengths are inches, sizes points, as PowerPoint shows them.
 */
import { dirname } from 'node:path';
import type { Note } from '../../diagnostics/diagnostic.js';
import type { SlidePicture } from '../../image/slide-picture.js';
import { slidePictureReader } from '../../image/slide-picture.js';
import { memoized } from '../../world/memo.js';
import type { World } from '../../world/world.js';
import type { Sourced } from '../../yaml/checked.js';
import { readTheme } from '../../yaml/own-theme.js';
import { partialOf } from '../../yaml/partial.js';
import { withRenamed } from '../../yaml/renamed.js';
import { z } from '../../yaml/zod.js';

const inches = z.coerce.number().min(0).max(60).describe('英寸数 / inches');
/** Sides of a slide that a deck can have: 914,400 to 51,206,400 EMU (`ST_SlideSizeCoordinate` of ECMA-376). */
const side = z.coerce.number().min(1).max(56).describe('英寸数 / inches');
const points = z.coerce.number().min(8).max(200).describe('字号磅数 / a size in points');
const multiple = z.coerce.number().min(1).max(3).describe('字号的倍数 / a multiple of the size');
const text = z.string().min(1);
const colour = z
  .string()
  .regex(/^#[0-9A-Fa-f]{6}$/, "'#A4161A'")
  .describe("颜色，如 '#A4161A' / a colour, as '#A4161A'");
const typefaces = z.strictObject({
  latin: text.describe('西文字体 / typeface of Latin letters and digits'),
  'east-asian': text.describe('中文字体 / typeface of Chinese'),
});
const range = z
  .strictObject({ largest: points, smallest: points })
  .refine(({ largest, smallest }) => smallest <= largest, 'smallest ≤ largest');

const colours = withRenamed(
  z
    .strictObject({
      paper: colour.describe('底色 / ground'),
      field: colour.describe('浅色块 / the field under a single number'),
      ink: colour.describe('正文 / text'),
      accent: colour.describe('数字、条形、序号 / numerals, bars, numbers of items'),
      'accent-strong': colour.describe('封面大色块、小标题 / large fields, headings'),
      ornament: colour.describe('点缀细线、作比的条形 / rules, bars compared with'),
      muted: colour.describe('次要文字 / units, footers'),
      line: colour.describe('分隔细线 / hairlines'),
    })
    .describe('颜色 / colours'),
  new Map([
    ['red', 'accent'],
    ['deep-red', 'accent-strong'],
    ['gold', 'ornament'],
  ]),
);

const sizes = z
  .strictObject({
    'cover-title': range.describe('封面标题 / title of the cover'),
    'cover-line': range.describe('封面文字 / lines of the cover'),
    kicker: range.describe('眉题 / the line over a title'),
    title: range.describe('标题 / title'),
    lead: range.describe('标题下一行 / the line under a title'),
    numeral: range.describe('大数字 / large numerals'),
    'row-numeral': range.describe('下有文字的大数字 / large numerals over texts'),
    words: range.describe('代替数字的文字 / words in the place of a numeral'),
    label: range.describe('数字的名称 / label of a numeral'),
    change: range.describe('增减 / how a numeral moved'),
    number: range.describe('序号 / numbers of items'),
    entry: range.describe('目录条目 / entries of the contents'),
    heading: range.describe('小标题 / headings of items'),
    text: range.describe('正文 / text'),
    point: range.describe('要点页正文 / text of points'),
    cell: range.describe('表格文字 / cells of tables'),
    chart: range.describe('图表文字 / text of charts'),
    footer: range.describe('页脚 / footer'),
  })
  .describe('字号范围，磅 / ranges of type sizes in points');

const handout = z
  .strictObject({
    slides: z.coerce
      .number()
      .int()
      .min(1)
      .max(4)
      .describe('每页最多几张 / slides on a page at most: as many as there is room for with their notes'),
    notes: z.enum(['beside', 'under']).describe('备注排在幻灯片右侧或下方 / where the speaker notes stand'),
    picture: z.coerce
      .number()
      .min(0.3)
      .max(1)
      .describe('幻灯片占版心宽的几分之几 / width of a slide, as a share of that of the text area'),
    size: points.max(24).describe('备注的字号 / size of the notes'),
    margin: inches.max(2).describe('四周留白 / space around the page'),
  })
  .optional()
  .describe('讲义（npx yinfa build --only handout）/ the handout: slides with their speaker notes on paper');

const logo = z
  .strictObject({
    file: text.describe('图片文件，从 theme.yaml 所在文件夹写起 / the picture, from the folder of theme.yaml'),
    'on-cover': text
      .optional()
      .describe(
        '封面和封底上用的，如反白的；不写则同上 / that of cover and closing, such as a white one; the same where absent',
      ),
    alt: text
      .optional()
      .describe('是什么标志，读给看不见的人听 / whose logo it is, read out to those who do not see it'),
    height: z.coerce
      .number()
      .min(0.2)
      .max(0.54)
      .optional()
      .describe('高，英寸，不写为 0.48 / height in inches, 0.48 where absent'),
  })
  .optional()
  .describe('标志，每页右上角 / the logo, in the upper right corner of every slide');
const LOGO_HEIGHT = 0.48;

export const deckThemeSchema = z
  .strictObject({
    name: text.describe('主题名，显示在 PowerPoint“设计”中 / name shown under Design › Themes'),
    page: z.strictObject({ width: side, height: side }).describe('幻灯片大小 / size of a slide'),
    margins: z.strictObject({ left: inches, right: inches, top: inches, bottom: inches }).describe('页边 / margins'),
    grid: z
      .strictObject({
        columns: z.coerce.number().int().min(1).max(24).describe('栏数 / columns'),
        gutter: inches.describe('栏间 / space between columns'),
      })
      .describe('栏格 / the grid'),
    colours,
    logo,
    fonts: z
      .strictObject({
        heading: typefaces.describe('标题字体 / of headings'),
        body: typefaces.describe('正文字体 / of text'),
      })
      .describe('字体 / typefaces'),
    sizes,
    leading: z.strictObject({ tight: multiple, text: multiple }).describe('行距 / line spacing'),
    handout,
    master: z
      .string()
      .regex(/\.(?:pptx|potx)$/i, '单位模板.pptx')
      .optional()
      .describe(
        '单位自己的模板，放在同一文件夹 / an office’s own .pptx beside this file, whose masters, layouts, colours and fonts are taken',
      ),
  })
  .superRefine(({ page, margins }, context) => {
    const beyond = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: ['margins', path], message });
    if (margins.left + margins.right > page.width / 2) beyond('left', 'left + right ≤ width ÷ 2');
    if (margins.top + margins.bottom > page.height / 2) beyond('top', 'top + bottom ≤ height ÷ 2');
  });

/** The logo of every slide. */
export interface Logo {
  readonly picture: SlidePicture;
  /** On cover and closing. */
  readonly onCover: SlidePicture;
  /** Empty where it is decoration only. */
  readonly alt: string;
  /** Inches. */
  readonly height: number;
}

type ThemeFile = z.infer<typeof deckThemeSchema>;
/** What the master of an office leaves for our content, in inches. */
interface MasterArea {
  readonly title: { readonly x: number; readonly y: number; readonly w: number; readonly h: number };
  readonly body: MasterArea['title'];
  /** Of the file, so that another master is another theme. */
  readonly digest: string;
  /** Whether content stands on a field of our paper, because its ground is not the same everywhere. */
  readonly onField: boolean;
  /** The colours that content stands on. */
  readonly grounds?: readonly string[];
  /** The place of a picture on the cover; none where the office has one, or no room for one. */
  readonly picture?: MasterArea['title'];
}

export type DeckTheme = Omit<ThemeFile, 'logo'> & { readonly logo?: Logo; readonly area?: MasterArea };
export type ColourName = keyof DeckTheme['colours'];
export type FontRole = keyof DeckTheme['fonts'];
export type SizeRole = keyof DeckTheme['sizes'];
export type SizeRange = DeckTheme['sizes'][SizeRole];

/** What a report's own `theme.yaml` may override; the other key is that of the book. */
export const deckOverrides = () => partialOf(deckThemeSchema).describe('演示文稿的样子 / the looks of the deck');
const ownSchema = () => z.strictObject({ deck: deckOverrides().optional(), book: z.unknown().optional() });

/**
 * The theme of `templates/briefing`, overridden by the `theme.yaml` of a content folder where there is one; `undefined`
 * after noting what is wrong with either.
 */
export function loadDeckTheme(world: World, note: Note, folder?: string): Sourced<DeckTheme> | undefined {
  return memoized(`deck theme ${folder ?? ''}`, [], world, note, (world, note) => readDeckTheme(world, note, folder));
}

function readDeckTheme(world: World, note: Note, folder: string | undefined): Sourced<DeckTheme> | undefined {
  const path = `${world.asset('templates/briefing')}/theme.yaml`;
  const own = { folder, key: 'deck', schema: ownSchema };
  const read = readTheme(world, { path, schema: deckThemeSchema }, own, note);
  if (!read) return undefined;
  const { logo, ...theme } = read.value;
  if (!logo) return { ...read, value: theme };
  const picture = (key: 'file' | 'on-cover') => {
    const at = read.placeOf(['logo', key]);
    const file = logo[key];
    return file === undefined ? undefined : slidePictureReader(dirname(at.file), world, note)(file, at);
  };
  const usual = picture('file');
  const onCover = logo['on-cover'] === undefined ? usual : picture('on-cover');
  if (!usual || !onCover) return undefined;
  const { alt = '', height = LOGO_HEIGHT } = logo;
  return { ...read, value: { ...theme, logo: { picture: usual, onCover, alt, height } } };
}
