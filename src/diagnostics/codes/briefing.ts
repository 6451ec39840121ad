/** What briefing.yaml asks of the slides. */

import { clip, type WordsOf } from '../phrase.js';
import * as en from '../phrase-en.js';
import * as zh from '../phrase-zh-CN.js';
import type { NearestWording } from './glossary.js';

export interface BriefingProblems {
  'briefing/not-in-report': { words: string; nearest: NearestWording | undefined };
  /** `number` as the report has it at that place, with all that belongs to it. */
  'briefing/cut-number': { words: string; number: string; file: string; line: number };
  'briefing/unknown-section': { words: string; nearest: string | undefined; known: readonly string[] };
  'briefing/ambiguous-section': { words: string; known: readonly string[] };
  'briefing/repeated-section': { heading: string; line: number };
  /** `key`: under which the section would be asked for; `undefined` where its part has no slide for each section. */
  'briefing/section-elsewhere': { heading: string; part: string; key: 'areas' | 'tasks' | undefined };
  /** `by`: the key that leaves the slide out. */
  'briefing/left-out': { key: string; by: 'leave-out' | 'order' };
  'briefing/too-many-slides': { slides: number; most: number };
  'briefing/nothing-left': Record<never, never>;
  'briefing/no-alt': { path: string };
}

export const briefingWords: WordsOf<BriefingProblems> = {
  'briefing/no-alt': {
    en: ({ path }) => ({
      message: `nothing says what the picture “${path}” shows`,
      hint: 'Write it under alt, for those who have the slides read out to them: image: { file: …, alt: … }.',
    }),
    'zh-CN': ({ path }) => ({
      message: `没有写明图片“${path}”中是什么`,
      hint: '请写在 alt 中，供听读幻灯片的人了解：image: { file: …, alt: … }。',
    }),
  },
  'briefing/not-in-report': {
    en: ({ words, nearest }) => ({
      message: `the report does not say “${clip(words)}”`,
      hint: nearest
        ? `${nearest.file}:${nearest.line} has “${clip(nearest.words)}” (${en.differing(nearest)}). A slide says only what the report says: copy its words.`
        : 'A slide says only what the report says: copy words of the report, or leave the line out.',
    }),
    'zh-CN': ({ words, nearest }) => ({
      message: `报告中没有这句话：${clip(words)}`,
      hint: nearest
        ? `${nearest.file}:${nearest.line} 写的是：${clip(nearest.words)}（${zh.differing(nearest)}）。汇报片只说报告说过的话，请照抄原文。`
        : '汇报片只说报告说过的话，请照抄报告原文，或删去这一行。',
    }),
  },
  'briefing/cut-number': {
    en: ({ words, number, file, line }) => ({
      message: `“${clip(words)}” cuts a number: the report has “${number}” there (${file}:${line})`,
      hint: `Quote all of “${number}”, its unit included, or none of it.`,
    }),
    'zh-CN': ({ words, number, file, line }) => ({
      message: `“${clip(words)}”把一个数字截断了：报告中写的是“${number}”（${file}:${line}）`,
      hint: `请连同单位把“${number}”写完整，或整个不写。`,
    }),
  },
  'briefing/unknown-section': {
    en: ({ words, nearest, known }) => ({
      message: `no section has “${clip(words)}” in its heading`,
      hint: en.choose(nearest, known, 'Delete it: this part of the report has no sections.'),
    }),
    'zh-CN': ({ words, nearest, known }) => ({
      message: `没有哪一节的标题含有“${clip(words)}”`,
      hint: zh.choose(nearest, known, '请删去：报告的这一部分没有小节。'),
    }),
  },
  'briefing/ambiguous-section': {
    en: ({ words, known }) => ({
      message: `“${clip(words)}” occurs in the headings of ${known.length} sections`,
      hint: `Write more words, so that only one of them is meant: ${known.map((heading) => `“${clip(heading)}”`).join(', ')}.`,
    }),
    'zh-CN': ({ words, known }) => ({
      message: `标题含有“${clip(words)}”的小节有 ${known.length} 个`,
      hint: `请多写几个字，写到只指其中一个：${known.map((heading) => `“${clip(heading)}”`).join('、')}。`,
    }),
  },
  'briefing/repeated-section': {
    en: ({ heading, line }) => ({
      message: `the section “${clip(heading)}” already has an entry on line ${line}`,
      hint: 'Merge the two entries into one.',
    }),
    'zh-CN': ({ heading, line }) => ({
      message: `小节“${clip(heading)}”在第 ${line} 行已经写过`,
      hint: '请把两处合为一处，删去另一处。',
    }),
  },
  'briefing/section-elsewhere': {
    en: ({ heading, part, key }) => ({
      message: `the section “${clip(heading)}” belongs to another part of the report, “${clip(part)}”`,
      hint: key
        ? `Move this entry to “${key}”.`
        : 'Delete it: the sections of that part share one slide and cannot be chosen one by one.',
    }),
    'zh-CN': ({ heading, part, key }) => ({
      message: `小节“${clip(heading)}”不在这里，在报告的另一部分“${clip(part)}”`,
      hint: key ? `请移到 ${key} 下。` : '请删去：那一部分的各小节合在一页，不能逐节另选。',
    }),
  },
  'briefing/left-out': {
    en: ({ key, by }) => ({
      message:
        by === 'order'
          ? `“${key}” is not shown, because order does not list its slide`
          : `“${key}” is not shown, because leave-out lists its slide`,
      hint:
        by === 'order'
          ? `Delete “${key}” here, or add it to order.`
          : `Delete “${key}” here, or remove it from leave-out.`,
    }),
    'zh-CN': ({ key, by }) => ({
      message:
        by === 'order'
          ? `${key} 写了内容，但 order 没有列出这一页，所写的不会显示`
          : `${key} 写了内容，但 leave-out 又略去了这一页，所写的不会显示`,
      hint: by === 'order' ? `请删去 ${key}，或在 order 中加上它。` : `请删去 ${key}，或从 leave-out 中去掉它。`,
    }),
  },
  'briefing/too-many-slides': {
    en: ({ slides, most }) => ({
      message: `the deck has ${slides} slides, more than the ${most} of “slides”`,
      hint: 'Tasks, targets, difficulties, the year at a glance and what “counts” sets are never dropped: lower “counts”, list fewer slides in “order”, or raise “slides”.',
    }),
    'zh-CN': ({ slides, most }) => ({
      message: `汇报片有 ${slides} 页，超过 slides 规定的 ${most} 页`,
      hint: '任务、目标、困难、主要指标和 counts 定了数量的页不会自动减少：请减小 counts，在 order 中少列几类，或加大 slides。',
    }),
  },
  'briefing/nothing-left': {
    en: () => ({
      message: 'nothing of the report is left in the deck but the cover and the closing words',
      hint: 'Remove from leave-out, or add to order, what should be shown.',
    }),
    'zh-CN': () => ({
      message: '除封面和结束语外，报告的内容全被略去了',
      hint: '请从 leave-out 中去掉要显示的页，或在 order 中列出。',
    }),
  },
};
