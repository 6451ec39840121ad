/**
 * The shape of the content files.
 *
 * The same schemas check a file when it is read and, written out as JSON
 * Schema, complete keys in an editor; so each key is described, in Chinese
 * first. Texts are checked to say something; their inline notation is read
 * later, with places.
 */
import { z } from 'zod';

const text = z.string().regex(/\S/, 'text');
const id = z.string().regex(/^[\p{L}\p{N}_-]+$/u, 'id');
// What is no date at all has its own problem; a year outside these is a slip of the keyboard.
const date = z.iso
  .date()
  .refine((text) => !/^\d{4}-/.test(text) || (text >= '1949' && text < '2101'), 'year 1949–2100');
const script = '下标写作 _{2.5}，上标写作 ^{2}。 Write _{2.5} for a subscript, ^{2} for a superscript.';

const salutation = z
  .strictObject({ salutation: text.describe('称呼，顶格排。 Salutation, set flush left: 各位代表：') })
  .describe('称呼 Salutation');

const paragraph = z
  .strictObject({
    lead: text
      .optional()
      .describe('段首主题句，与后文接排。 Lead sentence, set off; the text follows in the same paragraph.'),
    text: text.describe(`正文，一句一行。 Text, one sentence a line. ${script}`),
    points: z
      .array(text)
      .min(1)
      .optional()
      .describe('一是……；二是……，接在正文之后。 Points that follow the text in the same paragraph.'),
    after: text.optional().describe('各点之后的文字。 What follows the points in the same paragraph.'),
  })
  .describe('段落 Paragraph');

const plainParagraph = text.describe('段落：直接写文字。 A paragraph: simply its text.');

const section = z
  .strictObject({
    section: text.describe('小节标题，编号（一）自动生成。 Heading of the section; its number is computed.'),
    intro: text.optional().describe('接在标题后的文字。 Text run in after the heading.'),
    body: z
      .array(z.union([plainParagraph, paragraph]))
      .optional()
      .describe('小节的段落。 Paragraphs of the section.'),
  })
  .describe('小节 Section');

const part = z
  .strictObject({
    part: text.describe('部分标题，编号一、自动生成。 Heading of the part; its number is computed.'),
    body: z
      .array(z.union([plainParagraph, section, paragraph]))
      .describe('部分的段落和小节。 Paragraphs and sections of the part.'),
  })
  .describe('部分 Part');

export const reportSchema = z
  .strictObject({
    title: text.describe('标题 Title of the report'),
    paper: text
      .optional()
      .describe('会议文件名称，印在封面上方。 Which paper of the session it is; set at the head of the cover.'),
    occasion: text.describe('何时在何会议上，不写破折号。 When and at which session; without the dash.'),
    speaker: z
      .strictObject({
        office: text.describe('职务 Office'),
        name: text.describe('姓名 Name'),
      })
      .describe('报告人 Who gives the report'),
    issuer: text.describe('印发机关 The body that issues the report'),
    date: date.describe('日期 YYYY-MM-DD Date of the report'),
    keywords: z
      .array(text)
      .min(1)
      .optional()
      .describe('关键词，供检索，不印出。 Keywords for readers and archives of the file; not printed.'),
    body: z
      .array(z.union([plainParagraph, salutation, part, paragraph]))
      .min(1)
      .describe('正文 Body'),
  })
  .describe('政府工作报告 Government work report');

export const glossarySchema = z
  .strictObject({
    label: text.describe('附件： Label over the glossary'),
    title: text.describe('名词解释 Title of the glossary'),
    entries: z
      .array(
        z.strictObject({
          term: text.describe('名词，编号和冒号自动生成。 Term; its number and the colon are computed.'),
          marks: z
            .union([text, z.array(text).min(1)])
            .optional()
            .describe(
              '正文中的其他写法；正文首次出现名词或其中之一处标注编号。 Other words under which the text has the term.',
            ),
          text: text.describe(`解释，一句一行。 Explanation, one sentence a line. ${script}`),
        }),
      )
      .min(1)
      .describe('条目，按名词在正文中首次出现的次序。 Entries in the order in which the text has their terms.'),
  })
  .describe('名词解释 Glossary');

export const figuresSchema = z
  .strictObject({
    groups: z
      .array(
        z.strictObject({
          name: text.describe('分组名称 Name of the group'),
          figures: z
            .array(
              z.strictObject({
                id: id.describe('标识，供 briefing.yaml 引用。 Name by which briefing.yaml asks for the figure.'),
                label: text.describe(
                  '指标名称，可比、地方等限定词不省。 Label on the slide, with every word that limits it.',
                ),
                pattern: text
                  .max(500)
                  .describe(
                    '报告原句，数字处写 {value}、{growth} 或 {words}。 The words of the report with {value}, {growth} or {words} where the figure stands.',
                  ),
                unit: text
                  .optional()
                  .describe('单位，句式中紧跟数字。 Unit; stands right after the number in the pattern.'),
              }),
            )
            .min(1)
            .describe('指标 Figures'),
        }),
      )
      .describe('分组 Groups of figures'),
  })
  .describe('从报告中读取的数据 Figures read out of the report');

const page = z.strictObject({
  title: text.describe(
    '页标题，用报告原话，并与数字相符。 Title of the slide, in words of the report that fit its figures.',
  ),
  kicker: text
    .optional()
    .describe(
      '标题上方的小字，不写则用数字所在部分的标题。 Small line over the title; the heading of the figures’ part where left out.',
    ),
  figures: z
    .array(id)
    .min(1)
    .superRefine((ids, context) => {
      for (const [i, name] of ids.entries()) {
        if (ids.indexOf(name) < i) context.addIssue({ code: 'custom', path: [i], message: 'another id' });
      }
    })
    .describe('figures.yaml 中的标识。 Names of figures in figures.yaml.'),
});

export const briefingSchema = z
  .strictObject({
    title: text
      .optional()
      .describe('演示文稿标题，不写则用报告标题。 Title of the deck; the report’s title where left out.'),
    pages: z
      .array(page)
      .optional()
      .describe(
        '关键数字，每项一页，最好六个数字；超过八个另起一页。 Key figures, one slide each, best six; more than eight go on on a further slide.',
      ),
    charts: z
      .array(page)
      .optional()
      .describe('图表，单位须一致。 Charts; all figures of one chart have the same unit.'),
    targets: page.optional().describe('预期目标 Targets'),
    tasks: z
      .strictObject({
        drop: z
          .array(text)
          .optional()
          .describe('任务短标题开头略去的词。 Words left out at the head of a task’s short title.'),
      })
      .optional()
      .describe('重点任务 Tasks'),
  })
  .describe('解读 Briefing');

/** The schemas of the content files by the names of the files. */
export const contentSchemas = {
  report: reportSchema,
  glossary: glossarySchema,
  figures: figuresSchema,
  briefing: briefingSchema,
};

export type ReportFile = z.infer<typeof reportSchema>;
export type GlossaryFile = z.infer<typeof glossarySchema>;
export type FiguresFile = z.infer<typeof figuresSchema>;
export type BriefingFile = z.infer<typeof briefingSchema>;
