/** Diagnostics of reading drafts, in Chinese. */
import { clip, type Messages } from '../phrase.js';

const foundKinds = {
  docx: 'Word 文档',
  xlsx: 'Excel 表格',
  pptx: 'PowerPoint 演示文稿',
  odt: 'LibreOffice 文档（ODT）',
  ofd: 'OFD 版式文件',
  zip: '不含 Word 文档的压缩包',
  rtf: 'RTF 文档',
  pdf: 'PDF 文件',
  picture: '图片',
  html: '网页',
  xml: 'XML 文件',
  text: '纯文本',
  binary: '不是文字的内容',
};

const assumedKeys = { title: '标题', issuer: '印发机关', date: '完整的日期' };

const doubts = {
  'before-text': {
    message: '正文之前的这一行不是标题、会议或报告人，按段落保留',
    hint: '请在 report.yaml 中移到应在的位置，或删去。',
  },
  'long-heading': {
    message: '这个标题特别长',
    hint: '如果正文早已开始，请在 report.yaml 中分开：标题写在 section，正文写在 intro。',
  },
  'table-caption': { message: '有一个表没有表题，暂作“附表”', hint: '请在 report.yaml 的 table 处写上表题。' },
  'table-as-text': {
    message: '有一个表只有一行或一栏，或超过十二栏，按文字保留',
    hint: '请在 report.yaml 中看是否通顺，或分成几个小表。',
  },
  'term-not-found': {
    message: '正文中找不到这个名词，书中不标注编号',
    hint: '请在 glossary.yaml 中用 marks: [写法] 写明正文的写法。',
  },
};

const droppedThings = {
  'page-number': '页码',
  'running-head': '页眉',
  contents: '手工目录',
  'web-remark': '网页附带的文字',
  'repeated-title': '重复的标题或日期',
};

export const importZhCN = {
  'import/unknown-ending': ({ ending, known }) => ({
    message: `稿件可以是 ${known.join('、')} 文件，不能是${ending ? ` .${ending} 文件` : '没有扩展名的文件'}`,
    hint: '请用原来的软件打开，另存为 .docx。',
  }),
  'import/empty': ({ pictures }) => ({
    message: pictures > 0 ? '稿件里只有图片，没有文字' : '稿件里没有文字',
    hint: pictures > 0 ? '可能是扫描件：请先做文字识别，再导入识别后的文稿。' : '请确认文件没有选错，并且已经保存。',
  }),
  'import/too-large': ({ megabytes, limit }) => ({
    message: `稿件有 ${megabytes} MB，最多只能读 ${limit} MB`,
    hint: '请确认文件没有选错。图片不会导入，可删去图片后另存一份。',
  }),
  'import/too-much': ({ limit }) => ({
    message: `文件解压后远大于任何报告（超过 ${limit} MB，或有几万个段落）`,
    hint: '请查清文件来源。如果确实是报告，请把文字复制到新的 Word 文档。',
  }),
  'import/old-word': () => ({
    message: '这是旧版 Word 或 WPS 文档（.doc、.wps），不能读取',
    hint: '请用 Word 或 WPS 打开，另存为 .docx。',
  }),
  'import/password': () => ({
    message: '文档设有打开密码',
    hint: '请在 Word 中打开，取消密码（文件—信息—保护文档）后再保存。',
  }),
  'import/damaged': () => ({
    message: 'Word 文件已损坏，或没有传完整',
    hint: '请重新索取文件；或用 Word 打开，修复后另存为新的 .docx。',
  }),
  'import/wrong-kind': ({ expected, found }) => ({
    message: `文件内容与扩展名不符：应为${expected === 'docx' ? ' Word 文档' : '文字'}，实际是${foundKinds[found]}`,
    hint:
      found === 'text' ? '请把扩展名改为 .txt。' : '请用原来的软件打开，另存为 .docx；或把文字复制到新的 Word 文档。',
  }),
  'import/embedded': () => ({
    message: '此处插入了另一个文件，其中的文字读不出来',
    hint: '请用 Word 打开稿件再保存一次，Word 会把插入的文字并入正文。',
  }),
  'import/encoding': ({ encoding }) => ({
    message: `文件没有标明编码，已按 ${encoding} 读取`,
    hint: '请看文字是否正确；如果不对，请另存为 UTF-8 后重新导入。',
  }),
  'import/control-character': ({ codePoint, count }) => ({
    message:
      codePoint === 'U+FFFD'
        ? `有 ${count} 个字在转换文件时丢失了（U+FFFD）`
        : `去掉了 ${count} 个看不见的字符（${codePoint}）`,
    hint: codePoint === 'U+FFFD' ? '请对照原稿，在报告中补上。' : '不必处理：这种字符本来就看不见。',
  }),
  'import/tracked-changes': ({ count }) => ({
    message: `稿件还有 ${count} 处修订没有处理：插入的算作正文，删除的不算`,
    hint: '如有不同意的修订，请在 Word 中接受或拒绝后重新导入。',
  }),
  'import/picture': () => ({
    message: '此处有图片或图表，没有导入',
    hint: '如需印出，请存为 PNG 或 JPEG 放在报告旁，再加一个图片块。',
  }),
  'import/formula': ({ text }) => ({
    message: `此处有公式，只导入了其中的字符：“${clip(text)}”`,
    hint: '请核对，读不通的地方请改用文字表述。',
  }),
  'import/hidden-text': ({ text }) => ({
    message: `隐藏文字 Word 不会打印，没有导入：“${clip(text)}”`,
    hint: '如果属于正文，请在 Word 中取消“隐藏”后重新导入。',
  }),
  'import/text-box': ({ text }) => ({
    message: `这些文字在文本框里，已放在文本框所附段落之后：“${clip(text)}”`,
    hint: '请看它在报告中的位置对不对。',
  }),
  'import/symbol': ({ symbol }) => ({
    message: `有一个符号字体的符号没有对应的字符，没有导入（${symbol}）`,
    hint: '请对照稿件，在报告中补上相应的字符。',
  }),
  'import/html': ({ count }) => ({
    message: `文中有 ${count} 处网页代码（如 <p>、&nbsp;），已按其含义处理`,
    hint: '请看段落的起止对不对。',
  }),
  'import/front-matter': ({ lines }) => ({
    message: `文件开头的 ${lines} 行设置（两个 --- 之间）没有导入`,
    hint: '如果其中有正文，例如标题，请写到下面。',
  }),
  'import/assumed': ({ key, value }) => ({
    message: `稿件没有写明${assumedKeys[key]}，暂作“${clip(value)}”`,
    hint: `如不对，请在 report.yaml 的 ${key} 处改正。`,
  }),
  'import/unsure': ({ reason, excerpt }) => {
    const { message, hint } = doubts[reason];
    return { message: `${message}：“${clip(excerpt)}”`, hint };
  },
  'import/numbering': ({ was, now, heading, count }) => ({
    message:
      was === ''
        ? `${count > 1 ? `有 ${count} 个标题` : '标题'}在稿件中没有编号，书中编为${now}：“${clip(heading)}”`
        : `标题在稿件中编为${was}，书中编为${now}${count > 1 ? `（同样的还有 ${count - 1} 个）` : ''}：“${clip(heading)}”`,
    hint: '编号按位置生成。请看是否漏了标题，文中是否引用了编号。',
  }),
  'import/dropped': ({ reason, excerpt, count }) => ({
    message: `${droppedThings[reason]}没有导入${count > 1 ? `（共 ${count} 行）` : ''}：“${clip(excerpt)}”`,
    hint: '一般不必处理；如属于报告，请补写到报告中。',
  }),
  'import/lost-text': ({ draft, report }) => ({
    message: `文字会有出入：稿件是“${clip(draft)}”${report === '' ? '' : `，导入后是“${clip(report)}”`}`,
    hint: '没有写入任何文件。请把稿件此处改得简单些再导入，并向我们反映。',
  }),
  'import/not-updatable': ({ path }) => ({
    message: `新的文字不能放进“${path}”：文件不是可以读取的 YAML，或把段落写在了括号里`,
    hint: '请先用 yinfa build 检查并改正，或导入到另一个文件夹。',
  }),
  'import/lost-comment': ({ comment }) => ({
    message: `这条注释在新的文字中没有位置：“${clip(comment)}”`,
    hint: '请在合适的地方重新写上。',
  }),
  'import/exists': ({ folder }) => ({
    message: `“${folder}”中已有报告`,
    hint: '请用 --to 另写一个文件夹，或用 --update 更新其中的文字。',
  }),
} satisfies Partial<Messages>;
