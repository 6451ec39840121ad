/** The deck while it is laid out. */

import { clip, named, type Translated, type WordsOf } from '../phrase.js';
import { listed, type MissingCharacter, scriptName } from './missing-characters.js';

export interface DeckProblems {
  'deck/master': { path: string; reason: keyof typeof masterReasons };
  'deck/master-dropped': { path: string; what: readonly string[] };
  /** `layout` is the one of content slides. */
  'deck/master-unmapped': { path: string; what: readonly string[]; layout: string };
  'deck/overfull': { text: string; layout: string; lines: number; room: number };
  'deck/shortened': { text: string; kept: string };
  'deck/left-out': { title: string; layout: string; shown: number; of: number };
  'deck/split': { title: string; layout: string; slides: number };
  'deck/empty-slide': { layout: string; needs: string };
  'deck/contrast': { type: string; ground: string; ratio: number; least: number; master?: string };
  /** `characters`: the first of the `count` that the typeface may lack. */
  'deck/typeface': { typeface: string; script: string; characters: readonly MissingCharacter[]; count: number };
}

const masterReasons = {
  damaged: { en: 'the file is damaged or no .pptx', 'zh-CN': '文件已损坏，或者不是 .pptx' },
  'too-large': { en: 'it unpacks to more than is safe', 'zh-CN': '解压后过大，不安全' },
  encrypted: { en: 'it is protected by a password', 'zh-CN': '有密码保护' },
  'no-presentation': { en: 'there is no presentation in it', 'zh-CN': '其中没有演示文稿' },
  'no-master': { en: 'it has no slide master', 'zh-CN': '其中没有幻灯片母版' },
  'no-title': { en: 'none of its layouts has a title placeholder', 'zh-CN': '没有一个版式带标题占位符' },
  strict: { en: 'it is a Strict Open XML presentation', 'zh-CN': '是 Strict Open XML 演示文稿' },
  unsafe: {
    en: 'its master refers to something that cannot be taken over',
    'zh-CN': '母版引用了不能带入的内容',
  },
} as const satisfies Readonly<Record<string, Translated<string>>>;

const droppedThings: Readonly<Record<string, Translated<string>>> = {
  macros: { en: 'macros', 'zh-CN': '宏' },
  external: { en: 'links', 'zh-CN': '链接' },
  objects: { en: 'embedded objects, tables and charts', 'zh-CN': '嵌入对象、表格和图表' },
  media: { en: 'sounds and films', 'zh-CN': '声音和影片' },
  motion: { en: 'transitions and animations', 'zh-CN': '切换和动画' },
  masters: { en: 'the masters after the first', 'zh-CN': '第一个以外的母版' },
};

const unmappedThings: Readonly<Record<string, Translated<string>>> = {
  cover: { en: 'cover', 'zh-CN': '封面' },
  closing: { en: 'closing', 'zh-CN': '结语' },
  subtitle: { en: 'lines of the cover', 'zh-CN': '封面副标题' },
  area: { en: 'place of the content', 'zh-CN': '正文位置' },
  accent: { en: 'an accent 1 that can be read on its ground', 'zh-CN': '底上能看清的着色 1' },
  ground: { en: 'a ground on which type can be read', 'zh-CN': '能看清字的底色' },
};

const slideNeeds: Readonly<Record<string, Translated<string>>> = {
  figures: { en: 'at least one figure', 'zh-CN': '至少一个数据项' },
  chart: { en: 'a chart with numbers', 'zh-CN': '带数字的图表' },
  items: { en: 'at least one item', 'zh-CN': '至少一个条目' },
};

/** Layouts by their names in Chinese; in English they are named as in the templates. */
const layoutNames: Readonly<Record<string, string>> = {
  cover: '封面',
  figures: '数据',
  chart: '图表',
  overview: '总览',
  area: '领域',
  points: '要点',
  targets: '目标',
  contents: '目录',
  divider: '分隔',
  task: '任务',
  closing: '结束',
};

export const deckWords: WordsOf<DeckProblems> = {
  'deck/master': {
    en: ({ path, reason }) => ({
      message: `“${path}” cannot be the master of the slides: ${masterReasons[reason].en}`,
      hint: 'Open it in PowerPoint or WPS, save it again as .pptx, and see that a layout of its master has a title.',
    }),
    'zh-CN': ({ path, reason }) => ({
      message: `“${path}”不能作为幻灯片的母版：${masterReasons[reason]['zh-CN']}`,
      hint: '请用 PowerPoint 或 WPS 打开，另存为 .pptx，并确认母版中有带标题的版式。',
    }),
  },
  'deck/master-dropped': {
    en: ({ path, what }) => ({
      message: `not taken over from “${path}”: ${what.map((one) => droppedThings[one]?.en ?? one).join(', ')}`,
      hint: 'Only the look of the first master is taken: layouts, placeholders, shapes, pictures, colours and fonts.',
    }),
    'zh-CN': ({ path, what }) => ({
      message: `“${path}”中的这些内容没有带入：${what.map((one) => droppedThings[one]?.['zh-CN'] ?? one).join('、')}`,
      hint: '只带入第一个母版的样子：版式、占位符、图形、图片、颜色和字体。',
    }),
  },
  'deck/master-unmapped': {
    en: ({ path, what, layout }) => ({
      message: `“${path}” does not say all that slides need; missing: ${what.map((one) => unmappedThings[one]?.en ?? one).join(', ')}`,
      hint: `Covers then take the layout “${layout}”, lines follow the title, the content keeps the margins of theme.yaml, and stands on a field where neither dark nor light type can be read on the ground. Numbers take the first accent that can be read, or the colour of text. Add a title slide with a subtitle, or a layout with one title over one body, to the master.`,
    }),
    'zh-CN': ({ path, what, layout }) => ({
      message: `“${path}”没有给出幻灯片需要的全部内容，缺：${what.map((one) => unmappedThings[one]?.['zh-CN'] ?? one).join('、')}`,
      hint: `封面因此用版式“${layout}”，副标题跟在标题后，正文按 theme.yaml 的页边排；深字浅字都看不清的底上，正文衬一块色块；数字取看得清的第一个着色，没有就用文字颜色。可在母版中补上带副标题的标题幻灯片，或一个标题加一个正文的版式。`,
    }),
  },
  'deck/typeface': {
    en: ({ typeface, script, characters, count }) => ({
      message: `the typeface “${typeface}” of the slides may lack ${count > 1 ? `these ${count} ${scriptName(script, 'en')} characters` : `this ${scriptName(script, 'en')} character`}: ${listed(characters, count, 'en')}`,
      hint: 'The computer that shows the slides takes another typeface for it, or shows a box: look at it there. Name a typeface that has it under fonts in templates/briefing/theme.yaml, or use other characters.',
    }),
    'zh-CN': ({ typeface, script, characters, count }) => ({
      message: `汇报片所用字体“${typeface}”可能没有这${count > 1 ? ` ${count} 个` : '个'}字符（${scriptName(script, 'zh-CN')}）：${listed(characters, count, 'zh-CN')}`,
      hint: '放映的电脑会用别的字体代替，或显示为方框，请在放映的电脑上看一看；也可在 templates/briefing/theme.yaml 的 fonts 中换用有这些字的字体，或改用别的字。',
    }),
  },
  'deck/contrast': {
    en: ({ type, ground, ratio, least, master }) => ({
      message: `type in “${type}” on “${ground}” is hard to read: its contrast is ${ratio} : 1, and should be ${least} : 1`,
      hint:
        master === undefined
          ? 'Make one of the two colours darker or the other lighter.'
          : `Both are of “${master}” (accent: accent 1 of its theme, ornament: accent 2): change its theme colours or its ground in PowerPoint under Design › Variants › Colors.`,
    }),
    'zh-CN': ({ type, ground, ratio, least, master }) => ({
      message: `${type} 色的字在 ${ground} 色的底上不易看清：对比度为 ${ratio} : 1，应不低于 ${least} : 1`,
      hint:
        master === undefined
          ? '请把两种颜色中深的调深些，或浅的调浅些。'
          : `两种颜色都来自“${master}”（accent 是主题的着色 1，ornament 是着色 2），请在 PowerPoint“设计”›“变体”›“颜色”中换主题颜色，或换底色。`,
    }),
  },
  'deck/overfull': {
    en: ({ text, layout, lines, room }) => ({
      message: `too long for a “${layout}” slide: ${lines} ${lines === 1 ? 'line' : 'lines'}, room for ${room}: “${clip(text)}”`,
      hint: 'Shorten the text, or split it over two slides.',
    }),
    'zh-CN': ({ text, layout, lines, room }) => ({
      message: `“${layoutNames[layout] ?? layout}”版式的幻灯片放不下：有 ${lines} 行，只容 ${room} 行：“${clip(text)}”`,
      hint: '请压缩文字，或分到两张幻灯片。',
    }),
  },
  'deck/shortened': {
    en: ({ text, kept }) => ({
      message: `shortened on the slide to “${clip(kept)}”, because the whole text does not fit: “${clip(text)}”`,
      hint: 'The speaker notes have the full text. Shorten it yourself to choose what is shown.',
    }),
    'zh-CN': ({ text, kept }) => ({
      message: `全文放不下，幻灯片上只显示“${clip(kept)}”：“${clip(text)}”`,
      hint: '备注中有全文。想自己决定显示哪些，请压缩文字。',
    }),
  },
  'deck/left-out': {
    en: ({ title, layout, shown, of }) => ({
      message: `“${clip(title)}” has ${of} points, and its “${layout}” slide shows the first ${shown}: the rest is left out from here`,
      hint: 'The speaker notes have the sentences of all. Choose points in briefing.yaml, or shorten their headings.',
    }),
    'zh-CN': ({ title, layout, shown, of }) => ({
      message: `“${clip(title)}”有 ${of} 条要点，一张“${layoutNames[layout] ?? layout}”版式的幻灯片显示前 ${shown} 条，从这里起略去`,
      hint: '备注中有各条原句。想自己决定显示哪些，请在 briefing.yaml 中选定要点，或压缩小标题。',
    }),
  },
  'deck/split': {
    en: ({ title, layout, slides }) => ({
      message: `too much for one “${layout}” slide: “${clip(title)}” continues over ${slides} slides`,
      hint: 'Leave something out, or give each slide a title of its own.',
    }),
    'zh-CN': ({ title, layout, slides }) => ({
      message: `一张“${layoutNames[layout] ?? layout}”版式的幻灯片放不下，“${clip(title)}”从这里起续页，共 ${slides} 张`,
      hint: '请删减内容，或分成几张各有标题的幻灯片。',
    }),
  },
  'deck/empty-slide': {
    en: ({ layout, needs }) => ({
      message: `a “${layout}” slide would be empty: it needs ${named(needs, slideNeeds, 'en', ' or ')}`,
      hint: 'Give it what it needs, or remove the slide.',
    }),
    'zh-CN': ({ layout, needs }) => ({
      message: `“${layoutNames[layout] ?? layout}”版式的幻灯片没有内容，需要${named(needs, slideNeeds, 'zh-CN', '或')}`,
      hint: '请补上所需内容，或删去这张幻灯片。',
    }),
  },
};
