import type { Words } from './words.js';

export const wordsZhCN: Words = {
  skip: '跳到正文',
  reports: '报告',
  noReports: '这个文件夹里还没有报告。',
  views: { book: '书稿', slides: '幻灯片', numbers: '数字', problems: '问题', revisions: '修订', files: '取用' },
  viewsLabel: '报告的各个视图',
  edition: '版本',
  language: 'English',
  colours: '浅色或深色',
  building: '正在排版…',
  connection: {
    lost: '连接已断开。请再次双击“启动”，这个窗口会自动接上；已保存的内容都在，正在写的也留在这里。',
    'signed-out': '工作台已重新启动。请用它新显示的网址打开一次，这个窗口会自动接上；正在写的内容留在这里。',
  },
  pages: (count) => `${count} 页`,
  slides: (count) => `${count} 张`,
  problems: (count) => (count === 0 ? '没有问题' : `${count} 个问题`),
  page: (label, position) => (label ? `第 ${label} 页` : `第 ${position} 面`),
  slide: (number, title) => `第 ${number} 张：${title}`,
  changed: '有改动',
  noBook: '报告有错误，暂时没有页面。',
  noSlides: '报告有错误，暂时没有幻灯片。',
  dismiss: '关闭',
  sentence: '句子',
  save: '保存',
  undo: '撤销',
};
