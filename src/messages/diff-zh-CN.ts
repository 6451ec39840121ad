/** The words of `yinfa diff` in Chinese. */

import { ranges } from '../document/ranges.js';
import type { DiffWords, Spot } from './diff-words.js';

const spot = ({ part = '', section = '', paragraph }: Spot) =>
  `${part}${section}${paragraph === undefined ? '' : `第 ${paragraph} 段`}`;

/** The cover has no number. */
const named = (label: string) => (label === '+0' ? '封面' : label.replace(/^\+\d+$/, '空白页'));

const set = (name: string, unit: string, { before, after, changed }: Parameters<DiffWords['pages']>[0]) => {
  const total = before === after ? `共 ${after} ${unit}` : `原 ${before} ${unit}，现 ${after} ${unit}`;
  const which =
    changed.length === 0 ? '无' : `第 ${ranges(changed.map(named)).join('、')} ${unit}，计 ${changed.length} ${unit}`;
  return `${name}：${which}（${total}）`;
};

export const diffZhCN: DiffWords = {
  head: ({ name, before, after }) => `${name}：${before} → ${after}`,
  same: '两稿相同。',
  notCompared: (name) => `${name}：未比较，有一稿存在错误`,
  figures: '数据',
  text: '文字',
  numbering: '编号',
  glossary: '名词解释',
  toPrint: '需要重印',
  states: { changed: '修改', added: '新增', removed: '删去', moved: '移动' },
  spot,
  from: (where) => `，原在${spot(where) || '文首'}`,
  along: (count) => `，连同其下 ${count} 段`,
  numbers: '数字：',
  renumbered: ({ count, first, last }) => `另有 ${count} 条只是编号改变：${count === 1 ? first : `${first} … ${last}`}`,
  pages: (pages) => set('书稿', '页', pages),
  slides: (slides) => set('幻灯片', '张', slides),
  redline: ({ path, pages }) => `${path}  ${pages} 页`,
  none: '无',
  separator: '，',
};
