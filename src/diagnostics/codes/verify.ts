/** Finished files held against the content. A table with an entry for each code, and longer than other files for that. */

import { clip, type WordsOf } from '../phrase.js';
import * as en from '../phrase-en.js';
import * as zh from '../phrase-zh-CN.js';
import { type ChangedPlace, placeWords } from './changed-place.js';
import {
  fileKinds,
  furtherEn,
  furtherZh,
  leftOutKinds,
  places,
  printedThings,
  REBUILD,
  UNTOUCHED,
} from './verify-reasons.js';

interface OnSlide {
  path: string;
  slide: string;
}

/** `others` after it are wrong by as much. */
interface Misnumbered {
  path: string;
  term: string;
  page: string;
  others: number;
}

type PrintedThing = keyof typeof printedThings;

export interface VerifyProblems {
  /** `nearest`: the folder of results that was probably meant. */
  'verify/missing-file': { path: string; nearest?: string | undefined };
  'verify/unreadable': { path: string; kind: keyof typeof fileKinds };
  /** `found` is what the file begins with. */
  'verify/other-report': { path: string; title: string; found: string };
  /** The first of `count` places; an empty wording stands for none. */
  'verify/stale': {
    path: string;
    count: number;
    places: readonly { expected: string; found: string; page: string }[];
  };
  /** `found` stands in its place, if anything does. */
  'verify/missing-text': {
    path: string;
    what: PrintedThing;
    expected: string;
    found: string | undefined;
    page: string;
  };
  'verify/extra-text': { path: string; found: string; page: string };
  'verify/repeated': { path: string; found: string; page: string };
  'verify/order': { path: string; what: PrintedThing; expected: string; page: string };
  'verify/left-out': { path: string; what: keyof typeof leftOutKinds; count: number };
  'verify/contents': { path: string; heading: string; expected: string; found: string | undefined };
  /** `expected` is `undefined` where no mark belongs. */
  'verify/mark': Misnumbered & { expected: number | undefined; found: string | undefined };
  'verify/entry': Misnumbered & { reason: 'number' | 'page'; expected: string; found: string };
  'verify/missing-slide': { path: string; title: string };
  'verify/missing-figure': OnSlide & { label: string; shown: string };
  /** `nearest` is what the report says of the same. */
  'verify/number': OnSlide & { number: string; nearest: { label: string; shown: string } | undefined };
  /** Words that are not those of the slide, or those of an entry after the next one. */
  'verify/slide-words': OnSlide & { reason: 'words' | 'order'; found: string };
  /** `expected` is `undefined` where the report has no such label. */
  'verify/chart': OnSlide & {
    chart: number;
    where: keyof typeof places;
    label: string;
    expected: string | undefined;
    found: string | undefined;
  };
  /** A sentence that is not the report's, or the number of its page. */
  'verify/note': OnSlide & {
    reason: 'text' | 'page';
    expected: string | undefined;
    found: string;
    sentence?: string;
  };
  /** `places`: the first of `count` that differ; none where no page of a PDF does. */
  'verify/not-built': { path: string; places: readonly ChangedPlace[]; count: number };
  /** Files of which the words were compared alone: to build them again takes more than the limits. */
  'verify/not-rebuilt': { path: string; reason: 'size' | 'time'; limit: number };
  /** Further problems of a code that was already reported twenty times. */
  'verify/more': { path: string; code: string; count: number };
  /** Differences found in a file that is the one that the content builds; the first pages or slides with them. */
  'verify/not-compared': { path: string; count: number; pages: readonly string[] };
}

export const verifyWords: WordsOf<VerifyProblems> = {
  'verify/missing-file': {
    en: ({ path, nearest }) => ({
      message: `there is no “${path}” to verify`,
      hint: `${en.meant(nearest)}Build the report first: npx yinfa build. If it was built elsewhere, say where with --out.`,
    }),
    'zh-CN': ({ path, nearest }) => ({
      message: `没有可核对的文件“${path}”`,
      hint: `${zh.meant(nearest)}请先生成：npx yinfa build。如生成在别处，请用 --out 指明。`,
    }),
  },
  'verify/unreadable': {
    en: ({ path, kind }) => ({
      message: `“${path}” is damaged, cut off, far larger than a report can be, or no ${fileKinds[kind].en}`,
      hint: `Do not use it. ${REBUILD.en}`,
    }),
    'zh-CN': ({ path, kind }) => ({
      message: `“${path}”已损坏、不完整、远超报告应有的大小，或不是${fileKinds[kind]['zh-CN']}`,
      hint: `请不要使用这个文件。${REBUILD['zh-CN']}`,
    }),
  },
  'verify/other-report': {
    en: ({ path, title, found }) => ({
      message: `“${path}” belongs to another report: it begins with “${clip(found)}”, this one is “${clip(title)}”`,
      hint: `${REBUILD.en} If it was built elsewhere, say where with --out.`,
    }),
    'zh-CN': ({ path, title, found }) => ({
      message: `“${path}”是另一份报告：开头是“${clip(found)}”，而本报告是“${clip(title)}”`,
      hint: `${REBUILD['zh-CN']}如生成在别处，请用 --out 指明。`,
    }),
  },
  'verify/stale': {
    en: ({ path, count, places }) => ({
      message: `“${path}” was made from an older text; it differs in ${count} places, first: ${places
        .map(({ expected, found, page }) => `page ${page}, “${clip(found)}” for “${clip(expected)}”`)
        .join('; ')}`,
      hint: REBUILD.en,
    }),
    'zh-CN': ({ path, count, places }) => ({
      message: `“${path}”是按旧稿生成的，共 ${count} 处不同，前几处是：${places
        .map(({ expected, found, page }) => `第 ${page} 页“${clip(found)}”，现为“${clip(expected)}”`)
        .join('；')}`,
      hint: REBUILD['zh-CN'],
    }),
  },
  'verify/missing-text': {
    en: ({ path, what, expected, found, page }) => ({
      message:
        found === undefined
          ? `“${path}” lacks ${printedThings[what].en}, or a sentence of it, near page ${page}: “${clip(expected)}”`
          : `“${path}” has a different wording on page ${page} (${printedThings[what].en}): “${clip(found)}”; the content has “${clip(expected)}”`,
      hint: UNTOUCHED.en,
    }),
    'zh-CN': ({ path, what, expected, found, page }) => ({
      message:
        found === undefined
          ? `“${path}”第 ${page} 页前后缺少${printedThings[what]['zh-CN']}（或其中的句子）：“${clip(expected)}”`
          : `“${path}”第 ${page} 页${printedThings[what]['zh-CN']}与内容不同：印的是“${clip(found)}”，内容是“${clip(expected)}”`,
      hint: UNTOUCHED['zh-CN'],
    }),
  },
  'verify/extra-text': {
    en: ({ path, found, page }) => ({
      message: `“${path}” has text on page ${page} that is not in the content: “${clip(found)}”`,
      hint: UNTOUCHED.en,
    }),
    'zh-CN': ({ path, found, page }) => ({
      message: `“${path}”第 ${page} 页多出内容中没有的文字：“${clip(found)}”`,
      hint: UNTOUCHED['zh-CN'],
    }),
  },
  'verify/repeated': {
    en: ({ path, found, page }) => ({
      message: `“${path}” repeats on page ${page}: “${clip(found)}”`,
      hint: UNTOUCHED.en,
    }),
    'zh-CN': ({ path, found, page }) => ({
      message: `“${path}”第 ${page} 页重复印出：“${clip(found)}”`,
      hint: UNTOUCHED['zh-CN'],
    }),
  },
  'verify/order': {
    en: ({ path, what, expected, page }) => ({
      message: `“${path}” has ${printedThings[what].en} out of order on page ${page}: “${clip(expected)}”`,
      hint: UNTOUCHED.en,
    }),
    'zh-CN': ({ path, what, expected, page }) => ({
      message: `“${path}”第 ${page} 页${printedThings[what]['zh-CN']}的次序与内容不同：“${clip(expected)}”`,
      hint: UNTOUCHED['zh-CN'],
    }),
  },
  'verify/left-out': {
    en: ({ path, what }) => ({
      message: `“${path}” does not have ${leftOutKinds[what].en}, because the templates leave this out`,
      hint: 'No action is needed if that is intended.',
    }),
    'zh-CN': ({ path, what }) => ({
      message: `“${path}”没有内容中的${leftOutKinds[what]['zh-CN']}，因为模板没有印它`,
      hint: '如本意如此，无须处理。',
    }),
  },
  'verify/contents': {
    en: ({ path, heading, expected, found }) => ({
      message:
        found === undefined
          ? `the contents of “${path}” do not list “${clip(heading)}” (page ${expected}) in order with its page`
          : `the contents of “${path}” give page ${found} for “${clip(heading)}”, which is on page ${expected}`,
      hint: UNTOUCHED.en,
    }),
    'zh-CN': ({ path, heading, expected, found }) => ({
      message:
        found === undefined
          ? `“${path}”的目录没有按次序列出“${clip(heading)}”及其页码（第 ${expected} 页）`
          : `“${path}”的目录中“${clip(heading)}”标为第 ${found} 页，实际在第 ${expected} 页`,
      hint: UNTOUCHED['zh-CN'],
    }),
  },
  'verify/mark': {
    en: ({ path, term, expected, found, page, others }) => ({
      message:
        expected === undefined
          ? `“${path}” has mark ${found} on page ${page} after “${clip(term)}”, where none belongs`
          : found === undefined
            ? `“${path}” has no mark ${expected} on page ${page} for “${clip(term)}”${furtherEn(others, 'mark')}`
            : `“${path}” has mark ${found} on page ${page} for “${clip(term)}”, which is ${expected}${furtherEn(others, 'mark')}`,
      hint: UNTOUCHED.en,
    }),
    'zh-CN': ({ path, term, expected, found, page, others }) => ({
      message:
        expected === undefined
          ? `“${path}”第 ${page} 页“${clip(term)}”后多出注码 ${found}`
          : found === undefined
            ? `“${path}”第 ${page} 页“${clip(term)}”没有注码 ${expected}${furtherZh(others)}`
            : `“${path}”第 ${page} 页“${clip(term)}”的注码是 ${found}，应为 ${expected}${furtherZh(others)}`,
      hint: UNTOUCHED['zh-CN'],
    }),
  },
  'verify/entry': {
    en: ({ path, term, reason, expected, found, page, others }) => ({
      message:
        reason === 'number'
          ? `“${path}” has “${clip(term)}” on page ${page} as entry ${found}, which is ${expected}${furtherEn(others, 'entry').replace('entrys', 'entries')}`
          : `“${path}” says on page ${page} that “${clip(term)}” stands on page ${found}; it stands on page ${expected}`,
      hint: UNTOUCHED.en,
    }),
    'zh-CN': ({ path, term, reason, expected, found, page, others }) => ({
      message:
        reason === 'number'
          ? `“${path}”第 ${page} 页“${clip(term)}”的编号是 ${found}，应为 ${expected}${furtherZh(others)}`
          : `“${path}”第 ${page} 页称“${clip(term)}”见第 ${found} 页，实际在第 ${expected} 页`,
      hint: UNTOUCHED['zh-CN'],
    }),
  },
  'verify/missing-slide': {
    en: ({ path, title }) => ({
      message: `“${path}” has no slide “${clip(title)}”`,
      hint: UNTOUCHED.en,
    }),
    'zh-CN': ({ path, title }) => ({
      message: `“${path}”没有题为“${clip(title)}”的片子`,
      hint: UNTOUCHED['zh-CN'],
    }),
  },
  'verify/missing-figure': {
    en: ({ path, slide, label, shown }) => ({
      message: `slide ${slide} of “${path}” does not show ${clip(label)} as ${clip(shown)}`,
      hint: UNTOUCHED.en,
    }),
    'zh-CN': ({ path, slide, label, shown }) => ({
      message: `“${path}”第 ${slide} 张片子上没有“${clip(label)}”的 ${clip(shown)}`,
      hint: UNTOUCHED['zh-CN'],
    }),
  },
  'verify/number': {
    en: ({ path, slide, number, nearest }) => ({
      message: `slide ${slide} of “${path}” says ${number}, which is not in the report${
        nearest ? `; for “${clip(nearest.label)}” it has ${clip(nearest.shown)}` : ''
      }`,
      hint: UNTOUCHED.en,
    }),
    'zh-CN': ({ path, slide, number, nearest }) => ({
      message: `“${path}”第 ${slide} 张片子上的 ${number} 是报告中没有的${
        nearest ? `；“${clip(nearest.label)}”报告中是 ${clip(nearest.shown)}` : ''
      }`,
      hint: UNTOUCHED['zh-CN'],
    }),
  },
  'verify/slide-words': {
    en: ({ path, slide, reason, found }) => ({
      message:
        reason === 'words'
          ? `slide ${slide} of “${path}” has words that the report does not have there: “${clip(found)}”`
          : `slide ${slide} of “${path}” has this beside another label or in another order than the report: “${clip(found)}”`,
      hint: UNTOUCHED.en,
    }),
    'zh-CN': ({ path, slide, reason, found }) => ({
      message:
        reason === 'words'
          ? `“${path}”第 ${slide} 页的“${clip(found)}”不是报告此处的文字`
          : `“${path}”第 ${slide} 页的“${clip(found)}”放错了位置：与报告的次序或所属指标不符`,
      hint: UNTOUCHED['zh-CN'],
    }),
  },
  'verify/chart': {
    en: ({ path, slide, chart, where, label, expected, found }) => ({
      message: `in ${places[where].en} ${chart} on slide ${slide} of “${path}” ${
        expected === undefined
          ? `“${clip(label)}” has no figure in the report`
          : found === undefined
            ? `“${clip(label)}” (${expected}) is missing`
            : `“${clip(label)}” is ${found || 'empty'}; it should be ${expected}`
      }`,
      hint: UNTOUCHED.en,
    }),
    'zh-CN': ({ path, slide, chart, where, label, expected, found }) => ({
      message: `“${path}”第 ${slide} 张片子第 ${chart} 个${places[where]['zh-CN']}中，${
        expected === undefined
          ? `“${clip(label)}”在报告中没有对应的指标`
          : found === undefined
            ? `缺少“${clip(label)}”（${expected}）`
            : `“${clip(label)}”是 ${found || '空的'}，应为 ${expected}`
      }`,
      hint: UNTOUCHED['zh-CN'],
    }),
  },
  'verify/note': {
    en: ({ path, slide, reason, expected, found, sentence }) => ({
      message:
        reason === 'page'
          ? `the notes of slide ${slide} of “${path}” give page ${found} for “${clip(sentence ?? '')}”, which is on page ${expected}`
          : `the notes of slide ${slide} of “${path}” have a sentence that is not in the report: “${clip(found)}”${
              expected === undefined ? '' : `; it has “${clip(expected)}”`
            }`,
      hint: UNTOUCHED.en,
    }),
    'zh-CN': ({ path, slide, reason, expected, found, sentence }) => ({
      message:
        reason === 'page'
          ? `“${path}”第 ${slide} 张片子的备注称“${clip(sentence ?? '')}”见第 ${found} 页，实际在第 ${expected} 页`
          : `“${path}”第 ${slide} 张片子的备注有报告中没有的句子：“${clip(found)}”${
              expected === undefined ? '' : `；报告中是“${clip(expected)}”`
            }`,
      hint: UNTOUCHED['zh-CN'],
    }),
  },
  'verify/not-built': {
    en: ({ path, places, count }) => ({
      message: `“${path}” is not the file that this content builds: ${
        places.length > 0
          ? places.map((place) => placeWords(place, 'en')).join('; ')
          : 'its pages are the same, but not its links, bookmarks, fonts or properties'
      }${count > places.length ? `; and ${count - places.length} more` : ''}`,
      hint: 'It may have been changed by hand, saved again by an office program, or built by another version of Yinfa. Build again: npx yinfa build.',
    }),
    'zh-CN': ({ path, places, count }) => ({
      message: `“${path}”不是由这份内容生成的文件：${
        places.length > 0
          ? places.map((place) => placeWords(place, 'zh-CN')).join('；')
          : '各页相同，但链接、书签、字体或文件属性不同'
      }${count > places.length ? `；另有 ${count - places.length} 处` : ''}`,
      hint: '文件可能被人改动过，或由办公软件另存过，或由其他版本的印发生成。请重新生成：npx yinfa build。',
    }),
  },
  'verify/not-rebuilt': {
    en: ({ path, reason, limit }) => ({
      message: `The words of “${path}” were compared, but the file was not built again: ${
        reason === 'size'
          ? `the content has more than ${limit} characters`
          : `building again takes longer than ${limit} seconds`
      }`,
      hint: 'To be sure of the rest of the file, build it again and compare the two: npx yinfa build --out.',
    }),
    'zh-CN': ({ path, reason, limit }) => ({
      message: `“${path}”的文字已核对，但没有重新生成来比对：${
        reason === 'size' ? `内容超过 ${limit} 字` : `重新生成超过 ${limit} 秒`
      }`,
      hint: '如要确认文字以外也未改动，请用 npx yinfa build --out 另外生成一份比对。',
    }),
  },
  'verify/not-compared': {
    en: ({ path, count, pages }) => ({
      message: `“${path}” is what the content builds, but ${count} ${count === 1 ? 'place' : 'places'} in it could not be compared with the text${
        pages.length > 0 ? ` (${path.endsWith('.pptx') ? 'slide' : 'page'} ${pages.join(', ')})` : ''
      }`,
      hint: 'Nothing in the file was changed. Please look at these places yourself.',
    }),
    'zh-CN': ({ path, count, pages }) => ({
      message: `“${path}”就是这份内容生成的，但有 ${count} 处文字无法自动与原文核对${
        pages.length > 0 ? `（第 ${pages.join('、')} 页）` : ''
      }`,
      hint: '文件没有被改动过。这几处请自己看一遍。',
    }),
  },
  'verify/more': {
    en: ({ code, count }) => ({
      message: `${count} further ${count === 1 ? 'difference' : 'differences'} of this kind: ${code}`,
      hint: 'Correct the first ones; the others often have the same cause.',
    }),
    'zh-CN': ({ code, count }) => ({
      message: `此类差异还有 ${count} 处：${code}`,
      hint: '请先处理前几处，其余往往出于同一原因。',
    }),
  },
};
