/** The words of the command in Chinese. Lines are broken by hand at 78 cells. */
import type { CommandWords } from '../command.js';
import { diffZhCN } from './diff.js';
import { helpZhCN } from './help.js';
import { importWordsZhCN } from './import.js';

/** The first figures; of many, how many more. */
const shownFirst = (figures: readonly string[]) =>
  figures.length > 3 ? [...figures.slice(0, 3), `另 ${figures.length - 3} 个数据`] : figures;

/** How a kind of file is made again. */
const remade = {
  pdf: '不加 --only 重新生成',
  pptx: '不加 --only 重新生成',
  svg: '用 --only svg 重新生成',
  handout: '用 --only handout 重新生成',
  docx: '用 --only docx 重新生成',
  notes: '用 --only notes 重新生成',
  editions: '用 --edition all 重新生成',
  'word-editions': '用 --only docx --edition all 重新生成',
};

export const commandZhCN: CommandWords = {
  headings: {
    'Usage:': '用法：',
    'Arguments:': '参数：',
    'Options:': '选项：',
    'Global Options:': '通用选项：',
    'Commands:': '命令：',
  },
  help: helpZhCN,
  diff: diffZhCN,
  import: importWordsZhCN,
  started: ({ folder, files, kept }) => [
    ...files.map((path) => `${path}：已写出`),
    ...kept.map((path) => `${path}：已有，没有改动`),
    `下一步：把正文写进 ${folder}/report.yaml，再运行 npx yinfa build ${folder}`,
  ],
  building: ({ folder, number, of }) => `正在生成 ${folder} …${of > 1 ? `（第 ${number} 份，共 ${of} 份）` : ''}`,
  builtMany: ({ built, of, failed }) =>
    `共 ${of} 份报告，生成 ${built} 份${failed.length > 0 ? `；未写出：${failed.join('、')}` : ''}`,
  built: ({ name, files, warnings, seconds }) =>
    `${name}：已生成 ${files} 个文件，用时 ${seconds} 秒${warnings > 0 ? `，有 ${warnings} 条警告` : ''}`,
  stale: (groups) =>
    `  这次没有生成，仍是上次的文件：${groups.map(({ kind, names }) => `${names.join('、')}（${remade[kind]}）`).join('；')}`,
  waiting: ({ names }) =>
    `  有 ${names.length} 项主要指标拿不准，没有上幻灯片：${names.join('、')}（逐条查看：npx yinfa figures --core）`,
  rebuilt: ({ name, figures, pages, slides, milliseconds }) => {
    const changes = [
      ...shownFirst(figures),
      ...(pages.length > 0 ? [`第 ${pages.join('、')} 页`] : []),
      ...(slides.length > 0 ? [`第 ${slides.join('、')} 张`] : []),
    ];
    return `${name}：${changes.length > 0 ? changes.join('；') : '印出的内容没有变化'}（${milliseconds} 毫秒）`;
  },
  verified: ({ name, pages, paragraphs, marks, slides, numbers }) => {
    // A Word file has no pages of its own.
    const book = [...(pages > 0 ? [`${pages} 页`] : []), `${paragraphs} 段`, `${marks} 处标记`];
    const deck = [`${slides} 张`, `${numbers} 个数字`];
    return `${name}：与原文一致：${[...(paragraphs > 0 ? book : []), ...(slides > 0 ? deck : [])].join('，')}`;
  },
  nothingToVerify: ({ name, files }) => `${name}：缺少 ${files} 个文件`,
  notVerified: ({ name, errors }) => `${name}：有 ${errors} 处不一致`,
  opened: (address) => `工作台已启动，网址如下，按 Ctrl+C 结束。\n  ${address}`,
  noBrowser: '浏览器没有自动打开，请把上面的网址复制到浏览器中打开。',
  watching: (folders) => `正在监视 ${folders.join('、')}，按 Ctrl+C 结束。`,
  failed: ({ name, errors, warnings }) =>
    `${name}：未写出，有 ${errors} 个错误${warnings > 0 ? `、${warnings} 条警告` : ''}`,
  levels: { certain: '必改', likely: '疑似有误', hint: '提示' },
  checked: ({ name, certain, likely, hint, ignored, errors }) => {
    const read = errors > 0 ? `有 ${errors} 个错误，能读出的部分：` : '';
    const counts = `必改 ${certain} 处，疑似有误 ${likely} 处，提示 ${hint} 处`;
    return `${name}：${read}${certain + likely + hint === 0 ? '没有发现问题' : counts}${ignored > 0 ? `；另放过 ${ignored} 处` : ''}`;
  },
  corrected: ({ lines, written }) => (written ? `已改动 ${lines} 行\n` : `将改动 ${lines} 行，未写入\n`),
  checking: ({ folder, number, of }) => `正在校对 ${folder}（第 ${number} 份，共 ${of} 份）`,
  commented: ({ path, comments }) => `  ${path}：批注 ${comments} 条（含标题上的汇总）`,
  template: ({ path, rows }) => `${path}：待填 ${rows} 行`,
  toProofread: ({ certain, folder }) => `  校对：必改 ${certain} 处（逐条查看：npx yinfa check ${folder}）`,
  figuresRead: ({ name, count, errors }) => `${name}：读出 ${count} 个数据${errors > 0 ? `，有 ${errors} 个错误` : ''}`,
  uncovered: ({ name, count }) => `${name}：有 ${count} 个数字没有读取`,
  core: ({ name, count, indicators }) => `${name}：正文 ${count} 处提到 ${indicators} 项主要指标`,
  periods: {
    year: '全年',
    average: '多年年均',
    total: '多年累计',
    since: '比基年',
    end: '期末水平',
    target: '年度目标',
    'later-target': '远期目标',
    unknown: '',
  },
  doubts: {
    '': '',
    number: '拿不准：数值或单位不合理',
    scope: '拿不准：可能只是部分地区、群体或由某事带动',
    period: '拿不准：看不出时期',
  },
  page: (label) => `第 ${label} 页`,
  pages: (count) => `${count} 页`,
  links: (count) => `${count} 处链接`,
  minutes: (count) => `朗读约 ${count} 分钟`,
  slides: (count) => `${count} 张`,
  figures: (count) => `${count} 个数据`,
  separator: '，',
  moreProblems: ({ code, count }) => `[${code}] 还有 ${count} 条，全部见 --json。`,
  noWorkingFolder: (reason) =>
    `当前所在的文件夹已被删除、移走，或者不允许读取（${reason}）。\n请用 cd 换到别的文件夹，再运行命令。`,
  unwritable: (detail) => `标准输出写入失败（${detail}）。`,
  apology: (version, message) => `很抱歉，这是印发 ${version} 自身的故障，不是您的报告有误：${message}
请把所用的命令反馈给我们；如方便，请一并附上内容文件夹。
设置 YINFA_DEBUG=1 后再次运行，会显示程序出错的位置。`,
};
