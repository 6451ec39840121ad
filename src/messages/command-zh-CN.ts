/** The words of the command in Chinese. Lines are broken by hand at 78 cells. */
import type { CommandWords } from './command.js';

export const commandZhCN: CommandWords = {
  headings: {
    'Usage:': '用法：',
    'Arguments:': '参数：',
    'Options:': '选项：',
    'Global Options:': '通用选项：',
    'Commands:': '命令：',
  },
  help: {
    program: {
      description: `印发把用文本文件写成的政府工作报告，排成印刷书稿（PDF）和解读演示文稿
（PowerPoint）。幻灯片上的每个数字都从报告原文中读出。`,
      usage: '<命令> [选项]',
      buildTerm: 'build [文件夹…]',
      buildSummary: '由每份报告生成 PDF 和 PowerPoint 文件',
      figuresTerm: 'figures [文件夹…]',
      figuresSummary: '列出从每份报告读出的数据及其原句',
      helpTerm: 'help [命令]',
      helpSummary: '查看某个命令的用法',
      more: `
示例：
  yinfa build                        生成 content/ 中的全部报告
  yinfa build content/yuexiu-2024    只生成这一份
  yinfa figures                      列出读出的全部数据及其原句
  yinfa help build                   查看生成命令的详细用法

退出码：
  0  正常（可能有警告）
  1  有错误，该报告的文件没有写出
  2  命令写法有误`,
    },
    build: {
      description: `读取并检查每个内容文件夹，写出书稿和演示文稿。
报告有错误时不写文件，保留上一次成功生成的结果。`,
      usage: '[文件夹…] [选项]',
      folders: {
        term: '文件夹…',
        description: '含有 report.yaml 的文件夹；不写则为 content/ 中的全部报告',
      },
      more: `
内容文件夹：
  content/yuexiu-2024/
    report.yaml      报告正文（必需）
    glossary.yaml    附件中的名词解释
    figures.yaml     从哪些原句读出哪些数字
    briefing.yaml    哪些数字和任务放上幻灯片

输出位置，按文件夹名称存放：
  out/yuexiu-2024/report.pdf
  out/yuexiu-2024/briefing.pptx
  out/yuexiu-2024/slides/01.svg …     加 --only svg 时：幻灯片图
  out/yuexiu-2024/report-large.pdf    其他版本以此类推

书稿版本，在 templates/report/theme.yaml 中设定：
  session     会议文本：封面、目录、正文、名词解释（不指定时生成这一版）
  official    公文版：按 GB/T 9704，不设封面
  large       大字本
  podium      朗读本：供报告人使用，一句不跨两页

示例：
  yinfa build                                   content/ 中的全部报告
  yinfa build content/yuexiu-2024               一份报告
  yinfa build content/a content/b --out dist    两份，写到 dist/ 下
  yinfa build --only pdf                        只要书稿，不要演示文稿
  yinfa build --edition all                     书稿的全部版本
  yinfa build --json > result.json              供其他程序读取

退出码：0 正常，1 报告有错误，2 命令写法有误`,
    },
    figures: {
      description: `列出 figures.yaml 从报告中读出的每个数据：数值、单位、增减、所在的行和前后文字。
不写任何文件。`,
      usage: '[文件夹…] [选项]',
      json: '把数据作为一个 JSON 数组写到标准输出',
      more: `
读不出的数据在标准错误中说明，其余照常列出。

示例：
  yinfa figures                           content/ 中的全部报告
  yinfa figures content/yuexiu-2024       一份报告
  yinfa figures --sentences               显示整句原文
  yinfa figures --json > figures.json     供其他程序读取

退出码：0 正常，1 报告有错误，2 命令写法有误`,
    },
    options: {
      out: { term: '--out <文件夹>', description: '写到该文件夹下，不写则为 out/' },
      only: { term: '--only <种类>', description: '只生成一种文件：pdf、pptx 或 svg' },
      edition: {
        term: '--edition <名称>',
        description: '书稿版本：session、official、large、podium，或 all（全部）',
      },
      sentences: { term: '--sentences', description: '显示每个数据的整句原文' },
      json: { term: '--json', description: '把结果作为一个 JSON 对象写到标准输出' },
      lang: { term: '--lang <语言>', description: '提示所用语言：en 或 zh-CN（可写 zh）；不写则随系统' },
      version: { term: '-V, --version', description: '显示版本号' },
      help: { term: '-h, --help', description: '显示帮助' },
    },
  },
  building: (folder) => `正在生成 ${folder} …`,
  built: ({ name, files, warnings, seconds }) =>
    `${name}：已生成 ${files} 个文件，用时 ${seconds} 秒${warnings > 0 ? `，有 ${warnings} 条警告` : ''}`,
  failed: ({ name, errors, warnings }) =>
    `${name}：未写出，有 ${errors} 个错误${warnings > 0 ? `、${warnings} 条警告` : ''}`,
  figuresRead: ({ name, count, errors }) => `${name}：读出 ${count} 个数据${errors > 0 ? `，有 ${errors} 个错误` : ''}`,
  page: (label) => `第 ${label} 页`,
  pages: (count) => `${count} 页`,
  links: (count) => `${count} 处链接`,
  minutes: (count) => `朗读约 ${count} 分钟`,
  slides: (count) => `${count} 张`,
  figures: (count) => `${count} 个数据`,
  separator: '，',
  unwritable: (detail) => `标准输出写入失败（${detail}）。`,
  apology: (version, message) => `很抱歉，这是印发 ${version} 自身的故障，不是您的报告有误：${message}
请把所用的命令反馈给我们；如方便，请一并附上内容文件夹。
设置 YINFA_DEBUG=1 后再次运行，会显示程序出错的位置。`,
};
