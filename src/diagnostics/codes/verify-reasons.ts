/** Names of things that stand inside the messages of verifying. */

export const printedThings = {
  cover: { en: 'the cover', 'zh-CN': '封面' },
  title: { en: 'the title', 'zh-CN': '标题' },
  occasion: { en: 'the line with the occasion', 'zh-CN': '会议行' },
  speaker: { en: 'the line with the speaker', 'zh-CN': '报告人行' },
  salutation: { en: 'a salutation', 'zh-CN': '称呼' },
  heading: { en: 'a heading', 'zh-CN': '小标题' },
  paragraph: { en: 'a paragraph', 'zh-CN': '正文' },
  table: { en: 'a table', 'zh-CN': '表' },
  caption: { en: 'a caption', 'zh-CN': '图题' },
  annex: { en: 'the glossary', 'zh-CN': '名词解释' },
  entry: { en: 'the explanation of a term', 'zh-CN': '名词的释文' },
};

export const leftOutKinds = {
  annexes: { en: 'the annexes', 'zh-CN': '附件' },
  glossary: { en: 'the glossary', 'zh-CN': '名词解释' },
  table: { en: 'tables', 'zh-CN': '表' },
  caption: { en: 'captions of pictures', 'zh-CN': '图题' },
  occasion: { en: 'the occasion', 'zh-CN': '会议行' },
  speaker: { en: 'the speaker', 'zh-CN': '报告人行' },
};

export const places = {
  cache: { en: 'the chart', 'zh-CN': '图表' },
  workbook: { en: 'the workbook behind the chart', 'zh-CN': '图表的数据表' },
  both: { en: 'the chart and its workbook', 'zh-CN': '图表及其数据表' },
};

export const REBUILD = { en: 'Build again: npx yinfa build.', 'zh-CN': '请重新生成：npx yinfa build。' };

export const UNTOUCHED = {
  en: 'If the content was changed since, build again. If it was not, the file was edited by hand or belongs to another report.',
  'zh-CN': '如内容改过，请重新生成；如没有改过，则文件被人改动过，或不是这份报告的。',
};

export const furtherEn = (others: number, what: string) =>
  others === 0 ? '' : `; so ${others === 1 ? `is the next ${what}` : `are the next ${others} ${what}s`}`;

export const furtherZh = (others: number) => (others === 0 ? '' : `；其后 ${others} 个也同样错位`);

/** Files that are read back. */
export const fileKinds = {
  pdf: { en: 'PDF', 'zh-CN': ' PDF' },
  pptx: { en: 'presentation', 'zh-CN': '演示文稿' },
  docx: { en: 'Word file', 'zh-CN': ' Word 文件' },
} as const;
