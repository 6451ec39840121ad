/** Reasons, kinds and names that stand inside Chinese messages. What is not listed is said as it came. */
import type { Problems, SyntaxReason } from '../diagnostic.js';
import type { Rephrasing, Wording } from '../phrase.js';

export const writeFailures: Readonly<Record<Problems['world/write-failed']['reason'], Wording>> = {
  full: { message: '磁盘空间不足', hint: '请清理磁盘空间后重新生成。' },
  locked: {
    message: '文件正被其他程序打开',
    hint: '请先在 Word、WPS、PowerPoint 或 PDF 阅读器中关闭该文件，再重新生成。',
  },
  denied: { message: '没有写入权限', hint: '请用 --out 换一个输出文件夹，或申请该文件夹的写入权限。' },
  'read-only': { message: '所在磁盘是只读的', hint: '请用 --out 换一个其他磁盘上的输出文件夹。' },
  'is-file': { message: '它是文件，而此处需要文件夹', hint: '请移走该文件或给它改名，或用 --out 换一个输出文件夹。' },
  'is-folder': { message: '已有同名的文件夹', hint: '请移走该文件夹或给它改名，或用 --out 换一个输出文件夹。' },
  'broken-link': {
    message: '它是一个链接，所指之处并不存在',
    hint: '请删去或修好该链接，或用 --out 换一个输出文件夹。',
  },
  other: { message: '系统拒绝写入', hint: '请检查该文件夹，或用 --out 换一个。' },
};

export const syntaxErrors: Readonly<Record<SyntaxReason, Wording>> = {
  indentation: { message: '这一行的缩进与前后各行不一致', hint: '请与同级各行左对齐，每深一级多缩进两个空格。' },
  'unclosed-quote': { message: '此处的引号没有收尾', hint: '请补上收尾的引号，或把两个引号都去掉。' },
  'unclosed-bracket': {
    message: '括号 [ 或 { 没有收尾，或其中缺少逗号',
    hint: '请补上收尾的括号，各项之间用英文逗号隔开。',
  },
  'missing-colon': { message: '键后面缺少冒号', hint: '请写作“键: 值”，用英文冒号，后面空一格。' },
  'full-width-colon': { message: '键后面用了中文冒号', hint: '请改用英文冒号“:”，后面空一格。' },
  'colon-in-text': {
    message: '文字中有英文冒号加空格，会被当作键',
    hint: '中文里的冒号请改用“：”；或给整段文字加引号，或写在“|”的下一行。',
  },
  'folded-item': {
    message: '这一行以“-”开头，但缩进比列表深，会并入上一段文字',
    hint: '请与同级各项左对齐；如果本来就是文字，请把整段写在“|”的下一行。',
  },
  'folded-key': {
    message: '这一行像是“键: 值”，但会并入上一段文字',
    hint: '请与同级各行左对齐，用英文冒号加空格；如果本来就是文字，请把整段写在“|”的下一行。',
  },
  'text-after-value': { message: '值已经结束，后面又有内容', hint: '请删去多余内容，或给整段文字加引号。' },
  'reserved-start': { message: '文字不能以这个字符开头', hint: '请给整段文字加引号，或写在“|”的下一行。' },
  escape: { message: '反斜杠 \\ 后面的字符有误', hint: '请改用单引号，或把 \\ 写作 \\\\。' },
  anchor: { message: '以 & 开头的文字会被当作 YAML 锚点', hint: '请给文字加引号；内容文件不使用锚点。' },
  tag: { message: '以 ! 开头的文字会被当作 YAML 标签', hint: '请给文字加引号；内容文件不使用这种标签。' },
  directive: { message: '以 % 开头的行会被当作 YAML 指令', hint: '请删去这一行，或给文字加引号。' },
  'several-documents': { message: '文件中又开始了第二份文档', hint: '请删去“---”这一行，一个文件只放一份文档。' },
  key: { message: '这里不能作为键', hint: '键是一个普通的词，例如 title。' },
  unexpected: { message: 'YAML 写法有误', hint: '请检查本行和上一行的缩进、引号和冒号。' },
};

export const patternErrors: Readonly<Record<Problems['figure/bad-pattern']['reason'], Wording>> = {
  'no-hole': { message: '没有空位，读不出数字', hint: '请照抄报告原文，把数字换成 {value}。' },
  'unknown-hole': {
    message: '用了不认识的空位',
    hint: '请改用 {value}、{growth} 或 {words}；读取一列数据用 {labels} 和 {values}。',
  },
  'repeated-hole': { message: '把同一个空位用了两次', hint: '每种空位只用一次；第二个数字请另写一个数据项。' },
  'unclosed-hole': {
    message: '有花括号不成对',
    hint: '空位请写作 {value}、{growth} 或 {words}，两个花括号都要有。',
  },
  'only-holes': { message: '只有空位、没有文字，放到哪里都能对上', hint: '请补上报告中数字前面的原文。' },
  'adjacent-holes': { message: '有两个空位紧挨在一起', hint: '请补上两个空位之间的原文。' },
  'half-list': {
    message: '中 {labels} 和 {values} 不成对，或与其他空位混用',
    hint: '读取一列数据，请同时写 {labels} 和 {values}，不写其他空位。',
  },
};

export const kinds: Readonly<Record<string, string>> = {
  text: '文字',
  list: '列表（各行以“- ”开头）',
  items: '至少有一项的列表',
  'whole number': '整数',
  id: '只含文字、数字、“-”和“_”、没有空格的标识',
  truth: '不带引号的 true 或 false',
  comment: '空白（# 之后的内容被当作注释）',
  'another id': '本列表中尚未出现的数据项',
  'inner + text-width ≤ width': '与订口相加不超过纸宽的版心宽',
  'top + text-height ≤ height': '与天头相加不超过纸高的版心高',
  'text-height ÷ lines ≥ text-width ÷ characters': '更少的行数，使行高不小于一个字',
  'size ≤ text-height ÷ lines': '不大于行高的字号',
  'gap + size ≤ height − top − text-height': '更小的距离，使页码不超出纸边',
  'left + right ≤ width ÷ 2': '左右相加不超过半幅宽的页边',
  'top + bottom ≤ height ÷ 2': '上下相加不超过半幅高的页边',
  'smallest ≤ largest': '最小值（smallest）不大于最大值（largest）的范围',
  map: '成组的键和值（“键: 值”）',
  number: '数字',
  'true or false': 'true 或 false',
  date: '日期',
  empty: '空白',
  'YYYY-MM-DD': '日期，例如 2024-02-04',
  'year 1949–2100': '1949 年至 2100 年之间的日期',
  "'#A4161A'": "颜色，例如 '#A4161A'",
  '37mm, 2.8cm, 16pt': '长度，例如 37mm、2.8cm 或 16pt',
  'body, 二号, 16pt': '字号，例如 body、二号或 16pt',
};

/** What a schema's own words ask of a value. */
export const valueForms: Rephrasing = [
  [/^an edition called .+$/, '以小写字母、数字和连字符命名的版本，且不叫 all'],
  [/^an edition$/, '至少一个版本'],
  [/^≥ (.+)$/, '不小于 $1 的数'],
  [/^≤ (\d+) items$/, '不超过 $1 项的列表'],
  [/^(\d+) widths$/, '$1 个数，每栏一个'],
  [/^≤ (\d+) characters$/, '不超过 $1 个字符的文字'],
  [/^≤ (.+)$/, '不大于 $1 的数'],
  [/^Invalid string: must match pattern (.+)$/, '符合 $1 的文字'],
];

export const slideNeeds: Readonly<Record<string, string>> = {
  figures: '至少一个数据项',
  chart: '带数字的图表',
  items: '至少一个条目',
};

export const layoutNames: Readonly<Record<string, string>> = {
  cover: '封面',
  figures: '数据',
  chart: '图表',
  overview: '总览',
  task: '任务',
  closing: '结束',
};

/** What is wrong with a picture, and what to do. */
export const pictureFaults: Readonly<Record<Problems['content/bad-image']['reason'], Wording>> = {
  empty: { message: '文件是空的', hint: '请重新把图片复制到文件夹中。' },
  format: {
    message: '它不是 PNG，也不是常用的 JPEG',
    hint: '请用看图软件打开，另存为 PNG 或 JPEG；只改文件名不行。',
  },
  damaged: { message: '文件已损坏或不完整', hint: '请重新把图片复制到文件夹中，或另存一份。' },
  'too-large': { message: '像素超过四千万', hint: '请另存一份较小的图片，宽 2000 像素已足够印一页。' },
  cmyk: { message: '颜色是 CMYK 模式', hint: '请改用 RGB 模式另存一份，报告文件按 RGB 制作。' },
};

export const readFailures: Rephrasing = [
  [/^EISDIR$/, '它是文件夹'],
  [/^(?:EACCES|EPERM)$/, '没有读取权限'],
];

export const fontDamages: Rephrasing = [[/^collection$/, '这是多个字体合在一起的字体集']];

export const pdfFaults: Readonly<Record<Problems['preflight/unreadable']['reason'], string>> = {
  table: '对象表已损坏',
  syntax: '其中有对象已损坏',
  stream: '其中有压缩内容已损坏',
  pages: '实际页数与文件所记的页数不符',
};

export const handlebarsErrors: Rephrasing = [
  [/^(.+) doesn't match (.+)$/, '{{#$1}} 与 {{/$2}} 不配对'],
  [/^\{\{\{ \}\}\}$/, '不能用 {{{ }}}，它会原样写出未转义的文字'],
  [/^Expecting .*got 'EOF'$/, '文件结束时还有没收尾的地方'],
  [/^Expecting .*got 'INVALID'$/, '{{ }} 中不能有这个字符'],
  [/^Expecting .*got '(?:OPEN_ENDBLOCK|CLOSE_\w+|CLOSE)'$/, '收尾之前没有开头'],
  [/^Expecting .*$/, '此处不能这样写'],
];

export const templateFailures: Rephrasing = [
  [/^endless$/, '模板互相引入，没有尽头'],
  [/^not-a-list$/, '{{#each}} 要的是列表，这里是文字'],
  [/^not-a-text$/, '此处要写出的不是文字，而是列表或一组值'],
];

export const markupErrors: Rephrasing = [
  [/^unmatched closing tag: (.+)$/, '</$1> 没有对应的开始标签'],
  [/^unexpected close tag$/, '多了一个结束标签'],
  [/^duplicate attribute: (.+)$/, '属性 $1 写了两次'],
  [/^attribute without value$/, '属性后面缺少值'],
  [/^unquoted attribute value$/, '属性的值没有加引号'],
  [/^no whitespace between attributes$/, '两个属性之间缺少空格'],
  [/^disallowed character in attribute name$/, '属性名中有不允许的字符'],
  [/^disallowed character in .*tag.*$/, '标签中有不允许的字符'],
  [/^disallowed character.*$/, '有不允许的字符'],
  [/^undefined entity$/, '不认识的字符实体，请直接写出该字符'],
  [/^malformed (?:character )?entity.*$/, '字符实体写法有误'],
  [/^malformed comment$/, '注释写法有误'],
  [/^forward-slash in opening tag not followed by >$/, '标签中的 / 后面应为 >'],
  [/^doctype$/, '不能使用 <!DOCTYPE>'],
  [/^processinginstruction$/, '不能使用 <?…?>'],
  [/^xmldecl$/, '不能使用 <?xml?>'],
  [/^cdata$/, '不能使用 <![CDATA[…]]>'],
  [/^text data outside of root node$/, '最外层标签之外有文字'],
  [/^document must contain a root element$/, '模板没有写出任何标签'],
  [/^documents may contain only one root$/, '最外层的标签不止一个'],
  [/^unexpected end$/, '标记没有写完'],
];

/** Where a block of the report belongs. */
export const blockPlaces: Readonly<Record<string, string>> = {
  part: '部分不能套在部分或小节里，请放到正文（body）最外层。',
  section: '小节应放在某个部分里，请移到该部分的 body 下。',
  salutation: '称呼应放在各部分之外，请移到正文（body）最外层。',
};

/** Characters no reader sees, by the names editors give them. */
export const invisibles: Readonly<Record<string, string>> = {
  'U+00AD': '软连字符',
  'U+061C': '阿拉伯字母标记',
  'U+200B': '零宽空格',
  'U+200C': '零宽不连字',
  'U+200D': '零宽连字',
  'U+200E': '从左到右标记',
  'U+200F': '从右到左标记',
  'U+2028': '行分隔符',
  'U+2029': '段分隔符',
  'U+202A': '改变书写方向的标记',
  'U+202B': '改变书写方向的标记',
  'U+202C': '改变书写方向的标记',
  'U+202D': '改变书写方向的标记',
  'U+202E': '改变书写方向的标记',
  'U+2060': '词连接符',
  'U+2066': '改变书写方向的标记',
  'U+2067': '改变书写方向的标记',
  'U+2068': '改变书写方向的标记',
  'U+2069': '改变书写方向的标记',
  'U+FEFF': '字节顺序标记',
};
