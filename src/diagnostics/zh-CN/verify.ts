/** Diagnostics of verifying finished files, in Chinese. */
import { clip, type Messages } from '../phrase.js';

const REBUILD = '请重新生成：yinfa build。';
const UNTOUCHED = '如内容改过，请重新生成；如没有改过，则文件被人改动过，或不是这份报告的。';

const kinds = {
  cover: '封面',
  title: '标题',
  occasion: '会议行',
  speaker: '报告人行',
  salutation: '称呼',
  heading: '小标题',
  paragraph: '正文',
  table: '表',
  caption: '图题',
  annex: '名词解释',
  entry: '名词的释文',
};

const leftOutKinds = { glossary: '名词解释', table: '表', caption: '图题', occasion: '会议行', speaker: '报告人行' };

const places = { cache: '图表', workbook: '图表的数据表', both: '图表及其数据表' };

const further = (others: number) => (others === 0 ? '' : `；其后 ${others} 个也同样错位`);

export const verifyZhCN = {
  'verify/missing-file': ({ path }) => ({
    message: `没有可核对的文件“${path}”`,
    hint: '请先生成：yinfa build。如生成在别处，请用 --out 指明。',
  }),
  'verify/unreadable': ({ path, kind }) => ({
    message: `“${path}”已损坏、不完整，或不是${kind === 'pdf' ? ' PDF' : '演示文稿'}`,
    hint: `请勿再用这个文件。${REBUILD}`,
  }),
  'verify/other-report': ({ path, title, found }) => ({
    message: `“${path}”是另一份报告：开头是“${clip(found)}”，而本报告是“${clip(title)}”`,
    hint: `${REBUILD}如生成在别处，请用 --out 指明。`,
  }),
  'verify/stale': ({ path, count, places }) => ({
    message: `“${path}”是按旧稿生成的，共 ${count} 处不同，前几处是：${places
      .map(({ expected, found, page }) => `第 ${page} 页“${clip(found)}”，现为“${clip(expected)}”`)
      .join('；')}`,
    hint: REBUILD,
  }),
  'verify/missing-text': ({ path, what, expected, found, page }) => ({
    message:
      found === undefined
        ? `“${path}”第 ${page} 页前后缺少${kinds[what]}（或其中的句子）：“${clip(expected)}”`
        : `“${path}”第 ${page} 页${kinds[what]}与内容不同：印的是“${clip(found)}”，内容是“${clip(expected)}”`,
    hint: UNTOUCHED,
  }),
  'verify/extra-text': ({ path, found, page }) => ({
    message: `“${path}”第 ${page} 页多出内容中没有的文字：“${clip(found)}”`,
    hint: UNTOUCHED,
  }),
  'verify/repeated': ({ path, found, page }) => ({
    message: `“${path}”第 ${page} 页重复印出：“${clip(found)}”`,
    hint: UNTOUCHED,
  }),
  'verify/order': ({ path, what, expected, page }) => ({
    message: `“${path}”第 ${page} 页${kinds[what]}的次序与内容不同：“${clip(expected)}”`,
    hint: UNTOUCHED,
  }),
  'verify/left-out': ({ path, what }) => ({
    message: `“${path}”没有内容中的${leftOutKinds[what]}，因为模板没有印它`,
    hint: '如本意如此，无须处理。',
  }),
  'verify/contents': ({ path, heading, expected, found }) => ({
    message:
      found === undefined
        ? `“${path}”的目录没有按次序列出“${clip(heading)}”及其页码（第 ${expected} 页）`
        : `“${path}”的目录中“${clip(heading)}”标为第 ${found} 页，实际在第 ${expected} 页`,
    hint: UNTOUCHED,
  }),
  'verify/mark': ({ path, term, expected, found, page, others }) => ({
    message:
      expected === undefined
        ? `“${path}”第 ${page} 页“${clip(term)}”后多出注码 ${found}`
        : found === undefined
          ? `“${path}”第 ${page} 页“${clip(term)}”没有注码 ${expected}${further(others)}`
          : `“${path}”第 ${page} 页“${clip(term)}”的注码是 ${found}，应为 ${expected}${further(others)}`,
    hint: UNTOUCHED,
  }),
  'verify/entry': ({ path, term, reason, expected, found, page, others }) => ({
    message:
      reason === 'number'
        ? `“${path}”第 ${page} 页“${clip(term)}”的编号是 ${found}，应为 ${expected}${further(others)}`
        : `“${path}”第 ${page} 页称“${clip(term)}”见第 ${found} 页，实际在第 ${expected} 页`,
    hint: UNTOUCHED,
  }),
  'verify/missing-slide': ({ path, title }) => ({
    message: `“${path}”没有题为“${clip(title)}”的片子`,
    hint: UNTOUCHED,
  }),
  'verify/missing-figure': ({ path, slide, label, shown }) => ({
    message: `“${path}”第 ${slide} 张片子上没有“${clip(label)}”的 ${clip(shown)}`,
    hint: UNTOUCHED,
  }),
  'verify/number': ({ path, slide, number, nearest }) => ({
    message: `“${path}”第 ${slide} 张片子上的 ${number} 是报告中没有的${
      nearest ? `；“${clip(nearest.label)}”报告中是 ${clip(nearest.shown)}` : ''
    }`,
    hint: UNTOUCHED,
  }),
  'verify/chart': ({ path, slide, chart, where, label, expected, found }) => ({
    message: `“${path}”第 ${slide} 张片子第 ${chart} 个${places[where]}中，${
      expected === undefined
        ? `“${clip(label)}”在报告中没有对应的指标`
        : found === undefined
          ? `缺少“${clip(label)}”（${expected}）`
          : `“${clip(label)}”是 ${found || '空的'}，应为 ${expected}`
    }`,
    hint: UNTOUCHED,
  }),
  'verify/note': ({ path, slide, reason, expected, found, sentence }) => ({
    message:
      reason === 'page'
        ? `“${path}”第 ${slide} 张片子的备注称“${clip(sentence ?? '')}”见第 ${found} 页，实际在第 ${expected} 页`
        : `“${path}”第 ${slide} 张片子的备注有报告中没有的句子：“${clip(found)}”${
            expected === undefined ? '' : `；报告中是“${clip(expected)}”`
          }`,
    hint: UNTOUCHED,
  }),
  'verify/more': ({ code, count }) => ({
    message: `此类差异还有 ${count} 处：${code}`,
    hint: '请先处理前几处，其余往往出于同一原因。',
  }),
} satisfies Partial<Messages>;
