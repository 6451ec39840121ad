/** Reasons, kinds and names that stand inside the messages of content files. What is not listed is said as it came. */
import type { Rephrasing, Translated, Wording } from '../phrase.js';

/** Why a file is not YAML as Yinfa reads it. */
export type SyntaxReason =
  | 'indentation'
  | 'unclosed-quote'
  | 'unclosed-bracket'
  | 'missing-colon'
  | 'left-block'
  | 'full-width-colon'
  | 'colon-in-text'
  | 'text-after-value'
  | 'reserved-start'
  | 'escape'
  | 'anchor'
  | 'tag'
  | 'directive'
  | 'several-documents'
  | 'key'
  | 'folded-item'
  | 'folded-key'
  | 'unexpected';

export type PictureFault =
  | 'empty'
  | 'format'
  | 'damaged'
  | 'too-large'
  | 'too-many'
  | 'cmyk'
  | 'active'
  | 'no-size'
  | 'too-complex'
  | 'turned';

export const syntaxErrors: Readonly<Record<SyntaxReason, Translated<Wording>>> = {
  indentation: {
    en: {
      message: 'the line is not indented as the lines around it',
      hint: 'Begin it in the same column as its neighbours, with two spaces more for each level.',
    },
    'zh-CN': { message: '这一行的缩进与前后各行不一致', hint: '请与同级各行左对齐，每深一级多缩进两个空格。' },
  },
  'unclosed-quote': {
    en: { message: 'a quotation mark is opened here and not closed', hint: 'Close it, or leave both out.' },
    'zh-CN': { message: '此处的引号没有收尾', hint: '请补上收尾的引号，或把两个引号都去掉。' },
  },
  'unclosed-bracket': {
    en: {
      message: 'a bracket [ or { is not closed, or a comma is missing in it',
      hint: 'Close the bracket; put a comma between its items.',
    },
    'zh-CN': { message: '括号 [ 或 { 没有收尾，或其中缺少逗号', hint: '请补上收尾的括号，各项之间用英文逗号隔开。' },
  },
  'missing-colon': {
    en: { message: 'a colon is missing after the key', hint: 'Write “key: value”, with a colon and a space.' },
    'zh-CN': { message: '键后面缺少冒号', hint: '请写作“键: 值”，用英文冒号，后面空一格。' },
  },
  'left-block': {
    en: {
      message: 'the line is indented less than the text above it, which ends there',
      hint: 'If it goes on with that text, begin it in the same column; if it is a key, write “key: value”.',
    },
    'zh-CN': {
      message: '这一行的缩进比上面的文字少，上面的文字到此就断了',
      hint: '如果是接着上面的文字，请与它左对齐；如果是键，请写作“键: 值”。',
    },
  },
  'full-width-colon': {
    en: { message: 'a full-width colon stands after the key', hint: 'Use the narrow colon “:” and a space after it.' },
    'zh-CN': { message: '键后面用了中文冒号', hint: '请改用英文冒号“:”，后面空一格。' },
  },
  'colon-in-text': {
    en: {
      message: 'the text has a colon and a space in it, so it is taken for a key',
      hint: 'Use a full-width colon in Chinese text, or put the whole text in quotation marks or under “|”.',
    },
    'zh-CN': {
      message: '文字中有英文冒号加空格，会被当作键',
      hint: '中文里的冒号请改用“：”；或给整段文字加引号，或写在“|”的下一行。',
    },
  },
  'folded-item': {
    en: {
      message: 'this line begins with “-” but is indented deeper than the list, so it would be run into the text above',
      hint: 'Begin it in the same column as the other items; if it is text, put the whole text under “|”.',
    },
    'zh-CN': {
      message: '这一行以“-”开头，但缩进比列表深，会并入上一段文字',
      hint: '请与同级各项左对齐；如果本来就是文字，请把整段写在“|”的下一行。',
    },
  },
  'folded-key': {
    en: {
      message: 'this line looks like a key, but would be run into the text above',
      hint: 'Begin it in the same column as its neighbours and use “:” and a space; if it is text, put the whole text under “|”.',
    },
    'zh-CN': {
      message: '这一行像是“键: 值”，但会并入上一段文字',
      hint: '请与同级各行左对齐，用英文冒号加空格；如果本来就是文字，请把整段写在“|”的下一行。',
    },
  },
  'text-after-value': {
    en: {
      message: 'something follows after the value has ended',
      hint: 'Delete what follows, or put the whole text in quotation marks.',
    },
    'zh-CN': { message: '值已经结束，后面又有内容', hint: '请删去多余内容，或给整段文字加引号。' },
  },
  'reserved-start': {
    en: {
      message: 'text cannot begin with this character',
      hint: 'Put the whole text in quotation marks, or write it under “|”.',
    },
    'zh-CN': { message: '文字不能以这个字符开头', hint: '请给整段文字加引号，或写在“|”的下一行。' },
  },
  escape: {
    en: {
      message: 'this \\ is not followed by anything it can stand before',
      hint: 'Use single quotation marks, or write \\\\ for one \\.',
    },
    'zh-CN': { message: '反斜杠 \\ 后面的字符有误', hint: '请改用单引号，或把 \\ 写作 \\\\。' },
  },
  anchor: {
    en: {
      message: 'text that begins with & is taken for a YAML anchor',
      hint: 'Put the text in quotation marks; anchors are not used in content files.',
    },
    'zh-CN': { message: '以 & 开头的文字会被当作 YAML 锚点', hint: '请给文字加引号；内容文件不使用锚点。' },
  },
  tag: {
    en: {
      message: 'text that begins with ! is taken for a YAML tag',
      hint: 'Put the text in quotation marks; tags are not used in content files.',
    },
    'zh-CN': { message: '以 ! 开头的文字会被当作 YAML 标签', hint: '请给文字加引号；内容文件不使用这种标签。' },
  },
  directive: {
    en: {
      message: 'a line that begins with % is taken for a YAML directive',
      hint: 'Delete the line, or put the text in quotation marks.',
    },
    'zh-CN': { message: '以 % 开头的行会被当作 YAML 指令', hint: '请删去这一行，或给文字加引号。' },
  },
  'several-documents': {
    en: { message: 'a second document begins in this file', hint: 'Delete the line “---”; a file holds one document.' },
    'zh-CN': { message: '文件中又开始了第二份文档', hint: '请删去“---”这一行，一个文件只放一份文档。' },
  },
  key: {
    en: { message: 'this cannot be a key', hint: 'A key is one plain word, as “title”.' },
    'zh-CN': { message: '这里不能作为键', hint: '键是一个普通的词，例如 title。' },
  },
  unexpected: {
    en: {
      message: 'this is not correct YAML',
      hint: 'Check indentation, quotation marks and colons on this line and the one above.',
    },
    'zh-CN': { message: 'YAML 写法有误', hint: '请检查本行和上一行的缩进、引号和冒号。' },
  },
};

/** What a schema expects of a value, or what stands there. */
export const kinds: Readonly<Record<string, Translated<string>>> = {
  text: { en: 'text', 'zh-CN': '文字' },
  list: { en: 'a list (lines that begin with “- ”)', 'zh-CN': '列表（各行以“- ”开头）' },
  items: { en: 'a list with at least one item', 'zh-CN': '至少有一项的列表' },
  'whole number': { en: 'a whole number', 'zh-CN': '整数' },
  id: {
    en: 'a name of letters, digits, “-” and “_” without spaces',
    'zh-CN': '只含文字、数字、“-”和“_”、没有空格的标识',
  },
  truth: { en: 'the bare word true or false', 'zh-CN': '不带引号的 true 或 false' },
  comment: { en: 'empty: what follows # is a comment', 'zh-CN': '空白（# 之后的内容被当作注释）' },
  'another id': { en: 'a figure that is not yet in this list', 'zh-CN': '本列表中尚未出现的数据项' },
  'inner + text-width ≤ width': {
    en: 'a text width that, with the inner margin, is not wider than the paper',
    'zh-CN': '与订口相加不超过纸宽的版心宽',
  },
  'top + text-height ≤ height': {
    en: 'a text height that, with the top margin, is not higher than the paper',
    'zh-CN': '与天头相加不超过纸高的版心高',
  },
  'text-height ÷ lines ≥ text-width ÷ characters': {
    en: 'fewer lines, so that a line is at least as high as a character',
    'zh-CN': '更少的行数，使行高不小于一个字',
  },
  'size ≤ text-height ÷ lines': {
    en: 'a type size that is not larger than a line is high',
    'zh-CN': '不大于行高的字号',
  },
  'gap + size ≤ height − top − text-height': {
    en: 'a smaller gap, so that the page number stays on the paper',
    'zh-CN': '更小的距离，使页码不超出纸边',
  },
  'left + right ≤ width ÷ 2': {
    en: 'margins that leave half of the width to the text',
    'zh-CN': '左右相加不超过半幅宽的页边',
  },
  'top + bottom ≤ height ÷ 2': {
    en: 'margins that leave half of the height to the text',
    'zh-CN': '上下相加不超过半幅高的页边',
  },
  'smallest ≤ largest': {
    en: 'a smallest size that is not above the largest',
    'zh-CN': '最小值（smallest）不大于最大值（largest）的范围',
  },
  map: { en: 'keys with values (“key: value”)', 'zh-CN': '成组的键和值（“键: 值”）' },
  number: { en: 'a number', 'zh-CN': '数字' },
  'true or false': { en: 'true or false', 'zh-CN': 'true 或 false' },
  date: { en: 'a date', 'zh-CN': '日期' },
  empty: { en: 'empty', 'zh-CN': '空白' },
  'YYYY-MM-DD': { en: 'a date, for example 2024-02-04,', 'zh-CN': '日期，例如 2024-02-04' },
  'year 1949–2100': { en: 'a year from 1949 to 2100', 'zh-CN': '1949 年至 2100 年之间的日期' },
  "'#A4161A'": { en: "a colour, for example '#A4161A',", 'zh-CN': "颜色，例如 '#A4161A'" },
  '单位模板.pptx': {
    en: 'the name of a .pptx or .potx file, for example 单位模板.pptx,',
    'zh-CN': '.pptx 或 .potx 文件名，例如 单位模板.pptx',
  },
  '37mm, 2.8cm, 16pt': { en: 'a length, for example 37mm, 2.8cm or 16pt,', 'zh-CN': '长度，例如 37mm、2.8cm 或 16pt' },
  'body, 二号, 16pt': { en: 'a type size, for example body or 16pt,', 'zh-CN': '字号，例如 body、二号或 16pt' },
};

/** What a schema's own words ask of a value. */
export const valueForms: Rephrasing = [
  [
    /^an edition called .+$/,
    'an edition under a name of small letters, digits and hyphens, which is not “all”',
    '以小写字母、数字和连字符命名的版本，且不叫 all',
  ],
  [/^an edition$/, 'at least one edition', '至少一个版本'],
  [/^≥ (.+)$/, 'a number of at least $1', '不小于 $1 的数'],
  [/^≤ (\d+) items$/, 'a list of at most $1 items', '不超过 $1 项的列表'],
  [/^(\d+) widths$/, 'a number for each of the $1 columns', '$1 个数，每栏一个'],
  [/^≤ (\d+) characters$/, 'a text of at most $1 characters', '不超过 $1 个字符的文字'],
  [/^≤ (.+)$/, 'a number of at most $1', '不大于 $1 的数'],
  [/^Invalid string: must match pattern (.+)$/, 'text that fits $1', '符合 $1 的文字'],
];

/** What is wrong with a picture, and what to do. */
export const pictureFaults: Readonly<Record<PictureFault, Translated<Wording>>> = {
  empty: {
    en: { message: 'the file is empty', hint: 'Copy the picture into the folder again.' },
    'zh-CN': { message: '文件是空的', hint: '请重新把图片复制到文件夹中。' },
  },
  format: {
    en: {
      message: 'it is neither a PNG nor a usual JPEG file, nor, for slides, an SVG',
      hint: 'Open it in a program for pictures and save it as PNG or JPEG; another ending of the name is not enough.',
    },
    'zh-CN': {
      message: '它不是 PNG 或常用的 JPEG（幻灯片上还可以是 SVG）',
      hint: '请用看图软件打开，另存为 PNG 或 JPEG；只改文件名不行。',
    },
  },
  damaged: {
    en: {
      message: 'the file is damaged or was cut short',
      hint: 'Copy the picture into the folder again, or save it again.',
    },
    'zh-CN': { message: '文件已损坏或不完整', hint: '请重新把图片复制到文件夹中，或另存一份。' },
  },
  'too-large': {
    en: {
      message: 'it has more than 40 million pixels, or more than 65,535 on a side',
      hint: 'Save a smaller copy: 2000 pixels across are enough for a page.',
    },
    'zh-CN': { message: '像素超过四千万，或一边超过 65535', hint: '请另存一份较小的图片，宽 2000 像素已足够印一页。' },
  },
  'too-many': {
    en: {
      message: 'transparent and interlaced pictures of the report have more than 100 million pixels together',
      hint: 'Save them smaller (2000 pixels across are enough for a page), or without transparency and interlacing.',
    },
    'zh-CN': {
      message: '本报告透明和隔行的图片合计超过一亿像素',
      hint: '请另存得小一些（宽 2000 像素已足够印一页），或去掉透明和隔行。',
    },
  },
  cmyk: {
    en: { message: 'its colours are CMYK', hint: 'Save it with RGB colours: the file of the book is made for those.' },
    'zh-CN': { message: '颜色是 CMYK 模式', hint: '请改用 RGB 模式另存一份，报告文件按 RGB 制作。' },
  },
  active: {
    en: {
      message: 'the SVG has a script, a document type or a reference to another file',
      hint: 'Export it as a plain SVG with its pictures written into it, or save it as PNG.',
    },
    'zh-CN': {
      message: '这个 SVG 带有脚本、文档类型声明，或引用了别的文件',
      hint: '请导出为普通 SVG，把所用图片写在文件里；或另存为 PNG。',
    },
  },
  'no-size': {
    en: { message: 'the SVG does not say its size', hint: 'Give it a width and a height, or a viewBox.' },
    'zh-CN': { message: '这个 SVG 没有写明大小', hint: '请写上 width 和 height，或 viewBox。' },
  },
  'too-complex': {
    en: {
      message: 'the SVG draws too much, refers to itself, or has a filter that takes too long',
      hint: 'Save it as PNG, 2000 pixels across, or draw it with fewer elements, masks and filters.',
    },
    'zh-CN': {
      message: '这个 SVG 要画的太多、引用了自己，或带有太费时的滤镜',
      hint: '请另存为 PNG（宽 2000 像素），或减少图形、蒙版和滤镜。',
    },
  },
  turned: {
    en: {
      message: 'the photograph is stored on its side, upside down or mirrored, and PowerPoint would show it so',
      hint: 'Open it in a program for pictures, turn it and save it again.',
    },
    'zh-CN': {
      message: '照片是横着、倒着或左右反着存的，PowerPoint 会照样显示',
      hint: '请用看图软件打开，转正后另存一份。',
    },
  },
};

/** Where a block of the report belongs. */
export const blockPlaces: Readonly<Record<string, Translated<string>>> = {
  part: {
    en: 'Parts do not nest: put it at the outermost level of the body.',
    'zh-CN': '部分不能套在部分或小节里，请放到正文（body）最外层。',
  },
  section: {
    en: 'A section stands inside a part: put it in the body of one.',
    'zh-CN': '小节应放在某个部分里，请移到该部分的 body 下。',
  },
  salutation: {
    en: 'A salutation stands before the parts, at the outermost level of the body.',
    'zh-CN': '称呼应放在各部分之外，请移到正文（body）最外层。',
  },
};

/** Characters no reader sees, by the names editors give them. */
export const invisibles: Readonly<Record<string, Translated<string>>> = {
  'U+00AD': { en: 'a soft hyphen', 'zh-CN': '软连字符' },
  'U+061C': { en: 'an Arabic letter mark', 'zh-CN': '阿拉伯字母标记' },
  'U+200B': { en: 'a zero-width space', 'zh-CN': '零宽空格' },
  'U+200C': { en: 'a zero-width non-joiner', 'zh-CN': '零宽不连字' },
  'U+200D': { en: 'a zero-width joiner', 'zh-CN': '零宽连字' },
  'U+200E': { en: 'a left-to-right mark', 'zh-CN': '从左到右标记' },
  'U+200F': { en: 'a right-to-left mark', 'zh-CN': '从右到左标记' },
  'U+2028': { en: 'a line separator', 'zh-CN': '行分隔符' },
  'U+2029': { en: 'a paragraph separator', 'zh-CN': '段分隔符' },
  'U+202A': { en: 'a mark that turns the direction of writing', 'zh-CN': '改变书写方向的标记' },
  'U+202B': { en: 'a mark that turns the direction of writing', 'zh-CN': '改变书写方向的标记' },
  'U+202C': { en: 'a mark that turns the direction of writing', 'zh-CN': '改变书写方向的标记' },
  'U+202D': { en: 'a mark that turns the direction of writing', 'zh-CN': '改变书写方向的标记' },
  'U+202E': { en: 'a mark that turns the direction of writing', 'zh-CN': '改变书写方向的标记' },
  'U+2060': { en: 'a word joiner', 'zh-CN': '词连接符' },
  'U+2066': { en: 'a mark that turns the direction of writing', 'zh-CN': '改变书写方向的标记' },
  'U+2067': { en: 'a mark that turns the direction of writing', 'zh-CN': '改变书写方向的标记' },
  'U+2068': { en: 'a mark that turns the direction of writing', 'zh-CN': '改变书写方向的标记' },
  'U+2069': { en: 'a mark that turns the direction of writing', 'zh-CN': '改变书写方向的标记' },
  'U+FEFF': { en: 'a byte order mark', 'zh-CN': '字节顺序标记' },
};
