/** The words of `yinfa import` in Chinese. */
import type { ImportWords } from '../import.js';

const people = (authors: readonly { readonly author: string; readonly count: number }[]) =>
  authors
    .slice(0, 6)
    .map(({ author, count }) => `${author || '未署名'} ${count} 处`)
    .join('、') + (authors.length > 6 ? '等' : '');

export const importWordsZhCN: ImportWords = {
  understood: ({ title, characters, parts, sections, tasks, paragraphs, terms, annexes, tables, figures }) =>
    [
      `《${title}》`,
      `${characters} 字`,
      `${parts} 个部分`,
      `${sections} 个小节`,
      ...(tasks > 0 ? [`${tasks} 项任务`] : []),
      `${paragraphs} 段`,
      ...(tables > 0 ? [`${tables} 张表`] : []),
      `${terms} 条名词解释`,
      ...(annexes > 0 ? [`${annexes} 个附件`] : []),
      ...(figures > 0 ? [`${figures} 个数据`] : []),
    ].join('，'),
  written: ({ folder, files }) => `${folder}：已写出 ${files} 个文件`,
  unchanged: (folder) => `${folder}：没有变化`,
  notWritten: ({ file, errors }) => `${file}：未导入，有 ${errors} 个错误`,
  wouldWrite: (folder) => `${folder}：将写出以下文件（--dry-run 只看不写）`,
  states: { new: '新建', changed: '修改', unchanged: '不变' },
  updated: ({ kept, changed, added, removed, moved }) =>
    `句子：保留 ${kept}，修改 ${changed}，新增 ${added}，删去 ${removed}${moved > 0 ? `；移动 ${moved} 处` : ''}`,
  parts: '各部分讲什么（行号是 report.yaml 的）；不对的，在该行下写 role: 改正',
  roles: {
    review: '年度回顾',
    'five-year-review': '五年回顾',
    'five-year-plan': '五年规划',
    'year-plan': '年度安排',
    government: '政府自身建设',
    other: '其他',
  },
  separator: '、',
  results: '年度主要指标',
  targets: '年度预期目标',
  waiting: '拿不准，写进 figures.yaml 之前不上幻灯片',
  line: (line) => `第 ${line} 行`,
  uncovered: ({ count, folder }) => `有 ${count} 个数字没有读取：npx yinfa figures --uncovered ${folder}`,
  comments: ({ open, resolved }) => `稿件批注：${open} 条待处理${resolved > 0 ? `，${resolved} 条已解决` : ''}`,
  onDeleted: (words) => `（已删）${words}`,
  revisions: ({ count, formatted, numbers, authors }) =>
    [
      `修订痕迹：${count} 处，已按接受处理${authors.length > 0 ? `（${people(authors)}）` : ''}`,
      ...(numbers > 0 ? [`${numbers} 句改了数字，列在前面`] : []),
      ...(formatted > 0 ? [`另有格式修改 ${formatted} 处`] : []),
    ].join('；'),
  moved: '移动',
  more: (count) => `……还有 ${count} 条，全部见 --json`,
  next: (folder) => `下一步：npx yinfa build ${folder}`,
  nextOfUpdate: (folder) => `下一步：看改了什么，npx yinfa diff HEAD ${folder}；生成，npx yinfa build ${folder}`,
};
