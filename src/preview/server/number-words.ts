/** What the server says where it refuses a decision about numbers. */
import type { Language } from '../../diagnostics/language.js';
import type { Refusal } from '../protocol.js';

type RefusalName = 'unknown' | 'no-pattern' | 'other-form' | 'full';

const refusals: Readonly<Record<Language, Readonly<Record<RefusalName, Refusal>>>> = {
  en: {
    unknown: { message: 'No number that waits for a decision stands there any more.' },
    'no-pattern': {
      message: 'No words of the text single this number out.',
      hint: 'Make its sentence differ from others.',
    },
    'other-form': {
      message: 'The file has a form that cannot be added to here.',
      hint: 'Change it in an editor.',
    },
    full: { message: 'The slide is full.', hint: 'Take a number off it first.' },
  },
  'zh-CN': {
    unknown: { message: '这里已经没有待定的数字。' },
    'no-pattern': { message: '原文的词句不足以单独认出这个数字。', hint: '请改写这句话，使它与别处不同。' },
    'other-form': { message: '这一处不能在这里增补。', hint: '请技术人员在报告文件中修改。' },
    full: { message: '这张幻灯片已放满。', hint: '请先去掉一项。' },
  },
};

/** Message and hint of a refusal of a decision about a number. */
export function numberRefusal(name: RefusalName, language: Language): Refusal {
  return refusals[language][name];
}
