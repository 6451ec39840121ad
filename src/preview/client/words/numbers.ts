/** The words of the view of numbers. */
import { computed } from '@preact/signals';
import type { Language } from '../../../diagnostics/language.js';
import type { Certainty, ChoiceName, NumberRow } from '../../numbers-protocol.js';
import type { Column } from '../number-list.js';
import { language } from '../preferences.js';

interface NumberWords {
  readonly columns: Readonly<Record<Column, string>>;
  readonly certainties: Readonly<Record<Certainty, string>>;
  readonly doubts: Readonly<Record<NonNullable<NumberRow['doubt']>, string>>;
  readonly choices: Readonly<Record<ChoiceName, string>>;
  readonly waiting: (count: number) => string;
  readonly waitingHint: string;
  readonly problems: (count: number) => string;
  readonly see: string;
  readonly name: string;
  readonly accept: string;
  readonly reject: string;
  readonly acceptAndShow: (slide: string) => string;
  readonly table: string;
  readonly counted: (shown: number, all: number) => string;
  readonly search: string;
  readonly anyPeriod: string;
  readonly anyGroup: string;
  readonly anySlide: string;
  readonly onSlide: string;
  readonly offSlide: string;
  readonly onlyWaiting: string;
  readonly none: string;
  readonly more: (left: number) => string;
  readonly shows: string;
  readonly showOn: (label: string, slide: string) => string;
  readonly byRule: string;
  readonly byPerson: string;
  readonly room: (used: number, most: number) => string;
  readonly isSorted: string;
  readonly toSlide: (number: number) => string;
  readonly up: (label: string) => string;
  readonly down: (label: string) => string;
  readonly remove: (label: string) => string;
  readonly removed: (label: string) => string;
  readonly movedTo: (label: string, place: number) => string;
  readonly reset: string;
  readonly uncovered: (count: number) => string;
  readonly uncoveredHint: string;
  readonly slides: string;
}

const en: NumberWords = {
  columns: {
    label: 'What',
    period: 'When',
    value: 'Value',
    change: 'Change',
    sentence: 'Sentence',
    page: 'Page',
    slides: 'Slides',
    certainty: 'How sure',
  },
  certainties: { chosen: 'chosen', sure: 'stated', found: 'found', doubtful: 'doubtful' },
  doubts: {
    number: 'a number it cannot have',
    scope: 'perhaps of a place or group only',
    period: 'no period stated',
  },
  choices: {
    glance: 'Main indicators',
    growth: 'Growth chart',
    'structure-1': 'Structure, chart 1',
    'structure-2': 'Structure, chart 2',
    targets: 'Targets',
    'five-years': 'Five years',
  },
  waiting: (count) => `${count === 1 ? '1 number waits' : `${count} numbers wait`} for a decision`,
  waitingHint: 'The text does not say for sure that they are results of the whole area. No slide shows them yet.',
  problems: (count) => (count === 1 ? '1 conflict' : `${count} conflicts`),
  see: 'See the sentence',
  name: 'Name on slides',
  accept: 'Accept',
  reject: 'Reject',
  acceptAndShow: (slide) => `Accept and show: ${slide}`,
  table: 'Numbers of the report',
  counted: (shown, all) => (shown === all ? `${all} numbers` : `${shown} of ${all} numbers`),
  search: 'Search numbers',
  anyPeriod: 'Any period',
  anyGroup: 'Any group',
  anySlide: 'On slides or not',
  onSlide: 'On a slide',
  offSlide: 'On no slide',
  onlyWaiting: 'Waiting only',
  none: 'No number fits.',
  more: (left) => `${left} more`,
  shows: 'What the slide shows',
  showOn: (label, slide) => `Show ${label}: ${slide}`,
  byRule: 'by the rules',
  byPerson: 'chosen by a person',
  room: (used, most) => `${used} of ${most} at most`,
  isSorted: 'The chart sorts its bars by length.',
  toSlide: (number) => `To slide ${number}`,
  up: (label) => `Move ${label} up`,
  down: (label) => `Move ${label} down`,
  remove: (label) => `Take ${label} off`,
  removed: (label) => `${label} is taken off`,
  movedTo: (label, place) => `${label} is now number ${place}`,
  reset: 'Back to the rules',
  uncovered: (count) => `Numbers that nothing reads (${count})`,
  uncoveredHint: 'They stand in the text and on no slide of numbers.',
  slides: 'Slides',
};

const zhCN: NumberWords = {
  columns: {
    label: '指标',
    period: '时期',
    value: '数值',
    change: '变化',
    sentence: '原句',
    page: '页',
    slides: '幻灯片',
    certainty: '把握',
  },
  certainties: { chosen: '人工选定', sure: '原文明确', found: '自动读取', doubtful: '存疑' },
  doubts: { number: '数值不合常理', scope: '可能只是局部', period: '时期未写明' },
  choices: {
    glance: '主要指标',
    growth: '增速图',
    'structure-1': '结构图一',
    'structure-2': '结构图二',
    targets: '预期目标',
    'five-years': '五年成就',
  },
  waiting: (count) => `${count} 个数字待定`,
  waitingHint: '原文没有写明是全域当年的结果，幻灯片暂不采用，请判断。',
  problems: (count) => `${count} 处数字有矛盾`,
  see: '看原句',
  name: '幻灯片上的名称',
  accept: '采用',
  reject: '不采用',
  acceptAndShow: (slide) => `采用并放上${slide}`,
  table: '报告的数字',
  counted: (shown, all) => (shown === all ? `共 ${all} 个` : `${shown} 个，共 ${all} 个`),
  search: '查找数字',
  anyPeriod: '全部时期',
  anyGroup: '全部分组',
  anySlide: '不论是否上幻灯片',
  onSlide: '已上幻灯片',
  offSlide: '未上幻灯片',
  onlyWaiting: '只看待定',
  none: '没有符合的数字。',
  more: (left) => `还有 ${left} 个`,
  shows: '上幻灯片的数字',
  showOn: (label, slide) => `${label}放上${slide}`,
  byRule: '自动选取',
  byPerson: '人工选定',
  room: (used, most) => `已有 ${used} 项，最多 ${most} 项`,
  isSorted: '图中自动按大小排列。',
  toSlide: (number) => `看第 ${number} 张`,
  up: (label) => `${label}上移`,
  down: (label) => `${label}下移`,
  remove: (label) => `去掉${label}`,
  removed: (label) => `已去掉${label}`,
  movedTo: (label, place) => `${label}移到第 ${place} 位`,
  reset: '恢复自动选取',
  uncovered: (count) => `没有读取的数字（${count}）`,
  uncoveredHint: '这些数字在原文里，没有上数字类幻灯片。',
  slides: '幻灯片',
};

const tables: Readonly<Record<Language, NumberWords>> = { en, 'zh-CN': zhCN };

export const numberWords = computed(() => tables[language.value]);
