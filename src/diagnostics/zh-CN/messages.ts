/** Every diagnostic in Chinese as an office writes it: the message says what is wrong, the hint what to do. */

import { clip, listItem, type Messages, named, rephrase } from '../phrase.js';
import { importZhCN } from './import.js';
import { outputZhCN } from './output.js';
import { allowed, choose, differing, isSentence, list, near, otherDigits, spaced, unitName } from './phrase.js';
import {
  blockPlaces,
  fontDamages,
  handlebarsErrors,
  invisibles,
  kinds,
  markupErrors,
  patternErrors,
  pictureFaults,
  readFailures,
  syntaxErrors,
  templateFailures,
  valueForms,
  writeFailures,
} from './reasons.js';
import { argumentNames, revisionZhCN } from './revision.js';
import { verifyZhCN } from './verify.js';

export const zhCN: Messages = {
  'world/not-found': ({ path }) => ({
    message: `找不到文件或文件夹“${path}”`,
    hint: '请核对路径写法，以及运行命令时所在的文件夹。',
  }),
  'world/no-report': ({ folder }) => ({
    message: `“${folder}”中没有 report.yaml`,
    hint: '请把报告放在 content/<名称>/report.yaml，或指明所在文件夹：yinfa build <文件夹>。',
  }),
  'world/unreadable': ({ path, reason }) => ({
    message: `无法读取“${path}”：${rephrase(reason, readFailures)}`,
    hint: '请确认它是文件，并且您有读取权限。',
  }),
  'world/outside-project': ({ path, root }) => ({
    message: `“${path}”在“${root}”之外`,
    hint: `请把文件复制到“${root}”中，路径从该文件夹写起，不用“..”。`,
  }),
  'world/not-utf8': ({ encoding }) => ({
    message: `文件不是 UTF-8 编码${encoding === 'unknown' ? '' : `，看上去是 ${encoding}`}`,
    hint: '请在编辑器中打开，另存为 UTF-8 编码。',
  }),
  'world/write-failed': ({ path, reason, detail }) => ({
    message: `“${path}”写入失败：${writeFailures[reason].message}（${detail}）`,
    hint: `${writeFailures[reason].hint}原有文件未改动。`,
  }),
  'world/same-name': ({ name, first }) => ({
    message: `有两个文件夹同名“${name}”，前一个是“${first}”，输出会写到同一处`,
    hint: '请给其中一个文件夹改名，或分两次生成，各用 --out 指定不同的输出文件夹。',
  }),

  'content/tab': () => ({
    message: '行首用了制表符（Tab）缩进',
    hint: '请改用空格，每级两个。YAML 不允许在此处用制表符。',
  }),
  'content/syntax': ({ reason }) => syntaxErrors[reason],
  'content/duplicate-key': ({ key, line }) => ({
    message: `${key} 写了两次，第一次在第 ${line} 行`,
    hint: `请删去一处，或合并到同一个 ${key} 下。`,
  }),
  'content/alias': ({ name }) => ({
    message: `“*${name}”是 YAML 别名，内容文件不使用别名`,
    hint: '请在此处直接写出文字；如果文字本身以 * 开头，请加引号。',
  }),
  'content/too-deep': ({ limit }) => ({
    message: `内容嵌套超过 ${limit} 层`,
    hint: '请检查缩进：部分下面是小节，小节下面是段落，到此为止。',
  }),
  'content/too-large': ({ megabytes, limit }) => ({
    message: `文件有 ${megabytes} MB，上限是 ${limit} MB`,
    hint: '请确认没有放错文件，文件中只保留文字。',
  }),
  'content/empty': ({ expected }) => ({
    message: '文件是空的',
    hint: expected.length > 0 ? `请从这些内容写起：${list(expected)}。` : '请写入内容，或删去该文件。',
  }),
  'content/unknown-file': ({ name, nearest, known }) => ({
    message: `${name} 不是内容文件，没有读取`,
    hint: `${nearest ? `如果是 ${nearest}，请改名。` : ''}内容文件只有 ${known.join('、')}。`,
  }),
  'content/unknown-key': ({ key, nearest, known }) => ({
    message: `不认识的键 ${key}`,
    hint: isSentence(key)
      ? '如果这是一句话，其中的冒号请改用“：”，或给整段文字加引号。'
      : choose(nearest, known, '请删去这一行。'),
  }),
  'content/missing-key': ({ key, known }) => ({
    message: `此处缺少 ${key}`,
    hint: `请补上一行“${key}: …”。${known.length > 0 ? `此处的键有：${list(known)}。` : ''}`,
  }),
  'content/wrong-type': ({ expected, found }) => ({
    message: `此处应为${named(expected, kinds, '或')}，现在是${named(found, kinds, '或')}`,
    hint:
      found === 'comment' || (found === 'truth' && expected.startsWith('text'))
        ? '如果本来就是文字，请加引号。'
        : `请改为${named(expected, kinds, '或')}。`,
  }),
  'content/invalid-value': ({ expected, found }) => ({
    message: `此处应为${spaced(rephrase(named(expected, kinds, ' 或 '), valueForms))}，现在${found.trim() === '' ? '是空的' : `是“${clip(found)}”`}`,
    hint: `请改为${spaced(rephrase(named(expected, kinds, ' 或 '), valueForms))}。`,
  }),
  'content/control-character': ({ codePoint }) =>
    codePoint === 'U+FFFD'
      ? { message: '此处有一个字在转换文件时丢失了（U+FFFD）', hint: '请对照原稿补上这个字。' }
      : codePoint === 'U+000D'
        ? {
            message: '文件的换行只用了回车符（U+000D），是很旧的写法',
            hint: '请在编辑器中把换行改为 LF（Unix），再保存一次。',
          }
        : {
            message: `此处有一个看不见的字符：${invisibles[codePoint] ?? '控制字符'}（${codePoint}）`,
            hint: '请把光标放在它后面，按退格键删去。这类字符多是粘贴时带进来的。',
          },
  'content/unclosed-script': ({ opening }) => ({
    message: `此处的“${opening}”没有收尾`,
    hint: `请用“}”收尾，例如 PM_{2.5}；如果就是要写这几个字符，请写作“\\${opening}”。`,
  }),

  'content/bad-script': ({ reason, opening }) => ({
    message: reason === 'empty' ? `“${opening}}”里面是空的` : `这个“${opening}”里面又套了一个上标或下标`,
    hint:
      reason === 'empty'
        ? `请在花括号之间写上字符，或删去“${opening}}”。`
        : '请先用“}”收尾，再写下一个：上标和下标不能互相嵌套。',
  }),
  'content/misplaced-block': ({ block, known }) => ({
    message: `${block} 不能放在这里`,
    hint: `${blockPlaces[block] ?? '请移到它该在的地方。'}${known.length > 0 ? `此处可用：普通文字、${list(known)}。` : ''}`,
  }),
  'content/comment-in-text': ({ comment }) => ({
    message: `“${clip(comment)}”会被当作注释，不会印出来`,
    hint: '如果它属于正文，请给整段文字加引号，或写在“|”的下一行；如果确是注释，请另起一行写。',
  }),
  'content/typed-number': ({ number }) => ({
    message: `此处写了编号“${number}”，编号会自动生成，将印两遍`,
    hint: `请删去开头的“${number}”。`,
  }),
  'content/uneven-row': ({ cells, columns }) => ({
    message: `这一行有 ${cells} 个单元格，表头有 ${columns} 栏`,
    hint: '请让每行的单元格与栏数相等，没有内容的写“—”。单元格里有英文逗号的，请加引号。',
  }),
  'content/bad-image': ({ path, reason }) => ({
    message: `图片“${path}”无法印出：${pictureFaults[reason].message}`,
    hint: pictureFaults[reason].hint,
  }),

  'glossary/not-found': ({ term, nearest }) => ({
    message: `正文中没有名词：${clip(term)}`,
    hint: nearest
      ? `${nearest.file}:${nearest.line} 写的是：${clip(nearest.words)}（${differing(nearest)}）。如果就是它，请在该条加上 marks: [${listItem(nearest.words)}]；如果不是，请改正正文或名词。`
      : '请改正名词或正文，或用 marks: [写法] 写明正文中的写法。',
  }),
  'glossary/duplicate-term': ({ term, line }) => ({
    message: `“${clip(term)}”对应了两条解释，第一条在第 ${line} 行`,
    hint: '请删去其中一条，或把两条合并。',
  }),
  'glossary/idle-mark': ({ words, term }) => ({
    message: `正文中没有“${clip(words)}”，它是作为“${clip(term)}”的另一种写法给出的`,
    hint: '请从 marks 中删去，或改成正文的写法。',
  }),
  'glossary/order': ({ term, after, count }) => ({
    message: `“${clip(term)}”的位置与名词在正文中首次出现的次序不符${count > 1 ? `，共 ${count} 条，这是第一条` : ''}`,
    hint: `请把这一条移到${after ? `“${clip(after.term)}”（第 ${after.line} 行）之后` : '最前面'}。印出的编号总以正文为准。`,
  }),

  'figure/bad-pattern': ({ id, reason, detail }) => ({
    message: `数据项 ${id} 的句式${patternErrors[reason].message}${detail ? `：${detail}` : ''}`,
    hint: patternErrors[reason].hint,
  }),
  'figure/unit-not-in-pattern': ({ id, unit, hole }) => ({
    message: `数据项 ${id} 的单位“${unit}”没有跟在句式的 ${hole} 后面`,
    hint: `请在句式中写作“${hole}${unit}”，或改正单位。`,
  }),
  'figure/not-found': ({ id, pattern, nearest }) => ({
    message: `报告中没有哪一句符合数据项 ${id} 的句式：${clip(pattern)}`,
    hint:
      nearest.length > 0
        ? nearest[0]?.digits
          ? `${nearest[0].file}:${nearest[0].line}“${clip(nearest[0].words)}”与句式相符，但数字写成了${otherDigits[nearest[0].digits]}。请在报告中改写为半角数字 0–9，或删去这个数据项。`
          : `请与 ${nearest.map(near).join('，以及 ')}对照；如果就是这一句，再改句式。`
        : '请把报告原句抄进句式，并把数字换成 {value}。',
  }),
  'figure/ambiguous': ({ id, pattern, values }) => ({
    message: `数据项 ${id} 的句式读出了不同的数值：${list(values.map(({ value, file, line }) => `${value}（${file}:${line}）`))}`,
    hint: `请在空位前后多写几个字，使“${clip(pattern)}”只符合所指的那一句。`,
  }),
  'figure/uneven-list': ({ id, labels, values, file, line }) => ({
    message: `数据项 ${id} 的一列名称和数值个数不同（${file}:${line}）：名称 ${labels.length} 个，${list(labels)}；数值 ${values.length} 个，${list(values)}`,
    hint: '请把这一列前后的原文写进句式，使两个空位各读到整列；或改正报告。',
  }),
  'figure/two-values': ({ label, values }) => ({
    message: `报告中“${label}”有两个数值：${list(values.map(({ id, value, file, line }) => `${value}（${id}，${file}:${line}）`))}`,
    hint: '请改正报告中有误的一处；如果不是同一项指标，请在名称（label）中写明区别。',
  }),
  'figure/duplicate': ({ id, line }) => ({
    message: `两个数据项的 id 都是 ${id}，第一个在第 ${line} 行`,
    hint: '请给这一个换一个 id。',
  }),
  'figure/unknown': ({ id, nearest, known }) => ({
    message: `figures.yaml 中没有数据项 ${id}`,
    hint: choose(nearest, known, '请在 figures.yaml 中补上，或在此处删去。'),
  }),
  'figure/no-number': ({ id }) => ({
    message: `数据项 ${id} 要画进图表，但报告中写的是文字，不是数字`,
    hint: '请从图表中删去它，或在句式中用 {value} 或 {growth} 读出数字。',
  }),

  'figure/mixed-units': ({ id, unit, first }) => ({
    message: `数据项 ${id} 的单位是${unitName(unit)}，与图表第一项的单位${unitName(first)}不同`,
    hint: '一张图表只放单位相同的数据项，其余请另做一张图表。',
  }),

  'briefing/not-in-report': ({ words, nearest }) => ({
    message: `报告中没有这句话：${clip(words)}`,
    hint: nearest
      ? `${nearest.file}:${nearest.line} 写的是：${clip(nearest.words)}（${differing(nearest)}）。汇报片只说报告说过的话，请照抄原文。`
      : '汇报片只说报告说过的话，请照抄报告原文，或删去这一行。',
  }),
  'briefing/cut-number': ({ words, number, file, line }) => ({
    message: `“${clip(words)}”把一个数字截断了：报告中写的是“${number}”（${file}:${line}）`,
    hint: `请连同单位把“${number}”写完整，或整个不写。`,
  }),
  'briefing/unknown-section': ({ words, nearest, known }) => ({
    message: `没有一节的标题含有“${clip(words)}”`,
    hint: choose(nearest, known, '请删去：报告的这一部分没有小节。'),
  }),
  'briefing/ambiguous-section': ({ words, known }) => ({
    message: `标题含有“${clip(words)}”的小节有 ${known.length} 个`,
    hint: `请多写几个字，写到只指其中一个：${known.map((heading) => `“${clip(heading)}”`).join('、')}。`,
  }),
  'briefing/repeated-section': ({ heading, line }) => ({
    message: `小节“${clip(heading)}”在第 ${line} 行已经写过`,
    hint: '请把两处合为一处，删去另一处。',
  }),
  'briefing/section-elsewhere': ({ heading, part, key }) => ({
    message: `小节“${clip(heading)}”不在这里，在报告的另一部分“${clip(part)}”`,
    hint: key ? `请移到 ${key} 下。` : '请删去：那一部分的各小节合在一页，不能逐节另选。',
  }),
  'briefing/left-out': ({ key }) => ({
    message: `${key} 写了内容，但 leave-out 又略去了这一页，所写的不会显示`,
    hint: `请删去 ${key}，或从 leave-out 中去掉它。`,
  }),
  'briefing/nothing-left': () => ({
    message: '除封面和结束语外，报告的内容全被略去了',
    hint: '请从 leave-out 中去掉要显示的页。',
  }),

  'template/missing': ({ name, folder }) => ({
    message: `“${folder}”中缺少模板 ${name}`,
    hint: `请补回该模板；或删去自备的文件夹“${folder}”，改用印发自带的模板。`,
  }),
  'template/syntax': ({ reason }) => ({
    message: `模板的 Handlebars 写法有误：${rephrase(reason, handlebarsErrors)}`,
    hint: '请检查每个 {{#…}} 是否都有 {{/…}}；取值一律用两个花括号 {{ }}。',
  }),
  'template/unknown-variable': ({ name, nearest, known }) => ({
    message: `模板要用的 ${name} 在此处不存在`,
    hint: choose(nearest, known, '请删去，或移到它存在的地方。'),
  }),
  'template/unknown-helper': ({ name, known }) => ({
    message: `模板调用的 ${name} 不是可用的助手`,
    hint: allowed(known, '请删去这处调用。'),
  }),
  'template/unknown-partial': ({ name, nearest, known }) => ({
    message: `模板引入的 ${name} 不存在`,
    hint: choose(nearest, known, `请新建文件 ${name}.hbs，或删去这一行。`),
  }),
  'template/left-out': ({ text, count }) => ({
    message: `模板没有印出报告中的 ${count} 处文字，第一处是“${text}…”`,
    hint: '如果不是有意删去，请检查 templates/report 里有没有空的或漏写文字的模板。',
  }),
  'template/failed': ({ reason }) => ({
    message: `模板填写失败：${rephrase(reason, templateFailures)}`,
    hint: '请修改模板的这一处，可参照印发自带的模板。',
  }),

  'markup/malformed': ({ reason }) => ({
    message: `模板写出的标记有误：${rephrase(reason, markupErrors)}`,
    hint: '请检查标签的尖括号和引号。',
  }),
  'markup/unclosed': ({ name }) => ({
    message: `<${name}> 没有结束标签`,
    hint: `请在结束处写上 </${name}>。`,
  }),
  'markup/unknown-element': ({ name, nearest, known }) => ({
    message: `不认识的标签 <${name}>`,
    hint: choose(nearest && `<${nearest}>`, known, '请删去。'),
  }),
  'markup/unknown-attribute': ({ name, element, known }) => ({
    message: `<${element}> 没有属性 ${name}`,
    hint: allowed(known, '请删去：这个标签不带属性。'),
  }),
  'markup/invalid-attribute': ({ name, element, value, known }) => ({
    message: `<${element}> 的属性不能写作 ${name}="${clip(value)}"`,
    hint: allowed(known, '请改正属性的值。'),
  }),
  'markup/misplaced': ({ name, parent, known }) => ({
    message: parent ? `<${name}> 不能放在 <${parent}> 中` : `<${name}> 不能作为最外层的标签`,
    hint: allowed(known, '请把它移到合适的位置。'),
  }),
  'markup/missing-element': ({ name, parent }) => ({
    message: `<${parent}> 中缺少 <${name}>`,
    hint: `请在其中写上 <${name}>…</${name}>。`,
  }),
  'markup/repeated': ({ name, parent }) => ({
    message: `模板在一个 <${parent}> 里写了两个 <${name}>`,
    hint: '删去一个。',
  }),
  'markup/stray-text': ({ text, parent }) => ({
    message: `文字“${clip(text)}”直接写在了 <${parent}> 中`,
    hint: '请放进可以写文字的标签，例如 <p>…</p>，或删去。',
  }),
  'markup/uneven-row': ({ cells, columns }) => ({
    message: `这一行有 ${cells} 个 <cell>，表头有 ${columns} 个`,
    hint: '请按表头的栏数，每栏写一个 <cell>。',
  }),

  'markup/uneven-series': ({ name, labels, expected }) => ({
    message: `数据系列“${clip(name)}”的名称与图中第一个系列不同：${list(labels)}；应为：${list(expected)}`,
    hint: '请让一张图的各个 <series> 名称相同、次序相同，或分为两张图。',
  }),

  'font/unknown-role': ({ role, nearest, known }) => ({
    message: `不认识的字体用途 ${role}`,
    hint: choose(nearest, known, '请删去这一行。'),
  }),
  'font/damaged': ({ path, reason }) => ({
    message: `字体文件“${path}”无法使用：${rephrase(reason, fontDamages)}`,
    hint: '请重新复制该字体文件，或把它移出字体文件夹。',
  }),
  'font/no-glyph': ({ character, codePoint, role, files }) => ({
    message: `用于 ${role} 的字体中没有“${character}”字（${codePoint}）`,
    hint: `请换一个字，或添加含有此字的字体。已查找：${files.length > 0 ? list(files) : '没有字体文件'}。`,
  }),

  ...importZhCN,
  ...outputZhCN,
  ...revisionZhCN,
  ...verifyZhCN,

  'usage/unknown-option': ({ option, nearest }) => ({
    message: `没有 ${option} 这个选项`,
    hint: `${nearest ? `是不是 ${nearest}？` : ''}运行 yinfa --help 可查看全部选项。`,
  }),
  'usage/unknown-command': ({ command, nearest }) => ({
    message: `没有 ${command} 这个命令`,
    hint: `${nearest ? `是不是 ${nearest}？` : ''}生成报告请用 yinfa build [文件夹…]；运行 yinfa --help 可查看全部命令。`,
  }),
  'usage/missing-value': ({ option }) => ({
    message: `${option} 后面缺少值`,
    hint: '请在选项后面写上它的值；运行 yinfa --help 可查看示例。',
  }),
  'usage/missing-argument': ({ command, argument }) => ({
    message: `yinfa ${command} 后面缺少${argumentNames[argument] ?? argument}`,
    hint: `运行 yinfa help ${command} 可查看示例。`,
  }),
  'usage/excess-argument': ({ command }) => ({
    message: `yinfa ${command} 后面的词多了`,
    hint: `名称中有空格的，请加引号；运行 yinfa help ${command} 可查看示例。`,
  }),
  'usage/not-together': ({ option, other }) => ({
    message: `${option} 和 ${other} 不能同时使用`,
    hint: '请去掉其中一个。',
  }),
  'usage/invalid-value': ({ option, value, known }) => ({
    message: `${option} 不能用“${value}”`,
    hint: allowed(known, '运行 yinfa --help 可查看示例。'),
  }),

  'internal/fault': ({ version, message }) => ({
    message: `这是印发 ${version} 自身的故障，不是您的报告有误：${message}`,
    hint: '请把所用的命令反馈给我们；如方便，请一并附上内容文件夹。',
  }),
};
