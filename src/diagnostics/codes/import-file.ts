/** What kind of file a draft is, whether it can be read, and its characters. */
import type { WordsOf } from '../phrase.js';
import * as en from '../phrase-en.js';
import * as zh from '../phrase-zh-CN.js';
import { foundKinds, otherRemedy, remedies, replacedKinds, shown } from './import-reasons.js';

export interface ImportFileProblems {
  /** `drafts`: the names of the drafts in the folder. */
  'import/folder': { folder: string; drafts: readonly string[] };
  /** What Word keeps beside an open document; `document`: its name, where it is there. */
  'import/owner-file': { path: string; document: string | undefined };
  'import/open': Record<never, never>;
  'import/unknown-ending': { ending: string; known: readonly string[] };
  /** `pictures`: how many a draft without text has. */
  'import/empty': { pictures: number };
  /** A correction is of line `line` of a draft with `count` lines. */
  'import/no-line': { line: number; count: number };
  'import/too-large': { megabytes: number; limit: number };
  'import/too-much': {
    /** What a Word file has too much of; lines broken by hand count as paragraphs, depth is that of elements. */
    of: 'megabytes' | 'paragraphs' | 'elements' | 'depth' | 'characters' | 'places';
    limit: number;
  };
  'import/old-word': Record<never, never>;
  'import/password': Record<never, never>;
  'import/damaged': Record<never, never>;
  /** A .doc, .rtf or .odt was converted by `program`, its path. */
  'import/converted': { program: string };
  'import/no-converter': Record<never, never>;
  'import/not-converted': { program: string; reason: 'time' | 'failed' };
  /** `expected`: what the ending says, if it says any of these. */
  'import/wrong-kind': {
    expected: 'docx' | 'txt' | 'md' | undefined;
    found: keyof typeof foundKinds;
  };
  'import/embedded': Record<never, never>;
  'import/encoding': { encoding: string };
  'import/control-character': { codePoint: string; count: number };
  /** `pairs`: each character with the one that replaces it; `count` of them were replaced. */
  'import/plain-character': { kind: keyof typeof replacedKinds; pairs: readonly string[]; count: number };
  'import/private-use': { codePoints: readonly string[]; count: number };
}

export const importFileWords: WordsOf<ImportFileProblems> = {
  'import/folder': {
    en: ({ folder, drafts }) => ({
      message: `“${folder}” is a folder; one draft is imported at a time`,
      hint:
        drafts.length > 0
          ? `Name the draft: ${en.list(drafts.map((name) => `“${name}”`))}.`
          : 'Name the draft, a .docx, .txt or .md file; there is none in this folder.',
    }),
    'zh-CN': ({ folder, drafts }) => ({
      message: `“${folder}”是文件夹；一次导入一份稿件`,
      hint:
        drafts.length > 0
          ? `请写明是哪一份：${zh.list(drafts.map((name) => `“${name}”`))}。`
          : '请写明稿件的文件名（.docx、.txt 或 .md）；这个文件夹里没有稿件。',
    }),
  },
  'import/owner-file': {
    en: ({ path, document }) => ({
      message: `“${path}” is not a draft: Word keeps it while a document is open`,
      hint: document ? `Import the document: “${document}”.` : 'Import the document whose name ends like this one.',
    }),
    'zh-CN': ({ path, document }) => ({
      message: `“${path}”不是稿件，是 Word 打开文档时的临时文件`,
      hint: document ? `请导入“${document}”。` : '请导入与它名称相近的那份文档。',
    }),
  },
  'import/open': {
    en: () => ({
      message: 'this draft is open in Word or another program; what was saved last is imported',
      hint: 'Save it and import it again if it has changes that are not saved.',
    }),
    'zh-CN': () => ({
      message: '稿件正在 Word 等软件中打开，导入的是上次保存的内容',
      hint: '如有没保存的修改，请保存后重新导入。',
    }),
  },
  'import/unknown-ending': {
    en: ({ ending, known }) => ({
      message: `a draft can be ${en.list(known)}, not ${ending ? `.${ending}` : 'a file without an extension'}`,
      hint: 'Open it in the program it comes from and save it as .docx.',
    }),
    'zh-CN': ({ ending, known }) => ({
      message: `稿件可以是 ${known.join('、')} 文件，不能是${ending ? ` .${ending} 文件` : '没有扩展名的文件'}`,
      hint: '请用原来的软件打开，另存为 .docx。',
    }),
  },
  'import/empty': {
    en: ({ pictures }) => ({
      message: pictures > 0 ? 'this draft has pictures and no text' : 'this draft has no text',
      hint:
        pictures > 0
          ? 'Its pages are probably scanned. Run text recognition first and import the result.'
          : 'Check that it is the right file and that it was saved.',
    }),
    'zh-CN': ({ pictures }) => ({
      message: pictures > 0 ? '稿件里只有图片，没有文字' : '稿件里没有文字',
      hint: pictures > 0 ? '可能是扫描件：请先做文字识别，再导入识别后的文稿。' : '请确认文件没有选错，并且已经保存。',
    }),
  },
  'import/no-line': {
    en: ({ line, count }) => ({
      message: `line ${line} is corrected, and the draft has lines 1 to ${count}`,
      hint: '--json lists the lines with their numbers; those of a Word file are its paragraphs.',
    }),
    'zh-CN': ({ line, count }) => ({
      message: `要改正的是第 ${line} 行，稿件只有第 1 行至第 ${count} 行`,
      hint: '各行的行号见 --json；Word 稿以段落为行。',
    }),
  },
  'import/too-large': {
    en: ({ megabytes, limit }) => ({
      message: `this draft is ${megabytes} MB; the limit is ${limit} MB`,
      hint: 'Check that it is the right file. If it is, save a copy with compressed pictures, or without them.',
    }),
    'zh-CN': ({ megabytes, limit }) => ({
      message: `稿件有 ${megabytes} MB，最多只能读 ${limit} MB`,
      hint: '请确认文件没有选错。如果没有选错，可在 Word 中“压缩图片”或删去图片，另存一份。',
    }),
  },
  'import/too-much': {
    en: ({ of, limit }) => ({
      message: `this file is far larger than any report: over ${{ megabytes: `${limit} MB unpacked`, paragraphs: `${limit} paragraphs and broken lines`, elements: `${limit} elements`, characters: `${limit} characters of text`, places: `${limit} rows by columns of a table`, depth: `${limit} levels of elements` }[of]}`,
      hint: 'Check where it comes from. If it is a real report, copy the text of the report alone into a new Word document.',
    }),
    'zh-CN': ({ of, limit }) => ({
      message: `文件远大于任何报告：超过${{ megabytes: `解压后 ${limit} MB`, paragraphs: ` ${limit} 个段落和手动换行`, elements: ` ${limit} 个元素`, characters: ` ${limit} 字`, places: `一个表格 ${limit} 个行列位置`, depth: ` ${limit} 层嵌套` }[of]}`,
      hint: '请查清文件来源。如果确实是报告，请只把报告的文字复制到新的 Word 文档。',
    }),
  },
  'import/old-word': {
    en: () => ({
      message: 'this is a document of old Word or WPS (.doc, .wps), which cannot be read',
      hint: 'Open it in Word or WPS and save it as .docx (File, Save As). Where LibreOffice is installed, --convert imports it as it is.',
    }),
    'zh-CN': () => ({
      message: '这是旧版 Word 或 WPS 文档（.doc、.wps），不能读取',
      hint: '请用 Word 或 WPS 打开，另存为 .docx（文件—另存为）。装有 LibreOffice 的，也可加 --convert 直接导入。',
    }),
  },
  'import/password': {
    en: () => ({
      message: 'this document is locked with a password',
      hint: 'Open it in Word, remove the password (File, Info, Protect Document) and save it again.',
    }),
    'zh-CN': () => ({
      message: '文档设有打开密码',
      hint: '请在 Word 中打开，取消密码（文件—信息—保护文档）后再保存。',
    }),
  },
  'import/damaged': {
    en: () => ({
      message: 'this Word file is damaged or incomplete',
      hint: 'Ask for it again, or open it in Word, let Word repair it, and save it as a new .docx.',
    }),
    'zh-CN': () => ({
      message: 'Word 文件已损坏，或没有传完整',
      hint: '请重新索取文件；或用 Word 打开，修复后另存为新的 .docx。',
    }),
  },
  'import/converted': {
    en: ({ program }) => ({
      message: `this draft was converted to .docx by LibreOffice (${program}), and the result was read`,
      hint: 'Look over numbering, notes and tables, which another program may have changed.',
    }),
    'zh-CN': ({ program }) => ({
      message: `稿件先由 LibreOffice（${program}）转换为 .docx，再读取`,
      hint: '请核对编号、脚注和表格，转换时可能有变动。',
    }),
  },
  'import/no-converter': {
    en: () => ({
      message: 'LibreOffice is neither on the PATH nor in its usual places, so this draft cannot be converted',
      hint: 'Open the draft in Word or WPS and save it as .docx, or install LibreOffice.',
    }),
    'zh-CN': () => ({
      message: '没有找到 LibreOffice（PATH 和通常的安装位置都没有），不能转换这份稿件',
      hint: '请用 Word 或 WPS 打开稿件，另存为 .docx；或者先安装 LibreOffice。',
    }),
  },
  'import/not-converted': {
    en: ({ program, reason }) => ({
      message:
        reason === 'time'
          ? `LibreOffice (${program}) took too long to convert this draft and was ended`
          : `LibreOffice (${program}) could not convert this draft`,
      hint: 'Open the draft in Word or WPS and save it as .docx.',
    }),
    'zh-CN': ({ program, reason }) => ({
      message:
        reason === 'time'
          ? `LibreOffice（${program}）转换这份稿件用时过长，已经中止`
          : `LibreOffice（${program}）转换不了这份稿件`,
      hint: '请用 Word 或 WPS 打开稿件，另存为 .docx。',
    }),
  },
  'import/wrong-kind': {
    en: ({ expected, found }) => ({
      message: expected
        ? `the content does not match the file extension: expected ${expected === 'docx' ? 'a Word document' : 'text'}, found ${foundKinds[found].en}`
        : `this is ${foundKinds[found].en}, which cannot be read as a draft`,
      hint: remedies[found]?.en ?? otherRemedy.en,
    }),
    'zh-CN': ({ expected, found }) => ({
      message: expected
        ? `文件内容与扩展名不符：应为${expected === 'docx' ? ' Word 文档' : '文字'}，实际是${foundKinds[found]['zh-CN']}`
        : `这是${foundKinds[found]['zh-CN']}，不能作为稿件读取`,
      hint: remedies[found]?.['zh-CN'] ?? otherRemedy['zh-CN'],
    }),
  },
  'import/embedded': {
    en: () => ({
      message: 'another document is embedded here, and its text cannot be read',
      hint: 'Open the draft in Word and save it; Word then merges the embedded text.',
    }),
    'zh-CN': () => ({
      message: '此处插入了另一个文件，其中的文字读不出来',
      hint: '请用 Word 打开稿件再保存一次，Word 会把插入的文字并入正文。',
    }),
  },
  'import/encoding': {
    en: ({ encoding }) => ({
      message: `the file does not state its encoding; it was read as ${encoding}`,
      hint: 'Check that the text is right. If not, save it as UTF-8 and import it again.',
    }),
    'zh-CN': ({ encoding }) => ({
      message: `文件没有标明编码，已按 ${encoding} 读取`,
      hint: '请看文字是否正确；如果不对，请另存为 UTF-8 后重新导入。',
    }),
  },
  'import/control-character': {
    en: ({ codePoint, count }) => ({
      message:
        codePoint === 'U+FFFD'
          ? `${count === 1 ? 'a character was' : `${count} characters were`} lost when the file was converted (U+FFFD)`
          : `${count === 1 ? 'an invisible character was' : `${count} invisible characters were`} removed (${codePoint})`,
      hint:
        codePoint === 'U+FFFD'
          ? 'Look it up in the original and type it in the report.'
          : 'No action is needed: the character is invisible.',
    }),
    'zh-CN': ({ codePoint, count }) => ({
      message:
        codePoint === 'U+FFFD'
          ? `有 ${count} 个字在转换文件时丢失了（U+FFFD）`
          : `去掉了 ${count} 个看不见的字符（${codePoint}）`,
      hint: codePoint === 'U+FFFD' ? '请对照原稿，在报告中补上。' : '不必处理：这种字符本来就看不见。',
    }),
  },
  'import/plain-character': {
    en: ({ kind, pairs, count }) => ({
      message: `${replacedKinds[kind].en} became plain characters: ${shown(pairs)}${count > 1 ? ` (${count} in all)` : ''}`,
      hint: 'No action is needed where the text reads as it did; such characters cannot be searched or printed.',
    }),
    'zh-CN': ({ kind, pairs, count }) => ({
      message: `${replacedKinds[kind]['zh-CN']}已改为通用字符：${shown(pairs)}${count > 1 ? `（共 ${count} 处）` : ''}`,
      hint: '文字没有变，一般不必处理；原来的字符不能搜索，也印不出来。',
    }),
  },
  'import/private-use': {
    en: ({ codePoints, count }) => ({
      message: `${count === 1 ? 'a character has' : `${count} characters have`} a meaning in one font only and ${count === 1 ? 'was' : 'were'} kept: ${en.list(codePoints)}`,
      hint: 'Look at the draft, and type the character or word it shows in the report; the book cannot print it.',
    }),
    'zh-CN': ({ codePoints, count }) => ({
      message: `有 ${count} 个造字区字符，只有原来的字体才能显示，照原样保留：${codePoints.join('、')}`,
      hint: '请对照稿件，在报告中改成通用的字；书中印不出这种字符。',
    }),
  },
};
