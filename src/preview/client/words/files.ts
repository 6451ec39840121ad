/** The words of the files to take away. */
import { computed } from '@preact/signals';
import type { Language } from '../../../diagnostics/language.js';
import type { CheckedState, DeliverableKind, FileState, WrittenState } from '../../files-protocol.js';
import { language } from '../preferences.js';

interface FileWords {
  readonly title: string;
  readonly kinds: Readonly<Record<DeliverableKind, string>>;
  readonly notes: Readonly<Record<DeliverableKind, string>>;
  readonly states: Readonly<Record<FileState['state'], string>>;
  readonly file: string;
  readonly size: string;
  readonly check: string;
  readonly make: string;
  readonly makeAll: string;
  readonly makeNamed: (name: string) => string;
  readonly download: string;
  readonly downloadNamed: (name: string) => string;
  readonly downloadAll: (count: number) => string;
  readonly cancel: string;
  readonly progress: (done: number, of: number) => string;
  readonly same: (checked: CheckedState) => string;
  readonly noCheck: string;
  readonly write: (target: string) => string;
  readonly writtenTo: (target: string) => string;
  readonly inTarget: (target: string) => string;
  readonly writtenStates: Readonly<Record<WrittenState['state'], string>>;
  readonly errors: (count: number) => string;
  readonly toProblems: string;
  readonly announceReady: (name: string) => string;
  readonly announceFailed: (name: string) => string;
}

const some = (count: number, what: string, more = `${what}s`) => `${count} ${count === 1 ? what : more}`;

const en: FileWords = {
  title: 'Files',
  kinds: {
    pdf: 'Book, PDF',
    pptx: 'Slides, PowerPoint',
    notes: 'Speaker notes, Word',
    handout: 'Handout, PDF',
    svg: 'Slides as pictures',
    docx: 'Book, Word',
    proof: 'Text with findings, Word',
  },
  notes: {
    pdf: 'To be printed or read',
    pptx: 'For the screen in the hall',
    notes: 'One slide a page, in large type',
    handout: 'Slides with their notes, two a page',
    svg: 'A zip of SVG pictures',
    docx: 'For colleagues who mark it up',
    proof: 'Each finding of the proof-reader as a comment',
  },
  states: { none: 'Not made', waiting: 'Waiting', making: 'Being made…', ready: 'Ready', failed: 'Not made' },
  file: 'File',
  size: 'Size',
  check: 'Check',
  make: 'Make',
  makeAll: 'Make all',
  makeNamed: (name) => `Make ${name}`,
  download: 'Download',
  downloadNamed: (name) => `Download ${name}`,
  downloadAll: (count) => `Download all as zip (${count})`,
  cancel: 'Cancel',
  progress: (done, of) => `${done} of ${of} made`,
  same: ({ pages, paragraphs, marks, entries, slides, numbers, charts }) =>
    `As the text: ${[
      pages > 0 && some(pages, 'page'),
      paragraphs > 0 && some(paragraphs, 'paragraph'),
      marks > 0 && some(marks, 'mark'),
      entries > 0 && some(entries, 'entry', 'entries'),
      slides > 0 && some(slides, 'slide'),
      numbers > 0 && some(numbers, 'number'),
      charts > 0 && some(charts, 'chart'),
    ]
      .filter(Boolean)
      .join(', ')}`,
  noCheck: 'The same slides as in PowerPoint',
  write: (target) => `Write to ${target}/`,
  writtenTo: (target) => `Written to ${target}/.`,
  inTarget: (target) => `In ${target}/`,
  writtenStates: {
    current: 'as it is now',
    older: 'older than the text',
    unknown: 'not made now, so it may be older than the text',
  },
  errors: (count) => `The report has ${some(count, 'error')}. Nothing can be made before they are corrected.`,
  toProblems: 'To the problems',
  announceReady: (name) => `${name} is ready.`,
  announceFailed: (name) => `${name} could not be made.`,
};

const zh: FileWords = {
  title: '取用',
  kinds: {
    pdf: '书稿 PDF',
    pptx: '幻灯片 PowerPoint',
    notes: '演讲备注 Word',
    handout: '讲义 PDF',
    svg: '幻灯片图片',
    docx: '书稿 Word',
    proof: '校对稿 Word',
  },
  notes: {
    pdf: '付印或阅读',
    pptx: '会场放映',
    notes: '大字，每页一张幻灯片',
    handout: '幻灯片连同备注，每页两张',
    svg: 'SVG 图片，打包',
    docx: '供同事修改',
    proof: '每处校对意见一条批注',
  },
  states: { none: '未制作', waiting: '等待', making: '正在制作…', ready: '就绪', failed: '未做成' },
  file: '文件',
  size: '大小',
  check: '核对',
  make: '制作',
  makeAll: '全部制作',
  makeNamed: (name) => `制作 ${name}`,
  download: '下载',
  downloadNamed: (name) => `下载 ${name}`,
  downloadAll: (count) => `打包下载（${count}）`,
  cancel: '停止',
  progress: (done, of) => `已制作 ${done} / ${of}`,
  same: ({ pages, paragraphs, marks, entries, slides, numbers, charts }) =>
    `与原文一致：${[
      pages > 0 && `${pages} 页`,
      paragraphs > 0 && `${paragraphs} 段`,
      marks > 0 && `${marks} 处标记`,
      entries > 0 && `${entries} 条名词`,
      slides > 0 && `${slides} 张`,
      numbers > 0 && `${numbers} 个数字`,
      charts > 0 && `${charts} 个图表`,
    ]
      .filter(Boolean)
      .join('、')}`,
  noCheck: '与 PowerPoint 幻灯片相同',
  write: (target) => `写入 ${target}/`,
  writtenTo: (target) => `已写入 ${target}/。`,
  inTarget: (target) => `${target}/ 里现有`,
  writtenStates: { current: '与现在的文字一致', older: '早于现在的文字', unknown: '这次没有制作，可能早于现在的文字' },
  errors: (count) => `报告有 ${count} 个错误，改正后才能制作。`,
  toProblems: '看问题',
  announceReady: (name) => `${name} 已就绪。`,
  announceFailed: (name) => `${name} 没有做成。`,
};

const tables: Readonly<Record<Language, FileWords>> = { en, 'zh-CN': zh };

export const fileWords = computed(() => tables[language.value]);
