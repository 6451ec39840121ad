/** Reading drafts. A table with an entry for each code, and longer than other files for that. */

import { clip, type WordsOf } from '../phrase.js';
import { assumedKeys, doubts, droppedThings, shown } from './import-reasons.js';

export interface ImportProblems {
  'import/tracked-changes': { count: number };
  'import/formula': { text: string };
  'import/hidden-text': { text: string };
  /** The code of a field that the file has no text of. */
  'import/field': { field: string };
  /** Each with the characters it stands over. */
  'import/phonetic-guide': { guides: readonly string[] };
  'import/text-box': { text: string };
  'import/symbol': { symbol: string };
  'import/html': { count: number };
  'import/front-matter': { lines: number; text: string };
  /** `key` of `report.yaml` that the draft does not say. */
  'import/assumed': { key: keyof typeof assumedKeys; value: string };
  'import/unsure': {
    reason: keyof typeof doubts;
    excerpt: string;
  };
  /** `was` is empty for headings without a number; `count` headings are like the one quoted. */
  'import/numbering': { was: string; now: string; heading: string; count: number };
  'import/dropped': {
    reason: keyof typeof droppedThings;
    excerpt: string;
    count: number;
  };
  /** The lines of the draft that are no part of the report, in their order. */
  'import/outside': { lines: readonly string[] };
  /** What headers and footers of the pages say. */
  /** What they say, and what was deleted there in tracked changes. */
  'import/page-header': { lines: readonly string[]; deleted?: readonly string[] };
  'import/secrecy': { mark: string };
  /** Marks of a glossary that is nowhere; the first is quoted. */
  'import/stray-marks': { count: number; mark: string };
  /** Text of the file that is missing from what was read, by its first words. */
  'import/not-read': { texts: readonly string[] };
  /** What draft and result say where they part. */
  'import/lost-text': { draft: string; report: string };
  'import/exists': { folder: string };
  'import/target-outside': { folder: string; root: string };
  'import/not-in-content': { folder: string; name: string };
}

export const importWords: WordsOf<ImportProblems> = {
  'import/tracked-changes': {
    en: ({ count }) => ({
      message: `this draft still has ${count} tracked ${count === 1 ? 'change' : 'changes'}: what was inserted counts, what was deleted does not`,
      hint: 'The result lists them by sentence. If one was not agreed, decide on it in Word and import again.',
    }),
    'zh-CN': ({ count }) => ({
      message: `稿件还有 ${count} 处修订没有处理：插入的算作正文，删除的不算`,
      hint: '导入结果按句列出。如有不同意的修订，请在 Word 中接受或拒绝后重新导入。',
    }),
  },
  'import/formula': {
    en: ({ text }) => ({
      message: `there is a formula here; only its characters were imported: “${clip(text)}”`,
      hint: 'Check that it is readable; if not, put it in words.',
    }),
    'zh-CN': ({ text }) => ({
      message: `此处有公式，只导入了其中的字符：“${clip(text)}”`,
      hint: '请核对，读不通的地方请改用文字表述。',
    }),
  },
  'import/hidden-text': {
    en: ({ text }) => ({
      message: `hidden text was not imported, because Word does not print it: “${clip(text)}”`,
      hint: 'If it belongs to the report, turn “Hidden” off for it in Word and import again.',
    }),
    'zh-CN': ({ text }) => ({
      message: `隐藏文字 Word 不会打印，没有导入：“${clip(text)}”`,
      hint: '如果属于正文，请在 Word 中取消“隐藏”后重新导入。',
    }),
  },
  'import/field': {
    en: ({ field }) => ({
      message: `a field of Word was left out, as the file does not have the text that Word prints for it: “${clip(field)}”`,
      hint: 'In Word, press Ctrl+A, F9 (fn with it on some keyboards), then Ctrl+Shift+F9, which makes fields plain text, save and import again; or type the text in the report.',
    }),
    'zh-CN': ({ field }) => ({
      message: `有一个 Word 域没有导入，文件里没有它印出的文字：“${clip(field)}”`,
      hint: '请在 Word 中按 Ctrl+A、F9 更新，再按 Ctrl+Shift+F9 把域变成普通文字（有的键盘要同时按 Fn），保存后重新导入；或在报告中补上。',
    }),
  },
  'import/phonetic-guide': {
    en: ({ guides }) => ({
      message: `${guides.length === 1 ? 'a guide' : `${guides.length} guides`} over characters ${guides.length === 1 ? 'was' : 'were'} left out: ${shown(guides)}`,
      hint: 'Readings are not printed over characters. Where one is needed, write it in brackets behind them.',
    }),
    'zh-CN': ({ guides }) => ({
      message: `字上的注音（拼音指南）没有导入：${shown(guides)}`,
      hint: '书中字上不注音。如需注音，请写在字后的括号里，如 垚（yáo）。',
    }),
  },
  'import/text-box': {
    en: ({ text }) => ({
      message: `this text is in a text box; it was placed after the paragraph the box is anchored to: “${clip(text)}”`,
      hint: 'Check that it is in the right place in the report.',
    }),
    'zh-CN': ({ text }) => ({
      message: `这些文字在文本框里，已放在文本框所附段落之后：“${clip(text)}”`,
      hint: '请看它在报告中的位置对不对。',
    }),
  },
  'import/symbol': {
    en: ({ symbol }) => ({
      message: `a symbol of a symbol font has no Unicode character and was left out (${symbol})`,
      hint: 'Look it up in the draft and type a suitable character in the report.',
    }),
    'zh-CN': ({ symbol }) => ({
      message: `有一个符号字体的符号没有对应的字符，没有导入（${symbol}）`,
      hint: '请对照稿件，在报告中补上相应的字符。',
    }),
  },
  'import/html': {
    en: ({ count }) => ({
      message: `the text has ${count} ${count === 1 ? 'piece' : 'pieces'} of HTML (such as <p> or &nbsp;); ${count === 1 ? 'it was' : 'they were'} interpreted`,
      hint: 'Check where paragraphs begin and end.',
    }),
    'zh-CN': ({ count }) => ({
      message: `文中有 ${count} 处网页代码（如 <p>、&nbsp;），已按其含义处理`,
      hint: '请看段落的起止对不对。',
    }),
  },
  'import/front-matter': {
    en: ({ lines, text }) => ({
      message: `${lines} ${lines === 1 ? 'line' : 'lines'} of settings at the head of the file (between ---) were left out: “${clip(text)}”`,
      hint: 'If they hold text of the report, such as its title, write it below them.',
    }),
    'zh-CN': ({ lines, text }) => ({
      message: `文件开头的 ${lines} 行设置（两个 --- 之间）没有导入：“${clip(text)}”`,
      hint: '如果其中有正文，例如标题，请写到下面。',
    }),
  },
  'import/assumed': {
    en: ({ key, value }) => ({
      message: `the draft does not state ${assumedKeys[key].en}; “${clip(value)}” was assumed`,
      hint: `Correct ${key} in report.yaml where it is wrong.`,
    }),
    'zh-CN': ({ key, value }) => ({
      message: `稿件没有写明${assumedKeys[key]['zh-CN']}，暂作“${clip(value)}”`,
      hint: `如不对，请在 report.yaml 的 ${key} 处改正。`,
    }),
  },
  'import/unsure': {
    en: ({ reason, excerpt }) => {
      const { message, hint } = doubts[reason].en;
      return { message: `${message}: “${clip(excerpt)}”`, hint };
    },
    'zh-CN': ({ reason, excerpt }) => {
      const { message, hint } = doubts[reason]['zh-CN'];
      return { message: `${message}：“${clip(excerpt)}”`, hint };
    },
  },
  'import/numbering': {
    en: ({ was, now, heading, count }) => ({
      message:
        was === ''
          ? `${count === 1 ? 'a heading has' : `${count} headings have`} no number in the draft; the book prints ${now}: “${clip(heading)}”`
          : `the draft numbers this heading ${was}, the book prints ${now}${count > 1 ? ` (and ${count - 1} more like it)` : ''}: “${clip(heading)}”`,
      hint: 'Numbers come from the position. Check whether a heading is missing, and whether the text refers to the number.',
    }),
    'zh-CN': ({ was, now, heading, count }) => ({
      message:
        was === ''
          ? `${count > 1 ? `有 ${count} 个标题` : '标题'}在稿件中没有编号，书中编为${now}：“${clip(heading)}”`
          : `标题在稿件中编为${was}，书中编为${now}${count > 1 ? `（同样的还有 ${count - 1} 个）` : ''}：“${clip(heading)}”`,
      hint: '编号按位置生成。请看是否漏了标题，文中是否引用了编号。',
    }),
  },
  'import/dropped': {
    en: ({ reason, excerpt, count }) => ({
      message: `${droppedThings[reason].en} ${count === 1 ? 'was' : `(${count} lines) were`} left out: “${clip(excerpt)}”`,
      hint: 'No action is needed unless it belongs to the report; then add it there.',
    }),
    'zh-CN': ({ reason, excerpt, count }) => ({
      message: `${droppedThings[reason]['zh-CN']}没有导入${count > 1 ? `（共 ${count} 行）` : ''}：“${clip(excerpt)}”`,
      hint: '一般不必处理；如属于报告，请补写到报告中。',
    }),
  },
  'import/outside': {
    en: ({ lines }) => ({
      message: `${lines.length === 1 ? 'a line' : `${lines.length} lines`} of the draft outside the report ${lines.length === 1 ? 'was' : 'were'} left out: ${shown(lines)}`,
      hint: 'Nothing needs to be done, unless one of them belongs to the report: then write it there.',
    }),
    'zh-CN': ({ lines }) => ({
      message: `稿件中报告以外的 ${lines.length} 行没有导入：${shown(lines)}`,
      hint: '一般不必处理；如有属于报告的，请补写到报告中。',
    }),
  },
  'import/page-header': {
    en: ({ lines, deleted = [] }) => ({
      message: `the headers and footers of the pages ${[...(lines.length > 0 ? [`say ${shown(lines)}`] : []), ...(deleted.length > 0 ? [`have deleted text: ${shown(deleted)}`] : [])].join(' and ')}; this is no part of the text`,
      hint: 'Nothing needs to be done: the book has page numbers of its own, and paper is printed on its cover.',
    }),
    'zh-CN': ({ lines, deleted = [] }) => ({
      message: `页眉、页脚中的文字不属于正文：${[...(lines.length > 0 ? [shown(lines)] : []), ...(deleted.length > 0 ? [`修订中删除的 ${shown(deleted)}`] : [])].join('；')}`,
      hint: '一般不必处理：书有自己的页码，会议文件名称（paper）印在封面上。',
    }),
  },
  'import/secrecy': {
    en: ({ mark }) => ({
      message: `the draft is marked as secret: “${clip(mark)}”; the mark is not printed`,
      hint: 'Make sure that this text may be worked on and printed here before you go on.',
    }),
    'zh-CN': ({ mark }) => ({
      message: `稿件标有密级：“${clip(mark)}”，书中不印`,
      hint: '请先确认此稿可以在这里处理和印制，再继续。',
    }),
  },
  'import/stray-marks': {
    en: ({ count, mark }) => ({
      message: `the text has ${count === 1 ? 'a mark' : `${count} marks`} of a glossary, and there is no glossary: “${mark}”`,
      hint: 'Add the glossary to the draft and import it again, or take the marks out; they are printed as they are.',
    }),
    'zh-CN': ({ count, mark }) => ({
      message: `有注码而没有名词解释：共 ${count} 处，第一处是“${mark}”`,
      hint: '请在稿件中补上名词解释再导入，或删去注码；现在照原样印出。',
    }),
  },
  'import/not-read': {
    en: ({ texts }) => ({
      message: `the file holds text that is no part of its paragraphs and was not imported: ${shown(texts)}`,
      hint: 'Look for it in the draft. If it belongs to the report, type it there as ordinary text and import again.',
    }),
    'zh-CN': ({ texts }) => ({
      message: `稿件中有些文字不在段落里，没有导入：${shown(texts)}`,
      hint: '请在稿件中查找；如属于报告，请改为普通文字后重新导入。',
    }),
  },
  'import/lost-text': {
    en: ({ draft, report }) => ({
      message: `text would be lost: the draft has “${clip(draft)}”${report === '' ? '' : `, the result “${clip(report)}”`}`,
      hint: 'Nothing was written. Simplify the draft around this place and import it again; please report this.',
    }),
    'zh-CN': ({ draft, report }) => ({
      message: `文字会有出入：稿件是“${clip(draft)}”${report === '' ? '' : `，导入后是“${clip(report)}”`}`,
      hint: '没有写入任何文件。请把稿件此处改得简单些再导入，并向我们反映。',
    }),
  },
  'import/target-outside': {
    en: ({ folder, root }) => ({
      message: `“${folder}” is outside “${root}”, the folder you started the command in`,
      hint: 'Name a folder inside it, such as --to content/NAME, or start the command where the report is to be.',
    }),
    'zh-CN': ({ folder, root }) => ({
      message: `“${folder}”在运行命令的文件夹“${root}”之外`,
      hint: '请用 --to 指定其中的文件夹，如 --to content/名称；或到存放报告的文件夹中再运行命令。',
    }),
  },
  'import/not-in-content': {
    en: ({ folder, name }) => ({
      message: `“${folder}” is not a folder in content/, where npx yinfa build looks for reports, so it will not find this one by itself`,
      hint: `Build it with npx yinfa build ${folder}, or move the folder to content/${name}.`,
    }),
    'zh-CN': ({ folder, name }) => ({
      message: `“${folder}”不是 content/ 中的文件夹，不带参数的 npx yinfa build 找不到它`,
      hint: `请用 npx yinfa build ${folder} 生成，或把该文件夹移到 content/${name}。`,
    }),
  },
  'import/exists': {
    en: ({ folder }) => ({
      message: `“${folder}” has a report already`,
      hint: 'Name another folder with --to, or update the text of this one with --update.',
    }),
    'zh-CN': ({ folder }) => ({
      message: `“${folder}”中已有报告`,
      hint: '请用 --to 另写一个文件夹，或用 --update 更新其中的文字。',
    }),
  },
};
