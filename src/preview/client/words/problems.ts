/** The words of the list of problems. */
import { computed } from '@preact/signals';
import type { Language } from '../../../diagnostics/language.js';
import type { ProblemKind, ProblemLevel } from '../../protocol.js';
import { language } from '../preferences.js';
import type { Outcome } from '../problem-list.js';

interface ProblemWords {
  readonly title: string;
  readonly levels: Readonly<Record<ProblemLevel, string>>;
  readonly kinds: Readonly<Record<ProblemKind, string>>;
  readonly outcomes: Readonly<Record<Outcome, string>>;
  readonly counted: (level: string, count: number) => string;
  readonly none: string;
  readonly noneHere: string;
  readonly checking: string;
  readonly ignored: (count: number) => string;
  readonly level: string;
  readonly kind: string;
  readonly file: string;
  readonly all: string;
  readonly fix: string;
  readonly fixAll: (count: number) => string;
  readonly fixAllTitle: string;
  readonly fixAllDo: string;
  readonly cancel: string;
  readonly accept: string;
  readonly acceptDo: string;
  readonly reason: string;
  readonly reasonHint: string;
  readonly show: string;
  readonly page: (label: string, position: number) => string;
  readonly line: (file: string, line: number) => string;
  readonly heading: (text: string) => string;
  /** What the files of a report hold; others are named as they are. */
  readonly files: Readonly<Record<string, string>>;
  readonly rule: string;
  readonly details: string;
  readonly source: string;
  readonly wrong: string;
  readonly right: string;
  readonly tidy: (count: number) => string;
  readonly compare: string;
  readonly compareHint: string;
  readonly lastYear: string;
  readonly noLastYear: string;
  readonly tables: string;
  readonly noTables: string;
  readonly addFile: string;
  readonly template: string;
  readonly remove: (name: string) => string;
  readonly announceFixed: (message: string) => string;
  readonly announceFixedAll: (lines: number) => string;
  readonly announceAccepted: (message: string) => string;
  readonly announceUndone: string;
  readonly announceCompared: (found: number) => string;
}

const some = (count: number, one: string, more = `${one}s`) => `${count} ${count === 1 ? one : more}`;

const en: ProblemWords = {
  title: 'Problems',
  levels: { error: 'Error', certain: 'Certain', warning: 'Warning', likely: 'Likely', hint: 'Hint' },
  kinds: {
    build: 'Build',
    marks: 'Marks',
    numerals: 'Numerals',
    numbers: 'Numbers',
    words: 'Words',
    structure: 'Structure',
    against: 'Last year and statistics',
  },
  outcomes: { fixed: 'Corrected', accepted: 'Accepted', gone: 'No longer found' },
  counted: (level, count) => `${level.toLowerCase()} ${count}`,
  none: 'No problems: nothing keeps the report from being printed, and the proof-reader finds nothing.',
  noneHere: 'Nothing of this kind.',
  checking: 'Reading…',
  ignored: (count) => `${some(count, 'finding')} accepted in the text`,
  level: 'Level',
  kind: 'Kind',
  file: 'Part',
  all: 'All',
  fix: 'Correct',
  fixAll: (count) => `Correct all that is certain (${count})`,
  fixAllTitle: 'These lines are changed',
  fixAllDo: 'Correct all',
  cancel: 'Cancel',
  accept: 'Accept…',
  acceptDo: 'Accept',
  reason: 'Why it may stay',
  reasonHint: 'The reason is noted beside the sentence and is not printed.',
  show: 'Show the sentence',
  page: (label, position) => (label ? `Page ${label}` : `Sheet ${position}`),
  line: (file, line) => `${file}, line ${line}`,
  heading: (text) => `under “${text}”`,
  files: {
    'report.yaml': 'Text',
    'glossary.yaml': 'Glossary',
    'briefing.yaml': 'Choices of slides',
    'figures.yaml': 'Choices of numbers',
    'theme.yaml': 'Styles',
    'proof.yaml': 'Settings of the proof-reader',
  },
  rule: 'Rule and example',
  details: 'Details',
  source: 'Source',
  wrong: 'Wrong',
  right: 'Right',
  tidy: (count) => `Put away what is done (${count})`,
  compare: 'Compare with last year and statistics',
  compareHint:
    'Drop a table of the statistics bureau (.xlsx, .csv) or the report of last year (a Word or text file) here. It is compared and not kept.',
  lastYear: 'Report of last year',
  noLastYear: 'None',
  tables: 'Tables',
  noTables: 'No table yet',
  addFile: 'Choose a file…',
  template: 'Template of the table',
  remove: (name) => `Remove ${name}`,
  announceFixed: (message) => `Corrected: ${message}`,
  announceFixedAll: (lines) => `Corrected ${some(lines, 'line')}.`,
  announceAccepted: (message) => `Accepted: ${message}`,
  announceUndone: 'The last change was taken back.',
  announceCompared: (found) => `Compared: ${some(found, 'difference')}.`,
};

const zh: ProblemWords = {
  title: '问题',
  levels: { error: '错误', certain: '必改', warning: '警告', likely: '疑似有误', hint: '提示' },
  kinds: {
    build: '排版制作',
    marks: '标点',
    numerals: '数字用法',
    numbers: '数据互核',
    words: '字词',
    structure: '结构',
    against: '上年与统计',
  },
  outcomes: { fixed: '已改正', accepted: '已放过', gone: '已解决' },
  counted: (level, count) => `${level} ${count}`,
  none: '没有问题：不影响印制，校对也没有发现什么。',
  noneHere: '没有这一类问题。',
  checking: '正在校对…',
  ignored: (count) => `文中已放过 ${count} 处`,
  level: '级别',
  kind: '类别',
  file: '所在',
  all: '全部',
  fix: '改正',
  fixAll: (count) => `必改的全部改正（${count}）`,
  fixAllTitle: '将改动以下各行',
  fixAllDo: '全部改正',
  cancel: '取消',
  accept: '放过…',
  acceptDo: '放过',
  reason: '放过的理由',
  reasonHint: '理由记在句子旁边，不会印出来。',
  show: '看句子',
  page: (label, position) => (label ? `第 ${label} 页` : `第 ${position} 面`),
  line: (file, line) => `${file} 第 ${line} 行`,
  heading: (text) => `“${text}”之下`,
  files: {
    'report.yaml': '正文',
    'glossary.yaml': '名词解释',
    'briefing.yaml': '幻灯片设定',
    'figures.yaml': '数字设定',
    'theme.yaml': '版式设定',
    'proof.yaml': '校对设定',
  },
  rule: '依据与示例',
  details: '详情',
  source: '依据',
  wrong: '错例',
  right: '正例',
  tidy: (count) => `收起已处理的（${count}）`,
  compare: '与上年报告、统计表核对',
  compareHint: '把统计部门的表（.xlsx、.csv）或上年的报告（Word 文件或文本）拖到这里。只作核对，不保存。',
  lastYear: '上年报告',
  noLastYear: '不核对',
  tables: '统计表',
  noTables: '还没有统计表',
  addFile: '选择文件…',
  template: '下载核对表模板',
  remove: (name) => `移除 ${name}`,
  announceFixed: (message) => `已改正：${message}`,
  announceFixedAll: (lines) => `已改正 ${lines} 行。`,
  announceAccepted: (message) => `已放过：${message}`,
  announceUndone: '已撤销上一次改动。',
  announceCompared: (found) => `核对完毕：${found} 处不一致。`,
};

const tables: Readonly<Record<Language, ProblemWords>> = { en, 'zh-CN': zh };

export const problemWords = computed(() => tables[language.value]);
