/** The files a content folder starts with: a small report, and all that may be set, commented out. */

/** A report that builds, with its parts to be filled. */
export const reportStart = `# 报告正文，写法见 docs/content.zh-CN.md。一句一行。
# The text of the report, one sentence a line.
title: 政府工作报告
occasion: 2026年2月1日在××县第×届人民代表大会第×次会议上
speaker: { office: 县长, name: ××× }
issuer: ××县人民政府
date: 2026-02-01
body:
  - salutation: 各位代表：
  - 现在，我代表县人民政府，向大会报告工作，请予审议。
  - part: 2025年工作回顾
    body:
      - section: 过去一年的第一项工作。
        body:
          - 这里写正文。
  - part: 2026年工作安排
    body:
      - section: 今年的第一项工作。
        body:
          - 这里写今年的正文。
`;

/** What \`briefing.yaml\` may choose. */
export const briefingStart = `# 汇报片怎么选材。全部可以不写，不写就自动选；要改哪一项，去掉它各行开头的“# ”。
# What the slides show. All of it may be left out; to choose something, remove the “# ” of its lines.
#
# title: 政府工作报告解读
# cover:
#   image: { file: images/cover.jpg, alt: 城区全景 }
#
# # 各页：标题和要点照抄报告原文，数据写 figures.yaml 中的标识。
# # Slides: titles and points in words of the report, figures by their names in figures.yaml.
# glance: { title: 报告中的一句, figures: [gdp, tax] }
# growth: { figures: [industry, retail], chart: column }
# structure:
#   charts:
#     - { figures: [first-share, second-share, third-share], chart: doughnut }
# areas:
#   - section: 标题中的几个字
#     figures: [firms]
#     image: { file: images/photo.jpg, alt: 图中是什么, caption: 图题, side: right, fit: crop }
# tasks:
#   - section: 标题中的几个字
#     points: [报告中的一句]
#
# # 先后、数量、不要的页。The order of the slides, how many of each, and which are left out.
# order: [glance, growth, areas, difficulties, targets, overview, tasks, livelihood, building]
# counts: { glance: 8, areas: 6, tasks: 10 }
# slides: 26
# dividers: true
# leave-out: [five-years]
`;

/** The head of \`theme.yaml\`. */
const themeHead = `# 这份报告自己的样子。下面是现用的全部设定；要改哪一项，去掉它和它上面各级开头的“# ”，再改值。
# 没有写的照 templates 中的。图片文件从本文件夹写起。
# The looks of this report. All settings in use are below; to change one, remove the “# ” of its line and of those it
# stands under. What is not written here is as in templates/.
#
`;

/**
 * \`theme.yaml\` with every setting of both themes, commented out.
 * @param book the text of the theme of the book
 * @param deck that of the deck
 */
export function themeStart(book: string, deck: string): string {
  return `${themeHead}${commented('book', book)}#\n${commented('deck', deck)}`;
}

function commented(key: string, theme: string): string {
  const lines = theme
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .filter((line) => !line.startsWith('# yaml-language-server:'))
    .map((line) => (line.trim() === '' ? '#' : `#   ${line}`));
  return `${[`# ${key}:`, ...lines].join('\n').replace(/(?:\n#)+$/, '')}\n`;
}
