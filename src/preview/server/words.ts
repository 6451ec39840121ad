/** What the server says where it refuses a request. */
import type { Language } from '../../diagnostics/language.js';
import type { Refusal } from '../protocol.js';

type RefusalName =
  | 'closed'
  | 'elsewhere'
  | 'method'
  | 'address'
  | 'unknown'
  | 'too-large'
  | 'too-many'
  | 'fault'
  | 'no-report'
  | 'unreadable'
  | 'changed'
  | 'unread'
  | 'nothing'
  | 'last-sentence'
  | 'no-finding'
  | 'no-reason'
  | 'no-table'
  | 'no-earlier'
  | 'paragraph'
  | 'no-term'
  | 'term-absent'
  | 'not-made';

const refusals: Readonly<Record<Language, Readonly<Record<RefusalName, Refusal>>>> = {
  en: {
    closed: { message: 'This window is not signed in.', hint: 'Open the address that `npx yinfa open` printed.' },
    elsewhere: { message: 'Another site sent this request.' },
    method: { message: 'This method is not allowed.' },
    address: { message: 'The workplace does not answer under this name.', hint: 'Use the address that was printed.' },
    unknown: { message: 'There is nothing at this address.' },
    'too-large': { message: 'The file is too large.' },
    'too-many': { message: 'Other files are being received at the same time.', hint: 'Try again when they are there.' },
    fault: {
      message: 'A fault of Yinfa. Nothing was changed.',
      hint: 'The window that was opened at the start shows details.',
    },
    unreadable: { message: 'The request cannot be read.' },
    changed: {
      message: 'The file has changed in the meantime, so nothing was saved.',
      hint: 'Its present text is shown.',
    },
    unread: {
      message: 'The file cannot be read now, so nothing was saved.',
      hint: 'Close it in other programs, or ask for permission to read it, then try again. What you wrote is still here.',
    },
    nothing: { message: 'There is nothing to undo.' },
    'no-finding': {
      message: 'This finding is no longer there, so nothing was changed.',
      hint: 'The list shows what is found now.',
    },
    'no-reason': { message: 'A reason is needed to accept a finding.' },
    'no-table': {
      message: 'This is neither a table nor a report.',
      hint: 'Give a table (.xlsx, .csv), or the report of last year as a Word file (.docx) or a text.',
    },
    'no-earlier': { message: 'There is no such report to compare with.' },
    'last-sentence': { message: 'This is the only sentence of its text.', hint: 'Delete the whole paragraph instead.' },
    paragraph: { message: 'Its form in the file does not allow this here.', hint: 'Change it in the file.' },
    'no-term': { message: 'A term of at most 60 characters and its explanation are needed.' },
    'term-absent': { message: 'The text does not have these words, so they cannot be marked.' },
    'not-made': { message: 'This file is not made, or the text has changed since.', hint: 'Make it again.' },
    'no-report': { message: 'There is no report of this name.', hint: 'It may have been deleted or renamed.' },
  },
  'zh-CN': {
    closed: { message: '这个窗口没有登录。', hint: '请再次双击“启动”，用它显示的网址打开。' },
    elsewhere: { message: '请求来自别的网站，已拒绝。' },
    method: { message: '不支持这种操作。' },
    address: { message: '不能用这个名称访问。', hint: '请用显示的网址打开。' },
    unknown: { message: '没有这个页面。' },
    'too-large': { message: '文件太大。' },
    'too-many': { message: '正在接收其他文件。', hint: '请等这些文件传完再试。' },
    fault: { message: '印发出错，内容没有改动。', hint: '启动时打开的黑色窗口里有详细信息。' },
    unreadable: { message: '这个请求无法识别，请刷新窗口再试。' },
    changed: { message: '文件在此期间已被改动，没有保存。', hint: '现在显示的是最新内容。' },
    unread: {
      message: '文件现在读不出来，没有保存。',
      hint: '请先在其他程序中关闭它，或者申请读取权限，再试一次。您写的内容还在这里。',
    },
    nothing: { message: '没有可以撤销的改动。' },
    'no-finding': { message: '这一处已经没有了，没有改动。', hint: '列表显示的是现在的情况。' },
    'no-reason': { message: '放过一处，须写明理由。' },
    'no-table': {
      message: '这既不是统计表，也不是报告。',
      hint: '请给统计表（.xlsx、.csv），或上年报告的 Word 文件（.docx）、文本。',
    },
    'no-earlier': { message: '没有这份可比的报告。' },
    'last-sentence': { message: '这是这一段唯一的句子。', hint: '可以删除整段。' },
    paragraph: { message: '这一处不能在这里这样改。', hint: '请技术人员在报告文件中修改。' },
    'no-term': { message: '需要名词（不超过 60 字）和它的解释。' },
    'term-absent': { message: '正文里没有这个词，无法标注。' },
    'not-made': { message: '这个文件还没有制作，或者文字已有改动。', hint: '请重新制作。' },
    'no-report': { message: '没有这份报告。', hint: '可能已删除或改名。' },
  },
};

/** Message and hint of a refusal. */
export function refusalWords(name: RefusalName, language: Language): Refusal {
  return refusals[language][name];
}
