/** Tables, pictures and objects of drafts: what of them is not taken over, or is another thing afterwards. */

import { clip, type WordsOf } from '../phrase.js';
import { shown } from './import-reasons.js';

export interface InsetProblems {
  /** What a table of content cannot hold, with the words of the cells. */
  'import/flattened': { reason: keyof typeof flattenings; words: readonly string[] };
  /** `name`: what its author says of it, or of its file; may be empty. */
  'import/picture': { reason: keyof typeof pictureLosses; name: string };
  /** `rows` of its workbook that were taken as a table; 0 for none. */
  'import/object': { kind: keyof typeof objectKinds; name: string; rows: number };
}

/** What is lost of a table of Word, and what stands in its place. */
const flattenings = {
  header: {
    en: {
      message: 'a table with several header rows has one now, each head after those over it',
      hint: 'Check the heads under header in report.yaml.',
    },
    'zh-CN': { message: '表头有几行，已并成一行', hint: '请在 report.yaml 的 header 处核对各栏标题。' },
  },
  heads: {
    en: {
      message: 'a head over several columns of a table stands over each of them now',
      hint: 'Check the heads under header in report.yaml.',
    },
    'zh-CN': {
      message: '表头中左右合并的单元格，已在各栏重复',
      hint: '请在 report.yaml 的 header 处核对各栏标题。',
    },
  },
  rows: {
    en: {
      message: 'a cell over several rows of a table stands in each of them now',
      hint: 'Check these rows in report.yaml.',
    },
    'zh-CN': { message: '表中上下合并的单元格，已在每一行重复', hint: '请在 report.yaml 中核对这些行。' },
  },
  columns: {
    en: {
      message: 'a cell over several columns of a table stands in the first of them now',
      hint: 'Check these rows in report.yaml: where the words hold for all columns, repeat them.',
    },
    'zh-CN': {
      message: '表中左右合并的单元格，已放在第一栏，其余各栏写“—”',
      hint: '请在 report.yaml 中核对这些行；如对各栏都适用，请逐栏写上。',
    },
  },
  paragraphs: {
    en: {
      message: 'the paragraphs of a cell stand in one line now, a blank between them',
      hint: 'Check these cells in report.yaml, and put a mark between the paragraphs where it is needed.',
    },
    'zh-CN': {
      message: '单元格中的几段文字，已连成一行，中间空一格',
      hint: '请在 report.yaml 中核对这些单元格，需要的地方补上标点。',
    },
  },
  wide: {
    en: {
      message: 'a table of more than twelve columns was divided, its first column repeated',
      hint: 'Write a caption for each in report.yaml, or leave out columns.',
    },
    'zh-CN': {
      message: '超过十二栏的表已分成几个，第一栏各自重复',
      hint: '请在 report.yaml 中写上各表的表题，或删去一些栏。',
    },
  },
  layout: {
    en: {
      message:
        'a table of one row or one column, or one that holds another, is a frame around text and was kept as text',
      hint: 'Check how it reads in report.yaml.',
    },
    'zh-CN': {
      message: '只有一行、一栏或套着另一个表的表格，只是排版用的框，按文字保留',
      hint: '请在 report.yaml 中看是否通顺。',
    },
  },
  continued: {
    en: {
      message: 'a table that was divided is one again; the line over its second part was left out',
      hint: 'Check that the rows belong together.',
    },
    'zh-CN': { message: '分开的表已接成一个，续表的表题没有导入', hint: '请核对前后各行是否属于同一个表。' },
  },
};

/** What is wrong with a picture of a draft, or is another thing afterwards. */
const pictureLosses = {
  other: {
    en: {
      message: 'was not imported',
      hint: 'Save it as PNG or JPEG beside the report and add a figure if it should be printed.',
    },
    'zh-CN': { message: '没有导入', hint: '如需印出，请存为 PNG 或 JPEG 放在报告旁，再加一个图片块（figure）。' },
  },
  linked: {
    en: {
      message: 'is only linked and not in the file; nothing is fetched',
      hint: 'In Word, break the link so that the picture is saved with the document, and import again.',
    },
    'zh-CN': { message: '只是链接，不在文件里，没有导入', hint: '请在 Word 中断开链接，把图片存入文档后重新导入。' },
  },
  vector: {
    en: {
      message: 'is an EMF or WMF drawing and was not imported',
      hint: 'In Word, cut it, paste it with Paste Special as PNG, and import again.',
    },
    'zh-CN': {
      message: '是 EMF、WMF 图元文件，没有导入',
      hint: '请在 Word 中剪切，再“选择性粘贴”为 PNG，然后重新导入。',
    },
  },
  format: {
    en: {
      message: 'is neither PNG nor JPEG and was not imported',
      hint: 'Save it as PNG, put it into the draft and import again.',
    },
    'zh-CN': { message: '不是 PNG 或 JPEG，没有导入', hint: '请另存为 PNG，重新插入稿件后导入。' },
  },
  damaged: {
    en: { message: 'is damaged or missing in the file and was not imported', hint: 'Put it into the draft again.' },
    'zh-CN': { message: '已损坏或文件里没有，没有导入', hint: '请在稿件中重新插入这张图片。' },
  },
  large: {
    en: { message: 'is too large and was not imported', hint: 'In Word, use Compress Pictures, and import again.' },
    'zh-CN': { message: '太大，没有导入', hint: '请在 Word 中“压缩图片”后重新导入。' },
  },
  colour: {
    en: {
      message: 'is in CMYK colours and was not imported',
      hint: 'Save it with RGB colours.',
    },
    'zh-CN': { message: '是 CMYK 颜色，没有导入', hint: '请另存为 RGB 颜色。' },
  },
  cropped: {
    en: {
      message: 'is cropped in Word and was imported whole',
      hint: 'In Word, use Compress Pictures and delete cropped areas, and import again.',
    },
    'zh-CN': {
      message: '在 Word 中裁剪过，导入的是整张',
      hint: '请在 Word 中“压缩图片”并勾选“删除图片的剪裁区域”后重新导入。',
    },
  },
  note: {
    en: { message: 'in a note was not imported', hint: 'Put it into the text if it should be printed.' },
    'zh-CN': { message: '在注释里，没有导入', hint: '如需印出，请移到正文。' },
  },
  hidden: {
    en: {
      message: 'or an object in hidden text was not imported, because Word does not print it',
      hint: 'If it belongs to the report, turn “Hidden” off for it in Word and import again.',
    },
    'zh-CN': {
      message: '或对象在隐藏文字中，Word 不会打印，没有导入',
      hint: '如果属于正文，请在 Word 中取消“隐藏”后重新导入。',
    },
  },
  caption: {
    en: {
      message: 'was not imported, and its caption was left out with it',
      hint: 'Write it under caption when you add the figure.',
    },
    'zh-CN': { message: '没有导入，图题也没有导入', hint: '补上图片时，请写在 caption 处。' },
  },
  head: {
    en: {
      message: 'over the title, such as a logo, was left out',
      hint: 'The book has a head of its own; see the theme.',
    },
    'zh-CN': { message: '在标题之前（如徽标），没有导入', hint: '成书的版头另有样式，见主题。' },
  },
  margin: {
    en: {
      message: 'in a header or footer, such as a logo, was left out',
      hint: 'Pages of the book have headers of their own.',
    },
    'zh-CN': { message: '在页眉页脚里（如徽标），没有导入', hint: '成书的页眉页脚另有样式。' },
  },
  comment: {
    en: {
      message: 'in a comment was not imported',
      hint: 'See it in Word; put it into the text if it should be printed.',
    },
    'zh-CN': { message: '在批注里，没有导入', hint: '请在 Word 中查看；如需印出，请移到正文。' },
  },
  alt: {
    en: {
      message: 'has no alternative text, which screen readers read out',
      hint: 'Write what it shows under alt in report.yaml.',
    },
    'zh-CN': { message: '没有替代文字，读屏软件读不出', hint: '请在 report.yaml 的 alt 处写明图中是什么。' },
  },
  gone: {
    en: {
      message: 'of the last import is not in the draft any more and was kept',
      hint: 'Delete its figure in report.yaml, and the file, if it is not to be printed.',
    },
    'zh-CN': {
      message: '上次导入时有，稿件中已没有，仍保留',
      hint: '如不再印出，请删去 report.yaml 中的图片块和图片文件。',
    },
  },
};

const objectKinds = {
  excel: { en: 'an Excel sheet', 'zh-CN': ' Excel 表格对象' },
  word: { en: 'an embedded Word document', 'zh-CN': '嵌入的 Word 文档' },
  powerpoint: { en: 'an embedded presentation', 'zh-CN': '嵌入的演示文稿' },
  visio: { en: 'a Visio drawing', 'zh-CN': ' Visio 绘图' },
  formula: { en: 'a formula of the old editor', 'zh-CN': '旧版公式编辑器的公式' },
  package: { en: 'an attached file', 'zh-CN': '附件文件' },
  pdf: { en: 'an embedded PDF', 'zh-CN': '嵌入的 PDF' },
  chart: { en: 'a chart', 'zh-CN': '图表' },
  'bar-chart': { en: 'a bar chart', 'zh-CN': '柱形图' },
  'line-chart': { en: 'a line chart', 'zh-CN': '折线图' },
  'pie-chart': { en: 'a pie chart', 'zh-CN': '饼图' },
  'doughnut-chart': { en: 'a doughnut chart', 'zh-CN': '圆环图' },
  'area-chart': { en: 'an area chart', 'zh-CN': '面积图' },
  'scatter-chart': { en: 'a scatter chart', 'zh-CN': '散点图' },
  'radar-chart': { en: 'a radar chart', 'zh-CN': '雷达图' },
  diagram: { en: 'a SmartArt diagram', 'zh-CN': ' SmartArt 图形' },
  ink: { en: 'handwriting', 'zh-CN': '墨迹' },
  video: { en: 'a video', 'zh-CN': '视频' },
  link: { en: 'an object linked to another file', 'zh-CN': '链接到其他文件的对象' },
  other: { en: 'an object of another program', 'zh-CN': '其他软件的对象' },
};

export const insetWords: WordsOf<InsetProblems> = {
  'import/flattened': {
    en: ({ reason, words }) => ({
      message: `${flattenings[reason].en.message}: ${shown(words)}`,
      hint: flattenings[reason].en.hint,
    }),
    'zh-CN': ({ reason, words }) => ({
      message: `${flattenings[reason]['zh-CN'].message}：${shown(words)}`,
      hint: flattenings[reason]['zh-CN'].hint,
    }),
  },
  'import/picture': {
    en: ({ reason, name }) => ({
      message: `a picture ${pictureLosses[reason].en.message}${name === '' ? '' : `: “${name}”`}`,
      hint: pictureLosses[reason].en.hint,
    }),
    'zh-CN': ({ reason, name }) => ({
      message: `图片${pictureLosses[reason]['zh-CN'].message}${name === '' ? '' : `：“${name}”`}`,
      hint: pictureLosses[reason]['zh-CN'].hint,
    }),
  },
  'import/object': {
    en: ({ kind, name, rows }) => ({
      message: `there is ${objectKinds[kind].en} here${name === '' ? '' : ` (“${clip(name)}”)`}: ${
        rows > 0 ? 'its cells were taken as a table' : 'it was not imported'
      }`,
      hint:
        rows > 0
          ? 'Check the table in report.yaml, or put a picture of it in its place.'
          : 'If it should be printed, save it as PNG in its program and put it into the draft as a picture, or write it as a table.',
    }),
    'zh-CN': ({ kind, name, rows }) => ({
      message: `此处有${objectKinds[kind]['zh-CN']}${name === '' ? '' : `（“${clip(name)}”）`}，${
        rows > 0 ? '其中的单元格已作为表格导入' : '没有导入'
      }`,
      hint:
        rows > 0
          ? '请在 report.yaml 中核对这个表，或改用图片。'
          : '如需印出，请在原来的软件中另存为 PNG 图片插入稿件，或改写成表格。',
    }),
  },
};
