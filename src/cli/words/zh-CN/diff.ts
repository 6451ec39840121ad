/** The words of `yinfa diff` in Chinese. */

import { ranges } from '../../../document/ranges.js';
import type { DiffWords, Spot } from '../diff.js';

const spot = ({ part = '', section = '', paragraph }: Spot) =>
  `${part}${section}${paragraph === undefined ? '' : `第 ${paragraph} 段`}`;

const set = (name: string, unit: string, facts: Parameters<DiffWords['pages']>[0]) => {
  if (!facts) return `${name}：有错误，未比较`;
  const { before, after, changed } = facts;
  const total = before === after ? `共 ${after} ${unit}` : `原 ${before} ${unit}，现 ${after} ${unit}`;
  // The cover and blank pages have no number.
  const numbered = changed.filter((label) => !label.startsWith('+'));
  const which = [
    ...(changed.includes('+0') ? ['封面'] : []),
    ...(numbered.length > 0 ? [`第 ${ranges(numbered).join('、')} ${unit}`] : []),
    ...(changed.some((label) => /^\+[1-9]/.test(label)) ? ['空白页'] : []),
  ];
  return `${name}：${changed.length === 0 ? '无' : `${which.join('、')}，计 ${changed.length} ${unit}`}（${total}）`;
};

export const diffZhCN: DiffWords = {
  head: ({ name, before, after }) => `${name}：${before} → ${after}`,
  same: '两稿的文字和数据相同。',
  notCompared: (name) => `${name}：未比较，有一稿存在错误`,
  figures: '数据',
  text: '文字',
  numbering: '编号',
  glossary: '名词解释',
  toPrint: '需要重印',
  states: { changed: '修改', added: '新增', removed: '删去', moved: '移动' },
  names: {
    title: '标题',
    paper: '会议文件名称',
    occasion: '会议名称和日期',
    speaker: '报告人',
    issuer: '发文机关',
    date: '成文日期',
    glossary: '名词解释标题',
  },
  inOld: '（旧稿）',
  spot,
  from: (where) => `，原在${spot(where) || '文首'}`,
  along: (count) => `，连同其下 ${count} 段`,
  numbers: '数字：',
  renumbered: ({ count, first, last }) => `另有 ${count} 条只是编号改变：${count === 1 ? first : `${first} … ${last}`}`,
  more: (count) => `…… 另有 ${count} 处`,
  pages: (pages) => set('书稿', '页', pages),
  slides: (slides) => set('幻灯片', '张', slides),
  redline: ({ path, pages }) => `${path}  ${pages} 页`,
  none: '无',
  separator: '，',
};
