/** What the server says where it refuses something about a draft or a new report. */
import type { Language } from '../../diagnostics/language.js';
import type { Refusal } from '../protocol.js';

type Name = 'gone' | 'name' | 'exists' | 'one-report' | 'not-ready' | 'changed' | 'undecided';

const words: Readonly<Record<Language, Readonly<Record<Name, Refusal>>>> = {
  en: {
    gone: { message: 'This draft is no longer here.', hint: 'Drop the file again.' },
    name: {
      message: 'A folder cannot have this name.',
      hint: 'Use letters, digits and hyphens, at most 60 characters.',
    },
    exists: { message: 'There is a folder of this name already.', hint: 'Choose another name.' },
    'one-report': {
      message: 'The workplace was opened on one report, so there is no place for another.',
      hint: 'Start `npx yinfa open` without a folder.',
    },
    'not-ready': { message: 'The draft cannot be imported as it is.', hint: 'See the problems for the reasons.' },
    changed: {
      message: 'The report was changed while the draft was imported, so nothing was written.',
      hint: 'Drop the draft again.',
    },
    undecided: {
      message: 'Sentences that were changed by hand and by the draft are not decided yet.',
      hint: 'Choose the words of the report or of the draft for each.',
    },
  },
  'zh-CN': {
    gone: { message: '这份稿件已不在这里。', hint: '请重新拖入文件。' },
    name: { message: '文件夹不能用这个名称。', hint: '请用文字、数字和连字符，最多 60 个字。' },
    exists: { message: '已有同名的文件夹。', hint: '请换一个名称。' },
    'one-report': {
      message: '现在只打开了一份报告，没有地方放新报告。',
      hint: '请关闭后双击“启动”，不要只打开一份报告。',
    },
    'not-ready': { message: '稿件还不能采用。', hint: '原因见所列问题。' },
    changed: { message: '采用期间报告已被改动，没有写入。', hint: '请重新拖入稿件。' },
    undecided: { message: '有的句子手工和新稿都改了，还没有选定。', hint: '请逐句选定用报告里的写法还是新稿的写法。' },
  },
};

/** Message and hint of a refusal of a request about a draft. */
export function draftWords(name: Name, language: Language): Refusal {
  return words[language][name];
}
