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
      ['← → Page Up、Page Down、Home、End', '逐张翻幻灯片'],
      ['?', '这张表'],
    ],
  },
};

export const shortcutWords = computed(() => tables[language.value]);
