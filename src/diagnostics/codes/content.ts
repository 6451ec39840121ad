/** Content files as YAML and as a report. */

import { clip, named, rephrase, type Wording, type WordsOf } from '../phrase.js';
import * as en from '../phrase-en.js';
import * as zh from '../phrase-zh-CN.js';
import {
  blockPlaces,
  invisibles,
  kinds,
  type PictureFault,
  pictureFaults,
  type SyntaxReason,
  syntaxErrors,
  valueForms,
} from './content-reasons.js';

export interface ContentProblems {
  /** `others`: how many more lines could not be read, probably because of this one. */
  'content/syntax': { reason: SyntaxReason; others?: number };
  'content/tab': { others?: number };
  'content/duplicate-key': { key: string; line: number };
  'content/alias': { name: string };
  'content/too-deep': { limit: number };
  'content/too-large': { megabytes: number; limit: number };
  'content/empty': { expected: readonly string[] };
  'content/wrong-throughout': { expected: readonly string[] };
  'content/unknown-file': { name: string; nearest: string | undefined; known: readonly string[] };
  'content/unknown-key': { key: string; nearest: string | undefined; known: readonly string[] };
  'content/renamed-key': { key: string; now: string };
  'content/missing-key': { key: string; known: readonly string[] };
  'content/wrong-type': { expected: string; found: string };
  'content/invalid-value': { expected: string; found: string };
  'content/control-character': { codePoint: string };
  'content/unclosed-script': { opening: string };
  'content/bad-script': { reason: 'empty' | 'nested'; opening: string };
  'content/misplaced-block': { block: string; known: readonly string[] };
  'content/comment-in-text': { comment: string };
  'content/printed-comment': { text: string };
  'content/typed-number': { number: string };
  'content/uneven-row': { cells: number; columns: number };
  'content/bad-image': {
    path: string;
    reason: PictureFault;
  };
}

function withOthersEn({ message, hint }: Wording, others = 0): Wording {
  const more = others === 1 ? '1 more line' : `${others} more lines`;
  return { message, hint: others > 0 ? `${hint} ${more} could not be read, probably because of this.` : hint };
}

function withOthersZh({ message, hint }: Wording, others = 0): Wording {
  return { message, hint: others > 0 ? `${hint}其余 ${others} 处可能由此引起。` : hint };
}

export const contentWords: WordsOf<ContentProblems> = {
  'content/syntax': {
    en: ({ reason, others }) => withOthersEn(syntaxErrors[reason].en, others),
    'zh-CN': ({ reason, others }) => withOthersZh(syntaxErrors[reason]['zh-CN'], others),
  },
  'content/tab': {
    en: ({ others }) =>
      withOthersEn(
        {
          message: 'the line is indented with a tab',
          hint: 'Use spaces: two for each level. YAML does not allow tabs there.',
        },
        others,
      ),
    'zh-CN': ({ others }) =>
      withOthersZh(
        { message: '行首用了制表符（Tab）缩进', hint: '请改用空格，每级两个。YAML 不允许在此处用制表符。' },
        others,
      ),
  },
  'content/duplicate-key': {
    en: ({ key, line }) => ({
      message: `“${key}” is given twice; the first is on line ${line}`,
      hint: `Delete one of the two, or join them under one “${key}”.`,
    }),
    'zh-CN': ({ key, line }) => ({
      message: `${key} 写了两次，第一次在第 ${line} 行`,
      hint: `请删去一处，或合并到同一个 ${key} 下。`,
    }),
  },
  'content/alias': {
    en: ({ name }) => ({
      message: `“*${name}” is a YAML alias, which content files do not use`,
      hint: 'Write the text out here; if it is text that begins with *, put it in quotation marks.',
    }),
    'zh-CN': ({ name }) => ({
      message: `“*${name}”是 YAML 别名，内容文件不使用别名`,
      hint: '请在此处直接写出文字；如果文字本身以 * 开头，请加引号。',
    }),
  },
  'content/too-deep': {
    en: ({ limit }) => ({
      message: `the content is nested more than ${limit} levels deep`,
      hint: 'Check the indentation: a part holds sections, a section holds paragraphs, and no more.',
    }),
    'zh-CN': ({ limit }) => ({
      message: `内容嵌套超过 ${limit} 层`,
      hint: '请检查缩进：部分下面是小节，小节下面是段落，到此为止。',
    }),
  },
  'content/too-large': {
    en: ({ megabytes, limit }) => ({
      message: `the file is ${megabytes} MB; the limit is ${limit} MB`,
      hint: 'Check that it is the right file; keep only text in it.',
    }),
    'zh-CN': ({ megabytes, limit }) => ({
      message: `文件有 ${megabytes} MB，上限是 ${limit} MB`,
      hint: '请确认没有放错文件，文件中只保留文字。',
    }),
  },
  'content/empty': {
    en: ({ expected }) => ({
      message: 'the file is empty',
      hint: expected.length > 0 ? `Begin with: ${en.list(expected)}.` : 'Write its content, or delete the file.',
    }),
    'zh-CN': ({ expected }) => ({
      message: '文件是空的',
      hint: expected.length > 0 ? `请从这些内容写起：${zh.list(expected)}。` : '请写入内容，或删去该文件。',
    }),
  },
  'content/wrong-throughout': {
    en: ({ expected }) => ({
      message: 'more entries of the file are wrong than can be listed',
      hint: `It is perhaps another kind of file${expected.length > 0 ? `; this one has ${en.list(expected)}` : ''}. Compare its first lines with docs/content.md.`,
    }),
    'zh-CN': ({ expected }) => ({
      message: '文件中写错的条目太多，无法一一列出',
      hint: `可能是别的文件${expected.length > 0 ? `；这个文件里应有${zh.list(expected)}` : ''}。请把开头几行与 docs/content.zh-CN.md 对照。`,
    }),
  },
  'content/unknown-file': {
    en: ({ name, nearest, known }) => ({
      message: `“${name}” is not a content file and was not read`,
      hint: `${nearest ? `Rename it to ${nearest} if that is what it is. ` : ''}Content files are ${known.join(', ')}.`,
    }),
    'zh-CN': ({ name, nearest, known }) => ({
      message: `${name} 不是内容文件，没有读取`,
      hint: `${nearest ? `如果是 ${nearest}，请改名。` : ''}内容文件只有 ${known.join('、')}。`,
    }),
  },
  'content/unknown-key': {
    en: ({ key, nearest, known }) => ({
      message: `“${key}” is not a key known here`,
      hint: en.isSentence(key)
        ? 'If this is a sentence, use a full-width colon in it, or put the whole text in quotation marks.'
        : en.choose(nearest, known, 'Delete the line.'),
    }),
    'zh-CN': ({ key, nearest, known }) => ({
      message: `不认识的键 ${key}`,
      hint: zh.isSentence(key)
        ? '如果这是一句话，其中的冒号请改用“：”，或给整段文字加引号。'
        : zh.choose(nearest, known, '请删去这一行。'),
    }),
  },
  'content/renamed-key': {
    en: ({ key, now }) => ({ message: `“${key}” is now called “${now}”`, hint: `Write ${now} in its place.` }),
    'zh-CN': ({ key, now }) => ({ message: `${key} 现在叫 ${now}`, hint: `请改写为 ${now}。` }),
  },
  'content/missing-key': {
    en: ({ key, known }) => ({
      message: `“${key}” is missing here`,
      hint: `Add a line “${key}: …”.${known.length > 0 ? ` Keys of this place: ${en.list(known)}.` : ''}`,
    }),
    'zh-CN': ({ key, known }) => ({
      message: `此处缺少 ${key}`,
      hint: `请补上一行“${key}: …”。${known.length > 0 ? `此处的键有：${zh.list(known)}。` : ''}`,
    }),
  },
  'content/wrong-type': {
    en: ({ expected, found }) => ({
      message: `${named(expected, kinds, 'en', ' or ')} is expected here, but this is ${named(found, kinds, 'en', ' or ')}`,
      hint:
        found === 'comment' || (found === 'truth' && expected.startsWith('text'))
          ? 'If it is meant to be text, put it in quotation marks.'
          : `Write ${named(expected, kinds, 'en', ' or ')}.`,
    }),
    'zh-CN': ({ expected, found }) => ({
      message: `此处应为${named(expected, kinds, 'zh-CN', '或')}，现在是${named(found, kinds, 'zh-CN', '或')}`,
      hint:
        found === 'comment' || (found === 'truth' && expected.startsWith('text'))
          ? '如果本来就是文字，请加引号。'
          : `请改为${named(expected, kinds, 'zh-CN', '或')}。`,
    }),
  },
  'content/invalid-value': {
    en: ({ expected, found }) => ({
      message: `${rephrase(named(expected, kinds, 'en', ' or '), valueForms, 'en')} is expected here, but this is ${found.trim() === '' ? 'empty' : `“${clip(found)}”`}`,
      hint: `Write ${rephrase(named(expected, kinds, 'en', ' or '), valueForms, 'en').replace(/,$/, '')}.`,
    }),
    'zh-CN': ({ expected, found }) => ({
      message: `此处应为${zh.spaced(rephrase(named(expected, kinds, 'zh-CN', ' 或 '), valueForms, 'zh-CN'))}，现在${found.trim() === '' ? '是空的' : `是“${clip(found)}”`}`,
      hint: `请改为${zh.spaced(rephrase(named(expected, kinds, 'zh-CN', ' 或 '), valueForms, 'zh-CN'))}。`,
    }),
  },
  'content/control-character': {
    en: ({ codePoint }) =>
      codePoint === 'U+FFFD'
        ? {
            message: 'a character was lost here when the file was converted (U+FFFD)',
            hint: 'Look it up in the original and type it again.',
          }
        : codePoint === 'U+000D'
          ? {
              message: 'the lines of this file end with a carriage return alone (U+000D), as on very old computers',
              hint: 'Save the file again with line ends LF, or Unix, in your editor.',
            }
          : {
              message: `there is an invisible character here: ${invisibles[codePoint]?.en ?? 'a control character'} (${codePoint})`,
              hint: 'Delete it: put the cursor after it and press Backspace. It often comes with pasted text.',
            },
    'zh-CN': ({ codePoint }) =>
      codePoint === 'U+FFFD'
        ? { message: '此处有一个字在转换文件时丢失了（U+FFFD）', hint: '请对照原稿补上这个字。' }
        : codePoint === 'U+000D'
          ? {
              message: '文件的换行只用了回车符（U+000D），是很旧的写法',
              hint: '请在编辑器中把换行改为 LF（Unix），再保存一次。',
            }
          : {
              message: `此处有一个看不见的字符：${invisibles[codePoint]?.['zh-CN'] ?? '控制字符'}（${codePoint}）`,
              hint: '请把光标放在它后面，按退格键删去。这类字符多是粘贴时带进来的。',
            },
  },
  'content/unclosed-script': {
    en: ({ opening }) => ({
      message: `“${opening}” is opened here and not closed`,
      hint: `Close it with “}”, as in PM_{2.5}; if the characters themselves are meant, write “\\${opening}”.`,
    }),
    'zh-CN': ({ opening }) => ({
      message: `此处的“${opening}”没有收尾`,
      hint: `请用“}”收尾，例如 PM_{2.5}；如果就是要写这几个字符，请写作“\\${opening}”。`,
    }),
  },
  'content/bad-script': {
    en: ({ reason, opening }) => ({
      message: reason === 'empty' ? `“${opening}}” is empty` : `this “${opening}” contains another “_{” or “^{”`,
      hint:
        reason === 'empty'
          ? `Write the characters between the braces, or delete “${opening}}”.`
          : 'Close the first before the next is opened: subscripts and superscripts do not nest.',
    }),
    'zh-CN': ({ reason, opening }) => ({
      message: reason === 'empty' ? `“${opening}}”里面是空的` : `这个“${opening}”里面又套了一个上标或下标`,
      hint:
        reason === 'empty'
          ? `请在花括号之间写上字符，或删去“${opening}}”。`
          : '请先用“}”收尾，再写下一个：上标和下标不能互相嵌套。',
    }),
  },
  'content/misplaced-block': {
    en: ({ block, known }) => ({
      message: `“${block}” is not allowed here`,
      hint: `${blockPlaces[block]?.en ?? 'Move it to where it belongs.'}${known.length > 0 ? ` Allowed here: plain text, ${en.list(known)}.` : ''}`,
    }),
    'zh-CN': ({ block, known }) => ({
      message: `${block} 不能放在这里`,
      hint: `${blockPlaces[block]?.['zh-CN'] ?? '请移到它该在的地方。'}${known.length > 0 ? `此处可用：普通文字、${zh.list(known)}。` : ''}`,
    }),
  },
  'content/comment-in-text': {
    en: ({ comment }) => ({
      message: `“${clip(comment)}” is a comment and will not be printed`,
      hint: 'If it belongs to the text, put the whole text in quotation marks or under “|”; otherwise put the comment on a line of its own.',
    }),
    'zh-CN': ({ comment }) => ({
      message: `“${clip(comment)}”会被当作注释，不会印出来`,
      hint: '如果它属于正文，请给整段文字加引号，或写在“|”的下一行；如果确是注释，请另起一行写。',
    }),
  },
  'content/printed-comment': {
    en: ({ text }) => ({
      message: `“${clip(text)}” is a line of a text, so it is printed: # begins a comment only outside texts`,
      hint: 'To leave the line out, delete it, or move it above the “- |” of its text; if it is to be printed, put the text in quotation marks.',
    }),
    'zh-CN': ({ text }) => ({
      message: `“${clip(text)}”在一段文字之内，会照印出来：# 只有写在文字之外才是注释`,
      hint: '不要印的，请删去这一行，或移到这段文字的“- |”之前；确实要印的，请改用引号括起整段文字。',
    }),
  },
  'content/typed-number': {
    en: ({ number }) => ({
      message: `“${number}” is typed here, but numbers are computed: it would be printed twice`,
      hint: `Delete “${number}” at the beginning.`,
    }),
    'zh-CN': ({ number }) => ({
      message: `此处写了编号“${number}”，编号会自动生成，将印两遍`,
      hint: `请删去开头的“${number}”。`,
    }),
  },
  'content/uneven-row': {
    en: ({ cells, columns }) => ({
      message: `the row has ${cells} ${cells === 1 ? 'cell' : 'cells'}, and the header ${columns}`,
      hint: 'Give every row one cell for each column; write — in an empty cell. A cell with a comma in it needs quotation marks.',
    }),
    'zh-CN': ({ cells, columns }) => ({
      message: `这一行有 ${cells} 个单元格，表头有 ${columns} 栏`,
      hint: '请让每行的单元格与栏数相等，没有内容的写“—”。单元格里有英文逗号的，请加引号。',
    }),
  },
  'content/bad-image': {
    en: ({ path, reason }) => ({
      message: `“${path}” cannot be printed: ${pictureFaults[reason].en.message}`,
      hint: pictureFaults[reason].en.hint,
    }),
    'zh-CN': ({ path, reason }) => ({
      message: `图片“${path}”无法印出：${pictureFaults[reason]['zh-CN'].message}`,
      hint: pictureFaults[reason]['zh-CN'].hint,
    }),
  },
};
