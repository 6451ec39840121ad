/** The words of `yinfa diff` in English. */

import { ranges } from '../document/ranges.js';
import type { DiffWords, Spot } from './diff-words.js';

const some = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`;

const spot = ({ part = '', section = '', paragraph }: Spot) =>
  [part + section, paragraph === undefined ? '' : `paragraph ${paragraph}`].filter(Boolean).join(' ');

/** The cover has no number. */
const named = (label: string) => (label === '+0' ? 'the cover' : label.replace(/^\+\d+$/, 'a blank page'));

const set = (name: string, one: string, { before, after, changed }: Parameters<DiffWords['pages']>[0]) => {
  const total = before === after ? `of ${after}` : `of ${after}, before ${before}`;
  return `${name}: ${changed.length === 0 ? 'none' : `${ranges(changed.map(named)).join(', ')} (${some(changed.length, one)} ${total})`}`;
};

export const diffEn: DiffWords = {
  head: ({ name, before, after }) => `${name}: ${before} → ${after}`,
  same: 'The two say the same.',
  notCompared: (name) => `${name}: not compared, one revision has errors`,
  figures: 'Figures',
  text: 'Text',
  numbering: 'Numbering',
  glossary: 'Glossary',
  toPrint: 'To print again',
  states: { changed: 'changed', added: 'added', removed: 'removed', moved: 'moved' },
  spot,
  from: (where) => `, from ${spot(where) || 'the beginning'}`,
  along: (count) => `, with ${some(count, 'paragraph')}`,
  numbers: 'Numbers: ',
  renumbered: ({ count, first, last }) =>
    `${some(count, 'further entry').replace('entrys', 'entries')} with a new number: ${count === 1 ? first : `${first} … ${last}`}`,
  pages: (pages) => set('Pages', 'page', pages),
  slides: (slides) => set('Slides', 'slide', slides),
  redline: ({ path, pages }) => `${path}  ${some(pages, 'page')}`,
  none: 'none',
  separator: ', ',
};
