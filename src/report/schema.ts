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

const row = z.array(text);

const table = z
  .strictObject({
    table: text.describe('表题，排在表的上方。 Caption, set over the table.'),
    header: row.min(1).max(12).describe('各栏标题。 Head of each column.'),
    rows: z
      .array(row)
      .min(1)
      .describe(
        '各行，每行的单元格与栏数相等，没有内容的写“—”。 Rows, each with a cell for every column; — where there is nothing to say.',
      ),
    widths: z
      .array(z.number().min(0.1).max(100))
      .optional()
      .describe(
        '各栏宽度的比例，不写则按文字长短。 Proportions of the columns; by the length of their texts where left out.',
      ),
  })
  .describe('表 Table');

const figure = z
  .strictObject({
    figure: text.describe(
      '图片文件，路径从本文件夹写起，PNG 或 JPEG。 The picture: a path from this folder, PNG or JPEG.',
    ),
    alt: text.describe('图中是什么，读给看不见的人听。 What it shows, read out to those who do not see it.'),
    caption: text.optional().describe('图题，排在图的下方。 Caption, set under the picture.'),
    lines: z
      .number()
      .int()
      .min(3)
      .max(20)
      .optional()
      .describe('图高占几行，3 至 20，不写为 8。 Height in lines of the page, 3 to 20; 8 where left out.'),
  })
  .describe('图 Figure');

const section = z
  .strictObject({
    section: text.describe('小节标题，编号（一）自动生成。 Heading of the section; its number is computed.'),
    intro: text.optional().describe('接在标题后的文字。 Text run in after the heading.'),
    body: z
      .array(z.union([plainParagraph, paragraph, table, figure]))
      .optional()
      .describe('小节的段落、表和图。 Paragraphs, tables and figures of the section.'),
  })
  .describe('小节 Section');

const part = z
  .strictObject({
    part: text.describe('部分标题，编号一、自动生成。 Heading of the part; its number is computed.'),
    body: z
      .array(z.union([plainParagraph, section, paragraph, table, figure]))
      .describe('部分的段落、表、图和小节。 Paragraphs, tables, figures and sections of the part.'),
  })
  .describe('部分 Part');

export const reportSchema = z
  .strictObject({
    title: text.describe('标题 Title of the report'),
    paper: text
      .optional()
      .describe('会议文件名称，印在封面上方。 Which paper of the session it is; set at the head of the cover.'),
    occasion: text.optional().describe('何时在何会议上，不写破折号。 When and at which session; without the dash.'),
    speaker: z
      .strictObject({
        office: text.optional().describe('职务 Office'),
        name: text.describe('姓名 Name'),
      })
      .optional()
      .describe('报告人 Who gives the report'),
    issuer: text.describe('印发机关 The body that issues the report'),
    date: date.describe('日期 YYYY-MM-DD Date of the report'),
    keywords: z
      .array(text)
      .min(1)
      .optional()
      .describe('关键词，供检索，不印出。 Keywords for readers and archives of the file; not printed.'),
    body: z
      .array(z.union([plainParagraph, salutation, part, paragraph, table, figure]))
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
            .union([text, z.array(text)])
            .optional()
            .describe(
              '正文中的其他写法；正文首次出现名词或其中之一处标注编号。写 [] 则正文不标注。 Other words under which the text has the term; [] where it has no mark.',
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
                id: id.describe(
                  '标识，供 briefing.yaml 引用；一列数据各为“标识-名称”。 Name by which briefing.yaml asks for the figure; each of a list is id-label.',
                ),
                label: text.describe(
                  '指标名称，可比、地方等限定词不省；一列数据只写共有的词。 Label on the slide, with every word that limits it; of a list the words all have in common.',
                ),
                pattern: text
                  .max(500)
                  .describe(
                    '报告原句，数字处写 {value}、{growth} 或 {words}，一列名称和数值处写 {labels} 和 {values}。 The words of the report with {value}, {growth} or {words} where the figure stands, or {labels} and {values} where a list of them stands.',
                  ),
                unit: text
                  .optional()
                  .describe(
                    '单位，句式中紧跟数字；常用单位可不写。 Unit; stands right after the number in the pattern. Usual ones are understood.',
                  ),
              }),
            )
            .min(1)
            .describe('指标 Figures'),
        }),
      )
      .describe('分组 Groups of figures'),
  })
  .describe('从报告中读取的数据 Figures read out of the report');

const quote = (what: string) => text.optional().describe(`${what}照抄报告原文。 In words of the report.`);

const ids = z
  .array(id)
  .min(1)
  .superRefine((names, context) => {
    for (const [i, name] of names.entries()) {
      if (names.indexOf(name) < i) context.addIssue({ code: 'custom', path: [i], message: 'another id' });
    }
  });

const figureIds = (most: number) =>
  ids
    .max(most)
    .optional()
    .describe(
      `figures.yaml 中的标识，不写则自动选。最多 ${most} 个。 Names of figures in figures.yaml, up to ${most}.`,
    );

const points = z
  .array(
    z.strictObject({
      heading: text.describe('要点，照抄报告原文。 The point, in words of the report.'),
      text: quote('要点之下的文字，'),
    }),
  )
  .min(2)
  .max(6)
  .optional()
  .describe('要点，不写则自动选。 Points; chosen from the report where left out.');

const sectionPage = (most: { readonly figures: number; readonly points: number }) =>
  z.strictObject({
    section: text.describe('是哪一节：写标题中的几个字。 Which section: some words of its heading.'),
    title: quote('页标题，'),
    line: quote('标题下的一行，'),
    figures: figureIds(most.figures),
    points: z
      .array(text)
      .min(1)
      .max(most.points)
      .optional()
      .describe('要点，照抄报告原文。 Points, in words of the report.'),
  });

/** What `leave-out` can name. */
export const slideNames = [
  'glance',
  'growth',
  'structure',
  'areas',
  'difficulties',
  'targets',
  'tasks',
  'building',
] as const;

export const briefingSchema = z
  .strictObject({
    title: text
      .optional()
      .describe('演示文稿标题，不写则用报告标题。 Title of the deck; the report’s title where left out.'),
    drop: z
      .array(text)
      .optional()
      .describe(
        '小节标题开头略去的词，不写则略去各标题共有的词。 Words left out at the head of headings; what all have in common where left out.',
      ),
    glance: z
      .strictObject({ title: quote('页标题，'), figures: figureIds(8) })
      .optional()
      .describe('全年概览 The year at a glance'),
    growth: z
      .strictObject({ title: quote('页标题，'), figures: figureIds(12) })
      .optional()
      .describe('增速图，单位须一致。 Growth rates; all of one unit.'),
    structure: z
      .strictObject({
        title: quote('页标题，'),
        charts: z
          .array(z.strictObject({ figures: ids.max(8).describe('figures.yaml 中的标识。 Names of figures.') }))
          .min(1)
          .max(2)
          .optional()
          .describe('左右两张图，一张图的单位须一致。 Two charts side by side, each of one unit.'),
      })
      .optional()
      .describe('结构与质量 Structure and quality'),
    areas: z
      .array(sectionPage({ figures: 3, points: 3 }))
      .optional()
      .describe('回顾部分的各节 Sections of the review'),
    difficulties: z
      .strictObject({ title: quote('页标题，'), points })
      .optional()
      .describe('困难和挑战 Difficulties'),
    targets: z
      .strictObject({ title: quote('页标题，'), figures: figureIds(12) })
      .optional()
      .describe('预期目标 Targets'),
    tasks: z
      .array(sectionPage({ figures: 4, points: 6 }))
      .optional()
      .describe('安排部分的各节 Sections of the plan'),
    building: z
      .strictObject({ title: quote('页标题，'), points })
      .optional()
      .describe('政府自身建设 Government’s own building'),
    'leave-out': z.array(z.enum(slideNames)).optional().describe('不要的页 Slides to leave out'),
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
