/**
 * The schema of `templates/report/theme.yaml`: page, styles and folio, and editions, each of which may override
 * values of these three.
 */

import { partialOf } from '../yaml/partial.js';
import { z } from '../yaml/zod.js';
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

/** A number of lines, or several from which the page planner selects one. */
const spaces = z.union([lines, z.array(lines).min(1)]);

const style = z.strictObject({
  font,
  size,
  align: z
    .enum(['left', 'center', 'right', 'justify'])
    .optional()
    .describe('对齐，不写为 left / alignment, left where absent'),
  indent: ems.optional().describe('首行缩进字数 / first-line indent in characters'),
  inset: ems.optional().describe('两边各缩进字数 / inset on both sides in characters'),
  tracking: ems.optional().describe('字间加空，以字为单位 / space between characters, in characters'),
  before: spaces.optional().describe('段前空行 / lines before'),
  after: spaces.optional().describe('段后空行 / lines after'),
  weight: z.coerce
    .number()
    .min(0)
    .max(0.1)
    .optional()
    .describe('加粗：笔画加宽多少，以字为单位，如 0.03 / bold: strokes wider by this, in characters, as 0.03'),
  color: z.string().optional().describe('colors 里的专色，不写为黑 / a spot colour of colors; black where absent'),
});

const styleDescriptions = {
  'cover-paper': '封面：会议文件 / cover: which paper of the session it is',
  'cover-title': '封面：标题 / cover: title',
  'cover-occasion': '封面：会议时间和名称 / cover: the occasion',
  'cover-speaker': '封面：报告人，不写则同会议时间和名称 / cover: the speaker; as the occasion where absent',
  'cover-issuer': '封面：印发机关，在页脚 / cover: who issues it, at the foot',
  'cover-date': '封面：日期，在页脚 / cover: the date, at the foot',
  contents: '目录二字 / heading of the contents',
  'contents-part': '目录：一级标题和附件 / contents: parts and annex',
  'contents-section': '目录：二级标题 / contents: sections',
  'contents-subsection': '目录：三级标题，不写则同二级 / contents: sections within sections; as sections where absent',
  masthead: '发文机关标志（红头），不写则同总标题 / masthead: who issues the document; as the title where absent',
  title: '总标题 / title',
  occasion: '会议时间和名称 / the occasion',
  speaker: '报告人 / the speaker',
  reading: '字数和朗读时间 / characters and minutes of reading',
  salutation: '称谓 / salutation',
  paragraph: '正文 / text',
  lead: '段首句 / lead sentence of a paragraph',
  part: '一级标题 / heading of a part',
  section: '二级标题 / heading of a section',
  'unnumbered-part':
    '不编号的标题，不写则同一级标题 / heading of a part without number; as that of a part where absent',
  subsection: '三级标题，不写则同二级标题 / heading with the number 1.; as that of a section where absent',
  'table-caption': '表题，段前为表上方空行 / caption of a table; before: over it',
  'table-header': '表头 / header of a table',
  'table-unit': '表的单位行，不写则同表头 / line of units over a table; as the header where absent',
  'table-note': '表注，不写则同表头 / note under a table; as the header where absent',
  'table-cell': '表中文字，段后为表下方空行 / text of a table; after: under the table',
  'figure-caption': '图题，段前段后为图上方和图题下方空行 / caption of a figure; before and after: of both',
  'annex-note': '附件说明 / note of the annex under the text',
  issuer: '发文机关署名 / the issuer under the text',
  date: '成文日期 / the date under the text',
  'annex-label': '“附件”二字 / label of the annex',
  annex: '附件标题 / title of the annex',
  entry: '名词解释的条目 / an entry of the glossary',
  term: '名词 / its term',
} as const;
export type StyleName = keyof typeof styleDescriptions;
export const styleNames = Object.keys(styleDescriptions) as StyleName[];
/** Styles that a theme may leave out, each with the one it takes then. */
export const likeStyles = {
  'cover-speaker': 'cover-occasion',
  masthead: 'title',
  'contents-subsection': 'contents-section',
  'unnumbered-part': 'part',
  subsection: 'section',
  'table-unit': 'table-header',
  'table-note': 'table-header',
} as const satisfies Partial<Record<StyleName, StyleName>>;
type OptionalStyle = keyof typeof likeStyles;
type RequiredStyle = Exclude<StyleName, OptionalStyle>;

export function isOptional(name: StyleName): name is OptionalStyle {
  return name in likeStyles;
}

const page = z.strictObject({
  width: length.describe('纸宽 / width of the paper'),
  height: length.describe('纸高 / height of the paper'),
  top: length.describe('天头 / space above the text'),
  inner: length.describe('订口 / space at the binding: left on odd pages, right on even ones'),
  'text-width': length.describe('版心宽 / width of the text area'),
  'text-height': length.describe('版心高 / height of the text area'),
  lines: z.coerce.number().int().min(1).max(100).describe('每面行数 / lines of a page'),
  characters: z.coerce.number().int().min(5).max(100).describe('每行字数 / characters of a line'),
});

const folio = z.strictObject({
  font,
  size,
  gap: length.describe('版心下边到页码的距离 / space between the text and the page number'),
  inset: ems.describe('离版心边几个字 / characters in from the edge of the text'),
  align: z
    .enum(['outer', 'center'])
    .describe('单页居右、双页居左（outer），或居中 / at the outer edge, or in the middle'),
});

const nextWords = z
  .strictObject({
    font,
    size,
    most: z.coerce.number().int().min(1).max(40).describe('最多几个字 / characters at most'),
  })
  .describe('右下角印下一页开头的字 / the first words of the next page, in the lower right corner');

const contentsStep = z.strictObject({
  size: size.optional().describe('各级标题的字号，不写则不变 / type size of all entries; as it is where absent'),
  lines: z.coerce.number().int().min(1).max(100).optional().describe('每面行数 / lines of a page'),
});
const contentsSteps = z
  .array(contentsStep)
  .describe(
    '目录多出几行时依次改用，取页数最少的第一档 / for contents a little too long: the first with the fewest pages is taken',
  );

const pictures = z
  .enum(['grey', 'color'])
  .describe('图片印成灰色（只用黑墨），或保留彩色 / pictures in grey, for black ink alone, or in their colours');

const speakerOnCover = z.boolean().describe('封面印报告人，不写则不印 / the cover names the speaker; not where absent');
const spacedNames = z
  .boolean()
  .describe(
    '报告人和封面上两字姓名中间空一字 / a space of one character in names of two, in the speaker’s line and on the cover',
  );

const fontName = z.string().regex(/^[^,;"<>&]*\S[^,;"<>&]*$/);
const wordFont = z.strictObject({
  name: fontName.describe('Word 里的字体名 / name of the font in Word'),
  instead: z
    .array(fontName)
    .optional()
    .describe('没有这个字体的电脑依次用 / fonts used in its place on a computer that lacks it, in this order'),
  latin: fontName
    .optional()
    .describe('西文和数字的字体，不写为 word 的 latin / for Latin letters and digits; the common one where absent'),
});

const word = z.strictObject({
  author: z
    .string()
    .regex(/\S/)
    .optional()
    .describe(
      '修改对照稿中修订和校对批注的作者 / author of the tracked changes of a redline and of the comments of the proof-reader',
    ),
  fonts: z
    .record(z.string(), wordFont)
    .optional()
    .describe('字体角色在 Word 里的字体 / the fonts of Word for the roles of the styles'),
  latin: fontName.optional().describe('西文和数字的字体 / for Latin letters and digits'),
  notes: z
    .enum(['marks', 'endnotes'])
    .optional()
    .describe('名词解释的注码：文字加链接（marks），或 Word 尾注 / marks of the glossary: linked numbers or endnotes'),
  numbering: z
    .enum(['typed', 'word'])
    .optional()
    .describe('标题编号：直接写出（typed），或 Word 自动编号 / numbers of headings: typed, or numbering of Word'),
  content: z
    .boolean()
    .optional()
    .describe(
      '文件随带 report.yaml 和 glossary.yaml（不含注释），导入时原样取回；不写为 true / the file carries them without comments, for an import; true where absent',
    ),
});

const named = <T>(make: (name: StyleName) => T) =>
  Object.fromEntries(styleNames.map((name) => [name, make(name)])) as Record<StyleName, T>;

const described = named((name) => style.describe(styleDescriptions[name]));
const allStyles = {
  ...(described as Record<RequiredStyle, typeof style>),
  ...(Object.fromEntries(styleNames.filter(isOptional).map((name) => [name, described[name].optional()])) as Record<
    OptionalStyle,
    z.ZodOptional<typeof style>
  >),
};

// Made once, because making a schema of twenty keys for each style took longer than checking a theme.
const styleOfEdition = style.partial().optional();

const edition = z.strictObject({
  name: z.string().regex(/\S/).describe('版本名称 / name of the edition'),
  template: z.string().regex(/\S/).describe('主模板，如 session 即 session.hbs / its main template'),
  page: page.partial().optional().describe('覆盖 page 中的值 / values that override those of page'),
  styles: z
    .strictObject(named((name) => styleOfEdition.describe(styleDescriptions[name])))
    .optional()
    .describe('覆盖 styles 中的值 / values that override those of styles'),
  folio: folio.partial().optional().describe('覆盖 folio 中的值 / values that override those of folio'),
  'contents-steps': contentsSteps.optional(),
  pictures: pictures.optional(),
  'speaker-on-cover': speakerOnCover.optional(),
  'spaced-names': spacedNames.optional(),
  word: word.optional().describe('覆盖 word 中的值 / values that override those of word'),
  'whole-sentences': z.boolean().optional().describe('句子不跨页 / no sentence continues on another page'),
  'next-words': nextWords.optional(),
  'characters-per-minute': z.coerce
    .number()
    .min(1)
    .max(2000)
    .optional()
    .describe('每分钟朗读字数 / characters read out in a minute'),
});

const color = z.strictObject({
  ink: z.string().regex(/\S/).describe('专色名称，写给印刷厂 / name of the ink for the printer, as PANTONE 485 C'),
  shown: z
    .string()
    .regex(/^#[\da-f]{6}$/i)
    .transform((hex) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255) as RedGreenBlue)
    .describe('屏幕上的颜色，如 #da291c / how a screen shows it'),
});
type RedGreenBlue = [red: number, green: number, blue: number];

export const bookThemeSchema = z.strictObject({
  page: page.describe('页面 / the page'),
  colors: z
    .record(z.string(), color)
    .optional()
    .describe('专色，样式里 color: 写它的名字 / spot colours, by the names styles give'),
  styles: z.strictObject(allStyles).describe('样式 / styles'),
  folio: folio.describe('页码 / page numbers'),
  'contents-steps': contentsSteps.optional(),
  pictures: pictures.optional().describe('不写为 grey / grey where absent'),
  'speaker-on-cover': speakerOnCover.optional(),
  'spaced-names': spacedNames.optional(),
  word: word.optional().describe('Word 文件：npx yinfa build --only docx / the Word file'),
  editions: z
    .record(z.string(), edition)
    .superRefine((editions, context) => {
      const names = Object.keys(editions);
      if (names.length === 0) context.addIssue({ code: 'custom', message: 'an edition' });
      for (const name of names)
        if (!/^(?!all$)[a-z][a-z0-9-]*$/.test(name))
          context.addIssue({ code: 'custom', path: [name, 'name'], message: 'an edition called a–z, 0–9 or -' });
    })
    .describe('版本，第一个是默认的 / editions; the first is the default'),
});

/** What a report's own `theme.yaml` may override; the other key is that of the deck. */
export const bookOverrides = () => partialOf(bookThemeSchema).describe('书的样子 / the looks of the book');
export const ownBookSchema = () => z.strictObject({ book: bookOverrides().optional(), deck: z.unknown().optional() });

export type ThemeFile = z.output<typeof bookThemeSchema>;
export type StyleEntry = z.output<typeof style>;
