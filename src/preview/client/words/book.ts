/** Words of the pages and of the panel of a sentence. */
import { computed } from '@preact/signals';
import type { Language } from '../../../diagnostics/language.js';
import type { EditNote, TextKind } from '../../protocol.js';
import type { fits } from '../book-layout.js';
import { language } from '../preferences.js';

export interface BookWords {
  readonly pages: string;
  readonly toolbar: string;
  readonly outline: string;
  readonly thumbnails: string;
  readonly pageNumber: string;
  readonly of: (count: number) => string;
  readonly noPage: (typed: string) => string;
  readonly previousPage: string;
  readonly nextPage: string;
  readonly zoom: string;
  readonly larger: string;
  readonly smaller: string;
  readonly fits: Readonly<Record<(typeof fits)[number], string>>;
  readonly spread: string;
  readonly changedPages: (count: number) => string;
  readonly previousChanged: string;
  readonly nextChanged: string;
  readonly kinds: Readonly<Record<TextKind, string>>;
  readonly onPage: string;
  readonly onSlide: string;
  readonly numbers: string;
  readonly lineEach: string;
  readonly notation: string;
  readonly addBefore: string;
  readonly addAfter: string;
  readonly divide: string;
  readonly deleteParagraph: string;
  readonly fileHas: string;
  readonly fileHasNot: string;
  readonly keepMine: string;
  readonly takeFile: string;
  readonly unsaved: (count: number) => string;
  readonly oldPages: string;
  /** What was taken back, from the words of `changes`. */
  readonly undone: (what: string, was: string) => string;
  /** What the next undo takes back. */
  readonly undoes: (what: string) => string;
  /** What a change was, by its kind. @param changed the words it is about */
  readonly changes: Readonly<
    Record<NonNullable<EditNote['kind']> | 'words', (changed: string, count: number) => string>
  >;
  readonly undoesLast: string;
  readonly more: string;
  readonly explain: string;
  readonly selectFirst: string;
  readonly term: string;
  readonly explanation: string;
  readonly termAbsent: string;
  readonly newTerm: string;
}

const zh: BookWords = {
  pages: '书稿的页面',
  toolbar: '页面工具',
  outline: '目录',
  thumbnails: '缩略图',
  pageNumber: '页码',
  of: (count) => `/ ${count}`,
  noPage: (typed) => `没有第 ${typed} 页`,
  previousPage: '上一页',
  nextPage: '下一页',
  zoom: '缩放',
  larger: '放大',
  smaller: '缩小',
  fits: { auto: '自动', width: '适合宽度', page: '整页' },
  spread: '双页',
  changedPages: (count) => `改动 ${count} 页`,
  previousChanged: '上一处改动',
  nextChanged: '下一处改动',
  kinds: {
    head: '标题栏',
    heading: '标题',
    lead: '段首句',
    sentence: '句子',
    caption: '图表文字',
    cell: '单元格',
    term: '名词',
    explanation: '名词解释',
  },
  onPage: '所在页',
  onSlide: '用在幻灯片',
  numbers: '读出的数字',
  lineEach: '换行就是另起一句。',
  notation: '下标写 _{2.5}，上标写 ^{2}。',
  addBefore: '前加一句',
  addAfter: '后加一句',
  divide: '从这句起另起一段',
  deleteParagraph: '删除整段',
  fileHas: '文件在此期间被别处改动，现在是：',
  fileHasNot: '文件里已经没有这一句，这里现在是：',
  keepMine: '用我写的',
  takeFile: '用文件里的',
  unsaved: (count) => `还有 ${count} 处没有保存`,
  oldPages: '报告现在有错误，这是改动之前的页面。',
  undone: (what, was) => (was ? `已撤销${what}，恢复为“${was}”` : `已撤销${what}`),
  undoes: (what) => `撤销${what}`,
  changes: {
    words: (changed) => `改动“${changed}”`,
    fixed: (changed, count) => (count > 1 ? `${count} 处更正` : `更正“${changed}”`),
    accepted: (changed) => `放过“${changed}”`,
    slide: (changed) => `幻灯片“${changed}”的选项`,
    number: (changed) => `采用数字“${changed}”`,
    rejected: (changed) => `不采用数字“${changed}”`,
    draft: (changed) => `采用稿件“${changed}”`,
  },
  undoesLast: '撤销上一次改动',
  more: '段落',
  explain: '名词解释',
  selectFirst: '请先在句子里选中名词。',
  term: '名词',
  explanation: '解释',
  termAbsent: '正文里没有这个词，无法标注。',
  newTerm: '保存后写入名词解释，正文首次出现处自动编号。',
};

const en: BookWords = {
  pages: 'Pages of the book',
  toolbar: 'Page tools',
  outline: 'Contents',
  thumbnails: 'Thumbnails',
  pageNumber: 'Page number',
  of: (count) => `of ${count}`,
  noPage: (typed) => `There is no page ${typed}`,
  previousPage: 'Previous page',
  nextPage: 'Next page',
  zoom: 'Zoom',
  larger: 'Larger',
  smaller: 'Smaller',
  fits: { auto: 'Auto', width: 'Fit width', page: 'Fit page' },
  spread: 'Two pages',
  changedPages: (count) => `${count} changed`,
  previousChanged: 'Previous change',
  nextChanged: 'Next change',
  kinds: {
    head: 'Title block',
    heading: 'Heading',
    lead: 'Lead',
    sentence: 'Sentence',
    caption: 'Caption',
    cell: 'Cell',
    term: 'Term',
    explanation: 'Explanation',
  },
  onPage: 'On page',
  onSlide: 'On slides',
  numbers: 'Numbers read',
  lineEach: 'One sentence on each line.',
  notation: '_{2.5} is a subscript, ^{2} a superscript.',
  addBefore: 'Add before',
  addAfter: 'Add after',
  divide: 'New paragraph from here',
  deleteParagraph: 'Delete paragraph',
  fileHas: 'The file was changed elsewhere in the meantime. It now has:',
  fileHasNot: 'The file no longer has this sentence. In its place stands:',
  keepMine: 'Keep mine',
  takeFile: 'Take the file’s',
  unsaved: (count) => (count === 1 ? 'One more change is not saved' : `${count} more changes are not saved`),
  oldPages: 'The report has errors now. These are the pages before.',
  undone: (what, was) => (was ? `Undone: ${what} is “${was}” again` : `Undone: ${what}`),
  undoes: (what) => `Undo ${what}`,
  changes: {
    words: (changed) => `the change “${changed}”`,
    fixed: (changed, count) => (count > 1 ? `${count} corrections` : `the correction “${changed}”`),
    accepted: (changed) => `accepting “${changed}”`,
    slide: (changed) => `what the slide “${changed}” shows`,
    number: (changed) => `taking the number “${changed}”`,
    rejected: (changed) => `rejecting the number “${changed}”`,
    draft: (changed) => `importing “${changed}”`,
  },
  undoesLast: 'Undo the last change',
  more: 'Paragraph',
  explain: 'Explain term',
  selectFirst: 'Select the term in the sentence first.',
  term: 'Term',
  explanation: 'Explanation',
  termAbsent: 'The text does not have these words, so they cannot be marked.',
  newTerm: 'It is written into the glossary and numbered where the text has it first.',
};

const tables: Readonly<Record<Language, BookWords>> = { en, 'zh-CN': zh };

export const bookWords = computed(() => tables[language.value]);
