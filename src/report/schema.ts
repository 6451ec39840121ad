/**
 * The schemas of `report.yaml` and `glossary.yaml`.
 *
 * The same schemas check a file when it is read and, written as JSON Schema, complete keys in an editor; so each key is
 * described, in Chinese first. The inline notation of texts is checked later, with places.
 */
import { z } from '../yaml/zod.js';
import { briefingSchema, figuresSchema } from './deck-schemas.js';
import { annexKinds, roleNames, text } from './schema-values.js';

// What is not a date has an error of its own; a year outside these is a typing error.
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
    unit: text
      .optional()
      .describe('单位行，照排在表题与表头之间：单位：亿元、%。 Line of units, set as it is over the header.'),
    header: row.min(1).max(12).describe('各栏标题。 Head of each column.'),
    rows: z
      .array(row)
      .min(1)
      .describe(
        '各行，每行的单元格与栏数相等，没有内容的写“—”。 Rows, each with a cell for every column; — where there is nothing to say.',
      ),
    note: text
      .optional()
      .describe('表注，照排在表的下方：注：……；数据来源：……。 Note or source, set as it is under the table.'),
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

const sectionHead = {
  section: text.describe('小节标题，编号（一）自动生成。 Heading of the section; its number is computed.'),
  number: z
    .string()
    .max(8)
    .optional()
    .describe(
      '不写则按位置编号。写“一是”“——”则照印，写 "" 则不编号；这样的小节不列入目录。 By position where left out; what is written is printed in its place, "" is none. Such a section is not in the contents.',
    ),
  intro: text.optional().describe('接在标题后的文字。 Text run in after the heading.'),
};

const subsection = z
  .strictObject({
    ...sectionHead,
    body: z
      .array(z.union([plainParagraph, paragraph, table, figure]))
      .optional()
      .describe('段落、表和图。 Its paragraphs, tables and figures.'),
  })
  .describe('小节中的小节 Section within a section');

const section = z
  .strictObject({
    ...sectionHead,
    body: z
      .array(z.union([plainParagraph, subsection, paragraph, table, figure]))
      .optional()
      .describe(
        '小节的段落、表、图和下一级小节。 Paragraphs, tables and figures of the section, and sections within it.',
      ),
  })
  .describe('小节 Section');

const part = z
  .strictObject({
    part: text.describe('部分标题，编号一、自动生成。 Heading of the part; its number is computed.'),
    numbered: z
      .boolean()
      .optional()
      .describe(
        '写 false 则标题不编号，其下小节编为一、（一）。 With false the heading has no number, and the sections below it have 一、（一）.',
      ),
    role: z
      .enum(roleNames)
      .optional()
      .describe(
        '这一部分讲什么，不写则按标题和段首判断：review 年度回顾，five-year-review 五年回顾，five-year-plan 五年规划，year-plan 年度安排，government 政府自身建设，other 其他。 What the whole part is about; by headings and openings where left out.',
      ),
    body: z
      .array(z.union([plainParagraph, section, paragraph, table, figure]))
      .describe('部分的段落、表、图和小节。 Paragraphs, tables, figures and sections of the part.'),
  })
  .describe('部分 Part');

const annex = z
  .strictObject({
    title: text.describe(
      '附件标题；“附件”二字和顺序号自动生成。 Title of the annex; its label and number are computed.',
    ),
    kind: z
      .enum(annexKinds)
      .optional()
      .describe(
        '附件列的是什么，不写则按标题和各条判断：livelihood 民生实事，targets 目标指标，tasks 任务，projects 项目，notes 说明，other 其他。 What it lists; by its title and items where left out.',
      ),
    body: z
      .array(z.union([plainParagraph, section, paragraph, table, figure]))
      .min(1)
      .describe(
        '附件的段落、表、图和小节；小节编号一、自动生成，自成一列。 Its paragraphs, tables, figures and sections, which are numbered for themselves.',
      ),
  })
  .describe('附件 Annex');

export const reportSchema = z
  .strictObject({
    title: text.describe('标题 Title of the report'),
    paper: z
      .union([text, z.array(text).min(1)])
      .optional()
      .describe(
        '会议文件名称，印在封面上方；几行的写成列表。 Which paper of the session it is, set at the head of the cover; a list for several lines.',
      ),
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
    annexes: z
      .array(annex)
      .min(1)
      .optional()
      .describe(
        '附件，名词解释除外，按次序排在正文之后。 Annexes but the glossary, printed after the text in this order.',
      ),
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
          behind: text
            .optional()
            .describe(
              '正文中的原文，注码标在其后；名词首次出现处不是应标注之处时用。 Words of the text behind which the mark stands, where that is not the first occurrence of the term.',
            ),
          text: text.describe(`解释，一句一行。 Explanation, one sentence a line. ${script}`),
        }),
      )
      .min(1)
      .describe('条目，按名词在正文中首次出现的次序。 Entries in the order in which the text has their terms.'),
  })
  .describe('名词解释 Glossary');

/** The schemas of the content files by the names of the files. */
export const contentSchemas = {
  report: reportSchema,
  glossary: glossarySchema,
  figures: figuresSchema,
  briefing: briefingSchema,
};

export type ReportFile = z.infer<typeof reportSchema>;
export type GlossaryFile = z.infer<typeof glossarySchema>;
