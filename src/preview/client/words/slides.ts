/** The words of the view of slides. */
import { computed } from '@preact/signals';
import type { Language } from '../../../diagnostics/language.js';
import type { NumberPeriod } from '../../numbers-protocol.js';
import { language } from '../preferences.js';

interface SlideWords {
  readonly list: string;
  readonly position: (at: number, of: number) => string;
  readonly previous: string;
  readonly next: string;
  readonly smaller: string;
  readonly larger: string;
  readonly fit: string;
  readonly overview: string;
  readonly back: string;
  readonly present: string;
  readonly notes: string;
  readonly noNotes: string;
  readonly keys: string;
  readonly numberOf: (label: string, shown: string) => string;
  readonly pickNumber: string;
  readonly periods: Readonly<Record<NumberPeriod, string>>;
  readonly toPage: (label: string, position: number) => string;
  readonly before: string;
}

const en: SlideWords = {
  list: 'Slides of the deck',
  position: (at, of) => `${at} of ${of}`,
  previous: 'Previous slide',
  next: 'Next slide',
  smaller: 'Smaller',
  larger: 'Larger',
  fit: 'Whole slide',
  overview: 'All slides',
  back: 'One slide',
  present: 'Full screen',
  notes: 'Speaker notes',
  noNotes: 'This slide has no notes.',
  keys: 'Arrow and page keys change the slide, Esc leaves.',
  numberOf: (label, shown) => `${label}: ${shown}. Show its sentence`,
  pickNumber: 'Click a number on the slide to see its sentence.',
  periods: {
    year: 'the year',
    average: 'yearly average',
    total: 'total of years',
    since: 'since base year',
    end: 'end of years',
    target: 'target',
    'later-target': 'later target',
    unknown: 'not stated',
  },
  toPage: (label, position) => (label ? `page ${label}` : `sheet ${position}`),
  before: 'Opening',
};

const zhCN: SlideWords = {
  list: '全部幻灯片',
  position: (at, of) => `第 ${at} 张，共 ${of} 张`,
  previous: '上一张',
  next: '下一张',
  smaller: '缩小',
  larger: '放大',
  fit: '整张显示',
  overview: '总览',
  back: '回到单张',
  present: '全屏',
  notes: '备注',
  noNotes: '这张没有备注。',
  keys: '方向键、翻页键换张，Esc 退出。',
  numberOf: (label, shown) => `${label} ${shown}，看原句`,
  pickNumber: '点幻灯片上的数字，看它的原句。',
  periods: {
    year: '全年',
    average: '年均',
    total: '多年合计',
    since: '比基年',
    end: '期末',
    target: '年度目标',
    'later-target': '远期目标',
    unknown: '时期未写明',
  },
  toPage: (label, position) => (label ? `第 ${label} 页` : `第 ${position} 面`),
  before: '开篇',
};

const tables: Readonly<Record<Language, SlideWords>> = { en, 'zh-CN': zhCN };

export const slideWords = computed(() => tables[language.value]);
