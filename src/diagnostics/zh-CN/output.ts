/** Diagnostics of the finished files, in Chinese: book, PDF and deck. */
import { clip, type Messages, named } from '../phrase.js';
import { fileFault, fontFault } from './phrase.js';
import { layoutNames, pdfFaults, slideNeeds } from './reasons.js';

export const outputZhCN = {
  'print/wide-cell': ({ text, count, edition }) => ({
    message: `“${edition}”版本的表中，“${clip(text)}”${count > 1 ? `等 ${count} 处` : ''}比所在的栏宽，词或数字被拆成了两行`,
    hint: '请改短，或用 widths 加大该栏的比例，或分成两个表。',
  }),
  'print/cover-full': ({ lines, room }) => ({
    message: `封面要占 ${lines} 行，一页只有 ${room} 行`,
    hint: '请压缩封面文字，或在版式中把封面各样式的字号改小。',
  }),
  'print/long-sentence': ({ sentence, lines, room, edition }) => ({
    message: `${edition} 版中有一句超过一页：共 ${lines} 行，每页只容 ${room} 行：“${clip(sentence)}”`,
    hint: '这一句只能跨页：请拆成两句，或在版式中用小一些的字、大一些的版心。',
  }),

  'preflight/font-not-embedded': ({ font }) => ({
    message: `生成的 PDF 用到字体 ${font}，却没有嵌入它`,
    hint: fontFault,
  }),
  'preflight/font-not-subset': ({ font }) => ({
    message: `生成的 PDF 嵌入了整个字体 ${font}，没有只取所用的字`,
    hint: fontFault,
  }),
  'preflight/missing-glyph': ({ page, font }) => ({
    message: `生成的 PDF 第 ${page} 页有字体 ${font} 中没有的字`,
    hint: fontFault,
  }),
  'preflight/dead-link': ({ target, page }) => ({
    message: `生成的 PDF ${page === undefined ? '书签' : `第 ${page} 页的链接`}指向“${target}”，而文件中没有这个位置`,
    hint: fileFault,
  }),
  'preflight/page-parity': ({ page, label }) => ({
    message: `生成的 PDF 第 ${page} 页的页码是 ${label}：单页码不会在右侧`,
    hint: fileFault,
  }),
  'preflight/unreadable': ({ reason, detail }) => ({
    message: `生成的 PDF 无法重新读取：${pdfFaults[reason]}（${detail}）`,
    hint: fileFault,
  }),

  'deck/overfull': ({ text, layout, lines, room }) => ({
    message: `“${layoutNames[layout] ?? layout}”版式的幻灯片放不下：有 ${lines} 行，只容 ${room} 行：“${clip(text)}”`,
    hint: '请压缩文字，或分到两张幻灯片。',
  }),
  'deck/shortened': ({ text, kept }) => ({
    message: `全文放不下，幻灯片上只显示“${clip(kept)}”：“${clip(text)}”`,
    hint: '备注中有全文。想自己决定显示哪些，请压缩文字。',
  }),
  'deck/split': ({ title, layout, slides }) => ({
    message: `一张“${layoutNames[layout] ?? layout}”版式的幻灯片放不下，“${clip(title)}”从这里起续页，共 ${slides} 张`,
    hint: '请删减内容，或分成几张各有标题的幻灯片。',
  }),
  'deck/empty-slide': ({ layout, needs }) => ({
    message: `“${layoutNames[layout] ?? layout}”版式的幻灯片没有内容，需要${named(needs, slideNeeds, '或')}`,
    hint: '请补上所需内容，或删去这张幻灯片。',
  }),
} satisfies Partial<Messages>;
