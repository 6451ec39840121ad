/** The schemas of the files the deck is made from: `figures.yaml` and `briefing.yaml`; each key is described, in Chinese first. */
import { z } from '../yaml/zod.js';
import { id, text } from './schema-values.js';

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
                  '指标名称，可比、地方等限定词不省；一列数据只写共有的词。名称中的数字写 {#}，依次取句式中 {#} 读到的数。 Label on the slide, with every word that limits it; of a list the words all have in common. {#} repeats the number that the {#} of the pattern reads.',
                ),
                pattern: text
                  .max(500)
                  .describe(
                    '报告原句，数字处写 {value}、{growth} 或 {words}，一列名称和数值处写 {labels} 和 {values}，其余数字处写 {#}。 The words of the report with {value}, {growth} or {words} where the figure stands, or {labels} and {values} where a list of them stands; {#} where any other number stands.',
                  ),
                in: text
                  .optional()
                  .describe(
                    '只在哪个部分或哪一节找：写标题中的几个字。 The part or section where it is looked for: some words of its heading.',
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
    suggested: z
      .boolean()
      .optional()
      .describe(
        'true：其余数字仍按原文自动读取，这里只写人工选定的。 With true all other numbers are read as without this file, which then has only what a person chose.',
      ),
  })
  .describe('从报告中读取的数据 Figures read out of the report');

const quote = (what: string) => text.optional().describe(`${what}照抄报告原文。 In words of the report.`);

/** Reports each name that a list has twice. */
const noneTwice =
  (expected: string) =>
  (names: readonly string[], context: z.RefinementCtx): void => {
    for (const [i, name] of names.entries()) {
      if (names.indexOf(name) < i) context.addIssue({ code: 'custom', path: [i], message: expected });
    }
  };

const ids = z.array(id).min(1).superRefine(noneTwice('another id'));

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

const image = z
  .union([
    text,
    z.strictObject({
      file: text.describe(
        '图片文件，路径从本文件夹写起，PNG、JPEG 或 SVG。 The picture: a path from this folder, PNG, JPEG or SVG.',
      ),
      alt: text
        .optional()
        .describe(
          '图中是什么，读给看不见的人听；报告中的图不必再写。 What it shows, read out to those who do not see it; that of the report’s own figure where left out.',
        ),
      caption: text
        .optional()
        .describe('图题，在图的下方。 Caption under the picture; that of the report’s own figure where left out.'),
      side: z
        .enum(['right', 'left'])
        .optional()
        .describe('放在右半（right，默认）还是左半（left）。 The half of the slide, right where left out.'),
      fit: z
        .enum(['whole', 'crop'])
        .optional()
        .describe(
          '整幅显示（whole，默认），还是裁去边缘占满半页（crop）；都不变形。 Shown whole, or cropped to fill its place; whole where left out.',
        ),
    }),
  ])
  .optional()
  .describe('图片：只写文件，或连同说明。 A picture: its file alone, or with more.');

const chart = z
  .enum(['bar', 'column'])
  .optional()
  .describe('横条（bar，默认）还是竖条（column）。 Horizontal bars or columns; bars where left out.');

const structureChart = z
  .enum(['bar', 'column', 'doughnut'])
  .optional()
  .describe(
    '横条（bar，默认）、竖条（column）还是环形（doughnut）：环形是一个整体的各占比，合计 100%，或只有一个占比。 Horizontal bars, columns, or a ring of the shares of one whole, or of one share; bars where left out.',
  );

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
    image,
  });

/** The slides of a deck as `order` and `leave-out` name them, in the order they have without the file. */
export const slideNames = [
  'glance',
  'growth',
  'structure',
  'areas',
  'difficulties',
  'five-years',
  'targets',
  'overview',
  'tasks',
  'livelihood',
  'other',
  'building',
] as const;

export type SlideName = (typeof slideNames)[number];

/** How many of something the slides show: from `least` to `most`. */
const count = (what: string, least: number, most: number) =>
  z.int().min(least).max(most).optional().describe(`${what}, ${least}–${most}`);

export const briefingSchema = z
  .strictObject({
    title: text
      .optional()
      .describe('演示文稿标题，不写则用报告标题。 Title of the deck; the report’s title where left out.'),
    cover: z.strictObject({ image }).optional().describe('封面 The cover'),
    drop: z
      .array(text)
      .optional()
      .describe(
        '小节标题开头略去的词，不写则略去各标题共有的词。 Words left out at the head of headings; what all have in common where left out.',
      ),
    glance: z
      .strictObject({ title: quote('页标题，'), figures: figureIds(8) })
      .optional()
      .describe('主要指标 The year at a glance'),
    growth: z
      .strictObject({ title: quote('页标题，'), figures: figureIds(12), chart })
      .optional()
      .describe('增速图，单位须一致。 Growth rates; all of one unit.'),
    structure: z
      .strictObject({
        title: quote('页标题，'),
        charts: z
          .array(
            z.strictObject({
              figures: ids.max(8).describe('figures.yaml 中的标识。 Names of figures.'),
              chart: structureChart,
            }),
          )
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
      .strictObject({ title: quote('页标题，'), figures: figureIds(20) })
      .optional()
      .describe('预期目标 Targets'),
    tasks: z
      .array(sectionPage({ figures: 4, points: 6 }))
      .optional()
      .describe('安排部分的各节 Sections of the plan'),
    livelihood: z
      .strictObject({ title: quote('页标题，') })
      .optional()
      .describe('民生实事：附件或正文列出时成一页。 The projects for the people, where annex or text lists them.'),
    building: z
      .strictObject({ title: quote('页标题，'), points })
      .optional()
      .describe('政府自身建设 Government’s own building'),
    'five-years': z
      .strictObject({ title: quote('页标题，'), figures: figureIds(8) })
      .optional()
      .describe('五年成就 The five years'),
    overview: z
      .strictObject({ title: quote('页标题，') })
      .optional()
      .describe('任务总览 Overview of the tasks'),
    closing: z
      .strictObject({ title: quote('页标题，') })
      .optional()
      .describe('结束页 Closing'),
    order: z
      .array(z.enum(slideNames))
      .min(1)
      .superRefine(noneTwice('another slide'))
      .optional()
      .describe(
        '各类页的先后，没有列出的不要；不写则依固定的次序。 The order of the slides; what is not listed is left out. Without it the order is fixed.',
      ),
    counts: z
      .strictObject({
        glance: count('主要指标的指标数 Figures of the year at a glance', 4, 8),
        growth: count('增速图的指标数 Bars of the growth chart', 3, 12),
        areas: count('回顾部分的页数 Slides of areas', 0, 20),
        difficulties: count('困难的条数 Difficulties', 2, 8),
        targets: count('预期目标的项数 Targets', 3, 20),
        tasks: count('任务的页数，0 为只要总览 Slides of tasks; 0 for the overview alone', 0, 30),
        points: count('一个部分的要点页数 Slides of points of a part', 1, 4),
      })
      .optional()
      .describe('各类页的数量，不写则自动定。 How many of each; chosen where left out.'),
    rejected: z
      .array(text)
      .optional()
      .describe(
        '不采用的待定数字，写作“指标名称 数值”，不再列为待定。 Numbers that wait for a decision and are not taken, as the name of the indicator and its value; they do not wait any more.',
      ),
    slides: count('全部页数的上限，不写为 26 Most slides of the deck; 26 where left out', 8, 60),
    dividers: z
      .boolean()
      .optional()
      .describe(
        '各部分前的分隔页：true 为要，页数可因此超出上限；false 为不要；不写则放得下才有。 A divider before each part: with true also where the deck gets longer than its most slides; with false never; where there is room if left out.',
      ),
    'leave-out': z.array(z.enum(slideNames)).optional().describe('不要的页 Slides to leave out'),
  })
  .describe('解读 Briefing');

export type FiguresFile = z.infer<typeof figuresSchema>;
export type BriefingFile = z.infer<typeof briefingSchema>;
