/** The words of `--help` in Chinese. Lines are broken by hand at 78 cells. */
import type { HelpWords } from '../help.js';

/** The way of a draft from Word to Word and to the book, the same under each of its commands. */
const loop = `
从 Word 到 Word，再到成书：
  1. 导入第一稿
     npx yinfa import 送审稿.docx --to content/yuexiu-2025
  2. 生成 Word 全文，送同事修订、批注
     npx yinfa build content/yuexiu-2025 --only docx
  3. 把 content/yuexiu-2025 复制成“旧稿”，换上修订后的文字，列出批注和修订
     npx yinfa import 修订稿.docx --to content/yuexiu-2025 --update
  4. 看改了什么，另出修改对照稿
     npx yinfa diff 旧稿 content/yuexiu-2025 --redline pdf,docx
  5. 生成书稿和演示文稿，并核对
     npx yinfa build content/yuexiu-2025 --verify
用 git 的不必复制：第 1、5 步后各提交一次，第 4 步写 diff HEAD。`;

export const helpZhCN: HelpWords = {
  program: {
    description: `印发把用文本文件写成的政府工作报告，排成印刷书稿（PDF）和解读演示文稿
（PowerPoint）。幻灯片上的每个数字都从报告原文中读出。`,
    usage: '<命令> [选项]',
    more: `
示例：
  npx yinfa import 送审稿.docx           从 Word 稿导入
  npx yinfa build --only docx            生成 Word 全文，送同事修订
  npx yinfa build                        生成 content/ 中的全部报告
  npx yinfa build --watch                文件一保存就重新生成
  npx yinfa diff HEAD~1                  查看上次提交以来改了什么
  npx yinfa help build                   查看生成命令的详细用法

退出码：
  0  正常（可能有警告）
  1  有错误，该报告的文件没有写出
  2  命令写法有误`,
  },
  commands: {
    build: {
      term: 'build [文件夹…]',
      summary: '由每份报告生成 PDF 和 PowerPoint 文件',
      description: `读取并检查每个内容文件夹，写出书稿和演示文稿。
报告有错误时不写文件，保留上一次成功生成的结果。`,
      usage: '[文件夹…] [选项]',
      more: `
内容文件夹：
  content/yuexiu-2024/
    report.yaml      报告正文和附件（必需）
    glossary.yaml    附件中的名词解释
    figures.yaml     从哪些原句读出哪些数字
    briefing.yaml    哪些数字和任务放上幻灯片
    theme.yaml       这份报告与 templates/ 不同的版式
    proof.yaml       校对的设置

输出位置，按文件夹名称存放：
  out/yuexiu-2024/report.pdf
  out/yuexiu-2024/briefing.pptx
  out/yuexiu-2024/slides/01.svg …     加 --only svg 时：幻灯片图
  out/yuexiu-2024/handout.pdf         加 --only handout 时：幻灯片和备注的讲义
  out/yuexiu-2024/report.docx         加 --only docx 时：Word 文件
  out/yuexiu-2024/speaker-notes.docx  加 --only notes 时：大字演讲备注
  out/yuexiu-2024/report-large.pdf    其他版本以此类推

书稿版本，在 templates/report/theme.yaml 中设定：
  session     会议文本：封面、目录、正文、附件、名词解释（不指定时生成这一版）
  official    公文版：按 GB/T 9704，不设封面
  large       大字本
  podium      朗读本：供报告人使用，一句不跨两页

示例：
  npx yinfa build                                 content/ 中的全部报告
  npx yinfa build content/yuexiu-2024             一份报告
  npx yinfa build content/a content/b --out dist  两份，写到 dist/ 下
  npx yinfa build --only pdf                      只要书稿，不要演示文稿
  npx yinfa build --edition all                   书稿的全部版本
  npx yinfa build drafts --shard 2/8              全部报告分成 8 份，生成第 2 份
  npx yinfa build --watch                         每次保存后重新生成
  npx yinfa build --verify                        生成后读回核对
  npx yinfa build --only docx                     公文格式的 Word 全文
  npx yinfa build --json > result.json            供其他程序读取
${loop}

退出码：0 正常，1 报告有错误，2 命令写法有误`,
    },
    import: {
      term: 'import <文件>',
      summary: '从 Word 或文本稿件导入',
      description: `由 .docx、.txt 或 .md 稿件生成内容文件夹。标题、报告人、各级标题和名词解释按
通行写法识别。一字不丢：写出之前，先与稿件逐字核对。`,
      usage: '<文件> [选项]',
      more: `
拿不准的地方作为警告列出，注明在第几行，Word 稿注明页码、标题和段首几个字。
分页断行会接好，页码和手工目录会略去。Word 稿中的批注和修订逐句列出；修订按
接受处理，不同意的，在 Word 中拒绝后再导入。

示例：
  npx yinfa import 送审稿.docx                            导入到 content/送审稿
  npx yinfa import 送审稿.docx --to content/yuexiu-2025   导入到指定文件夹
  npx yinfa import 送审稿.docx --to content/yuexiu-2025 --update --dry-run
                                                          只看会改什么
  npx yinfa import 送审稿.docx --to content/yuexiu-2025 --update
                                                          换上新稿，保留数据、
                                                          幻灯片设置和注释
  npx yinfa import 送审稿.docx --to content/yuexiu-2025 --prune
                                                          并删去新稿中已没有的
                                                          数据项和引文
  pandoc 稿.odt -t docx | npx yinfa import - --to content/yuexiu-2025
                                                          由别的程序送来
${loop}

退出码：0 正常，1 有错误且未写出，2 命令写法有误`,
    },
    init: {
      term: 'init [文件夹]',
      summary: '新建内容文件夹，或补上缺少的文件',
      description: `写出一份小样 report.yaml，以及 briefing.yaml 和 theme.yaml：可以设的都列在里面，
都是注释。已有的文件不动。`,
      usage: '[文件夹] [选项]',
      more: `
不写文件夹：content/ 中只有一份报告时就是它，否则是 content/report。

示例：
  npx yinfa init content/yuexiu-2025  一份新报告
  npx yinfa init                      给已有的报告加上自己的版式

退出码：0 正常，1 没有写出，2 命令写法有误`,
    },
    diff: {
      term: 'diff <旧稿> [新稿]',
      summary: '比较两稿：文字、数据、要重印的页',
      description: `比较一份报告的两稿：修改、新增、删除和移动的段落，数据、名词解释和编号的变化，
以及按实际排版结果要重印的页和要更换的幻灯片。`,
      usage: '<旧稿> [新稿] [选项]',
      more: `
一稿是一个内容文件夹，或 git 的一个版本，如 HEAD~1 或标签。
新稿不写，则为 content/ 中现在的内容。

示例：
  npx yinfa diff HEAD                        尚未提交的修改
  npx yinfa diff HEAD~1                      上一次提交以来的修改
  npx yinfa diff v1 v2 --report yuexiu-2024  两个标签之间，只看一份报告
  npx yinfa diff old/yuexiu-2024 content/yuexiu-2024
  npx yinfa diff HEAD --redline              另写 …/revision/redline.pdf
  npx yinfa diff HEAD --redline docx         另写 …/redline.docx，带修订
  npx yinfa diff HEAD --redline pdf,docx     两种都写
${loop}

退出码：0 已比较，1 某一稿有错误，2 命令写法有误`,
    },
    verify: {
      term: 'verify [文件夹…]',
      summary: '把成品 PDF 和 PowerPoint 与报告原文核对',
      description: `用另外的软件读出成品文件，与内容逐项核对：每段印一次且次序无误，名词解释的
每个标记和条目，每张幻灯片、每个图表中的每个数字。`,
      usage: '[文件夹…] [选项]',
      more: `
示例：
  npx yinfa verify                        content/ 中的全部报告
  npx yinfa verify content/yuexiu-2024    一份报告
  npx yinfa verify --out dist             核对写到 dist/ 下的文件

退出码：0 全部一致，1 有不一致，2 命令写法有误`,
    },
    check: {
      term: 'check [文件夹…]',
      summary: '像校对员那样逐句检查，说明理由和改法',
      description: `按公文校对的要求检查每份报告：标点、数字用法、数据互核、字词、结构。每处问题
给出所在的行、理由，能改的给出改法；末尾的编号供 --accept 使用。`,
      usage: '[文件夹…] [选项]',
      more: `
检查结果分必改、疑似有误、提示三级，规则见 docs/proof.zh-CN.md。内容文件夹中的
proof.yaml 可关闭规则，并列出本单位的错词、姓名和固定表述。在文字上方或后面写
注释，可放过一处，--accept 就写这样的注释：
  # proof: ignore marks/half-width 「,」 企业名称原文如此

--format docx 写出 out/<名称>/proof.docx：全文的 Word 文件，每处问题是一条批注，
正好加在有问题的字上。--out 写文件夹，或以 .docx 结尾的文件名。写出之后又由其他
程序保存过的文件，不会覆盖。

示例：
  npx yinfa check                              content/ 中的全部报告
  npx yinfa check content/yuexiu-2024 --strict  疑似有误的也算不通过
  npx yinfa check --fix --dry-run              只看会怎么改
  npx yinfa check --fix                        改正必改的标点和数字
  npx yinfa check --accept a1b2c3 --reason 原文如此
  npx yinfa check content/yuexiu-2024 --format docx
                                               写成 Word 批注
  npx yinfa check --format sarif > proof.sarif 供编辑器和代码平台使用
  npx yinfa check --template 统计数据.xlsx     写出一张供统计部门填写的表
  npx yinfa check --against 统计数据.xlsx      找出与它不符的数
  npx yinfa check content/yuexiu-2024 --against content/yuexiu-2023
                                               找出上年留下的数、句子和年份

退出码：0 没有必改的（加 --strict 时也没有疑似有误的），1 有这样的问题
        或报告有错误，2 命令写法有误`,
    },
    open: {
      term: 'open [文件夹]',
      summary: '在浏览器中打开工作台',
      description: `在本机的浏览器中查看文件夹里的报告：页面和幻灯片、数字、问题、修订。
在工作台中改的内容保存在 YAML 文件里。`,
      usage: '[文件夹] [选项]',
      more: `
不写文件夹时为 content/。工作台只能从本机、用所显示的网址打开，不连接网络。

示例：
  npx yinfa open                      content/ 中的报告
  npx yinfa open content/yuexiu-2024  一份报告

退出码：0 按 Ctrl+C 结束，1 没有启动，2 命令写法有误`,
    },
    figures: {
      term: 'figures [文件夹…]',
      summary: '列出从每份报告读出的数据及其原句',
      description: `列出从报告中读出的每个数据（有 figures.yaml 的按它读）：数值、单位、增减、所在
的行和前后文字。不写任何文件。`,
      usage: '[文件夹…] [选项]',
      json: '把数据作为一个 JSON 对象写到标准输出',
      more: `
读不出的数据在标准错误中说明，其余照常列出。

示例：
  npx yinfa figures                           content/ 中的全部报告
  npx yinfa figures content/yuexiu-2024       一份报告
  npx yinfa figures --sentences               显示整句原文
  npx yinfa figures --uncovered               没有读取的数字
  npx yinfa figures --core                    主要指标在正文中的各处说法
  npx yinfa figures --json > figures.json     供其他程序读取

退出码：0 正常，1 报告有错误，2 命令写法有误`,
    },
    help: {
      term: 'help [命令]',
      summary: '查看某个命令的用法',
      description: '查看某个命令的用法',
      usage: '[命令]',
      more: '',
    },
  },
  arguments: {
    folders: { term: '文件夹…', description: '含有 report.yaml 的文件夹；不写则为 content/ 中的全部报告' },
    folder: { term: '文件夹', description: '内容文件夹，新的或已有的' },
    file: { term: '文件', description: '稿件：.docx、.txt 或 .md；名称有空格、括号要加引号' },
    old: { term: '旧稿', description: '内容文件夹，或 git 的一个版本' },
    new: { term: '新稿', description: '同上；不写则为 content/ 中现在的内容' },
  },
  options: {
    out: { term: '--out <文件夹>', description: '写到该文件夹下，不写则为 out/' },
    only: { term: '--only <种类>', description: '只生成一种文件：pdf、pptx、svg、handout、docx 或 notes' },
    edition: { term: '--edition <名称>', description: '书稿版本：session、official、large、podium，或 all（全部）' },
    shard: { term: '--shard <i/n>', description: '报告很多时，只生成 n 等份中的第 i 份' },
    watch: { term: '--watch', description: '文件一保存就重新生成' },
    verify: { term: '--verify', description: '生成后读回成品，与原文核对' },
    to: { term: '--to <文件夹>', description: '写到该内容文件夹，不写则为 content/ 加稿件名称' },
    update: { term: '--update', description: '把新稿的文字放进已有的文件夹' },
    prune: { term: '--prune', description: '同 --update，并删去新稿中已没有的数据项和引文' },
    convert: { term: '--convert', description: '.doc、.wps、.rtf、.odt 稿件先用 LibreOffice 转换' },
    as: { term: '--as <行号=身份>', description: '指明稿件某行是什么，如 12=section,30=left-out；行号见 --json' },
    dryRun: { term: '--dry-run', description: '只显示会写什么，不写文件' },
    report: { term: '--report <名称>', description: '只比较 content/ 中的这份报告' },
    redline: { term: '--redline [格式]', description: '另写修改对照稿 revision/redline.pdf；docx 为 Word 修订' },
    author: { term: '--author <姓名>', description: 'Word 修订或批注的作者；不写时见说明文档' },
    date: { term: '--date <日期>', description: '其日期，如 2025-01-06T10:20；不写则为提交或成文日期' },
    core: { term: '--core', description: '改为列出正文对各项主要指标的说法，注明时期和是否拿得准' },
    strict: { term: '--strict', description: '疑似有误的也算不通过' },
    fix: { term: '--fix', description: '改正必改的标点和数字，先显示改动' },
    port: { term: '--port <端口>', description: '工作台的端口（不写时自动选择）' },
    noBrowser: { term: '--no-browser', description: '只显示网址，不打开浏览器' },
    against: {
      term: '--against <路径>',
      description: '与上年报告的文件夹或统计数据表（.xlsx、.csv、.tsv）核对',
    },
    template: { term: '--template <文件>', description: '写出供填写的统计数据表：.xlsx 或 .csv' },
    accept: { term: '--accept <编号>', description: '接受这条结果，在原文旁写入注释' },
    reason: { term: '--reason <理由>', description: '写进 --accept 的注释' },
    format: { term: '--format <格式>', description: 'sarif：按 SARIF 输出；docx：写成 Word 批注' },
    uncovered: { term: '--uncovered', description: '改为列出正文中没有读取的数字' },
    sentences: { term: '--sentences', description: '显示每个数据的整句原文' },
    json: { term: '--json', description: '把结果作为一个 JSON 对象写到标准输出' },
    lang: { term: '--lang <语言>', description: '提示所用语言：en 或 zh-CN（可写 zh）；不写则随系统' },
    version: { term: '-V, --version', description: '显示版本号' },
    help: { term: '-h, --help', description: '显示帮助' },
  },
};
