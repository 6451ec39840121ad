/** The words of the revisions and their comparison. */
import { computed } from '@preact/signals';
import type { Language } from '../../../diagnostics/language.js';
import type { ChangeState, FacingSlides, Spot, ToReplace } from '../../revisions-protocol.js';
import { language } from '../preferences.js';
import { dateParts } from '../revision-texts.js';

interface RevisionWords {
  readonly title: string;
  readonly keep: string;
  readonly keepTitle: string;
  readonly keepDo: string;
  readonly keeper: Readonly<Record<'git' | 'folder', string>>;
  readonly name: string;
  readonly nameHint: string;
  readonly note: string;
  readonly noteHint: string;
  readonly cancel: string;
  readonly printed: string;
  readonly commits: string;
  readonly none: string;
  readonly noCommits: string;
  readonly now: string;
  readonly nothing: string;
  readonly date: (iso: string) => string;
  readonly delete: string;
  readonly deleteTitle: (name: string) => string;
  readonly deleteHint: string;
  readonly announceKept: (name: string) => string;
  readonly announceDeleted: (name: string) => string;
  readonly before: string;
  readonly after: string;
  readonly comparing: string;
  readonly same: string;
  readonly notCompared: string;
  readonly errors: (which: string, count: number) => string;
  readonly redline: string;
  readonly tabs: Readonly<Record<'text' | 'numbers' | 'book' | 'slides', string>>;
  readonly tabsLabel: string;
  readonly counted: (name: string, count: number) => string;
  readonly changes: (count: number) => string;
  readonly numbers: (count: number) => string;
  /** @param inFile where these pages are in the file, for a print dialog; empty where that is what they are called */
  readonly toPrint: (what: ToReplace, before: number, after: number, inFile: string) => string;
  readonly toReplace: (what: ToReplace) => string;
  readonly states: Readonly<Record<ChangeState['state'], string>>;
  readonly kinds: Readonly<Record<string, string>>;
  readonly spot: (spot: Spot) => string;
  readonly from: (spot: string) => string;
  readonly along: (count: number) => string;
  readonly page: (label: string) => string;
  readonly correct: string;
  readonly whole: string;
  readonly table: readonly [string, string, string, string];
  readonly previous: string;
  readonly next: string;
  readonly difference: (index: number, count: number) => string;
  readonly noDifference: string;
  readonly noBook: string;
  readonly noSlides: string;
  readonly absent: string;
  readonly differs: string;
  readonly slide: (number: number, title: string) => string;
  readonly slideStates: Readonly<Record<FacingSlides['state'], string>>;
  readonly notes: string;
}

interface ListWords {
  readonly cover: string;
  readonly blank: string;
  readonly of: (numbers: string) => string;
  readonly and: string;
}

function listed({ numbers, cover, blank }: ToReplace, words: ListWords): string {
  const named = numbers.length > 0 ? [words.of(numbers.join(words.and))] : [];
  return [...(cover ? [words.cover] : []), ...named, ...(blank ? [words.blank] : [])].join(words.and);
}

const enList = { cover: 'cover', blank: 'blank pages', of: (numbers: string) => numbers, and: ', ' };
const zhList = (unit: string) => ({
  cover: '封面',
  blank: '空白页',
  of: (numbers: string) => `第 ${numbers} ${unit}`,
  and: '、',
});

const en: RevisionWords = {
  title: 'Revisions',
  keep: 'Printed now…',
  keepTitle: 'Keep what is printed now',
  keepDo: 'Keep',
  keeper: {
    git: 'Kept in the history of versions. The text as it is now stays as it is.',
    folder: 'Kept as a copy in the folder of the report. The text as it is now stays as it is.',
  },
  name: 'Name',
  nameHint: 'such as: for the session',
  note: 'Note',
  noteHint: 'such as: 300 copies, by the city printer',
  cancel: 'Cancel',
  printed: 'Printed',
  commits: 'Other stored versions',
  none: 'Nothing was kept yet. Keep what is printed, and later see what has changed since.',
  noCommits: 'There is no other stored version of this report.',
  now: 'As it is now',
  nothing: 'Once something is kept, what has changed since is shown here.',
  date(iso) {
    const { year, month, day, time } = dateParts(iso);
    return `${year}-${`${month}`.padStart(2, '0')}-${`${day}`.padStart(2, '0')} ${time}`;
  },
  delete: 'Delete',
  deleteTitle: (name) => `Delete “${name}”?`,
  deleteHint: 'Only the revision that was kept is deleted. The report stays as it is.',
  announceKept: (name) => `“${name}” is kept.`,
  announceDeleted: (name) => `“${name}” is deleted.`,
  before: 'Old',
  after: 'New',
  comparing: 'Comparing…',
  same: 'Both are the same: nothing has to be printed again.',
  notCompared: 'The two cannot be compared, because the text of one has errors.',
  errors: (which, count) =>
    `${which}: ${count} error${count === 1 ? '' : 's'}. What could not be read is not compared.`,
  redline: 'Redline',
  tabs: { text: 'Text', numbers: 'Numbers', book: 'Pages', slides: 'Slides' },
  tabsLabel: 'What is compared',
  counted: (name, count) => (count > 0 ? `${name} ${count}` : name),
  changes: (count) => `${count} change${count === 1 ? '' : 's'} of the text`,
  numbers: (count) => `${count} number${count === 1 ? '' : 's'}`,
  toPrint(what, before, after, inFile) {
    const which = listed(what, enList);
    const total = before === after ? `of ${after}` : `${before} before, ${after} now`;
    return what.count === 0
      ? 'no page to print again'
      : `pages to print again: ${which} (${what.count} ${total}${inFile && `; in the PDF: ${inFile}`})`;
  },
  toReplace: (what) =>
    what.count === 0 ? 'no slide to replace' : `slides to replace: ${listed(what, enList)} (${what.count})`,
  states: { changed: 'Changed', moved: 'Moved', added: 'Added', removed: 'Removed', renumbered: 'Renumbered' },
  kinds: {
    title: 'Title',
    paper: 'Name of the paper',
    occasion: 'Session',
    speaker: 'Speaker',
    issuer: 'Issuer',
    date: 'Date',
    glossary: 'Heading of the glossary',
    entry: 'Glossary',
    table: 'table',
    figure: 'picture',
  },
  spot: ({ part = '', section = '', paragraph }) =>
    [(part + section).replace(/、$/, ''), paragraph === undefined ? '' : `paragraph ${paragraph}`]
      .filter(Boolean)
      .join(', '),
  from: (spot) => `from ${spot || 'the beginning'}`,
  along: (count) => `with ${count} paragraph${count === 1 ? '' : 's'} below it`,
  page: (label) => `page ${label}`,
  correct: 'Correct',
  whole: 'Whole paragraphs',
  table: ['Indicator', 'Before', 'After', 'Page'],
  previous: 'Previous difference',
  next: 'Next difference',
  difference: (index, count) => (index > 0 ? `difference ${index} of ${count}` : `no difference here, ${count} in all`),
  noDifference: 'no differences',
  noBook: 'The pages cannot be shown side by side, because one of the revisions has errors.',
  noSlides: 'The slides cannot be shown side by side, because one of the revisions has errors.',
  absent: 'not in this revision',
  differs: 'differs',
  slide: (number, title) => `Slide ${number}: ${title}`,
  slideStates: { same: 'same', moved: 'moved', changed: 'changed', added: 'new', removed: 'removed' },
  notes: 'other notes',
};

const zhCN: RevisionWords = {
  title: '修订',
  keep: '已付印…',
  keepTitle: '留存付印稿',
  keepDo: '留存',
  keeper: {
    git: '存进版本记录，现在的文稿不动。',
    folder: '在报告文件夹里存一份副本，现在的文稿不动。',
  },
  name: '名称',
  nameHint: '如：送审稿、大会付印稿',
  note: '备注',
  noteHint: '如：印 300 册，市印刷厂',
  cancel: '取消',
  printed: '已付印',
  commits: '其他存档',
  none: '还没有留存的付印稿。付印时留存，以后就能看出改了哪里、哪几页要重印。',
  noCommits: '这份报告没有其他存档。',
  now: '现在的稿',
  nothing: '留存付印稿以后，这里显示改了哪里。',
  date(iso) {
    const { year, month, day, time } = dateParts(iso);
    return `${year}年${month}月${day}日 ${time}`;
  },
  delete: '删除',
  deleteTitle: (name) => `删除“${name}”？`,
  deleteHint: '只删除留存的这一稿，报告不变。',
  announceKept: (name) => `已留存“${name}”。`,
  announceDeleted: (name) => `已删除“${name}”。`,
  before: '原稿',
  after: '新稿',
  comparing: '正在比较…',
  same: '两稿相同，没有要重印的。',
  notCompared: '有一稿的正文存在错误，无法比较。',
  errors: (which, count) => `${which}有 ${count} 个错误，读不出的内容没有比较。`,
  redline: '修改对照稿',
  tabs: { text: '文字', numbers: '数字', book: '书稿', slides: '幻灯片' },
  tabsLabel: '比较的内容',
  counted: (name, count) => (count > 0 ? `${name} ${count}` : name),
  changes: (count) => `文字改动 ${count} 处`,
  numbers: (count) => `数字改动 ${count} 个`,
  toPrint(what, before, after, inFile) {
    const which = listed(what, zhList('页'));
    const total = before === after ? `共 ${after} 页` : `原 ${before} 页，现 ${after} 页`;
    return what.count === 0
      ? '不用重印'
      : `重印${which}，计 ${what.count} 页（${total}${inFile && `；在 PDF 里是第 ${inFile} 页`}）`;
  },
  toReplace: (what) =>
    what.count === 0 ? '不用换幻灯片' : `更换${listed(what, zhList('张'))}幻灯片，计 ${what.count} 张`,
  states: { changed: '修改', moved: '移动', added: '新增', removed: '删去', renumbered: '编号' },
  kinds: {
    title: '标题',
    paper: '会议文件名称',
    occasion: '会议名称和日期',
    speaker: '报告人',
    issuer: '发文机关',
    date: '成文日期',
    glossary: '名词解释标题',
    entry: '名词解释',
    table: '表',
    figure: '图',
  },
  spot: ({ part = '', section = '', paragraph }) =>
    `${part}${section}${paragraph === undefined ? '' : `第 ${paragraph} 段`}`,
  from: (spot) => `原在${spot || '文首'}`,
  along: (count) => `连同其下 ${count} 段`,
  page: (label) => `第 ${label} 页`,
  correct: '改这句',
  whole: '显示整段',
  table: ['指标', '原', '现', '页'],
  previous: '上一处不同',
  next: '下一处不同',
  difference: (index, count) => (index > 0 ? `第 ${index} 处，共 ${count} 处` : `此处相同，共 ${count} 处不同`),
  noDifference: '没有不同',
  noBook: '有一稿存在错误，不能逐页对照。',
  noSlides: '有一稿存在错误，不能逐张对照。',
  absent: '这一稿没有',
  differs: '不同',
  slide: (number, title) => `第 ${number} 张：${title}`,
  slideStates: { same: '相同', moved: '移动', changed: '修改', added: '新增', removed: '删去' },
  notes: '备注不同',
};

const tables: Readonly<Record<Language, RevisionWords>> = { en, 'zh-CN': zhCN };

export const revisionWords = computed(() => tables[language.value]);
