/** Kinds of files, doubts and names that stand inside the messages of imports. */
import { clip } from '../phrase.js';

export const foundKinds = {
  docx: { en: 'a Word document', 'zh-CN': 'Word 文档' },
  xlsx: { en: 'an Excel workbook', 'zh-CN': 'Excel 表格' },
  pptx: { en: 'a PowerPoint presentation', 'zh-CN': 'PowerPoint 演示文稿' },
  odt: { en: 'a document of LibreOffice (OpenDocument)', 'zh-CN': 'LibreOffice 文档（ODT）' },
  ofd: { en: 'an OFD document', 'zh-CN': 'OFD 版式文件' },
  zip: { en: 'a zip archive without a Word document in it', 'zh-CN': '不含 Word 文档的压缩包' },
  rtf: { en: 'a document in Rich Text Format', 'zh-CN': 'RTF 文档' },
  pdf: { en: 'a PDF', 'zh-CN': 'PDF 文件' },
  picture: { en: 'a picture', 'zh-CN': '图片' },
  html: { en: 'a web page', 'zh-CN': '网页' },
  mht: { en: 'a web page or a mail with its pictures in one file (MHT)', 'zh-CN': '单个文件网页或邮件（MHT）' },
  xml: { en: 'XML', 'zh-CN': 'XML 文件' },
  text: { en: 'plain text', 'zh-CN': '纯文本' },
  binary: { en: 'no text', 'zh-CN': '不是文字的内容' },
};

const convertible = {
  en: 'Open it in Word or WPS and save it as .docx. Where LibreOffice is installed, --convert imports it as it is.',
  'zh-CN': '请用 Word 或 WPS 打开，另存为 .docx。装有 LibreOffice 的，也可加 --convert 直接导入。',
};

/** What to do with a file of another kind. */
export const otherRemedy = {
  en: 'Open it in the program it comes from and save it as .docx, or copy its text into a new Word document.',
  'zh-CN': '请用原来的软件打开，另存为 .docx；或把文字复制到新的 Word 文档。',
};

export const remedies: Partial<Record<keyof typeof foundKinds, typeof otherRemedy>> = {
  odt: convertible,
  rtf: convertible,
  text: { en: 'Change the extension to .txt.', 'zh-CN': '请把扩展名改为 .txt。' },
  pdf: {
    en: 'Ask for the Word file it was made from. If there is none, open the PDF in Word or WPS, save it as .docx and look over its paragraphs.',
    'zh-CN': '请索取排版前的 Word 稿。没有的话，用 Word 或 WPS 打开 PDF，另存为 .docx，再核对分段。',
  },
  ofd: {
    en: 'Ask for the Word file it was made from, or copy its text into a new Word document.',
    'zh-CN': '请索取排版前的 Word 稿；或在 OFD 阅读器中复制文字，粘贴到新的 Word 文档。',
  },
  picture: {
    en: 'Run text recognition first and import the result as .txt or .docx.',
    'zh-CN': '请先做文字识别，再导入识别后的 .txt 或 .docx。',
  },
  zip: { en: 'Unpack it and import the draft that is in it.', 'zh-CN': '请先解压，再导入其中的稿件。' },
};

/** Kinds of characters that have a plain counterpart (`import/draft/plain-characters.ts`). */
export const replacedKinds = {
  radical: { en: 'radicals that look like characters', 'zh-CN': '部首' },
  compatibility: { en: 'compatibility characters', 'zh-CN': '兼容汉字' },
  'half-width': { en: 'half-width marks and kana', 'zh-CN': '半角的标点和假名' },
  presentation: { en: 'small, vertical and joined forms', 'zh-CN': '小写、竖排和连写形式' },
  private: { en: 'characters of old Chinese fonts (private use)', 'zh-CN': '旧字库的造字区字符' },
  windows: { en: 'codes of Windows-1252', 'zh-CN': 'Windows-1252 编码的符号' },
  mark: { en: 'look-alikes of Chinese marks', 'zh-CN': '形近的标点' },
};

export const assumedKeys = {
  title: { en: 'its title', 'zh-CN': '标题' },
  issuer: { en: 'its issuer', 'zh-CN': '印发机关' },
  date: { en: 'its full date', 'zh-CN': '完整的日期' },
};

export const doubts = {
  'number-order': {
    en: {
      message: 'the number of this paragraph follows no other',
      hint: 'Check whether a heading is missing before it, and whether this is one.',
    },
    'zh-CN': {
      message: '这一段的编号与前面不连续',
      hint: '请看前面是否漏了标题，这一段是不是标题。',
    },
  },
  'before-text': {
    en: {
      message: 'a line before the text is neither title, occasion nor speaker and was kept as a paragraph',
      hint: 'Move it in report.yaml to the key it belongs to, or delete it there.',
    },
    'zh-CN': {
      message: '正文之前的这一行不是标题、会议或报告人，按段落保留',
      hint: '请在 report.yaml 中移到应在的位置，或删去。',
    },
  },
  'long-heading': {
    en: {
      message: 'this heading is unusually long',
      hint: 'If its text begins earlier, separate the two in report.yaml: heading under section, text under intro.',
    },
    'zh-CN': {
      message: '这个标题特别长',
      hint: '如果正文早已开始，请在 report.yaml 中分开：标题写在 section，正文写在 intro。',
    },
  },
  'table-caption': {
    en: {
      message: 'a table without a caption was given a general one',
      hint: 'Write its caption after table: in report.yaml.',
    },
    'zh-CN': { message: '有一个表没有表题，暂作“附表”', hint: '请在 report.yaml 的 table 处写上表题。' },
  },
  'table-as-text': {
    en: {
      message: 'a table with one row, one column or more than twelve was kept as text',
      hint: 'Check how it reads in report.yaml, or split it into smaller tables.',
    },
    'zh-CN': {
      message: '有一个表只有一行或一栏，或超过十二栏，按文字保留',
      hint: '请在 report.yaml 中看是否通顺，或分成几个小表。',
    },
  },
  'heading-level': {
    en: {
      message:
        'headings of parts and sections have one style; a line was taken for a section because it does not name what a part is about',
      hint: 'Give sections a heading style of their own in Word, or change the part in report.yaml.',
    },
    'zh-CN': {
      message: '部分与小节的标题用了同一级样式，此标题不像部分的标题，按小节处理',
      hint: '请在 Word 中给小节用下一级标题样式，或在 report.yaml 中改写。',
    },
  },
  'heading-style': {
    en: {
      message: 'a line without a heading style stands where others have one, and was taken for a heading',
      hint: 'Give it the style in Word, or write it as text in report.yaml.',
    },
    'zh-CN': {
      message: '同级标题有标题样式，此行没有，按标题处理',
      hint: '请在 Word 中补上标题样式；如不是标题，请在 report.yaml 中写成正文。',
    },
  },
  'bold-section': {
    en: {
      message:
        'a paragraph with a bold first sentence was put into the numbered section before it; it may be a section',
      hint: 'Make it a section in report.yaml if it stands beside that section: section: its first sentence, number: "".',
    },
    'zh-CN': {
      message: '加粗段首句归在前面编号的小节之下，是否另成一节',
      hint: '如与该小节并列，请在 report.yaml 中写成一节：section: 段首句，number: ""。',
    },
  },
  'mark-elsewhere': {
    en: {
      message: 'the mark of this entry stands in a sentence that does not have its term; it stays there',
      hint: 'Check the words under behind in glossary.yaml, or delete that line to mark the first occurrence of the term.',
    },
    'zh-CN': {
      message: '注码所在的句子里没有这个名词，注码仍在原处',
      hint: '请看 glossary.yaml 中 behind 的文字；删去这一行则在名词首次出现处标注。',
    },
  },
  'entry-without-mark': {
    en: {
      message: 'no mark in the running text leads to this entry, although others have marks',
      hint: 'It is marked at the first occurrence of its term, if there is one. Its mark may be missing, or stand in a title, an annex or another entry, where the book sets none.',
    },
    'zh-CN': {
      message: '正文中没有这一条的注码，而其他各条有',
      hint: '名词在正文中出现的，标注在首次出现处。注码可能漏了，或在题目、附件、其他注释中（书中此处不标注）。',
    },
  },
  'mark-again': {
    en: {
      message: 'a further mark of an entry was taken out; the book marks an entry once',
      hint: 'Nothing needs to be done if the first mark is the right one.',
    },
    'zh-CN': { message: '同一条注释再次出现的注码已去掉，书中只标注一次', hint: '如第一处就是应标注之处，不必处理。' },
  },
  'mark-without-entry': {
    en: {
      message: 'a mark leads to no entry of the glossary and was kept as text',
      hint: 'Add its entry to the draft and import it again, or delete the mark in report.yaml.',
    },
    'zh-CN': {
      message: '注码没有对应的注释，照原样保留',
      hint: '请在稿件中补上注释再导入，或在 report.yaml 中删去注码。',
    },
  },
  'empty-note': {
    en: {
      message: 'a note without text, or that the file does not have, was left out with its mark',
      hint: 'If it should explain something, write it in the draft and import it again, or add an entry to glossary.yaml.',
    },
    'zh-CN': {
      message: '有一条脚注或尾注没有内容，注码没有导入',
      hint: '如应有注释，请在稿件中补写后再导入，或在 glossary.yaml 中添加。',
    },
  },
  'note-table': {
    en: {
      message: 'a table in a note was kept as text, one line for each row',
      hint: 'Check how it reads in glossary.yaml.',
    },
    'zh-CN': { message: '注释里有一个表，按文字保留，一行一句', hint: '请在 glossary.yaml 中看是否通顺。' },
  },
  'term-not-found': {
    en: {
      message: 'this term of the glossary does not occur in the text; it is printed without a mark',
      hint: 'Write the words the text has for it in glossary.yaml, as marks: [words].',
    },
    'zh-CN': {
      message: '正文中找不到这个名词，书中不标注编号',
      hint: '请在 glossary.yaml 中用 marks: [写法] 写明正文的写法。',
    },
  },
};

export const droppedThings = {
  'page-number': { en: 'page numbers', 'zh-CN': '页码' },
  'running-head': { en: 'a running head', 'zh-CN': '页眉' },
  contents: { en: 'a typed table of contents', 'zh-CN': '手工目录' },
  'contents-entry': { en: 'a line of the contents that the text does not have', 'zh-CN': '目录中有而正文没有的文字' },
  comment: { en: 'a comment of HTML', 'zh-CN': 'HTML 注释' },
  'repeated-title': { en: 'a repeated title or second date', 'zh-CN': '重复的标题或日期' },
};

const MOST_SHOWN = 30;

/** The lines in quotation marks, the last ones counted where there are many. */
export function shown(lines: readonly string[]): string {
  const more = lines.length > MOST_SHOWN ? ` … +${lines.length - MOST_SHOWN}` : '';
  return `${lines
    .slice(0, MOST_SHOWN)
    .map((line) => `“${clip(line)}”`)
    .join(' ')}${more}`;
}
