/** The keys of the workplace, each with what it does. */
import { computed } from '@preact/signals';
import type { Language } from '../../../diagnostics/language.js';
import { language } from '../preferences.js';

interface ShortcutWords {
  readonly title: string;
  readonly keys: readonly (readonly [keys: string, does: string])[];
}

const tables: Readonly<Record<Language, ShortcutWords>> = {
  en: {
    title: 'Keys',
    keys: [
      ['Tab', 'to the next thing; the first one leads to the content'],
      ['↑ ↓', 'on a page: from sentence to sentence'],
      ['Enter', 'opens the sentence'],
      ['Ctrl+Enter', 'saves the sentence'],
      ['Esc', 'closes what is open'],
      ['+ − 0 9', 'larger, smaller, fit width, fit page'],
      ['d', 'two pages side by side, or one'],
      ['g', 'to the field for a page number'],
      ['n N', 'to the next or previous changed page'],
      ['Ctrl+Z', 'takes the last change back'],
      ['← → Page Up, Page Down, Home, End', 'from slide to slide'],
      ['?', 'this list'],
    ],
  },
  'zh-CN': {
    title: '按键',
    keys: [
      ['Tab', '到下一处；第一处直达正文'],
      ['↑ ↓', '在页面上逐句移动'],
      ['Enter', '打开这一句'],
      ['Ctrl+Enter', '保存这一句'],
      ['Esc', '关闭打开的'],
      ['+ − 0 9', '放大、缩小、适合宽度、整页'],
      ['d', '双页或单页'],
      ['g', '到页码框'],
      ['n N', '下一处、上一处有改动的页'],
      ['Ctrl+Z', '撤销上一次改动'],
      ['← → Page Up、Page Down、Home、End', '逐张翻幻灯片'],
      ['?', '这张表'],
    ],
  },
};

export const shortcutWords = computed(() => tables[language.value]);
