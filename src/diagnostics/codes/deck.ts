/** The deck while it is laid out. */

import { clip, named, type Translated, type WordsOf } from '../phrase.js';
import { listed, type MissingCharacter, scriptName } from './missing-characters.js';

export interface DeckProblems {
  'deck/overfull': { text: string; layout: string; lines: number; room: number };
  'deck/shortened': { text: string; kept: string };
  'deck/left-out': { title: string; layout: string; shown: number; of: number };
  'deck/split': { title: string; layout: string; slides: number };
  'deck/empty-slide': { layout: string; needs: string };
  'deck/contrast': { type: string; ground: string; ratio: number; least: number };
  /** `characters`: the first of the `count` that the typeface may lack. */
  'deck/typeface': { typeface: string; script: string; characters: readonly MissingCharacter[]; count: number };
}

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
  task: '任务',
  closing: '结束',
};

export const deckWords: WordsOf<DeckProblems> = {
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
    en: ({ type, ground, ratio, least }) => ({
      message: `type in “${type}” on “${ground}” is hard to read: its contrast is ${ratio} : 1, and should be ${least} : 1`,
      hint: `Make one of the two colours darker or the other lighter.`,
    }),
    'zh-CN': ({ type, ground, ratio, least }) => ({
      message: `${type} 色的字在 ${ground} 色的底上不易看清：对比度为 ${ratio} : 1，应不低于 ${least} : 1`,
      hint: '请把两种颜色中深的调深些，或浅的调浅些。',
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
